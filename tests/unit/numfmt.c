#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "io/numfmt.h"

static void
is(const char *name, long n, const char *want)
{
	const struct numfmt *f = numfmt_get(str_of(name));
	struct buf b = BUF_INIT;

	assert_non_null(f);
	numfmt_put(&b, f, n);
	assert_string_equal(b.p ? b.p : "", want);
	buf_free(&b);
}

static void
test_formats(void **state)
{
	(void)state;
	is("decimal", 12, "12");
	is("decimalZero", 7, "07");
	is("decimalFullWidth", 10, "１０");
	is("chineseCounting", 1, "一");
	is("chineseCounting", 10, "十");
	is("chineseCounting", 11, "十一");
	is("chineseCounting", 20, "二十");
	is("chineseCounting", 99, "九十九");
	is("chineseCounting", 101, "一〇一");
	is("chineseCountingThousand", 10, "十");
	is("chineseCountingThousand", 101, "一百零一");
	is("chineseCountingThousand", 110, "一百一十");
	is("chineseCountingThousand", 1001, "一千零一");
	is("chineseCountingThousand", 1010, "一千零一十");
	is("chineseCountingThousand", 2200, "二千二百");
	is("chineseCountingThousand", 10000, "一万");
	is("chineseCountingThousand", 100010, "十万零一十");
	is("chineseCountingThousand", 120304, "十二万零三百零四");
	is("taiwaneseCountingThousand", 23, "二十三");
	is("taiwaneseCountingThousand", 10001, "一萬零一");
	is("ideographDigital", 10, "一〇");
	is("chineseLegalSimplified", 10, "壹拾");
	is("chineseLegalSimplified", 305, "叁佰零伍");
	is("ideographTraditional", 1, "甲");
	is("ideographTraditional", 10, "癸");
	is("ideographTraditional", 11, "11");
	is("ideographZodiac", 12, "亥");
	is("ideographZodiacTraditional", 1, "甲子");
	is("ideographZodiacTraditional", 60, "癸亥");
	is("decimalEnclosedCircle", 1, "①");
	is("decimalEnclosedCircle", 20, "⑳");
	is("decimalEnclosedCircle", 51, "51");
	is("decimalEnclosedParen", 2, "⑵");
	is("decimalEnclosedFullstop", 3, "⒊");
	is("ideographEnclosedCircle", 4, "㈣");
	is("upperLetter", 26, "Z");
	is("upperLetter", 28, "BB");
	is("lowerRoman", 4, "iv");
	is("upperRoman", 1994, "MCMXCIV");
	is("none", 3, "");
	assert_null(numfmt_get(STR("runic")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_formats) };

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What a text must hold so that a pattern can match in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "io/rx-need.h"

static const struct rx_need *
piece(void *arg, struct str name)
{
	return str_is(name, "unit") ? arg : NULL;
}

static const struct rx_need *
no_piece(void *arg, struct str name)
{
	(void)arg;
	(void)name;
	return NULL;
}

static bool
met(const struct rx_need *need, const struct rx_chars *chars)
{
	struct arena mem = ARENA_INIT;
	struct rx_kept kept = rx_need_keep(&mem, need);
	bool yes = rx_need_met(&kept, chars);

	assert_int_equal(rx_need_met(&kept, rx_chars_keep(&mem, chars)), yes);
	arena_free(&mem);
	return yes;
}

static bool
may_match(const char *pattern, const char *text)
{
	struct rx_need need;
	struct rx_chars chars;

	(void)rx_need(&need, str_of(pattern), no_piece, NULL);
	rx_chars(&chars, str_of(text));
	return met(&need, &chars);
}

static bool
followed(const char *pattern)
{
	struct rx_need need;

	return rx_need(&need, str_of(pattern), no_piece, NULL);
}

static void
test_needed(void **state)
{
	(void)state;
	assert_true(may_match("扣[0-9]{1,3}分", "每处扣2分"));
	assert_false(may_match("扣[0-9]{1,3}分", "每处加2分"));
	assert_false(may_match("扣[0-9]{1,3}分", "每处扣分"));
	assert_false(may_match("(?:扣|减)+分", "加分"));
	assert_true(may_match("(?:扣|减)+分", "减分"));
	assert_false(may_match("奖(?=[^。]{0,9}元)", "奖励5分"));
	assert_true(may_match("奖(?=[^。]{0,9}元)", "奖励5元"));
	assert_false(may_match("\\$a|b", "c"));
	assert_true(may_match("\\$a|b", "b"));
	assert_false(may_match("\\p{Han}某", "甲乙"));
	assert_true(may_match("(\\p{Han})某\\1", "甲某甲"));
	assert_false(may_match("(\\p{Han})某\\1", "甲乙"));
	assert_false(may_match("占[^。\\n\\t]{0,9}%", "占一半"));
	assert_false(may_match("a\\tb", "a b"));
	assert_true(may_match("[\\n，]b", "a\nb"));
	assert_false(may_match("[\\n，]b", "a b"));
}

/* Neighbours are asked for side by side. */
static void
test_pairs(void **state)
{
	(void)state;
	assert_false(may_match("汛期", "期汛，汛前"));
	assert_true(may_match("汛期", "主汛期"));
	assert_false(may_match("[主前]汛|暑期", "汛主，期暑"));
	assert_true(may_match("[主前]汛|暑期", "前汛"));
	assert_true(may_match("[主前]汛|暑期", "暑期"));
	assert_true(may_match("[主前]汛|暑", "暑"));
	assert_false(may_match("(?:主|前)汛", "汛前"));
	assert_true(may_match("(?:主|前){1,2}汛", "前主汛"));
	assert_false(may_match("汛(?!前)期", "汛，期"));
	assert_true(may_match("汛(?!前)期", "汛期"));
	assert_false(may_match("(?<=主汛)期", "汛主期"));
	assert_true(may_match("(?<=主汛)期", "主汛期"));
	assert_false(may_match("[0-9]+人", "3，人"));
	assert_true(may_match("[0-9]+人", "35人"));
	/* something else may stand between them, or stands there */
	assert_true(may_match("汛末?期", "汛末期"));
	assert_true(may_match("汛末?期", "汛期"));
	assert_true(may_match("汛.期", "汛末期"));
	assert_true(may_match("汛{0}期", "期"));
	assert_true(may_match("汛(?:末|后期)期", "汛后期期"));
	assert_true(may_match("汛(?:主|)期", "汛主期"));
	assert_true(may_match("(汛)\\1期", "汛汛期"));
	assert_true(may_match("(?<!汛期)前", "前"));
	assert_true(may_match("汛[^前]期", "汛末期"));
	assert_true(may_match("𠮷汛", "𠮷汛"));
	assert_true(may_match("a(?=汛期)[汛]", "a汛期"));
	/* what is seen behind or before a character is not that character */
	assert_true(may_match("甲(?:[乙丙](?=丙))", "甲乙丙"));
	assert_true(may_match("(?:(?<=乙)[乙丙])丁", "乙丙丁"));
	assert_false(may_match("甲(?:[乙丙](?!丁))", "乙，甲"));
}

/* What need not stand there is not asked for. */
static void
test_spare(void **state)
{
	(void)state;
	assert_true(may_match("扣?分", "分"));
	assert_true(may_match("扣*+分", "分"));
	assert_true(may_match("(?:扣){0,2}?分", "分"));
	assert_true(may_match("(?:扣|)分", "分"));
	assert_true(may_match("(?<!不)得(?!奖)", "得"));
	assert_true(may_match("[^扣]", "分"));
	assert_true(may_match("\\d+.\\s", "分"));
	assert_true(may_match("[一-龥]", "分"));
	assert_true(may_match("[\\x{3400}-\\x{9FFF}]", "分"));
	assert_true(may_match("\\x{5206}", "分"));
	assert_false(may_match("\\x{5206}", "元"));
	assert_false(may_match("[\\x{5206}-\\x{5208}]", "元"));
	assert_true(may_match("[\\x{5206}-\\x{5208}]", "分"));
	assert_true(may_match("é", "caf\303\251"));
	assert_false(may_match("é", "cafe"));
	/* each of these matches there */
	assert_true(may_match("a{0,}b", "b"));
	assert_true(may_match("a{0}b", "b"));
	assert_true(may_match("(?:a|b{0,2})c", "c"));
	assert_true(may_match("(?:|a)(?:b|)", ""));
	assert_true(may_match("(?i)A", "a"));
	assert_true(may_match("x(?i:A)", "xa"));
	assert_true(may_match("(?=(?:a|))b", "b"));
	assert_true(may_match("(?<=a|^)b", "b"));
	assert_true(may_match("(?!a|b)c", "c"));
	assert_true(may_match("(?<!^)c", "ac"));
	assert_true(may_match("[]a]", "]"));
	assert_true(may_match("[^]a]", "b"));
	assert_true(may_match("[a-]", "-"));
	assert_true(may_match("[-a]", "-"));
	assert_true(may_match("[a\\-c]", "-"));
	assert_true(may_match("[\\d甲]", "5"));
	assert_true(may_match("[^\\d]", "a"));
	assert_true(may_match("[\\]]", "]"));
	assert_true(may_match("(?>a?)b", "b"));
	assert_true(may_match("(a|b)?\\Kc", "c"));
	assert_true(may_match("\\b3\\B", "34"));
	/* behind fewer than ten groups this is a character: a line's end */
	assert_true(may_match("(a)\\12", "a\n"));
}

/* What matches at the start only asks for its first character there. */
static void
test_start(void **state)
{
	(void)state;
	assert_true(may_match("^附件[0-9]?$|^附表", "附件"));
	assert_false(may_match("^附件[0-9]?$|^附表", "见附件"));
	assert_true(may_match("^附件[0-9]?$|附表", "见附件，附表"));
	assert_false(may_match("^(?:上|下)页", "一上页"));
	assert_false(may_match("^(?!上上)[上下]页", "页上"));
	assert_true(may_match("^(?!上上)[上下]页", "上页"));
	assert_true(may_match("^第?3", "第3"));
	assert_true(may_match("^第?3", "3"));
	assert_false(may_match("^第?3", "43"));
	assert_true(may_match("^[^。]3", "43"));
	assert_true(may_match("^.3", "43"));
	assert_true(may_match("^\\d3", "43"));
	assert_false(may_match("^é", "eé"));
	assert_true(may_match("^é", "é"));
	assert_false(may_match("^𠮷", "野𠮷"));
	assert_true(may_match("^𠮷", "𠮷野"));
	/* not always at the start, or nothing at all */
	assert_true(may_match("(?:^|一)3", "一3"));
	assert_true(may_match("(?:^一)?3", "43"));
	assert_true(may_match("(?:^)?3", "43"));
	assert_true(may_match("^(?:3|)", "一"));
	assert_true(may_match("^3?", ""));
	assert_true(may_match("^3?$", ""));
	assert_false(may_match("^3", ""));
	assert_false(may_match("^.", ""));
	assert_true(may_match("^()\\1", "一"));
	assert_true(may_match("(?=^a)b|(?=^)", "b"));
	assert_true(may_match("(?:a|^)b", "ab"));
	assert_true(may_match("a?^b", "b"));
	assert_true(may_match("^a|(?!^)b", "ab"));
	assert_true(may_match("^(?=b)[ab]", "b"));
	assert_true(may_match("^\\x{FF10}", "０"));
}

/* What matches at the end only asks for its last character there. */
static void
test_finish(void **state)
{
	(void)state;
	assert_true(may_match("(方案|办法)(（试行）)?$", "办法方案"));
	assert_false(may_match("(方案|办法)(（试行）)?$", "方案的办法一"));
	assert_true(may_match("(方案|办法)(（试行）)?$", "方案（试行）"));
	assert_true(may_match("(方案|办法)$", "方案\n"));
	assert_true(may_match("方案$|办法", "办法一方案二"));
	assert_false(may_match("方案$|办法$", "办法一方案二"));
	assert_true(may_match("方案(?=.*二$)", "方案二"));
	assert_true(may_match("方案(?=.*二$)", "二方案"));
	assert_true(may_match("(方案$)?办法", "方案办法一"));
	assert_true(may_match("方案\\s?$", "方案 "));
	assert_true(may_match("方案.$", "方案一"));
	assert_true(may_match("(?<=案)$", "方案"));
	assert_true(may_match("案?$", "方"));
	assert_true(may_match("案$(?!一)", "方案"));
	assert_true(may_match("案$\\n", "案\n"));
	assert_true(may_match("案$|$", "方"));
	assert_true(may_match("案(?:$|，)", "案，一"));
	assert_true(may_match("案$b?", "方案"));
	assert_false(may_match("案$", ""));
}

static void
test_pieces(void **state)
{
	struct rx_need need, unit;
	struct rx_chars chars;

	(void)state;
	assert_true(rx_need(&unit, STR("分|元"), no_piece, NULL));
	assert_true(rx_need(&need, STR("扣{unit}"), piece, &unit));
	rx_chars(&chars, STR("扣2"));
	assert_false(met(&need, &chars));
	rx_chars(&chars, STR("扣2元"));
	assert_false(met(&need, &chars));
	rx_chars(&chars, STR("2扣元"));
	assert_true(met(&need, &chars));
	assert_true(rx_need(&need, STR("^{unit}"), piece, &unit));
	rx_chars(&chars, STR("2元"));
	assert_false(met(&need, &chars));
	assert_true(rx_need(&need, STR("扣(?&unit){1,3}"), piece, &unit));
	rx_chars(&chars, STR("扣2"));
	assert_false(met(&need, &chars));
	assert_true(rx_need(&need, STR("扣(?&unit){0,3}"), piece, &unit));
	assert_true(met(&need, &chars));
	assert_false(rx_need(&need, STR("扣(?&other)"), piece, &unit));
	assert_false(rx_need(&need, STR("扣(?&unit}"), piece, &unit));
	assert_false(rx_need(&need, STR("扣{other}"), piece, &unit));
	assert_int_equal(need.n, 0);
}

/* What may be wrong is left to the compiler. */
static void
test_doubt(void **state)
{
	static const char *const doubt[] = { "(扣", "扣)", "[扣", "*扣", "扣**",
		"扣{3,1}", "[b-a]", "(?<=扣+)分", "(?<=(?:扣|加分))x", "(?i)a",
		"(?<n>a)", "\\Qa", "\\p{Hun}", "[\\1]", "[[:alpha:]]", "\\1",
		"()\\10", "(扣)\\2", "\\1(扣)", "(?:扣)\\1", "(扣)(?<!\\1)",
		"a\\", "(?=a\\K)", "\\x4", "\\x{}", "\\x{4g}", "[\\x{110000}]",
		"[a-\\d]" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(doubt) / sizeof(doubt[0]); i++)
		assert_false(followed(doubt[i]));
	assert_true(followed("(?<=扣|加分)(?<![0-9])[]x-]{2,}+(?>a|b)*?$"));
	assert_true(followed("(?=(扣))(?:加|减)(分\\1)\\2"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_needed),
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_spare),
		cmocka_unit_test(test_start),
		cmocka_unit_test(test_finish),
		cmocka_unit_test(test_pieces),
		cmocka_unit_test(test_doubt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

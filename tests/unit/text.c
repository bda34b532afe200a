/* base/str, base/utf8 and base/map */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <stdio.h>

#include "base/map.h"
#include "base/utf8.h"

static void
test_trim(void **state)
{
	(void)state;
	assert_true(str_is(str_trim(STR(" \t\xc2\xa0　村　 \r\n")), "村"));
	assert_true(str_is(str_trim(STR("　")), ""));
	assert_true(str_is(str_trim(STR("")), ""));
	assert_true(str_is(str_trim(STR("\xef\xbb\xbf"
					"a　b")),
	    "a　b"));
	/* 〉 ends in the byte 0x89, 〠 in 0xa0: no white space is inside */
	assert_true(str_is(str_trim(STR("〉〠")), "〉〠"));
}

static void
test_split(void **state)
{
	struct str rest = STR("甲、、乙"), piece;

	(void)state;
	assert_true(str_split(&rest, STR("、"), &piece));
	assert_true(str_is(piece, "甲"));
	assert_true(str_split(&rest, STR("、"), &piece));
	assert_true(str_is(piece, ""));
	assert_true(str_split(&rest, STR("、"), &piece));
	assert_true(str_is(piece, "乙"));
	assert_false(str_split(&rest, STR("、"), &piece));
	assert_int_equal(str_find(STR("甲乙乙"), STR("乙"), 4), 6);
	assert_int_equal(str_find(STR("甲"), STR("甲乙"), 0), -1);
	assert_int_equal(str_long(STR("0120")), 120);
	assert_int_equal(str_long(STR("-1")), -1);
	assert_int_equal(str_long(STR("99999999999999999999")), -1);
}

static void
test_formats(void **state)
{
	struct buf b = BUF_INIT;
	int i;

	(void)state;
	/* around the room that is there at once, and far beyond it */
	for (i = 0; i < 300; i++)
		buf_addf(&b, "%0*d", i, 7);
	assert_int_equal(b.n, 1 + 299 * 300 / 2);
	assert_true(str_ends(buf_str(&b), STR("0007")));
	assert_int_equal(strlen(b.p), b.n);
	buf_free(&b);
}

static void
test_fill(void **state)
{
	const struct str v[] = { STR("桥头"), STR("2") };
	struct buf b = BUF_INIT;

	(void)state;
	buf_fill(&b, STR("{1}第{2}次{3}{0}{x}{1"), v, COUNT(v));
	assert_true(str_is(buf_str(&b), "桥头第2次{3}{0}{x}{1"));
	buf_free(&b);
	buf_fill(&b, STR("{1}"), NULL, 0);
	assert_true(str_is(buf_str(&b), "{1}"));
	buf_free(&b);
}

static void
test_listed(void **state)
{
	(void)state;
	assert_true(str_listed(STR("甲、 乙 、丙"), STR("乙")));
	assert_true(str_listed(STR("甲"), STR("甲")));
	assert_false(str_listed(STR("甲、乙丙"), STR("乙")));
	assert_false(str_listed(STR(""), STR("")));
	assert_false(str_listed(STR_NULL, STR("甲")));
}

static void
test_utf8(void **state)
{
	static const char *const bad[] = { "\x80", "\xc0\xaf", "\xe0\x80\x80",
		"\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8", "\xff" };
	struct buf b = BUF_INIT;
	uint32_t c;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(utf8_valid(bad[i], str_of(bad[i]).n), 0);
	assert_int_equal(utf8_valid("村a𠮷", 8), 8);
	assert_int_equal(utf8_decode("𠮷", 4, &c), 4);
	assert_int_equal(c, 0x20bb7);
	assert_int_equal(utf8_len(STR("村a𠮷")), 3);
	/* counted by eights: characters across their edges, é of two bytes */
	assert_int_equal(utf8_len(STR("abcdefgé村村 𠮷𠮷x")), 14);
	assert_int_equal(utf8_len(STR("")), 0);
	assert_int_equal(utf8_width(STR("村a，")), 5);
	assert_int_equal(utf8_offset(STR("村a"), 1), 3);
	assert_int_equal(utf8_prev(STR("村庄"), 6), 3);
	utf8_squeeze(&b, STR("　Ａ １、\xc2\xa0（一）\n"));
	assert_string_equal(b.p, "A1、(一)");
	buf_free(&b);
}

static void
test_map(void **state)
{
	struct map m = MAP_INIT;
	char key[16];
	size_t i;

	(void)state;
	for (i = 0; i < 1000; i++) {
		snprintf(key, sizeof(key), "村%zu", i);
		map_put(&m, str_of(key))->value = (void *)(i + 1);
	}
	assert_int_equal(m.n, 1000);
	assert_true(map_value(&m, STR("村999")) == (void *)1000);
	assert_null(map_get(&m, STR("村1000")));
	assert_true(str_is(m.v[500].key, "村500"));
	map_put(&m, STR("村7"));
	assert_int_equal(m.n, 1000);
	map_free(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_trim),
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_formats),
		cmocka_unit_test(test_fill),
		cmocka_unit_test(test_listed),
		cmocka_unit_test(test_utf8),
		cmocka_unit_test(test_map),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

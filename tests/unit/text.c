/* base/str, base/utf8 and base/map */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <stdio.h>

#include "base/bytes.h"
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
	assert_int_equal(utf8_last(STR("村庄")), U'庄');
	assert_int_equal(utf8_last(STR("a）")), U'）');
	assert_int_equal(utf8_last(STR("")), 0);
	assert_true(utf8_among(U'；', "。；"));
	assert_false(utf8_among(';', "。；"));
	assert_false(utf8_among(0, "。；"));
	utf8_squeeze(&b, STR("　Ａ １、\xc2\xa0（一）\n"));
	assert_string_equal(b.p, "A1、(一)");
	buf_free(&b);
}

/* Checked eight bytes at a time: the fault may stand at any of them. */
static void
test_valid(void **state)
{
	static const char *const faults[] = { "\x80", "\xc0\xaf",
		"\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8",
		"\xff", "\xe4\xb8z", "\xe4z\xb8", "\xc3(" };
	static const char *const before[] = { "a", "村", "é", "𠮷", "a村",
		"村a" };
	static const char *const behind[] = { "", "a", "abcdefgh", "村村村" };
	struct buf b = BUF_INIT;
	size_t i, j, k, n, at;

	(void)state;
	for (i = 0; i < COUNT(faults); i++)
		for (j = 0; j < COUNT(before); j++)
			for (k = 0; k < COUNT(behind); k++)
				for (n = 0; n < 9; n++) {
					buf_reset(&b);
					for (at = 0; at < n; at++)
						buf_adds(&b, before[j]);
					at = b.n;
					assert_int_equal(
					    utf8_valid(b.p ? b.p : "", at), at);
					buf_adds(&b, faults[i]);
					buf_adds(&b, behind[k]);
					assert_int_equal(
					    utf8_valid(b.p, b.n), at);
				}
	for (n = 0; n < 20; n++)
		for (at = 0; at <= n; at++) {
			buf_reset(&b);
			for (i = 0; i < n; i++)
				buf_addc(&b, i == at ? '\x80' : '\x7f');
			assert_int_equal(utf8_ascii(buf_str(&b)), at == n);
		}
	buf_free(&b);
}

/* Each byte is told for itself, whatever stands beside it. */
static void
test_bytes(void **state)
{
	unsigned char p[8];
	size_t i, k, c;
	uint64_t below, equal;

	(void)state;
	for (c = 1; c <= 0x80; c++)
		for (i = 0; i < 256; i++) {
			for (k = 0; k < 8; k++)
				p[k] = (unsigned char)(i * (k + 1) + k * c);
			below = bytes_below(
			    bytes_load((const char *)p), (unsigned char)c);
			equal = bytes_equal(
			    bytes_load((const char *)p), (unsigned char)c);
			for (k = 0; k < 8; k++) {
				assert_int_equal(
				    below >> 8 * k & 0xff, p[k] < c ? 0x80 : 0);
				assert_int_equal(equal >> 8 * k & 0xff,
				    p[k] == c ? 0x80 : 0);
			}
		}
	assert_int_equal(bytes_first(UINT64_C(0x80) << 40), 5);
}

static void
test_figures(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	buf_addn(&b, 0);
	buf_addc(&b, ' ');
	buf_addn(&b, UINT64_MAX);
	buf_addc(&b, ' ');
	buf_addn0(&b, 7, 2);
	buf_addn0(&b, 123, 2);
	buf_addn0(&b, 0, 3);
	assert_string_equal(b.p, "0 18446744073709551615 07123000");
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
	/* of every length, told from those that begin or end alike */
	for (i = 0; i < sizeof(key); i++) {
		memset(key, 'x', sizeof(key));
		map_put(&m, (struct str){ key, i })->value = (void *)(i + 1);
		if (i == 0)
			continue;
		key[i / 2] = 'y';
		assert_null(map_get(&m, (struct str){ key, i }));
	}
	for (i = 0; i < sizeof(key); i++) {
		memset(key, 'x', sizeof(key));
		assert_true(
		    map_value(&m, (struct str){ key, i }) == (void *)(i + 1));
	}
	map_free(&m);
}

/* Two rows have one key only where each cell is the same. */
static void
test_map_key(void **state)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	(void)state;
	assert_true(str_eq(MAP_KEY(&a, STR("甲 1"), STR("2")),
	    MAP_KEY(&b, STR("甲 1"), STR("2"))));
	assert_false(str_eq(MAP_KEY(&a, STR("甲 1"), STR("2")),
	    MAP_KEY(&b, STR("甲"), STR("1 2"))));
	assert_false(str_eq(MAP_KEY(&a, STR("甲\n1"), STR("2")),
	    MAP_KEY(&b, STR("甲"), STR("1\n2"))));
	assert_false(str_eq(MAP_KEY(&a, STR("甲"), STR_NULL),
	    MAP_KEY(&b, STR_NULL, STR("甲"))));
	assert_false(
	    str_eq(MAP_KEY(&a, STR("甲")), MAP_KEY(&b, STR("甲"), STR_NULL)));
	buf_free(&a);
	buf_free(&b);
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
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_map),
		cmocka_unit_test(test_map_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

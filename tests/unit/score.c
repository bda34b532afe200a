/* Cells of a rules table, and periods of assessment. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "score/band.h"
#include "score/figure.h"
#include "score/term.h"
#include "zh/amount.h"

static void
assert_dec(struct dec d, const char *want)
{
	struct buf b = BUF_INIT;

	dec_put(&b, d);
	assert_string_equal(b.p, want);
	buf_free(&b);
}

static void
numbers(void **state)
{
	static const struct {
		const char *cell, *want; /* NULL: refused */
	} row[] = {
		{ "92", "92" },
		{ "92%", "92" },
		{ "９２．５％", "92.5" },
		{ " -0.5 ", "-0.5" },
		{ "95分", "95" },
		{ "分", NULL },
		{ "若干", NULL },
		{ "3处", NULL },
		{ "", NULL },
		{ "1,000", NULL },
	};
	struct dec d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		assert_int_equal(amount_number(str_of(row[i].cell), &d),
		    row[i].want != NULL);
		if (row[i].want)
			assert_dec(d, row[i].want);
	}
	assert_true(figure_share(STR("30%"), &d));
	assert_dec(d, "0.3");
	assert_true(figure_share(STR("0.3"), &d));
	assert_dec(d, "0.3");
}

static void
steps(void **state)
{
	struct dec d, big;

	(void)state;
	assert_true(figure_step(STR("处"), &d, &big));
	assert_dec(d, "1");
	assert_true(figure_step(STR("2个百分点"), &d, &big));
	assert_dec(d, "2");
	assert_true(figure_step(STR("10%"), &d, &big));
	assert_dec(d, "10");
	assert_true(figure_step(STR("2万元"), &d, &big));
	assert_dec(d, "2");
	assert_dec(big, "10000");
	assert_false(figure_step(STR("0处"), &d, &big));
	assert_false(figure_step(STR("-1处"), &d, &big));
}

static void
ranges(void **state)
{
	static const char *const cell[] = { "1..3", "1-3", "1—3", "1——3",
		"1～3", "1至3", "1~3" };
	struct dec lo, hi;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cell) / sizeof(cell[0]); i++) {
		assert_true(figure_range(str_of(cell[i]), &lo, &hi));
		assert_dec(lo, "1");
		assert_dec(hi, "3");
	}
	assert_true(figure_range(STR("2"), &lo, &hi));
	assert_dec(hi, "2");
	assert_false(figure_range(STR("3-1"), &lo, &hi));
	assert_false(figure_range(STR("1-"), &lo, &hi));
}

/* Which band of a cell holds a value: its points, or "" for none. */
static const char *
band(const char *cell, const char *value, struct buf *out)
{
	struct arena a = ARENA_INIT;
	struct band *v;
	const struct band *b;
	struct dec d;
	size_t n;

	buf_reset(out);
	buf_adds(out, "");
	assert_true(bands_read(&a, str_of(cell), false, &v, &n));
	assert_true(amount_number(str_of(value), &d));
	if ((b = band_find(v, n, d)) != NULL)
		dec_put(out, b->points);
	arena_free(&a);
	return out->p;
}

static void
bands(void **state)
{
	static const struct {
		const char *cell, *value, *want;
	} row[] = {
		{ "95:5、90:3、85:1、其余:0", "95", "5" },
		{ "95:5、90:3、85:1、其余:0", "94.99", "3" },
		{ "95:5、90:3、85:1、其余:0", "84", "0" },
		{ "85:1；90:3；95:5", "96", "5" },
		{ "85：1、90：3", "84", "" },
		{ "60..75:3、75..90:4", "60", "3" },
		{ "60—75:3、75—90:4", "75", "4" },
		{ "60..75:3", "75", "" },
		{ "≤15:0.5、≤30:0.3", "15", "0.5" },
		{ "<=15:0.5、<=30:0.3", "15.1", "0.3" },
		{ ">90:2、<60:0", "90", "" },
		{ "95%:5、其他:1", "95%", "5" },
		{ "95%以上:5、90％及以上:3、其余:0", "95", "5" },
		{ "达到95%:5、达90%:3、其余:0", "94", "3" },
		{ "15分钟内:0.5、30分钟内:0.3、其余:0", "15", "0.5" },
		{ "15分钟内:0.5、30分钟内:0.3、其余:0", "31", "0" },
		{ "不足60:0、60以上:3", "60", "3" },
		{ "不足60:0、60以上:3", "59.9", "0" },
		{ "5项:3、4项:2", "4", "2" },
		{ "60—75分（不含75）:3、75—90分（含90）:4", "75", "4" },
		{ "60—75分（不含75）:3、75—90分（含90）:4", "90", "4" },
		{ "95:15、90%（含）—95:12、85（含）—90%:9、其余:0", "91", "12" },
		{ "95:15、90%（含）—95:12、85（含）—90%:9、其余:0", "90", "12" },
		/* 含 says whose 95 is */
		{ "90—95%（含）:12、95—100:15", "95", "12" },
		{ "60—75（含75）:3、75—90:4、其余:0", "75", "3" },
		/* where both hold it, the better */
		{ "15分钟内:0.5、15—30分钟:0.3、其余:0", "15", "0.5" },
		{ "60以下:0、60—75:3", "60", "3" },
		/* the end of a row of ranges belongs to the last */
		{ "15分钟内:0.5、15—30分钟:0.3、其余:0", "30", "0.3" },
		{ "15分钟内:0.5、15—30分钟:0.3、其余:0", "30.1", "0" },
		{ "60—75（不含75）:3、其余:0", "75", "0" },
		{ "60..75:3、其余:0", "75", "0" },
		{ "3万以上:5、1万—3万:2、其余:0", "30000", "5" },
		{ "3万以上:5、1万—3万:2、其余:0", "29999", "2" },
		{ "90—95%（含）:12、其余:0", "95", "12" },
		{ "90（不含）—95:12、其余:0", "90", "0" },
	};
	struct buf b = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++)
		assert_string_equal(
		    band(row[i].cell, row[i].value, &b), row[i].want);
	buf_free(&b);
}

/* Interpolated by hand: from each bound in a straight line to the next. */
static void
lines(void **state)
{
	static const struct {
		const char *cell, *value, *want;
	} row[] = {
		{ "95:5、90:3、85:1、其余:0", "92.5", "4" },
		{ "95:5、90:3、85:1、其余:0", "87", "1.8" },
		{ "95:5、90:3、85:1、其余:0", "90", "3" },
		{ "95:5、90:3、85:1、其余:0", "99", "5" },
		{ "95:5、90:3、85:1、其余:0", "84", "0" },
		{ "<=15:0.5、<=30:0.2、其余:0", "20", "0.4" },
		{ "<=15:0.5、<=30:0.2、其余:0", "10", "0.5" },
		{ "<=15:0.5、<=30:0.2、其余:0", "31", "0" },
		{ "60..75:3..4、75..95:4..5、95:5", "63", "3.2" },
		{ "60..75:3..4、75..95:4..5、95:5", "75", "4" },
		{ "60..75:3..4、75..95:4..5、95:5", "97", "5" },
	};
	struct arena a = ARENA_INIT;
	struct band *v;
	struct dec d;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		assert_true(
		    bands_read(&a, str_of(row[i].cell), false, &v, &n));
		assert_true(amount_number(str_of(row[i].value), &d));
		assert_dec(bands_at(v, n, true, DEC(0), d).points, row[i].want);
	}
	assert_true(bands_read(&a, STR("90:100%、80:0.8"), true, &v, &n));
	assert_dec(bands_at(v, n, true, DEC(20), DEC(85)).points, "18");
	assert_dec(bands_at(v, n, false, DEC(20), DEC(85)).points, "16");
	assert_true(bands_numbered(v, n));
	assert_true(bands_read(&a, STR("好:5、中:3、其余:0"), false, &v, &n));
	assert_true(bands_lettered(v, n));
	assert_dec(band_letter(v, n, STR("中"))->points, "3");
	assert_dec(band_letter(v, n, STR("差"))->points, "0");
	assert_false(bands_read(&a, STR("95:3..4"), false, &v, &n));
	arena_free(&a);
}

static void
bad_bands(void **state)
{
	struct arena a = ARENA_INIT;
	struct band *v;
	struct share *s;
	size_t n;

	(void)state;
	assert_false(bands_read(&a, STR("95得5分"), false, &v, &n));
	assert_false(bands_read(&a, STR(":5"), false, &v, &n));
	assert_false(figure_shares(&a, STR("A:多"), &s, &n));
	assert_true(figure_shares(&a, STR("A:1、B:80%"), &s, &n));
	assert_int_equal(n, 2);
	assert_dec(s[1].value, "0.8");
	arena_free(&a);
}

static void
limits(void **state)
{
	struct limit l;

	(void)state;
	assert_true(figure_limit("cap", STR("扣完为止"), &l));
	assert_int_equal(l.kind, LIMIT_FULL);
	assert_true(figure_limit("cap", STR("不封顶"), &l));
	assert_int_equal(l.kind, LIMIT_NONE);
	assert_true(figure_limit("floor", STR("倒扣"), &l));
	assert_int_equal(l.kind, LIMIT_NONE);
	assert_true(figure_limit("cap", STR("5"), &l));
	assert_int_equal(l.kind, LIMIT_NUMBER);
	assert_true(figure_limit("cap", STR_NULL, &l));
	assert_int_equal(l.kind, LIMIT_EMPTY);
	assert_false(figure_limit("cap", STR("很多"), &l));
}

static void
terms(void **state)
{
	static const char *const good[] = { "2026-03", "2026-12", "2026-Q1",
		"2026-Q4", "2026-H2", "2026", "0001" };
	static const char *const bad[] = { "2026-13", "2026-00", "2026-Q5",
		"2026-H3", "26-03", "2026-3", "2026-W05", "" };
	struct buf b = BUF_INIT;
	struct term t, y;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(term_parse(str_of(good[i]), &t));
		buf_reset(&b);
		term_put(&b, t);
		assert_string_equal(b.p, good[i]);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(term_parse(str_of(bad[i]), &t));
	assert_true(term_parse(STR("2024-Q1"), &t));
	buf_reset(&b);
	date_put(&b, term_first(t));
	date_put(&b, term_last(t));
	assert_string_equal(b.p, "2024-01-012024-03-31");
	assert_true(term_parse(STR("2024"), &y));
	assert_true(term_within(t, y));
	assert_false(term_within(y, t));
	assert_true(term_overlap(y, t));
	assert_int_equal(
	    term_cmp(term_of(EVERY_MONTH, (struct date){ 2024, 2, 29 }),
		term_next(term_of(EVERY_MONTH, (struct date){ 2024, 1, 1 }))),
	    0);
	buf_free(&b);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(steps),
		cmocka_unit_test(ranges),
		cmocka_unit_test(bands),
		cmocka_unit_test(lines),
		cmocka_unit_test(bad_bands),
		cmocka_unit_test(limits),
		cmocka_unit_test(terms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

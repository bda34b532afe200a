#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "report/assess.h"
#include "report/columns.h"
#include "report/fill.h"
#include "report/measure.h"
#include "report/repair.h"
#include "report/stretch.h"

static void
test_period(void **state)
{
	struct stretch w = stretch_of(STRETCH_WEEK, (struct date){ 2026, 12, 20 });
	struct stretch m = stretch_of(STRETCH_MONTH, (struct date){ 2028, 2, 5 });

	(void)state;
	/* 2026-12-20 is a Sunday. */
	assert_int_equal(date_cmp(w.from, (struct date){ 2026, 12, 14 }), 0);
	assert_int_equal(date_cmp(w.to, (struct date){ 2026, 12, 20 }), 0);
	assert_int_equal(date_cmp(m.to, (struct date){ 2028, 2, 29 }), 0);
	m = stretch_before(m);
	assert_int_equal(date_cmp(m.from, (struct date){ 2028, 1, 1 }), 0);
	w = stretch_next(stretch_next(w));
	assert_int_equal(date_cmp(w.from, (struct date){ 2026, 12, 28 }), 0);
	assert_int_equal(date_cmp(w.to, (struct date){ 2027, 1, 3 }), 0);
	assert_true(stretch_holds(w, (struct date){ 2027, 1, 1 }));
	assert_false(stretch_holds(w, (struct date){ 2027, 1, 4 }));

	assert_true(assess_holds(STR("2026-12"), STR("2026-12-31")));
	assert_false(assess_holds(STR("2026-12"), STR("2026-11-30")));
	assert_true(assess_holds(STR("2026-Q4"), STR("2026-10-01")));
	assert_false(assess_holds(STR("2026-Q4"), STR("2026-09-30")));
	assert_true(assess_holds(STR("2026"), STR("2026-01-01")));
}

static void
assert_fill(const char *template, const struct facts *f, const char *want)
{
	struct buf b = BUF_INIT;

	assert_int_equal(fill(&b, str_of(template), "t", f), 0);
	assert_string_equal(b.p, want);
	buf_free(&b);
}

static void
test_fill(void **state)
{
	struct facts *f = facts_new(), *r;

	(void)state;
	facts_set(f, "name", STR("甲村"));
	facts_set(f, "none", STR_NULL);
	assert_fill("{name}：{section}、{section}\n", f, "甲村：一、二\n");
	assert_fill("@# not said\n@if name\n有\n@end\n@if none\n无\n@end\n", f,
	    "有\n");
	assert_fill("@unless none\n空\n@end\n", f, "空\n");
	r = facts_row(f, "rows");
	facts_set(r, "n", STR("1"));
	r = facts_row(f, "rows");
	facts_set(r, "n", STR("2"));
	facts_set(r, "name", STR("乙村"));
	assert_int_equal(facts_rows(f, "rows"), 2);
	/* A row's own fact comes before the one around it. */
	assert_fill("@each rows\n{n} {name}\n@if name\n!\n@end\n@end\n.\n", f,
	    "1 甲村\n!\n2 乙村\n!\n.\n");
	/* What is filled in is not read again as a template. */
	facts_set(f, "name", STR("{none}"));
	assert_fill("{name}{ x }\n", f, "{none}{ x }\n");
	facts_free(f);
}

static void
test_number(void **state)
{
	static const char *const good[] = { "0", "-3", "12.50", "0.5",
		"123456789012345" };
	static const char *const bad[] = { "", "-", "007", "1.", ".5", "+1",
		"1e5", "85%", "1234567890123456", "1.2.3", "NaN", "０" };
	struct dec d;
	size_t i;
	int places;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(columns_number(str_of(good[i]), &d, &places));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(columns_number(str_of(bad[i]), &d, &places));
	assert_true(columns_number(STR("12.50"), &d, &places));
	assert_int_equal(places, 2);
}

/* Ten Han characters of 12 points need 10 em; a line is 18 points. */
static void
test_measure(void **state)
{
	struct str ten = STR("一二三四五六七八九十");
	double narrow, w = measure_width(ten, 12), one = measure_height(ten, 12, w);

	(void)state;
	/* 16 pixels a character, 7 a unit */
	assert_true(w >= 10 * 16 / 7.0);
	assert_true(one >= 18 && one < 36);
	assert_true(measure_height(ten, 12, w / 2) >= one + 18);
	assert_true(measure_height(STR("一\n二\n三"), 12, w) >= one + 36);
	/* A word that is longer than what is left of its line stands below,
	 * and breaks there: 11.4 ems, of which "A1-1=0 " takes 4.2; 20 signs
	 * are 12. */
	narrow = measure_width(STR("一二三四五六七八九十一二"), 11);
	assert_true(measure_height(STR("A1-1=0 status.csv:1305.1306"), 11,
			narrow - 0.2) >=
	    measure_height(STR("一\n二\n三"), 11, w));
	assert_true(measure_width(STR("一\n一二三四五六七八九十"), 12) >= w);
}

static void
test_ledger(void **state)
{
	struct date on = { 2026, 12, 10 };

	(void)state;
	assert_string_equal(repair_status(STR("2026-12-09"), STR_NULL, on),
	    "逾期未改");
	assert_string_equal(repair_status(STR("2026-12-10"), STR_NULL, on),
	    "整改中");
	assert_string_equal(
	    repair_status(STR("2026-12-09"), STR("2026-12-10"), on), "已销号");
	/* nobody knows on the day what comes later */
	assert_string_equal(
	    repair_status(STR("2026-12-09"), STR("2026-12-20"), on), "逾期未改");
	assert_string_equal(
	    repair_status(STR("2026-12-20"), STR("XXXX-12-08"), on), "整改中");
	assert_string_equal(
	    repair_status(STR("XXXX-12-08"), STR_NULL, on), "未整改");
	assert_string_equal(
	    repair_status(STR("2026-12-09"), STR("未整改"), on), "逾期未改");
	assert_string_equal(repair_status(STR_NULL, STR_NULL, on), "未整改");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_period),
		cmocka_unit_test(test_fill),
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_measure),
		cmocka_unit_test(test_ledger),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "office/period.h"
#include "office/workday.h"

static struct date
day(int y, int m, int d)
{
	return (struct date){ y, m, d };
}

static struct cycle
cycle(const char *s)
{
	struct cycle c;

	assert_true(cycle_parse(str_of(s), &c));
	return c;
}

static void
label_is(const char *s, struct date d, const char *want)
{
	struct cycle c = cycle(s);
	struct buf b = BUF_INIT;

	cycle_label(&b, &c, d);
	assert_string_equal(b.p, want);
	buf_free(&b);
}

static void
test_bounds(void **state)
{
	static const struct {
		const char *cycle;
		struct date day, begin, end;
	} v[] = {
		{ "day", { 2026, 2, 28 }, { 2026, 2, 28 }, { 2026, 2, 28 } },
		/* 2026-01-01 is a Thursday */
		{ "week", { 2026, 1, 1 }, { 2025, 12, 29 }, { 2026, 1, 4 } },
		{ "tenday", { 2026, 2, 25 }, { 2026, 2, 21 }, { 2026, 2, 28 } },
		{ "tenday", { 2026, 2, 20 }, { 2026, 2, 11 }, { 2026, 2, 20 } },
		{ "half-month", { 2026, 2, 15 }, { 2026, 2, 1 },
		    { 2026, 2, 15 } },
		{ "half-month", { 2026, 2, 16 }, { 2026, 2, 16 },
		    { 2026, 2, 28 } },
		{ "month", { 2024, 2, 3 }, { 2024, 2, 1 }, { 2024, 2, 29 } },
		{ "quarter", { 2026, 5, 31 }, { 2026, 4, 1 }, { 2026, 6, 30 } },
		{ "half", { 2026, 7, 1 }, { 2026, 7, 1 }, { 2026, 12, 31 } },
		{ "term", { 2026, 6, 30 }, { 2026, 1, 1 }, { 2026, 6, 30 } },
		{ "year", { 2026, 7, 1 }, { 2026, 1, 1 }, { 2026, 12, 31 } },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++) {
		struct cycle c = cycle(v[i].cycle);

		assert_int_equal(
		    date_cmp(cycle_begin(&c, v[i].day), v[i].begin), 0);
		assert_int_equal(
		    date_cmp(cycle_end(&c, v[i].day), v[i].end), 0);
	}
}

/* Full ones only, whatever day it begins or ends on. */
static void
test_count(void **state)
{
	struct cycle month = cycle("month"), week = cycle("week");
	struct cycle two = cycle("2day"), half = cycle("half-month");
	struct date first;

	(void)state;
	assert_int_equal(
	    cycle_count(&month, day(2026, 1, 1), day(2026, 3, 31), &first), 3);
	assert_int_equal(
	    cycle_count(&month, day(2026, 1, 2), day(2026, 3, 30), &first), 1);
	assert_int_equal(date_cmp(first, day(2026, 2, 1)), 0);
	assert_int_equal(
	    cycle_count(&month, day(2026, 1, 2), day(2026, 2, 27), &first), 0);
	assert_int_equal(
	    cycle_count(&month, day(2025, 11, 1), day(2026, 2, 28), &first), 4);
	assert_int_equal(
	    cycle_count(&week, day(2026, 1, 1), day(2026, 1, 31), &first), 3);
	assert_int_equal(date_cmp(first, day(2026, 1, 5)), 0);
	assert_int_equal(
	    cycle_count(&half, day(2026, 1, 16), day(2026, 3, 15), &first), 4);
	two.anchor = day(2026, 6, 1);
	assert_int_equal(
	    cycle_count(&two, day(2026, 6, 1), day(2026, 6, 30), &first), 15);
	assert_int_equal(cycle_index(&two, first, day(2026, 6, 4)), 1);
	assert_int_equal(
	    cycle_index(&month, day(2026, 2, 1), day(2026, 1, 31)), -1);
	assert_int_equal(
	    date_cmp(cycle_nth(&half, day(2026, 12, 20), 1), day(2027, 1, 1)),
	    0);
}

/* Each ends on a day of it: the 31st is clamped, a Friday ends the week. */
static void
test_due_day(void **state)
{
	static const struct {
		const char *cycle;
		int due;
		struct date day, begin, end;
		const char *label;
	} v[] = {
		{ "month", 25, { 2026, 3, 25 }, { 2026, 2, 26 },
		    { 2026, 3, 25 }, "2026-03" },
		{ "month", 25, { 2026, 3, 26 }, { 2026, 3, 26 },
		    { 2026, 4, 25 }, "2026-04" },
		{ "month", 25, { 2026, 12, 31 }, { 2026, 12, 26 },
		    { 2027, 1, 25 }, "2027-01" },
		{ "month", 31, { 2026, 2, 28 }, { 2026, 2, 1 }, { 2026, 2, 28 },
		    "2026-02" },
		{ "month", 30, { 2024, 3, 1 }, { 2024, 3, 1 }, { 2024, 3, 30 },
		    "2024-03" },
		{ "week", 5, { 2026, 1, 9 }, { 2026, 1, 3 }, { 2026, 1, 9 },
		    "2026-W02" },
		{ "week", 5, { 2026, 1, 10 }, { 2026, 1, 10 }, { 2026, 1, 16 },
		    "2026-W03" },
		{ "quarter", 23, { 2026, 3, 24 }, { 2026, 3, 24 },
		    { 2026, 6, 23 }, "2026-Q2" },
	};
	struct cycle c = cycle("month");
	struct date first;
	size_t i;

	(void)state;
	/* the 25th of January to March, for those months; the 5th of February
	 * and March, for the months before */
	c.day = 25;
	assert_int_equal(
	    cycle_count(&c, day(2026, 1, 1), day(2026, 3, 25), &first), 3);
	assert_int_equal(
	    cycle_count(&c, day(2026, 1, 2), day(2026, 3, 24), &first), 1);
	c.day = 5;
	assert_int_equal(
	    cycle_count(&c, day(2026, 1, 1), day(2026, 3, 31), &first), 2);
	assert_int_equal(cycle_index(&c, first, day(2026, 3, 6)), 2);
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++) {
		struct buf b = BUF_INIT;

		c = cycle(v[i].cycle);
		c.day = v[i].due;
		assert_int_equal(
		    date_cmp(cycle_begin(&c, v[i].day), v[i].begin), 0);
		assert_int_equal(
		    date_cmp(cycle_end(&c, v[i].day), v[i].end), 0);
		cycle_label(&b, &c, v[i].day);
		assert_string_equal(b.p, v[i].label);
		buf_free(&b);
	}
}

static void
test_labels(void **state)
{
	(void)state;
	label_is("week", day(2026, 1, 1), "2026-W01");
	label_is("week", day(2027, 1, 1), "2026-W53");
	label_is("week", day(2026, 12, 27), "2026-W52");
	label_is("month", day(2026, 3, 9), "2026-03");
	label_is("quarter", day(2026, 12, 9), "2026-Q4");
	label_is("half", day(2026, 6, 30), "2026-H1");
	label_is("year", day(2026, 6, 30), "2026");
	label_is("half-month", day(2026, 6, 30), "2026-06-16");
}

static void
test_freq(void **state)
{
	struct dec n;
	struct cycle c;

	(void)state;
	assert_true(freq_parse(STR(">=2/month"), &n, &c));
	assert_int_equal(c.period, PERIOD_MONTH);
	assert_int_equal(dec_cmp(n, DEC(2)), 0);
	assert_true(freq_parse(STR("1..2/year"), &n, &c));
	assert_int_equal(dec_cmp(n, DEC(1)), 0);
	assert_true(freq_parse(STR("1/2day"), &n, &c));
	assert_int_equal(c.every, 2);
	assert_false(freq_parse(STR("often"), &n, &c));
	assert_false(freq_parse(STR("1/moon"), &n, &c));
	assert_false(freq_parse(STR("1/0day"), &n, &c));
}

static void
test_workdays(void **state)
{
	struct workdays *w = workdays_read(NULL);
	struct date d;

	(void)state;
	assert_non_null(w);
	assert_false(workday_is(w, day(2026, 2, 16)));
	assert_true(workday_is(w, day(2026, 2, 28))); /* a Saturday, worked */
	assert_false(workday_is(w, day(2026, 3, 1)));
	/* over 国庆: 8 and 9 October, then Saturday the 10th, worked */
	assert_int_equal(
	    workdays_between(w, day(2026, 9, 30), day(2026, 10, 11)), 3);
	assert_int_equal(
	    workdays_between(w, day(2026, 10, 11), day(2026, 9, 30)), -3);
	assert_int_equal(
	    date_cmp(workday_after(w, day(2026, 9, 30), 3), day(2026, 10, 10)),
	    0);
	assert_true(workday_festival(w, STR("国庆节"), 2026, &d));
	assert_int_equal(date_cmp(d, day(2026, 10, 1)), 0);
	assert_true(workday_festival(w, STR("中秋节"), 2025, &d));
	assert_int_equal(date_cmp(d, day(2025, 10, 1)), 0);
	assert_false(workday_festival(w, STR("重阳节"), 2026, &d));
	assert_int_equal(
	    date_cmp(workday_before(w, day(2026, 2, 15)), day(2026, 2, 14)), 0);
	workdays_free(w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_due_day),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_freq),
		cmocka_unit_test(test_workdays),
	};

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

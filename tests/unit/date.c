#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "base/date.h"

static void
assert_date(struct date d, int y, int m, int day)
{
	assert_int_equal(d.y, y);
	assert_int_equal(d.m, m);
	assert_int_equal(d.d, day);
}

static void
test_iso(void **state)
{
	struct date d;

	(void)state;
	assert_true(date_parse(STR("2026-02-28"), &d));
	assert_date(d, 2026, 2, 28);
	assert_true(date_parse(STR("XXXX-02-29"), &d));
	assert_date(d, 0, 2, 29);
	assert_true(date_parse(STR("2024-02-29"), &d));
	assert_false(date_parse(STR("2026-02-29"), &d));
	assert_false(date_parse(STR("2026-13-01"), &d));
	assert_false(date_parse(STR("2026-00-01"), &d));
	assert_false(date_parse(STR("2026-1-1"), &d));
	assert_false(date_parse(STR("2026-01-01 "), &d));
	assert_false(date_parse(STR("1900-02-29"), &d));
	assert_true(date_parse(STR("2000-02-29"), &d));
}

static void
test_office(void **state)
{
	static const char *const good[] = { "2026-3-1", "2026/3/1", "2026.3.1",
		"2026年3月1日", "20260301", " 2026-03-01　", "2026/03/01 08:30",
		"2026-03-01T08:30:00", "2026年3月1日（星期日）",
		"2026年3月1日(周日)", "2026.3.1星期天", "2026-3-1礼拜日 上午" };
	static const char *const bad[] = { "", "2026-2-30", "3-1", "2026",
		"2026/3", "2026年3月", "26.3.1", "2026-3-1x", "46082",
		"2026年3月1日（周", "2026年3月1日（星期日", "2026年3月1日星期",
		"2026年3月1日星期八", "2026年3月1日（周六、日）", "2026年3月1日周日前" };
	struct date d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(date_parse_office(str_of(good[i]), &d));
		assert_date(d, 2026, 3, 1);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(date_parse_office(str_of(bad[i]), &d));
}

/* Without the year: what a spreadsheet shows of a day, what a clerk types. */
static void
test_day(void **state)
{
	static const char *const good[] = { "11月9日", "11月9日（周一）", "11月09日", "11.9",
		"11/9", "11-9", " 11月9日　", "11月9日 08:30" };
	static const char *const bad[] = { "", "11", "11月", "11月9", "13.1",
		"2.30", "11.9.", "9日", "2026-3", "2026-11-9", "11.9万" };
	struct date d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(date_parse_day(str_of(good[i]), &d));
		assert_date(d, 0, 11, 9);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(date_parse_day(str_of(bad[i]), &d));
	assert_true(date_parse_day(STR("2月29日"), &d));
}

/* A day that there is not, whatever words follow it. */
static void
test_no_day(void **state)
{
	static const char *const none[] = { "2026-02-30", " 2026/13/1",
		"2026年2月30日前完成", "2026.4.31 8:00", "２０２６年６月３１日",
		"20260632" };
	static const char *const fine[] = { "", "长期", "2026年5月1日前",
		"2026-05-01 00:00:00", "2026-05-01—2026-06-30", "2026年2月底",
		"202602301", "2026", "46204" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(none); i++)
		assert_true(date_is_no_day(str_of(none[i])));
	for (i = 0; i < COUNT(fine); i++)
		assert_false(date_is_no_day(str_of(fine[i])));
}

/* What a column of days holds that has lost its format. */
static void
test_serial(void **state)
{
	static const char *const bad[] = { "", "32873", "73051", "45808.5",
		"45808天", "-45808", "20250531" };
	struct date d;
	size_t i;

	(void)state;
	assert_true(date_parse_serial(STR("45808"), &d));
	assert_date(d, 2025, 5, 31);
	assert_true(date_parse_serial(STR("32874"), &d));
	assert_date(d, 1990, 1, 1);
	assert_true(date_parse_serial(STR("73050"), &d));
	assert_date(d, 2099, 12, 31);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(date_parse_serial(str_of(bad[i]), &d));
}

static void
test_count(void **state)
{
	struct date d = { 1970, 1, 1 };
	long i;

	(void)state;
	assert_int_equal(date_days(d), 0);
	assert_int_equal(date_days((struct date){ 2026, 11, 22 }), 20779);
	assert_int_equal(date_weekday((struct date){ 2026, 11, 22 }), 7);
	assert_int_equal(date_weekday((struct date){ 1969, 12, 29 }), 1);
	for (i = -200000; i < 200000; i += 37)
		assert_int_equal(date_days(date_from_days(i)), i);
	assert_date(date_add_months((struct date){ 2026, 1, 31 }, 1), 2026, 2,
	    28);
	assert_date(date_add_months((struct date){ 2026, 1, 15 }, -1), 2025, 12,
	    15);
	assert_date(date_add((struct date){ 2025, 12, 31 }, 1), 2026, 1, 1);
	assert_date(date_month_end((struct date){ 2024, 2, 3 }), 2024, 2, 29);
}

/* What varies between runs can be fixed. */
static void
test_today(void **state)
{
	(void)state;
	setenv("SOURCE_DATE_EPOCH", "1767225599", 1);
	assert_date(date_today(), 2025, 12, 31);
	setenv("SOURCE_DATE_EPOCH", "1767225600", 1);
	assert_date(date_today(), 2026, 1, 1);
	unsetenv("SOURCE_DATE_EPOCH");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_iso),
		cmocka_unit_test(test_office),
		cmocka_unit_test(test_day),
		cmocka_unit_test(test_no_day),
		cmocka_unit_test(test_serial),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_today),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

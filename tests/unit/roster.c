#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/utf8.h"
#include "office/roster.h"
#include "office/spelling.h"

static char path[] = "/tmp/duban-roster-XXXXXX";

static const char csv[] =
    "单位,别名,单位类别,分组,上级,启用,停用,常住人口,楼栋数\n"
    "教育办公室,教育办、教委,部门,机关,,,,,\n"
    "村镇规划建设办公室,村建办,部门,机关,,,,,\n"
    "市场监管所,工商所（至2018-12-31）、食药监所(2015-01-01..2018-12-31),站所,,"
    ",,,,\n"
    "北岭村,,村,沿河村,东片,,2026-06-30,2208,\n"
    "北岭社区,,社区,,东片,2026-07-01,,2209,31\n"
    "上河村,,村,沿河村、一类村,东片,,,1200,\n"
    "下河村,,村,沿河村,东片,,,900,\n"
    "东片,,片区,,,,,,\n"
    "供电所,工商所,站所,,,2020-01-01,,,\n";

static struct roster *r;

static struct date
day(int y, int m, int d)
{
	return (struct date){ y, m, d };
}

static const char *
found(const char *name, struct date d, enum match want)
{
	enum match how;
	const struct unit *u = roster_find(r, str_of(name), d, &how);

	assert_int_equal(how, want);
	return u ? u->name.p : "";
}

static void
test_find(void **state)
{
	struct date d = day(2026, 3, 1);

	(void)state;
	assert_int_equal(roster_count(r), 9);
	assert_string_equal(found("教育办公室", d, MATCH_EXACT), "教育办公室");
	assert_string_equal(found("教　委", d, MATCH_ALIAS), "教育办公室");
	assert_string_equal(found("教育局", d, MATCH_NONE), "");
	/* an alias that passed from one unit to another */
	assert_string_equal(
	    found("工商所", day(2018, 5, 1), MATCH_ALIAS), "市场监管所");
	assert_string_equal(found("工商所", day(2019, 5, 1), MATCH_NONE), "");
	assert_string_equal(found("工商所", d, MATCH_ALIAS), "供电所");
	assert_string_equal(
	    found("食药监所", day(2014, 12, 31), MATCH_NONE), "");
	assert_string_equal(
	    found("食药监所", day(2015, 1, 1), MATCH_ALIAS), "市场监管所");
}

static void
test_life(void **state)
{
	enum match how;

	(void)state;
	assert_string_equal(
	    found("北岭村", day(2026, 6, 30), MATCH_EXACT), "北岭村");
	assert_string_equal(found("北岭村", day(2026, 7, 1), MATCH_NONE), "");
	assert_string_equal(
	    found("北岭社区", day(2026, 6, 30), MATCH_NONE), "");
	assert_non_null(roster_find_in(
	    r, STR("北岭社区"), day(2026, 1, 1), day(2026, 12, 31), &how));
	assert_non_null(roster_find(r, STR("北岭村"), DATE_NONE, NULL));
}

static void
test_half(void **state)
{
	const struct unit *u;
	struct date d = day(2026, 3, 1);

	(void)state;
	u = roster_find_half(r, STR("村建"), d, d);
	assert_non_null(u);
	assert_string_equal(u->name.p, "村镇规划建设办公室");
	/* 北岭村 and 北岭社区 in one year, one of them on a day */
	assert_null(roster_find_half(
	    r, STR("北岭"), day(2026, 1, 1), day(2026, 12, 31)));
	assert_non_null(roster_find_half(r, STR("北岭"), d, d));
}

static void
test_nearest(void **state)
{
	struct near v[2];
	struct date d = day(2026, 3, 1);

	(void)state;
	assert_int_equal(roster_nearest(r, STR("中河村"), d, d, v, 2), 2);
	assert_string_equal(v[0].unit->name.p, "上河村");
	assert_int_equal(v[0].distance, 1);
	assert_string_equal(v[1].unit->name.p, "下河村");
	assert_int_equal(roster_nearest(r, STR("完全不同单位"), d, d, v, 2), 0);
	assert_int_equal(utf8_distance(STR("河上村"), STR("上河村")), 1);
	assert_int_equal(utf8_distance(STR("上河"), STR("")), 2);
	assert_int_equal(
	    utf8_distance(STR("环境卫生所"), STR("环卫管理所")), 3);
}

static void
test_figure(void **state)
{
	const struct unit *u = roster_find(r, STR("北岭社区"), DATE_NONE, NULL);
	struct dec v;

	(void)state;
	assert_true(roster_figure(r, u, STR("population"), &v));
	assert_int_equal(dec_cmp(v, DEC(2209)), 0);
	assert_true(roster_figure(r, u, STR("楼栋数"), &v));
	assert_int_equal(dec_cmp(v, DEC(31)), 0);
	assert_false(roster_figure(r, u, STR("户数"), &v));
	assert_true(str_is(roster_figure_name(r, 1), "楼栋数"));
	assert_null(roster_figure_name(r, 2).p);
	assert_true(unit_tagged(
	    roster_find(r, STR("上河村"), DATE_NONE, NULL), STR("一类村")));
}

static int
setup(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	if (fd < 0 || write(fd, csv, sizeof(csv) - 1) != sizeof(csv) - 1 ||
	    close(fd) != 0)
		return -1;
	r = roster_read(path);
	return r ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	roster_free(r);
	return unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_life),
		cmocka_unit_test(test_half),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_figure),
	};

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, setup, teardown);
}

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "io/table.h"
#include "scratch.h"

/* A title row, CR LF, Chinese headings in another order, a quoted break. */
static void
test_meaning(void **state)
{
	static const char csv[] = "\xef\xbb\xbf责任单位名册,,\r\n\r\n"
				  "简称,　单位 ,备注\r\n"
				  "城管办, 综合执法队 ,\"a\r\nb\"\r\n"
				  "x,y,z\r\n";
	struct table *t =
	    table_open(scratch_put(csv, sizeof(csv) - 1), "roster");
	struct row r;

	(void)state;
	assert_non_null(t);
	assert_int_equal(table_col(t, "unit"), 1);
	assert_int_equal(table_col(t, "aliases"), 0);
	assert_int_equal(table_col(t, "phone"), -1);
	assert_false(table_known(t, 2));
	assert_int_equal(table_next(t, &r), 1);
	assert_int_equal(r.line, 4);
	assert_true(str_is(row_cell(&r, 1), "综合执法队"));
	assert_true(str_is(row_cell(&r, 2), "a\r\nb"));
	assert_int_equal(table_next(t, &r), 1);
	assert_int_equal(r.line, 6);
	assert_int_equal(table_next(t, &r), 0);
	table_close(t);
}

/* The kind by its headings; rows read ahead of the guess are handed out. */
static void
test_guess(void **state)
{
	static const char known[] =
	    "汇总\n名次,单位,总分,等次\n1,甲村,90,优秀\n";
	static const char other[] =
	    "台账\n经办人,物资,备注\n甲,扫帚,\n乙,铁锨,\n";
	static const char lone[] = "口号\n一\n二\n";
	struct table *t;
	struct row r;

	(void)state;
	t = table_open(scratch_put(known, sizeof(known) - 1), NULL);
	assert_non_null(t);
	assert_true(str_is(table_schema(t)->table, "standings"));
	assert_int_equal(table_col(t, "score"), 2);
	assert_int_equal(table_next(t, &r), 1);
	assert_int_equal(r.line, 3);
	assert_int_equal(table_next(t, &r), 0);
	table_close(t);

	t = table_open(scratch_put(other, sizeof(other) - 1), NULL);
	assert_non_null(t);
	assert_true(str_is(table_schema(t)->table, "plain"));
	assert_true(str_is(table_heading(t, 1), "物资"));
	assert_int_equal(table_next(t, &r), 1);
	assert_true(str_is(row_cell(&r, 1), "扫帚"));
	assert_int_equal(table_next(t, &r), 1);
	assert_true(str_is(row_cell(&r, 0), "乙"));
	assert_int_equal(table_next(t, &r), 0);
	table_close(t);

	t = table_open(scratch_put(lone, sizeof(lone) - 1), NULL);
	assert_non_null(t);
	assert_true(str_is(table_heading(t, 0), "口号"));
	assert_int_equal(table_next(t, &r), 1);
	assert_int_equal(table_next(t, &r), 1);
	assert_int_equal(table_next(t, &r), 0);
	table_close(t);
}

/* 单位 and 张庄村 in GB18030. */
static void
test_gb18030(void **state)
{
	static const char csv[] = "\xb5\xa5\xce\xbb,phone\n"
				  "\xd5\xc5\xd7\xaf\xb4\xe5,1\n";
	struct table *t =
	    table_open(scratch_put(csv, sizeof(csv) - 1), "roster");
	struct row r;

	(void)state;
	assert_non_null(t);
	assert_int_equal(table_next(t, &r), 1);
	assert_true(str_is(row_cell(&r, table_col(t, "unit")), "张庄村"));
	table_close(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meaning),
		cmocka_unit_test(test_guess),
		cmocka_unit_test(test_gb18030),
	};

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, scratch_make, scratch_drop);
}

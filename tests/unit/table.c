#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "io/table.h"

static char path[] = "/tmp/duban-table-XXXXXX";

static const char *
file_of(const char *text, size_t n)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
	return path;
}

/* A title row, CR LF, Chinese headings in another order, a quoted break. */
static void
test_meaning(void **state)
{
	static const char csv[] =
	    "\xef\xbb\xbf责任单位名册,,\r\n\r\n"
	    "简称,　单位 ,备注\r\n"
	    "城管办, 综合执法队 ,\"a\r\nb\"\r\n"
	    "x,y,z\r\n";
	struct table *t = table_open(file_of(csv, sizeof(csv) - 1), "roster");
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

/* 单位 and 张庄村 in GB18030. */
static void
test_gb18030(void **state)
{
	static const char csv[] = "\xb5\xa5\xce\xbb,phone\n"
				  "\xd5\xc5\xd7\xaf\xb4\xe5,1\n";
	struct table *t = table_open(file_of(csv, sizeof(csv) - 1), "roster");
	struct row r;

	(void)state;
	assert_non_null(t);
	assert_int_equal(table_next(t, &r), 1);
	assert_true(str_is(row_cell(&r, table_col(t, "unit")), "张庄村"));
	table_close(t);
}

static int
setup(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	return fd < 0 ? -1 : close(fd);
}

static int
teardown(void **state)
{
	(void)state;
	return unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meaning),
		cmocka_unit_test(test_gb18030),
	};

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, setup, teardown);
}

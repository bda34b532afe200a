#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/out.h"
#include "io/csv.h"

static char dir[] = "/tmp/duban-out-XXXXXX";
static char path[64];

static void
assert_file(const char *want)
{
	char got[256];
	FILE *f = fopen(path, "rb");
	size_t n;

	assert_non_null(f);
	n = fread(got, 1, sizeof(got) - 1, f);
	got[n] = '\0';
	assert_int_equal(fclose(f), 0);
	assert_string_equal(got, want);
}

static void
test_replace(void **state)
{
	struct out *o = out_open(path);

	(void)state;
	assert_non_null(o);
	out_adds(o, "old\n");
	assert_int_equal(out_close(o), 0);
	assert_file("old\n");

	o = out_open(path);
	out_adds(o, "half");
	assert_file("old\n");
	out_drop(o);
	assert_file("old\n");

	o = out_open(path);
	out_adds(o, "new\n");
	assert_int_equal(out_close(o), 0);
	assert_file("new\n");
}

static void
test_mode(void **state)
{
	struct stat st;
	struct out *o;

	(void)state;
	assert_int_equal(chmod(path, 0640), 0);
	o = out_open(path);
	assert_int_equal(out_close(o), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
}

static void
write_row(struct csv_writer *w, const char *const *cell)
{
	for (; *cell; cell++)
		csv_put(w, str_of(*cell));
	csv_end(w);
}

static void
test_csv(void **state)
{
	static const char *const row[] = { "a", "b,c", "d\"e", "f\ng", " h",
		"-3", "=1+1", "", NULL };
	static const char *const lone[] = { "", NULL };
	struct out *o = out_open(path);
	struct csv_writer w = CSV_WRITER_INIT(o, false);

	(void)state;
	write_row(&w, row);
	write_row(&w, lone);
	assert_int_equal(out_close(o), 0);
	assert_file("a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",-3,=1+1,\n\"\"\n");

	o = out_open(path);
	w = (struct csv_writer)CSV_WRITER_INIT(o, true);
	write_row(&w, row);
	assert_int_equal(out_close(o), 0);
	assert_file("\xef\xbb\xbf"
		    "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",-3,"
		    "'=1+1,\r\n");
}

/*
 * Writing to a full device is noticed at the latest when closing; once
 * something fatal was said no other output is written either.  The last test.
 */
static void
test_full(void **state)
{
	struct out *o = out_open(path);
	char *temp;

	(void)state;
	out_adds(o, "kept\n");
	assert_int_equal(out_close(o), 0);
	o = out_open("/dev/full");
	assert_non_null(o);
	out_adds(o, "x");
	assert_int_equal(out_close(o), -1);
	assert_null(out_open("/nonexistent/x"));

	o = out_open(path);
	out_adds(o, "half");
	assert_int_equal(out_close(o), -1);
	assert_file("kept\n");
	temp = out_temp(path);
	assert_non_null(temp);
	assert_int_equal(out_commit(temp, path), -1);
	assert_int_equal(access(temp, F_OK), -1);
	assert_file("kept\n");
	free(temp);
}

static int
setup(void **state)
{
	(void)state;
	if (!mkdtemp(dir))
		return -1;
	snprintf(path, sizeof(path), "%s/file", dir);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	return unlink(path) == 0 ? rmdir(dir) : -1; /* no temporary file left */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_replace),
		cmocka_unit_test(test_mode),
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_full),
	};

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, setup, teardown);
}

/* io/facts: the tables of share/, read from one of our own */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "io/facts.h"
#include "scratch.h"

static void
put_row(void *arg, const struct row *r)
{
	scratch_row(arg, r);
}

/* Refuses a row that begins with "no". */
static bool
put_place(void *arg, const struct row *r, struct place at)
{
	assert_string_equal(at.file, scratch);
	assert_int_equal(at.line, r->line);
	assert_int_equal(at.col, 1);
	put_row(arg, r);
	return !str_is(row_cell(r, 0), "no");
}

#define CHECK(text, rc, rows)                                                  \
	SCRATCH_CHECK(&b, text, facts_read("t.csv", put_row, &b), rc, rows)

static void
test_rows(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	CHECK("# of\nk,v\na,1\n\nb,\n", 0, "3:a|1;5:b|;");
	CHECK("k,v\n# between\na,1\n", 0, "3:a|1;");
	CHECK("k,v\n", 0, "");
	CHECK("# of\n", 0, "");
	CHECK("", 0, "");
	CHECK("k,v\na,1\n\"b\n", -1, "2:a|1;");
	buf_free(&b);
}

/* Strict CSV has no quote inside a bare cell and no quote left open. */
static void
test_comments(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	CHECK("# the \"k\"\nk,v\na,1\n", 0, "3:a|1;");
	CHECK("#,\"open\nk,v\na,1\n", 0, "3:a|1;");
	CHECK("#\"\n#\nk,v\n#\"\na,1\n#\"", 0, "5:a|1;");
	CHECK("# \"\r\nk,v\r\n# \"\r\na,1\r\n", 0, "4:a|1;");
	CHECK("# \"\rk,v\r# \"\n\na,1\r", 0, "5:a|1;");
	CHECK("\xef\xbb\xbf# \"\nk,v\na,1\n", 0, "3:a|1;");
	CHECK("\"# x, \"\"y\"\"\"\nk,v\na,1\n", 0, "3:a|1;");
	/* no comments: inside quotes, in a later cell, behind a blank */
	CHECK("k,v\n\"a\n# \",1\nb,# 2\n #c,3\n", 0,
	    "2:a\n# |1;4:b|# 2;5: #c|3;");
	CHECK("k,v\n#x\nb\"c\n", -1, "");
	buf_free(&b);
}

/* Comments and rows cut by the edges of blocks. */
static void
test_blocks(void **state)
{
	struct buf text = BUF_INIT, want = BUF_INIT, b = BUF_INIT;
	int i;

	(void)state;
	buf_adds(&text, "k,v\n");
	for (i = 1; i <= 20000; i++) {
		buf_addf(&text, "# \"%d\"\n\"x\n#%d\",y\n", i, i);
		buf_addf(&want, "%d:x\n#%d|y;", 3 * i, i);
	}
	scratch_put(text.p, text.n);
	assert_int_equal(facts_read("t.csv", put_row, &b), 0);
	assert_int_equal(b.n, want.n);
	assert_memory_equal(b.p, want.p, want.n);
	buf_free(&text);
	buf_free(&want);
	buf_free(&b);
}

static void
test_check(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	scratch_put("# of\nno\nyes\nno\nyes\n", 19);
	assert_int_equal(facts_check("t.csv", put_place, &b), -1);
	assert_string_equal(b.p, "3:yes;4:no;");
	buf_reset(&b);
	scratch_put("no\nyes\n", 7);
	assert_int_equal(facts_check("t.csv", put_place, &b), 0);
	assert_string_equal(b.p, "2:yes;");
	buf_free(&b);
}

static void
test_whole(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	scratch_put("# of\nk,v\n#\na,1\n", 15);
	assert_int_equal(facts_whole("t.csv", put_row, &b), 0);
	assert_string_equal(b.p, "2:k|v;4:a|1;");
	buf_free(&b);
}

static int
setup(void **state)
{
	return scratch_make(state) != 0 ? -1
					: setenv("DUBAN_SHARE", scratch_dir, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_whole),
	};

	return cmocka_run_group_tests(tests, setup, scratch_drop);
}

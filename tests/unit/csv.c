/* io/source, io/enc and io/csv */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/opt.h"
#include "scratch.h"

/* All rows as "line:cell|cell;", and how it ended. */
static int
read_all(struct buf *b)
{
	struct source *s = source_open(scratch);
	struct csv_reader *r = s ? csv_open(s) : NULL;
	struct row row;
	int rc = -1;

	buf_reset(b);
	while (r && (rc = csv_next(r, &row)) == 1)
		scratch_row(b, &row);
	csv_close(r);
	source_close(s);
	return rc;
}

#define CHECK(bytes, rc, rows) SCRATCH_CHECK(&b, bytes, read_all(&b), rc, rows)

static void
test_lines(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	CHECK("a,b\n\n\"c\nd\",e\nf\n", 0, "1:a|b;3:c\nd|e;5:f;");
	CHECK("a,b\r\n\r\nc,d\r\n", 0, "1:a|b;3:c|d;");
	CHECK("a\rb\r\rc", 0, "1:a;2:b;4:c;");
	CHECK(" a ,\" b \",\n", 0, "1: a | b |;");
	CHECK(",\na,,\n,b\n", 0, "1:|;2:a||;3:|b;");
	CHECK("a,b\n\"c\",d\ne,f\r\ng,\"h\n\ni\"\n\nj\r\n\nk", 0,
	    "1:a|b;2:c|d;3:e|f;4:g|h\n\ni;8:j;10:k;");
	CHECK("", 0, "");
	CHECK("\n\n", 0, "");
	buf_free(&b);
}

/* libcsv's default would swallow the rest of the file. */
static void
test_quotes(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	CHECK("a,b\n\"c,d\ne,f\n", -1, "1:a|b;");
	CHECK("a,b\nc\"d,e\n", -1, "1:a|b;");
	CHECK("\"a\"\"b\",c\n", 0, "1:a\"b|c;");
	buf_free(&b);
}

static void
test_encodings(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	CHECK("\xef\xbb\xbf\"a\",b\n", 0, "1:a|b;");
	CHECK("\xb4\xe5,\xc9\xe7\xc7\xf8\n", 0, "1:村|社区;");
	/* GBK 联通: valid UTF-8 by chance, but of letters below U+0800 */
	CHECK("\xc1\xaa\xcd\xa8,1\n", 0, "1:联通|1;");
	/* 𠮷 needs GB18030's four bytes */
	CHECK("\x95\x34\xb2\x35\xb4\xe5\n", 0, "1:\xf0\xa0\xae\xb7村;");
	CHECK("\xff\xfe"
	      "a\0,\0\x51\x67\n\0",
	    0, "1:a|村;");
	CHECK("\xfe\xff\0a\0,\x67\x51\0\n", 0, "1:a|村;");
	CHECK("a\0,\0b\0\n\0\x51\x67,\0c\0\n\0", 0, "1:a|b;2:村|c;");
	/* neither UTF-8 nor GB18030 */
	CHECK("\xe6\x9d\x91,\xff\xff\n", -1, "");
	opt_common.encoding = "GB18030";
	CHECK("\xb4\xe5\n", 0, "1:村;");
	opt_common.encoding = "no-such";
	CHECK("a\n", -1, "");
	opt_common.encoding = NULL;
	buf_free(&b);
}

/* Characters and quotes across the edges of blocks, far beyond 64 KiB. */
static void
test_blocks(void **state)
{
	struct buf text = BUF_INIT, want = BUF_INIT, b = BUF_INIT;
	int i;

	(void)state;
	for (i = 1; i <= 30000; i++) {
		/* every third row is one that libcsv need not see */
		buf_addf(&text, i % 3 ? "x%d,\"村,%d\"\n" : "x%d,村 %d\n", i, i);
		buf_addf(&want, "%d:x%d|村%c%d;", i, i, i % 3 ? ',' : ' ', i);
	}
	scratch_put(text.p, text.n);
	assert_int_equal(read_all(&b), 0);
	assert_int_equal(b.n, want.n);
	assert_memory_equal(b.p, want.p, want.n);
	buf_free(&text);
	buf_free(&want);
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_encodings),
		cmocka_unit_test(test_blocks),
	};

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, scratch_make, scratch_drop);
}

/*
 * io/csv against libcsv alone: rows without quotes are cut by io/csv itself,
 * and must come out as libcsv cuts them, one byte after another.
 */
#include <csv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/mem.h"
#include "scratch.h"

/* What libcsv says of bytes; their lines are counted beside it. */
struct oracle {
	struct buf rows, open; /* as scratch_row() writes them */
	size_t cells;
	long line, begins; /* of the byte, of the open row */
};

static int
no_blank(unsigned char c)
{
	(void)c;
	return 0;
}

static void
on_cell(void *p, size_t n, void *arg)
{
	struct oracle *o = arg;

	if (o->cells++)
		buf_addc(&o->open, '|');
	buf_add(&o->open, p, n);
}

static void
on_row(int end, void *arg)
{
	struct oracle *o = arg;

	(void)end;
	if (o->cells) {
		buf_addf(&o->rows, "%ld:", o->begins);
		buf_addstr(&o->rows, buf_str(&o->open));
		buf_addc(&o->rows, ';');
	}
	buf_reset(&o->open);
	o->cells = 0;
	o->begins = 0;
}

/* 0, or -1 where libcsv refuses; comments are taken out before. */
static int
ask_libcsv(struct oracle *o, struct str s, bool comments)
{
	struct csv_parser parser;
	bool remark = false, bad = false;
	size_t i;

	assert_int_equal(
	    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL), 0);
	csv_set_space_func(&parser, no_blank);
	buf_reset(&o->rows);
	buf_reset(&o->open);
	o->cells = 0;
	o->line = 1;
	o->begins = 0;
	for (i = 0; i < s.n && !bad; i++) {
		char c = s.p[i];
		bool ends =
		    c == '\r' || (c == '\n' && (i == 0 || s.p[i - 1] != '\r'));

		if (o->begins == 0 && c != '\r' && c != '\n') {
			remark = remark || (comments && c == '#');
			o->begins = o->line;
		}
		if (remark && (c == '\r' || c == '\n')) {
			remark = false;
			o->begins = 0;
		} else if (!remark) {
			bad =
			    csv_parse(&parser, &c, 1, on_cell, on_row, o) != 1;
		}
		o->line += ends;
	}
	bad = bad || csv_fini(&parser, on_cell, on_row, o) != 0;
	csv_free(&parser);
	return bad ? -1 : 0;
}

static int
ask_us(struct buf *b, struct str s, bool comments)
{
	struct source *src = source_open(scratch_put(s.p, s.n));
	struct csv_reader *r = csv_open(src);
	struct row row;
	int rc;

	if (comments)
		csv_comments(r);
	buf_reset(b);
	while ((rc = csv_next(r, &row)) == 1)
		scratch_row(b, &row);
	csv_close(r);
	source_close(src);
	return rc;
}

static void
compare(struct str s, bool comments)
{
	struct oracle o = { .rows = BUF_INIT, .open = BUF_INIT };
	struct buf b = BUF_INIT;
	int rc = ask_libcsv(&o, s, comments);

	assert_int_equal(ask_us(&b, s, comments), rc);
	assert_string_equal(b.p ? b.p : "", o.rows.p ? o.rows.p : "");
	buf_free(&b);
	buf_free(&o.rows);
	buf_free(&o.open);
}

/* The same numbers on every machine. */
static uint32_t seed = 20261122;

static uint32_t
below(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)(((uint64_t)(seed >> 8) * n) >> 24);
}

static const char *const usual[] = { "a", "12", "村", "第3村", ",", ",", ",",
	"\n", "\r\n", " ", "-", "2026-06-30" };
static const char *const odd[] = { "\"", "\"\"", "\"b,c\"", "\"x\ny\"",
	"\"x\r\ny\",", ",\"", "\",", "\r", "\n\n", "#", "\n#", "'", "!", "\t",
	"\"a\"\"b\"", "\n\"" };

static void
fill(struct buf *b, size_t pieces, uint32_t oddness)
{
	buf_reset(b);
	while (pieces-- > 0)
		if (below(100) < oddness)
			buf_adds(b, odd[below(COUNT(odd))]);
		else
			buf_adds(b, usual[below(COUNT(usual))]);
}

static void
test_random(void **state)
{
	static const uint32_t oddness[] = { 0, 2, 10, 50, 90 };
	struct buf b = BUF_INIT;
	int i;

	(void)state;
	for (i = 0; i < 4000; i++) {
		fill(&b, below(60), oddness[below(COUNT(oddness))]);
		compare(buf_str(&b), below(2));
	}
	buf_free(&b);
}

/* Rows lie across the borders of the blocks that are read. */
static void
test_borders(void **state)
{
	static const char *const at[] = { ",", "\n", "\r\n", "\"", "\"\n\"",
		"\n\n", "\r\r", ",,", "\n\"a\"\n", "\n#a\"b\n", "x" };
	struct buf b = BUF_INIT;
	size_t i, k;

	(void)state;
	for (i = 0; i < COUNT(at); i++)
		for (k = 65536 - 3; k <= 65536 + 1; k++) {
			buf_reset(&b);
			while (b.n + 6 < k)
				buf_adds(&b, "ab,cd\n");
			while (b.n < k)
				buf_addc(&b, 'y');
			buf_adds(&b, at[i]);
			buf_adds(&b, "z,z\nw\n");
			compare(buf_str(&b), false);
			compare(buf_str(&b), true);
		}
	buf_free(&b);
}

/* Several blocks, quotes here and there. */
static void
test_long(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	fill(&b, 100000, 0);
	compare(buf_str(&b), false);
	buf_reset(&b);
	while (b.n < 200000)
		buf_adds(&b, below(50) ? "a,村,b c\n" : "\"q\"\"r\n\",s\r\n");
	compare(buf_str(&b), true);
	buf_reset(&b);
	while (b.n < 150000)
		buf_adds(&b, "第一村,");
	compare(buf_str(&b), false);
	buf_free(&b);
}

static void
test_small(void **state)
{
	static const char *const texts[] = { "", "a", ",", "\n", "\r", "\r\n",
		"a,b", "a,b\n", "a,b\r", "a,b\r\n", "\r\n\r\na,b\r\n", "a,\n",
		",a\n", ",\n,\n", "a\n\nb\n", "a\rb", "\"a\"", "\"a", "a\"",
		"a,b\"c\n", "\"a\"b\n", "\"a\" ,b\n", " \n", "aaaaaaa\n",
		"aaaaaaaa\nb", "1,2,3\n4\n5,6,7,8\n", "#\n", "#a\"\nb\n",
		"a#\n#b\n", "\n#\r\n\r#\nc", "\"\",\"\",\"\"\nccccccc\n",
		"\"a,b\",\"c\"\r\n\"d,e\"\rffffffff\n", "\"#a\",\n#\"bbbbb\n",
		"\"a\"\"b\",c\ndddddddd\n", "\"a\nb\",c\ndddddddd\n",
		"\"a\"b,cccccc\n", "a,b\"c\",\"d\"\neeeeeeee\n" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(texts); i++) {
		compare(str_of(texts[i]), false);
		compare(str_of(texts[i]), true);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_small),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_borders),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, scratch_make, scratch_drop);
}

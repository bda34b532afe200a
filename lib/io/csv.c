#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/diag.h"
#include "base/mem.h"
#include "io/csv.h"
#include "io/enc.h"

/* Small, so that what is parsed of it stays in the processor's cache. */
#define BLOCK 32768
/* Bytes; an unclosed quote would otherwise take the rest of any file. */
#define LARGEST_CELL (16UL << 20)

/* libcsv pushes; one block is parsed at a time and its rows queue up. */
struct csv_reader {
	struct csv_parser parser;
	struct source *src;
	struct enc *enc;
	char mark; /* between cells */
	unsigned char below; /* all that means something lies below */
	struct buf head; /* what was looked at and not yet parsed */
	bool failed; /* to read it, which was told */
	bool end;
	int err; /* code of the parser's refusal, told after the queued rows */
	struct rowq q;
	long line; /* of the row being parsed */
	long breaks; /* line breaks inside its quotes so far */
	bool after_cr;
	bool comments; /* are passed over */
	bool fresh; /* no byte of the row to come was seen */
	bool remark; /* inside a comment */
};

static int
no_blank(unsigned char c)
{
	(void)c;
	return 0;
}

/* Line ends inside a quoted cell: LF, CR LF or CR. */
static long
count_breaks(const char *s, size_t n)
{
	long breaks = 0;
	size_t i;

	for (i = 0; i < n; i++)
		breaks += s[i] == '\n' ||
		    (s[i] == '\r' && (i + 1 == n || s[i + 1] != '\n'));
	return breaks;
}

static void
on_cell(void *p, size_t n, void *arg)
{
	struct csv_reader *r = arg;

	rowq_put(&r->q, p, n);
	if (n && (memchr(p, '\n', n) || memchr(p, '\r', n)))
		r->breaks += count_breaks(p, n);
	r->after_cr = false;
}

static void
on_row(int end, void *arg)
{
	struct csv_reader *r = arg;
	bool blank = rowq_width(&r->q) == 0;

	r->fresh = true;
	if (blank && end == '\n' && r->after_cr) {
		r->after_cr = false; /* the second half of CR LF */
		return;
	}
	if (!blank)
		rowq_end(&r->q, r->line);
	r->line += 1 + r->breaks;
	r->breaks = 0;
	r->after_cr = end == '\r';
}

struct csv_reader *
csv_open(struct source *src)
{
	struct csv_reader *r = xcalloc(1, sizeof(*r));

	r->src = src;
	r->mark = ',';
	r->below = '-';
	r->line = 1;
	r->fresh = true;
	if (csv_init(&r->parser,
		CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) {
		diag("csv-memory", NOWHERE, source_name(src), NULL);
		free(r);
		return NULL;
	}
	csv_set_space_func(&r->parser, no_blank);
	csv_set_blk_size(&r->parser, BLOCK); /* its own step is 128 bytes */
	if ((r->enc = enc_open(src)) == NULL) {
		csv_close(r);
		return NULL;
	}
	return r;
}

void
csv_comments(struct csv_reader *r)
{
	r->comments = true;
}

void
csv_separator(struct csv_reader *r, char mark)
{
	r->mark = mark;
	r->below = mark < '-' ? '-' : (unsigned char)mark + 1;
	csv_set_delim(&r->parser, (unsigned char)mark);
}

struct str
csv_peek(struct csv_reader *r)
{
	char block[BLOCK];
	ssize_t n = enc_read(r->enc, block, sizeof(block));

	if (n < 0)
		r->failed = true;
	else
		buf_add(&r->head, block, (size_t)n);
	return buf_str(&r->head);
}

static int
refuse(struct csv_reader *r)
{
	diag(r->err == CSV_ENOMEM	? "csv-memory"
		: r->err == CSV_ETOOBIG ? "csv-large"
		: r->end		? "csv-quote-open"
					: "csv-quote-stray",
	    (struct place){
		source_name(r->src), r->line, (long)rowq_width(&r->q) + 1 },
	    NULL, NULL);
	return -1;
}

static void
parse(struct csv_reader *r, const char *p, size_t n)
{
	if (csv_parse(&r->parser, p, n, on_cell, on_row, r) != n)
		r->err = csv_error(&r->parser);
}

/*
 * The rows at p that hold no quote, which are most of all, are cut at their
 * marks and line ends here, many times faster than libcsv, which looks at
 * one byte after another, and just as it would.  Starts where a row may begin;
 * returns the bytes of the rows that are whole.
 */
static size_t
take_plain(struct csv_reader *r, const char *p, size_t n)
{
	size_t base = r->q.text.n, i, at, row = 0, cell = 0;
	unsigned char below = r->below;
	char mark = r->mark;
	uint64_t marks;

	for (i = 0; i + 8 <= n; i += 8)
		/* below '-' where the mark is a comma: little else */
		for (marks = bytes_below(bytes_load(p + i), below); marks;
		     marks &= marks - 1) {
			at = i + bytes_first(marks);
			if (p[at] == mark) {
				rowq_slice(&r->q, base + cell, at - cell);
				cell = at + 1;
			} else if (p[at] == '\n' || p[at] == '\r') {
				if (at > row)
					rowq_slice(
					    &r->q, base + cell, at - cell);
				on_row(p[at], r);
				cell = row = at + 1;
			} else if (p[at] == '"' ||
			    (p[at] == '#' && r->comments && at == row)) {
				goto stop;
			}
		}
stop:
	rowq_undo(&r->q);
	buf_add(&r->q.text, p, row);
	return row;
}

/* Bytes up to the first line end and with it, or all. */
static size_t
line_size(const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (p[i] == '\n' || p[i] == '\r')
			return i + 1;
	return n;
}

/*
 * One line, or the rest of the block.  The parser never sees a comment, so
 * that a quote in one is no fault.
 */
static size_t
take_line(struct csv_reader *r, const char *p, size_t n)
{
	size_t k = line_size(p, n);
	char last = p[k - 1];

	if (r->fresh)
		r->remark = r->comments && p[0] == '#';
	r->fresh = false;
	if (!r->remark) {
		parse(r, p, k);
	} else if (last == '\n' || last == '\r') {
		r->after_cr = false;
		on_row(last, r);
	}
	return k;
}

static void
take_block(struct csv_reader *r, const char *p, size_t n)
{
	size_t i = 0;

	while (i < n && !r->err) {
		if (r->fresh)
			i += take_plain(r, p + i, n - i);
		if (i < n)
			i += take_line(r, p + i, n - i);
	}
}

/* The next bytes: those that were looked at, then those of the file. */
static ssize_t
read_block(struct csv_reader *r, char *block)
{
	size_t n = r->head.n;

	if (r->failed)
		return -1;
	if (n == 0)
		return enc_read(r->enc, block, BLOCK);
	memcpy(block, r->head.p, n);
	buf_free(&r->head);
	return (ssize_t)n;
}

/* Parse one more block.  0, or -1 after a diagnostic. */
static int
refill(struct csv_reader *r)
{
	char block[BLOCK];
	ssize_t n;

	rowq_compact(&r->q);
	if ((n = read_block(r, block)) < 0)
		return -1;
	if (n > 0) {
		take_block(r, block, (size_t)n);
		if (!r->err && r->parser.entry_pos > LARGEST_CELL)
			r->err = CSV_ETOOBIG;
		return 0;
	}
	r->end = true;
	if (csv_fini(&r->parser, on_cell, on_row, r) != 0)
		r->err = CSV_EPARSE;
	return 0;
}

int
csv_next(struct csv_reader *r, struct row *out)
{
	while (!rowq_next(&r->q, out)) {
		if (r->err)
			return refuse(r);
		if (r->end)
			return 0;
		if (refill(r) < 0)
			return -1;
	}
	return 1;
}

const char *
csv_encoding(const struct csv_reader *r)
{
	return enc_name(r->enc);
}

void
csv_close(struct csv_reader *r)
{
	if (!r)
		return;
	csv_free(&r->parser);
	enc_close(r->enc);
	buf_free(&r->head);
	rowq_free(&r->q);
	free(r);
}

static bool
needs_quotes(struct str s)
{
	size_t i = 0;

	for (;; i++) {
		/* below '-' stand all four and little else */
		while (s.n - i >= 8 && !bytes_below(bytes_load(s.p + i), '-'))
			i += 8;
		if (i == s.n)
			return s.n && (s.p[0] == ' ' || s.p[s.n - 1] == ' ');
		if (s.p[i] == ',' || s.p[i] == '"' || s.p[i] == '\n' ||
		    s.p[i] == '\r')
			return true;
	}
}

static bool
is_number(struct str s)
{
	size_t i = s.n && (s.p[0] == '-' || s.p[0] == '+'), digits = 0;
	bool point = false;

	for (; i < s.n; i++) {
		if (s.p[i] == '.' && !point)
			point = true;
		else if (str_digit(s.p[i]))
			digits++;
		else
			return false;
	}
	return digits > 0;
}

/* What a spreadsheet would run as a formula. */
static bool
is_formula(struct str s)
{
	return s.n && memchr("=+-@\t\r", s.p[0], 6) && !is_number(s);
}

static void
put_quoted(struct out *o, struct str s)
{
	size_t i, from = 0;

	out_add(o, "\"", 1);
	for (i = 0; i < s.n; i++)
		if (s.p[i] == '"') {
			out_add(o, s.p + from, i + 1 - from);
			from = i;
		}
	out_add(o, s.p + from, s.n - from);
	out_add(o, "\"", 1);
}

void
csv_put(struct csv_writer *w, struct str s)
{
	struct buf guarded = BUF_INIT;

	if (!w->begun && w->excel)
		out_adds(w->out, "\xef\xbb\xbf");
	w->begun = true;
	w->lone = w->cells == 0 && s.n == 0;
	if (w->cells++)
		out_add(w->out, ",", 1);
	if (w->excel && is_formula(s)) {
		buf_addc(&guarded, '\'');
		buf_addstr(&guarded, s);
		s = buf_str(&guarded);
	}
	if (needs_quotes(s))
		put_quoted(w->out, s);
	else
		out_str(w->out, s);
	buf_free(&guarded);
}

/* A row of one empty cell would read back as a blank line: quote it. */
void
csv_end(struct csv_writer *w)
{
	if (w->lone)
		out_adds(w->out, "\"\"");
	out_adds(w->out, w->excel ? "\r\n" : "\n");
	w->cells = 0;
	w->lone = false;
}

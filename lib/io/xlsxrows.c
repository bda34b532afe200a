#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "io/xlsxmerge.h"
#include "io/xlsxrows.h"

#define SHEET_LIMIT (4UL << 30)
#define BLOCK 65536
/*
 * Cells that are not in the file, gaps in rows and merged areas: so many at
 * all, and so many for each cell that is.
 */
#define MADE_FREE (1L << 22)
#define MADE_EACH 50
/* So many cells of a kind are reported one by one. */
#define MOST_TOLD 20

enum type {
	NUMBER,
	SHARED, /* index of a shared string */
	INLINE, /* text in the cell */
	FORMULA, /* text that a formula gave */
	TRUTH,
	ERROR,
	ISO /* a date as written */
};

enum trouble { DIGITS, UNCACHED, BAD_VALUE, TROUBLES };
static const char *const trouble_code[TROUBLES] = { "cell-digits",
	"cell-uncached", "cell-error" };

struct xlsxrows {
	struct xlsx *book;
	struct zip *zip;
	struct xml *xml;
	struct xlsxmerge *merges;
	const char *file, *part;
	struct rowq q;
	bool end;
	bool quiet;
	const char *broken; /* what is wrong with the sheet */

	long row; /* the one being read */
	bool hidden; /* it is */
	bool filled; /* it holds something of its own */
	bool in_row;
	size_t col; /* cell being read */
	bool in_cell;
	enum type type;
	struct xlsxnum format;
	bool formula, value; /* the cell has one */
	bool taking; /* text goes to the value */
	int phonetic;
	struct buf text, made;

	long made_cells, cells;
	size_t hidden_rows;
	long first_hidden;
	size_t troubles[TROUBLES];
};

static bool
is(const struct xml_tag *t, const char *name)
{
	return strcmp(t->name, name) == 0;
}

static void
refuse(struct xlsxrows *r, const char *why)
{
	r->broken = why;
	xml_stop(r->xml);
}

static void
tell(struct xlsxrows *r, enum trouble what, const char *subject)
{
	if (r->troubles[what]++ < MOST_TOLD && !r->quiet)
		diag(trouble_code[what],
		    (struct place){ r->file, r->row, (long)r->col + 1 },
		    subject, NULL);
}

static void
start_row(struct xlsxrows *r, const struct xml_tag *t)
{
	const char *n = xml_att(t, "r"), *hidden = xml_att(t, "hidden");
	long row = n ? str_long(str_of(n)) : r->row + 1;

	if (row <= r->row || row > XLSX_ROWS) {
		refuse(r, "row");
		return;
	}
	r->row = row;
	r->hidden = hidden && *hidden && strchr("1t", *hidden);
	r->filled = false;
	r->in_row = true;
}

static enum type
type_of(const char *t)
{
	static const struct {
		const char *name;
		enum type type;
	} types[] = { { "s", SHARED }, { "inlineStr", INLINE },
		{ "str", FORMULA }, { "b", TRUTH }, { "e", ERROR },
		{ "d", ISO } };
	size_t i;

	for (i = 0; t && i < COUNT(types); i++)
		if (strcmp(types[i].name, t) == 0)
			return types[i].type;
	return NUMBER;
}

static void
start_cell(struct xlsxrows *r, const struct xml_tag *t)
{
	const char *ref = xml_att(t, "r"), *style = xml_att(t, "s");
	size_t have = rowq_width(&r->q);
	long row = r->row, s = style ? str_long(str_of(style)) : -1;

	r->col = have;
	if ((ref && !xlsxmerge_ref(ref, &r->col, &row)) || row != r->row ||
	    r->col < have || r->col >= XLSX_COLUMNS) {
		refuse(r, "cell");
		return;
	}
	for (; have < r->col; have++) {
		rowq_put(&r->q, NULL, 0);
		r->made_cells++;
	}
	r->type = type_of(xml_att(t, "t"));
	r->format = s >= 0 ? xlsx_format(r->book, (size_t)s)
			   : (struct xlsxnum){ XLSXNUM_PLAIN, 0 };
	r->formula = r->value = false;
	r->in_cell = true;
	buf_reset(&r->text);
}

static void
on_start(void *arg, const struct xml_tag *t)
{
	struct xlsxrows *r = arg;

	if (t->space != XML_SHEET || r->broken)
		return;
	if (r->in_cell) {
		if (is(t, "v"))
			r->value = true;
		else if (is(t, "f"))
			r->formula = true;
		else if (is(t, "rPh"))
			r->phonetic++;
		r->taking = is(t, "v") || (is(t, "t") && !r->phonetic);
	} else if (is(t, "c") && r->in_row) {
		start_cell(r, t);
	} else if (is(t, "row")) {
		start_row(r, t);
	}
}

/* 2026-03-01T00:00:00 is a day. */
static struct str
without_midnight(struct str s)
{
	long at = str_find(s, STR("T00:00:00"), 0);

	return at > 0 ? str_sub(s, 0, (size_t)at) : s;
}

/* The cell's text as the table has it; borrowed from r or the book. */
static struct str
value_of(struct xlsxrows *r)
{
	struct str raw = buf_str(&r->text), s = STR_NULL;
	bool lost;

	buf_reset(&r->made);
	switch (r->type) {
	case SHARED:
		if (raw.n &&
		    (str_long(raw) < 0 ||
			!xlsx_string(r->book, (size_t)str_long(raw), &s)))
			refuse(r, "shared string");
		return s;
	case INLINE:
	case FORMULA:
		xlsx_unescape(&r->made, raw);
		return buf_str(&r->made);
	case TRUTH:
		return str_is(raw, "1") ? STR("TRUE") : STR("FALSE");
	case ERROR:
		tell(r, BAD_VALUE, r->text.p);
		return raw;
	case ISO:
		return without_midnight(raw);
	case NUMBER:
		break;
	}
	raw = str_trim(raw);
	if (!xlsxnum_put(&r->made, raw, r->format, xlsx_mac(r->book), &lost))
		return raw;
	if (lost)
		tell(r, DIGITS, r->made.p);
	return buf_str(&r->made);
}

static void
end_cell(struct xlsxrows *r)
{
	struct str s = STR_NULL;

	r->in_cell = false;
	r->cells++;
	if (r->formula && (!r->value || (r->text.n == 0 && r->type != FORMULA)))
		tell(r, UNCACHED, NULL);
	else if (r->text.n)
		s = value_of(r);
	r->filled = r->filled || s.n > 0;
	rowq_put(&r->q, s.p, s.n);
}

static void
end_row(struct xlsxrows *r)
{
	long n = xlsxmerge_fill(r->merges, &r->q, r->row);

	r->in_row = false;
	if (n < 0) {
		refuse(r, "mergeCell");
		return;
	}
	r->made_cells += n;
	if (r->made_cells > MADE_FREE + MADE_EACH * r->cells) {
		refuse(r, "dimension");
		return;
	}
	if (r->filled && r->hidden && !opt_common.hidden) {
		if (r->hidden_rows++ == 0)
			r->first_hidden = r->row;
		r->filled = false;
	}
	if (r->filled)
		rowq_end(&r->q, r->row);
	else
		rowq_undo(&r->q);
}

static void
on_end(void *arg, const struct xml_tag *t)
{
	struct xlsxrows *r = arg;

	if (t->space != XML_SHEET || r->broken)
		return;
	r->taking = false;
	if (is(t, "rPh"))
		r->phonetic--;
	else if (is(t, "c") && r->in_cell)
		end_cell(r);
	else if (is(t, "row") && r->in_row)
		end_row(r);
}

static void
on_text(void *arg, const char *p, size_t n)
{
	struct xlsxrows *r = arg;

	if (r->taking && r->in_cell)
		buf_add(&r->text, p, n);
}

struct xlsxrows *
xlsxrows_open(
    struct xlsx *x, const struct xlsx_sheet *s, const char *file, bool quiet)
{
	static const struct xml_handler h = { on_start, on_end, on_text };
	struct xlsxrows *r = xcalloc(1, sizeof(*r));

	r->book = x;
	r->zip = xlsx_zip(x);
	r->file = file;
	r->quiet = quiet;
	r->part = s->part;
	if ((r->merges = xlsxmerge_read(r->zip, s->part)) != NULL &&
	    zip_part(r->zip, s->part, SHEET_LIMIT) == 0 &&
	    (r->xml = xml_new(&h, r, file, s->part)) != NULL)
		return r;
	xlsxrows_close(r);
	return NULL;
}

/* What is said once, at the end of the sheet. */
static void
tell_rest(struct xlsxrows *r)
{
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < TROUBLES; i++)
		if (r->troubles[i] > MOST_TOLD) {
			buf_addf(&b, "%zu", r->troubles[i] - MOST_TOLD);
			diag("cell-more", (struct place){ r->file, 0, 0 },
			    trouble_code[i], b.p, NULL);
			buf_reset(&b);
		}
	if (r->hidden_rows) {
		buf_addf(&b, "%zu", r->hidden_rows);
		diag("rows-hidden",
		    (struct place){ r->file, r->first_hidden, 0 }, NULL, b.p,
		    NULL);
	}
	buf_free(&b);
}

/* Parse one more block.  0, or -1 after a diagnostic. */
static int
refill(struct xlsxrows *r)
{
	char block[BLOCK];
	ssize_t k;
	int rc;

	rowq_compact(&r->q);
	if ((k = zip_read(r->zip, block, sizeof(block))) < 0)
		return -1;
	rc = xml_feed(r->xml, block, (size_t)k, k == 0);
	if (r->broken) {
		diag("xlsx-broken", (struct place){ r->file, r->row, 0 },
		    r->part, r->broken, NULL);
		return -1;
	}
	if (rc == 0 && k == 0) {
		r->end = true;
		if (!r->quiet)
			tell_rest(r);
	}
	return rc;
}

int
xlsxrows_next(struct xlsxrows *r, struct row *out)
{
	while (!rowq_next(&r->q, out)) {
		if (r->end)
			return 0;
		if (refill(r) < 0)
			return -1;
	}
	return 1;
}

void
xlsxrows_close(struct xlsxrows *r)
{
	if (!r)
		return;
	xml_free(r->xml);
	xlsxmerge_free(r->merges);
	rowq_free(&r->q);
	buf_free(&r->text);
	buf_free(&r->made);
	free(r);
}

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/opt.h"
#include "io/cell.h"
#include "io/habit.h"
#include "io/heading.h"
#include "io/sheet.h"
#include "io/table.h"

struct field {
	struct str heading; /* as written */
	long meaning;       /* schema column, or -1 */
	size_t from;        /* column of the sheet */
	bool fold;          /* a number, date or id: width does not matter */
	bool down;          /* a blank cell repeats the one above */
	bool told;          /* that it does */
	struct buf folded;
	struct buf above;
};

struct table {
	struct sheet *sheet;
	const struct schema *schema;
	struct arena texts; /* headings and held rows */
	struct field *v;
	size_t n;
	size_t width;     /* sheet columns up to the last heading */
	struct str *cell; /* the row handed out */
	struct buf surplus;
	struct row held[HEADING_ROWS]; /* read ahead */
	size_t at, nheld;
	long line; /* of the heading row */
	size_t padded;
	struct place first_padded;
};

static const struct schema plain = { { "plain", 5 }, NULL, 0 };

static struct str
keep(struct table *t, struct str s)
{
	return (struct str){ arena_strndup(&t->texts, s.p, s.n), s.n };
}

/* Copy the first rows that hold something, to look for the headings. */
static int
hold(struct table *t)
{
	struct row r;
	struct str *cell;
	size_t i;
	int rc = 0;

	t->nheld = 0;
	while (t->nheld < HEADING_ROWS && (rc = sheet_next(t->sheet, &r)) == 1) {
		if (heading_filled(&r) == 0)
			continue;
		cell = arena_zalloc(&t->texts, (r.n + 1) * sizeof(*cell));
		for (i = 0; i < r.n; i++)
			cell[i] = keep(t, r.cell[i]);
		t->held[t->nheld++] = (struct row){ r.n, cell, r.line };
	}
	return rc;
}

/* Does a held row below the headings hold something in this column? */
static bool
is_used(const struct table *t, size_t column)
{
	size_t i;

	for (i = t->at; i < t->nheld; i++)
		if (str_trim(row_cell(&t->held[i], (long)column)).n)
			return true;
	return false;
}

static struct field *
add_field(struct table *t, const struct row *r, size_t column,
    struct str heading)
{
	struct field *f = &t->v[t->n++];
	const struct column *c;
	size_t j;

	f->heading = keep(t, str_trim(heading));
	f->from = column;
	f->meaning = schema_find(t->schema, f->heading);
	for (j = 0; f->meaning >= 0 && j + 1 < t->n; j++)
		if (t->v[j].meaning == f->meaning) {
			diag("column-twice", table_place(t, r, (long)t->n - 1),
			    f->heading.p, t->v[j].heading.p, NULL);
			f->meaning = -1;
		}
	if (f->meaning < 0)
		return f;
	c = &t->schema->v[f->meaning];
	f->fold = c->type == COLUMN_INT || c->type == COLUMN_DEC ||
	    c->type == COLUMN_DATE || c->type == COLUMN_ID;
	/* English headings are written by programs, which merge nothing. */
	f->down = c->down && !str_eq(f->heading, c->name);
	return f;
}

/*
 * A heading of two lines: what stands below is the name if the schema knows
 * it, or nothing stands above; else both together.  over is the last heading
 * of the upper line, for its cells that were merged away.
 */
static struct str
both_lines(struct table *t, struct str upper, struct str lower,
    struct str *over)
{
	struct buf b = BUF_INIT;
	struct str s;

	if (upper.n)
		*over = upper;
	if (lower.n == 0)
		return upper;
	if (upper.n == 0)
		upper = *over;
	if (upper.n == 0 || str_eq(upper, lower) ||
	    schema_find(t->schema, lower) >= 0)
		return lower;
	buf_addstr(&b, upper);
	buf_addc(&b, '/');
	buf_addstr(&b, lower);
	s = keep(t, buf_str(&b));
	buf_free(&b);
	return s;
}

static void
take_heading(struct table *t, size_t at)
{
	const struct row *r = &t->held[at];
	struct row below = ROW_INIT;
	struct str h, over = STR_NULL;
	size_t i, n = r->n;

	t->line = r->line;
	t->at = at + 1;
	if (t->at < t->nheld && heading_second(t->schema, r, &t->held[t->at])) {
		below = t->held[t->at++];
		n = below.n > n ? below.n : n;
	}
	t->v = xcalloc(n, sizeof(*t->v));
	t->cell = xcalloc(n, sizeof(*t->cell));
	for (i = 0; i < n; i++) {
		h = both_lines(t, str_trim(row_cell(r, (long)i)),
		    str_trim(row_cell(&below, (long)i)), &over);
		if (h.n)
			t->width = i + 1;
		if (h.n || is_used(t, i))
			add_field(t, r, i, h);
	}
}

/* Look through the started sheet's first rows.  1, 0 or -1. */
static int
find_heading(struct table *t, bool guess, long *at)
{
	const struct schema *s;

	*at = -1;
	if (hold(t) < 0)
		return -1;
	if (!guess) {
		*at = heading_find(t->schema, t->held, t->nheld);
		return *at >= 0;
	}
	s = heading_guess(t->held, t->nheld, at);
	t->schema = s ? s : &plain;
	return *at >= 0;
}

/* The first sheet that has such headings. */
static bool
find_sheet(struct table *t, bool guess)
{
	size_t i;
	long at = -1;
	int rc = 0;

	for (i = 0; i < sheet_count(t->sheet) && rc == 0; i++) {
		if (sheet_start(t->sheet, i) < 0)
			return false;
		rc = find_heading(t, guess, &at);
	}
	if (rc == 0)
		diag(t->nheld ? "table-no-heading" : "table-empty",
		    (struct place){ sheet_file(t->sheet), 0, 0 },
		    guess ? "plain" : t->schema->table.p, NULL);
	if (rc != 1)
		return false;
	take_heading(t, (size_t)at);
	return true;
}

struct table *
table_open(const char *path, const char *kind)
{
	struct table *t = xcalloc(1, sizeof(*t));

	if ((!kind || (t->schema = schema_get(kind)) != NULL) &&
	    (t->sheet = sheet_open(path)) != NULL && find_sheet(t, !kind))
		return t;
	table_close(t);
	return NULL;
}

static int
next_row(struct table *t, struct row *r)
{
	if (t->at == t->nheld)
		return sheet_next(t->sheet, r);
	*r = t->held[t->at++];
	return 1;
}

static void
report_ragged(struct table *t, const struct row *r, size_t column)
{
	struct place at = { sheet_file(t->sheet), r->line, (long)column + 1 };
	struct buf have = BUF_INIT, want = BUF_INIT;

	if (opt_common.pad) {
		if (t->padded++ == 0)
			t->first_padded = at;
		return;
	}
	buf_addf(&have, "%zu", r->n);
	buf_addf(&want, "%zu", t->width);
	diag("row-ragged", at, NULL, have.p, want.p, NULL);
	buf_free(&have);
	buf_free(&want);
}

/* Said once, at the end: --ragged=pad only counts. */
static void
report_padded(struct table *t)
{
	struct buf b = BUF_INIT;

	if (t->padded == 0)
		return;
	buf_addf(&b, "%zu", t->padded);
	t->first_padded.file = sheet_file(t->sheet);
	diag("row-padded", t->first_padded, NULL, b.p, NULL);
	buf_free(&b);
	t->padded = 0;
}

/* Text under no heading goes behind the last cell: no word of it is lost. */
static void
join_surplus(struct table *t, const struct row *r)
{
	size_t i, k = 0, first = r->n;
	struct str s;

	buf_reset(&t->surplus);
	for (i = 0; i < r->n; i++) {
		if (k < t->n && t->v[k].from == i) {
			k++;
			continue;
		}
		if ((s = str_trim(r->cell[i])).n == 0)
			continue;
		if (t->surplus.n == 0) {
			first = i;
			buf_addstr(&t->surplus, t->cell[t->n - 1]);
		}
		buf_join(&t->surplus, ",", s);
	}
	if (first == r->n)
		return;
	report_ragged(t, r, first);
	t->cell[t->n - 1] = buf_str(&t->surplus);
}

static struct str
take_down(struct table *t, const struct row *r, size_t i)
{
	struct field *f = &t->v[i];
	struct str s = t->cell[i];

	if (s.n) {
		buf_reset(&f->above);
		buf_addstr(&f->above, s);
		return s;
	}
	if (f->above.n && !f->told) {
		diag("cell-down", table_place(t, r, (long)i), f->heading.p,
		    NULL);
		f->told = true;
	}
	return buf_str(&f->above);
}

static void
take_cells(struct table *t, const struct row *r)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		struct field *f = &t->v[i];
		struct str s = cell_unmark(str_trim(row_cell(r, (long)f->from)));

		t->cell[i] = f->fold ? cell_fold(&f->folded, s) : s;
		if (f->down)
			t->cell[i] = take_down(t, r, i);
	}
	if (r->n < t->width && !sheet_is_book(t->sheet))
		report_ragged(t, r, r->n);
	else if (r->n > t->n)
		join_surplus(t, r);
}

/* One text across the whole row, merged and filled. */
static bool
is_banner(const struct table *t, const struct row *r)
{
	size_t i;

	if (r->n < 3 || r->n < t->width || r->cell[0].n == 0)
		return false;
	for (i = 1; i < t->width; i++)
		if (!str_eq(r->cell[0], r->cell[i]))
			return false;
	return true;
}

/* Text in the first column alone, where a record has its unit elsewhere. */
static bool
is_lone(const struct table *t, const struct row *r)
{
	const struct column *first = t->n ? table_column(t, 0) : NULL;
	size_t i;

	if (t->n < 3 || t->schema->n == 0 || (first && first->required) ||
	    str_trim(r->cell[0]).n == 0)
		return false;
	for (i = 1; i < r->n; i++)
		if (str_trim(r->cell[i]).n)
			return false;
	return true;
}

static bool
is_record(const struct table *t, const struct row *r)
{
	static const char *const code[] = { NULL, "row-total", "row-note" };
	struct str s = STR_NULL;
	enum habit h;
	size_t i;
	char *text;

	for (i = 0; i < r->n && s.n == 0; i++)
		s = str_trim(r->cell[i]);
	if (i == 0 || s.n == 0)
		return false;
	h = habit_of(s, t->schema->table);
	if (h == HABIT_RECORD && !is_banner(t, r) && !is_lone(t, r))
		return true;
	text = xstrndup(s.p, s.n);
	diag(h == HABIT_RECORD ? "row-aside" : code[h],
	    (struct place){ sheet_file(t->sheet), r->line, (long)i }, text,
	    NULL);
	free(text);
	return false;
}

int
table_next(struct table *t, struct row *out)
{
	struct row r;
	int rc;

	do
		if ((rc = next_row(t, &r)) != 1) {
			report_padded(t);
			return rc;
		}
	while (!is_record(t, &r));
	take_cells(t, &r);
	*out = (struct row){ t->n, t->cell, r.line };
	return 1;
}

long
table_col(const struct table *t, const char *name)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->v[i].meaning >= 0 &&
		    str_is(t->schema->v[t->v[i].meaning].name, name))
			return (long)i;
	return -1;
}

bool
table_need(const struct table *t, const char *name)
{
	struct buf b = BUF_INIT;
	size_t i;

	if (table_col(t, name) >= 0)
		return true;
	for (i = 0; i < t->n; i++)
		buf_join(&b, "、", t->v[i].heading);
	diag("column-missing", (struct place){ sheet_file(t->sheet), 0, 0 },
	    name, b.p, NULL);
	buf_free(&b);
	return false;
}

size_t
table_ncols(const struct table *t)
{
	return t->n;
}

struct str
table_heading(const struct table *t, size_t i)
{
	return t->v[i].heading;
}

bool
table_known(const struct table *t, size_t i)
{
	return t->v[i].meaning >= 0;
}

const struct column *
table_column(const struct table *t, size_t i)
{
	return table_known(t, i) ? &t->schema->v[t->v[i].meaning] : NULL;
}

struct str
table_name(const struct table *t, size_t i)
{
	return table_known(t, i) ? table_column(t, i)->name : t->v[i].heading;
}

const struct schema *
table_schema(const struct table *t)
{
	return t->schema;
}

long
table_line(const struct table *t)
{
	return t->line;
}

struct place
table_place(const struct table *t, const struct row *r, long col)
{
	return (struct place){ sheet_file(t->sheet), r->line,
		col < 0 ? 0 : (long)t->v[col].from + 1 };
}

void
table_close(struct table *t)
{
	size_t i;

	if (!t)
		return;
	sheet_close(t->sheet);
	arena_free(&t->texts);
	for (i = 0; i < t->n; i++) {
		buf_free(&t->v[i].folded);
		buf_free(&t->v[i].above);
	}
	free(t->v);
	free(t->cell);
	buf_free(&t->surplus);
	free(t);
}

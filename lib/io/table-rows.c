#include "base/opt.h"
#include "io/cell.h"
#include "io/habit.h"
#include "io/table-in.h"

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
	diag(column < t->width && column < r->n ? "cell-unheaded" : "row-ragged",
	    at, NULL, have.p, want.p, NULL);
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
	struct str day = STR_NULL;
	size_t i;

	for (i = 0; i < t->n; i++) {
		struct field *f = &t->v[i];
		struct str s =
		    cell_unmark(str_trim(row_cell(r, (long)f->from)));

		t->cell[i] = f->fold && s.n ? cell_fold(&f->folded, s) : s;
		if (f->down)
			t->cell[i] = take_down(t, r, i);
		if (f->day)
			t->cell[i] = tableyear_fill(t, r, i, &day);
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

/* The headings once more, as on each page of a print or over a second part. */
static bool
is_heading(const struct table *t, const struct row *r)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (!str_eq(str_trim(row_cell(r, (long)t->v[i].from)),
			t->v[i].heading))
			return false;
	return t->n > 1;
}

static bool
is_record(const struct table *t, const struct row *r)
{
	static const char *const code[] = { NULL, "row-total", "row-note" };
	struct str s = STR_NULL;
	enum habit h;
	bool again;
	size_t i;

	for (i = 0; i < r->n && s.n == 0; i++)
		s = str_trim(r->cell[i]);
	if (i == 0 || s.n == 0)
		return false;
	h = habit_of(s, t->schema->table);
	again = is_heading(t, r);
	if (h == HABIT_RECORD && !again && !is_banner(t, r) && !is_lone(t, r))
		return true;
	diag_str(again ? "row-heading" : h == HABIT_RECORD ? "row-aside" : code[h],
	    (struct place){ sheet_file(t->sheet), r->line, (long)i }, s, NULL);
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

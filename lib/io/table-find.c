#include "base/mem.h"
#include "io/separator.h"
#include "io/table-in.h"

const struct schema table_plain = { { "plain", 5 }, NULL, 0 };

/* Copy the first rows that hold something, to look for the headings. */
static int
hold(struct table *t)
{
	struct row r;
	struct str *cell;
	size_t i;
	int rc = 0;

	t->nheld = 0;
	while (
	    t->nheld < HEADING_ROWS && (rc = sheet_next(t->sheet, &r)) == 1) {
		if (heading_filled(&r) == 0)
			continue;
		cell = arena_zalloc(&t->texts, (r.n + 1) * sizeof(*cell));
		for (i = 0; i < r.n; i++)
			cell[i] = str_keep(&t->texts, r.cell[i]);
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

/* What its meaning says of its cells. */
static void
set_meaning(const struct table *t, struct field *f)
{
	const struct column *c = &t->schema->v[f->meaning];

	f->fold = c->type == COLUMN_INT || c->type == COLUMN_DEC ||
	    c->type == COLUMN_DATE || c->type == COLUMN_ID;
	f->day = c->type == COLUMN_DATE;
	/* English headings are written by programs, which merge nothing. */
	f->down = c->down && !str_eq(f->heading, c->name);
}

static struct field *
add_field(
    struct table *t, const struct row *r, size_t column, struct str heading)
{
	struct field *f = &t->v[t->n++];
	size_t j;

	f->heading = str_keep(&t->texts, str_trim(heading));
	f->from = column;
	f->meaning = schema_find(t->schema, f->heading);
	for (j = 0; f->meaning >= 0 && j + 1 < t->n; j++)
		if (t->v[j].meaning == f->meaning) {
			diag("column-twice", table_place(t, r, (long)t->n - 1),
			    f->heading.p, t->v[j].heading.p, NULL);
			f->meaning = -1;
		}
	if (f->meaning >= 0)
		set_meaning(t, f);
	return f;
}

/*
 * A heading of two lines: what stands below is the name if the schema knows
 * it, or nothing stands above; else both together.  over is the last heading
 * of the upper line, for its cells that were merged away.
 */
static struct str
both_lines(
    struct table *t, struct str upper, struct str lower, struct str *over)
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
	s = str_keep(&t->texts, buf_str(&b));
	buf_free(&b);
	return s;
}

/* 序号 is the id of the rules where no column is headed 编号. */
static void
stand_in(struct table *t)
{
	struct field *f;
	struct str name;

	for (f = t->v; f < t->v + t->n; f++) {
		if (f->meaning < 0)
			continue;
		name = t->schema->v[f->meaning].other;
		if (!name.n || table_col(t, name.p) >= 0)
			continue;
		f->meaning = schema_find(t->schema, name);
		set_meaning(t, f);
	}
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
	tableyear_titles(t, at);
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
	stand_in(t);
}

/* What was seen of the sheets so far. */
struct search {
	const struct schema *kind; /* asked for, or that of the best sheet */
	long best; /* sheet whose headings tell that kind; -1 */
	long loose; /* sheet that might be read as that kind; -1 */
	struct buf more; /* names of further sheets like the best */
	bool filled; /* some sheet holds something */
};

/* Look at the held rows of sheet i; alone: there is no other to choose. */
static void
look(struct search *s, const struct table *t, size_t i, bool alone)
{
	const struct schema *told = NULL;
	long at = -1;

	if (!alone || !s->kind)
		told = heading_guess(t->held, t->nheld, &at);
	s->filled = s->filled || t->nheld > 0;
	if (s->loose < 0 &&
	    (s->kind ? heading_find(s->kind, t->held, t->nheld) : at) >= 0)
		s->loose = (long)i;
	if (!told || (s->kind && told != s->kind))
		return;
	if (s->best >= 0) {
		buf_join(&s->more, "、", str_of(sheet_name(t->sheet, i)));
		return;
	}
	s->best = (long)i;
	s->kind = told;
}

/* Start a sheet and hold its first rows.  0 or -1. */
static int
start(struct table *t, size_t i, bool look)
{
	if (sheet_start(t->sheet, i, look) < 0)
		return -1;
	if (!sheet_is_book(t->sheet)) {
		t->separator = separator_of(sheet_peek(t->sheet), t->schema);
		sheet_separator(t->sheet, t->separator);
	}
	return hold(t) < 0 ? -1 : 0;
}

static bool
no_table(const struct table *t, const struct search *s)
{
	diag(s->filled ? "table-no-heading" : "table-empty",
	    (struct place){ sheet_file(t->sheet), 0, 0 },
	    s->kind ? s->kind->table.p : table_plain.table.p, NULL);
	return false;
}

/* Take the headings of the sheet that is started. */
static void
settle(struct table *t, const struct search *s)
{
	long at = -1;

	t->schema = s->kind ? s->kind : &table_plain;
	if (s->kind)
		at = heading_find(s->kind, t->held, t->nheld);
	if (at < 0)
		heading_guess(t->held, t->nheld, &at);
	take_heading(t, (size_t)at);
	if (s->more.n)
		diag("sheet-more", (struct place){ sheet_file(t->sheet), 0, 0 },
		    NULL, s->more.p, NULL);
}

bool
table_find(struct table *t, bool guess)
{
	struct search s = { guess ? NULL : t->schema, -1, -1, BUF_INIT, false };
	size_t i, n = sheet_count(t->sheet);
	bool ok = true;
	long take;

	for (i = 0; i < n && ok; i++) {
		ok = start(t, i, n > 1) == 0;
		if (ok)
			look(&s, t, i, n == 1);
	}
	take = s.best >= 0 ? s.best : s.loose;
	if (ok && take < 0)
		ok = no_table(t, &s);
	if (ok && n > 1)
		ok = start(t, (size_t)take, false) == 0;
	if (ok)
		settle(t, &s);
	buf_free(&s.more);
	return ok;
}

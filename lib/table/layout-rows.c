/* The rows of a table whose headings and lines layout.c has found. */
#include "base/utf8.h"
#include "line/line.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "table/layout-rows.h"

#define FULL 3 /* columns that a full line of a cell may lack */

struct str
layout_line(const struct layout_table *f, size_t i)
{
	return f->doc->v[i].text;
}

bool
layout_is_empty(const struct layout_table *f, size_t i)
{
	return str_trim(layout_line(f, i)).n == 0;
}

void
layout_add_part(
    const struct layout_table *f, struct cell *c, size_t i, size_t k)
{
	struct str s = layout_cell(&f->columns, layout_line(f, i), k);

	cell_add(c, s, f->doc->v[i].line,
	    1 + (long)utf8_len(str_before(layout_line(f, i), s)), f->rows->mem);
}

/* Texts among entries from..to-1; *gap: the only blank between two of them. */
static size_t
count_texts(const struct layout_table *f, size_t from, size_t to, size_t *gap)
{
	size_t k, n = 0, gaps = 0;
	bool blank = false;

	*gap = to;
	for (k = from; k < to; k++) {
		if (f->entry[k].what == WHAT_BLANK) {
			blank = true;
			continue;
		}
		if (blank) {
			*gap = k;
			gaps++;
		}
		blank = false;
		n += f->entry[k].what == WHAT_TEXT;
	}
	if (blank) {
		*gap = to;
		gaps++;
	}
	if (gaps != 1)
		*gap = SIZE_MAX;
	return n;
}

/* Behind the first n texts from entry `from` on. */
static size_t
behind_texts(const struct layout_table *f, size_t from, size_t to, size_t n)
{
	for (; from < to && n > 0; from++)
		n -= f->entry[from].what == WHAT_TEXT;
	return from;
}

/* The first of entries from..to-1 that is of that sort, or to. */
static size_t
find_entry(
    const struct layout_table *f, size_t from, size_t to, enum layout_what what)
{
	while (from < to && f->entry[from].what != what)
		from++;
	return from;
}

/*
 * Where the row whose number is entry `number` ends: before the next number; or
 * where numbers stand in the middle, with as much below it as is above, or at
 * the only blank line.
 */
static size_t
row_end(const struct layout_table *f, size_t begin, size_t number)
{
	size_t next = find_entry(f, number + 1, f->n, WHAT_NUMBER);
	size_t end = find_entry(f, number + 1, next, WHAT_HEADINGS);
	size_t above, texts, gap;

	end = find_entry(f, number + 1, end, WHAT_GROUP);
	if (end < next || next == f->n || !f->centered)
		return end; /* what is above the next number is its row's */
	above = count_texts(f, begin, number, &gap);
	texts = count_texts(f, number + 1, next, &gap);
	if (gap != SIZE_MAX)
		return gap;
	return behind_texts(f, number + 1, next, above < texts ? above : texts);
}

/* Does a line of a cell, full or in the middle of a list, go on the last? */
static bool
is_wrapped(const struct layout_table *f, const struct cell_part *last,
    const struct cell_part *p, size_t k)
{
	struct marker m;

	if (line_is_closed(last->text) || marker_at(p->text, &m))
		return false;
	return utf8_ends_mark(last->text, ',') > 0 ||
	    str_ends(last->text, STR("、")) ||
	    (utf8_width(last->text) + FULL >= f->width[k] &&
		!(name_is_list_of_units(last->text) &&
		    name_is_list_of_units(p->text)));
}

/* The row of entries from..to-1. */
static void
take_row(struct layout_table *f, size_t from, size_t to)
{
	struct row_line *r = NULL;
	size_t i, k;

	for (i = from; i < to; i++) {
		size_t line = f->entry[i].line;

		if (f->entry[i].what == WHAT_PAGE)
			f->rows->v[line].part = ROW_PAGE;
		if (f->entry[i].what != WHAT_TEXT &&
		    f->entry[i].what != WHAT_NUMBER)
			continue;
		f->rows->v[line].part = r ? ROW_MORE : ROW_DATA;
		if (!r) {
			r = &f->rows->v[line];
			r->ncells = f->columns.n;
			r->cell = arena_zalloc(
			    f->rows->mem, r->ncells * sizeof(*r->cell));
		}
		for (k = 0; k < r->ncells; k++) {
			struct cell *c = &r->cell[k];
			size_t n = c->nparts;

			layout_add_part(f, c, line, k);
			if (n > 0 && c->nparts > n)
				c->part[n].wrapped = is_wrapped(
				    f, &c->part[n - 1], &c->part[n], k);
		}
	}
	if (r)
		roles_add_row(f->roles, r);
}

static void
measure(struct layout_table *f)
{
	size_t i, k, w;

	for (i = 0; i < f->n; i++)
		for (k = 0; k < f->columns.n && f->entry[i].what == WHAT_TEXT;
		     k++) {
			w = utf8_width(layout_cell(
			    &f->columns, layout_line(f, f->entry[i].line), k));
			f->width[k] = w > f->width[k] ? w : f->width[k];
		}
}

void
layout_take_rows(struct layout_table *f, size_t first)
{
	static const enum row_part between[] = { [WHAT_PAGE] = ROW_PAGE,
		[WHAT_HEADINGS] = ROW_COLUMNS,
		[WHAT_GROUP] = ROW_GROUP };
	size_t at = 0, number, end, i;

	f->roles = roles_new(&f->heads, f->rows->mem);
	for (i = 0; i < f->nheads; i++)
		if (!layout_is_empty(f, first + i))
			f->rows->v[first + i].part = ROW_COLUMNS;
	measure(f);
	while (at < f->n) {
		const struct layout_entry *e = &f->entry[at];

		if (e->what != WHAT_TEXT && e->what != WHAT_NUMBER) {
			if (!layout_is_empty(f, e->line))
				f->rows->v[e->line].part = between[e->what];
			at++;
			continue;
		}
		number = find_entry(f, at, f->n, WHAT_NUMBER);
		end = number < f->n ? row_end(f, at, number) : f->n;
		take_row(f, at, end);
		at = end;
	}
	roles_finish(f->roles);
}

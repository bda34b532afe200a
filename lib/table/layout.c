#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "line/line.h"
#include "line/residue.h"
#include "table/layout-rows.h"
#include "table/layout.h"

#define HEADING_LINES 3 /* that headings take at most */
#define ROW_LINES 40 /* from one number to the next */
#define LEAST_ROWS 2
#define GROUP_CHARS 30 /* a longer line is no heading over rows */
#define GROUP_LINES 8 /* from it to the first number */

static size_t
next_line(const struct layout_table *f, size_t i)
{
	while (i < f->doc->n && layout_is_empty(f, i))
		i++;
	return i;
}

/* The headings as lines i..end-1 have them; how many of them are known. */
static size_t
read_headings(struct layout_table *f, size_t i, size_t end)
{
	size_t k, line, known;
	struct buf b = BUF_INIT;

	f->columns = (struct layout){ .n = 0 };
	f->heads.n = 0;
	for (line = i; line < end; line++)
		if (!layout_add(&f->columns, layout_line(f, line)))
			return 0;
	if (!layout_begin(&f->columns))
		return 0;
	for (k = 0; k < f->columns.n; k++) {
		struct cell whole = { .role = CELL_OTHER };
		struct cell *c;
		struct str s;

		for (line = i; line < end; line++)
			layout_add_part(f, &whole, line, k);
		s = cell_squeezed(&whole, &b);
		GROW(f->heads.v, f->heads.n, f->heads.cap);
		c = &f->heads.v[f->heads.n++];
		*c = (struct cell){ .role = CELL_OTHER };
		cell_add(c, str_keep(f->rows->mem, s), f->doc->v[i].line, 1,
		    f->rows->mem);
	}
	buf_free(&b);
	known = roles_known(&f->heads);
	return known >= 3 && roles_numbers(&f->heads) ? known : 0;
}

/* The line behind the headings that begin at line i, or i. */
static size_t
take_headings(struct layout_table *f, size_t i)
{
	size_t end = i, n, best = 0, behind = i, known;

	for (n = 1; n <= HEADING_LINES; n++) {
		end = next_line(f, end) + 1;
		if (end > f->doc->n)
			break;
		known = read_headings(f, i, end);
		if (known > 0 && known >= best) {
			best = known;
			behind = end;
		}
	}
	if (behind > i)
		read_headings(f, i, behind);
	return behind;
}

/* 3 alone, - 3 -: what a page leaves. */
static bool
is_page(const struct layout_table *f, size_t i)
{
	struct str s = str_trim(layout_line(f, i));

	return residue_of(s) == KIND_NOISE ||
	    (residue_is_page_number(s) &&
		layout_cell(&f->columns, layout_line(f, i), 0).n == 0);
}

static bool
is_number(const struct layout_table *f, size_t i)
{
	struct cell c = { .role = CELL_OTHER };

	layout_add_part(f, &c, i, 0);
	return cell_is_numeral(&c);
}

/* Does line i begin in the first column? */
static bool
begins_first(const struct layout_table *f, size_t i)
{
	struct str s = layout_line(f, i);

	return utf8_width(str_before(s, str_trim(s))) < f->columns.edge[0];
}

/* 一、组织领导 alone, and below it rows of these columns? */
static bool
is_group(const struct layout_table *f, size_t i)
{
	struct layout columns = f->columns;
	struct str s = str_trim(layout_line(f, i));
	size_t n;

	if (cells_parted(s, SEP_BLANKS) || line_is_closed(s) ||
	    utf8_len(s) > GROUP_CHARS || !begins_first(f, i))
		return false;
	for (n = 0; n < GROUP_LINES; n++) {
		i = next_line(f, i + 1);
		if (i == f->doc->n || !layout_add(&columns, layout_line(f, i)))
			return false;
		if (is_number(f, i))
			return cells_parted(layout_line(f, i), SEP_BLANKS);
		if (layout_cell(&columns, layout_line(f, i), 0).n > 0)
			return false;
	}
	return false;
}

/* Does line i begin the headings again? */
static bool
begins_headings(const struct layout_table *f, size_t i, size_t first)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	bool same;

	utf8_squeeze(&a, layout_line(f, first));
	utf8_squeeze(&b, layout_line(f, i));
	same = str_eq(buf_str(&a), buf_str(&b));
	buf_free(&a);
	buf_free(&b);
	return same;
}

static void
add_entry(struct layout_table *f, enum layout_what what, size_t line)
{
	GROW(f->entry, f->n, f->cap);
	f->entry[f->n++] = (struct layout_entry){ what, line };
}

/* The headings, which stand again at line i; how many lines they take. */
static size_t
add_headings(struct layout_table *f, size_t i)
{
	size_t k;

	for (k = 0; k < f->nheads && i + k < f->doc->n; k++)
		add_entry(f, WHAT_HEADINGS, i + k);
	return k;
}

/* What line i is by its look: WHAT_TEXT if it may be part of a row. */
static enum layout_what
look(const struct layout_table *f, size_t i, size_t first)
{
	return layout_is_empty(f, i)	   ? WHAT_BLANK
	    : begins_headings(f, i, first) ? WHAT_HEADINGS
	    : is_page(f, i)		   ? WHAT_PAGE
	    : is_group(f, i)		   ? WHAT_GROUP
					   : WHAT_TEXT;
}

/*
 * Is line i part of a row: does it stand in the columns, and nothing but a
 * number in the first?
 */
static bool
fits(struct layout_table *f, size_t i, bool *number)
{
	struct layout before = f->columns;

	if (!layout_add(&f->columns, layout_line(f, i)))
		return false;
	*number = is_number(f, i);
	if (*number || layout_cell(&f->columns, layout_line(f, i), 0).n == 0)
		return true;
	f->columns = before;
	return false;
}

/* What stands far behind the last number is no part of its row. */
static void
drop_tail(struct layout_table *f)
{
	while (f->n > 0 && f->entry[f->n - 1].what != WHAT_TEXT &&
	    f->entry[f->n - 1].what != WHAT_NUMBER)
		f->n--;
}

/*
 * The lines below the headings, up to one that does not stand in the columns.
 * Returns how many numbers there are.
 */
static size_t
gather(struct layout_table *f, size_t first, size_t i)
{
	size_t numbers = 0, since = 0;
	enum layout_what what;
	bool number;

	for (; i < f->doc->n && since <= ROW_LINES; i++) {
		what = look(f, i, first);
		since += what != WHAT_BLANK;
		if (what == WHAT_HEADINGS) {
			i += add_headings(f, i) - 1;
		} else if (what != WHAT_TEXT) {
			add_entry(f, what, i);
		} else if (fits(f, i, &number)) {
			numbers += number;
			since = number ? 0 : since;
			add_entry(f, number ? WHAT_NUMBER : WHAT_TEXT, i);
		} else {
			break;
		}
	}
	drop_tail(f);
	return numbers;
}

size_t
table_layout(struct rows *rows, const struct doc *d, size_t i)
{
	struct layout_table f = { .rows = rows, .doc = d };
	size_t behind = i, end = i;

	if (cells_parted(layout_line(&f, i), SEP_BLANKS) &&
	    !cells_parted(layout_line(&f, i), SEP_TAB))
		behind = take_headings(&f, i);
	if (behind > i) {
		size_t first = next_line(&f, behind);

		while (first < d->n && is_group(&f, first))
			first = next_line(&f, first + 1);

		f.nheads = behind - i;
		f.centered = first < d->n &&
		    layout_add(&f.columns, layout_line(&f, first)) &&
		    !is_number(&f, first);
		/* a number beside the first line of its row: other readers
		 * know such tables, but for headings on several lines */
		if ((f.centered || f.nheads > 1) &&
		    gather(&f, i, behind) >= LEAST_ROWS) {
			layout_take_rows(&f, i);
			end = f.entry[f.n - 1].line + 1;
		}
	}
	free(f.entry);
	cells_free(&f.heads);
	return end;
}

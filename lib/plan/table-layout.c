#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "plan/layout-columns.h"
#include "plan/line.h"
#include "plan/marker.h"
#include "plan/name.h"
#include "plan/residue.h"
#include "plan/table-layout.h"
#include "plan/table-role.h"

#define HEADING_LINES 3 /* that headings take at most */
#define ROW_LINES 40 /* from one number to the next */
#define LEAST_ROWS 2
#define GROUP_CHARS 30 /* a longer line is no heading over rows */
#define GROUP_LINES 8 /* from it to the first number */
#define FULL 3 /* columns that a full line of a cell may lack */

enum what {
	WHAT_BLANK,
	WHAT_TEXT,
	WHAT_NUMBER,
	WHAT_PAGE,
	WHAT_HEADINGS,
	WHAT_GROUP /* 一、组织领导 over rows */
};

struct entry {
	enum what what;
	size_t line;
};

struct finding {
	struct rows *rows;
	const struct doc *doc;
	struct layout columns;
	struct cell_list heads;
	size_t nheads; /* lines of the headings */
	bool centered; /* a number stands beside the middle of its row */
	struct entry *entry; /* the lines below them */
	size_t n, cap;
	size_t width[LAYOUT_COLUMNS]; /* of the widest line of each column */
	struct table_roles *roles;
};

static struct str
text_of(const struct finding *f, size_t i)
{
	return f->doc->v[i].text;
}

static bool
is_empty(const struct finding *f, size_t i)
{
	return str_trim(text_of(f, i)).n == 0;
}

static size_t
next_line(const struct finding *f, size_t i)
{
	while (i < f->doc->n && is_empty(f, i))
		i++;
	return i;
}

static void
add_part(const struct finding *f, struct cell *c, size_t i, size_t k)
{
	struct str s = layout_cell(&f->columns, text_of(f, i), k);
	struct str all = text_of(f, i);

	cell_add(c, s, f->doc->v[i].line,
	    1 + (long)utf8_len((struct str){ all.p, (size_t)(s.p - all.p) }),
	    f->rows->mem);
}

/* The headings as lines i..end-1 have them; how many of them are known. */
static size_t
read_headings(struct finding *f, size_t i, size_t end)
{
	size_t k, line, known;
	struct buf b = BUF_INIT;

	f->columns = (struct layout){ .n = 0 };
	f->heads.n = 0;
	for (line = i; line < end; line++)
		if (!layout_add(&f->columns, text_of(f, line)))
			return 0;
	if (!layout_begin(&f->columns))
		return 0;
	for (k = 0; k < f->columns.n; k++) {
		struct cell whole = { .role = CELL_OTHER };
		struct cell *c;
		struct str s;

		for (line = i; line < end; line++)
			add_part(f, &whole, line, k);
		s = cell_squeezed(&whole, &b);
		GROW(f->heads.v, f->heads.n, f->heads.cap);
		c = &f->heads.v[f->heads.n++];
		*c = (struct cell){ .role = CELL_OTHER };
		cell_add(c,
		    (struct str){ arena_strndup(f->rows->mem, s.p, s.n), s.n },
		    f->doc->v[i].line, 1, f->rows->mem);
	}
	buf_free(&b);
	known = roles_known(&f->heads);
	return known >= 3 && roles_numbers(&f->heads) ? known : 0;
}

/* The line behind the headings that begin at line i, or i. */
static size_t
take_headings(struct finding *f, size_t i)
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
is_page(const struct finding *f, size_t i)
{
	struct str s = str_trim(text_of(f, i));

	return residue_of(s) == KIND_NOISE ||
	    (residue_is_page_number(s) &&
		layout_cell(&f->columns, text_of(f, i), 0).n == 0);
}

static bool
is_number(const struct finding *f, size_t i)
{
	struct cell c = { .role = CELL_OTHER };

	add_part(f, &c, i, 0);
	return cell_is_numeral(&c);
}

/* Does line i begin in the first column? */
static bool
begins_first(const struct finding *f, size_t i)
{
	struct str s = text_of(f, i), text = str_trim(s);

	return utf8_width((struct str){ s.p, (size_t)(text.p - s.p) }) <
	    f->columns.edge[0];
}

/* 一、组织领导 alone, and below it rows of these columns? */
static bool
is_group(const struct finding *f, size_t i)
{
	struct layout columns = f->columns;
	struct str s = str_trim(text_of(f, i));
	size_t n;

	if (cells_parted(s, SEP_BLANKS) || line_is_closed(s) ||
	    utf8_len(s) > GROUP_CHARS || !begins_first(f, i))
		return false;
	for (n = 0; n < GROUP_LINES; n++) {
		i = next_line(f, i + 1);
		if (i == f->doc->n || !layout_add(&columns, text_of(f, i)))
			return false;
		if (is_number(f, i))
			return cells_parted(text_of(f, i), SEP_BLANKS);
		if (layout_cell(&columns, text_of(f, i), 0).n > 0)
			return false;
	}
	return false;
}

/* Does line i begin the headings again? */
static bool
begins_headings(const struct finding *f, size_t i, size_t first)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	bool same;

	utf8_squeeze(&a, text_of(f, first));
	utf8_squeeze(&b, text_of(f, i));
	same = str_eq(buf_str(&a), buf_str(&b));
	buf_free(&a);
	buf_free(&b);
	return same;
}

static void
add_entry(struct finding *f, enum what what, size_t line)
{
	GROW(f->entry, f->n, f->cap);
	f->entry[f->n++] = (struct entry){ what, line };
}

/*
 * The lines below the headings, up to one that does not stand in the columns.
 * Returns how many numbers there are.
 */
static size_t
gather(struct finding *f, size_t first, size_t i)
{
	size_t numbers = 0, since = 0, k;
	struct layout before;
	bool number;

	for (; i < f->doc->n && since <= ROW_LINES; i++) {
		if (is_empty(f, i)) {
			add_entry(f, WHAT_BLANK, i);
			continue;
		}
		since++;
		if (begins_headings(f, i, first)) {
			for (k = 0; k < f->nheads && i + k < f->doc->n; k++)
				add_entry(f, WHAT_HEADINGS, i + k);
			i += k - 1;
			continue;
		}
		if (is_page(f, i)) {
			add_entry(f, WHAT_PAGE, i);
			continue;
		}
		if (is_group(f, i)) {
			add_entry(f, WHAT_GROUP, i);
			continue;
		}
		before = f->columns;
		if (!layout_add(&f->columns, text_of(f, i)))
			break;
		number = is_number(f, i);
		if (!number &&
		    layout_cell(&f->columns, text_of(f, i), 0).n > 0) {
			f->columns = before;
			break;
		}
		numbers += number;
		since = number ? 0 : since;
		add_entry(f, number ? WHAT_NUMBER : WHAT_TEXT, i);
	}
	/* what stands far behind the last number is no part of its row */
	while (f->n > 0 && f->entry[f->n - 1].what != WHAT_TEXT &&
	    f->entry[f->n - 1].what != WHAT_NUMBER)
		f->n--;
	return numbers;
}

/* Texts among entries from..to-1; *gap: the only blank between two of them. */
static size_t
count_texts(const struct finding *f, size_t from, size_t to, size_t *gap)
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
behind_texts(const struct finding *f, size_t from, size_t to, size_t n)
{
	for (; from < to && n > 0; from++)
		n -= f->entry[from].what == WHAT_TEXT;
	return from;
}

/* The first of entries from..to-1 that is of that sort, or to. */
static size_t
find_entry(const struct finding *f, size_t from, size_t to, enum what what)
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
row_end(const struct finding *f, size_t begin, size_t number)
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
	return behind_texts(
	    f, number + 1, next, above < texts ? above : texts);
}

/* Does a line of a cell, full or in the middle of a list, go on the last? */
static bool
is_wrapped(const struct finding *f, const struct cell_part *last,
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
take_row(struct finding *f, size_t from, size_t to)
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

			add_part(f, c, line, k);
			if (n > 0 && c->nparts > n)
				c->part[n].wrapped = is_wrapped(
				    f, &c->part[n - 1], &c->part[n], k);
		}
	}
	if (r)
		roles_add_row(f->roles, r);
}

static void
measure(struct finding *f)
{
	size_t i, k, w;

	for (i = 0; i < f->n; i++)
		for (k = 0; k < f->columns.n &&
		     f->entry[i].what == WHAT_TEXT;
		     k++) {
			w = utf8_width(layout_cell(&f->columns,
			    text_of(f, f->entry[i].line), k));
			f->width[k] = w > f->width[k] ? w : f->width[k];
		}
}

static void
take_rows(struct finding *f, size_t first)
{
	static const enum row_part between[] = { [WHAT_PAGE] = ROW_PAGE,
		[WHAT_HEADINGS] = ROW_COLUMNS,
		[WHAT_GROUP] = ROW_GROUP };
	size_t at = 0, number, end, i;

	f->roles = roles_new(&f->heads, f->rows->mem);
	for (i = 0; i < f->nheads; i++)
		if (!is_empty(f, first + i))
			f->rows->v[first + i].part = ROW_COLUMNS;
	measure(f);
	while (at < f->n) {
		const struct entry *e = &f->entry[at];

		if (e->what != WHAT_TEXT && e->what != WHAT_NUMBER) {
			if (!is_empty(f, e->line))
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

size_t
table_layout(struct rows *rows, const struct doc *d, size_t i)
{
	struct finding f = { .rows = rows, .doc = d };
	size_t behind = i, end = i;

	if (cells_parted(text_of(&f, i), SEP_BLANKS) &&
	    !cells_parted(text_of(&f, i), SEP_TAB))
		behind = take_headings(&f, i);
	if (behind > i) {
		size_t first = next_line(&f, behind);

		while (first < d->n && is_group(&f, first))
			first = next_line(&f, first + 1);

		f.nheads = behind - i;
		f.centered = first < d->n &&
		    layout_add(&f.columns, text_of(&f, first)) &&
		    !is_number(&f, first);
		/* a number beside the first line of its row: other readers
		 * know such tables, but for headings on several lines */
		if ((f.centered || f.nheads > 1) &&
		    gather(&f, i, behind) >= LEAST_ROWS) {
			take_rows(&f, i);
			end = f.entry[f.n - 1].line + 1;
		}
	}
	free(f.entry);
	cells_free(&f.heads);
	return end;
}

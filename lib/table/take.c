#include "base/utf8.h"
#include "line/annex.h"
#include "line/line.h"
#include "line/residue.h"
#include "phrase/marker.h"
#include "table/finder.h"
#include "table/rule.h"

#define TORN_CHARS 30 /* of a first cell that goes on in the row below */
#define PAGE_INDENT 20 /* bytes before one that stands alone */
#define QUOTE_LINES 100 /* a quoted cell does not go on for more */

void
finder_cut(struct finder *f, size_t i, enum table_sep sep)
{
	struct str s = f->doc->v[i].text;

	cells_cut(&f->cells, sep, s, f->doc->v[i].line, f->rows->mem);
	if (sep == SEP_BLANKS && f->table)
		blanks_align(&f->blanks, s, &f->cells);
}

/* Is line i, by its look alone, a row of the table at hand? */
static bool
is_row(struct finder *f, size_t i)
{
	struct str s = f->doc->v[i].text;

	if (f->sep != SEP_BLANKS && !cells_parted(s, f->sep))
		return finder_is_lone_cell(f, i);
	if (f->sep == SEP_TAB)
		return !finder_is_text(f, i);
	if (f->sep == SEP_BAR)
		return true;
	finder_cut(f, i, f->sep);
	if (f->sep == SEP_BLANK)
		return f->cells.n == roles_columns(f->table) &&
		    (cell_is_numeral(&f->cells.v[0]) ||
			(roles_at(f->table, 0) == CELL_OTHER &&
			    cell_is_score(&f->cells.v[f->cells.n - 1])));
	if (f->sep == SEP_COMMA)
		return cells_open_quote(s) ||
		    f->cells.n >= roles_columns(f->table);
	return f->cells.n >= roles_columns(f->table) && !finder_is_item(f) &&
	    (cells_filled(&f->cells) >= 2 ||
		(f->cells.v[0].nparts == 0 && f->last < f->doc->n));
}

/* A further line of a cell; in a drawn table it may go on a paragraph. */
static void
add_below(struct finder *f, struct cell *c, const struct cell_part *p)
{
	struct marker m;
	bool wrapped = f->drawn && c->nparts > 0 &&
	    !line_is_closed(c->part[c->nparts - 1].text) &&
	    !marker_at(p->text, &m);

	cell_add(c, p->text, p->line, p->col, f->rows->mem);
	c->part[c->nparts - 1].wrapped = wrapped;
}

/* Cells of a page's text go on below, but for the first. */
static void
put_below(struct finder *f, size_t i)
{
	struct row_line *r = &f->rows->v[f->last];
	size_t k, j;

	f->rows->v[i].part = ROW_MORE;
	for (k = 0; k < r->ncells && k < f->cells.n; k++)
		for (j = 0; j < f->cells.v[k].nparts; j++)
			add_below(f, &r->cell[k], &f->cells.v[k].part[j]);
}

size_t
finder_next(const struct finder *f, size_t i)
{
	while (i < f->doc->n && str_trim(f->doc->v[i].text).n == 0)
		i++;
	return i;
}

/* A heading over another one, and that over a row with all its cells? */
static bool
heads_group(struct finder *f, size_t i)
{
	size_t next = finder_next(f, i + 1);

	if ((f->sep != SEP_TAB && f->sep != SEP_BAR) || next >= f->doc->n ||
	    is_row(f, next) || !finder_is_group(f->doc->v[next].text))
		return false;
	next = finder_next(f, next + 1);
	if (next >= f->doc->n || !cells_parted(f->doc->v[next].text, f->sep))
		return false;
	finder_cut(f, next, f->sep);
	return f->cells.n == roles_columns(f->table) &&
	    roles_known(&f->cells) < 2;
}

static void
keep_cells(const struct finder *f, struct row_line *r)
{
	size_t k;

	r->ncells = f->cells.n;
	r->cell = arena_alloc(f->rows->mem, r->ncells * sizeof(*r->cell) + 1);
	for (k = 0; k < r->ncells; k++)
		r->cell[k] = f->cells.v[k];
}

static void
take_row(struct finder *f, size_t i, size_t from)
{
	struct row_line *r = &f->rows->v[from];
	size_t k;

	if (from != i) { /* the first cell began on the line before */
		struct str head = str_trim(f->doc->v[from].text);
		struct cell c = { .role = CELL_OTHER };

		cell_add(&c, head, f->doc->v[from].line, 1, f->rows->mem);
		if (f->cells.n > 0)
			for (k = 0; k < f->cells.v[0].nparts; k++)
				cell_add(&c, f->cells.v[0].part[k].text,
				    f->cells.v[0].part[k].line,
				    f->cells.v[0].part[k].col, f->rows->mem);
		f->cells.v[0] = c;
		f->rows->v[i].part = ROW_MORE;
	}
	r->part = ROW_DATA;
	keep_cells(f, r);
	f->last = from;
	roles_add_row(f->table, r);
}

/* Line i, whose cells are cut: a row, the heading row again, a heading or a total. */
static void
put_row(struct finder *f, size_t i)
{
	struct buf b = BUF_INIT;
	struct str first;
	enum row_part what;
	size_t n;

	if (f->sep == SEP_BLANKS && f->last < f->doc->n && f->cells.n > 0 &&
	    f->cells.v[0].nparts == 0) {
		put_below(f, i);
		return;
	}
	if (roles_headed(f->table) && roles_known(&f->cells) >= 2) {
		f->rows->v[i].part = ROW_COLUMNS;
		roles_refine(f->table, &f->cells);
		return;
	}
	if (f->sep == SEP_BLANKS)
		blanks_row(&f->blanks, f->doc->v[i].text, &f->cells);
	n = cells_filled(&f->cells);
	first = f->cells.n ? cell_squeezed(&f->cells.v[0], &b) : STR_NULL;
	if (first.n == 0 && f->cells.n > 1)
		first = cell_squeezed(&f->cells.v[1], &b);
	what = finder_total_or_note(f, n);
	if (what != ROW_NONE)
		f->rows->v[i].part = what;
	else if (finder_heads_rows(f, first, n, i)) {
		f->rows->v[i].part = ROW_GROUP;
		keep_cells(f, &f->rows->v[i]);
	} else if (n > 0)
		take_row(f, i, i);
	else if (f->last < f->doc->n)
		f->rows->v[i].part = ROW_MORE; /* | alone: its last cells */
	buf_free(&b);
}

/* A quoted cell of CSV may go on over lines; returns the last one of them. */
static size_t
put_quoted(struct finder *f, size_t i)
{
	struct buf b = BUF_INIT;
	bool open = false;
	size_t k, end = i;
	struct str s;

	for (;; end++) {
		open ^= cells_open_quote(f->doc->v[end].text);
		if (!open || end + 1 >= f->doc->n || end - i >= QUOTE_LINES)
			break;
	}
	if (end == i || open) {
		put_row(f, i);
		return i;
	}
	for (k = i; k <= end; k++) {
		if (k > i)
			buf_addc(&b, '\n');
		buf_addstr(&b, f->doc->v[k].text);
		f->rows->v[k].part = ROW_MORE;
	}
	s = str_keep(f->rows->mem, buf_str(&b));
	cells_cut(&f->cells, SEP_COMMA, s, f->doc->v[i].line, f->rows->mem);
	take_row(f, i, i);
	buf_free(&b);
	return end;
}

void
finder_more(struct finder *f, size_t i)
{
	struct row_line *r = &f->rows->v[f->last];
	struct str all = f->doc->v[i].text, s = str_trim(all);

	f->rows->v[i].part = ROW_MORE;
	if (r->ncells > 0)
		cell_add(&r->cell[r->ncells - 1], s, f->doc->v[i].line,
		    1 + (long)utf8_len(str_before(all, s)), f->rows->mem);
}

/*
 * - 3 - between two rows, or before the heading row again: a page ends there.
 * A number alone stands far in, or it may be that of a row.
 */
static bool
is_page(struct finder *f, size_t i, size_t next)
{
	struct str s = f->doc->v[i].text, number = str_trim(s);
	bool alone = residue_is_page_number(number) &&
	    str_offset(s, number) >= PAGE_INDENT;

	return f->last < f->doc->n && next < f->doc->n &&
	    (alone || residue_of(number) == KIND_NOISE) && is_row(f, next);
}

/*
 * 二、基层治理 over a heading row of its own, as 一、 stands over that of the table at
 * hand: the next section, and its table.
 */
static bool
begins_section(struct finder *f, size_t i, size_t next)
{
	size_t above = f->head;
	struct marker m, before;

	if (!roles_headed(f->table) || !marker_at(f->doc->v[i].text, &m))
		return false;
	while (above > 0 && str_trim(f->doc->v[above - 1].text).n == 0)
		above--;
	if (above == 0 || !marker_at(f->doc->v[above - 1].text, &before) ||
	    before.style != m.style)
		return false;
	finder_cut(f, next, f->sep);
	return roles_known(&f->cells) >= 2;
}

/*
 * A line without cells in or behind a table; false if the table has ended
 * before it.  end: the line where a table without headings ends, or n.
 */
static bool
put_other(struct finder *f, size_t i, size_t end)
{
	struct str s = f->doc->v[i].text;
	size_t next = finder_next(f, i + 1), before = i;
	bool row_follows = next < f->doc->n && is_row(f, next);
	bool open;

	if (f->sep == SEP_TAB && finder_is_text(f, i))
		return false;
	while (before > 0 && str_trim(f->doc->v[before - 1].text).n == 0)
		before--;
	if (is_page(f, i, next)) {
		f->rows->v[i].part = ROW_PAGE;
		return true;
	}
	if (row_follows && finder_is_total(s)) {
		f->rows->v[i].part = ROW_TOTAL;
		return true;
	}
	if (annex_colon(str_trim(s)) > 0 ||
	    (row_follows && begins_section(f, i, next)))
		return false;
	open = f->last < f->doc->n && before > 0 &&
	    utf8_among(utf8_last(str_trim(f->doc->v[before - 1].text)),
		f->sep == SEP_COMMA ? "：:、，" : "：:、，,");
	if (!open && row_follows && str_ends(str_trim(s), STR("、")) &&
	    utf8_len(s) <= TORN_CHARS) {
		finder_cut(f, next, f->sep);
		take_row(f, next, i);
		return true;
	}
	if (!open && finder_is_group(s) && f->sep != SEP_COMMA &&
	    (row_follows || heads_group(f, i) ||
		(i < end && end < f->doc->n))) {
		f->rows->v[i].part = ROW_GROUP;
		return true;
	}
	if (f->last == f->doc->n)
		return false;
	if (open || row_follows || i < end) {
		finder_more(f, i);
		return true;
	}
	return false;
}

/* Does a second number begin a row, though no line is drawn above it? */
static bool
is_numbered(const struct finder *f)
{
	const struct row_line *r = &f->rows->v[f->last];

	return roles_at(f->table, 0) == CELL_NUMBER && f->cells.n > 1 &&
	    r->ncells > 0 && r->cell[0].nparts > 0 &&
	    cell_is_numeral(&f->cells.v[0]);
}

/* Can the cell go on what stands above it: text that is open, names up to 、? */
static bool
goes_on(const struct cell *above, enum cell_role role)
{
	struct str s = above->nparts > 0 ? above->part[above->nparts - 1].text
					 : STR_NULL;

	return s.n > 0 && !line_is_closed(s) &&
	    (cell_is_work(role) || str_ends(s, STR("、")));
}

/* Do all cells of a line without its number go on those of the row above? */
static bool
is_below(const struct finder *f)
{
	const struct row_line *r = &f->rows->v[f->last];
	size_t k;

	if (f->cells.n != r->ncells || roles_at(f->table, 0) != CELL_NUMBER ||
	    f->cells.v[0].nparts > 0)
		return false;
	for (k = 1; k < r->ncells; k++)
		if (f->cells.v[k].nparts > 0 &&
		    !goes_on(&r->cell[k], roles_at(f->table, k)))
			return false;
	return true;
}

/* Does line i of a drawn table, below no drawn line, go on the row above? */
static bool
is_more(struct finder *f, size_t i)
{
	if (!f->drawn || f->ruled || !is_row(f, i))
		return false;
	finder_cut(f, i, f->sep);
	if (f->last == f->doc->n)
		return f->grid && roles_headed(f->table);
	if (is_numbered(f))
		f->grid = false;
	return f->grid || is_below(f);
}

/*
 * A drawn line, or what stands in one row with the line above since none is
 * drawn between them.
 */
static bool
put_ruled(struct finder *f, size_t i)
{
	bool rule =
	    f->sep == SEP_BAR && rule_is(str_trim(f->doc->v[i].text));
	bool more = !rule && is_more(f, i);

	if (more && f->last < f->doc->n) {
		put_below(f, i);
	} else if (rule || more) {
		f->rows->v[i].part = rule ? ROW_RULE : ROW_COLUMNS;
	}
	f->ruled = rule;
	return rule || more;
}

/* Do the headings of a further table, with columns of its own, stand there? */
static bool
begins_another(const struct finder *f)
{
	return f->last < f->doc->n &&
	    (f->sep == SEP_TAB || f->sep == SEP_BAR) &&
	    roles_differ(f->table, &f->cells);
}

/* What was taken for a heading over rows right before line i heads no more. */
static size_t
without_headings(struct finder *f, size_t i)
{
	size_t from = i, k;

	for (k = i; k-- > 0 && k > f->last;)
		if (f->rows->v[k].part == ROW_GROUP) {
			f->rows->v[k].part = ROW_NONE;
			from = k;
		} else if (str_trim(f->doc->v[k].text).n > 0) {
			break;
		}
	return from;
}

/* Markdown draws a line below the first row, also where that has no headings. */
static bool
is_over_rule(const struct finder *f, size_t i)
{
	return !rule_frames(f->doc, i) && i + 1 < f->doc->n &&
	    rule_frames(f->doc, i + 2);
}

size_t
finder_take(struct finder *f, size_t i, size_t end)
{
	f->grid = f->sep == SEP_BAR &&
	    rule_parts_rows(f->doc, is_over_rule(f, i) ? i + 1 : i);
	f->drawn = f->grid || (f->sep == SEP_BAR && rule_frames(f->doc, f->head));
	f->ruled = false;
	for (f->last = f->doc->n; i < f->doc->n; i++) {
		if (str_trim(f->doc->v[i].text).n == 0 ||
		    f->rows->v[i].part != ROW_NONE || f->rows->v[i].site ||
		    put_ruled(f, i) ||
		    torn_take(f, i))
			continue;
		if (is_row(f, i)) {
			finder_cut(f, i, f->sep);
			if (begins_another(f)) {
				i = without_headings(f, i);
				break;
			}
			if (f->sep == SEP_COMMA)
				i = put_quoted(f, i);
			else
				put_row(f, i);
		} else if (!put_other(f, i, end)) {
			break;
		}
	}
	roles_finish(f->table);
	f->table = NULL;
	return i;
}

/*
 * Rows of cells that hold several lines: a row's line ends within a cell, and the
 * next lines go on with that, as text from a word processor has it.
 */
#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "table/finder.h"
#include "who/resp.h"

#define NAMES_CHARS 30 /* a longer line of a cell is no name */
#define LINES 20 /* a cell goes on for no more until its row does */

static bool
is_parted(const struct finder *f, size_t i)
{
	return cells_parted(f->doc->v[i].text, f->sep);
}

/* The column in which the last row's line ends. */
static enum cell_role
last_role(const struct finder *f)
{
	const struct row_line *r = &f->rows->v[f->last];

	return r->ncells > 0 ? roles_at(f->table, r->ncells - 1) : CELL_OTHER;
}

static bool
is_name(enum cell_role role, struct str s)
{
	return utf8_len(s) <= NAMES_CHARS &&
	    (role == CELL_PEOPLE ? resp_is_people(s) : name_is_list_of_units(s));
}

/* Is what stands before the first tab of s the number of a row, or nothing? */
static bool
begins_row(struct str s)
{
	long tab = str_find(s, STR("\t"), 0);

	s = str_trim(str_sub(s, 0, tab < 0 ? s.n : (size_t)tab));
	return utf8_digits_before(s, s.n) == s.n;
}

static size_t
tabs_in(struct str s)
{
	size_t n = 0;
	long at = 0;

	for (; (at = str_find(s, STR("\t"), (size_t)at)) >= 0; at++)
		n++;
	return n;
}

/*
 * Do the lines from i on, up to the next row, bring the cells that the row at hand
 * still lacks?  The last column may be empty.
 */
static bool
completes(const struct finder *f, size_t i)
{
	size_t had = f->rows->v[f->last].ncells, all = had, n;

	for (n = 0; n < LINES && i < f->doc->n; n++) {
		struct str s = f->doc->v[i].text;

		if (is_parted(f, i) && begins_row(s))
			break;
		all += tabs_in(s);
		if (all >= roles_columns(f->table))
			break;
		i = finder_next(f, i + 1);
	}
	return all > had && (all == roles_columns(f->table) ||
				all + 1 == roles_columns(f->table));
}

/* Does a line with cells begin within the last one of the row? */
static bool
begins_within(struct finder *f, size_t i)
{
	const struct row_line *r = &f->rows->v[f->last];
	enum cell_role role = last_role(f);
	struct str first;

	if (r->ncells < 2 || r->ncells >= roles_columns(f->table) ||
	    begins_row(f->doc->v[i].text) || !completes(f, i))
		return false;
	finder_cut(f, i, f->sep);
	if (f->cells.n < 2 || f->cells.v[0].nparts == 0)
		return false;
	first = f->cells.v[0].part[0].text;
	return resp_is_names(role) ? is_name(role, first)
	    : role == CELL_DUE
	    ? name_is_when(first)
	    : cell_is_work(role);
}

/* 2.走访党员 behind a row that ends in 1.召开会议: the list in its last cell. */
static bool
goes_on_last_cell(const struct finder *f, size_t i)
{
	const struct row_line *r = &f->rows->v[f->last];
	const struct cell *c = &r->cell[r->ncells - 1];
	struct marker last, m;

	return c->nparts > 0 &&
	    marker_at(c->part[c->nparts - 1].text, &last) &&
	    marker_at(str_trim(f->doc->v[i].text), &m) &&
	    marker_follows(&m, &last);
}

/*
 * Rows without numbers may be short for want of merged cells; a line that ends
 * one of theirs goes on its list, or has nothing but empty cells behind that.
 */
static bool
may_be_torn(const struct finder *f, size_t i)
{
	return roles_at(f->table, 0) == CELL_NUMBER || goes_on_last_cell(f, i) ||
	    (!is_parted(f, i) && str_ends(f->doc->v[i].text, STR("\t")));
}

/* Put the line's cells behind those of the row; its first goes on the last. */
static void
put_cells(struct finder *f, size_t i)
{
	struct row_line *r = &f->rows->v[f->last];
	size_t n = r->ncells + f->cells.n - 1, k;
	struct cell *all = arena_alloc(f->rows->mem, n * sizeof(*all));
	struct cell *last = &r->cell[r->ncells - 1];
	const struct cell_part *p = f->cells.v[0].part;

	for (k = 0; k < f->cells.v[0].nparts; k++)
		cell_add(last, p[k].text, p[k].line, p[k].col, f->rows->mem);
	for (k = 0; k < n; k++)
		all[k] = k < r->ncells ? r->cell[k]
				       : f->cells.v[k - r->ncells + 1];
	r->cell = all;
	r->ncells = n;
	f->rows->v[i].part = ROW_MORE;
}

bool
torn_take(struct finder *f, size_t i)
{
	struct str s = str_trim(f->doc->v[i].text);
	enum cell_role role;

	if (f->sep != SEP_TAB || f->last == f->doc->n ||
	    !roles_headed(f->table) || f->rows->v[f->last].ncells == 0 ||
	    !may_be_torn(f, i))
		return false;
	if (is_parted(f, i)) {
		if (!begins_within(f, i))
			return false;
		put_cells(f, i);
		return true;
	}
	role = last_role(f);
	if (f->doc->v[i].text.p[0] == '\t' ||
	    !(resp_is_names(role) ? is_name(role, s)
				  : cell_is_work(role) &&
			(goes_on_last_cell(f, i) || completes(f, i))))
		return false;
	finder_more(f, i);
	return true;
}

/* Lines with one filled cell: a row, a further line of one, or behind the table. */
#include "base/utf8.h"
#include "phrase/marker.h"
#include "table/finder.h"
#include "who/resp.h"

#define MERGED_LINES 60 /* a merged cell stands beside no more */

/* Is the only cell of a line an item?  k: the column it stands in. */
static bool
is_lone_item(const struct finder *f, size_t *k, struct marker *m)
{
	*k = 0;
	while (*k < f->cells.n && f->cells.v[*k].nparts == 0)
		(*k)++;
	return cells_filled(&f->cells) == 1 &&
	    marker_at(f->cells.v[*k].part[0].text, m);
}

/* Does it go on a list of the row above? */
static bool
goes_on_list(const struct finder *f)
{
	const struct row_line *above;
	struct marker m, last;
	size_t k, j;

	if (f->last == f->doc->n || !is_lone_item(f, &k, &m))
		return false;
	above = &f->rows->v[f->last];
	for (j = k < above->ncells ? above->cell[k].nparts : 0; j-- > 0;)
		if (marker_at(above->cell[k].part[j].text, &last))
			return marker_follows(&m, &last);
	return false;
}

/* Bytes of the marker that the only tab of the line sets apart from its text, or 0. */
static size_t
tabbed_marker(struct str s, struct marker *m)
{
	long tab = str_find(s, STR("\t"), 0);
	struct str first;

	if (tab <= 0)
		return 0;
	first = str_trim(str_sub(s, 0, (size_t)tab));
	return first.n > 0 && str_find(s, STR("\t"), (size_t)tab + 1) < 0 &&
		marker_at(s, m) && !m->doubtful && m->n >= first.n &&
		!str_digit(first.p[first.n - 1])
	    ? first.n
	    : 0;
}

/* Does it number the row behind the last one? */
static bool
numbers_row(const struct finder *f, const struct marker *m)
{
	const struct row_line *above = &f->rows->v[f->last];
	struct marker last;

	return above->ncells > 0 && above->cell[0].nparts > 0 &&
	    marker_at(above->cell[0].part[0].text, &last) &&
	    marker_follows(m, &last);
}

/* 3<tab>修路<tab>交管站: a number and more than one cell behind it? */
static bool
is_numbered_row(struct str s)
{
	struct str number, cell;
	struct marker m;

	if (!str_split(&s, STR("\t"), &number))
		return false;
	number = str_trim(number);
	return number.n > 0 &&
	    (utf8_digits_before(number, number.n) == number.n ||
		(marker_at(number, &m) && m.n == number.n)) &&
	    str_split(&s, STR("\t"), &cell) && s.n > 0;
}

/* Does the table go on below line i, or below more such lines? */
static bool
heads_row(const struct finder *f, size_t i)
{
	struct marker m;
	size_t n;

	for (n = 0; n < MERGED_LINES; n++) {
		i = finder_next(f, i + 1);
		if (i >= f->doc->n)
			return false;
		if (is_numbered_row(f->doc->v[i].text))
			return true;
		if (tabbed_marker(f->doc->v[i].text, &m) == 0)
			return false;
	}
	return false;
}

bool
finder_is_text(const struct finder *f, size_t i)
{
	struct str s = f->doc->v[i].text;
	struct marker m;

	if (!str_starts(s, STR("\t")) && resp_is_line(str_trim(s)))
		return true;
	if (tabbed_marker(str_trim(s), &m) == 0)
		return false;
	if (f->table == NULL || roles_columns(f->table) == 0)
		return true;
	return roles_columns(f->table) > 2 && f->last < f->doc->n &&
	    !numbers_row(f, &m) && !heads_row(f, i);
}

bool
finder_is_item(const struct finder *f)
{
	struct marker m;
	size_t k;

	return is_lone_item(f, &k, &m) && !goes_on_list(f);
}

/*
 * Behind lines that begin with a tab, does a row follow?  Its last cells may be
 * absent where those of the row above span them.
 */
static bool
rows_go_on(struct finder *f, size_t i)
{
	size_t n = 0;

	do
		i = finder_next(f, i + 1);
	while (++n < MERGED_LINES && i < f->doc->n &&
	    str_starts(f->doc->v[i].text, STR("\t")));
	if (i >= f->doc->n || !cells_parted(f->doc->v[i].text, f->sep))
		return false;
	finder_cut(f, i, f->sep);
	return f->cells.n == roles_columns(f->table) ||
	    (f->cells.n > 1 && roles_is_text(f->table, f->cells.n - 1));
}

/* Is there nothing but blank lines between line i and the rows? */
static bool
is_below_row(const struct finder *f, size_t i)
{
	while (i > 0 && str_trim(f->doc->v[i - 1].text).n == 0)
		i--;
	return i > 0 && f->rows->v[i - 1].part != ROW_NONE;
}

bool
finder_is_lone_cell(struct finder *f, size_t i)
{
	if (f->sep != SEP_TAB || f->last == f->doc->n ||
	    !str_starts(f->doc->v[i].text, STR("\t")))
		return false;
	finder_cut(f, i, f->sep);
	return f->cells.n == roles_columns(f->table) ||
	    (roles_is_text(f->table, f->cells.n - 1) &&
		(str_starts(f->doc->v[i].text, STR("\t\t")) ||
		    (is_below_row(f, i) && goes_on_list(f)) ||
		    rows_go_on(f, i)));
}

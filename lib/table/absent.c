/*
 * Rows of a copied page that lack the cells which a span of the row above covers:
 * 2<tab>清理支渠<tab>7月底 below 1<tab>河道<tab>清理干流<tab>水利站<tab>6月底.
 */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "table/merged.h"
#include "who/resp.h"

#define COLUMNS 16 /* of a table whose rows are looked at */
#define OFTEN_CHARS 8 /* of 每月10日前, which tells nothing more */

/* What a cell says by itself. */
enum says {
	SAYS_WHEN,
	SAYS_UNITS,
	SAYS_PEOPLE,
	SAYS_TEXT
};

static enum says
cell_says(const struct cell *c)
{
	struct str s = c->nparts == 1 ? c->part[0].text : STR_NULL;

	if (name_is_when(s) || timehead_is_months(s) ||
	    (utf8_len(s) <= OFTEN_CHARS && words_starts(WORDS_EACH, s) &&
		words_ends(WORDS_DEADLINE, s)))
		return SAYS_WHEN;
	if (name_is_list_of_units(s) && !utf8_has_digit(s)) /* 网箱8处 */
		return SAYS_UNITS;
	return resp_is_people(s) ? SAYS_PEOPLE : SAYS_TEXT;
}

/* May a cell that says this stand in a column of the role? */
static bool
fits(enum says s, enum cell_role role)
{
	if (resp_is_units(role))
		return s == SAYS_UNITS;
	if (role == CELL_DUE)
		return s == SAYS_WHEN;
	if (role == CELL_PEOPLE)
		return s == SAYS_PEOPLE;
	return s == SAYS_TEXT &&
	    (role == CELL_SECTION || cell_is_work(role));
}

bool
absent_suits(const struct cell *c, enum cell_role role)
{
	return fits(cell_says(c), role);
}

/*
 * The column of each cell behind the first, the furthest to the right that it may
 * stand in; false where one stands in none.
 */
static bool
place(const struct columns *t, const struct row_line *r, size_t *at)
{
	size_t i, k = t->n;

	for (i = r->ncells; i-- > 1;) {
		enum says s = cell_says(&r->cell[i]);

		while (k > i && !fits(s, t->role[k - 1]))
			k--;
		if (k <= i)
			return false;
		at[i] = --k;
	}
	return true;
}

static bool
fits_as_it_is(const struct columns *t, const struct row_line *r)
{
	size_t i;

	for (i = 1; i < r->ncells; i++)
		if (t->role[i] != CELL_OTHER &&
		    !absent_suits(&r->cell[i], t->role[i]))
			return false;
	return true;
}

/* Does a span of the row above cover the columns that no cell of r stands in? */
static bool
spanned(const struct columns *t, const struct row_line *r,
    const struct row_line *above, const size_t *at)
{
	size_t i, k = 0;

	for (i = 0; i < t->n; i++)
		if (k < r->ncells && at[k] == i)
			k++;
		else if (above->cell[i].nparts == 0)
			return false;
	return true;
}

bool
absent_place(const struct columns *t, struct row_line *r,
    const struct row_line *above, struct arena *mem)
{
	size_t at[COLUMNS] = { 0 }, i;
	struct cell *v;

	if (!above || above->ncells != t->n || r->ncells < 3 ||
	    t->n > COLUMNS || t->role[0] != CELL_NUMBER ||
	    !cell_is_numeral(&r->cell[0]) || fits_as_it_is(t, r) ||
	    !place(t, r, at) || !spanned(t, r, above, at))
		return false;
	v = arena_zalloc(mem, t->n * sizeof(*v));
	for (i = 0; i < r->ncells; i++)
		v[at[i]] = r->cell[i];
	for (i = 0; i < t->n; i++)
		merged_inherit(&v[i], &above->cell[i]);
	r->cell = v;
	r->ncells = t->n;
	return true;
}

#include "base/mem.h"
#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "table/merged.h"

#define POINTS_CHARS 10 /* the longest cell of nothing but points */

bool
merged_inherits(enum cell_role r)
{
	return r == CELL_LEAD || r == CELL_UNITS || r == CELL_ASSIST ||
	    r == CELL_PEOPLE || r == CELL_DUE;
}

/* 5, +5, -2至-5, 加5分: nothing but points? */
static bool
is_points(const struct cell *c)
{
	struct str s = c->nparts == 1 ? c->part[0].text : STR_NULL;
	bool take;
	size_t n = points_sign(s, &take);

	if (n == 0)
		n = words_prefix(WORDS_POINTS_VERB, s, NULL);
	return utf8_len(s) <= POINTS_CHARS && utf8_digit_at(s, n);
}

/*
 * Where the row has a cell of points that the table has a column for: how far
 * it is from there; else none.
 */
static size_t
points_shift(const struct columns *t, const struct row_line *r)
{
	size_t k = 0, i, at = r->ncells;

	while (k < t->n && t->role[k] != CELL_POINTS)
		k++;
	for (i = 0; k < t->n && i < r->ncells; i++)
		if (is_points(&r->cell[i])) {
			if (at < r->ncells)
				return 0;
			at = i;
		}
	return at < r->ncells && at < k && k - at <= t->n - r->ncells ? k - at
								      : 0;
}

/*
 * 4<tab>清理淤泥。 below 3<tab>河道<tab>…: a sentence stands in the place of the
 * class, which was merged behind the number.
 */
static bool
lacks_class(const struct columns *t, const struct row_line *r)
{
	const struct cell *c = &r->cell[1];

	return r->ncells > 1 && c->nparts > 0 && cell_is_numeral(&r->cell[0]) &&
	    t->role[0] == CELL_NUMBER && t->role[1] == CELL_SECTION &&
	    cell_is_work(t->role[2]) &&
	    utf8_among(utf8_last(c->part[c->nparts - 1].text), "。；");
}

/*
 * A row with fewer cells than the table has columns: its first ones were
 * merged with those above, unless it has its number.
 */
static void
align_row(const struct columns *t, struct row_line *r,
    const struct row_line *above, struct arena *mem)
{
	struct cell *v;
	size_t i, shift, gap;

	if (r->ncells >= t->n || r->ncells == 0 ||
	    absent_place(t, r, above, mem))
		return;
	shift = t->n - r->ncells;
	if (r->cell[0].nparts == 0)
		shift = 0; /* its place is kept */
	else if (t->role[0] != CELL_NUMBER)
		shift = points_shift(t, r);
	else if (cell_is_numeral(&r->cell[0]))
		shift = 0;
	gap = shift == 0 && lacks_class(t, r);
	v = arena_zalloc(mem, t->n * sizeof(*v));
	for (i = 0; i < r->ncells; i++)
		v[i + shift + (i > 0 ? gap : 0)] = r->cell[i];
	r->cell = v;
	r->ncells = t->n;
}

/* Does a cell begin with the number that goes on that of another? */
static bool
goes_on(const struct cell *c, const struct cell *before)
{
	struct marker m, b;

	return c->nparts > 0 && before->nparts > 0 &&
	    marker_at(c->part[0].text, &m) &&
	    marker_at(before->part[0].text, &b) && marker_follows(&m, &b);
}

/*
 * 2、…|…|: a page moved the cells of a row to the left, into the place of one
 * that was merged, and left the last ones empty.
 */
static void
move_back(struct row_line *r, const struct row_line *above, struct arena *mem)
{
	size_t n = r->ncells, shift = 0, i;
	struct cell *v;

	while (shift < n && r->cell[n - 1 - shift].nparts == 0)
		shift++;
	if (shift == 0 || shift == n || !above || above->ncells != n ||
	    goes_on(&r->cell[0], &above->cell[0]) ||
	    !goes_on(&r->cell[0], &above->cell[shift]))
		return;
	v = arena_zalloc(mem, n * sizeof(*v));
	for (i = 0; i + shift < n; i++)
		v[i + shift] = r->cell[i];
	r->cell = v;
}

/*
 * How many cells from `from` on that tell who or when stand, moved so far, where they
 * suit; all: none stands where it does not, nor a time in the first, of work.
 */
static size_t
count_suits(const struct columns *t, const struct row_line *r, size_t from,
    size_t shift, bool *all)
{
	size_t k, n = 0;

	*all = true;
	for (k = from + shift; k < t->n; k++) {
		const struct cell *c = &r->cell[k - shift];

		if (c->nparts == 0 || t->role[k] == CELL_OTHER)
			continue;
		if (!merged_inherits(t->role[k])) {
			if (k == 0 && absent_suits(c, CELL_DUE))
				*all = false;
		} else if (absent_suits(c, t->role[k])) {
			n++;
		} else {
			*all = false;
		}
	}
	return n;
}

/*
 * 4|清淤|王某|水利站|… below 序号|事项|任务|领导|单位|…: the cell behind the number was
 * merged, the others moved there, and blank ones fill up the row behind them.
 * 栽树|7月底|林业站|… below 项目|任务|时限|单位|… the same, where rows bear no number.
 */
static void
move_merged(const struct columns *t, struct row_line *r, struct arena *mem)
{
	size_t n = r->ncells, blank = 0, shift = 1, i;
	size_t from = t->role[0] == CELL_NUMBER;
	bool all;
	struct cell *v;

	while (n > t->n && r->cell[n - 1].nparts == 0)
		n--; /* blank ones beyond the last heading */
	if (n != t->n || r->cell[0].nparts == 0 ||
	    (from > 0 && !cell_is_numeral(r->cell)))
		return;
	while (blank + 1 < n && r->cell[n - 1 - blank].nparts == 0)
		blank++;
	count_suits(t, r, from, 0, &all);
	if (all || blank == 0)
		return;
	while (shift <= blank &&
	    (count_suits(t, r, from, shift, &all) < 2 || !all))
		shift++;
	if (shift > blank)
		return;
	v = arena_zalloc(mem, n * sizeof(*v));
	if (from > 0)
		v[0] = r->cell[0];
	for (i = from; i + shift < n; i++)
		v[i + shift] = r->cell[i];
	r->cell = v;
	r->ncells = n;
}

void
merged_inherit(struct cell *c, const struct cell *above)
{
	if (c->nparts > 0 || above->nparts == 0)
		return;
	c->part = above->part;
	c->nparts = above->nparts;
	c->cap = 0;
	c->inherited = true;
}

/* 同上, 〃: said of the cell above in a column whose cells are merged elsewhere. */
static bool
is_ditto(const struct cell *c)
{
	return c->nparts == 1 &&
	    words_is(WORDS_CELL_DITTO, str_trim(c->part[0].text));
}

static bool
has_group_between(const struct row_line *above, const struct row_line *r)
{
	for (above++; above < r; above++)
		if (above->part == ROW_GROUP)
			return true;
	return false;
}

/*
 * 3<tab><tab>建成泵站2座<tab>水利站: a number and a content below a merged task, or
 * the part of one whose heading spans two columns; what stands before the number
 * (类别) was merged as well.  Where the merged cells behind the number begin, or 0.
 */
static size_t
numbered_part(const struct columns *t, const struct row_line *r,
    const struct row_line *above)
{
	size_t k, number = 0;
	bool part = false, merged = false;

	while (number < t->n && number < r->ncells &&
	    t->role[number] != CELL_NUMBER && r->cell[number].nparts == 0)
		number++;
	if (t->n < number + 3 || r->ncells < number + 2 ||
	    t->role[number] != CELL_NUMBER || r->cell[number].nparts == 0 ||
	    r->cell[number + 1].nparts > 0 || !above ||
	    has_group_between(above, r))
		return 0;
	for (k = number + 1; k < t->n && k < r->ncells; k++) {
		if (t->role[k] == CELL_TASK && r->cell[k].nparts > 0 && !merged)
			return 0;
		merged |= t->role[k] == CELL_TASK;
		part |= cell_is_work(t->role[k]) && r->cell[k].nparts > 0;
	}
	return part && merged ? number + 1 : 0;
}

/* Under 分值 a rule, which is no number of points, tells of the work. */
static enum cell_role
role_in_row(const struct columns *t, const struct row_line *r, size_t i)
{
	const struct cell *c = &r->cell[i];
	enum cell_role role = i < t->n ? t->role[i] : CELL_OTHER;

	return role == CELL_POINTS && c->nparts == 1 &&
		utf8_len(c->part[0].text) > POINTS_CHARS &&
		words_find(WORDS_POINTS, c->part[0].text, 0, NULL) >= 0
	    ? CELL_CONTENT
	    : role;
}

static void
fill_row(
    const struct columns *t, struct row_line *r, const struct row_line *above)
{
	size_t i, from, first, n = r->ncells;

	if (above && above->ncells < n)
		n = above->ncells;
	from = first = numbered_part(t, r, above);
	while (first < n && r->cell[first].nparts == 0)
		first++;
	for (i = 0; above && i < n && first > from; i++)
		if (i < first || (i < t->n && merged_inherits(t->role[i])))
			merged_inherit(&r->cell[i], &above->cell[i]);
	/* 2<tab><tab>改造厕所 below 1<tab>民生<tab>…: the class was merged alone */
	for (i = 0; above && i < n && i < t->n; i++)
		if (t->role[i] == CELL_SECTION && !has_group_between(above, r))
			merged_inherit(&r->cell[i], &above->cell[i]);
	for (i = 0; above && i < n && i < t->n; i++)
		if (merged_inherits(t->role[i]) && is_ditto(&r->cell[i])) {
			r->cell[i].nparts = 0;
			merged_inherit(&r->cell[i], &above->cell[i]);
		}
	for (i = 0; i < r->ncells; i++) {
		r->cell[i].role = role_in_row(t, r, i);
		r->cell[i].second = i < t->n ? t->second[i] : CELL_OTHER;
	}
}

void
merged_settle(const struct columns *t, struct row_line *r,
    const struct row_line *above, struct arena *mem)
{
	if (t->headed) {
		align_row(t, r, above, mem);
		move_back(r, above, mem);
		move_merged(t, r, mem);
	}
	fill_row(t, r, above);
}

#include <stdlib.h>

#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "table/columns.h"
#include "table/heading.h"
#include "table/merged.h"
#include "table/progress.h"
#include "who/resp.h"

#define HALF_CHARS 3 /* shorter than half a unit's name: 县自然资 */
#define REST_CHARS 2 /* of the other half, which may end like a unit: 源局 */

/* Headings of the list, and such as end like one, are most of the cells. */
size_t
roles_known(const struct cell_list *l)
{
	size_t i, filled = 0, known = 0, like = 0;

	for (i = 0; i < l->n; i++) {
		if (l->v[i].nparts == 0)
			continue;
		filled++;
		if (heading_is_listed(&l->v[i]))
			known++;
		else
			like += heading_role_like(&l->v[i]) >= 0 ||
			    heading_is_measured(&l->v[i]);
	}
	return (known + like) * 5 >= filled * 3 ? known : 0;
}

bool
roles_numbers(const struct cell_list *l)
{
	enum cell_role second;

	return l->n > 0 && heading_role(&l->v[0], &second) == CELL_NUMBER;
}

bool
roles_numbered(const struct cell_list *l)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (l->v[i].nparts == 0 ||
		    (!heading_is_listed(&l->v[i]) && heading_role_like(&l->v[i]) < 0))
			return false;
	return roles_numbers(l);
}

/*
 * Nothing over column i, but over one further right: it shares the heading of the
 * work before it, as may others beside it.
 */
static bool
spans(const struct cell_list *l, size_t i, const enum cell_role *role)
{
	size_t k = i + 1;

	while (k < l->n && l->v[k].nparts == 0)
		k++;
	return i > 0 && k < l->n && l->v[i].nparts == 0 &&
	    cell_is_work(role[i - 1]);
}

/* Does a column name units for the whole, and not 委内牵头处室? */
static bool
names_units(const struct table_roles *t, const struct cell_list *headings)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if ((t->role[i] == CELL_LEAD || t->role[i] == CELL_UNITS) &&
		    !heading_is_inner(&headings->v[i]))
			return true;
	return false;
}

/*
 * Where a column names units for the whole, those inside them do not count; where
 * none does, 成员单位 are they.
 */
static void
settle_units(struct table_roles *t, const struct cell_list *headings)
{
	const bool units = names_units(t, headings);
	size_t i;

	for (i = 0; i < t->n; i++)
		if (units && heading_is_inner(&headings->v[i]))
			t->role[i] = CELL_OTHER;
		else if (!units && heading_is_members(&headings->v[i]))
			t->role[i] = CELL_UNITS;
}

/*
 * 名次, 单位, 存在问题, 得分, and nothing that says what is to be done, by whom and
 * when, or what it is worth: a table of results, which has no rows of work.
 */
static void
settle_results(struct table_roles *t, const struct cell_list *headings)
{
	bool rank = false, result = false;
	size_t i;

	for (i = 0; i < t->n; i++) {
		rank |= heading_is_rank(&headings->v[i]);
		result |= heading_is_result(&headings->v[i]);
		if (t->role[i] == CELL_CONTENT ||
		    (t->role[i] == CELL_POINTS &&
			!heading_is_result(&headings->v[i])) ||
		    (merged_inherits(t->role[i]) &&
			!heading_is_group(&headings->v[i])))
			return;
	}
	for (i = 0; rank && result && i < t->n; i++)
		if (t->role[i] == CELL_TASK)
			t->role[i] = CELL_OTHER;
}

/*
 * 检查内容 beside 存在问题 or 得分: what was looked at there, and no work of him who
 * is named.
 */
static void
settle_checked(struct table_roles *t, const struct cell_list *headings)
{
	bool found = false;
	size_t i;

	for (i = 0; i < t->n; i++)
		found |= t->found[i] || heading_is_result(&headings->v[i]);
	for (i = 0; found && i < t->n; i++)
		t->found[i] |= heading_is_checked(&headings->v[i]);
}

static void
look_for_figures(struct table_roles *t, size_t i, const struct cell *heading)
{
	t->figures[i] = heading_is_of_figures(heading);
	t->whose[i] = heading_is_group(heading);
	t->asked |= heading_asks_figures(heading);
	t->results |= heading_is_rank(heading) || heading_is_result(heading) ||
	    (t->figures[i] && heading_is_done(heading));
}

/*
 * The role of column i by the end of its heading: what ends like a name of the work,
 * 考核方法和考核指标, goes on a column of that before it.
 */
static int
role_like(const struct table_roles *t, size_t i, const struct cell *heading)
{
	int role = heading_role_like(heading);
	size_t k;

	for (k = 0; role == CELL_TASK && k < i; k++)
		if (cell_is_work(t->role[k]))
			role = CELL_CONTENT;
	return role;
}

struct table_roles *
roles_new(const struct cell_list *headings, struct arena *mem)
{
	struct table_roles *t = xcalloc(1, sizeof(*t));
	size_t i;
	int role;

	t->mem = mem;
	if (!headings)
		return t;
	t->n = headings->n < COLUMNS ? headings->n : COLUMNS;
	t->headed = t->n > 0;
	for (i = 0; i < t->n; i++) {
		t->said[i] = role =
		    heading_role(&headings->v[i], &t->second[i]);
		if (role < 0) {
			role = role_like(t, i, &headings->v[i]);
			t->counts |= role == CELL_OTHER;
		}
		t->found[i] = heading_is_found(&headings->v[i]);
		t->share[i] = heading_is_share(&headings->v[i]);
		look_for_figures(t, i, &headings->v[i]);
		t->shared[i] = spans(headings, i, t->role);
		if (t->shared[i])
			role = (int)t->role[i - 1];
		t->role[i] = role < 0 ? CELL_OTHER : (enum cell_role)role;
		t->listed[i] = role >= 0 || heading_is_measured(&headings->v[i]);
		t->group[i] = i > 0 && headings->v[i].nparts == 0
		    ? t->group[i - 1]
		    : t->role[i];
	}
	settle_units(t, headings);
	settle_results(t, headings);
	settle_checked(t, headings);
	progress_leave(t->role, t->listed, t->n, headings);
	return t;
}

/* 单位 below 牵头 or 配合: those of the heading above it. */
static enum cell_role
role_below(const struct cell *c, enum cell_role role, enum cell_role above)
{
	struct buf b = BUF_INIT;
	bool bare = role == CELL_UNITS &&
	    (above == CELL_LEAD || above == CELL_ASSIST) &&
	    words_is(WORDS_GROUP, cell_squeezed(c, &b));

	buf_free(&b);
	return bare ? above : role;
}

void
roles_refine(struct table_roles *t, const struct cell_list *l)
{
	enum cell_role second;
	size_t i;
	int role;

	if (t->nrows > 0)
		return; /* the heading row again, on a further page */
	for (i = 0; i < t->n && i < l->n; i++)
		if (l->v[i].nparts > 0 &&
		    (role = heading_role(&l->v[i], &second)) >= 0) {
			t->role[i] = role_below(
			    &l->v[i], (enum cell_role)role, t->group[i]);
			t->second[i] = second;
			t->listed[i] = true;
		}
}

bool
roles_differ(const struct table_roles *t, const struct cell_list *l)
{
	enum cell_role second;
	size_t i;
	int role;

	if (!t->headed || t->nrows == 0 ||
	    roles_known(l) < (roles_numbers(l) ? 2 : 3))
		return false;
	for (i = 0; i < l->n && i < COLUMNS; i++)
		if ((role = heading_role(&l->v[i], &second)) >= 0 &&
		    (i >= t->n || (t->said[i] >= 0 && t->said[i] != role)))
			return true;
	return false;
}

enum cell_role
roles_at(const struct table_roles *t, size_t k)
{
	return k < t->n ? t->role[k] : CELL_OTHER;
}

bool
roles_is_points(const struct table_roles *t, size_t k)
{
	return k < t->n && t->role[k] == CELL_POINTS;
}

bool
roles_is_text(const struct table_roles *t, size_t k)
{
	return k < t->n && cell_is_work(t->role[k]);
}

bool
roles_is_left_out(const struct table_roles *t, size_t k)
{
	return k < t->n && t->role[k] == CELL_OTHER && t->listed[k];
}

bool
roles_headed(const struct table_roles *t)
{
	return t->n > 0;
}

size_t
roles_columns(const struct table_roles *t)
{
	return t->n;
}

void
roles_add_row(struct table_roles *t, struct row_line *r)
{
	GROW(t->row, t->nrows, t->cap);
	t->row[t->nrows++] = r;
}

/* 县自然资 over 源局: are they halves of a unit's name, which neither is alone? */
static bool
are_halves(struct str above, struct str line)
{
	struct buf b = BUF_INIT;
	size_t chars = utf8_len(line);
	bool unit;

	if (utf8_len(above) < HALF_CHARS || name_noun(above) != NOUN_NONE ||
	    name_is_sector(above) || resp_is_people(above) ||
	    words_starts(WORDS_EACH_ONE, line) ||
	    (chars > REST_CHARS && name_noun(line) == NOUN_ORG))
		return false;
	buf_addstr(&b, above);
	buf_addstr(&b, line);
	unit = name_noun(buf_str(&b)) == NOUN_ORG;
	buf_free(&b);
	return unit;
}

/*
 * 农业办 over （王明）, 各村 over （社区）, 县自然资 over 源局, 王小 over 明: a narrow
 * column broke a name in two.
 */
static bool
goes_on_name(const struct cell *c, struct str above, struct str line)
{
	struct str first, last = STR_NULL;

	if (c->role == CELL_DUE || !merged_inherits(c->role))
		return false;
	if (utf8_starts_mark(line, '(') > 0)
		return !marker_at(line, &(struct marker){ 0 });
	if (!name_next(&line, &first) || !utf8_han_at(first, 0) ||
	    resp_is_nobody(first))
		return false;
	while (name_next(&above, &last))
		;
	if (last.n == 0 || !utf8_is_han(utf8_last(last)))
		return false;
	return utf8_len(first) == 1 ||
	    (c->role != CELL_PEOPLE && are_halves(last, first));
}

/* Text and place of a cell, from its lines. */
static void
sum_up(struct cell *c, struct arena *mem)
{
	struct buf b = BUF_INIT;
	size_t i;

	c->text = STR_NULL;
	if (c->nparts == 0)
		return;
	c->text = c->part[0].text;
	c->line = c->part[0].line;
	c->col = c->part[0].col;
	if (c->nparts == 1)
		return;
	for (i = 0; i < c->nparts; i++)
		buf_join(&b,
		    c->part[i].wrapped || goes_on_name(c,
			c->part[i > 0 ? i - 1 : 0].text, c->part[i].text)
			? ""
			: "\n",
		    c->part[i].text);
	c->text = str_keep(mem, buf_str(&b));
	buf_free(&b);
}

void
roles_finish(struct table_roles *t)
{
	size_t i, k;

	columns_settle(t);
	for (i = 0; i < t->nrows; i++) {
		merged_settle(&(struct columns){ t->role, t->second, t->n,
				  t->headed },
		    t->row[i], i ? t->row[i - 1] : NULL, t->mem);
		t->row[i]->allotted = t->allotted;
		for (k = 0; k < t->row[i]->ncells; k++) {
			t->row[i]->cell[k].found = k < t->n && t->found[k];
			sum_up(&t->row[i]->cell[k], t->mem);
		}
	}
	free(t->row);
	free(t);
}

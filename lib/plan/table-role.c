#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "plan/marker.h"
#include "plan/points.h"
#include "plan/table-heading.h"
#include "plan/table-merged.h"
#include "plan/table-progress.h"
#include "plan/table-role.h"
#include "plan/table-sum.h"
#include "plan/words.h"

#define NAME_CHARS 3 /* of the cells of a column that holds but names */
#define UNITS 3 /* names in a column of units that no heading says */
#define COLUMNS 64 /* cells further right are other */

struct table_roles {
	enum cell_role role[COLUMNS], second[COLUMNS];
	enum cell_role group[COLUMNS]; /* of the heading over it, with 单位 below */
	bool listed[COLUMNS]; /* by its heading */
	int said[COLUMNS]; /* the role that its heading says, -1 for none */
	bool found[COLUMNS]; /* 存在问题: what somebody found there */
	bool shared[COLUMNS]; /* stands below the heading before it */
	size_t n; /* columns of the heading row; 0: none */
	bool headed; /* n was so from the start */
	bool counts; /* a heading says that figures stand below */
	struct row_line **row;
	size_t nrows, cap;
	struct arena *mem;
};

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

/* Nothing over column i: it shares the heading of the work before it. */
static bool
spans(const struct cell_list *l, size_t i, const enum cell_role *role)
{
	return i > 0 && i + 1 < l->n && l->v[i].nparts == 0 &&
	    l->v[i + 1].nparts > 0 &&
	    (role[i - 1] == CELL_TASK || role[i - 1] == CELL_CONTENT);
}

/* Those count only where no column names units for the whole. */
static void
leave_inner(struct table_roles *t, const struct cell_list *headings)
{
	size_t i;
	bool outer = false;

	for (i = 0; i < t->n; i++)
		outer |= (t->role[i] == CELL_LEAD || t->role[i] == CELL_UNITS) &&
		    !heading_is_inner(&headings->v[i]);
	for (i = 0; i < t->n; i++)
		if (outer && heading_is_inner(&headings->v[i]))
			t->role[i] = CELL_OTHER;
		else if (!outer && heading_is_members(&headings->v[i]))
			t->role[i] = CELL_UNITS;
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
			role = heading_role_like(&headings->v[i]);
			t->counts |= role == CELL_OTHER;
		}
		t->found[i] = heading_is_found(&headings->v[i]);
		t->shared[i] = spans(headings, i, t->role);
		if (t->shared[i])
			role = (int)t->role[i - 1];
		t->role[i] = role < 0 ? CELL_OTHER : (enum cell_role)role;
		t->listed[i] = role >= 0 || heading_is_measured(&headings->v[i]);
		t->group[i] = i > 0 && headings->v[i].nparts == 0
		    ? t->group[i - 1]
		    : t->role[i];
	}
	leave_inner(t, headings);
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
	return k < t->n &&
	    (t->role[k] == CELL_TASK || t->role[k] == CELL_CONTENT);
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

/* Without headings: the widest column is the content, and so on. */
static void
guess_roles(struct table_roles *t)
{
	struct column_sum sum[COLUMNS];
	size_t i, k, widest = 0;
	bool figures;

	for (i = 0; i < t->nrows; i++)
		if (t->row[i]->ncells > t->n)
			t->n = t->row[i]->ncells;
	if (t->n > COLUMNS)
		t->n = COLUMNS;
	for (k = 0; k < t->n; k++) {
		column_look(t->row, t->nrows, k, &sum[k]);
		if (sum[k].chars > sum[widest].chars)
			widest = k;
	}
	figures = columns_are_figures(sum, t->n);
	for (k = 0; k < t->n; k++) {
		const struct column_sum *c = &sum[k];

		t->role[k] = CELL_OTHER;
		if (figures)
			continue;
		if (k == widest)
			t->role[k] = CELL_CONTENT;
		else if (k < widest && c->numerals * 2 > c->filled)
			t->role[k] = CELL_NUMBER;
		else if (c->formulas * 2 > c->filled)
			t->role[k] = CELL_OTHER;
		else if (c->names * 2 > c->filled && k > widest)
			t->role[k] = CELL_UNITS;
		else if (k < widest && c->repeats * 2 > c->filled)
			t->role[k] = CELL_SECTION;
		else if (k < widest && c->filled > 0)
			t->role[k] = CELL_TASK;
	}
}

/* 农业办 over （王明）, 各村 over （社区）: a narrow column broke a name in two. */
static bool
goes_on_name(const struct cell *c, struct str line)
{
	size_t n = utf8_starts_mark(line, '(');

	return n > 0 && c->role != CELL_DUE && merged_inherits(c->role) &&
	    !marker_at(line, &(struct marker){ 0 });
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
		    c->part[i].wrapped || goes_on_name(c, c->part[i].text)
			? ""
			: "\n",
		    c->part[i].text);
	c->text = str_keep(mem, buf_str(&b));
	buf_free(&b);
}

static bool
has_role(const struct table_roles *t, enum cell_role role)
{
	size_t k;

	for (k = 0; k < t->n; k++)
		if (t->role[k] == role)
			return true;
	return false;
}

/* Does any cell of the column tell of points, and not 分类制? */
static bool
tells_points(const struct table_roles *t, size_t k)
{
	size_t i, j;

	for (i = 0; i < t->nrows; i++)
		for (j = 0;
		     k < t->row[i]->ncells && j < t->row[i]->cell[k].nparts;
		     j++)
			if (points_told(t->row[i]->cell[k].part[j].text))
				return true;
	return false;
}

/* 考核方法 that only says where to look is no part of the task. */
static void
settle_methods(struct table_roles *t)
{
	bool told = has_role(t, CELL_TASK) || has_role(t, CELL_CONTENT);
	size_t k;

	for (k = 0; k < t->n; k++)
		if (t->role[k] == CELL_METHOD)
			t->role[k] = told && !tells_points(t, k) ? CELL_OTHER
								 : CELL_CONTENT;
}

/*
 * Is it a table of work by its listed headings: two of those that only such
 * tables have, or what is worth how many points?
 */
static bool
is_of_work(const struct table_roles *t)
{
	size_t k, duties = 0;

	for (k = 0; k < t->n; k++)
		duties += merged_inherits(t->role[k]);
	return duties > 1 ||
	    (has_role(t, CELL_CONTENT) && has_role(t, CELL_POINTS));
}

/*
 * Headings that nobody listed in a table of work: the widest of their columns
 * is the content, one before it the task.  One before a content that is listed
 * is the task, however short.
 */
static void
settle_unknown(struct table_roles *t)
{
	struct column_sum sum[COLUMNS];
	size_t k, widest = t->n, first = t->n;
	bool content = has_role(t, CELL_CONTENT);

	if (!is_of_work(t) || has_role(t, CELL_TASK))
		return;
	for (k = 0; k < t->n && t->role[k] != CELL_CONTENT; k++) {
		column_look(t->row, t->nrows, k, &sum[k]);
		if (t->role[k] != CELL_OTHER || t->listed[k] ||
		    sum[k].filled == 0 || sum[k].people * 2 > sum[k].filled ||
		    (!content && sum[k].chars <= NAME_CHARS * sum[k].filled))
			continue;
		if (first == t->n)
			first = k;
		if (widest == t->n || sum[k].chars > sum[widest].chars)
			widest = k;
	}
	if (widest == t->n)
		return;
	t->role[first] = CELL_TASK;
	if (!content)
		t->role[widest] = CELL_CONTENT;
}

/*
 * 活动项目 beside 场次 and 参与人数, and nothing that says what is to be done and by
 * whom: a form to fill in, or results.
 */
static bool
is_statistics(const struct table_roles *t)
{
	size_t k;

	for (k = 0; t->counts && k < t->n; k++)
		if (t->role[k] != CELL_NUMBER && t->role[k] != CELL_SECTION &&
		    t->role[k] != CELL_TASK && t->role[k] != CELL_OTHER)
			return false;
	return t->counts;
}

/*
 * 报名任务 over 25, 15, 10 says how many each village owes and is no work; nor is
 * 年度目标 over such, where no column says of what.
 */
static void
settle_figures(struct table_roles *t)
{
	size_t k;
	bool told = false, statistics = is_statistics(t);

	for (k = 0; k < t->n; k++) {
		if (t->role[k] == CELL_TASK &&
		    (statistics || column_is_figures(t->row, t->nrows, k)))
			t->role[k] = CELL_OTHER;
		told |= t->role[k] == CELL_TASK ||
		    (t->role[k] == CELL_CONTENT &&
			!column_is_figures(t->row, t->nrows, k));
	}
	for (k = 0; k < t->n && !told; k++)
		if (t->role[k] == CELL_CONTENT)
			t->role[k] = CELL_OTHER;
}

/* 考核项目 over a class and a unit: where no column is of units, that one is. */
static void
settle_shared(struct table_roles *t)
{
	struct column_sum sum;
	size_t k;

	for (k = 0; k < t->n; k++) {
		if (!t->shared[k] || t->role[k] != CELL_TASK ||
		    has_role(t, CELL_UNITS) || has_role(t, CELL_LEAD))
			continue;
		column_look(t->row, t->nrows, k, &sum);
		if (sum.units == sum.filled &&
		    sum.filled - sum.repeats >= UNITS)
			t->second[k] = CELL_UNITS;
	}
}

/* 一、组织领导 over the rows 1、…, 2、…: a class, though it stands under 考核项目. */
static void
settle_classes(struct table_roles *t)
{
	struct column_sum a, b;
	size_t k;

	for (k = 0; k < t->n && t->role[k] != CELL_TASK; k++)
		;
	if (!roles_is_text(t, k + 1))
		return;
	column_look(t->row, t->nrows, k, &a);
	column_look(t->row, t->nrows, k + 1, &b);
	if (a.classes > 0 && a.classes == a.filled && b.items * 2 > b.filled &&
	    a.filled - a.repeats < b.filled)
		t->role[k] = CELL_SECTION;
}

/* Of 存在问题 and 整改措施 the first tells what was found, and not what to do. */
static void
settle_found(struct table_roles *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (!t->found[i] &&
		    (t->role[i] == CELL_TASK || t->role[i] == CELL_CONTENT))
			return;
	memset(t->found, 0, sizeof(t->found)); /* what was found is the work */
}

void
roles_finish(struct table_roles *t)
{
	size_t i, k;

	if (t->headed) {
		settle_figures(t);
		settle_methods(t);
		settle_unknown(t);
		settle_shared(t);
		settle_classes(t);
	} else {
		guess_roles(t);
	}
	settle_found(t);
	for (i = 0; i < t->nrows; i++) {
		merged_settle(&(struct columns){ t->role, t->second, t->n,
				  t->headed },
		    t->row[i], i ? t->row[i - 1] : NULL, t->mem);
		for (k = 0; k < t->row[i]->ncells; k++) {
			t->row[i]->cell[k].found = k < t->n && t->found[k];
			sum_up(&t->row[i]->cell[k], t->mem);
		}
	}
	free(t->row);
	free(t);
}

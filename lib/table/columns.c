/* What columns mean by what stands in them, where headings do not say it. */

#include "phrase/points.h"
#include "table/columns.h"
#include "table/merged.h"
#include "table/sum.h"
#include "who/resp.h"

#define NAME_CHARS 3 /* of the cells of a column that holds but names */
#define UNITS 3 /* names in a column of units that no heading says */

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

/* Villages, units, groups? */
static bool
holds_units(const struct table_roles *t, size_t k)
{
	struct column_sum sum;

	column_look(t->row, t->nrows, k, &sum);
	return sum.filled > 0 && sum.names * 2 >= sum.filled;
}

/* Figures, where the heading says so? */
static bool
holds_figures(const struct table_roles *t, size_t k)
{
	struct column_sum sum;

	if (!t->figures[k])
		return false;
	column_look(t->row, t->nrows, k, &sum);
	return sum.filled > 0 && sum.words == 0 &&
	    sum.formulas * 2 >= sum.filled;
}

/*
 * 村名, 植树株数（株）, 责任人, and no column of what is to be done: are those behind
 * the names figures and who sees to them or when?  Remarks come last.
 */
static bool
is_allotment(const struct table_roles *t, size_t name)
{
	size_t k, duties = 0;
	bool figures = false;

	if (!t->asked || t->results || name >= t->n || t->figures[name] ||
	    (t->role[name] != CELL_OTHER && !t->whose[name]) ||
	    !holds_units(t, name))
		return false;
	for (k = name + 1; k < t->n; k++)
		if (merged_inherits(t->role[k]))
			duties++;
		else if (t->role[k] != CELL_OTHER)
			return false;
		else if (holds_figures(t, k))
			figures = true;
		else if (!figures || !t->listed[k])
			return false;
	return figures && duties > 0;
}

/* Each row of such a table is a task: the name, and how many it owes. */
static void
settle_allotment(struct table_roles *t)
{
	size_t k, name = t->role[0] == CELL_NUMBER;

	t->allotted = is_allotment(t, name);
	if (!t->allotted)
		return;
	t->role[name] = CELL_TASK;
	for (k = name + 1; k < t->n; k++)
		if (t->role[k] == CELL_OTHER && holds_figures(t, k))
			t->role[k] = CELL_CONTENT;
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

/* 水利站负责施工: does a sentence in column k say who does it? */
static bool
tells_who(const struct table_roles *t, size_t k)
{
	struct resp r = RESP_INIT;
	struct buf b = BUF_INIT;
	size_t i;
	bool yes;

	for (i = 0; i < t->nrows && r.units.n == 0; i++)
		if (k < t->row[i]->ncells)
			resp_inline(
			    &r, cell_squeezed(&t->row[i]->cell[k], &b), false);
	yes = r.units.n > 0;
	buf_free(&b);
	resp_free(&r);
	return yes;
}

/* Does a column but k say who bears the work? */
static bool
others_bear(const struct table_roles *t, size_t k)
{
	size_t j;

	for (j = 0; j < t->n; j++)
		if (j != k && resp_is_names(t->role[j]))
			return true;
	return false;
}

/*
 * 工作分工 over 负责布置会场, beside 负责人: what each is to do, and not who bears it.
 */
static void
settle_shares(struct table_roles *t)
{
	size_t k;

	for (k = 0; k < t->n; k++)
		if (t->share[k] && t->role[k] == CELL_UNITS &&
		    !holds_units(t, k) && !tells_who(t, k) &&
		    others_bear(t, k))
			t->role[k] = CELL_CONTENT;
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

void
columns_settle(struct table_roles *t)
{
	if (t->headed) {
		settle_shares(t);
		settle_figures(t);
		settle_methods(t);
		settle_allotment(t);
		settle_unknown(t);
		settle_shared(t);
		settle_classes(t);
	} else {
		guess_roles(t);
	}
}

#ifndef TARGET_TARGET_H
#define TARGET_TARGET_H

/*
 * What a task or an introduction lets one check: its figures, each with what
 * it measures, in the order of the text.  In a task only what binds is a
 * target; in a report of facts every achieved figure is one; in scoring rules
 * only what they ask for, never what they give or take.
 */

#include "base/mem.h"
#include "plan/task.h"
#include "zh/span.h"

struct target {
	size_t at, end; /* bytes of the task's text: the quantity */
	size_t core; /* its numeral */
	long line, col; /* of the numeral */
	enum zh_op op;
	struct dec lo, hi; /* differ in a range */
	struct str measure; /* as tables have it: 次, %, 个百分点 */
	struct str rate; /* /平方米 of 元/平方米, or empty */
	enum zh_per per;
	int every; /* 2 for every two months; 1 else */
	struct str scope, clause; /* pieces of the task's text */
	struct str metric; /* another, or made of two */
	bool change; /* the metric is one of another figure: 增长 */
	bool spread; /* 至少配备2个甲、3个乙: the bound is for all of them */
	bool yearlike; /* 2024多吨: a year in place of a figure? */
	struct date start, due; /* of its sentence or its row, or none */
};

struct targets {
	struct target *v;
	size_t n, cap;
	struct spans spans; /* of the last text */
	struct arena mem; /* metrics of two pieces */
	struct date start, due; /* of the row's own cell, or none */
};
#define TARGETS_INIT                                                           \
	{                                                                      \
		NULL, 0, 0, SPANS_INIT, ARENA_INIT, DATE_NONE, DATE_NONE       \
	}

/*
 * words_load() must have succeeded.  Fills ts anew; what it holds borrows from
 * the task's text.
 */
void targets_find(struct targets *ts, const struct task *);
void targets_free(struct targets *);
/* The period that the tables know: day .. year, else "" (the clause has it). */
const char *target_per(const struct target *);

#endif

#ifndef PLAN_TASK_H
#define PLAN_TASK_H

/*
 * Tasks: the leaves of the outline with their text in one run, and what it
 * says about who.  Introductions come along (task is false): they are no
 * tasks, but their figures count.  In reading order.
 */

#include "outline/outline.h"
#include "phrase/flow.h"

struct task {
	size_t node;
	bool task; /* false: an introduction, kind is KIND_INTRO */
	enum plan_kind kind;
	long line; /* where it begins */
	struct str number; /* marker or 序号 as written */
	struct str section; /* headings above it, joined by " / " */
	struct str title; /* its first sentence or task cell */
	struct flow text; /* without marker and responsibility lines */
	struct str rows; /* of a table that is part of it; empty for none */
	/* Names as written, in order, joined by 、; empty for none. */
	struct str lead, units, assist, subjects, people;
	struct str when; /* its 完成时限 cell or 时间： line, or that of its
	                  * parents; empty for none */
	int year; /* of the headings above it, else its document's, else of
	           * the document's date; 0: unknown */
	int now; /* that of its document alone: what 明年 is behind */
	struct date ref; /* the document's date, or DATE_NONE */
};

struct tasks {
	struct task *v;
	size_t n, cap;
	struct arena mem;
};

/* Borrows from the outline. */
struct tasks *tasks_new(const struct outline *);
void tasks_free(struct tasks *);

#endif

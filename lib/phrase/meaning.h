#ifndef PHRASE_MEANING_H
#define PHRASE_MEANING_H

/*
 * What a word of share/plan-*.csv can mean: the kind of a section, the role of
 * a table's column.
 */

#include "base/str.h"

enum plan_kind {
	KIND_TITLE, /* a document's title */
	KIND_CONTEXT, /* preamble, 指导思想, 基本原则: no task */
	KIND_META, /* signature, date, addressee */
	KIND_NOISE, /* scrape residue */
	KIND_INTRO, /* a parent's own text, before or behind its children */
	KIND_HEADING, /* a heading that has no text of its own */
	KIND_DUTY, /* pieces only: 责任单位：… */
	KIND_COLUMNS, /* the heading row of a table */
	KIND_GOAL, /* from here on: what tasks can be */
	KIND_STANDARD,
	KIND_TASK,
	KIND_STAGE,
	KIND_SUPPORT,
	KIND_RULE,
	KIND_FACT
};
#define KINDS (KIND_FACT + 1)

/* The meaning of a table's cell. */
enum cell_role {
	CELL_OTHER, /* not part of a task's text: 备注, formulas */
	CELL_NUMBER,
	CELL_SECTION, /* 类别: acts as a heading over the row */
	CELL_TASK,
	CELL_CONTENT,
	CELL_LEAD,
	CELL_UNITS,
	CELL_ASSIST,
	CELL_PEOPLE,
	CELL_DUE,
	CELL_POINTS, /* 分值 */
	CELL_METHOD /* 考核方法: once the table is read, content or other */
};

/* Does a cell of this role say what is to be done? */
static inline bool
cell_is_work(enum cell_role role)
{
	return role == CELL_TASK || role == CELL_CONTENT;
}

/* "task", "intro", ... as tables have them; the kind of such a name, or -1. */
const char *plan_kind_name(enum plan_kind);
int plan_kind_of(struct str name);
/* "lead", "units", ... as share/plan-columns.csv has them, or -1. */
int cell_role_of(struct str name);

#endif

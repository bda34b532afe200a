#ifndef PLAN_DRAFT_WRITER_H
#define PLAN_DRAFT_WRITER_H

/* For draft-rows.c and draft-cells.c: the rows as they are written. */

#include "plan/draft-rows.h"
#include "plan/flow.h"
#include "plan/table-cell.h"

struct writer {
	const struct plan *plan;
	const struct outline *o;
	struct draft_words *words;
	struct draft_rows *rows;
	size_t node; /* whose rows are being written */
	long n; /* rows of it so far */
	/* 有下列情形之一的，扣5分：, the rule of the list below a node */
	struct led {
		size_t parent; /* NO_NODE: none */
		struct draft_list list;
		struct flow text;
		size_t used; /* items that took it over */
		long n; /* rows of the parent before it */
		long line;
	} led;
	const struct piece *columns; /* heading row of the table we are in */
	struct cell_list heads; /* its cells, once heads_of is it */
	const struct piece *heads_of;
};

/* Write one clause; all of a text; a text that is a reason for a veto. */
void draft_put_clause(
    struct writer *, const struct draft *, struct str clause, long line);
void draft_put_list(
    struct writer *, const struct draft_list *, const struct flow *);
void draft_put_reason(struct writer *, const struct flow *);
/*
 * A row of a table: each cell for itself, as its column says; effect: what the
 * headings above the table say, or empty.
 */
void draft_read_row(struct writer *, const struct node *, struct str effect);

#endif

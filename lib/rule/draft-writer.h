#ifndef RULE_DRAFT_WRITER_H
#define RULE_DRAFT_WRITER_H

/* For draft-rows.c, draft-cells.c and draft-line.c: the rows as they are written. */

#include "phrase/flow.h"
#include "rule/draft-rows.h"
#include "table/cell.h"

struct draft_writer {
	const struct plan *plan;
	const struct outline *o;
	struct draft_words *words;
	struct draft_rows *rows;
	bool each; /* see draft_rows_read() */
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
	/* 扣分标准 of a heading row that single blanks part, till the next */
	struct str line_effect;
};

/* Write one clause; all of a text; its first n bytes as a reason for a veto. */
void draft_put_clause(
    struct draft_writer *, const struct draft *, struct str clause, long line);
void draft_put_list(
    struct draft_writer *, const struct draft_list *, const struct flow *);
void draft_put_reason(struct draft_writer *, const struct flow *, size_t n);
/*
 * A row of a table: each cell for itself, as its column says; effect: what the
 * headings above the table say, or empty.
 */
void draft_read_row(struct draft_writer *, const struct node *, struct str effect);
/*
 * 序号 考核内容 扣分标准 备注: is the line a heading row that single blanks part, and
 * what does its one column of points make of them?
 */
bool draft_line_heading(
    const struct draft_words *, struct str line, struct str *effect);
/*
 * 3 路面不洁 1分/处: a row below such a heading.  Written, if its last word is points
 * and the words before give none; last: the piece in which text ends.
 */
bool draft_read_line(
    struct draft_writer *, const struct piece *last, struct str text);

#endif

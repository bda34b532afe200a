#ifndef RULE_DRAFT_ROWS_H
#define RULE_DRAFT_ROWS_H

/* The scoring clauses of a whole plan, in reading order. */

#include "plan/plan.h"
#include "rule/draft.h"

struct draft_row {
	struct draft d; /* its texts live with the rows; clause is whole */
	size_t node; /* of the outline */
	long n, line; /* count in the node, line of the words */
	long from_line, from_col; /* where the clause begins; col 0: unknown */
};

struct draft_rows {
	struct draft_row *v;
	size_t n, cap;
	struct arena mem;
};
#define DRAFT_ROWS_INIT                                                        \
	{                                                                      \
		NULL, 0, 0, ARENA_INIT                                         \
	}

/*
 * each: what a sentence above a list says without points (一票否决) is a rule of
 * each item, as score needs it; else it is one, where it is said.  0, or -1
 * after a fatal diagnostic.
 */
int draft_rows_read(struct draft_rows *, const struct plan *, bool each);
void draft_rows_free(struct draft_rows *);
/* Effect that the nearest heading at or above a node names; or empty. */
struct str draft_rows_effect(
    const struct draft_words *, const struct outline *, size_t node);

#endif

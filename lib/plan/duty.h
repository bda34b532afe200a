#ifndef PLAN_DUTY_H
#define PLAN_DUTY_H

/*
 * Whose responsibility lines hold for which node.  A line stands behind an
 * item or behind a whole block; then it holds for every item of the block.
 */

#include "outline/outline.h"
#include "who/resp.h"

struct duty {
	struct resp own; /* of lines, a table's heading: for all below too */
	bool below; /* some item below it has a line of its own */
	struct str when; /* of a 时间： line, borrowed from the outline */
	struct str window; /* of a stage: 动员阶段（4月1日—5日） */
};

/* One for each node of the outline; free with duties_free(). */
struct duty *duties_new(const struct outline *);
void duties_free(struct duty *, size_t n);

#endif

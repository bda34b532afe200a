#ifndef DUTY_TAIL_H
#define DUTY_TAIL_H

/* Names of a list that share the end of the last one. */

#include "duty/crew.h"

/* The next name of the list that is no unit itself; of a list begun, all nought. */
struct tail {
	bool looked;
	struct str next; /* nothing: there is none */
};

/*
 * 东片、西片各村 are the villages of both: where a unit of the same category with
 * more behind it, a group, comes next in rest, its end is that of name as well:
 * 东片各村, put in b.
 */
bool tail_shared(const struct crew_ctx *, struct tail *, struct str name,
    struct str rest, struct buf *b);

#endif

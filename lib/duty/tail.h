#ifndef DUTY_TAIL_H
#define DUTY_TAIL_H

/* Names of a list that share the end of the last one. */

#include "duty/crew.h"

/*
 * 东片、西片各村 are the villages of both: where a unit of the same category with
 * more behind it, a group, comes next in rest, its end is that of name as well:
 * 东片各村, put in b.
 */
bool tail_shared(const struct crew_ctx *, struct str name, struct str rest,
    struct buf *b);

#endif

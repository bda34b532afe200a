#ifndef DUTY_ROLLUP_H
#define DUTY_ROLLUP_H

/*
 * A unit that is named beside a group (责任单位：宣传办、各村) answers for how
 * the group's units stand: their figures added, their worst state, and who
 * of them is behind.
 */

#include "duty/ledger.h"

struct rollup;

/* Judge every expectation that is a unit's own. */
struct rollup *rollup_new(const struct ledger *, const struct limits *);
void rollup_free(struct rollup *);
/*
 * The units that have this target for themselves: those below u in the
 * roster, if there are any, else all.  u may be NULL.  False if none has it.
 */
bool rollup_judge(const struct rollup *, const struct aim *,
    const struct unit *u, struct verdict *);

#endif

#ifndef DUTY_LISTS_H
#define DUTY_LISTS_H

/* What task-track writes instead of the status: units and duties that nobody
 * has answered for. */

#include "duty/ledger.h"
#include "duty/state.h"

/* The units without any record of their work.  0, or -1 after a fatal
 * diagnostic. */
int lists_norecord(const struct ledger *);
/*
 * Duties that their units have not taken over (签收); late: only those handed
 * out, or begun, more than limits->sign days ago.
 */
int lists_unsigned(const struct ledger *, const struct limits *, bool late);

#endif

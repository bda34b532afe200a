#ifndef DUTY_SETTLE_H
#define DUTY_SETTLE_H

/*
 * Deadlines as the log leaves them: so many days after the task was handed out
 * or taken over, and those that were put off (延期), each from the day it was
 * approved.
 */

#include "duty/ledger.h"

/* After the log: what follows from it, then extensions and handovers in order. */
void settle_deadlines(struct ledger *);

#endif

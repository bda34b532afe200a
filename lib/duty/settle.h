#ifndef DUTY_SETTLE_H
#define DUTY_SETTLE_H

/*
 * Deadlines that are not written as a date: before a festival of the office's
 * calendar, so many days after the task was handed out or taken over; and
 * those that were put off (延期), each from the day it was approved.
 */

#include "duty/ledger.h"

/* A deadline before a festival, as an ISO date in the cell; where it is said
 * but the calendar lacks the day, that is reported at the place. */
void settle_festival(struct ledger *, struct duty *, struct place);
/* Is the deadline said to follow from a day in the log? */
bool settle_is_triggered(const struct ledger *, const struct duty *);
/* After the log: what follows from it, then the extensions in order. */
void settle_deadlines(struct ledger *);

#endif

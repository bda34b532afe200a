#ifndef DUTY_SETTLE_H
#define DUTY_SETTLE_H

/*
 * Deadlines that are not written as a date: before a festival of the office's
 * calendar, so many days after the task was handed out or taken over; and
 * those that were put off (延期), each from the day it was approved.
 */

#include "duty/ledger.h"

/* A deadline before a festival, as an ISO date in the cell; where it is said
 * but the calendar lacks the day, that is reported at the place; so are days
 * such as 赶集日 that it lacks. */
void settle_festival(struct ledger *, struct duty *, struct place);
/* What is done on each day of a name (逢赶集日): a cycle of those in its window,
 * by default the year of the report. */
void settle_occasions(const struct ledger *, const struct duty *,
    struct want *, struct str text);
/* Is the deadline said to follow from a day in the log? */
bool settle_is_triggered(const struct ledger *, const struct duty *);
/* A new deadline; the old one is kept beside it. */
void settle_put_off(struct ledger *, struct expect *, struct date to);
/* After the log: what follows from it, then extensions and handovers in order. */
void settle_deadlines(struct ledger *);

#endif

#ifndef DUTY_DEADLINE_H
#define DUTY_DEADLINE_H

/*
 * Deadlines that are said in words and not written as a date: before a festival
 * of the office's calendar, on each day of a name, so many days after the task
 * was handed out or taken over.
 */

#include "duty/ledger.h"

/* Where a deadline may be told in words, the first cell that is filled. */
struct str deadline_words(const struct duty *);
/* A deadline before a festival, as an ISO date in the cell; where it is said
 * but the calendar lacks the day, that is reported at the place; so are days
 * such as 赶集日 that it lacks. */
void deadline_festival(struct ledger *, struct duty *, struct place);
/* What is done on each day of a name (逢赶集日): a cycle of those in its window,
 * by default the year of the report. */
void deadline_occasions(
    const struct ledger *, const struct duty *, struct want *, struct str text);
/* Is the deadline said to follow from a day in the log? */
bool deadline_is_triggered(const struct ledger *, const struct duty *);

#endif

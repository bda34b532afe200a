#ifndef DUTY_WINDOW_H
#define DUTY_WINDOW_H

/* From when to when something is asked of a unit. */

#include "duty/ledger.h"

/*
 * What begins where it is not said, and no sooner and no later than the unit has
 * the task.  Something every so often needs a window, by default its year; a
 * year's total becomes an amount due at its end.  text: how it is said.
 */
void window_settle(
    const struct ledger *, const struct duty *, struct want *, struct str text);

/*
 * The first day; w->season is set where it is that of the months of each year in
 * which what is done once a year has its time (每年10月): before them it is not
 * yet asked for, and within them it is owed whole.  None, where they go on into
 * the next year (每年11月至次年3月): the report's year has the end of one season and
 * the beginning of another.
 */
struct date window_first(const struct duty *, struct date start, struct want *);
/* The last day in time for a deadline of the task: the one before it, where the
 * day itself does not count (6月30日前, as the office or the text has it).  One of
 * each year is in that of the report; what is done every so often is not cut
 * off by it, but in months of each year (每年4月至10月每周), and window_settle() reads
 * from its own words whether it is its. */
struct date window_last(const struct ledger *, const struct duty *,
    struct date due, const struct cycle *often);

#endif

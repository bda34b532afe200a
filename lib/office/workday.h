#ifndef OFFICE_WORKDAY_H
#define OFFICE_WORKDAY_H

/*
 * Working days: Monday to Friday, but for the holidays and the worked
 * week-ends of share/holidays.csv or an office's own table.  In a year that
 * the table does not know only week-ends are free; that is told once.
 */

#include "base/date.h"

struct workdays;

/* own: NULL for the table of share.  NULL after a fatal diagnostic. */
struct workdays *workdays_read(const char *own);
void workdays_free(struct workdays *);
bool workday_is(struct workdays *, struct date);
/* Working days after a and up to b; negative if b is before a. */
long workdays_between(struct workdays *, struct date a, struct date b);
/* The n-th working day after d. */
struct date workday_after(struct workdays *, struct date d, long n);

#endif

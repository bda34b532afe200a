#ifndef OFFICE_WORKDAY_H
#define OFFICE_WORKDAY_H

/*
 * Working days: Monday to Friday, but for the holidays and the worked
 * week-ends of an office's own table, and of share/holidays.csv for the years
 * that it does not know.  In a year that neither knows only week-ends are free;
 * that is told once.
 *
 * The names of the rows are the office's calendar of festivals as well; a row of
 * kind `day` (节) is no day off, only a festival: 2026-10-18,day,重阳节.
 */

#include "base/date.h"
#include "office/occasion.h"

struct workdays;

/* own: NULL for the table of share.  NULL after a fatal diagnostic. */
struct workdays *workdays_read(const char *own);
/* Does the office's own table have days off or worked? */
bool workdays_are_own(const struct workdays *);
void workdays_free(struct workdays *);
bool workday_is(struct workdays *, struct date);
/* Working days after a and up to b; negative if b is before a. */
long workdays_between(struct workdays *, struct date a, struct date b);
/* The first day that bears the name in that year; false if no row does. */
bool workday_festival(
    const struct workdays *, struct str name, int year, struct date *);
/* All days of the name from a to b; lives as long as the calendar.  NULL: none. */
const struct occasions *workday_occasions(
    struct workdays *, struct str name, struct date a, struct date b);
/* The last working day before d. */
struct date workday_before(struct workdays *, struct date d);
/* The n-th working day after d. */
struct date workday_after(struct workdays *, struct date d, long n);

#endif

#ifndef BASE_DATE_H
#define BASE_DATE_H

/* Days of the proleptic Gregorian calendar, no time of day, no zone. */

#include <stdbool.h>

#include "base/str.h"

#define DATE_YEAR_MAX 9999

struct date {
	int y; /* 1..DATE_YEAR_MAX; 0 is an unknown year, written XXXX */
	int m; /* 1..12 */
	int d; /* 1..31 */
};
#define DATE_NONE ((struct date){ 0, 0, 0 })

static inline bool
date_is_none(struct date a)
{
	return a.m == 0;
}

bool date_valid(struct date); /* exists; with an unknown year, in any year */
int date_month_days(int y, int m); /* 29 for February of an unknown year */
long date_days(struct date); /* since 1970-01-01; the year must be known */
struct date date_from_days(long);
struct date date_add(struct date, long days);
struct date date_add_months(struct date, int months); /* day clamped */
struct date date_month_end(struct date);
int date_weekday(struct date); /* 1 Monday .. 7 Sunday */

static inline int
date_cmp(struct date a, struct date b)
{
	if (a.y != b.y)
		return a.y < b.y ? -1 : 1;
	if (a.m != b.m)
		return a.m < b.m ? -1 : 1;
	return (a.d > b.d) - (a.d < b.d);
}

/* Of two bounds, where DATE_NONE is no bound; none if neither is one. */
struct date date_later(struct date, struct date);
struct date date_earlier(struct date, struct date);

/* ISO 8601, "2026-03-01" or "XXXX-03-01"; false if malformed or impossible. */
bool date_parse(struct str, struct date *);
/*
 * The ways an office writes a whole date: 2026-3-1, 2026/3/1, 2026.3.1,
 * 2026年3月1日 or 20260301, with an optional day of the week （星期日） and time of
 * day behind, which are dropped.  False if it is none of these or no day of the calendar.
 */
bool date_parse_office(struct str, struct date *);
/* Is it, or does it begin with, a whole date so written that there is not? */
bool date_is_no_day(struct str);
/*
 * A day as an office writes it without its year: 11月9日, 11.9, 11/9, 11-9,
 * with an optional time of day behind.  The year is 0, unknown.
 */
bool date_parse_day(struct str, struct date *);
/* Excel's number of 1970-01-01; the numbers are right from March 1900 on. */
#define DATE_SERIAL_1970 25569
/*
 * A day between 1990 and 2100 as Excel's number of it, as it stands where a
 * column has lost its format: 45808.  False if it is none.
 */
bool date_parse_serial(struct str, struct date *);
void date_put(struct buf *, struct date); /* ISO 8601; nothing for none */
/* The day of SOURCE_DATE_EPOCH (UTC) if set, else of the local clock. */
struct date date_today(void);

#endif

#ifndef OFFICE_PERIOD_H
#define OFFICE_PERIOD_H

/*
 * Periods of a calendar year that offices count by, and frequencies ("at
 * least twice a month") over them.
 */

#include "base/date.h"
#include "base/dec.h"
#include "office/occasion.h"

enum period {
	PERIOD_NONE,
	PERIOD_DAY,
	PERIOD_WEEK, /* from Monday */
	PERIOD_TENDAY, /* 旬: from the 1st, 11th, 21st */
	PERIOD_HALF_MONTH, /* from the 1st, 16th */
	PERIOD_MONTH,
	PERIOD_QUARTER,
	PERIOD_HALF, /* of a year */
	PERIOD_YEAR,
	PERIOD_OCCASION /* days that the office's calendar names: 赶集日 */
};
#define PERIODS (PERIOD_OCCASION + 1)

/* A row of periods; every > 1 is "once in 2 days": counted from its anchor. */
struct cycle {
	enum period period;
	int every; /* 1 or more */
	struct date anchor; /* a day of the first one; used if every > 1 */
	/*
	 * 每月25日前, 每周五, 每季度最后一个月23日前: each ends on this day (1..31,
	 * clamped to the month's end; 1..7 of the week) and the next begins.
	 * 0: at its natural end; only of single weeks, months, quarters.
	 * A day before the 15th is for the month or quarter before.
	 */
	int day;
	bool shut; /* that day itself is too late */
	const struct occasions *on; /* of PERIOD_OCCASION */
};

/*
 * "month", "2day", "half-month", "half" or "half-year"; "term" (学期) counts as
 * half a year.  False if it is none of these.
 */
bool cycle_parse(struct str, struct cycle *);
const char *period_name(enum period); /* "day" .. "year", "occasion"; "" for none */

/* First and last day of the one that holds the day. */
struct date cycle_begin(const struct cycle *, struct date);
struct date cycle_end(const struct cycle *, struct date);
/*
 * How many whole ones lie between two days, both included; a partial first or
 * last one is not counted.  *first is the first day of the first.
 */
long cycle_count(
    const struct cycle *, struct date from, struct date to, struct date *first);
/* Which one a day falls in, counted from the one that holds first (0). */
long cycle_index(const struct cycle *, struct date first, struct date);
/* The first day of number i, counted from the one that holds first. */
struct date cycle_nth(const struct cycle *, struct date first, long i);
/* 2026-03, 2026-Q1, 2026-W05, 2026-H1, 2026, 2026-03-01 */
void cycle_label(struct buf *, const struct cycle *, struct date);

/* "2/month", ">=2/month", "1..2/year", "1/2day": least is the lower bound. */
bool freq_parse(struct str, struct dec *least, struct cycle *);

#endif

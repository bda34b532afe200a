#ifndef REPORT_PERIOD_H
#define REPORT_PERIOD_H

/* The stretch of days that a bulletin speaks of. */

#include "base/date.h"

enum period_kind { PERIOD_MONTH, PERIOD_WEEK };

struct period {
	enum period_kind kind;
	struct date from, to; /* inclusive */
};

/* The month, or the week from Monday to Sunday, that holds the day. */
struct period period_of(enum period_kind, struct date);
/* The same by name: month and week are those of the day; 2026-12 and 2026-W51
 * (ISO 8601) any.  False if it is none of these. */
bool period_parse(struct str name, struct date day, struct period *);
struct period period_next(struct period);
struct period period_before(struct period);
bool period_holds(struct period, struct date);
/* Is it the month, quarter, half year or year of that name (2026-12, 2026-Q4,
 * 2026) in which the period ends? */
bool period_is(struct period, struct str name);

#endif

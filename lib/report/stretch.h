#ifndef REPORT_STRETCH_H
#define REPORT_STRETCH_H

/* The stretch of days that a bulletin speaks of. */

#include "base/date.h"

enum stretch_kind { STRETCH_MONTH, STRETCH_WEEK };

struct stretch {
	enum stretch_kind kind;
	struct date from, to; /* inclusive */
};

/* The month, or the week from Monday to Sunday, that holds the day. */
struct stretch stretch_of(enum stretch_kind, struct date);
/* The same by name: month and week are those of the day; 2026-12 and 2026-W51
 * (ISO 8601) any.  False if it is none of these. */
bool stretch_parse(struct str name, struct date day, struct stretch *);
struct stretch stretch_next(struct stretch);
struct stretch stretch_before(struct stretch);
bool stretch_holds(struct stretch, struct date);
/* Is it the month, quarter, half year or year of that name (2026-12, 2026-Q4,
 * 2026) in which the period ends? */
bool stretch_is(struct stretch, struct str name);

#endif

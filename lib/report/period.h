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
struct period period_next(struct period);
struct period period_before(struct period);
bool period_holds(struct period, struct date);

#endif

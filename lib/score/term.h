#ifndef SCORE_TERM_H
#define SCORE_TERM_H

/*
 * Assessment periods: months, quarters, half years and years of the calendar.
 * Written 2026-03, 2026-Q1, 2026-H1, 2026.
 */

#include <stdbool.h>

#include "base/date.h"
#include "base/str.h"

enum term_unit { EVERY_NONE, EVERY_MONTH, EVERY_QUARTER, EVERY_HALF, EVERY_YEAR };

struct term {
	enum term_unit unit; /* EVERY_NONE: no period */
	int at; /* counted from year 0 in its unit */
};
#define TERM_INIT                                                              \
	{                                                                      \
		EVERY_NONE, 0                                                   \
	}

struct term term_of(enum term_unit, struct date);
struct date term_first(struct term);
struct date term_last(struct term);
bool term_parse(struct str, struct term *);
void term_put(struct buf *, struct term);
/* Do they share a day? */
bool term_overlap(struct term, struct term);
/* Does a lie within b? */
bool term_within(struct term a, struct term b);
struct term term_next(struct term);
int term_cmp(struct term, struct term); /* by length, then by time */

#endif

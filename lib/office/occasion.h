#ifndef OFFICE_OCCASION_H
#define OFFICE_OCCASION_H

/*
 * Days that an office's calendar names (赶集日): what is done on each of them is
 * a cycle whose periods end on those days.  Functions as those of period.h.
 */

#include "base/date.h"

struct occasions {
	struct date *v; /* in order, each once */
	long n; /* v[n] is there too: the day after the window */
};

struct date occasion_begin(const struct occasions *, struct date);
struct date occasion_end(const struct occasions *, struct date);
struct date occasion_nth(const struct occasions *, struct date first, long i);
long occasion_index(
    const struct occasions *, struct date first, struct date day);
/* Those up to a day; *first is the first of all. */
long occasion_count(
    const struct occasions *, struct date to, struct date *first);

#endif

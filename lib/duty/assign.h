#ifndef DUTY_ASSIGN_H
#define DUTY_ASSIGN_H

/*
 * Tasks x roster: one row for each task and unit.  Tasks are streamed; the
 * roster, the overlay and, for a list, its counters are held.
 *
 * A unit counts for a task if it is open on some day from `day` (default: the
 * task's start, or the first of January of its deadline's year) to the
 * deadline (default: the end of day's year).
 */

#include "base/date.h"

struct assign_opts {
	const char *roster;
	const char *groups; /* the office's own expressions, or NULL */
	const char *overlay; /* or NULL */
	const char *list; /* NULL, "load", "unresolved" or "nolead" */
	struct date day; /* DATE_NONE: not given */
	bool infer_lead;
};

/* Read tasks (NULL: standard input), write the table.  0, or -1 after a fatal
 * diagnostic. */
int assign_run(const struct assign_opts *, const char *tasks);

#endif

#ifndef DUTY_TRACK_H
#define DUTY_TRACK_H

/*
 * What was due, what was done, what is late, on a day.  Assignments and
 * targets are held; progress and findings are streamed.
 */

#include "base/date.h"
#include "base/opt.h"

struct track_opts {
	struct opt_list progress, targets, findings;
	const char *roster; /* this and all below may be NULL */
	const char *groups, *lights, *limits, *holidays, *shares, *urges;
	const char *places; /* whose areas are */
	const char *list; /* due, overdue, silent, norecord */
	const char *review; /* week, month, quarter, half, year */
	struct date day, from; /* from: or DATE_NONE */
	long days; /* for the list; -1: as the limits say */
	bool workdays;
	bool exclusive; /* 6月30日前: not on that day */
	bool each; /* units named without a lead owe a figure each */
};

/* assignments NULL: standard input, or none if there are only findings.  0,
 * or -1 after a fatal diagnostic. */
int track_run(const struct track_opts *, const char *assignments);

#endif

#ifndef DUTY_PROGRESS_H
#define DUTY_PROGRESS_H

/*
 * The progress log: each row is counted for the duties that it is about, or
 * reported.  Rows pass by; only counters stay.
 */

#include "duty/ledger.h"

struct progress_count {
	long rows;
	long later; /* after the day of the report, not counted */
	long idle; /* before or after what is asked so often: activity only */
	long tasks; /* on tasks, where only findings are asked for */
};

/* 0, or -1 after a fatal diagnostic. */
int progress_read(struct ledger *, const char *path, struct progress_count *);

#endif

#ifndef SCORE_RATES_H
#define SCORE_RATES_H

/*
 * Values that rules take from task-track's status table (-s): the rate of
 * completion (status), the share of due tasks done on time (ontime), the sum
 * of what was done (actual); for each rule, unit and period.
 */

#include "score/rule.h"
#include "score/squad.h"
#include "score/tally.h"

struct rate {
	struct dec sum; /* status: rates in percent; actual: numbers */
	long n, due, ontime;
	struct records kept; /* the rows, as an account keeps its findings */
	long records; /* all */
};

struct rates {
	struct map v; /* "unit/rule/period" -> struct rate */
	size_t keep; /* rows kept for each; 0: all */
	struct arena mem;
	struct buf key;
};

/* Does the rule take its value from the status? */
bool rates_feed(const struct rule *);
/*
 * Read a status table; it speaks of this period.  Its name goes to the
 * tally's files.  0, or -1 after a fatal diagnostic.
 */
int rates_read(struct rates *, const char *path, struct term,
    const struct rules *, struct squad *, struct tally *);
/* NULL where the status told none. */
const struct rate *rates_find(
    const struct rates *, size_t rule, size_t unit, struct term);
void rates_free(struct rates *);

#endif

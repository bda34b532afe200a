#ifndef SCORE_SCORE_H
#define SCORE_SCORE_H

/*
 * Scoring as a whole: rules, roster, findings and status in, score sheets of
 * the periods asked for out.
 */

#include "base/opt.h"
#include "io/table.h"
#include "score/intake.h"
#include "score/marks.h"

struct score_opts {
	const char *rules, *roster; /* roster may be NULL */
	struct opt_list status; /* FILE or PERIOD=FILE */
	const char *units; /* "month", "month,year"; NULL: see only */
	const char *only; /* "2026-03"; NULL: all there are */
	struct date asof; /* what is late by then */
	long keep; /* records named in why; 0: all */
	const char *explain, *item; /* one unit's derivation instead of rows */
	const char **files;
	size_t nfile;
};

/* 0, or -1 after a fatal diagnostic. */
int score_run(const struct score_opts *);

#endif

#ifndef SCORE_RANK_H
#define SCORE_RANK_H

/* Ranking as a whole: scores in, standings (or a summary of groups) out. */

#include "base/opt.h"

struct rank_opts {
	const char *group; /* column; NULL: all units in one */
	const char *before; /* standings of earlier periods, or of this one */
	const char *grades, *awards, *ladders; /* NULL: those of share/ */
	const char *ties; /* "村庄保洁,deducted"; NULL: ties stay */
	const char *check; /* a published ranking to be checked */
	long places;
	bool summary;
	const char **files; /* scores */
	size_t nfile;
};

/* 0, or -1 after a fatal diagnostic. */
int rank_run(const struct rank_opts *);

#endif

#ifndef SCORE_HISTORY_H
#define SCORE_HISTORY_H

/*
 * Standings of periods before: from the file of -b (one period or a whole
 * year of them) and of the periods that this run has ranked already.
 */

#include "score/ranks.h"

struct cohort;

struct standing {
	struct str unit;
	struct cohort *cohort;
	long rank; /* 0: none */
	long previous; /* as the file says; 0: none */
	struct dec score; /* not a number if none */
	struct str grade, award, warning;
	long behind; /* units of its cohort with a worse rank */
	bool own; /* of this run, not of the file */
	bool vetoed;
};

/* The units of a group in one period. */
struct cohort {
	struct str period, group;
	struct map units; /* -> struct standing */
	bool filed; /* the file of -b has it */
};

struct history {
	struct map cohorts; /* period, group -> struct cohort */
	struct str *period; /* distinct, as written */
	size_t nperiod, cap_period;
	bool grouped; /* the file has a category column */
	bool awarded, warned, moved; /* awards, warnings, previous ranks */
	struct arena texts;
};

/* 0, or -1 after a fatal diagnostic.  path may be NULL. */
int history_read(struct history *, const char *path);
void history_free(struct history *);
/* Take in a group that has been ranked; grades are names. */
void history_add(struct history *, const struct party_group *,
    struct str (*grade)(const struct entry *, void *), void *arg);
/* NULL for none. */
const struct standing *history_find(const struct history *, struct str period,
    struct str group, struct str unit);
/*
 * The latest period before this one in which the group stood; p NULL: none.
 * Periods are of the same length; rows without a period count as before.
 */
struct str history_before(
    const struct history *, struct str period, struct str group);
/* The group in this very period; NULL if it did not stand. */
const struct cohort *history_cohort(
    const struct history *, struct str period, struct str group);

#endif

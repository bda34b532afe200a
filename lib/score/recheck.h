#ifndef SCORE_RECHECK_H
#define SCORE_RECHECK_H

/*
 * What is wrong in a published ranking that somebody made by hand: written as
 * a table of faults.  Of itself: ranks that do not follow from the scores,
 * rows out of order, equal scores with unequal ranks, a unit twice, item
 * columns that do not add up.  Against the scores, if there are any: totals,
 * ranks and grades, units that lack or should not be there.
 */

#include "score/grade.h"

/* 0, or -1 after a fatal diagnostic.  ranks may hold nothing. */
int recheck(const struct ranks *, const struct grades *, const char *path);

#endif

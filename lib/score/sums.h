#ifndef SCORE_SUMS_H
#define SCORE_SUMS_H

/*
 * Do the items add up to what the 大类 and 总分 rows say?  Scopes differ, so
 * the unit with the most points counts; what is wrong is warned of.
 */

#include "score/squad.h"

void sums_check(const struct rules *, const struct squad *);

#endif

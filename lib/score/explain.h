#ifndef SCORE_EXPLAIN_H
#define SCORE_EXPLAIN_H

/*
 * The derivation of a unit's points as a reader would write it: each item
 * with its rules, their records and the arithmetic, then the way from the
 * items to the total.  In Chinese, as what it explains.
 */

#include "base/out.h"
#include "score/marks.h"
#include "score/post.h"

/* item: one past the last for all of them and the total. */
void explain_unit(struct out *, const struct bench *, const struct marks *,
    const struct posting *, size_t unit, size_t item);
/* One rule's arithmetic: "0.5 × 9 = 4.5，扣 4.5" (explain_rule.c). */
void explain_verdict(struct buf *, const struct verdict *);

#endif

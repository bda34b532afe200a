#ifndef SCORE_EXPLAIN_H
#define SCORE_EXPLAIN_H

/*
 * The derivation of a unit's points as a reader would write it: each item
 * with its rules, their records and the arithmetic, then the way from the
 * items to the total.  In the language of the locale (score/phrase.h).
 */

#include "base/out.h"
#include "score/marks.h"
#include "score/post.h"

/* item: one past the last for all of them and the total. */
void explain_unit(struct out *, const struct bench *, const struct marks *,
    const struct posting *, size_t unit, size_t item);

#endif

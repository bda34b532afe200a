#ifndef SCORE_EXPLAIN_H
#define SCORE_EXPLAIN_H

/* The derivation of a unit's points as a reader would write it. */

#include "score/post.h"
#include "score/marks.h"

/* To opt_common.output.  0, or -1 after a fatal diagnostic. */
int explain_open(void);
int explain_close(void);
/* item: one past the last for all of them. */
void explain_sheet(const struct bench *, const struct marks *,
    const struct posting *, size_t unit, size_t item);

#endif

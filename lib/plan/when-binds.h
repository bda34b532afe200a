#ifndef PLAN_WHEN_BINDS_H
#define PLAN_WHEN_BINDS_H

#include "plan/task.h"
#include "zh/span.h"

/*
 * Does this time set a date for the task, or does it only name something: a
 * law, a meeting, a past event, a festival, the year that all is about?  cell:
 * the text is that of the time cell of a table, where all times bind; coming:
 * the last time of the text that did, NULL for none.
 */
bool when_binds(const struct task *, const struct span *, struct str text,
    bool cell, const struct span *coming);
/*
 * A time in a report that tells what is still to come: 预计年底前完工.  coming: the
 * last one that did, NULL for none.
 */
bool when_ahead(
    const struct span *, struct str text, const struct span *coming);
/* A sentence, or a bracket but for its points, that is nothing but this time. */
bool when_alone(const struct span *, struct str text);

#endif

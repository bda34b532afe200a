#ifndef PLAN_WHEN_READ_H
#define PLAN_WHEN_READ_H

/* What when.c asks of the files when-*.c, and these of one another. */

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
/*
 * Does a time of a rule bind that has no 前: when the rule is applied, or by
 * when its work is done, as against what it gives points for?  coming as above.
 */
bool when_in_rule(
    const struct span *, struct str text, const struct span *coming);
/*
 * A time that only names a plan or a piece of work; named: the last time before
 * it that did, next: the time behind it, or NULL.
 */
bool when_names(const struct span *, struct str text,
    const struct span *named, const struct span *next);
/* Does 印发的, 地震 behind it tell what happened then: it names an event? */
bool when_names_event(const struct span *, struct str text);
/* The next 农历三月十五前, 正月初四 at or behind *at; returns its end, or 0. */
size_t when_lunar_next(struct str text, size_t *at);
/* The same of 春节前, 端午节期间. */
size_t when_lunar_feast_next(struct str text, size_t *at);
/* A year of what is over: 2025年成果分析, 2025年白皮书. */
bool when_tells_past(const struct span *, struct str text);
/* 得1分, 扣0.5分 at the beginning? */
bool when_points(struct str);
/* 、 or 和, between times of which only the last has 前? */
bool when_and(struct str);
/* A sentence, or a bracket but for its points, that is nothing but this time. */
bool when_alone(const struct span *, struct str text);

#endif

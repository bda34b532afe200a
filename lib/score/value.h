#ifndef SCORE_VALUE_H
#define SCORE_VALUE_H

/* The measured value that a rule judges, and the points it makes of it. */

#include "score/judge.h"

/* Fill in value, letter and has_value; false: there is none. */
bool value_of(const struct bench *, const struct rule *, size_t unit,
    struct term slot, struct verdict *);
/* Points of a rule that has a value. */
void value_judge(const struct bench *, const struct rule *, size_t unit,
    struct term slot, struct verdict *);
/* What the value is held against: its target, or 100. */
struct dec value_target(const struct rule *);
/* Share of the target that a value reaches, not below 0. */
struct dec value_rate(const struct rule *, struct dec v);
/* n steps as the rule counts part of one. */
struct dec value_steps(const struct rule *, struct dec n);
/*
 * R18: mean of the votes of a class of raters, as a share; *cut: without the
 * best and the worst.
 */
struct dec value_votes(const struct rule *, const struct sub *, bool *cut);
/* R19: is place i the first of its type? */
bool value_first_of_type(const struct account *, size_t i);
/*
 * Mean of the places of one type, none below nought; i is the first of it.
 * *n: how many there are.
 */
struct dec value_type_mean(
    const struct account *, size_t i, struct dec full, long *n);
/* The votes of all classes as one. */
struct sub value_pooled(const struct account *);

#endif

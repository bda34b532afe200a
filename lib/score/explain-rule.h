#ifndef SCORE_EXPLAIN_RULE_H
#define SCORE_EXPLAIN_RULE_H

/* The arithmetic of one rule in words, for --explain. */

#include "score/judge.h"

/* "0.5 × 9 = 4.5，扣 4.5" */
void explain_verdict(struct buf *, const struct verdict *);
/* Of a rule that judges a value: up to what it gives (explain-value.c). */
void explain_value(struct buf *, const struct verdict *);
/* Does that end with the points given? */
bool explain_says_score(const struct verdict *);
/* "，达到 90：3" */
void explain_band(struct buf *, const struct verdict *);
/* "5 ÷ 2，取整为 2 档；" where the steps are not the number itself. */
void explain_steps(
    struct buf *, const struct rule *, struct dec n, struct dec steps);
/* "0.5 × 9 = 4.5" */
void explain_product(struct buf *, struct dec points, struct dec steps);

#endif

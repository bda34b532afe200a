#ifndef SCORE_RULE_CHECK_H
#define SCORE_RULE_CHECK_H

/* What rows of a rules table must hold, alone and together. */

#include "score/rule-row.h"

/* Columns, by spaces, by both their names: "coefs 系数 / target 目标值". */
void rule_columns(struct buf *, const char *columns, const char *between);
/* Has the rule what its kind needs?  Reports what it lacks. */
bool rule_complete(const struct rules *, const struct rule_row *);
/* Do its parameters make sense?  Reports what does not. */
bool rule_possible(const struct rules *, const struct rule *);
/*
 * Settle the steps of a scale: coefficients by number or letter, letters that
 * steps give.  Reports what cannot be.
 */
bool rule_scale(const struct rules *, struct rule_row *);
/* Settle what items take from their rules and rules from R15 and R16 rows. */
void rules_settle(struct rules *);
/* The part of it that R15 and R16 rows give the rules that they speak of. */
void rules_settle_speaking(struct rules *);

#endif

#ifndef DUTY_EXPECT_H
#define DUTY_EXPECT_H

/* From an assignment and the targets of its task to what is expected. */

#include "duty/ledger.h"

/* Hang on the duty what it asks for: at least one expectation. */
void expect_build(struct ledger *, struct duty *);
/*
 * After all duties are built: 配合单位 that owe no figure stand as the work that
 * they assist, which its lead, or the only unit responsible, answers for.
 */
void expect_follow(struct ledger *, struct duty *);
/* How one stands by the records of its unit: as of the day, a closed unit's last
 * one, or the day on which it was handed over.  As deeds_judge(). */
void expect_judge(const struct ledger *, const struct duty *, struct expect *,
    const struct limits *, struct verdict *);
/* As it is told of who handed it over undone. */
void expect_hand(const struct duty *, const struct expect *, struct verdict *);

#endif

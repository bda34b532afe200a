#ifndef DUTY_EXPECT_H
#define DUTY_EXPECT_H

/* From an assignment and the targets of its task to what is expected. */

#include "duty/ledger.h"

/* After the last assignment: hang on each duty what it asks for, at least one
 * expectation. */
void expect_all(struct ledger *);
/* How one stands by the records of its unit: as of the day, a closed unit's last
 * one, or the day on which it was handed over.  As deeds_judge(). */
void expect_judge(const struct ledger *, const struct duty *, struct expect *,
    const struct limits *, struct verdict *);
/* As it is told of who handed it over undone. */
void expect_hand(const struct duty *, const struct expect *, struct verdict *);
/* A new deadline; expect_put_off() keeps the old one beside it. */
void expect_move(struct expect *, struct date to);
void expect_move_joint(struct aim *, struct date to);
void expect_put_off(struct ledger *, struct expect *, struct date to);

#endif

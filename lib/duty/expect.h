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
/* The day as of which a duty is judged: a closed unit's last day. */
struct date expect_as_of(const struct ledger *, const struct duty *);

#endif

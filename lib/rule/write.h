#ifndef RULE_WRITE_H
#define RULE_WRITE_H

/* The tables of scoring clauses that plan-parse writes of a plan, as plan.h says. */

#include "plan/plan.h"

/* -t rules: a draft of each clause that gives or takes. */
plan_writer drafts_write;
/* With --for-score: the table that score reads, in these columns of it. */
plan_writer rulebook_write;
extern const char *const rulebook_columns[];

#endif

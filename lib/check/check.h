#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

/*
 * Proofreading of a plan: what a careful editor would mark.  Every finding is
 * a diagnostic at its line and column, with the words it is about as subject;
 * codes, levels and wordings are rows of share/messages.tsv, the words looked
 * for are rows of share/faults.csv.
 */

#include "office/roster.h"
#include "plan/plan.h"

/* roster may be NULL.  0, or -1 after a fatal diagnostic. */
int check_plan(const struct plan *, const struct roster *);

#endif

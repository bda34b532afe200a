#ifndef TARGET_WRITE_H
#define TARGET_WRITE_H

/* The tables of figures that plan-parse writes of a plan, as plan.h says. */

#include "plan/plan.h"

/* -t targets: one row for each checkable quantity. */
plan_writer targets_write;
/* -t progress: for each that was reached a row of the log, in these columns. */
plan_writer progress_write;
extern const char *const progress_columns[];

#endif

#ifndef PLAN_RESIDUE_H
#define PLAN_RESIDUE_H

/* Whole lines that are no part of what a document says. */

#include "base/str.h"

/*
 * KIND_NOISE or KIND_META by share/plan-lines.csv, looking through the bars
 * and bullets that pages put before such lines; -1 for an ordinary line.
 */
int residue_of(struct str line);

#endif

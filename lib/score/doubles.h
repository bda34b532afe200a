#ifndef SCORE_DOUBLES_H
#define SCORE_DOUBLES_H

/*
 * Is a finding in the files twice?  A register that is carried on from month to
 * month holds the rows of the month before, which then count again.  The same
 * day, units, rule, place, problem and figures make it the same, whatever has
 * become of it since; without place and problem two rows may well be two.
 *
 * Remembered are the first DOUBLES_MOST findings, as a number each.
 */

#include "score/finding.h"
#include "score/records.h"

#define DOUBLES_MOST 500000

struct doubles {
	struct met *slot;
	size_t nslot, n;
	struct buf key;
};
#define DOUBLES_INIT { NULL, 0, 0, BUF_INIT }

/* Was it there before, and where?  Else it is remembered. */
bool doubles_met(struct doubles *, const struct finding *, struct record at,
    struct record *before);
void doubles_free(struct doubles *);

#endif

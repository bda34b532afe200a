#ifndef SCORE_MEASURE_H
#define SCORE_MEASURE_H

#include "score/finding.h"
#include "score/tally.h"

/*
 * Post the value of a finding whose rule judges one.  1, or -1 after a
 * diagnostic.
 */
int measure_add(struct tally *, struct finding_reader *, const struct finding *,
    struct account *);

#endif

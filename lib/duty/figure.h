#ifndef DUTY_FIGURE_H
#define DUTY_FIGURE_H

/* Targets that go by a figure of the roster (达到常住人口10%以上). */

#include "duty/ledger.h"

/*
 * Set what is wanted: whole numbers of people, rounded up.  Who is of a kind that
 * has no such figure (文化站) is asked for that of all; a village that lacks its
 * own is not, and what it owes is left blank.  False if nobody has the figure.
 */
bool figure_take(struct ledger *, const struct duty *, const struct aim *,
    struct expect *);

#endif

#ifndef DUTY_WINDOW_H
#define DUTY_WINDOW_H

/* From when to when something is asked of a unit. */

#include "duty/ledger.h"

/*
 * What begins where it is not said, and no sooner and no later than the unit has
 * the task.  Something every so often needs a window, by default its year; a
 * year's total becomes an amount due at its end.  text: how it is said.
 */
void window_settle(
    const struct ledger *, const struct duty *, struct want *, struct str text);

#endif

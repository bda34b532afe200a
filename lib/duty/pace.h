#ifndef DUTY_PACE_H
#define DUTY_PACE_H

/*
 * 时序进度: how far a year's total ought to be by a day.  Each whole month of its
 * window asks for an equal share; a month that is not over asks for none.
 */

#include "duty/deeds.h"

/* Does it go by months? */
bool pace_is_kept(const struct want *);
/* What the months that are over by the end of the day make. */
struct dec pace_by(const struct want *, struct date as_of);
/*
 * Days since the end of the first month that is over and not made up for by what
 * was done; 0 if there is none.
 */
long pace_behind(const struct want *, struct dec done, struct date as_of,
    const struct limits *);

#endif

#ifndef DUTY_PERSON_H
#define DUTY_PERSON_H

/* Units by the people that the roster names. */

#include "office/roster.h"

/*
 * The one unit open on some day from lo to hi that the person heads, else is
 * the contact of, else leads from above; NULL if there is none, or several.
 */
const struct unit *person_unit(
    const struct roster *, struct str name, struct date lo, struct date hi);

#endif

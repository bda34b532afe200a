#ifndef ZH_AMOUNT_H
#define ZH_AMOUNT_H

/*
 * A number as an office fills it into the cell of a table: what is counted may
 * stand behind it.  Full-width digits and signs count as half-width ones,
 * white space does not count.
 */

#include "base/dec.h"
#include "base/str.h"

/* "92%", "92分" and "92" are all 92, "1.5万元" is 15000.  False: no number. */
bool amount_number(struct str cell, struct dec *);
/* How many: those, and "3处", "三处". */
bool amount_count(struct str cell, struct dec *);

#endif

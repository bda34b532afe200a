#ifndef OFFICE_NEAR_H
#define OFFICE_NEAR_H

/*
 * Which spellings may be near to a name: those that share half its characters,
 * found by their characters.  Only for the files of the roster.
 */

#include "office/roster.h"

struct spelling;
struct nearby;

/* Of n spellings, which outlive it. */
struct nearby *nearby_new(struct spelling *const *, size_t n);
void nearby_free(struct nearby *);
/* What roster_nearest() wants, of the squeezed name. */
size_t nearby_find(const struct nearby *, struct str key, struct date lo,
    struct date hi, struct near *, size_t max);

#endif

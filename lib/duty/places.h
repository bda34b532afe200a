#ifndef DUTY_PLACES_H
#define DUTY_PLACES_H

/*
 * Whose a place is: the office's table of areas (责任区、路段) and units.  A
 * place is in the area whose name it holds, of several in the one with the
 * longest.  An area of two units at once is told, and is nobody's.
 */

#include "office/roster.h"

struct places;

/* roster may be NULL.  Bad rows are reported.  NULL after a fatal diagnostic. */
struct places *places_read(const char *path, const struct roster *);
/* The unit that has it on that day, or "": none, or many; lives as long. */
struct str places_find(
    const struct places *, struct str place, struct date, bool *many);
void places_free(struct places *);

#endif

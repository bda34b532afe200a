#ifndef OFFICE_UNITLIST_H
#define OFFICE_UNITLIST_H

/*
 * A cell that names several units.  Lists are joined by 、; offices part them
 * by ， / 和 a blank and the like as well (unit-marks of share/lexicon.csv),
 * which is read where all the names are units, and told.
 */

#include "office/roster.h"

/*
 * The cell with 、 between its units, in the buffer if anything was changed.
 * is: a unit of that name?  Where not all of the names are, that is told, the
 * cell stays as it is, and the buffer holds those that are not.
 */
struct str unitlist_of(bool (*is)(void *arg, struct str name), void *arg,
    struct str cell, struct place at, struct buf *);
/* The same by the names in use on that day; as it is without a roster. */
struct str unitlist_on(const struct roster *, struct str cell, struct date day,
    struct place at, struct buf *);
/* Was it told that the list names what is no unit? */
bool unitlist_told(struct str list, const struct buf *);
/* Where nothing tells what a unit is: warn of a name with such a mark. */
void unitlist_warn(struct str name, struct place at);

#endif

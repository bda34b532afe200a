#ifndef OFFICE_SPELLING_H
#define OFFICE_SPELLING_H

/*
 * The ways a roster's units are written: every name and alias, squeezed
 * (folded to half width, no white space), with the time it is in use.  Only
 * for the files of the roster.
 */

#include "base/map.h"
#include "office/roster.h"

struct spelling {
	struct str key; /* as squeezed */
	const struct unit *unit;
	struct date from, to; /* in use, within the life of the unit */
	bool alias;
	struct spelling *next; /* of the same key */
};

struct words;
struct nearby;
struct spellings {
	struct spelling **v; /* in roster order; owned by an arena */
	size_t n, cap;
	struct map keys; /* key -> first struct spelling */
	struct map stems; /* key without its ending -> struct spelling list */
	struct nearby *nearby; /* by their characters, once all are there */
};

const struct spellings *roster_spellings(const struct roster *);
const struct words *roster_words(const struct roster *);
/* Is the spelling in use and its unit open on some day from lo to hi? */
bool spelling_holds(const struct spelling *, struct date lo, struct date hi);

#endif

#ifndef OFFICE_PARTY_H
#define OFFICE_PARTY_H

/*
 * Who a name in a plan means: a unit by its name or alias, the units of a
 * group expression, a unit by a half-spelled name, or, as a guess, the one
 * unit with the most similar name.
 */

#include "office/group.h"
#include "office/roster.h"

struct party {
	enum match how;
	const struct unit **v; /* open on some day from lo to hi */
	size_t n;
	int distance; /* of a guess, else 0 */
	bool half; /* by a half-spelled name; how is MATCH_ALIAS */
	bool bracket; /* by what stands before the bracket of a name */
	bool named; /* 各责任单位: the units that the same task names */
};

struct parties;

/* Keeps both. */
struct parties *parties_new(const struct roster *, struct groups *);
/* Lives until the next call. */
const struct party *parties_find(
    struct parties *, struct str text, struct date lo, struct date hi);
void parties_free(struct parties *);

#endif

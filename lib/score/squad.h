#ifndef SCORE_SQUAD_H
#define SCORE_SQUAD_H

/*
 * The units that are scored: those of the roster, or, without one, those that
 * the findings name, in the order in which they appear.  A unit is known by
 * its place here.
 */

#include "office/roster.h"
#include "score/rule.h"

struct member {
	struct str name, category; /* category is empty without a roster */
	const struct unit *unit; /* NULL without a roster */
	size_t parent; /* place of the superior, or SQUAD_NONE */
	int depth; /* superiors above it */
};
#define SQUAD_NONE ((size_t)-1)

struct squad {
	const struct roster *roster; /* may be NULL; the caller's */
	struct member *v;
	size_t n, cap;
	struct map names; /* as written -> 1 + place */
	struct arena texts;
};

void squad_init(struct squad *, const struct roster *);
void squad_free(struct squad *);
/*
 * The unit that a finding of that day means, or SQUAD_NONE after a
 * diagnostic.  DATE_NONE: whenever.
 */
size_t squad_find(
    struct squad *, struct str name, struct date day, struct place);
/* The same, but one that the roster lacks is not told. */
size_t squad_look(
    struct squad *, struct str name, struct date day, struct place);
/* The same without a diagnostic, and without making a new unit. */
size_t squad_peek(const struct squad *, struct str name, struct date day);
/* Is the unit open on some day of the period? */
bool squad_open(const struct squad *, size_t i, struct term);
/*
 * Settle which units the rules' scopes hold for: units, categories, tags or
 * group expressions; reports names unknown.  0, or -1 after a fatal diagnostic.
 */
int squad_resolve(const struct squad *, struct rules *);
bool squad_holds(
    const struct squad *, const struct rules *, size_t scope, size_t i);

#endif

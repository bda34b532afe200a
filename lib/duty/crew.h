#ifndef DUTY_CREW_H
#define DUTY_CREW_H

/*
 * Who is on one task: each unit once, with its strongest role, in the order
 * of roles and of the text; and the names that found nobody.
 */

#include "base/map.h"
#include "duty/role.h"
#include "office/party.h"
#include "office/words.h"

struct member {
	const struct unit *unit; /* NULL: via found nobody */
	enum role role;
	struct str via; /* as the task or the overlay says it */
	enum match how;
	int distance; /* of a guess */
	bool inferred; /* the lead, from the order */
	bool gone; /* taken away by the overlay */
};

struct crew {
	struct member *v;
	size_t n, cap;
	size_t *seat; /* by unit: 1 + index into v, valid if ... */
	unsigned long *round; /* ... this is the crew's round */
	unsigned long now;
	size_t vague; /* subjects that are no units of the roster */
	struct map told; /* what was reported, once for each name */
};

void crew_init(struct crew *, const struct roster *);
void crew_free(struct crew *);
void crew_reset(struct crew *); /* begin the next task */

/* What names are looked up with, and where their messages go. */
struct crew_ctx {
	const struct roster *roster;
	struct parties *parties;
	const struct words *words;
	struct date lo, hi; /* the days that a unit must touch */
	struct place at;
	/* Told of each name that finds nobody; may be NULL. */
	void (*lost)(void *, struct str name, enum role);
	void *arg;
};

/* All names of a cell, with a role.  The cell must outlive the crew's task. */
void crew_add(
    struct crew *, const struct crew_ctx *, struct str cell, enum role);
/* As crew_add, but the role given wins over the text's; ROLE_REMOVE takes
 * away.  False if there was nothing to take away. */
bool crew_overlay(
    struct crew *, const struct crew_ctx *, struct str cell, enum role);
/* Say of a unit that is there how the text put it, as one of a group if so. */
void crew_word(struct crew *, struct str unit, struct str via, bool group);
/* Make the first named unit the lead if there is none; was one made? */
bool crew_infer_lead(struct crew *);
/* Who heads, or is the contact of, one unit of the roster stands for it, as a
 * guess: the names of a cell of persons. */
void crew_add_people(struct crew *, const struct crew_ctx *, struct str cell);
/* Members that stay. */
size_t crew_count(const struct crew *);

#endif

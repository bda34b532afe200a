#ifndef DUTY_CREW_IMPL_H
#define DUTY_CREW_IMPL_H

/*
 * The crew as its names fill it; only crew.c, which holds the members, and
 * crew-names.c, which finds out whom names mean, include this.
 */

#include "duty/crew.h"

/* The unit's place in the crew, or NULL. */
struct member *crew_member(const struct crew *, const struct unit *);
struct member *crew_push(struct crew *, struct member);
/* A unit stays in its strongest role, the one that was named first. */
void crew_join(
    struct crew *, const struct party *, struct str via, enum role);
/* Take everybody away; false if there was nobody. */
bool crew_remove_all(struct crew *);
/* Was this said before?  A block's units are named again by each task. */
bool crew_told(struct crew *, const char *code, struct str name);
/* Report it of the name, once. */
void crew_say(struct crew *, const char *code, struct place, struct str name,
    const char *arg);

#endif

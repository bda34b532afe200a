#ifndef WHO_ACTOR_H
#define WHO_ACTOR_H

/*
 * Who can be ordered: names of organisations and of groups of people, alone
 * and in lists (各村、村干部; 勘察、设计单位).
 */

#include <stdbool.h>

#include "base/str.h"
#include "phrase/words.h"

/* What a name names; quoted words at its end count where a name is quoted. */
enum noun actor_noun(struct str name);
/* Is it the name of an organisation or of a group of people? */
bool actor_is(struct str name);
/* Nothing but such names, and halves of them. */
bool actor_list(struct str list);
/*
 * Put the names that end a list into b, joined by 、, none twice; its last one is
 * known to be an actor.
 */
void actor_add(struct buf *b, struct str list);

#endif

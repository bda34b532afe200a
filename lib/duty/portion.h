#ifndef DUTY_PORTION_H
#define DUTY_PORTION_H

/* How much of a task's figure each role owes: share/duty-shares.csv. */

#include "base/dec.h"
#include "duty/role.h"

struct portions {
	struct dec of[ROLES]; /* 0 to 1 */
};

/* own: the office's table, whose rows go first, or NULL.  Bad rows are
 * reported and left out.  False after a fatal diagnostic. */
bool portions_read(struct portions *, const char *own);
/* A role that is none owes all. */
struct dec portion_of(const struct portions *, struct str role);

#endif

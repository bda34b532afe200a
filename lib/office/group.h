#ifndef OFFICE_GROUP_H
#define OFFICE_GROUP_H

/*
 * Group expressions: what 各村（社区） or 镇直各部门 takes from the roster.  The
 * rows of share/groups.csv say it, an office's own table goes before them.
 */

#include "office/roster.h"

struct selection {
	const struct unit **v; /* in roster order, whenever they are open */
	size_t n;
	bool named; /* 各责任单位: the units that the same task names */
};

struct groups;

/* own may be NULL.  NULL after a fatal diagnostic.  Keeps the roster. */
struct groups *groups_read(const struct roster *, const char *own);
/* What expr takes; NULL: nothing.  Lives until the groups are freed. */
const struct selection *groups_expand(struct groups *, struct str expr);
void groups_free(struct groups *);

#endif

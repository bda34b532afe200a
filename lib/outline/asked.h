#ifndef OUTLINE_ASKED_H
#define OUTLINE_ASKED_H

/* Where a report stops telling what was done and asks for work: 下一步打算,
 * 2027年重点工作, 一要…, what stands behind 工作回顾. */

#include "outline/outline.h"

/* What the sections of a document so far say of the one at hand. */
struct asked {
	size_t section; /* its node; 0 before the first */
	size_t before; /* the section before it in its document, or 0 */
	bool later; /* one before it told what was done: 工作回顾 */
	bool aims; /* not the first, it says what is aimed at */
};
#define ASKED_INIT                                                             \
	{                                                                      \
		0, 0, false, false                                             \
	}

/* Go on to the next section, a node of level 1, in the order of nodes. */
void asked_next(const struct outline *, size_t section, struct asked *);
/*
 * The kind of a report's node that asks for work, else GENRE_NONE.  kind: by
 * its heading; goes_on: the section before it asks.
 */
int asked_kind(const struct outline *, const struct node *,
    const struct asked *, int kind, bool goes_on);
/* Is the last that a node says before its items 特提出如下要求：? */
bool asked_below(const struct outline *, size_t node);

#endif

#ifndef PLAN_SPLIT_H
#define PLAN_SPLIT_H

/*
 * Where one paragraph holds several items: 一是…二是…, （1）…（2）…, ①…②…,
 * 1、…2、…, and headings in the middle of a line.
 */

#include "base/str.h"
#include "plan/marker.h"

struct cut {
	size_t at; /* byte offset of the marker in the paragraph */
	struct marker mark;
	bool list; /* one of several in this paragraph, ends with it */
};

struct cuts {
	struct cut *v; /* ascending; reused from paragraph to paragraph */
	size_t n, cap;
};

/* first: the marker that the text begins with, always a cut, or NULL. */
void split_find(struct cuts *, struct str text, const struct marker *first);
void split_free(struct cuts *);

#endif

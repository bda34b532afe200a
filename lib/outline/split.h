#ifndef OUTLINE_SPLIT_H
#define OUTLINE_SPLIT_H

/*
 * Where one paragraph holds several items: 一是…二是…, （1）…（2）…, ①…②…,
 * 1、…2、…, and headings in the middle of a line.  In a long paragraph, as of a
 * page that lost its line breaks, 一、 and 1、 need no mark before them.
 */

#include "base/str.h"
#include "phrase/marker.h"

#define SPLIT_OPEN 32 /* lists within lists */
#define SPLIT_BELOW 3 /* of different styles below a paragraph */

struct cut {
	size_t at; /* byte offset of the marker in the paragraph */
	struct marker mark;
	bool weak; /* stands behind no mark */
	bool list; /* one of several in this paragraph, ends with it */
};

struct cuts {
	struct cut *v; /* ascending; reused from paragraph to paragraph */
	size_t n, cap;
};

/* The lists that are open where a paragraph begins. */
struct open_lists {
	size_t n;
	struct marker last[SPLIT_OPEN]; /* the item that each has come to */
	/* the first of each style on the next lines, up to a section's */
	struct marker below[SPLIT_BELOW];
	size_t nbelow;
};

/* first: the marker that the text begins with, always a cut, or NULL. */
void split_find(struct cuts *, struct str text, const struct marker *first,
    const struct open_lists *);
void split_free(struct cuts *);

#endif

#ifndef PHRASE_FLOW_H
#define PHRASE_FLOW_H

/*
 * Running text put together from slices of several lines, that still knows
 * where each byte stood.  Separate paragraphs are parted by '\n'; the lines of
 * a hard-wrapped paragraph follow one another without a break, so that an
 * expression cut by a line end is whole again.  A blank that sets a figure off
 * from the Chinese beside it is left out: 达到 80 % reads as 达到80%.
 */

#include <stdbool.h>

#include "base/str.h"

struct flow_mark {
	size_t at; /* byte offset in the text; ascending */
	long line, col; /* 1-based; col counts characters of the line */
};

struct flow {
	struct buf text; /* owned; buf_str(&f->text) borrows it */
	struct flow_mark *mark;
	size_t nmarks, cap;
};
#define FLOW_INIT                                                              \
	{                                                                      \
		BUF_INIT, NULL, 0, 0                                           \
	}

/* Append s, which stands at line, col.  broken: a new paragraph begins. */
void flow_add(struct flow *, struct str s, long line, long col, bool broken);
/* Where the byte at offset at stands.  Cheap, in any order. */
void flow_place(const struct flow *, size_t at, long *line, long *col);
void flow_free(struct flow *);

#endif

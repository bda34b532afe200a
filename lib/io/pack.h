#ifndef IO_PACK_H
#define IO_PACK_H

/*
 * A zip archive in memory, its parts stored as they are: enough for a small
 * Word document.  The same parts give the same bytes.
 */

#include "base/str.h"

struct pack {
	struct buf data; /* the archive so far */
	struct buf central; /* its table of contents */
	size_t n;
};
#define PACK_INIT                                                              \
	{                                                                      \
		BUF_INIT, BUF_INIT, 0                                          \
	}

void pack_add(struct pack *, const char *name, struct str part);
/* Ends the archive; its bytes, until pack_free(). */
struct str pack_end(struct pack *);
void pack_free(struct pack *);

#endif

#ifndef PHRASE_COUNTERS_H
#define PHRASE_COUNTERS_H

/* The counters that printed pages leave within a line: share/plan-pages.csv. */

#include "base/str.h"

struct counters {
	struct str *v; /* in s, in their order, none within another */
	size_t n, cap;
};
#define COUNTERS_INIT                                                          \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

void counters_find(struct counters *, struct str s);
void counters_free(struct counters *);

#endif

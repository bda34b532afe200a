#ifndef LINE_PAGE_COUNTERS_H
#define LINE_PAGE_COUNTERS_H

/* The counters that printed pages leave within a line: share/plan-pages.csv. */

#include "base/str.h"

struct page_counters {
	struct str *v; /* in s, in their order, none within another */
	size_t n, cap;
};
#define PAGE_COUNTERS_INIT                                                     \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

void page_counters_find(struct page_counters *, struct str s);
void page_counters_free(struct page_counters *);

#endif

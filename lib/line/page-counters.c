#include <stdlib.h>

#include "base/mem.h"
#include "line/page-counters.h"
#include "phrase/words.h"

static void
add(void *ctx, struct str place)
{
	struct page_counters *c = ctx;

	GROW(c->v, c->n, c->cap);
	c->v[c->n++] = place;
}

static int
by_place(const void *a, const void *b)
{
	const struct str *x = a, *y = b;

	return x->p < y->p ? -1 : x->p > y->p;
}

void
page_counters_find(struct page_counters *c, struct str s)
{
	size_t i, n = 0;

	c->n = 0;
	words_search(PATTERNS_PAGE, s, add, c);
	if (c->n > 1)
		qsort(c->v, c->n, sizeof(*c->v), by_place);
	for (i = 0; i < c->n; i++)
		if (n == 0 || c->v[i].p >= c->v[n - 1].p + c->v[n - 1].n)
			c->v[n++] = c->v[i];
	c->n = n;
}

void
page_counters_free(struct page_counters *c)
{
	free(c->v);
	*c = (struct page_counters)PAGE_COUNTERS_INIT;
}

#include <stdlib.h>

#include "base/map.h"
#include "report/rows-by.h"

/* at: name -> 1 + its place. */
static struct rows_of *
find(struct rows_by *b, struct map *at, struct str name)
{
	struct map_entry *known = map_put(at, name);

	if (!known->value) {
		GROW(b->v, b->n, b->cap);
		b->v[b->n++] = (struct rows_of){ name, NULL, 0, 0 };
		known->value = (void *)b->n;
	}
	return &b->v[(size_t)known->value - 1];
}

void
rows_by(struct rows_by *b, const struct grid *g, long col, struct str period)
{
	long when = grid_col(g, "period");
	struct map at = MAP_INIT;
	struct rows_of *r;
	size_t i;

	*b = (struct rows_by){ NULL, 0, 0 };
	for (i = 0; i < g->n; i++) {
		if (!str_eq(grid_get(g, i, when), period))
			continue;
		r = find(b, &at, grid_get(g, i, col));
		GROW(r->v, r->n, r->cap);
		r->v[r->n++] = i;
	}
	map_free(&at);
}

void
rows_by_free(struct rows_by *b)
{
	size_t i;

	for (i = 0; i < b->n; i++)
		free(b->v[i].v);
	free(b->v);
}

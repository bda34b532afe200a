#include "score/records.h"

/* Bytes; each run is twice the one before, and fills lines of the cache. */
#define FIRST_RUN 64
#define LARGEST_RUN 1024

static void
add_run(struct records *l, struct arena *mem)
{
	struct record_run *r;
	size_t size = FIRST_RUN;

	if (l->last)
		size = 2 * (sizeof(*r) + l->last->cap * sizeof(r->v[0]));
	if (size > LARGEST_RUN)
		size = LARGEST_RUN;
	r = arena_alloc(mem, size);
	r->next = NULL;
	r->cap = (size - sizeof(*r)) / sizeof(r->v[0]);
	if (l->last)
		l->last->next = r;
	else
		l->first = r;
	l->last = r;
	l->at = r->v;
	l->end = r->v + r->cap;
}

void
records_add(struct records *l, struct arena *mem, struct record r)
{
	if (l->at == l->end)
		add_run(l, mem);
	*l->at++ = r;
}

const struct record_run *
records_next(const struct records *l, const struct record_run *run, size_t *n)
{
	run = run ? run->next : l->first;
	if (run)
		*n = run->next ? run->cap : (size_t)(l->at - run->v);
	return run;
}

#include <stdlib.h>

#include "phrase/words.h"
#include "plan/plan.h"

struct plan *
plan_read(const char *path, const struct outline_opts *opts)
{
	struct doc *src = words_load() ? doc_read(path) : NULL;
	struct plan *p;

	if (!src)
		return NULL;
	p = xcalloc(1, sizeof(*p));
	p->src = src;
	p->unit = opts->unit ? opts->unit : "";
	p->outline = outline_new(src, opts);
	p->tasks = tasks_new(p->outline);
	return p;
}

void
plan_free(struct plan *p)
{
	if (!p)
		return;
	tasks_free(p->tasks);
	outline_free(p->outline);
	doc_free(p->src);
	free(p);
}

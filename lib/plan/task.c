#include <stdlib.h>

#include "plan/task.h"

static void
take_text(const struct outline *o, const struct node *n, struct task *t)
{
	size_t i;

	for (i = n->first; i < n->first + n->n; i++) {
		const struct piece *p = &o->piece[i];

		if (p->body.n == 0 || p->kind == KIND_DUTY)
			continue;
		flow_add(&t->text, p->body, p->line, outline_col(p, p->body.p),
		    !p->wrapped);
	}
}

static void
add_task(struct tasks *ts, const struct outline *o, size_t i)
{
	const struct node *n = &o->node[i];
	struct task *t;

	GROW(ts->v, ts->n, ts->cap);
	t = &ts->v[ts->n++];
	*t = (struct task){ .node = i, .task = n->task, .kind = n->kind };
	t->number = n->number;
	t->title = n->heading;
	t->year = o->doc[n->doc].year;
	t->ref = o->doc[n->doc].date;
	if (n->n > 0)
		t->line = o->piece[n->first].line;
	take_text(o, n, t);
}

struct tasks *
tasks_new(const struct outline *o)
{
	struct tasks *ts = xcalloc(1, sizeof(*ts));
	size_t i;

	for (i = 0; i < o->nnodes; i++)
		if (o->node[i].task || o->node[i].kind == KIND_INTRO)
			add_task(ts, o, i);
	return ts;
}

void
tasks_free(struct tasks *ts)
{
	size_t i;

	if (!ts)
		return;
	for (i = 0; i < ts->n; i++)
		flow_free(&ts->v[i].text);
	free(ts->v);
	arena_free(&ts->mem);
	free(ts);
}

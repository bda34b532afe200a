#include "plan/plan.h"
#include "plan/when.h"

/* A table's cell holds no line breaks. */
static void
put_text(struct table_out *out, const struct flow *f)
{
	struct buf b = BUF_INIT;
	size_t i;

	buf_addstr(&b, buf_str(&f->text));
	for (i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			b.p[i] = ' ';
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put_task(struct table_out *out, const struct outline *o, const struct task *t,
    struct when *w)
{
	struct buf id = BUF_INIT;

	outline_id(o, t->node, &id);
	when_find(t, w);
	table_put(out, o->doc[o->node[t->node].doc].name);
	table_put(out, buf_str(&id));
	table_putn(out, t->line);
	table_puts(out, outline_kind(t->kind));
	table_put(out, t->number);
	table_put(out, t->section);
	table_put(out, t->title);
	put_text(out, &t->text);
	table_put(out, t->lead);
	table_put(out, t->units);
	table_put(out, t->assist);
	table_put(out, t->subjects);
	table_put(out, t->people);
	table_put(out, buf_str(&w->start));
	table_put(out, buf_str(&w->due));
	table_put(out, buf_str(&w->freq));
	table_put(out, buf_str(&w->text));
	table_end(out);
	buf_free(&id);
}

void
tasks_write(const struct plan *p, struct table_out *out)
{
	struct when w = WHEN_INIT;
	size_t i;

	for (i = 0; i < p->tasks->n; i++)
		if (p->tasks->v[i].task)
			put_task(out, p->outline, &p->tasks->v[i], &w);
	when_free(&w);
}

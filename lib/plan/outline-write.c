#include "plan/plan.h"

void
outline_write(const struct plan *p, struct table_out *out)
{
	const struct outline *o = p->outline;
	struct buf id = BUF_INIT;
	size_t i;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *c = &o->piece[i];
		const struct node *n = &o->node[c->node];

		buf_reset(&id);
		outline_id(o, c->node, &id);
		table_put(out, o->doc[n->doc].name);
		table_put(out, buf_str(&id));
		table_putn(out, c->line);
		table_puts(out, plan_kind_name(c->kind));
		table_putn(out, n->level);
		table_put(out, c->marker);
		table_put(out, c->text);
		table_end(out);
	}
	buf_free(&id);
}

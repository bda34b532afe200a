/* Numbers of headings and items that are skipped, repeated or out of order. */

#include <stdlib.h>

#include "plan/check-parts.h"
#include "plan/marker.h"

static void
say(struct check *c, const char *code, size_t node, long got, long want)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	buf_addf(&a, "%ld", got);
	buf_addf(&b, "%ld", want);
	check_say_node(c, code, node, c->o->node[node].number, a.p, b.p);
	buf_free(&a);
	buf_free(&b);
}

/* The numbered nodes below one parent, in order. */
struct run {
	uint32_t style;
	long number; /* of the one before; 0: none yet */
};

/* 第三条 goes on in the next chapter: the last number of each style. */
struct styles {
	struct run v[32];
	size_t n;
};

static bool
goes_on(struct styles *s, const struct marker *m)
{
	long before = 0;
	size_t i;

	for (i = 0; i < s->n && s->v[i].style != m->style; i++)
		;
	if (i == s->n && s->n < sizeof(s->v) / sizeof(s->v[0]))
		s->v[s->n++].style = m->style;
	if (i < s->n) {
		before = s->v[i].number;
		s->v[i].number = m->number;
	}
	return m->number == before + 1;
}

static void
follow(struct check *c, size_t node, struct run *r, struct styles *s)
{
	struct marker m;
	bool on;

	if (!marker_at(c->o->node[node].number, &m) || m.number == 0)
		return;
	on = goes_on(s, &m);
	if (r->number == 0 || m.style != r->style) {
		if (m.number > 1 && r->number == 0 && !on)
			say(c, "number-first", node, m.number, 1);
	} else if (m.number == r->number) {
		say(c, "number-again", node, m.number, r->number + 1);
	} else if (m.number > r->number + 1) {
		say(c, "number-skipped", node, m.number, r->number + 1);
	} else if (m.number < r->number && m.number != 1) {
		say(c, "number-back", node, m.number, r->number + 1);
	}
	r->style = m.style;
	r->number = m.number;
}

void
check_numbers(struct check *c)
{
	struct run *v = xcalloc(c->o->nnodes + 1, sizeof(*v));
	struct styles s = { 0 };
	size_t i;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->level == 0)
			s.n = 0;
		if (n->parent != NO_NODE && n->number.n > 0 && n->ncells == 0)
			follow(c, i, &v[n->parent], &s);
	}
	free(v);
}

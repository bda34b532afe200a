#include <stdlib.h>

#include "base/utf8.h"
#include "plan/marker.h"
#include "plan/outline.h"

#define DEPTH 32 /* more styles nested than any author has */

struct level {
	uint32_t style;
	size_t node;
};

struct builder {
	struct outline *o;
	size_t pcap, ncap, dcap;
	struct level stack[DEPTH];
	size_t depth;
	size_t current; /* node that takes what comes */
};

static size_t
add_node(struct builder *b, size_t parent)
{
	struct outline *o = b->o;
	struct node *n;

	GROW(o->node, o->nnodes, b->ncap);
	n = &o->node[o->nnodes];
	*n = (struct node){ .parent = parent, .first = o->npieces };
	if (parent != NO_NODE) {
		n->doc = o->node[parent].doc;
		n->level = o->node[parent].level + 1;
		n->position = ++o->node[parent].nchildren;
	}
	n->kind = KIND_TASK;
	return o->nnodes++;
}

static void
add_doc(struct builder *b, const struct outline_opts *opts)
{
	struct outline *o = b->o;
	struct plan_doc *d;

	GROW(o->doc, o->ndocs, b->dcap);
	d = &o->doc[o->ndocs];
	*d = (struct plan_doc){ .date = opts->date, .year = opts->year };
	d->name = str_of(opts->name ? opts->name : o->src->name);
	d->node = b->current = add_node(b, NO_NODE);
	o->node[d->node].doc = o->ndocs++;
	o->node[d->node].kind = KIND_CONTEXT;
	b->depth = 0;
}

/* The node that a marker opens: a sibling of the last one of its style. */
static void
open_node(struct builder *b, const struct marker *m)
{
	size_t i;

	for (i = 0; i < b->depth && b->stack[i].style != m->style; i++)
		;
	if (i == DEPTH)
		i = DEPTH - 1;
	b->current = add_node(
	    b, i ? b->stack[i - 1].node : b->o->doc[b->o->ndocs - 1].node);
	b->stack[i].style = m->style;
	b->stack[i].node = b->current;
	b->depth = i + 1;
}

static void
add_piece(struct builder *b, struct str text, long line, const struct marker *m)
{
	struct outline *o = b->o;
	struct str trim = str_trim(text);
	struct piece *p;

	GROW(o->piece, o->npieces, b->pcap);
	p = &o->piece[o->npieces++];
	*p = (struct piece){ .text = text, .line = line, .node = b->current };
	p->col = 1 +
	    (long)utf8_len((struct str){ text.p, (size_t)(trim.p - text.p) });
	p->marker = str_sub(trim, 0, m ? m->n : 0);
	p->body = str_trim(str_sub(trim, p->marker.n, trim.n));
	p->kind = o->node[b->current].kind;
	o->node[b->current].n++;
}

static void
add_para(struct builder *b, const struct para *p)
{
	struct marker m;
	bool marked = marker_at(str_trim(p->text), &m);

	if (marked)
		open_node(b, &m);
	add_piece(b, p->text, p->line, marked ? &m : NULL);
	if (marked) {
		struct node *n = &b->o->node[b->current];

		n->number = b->o->piece[b->o->npieces - 1].marker;
		n->heading = b->o->piece[b->o->npieces - 1].body;
	}
}

static void
find_leaves(struct outline *o)
{
	size_t i;

	for (i = 0; i < o->nnodes; i++) {
		struct node *n = &o->node[i];

		if (n->level > 0 && n->nchildren > 0)
			n->kind = KIND_INTRO;
		n->task = n->level > 0 && n->nchildren == 0;
	}
	for (i = 0; i < o->npieces; i++)
		o->piece[i].kind = o->node[o->piece[i].node].kind;
}

struct outline *
outline_new(const struct doc *src, const struct outline_opts *opts)
{
	struct builder b = { .o = xcalloc(1, sizeof(struct outline)) };
	size_t i;

	b.o->src = src;
	add_doc(&b, opts);
	for (i = 0; i < src->n; i++)
		add_para(&b, &src->v[i]);
	find_leaves(b.o);
	return b.o;
}

void
outline_free(struct outline *o)
{
	if (!o)
		return;
	free(o->piece);
	free(o->node);
	free(o->doc);
	arena_free(&o->mem);
	free(o);
}

long
outline_col(const struct piece *p, const char *at)
{
	const char *from = str_trim(p->text).p;

	return p->col +
	    (long)utf8_len((struct str){ from, (size_t)(at - from) });
}

void
outline_id(const struct outline *o, size_t node, struct buf *b)
{
	size_t path[DEPTH + 1], n = 0;

	for (; o->node[node].level > 0; node = o->node[node].parent)
		if (n <= DEPTH)
			path[n++] = o->node[node].position;
	while (n > 0) {
		n--;
		buf_addf(b, "%zu%s", path[n], n ? "." : "");
	}
}

const char *
outline_kind(enum plan_kind k)
{
	static const char *const names[KINDS] = { "title", "context", "meta",
		"noise", "intro", "heading", "duty", "columns", "goal",
		"standard", "task", "stage", "support", "rule", "fact" };

	return names[k];
}

#include <stdlib.h>

#include "base/utf8.h"
#include "plan/duty.h"
#include "plan/name.h"

/* Is there an earlier item of the same list with a line of its own? */
static bool
has_earlier(const struct outline *o, const struct duty *d, size_t node)
{
	size_t i;

	/* Siblings lie before it, down to their parent; the nearest decides,
	 * so the search ends at the first one. */
	for (i = node; i-- > 0 && i != o->node[node].parent;)
		if (o->node[i].parent == o->node[node].parent &&
		    o->node[i].form != NODE_CLOSER)
			return !resp_is_empty(&d[i].own);
	return false;
}

static bool
is_last(const struct outline *o, size_t node)
{
	const struct node *n = &o->node[node];

	return n->parent != NO_NODE &&
	    n->position == o->node[n->parent].nchildren;
}

/* For each node, behind its last piece of text: blank lines, lines of
 * responsibility and noise do not count. */
static size_t *
text_ends(const struct outline *o)
{
	size_t *end = xcalloc(o->nnodes + 1, sizeof(*end)), i;

	for (i = 0; i < o->npieces; i++)
		if (o->piece[i].body.n > 0 && o->piece[i].kind != KIND_DUTY &&
		    o->piece[i].kind != KIND_NOISE)
			end[o->piece[i].node] = i + 1;
	return end;
}

/* The node that a line of responsibility at piece p belongs to. */
static size_t
owner(
    const struct outline *o, const struct duty *d, const size_t *end, size_t p)
{
	size_t node = o->piece[p].node;
	const struct node *n = &o->node[node];

	if (n->level == 0)
		return node;
	if (n->form == NODE_CLOSER || o->piece[p].marker.n > 0)
		return o->node[n->parent].level > 0 ? n->parent : node;
	if (n->nitems > 0 || n->position < 2 || !is_last(o, node) ||
	    o->node[n->parent].level == 0 || p < end[node] ||
	    has_earlier(o, d, node))
		return node;
	return n->parent;
}

/* 时间：9月18日—23日 below a heading holds for what stands below it. */
static struct str
time_line(struct str body)
{
	static const struct str words[] = { STR("时间"), STR("活动时间"),
		STR("举办时间"), STR("实施时间"), STR("开展时间"),
		STR("起止时间") };
	struct str s;
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!str_starts(body, words[i]))
			continue;
		s = str_trim(str_sub(body, words[i].n, body.n));
		if (str_starts(s, STR("：")))
			return str_trim(str_sub(s, 3, s.n));
		if (str_starts(s, STR(":")))
			return str_trim(str_sub(s, 1, s.n));
	}
	return STR_NULL;
}

/* A table's heading over its rows that is a unit: theirs to do. */
static void
take_group(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];

	if (n->form == NODE_GROUP && name_noun(n->heading) == NOUN_ORG)
		resp_read(&d[i].own, n->heading, CELL_UNITS);
}

struct duty *
duties_new(const struct outline *o)
{
	struct duty *d = xcalloc(o->nnodes + 1, sizeof(*d));
	size_t *end = text_ends(o), i, node;
	struct str when;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];

		if (p->kind == KIND_DUTY) {
			node = owner(o, d, end, i);
			resp_read(&d[node].own, p->body, CELL_OTHER);
			continue;
		}
		if (o->node[p->node].level == 0 || p->kind == KIND_NOISE ||
		    p->kind == KIND_META)
			continue;
		when = time_line(p->body);
		if (when.n > 0 && d[p->node].when.n == 0)
			d[p->node].when = when;
	}
	for (i = 0; i < o->nnodes; i++)
		take_group(o, d, i);
	free(end);
	return d;
}

void
duties_free(struct duty *d, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		resp_free(&d[i].own);
	free(d);
}

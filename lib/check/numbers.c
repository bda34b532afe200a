/* Numbers of headings and items that are skipped, repeated or out of order. */

#include <stdlib.h>
#include <string.h>

#include "check/parts.h"

static void
say(struct check *c, const char *code, size_t node, long got, long want)
{
	check_say_node(c, code, node, c->o->node[node].number,
	    check_long(c, got), check_long(c, want));
}

/* The numbered nodes below one parent, in order. */
struct run {
	uint32_t style;
	long number; /* of the one before; 0: none yet */
	bool again; /* which was there twice: 1 2 2 4 has one fault */
	size_t piece; /* where it stands */
};

/* 第三条 goes on in the next chapter: the last number of each style. */
struct styles {
	struct run v[32];
	size_t n;
	bool within; /* the paper is given from its middle on */
};

/* The number before it in that style, wherever it was; 0 for none. */
static long
number_before(struct styles *s, const struct marker *m)
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
	return before;
}

/* Which fault it is to have that number behind that one; NULL for none. */
static const char *
fault_of(long number, const struct run *r)
{
	if (number == r->number)
		return "number-again";
	if (number > r->number + 1)
		return r->again && number == r->number + 2 ? NULL
							   : "number-skipped";
	return number < r->number && number != 1 ? "number-back" : NULL;
}

static void
go_on(struct check *c, size_t node, struct run *r, long number)
{
	const char *code = fault_of(number, r);

	if (code)
		say(c, code, node, number, r->number + 1);
	r->again = number == r->number;
	r->number = number;
}

static void
follow(struct check *c, size_t node, struct run *r, struct styles *s)
{
	const struct node *n = &c->o->node[node];
	struct marker m;
	long before;

	if (!check_marker(c, node, &m) || m.number == 0)
		return;
	before = number_before(s, &m);
	if (r->number > 0 && m.style == r->style) {
		if (fault_of(m.number, r))
			r->number = check_inline(
			    c, r->piece, n->first, m.style, r->number);
		go_on(c, node, r, m.number);
		r->piece = n->first;
		return;
	}
	if (r->number == 0 && m.number > 1 && m.number != before + 1 &&
	    !(s->within && before == 0) &&
	    check_inline(c, c->o->node[n->parent].first, n->first, m.style,
		0) != m.number - 1) {
		/* articles are counted through all chapters */
		if (before > 0 && marker_family(m.style) == MARKER_ORDINAL) {
			struct run whole = { m.style, before, false, 0 };

			go_on(c, node, &whole, m.number);
		} else
			say(c, "number-first", node, m.number, 1);
	}
	*r = (struct run){ m.style, m.number, false, n->first };
}

/* A document that begins with item 2 or later, and has nothing above it. */
static bool
begins_within(const struct check *c, size_t doc)
{
	const struct node *n = &c->o->node[doc];
	struct marker m;
	size_t i;

	for (i = n->first; i < n->first + n->n; i++)
		if (c->o->piece[i].kind != KIND_NOISE &&
		    str_trim(c->o->piece[i].text).n > 0)
			return false;
	return doc + 1 < c->o->nnodes && n[1].parent == doc &&
	    check_marker(c, doc + 1, &m) && m.number > 1;
}

#define SKIPS 8 /* of a table that are held; with more it is a selection */

/* A table's numbers that were there twice, or skipped some. */
struct slips {
	size_t ntwice, node;
	long number; /* of the last one that was there twice */
	struct {
		size_t node;
		long number, before;
	} skip[SKIPS];
	size_t nskips, rows;
};

static bool
is_skip(long number, const struct run *r)
{
	const char *code = fault_of(number, r);

	return code && strcmp(code, "number-skipped") == 0;
}

static void
hold_skip(struct slips *t, size_t node, long number, long before)
{
	if (t->nskips < SKIPS) {
		t->skip[t->nskips].node = node;
		t->skip[t->nskips].number = number;
		t->skip[t->nskips].before = before;
	}
	t->nskips++;
}

/*
 * 序号 in a table: merged cells and what is no plain number are left out.
 * Rows may share a number, so that only a single pair is a slip.
 */
static void
follow_row(struct check *c, size_t node, struct run *r, struct slips *t)
{
	const struct node *n = &c->o->node[node];
	size_t i, used;
	long number;
	bool han, again;

	for (i = 0; i < n->ncells && n->cell[i].role != CELL_NUMBER; i++)
		;
	if (i == n->ncells || n->cell[i].inherited)
		return;
	used = marker_numeral(n->cell[i].text, &number, &han);
	if (used == 0 || used != n->cell[i].text.n || number == 0)
		return;
	again = number == r->number;
	if (again) {
		t->ntwice++;
		t->node = node;
		t->number = number;
	} else if (r->number > 0 && is_skip(number, r))
		hold_skip(t, node, number, r->number);
	else if (r->number > 0)
		go_on(c, node, r, number);
	t->rows++;
	r->again = again;
	r->number = number;
}

static void
say_slips(struct check *c, struct slips *t)
{
	/* 22, 24, 30: tasks of another paper's list, by their numbers there */
	const bool chosen = t->nskips > SKIPS ||
	    (t->nskips > 1 && t->nskips * 3 > t->rows);
	size_t i;

	if (t->ntwice == 1)
		say(c, "number-again", t->node, t->number, t->number + 1);
	for (i = 0; i < t->nskips && !chosen; i++)
		say(c, "number-skipped", t->skip[i].node, t->skip[i].number,
		    t->skip[i].before + 1);
	t->ntwice = t->nskips = t->rows = 0;
}

/* （五） and nothing behind it, where another item follows. */
static void
check_empty(struct check *c, size_t node)
{
	const struct node *n = &c->o->node[node];
	size_t i;

	if (n->nchildren > 0 || node + 1 >= c->o->nnodes ||
	    c->o->node[node + 1].parent != n->parent ||
	    c->o->node[node + 1].number.n == 0)
		return;
	for (i = n->first; i < n->first + n->n; i++) {
		const struct piece *p = &c->o->piece[i];

		if (str_trim(p->text).n > str_trim(p->marker).n)
			return;
	}
	check_say_node(c, "item-empty", node, n->number, NULL, NULL);
}

void
check_numbers(struct check *c)
{
	struct run *v = xcalloc(c->o->nnodes + 1, sizeof(*v));
	struct styles s = { 0 };
	struct slips slips = { 0 };
	size_t i;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->level == 0) {
			s.n = 0;
			s.within = begins_within(c, i);
			say_slips(c, &slips);
		}
		if (n->parent == NO_NODE || n->number.n == 0)
			continue;
		if (n->ncells > 0)
			follow_row(c, i, &v[n->parent], &slips);
		else {
			follow(c, i, &v[n->parent], &s);
			check_empty(c, i);
		}
	}
	say_slips(c, &slips);
	free(v);
}

/* How paragraphs end: in the middle, or without a mark where others have one. */

#include <stdlib.h>

#include "base/utf8.h"
#include "check/parts.h"

/* The last piece of a node's own text, NULL for none. */
static const struct piece *
last_piece(const struct check *c, size_t node)
{
	const struct node *n = &c->o->node[node];
	size_t i;

	for (i = n->n; i-- > 0;) {
		const struct piece *p = &c->o->piece[n->first + i];

		if (p->kind != KIND_NOISE && p->kind != KIND_DUTY &&
		    str_trim(p->text).n > 0)
			return p;
	}
	return NULL;
}

static uint32_t
last_char(const struct piece *p)
{
	return p ? utf8_last(str_trim(p->text)) : 0;
}

/* The last words of a paragraph. */
static struct str
tail_of(struct str s)
{
	size_t at = s.n, i;

	for (i = 0; i < 10 && at > 0; i++)
		at = utf8_prev(s, at);
	return str_sub(s, at, s.n);
}

/* 一是…，二是…: an item within a line, where the next one follows. */
static bool
is_inline(const struct check *c, const struct piece *p)
{
	const struct piece *end = c->o->piece + c->o->npieces;

	return p + 1 < end && p[1].line == p->line;
}

/* A paragraph that stops in the middle: ，or 、 at its end. */
static void
check_middles(struct check *c)
{
	size_t i, k, *last = xcalloc(c->o->nnodes + 1, sizeof(*last));
	const struct piece *p;
	uint32_t ch, before;
	struct str s;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->level == 0 || n->ncells > 0 || n->nchildren > 0)
			continue;
		p = last_piece(c, i);
		ch = last_char(p);
		k = n->parent == NO_NODE ? 0 : last[n->parent];
		before = k > 0 ? last_char(last_piece(c, k - 1)) : 0;
		if (n->parent != NO_NODE)
			last[n->parent] = i + 1;
		if (ch != 0xFF0C && ch != 0x3001 &&
		    !(ch == 0xFF1B && before == 0x3002))
			continue;
		if (ch != 0xFF1B && is_inline(c, p))
			continue;
		s = str_trim(p->text);
		check_say_at(c, "end-open", p->line,
		    outline_col(p, s.p + utf8_prev(s, s.n)), tail_of(s), NULL,
		    NULL);
	}
	free(last);
}

#define HEADING 40 /* characters */

/* Its text or its items come below. */
static bool
is_heading(const struct check *c, const struct block *b)
{
	size_t last = b->piece[b->npieces - 1].index;
	const struct node *n = &c->o->node[c->o->piece[last].node];

	return block_piece(c, b, 0)->marker.n > 0 &&
	    utf8_len(block_str(b)) < HEADING &&
	    (n->nchildren > 0 || last + 1 < n->first + n->n);
}

#define SUBHEAD 24 /* characters */

/* A short line between paragraphs, 自愿报名，电脑派位, heads what is below it. */
static bool
heads_next(const struct check *c, const struct block *b)
{
	const size_t n = utf8_len(block_str(b));

	return n <= SUBHEAD && block_piece(c, b, 0)->marker.n == 0 &&
	    b + 1 < c->block + c->nblocks && b[1].doc == b->doc &&
	    utf8_len(block_str(b + 1)) > 2 * n;
}

#define PROSE 12 /* characters of a paragraph with a comma */
#define LABEL 20 /* characters, of 组长： */
#define TAIL 300 /* bytes */

/*
 * A paragraph of sentences that has no mark at its end: where, or 0.  Its
 * last sentence has a comma, or it may be a name or the end of a list.
 */
static size_t
open_end(const struct check *c, const struct block *b, bool *closed)
{
	const struct pattern *end = check_role(c, "ended");
	const struct pattern *last = check_role(c, "last-words");
	struct str s = block_str(b);
	const struct piece *p;
	struct rx_hit h;
	size_t at;
	uint32_t ch;

	*closed = false;
	if (s.n == 0 || !end || !last)
		return 0;
	at = utf8_prev(s, s.n);
	p = block_piece(c, b, at);
	if (p->kind < KIND_GOAL || c->o->node[p->node].ncells > 0 ||
	    utf8_len(s) < PROSE || str_find(s, STR("\t"), 0) >= 0 ||
	    heads_next(c, b) ||
	    check_match(c, "members", str_sub(s, 0, utf8_offset(s, LABEL))))
		return 0;
	*closed = rx_next(end->rx, s, at, &h);
	utf8_decode(s.p + at, s.n - at, &ch);
	if (*closed || ch == 0xFF0C || ch == 0x3001 || is_heading(c, b))
		return 0;
	return rx_next(
		   last->rx, s, s.n > TAIL ? utf8_prev(s, s.n - TAIL) : 0, &h)
	    ? at
	    : 0;
}

#define MOST 4 /* times as many paragraphs must be closed */
#define BROKEN 8 /* so many are left open by pages, not by a writer */

/* Where paragraphs end with a mark, one that has none. */
static void
check_stops(struct check *c)
{
	size_t i, at, nopen = 0, nclosed = 0;
	bool closed;

	for (i = 0; i < c->nblocks; i++) {
		nopen += open_end(c, &c->block[i], &closed) > 0;
		nclosed += closed;
	}
	if (nopen == 0 || nopen > BROKEN || nclosed < nopen * MOST)
		return;
	for (i = 0; i < c->nblocks; i++) {
		struct str s = block_str(&c->block[i]);

		if ((at = open_end(c, &c->block[i], &closed)) > 0)
			check_say(c, "end-open", &c->block[i], at, tail_of(s),
			    NULL, NULL);
	}
}

/*
 * A paragraph that stops at a comma and is not its item's last, which
 * check_middles has looked at.
 */
static void
check_commas(struct check *c)
{
	size_t i, at;

	for (i = 0; i + 1 < c->nblocks; i++) {
		const struct block *b = &c->block[i];
		struct str s = block_str(b);
		const struct piece *p;
		const struct node *n;

		if (s.n == 0)
			continue;
		at = utf8_prev(s, s.n);
		p = block_piece(c, b, at);
		n = &c->o->node[p->node];
		if (!check_match(c, "comma-end", str_sub(s, at, s.n)) ||
		    n->ncells > 0 || n->level == 0 ||
		    block_piece(c, &c->block[i + 1], 0)->marker.n == 0 ||
		    (n->nchildren == 0 && p == last_piece(c, p->node)))
			continue;
		check_say(c, "end-open", b, at, tail_of(s), NULL, NULL);
	}
}

void
check_ends(struct check *c)
{
	check_commas(c);
	check_middles(c);
	check_stops(c);
}

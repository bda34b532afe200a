/* Items, rows and stages of which a text tells how many there are. */

#include <stdlib.h>

#include "check/parts.h"

/* What a paragraph announces of the items below it, if not so many follow. */
static void
check_count(struct check *c, const struct piece *t, size_t follow)
{
	struct str s = str_trim(t->text);
	struct dec d = DEC_NAN;
	struct rx_hit h;

	if (pattern_match(c->words, "count", s, &h))
		d = check_number(h.group[1]);
	if (dec_ok(d) && dec_cmp(d, DEC((int64_t)follow)) != 0)
		check_say_at(c, "count-wrong", t->line,
		    outline_col(t, h.group[0].p), h.group[0], check_dec(c, d),
		    check_long(c, (long)follow));
}

/* 以下五项： and how many numbered ones follow. */
static void
check_items(struct check *c)
{
	size_t i, k, *count = xcalloc(c->o->nnodes + 1, sizeof(*count));

	for (i = 0; i < c->o->nnodes; i++)
		if (c->o->node[i].parent != NO_NODE &&
		    c->o->node[i].number.n > 0)
			count[c->o->node[i].parent]++;
	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		for (k = n->first; count[i] > 1 && k < n->first + n->n; k++)
			check_count(c, &c->o->piece[k], count[i]);
	}
	free(count);
}

/* Each hit reads the nodes of its document: the first alone is taken. */
static bool
is_first(size_t *doc, const struct block *b)
{
	const bool is = *doc != b->doc;

	*doc = b->doc;
	return is;
}

/* The number that a row has of its own, or DEC_NAN. */
static struct dec
row_number(const struct node *row)
{
	struct dec d = DEC_NAN;
	size_t i;

	for (i = 0; i < row->ncells && !dec_ok(d); i++)
		if (row->cell[i].role == CELL_NUMBER && !row->cell[i].inherited)
			d = check_number(row->cell[i].text);
	return d;
}

/*
 * Rows with a number behind a node of a document.  0 where their numbers go
 * back: another table begins, or each part of one counts for itself.
 */
static long
rows_behind(const struct check *c, size_t node)
{
	const size_t doc = c->o->node[node].doc;
	struct dec d, last = DEC_NAN;
	long n = 0;
	size_t i;

	for (i = node + 1; i < c->o->nnodes && c->o->node[i].doc == doc; i++) {
		d = row_number(&c->o->node[i]);
		if (!dec_ok(d))
			continue;
		if (dec_ok(last) && dec_cmp(d, last) <= 0)
			return 0;
		last = d;
		n++;
	}
	return n;
}

static void
hold_count(
    struct check *c, const struct block *b, const struct rx_hit *h, long n)
{
	const struct dec told = check_number(h->group[1]);

	if (n > 1 && dec_ok(told) && dec_cmp(told, DEC(n)) != 0)
		check_say(c, "count-wrong", b, h->at, h->group[0],
		    check_dec(c, told), check_long(c, n));
}

/* 现将14项任务分解如下, and a table of 13.  arg: the document of the last hit. */
static void
take_rows(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	(void)p;
	if (is_first(arg, b))
		hold_count(
		    c, b, h, rows_behind(c, block_piece(c, b, h->at)->node));
}

/* Stages of a document that are called so, and stand below one heading. */
static long
stages_of(const struct check *c, size_t doc)
{
	size_t i, parent = NO_NODE;
	long n = 0;

	for (i = c->o->doc[doc].node; i < c->o->nnodes; i++) {
		const struct node *s = &c->o->node[i];

		if (s->doc != doc)
			break;
		if (s->number.n == 0 || s->ncells > 0 ||
		    !check_match(c, "stage-named", s->heading))
			continue;
		if (n > 0 && s->parent != parent)
			return 0;
		parent = s->parent;
		n++;
	}
	return n;
}

/* 分四个阶段进行, and three below 实施步骤; what leads to them is held to that. */
static void
take_stages(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	const struct piece *at = block_piece(c, b, h->at);

	(void)p;
	if (is_first(arg, b) &&
	    (c->o->node[at->node].nchildren < 2 ||
		!check_match(c, "count", str_trim(at->text))))
		hold_count(c, b, h, stages_of(c, b->doc));
}

void
check_counts(struct check *c)
{
	size_t rows = NO_NODE, stages = NO_NODE; /* documents seen */

	check_hits(c, "count-rows", take_rows, &rows);
	check_hits(c, "count-stages", take_stages, &stages);
	check_items(c);
}

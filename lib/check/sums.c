/*
 * Totals that their parts do not add up to: points of headings, shares of a
 * mark, announced lists.
 */

#include <stdlib.h>

#include "base/dec.h"
#include "base/map.h"
#include "base/utf8.h"
#include "check/parts.h"
#include "zh/num.h"

struct dec
check_number(struct str s)
{
	struct num n;
	struct str rest;

	return num_begins(str_trim(s), &n, &rest) ? n.lo : DEC_NAN;
}

/* Points in a heading's brackets: 组织领导（15分）. */
static bool
heading_points(const struct pattern *p, const struct node *n, struct dec *d)
{
	struct rx_hit h;

	if (!p || n->ncells > 0 || n->number.n == 0 ||
	    !rx_next(p->rx, n->heading, 0, &h))
		return false;
	*d = check_number(h.group[1]);
	return dec_ok(*d);
}

/* What the text above its items says they share: 总分为100分，分以下四项： */
static bool
text_points(const struct check *c, const struct pattern *p,
    const struct node *n, struct dec *d)
{
	struct rx_hit h;
	size_t i;

	if (!p || n->ncells > 0 || n->level == 0 || n->nitems < 2)
		return false;
	for (i = n->first; i < n->first + n->n; i++)
		if (rx_next(p->rx, c->o->piece[i].text, 0, &h)) {
			*d = check_number(h.group[1]);
			return dec_ok(*d);
		}
	return false;
}

struct sum {
	struct dec total, parts;
	bool stated; /* the heading states a total */
	bool broken; /* a child states none */
	size_t n; /* children */
};

static void
check_headings(struct check *c)
{
	const struct pattern *p = check_role(c, "total");
	const struct pattern *of = check_role(c, "total-of");
	struct sum *v = xcalloc(c->o->nnodes + 1, sizeof(*v));
	struct dec d;
	size_t i, up;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];
		bool has = heading_points(p, n, &d);

		v[i].parts = DEC(0);
		v[i].stated = has;
		v[i].total = has ? d : DEC_NAN;
		if (!has && text_points(c, of, n, &d)) {
			v[i].total = d;
			v[i].stated = true;
		}
		if ((up = n->parent) == NO_NODE || n->number.n == 0)
			continue;
		v[up].n++;
		v[up].broken = v[up].broken || !has;
		if (has)
			v[up].parts = dec_add(v[up].parts, d);
	}
	for (i = 0; i < c->o->nnodes; i++) {
		if (!v[i].stated || v[i].broken || v[i].n < 2 ||
		    !dec_ok(v[i].parts) || dec_cmp(v[i].parts, v[i].total) == 0)
			continue;
		check_say_node(c, "sum-wrong", i, c->o->node[i].heading,
		    check_dec(c, v[i].parts), check_dec(c, v[i].total));
	}
	free(v);
}

/* 月考核（60%）, or in the text of an item: 季度考核。…，占总分的60%。 */
static bool
share_of(const struct check *c, const struct node *n, struct dec *d)
{
	struct rx_hit h;
	size_t i;

	*d = DEC_NAN;
	if (pattern_match(c->words, "weight-head", n->heading, &h))
		*d = check_number(h.group[1]);
	for (i = n->first; !dec_ok(*d) && n->nchildren == 0 &&
	     i < n->first + n->n;
	     i++)
		if (pattern_match(
			c->words, "weight-text", c->o->piece[i].text, &h))
			*d = check_number(h.group[1]);
	return dec_ok(*d);
}

/* Shares of a mark that the items below a heading have. */
static void
check_weights(struct check *c)
{
	struct share {
		struct dec sum;
		size_t n, of, first; /* with a share, all, the first's node */
	} *v = xcalloc(c->o->nnodes + 1, sizeof(*v)), *up;
	struct dec d;
	size_t i;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->parent == NO_NODE || n->number.n == 0)
			continue;
		up = &v[n->parent];
		up->of++;
		if (!share_of(c, n, &d))
			continue;
		if (up->n++ == 0) {
			up->sum = DEC(0);
			up->first = i;
		}
		up->sum = dec_add(up->sum, d);
	}
	for (i = 0; i < c->o->nnodes; i++) {
		if (v[i].n < 2 || v[i].n < v[i].of || !dec_ok(v[i].sum) ||
		    dec_cmp(v[i].sum, DEC(100)) == 0 ||
		    !check_match(c, "weighed", c->o->node[i].heading))
			continue;
		check_say_node(c, "weights-wrong", v[i].first,
		    c->o->node[v[i].first].heading, check_dec(c, v[i].sum),
		    NULL);
	}
	free(v);
}

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
		    outline_col(t, h.group[0].p), h.group[0],
		    check_dec(c, d), check_long(c, (long)follow));
}

/* 以下五项： and how many numbered ones follow. */
static void
check_counts(struct check *c)
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

/* 现将14项任务分解如下, and a table of 13.  arg: the document of the last hit. */
static void
take_rows(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	const struct dec told = check_number(h->group[1]);
	long rows;

	(void)p;
	if (!is_first(arg, b))
		return;
	rows = rows_behind(c, block_piece(c, b, h->at)->node);
	if (rows > 1 && dec_ok(told) && dec_cmp(told, DEC(rows)) != 0)
		check_say(c, "count-wrong", b, h->at, h->group[0],
		    check_dec(c, told), check_long(c, rows));
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

/* 分四个阶段进行, and three below 实施步骤; check_counts() has what leads to them. */
static void
take_stages(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	const struct dec told = check_number(h->group[1]);
	const struct piece *at = block_piece(c, b, h->at);
	long stages;

	(void)p;
	if (!is_first(arg, b))
		return;
	stages = stages_of(c, b->doc);
	if (stages > 1 && dec_ok(told) && dec_cmp(told, DEC(stages)) != 0 &&
	    (c->o->node[at->node].nchildren < 2 ||
		!check_match(c, "count", str_trim(at->text))))
		check_say(c, "count-wrong", b, h->at, h->group[0],
		    check_dec(c, told), check_long(c, stages));
}

/* The points of one name: those of a heading, and the rows that have it. */
struct worth {
	const struct node *heading, *row;
	const struct cell *points; /* of the row */
	size_t headings, rows;
};

static void
add_worth(struct map *all, const struct node *n, const struct cell *points,
    struct str name)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;
	struct worth *w;

	utf8_squeeze(&key, name);
	e = map_put(all, buf_str(&key));
	buf_free(&key);
	if (!e->value)
		e->value = xcalloc(1, sizeof(*w));
	w = e->value;
	if (points) {
		w->row = n;
		w->points = points;
		w->rows++;
	} else {
		w->heading = n;
		w->headings++;
	}
}

/* A row gives its points to each name that stands left of them. */
static void
add_row(struct map *all, const struct node *n)
{
	size_t i, k;

	for (k = 0; k < n->ncells && n->cell[k].role != CELL_POINTS; k++)
		;
	for (i = 0; k < n->ncells && i < k; i++)
		if (n->cell[i].role != CELL_NUMBER && n->cell[i].text.n > 0)
			add_worth(all, n, &n->cell[k], n->cell[i].text);
}

/* 公厕管理（10分）, and 8 in the table of points. */
static void
check_worth(struct check *c, const struct pattern *p, const struct worth *w)
{
	struct dec said, given;
	struct rx_hit h;

	/* a table at the end may be a document of its own */
	if (w->headings != 1 || w->rows != 1 || w->row->doc < w->heading->doc ||
	    w->row->doc > w->heading->doc + 1 ||
	    !heading_points(p, w->heading, &said) ||
	    !rx_next(p->rx, w->heading->heading, 0, &h))
		return;
	given = check_number(w->points->text);
	if (dec_ok(given) && dec_cmp(said, given) != 0)
		check_say_line(c, "figures-differ", w->points->line,
		    w->points->col, w->points->text, check_dec(c, given),
		    check_dec(c, said),
		    c->o->piece[w->heading->first].line);
}

static void
check_worths(struct check *c)
{
	const struct pattern *p = check_role(c, "total");
	struct map all = MAP_INIT;
	struct rx_hit h;
	struct dec d;
	size_t i;

	for (i = 0; p && i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->ncells > 0)
			add_row(&all, n);
		else if (heading_points(p, n, &d) &&
		    rx_next(p->rx, n->heading, 0, &h))
			add_worth(&all, n, NULL, str_sub(n->heading, 0, h.at));
	}
	for (i = 0; i < all.n; i++) {
		check_worth(c, p, all.v[i].value);
		free(all.v[i].value);
	}
	map_free(&all);
}

void
check_sums(struct check *c)
{
	size_t rows = NO_NODE, stages = NO_NODE; /* documents seen */

	check_hits(c, "count-rows", take_rows, &rows);
	check_hits(c, "count-stages", take_stages, &stages);
	check_worths(c);
	check_headings(c);
	check_weights(c);
	check_counts(c);
}

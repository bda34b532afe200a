/*
 * Points of headings and shares of a mark: totals that their parts do not add
 * up to, and what a table gives otherwise.
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

/* Points in a heading's brackets, and what they are of: 组织领导（15分）. */
static bool
heading_points(const struct pattern *p, const struct node *n, struct dec *d,
    struct str *of)
{
	struct rx_hit h;

	if (!p || n->ncells > 0 || n->number.n == 0 ||
	    !rx_next(p->rx, n->heading, 0, &h))
		return false;
	*d = check_number(h.group[1]);
	*of = str_sub(n->heading, 0, h.at);
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
	bool ends; /* the text with it, which may have been cut */
	size_t n; /* children */
};

/* So little of it at the end of a text: what follows was most likely left out. */
static bool
is_cut(struct dec parts, struct dec total)
{
	return dec_cmp(dec_mul(parts, DEC(3)), dec_mul(total, DEC(2))) < 0;
}

static void
check_headings(struct check *c)
{
	const struct pattern *p = check_role(c, "total");
	const struct pattern *of = check_role(c, "total-of");
	struct sum *v = xcalloc(c->o->nnodes + 1, sizeof(*v));
	struct str name;
	struct dec d;
	size_t i, up;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];
		bool has = heading_points(p, n, &d, &name);

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
	if (c->o->nnodes > 0)
		for (i = c->o->nnodes - 1; i != NO_NODE; i = c->o->node[i].parent)
			v[i].ends = true;
	for (i = 0; i < c->o->nnodes; i++) {
		if (!v[i].stated || v[i].broken || v[i].n < 2 ||
		    !dec_ok(v[i].parts) || dec_cmp(v[i].parts, v[i].total) == 0)
			continue;
		check_say_node(c,
		    v[i].ends && is_cut(v[i].parts, v[i].total) ? "sum-short"
								: "sum-wrong",
		    i, c->o->node[i].heading, check_dec(c, v[i].parts),
		    check_dec(c, v[i].total));
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

/* The points of one name: those of a heading, and the row that has it. */
struct worth {
	const struct node *heading, *row;
	struct dec said; /* in the heading */
	const struct cell *given; /* in the row */
	size_t headings, rows;
};

static struct worth *
worth_of(struct map *all, struct str name)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;

	utf8_squeeze(&key, name);
	e = map_put(all, buf_str(&key));
	buf_free(&key);
	if (!e->value)
		e->value = xcalloc(1, sizeof(struct worth));
	return e->value;
}

static void
add_heading(struct map *all, const struct pattern *p, const struct node *n)
{
	struct worth *w;
	struct str name;
	struct dec said;

	if (!heading_points(p, n, &said, &name))
		return;
	w = worth_of(all, name);
	w->heading = n;
	w->said = said;
	w->headings++;
}

/* A row gives its points to each name that stands left of them. */
static void
add_row(struct map *all, const struct node *n)
{
	const struct cell *given = check_points(n), *cell;
	struct worth *w;

	for (cell = n->cell; given && cell < given; cell++) {
		if (cell->role == CELL_NUMBER || cell->text.n == 0)
			continue;
		w = worth_of(all, cell->text);
		w->row = n;
		w->given = given;
		w->rows++;
	}
}

/* 公厕管理（10分）, and 8 in the table of points. */
static void
check_worth(struct check *c, const struct worth *w)
{
	struct dec given;

	/* a table at the end may be a document of its own */
	if (w->headings != 1 || w->rows != 1 || w->row->doc < w->heading->doc ||
	    w->row->doc > w->heading->doc + 1)
		return;
	given = check_number(w->given->text);
	if (dec_ok(given) && dec_cmp(w->said, given) != 0)
		check_say_line(c, "figures-differ", w->given->line,
		    w->given->col, w->given->text, check_dec(c, given),
		    check_dec(c, w->said),
		    c->o->piece[w->heading->first].line);
}

static void
check_worths(struct check *c)
{
	const struct pattern *p = check_role(c, "total");
	struct map all = MAP_INIT;
	size_t i;

	for (i = 0; p && i < c->o->nnodes; i++) {
		if (c->o->node[i].ncells > 0)
			add_row(&all, &c->o->node[i]);
		else
			add_heading(&all, p, &c->o->node[i]);
	}
	for (i = 0; i < all.n; i++) {
		check_worth(c, all.v[i].value);
		free(all.v[i].value);
	}
	map_free(&all);
}

void
check_sums(struct check *c)
{
	check_worths(c);
	check_headings(c);
	check_weights(c);
}

/*
 * Totals that their parts do not add up to: points of headings, a table's
 * 合计, announced lists.
 */

#include <stdlib.h>

#include "base/dec.h"
#include "plan/check-parts.h"
#include "zh/num.h"

struct dec
check_number(struct str s)
{
	static struct text chars;
	struct num n;

	text_fill(&chars, str_trim(s));
	if (chars.n == 0 || !num_at(&chars, 0, &n) || n.unfit || n.vague)
		return DEC_NAN;
	return n.lo;
}

static void
put(struct buf *b, struct dec d)
{
	buf_reset(b);
	dec_put(b, d);
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
	struct buf a = BUF_INIT, b = BUF_INIT;
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
		put(&a, v[i].parts);
		put(&b, v[i].total);
		check_say_node(
		    c, "sum-wrong", i, c->o->node[i].heading, a.p, b.p);
	}
	buf_free(&a);
	buf_free(&b);
	free(v);
}

/* Shares of a mark that the headings below one have: 月考核（60%）. */
static void
check_weights(struct check *c)
{
	struct share {
		struct dec sum;
		size_t n, of, first; /* with a share, all, the first's node */
	} *v = xcalloc(c->o->nnodes + 1, sizeof(*v)), *up;
	const struct pattern *p = check_role(c, "weight-head");
	struct buf sum = BUF_INIT;
	struct rx_hit h;
	size_t i;

	for (i = 0; p && i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->parent == NO_NODE || n->number.n == 0)
			continue;
		up = &v[n->parent];
		up->of++;
		if (!rx_next(p->rx, n->heading, 0, &h))
			continue;
		if (up->n++ == 0) {
			up->sum = DEC(0);
			up->first = i;
		}
		up->sum = dec_add(up->sum, check_number(h.group[1]));
	}
	for (i = 0; i < c->o->nnodes; i++) {
		if (v[i].n < 2 || v[i].n < v[i].of || !dec_ok(v[i].sum) ||
		    dec_cmp(v[i].sum, DEC(100)) == 0 ||
		    !check_match(c, "weighed", c->o->node[i].heading))
			continue;
		put(&sum, v[i].sum);
		check_say_node(c, "weights-wrong", v[i].first,
		    c->o->node[v[i].first].heading, sum.p, NULL);
	}
	buf_free(&sum);
	free(v);
}

/* Which cell of a row holds points; ncells if none does. */
static size_t
points_column(const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_POINTS)
			break;
	return i;
}

/* A table being added up. */
struct adding {
	size_t parent;
	struct dec sum;
	size_t rows;
	size_t column; /* of points */
};

/* A 合计 row's number in that column, as it is written. */
static bool
read_total(const struct check *c, const struct adding *a, const struct node *n,
    struct str *cell)
{
	struct rx_hit h;
	const struct pattern *p = check_role(c, "sum-row");
	struct str rest, one = STR_NULL;
	size_t i;

	if (n->n == 0 || !p)
		return false;
	rest = c->o->piece[n->first].text;
	if (!rx_next(p->rx, rest, 0, &h))
		return false;
	for (i = 0; i <= a->column; i++)
		if (!str_split(&rest, STR("\t"), &one))
			return false;
	*cell = str_trim(one);
	return true;
}

static void
check_total(struct check *c, const struct adding *a, const struct node *n,
    struct str cell)
{
	struct dec d = check_number(cell);
	const struct piece *p = &c->o->piece[n->first];
	struct buf x = BUF_INIT, y = BUF_INIT;

	if (a->rows > 1 && dec_ok(d) && dec_ok(a->sum) &&
	    dec_cmp(a->sum, d) != 0) {
		put(&x, a->sum);
		put(&y, d);
		check_say_at(c, "sum-wrong", p->line, outline_col(p, cell.p),
		    cell, x.p, y.p);
	}
	buf_free(&x);
	buf_free(&y);
}

static void
check_table(struct check *c)
{
	struct adding a = { NO_NODE, DEC(0), 0, 0 };
	struct str cell;
	struct dec d;
	size_t i, k;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->parent != a.parent)
			a = (struct adding){ n->parent, DEC(0), 0, 0 };
		k = points_column(n);
		if (k < n->ncells && !n->cell[k].inherited) {
			a.column = k;
			d = check_number(n->cell[k].text);
			if (dec_ok(d)) {
				a.sum = dec_add(a.sum, d);
				a.rows++;
			}
		} else if (n->ncells == 0 && a.rows > 0 &&
		    read_total(c, &a, n, &cell)) {
			check_total(c, &a, n, cell);
			a.sum = DEC(0);
			a.rows = 0;
		}
	}
}

/* What a paragraph announces of the items below it, if not so many follow. */
static void
check_count(struct check *c, const struct piece *t, size_t follow)
{
	struct str s = str_trim(t->text);
	struct buf a = BUF_INIT, b = BUF_INIT;
	struct dec d = DEC_NAN;
	struct rx_hit h;
	bool said = false;

	if (str_ends(s, STR("：")) || str_ends(s, STR(":")))
		said = pattern_match(c->words, "count", s, &h) != NULL;
	if (said)
		d = check_number(h.group[1]);
	if (dec_ok(d) && dec_cmp(d, DEC((int64_t)follow)) != 0) {
		put(&a, d);
		put(&b, DEC((int64_t)follow));
		check_say_at(c, "count-wrong", t->line,
		    outline_col(t, h.group[0].p), h.group[0], a.p, b.p);
	}
	buf_free(&a);
	buf_free(&b);
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

void
check_sums(struct check *c)
{
	check_headings(c);
	check_weights(c);
	check_table(c);
	check_counts(c);
}

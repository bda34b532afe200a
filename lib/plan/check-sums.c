/*
 * Totals that their parts do not add up to: points of headings, a table's
 * 合计, announced lists, 共5个其中…, weights.
 */

#include <stdlib.h>

#include "base/dec.h"
#include "plan/check-parts.h"
#include "zh/num.h"

static struct text chars; /* refilled for each number */

static struct dec
number_of(struct str s)
{
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

static const struct pattern *
role_of(const struct check *c, const char *role)
{
	size_t i;

	for (i = 0; i < c->words.n; i++)
		if (str_is(c->words.v[i].role, role))
			return &c->words.v[i];
	return NULL;
}

/* Points in a heading's brackets: 组织领导（15分）. */
static bool
heading_points(const struct pattern *p, const struct node *n, struct dec *d)
{
	struct rx_hit h;

	if (!p || n->ncells > 0 || n->number.n == 0 ||
	    !rx_next(p->rx, n->heading, 0, &h))
		return false;
	*d = number_of(h.group[1]);
	return dec_ok(*d);
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
	const struct pattern *p = role_of(c, "total");
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
	const struct pattern *p = role_of(c, "sum-row");
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
	struct dec d = number_of(cell);
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
			d = number_of(n->cell[k].text);
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

/* 以下五项： and how many numbered ones follow. */
static void
check_counts(struct check *c)
{
	const struct pattern *p = role_of(c, "count");
	size_t i, k, *count = xcalloc(c->o->nnodes + 1, sizeof(*count));
	struct buf a = BUF_INIT, b = BUF_INIT;
	struct rx_hit h;
	struct dec d;

	for (i = 0; i < c->o->nnodes; i++)
		if (c->o->node[i].parent != NO_NODE &&
		    c->o->node[i].number.n > 0)
			count[c->o->node[i].parent]++;
	for (i = 0; p && i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		for (k = n->first; k < n->first + n->n; k++) {
			const struct piece *t = &c->o->piece[k];
			struct str s = str_trim(t->text);

			if (count[i] < 2 ||
			    !(str_ends(s, STR("：")) ||
				str_ends(s, STR(":"))) ||
			    !rx_next(p->rx, s, 0, &h))
				continue;
			d = number_of(h.group[1]);
			if (!dec_ok(d) ||
			    dec_cmp(d, DEC((int64_t)count[i])) == 0)
				continue;
			put(&a, d);
			put(&b, DEC((int64_t)count[i]));
			check_say_at(c, "count-wrong", t->line,
			    outline_col(t, h.group[0].p), h.group[0], a.p, b.p);
		}
	}
	buf_free(&a);
	buf_free(&b);
	free(count);
}

/* End of the sentence that holds byte at. */
static size_t
sentence_end(struct str s, size_t at)
{
	static const char *const mark[] = { "。", "；", ";", "\n" };
	size_t end = s.n, i;
	long k;

	if (end > at + 600)
		end = at + 600;
	for (i = 0; i < COUNT(mark); i++) {
		k = str_find(str_sub(s, 0, end), str_of(mark[i]), at);
		if (k >= 0 && (size_t)k < end)
			end = (size_t)k;
	}
	while (end < s.n && ((unsigned char)s.p[end] & 0xC0) == 0x80)
		end++;
	return end;
}

/* 共60个，其中村45个、社区20个 */
static void
check_shares(
    struct check *c, const struct block *b, const struct rx_hit *h, bool all)
{
	struct str s = block_str(b), unit = str_trim(h->group[2]);
	struct dec total = number_of(h->group[1]), sum = DEC(0);
	size_t at = h->end, end = sentence_end(s, h->end), n = 0;
	struct buf x = BUF_INIT, y = BUF_INIT;
	struct num num;
	long k;

	if (!dec_ok(total) || unit.n == 0)
		return;
	text_fill(&chars, str_sub(s, at, end));
	for (k = 0; k < (long)chars.n; k++) {
		if (!num_at(&chars, (size_t)k, &num))
			continue;
		if (!num.unfit && !num.vague &&
		    str_starts(text_piece(&chars, num.end, chars.n), unit)) {
			sum = dec_add(sum, num.lo);
			n++;
		}
		k = (long)num.end - 1;
	}
	if (n >= 2 && dec_ok(sum) &&
	    (dec_cmp(sum, total) > 0 || (all && dec_cmp(sum, total) < 0))) {
		put(&x, sum);
		put(&y, total);
		check_say(c, all ? "sum-wrong" : "sum-exceeds", b, h->at,
		    h->group[0], x.p, y.p);
	}
	buf_free(&x);
	buf_free(&y);
}

static void
check_parts_of(struct check *c)
{
	static const char *const role[] = { "parts", NULL };
	struct scan scan;
	struct rx_hit h;
	const struct rx_hit *at;
	const struct pattern *p;
	size_t i, from;

	scan_begin(&scan, &c->words, STR_NULL, role);
	for (i = 0; i < c->nblocks; i++) {
		scan_again(&scan, block_str(&c->block[i]));
		for (from = 0; (p = scan_next(&scan, from, &at)) != NULL;
		     from = h.end) {
			h = *at;
			check_shares(
			    c, &c->block[i], &h, str_is(p->code, "all"));
		}
	}
	scan_end(&scan);
}

/* 月考核占60%、年度考核占30%: a sentence about weights gives all of them. */
static void
check_weights(struct check *c)
{
	const struct pattern *each = role_of(c, "weights");
	const struct pattern *about = role_of(c, "weighing");
	struct buf b = BUF_INIT;
	struct rx_hit h, first = { 0 };
	size_t i, from, n, start, end;
	struct dec sum;

	for (i = 0; each && about && i < c->nblocks; i++) {
		struct str s = block_str(&c->block[i]), one;

		for (start = 0; start < s.n; start = end + 1) {
			end = sentence_end(s, start);
			one = str_sub(s, start, end);
			sum = DEC(0);
			n = 0;
			for (from = 0; rx_next(each->rx, one, from, &h);
			     from = h.end) {
				sum = dec_add(sum, number_of(h.group[1]));
				if (n++ == 0)
					first = h;
			}
			if (n < 2 || !dec_ok(sum) ||
			    dec_cmp(sum, DEC(100)) == 0 ||
			    !rx_next(about->rx, one, 0, &h))
				continue;
			put(&b, sum);
			check_say(c, "weights-wrong", &c->block[i],
			    start + first.at, first.group[0], b.p, NULL);
		}
	}
	buf_free(&b);
}

void
check_sums(struct check *c)
{
	check_headings(c);
	check_table(c);
	check_counts(c);
	check_parts_of(c);
	check_weights(c);
}

/*
 * Days that no calendar has, deadlines before the document itself, stages
 * that overlap or leave a gap, figures that look like a year.
 */

#include <stdlib.h>

#include "base/dec.h"
#include "plan/check-parts.h"
#include "plan/words.h"
#include "zh/num.h"
#include "zh/span.h"

static long
small_number(struct str s)
{
	static struct text t = TEXT_INIT;
	size_t end;

	text_fill(&t, s);
	return num_small(&t, 0, &end);
}

/* Groups: year (may be unset), month, day (may be unset). */
static bool
is_impossible(const struct rx_hit *h)
{
	struct date d = DATE_NONE;

	if (h->group[1].p)
		d.y = (int)str_long(h->group[1]);
	d.m = (int)small_number(h->group[2]);
	d.d = h->n > 3 && h->group[3].p ? (int)small_number(h->group[3]) : 1;
	return d.m >= 0 && !date_valid(d);
}

static void
check_days(struct check *c, const struct block *b, struct scan *days)
{
	const struct rx_hit *h;
	size_t from;

	scan_again(days, block_str(b));
	for (from = 0; scan_next(days, from, &h) != NULL; from = h->end)
		if (is_impossible(h))
			check_say(
			    c, "date-none", b, h->at, h->group[0], NULL, NULL);
}

static bool
is_work(enum plan_kind k)
{
	return k == KIND_TASK || k == KIND_STAGE || k == KIND_SUPPORT ||
	    k == KIND_RULE || k == KIND_GOAL;
}

/* A deadline, that is, not a day something happened. */
static bool
is_deadline(const struct span *s)
{
	if (s->kind != ZH_DATE && s->kind != ZH_RANGE)
		return false;
	if (s->flags & (ZH_TITLE | ZH_QUOTED | ZH_SINCE | ZH_FEAST))
		return false;
	return s->kind == ZH_RANGE ? !(s->flags & ZH_WHOLE_YEAR)
				   : (s->flags & (ZH_TILL | ZH_END)) != 0;
}

#define LATE 11 /* month: what is planned from here on is next year's */

/* given: the year is written, not inferred from what stands around it. */
static bool
is_before(struct date d, const struct plan_doc *doc, bool given)
{
	if (d.y == 0)
		return false;
	if (!given && !date_is_none(doc->date) &&
	    (d.y != doc->date.y || (doc->date.m >= LATE && d.m <= 6)))
		return false;
	if (!date_is_none(doc->date) && doc->date.y > 0)
		return date_cmp(d, doc->date) < 0;
	return doc->year > 0 && d.y < doc->year;
}

#define ALMOST_A_YEAR 300 /* days */

/*
 * 8月20日至8月10日: read forward it is nearly a year, and no 次年 says so.
 */
static bool
runs_back(const struct span *s)
{
	struct date x = s->from, y = s->to;
	size_t n;
	long year = words_find(WORDS_YEAR, s->text, 0, &n);

	if (s->kind != ZH_RANGE || date_is_none(x) || date_is_none(y))
		return false;
	if (year >= 0 &&
	    words_find(WORDS_YEAR, s->text, (size_t)year + n, NULL) >= 0)
		return false;
	if (x.y == 0 || y.y == 0) {
		x.y = y.y = 2001;
		y.y += date_cmp(y, x) < 0;
	}
	return date_valid(x) && date_valid(y) && y.y == x.y + 1 &&
	    date_days(y) - date_days(x) > ALMOST_A_YEAR;
}

/* Four digits, not 2.025万 nor 12025. */
static bool
is_bare(struct str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && s.p[at + n] >= '0' && s.p[at + n] <= '9')
		n++;
	return n == 4 && (at + n == s.n || s.p[at + n] != '.') &&
	    (at == 0 || s.p[at - 1] < '.' || s.p[at - 1] > '9');
}

/*
 * 2024多吨, and 2023家 in a paper of that time.  Round numbers are figures;
 * of a counted thing the numeral inside it says nothing new.
 */
static bool
is_yearlike(const struct span *s, const struct plan_doc *doc, struct str block)
{
	int year = doc->date.y > 0 ? doc->date.y : doc->year, k;

	if (s->flags & ZH_INNER || dec_cmp(s->lo, s->hi) != 0)
		return false;
	if (s->flags & ZH_YEARLIKE) {
		for (k = 1900; k <= 2100; k += 100)
			if (dec_cmp(s->lo, DEC(k)) == 0)
				return false;
		return true;
	}
	if (s->kind != ZH_QUANTITY || s->flags & (ZH_CHINESE | ZH_ORDINAL) ||
	    !is_bare(block, s->core))
		return false;
	for (k = year - 2; year > 0 && k <= year + 1; k++)
		if (k % 100 != 0 && dec_cmp(s->lo, DEC(k)) == 0)
			return true;
	return false;
}

static void
check_span(struct check *c, const struct block *b, const struct span *s)
{
	const struct plan_doc *doc = &c->o->doc[b->doc];
	enum plan_kind kind = block_piece(c, b, s->at)->kind;
	const struct pattern *past = check_role(c, "past");
	struct buf day = BUF_INIT;
	struct rx_hit h;

	if (is_yearlike(s, doc, block_str(b)))
		check_say(c, "year-like", b, s->at, s->text, NULL, NULL);
	if (is_work(kind) && is_deadline(s) && !date_is_none(s->to) &&
	    is_before(s->to, doc, (s->flags & ZH_GIVEN) != 0) &&
	    !(past && rx_next(past->rx, s->text, 0, &h))) {
		date_put(&day, s->to);
		check_say(c, "date-early", b, s->at, s->text, day.p, NULL);
	}
	if (runs_back(s))
		check_say(c, "range-back", b, s->at, s->text, NULL, NULL);
	buf_free(&day);
}

/* When a stage lasts, by its heading. */
struct stage {
	size_t node;
	struct date from, to;
	bool known;
	struct str text;
};

static struct stage
read_stage(struct check *c, struct spans *v, size_t node)
{
	const struct node *n = &c->o->node[node];
	struct zh_ref ref = { c->o->doc[n->doc].date, c->o->doc[n->doc].year };
	struct stage st = { node, DATE_NONE, DATE_NONE, false, STR_NULL };
	size_t i;

	if (spans_find(v, n->heading, &ref) < 0)
		return st;
	for (i = 0; i < v->n && !st.known; i++) {
		const struct span *s = &v->v[i];

		if (s->kind != ZH_RANGE || (s->flags & ZH_WHOLE_YEAR) ||
		    date_is_none(s->from) || date_is_none(s->to))
			continue;
		st.from = s->from;
		st.to = s->to;
		st.text = s->text;
		st.known = true;
	}
	return st;
}

/* With years unknown both are taken as of one year. */
static void
compare_stages(struct check *c, const struct stage *a, const struct stage *b)
{
	struct date x = a->to, y = b->from;
	struct buf text = BUF_INIT;

	if (x.y == 0 || y.y == 0)
		x.y = y.y = x.m == 2 && x.d == 29 ? 2000 : 2001;
	buf_addstr(&text, a->text);
	if (date_cmp(y, x) <= 0)
		check_say_node(
		    c, "stage-overlap", b->node, b->text, text.p, NULL);
	else if (date_days(y) - date_days(x) > 1)
		check_say_node(c, "stage-gap", b->node, b->text, text.p, NULL);
	buf_free(&text);
}

/* Not every item of 实施步骤 is one: its number or heading says so. */
static bool
is_stage(const struct check *c, const struct node *n)
{
	return n->kind == KIND_STAGE && n->parent != NO_NODE &&
	    n->number.n > 0 &&
	    (check_match(c, "stage", n->heading) ||
		check_match(c, "stage", n->number));
}

static void
check_stages(struct check *c, struct spans *v)
{
	struct stage *last = xcalloc(c->o->nnodes + 1, sizeof(*last)), st;
	size_t i, parent;

	for (i = 0; i < c->o->nnodes; i++) {
		if (!is_stage(c, &c->o->node[i]))
			continue;
		parent = c->o->node[i].parent;
		st = read_stage(c, v, i);
		if (st.known && last[parent].known)
			compare_stages(c, &last[parent], &st);
		if (st.known)
			last[parent] = st;
	}
	free(last);
}

int
check_times(struct check *c)
{
	static const char *const role[] = { "day", NULL };
	struct spans v = SPANS_INIT;
	struct scan days;
	size_t i, k;
	int rc = 0;

	scan_begin(&days, &c->words, STR_NULL, role);
	for (i = 0; i < c->nblocks && rc == 0; i++) {
		const struct block *b = &c->block[i];
		const struct plan_doc *d = &c->o->doc[b->doc];
		struct zh_ref ref = { d->date, d->year };

		check_days(c, b, &days);
		rc = spans_find(&v, block_str(b), &ref);
		for (k = 0; rc == 0 && k < v.n; k++)
			check_span(c, b, &v.v[k]);
	}
	if (rc == 0)
		check_stages(c, &v);
	scan_end(&days);
	spans_free(&v);
	return rc;
}

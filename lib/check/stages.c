/* Stages that overlap or leave a gap, and days that lie outside of theirs. */

#include <stdlib.h>

#include "check/parts.h"
#include "zh/span.h"

/* When a stage lasts, by its heading. */
struct stage {
	size_t node;
	struct date from, to;
	bool known;
	bool days; /* 3月1日至3月20日, not 3月上旬 */
	bool behind_unknown; /* one whose time cannot be told lies before it */
	struct str text;
};

/* Its heading, and what 总结阶段： is followed by in its line. */
static struct str
stage_text(const struct check *c, const struct node *n)
{
	struct str s =
	    n->n > 0 ? str_trim(c->o->piece[n->first].text) : STR_NULL;
	struct rx_hit h;

	return pattern_match(c->words, "stage-colon", s, &h) ? h.group[0]
							     : n->heading;
}

static struct stage
read_stage(struct check *c, struct spans *v, size_t node)
{
	const struct node *n = &c->o->node[node];
	struct zh_ref ref = { c->o->doc[n->doc].date, c->o->doc[n->doc].year };
	struct stage st = { .node = node, .from = DATE_NONE, .to = DATE_NONE };
	size_t i;

	if (spans_find(v, stage_text(c, n), &ref) < 0)
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
		st.days = s->grain == ZH_DAY;
	}
	return st;
}

/* The days from the end of one stage to the beginning of the next. */
static long
days_between(const struct stage *a, const struct stage *b)
{
	struct date x = a->to, y = b->from;

	if (x.y == 0 || y.y == 0) { /* taken as of one year, or of two */
		x.y = x.m == 2 && x.d == 29 ? 2000 : 2001;
		y.y = x.y + (y.m + CHECK_TURN < x.m);
	}
	return date_days(y) - date_days(x);
}

/* 至4月上旬 and 4月上旬至: the one ends within what the other begins within. */
static bool
share_edge(
    const struct check *c, const struct stage *a, const struct stage *b)
{
	struct buf both = BUF_INIT;
	bool yes;

	buf_addstr(&both, a->text);
	buf_addstr(&both, STR("\n"));
	buf_addstr(&both, b->text);
	yes = check_match(c, "stage-edge-same", buf_str(&both)) != NULL;
	buf_free(&both);
	return yes;
}

/* What is wrong between two stages; NULL for nothing. */
static const char *
fault_between(
    const struct check *c, const struct stage *a, const struct stage *b)
{
	long days = days_between(a, b);

	if (days <= 0 && (share_edge(c, a, b) ||
	    (days == 0 && check_match(c, "stage-edge", a->text))))
		return NULL;
	return days <= 0		     ? "stage-overlap"
	    : days > 1 && !b->behind_unknown ? "stage-gap"
					     : NULL;
}

/*
 * Not every item of 实施步骤 is one: its number or heading says so.  One that
 * only introduces its items is of their kind.
 */
static bool
is_stage(const struct check *c, const struct node *n)
{
	return (n->kind == KIND_STAGE ||
		   (n->nchildren > 0 && n[1].kind == KIND_STAGE)) &&
	    n->parent != NO_NODE && n->number.n > 0 &&
	    (check_match(c, "stage", n->heading) ||
		check_match(c, "stage", n->number));
}

/* 阶段 or 第一步, not only a time behind its name. */
static bool
is_called_stage(const struct check *c, const struct node *n)
{
	return check_match(c, "stage-word", n->heading) ||
	    check_match(c, "stage-word", n->number);
}

/* Below 实施步骤 from day to day, as the one before it. */
static bool
is_step(const struct check *c, const struct stage *a, const struct stage *b)
{
	const struct node *n = &c->o->node[b->node];

	return a->known && a->days && b->days &&
	    check_match(c, "stage-parent", c->o->node[n->parent].heading);
}

/* The stages below one heading, as they follow one another. */
struct stages {
	struct stage last, at; /* at: the first fault's */
	struct str before; /* the time of the one before it */
	const char *code;
	size_t nfaults;
	bool called;
};

/*
 * What is called a stage is held to that.  Items with a time each, (3月) (4月),
 * may be stages or a list of events: one of three or more that breaks the row
 * is a slip, several are none.
 */
static void
say_stages(struct check *c, const struct stages *s)
{
	if (s->nfaults == 1 || (s->nfaults > 0 && s->called))
		check_say_node(c, s->code, s->at.node, s->at.text,
		    check_text(c, s->before), NULL);
}

static void
add_stage(struct check *c, struct stages *s, struct stage *st)
{
	const char *code;

	s->called |= is_called_stage(c, &c->o->node[st->node]) ||
	    is_step(c, &s->last, st);
	if (!st->known) {
		s->last.behind_unknown = true;
		return;
	}
	st->behind_unknown = s->last.behind_unknown;
	if (s->last.known && (code = fault_between(c, &s->last, st)) != NULL) {
		if (s->called && s->nfaults > 0)
			say_stages(c, s); /* each of them */
		s->nfaults++;
		s->code = code;
		s->at = *st;
		s->before = s->last.text;
	}
	st->behind_unknown = false;
	s->last = *st;
}

/* Without a year of its own a day may be of either that the stage has. */
static bool
lies_within(const struct stage *st, const struct span *s)
{
	struct date d = s->to;
	int y;

	for (y = st->from.y; y <= st->to.y; y++) {
		if (!(s->flags & ZH_GIVEN))
			d.y = y;
		if (date_cmp(d, st->from) >= 0 && date_cmp(d, st->to) <= 0)
			return true;
	}
	return false;
}

/* 动员阶段（11月1日至15日）。…11月底前报送: after the stage is over. */
static int
check_stage_days(struct check *c, struct spans *v, const struct stage *st)
{
	const struct node *n = &c->o->node[st->node];
	struct zh_ref ref = { c->o->doc[n->doc].date, c->o->doc[n->doc].year };
	size_t i, k;

	for (i = n->first; i < n->first + n->n; i++) {
		const struct piece *p = &c->o->piece[i];

		if (p->kind == KIND_DUTY)
			continue;
		if (spans_find(v, p->text, &ref) < 0)
			return -1;
		for (k = 0; k < v->n; k++)
			if (check_deadline(&v->v[k]) &&
			    (v->v[k].kind == ZH_DATE ||
				date_is_none(v->v[k].from)) &&
			    v->v[k].grain <= ZH_MONTH && v->v[k].to.m > 0 &&
			    check_match(c, "of-month", v->v[k].text) &&
			    !lies_within(st, &v->v[k]))
				check_say_at(c, "stage-outside", p->line,
				    outline_col(p, p->text.p + v->v[k].at),
				    v->v[k].text, check_text(c, st->text),
				    NULL);
	}
	return 0;
}

/* When all of a document's stages are, as it says: 整治时间, 分三个阶段进行. */
struct whole {
	size_t doc; /* of which this is; or NO_NODE */
	struct date from, to; /* DATE_NONE: not told */
	struct str text;
	size_t n; /* places that tell it: of several, none is held to */
};

/* 从3月10日开始，至11月底结束: either end may stand by itself. */
static void
add_whole(struct whole *w, const struct spans *v)
{
	struct str text = STR_NULL;
	size_t i;

	for (i = 0; i < v->n; i++) {
		const struct span *s = &v->v[i];

		if (s->kind != ZH_RANGE || (s->flags & ZH_WHOLE_YEAR))
			continue;
		if (!date_is_none(s->from))
			w->from = s->from;
		if (!date_is_none(s->to))
			w->to = s->to;
		if (text.n > 0 && !date_is_none(s->from))
			w->n++; /* another one */
		if (text.n == 0)
			text = s->text;
		text.n = (size_t)(s->text.p + s->text.n - text.p);
	}
	w->n += text.n > 0;
	w->text = text.n > 0 ? text : w->text;
}

/* 整治时间 of a 整治方案, not 考核时间; nor does a row of a table tell it. */
static bool
heads_whole(const struct check *c, const struct node *n, struct str title)
{
	struct rx_hit h;

	return n->ncells == 0 && check_match(c, "time-of-all", n->heading) &&
	    (!pattern_match(c->words, "time-of-deed", n->heading, &h) ||
		str_find(title, h.group[1], 0) >= 0);
}

/* Read it for the document of the node at hand, once. */
static int
read_whole(struct check *c, struct spans *v, struct whole *w, size_t doc)
{
	const struct plan_doc *d = &c->o->doc[doc];
	struct zh_ref ref = { d->date, d->year };
	size_t i, k;

	if (w->doc == doc)
		return 0;
	*w = (struct whole){ doc, DATE_NONE, DATE_NONE, STR_NULL, 0 };
	for (i = d->node; i < c->o->nnodes && c->o->node[i].doc == doc; i++) {
		const struct node *n = &c->o->node[i];
		const bool heads = heads_whole(c, n, d->title);

		for (k = n->first; k < n->first + n->n; k++) {
			struct str s = c->o->piece[k].text;

			if (!heads && !check_match(c, "stages-told", s))
				continue;
			if (spans_find(v, s, &ref) < 0)
				return -1;
			add_whole(w, v);
		}
	}
	return 0;
}

/* 分三个阶段，至11月底结束, and the last one goes on to 12月20日. */
static void
check_within(struct check *c, const struct whole *w, const struct stage *st)
{
	if (w->n != 1 || date_is_none(w->from) || date_is_none(w->to) ||
	    (w->from.y == 0) != (st->from.y == 0) ||
	    date_cmp(w->from, w->to) > 0 || date_cmp(st->from, st->to) > 0)
		return;
	if (date_cmp(st->from, w->from) < 0 || date_cmp(st->to, w->to) > 0)
		check_say_node(c, "stage-beyond", st->node, st->text,
		    check_text(c, w->text), NULL);
}

int
check_stages(struct check *c)
{
	struct stages *all = xcalloc(c->o->nnodes + 1, sizeof(*all));
	struct whole whole = { .doc = NO_NODE };
	struct spans v = SPANS_INIT;
	struct stage st;
	size_t i;
	int rc = 0;

	for (i = 0; i < c->o->nnodes; i++) {
		if (!is_stage(c, &c->o->node[i]))
			continue;
		st = read_stage(c, &v, i);
		add_stage(c, &all[c->o->node[i].parent], &st);
		if (st.known && st.days && rc == 0)
			rc = check_stage_days(c, &v, &st);
		if (st.known && is_called_stage(c, &c->o->node[i]) && rc == 0 &&
		    (rc = read_whole(c, &v, &whole, c->o->node[i].doc)) == 0)
			check_within(c, &whole, &st);
	}
	for (i = 0; i < c->o->nnodes; i++)
		say_stages(c, &all[i]);
	spans_free(&v);
	free(all);
	return rc;
}

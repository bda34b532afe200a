#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "plan/target.h"
#include "plan/words.h"
#include "zh/words.h"

#define AGAIN 60 /* bytes to a figure that is said again as what is not met */

/* 低于2%，每超过1个百分点扣1分: less is asked for */
static bool
is_ceiling(struct str text, const struct span *s)
{
	size_t end = target_clause_end(text, s->end);
	uint32_t c;

	end += utf8_decode(text.p + end, text.n - end, &c);
	return words_starts(WORDS_EXCEEDED, str_sub(text, end, text.n));
}

/*
 * Bounds that are said of what is missing: 未达到80%的扣1分 asks for 80%, but
 * 进度不足50% tells what was found.
 */
static enum zh_op
asked(const struct task *t, struct str text, const struct span *s)
{
	if (s->op != ZH_LT || t->kind == KIND_FACT)
		return s->op;
	if (words_starts(WORDS_SHORT, s->text))
		return ZH_GE;
	return t->kind == KIND_RULE && !is_ceiling(text, s) ? ZH_GE : s->op;
}

/* 读书三本书以上: behind what is counted, at the end of the clause. */
static bool
more_behind(struct str text, const struct span *s)
{
	size_t i, k;

	for (i = s->end, k = 0; k < 3; k++) {
		const struct word *w = target_at(text, i, WORD_RIGHT);

		if (w && str_is(w->value, ">="))
			return target_ends(text, i + w->text.n);
		if (!utf8_han_at(text, i))
			return false;
		i += 3;
	}
	return false;
}

/* 达到95%, 突破6000亿元: the verb right before the figure. */
static enum zh_op
reached(struct str text, const struct span *s)
{
	size_t at = s->at, n;
	const struct word *w;
	enum zh_op op;

	if (target_share(text, s, &op))
		return op;
	if (s->kind == ZH_QUANTITY && more_behind(text, s))
		return ZH_GE;

	while ((n = words_suffix(
		    WORDS_REACH_PARTICLE, str_sub(text, 0, at), NULL)) > 0)
		at -= n;
	if ((w = target_before(text, s->at, WORD_REACH)) == NULL)
		w = target_before(text, at, WORD_REACH);
	if (!w)
		return ZH_EQ;
	return str_is(w->value, ">") ? ZH_GT : ZH_GE;
}

/* Is s the next of a list whose first figure is b: 达到96%和88%? */
static bool
listed(struct str text, const struct target *b, const struct span *s)
{
	struct str between = str_sub(text, b->end, s->at);

	return str_is(between, "、") || words_is(WORDS_FIGURES_AND, between);
}

/* 分别达到52个和204项: the verb is said of each of the list. */
static bool
severally(struct str text, const struct target *b)
{
	struct str before = str_sub(text, target_clause(text, b->at), b->at);
	const struct word *w = target_before(text, b->at, WORD_REACH);

	return w &&
	    words_ends(WORDS_SEVERALLY, str_sub(before, 0, before.n - w->text.n));
}

/* 至少配备2名: words stand between the bound and what it is for. */
static bool
bound_far(struct str text, const struct span *s)
{
	const struct word *w = target_at(text, s->at, WORD_LEFT);

	return s->kind != ZH_FREQ && w && str_ends(w->value, STR(" far")) &&
	    s->at + w->text.n < s->core;
}

/* Is s the next of what such a bound counts up: 、岗亭4座? */
static bool
counted_up(struct str text, const struct target *b, const struct span *s)
{
	return b->spread && s->kind == ZH_QUANTITY &&
	    str_starts(str_sub(text, b->end, s->at), STR("、")) &&
	    target_clause(text, s->at) <= b->at;
}

/* Does a time set dates for a figure: no title, festival or bare year? */
static bool
sets_dates(const struct span *s)
{
	if ((s->kind != ZH_DATE && s->kind != ZH_RANGE) ||
	    (s->flags & (ZH_TITLE | ZH_FEAST | ZH_TO_DATE)))
		return false;
	return !(s->flags & ZH_WHOLE_YEAR) || (s->flags & (ZH_TILL | ZH_GIVEN));
}

/* The dates that the same sentence sets before the figure. */
static void
dates_of(struct str text, const struct spans *v, size_t k, struct target *g)
{
	size_t from = target_sentence(text, v->v[k].at), i;

	/* what recurs has a deadline only where its own clause says so */
	if (g->per != ZH_PER_NONE)
		from = target_clause(text, v->v[k].at);
	for (i = k; i-- > 0 && v->v[i].at >= from;) {
		const struct span *s = &v->v[i];

		if (!sets_dates(s) || target_is_compared(text, s))
			continue;
		if (!(s->flags & (ZH_TILL | ZH_END)))
			g->start = s->from;
		g->due = s->to;
		return;
	}
}

/*
 * What a row's own cell of deadlines says; of several days the last is that of
 * the whole figure.
 */
static void
read_cell(struct targets *ts, const struct task *t)
{
	struct zh_ref ref = { DATE_NONE, t->year };
	struct spans v = SPANS_INIT;
	size_t i;

	ts->start = ts->due = DATE_NONE;
	v.cell = true;
	if (t->when.n > 0 && spans_find(&v, t->when, &ref) == 0)
		for (i = 0; i < v.n; i++) {
			const struct span *s = &v.v[i];

			if (!sets_dates(s))
				continue;
			if (date_is_none(ts->due) &&
			    !(s->flags & (ZH_TILL | ZH_END)))
				ts->start = s->from;
			ts->due = s->to;
		}
	spans_free(&v);
}

static struct str
measure_of(struct str text, const struct span *s)
{
	if (s->kind == ZH_NUMBER)
		return target_is_money(text, s) ? words_first(WORDS_YUAN)
						: STR("");
	return words_is(WORDS_MEASURE, s->measure) ? s->measure : s->unit;
}

/* Where the last time or frequency of the clause before span k ends, or 0. */
static size_t
time_before(struct str text, const struct spans *v, size_t k, size_t clause)
{
	while (k-- > 0 && v->v[k].at >= clause)
		if ((v->v[k].kind == ZH_DATE || v->v[k].kind == ZH_RANGE ||
			v->v[k].kind == ZH_FREQ) &&
		    !target_is_compared(text, &v->v[k]))
			return v->v[k].end;
	return 0;
}

/* 增长, 5年提升, 比2024年增加, 高于全市平均: of which is not said */
static bool
is_change(struct str name)
{
	size_t n = words_prefix(WORDS_METRIC_THAN, name, NULL);

	if (n == 0)
		n = target_figure(name, words_prefix(WORDS_THAN, name, NULL));
	return words_is(WORDS_METRIC_CHANGE, str_sub(name, n, name.n)) ||
	    words_starts(WORDS_METRIC_AGAINST, name);
}

/* 产值2亿元，增长8%: the growth is that of the figure before it. */
static void
of_another(struct targets *ts, struct str text, struct target *g)
{
	size_t from = target_sentence(text, g->at), i;
	struct buf b = BUF_INIT;

	if (!is_change(g->metric))
		return;
	for (i = ts->n; i-- > 0 && ts->v[i].at >= from;) {
		if (ts->v[i].change)
			continue;
		buf_addstr(&b, ts->v[i].metric);
		buf_addstr(&b, g->metric);
		g->metric =
		    (struct str){ arena_strndup(&ts->mem, b.p, b.n), b.n };
		g->change = true;
		break;
	}
	buf_free(&b);
}

/* 知晓率、满意率: the rate that is joined to the one whose name begins at at. */
static struct str
joined(struct str text, size_t at)
{
	size_t n, from, clause = target_clause(text, at);
	struct str left = str_sub(text, clause, at), s;
	long k;

	n = str_ends(left, STR("、"))
	    ? 3
	    : words_suffix(WORDS_FIGURES_AND, left, NULL);
	s = str_sub(left, 0, left.n - n);
	if (n == 0 || !words_ends(WORDS_RATE_END, s))
		return STR_NULL;
	for (from = 0; (k = str_find(s, STR("、"), from)) >= 0;)
		from = (size_t)k + 3;
	s = str_sub(s, from, s.n);
	return utf8_len(s) > 2 ? s : STR_NULL;
}

/* 知晓率、满意率均达98%: the figure is that of each. */
static void
add_joined(struct targets *ts, struct str text)
{
	size_t i = ts->n - 1, at;
	struct str name = ts->v[i].metric;

	if (name.p < text.p || name.p >= text.p + text.n ||
	    !str_is(ts->v[i].measure, "%") || !words_ends(WORDS_RATE_END, name))
		return;
	at = (size_t)(name.p - text.p);
	if (at + name.n > ts->v[i].at ||
	    words_find(WORDS_SEVERALLY, str_sub(text, at + name.n, ts->v[i].at),
		0, NULL) >= 0)
		return;
	while ((name = joined(text, at)).n > 0) {
		GROW(ts->v, ts->n, ts->cap);
		memmove(&ts->v[i + 1], &ts->v[i], (ts->n - i) * sizeof(*ts->v));
		ts->v[i].metric = name;
		ts->n++;
		at = (size_t)(name.p - text.p);
	}
}

static const struct target *
last_of(const struct targets *ts)
{
	return ts->n ? &ts->v[ts->n - 1] : NULL;
}

/* 不少于5次、20小时: what follows a bounded figure is bounded with it. */
static bool
is_next_bounded(const struct target *b, struct str text, const struct span *s)
{
	return b && s->kind == ZH_QUANTITY && s->op == ZH_EQ &&
	    (b->op == ZH_GE || b->op == ZH_LE) && b->end > b->core &&
	    b->end + 3 == s->at && s->core == s->at &&
	    str_is(str_sub(text, b->end, s->at), "、") &&
	    !(s->flags & (ZH_INNER | ZH_TITLE | ZH_ORDINAL | ZH_CHINESE)) &&
	    target_ends(text, s->end);
}

/* One that binds, and the target before it. */
struct figure {
	const struct task *t;
	struct str text;
	const struct span *s;
	const struct target *before; /* or NULL */
	bool next; /* is_next_bounded() */
};

/* Its bound, or that of the list it stands in; *spread as in a target. */
static enum zh_op
bound_of(const struct figure *f, struct str measure, bool *spread)
{
	const struct target *b = f->before;
	enum zh_op op = asked(f->t, f->text, f->s);

	*spread = bound_far(f->text, f->s);
	if (op == ZH_EQ && (f->s->flags & ZH_MORE))
		op = ZH_GT;
	if (op == ZH_EQ && f->s->kind != ZH_FREQ)
		op = reached(f->text, f->s);
	if (op != ZH_EQ || !b || (f->s->flags & ZH_ABOUT))
		return op;
	if (f->next ||
	    (listed(f->text, b, f->s) &&
		(str_eq(b->measure, measure) || severally(f->text, b))))
		return b->op;
	if (!counted_up(f->text, b, f->s))
		return ZH_EQ;
	*spread = true;
	return b->op;
}

/* Its period, and the dates it is to be reached in. */
static void
set_time(const struct targets *ts, const struct figure *f, struct target *g)
{
	size_t k = (size_t)(f->s - ts->spans.v);

	if (f->next) {
		g->per = f->before->per;
		g->every = f->before->every;
	} else if (f->s->per != ZH_PER_NONE) {
		g->per = f->s->per;
		g->every = f->s->kind == ZH_FREQ ? f->s->every : 1;
	} else
		g->per = target_period(f->text, &ts->spans, k, &g->every);
	dates_of(f->text, &ts->spans, k, g);
	if (date_is_none(g->due) && g->per == ZH_PER_NONE) {
		g->start = ts->start;
		g->due = ts->due;
	}
}

/* 达到96%和88%, 水渠2条长3公里: is it what the figure before is of? */
static bool
is_same_thing(struct str text, const struct target *b, const struct span *s)
{
	const struct word *size = target_before(text, s->at, WORD_SIZE);

	return (listed(text, b, s) && b->end + 3 >= s->at) ||
	    (size && b->end + size->text.n == s->at);
}

/* What it measures: said beside it, or of the figure before it. */
static void
set_metric(struct targets *ts, const struct figure *f, struct target *g)
{
	const struct target *b = f->before;
	const struct span *s = f->s;
	size_t time = time_before(f->text, &ts->spans,
	    (size_t)(s - ts->spans.v), target_clause(f->text, s->at));

	target_name(f->text, s, time, b, g);
	/* 脱贫12户30人 */
	if (b && b->end == s->at &&
	    g->metric.p + g->metric.n == f->text.p + s->at)
		g->metric = b->metric;
	if (b && s->kind != ZH_FREQ && is_same_thing(f->text, b, s))
		g->metric = b->metric;
	of_another(ts, f->text, g);
	/* 镇领导每季度、村干部每月至少1次: the count was only this one's */
	if (b && b->core > b->end && b->core == g->core)
		ts->v[ts->n - 1].metric = g->metric;
}

static void
add(struct targets *ts, const struct task *t, const struct span *s)
{
	struct figure f = { t, buf_str(&t->text.text), s, NULL, false };
	struct target *g;

	GROW(ts->v, ts->n, ts->cap);
	f.before = last_of(ts);
	f.next = is_next_bounded(f.before, f.text, s);
	g = &ts->v[ts->n];
	*g = (struct target){ .at = s->at,
		.end = s->end,
		.core = s->core,
		.lo = s->lo,
		.hi = s->hi,
		.measure = measure_of(f.text, s),
		.rate = s->rate,
		.yearlike = (s->flags & ZH_YEARLIKE) != 0 };
	flow_place(&t->text, s->core, &g->line, &g->col);
	g->op = bound_of(&f, g->measure, &g->spread);
	set_time(ts, &f, g);
	set_metric(ts, &f, g);
	ts->n++;
	add_joined(ts, f.text);
}

/* The rate that the clause of a figure names, without its 率: 知晓 of 知晓率低于95%. */
static struct str
rate_of(struct str text, const struct span *s)
{
	struct str name =
	    str_trim(str_sub(text, target_clause(text, s->at), s->at));
	size_t n = words_suffix(WORDS_RATE_END, name, NULL);

	return n > 0 ? str_sub(name, 0, name.n - n) : STR_NULL;
}

/* 达到95%得20分，低于80%不得分: of two of one rate the second only grades. */
static bool
is_threshold(
    const struct targets *ts, const struct task *t, const struct span *s)
{
	struct str text = buf_str(&t->text.text), rate;
	size_t from, i;

	if (t->kind != KIND_RULE || s->op != ZH_LT)
		return false;
	rate = rate_of(text, s);
	from = target_sentence(text, s->at);
	for (i = ts->n; i-- > 0 && ts->v[i].at >= from;)
		if (str_eq(ts->v[i].measure, measure_of(text, s)) &&
		    (rate.n == 0 || str_find(ts->v[i].metric, rate, 0) >= 0))
			return true;
	/* 达到90%的得5分；不达90%的扣分, 低于96%的扣1分；低于90%的扣2分, and the same
	 * again with its name: 缴费率达90%。缴费率未达90%的扣分 */
	return ts->n > 0 &&
	    str_eq(last_of(ts)->measure, measure_of(text, s)) &&
	    (target_clause(text, s->at) == s->at ||
		(s->at - last_of(ts)->end < AGAIN && rate.n > 0 &&
		    str_find(last_of(ts)->metric, rate, 0) >= 0));
}

/* 起数、人数分别控制在5和3以内: the next number of a list of rates. */
static bool
is_next_rate(const struct targets *ts, struct str text, const struct span *s)
{
	const struct target *b = last_of(ts);

	return b && s->kind == ZH_NUMBER && b->measure.n == 0 &&
	    !(s->flags & (ZH_INNER | ZH_TITLE | ZH_ORDINAL | ZH_CHINESE)) &&
	    listed(text, b, s);
}

static bool
is_target(const struct targets *ts, const struct task *t, size_t k)
{
	struct str text = buf_str(&t->text.text);
	const struct span *s = &ts->spans.v[k];

	return !is_threshold(ts, t, s) &&
	    (target_binds(t, text, s, target_recurs(text, &ts->spans, k)) ||
		is_next_rate(ts, text, s) ||
		is_next_bounded(last_of(ts), text, s) ||
		(t->kind != KIND_RULE && t->kind != KIND_FACT &&
		    target_occasion(text, &ts->spans, k)));
}

void
targets_find(struct targets *ts, const struct task *t)
{
	struct zh_ref ref = { DATE_NONE, t->year };
	struct str text = buf_str(&t->text.text);
	size_t k;

	ts->n = 0;
	arena_free(&ts->mem);
	read_cell(ts, t);
	if (text.n == 0 || spans_find(&ts->spans, text, &ref) < 0)
		return;
	target_text_begin(text);
	target_mend(&ts->spans, text);
	for (k = 0; k < ts->spans.n; k++)
		if (is_target(ts, t, k))
			add(ts, t, &ts->spans.v[k]);
	target_severally(ts, text);
	target_text_end();
}

void
targets_free(struct targets *ts)
{
	free(ts->v);
	spans_free(&ts->spans);
	arena_free(&ts->mem);
	*ts = (struct targets)TARGETS_INIT;
}

#include <stdlib.h>

#include "phrase/words.h"
#include "target/read.h"

#define AGAIN 60 /* bytes to a figure that is said again as what is not met */

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
	size_t from = around_sentence(text, v->v[k].at), i;

	/* what recurs has a deadline only where its own clause says so */
	if (g->per != ZH_PER_NONE)
		from = around_clause(text, v->v[k].at);
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

/* 2‰, where spans have 0.2%: it is told as it is written. */
static bool
is_per_mille(const struct span *s)
{
	return s->kind == ZH_PERCENT &&
	    words_find(WORDS_PER_MILLE, s->text, 0, NULL) >= 0;
}

static struct str
measure_of(struct str text, const struct span *s)
{
	if (is_per_mille(s))
		return words_first(WORDS_PER_MILLE);
	if (s->kind == ZH_NUMBER)
		return target_is_money(text, s) ? words_first(WORDS_YUAN)
						: target_named_measure(text, s);
	return words_is(WORDS_MEASURE, s->measure) ? s->measure : s->unit;
}

static const struct target *
last_of(const struct targets *ts)
{
	return ts->n ? &ts->v[ts->n - 1] : NULL;
}

/*
 * 每年不少于12次，其中专题研讨不少于6次: a part of the figure before, with no time of
 * its own?
 */
static bool
is_part_of_it(const struct targets *ts, const struct target_figure *f,
    size_t k, struct str measure)
{
	size_t clause = around_clause(f->text, f->s->at);

	if (!f->before || f->before->per == ZH_PER_NONE ||
	    !str_eq(f->before->measure, measure) ||
	    !around_follows(f->text, clause, WORDS_PART_LEAD) ||
	    around_sentence(f->text, clause) > f->before->at)
		return false;
	return k == 0 || ts->spans.v[k - 1].at < clause;
}

/* Its period, and the dates it is to be reached in. */
static void
set_time(const struct targets *ts, const struct target_figure *f, struct target *g)
{
	size_t k = (size_t)(f->s - ts->spans.v);

	if (!f->next && f->s->per != ZH_PER_NONE) {
		g->per = f->s->per;
		g->every = f->s->kind == ZH_FREQ ? f->s->every : 1;
	} else if (!f->next)
		g->per = target_period(f->text, &ts->spans, k, &g->every);
	if (f->next ||
	    (g->per == ZH_PER_NONE && is_part_of_it(ts, f, k, g->measure))) {
		g->per = f->before->per;
		g->every = f->before->every;
	}
	dates_of(f->text, &ts->spans, k, g);
	if (date_is_none(g->due) && g->per == ZH_PER_NONE) {
		g->start = ts->start;
		g->due = ts->due;
	}
}

static void
add(struct targets *ts, const struct task *t, const struct span *s)
{
	struct target_figure f = { t, buf_str(&t->text.text), s, NULL, false };
	struct target *g;

	GROW(ts->v, ts->n, ts->cap);
	f.before = last_of(ts);
	f.next = target_next_bounded(f.before, f.text, s);
	g = &ts->v[ts->n];
	*g = (struct target){ .at = s->at,
		.end = s->end,
		.core = s->core,
		.lo = s->lo,
		.hi = s->hi,
		.measure = measure_of(f.text, s),
		.rate = s->rate,
		.yearlike = (s->flags & ZH_YEARLIKE) != 0 };
	if (is_per_mille(s)) {
		g->lo = dec_mul(s->lo, DEC(10));
		g->hi = dec_mul(s->hi, DEC(10));
	}
	flow_place(&t->text, s->core, &g->line, &g->col);
	g->op = target_bound(&f, g->measure, &g->spread);
	set_time(ts, &f, g);
	target_metric(ts, &f, g);
	ts->n++;
	target_add_joined(ts, f.text);
}

/* The rate that the clause of a figure names, without its 率: 知晓 of 知晓率低于95%. */
static struct str
rate_of(struct str text, const struct span *s)
{
	struct str name =
	    str_trim(str_sub(text, around_clause(text, s->at), s->at));
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
	from = around_sentence(text, s->at);
	for (i = ts->n; i-- > 0 && ts->v[i].at >= from;)
		if (str_eq(ts->v[i].measure, measure_of(text, s)) &&
		    (rate.n == 0 || str_find(ts->v[i].metric, rate, 0) >= 0))
			return true;
	/* 达到90%的得5分；不达90%的扣分, 低于96%的扣1分；低于90%的扣2分, and the same
	 * again with its name: 缴费率达90%。缴费率未达90%的扣分 */
	return ts->n > 0 &&
	    str_eq(last_of(ts)->measure, measure_of(text, s)) &&
	    (around_clause(text, s->at) == s->at ||
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
	    target_is_next(text, b, s);
}

static bool
is_target(const struct targets *ts, const struct task *t, size_t k)
{
	struct str text = buf_str(&t->text.text);
	const struct span *s = &ts->spans.v[k];

	return !is_threshold(ts, t, s) &&
	    (target_binds(t, text, s, target_recurs(text, &ts->spans, k)) ||
		is_next_rate(ts, text, s) ||
		target_next_bounded(last_of(ts), text, s) ||
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
	target_mend(&ts->spans, text);
	for (k = 0; k < ts->spans.n; k++)
		if (is_target(ts, t, k))
			add(ts, t, &ts->spans.v[k]);
	target_severally(ts, text);
}

void
targets_free(struct targets *ts)
{
	free(ts->v);
	spans_free(&ts->spans);
	arena_free(&ts->mem);
	*ts = (struct targets)TARGETS_INIT;
}

const char *
target_per(const struct target *g)
{
	switch (g->every == 1 ? g->per : ZH_PER_NONE) {
	case ZH_PER_DAY:
	case ZH_PER_WEEK:
	case ZH_PER_MONTH:
	case ZH_PER_QUARTER:
	case ZH_PER_HALF:
	case ZH_PER_YEAR:
		return span_per_name(g->per);
	default:
		return "";
	}
}

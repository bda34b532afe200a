/* Metrics that are those of other figures, or made with them. */
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "target/read.h"
#include "zh/words.h"

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

/* 办结20项，正在办理2项，完成率91%: not of what is still to be done, nor of another rate. */
static bool
is_pending(struct str name, struct str change)
{
	return words_ends(WORDS_RATE, change) &&
	    (words_starts(WORDS_METRIC_PENDING, name) ||
		words_ends(WORDS_RATE, name));
}

/* 产值2亿元，增长8%: the growth is that of the figure before it. */
static void
of_another(struct targets *ts, struct str text, struct target *g)
{
	size_t from = around_sentence(text, g->at), i;
	struct buf b = BUF_INIT;

	if (!is_change(g->metric))
		return;
	for (i = ts->n; i-- > 0 && ts->v[i].at >= from;) {
		if (ts->v[i].change || is_pending(ts->v[i].metric, g->metric))
			continue;
		if (str_eq(ts->v[i].metric, g->metric))
			break; /* 增幅不低于8%、6%: the next of one list */
		buf_addstr(&b, ts->v[i].metric);
		buf_addstr(&b, g->metric);
		g->metric = str_keep(&ts->mem, buf_str(&b));
		g->change = true;
		break;
	}
	buf_free(&b);
}

/* 知晓率、满意率: the rate that is joined to the one whose name begins at at. */
static struct str
joined(struct str text, size_t at)
{
	size_t n, from, clause = around_clause(text, at);
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
void
target_add_joined(struct targets *ts, struct str text)
{
	size_t i = ts->n - 1, at;
	struct str name = ts->v[i].metric;

	if (name.p < text.p || name.p >= text.p + text.n ||
	    !str_is(ts->v[i].measure, "%") || !words_ends(WORDS_RATE_END, name))
		return;
	at = str_offset(text, name);
	if (at + name.n > ts->v[i].at ||
	    words_find(WORDS_SEVERALLY, str_sub(text, at + name.n, ts->v[i].at),
		0, NULL) >= 0)
		return;
	while ((name = joined(text, at)).n > 0) {
		GROW(ts->v, ts->n, ts->cap);
		memmove(&ts->v[i + 1], &ts->v[i], (ts->n - i) * sizeof(*ts->v));
		ts->v[i].metric = name;
		ts->n++;
		at = str_offset(text, name);
	}
}

/* 达到96%和88%, 水渠2条长3公里: is it what the figure before is of? */
static bool
is_same_thing(struct str text, const struct target *b, const struct span *s)
{
	const struct word *size = around_before(text, s->at, WORD_SIZE);

	return (target_is_next(text, b, s) && b->end + 3 >= s->at) ||
	    (size && b->end + size->text.n == s->at);
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

void
target_metric(
    struct targets *ts, const struct target_figure *f, struct target *g)
{
	const struct target *b = f->before;
	const struct span *s = f->s;
	size_t time = time_before(f->text, &ts->spans,
	    (size_t)(s - ts->spans.v), around_clause(f->text, s->at));

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

/* The period that a figure is for, by the times and frequencies before it. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

/* The longest name of somebody who begins a clause, in bytes. */
#define ACTOR 36

const struct span *
target_occasion(struct str text, const struct spans *v, size_t k)
{
	const struct span *s = &v->v[k], *f;
	size_t sentence;

	if (!(s->flags & ZH_ARTICLE) || !str_is(s->dim, "times") ||
	    s->at == 0 || words_ends(WORDS_FINDING, str_sub(text, 0, s->at)))
		return NULL;
	sentence = around_sentence(text, s->at);
	while (k-- > 0 && v->v[k].at >= sentence) {
		f = &v->v[k];
		if (f->kind == ZH_FREQ)
			return (f->flags & ZH_COUNTED) || f->day == 0 ? NULL
								      : f;
		if (f->kind == ZH_QUANTITY)
			return NULL;
	}
	return NULL;
}

/* 县卫健局安排…: does the clause at byte at begin with somebody who acts? */
static bool
acts(struct str text, size_t at)
{
	struct str s = str_sub(text, at, at + ACTOR);
	size_t i;

	/* 组织评选 begins with what is done and with no organisation */
	if (around_at(text, at, WORD_DO))
		return false;
	for (i = 3; i < s.n; i += 3) {
		if (name_is_somebody(str_sub(s, 0, i)) &&
		    around_at(s, i, WORD_DO) && !around_at(s, i, WORD_LEFT))
			return true; /* but 村干部不少于5名 only says of whom */
		if ((s.p[i] & 0x80) == 0)
			break;
	}
	return false;
}

/* Does a count stand between a period and figure k? */
static bool
counts_before(const struct spans *v, size_t freq, size_t k)
{
	size_t i;

	for (i = freq + 1; i < k; i++)
		if (v->v[i].kind == ZH_QUANTITY)
			return true;
	return false;
}

/* 每年不少于32学时，村干部不少于56学时: is as much told of others before? */
static bool
is_again(const struct spans *v, size_t freq, size_t k)
{
	size_t i = freq + 1;

	while (i < k && v->v[i].kind != ZH_QUANTITY)
		i++;
	return i < k && str_eq(v->v[i].unit, v->v[k].unit) &&
	    v->v[i].op == v->v[k].op;
}

/* 每周上岗不足4天，4个村缺人: is what the clause begins with counted otherwise? */
static bool
begins_anew(const struct spans *v, size_t freq, size_t k, size_t clause)
{
	size_t i = k;

	while (--i > freq && v->v[i].kind != ZH_QUANTITY)
		;
	return v->v[k].at == clause && i > freq &&
	    !str_eq(v->v[i].dim, v->v[k].dim);
}

/* 每年根据得分，在全镇范围内，评选15个: do clauses between only tell by what? */
static bool
leads_on(struct str text, size_t at, size_t clause)
{
	while (at < clause) {
		if (!words_starts(WORDS_AMID, str_sub(text, at, text.n)))
			return false;
		at = around_clause_end(text, at);
		at += utf8_starts_mark(str_sub(text, at, text.n), ',');
	}
	return at == clause && around_at(text, clause, WORD_DO) != NULL;
}

/* 全年改造50户，户均投入2万元 and 满意度90分以上: once for each, or a mark, of no period. */
static bool
stands_alone(struct str text, const struct span *s)
{
	return s->kind == ZH_PERCENT || span_is_dim(s, "score") ||
	    around_follows(
		text, around_clause(text, s->at), WORDS_OWN_TIME);
}

/*
 * Is the first figure behind a period for it: one of its clause, or of what
 * leads on from it? 每日开展巡查，发现问题30个，整改28个 counts none a day.
 */
static bool
has_figure(struct str text, const struct spans *v, size_t freq)
{
	size_t i = freq + 1, clause;

	while (i < v->n && v->v[i].kind != ZH_QUANTITY)
		i++;
	if (i == v->n)
		return false;
	clause = around_clause(text, v->v[i].at);
	return clause <= v->v[freq].at ||
	    leads_on(text, v->v[freq].end, clause);
}

/* 按照每户每年1500元的标准，共补助200户: a clause that only tells by what */
static bool
is_yardstick(struct str text, size_t at)
{
	size_t clause = around_clause(text, at);

	return words_starts(WORDS_AMID, str_sub(text, clause, at)) &&
	    words_ends(WORDS_METRIC_NOT,
		str_sub(text, at, around_clause_end(text, at)));
}

/* 共补助200户: does the clause at byte at tell what all comes to? */
static bool
totals(struct str text, size_t at)
{
	size_t n = words_prefix(WORDS_IN_ALL, str_sub(text, at, text.n), NULL);

	return n > 0 && around_at(text, at + n, WORD_DO) != NULL;
}

/*
 * 每年新建1000亩，改造500亩: a frequency that has a figure already also is
 * that of the next clause's figures; rates, sums and spans of time excepted.
 */
static bool
governs(struct str text, const struct spans *v, size_t freq, size_t k)
{
	size_t clause = around_clause(text, v->v[k].at);

	return !stands_alone(text, &v->v[k]) &&
	    (!str_is(v->v[k].dim, "time") || is_again(v, freq, k)) &&
	    !words_ends(WORDS_IN_ALL, str_sub(text, 0, v->v[k].at)) &&
	    !acts(text, clause) && !begins_anew(v, freq, k, clause) &&
	    !totals(text, clause) && !is_yardstick(text, v->v[freq].at) &&
	    (counts_before(v, freq, k)
		    ? has_figure(text, v, freq)
		    : leads_on(text, v->v[freq].end, clause));
}

/* 每月不少于6条共72条: all together, and not each time */
static bool
sums_up(struct str text, const struct spans *v, size_t freq, size_t k)
{
	return words_ends(WORDS_IN_ALL, str_sub(text, 0, v->v[k].at)) &&
	    counts_before(v, freq, k);
}

/* 全年请假累计不得超过20天: how much of a period of its own clause */
static bool
is_quota(struct str text, const struct spans *v, size_t k)
{
	const struct span *s = &v->v[k];
	size_t clause = around_clause(text, s->at);

	if (s->core == s->at)
		return false;
	while (k-- > 0 && v->v[k].at >= clause)
		if (v->v[k].kind == ZH_FREQ || (v->v[k].flags & ZH_WHOLE_YEAR))
			return true;
	return around_at(text, clause, WORD_OVER) != NULL;
}

/* 每年举办活动不少于1次，组织培训不少于3次: the clause right behind does more. */
static bool
does_more(struct str text, const struct span *freq, const struct span *s)
{
	size_t comma =
	    utf8_starts_mark(str_sub(text, freq->end, text.n), ',');
	size_t clause = freq->end + comma;

	return comma > 0 && s->op != ZH_EQ &&
	    around_clause(text, s->at) == clause &&
	    around_at(text, clause, WORD_DO);
}

/* 每月至少1次巡查、2次清扫: one bound for all that is counted up. */
static bool
shares_bound(
    struct str between, const struct span *freq, const struct span *s)
{
	return s->op == freq->op ||
	    (s->op == ZH_EQ && freq->op == ZH_GE &&
		str_find(between, STR("、"), 0) >= 0);
}

/*
 * 全年研究不少于6次、检查不少于4次, 每天清扫2次、清运3次, 每月1次检查、2次夜查: times of
 * one clause share it.
 */
static bool
goes_on(struct str text, const struct span *freq, const struct span *s)
{
	struct str between = str_sub(text, freq->end, s->at);
	const struct word *way = around_at(text, freq->end, WORD_WAY);

	if (way && freq->end + way->text.n == s->at)
		return true; /* 由每周1次增加到2次 */
	/* 全年演戏18场、送书150册: of all that its clause lists */
	if (s->kind != ZH_QUANTITY ||
	    !(str_eq(freq->unit, s->unit) ||
		words_starts(WORDS_WHOLE_YEAR, freq->text)) ||
	    freq->core == freq->at || !shares_bound(between, freq, s) ||
	    (s->op != ZH_EQ && s->core == s->at))
		return false;
	return does_more(text, freq, s) ||
	    ((str_starts(between, STR("、")) || str_ends(between, STR("、"))) &&
		around_clause(text, s->at) <= freq->at);
}

static bool
dated(const struct span *s)
{
	return s->kind == ZH_DATE || s->kind == ZH_RANGE;
}

/* 全年210座，其中上半年120座; 全年持平，2025年80万元: is the time that of a part? */
static bool
is_part(const struct span *s)
{
	return dated(s) &&
	    ((s->flags & ZH_PART) ||
		((s->flags & (ZH_WHOLE_YEAR | ZH_GIVEN)) ==
			(ZH_WHOLE_YEAR | ZH_GIVEN) &&
		    !words_ends(WORDS_WHOLE_YEAR, s->text)));
}

/* （全年）: does a bracket hold this time and nothing else? */
static bool
fills_bracket(struct str text, const struct span *s)
{
	return utf8_ends_mark(str_sub(text, 0, s->at), '(') > 0 &&
	    utf8_starts_mark(str_sub(text, s->end, text.n), ')') > 0;
}

static bool
is_whole_year(const struct span *s)
{
	return (s->flags & ZH_WHOLE_YEAR) &&
	    words_ends(WORDS_WHOLE_YEAR, s->text);
}

/* 购置图书2万册（全年） */
static bool
year_behind(struct str text, const struct spans *v, size_t k)
{
	size_t at = v->v[k].end;

	at += utf8_starts_mark(str_sub(text, at, text.n), '(');
	while (++k < v->n && v->v[k].at < at)
		;
	return k < v->n && v->v[k].at == at && is_whole_year(&v->v[k]) &&
	    fills_bracket(text, &v->v[k]);
}

/* 200人次每年, 20篇（每季度）, 30元每人每月: the period alone behind the figure. */
static enum zh_per
period_behind(struct str text, const struct span *s)
{
	size_t at = s->end, open, n, who;
	const struct word *w = NULL;

	open = utf8_starts_mark(str_sub(text, at, text.n), '(');
	at += open;
	for (who = 0; who < 2 && !w; who++) {
		n = words_prefix(WORDS_EACH, str_sub(text, at, text.n), NULL);
		if (n == 0)
			return ZH_PER_NONE;
		w = around_at(text, at + n, WORD_PERIOD);
		at += n + (w ? w->text.n
			     : utf8_offset(str_sub(text, at + n, text.n), 1));
	}
	if (!w ||
	    (open > 0 ? !utf8_starts_mark(str_sub(text, at, text.n), ')')
		      : !around_ends(text, at)))
		return ZH_PER_NONE;
	return span_per(w->value);
}

/* The last period before span k in its sentence, if it is the figure's too. */
static enum zh_per
period_before(struct str text, const struct spans *v, size_t k, int *every)
{
	size_t clause = around_clause(text, v->v[k].at), i = k;
	size_t sentence = around_sentence(text, v->v[k].at);

	while (i-- > 0 && v->v[i].at >= sentence) {
		const struct span *s = &v->v[i];

		if (s->at >= clause &&
		    (is_part(s) || (dated(s) && around_follows(text, clause,
						    WORDS_PART_LEAD))))
			break;
		if ((s->kind == ZH_FREQ || is_whole_year(s)) &&
		    target_over_years(text, s->end, v->v[k].at))
			break;
		if (s->kind == ZH_FREQ) {
			if ((s->flags & ZH_COUNTED)
				? !goes_on(text, s, &v->v[k])
				: s->at < clause ? !governs(text, v, i, k)
						 : sums_up(text, v, i, k))
				break;
			*every = s->every;
			return s->per;
		}
		if (is_whole_year(s) && !fills_bracket(text, s) &&
		    !target_is_year_plan(text, s->end)) {
			/* a rate is for the year only where it says so */
			if (s->at < clause && stands_alone(text, &v->v[k]))
				break;
			return ZH_PER_YEAR;
		}
	}
	return ZH_PER_NONE;
}

/* 上、下半年各一次: in each half of the year. */
static bool
each_half(struct str text, const struct spans *v, size_t k)
{
	size_t clause = around_clause(text, v->v[k].at), i = k, n = 0;
	size_t last = clause;

	while (i-- > 0 && v->v[i].at >= clause)
		if (v->v[i].kind == ZH_RANGE && v->v[i].grain == ZH_HALF) {
			n++;
			last = v->v[i].end > last ? v->v[i].end : last;
		}
	return n == 2 &&
	    words_find(WORDS_EVERY, str_sub(text, last, v->v[k].at), 0, NULL) >=
	    0;
}

/* 供养标准为人年6240元: what each gets in a year. */
static enum zh_per
head_per(struct str text, size_t at)
{
	size_t last = at > 0 ? utf8_prev(text, at) : 0;
	const struct word *w = around_at(text, last, WORD_PERIOD);

	return w && last + w->text.n == at &&
		around_precedes(text, last, WORDS_HEAD)
	    ? span_per(w->value)
	    : ZH_PER_NONE;
}

/* 不低于每人每月600元: between a bound and its figure. */
static enum zh_per
bound_per(struct str text, const struct span *s)
{
	const struct word *w;
	size_t i, n;

	for (i = s->at; i < s->core; i++) {
		n = words_prefix(WORDS_EACH, str_sub(text, i, s->core), NULL);
		w = n > 0 ? around_at(text, i + n, WORD_PERIOD) : NULL;
		if (w && i + n + w->text.n <= s->core)
			return span_per(w->value);
	}
	return ZH_PER_NONE;
}

/* The period that a figure is for: 每年…不少于100名, 全年…428万人次. */
enum zh_per
target_period(struct str text, const struct spans *v, size_t k, int *every)
{
	const struct span *s = &v->v[k], *when = target_occasion(text, v, k);
	size_t clause = around_clause(text, s->at);
	const struct word *over;
	enum zh_per per;

	*every = 1;
	/* 每年不超过5万元、期限不超过3年: no part of the period */
	if (str_is(s->dim, "time") && words_ends(WORDS_YEAR, s->unit))
		return ZH_PER_NONE;
	/* 每周督查，问题限7日内整改: a limit holds each time */
	if (s->op == ZH_LE && words_is(WORDS_SOON, s->unit) &&
	    !is_quota(text, v, k))
		return ZH_PER_NONE;
	if (when) {
		*every = when->every;
		return when->per;
	}
	/* 当月请假不得超过5天 */
	over = around_at(text, clause, WORD_OVER);
	if (over && str_is(over->value, "month") && s->core > s->at)
		return ZH_PER_MONTH;
	/* 月均上报5条以上, 日均7件 */
	if (over && s->kind != ZH_PERCENT &&
	    (s->op != ZH_EQ || clause + over->text.n == s->at) &&
	    words_is(WORDS_MEAN, over->text))
		return span_per(over->value);
	if ((per = head_per(text, s->core)) != ZH_PER_NONE ||
	    (per = bound_per(text, s)) != ZH_PER_NONE ||
	    (per = period_behind(text, s)) != ZH_PER_NONE)
		return per;
	if ((per = target_makes_per(str_sub(text, clause, s->at))) !=
	    ZH_PER_NONE)
		return per;
	if (each_half(text, v, k))
		return ZH_PER_HALF;
	if (year_behind(text, v, k))
		return ZH_PER_YEAR;
	per = period_before(text, v, k, every);
	return per == ZH_PER_NONE
	    ? target_clause_period(
		  str_sub(text, clause, s->at),
		  span_bound_left(s) && s->kind != ZH_PERCENT)
	    : per;
}

bool
target_recurs(struct str text, const struct spans *v, size_t k)
{
	size_t sentence = around_sentence(text, v->v[k].at), i;

	if (v->v[k].kind != ZH_QUANTITY || !str_is(v->v[k].dim, "count"))
		return false;
	for (i = k; i-- > 0 && v->v[i].at >= sentence;)
		if (v->v[i].kind == ZH_FREQ)
			return !(v->v[i].flags & ZH_COUNTED) &&
			    (v->v[i].at >= around_clause(text, v->v[k].at) ||
				governs(text, v, i, k));
	return false;
}

bool
target_is_compared(struct str text, const struct span *s)
{
	if (!dated(s))
		return false;
	return words_starts(WORDS_THAN_BEHIND, str_sub(text, s->end, text.n)) ||
	    (around_precedes(text, s->at, WORDS_THAN) &&
		!around_precedes(text, s->at, WORDS_THAN_NOT));
}

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "plan/when-read.h"
#include "plan/when.h"
#include "zh/span.h"
#include "zh/vague.h"
#include "zh/words.h"

#define CLOSES 30 /* bytes of what closes on a day: 3月31日集中征缴结束 */
#define PAUSES "，。；：、（,;:(\n" /* that end a clause */
#define SENTENCE 8 /* spans back to the year that a sentence begins with */
#define SHARED_DAYS 16 /* no more days share one 前 */

/* Is it in the list, also where it is two pieces of it: 每年3月、9月? */
static bool
is_put(struct str list, struct str s)
{
	return str_find(s, STR("、"), 0) >= 0 ? str_find(list, s, 0) >= 0
					      : str_listed(list, s);
}

/* A list in a cell: every value once, in the order of the text. */
static void
put_once(struct buf *list, struct str s)
{
	if (s.n > 0 && !is_put(buf_str(list), s))
		buf_join(list, "、", s);
}

static void
put_day(struct buf *list, struct date d)
{
	struct buf b = BUF_INIT;

	date_put(&b, d);
	put_once(list, buf_str(&b));
	buf_free(&b);
}

/* 集中征缴结束前, 报名截止: the clause says what ends, but for 会议结束后. */
static bool
closes(struct str rest)
{
	size_t at, n, end;
	uint32_t c;

	for (at = 0; at < rest.n && at < CLOSES; at += n ? n : 1) {
		struct str here = str_sub(rest, at, rest.n);

		n = words_prefix(WORDS_WHEN_CLOSES, here, NULL);
		end = at + n;
		if (n > 0 &&
		    (end == rest.n ||
			words_starts(WORDS_WHEN_CLOSED, str_sub(here, n, here.n))))
			return true;
		n = utf8_decode(here.p, here.n, &c);
		if (utf8_among(c, PAUSES))
			return false;
	}
	return false;
}

/* 国庆节（10月1日）前: what the bracket dates is the end. */
static bool
is_dated_end(struct str rest)
{
	size_t n = utf8_starts_mark(rest, ')');

	return n > 0 &&
	    words_starts(WORDS_WHEN_BEFORE, str_sub(rest, n, rest.n)) &&
	    !words_starts(WORDS_WHEN_OVER_NOT, str_sub(rest, n, rest.n));
}

/* 6月30日完成, 12月10日前后: a day that is an end, though nothing says 前. */
static bool
is_end(const struct span *s, struct str text)
{
	struct str rest = str_trim(str_sub(text, s->end, text.n));

	return s->kind == ZH_DATE && s->grain == ZH_DAY &&
	    (words_starts(WORDS_WHEN_ENDS, rest) || closes(rest) ||
		is_dated_end(rest));
}

/* 每季度末将本季度进展报送: this one of each, no day. */
static bool
is_of_each(const struct span *often, const struct span *s, struct str text)
{
	return often && !(s->flags & ZH_TILL) &&
	    words_exact(WORDS_THIS_PERIOD, s->text) >= 0 &&
	    str_find(str_sub(text, often->end, s->at), STR("。"), 0) < 0;
}

/* 3月、6月和9月底前, 6月和12月底: 底 is said of all of them. */
static bool
shares_till(const struct spans *v, size_t i, struct str text)
{
	const struct span *s = &v->v[i], *next;
	size_t k, end = i + SHARED_DAYS;

	for (k = i + 1; k < v->n && k < end; k++) {
		next = &v->v[k];
		if (next->kind == ZH_NUMBER)
			continue;
		if (s->kind == ZH_FREQ || next->kind == ZH_FREQ ||
		    next->at < s->end || s->grain > ZH_MONTH ||
		    !when_and(str_sub(text, s->end, next->at)))
			return false;
		if (next->flags & (ZH_TILL | ZH_END))
			return true;
		s = next;
	}
	return false;
}

/* Years that something is called by. */
struct years {
	int first, last;
};

/*
 * 2025年续建项目于3月底前完工 in a plan of 2026: the year is what something is
 * called, and not that of the deadline behind it.
 */
static void
mend_year(const struct task *t, struct span *s, struct str text,
    struct years *named)
{

	/* 对2021年以来的补贴, 2021年5月以后出生的，9月底前兑付: since when it counts */
	if ((s->flags & ZH_GIVEN) && s->from.y > 0 && s->from.y < t->year &&
	    ((s->flags & ZH_SINCE) || words_ends(WORDS_SINCE, s->text) ||
		(s->to.y > s->from.y && s->to.y < t->year))) {
		*named = (struct years){ s->from.y,
			s->to.y > s->from.y ? s->to.y : s->from.y };
		return;
	}
	if ((s->flags & ZH_WHOLE_YEAR) && s->grain == ZH_YEAR) {
		bool name = t->year && s->to.y && s->to.y < t->year &&
		    !(s->flags & ZH_TILL) && utf8_han_at(text, s->end);

		*named = name ? (struct years){ s->to.y, s->to.y }
			      : (struct years){ 0, 0 };
		return;
	}
	/* 明年 below 明年工作打算: that year, and none behind it */
	if (t->year > t->now && s->to.y > t->year && date_is_none(t->ref) &&
	    words_find(WORDS_YEAR_NEXT, s->text, 0, NULL) >= 0) {
		s->from.y -= s->from.y > 0 ? t->year - t->now : 0;
		s->to.y -= t->year - t->now;
	}
	if (named->first == 0 || (s->flags & ZH_GIVEN))
		return;
	if (s->from.y >= named->first && s->from.y <= named->last)
		s->from.y = t->year;
	if (s->to.y >= named->first && s->to.y <= named->last)
		s->to.y = t->year;
}

/* Is there a 。 or a new line? */
static bool
ends_sentence(struct str s)
{
	return str_find(s, STR("。"), 0) >= 0 || str_find(s, STR("\n"), 0) >= 0;
}

static void
set_year(struct date *d, int year, bool month_end)
{
	if (date_is_none(*d) || year == 0)
		return;
	d->y = year;
	if (month_end && d->m == 2 && d->d == 28)
		*d = date_month_end(*d);
}

/*
 * 3月召开大会，5月举办2026年体育节: where nobody says the year of a paper, that of a
 * sentence is also that of the times before it.
 */
static void
lend_years(struct spans *v, struct str text)
{
	size_t i;
	int year = 0; /* of the sentence behind span i */
	size_t behind = text.n;

	for (i = v->n; i-- > 0; behind = v->v[i].at) {
		struct span *s = &v->v[i];

		if (behind > s->end &&
		    ends_sentence(str_sub(text, s->end, behind)))
			year = 0;
		if (s->kind != ZH_DATE && s->kind != ZH_RANGE)
			continue;
		if (s->from.y + s->to.y == 0) {
			set_year(&s->from, year, false);
			set_year(&s->to, year,
			    s->grain >= ZH_TENDAY || (s->flags & ZH_END));
		} else if ((s->flags & (ZH_GIVEN | ZH_TITLE)) == ZH_GIVEN &&
		    !when_tells_past(s, text))
			year = s->from.y ? s->from.y : s->to.y;
	}
}

/* 上半年, 上旬, 底: the end is what counts, but 从上旬开始 has none. */
static bool
end_only(const struct span *s)
{
	if (date_is_none(s->to))
		return false;
	if (s->flags & ZH_END)
		return true;
	if (s->flags & ZH_TILL)
		return s->grain != ZH_DAY || date_is_none(s->from) ||
		    date_cmp(s->from, s->to) == 0;
	if (s->grain == ZH_TENDAY)
		return true;
	return s->grain == ZH_HALF && s->from.m == 1;
}

static void
take_dates(struct when *w, const struct span *s, bool end)
{
	if (!date_is_none(s->from) && !end_only(s) && !end)
		put_day(&w->start, s->from);
	if (!date_is_none(s->to))
		put_day(&w->due, s->to);
}

static void
take_freq(struct when *w, const struct span *s)
{
	struct buf b = BUF_INIT;

	span_put(&b, s);
	put_once(&w->freq, buf_str(&b));
	buf_free(&b);
}

/* 春节前, 端午节期间: no day that we resolve, but when it is to be. */
static bool
is_feast(const struct task *t, const struct span *s, struct str text)
{
	return (s->flags & ZH_FEAST) && !(s->flags & (ZH_TITLE | ZH_QUOTED)) &&
	    t->kind != KIND_FACT && t->kind != KIND_RULE &&
	    ((s->flags & ZH_TILL) ||
		words_starts(WORDS_FEAST_END, str_sub(text, s->end, text.n)));
}

/* 7月1日建党节: the day is the festival's. */
static bool
names_feast(const struct spans *v, size_t i)
{
	return i + 1 < v->n && v->v[i + 1].at == v->v[i].end &&
	    (v->v[i + 1].flags & ZH_FEAST);
}

/* The span behind it that is no numeral of its own, or NULL. */
static const struct span *
next_time(const struct spans *v, size_t i)
{
	const struct span *next = i + 1 < v->n ? &v->v[i + 1] : NULL;

	return next && next->at >= v->v[i].end ? next : NULL;
}

/* Words that say when without a day: 长期坚持, 立行立改, 腊月二十三前. */
static void
take_vague(struct when *w, const struct text *t)
{
	struct str text = t->s;
	size_t at = 0, end, i = 0;

	while ((end = when_lunar_next(text, &at)) > 0) {
		put_once(&w->text, str_sub(text, at, end));
		at = end;
	}
	at = 0;
	while ((end = when_lunar_feast_next(text, &at)) > 0) {
		put_once(&w->text, str_sub(text, at, end));
		at = end;
	}
	while (vague_next_in(t, &i, &at, &end))
		put_once(&w->text, str_sub(text, at, end));
}

/*
 * 每年12月20日前, 每年6月、12月的20日前, 每年10月: the times that a frequency of each
 * year tells.
 */
static void
take_yearly(const struct task *t, struct when *w, const struct span *often,
    struct str text, bool cell, int year)
{
	struct zh_ref ref = { t->ref, year };
	struct spans v = SPANS_INIT;
	struct str days = span_yearly_days(often, text);
	size_t i, from;

	v.cell = cell;
	if (days.n == 0 || spans_find(&v, days, &ref) < 0)
		return;
	from = str_offset(text, days);
	for (i = 0; i < v.n; i++) {
		struct span s = v.v[i];
		bool end = (s.flags & (ZH_TILL | ZH_END)) ||
		    shares_till(&v, i, days);

		s.at += from;
		s.end += from;
		if (words_ends(WORDS_YEAR_BEGINS, s.text))
			continue; /* 每年年初: a custom, and no day */
		/* 于每年10月, 每年10月 but 每年于10月: what stands before it all */
		if (!words_ends(WORDS_TIME_AT, str_sub(text, 0, s.at)))
			s.at = often->at;
		if (when_binds(t, &s, text, cell, NULL))
			take_dates(w, &s, end);
	}
	spans_free(&v);
}

/* From what is said to something else: behind 。 and ； as well. */
static bool
leaves(struct str s)
{
	return ends_sentence(s) || str_find(s, STR("；"), 0) >= 0;
}

/*
 * 从2027年起，每年2月底前: the first year of what is done each year, where its
 * sentence says it; else the task's.
 */
static int
first_year(const struct task *t, const struct spans *v, size_t i, struct str text)
{
	size_t k, before = i > SENTENCE ? i - SENTENCE : 0;

	for (k = i; k > before; k--) {
		const struct span *s = &v->v[k - 1];

		if (s->end < v->v[k].at &&
		    leaves(str_sub(text, s->end, v->v[k].at)))
			break;
		if ((s->flags & ZH_SINCE) && (s->flags & ZH_GIVEN) &&
		    s->grain == ZH_YEAR && s->from.y > t->year)
			return s->from.y;
	}
	return t->year;
}

/* 每人每月1000元, 每天扣0.5分: a rate, and nothing that is done so often. */
static bool
is_rate(const struct spans *v, size_t i, struct str text)
{
	const struct span *s = &v->v[i], *sum = next_time(v, i);

	if (!sum || sum->at < s->end || (s->flags & ZH_COUNTED))
		return false;
	if (sum->at == s->end)
		return span_is_dim(sum, "money");
	return (span_is_dim(sum, "money") || span_is_dim(sum, "score")) &&
	    words_exact(
		WORDS_POINTS_VERB, str_sub(text, s->end, sum->at)) >= 0;
}

/*
 * 全年累计迟到60次, 全年迟到累计60次: how often something is missed that nobody is
 * told to do; but 每月查处违规3次.
 */
static bool
is_missed(const struct span *s, struct str text)
{
	struct str told =
	    words_strip_end(WORDS_IN_ROW, str_sub(text, s->at, s->core));
	struct str before = words_strip_end(WORDS_LAPSE, told);

	if (before.n == told.n)
		return false;
	before = words_strip_end(WORDS_IN_ROW, before);
	return around_before(before, before.n, WORD_PERIOD) != NULL;
}

/*
 * How often, and the times of each year that it tells; false where it says of
 * nothing how often it is done.
 */
static bool
take_often(const struct task *t, struct when *w, const struct spans *v,
    size_t i, struct str text)
{
	if (is_rate(v, i, text) || is_missed(&v->v[i], text))
		return false;
	take_freq(w, &v->v[i]);
	if (!names_feast(v, i))
		take_yearly(t, w, &v->v[i], text, v->cell,
		    first_year(t, v, i, text));
	return true;
}

/* Reads one text of the task; returns the year that its dates are of. */
static int
read_text(
    const struct task *t, struct when *w, struct str text, bool cell, int year)
{
	struct zh_ref ref = { t->ref, year };
	struct spans v = SPANS_INIT;
	size_t i;
	const struct span *often = NULL; /* the last frequency */
	const struct span *coming = NULL; /* the last time that bound */
	const struct span *plan = NULL; /* the last that named one */
	struct years named = { 0, 0 }; /* what is so called is no date */

	v.cell = cell;
	if (text.n == 0 || spans_find(&v, text, &ref) < 0)
		return year;
	if (year == 0)
		lend_years(&v, text);
	for (i = 0; i < v.n; i++) {
		struct span *s = &v.v[i];
		bool shared = shares_till(&v, i, text);

		mend_year(t, s, text, &named);
		if (shared)
			s->flags |= ZH_TILL;
		if (s->kind == ZH_FREQ) {
			if (!take_often(t, w, &v, i, text))
				continue;
			often = s;
		} else if (is_of_each(often, s, text))
			continue;
		else if (!cell && when_names(s, text, plan, next_time(&v, i))) {
			plan = s;
			continue;
		} else if (when_binds(t, s, text, cell, coming) &&
		    !names_feast(&v, i)) {
			take_dates(w, s,
			    cell ? s->kind == ZH_DATE /* 完成时限: 6月30日 */
				 : is_end(s, text) || shared);
			coming = s;
		} else if (!is_feast(t, s, text))
			continue;
		put_once(&w->text, s->text);
		if (cell && year == 0 && s->kind != ZH_FREQ)
			year = date_is_none(s->to) ? s->from.y : s->to.y;
	}
	if (cell || t->kind != KIND_FACT)
		take_vague(w, &v.text);
	spans_free(&v);
	return year;
}

void
when_find(const struct task *t, struct when *w)
{
	int year;

	buf_reset(&w->start);
	buf_reset(&w->due);
	buf_reset(&w->freq);
	buf_reset(&w->text);
	/* A year in the time cell is that of the text beside it as well. */
	year = read_text(t, w, t->when, true, t->year);
	read_text(t, w, buf_str(&t->text.text), false, year);
}

void
when_free(struct when *w)
{
	buf_free(&w->start);
	buf_free(&w->due);
	buf_free(&w->freq);
	buf_free(&w->text);
}

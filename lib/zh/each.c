#include "zh/each.h"
#include "zh/terms.h"

bool
each_period(const struct finder *f, size_t i, struct period *p)
{
	const struct word *w;
	struct num n;
	size_t end, at;

	p->every = 1;
	w = words_at(f->words, WORD_PERIOD, f->t, i, &end);
	if (!w && num_at(f->t, i, &n) && !n.unfit && !n.vague && !n.more &&
	    n.lo.den == 1 && dec_cmp(n.lo, n.hi) == 0 && n.lo.num > 0 &&
	    n.lo.num < 100) {
		w = words_at(
		    f->words, WORD_PERIOD, f->t, text_skip(f->t, n.end), &end);
		p->every = (int)n.lo.num;
	}
	if (!w)
		return false;
	p->per = span_per(w->value);
	if (w->number > 1) { /* 半月: 15day */
		for (at = 0; at < w->value.n && str_digit(w->value.p[at]);)
			at++;
		p->per = span_per(str_sub(w->value, at, w->value.n));
		p->every *= w->number;
	}
	p->end = end;
	return true;
}

/* 五 of 每周五; 一 only where no verb or count follows. */
static int
weekday(const struct finder *f, size_t i, size_t *end)
{
	uint32_t c = text_char(f->t, i);
	int d = term_is(TERM_SUNDAY, c) ? 7 : num_digit(c);
	size_t e2;

	if (d < 1 || d > 7 || num_counts(c))
		return 0;
	if (words_at(f->words, WORD_UNIT, f->t, i + 1, &e2) ||
	    (d == 1 && words_at(f->words, WORD_VERB, f->t, i + 1, &e2)))
		return 0;
	*end = i + 1;
	return d;
}

/* 最后一个月, 末月, 第一个周五, 最后一个工作日 of every period. */
static size_t
ordinal_part(const struct finder *f, size_t i, struct span *s)
{
	size_t k = i, n, end;
	const struct word *w;

	if ((n = term_at(TERM_END_MONTH, f->t, k)) > 0)
		return k + n;
	if ((n = term_at(TERM_THE_LAST, f->t, k)) > 0)
		k += n;
	else if ((n = term_at(TERM_ORDINAL, f->t, k)) > 0 &&
	    num_digit(text_char(f->t, k + n)) > 0)
		k += n + 1;
	else
		return i;
	k += term_at(TERM_COUNT, f->t, k);
	w = words_at(f->words, WORD_PERIOD, f->t, k, &end);
	if (!w)
		return i;
	if (str_is(w->value, "week")) {
		int d = num_digit(text_char(f->t, end));

		if (term_at(TERM_SUNDAY, f->t, end))
			d = 7;
		if (d >= 1 && d <= 7) {
			s->weekday = d;
			end++;
		}
	}
	return end;
}

/* 5日前 behind 每月: behind it, or 0. */
static size_t
day_of_month(const struct finder *f, size_t i, struct span *s)
{
	size_t end, n;
	int d;

	if (s->per != ZH_PER_MONTH && s->per != ZH_PER_QUARTER)
		return 0;
	d = num_small(f->t, i, &end);
	if (d < 1 || d > 31 || (n = term_at(TERM_DATE_DAY, f->t, end)) == 0)
		return 0;
	s->day = d;
	end += n;
	return end + term_at(TERM_BY, f->t, end);
}

/* 9月到11月, 3月、9月, 母亲节, 上、下半年 behind 每年: behind the last, or 0. */
static size_t
times_of_year(const struct finder *f, size_t i, struct span *s)
{
	struct finder g = *f;
	struct zh_ref ref = { DATE_NONE, 2001 };
	struct span time;
	size_t behind = 0, end, n;
	int halves = 0;

	g.ref = &ref;
	g.year = 0;
	i += term_at(TERM_IN, f->t, i); /* 每年于10月底前 */
	for (;; i = end + n) {
		if (!time_at(&g, i, &time, &end) ||
		    ((time.flags & ZH_GIVEN) && time.from.y != ref.year))
			return behind;
		behind = end;
		halves += time.grain == ZH_HALF;
		if (halves == 2)
			s->per = ZH_PER_HALF;
		n = text_char(f->t, end) == U'、'
		    ? 1
		    : term_at(TERM_AND, f->t, end);
		if (n == 0)
			return behind;
	}
}

/* 底 behind 每月, 末 behind 每半年: behind it, or 0. */
static size_t
part_of(const struct finder *f, size_t i, const struct span *s)
{
	size_t end;
	const struct word *w = words_at(f->words, WORD_PART, f->t, i, &end);

	return w &&
		(s->per == ZH_PER_MONTH || s->per == ZH_PER_QUARTER ||
		    (s->per == ZH_PER_HALF && str_is(w->value, "end")))
	    ? end + term_at(TERM_FORMER, f->t, end)
	    : 0;
}

/* Behind what says when in the period: 5日前, 底, 9月到11月, 母亲节. */
static size_t
detail(const struct finder *f, size_t i, struct span *s)
{
	size_t end, k = i;

	k += term_at(TERM_OF, f->t, k);
	k = ordinal_part(f, k, s);
	k += term_at(TERM_OF, f->t, k);
	if ((end = day_of_month(f, k, s)) > 0)
		return end;
	if (s->per == ZH_PER_YEAR && !term_at(TERM_WHOLE_YEAR, f->t, k)) {
		end = times_of_year(f, k, s);
		return end > 0 ? end : i;
	}
	if ((end = part_of(f, k, s)) > 0)
		return end;
	return k > i + 1 ? k : i;
}

/* 、周四 behind 每周二 */
static size_t
more_days(const struct finder *f, size_t i)
{
	size_t end, n, k;

	for (;; i = end) {
		n = text_char(f->t, i) == U'、'
		    ? 1
		    : term_at(TERM_AND_DAY, f->t, i);
		k = n ? term_at(TERM_WEEK, f->t, i + n) : 0;
		if (k == 0 || !weekday(f, i + n + k, &end))
			return i;
	}
}

/* 逢周五, 逢双月15日, but 逢年过节, 逢15日, 逢60周年 and 适逢周五 */
static bool
meets_at(const struct finder *f, size_t i)
{
	const struct word *w;
	size_t end, k;

	if (term_at(TERM_MEET, f->t, i) == 0 ||
	    (i > 0 && term_is(TERM_MEET_NOT, f->t->c[i - 1])))
		return false;
	w = words_at(f->words, WORD_PERIOD, f->t, i + 1, &end);
	if (!w || w->number > 1)
		return w != NULL;
	return span_per(w->value) == ZH_PER_WEEK && weekday(f, end, &k) > 0;
}

bool
each_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	const bool each = term_at(TERM_EACH, f->t, i) > 0 || meets_at(f, i);
	struct period p;
	size_t k = i + 1, n, behind;
	bool one;

	if (!each &&
	    (!term_at(TERM_SKIP, f->t, i) ||
		(i > 0 && term_is(TERM_SKIP_NOT, f->t->c[i - 1]))))
		return false;
	if (each)
		k += term_at(TERM_SKIP_OR_MEET, f->t, k);
	k = text_skip(f->t, k);
	one = num_digit(text_char(f->t, k)) == 1;
	n = term_at(TERM_COUNT, f->t, k + one);
	if (one && n == 0)
		k++;
	if (n > 0 &&
	    words_at(f->words, WORD_PERIOD, f->t, k + one + n, &behind))
		k += one + n;
	if (!each_period(f, k, &p))
		return false;
	s->per = p.per;
	s->every = p.every;
	if (p.every == 1 && (!each || term_at(TERM_SKIP, f->t, i + 1)))
		s->every = 2; /* 隔天: every second */
	*end = p.end;
	return true;
}

/* 17时前, 下午5点前, 8时、20时, 9点至11点: behind the hours at i, or i. */
static size_t
behind_hours(const struct text *t, size_t i)
{
	size_t end = i, k = i, n;

	for (;;) {
		k += term_at(TERM_DAY_PART, t, k);
		if ((n = clock_at(t, k)) == 0)
			return end;
		end = n + term_at(TERM_BY, t, n);
		n = text_char(t, end) == U'、' ? 1
					       : term_at(TERM_AND_DAY, t, end);
		if (n == 0)
			return end;
		k = end + n;
	}
}

size_t
each_detail(const struct finder *f, size_t i, struct span *s)
{
	size_t end = i;

	if (s->per == ZH_PER_WEEK && s->every == 1)
		s->weekday = weekday(f, i, &end);
	end = s->weekday ? more_days(f, end) : detail(f, i, s);
	return behind_hours(f->t, end);
}

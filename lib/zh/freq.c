/*
 * Frequencies:
 *
 *	每 [N个] period [detail] ... [bound] count 次
 *	N period 一 verb		一月一督查, 半年一讲评, 两天一巡查
 *	全年 ... [bound] count 次
 *	[bound] 每 ... count 次
 *	count 次 / period
 *
 * The count is looked for in the same clause only.  每周一 is Monday, unless a
 * verb follows (每周一督查: once a week).
 */

#include "zh/find.h"
#include "zh/side.h"
#include "zh/terms.h"

/* How far behind the period its count may stand, in characters. */
#define REACH 30
#define SHARED 4 /* no more periods before the last share its count */

struct period {
	enum zh_per per;
	int every;
	size_t end;
};

/* [N][个]月, 半年, 两周 */
static bool
period_at(const struct finder *f, size_t i, struct period *p)
{
	const struct word *w;
	struct num n;
	size_t end;

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
		p->per = ZH_PER_DAY;
		p->every *= w->number;
	}
	p->end = end;
	return true;
}

static bool
ends_clause(uint32_t c)
{
	switch (c) {
	case 0:
	case U'。':
	case U'；':
	case ';':
	case U'！':
	case '!':
	case '?':
	case ':':
	case '\n':
	case '\t':
		return true;
	default:
		return false;
	}
}

/* A small Chinese count right before a verb: 一督查, 两调度. */
static bool
verb_count(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	size_t e2;
	int d = num_digit(text_char(f->t, i));

	if (d < 1 || !words_at(f->words, WORD_VERB, f->t, i + 1, &e2))
		return false;
	s->lo = s->hi = DEC(d);
	s->unit = s->measure = term_main(TERM_TIMES);
	s->dim = STR("times");
	s->op = ZH_EQ;
	*end = e2;
	return true;
}

static bool
take_count(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	struct span q;

	if (!quantity_at(f, i, &q, end) || q.kind != ZH_QUANTITY ||
	    !str_is(q.dim, "times") || (q.flags & (ZH_ORDINAL | ZH_VAGUE)))
		return false;
	s->lo = q.lo;
	s->hi = q.hi;
	s->op = q.op;
	s->unit = q.unit;
	s->measure = q.measure;
	s->dim = q.dim;
	s->core = q.core;
	s->flags |= q.flags & (ZH_MORE | ZH_ABOUT | ZH_CHINESE);
	return true;
}

/* The count behind a period, in the same clause. */
static bool
count_behind(const struct finder *f, size_t from, struct span *s, size_t *end)
{
	const struct word *w;
	enum zh_op far = ZH_EQ; /* 至少 that was passed on the way */
	size_t i, e2;

	if (verb_count(f, from, s, end))
		return true;
	for (i = from; i < from + REACH && !ends_clause(text_char(f->t, i));
	     i++) {
		if (term_at(TERM_EACH, f->t, i))
			return false;
		if (text_char(f->t, i) == ',') {
			if (!words_at(f->words, WORD_LEFT, f->t, i + 1, &e2))
				return false;
			far = ZH_EQ;
		}
		if (!words_begin(f->words, f->t->c[i]))
			continue;
		if (words_at(f->words, WORD_OVER, f->t, i, &e2))
			return false; /* 每季度排查（全年不少于10次） */
		if (take_count(f, i, s, end)) {
			if (s->op == ZH_EQ)
				s->op = far;
			return true;
		}
		w = words_at(f->words, WORD_LEFT, f->t, i, &e2);
		if (w && str_ends(w->value, STR(" far")))
			far = side_op(w->value);
		/* Another figure is in between: the count is not ours. */
		if (*end > i + 1 &&
		    quantity_at(f, i, &(struct span){ .at = 0 }, &e2))
			return false;
	}
	return false;
}

/*
 * 每月调度、每季度通报一次: the 一次 of the last is that of each, if nothing but its
 * verb stands behind a period.
 */
static bool
count_shared(const struct finder *f, size_t from, struct span *s, size_t *end)
{
	struct span last = *s;
	struct period p;
	size_t i = from, verb, k, n;

	for (n = 0; n < SHARED; n++, i = p.end) {
		if (!words_at(f->words, WORD_VERB, f->t, i, &verb) ||
		    text_char(f->t, verb) != U'、' ||
		    !term_at(TERM_EACH, f->t, verb + 1) ||
		    !period_at(f, verb + 2, &p))
			return false;
		if (n == 0)
			*end = verb;
		if (!count_behind(f, p.end, &last, &k))
			continue;
		if (dec_cmp(last.hi, DEC(1)) != 0)
			return false;
		*s = last;
		s->core = *end; /* where it is left out */
		return true;
	}
	return false;
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

/* 5日前, 底, 9月到11月, 母亲节 behind 每月 or 每年. */
static size_t
detail(const struct finder *f, size_t i, struct span *s)
{
	struct finder g = *f;
	struct zh_ref ref = { DATE_NONE, 2001 };
	struct span time;
	size_t end, n, k = i;
	const struct word *w;
	int d;

	k += term_at(TERM_OF, f->t, k);
	k = ordinal_part(f, k, s);
	k += term_at(TERM_OF, f->t, k);
	if ((s->per == ZH_PER_MONTH || s->per == ZH_PER_QUARTER) &&
	    (d = num_small(f->t, k, &end)) >= 1 && d <= 31 &&
	    (n = term_at(TERM_DATE_DAY, f->t, end)) > 0) {
		s->day = d;
		end += n;
		return end + term_at(TERM_BY, f->t, end);
	}
	if (s->per == ZH_PER_YEAR && !term_at(TERM_WHOLE_YEAR, f->t, k)) {
		k += term_at(TERM_IN, f->t, k); /* 每年于10月底前 */
		g.ref = &ref;
		g.year = 0;
		d = 0;
		while (
		    time_at(&g, k, &time, &end) &&
		    (!(time.flags & ZH_GIVEN) || time.from.y == ref.year)) {
			i = end; /* 每年3月、9月 */
			d += time.grain == ZH_HALF;
			if (d == 2) /* 每年上、下半年 */
				s->per = ZH_PER_HALF;
			n = text_char(f->t, end) == U'、'
			    ? 1
			    : term_at(TERM_AND, f->t, end);
			if (n == 0)
				break;
			k = end + n;
		}
		return i;
	}
	w = words_at(f->words, WORD_PART, f->t, k, &end);
	if (w && (s->per == ZH_PER_MONTH || s->per == ZH_PER_QUARTER ||
		     (s->per == ZH_PER_HALF && str_is(w->value, "end"))))
		return end + term_at(TERM_FORMER, f->t, end);
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

/* 每月, 每个季度, 隔天: where the period ends. */
static bool
each_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	const bool each = term_at(TERM_EACH, f->t, i) > 0;
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
	if (n > 0 && words_at(f->words, WORD_PERIOD, f->t, k + one + n, &behind))
		k += one + n;
	if (!period_at(f, k, &p))
		return false;
	s->per = p.per;
	s->every = p.every;
	if (p.every == 1 && (!each || term_at(TERM_SKIP, f->t, i + 1)))
		s->every = 2; /* 隔天: every second */
	*end = p.end;
	return true;
}

/* 每…, 按月 */
static bool
every_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	const struct word *w = words_at(f->words, WORD_OFTEN, f->t, i, end);
	size_t e2;

	if (w) {
		s->per = span_per(w->value);
		s->every = 1;
	} else if (!each_at(f, i, s, end)) {
		return false;
	}
	if (s->per == ZH_PER_WEEK && s->every == 1)
		s->weekday = weekday(f, *end, end);
	if (s->weekday)
		*end = more_days(f, *end);
	else
		*end = detail(f, *end, s);
	s->count = *end;
	s->lo = s->hi = DEC(1);
	if (count_behind(f, *end, s, &e2) || count_shared(f, *end, s, &e2)) {
		s->flags |= ZH_COUNTED;
		*end = e2;
	}
	return true;
}

/* 第三季度, 上季度, but 采取季度一考评: is it said which one? */
static bool
is_led(const struct text *t, size_t i)
{
	return i > 0 && utf8_is_han(t->c[i - 1]) &&
	    !term_is(TERM_LIST_LEAD, t->c[i - 1]);
}

/* 一月一督查, 半年一次, 全年不少于24次 */
static bool
over_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	struct period p;
	const struct word *w;
	size_t e2, k;

	if ((w = words_at(f->words, WORD_OVER, f->t, i, &p.end)) != NULL) {
		s->per = span_per(w->value);
		s->every = 1;
		if (!count_behind(f, p.end, s, &e2))
			return false;
	} else {
		if (!period_at(f, i, &p))
			return false;
		k = p.end;
		/* a bare 月 or 日 is no period; 半年 is, and 季度一研判 */
		if (p.every == 1 && p.per != ZH_PER_HALF &&
		    num_digit(text_char(f->t, i)) != 1 &&
		    text_char(f->t, i) != '1' &&
		    (p.per != ZH_PER_QUARTER || is_led(f->t, i) ||
			!verb_count(f, k, s, &e2)))
			return false;
		s->per = p.per;
		s->every = p.every;
		if (!verb_count(f, k, s, &e2) && !take_count(f, k, s, &e2))
			return false;
		/* 一年一次 yes, 3天2场 no bound of its own */
	}
	s->flags |= ZH_COUNTED;
	*end = e2;
	return true;
}

/* “周调度、月通报、季考核”: a period right before its verb, in a list. */
static bool
bare_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	uint32_t before = i ? f->t->c[i - 1] : 0, c = text_char(f->t, i);
	size_t k = i + 1;

	if (before != U'“' && before != U'、' && before != U'”' &&
	    !term_is(TERM_LIST_LEAD, before))
		return false;
	if (term_is(TERM_WEEK, c))
		s->per = ZH_PER_WEEK;
	else if (term_is(TERM_MONTH, c))
		s->per = ZH_PER_MONTH;
	else if (term_is(TERM_QUARTER, c))
		s->per = ZH_PER_QUARTER;
	else if (term_is(TERM_DAY, c))
		s->per = ZH_PER_DAY;
	else
		return false;
	if (!words_at(f->words, WORD_VERB, f->t, k, end) ||
	    term_at(TERM_VERB_NOUN, f->t, *end))
		return false;
	/* 、月评比 needs a fellow: a list of them, or quotation marks */
	if (before != U'“' && text_char(f->t, *end) != U'、' &&
	    text_char(f->t, *end) != U'”' && before != U'、')
		return false;
	s->every = 1;
	s->lo = s->hi = DEC(1);
	s->unit = s->measure = term_main(TERM_TIMES);
	s->dim = STR("times");
	s->flags |= ZH_COUNTED;
	return true;
}

/* 2次/月, 1次/周: a period behind a count that was read already. */
bool
freq_rate(const struct finder *f, struct span *s, size_t *end)
{
	struct period p;
	struct side after = { 0 };
	size_t k = text_skip(f->t, *end);

	if (s->kind != ZH_QUANTITY || !str_is(s->dim, "times") ||
	    (s->flags & (ZH_ORDINAL | ZH_VAGUE)))
		return false;
	if (text_char(f->t, k) != '/' && !term_at(TERM_EACH, f->t, k))
		return false;
	if (!period_at(f, text_skip(f->t, k + 1), &p))
		return false;
	s->kind = ZH_FREQ;
	s->per = p.per;
	s->every = p.every;
	s->flags = (s->flags & ~(unsigned)ZH_ARTICLE) | ZH_COUNTED;
	after.end = p.end;
	if (side_bound(f, &after) && s->op == ZH_EQ)
		s->op = after.op;
	s->end = *end = after.end;
	return true;
}

/* 至少每季度召开一次: the bound of the count stands before the period */
static bool
bound_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	size_t k;
	const struct word *w = words_at(f->words, WORD_LEFT, f->t, i, &k);

	if (!w || !str_ends(w->value, STR(" far")) ||
	    (!every_at(f, k, s, end) && !over_at(f, k, s, end)) ||
	    !(s->flags & ZH_COUNTED) || s->op != ZH_EQ) {
		*s = (struct span){ .kind = ZH_FREQ, .core = i };
		return false;
	}
	s->op = side_op(w->value);
	return true;
}

bool
freq_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	*s = (struct span){ .kind = ZH_FREQ, .core = i };
	if (!bound_at(f, i, s, end) && !every_at(f, i, s, end) &&
	    !over_at(f, i, s, end) && !bare_at(f, i, s, end))
		return false;
	s->at = i;
	s->end = *end;
	return true;
}

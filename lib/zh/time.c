/*
 * Dates and ranges: points (zh/point) with what stands around them,
 *
 *	[从] point [起] [至 point] [前 | 以来 | 内 | 止]
 *
 * with pairs and lists that share a unit (zh/pair.c, zh/listed.c), and spans
 * of time counted from the day of reference (zh/counted.c).
 */

#include "base/utf8.h"
#include "zh/point.h"
#include "zh/terms.h"

/* Characters of 不含当日 behind its bracket. */
#define INCLUDED 8
#define REMARK 12 /* characters of a remark on a day */

/* 12日 of 5月3日、12日: another day of the month of the one before it. */
static bool
next_day(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	struct point left = { .from = f->last, .to = f->last };

	if (f->behind == 0 || f->behind + 1 != i ||
	    (text_char(t, f->behind) != U'、' &&
		!term_at(TERM_AND, t, f->behind)))
		return false;
	return point_at(f, i, &left, p) && p->grain == ZH_DAY && !p->given &&
	    p->to.m == f->last.m && p->to.d > f->last.d;
}

/* The first end of a range, or both where they share a unit. */
static bool
first_end(const struct finder *f, size_t i, bool start, struct point *p)
{
	if (next_day(f, i, p))
		return true;
	*p = (struct point){ .grain = ZH_DAY };
	if (point_pair(f, i, start, p))
		return true;
	if (!point_at(f, i, NULL, p))
		return false;
	point_pair_of_year(f, p);
	return true;
}

/* 1985到89年9月: a bare year before 到. */
static bool
bare_year(const struct finder *f, size_t i, struct point *p)
{
	size_t end, k, e2;
	int y = num_year(f->t, i, &end);
	struct point b;

	if (y < 1900 || y > 2199 || end - i != 4 ||
	    !words_at(f->words, WORD_JOIN, f->t, end, &k))
		return false;
	if (num_year(f->t, k, &e2) < 0 || !term_at(TERM_YEAR, f->t, e2) ||
	    !point_at(f, k, NULL, &b) || b.to.y < y)
		return false;
	*p = (struct point){ .grain = ZH_YEAR };
	point_year(p, y);
	p->given = p->number = true;
	p->end = end;
	return true;
}

/* The other end lends its year, or takes it; a year that turned is added. */
static void
tie_years(struct point *a, struct point *b)
{
	if (b->given && !a->given) {
		a->from.y = b->to.y;
		if (a->from.m > b->to.m)
			a->from.y--;
	} else if (!b->given && a->from.y && date_cmp(b->to, a->from) < 0) {
		b->to.y++;
		if (b->to.m == 2 && b->to.d >= 28 && b->grain != ZH_DAY)
			b->to = date_month_end(b->to);
	}
}

/* （星期三） or 周三 behind a day: where it ends, else i. */
static size_t
behind_weekday(const struct text *t, size_t i)
{
	bool bracket = text_char(t, i) == '(';
	size_t end;

	if (point_weekday(t, i + bracket, &end) == 0 ||
	    (bracket && text_char(t, end) != ')'))
		return i;
	return end + bracket;
}

/* 周五, （国庆节）, （农历二月初三） behind a day: where it ends, else i. */
static size_t
behind_remark(const struct text *t, size_t i)
{
	size_t k = behind_weekday(t, i);

	if (k > i || text_char(t, i) != '(')
		return k;
	for (k = i + 1; k <= i + REMARK && k < t->n; k++) {
		if (text_char(t, k) == ')')
			return k > i + 1 ? k + 1 : i;
		if (!utf8_is_han(t->c[k]))
			break;
	}
	return i;
}

/* （周五）下午5点 of 3月6日（周五）下午5点前; returns the end of what is there. */
static size_t
behind_hour(const struct text *t, size_t i)
{
	size_t k = behind_remark(t, i), n;

	k = text_skip(t, k);
	k += term_at(TERM_DAY_PART, t, k);
	if ((n = clock_at(t, k)) != 0)
		return n;
	return k + term_at(TERM_OFF_WORK, t, k);
}

/* 创建工作结束, 长期, where a range ends that has no day; its end, or i. */
static size_t
open_end(const struct text *t, size_t i)
{
	size_t k, n;

	if ((n = term_at(TERM_ON_AND_ON, t, i)) > 0)
		return i + n;
	for (k = i; k < i + REMARK && utf8_is_han(text_char(t, k)); k++)
		if (k > i && (n = term_at(TERM_OPEN_END, t, k)) > 0)
			return utf8_is_han(text_char(t, k + n)) ? i : k + n;
	return i;
}

/*
 * 至, 5月1日（周五）9时至, 或…之间: behind what joins a to another end, or 0; pair: the
 * latter.
 */
static size_t
behind_join(const struct finder *f, const struct point *a, size_t i, bool *pair)
{
	size_t k = text_skip(f->t, i), end, n;

	*pair = false;
	if ((a->grain == ZH_DAY &&
		words_at(f->words, WORD_JOIN, f->t, behind_hour(f->t, i),
		    &end)) ||
	    words_at(f->words, WORD_JOIN, f->t, k, &end))
		return text_skip(f->t, end);
	if ((n = term_at(TERM_FROM_TO, f->t, k)) > 0 &&
	    (str_digit(text_char(f->t, k + n)) ||
		num_digit(text_char(f->t, k + n)) > 0))
		return k + n;
	if ((n = term_at(TERM_OR_BETWEEN, f->t, k)) > 0) {
		*pair = true;
		return k + n;
	}
	/* 5月30日一6月4日 */
	if (a->grain == ZH_DAY && k == a->end && k > 0 &&
	    term_at(TERM_DATE_DAY, f->t, k - 1) &&
	    (n = term_at(TERM_MISREAD_DASH, f->t, k)) > 0 &&
	    str_digit(text_char(f->t, k + n)))
		return k + n;
	return 0;
}

/* 6月至今, 6月至验收结束 */
static bool
leave_open(struct point *a, size_t end)
{
	a->to = DATE_NONE;
	a->flags |= ZH_SINCE;
	a->end = end;
	return true;
}

/* Are a and b, which stands behind it, one time? */
static bool
are_one(const struct finder *f, const struct point *a, const struct point *b,
    bool pair, bool since)
{
	size_t end;

	if (pair && !term_at(TERM_BETWEEN_TWO, f->t, b->end))
		return false;
	/* 自6月14日起到9月14日之前 */
	if (since && words_at(f->words, WORD_TILL, f->t, b->end, &end) &&
	    !term_at(TERM_STOPS, f->t, b->end))
		return false;
	return b->grain != ZH_DAY || b->given || a->grain != ZH_YEAR;
}

static void
close_with(struct point *a, const struct point *b)
{
	a->to = b->to;
	a->end = b->end;
	/* Both ends are named: no part of a longer period any more. */
	a->flags &= ~(unsigned)(ZH_END | ZH_PART | ZH_WHOLE_YEAR);
	if (a->grain == ZH_YEAR && b->grain == ZH_YEAR)
		a->flags |= ZH_WHOLE_YEAR;
	a->grain = b->grain == ZH_YEAR ? a->grain : ZH_DAY;
	a->given = a->given || b->given;
}

/* 至 B behind A; true if it made a range. */
static bool
range_to(const struct finder *f, struct point *a, size_t i, bool since)
{
	struct point b;
	size_t n, end;
	bool pair;
	size_t k = behind_join(f, a, i, &pair);

	if (k == 0)
		return false;
	if (!a->given)
		k += point_year_left_open(f->t, k);
	if ((n = term_at(TERM_NOW, f->t, k)) > 0 && !date_is_none(a->from))
		return leave_open(a, k + n);
	if (!point_at(f, k, a, &b) || date_is_none(b.to)) {
		if (pair || (end = open_end(f->t, k)) == k)
			return false;
		return leave_open(a, end);
	}
	if (!are_one(f, a, &b, pair, since))
		return false;
	tie_years(a, &b);
	if (a->from.y && b.to.y && date_cmp(a->from, b.to) > 0)
		return false;
	close_with(a, &b);
	a->end += term_at(pair ? TERM_BETWEEN_TWO : TERM_BETWEEN, f->t, a->end);
	return true;
}

/* （含当日） of 5月31日（含当日）前; returns the end of what is there. */
static size_t
behind_included(const struct text *t, size_t i)
{
	size_t k = i + 1;

	if (text_char(t, i) != '(' || !term_at(TERM_INCLUDED, t, k))
		return i;
	while (k < i + 2 + INCLUDED && text_char(t, k) != ')')
		k++;
	return text_char(t, k) == ')' ? k + 1 : i;
}

/* 前 起 内 behind a time. */
static void
tail(const struct finder *f, struct point *p, bool range, bool *since)
{
	size_t k = text_skip(f->t, p->end), end, day, hour;
	const struct text *t = f->t;

	if (k > p->end + 1)
		return;
	if (words_at(f->words, WORD_TILL, t, behind_included(t, k), &end))
		k = behind_included(t, k);
	hour = behind_hour(t, k);
	if (p->grain == ZH_DAY &&
	    (words_at(f->words, WORD_TILL, t, hour, &end) ||
		words_at(f->words, WORD_FROM, t, hour, &end)))
		k = hour;
	/* 10月1日国庆节前 */
	if (p->grain == ZH_DAY && words_at(f->words, WORD_FEAST, t, k, &day) &&
	    words_at(f->words, WORD_TILL, t, day, &end))
		k = day;
	if (words_at(f->words, WORD_TILL, t, k, &end)) {
		if (term_at(TERM_AROUND, t, k) ||
		    (term_at(TERM_FORMER, t, k) && p->grain == ZH_MONTH &&
			num_digit(text_char(t, k + 1)) > 0))
			return;
		if (!range)
			p->from = DATE_NONE;
		p->flags |= ZH_TILL;
		p->end = behind_included(t, end);
	} else if (!range && words_at(f->words, WORD_FROM, t, k, &end)) {
		p->to = DATE_NONE;
		p->flags |= ZH_SINCE;
		p->end = end;
		*since = true;
		p->end += term_at(TERM_TO_NOW, t, end);
	} else if (!range && (end = term_at(TERM_TO_NOW, t, k)) > 0) {
		p->to = DATE_NONE;
		p->flags |= ZH_SINCE;
		p->end = k + end;
	} else if (words_at(f->words, WORD_WITHIN, t, k, &end)) {
		if (!term_at(TERM_DURING, t, k))
			p->flags |= ZH_TILL;
		p->end = end;
	}
}

static void
remember(struct finder *f, const struct point *p)
{
	struct date d = date_is_none(p->to) ? p->from : p->to;

	if (p->number && d.y) {
		f->year = date_is_none(p->from) ? d.y : p->from.y;
		f->begun = f->year < d.y ? p->from : DATE_NONE;
		f->until = d.y;
	}
	if (p->grain == ZH_DAY && d.m) {
		f->last = d;
		f->behind = p->end;
	}
}

/* 3月 behind 2025年12月至2026年2月: not before that began. */
static void
follow_range(const struct finder *f, struct point *p)
{
	int years = f->until - f->begun.y;

	if (p->given || date_is_none(f->begun) || p->to.y != f->begun.y ||
	    date_cmp(p->to, f->begun) >= 0)
		return;
	p->to.y += years;
	if (p->from.y)
		p->from.y += years;
}

/* The word that a time begins with. */
struct opener {
	bool start; /* 自 从 */
	bool till; /* 截至 到 */
	bool weak; /* 到 and 至 alone */
	size_t end; /* where the time itself begins */
};

static struct opener
opener_at(const struct finder *f, size_t i)
{
	const struct text *t = f->t;
	struct opener o = { .end = i };
	size_t n;

	if (words_at(f->words, WORD_START, t, i, &n)) {
		o.start = true;
		o.end = text_skip(t, n);
	} else if (words_at(f->words, WORD_END, t, i, &n)) {
		o.till = true;
		o.end = text_skip(t, n);
	} else if ((n = term_at(TERM_FROM_TODAY, t, i)) > 0 &&
	    date_is_none(f->ref->day)) {
		/* from a day that nobody says: the end alone is known */
		o.till = o.weak = true;
		o.end = text_skip(t, i + n);
		if (words_at(f->words, WORD_JOIN, t, o.end, &n))
			o.end = text_skip(t, n);
	} else if ((n = term_at(TERM_TO, t, i)) > 0 &&
	    !(i > 0 &&
		(str_digit(t->c[i - 1]) ||
		    term_is(TERM_BEFORE_TO, t->c[i - 1])))) {
		o.till = o.weak = true;
		o.end = i + n;
	}
	return o;
}

/* What stands behind the first end: another end, or words that say which. */
static void
close_range(const struct finder *f, const struct opener *o, struct point *p)
{
	const struct point first = *p;
	bool since = false,
	     range = range_to(f, p,
		 p->grain == ZH_DAY ? behind_remark(f->t, p->end) : p->end,
		 false);

	if (!range) {
		tail(f, p, false, &since);
		if (since && !(p->flags & ZH_TILL)) {
			struct point q = first;

			q.end = p->end;
			if (range_to(f, &q, p->end, true)) {
				*p = q;
				range = true;
			}
		}
		if (o->till) {
			p->from = DATE_NONE;
			p->flags |= ZH_TILL;
			p->end += term_at(TERM_STOP, f->t, p->end);
		}
		if (o->start && !p->pair && !date_is_none(p->from) && !since) {
			p->to = DATE_NONE;
			p->flags |= ZH_SINCE;
		}
	}
	if (range && !(p->flags & ZH_SINCE))
		tail(f, p, true, &since);
	if (p->given)
		p->flags |= ZH_GIVEN;
}

/* 3 of 3、6、9月底前, 3月 of 3月、9月的20日前, 上 of 上、下半年. */
static bool
one_of_list(const struct finder *f, size_t i, struct point *p)
{
	struct listed l;
	bool since = false;

	if (!point_listed(f, i, &l, p))
		return false;
	tail(f, p, false, &since);
	/* a run of whole ones is a range, and 3月、6月和9月底前 three times */
	if (since || (l.run && p->grain != ZH_DAY && !(p->flags & ZH_TILL)) ||
	    (l.unit &&
		(p->grain != ZH_DAY || (p->flags & ZH_END) ||
		    !(p->flags & ZH_TILL))))
		return false;
	p->end = l.end;
	return true;
}

bool
time_at(struct finder *f, size_t i, struct span *s, size_t *end)
{
	const struct opener o = opener_at(f, i);
	struct point p;

	*s = (struct span){ .kind = ZH_DATE };
	*end = i;
	if (o.start || o.till || !point_counted(f, o.end, &p)) {
		if (o.start || !one_of_list(f, o.end, &p)) {
			p = (struct point){ .grain = ZH_DAY };
			if (!bare_year(f, o.end, &p) &&
			    !first_end(f, o.end, o.start, &p))
				return false;
			/* 到 and 至 alone close a period, not a bare number
			 * or a day */
			if (o.weak && p.grain == ZH_WEEK)
				return false;
			close_range(f, &o, &p);
		}
	}
	follow_range(f, &p);
	if (p.end > 0 && term_at(TERM_DATE_DAY, f->t, p.end - 1))
		p.end = behind_weekday(f->t, p.end);
	s->flags = p.flags;
	s->from = p.from;
	s->to = p.to;
	s->grain = p.grain;
	s->kind = !date_is_none(p.from) && date_cmp(p.from, p.to) == 0
	    ? ZH_DATE
	    : ZH_RANGE;
	s->at = s->core = i;
	s->end = *end = p.end;
	remember(f, &p);
	return true;
}

/* Spans of time counted from the day of reference: 3日内, 近三年, 两周后. */

#include "zh/point.h"
#include "zh/terms.h"

static struct date
move(struct date d, int n, struct str unit)
{
	if (term_eq(TERM_UNIT_YEAR, unit))
		return date_add_months(d, n * 12);
	if (term_eq(TERM_UNIT_MONTHS, unit))
		return date_add_months(d, n);
	if (term_eq(TERM_UNIT_QUARTERS, unit))
		return date_add_months(d, n * 3);
	if (term_eq(TERM_UNIT_WEEK, unit))
		return date_add(d, n * 7L);
	if (term_eq(TERM_UNIT_DAY, unit))
		return date_add(d, n);
	return DATE_NONE;
}

/* So many days, weeks, months; of the half ones only 半年 and 半个月. */
struct count {
	int n;
	bool half;
	struct str unit;
	size_t end;
};

static bool
count_at(const struct finder *f, size_t i, struct count *c)
{
	const struct text *t = f->t;
	const struct word *u;
	struct num n;

	if (!num_at(t, i, &n) || n.unfit || n.vague || n.more || n.lo.den > 2 ||
	    n.lo.num > 10000 || n.lo.num <= 0 || text_char(t, i) == '0' ||
	    (n.lo.den == 2 && n.lo.num != 1))
		return false;
	u = words_at(f->words, WORD_UNIT, t, n.end, &c->end);
	if (!u || !str_is(u->dim, "time") ||
	    (n.lo.num > 200 && term_eq(TERM_UNIT_YEAR, u->unit)))
		return false;
	/* 三季度前: the third quarter, and not three quarters ago */
	if (term_eq(TERM_UNIT_QUARTERS, u->unit) &&
	    !term_at(TERM_UNIT_QUARTERS, t, n.end))
		return false;
	c->n = (int)n.lo.num;
	c->half = n.lo.den == 2;
	c->unit = u->unit;
	return true;
}

/* The day so far behind (sign 1) or before (-1) another. */
static struct date
moved(struct date d, const struct count *c, int sign)
{
	if (!c->half)
		return move(d, sign * c->n, c->unit);
	if (term_eq(TERM_UNIT_YEAR, c->unit))
		return date_add_months(d, sign * 6);
	if (term_eq(TERM_UNIT_MONTHS, c->unit))
		return date_add(d, sign * 15L);
	return DATE_NONE;
}

static bool
take_days(struct point *p, struct date from, struct date to, size_t end)
{
	p->from = from;
	p->to = to;
	p->end = end;
	return true;
}

/* 近三年, 未来一周: from the day of reference or up to it. */
static bool
around_at(const struct finder *f, size_t i, struct point *p)
{
	const struct date today = f->ref->day;
	struct count c;
	struct date day;
	size_t k;
	const bool past = words_at(f->words, WORD_PAST, f->t, i, &k) != NULL;

	if (!past && !words_at(f->words, WORD_FUTURE, f->t, i, &k))
		return false;
	k += term_at(TERM_OF, f->t, k);
	if (!count_at(f, k, &c))
		return false;
	/* 前三季度: those of the year */
	if (term_at(TERM_FORMER, f->t, i) &&
	    term_eq(TERM_UNIT_QUARTERS, c.unit))
		return false;
	day = moved(today, &c, past ? -1 : 1);
	if (date_is_none(day))
		return false;
	return past ? take_days(p, day, today, c.end)
		    : take_days(p, today, day, c.end);
}

/* 两周后, 5天前, 3日内. */
static bool
away_at(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	struct count c;
	struct date before, after;
	size_t n;

	if (!count_at(f, i + term_at(TERM_OF, t, i), &c))
		return false;
	before = moved(f->ref->day, &c, -1);
	after = moved(f->ref->day, &c, 1);
	if (!term_at(TERM_AFTER_NOT, t, c.end) &&
	    (n = term_at(TERM_AFTER, t, c.end)) > 0)
		return !date_is_none(after) &&
		    take_days(p, after, after, c.end + n);
	if (!c.half && (n = term_at(TERM_AGO, t, c.end)) > 0)
		return !date_is_none(before) &&
		    take_days(p, before, before, c.end + n);
	if (!words_at(f->words, WORD_WITHIN, t, c.end, &n) ||
	    date_is_none(after))
		return false;
	p->flags |= ZH_TILL;
	return take_days(p, DATE_NONE, after, n);
}

bool
point_counted(const struct finder *f, size_t i, struct point *p)
{
	size_t end;

	*p = (struct point){ .grain = ZH_DAY, .flags = ZH_TO_DATE };
	return !date_is_none(f->ref->day) &&
	    !words_at(f->words, WORD_DAY, f->t, i, &end) &&
	    !words_at(f->words, WORD_PART, f->t, i, &end) &&
	    (around_at(f, i, p) || away_at(f, i, p));
}

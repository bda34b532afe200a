/* Slices of a period: 前10天, 第一周, 第二个周日. */

#include "zh/point.h"
#include "zh/terms.h"

/* The first Monday of a month opens its first week. */
static struct date
first_monday(int y, int m)
{
	struct date d = { y, m, 1 };
	int w;

	if (y == 0)
		return DATE_NONE;
	w = date_weekday(d);
	return date_add(d, w == 1 ? 0 : 8 - w);
}

/* A number that counts: 三, 3, 两; with 个 behind it if there is one. */
static int
count_at(const struct text *t, size_t i, size_t *end)
{
	int n = num_small(t, i, end);

	if (n < 0 && num_digit(text_char(t, i)) > 0) {
		n = num_digit(t->c[i]);
		*end = i + 1;
	}
	if (n > 0)
		*end += term_at(TERM_COUNT, t, *end);
	return n;
}

/* 第二个周日 */
static bool
nth_weekday(struct point *p, int n, int weekday)
{
	struct date from = p->from;

	if (from.y == 0)
		return false;
	n = (weekday - date_weekday(from) + 7) % 7 + (n - 1) * 7;
	from = date_add(from, n);
	point_day(p, from.y, from.m, from.d);
	return true;
}

/* Which of several: 第, 前 or 后. */
struct which {
	bool nth, former;
};

/* 前10天, 后三天, 第二天 */
static void
slice_days(struct point *p, int n, struct which w)
{
	struct date from = p->from, to = p->to;

	if (w.nth)
		p->from = p->to = date_add(from, n - 1);
	else if (w.former && from.y)
		p->to = date_add(from, n - 1);
	else if (w.former)
		p->to.d = n;
	else if (from.y)
		p->from = date_add(to, 1 - n);
	p->grain = w.nth ? ZH_DAY : ZH_TENDAY;
}

/* 第一周, 前两周 */
static void
slice_weeks(struct point *p, int n, struct which w)
{
	struct date monday = first_monday(p->from.y, p->from.m);

	p->from = date_add(monday, w.nth ? (n - 1) * 7 : 0);
	p->to = date_add(monday, n * 7 - 1);
	p->grain = ZH_WEEK;
}

size_t
point_slice(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	uint32_t c = text_char(t, i);
	const struct which w = { term_is(TERM_ORDINAL, c),
		term_is(TERM_FORMER, c) };
	size_t end, k;
	int n, weekday;

	if (term_at(TERM_FIRST_WEEK, t, i)) {
		n = 1;
		end = i + 1;
	} else if (w.former || w.nth || term_is(TERM_LATTER, c)) {
		n = count_at(t, i + 1, &end);
	} else {
		return 0;
	}
	if (n <= 0)
		return 0;
	if (w.nth && (weekday = point_weekday(t, end, &k)) != 0)
		return nth_weekday(p, n, weekday) ? k : 0;
	if ((k = term_at(TERM_COUNT_DAY, t, end)) > 0) {
		slice_days(p, n, w);
		return end + k;
	}
	if ((k = term_at(TERM_COUNT_WEEK, t, end)) > 0 && p->from.y) {
		slice_weeks(p, n, w);
		return end + k;
	}
	return 0;
}

/* 前两个季度, 前十一个月, 后两个月, 前三季度: months of a year. */
bool
point_first_months(const struct text *t, size_t i, int y, struct point *p)
{
	uint32_t c = text_char(t, i);
	bool opening = term_is(TERM_OPENING, c);
	bool nth = term_is(TERM_ORDINAL, c), latter = term_is(TERM_LATTER, c);
	size_t end, k;
	int n, per = 0;

	if (!opening && !nth && !latter && !term_is(TERM_FORMER, c))
		return false;
	n = count_at(t, i + 1, &end);
	if (n <= 0) {
		if (!opening)
			return false;
		n = 1;
		end = i + 1;
	}
	if ((k = term_at(TERM_QUARTER_WHOLE, t, end)) > 0)
		per = 3;
	else if ((k = term_at(TERM_MONTH, t, end)) > 0)
		per = 1;
	end += k;
	if (!per || n * per > 12 ||
	    (per == 1 && (n == 12 || term_at(TERM_INSIDE, t, end))))
		return false; /* 申报前12个月内, 本人前12个月的收入 */
	if (nth)
		point_months(p, y, (n - 1) * per + 1, per);
	else if (latter)
		point_months(p, y, 13 - n * per, n * per);
	else
		point_months(p, y, 1, n * per);
	if (per == 3 && p->grain == ZH_MONTH)
		p->grain = ZH_QUARTER; /* 前三季度 */
	p->end = end;
	return true;
}

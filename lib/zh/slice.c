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
int
point_count(const struct text *t, size_t i, size_t *end)
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

/* 前10天, 后三天, 第一周, 第二个周日, 前两周 of what begins at p->from. */
size_t
point_slice(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	uint32_t c = text_char(t, i);
	struct date from = p->from, to = p->to, monday;
	size_t end, e2, k;
	int n, w;
	bool former = term_is(TERM_FORMER, c), nth = term_is(TERM_ORDINAL, c);

	if (term_at(TERM_FIRST_WEEK, t, i)) {
		n = 1;
		end = i + 1;
	} else if (former || nth || term_is(TERM_LATTER, c)) {
		n = point_count(t, i + 1, &end);
	} else {
		return 0;
	}
	if (n <= 0)
		return 0;
	if (nth && (w = point_weekday(t, end, &e2)) != 0) {
		if (from.y == 0)
			return 0;
		n = (w - date_weekday(from) + 7) % 7 + (n - 1) * 7;
		from = date_add(from, n);
		point_day(p, from.y, from.m, from.d);
		return e2;
	}
	if ((k = term_at(TERM_COUNT_DAY, t, end)) > 0) {
		if (nth)
			p->from = p->to = date_add(from, n - 1);
		else if (former && from.y)
			p->to = date_add(from, n - 1);
		else if (former)
			p->to.d = n;
		else if (from.y)
			p->from = date_add(to, 1 - n);
		p->grain = nth ? ZH_DAY : ZH_TENDAY;
		return end + k;
	}
	if ((k = term_at(TERM_COUNT_WEEK, t, end)) > 0 && from.y) {
		monday = first_monday(from.y, from.m);
		p->from = date_add(monday, nth ? (n - 1) * 7 : 0);
		p->to = date_add(monday, n * 7 - 1);
		p->grain = ZH_WEEK;
		return end + k;
	}
	return 0;
}

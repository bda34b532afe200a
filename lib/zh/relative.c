/* Times that hang on another: 本月, 下周五, 明天; festivals; decades. */

#include "base/utf8.h"
#include "zh/point.h"
#include "zh/terms.h"

/* 周12节, 周1-4课时: how many a week, and no Monday. */
static bool
goes_on_as_figure(const struct text *t, size_t i)
{
	uint32_t c = text_char(t, i);

	return str_digit(c) || c == '.' ||
	    ((c == '-' || c == '~' || c == U'—') &&
		str_digit(text_char(t, i + 1)));
}

/* 一 .. 六 日 天 behind 周 星期 礼拜: 1..7, else 0. */
int
point_weekday(const struct text *t, size_t i, size_t *end)
{
	size_t k = term_at(TERM_WEEK_NAME, t, i);
	int d;

	if (!k)
		return 0;
	*end = i + k + 1;
	if (term_at(TERM_SUNDAY, t, i + k))
		return 7;
	d = num_digit(text_char(t, i + k));
	if (d < 0 && str_digit(text_char(t, i + k)) &&
	    !goes_on_as_figure(t, i + k + 1))
		d = (int)(t->c[i + k] - '0');
	return d >= 1 && d <= 6 && !num_counts(text_char(t, i + k)) ? d : 0;
}

/* 元旦, 母亲节 */
bool
point_feast(const struct finder *f, size_t i, int y, struct point *p)
{
	size_t end;
	const struct word *w = words_at(f->words, WORD_FEAST, f->t, i, &end);
	struct date d;
	int m, nth, day;

	if (!w || w->value.n < 5)
		return false;
	m = (w->value.p[0] - '0') * 10 + w->value.p[1] - '0';
	if (w->value.p[2] == '#') {
		nth = w->value.p[3] - '0';
		day = w->value.p[5] - '0';
		if (y == 0)
			return false;
		d = (struct date){ y, m, 1 };
		d = date_add(
		    d, (day - date_weekday(d) + 7) % 7 + (nth - 1) * 7);
	} else
		d = (struct date){ y, m,
			(w->value.p[3] - '0') * 10 + w->value.p[4] - '0' };
	point_day(p, d.y, d.m, d.d);
	p->flags |= ZH_FEAST;
	p->end = end;
	return true;
}

bool
point_plan_end(const struct finder *f, size_t i, struct point *p)
{
	size_t end, n;
	const struct word *w = words_at(f->words, WORD_PLAN, f->t, i, &end);

	if (!w || (n = term_at(TERM_PLAN_END, f->t, end)) == 0)
		return false;
	point_day(p, w->number, 12, 31);
	p->flags |= ZH_END;
	p->given = true;
	p->end = end + n;
	return true;
}

/* 5号, 二十号前; 二号工具 and 长征六号丙 are names. */
bool
point_house_day(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	struct date day = f->ref->day;
	size_t end, e2;
	int n = num_small(t, i, &end);

	if (n < 1 || n > 31 || date_is_none(day) ||
	    !term_at(TERM_HOUSE_DAY, t, end) ||
	    term_at(TERM_HOUSE_NOT, t, end) ||
	    n > date_month_days(day.y, day.m))
		return false;
	if (!str_digit(t->c[i]) && utf8_is_han(text_char(t, end + 1)) &&
	    !words_at(f->words, WORD_TILL, t, end + 1, &e2) &&
	    !words_at(f->words, WORD_JOIN, t, end + 1, &e2) &&
	    !term_at(TERM_DAY_PART, t, end + 1))
		return false;
	point_day(p, day.y, day.m, n);
	p->end = end + 1;
	return true;
}

/* 本月, 本季度 */
static bool
of_month_or_quarter(const struct finder *f, size_t i, struct point *p)
{
	struct date day = f->ref->day;
	const struct word *w;
	size_t end;

	if ((w = words_at(f->words, WORD_MONTH, f->t, i, &end)) != NULL) {
		day = date_add_months(day, w->number);
		point_month(f, end, day.y, day.m, p);
		return true;
	}
	if ((w = words_at(f->words, WORD_QUARTER, f->t, i, &end)) != NULL) {
		day = date_add_months(day, w->number * 3);
		point_quarter(f, end, day.y, (day.m + 2) / 3, p);
		return true;
	}
	return false;
}

static void
set_day(struct point *p, struct date day, size_t end)
{
	point_day(p, day.y, day.m, day.d);
	p->end = end;
}

static void
set_days(struct point *p, struct date from, int days, size_t end)
{
	p->from = from;
	p->to = date_add(from, days);
	p->grain = ZH_WEEK;
	p->end = end;
}

/* 下周, 下周五, 下周末 */
static bool
of_week(const struct finder *f, size_t i, struct point *p)
{
	struct date day = f->ref->day;
	const struct word *w;
	size_t end, name, n;
	int d;

	if ((w = words_at(f->words, WORD_WEEK, f->t, i, &end)) == NULL)
		return false;
	day = date_add(day, w->number * 7 + 1 - date_weekday(day));
	/* 本周五: the week's word ends in 周, 星期 or 礼拜 */
	name = end - (term_at(TERM_WEEK_NAME, f->t, end - 2) == 2 ? 2 : 1);
	if ((d = point_weekday(f->t, name, &n)) != 0)
		set_day(p, date_add(day, d - 1), n);
	else if ((n = term_at(TERM_WEEK_END, f->t, end)) > 0)
		set_days(p, date_add(day, 5), 1, end + n);
	else
		set_days(p, day, 6, end);
	return true;
}

/* The day of the week that ends before i: 周六, 星期六. */
static int
weekday_before(const struct text *t, size_t i)
{
	size_t n, end;
	int d;

	for (n = 2; n <= 3 && n <= i; n++)
		if ((d = point_weekday(t, i - n, &end)) != 0 && end == i)
			return d;
	return 0;
}

/* 周一至周五, 周六、周日: on these days of each week. */
static bool
are_of_each_week(int first, int last, bool list)
{
	return list ? first == 6 && last == 7 : first == 1 && last >= 5;
}

/* Is weekday d at i..end one of such, the first or the last? */
static bool
is_of_each_week(const struct finder *f, size_t i, size_t end, int d)
{
	const struct text *t = f->t;
	size_t k, next;
	bool list = text_char(t, end) == U'、';

	if (term_at(TERM_WEEKLY, t, end))
		return true;
	next = end + 1;
	if ((list || words_at(f->words, WORD_JOIN, t, end, &next)) &&
	    are_of_each_week(d, point_weekday(t, next, &k), list))
		return true;
	for (k = i > 2 ? i - 2 : 0; k < i; k++) {
		list = k + 1 == i && text_char(t, k) == U'、';
		if ((list ||
			(words_at(f->words, WORD_JOIN, t, k, &next) &&
			    next == i)) &&
		    are_of_each_week(weekday_before(t, k), d, list))
			return true;
	}
	return false;
}

/* 本月, 下周五, 明天, 本季度: against the day of reference. */
bool
point_relative(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	struct date day = f->ref->day;
	const struct word *w;
	size_t end;
	int d;

	if (date_is_none(day))
		return false;
	if (of_month_or_quarter(f, i, p) || of_week(f, i, p))
		return true;
	if ((end = term_at(TERM_WEEKEND, t, i)) > 0) {
		set_days(p, date_add(day, 6 - date_weekday(day)), 1, i + end);
		return true;
	}
	if ((w = words_at(f->words, WORD_DAY, t, i, &end)) != NULL) {
		set_day(p, date_add(day, w->number), end);
		if (!term_at(TERM_FROM_NOW, t, i))
			p->flags |= ZH_TO_DATE;
		return true;
	}
	if ((d = point_weekday(t, i, &end)) != 0 &&
	    !is_of_each_week(f, i, end, d)) {
		set_day(p, date_add(day, d - date_weekday(day)), end);
		return true;
	}
	return false;
}

/* 90年代, 上世纪八十年代, 2020年代 */
bool
point_decade(const struct text *t, size_t i, struct point *p)
{
	size_t end, n, k = i + term_at(TERM_LAST_CENTURY, t, i);
	int y, century = 1900;

	if ((n = term_at(TERM_THIS_CENTURY, t, k)) > 0)
		century = 2000;
	else
		n = term_at(TERM_OLD_CENTURY, t, k);
	k += n;
	y = num_year(t, k, &end);
	if (y < 0 || end - k != 4 || !str_digit(t->c[k]))
		y = num_small(t, k, &end);
	if (y < 10 || y % 10 != 0 || (n = term_at(TERM_DECADE, t, end)) == 0)
		return false;
	if (y < 100)
		y += century;
	p->from = (struct date){ y, 1, 1 };
	p->to = (struct date){ y + 9, 12, 31 };
	p->grain = ZH_YEAR;
	p->flags |= ZH_WHOLE_YEAR;
	p->given = true;
	p->end = end + n;
	return true;
}

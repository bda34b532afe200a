#include "base/utf8.h"
#include "zh/point.h"
#include "zh/terms.h"

#define YEAR_CHARS 6 /* at most, of a year left open */

/* What of a date has been read; 0 where it is not known. */
struct when {
	int y, m;
};

void
point_year(struct point *p, int y)
{
	point_months(p, y, 1, 12);
	p->grain = ZH_YEAR;
}

void
point_months(struct point *p, int y, int m, int n)
{
	p->from = (struct date){ y, m, 1 };
	p->to = (struct date){ y, m + n - 1, date_month_days(y, m + n - 1) };
	/* 28 days are what every February has; a year may be added later. */
	if (y == 0 && m + n - 1 == 2)
		p->to.d = 28;
	p->grain = n == 1 ? ZH_MONTH
	    : n == 3	  ? ZH_QUARTER
	    : n == 6	  ? ZH_HALF
	    : n == 12	  ? ZH_YEAR
			  : ZH_MONTH;
}

void
point_day(struct point *p, int y, int m, int d)
{
	p->from = p->to = (struct date){ y, m, d };
	p->grain = ZH_DAY;
}

/* Behind 初: 一 to 十. */
static bool
is_lunar_day(const struct text *t, size_t i)
{
	uint32_t c = text_char(t, i);

	return !str_digit(c) && (num_digit(c) > 0 || num_scale(c) == 10);
}

/* 初 底 上旬 最后一天 behind a month. */
static size_t
month_part(const struct finder *f, size_t i, int y, int m, struct point *p)
{
	size_t end;
	const struct word *w = words_at(f->words, WORD_PART, f->t, i, &end);
	int last = m == 2 && y == 0 ? 28 : date_month_days(y, m), a, b;

	if (!w)
		return 0;
	p->flags |= ZH_PART;
	if (str_is(w->value, "end")) {
		point_day(p, y, m, last);
		p->flags |= ZH_END;
		return end;
	}
	if (str_is(w->value, "begin") || str_is(w->value, "t1"))
		a = 1, b = 10;
	else if (str_is(w->value, "middle") || str_is(w->value, "t2"))
		a = 11, b = 20;
	else if (str_is(w->value, "t3"))
		a = 21, b = last;
	else if (str_is(w->value, "h1"))
		a = 1, b = 15;
	else if (str_is(w->value, "h2"))
		a = 16, b = last;
	else
		return 0;
	/* 九月初九: a day of the lunar year */
	if (str_is(w->value, "begin") && is_lunar_day(f->t, end))
		p->flags |= ZH_FEAST;
	p->from = (struct date){ y, m, a };
	p->to = (struct date){ y, m, b };
	p->grain = ZH_TENDAY;
	return end;
}

/* 3 of 5月3、4日, 5月3—6日: does a day that names the unit follow? */
static bool
shares_day(const struct finder *f, size_t i)
{
	const struct text *t = f->t;
	size_t k = i + 1;

	if (text_char(t, i) != U'、' && !words_at(f->words, WORD_JOIN, t, i, &k))
		return false;
	return num_small(t, k, &k) > 0 && term_at(TERM_DATE_DAY, t, k);
}

/* Behind a month: day, part, slice; or the month itself. */
void
point_month(const struct finder *f, size_t i, int y, int m, struct point *p)
{
	const struct text *t = f->t;
	size_t k = text_skip(t, i), end, join;
	int d;

	point_months(p, y, m, 1);
	p->end = i;
	k += term_at(TERM_OF, t, k);
	if ((end = month_part(f, k, y, m, p)) != 0 ||
	    (end = point_slice(f, k, p)) != 0) {
		p->end = end;
		return;
	}
	d = num_small(t, k, &end);
	if (d < 1 || d > 31 || d > date_month_days(y, m))
		return;
	if (text_char(t, end) == ' ' && term_at(TERM_DATE_DAY, t, end + 1))
		end++;
	if ((join = term_at(TERM_DATE_DAY, t, end)) > 0) {
		point_day(p, y, m, d);
		p->end = end + join;
	} else if (shares_day(f, end) ||
	    (k == i && (d > 9 || str_digit(text_char(t, k))) &&
		!words_at(f->words, WORD_UNIT, t, end, &join) &&
		!term_at(TERM_MONTH, t, end) && !term_at(TERM_YEAR, t, end) &&
		text_char(t, end) != '.' && text_char(t, end) != '%' &&
		text_char(t, end) != U'、' && !term_at(TERM_MORE, t, end))) {
		point_day(p, y, m, d);
		p->end = end;
	}
}

/* 一月一谈, 上一月的账目: any month, and not the first of the year. */
static bool
is_each_month(const struct text *t, size_t i, size_t end)
{
	if (str_digit(t->c[i]) || (i > 0 && str_digit(t->c[i - 1])))
		return false;
	return (i > 0 && term_is(TERM_WHICH_MONTH, t->c[i - 1])) ||
	    (num_digit(text_char(t, end)) == 1 &&
		utf8_is_han(text_char(t, end + 1)) &&
		!term_at(TERM_DATE_DAY, t, end + 1));
}

/* 5月, 5月份, 十一月; not 5个月. */
static int
month_at(const struct text *t, size_t i, size_t *end)
{
	size_t n;
	int m;

	if (term_at(TERM_LUNAR, t, i) ||
	    (i >= 2 && term_at(TERM_LUNAR_BEFORE, t, i - 2)))
		return 0; /* of the moon: not ours to resolve */
	if ((n = term_at(TERM_JANUARY, t, i)) > 0) {
		*end = i + n;
		return 1;
	}
	m = num_small(t, i, end);
	if (m < 1 || m > 12)
		return 0;
	*end = text_skip(t, *end);
	if ((n = term_at(TERM_MONTH, t, *end)) == 0)
		return 0;
	*end += n;
	return m == 1 && is_each_month(t, i, *end) ? 0 : m;
}

/* 第三季度, 三季度, 首季度, Q3: 1..4 and its end, else 0. */
static int
quarter_at(const struct text *t, size_t i, size_t *end)
{
	size_t k = i;
	int n;

	if (text_char(t, i) == 'Q' && str_digit(text_char(t, i + 1))) {
		n = (int)(t->c[i + 1] - '0');
		*end = i + 2;
		return n >= 1 && n <= 4 && !str_digit(text_char(t, *end)) ? n
									  : 0;
	}
	if ((k = term_at(TERM_FIRST_QUARTER, t, i)) > 0) {
		*end = i + k;
		n = 1;
	} else {
		k = i + term_at(TERM_ORDINAL, t, i);
		n = num_small(t, k, end);
		if (n < 1 && num_digit(text_char(t, k)) > 0) {
			n = num_digit(t->c[k]);
			*end = k + 1;
		}
		if (n < 1 || n > 4 || num_counts(text_char(t, k)) ||
		    (k = term_at(TERM_QUARTER, t, *end)) == 0)
			return 0;
		*end += k;
	}
	if ((k = term_at(TERM_QUARTER_END, t, *end)) > 0)
		*end += k;
	else if (!term_at(TERM_ORDINAL, t, i) && !term_at(TERM_OPENING, t, i))
		return 0;
	return n;
}

void
point_quarter(const struct finder *f, size_t i, int y, int q, struct point *p)
{
	size_t end;
	const struct word *w = words_at(f->words, WORD_PART, f->t, i, &end);

	point_months(p, y, q * 3 - 2, 3);
	p->end = i;
	if (!w || term_eq(TERM_OF_MONTH, w->text))
		return;
	if (str_is(w->value, "end")) {
		point_day(p, y, q * 3, date_month_days(y, q * 3));
		p->flags |= ZH_END;
	} else if (str_is(w->value, "begin"))
		point_months(p, y, q * 3 - 2, 1);
	else if (str_is(w->value, "middle"))
		point_months(p, y, q * 3 - 1, 1);
	else
		return;
	p->flags |= ZH_PART;
	p->end = end;
}

/* 底 初 中 内 of a year, with or without 年 before it. */
static bool
year_part(const struct finder *f, size_t i, int y, struct point *p)
{
	size_t end, k = i, behind;
	const struct word *w;

	k += term_at(TERM_YEAR, f->t, k);
	w = words_at(f->words, WORD_PART, f->t, k, &end);
	if (!w || str_is(w->value, "h1") || str_is(w->value, "h2"))
		return false;
	if (str_is(w->value, "y1"))
		point_months(p, y, 1, 6);
	else if (str_is(w->value, "y2"))
		point_months(p, y, 7, 6);
	else if (str_is(w->value, "end")) {
		point_day(p, y, 12, 31);
		p->flags |= ZH_END;
	} else if (str_is(w->value, "begin")) {
		if (words_at(f->words, WORD_IDIOM, f->t, i, &behind))
			return false; /* 至年初七: a day of the moon */
		point_months(p, y, 1, 1);
	} else if (str_is(w->value, "middle"))
		point_months(p, y, 6, 1);
	else
		return false;
	p->flags |= ZH_PART;
	p->end = end;
	return true;
}

/* Behind a year: what part of it; or the year itself. */
static void
in_year(const struct finder *f, size_t i, int y, struct point *p)
{
	const struct text *t = f->t;
	size_t k = text_skip(t, i), end;
	const struct word *w;
	int n;

	point_year(p, y);
	p->end = i;
	k += term_at(TERM_OF, t, k);
	if ((n = month_at(t, k, &end)) != 0) {
		point_month(f, end, y, n, p);
		return;
	}
	if ((n = quarter_at(t, k, &end)) != 0) {
		point_quarter(f, end, y, n, p);
		return;
	}
	if (point_first_months(t, k, y, p) || year_part(f, k, y, p))
		return;
	w = words_at(f->words, WORD_MONTH, t, k, &end);
	if (w && !date_is_none(f->ref->day)) {
		point_month(
		    f, end, y, date_add_months(f->ref->day, w->number).m, p);
		return;
	}
	if ((end = point_slice(f, k, p)) != 0) {
		p->end = end;
		return;
	}
	if (point_feast(f, k, y, p))
		return;
	p->flags |= ZH_WHOLE_YEAR;
	if ((end = term_at(TERM_WHOLE_YEAR, t, k)) > 0 ||
	    (end = term_at(TERM_YEAR_END, t, k)) > 0)
		p->end = k + end;
}

/* 07年, 九八年: two digits, if they cannot be a duration. */
static int
short_year(const struct finder *f, size_t i, size_t end, int v)
{
	const struct text *t = f->t;
	size_t k = text_skip(t, end), e2;
	struct point p = { .end = 0 };

	if (end - i != 2 || !term_at(TERM_YEAR, t, k))
		return -1;
	v += v < 50 ? 2000 : 1900;
	if (t->c[i] == '0')
		return v;
	if (!str_digit(t->c[i])) { /* 三五年, 七八年 are durations */
		int a = num_digit(t->c[i]), b = num_digit(t->c[i + 1]);

		return a > 0 && (b == a + 1 || (a == 3 && b == 5)) ? -1 : v;
	}
	if (v < 2000 + 5 && v >= 2000)
		return v;
	if (v >= 1980 && v < 2000 && !term_at(TERM_YEAR_NOT, t, k))
		return v;
	if (term_at(TERM_BUDGET_YEAR, t, k) || month_at(t, k + 1, &e2) ||
	    quarter_at(t, k + 1, &e2) || year_part(f, k + 1, v, &p))
		return v;
	return -1;
}

/* A written or relative year at i: its value and end, else -1. */
static int
year_at(const struct finder *f, size_t i, const struct point *left, size_t *end,
    bool *number)
{
	const struct text *t = f->t;
	const struct word *w;
	int v, base = f->ref->day.y ? f->ref->day.y : f->ref->year;

	*number = false;
	if ((v = num_year(t, i, end)) >= 0) {
		size_t k = text_skip(t, *end);

		if (*end - i == 2)
			v = short_year(f, i, *end, v);
		else if (*end - i == 4 && v >= 1900 &&
		    term_at(TERM_WHOLE_YEAR, t, k))
			k--;
		else if (*end - i != 4 || v < 1000 || !term_at(TERM_YEAR, t, k))
			v = -1;
		*end = k + 1;
		*number = true;
		return v;
	}
	w = words_at(f->words, WORD_YEAR, t, i, end);
	if (!w)
		return -1;
	if (left && left->to.y && w->number == 1)
		base = left->to.y;
	else if (w->number == 0 && f->year && !base)
		base = f->year;
	/* 年内, 全年 say no year of their own */
	return base ? base + w->number : w->number == 0 ? 0 : -1;
}

size_t
point_year_left_open(const struct text *t, size_t i)
{
	size_t k;
	bool open = false;

	for (k = i; k < i + YEAR_CHARS; k++)
		if (term_is(TERM_YEAR_BLANK, text_char(t, k)))
			open = true;
		else if (!str_digit(text_char(t, k)))
			break;
	return open && term_at(TERM_YEAR, t, k) ? k + 1 - i : 0;
}

/* 次年 of 10月至次年3月, where the first year is not known: as good as not said. */
static size_t
behind_next_year(const struct finder *f, size_t i, const struct point *left)
{
	size_t end;
	const struct word *w = words_at(f->words, WORD_YEAR, f->t, i, &end);

	return w && w->number == 1 && left->to.y == 0 && left->to.m ? end : i;
}

/* 下一季度: the quarter that it ends in is not the first. */
static bool
is_of_relative(const struct finder *f, size_t i)
{
	size_t end;

	return i > 0 &&
	    words_at(f->words, WORD_QUARTER, f->t, i - 1, &end) != NULL &&
	    end > i;
}

/* 20xx年6月1日: not of the year of the paper. */
static bool
is_of_open_year(const struct text *t, size_t i)
{
	size_t k;

	for (k = 2; k <= YEAR_CHARS + 1 && k <= i; k++)
		if (point_year_left_open(t, i - k) == k)
			return true;
	return false;
}

bool
point_at(
    const struct finder *f, size_t i, const struct point *left, struct point *p)
{
	const struct text *t = f->t;
	struct when now = { f->year ? f->year : f->ref->year, 0 };
	size_t end;
	int n;

	*p = (struct point){ .grain = ZH_DAY };
	if (figures_at(f, i, p) || point_decade(t, i, p) ||
	    point_plan_end(f, i, p))
		return true;
	if (left)
		i = behind_next_year(f, i, left);
	if ((n = year_at(f, i, left, &end, &p->number)) >= 0) {
		p->given = n > 0;
		in_year(f, end, n ? n : now.y, p);
		if (term_at(TERM_WITHIN_YEAR, t, i))
			p->flags |= ZH_TILL;
		return true;
	}
	if (left && left->from.m) {
		now.y = left->to.y ? left->to.y : left->from.y;
		now.m = left->to.m ? left->to.m : left->from.m;
	}
	if ((n = month_at(t, i, &end)) != 0) {
		if (!left && is_of_open_year(t, i))
			now.y = f->year;
		point_month(f, end, now.y, n, p);
		return true;
	}
	if (!is_of_relative(f, i) && (n = quarter_at(t, i, &end)) != 0) {
		point_quarter(f, end, now.y, n, p);
		return true;
	}
	if (term_at(TERM_HALF_YEAR, t, i) && year_part(f, i, now.y, p))
		return true;
	if (term_at(TERM_FORMER, t, i) && !term_at(TERM_ANOTHER, t, i) &&
	    !(i > 0 && term_is(TERM_FORMER_NOT, t->c[i - 1])) &&
	    point_first_months(t, i, now.y, p) && p->grain != ZH_MONTH)
		return true;
	if (point_relative(f, i, p))
		return true;
	if (!date_is_none(f->ref->day) &&
	    (end = month_part(f, i, f->ref->day.y, f->ref->day.m, p)) != 0 &&
	    end - i >= 2) {
		p->end = end;
		return true;
	}
	/* 12日 behind 5月3日至 */
	n = num_small(t, i, &end);
	if (n >= 1 && n <= 31 && left && now.m &&
	    term_at(TERM_DATE_DAY, t, end) &&
	    n <= date_month_days(now.y, now.m)) {
		point_day(p, now.y, now.m, n);
		p->end = end + 1;
		return true;
	}
	if (point_house_day(f, i, p))
		return true;
	return point_feast(f, i, now.y, p);
}

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
	if ((n = point_month_at(t, k, &end)) != 0) {
		point_month(f, end, y, n, p);
		return;
	}
	if ((n = point_quarter_at(t, k, &end)) != 0) {
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
	if (term_at(TERM_BUDGET_YEAR, t, k) || point_month_at(t, k + 1, &e2) ||
	    point_quarter_at(t, k + 1, &e2) || year_part(f, k + 1, v, &p))
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
	if (f->ref->year && term_at(TERM_PAPER_YEAR, t, i))
		return f->year > f->ref->year ? f->year : f->ref->year;
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

/* 2026年3月, 今年底: a year and what stands behind it. */
static bool
of_year(const struct finder *f, size_t i, const struct point *left,
    struct point *p)
{
	size_t end;
	int y = year_at(f, i, left, &end, &p->number);

	if (y < 0)
		return false;
	p->given = y > 0;
	in_year(f, end, y ? y : f->year ? f->year : f->ref->year, p);
	if (term_at(TERM_WITHIN_YEAR, f->t, i))
		p->flags |= ZH_TILL;
	return true;
}

/* 3月, 三季度, 上半年, 前三季度 without a year, which is y. */
static bool
of_months(const struct finder *f, size_t i, int y, bool right, struct point *p)
{
	const struct text *t = f->t;
	size_t end;
	int n;

	if ((n = point_month_at(t, i, &end)) != 0) {
		if (!right && is_of_open_year(t, i))
			y = f->year;
		point_month(f, end, y, n, p);
		return true;
	}
	if (!is_of_relative(f, i) && (n = point_quarter_at(t, i, &end)) != 0) {
		point_quarter(f, end, y, n, p);
		return true;
	}
	if (term_at(TERM_HALF_YEAR, t, i) && year_part(f, i, y, p))
		return true;
	return term_at(TERM_FORMER, t, i) && !term_at(TERM_ANOTHER, t, i) &&
	    !(i > 0 && term_is(TERM_FORMER_NOT, t->c[i - 1])) &&
	    point_first_months(t, i, y, p) && p->grain != ZH_MONTH;
}

/* 月底, 上旬 of the month of reference. */
static bool
of_this_month(const struct finder *f, size_t i, struct point *p)
{
	struct date day = f->ref->day;
	size_t end;

	if (date_is_none(day) ||
	    (end = point_month_part(f, i, day.y, day.m, p)) == 0 || end - i < 2)
		return false;
	p->end = end;
	return true;
}

/* 12日 behind 5月3日至 */
static bool
of_left(const struct finder *f, size_t i, struct when left, struct point *p)
{
	size_t end;
	int n = num_small(f->t, i, &end);

	if (n < 1 || n > 31 || !left.m || !term_at(TERM_DATE_DAY, f->t, end) ||
	    n > date_month_days(left.y, left.m))
		return false;
	point_day(p, left.y, left.m, n);
	p->end = end + 1;
	return true;
}

/* 下旬 behind 3月上旬至, 月底 behind 5月10日至: of the month of the first end. */
static bool
part_of_left(
    const struct finder *f, size_t i, struct when left, struct point *p)
{
	size_t end;

	if (!left.m || (end = point_month_part(f, i, left.y, left.m, p)) == 0 ||
	    end - i < 2)
		return false;
	p->end = end;
	return true;
}

bool
point_at(
    const struct finder *f, size_t i, const struct point *left, struct point *p)
{
	struct when now = { f->year ? f->year : f->ref->year, 0 };

	*p = (struct point){ .grain = ZH_DAY };
	if (figures_at(f, i, p) || point_decade(f->t, i, p) ||
	    point_plan_end(f, i, p))
		return true;
	if (left)
		i = behind_next_year(f, i, left);
	if (of_year(f, i, left, p))
		return true;
	if (left && left->from.m) {
		now.y = left->to.y ? left->to.y : left->from.y;
		now.m = left->to.m ? left->to.m : left->from.m;
	}
	return of_months(f, i, now.y, left != NULL, p) ||
	    part_of_left(f, i, now, p) || point_relative(f, i, p) || of_this_month(f, i, p) ||
	    of_left(f, i, now, p) || point_house_day(f, i, p) ||
	    point_feast(f, i, now.y, p);
}

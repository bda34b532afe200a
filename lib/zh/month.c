/* Months and quarters, and the days and parts behind them. */
#include "base/utf8.h"
#include "zh/point.h"
#include "zh/terms.h"

/* Behind 初: 一 to 十. */
static bool
is_lunar_day(const struct text *t, size_t i)
{
	uint32_t c = text_char(t, i);

	return !str_digit(c) && (num_digit(c) > 0 || num_scale(c) == 10);
}

size_t
point_month_part(
    const struct finder *f, size_t i, int y, int m, struct point *p)
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

	if (text_char(t, i) != U'、' &&
	    !words_at(f->words, WORD_JOIN, t, i, &k))
		return false;
	return num_small(t, k, &k) > 0 && term_at(TERM_DATE_DAY, t, k);
}

void
point_month(const struct finder *f, size_t i, int y, int m, struct point *p)
{
	const struct text *t = f->t;
	size_t k = text_skip(t, i), end, join;
	int d;

	point_months(p, y, m, 1);
	p->end = i;
	k += term_at(TERM_OF, t, k);
	if ((end = point_month_part(f, k, y, m, p)) != 0 ||
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

int
point_month_at(const struct text *t, size_t i, size_t *end)
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

int
point_quarter_at(const struct text *t, size_t i, size_t *end)
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

/* Dates in figures: 2026-03-01, 2026/3/1, 2026.3.1, 20260301, 2026-03, 6·30 */

#include "base/utf8.h"
#include "zh/point.h"
#include "zh/terms.h"

/* Characters of 12.31- and of the dash before its second day. */
#define SHORT 9

/* A year and a month in figures. */
struct figures {
	int y, m;
	size_t year_end, month_end;
	bool blank; /* between them, for a separator */
};

/* Up to `most` digits at i. */
static int
digits(const struct text *t, size_t i, size_t most, size_t *end)
{
	int v = 0;
	size_t k = i;

	while (k - i < most && str_digit(text_char(t, k)))
		v = v * 10 + (int)(t->c[k++] - '0');
	*end = k;
	return k > i ? v : -1;
}

static bool
is_separator(uint32_t c)
{
	return c == '-' || c == '/' || c == '.' || c == U'–' || c == U'·';
}

/* Nothing that would make it part of a longer figure. */
static bool
ends_here(const struct text *t, size_t i, uint32_t sep)
{
	uint32_t c = text_char(t, i), next = text_char(t, i + 1);

	if (str_digit(c) || str_letter(c))
		return false;
	/* 2026.3.1-2026.5.1: another dash joins two dates */
	if (c == '-' &&
	    (sep != '-' ||
		(str_digit(next) && str_digit(text_char(t, i + 2)) &&
		    str_digit(text_char(t, i + 3)) &&
		    str_digit(text_char(t, i + 4)))))
		return true;
	return !(is_separator(c) && str_digit(next));
}

/* 20260301 */
static bool
eight(const struct text *t, size_t i, struct point *p)
{
	size_t end;
	int v = digits(t, i, 9, &end);
	struct date d = { v / 10000, v / 100 % 100, v % 100 };

	if (end - i != 8 || d.y < 1900 || d.y > 2099 || !date_valid(d) ||
	    !ends_here(t, end, 0) || term_at(TERM_YUAN, t, end))
		return false;
	point_day(p, d.y, d.m, d.d);
	p->end = end;
	return true;
}

/* 6.30, 6/30, 6·30: month * 100 + day and where it ends, or 0. */
static int
month_day(const struct text *t, size_t i, size_t *end)
{
	size_t mid;
	int m = digits(t, i, 2, &mid), d;
	uint32_t c = text_char(t, mid);

	if (m < 1 || m > 12 || (c != U'·' && c != '.' && c != '/'))
		return 0;
	d = digits(t, mid + 1, 2, end);
	return d < 1 || d > date_month_days(0, m) || !ends_here(t, *end, c)
	    ? 0
	    : m * 100 + d;
}

/* Does a clause begin here, so that a figure may be a time? */
static bool
begins_clause(const struct text *t, size_t i)
{
	uint32_t c = i ? t->c[i - 1] : 0;

	return !utf8_is_han(c) && !is_separator(c) && !str_digit(c) &&
	    !str_letter(c);
}

/* 4.1-4.10 that begins a clause and counts nothing: where its second begins. */
static size_t
short_range(const struct finder *f, size_t i)
{
	const struct text *t = f->t;
	size_t end, k;
	int a = month_day(t, i, &end);
	uint32_t c;

	if (a == 0 || !begins_clause(t, i) ||
	    !words_at(f->words, WORD_JOIN, t, end, &k) ||
	    month_day(t, k, &end) <= a)
		return 0;
	c = text_char(t, end);
	return (utf8_is_han(c) || c == ')') && num_scale(c) == 0 &&
		!words_at(f->words, WORD_UNIT, t, end, &i) &&
		!term_at(TERM_BETWEEN, t, end)
	    ? k
	    : 0;
}

/* The second day of such a range? */
static bool
ends_short_range(const struct finder *f, size_t i)
{
	size_t k = i > SHORT ? i - SHORT : 0;

	for (; k < i; k++)
		if (str_digit(f->t->c[k]) && short_range(f, k) == i)
			return true;
	return false;
}

/*
 * 6·30: the dot of anniversaries; in a time cell 6.30 and 6/30 as well, and in
 * a sentence 6.30前 and 6.1-6.30.
 */
static bool
dotted(const struct finder *f, size_t i, struct point *p)
{
	size_t end, k;
	int v = month_day(f->t, i, &end), m = v / 100, d = v % 100;
	uint32_t c =
	    text_char(f->t, i + 1 + (size_t)str_digit(text_char(f->t, i + 1)));

	if (v == 0)
		return false;
	if (c != U'·' && !f->cell && !short_range(f, i) &&
	    !ends_short_range(f, i) &&
	    !(words_at(f->words, WORD_TILL, f->t, end, &k) &&
		!term_at(TERM_AROUND, f->t, end) && !term_at(TERM_OF, f->t, k)))
		return false;
	point_day(p, f->year ? f->year : f->ref->year, m, d);
	if (c == U'·')
		p->flags |= ZH_FEAST; /* 3·15, 6·30 name a day to remember */
	p->end = end;
	return true;
}

/* Is character i amid a longer figure or a code? */
static bool
goes_on(const struct text *t, size_t i)
{
	const uint32_t before = i ? t->c[i - 1] : 0;

	return str_digit(before) || (before >= 'A' && before <= 'z') ||
	    (is_separator(before) && before != '-' && i > 1 &&
		str_digit(t->c[i - 2]));
}

/* 2026-03-01, 2026 3 1 */
static bool
day_at(const struct text *t, const struct figures *g, struct point *p)
{
	const uint32_t sep = text_char(t, g->month_end);
	size_t end;
	int d;

	if (!is_separator(sep) && !(g->blank && sep == ' '))
		return false;
	d = digits(t, g->month_end + 1, 2, &end);
	if (d < 1 || d > date_month_days(g->y, g->m) ||
	    !ends_here(t, end, sep) || term_at(TERM_MONTH, t, end))
		return false; /* 2026.3-6月 are months */
	point_day(p, g->y, g->m, d);
	p->end = end + (term_at(TERM_DAY, t, end) ? 1 : 0);
	return true;
}

/* Does a figure and a dash stand before character i? */
static bool
is_joined(const struct finder *f, size_t i)
{
	size_t end;

	return i >= 2 && words_at(f->words, WORD_JOIN, f->t, i - 1, &end) &&
	    end == i && str_digit(f->t->c[i - 2]);
}

/* —12月, or —12 of a time cell, behind 2026.3: where it ends; its month in *m. */
static size_t
month_joined(const struct finder *f, size_t i, int *m)
{
	size_t k, end, named;

	if (!words_at(f->words, WORD_JOIN, f->t, i, &k))
		return 0;
	*m = digits(f->t, k, 2, &end);
	named = term_at(TERM_MONTH, f->t, end);
	end += named;
	return (named || f->cell) && !str_digit(text_char(f->t, end)) &&
		!is_separator(text_char(f->t, end))
	    ? end
	    : 0;
}

static void
to_month(const struct finder *f, const struct figures *g, struct point *p)
{
	int m;
	size_t end = month_joined(f, p->end, &m);

	if (end == 0 || m <= g->m || m > 12)
		return;
	point_months(p, g->y, g->m, m - g->m + 1);
	p->end = end;
	p->pair = true;
	if (term_at(TERM_MONTH, f->t, end - 1))
		point_to_part(f, p);
}

/* 2026-03, 2026.03: two digits, and no unit that counts them. */
static bool
month_at(const struct finder *f, const struct figures *g, struct point *p)
{
	const struct text *t = f->t;
	const size_t at = g->month_end, width = at - g->year_end;
	size_t end;
	int m;

	/* one digit: 2026.3-2026.5, 2026.3-5月, and 2026.3 in a cell */
	if (g->blank || width < 2 ||
	    (width == 2 && !f->cell && !is_joined(f, g->year_end - 4) &&
		month_joined(f, at, &m) == 0 &&
		(!words_at(f->words, WORD_JOIN, t, at, &end) ||
		    digits(t, end, 5, &end) <= 1900)))
		return false;
	if (!ends_here(t, at, text_char(t, g->year_end)) ||
	    words_at(f->words, WORD_UNIT, t, at, &end) ||
	    num_scale(text_char(t, at)) >= 10000)
		return false;
	point_months(p, g->y, g->m, 1);
	p->end = at;
	to_month(f, g, p);
	return true;
}

bool
figures_at(const struct finder *f, size_t i, struct point *p)
{
	const struct text *t = f->t;
	struct figures g;

	if (!str_digit(text_char(t, i)) || goes_on(t, i))
		return false;
	if (eight(t, i, p) || dotted(f, i, p)) {
		p->given = p->number =
		    text_char(t, i + 1) != U'·' && text_char(t, i + 2) != U'·';
		return true;
	}
	g.y = digits(t, i, 5, &g.year_end);
	g.blank = text_char(t, g.year_end) == ' ';
	if (g.year_end - i != 4 || g.y < 1900 || g.y > 2099 ||
	    (!is_separator(text_char(t, g.year_end)) && !g.blank))
		return false;
	g.m = digits(t, g.year_end + 1, 2, &g.month_end);
	if (g.m < 1 || g.m > 12 || (!day_at(t, &g, p) && !month_at(f, &g, p)))
		return false;
	p->given = p->number = true;
	return true;
}

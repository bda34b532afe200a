/* Two times that share a unit, which comes last: 5—8月, 一至三季度, 07-08年. */

#include "zh/point.h"
#include "zh/terms.h"

/* 07-08年, 18至19年: two figures each, one after the other. */
static bool
years_in_short(const struct text *t, size_t i, struct point *p)
{
	size_t end, e2;
	int a = num_year(t, i, &end), b;
	uint32_t c = text_char(t, end);

	if (end - i != 2 || !str_digit(text_char(t, i)) ||
	    (c != '-' && c != U'—' && c != '~' && !term_is(TERM_TO, c)))
		return false;
	b = num_year(t, end + 1, &e2);
	if (e2 - end != 3 || b != a + 1 || !term_at(TERM_YEAR, t, e2))
		return false;
	p->from = (struct date){ a + (a < 50 ? 2000 : 1900), 1, 1 };
	p->to = (struct date){ b + (b < 50 ? 2000 : 1900), 12, 31 };
	e2 += term_at(TERM_YEAR, t, e2);
	p->end = e2 + term_at(TERM_YEAR_END, t, e2);
	p->grain = ZH_YEAR;
	p->given = p->number = p->pair = true;
	p->flags |= ZH_WHOLE_YEAR;
	return true;
}

/* 2016到2018年, 从2016到2018: in full; behind 从 no unit is needed. */
static bool
years_in_full(const struct finder *f, size_t i, bool start, struct point *p)
{
	const struct text *t = f->t;
	size_t end, k, unit;
	int a = num_year(t, i, &end), b;

	if (a < 1900 || end - i != 4 ||
	    !words_at(f->words, WORD_JOIN, t, end, &k))
		return false;
	b = num_year(t, k, &end);
	if (b <= a || b >= 2200 || end - k != 4)
		return false;
	unit = term_at(TERM_YEAR, t, end);
	if (unit ? num_small(t, end + 1, &k) > 0 : !start)
		return false;
	p->from = (struct date){ a, 1, 1 };
	p->to = (struct date){ b, 12, 31 };
	p->end = end + unit;
	p->end += term_at(TERM_YEAR_END, t, p->end);
	p->grain = ZH_YEAR;
	p->given = p->number = p->pair = true;
	p->flags |= ZH_WHOLE_YEAR;
	return true;
}

/* Two small numbers, and where what they count is named. */
struct pair {
	int a, b;
	size_t end;
	bool list; /* 3、4: no range */
};

/* 、7 behind 5、6, 、第三 behind 第一、第二: the pair is 5 and 7. */
static void
go_on(const struct text *t, struct pair *p)
{
	size_t k, end;

	for (; text_char(t, p->end) == U'、'; p->end = end) {
		k = p->end + 1;
		if (num_small(t, k + term_at(TERM_ORDINAL, t, k), &end) !=
		    p->b + 1)
			return;
		p->b++;
	}
}

/* 3—5, 5至8, 一至三, 3、4, 5、6、7 */
static bool
pair_at(const struct finder *f, size_t i, struct pair *p)
{
	const struct text *t = f->t;
	size_t k = i + term_at(TERM_ORDINAL, t, i);
	bool list;

	if ((p->a = num_small(t, k, &p->end)) < 1 &&
	    (p->a = num_digit(text_char(t, k))) < 1)
		return false;
	if (p->a < 10 && !str_digit(text_char(t, k)))
		p->end = k + 1;
	k = text_char(t, p->end) == U'、' ? 1 : term_at(TERM_AND, t, p->end);
	list = k > 0;
	if (text_char(t, p->end) == ' ')
		p->end++;
	if (list)
		k += p->end;
	else if (!words_at(f->words, WORD_JOIN, t, p->end, &k))
		return false;
	k = text_skip(t, k);
	k += term_at(TERM_ORDINAL, t, k);
	if ((p->b = num_small(t, k, &p->end)) < 1) {
		p->b = num_digit(text_char(t, k));
		p->end = k + 1;
	}
	p->list = list;
	if (!list)
		return p->b >= 1;
	if (p->b != p->a + 1)
		return false;
	go_on(t, p);
	return true;
}

static bool
quarters_of(
    const struct text *t, const struct pair *two, int y, struct point *p)
{
	size_t k = term_at(TERM_QUARTER_WHOLE, t, two->end);

	if (k == 0 || two->a >= two->b || two->b > 4)
		return false;
	point_months(p, y, two->a * 3 - 2, (two->b - two->a + 1) * 3);
	p->end = two->end + k;
	p->grain = ZH_QUARTER;
	p->pair = true;
	return true;
}

void
point_to_part(const struct finder *f, struct point *p)
{
	struct point part = { .grain = ZH_DAY };
	size_t end = point_month_part(f, p->end, p->to.y, p->to.m, &part);

	if (end == 0)
		return;
	p->to = part.to;
	p->end = end;
	p->grain = ZH_DAY;
}

static bool
months_of(
    const struct finder *f, const struct pair *two, int y, struct point *p)
{
	size_t k = term_at(TERM_MONTH, f->t, two->end);

	if (k == 0 || two->a > 12 || two->b > 12 || two->a == two->b)
		return false;
	p->from = (struct date){ y, two->a, 1 };
	p->to = (struct date){ y, two->b, date_month_days(y, two->b) };
	if (two->b < two->a && y)
		p->to.y++;
	if (two->b == 2)
		p->to.d = y ? date_month_days(p->to.y, 2) : 28;
	p->end = two->end + k;
	p->grain = ZH_MONTH;
	p->pair = true;
	if (!two->list)
		point_to_part(f, p);
	return true;
}

/* 3—5月, 5至8月, 一至三季度, 3、4月, 2016到2018年: the unit comes last. */
bool
point_pair(const struct finder *f, size_t i, bool start, struct point *p)
{
	int y = f->year ? f->year : f->ref->year;
	struct pair two;

	return years_in_full(f, i, start, p) || years_in_short(f->t, i, p) ||
	    (pair_at(f, i, &two) &&
		(quarters_of(f->t, &two, y, p) || months_of(f, &two, y, p)));
}

/* 2021年5—8月, 去年一至三季度: a pair behind the year *p makes it its own. */
void
point_pair_of_year(const struct finder *f, struct point *p)
{
	struct finder g = *f;
	struct zh_ref ref = *f->ref;
	struct point q = { .grain = ZH_DAY };
	size_t k;

	if (!(p->flags & ZH_WHOLE_YEAR) || p->from.y == 0)
		return;
	k = text_skip(f->t, p->end);
	k += term_at(TERM_OF, f->t, k);
	g.year = ref.year = p->from.y;
	g.ref = &ref;
	if (!point_pair(&g, k, false, &q) || q.given)
		return;
	q.given = p->given;
	q.number = p->number;
	*p = q;
}

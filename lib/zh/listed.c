/* Times that share their unit, or their day, with the last of a list. */

#include "zh/point.h"
#include "zh/terms.h"

#define MOST 12 /* no more of them stand in one list */

/* A list from one of its numbers on. */
struct list {
	int n, first;
	size_t end; /* of the first, its unit included */
	size_t last; /* of the last, its unit included */
	bool months; /* quarters else */
	bool unit, run;
	bool ordinal; /* 第一: an item has no such number */
};

/* 月 or 季度 at i; where it ends, or i. */
static size_t
unit_end(const struct text *t, size_t i, bool *months)
{
	size_t n = term_at(TERM_MONTH, t, i);

	*months = n > 0;
	return i + (n ? n : term_at(TERM_QUARTER_WHOLE, t, i));
}

/* 、 or 和 at i; where it ends, or i. */
static size_t
and_end(const struct text *t, size_t i)
{
	return text_char(t, i) == U'、' ? i + 1 : i + term_at(TERM_AND, t, i);
}

/* 3, 三 or 第三 at i: its value and where it ends. */
static int
number_at(const struct text *t, size_t i, size_t *end)
{
	return num_small(t, i + term_at(TERM_ORDINAL, t, i), end);
}

/* 3、6、9月, 3月、9月, 第一、三季度: numbers that rise, of which the last has a unit. */
static bool
list_at(const struct text *t, size_t i, struct list *l)
{
	size_t k = i, end, next;
	bool months;
	int v, before = 0;

	*l = (struct list){ .run = true };
	for (; l->n < MOST; k = next) {
		l->ordinal = l->ordinal || term_at(TERM_ORDINAL, t, k);
		v = number_at(t, k, &end);
		if (v <= before || v > 12 || num_counts(text_char(t, k)))
			return false;
		l->run = l->run && (l->n == 0 || v == before + 1);
		before = v;
		l->last = unit_end(t, end, &months);
		if (l->n++ == 0) {
			l->first = v;
			l->end = l->last;
			l->unit = l->last > end;
			l->months = months;
		}
		next = and_end(t, l->last);
		if (next > l->last && number_at(t, next, &k) > before &&
		    (l->last == end || (unit_end(t, k, &months) > k)))
			continue;
		l->months = months;
		return l->n > 1 && l->last > end &&
		    (l->months ? !l->ordinal : before <= 4);
	}
	return false;
}

/*
 * May the list of two begin here?  （2、5月底前完成: item 2, and not February.
 */
static bool
may_begin(const struct finder *f, size_t i)
{
	const struct text *t = f->t;
	uint32_t c = i ? t->c[i - 1] : 0;

	return (i == 0 && f->cell) || c == U'、' || c == ',' || c == '(' ||
	    term_is(TERM_DATED_LIST, c) ||
	    (i >= 2 && term_at(TERM_AND, t, i - 1));
}

/* 上 of 上、下半年. */
static bool
halves(const struct finder *f, size_t i, int y, struct listed *l,
    struct point *p)
{
	const struct text *t = f->t;
	size_t k = term_at(TERM_FIRST_HALF, t, i), and;

	and = and_end(t, i + k);
	if (k == 0 || and == i + k || !term_at(TERM_SECOND_HALF, t, and))
		return false;
	point_months(p, y, 1, 6);
	p->end = l->end = i + k;
	return true;
}

bool
point_listed(
    const struct finder *f, size_t i, struct listed *l, struct point *p)
{
	const struct text *t = f->t;
	int y = f->year ? f->year : f->ref->year;
	struct list all;
	size_t end;

	*l = (struct listed){ .end = i };
	*p = (struct point){ .grain = ZH_DAY };
	if (halves(f, i, y, l, p))
		return true;
	if ((i > 0 && (str_digit(t->c[i - 1]) || t->c[i - 1] == '.')) ||
	    !list_at(t, i, &all) ||
	    (all.n == 2 && !all.unit && !all.ordinal && !may_begin(f, i)))
		return false;
	if (all.months)
		point_month(f, all.last, y, all.first, p);
	else
		point_quarter(f, all.last, y, all.first, p);
	l->end = all.end;
	l->unit = all.unit;
	l->run = all.run;
	return !words_at(f->words, WORD_JOIN, t, p->end, &end);
}

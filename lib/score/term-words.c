#include "score/term-words.h"
#include "zh/span.h"

/* 2026/4, 2026.04, 2026-4 */
static bool
in_figures(struct str s, struct term *p)
{
	long y = str_long(str_sub(s, 0, 4)), m;

	if (s.n < 6 || s.n > 7 ||
	    (s.p[4] != '/' && s.p[4] != '.' && s.p[4] != '-'))
		return false;
	m = str_long(str_sub(s, 5, s.n));
	if (y < 1 || m < 1 || m > 12)
		return false;
	*p = (struct term){ EVERY_MONTH, (int)(y * 12 + m - 1) };
	return true;
}

/* From the first day of a period to its last, and nothing else. */
static bool
is_term(const struct span *s, size_t n, struct term *p)
{
	int unit;

	if (s->kind != ZH_RANGE || s->at != 0 || s->end != n || s->from.y == 0)
		return false;
	for (unit = EVERY_MONTH; unit <= EVERY_YEAR; unit++) {
		*p = term_of((enum term_unit)unit, s->from);
		if (date_cmp(term_first(*p), s->from) == 0 &&
		    date_cmp(term_last(*p), s->to) == 0)
			return true;
	}
	return false;
}

static bool
in_words(struct str s, struct term *p)
{
	struct zh_ref ref = { DATE_NONE, 0 };
	struct spans v = SPANS_INIT;
	bool ok;

	v.cell = true;
	ok = spans_find(&v, s, &ref) == 0 && v.n == 1 &&
	    is_term(&v.v[0], s.n, p);
	spans_free(&v);
	return ok;
}

bool
term_words_parse(struct str s, struct term *p)
{
	return term_parse(s, p) || in_figures(s, p) || in_words(s, p);
}

struct str
term_words_tidy(struct term_words *w, struct str cell)
{
	struct term p;

	if (!cell.n || term_parse(cell, &p))
		return cell;
	if (str_eq(buf_str(&w->cell), cell))
		return buf_str(&w->tidy);
	buf_reset(&w->cell);
	buf_reset(&w->tidy);
	buf_addstr(&w->cell, cell);
	if (term_words_parse(cell, &p))
		term_put(&w->tidy, p);
	else
		buf_addstr(&w->tidy, cell);
	return buf_str(&w->tidy);
}

void
term_words_free(struct term_words *w)
{
	buf_free(&w->cell);
	buf_free(&w->tidy);
}

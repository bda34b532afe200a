/* Bounds behind a figure and its unit: 以上, （含5人）以内, 左右. */
#include "zh/side.h"
#include "zh/terms.h"

#define REMARK 20 /* characters of a bracket between a figure and its bound */
#define BEFORE 12 /* characters before a bracket that repeats their figure */

enum zh_op
side_op(struct str s)
{
	if (str_starts(s, STR(">=")))
		return ZH_GE;
	if (str_starts(s, STR(">")))
		return ZH_GT;
	if (str_starts(s, STR("<=")))
		return ZH_LE;
	if (str_starts(s, STR("<")))
		return ZH_LT;
	return ZH_EQ;
}

/* Does the figure of characters from..to stand among those before at, too? */
static bool
is_said_before(const struct text *t, size_t from, size_t to, size_t at)
{
	size_t k, n = to - from, i;

	for (k = at > BEFORE ? at - BEFORE : 0; k + n <= at; k++) {
		for (i = 0; i < n && t->c[k + i] == t->c[from + i]; i++)
			;
		if (i == n && (k == 0 || !str_digit(t->c[k - 1])) &&
		    !str_digit(t->c[k + n]))
			return true;
	}
	return false;
}

/*
 * （含）, (不含), 5人（含5人）: the end of a bracket that says so, or i.  Another
 * figure in it, 28所（含9个教学点）, is one of its own.
 */
static size_t
including(const struct text *t, size_t i)
{
	size_t k, from = 0;

	if (text_char(t, i) != '(')
		return i;
	if (!term_at(TERM_INCLUDED, t, i + 1))
		return i;
	for (k = i + 2; k < i + 12; k++) {
		uint32_t c = text_char(t, k);

		if (from == 0 && str_digit(c))
			from = k;
		if (from > 0 && !str_digit(c) && c != '.') {
			if (!is_said_before(t, from, k, i))
				return i;
			from = 0;
		}
		if (c == ')')
			return k + 1;
	}
	return i;
}

/* 50亩规模以上, but 5家规模以上企业: behind 规模 of what has that size. */
static size_t
behind_scale(const struct finder *f, const struct side *s, size_t i)
{
	size_t n = s->unit ? term_at(TERM_SCALE, f->t, i) : 0, end;

	return n > 0 && words_at(f->words, WORD_RIGHT, f->t, i + n, &end) &&
		(str_is(s->unit->dim, "area") || str_is(s->unit->dim, "mass") ||
		    str_is(s->unit->dim, "volume") ||
		    str_is(s->unit->dim, "money") ||
		    term_eq(TERM_SCALE_OF, s->unit->text))
	    ? i + n
	    : i;
}

/*
 * 20座（含改建5座）以上: the bound is behind a bracket with figures of its own, to
 * which the span does not reach.
 */
static bool
bound_behind_bracket(const struct finder *f, struct side *s)
{
	const struct word *w;
	size_t k, end;

	if (text_char(f->t, s->end) != '(')
		return false;
	for (k = s->end + 1; k < s->end + REMARK; k++) {
		uint32_t c = text_char(f->t, k);

		if (c == '(' || c == '\n' || c == U'。' || c == 0)
			return false;
		if (c == ')')
			break;
	}
	w = words_at(f->words, WORD_RIGHT, f->t, k + 1, &end);
	if (k == s->end + REMARK || !w)
		return false;
	s->op = side_op(w->value);
	s->bound = true;
	return true;
}

bool
side_bound(const struct finder *f, struct side *s)
{
	size_t i = including(f->t, s->end), n, end;
	const struct word *w;

	if (i == s->end && bound_behind_bracket(f, s))
		return true;
	i = behind_scale(f, s, i);

	if (words_at(f->words, WORD_ROUGH, f->t, i, &end)) {
		s->rough = true;
		i = s->end = end;
	}
	w = words_at(f->words, WORD_RIGHT, f->t, i, &end);
	if (!w && (n = term_at(TERM_INSIDE, f->t, i)) > 0 && s->unit &&
	    str_is(s->unit->dim, "time")) {
		s->op = ZH_LE;
		end = i + n;
	} else if (w)
		s->op = side_op(w->value);
	else {
		if (i > s->end)
			s->end = i;
		return false;
	}
	s->bound = true;
	s->end = including(f->t, end);
	return true;
}

/* Figures whose unit, or whose bound, stands apart from them. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

/* How far what a share is of may reach back from it, in bytes. */
#define WHOLE 60

/* How far 不低于 may stand before 总人口10%, in bytes. */
#define TOTAL 24

/* The figure's own numeral, without 万: 7.05 of 7.05万亩. */
static bool
numeral(struct str text, const struct span *s, struct dec *d)
{
	size_t n = 0;

	while (s->core + n < s->end &&
	    (utf8_digit_at(text, s->core + n) || text.p[s->core + n] == '.'))
		n++;
	return dec_parse(str_sub(text, s->core, s->core + n), d) &&
	    dec_cmp(*d, DEC(0)) > 0;
}

/* What the figure counts is what the next one does. */
static void
share_unit(struct span *s, const struct span *next)
{
	s->unit = next->unit;
	s->dim = next->dim;
	s->measure = next->measure;
}

/* 分别增长2.16和1.66个百分点: the figure before shares the unit of the next. */
static void
share_units(struct spans *v, struct str text)
{
	struct span *next = NULL;
	struct str between, clause;
	struct dec d;
	size_t k;

	for (k = v->n; k-- > 0;) {
		struct span *s = &v->v[k];

		if (s->flags & ZH_INNER)
			continue;
		if (s->kind == ZH_NUMBER && next && next->at >= s->end &&
		    !(s->flags & (ZH_CHINESE | ZH_ORDINAL)) &&
		    (next->kind == ZH_PERCENT || next->kind == ZH_QUANTITY)) {
			between = str_sub(text, s->end, next->at);
			clause =
			    str_sub(text, around_clause(text, s->at), s->at);
			if ((str_is(between, "、") ||
				words_is(WORDS_FIGURES_AND, between)) &&
			    words_find(WORDS_SEVERALLY, clause, 0, NULL) >= 0 &&
			    numeral(text, next, &d)) {
				if (!words_ends(WORDS_MYRIAD, s->text)) {
					d = dec_div(next->lo, d);
					s->lo = dec_mul(s->lo, d);
					s->hi = dec_mul(s->hi, d);
				}
				s->kind = next->kind;
				share_unit(s, next);
			}
		}
		next = s;
	}
}

/* 不低于总人口10%: what it is a share of stands behind the bound. */
static void
take_bound(struct span *s, struct str text)
{
	size_t i, clause = around_clause(text, s->at);
	const struct word *w;
	size_t of = words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);

	for (i = s->at; i > clause && s->at - i < TOTAL;
	     i = utf8_prev(text, i)) {
		if (i < s->at && utf8_digit_at(text, i))
			return;
		if (!words_starts(WORDS_TOTAL_OF, str_sub(text, i, s->at)) ||
		    (w = around_before(text, i, WORD_LEFT)) == NULL)
			continue;
		/* 不低于总投资5%的项目, but 不低于总人口10%的比例 */
		if (of > 0 && !around_follows(text, s->end + of,
				  WORDS_METRIC_NOT)) {
			s->flags |= ZH_INNER;
			return;
		}
		s->at = i - w->text.n;
		s->text = str_sub(text, s->at, s->end);
		s->op = target_bound_of(w->value);
		return;
	}
}

/* 至少配备主任、副主任等3名负责人: the list of what it counts stands between. */
static void
take_far_bound(struct span *s, struct str text)
{
	size_t i, clause = around_clause(text, s->at);
	const struct word *w;

	if (!around_precedes(text, s->at, WORDS_ET_AL))
		return;
	for (i = s->at; i > clause && utf8_digits_before(text, i) == 0;) {
		i = utf8_prev(text, i);
		w = around_at(text, i, WORD_LEFT);
		if (!w || !str_ends(w->value, STR(" far")))
			continue;
		s->at = i;
		s->text = str_sub(text, s->at, s->end);
		s->op = target_bound_of(w->value);
		return;
	}
}

/*
 * 镇领导每季度、村干部每月至少1次: the first period shares the count of the next;
 * who each is stands before both.  Its numeral is then behind its end.
 */
static void
share_count(struct span *s, const struct span *next, struct str text)
{
	struct str between = str_sub(text, s->end, next->at);

	if ((s->flags & ZH_COUNTED) || !(next->flags & ZH_COUNTED) ||
	    s->day != 0 || s->weekday != 0 || between.n > WHOLE ||
	    !str_starts(between, STR("、")) ||
	    !name_is_somebody(str_sub(between, STR("、").n, between.n)) ||
	    !name_is_somebody(str_sub(text, around_clause(text, s->at), s->at)))
		return;
	s->flags |= next->flags & (ZH_COUNTED | ZH_CHINESE);
	s->op = next->op;
	s->lo = next->lo;
	s->hi = next->hi;
	share_unit(s, next);
	s->core = next->core;
}

static void
share_counts(struct spans *v, struct str text)
{
	const struct span *next = NULL;
	size_t k;

	for (k = v->n; k-- > 0;) {
		struct span *s = &v->v[k];

		if (s->kind != ZH_FREQ)
			continue;
		if (next && next->at > s->end)
			share_count(s, next, text);
		next = s;
	}
}

void
target_mend(struct spans *v, struct str text)
{
	size_t k;

	share_units(v, text);
	share_counts(v, text);
	for (k = 0; k < v->n; k++) {
		struct span *s = &v->v[k];

		if (s->op != ZH_EQ || (s->flags & ZH_INNER))
			continue;
		if (s->kind == ZH_PERCENT)
			take_bound(s, text);
		else if (s->kind == ZH_QUANTITY)
			take_far_bound(s, text);
	}
}

/* The verb or bound that ends at byte at of the text, the longest there is. */
static const struct word *
bound_before(struct str text, size_t at)
{
	const struct word *w = around_before(text, at, WORD_LEFT);

	return w ? w : around_before(text, at, WORD_REACH);
}

bool
target_share(struct str text, const struct span *s, enum zh_op *op)
{
	struct str left = str_sub(text, 0, s->at);
	size_t i, n, clause = around_clause(text, s->at);
	const struct word *w;

	if (s->kind != ZH_PERCENT && !span_is_dim(s, "rate"))
		return false;
	while (left.n > 0 && words_ends(WORDS_QUOTE, left))
		left.n = utf8_prev(left, left.n);
	left = str_trim(left);
	n = words_suffix(WORDS_OF, left, NULL);
	if (n == 0 && !words_ends(WORDS_SHARE_WHOLE, left))
		return false; /* 不超过总人数20% is said as well */
	i = n > 0 ? left.n - n : utf8_prev(text, left.n);
	for (; i > clause && left.n - i < WHOLE; i = utf8_prev(text, i)) {
		if (utf8_digit_at(text, i))
			return false;
		if ((w = bound_before(text, i)) != NULL) {
			*op = target_bound_of(w->value);
			return true;
		}
	}
	return false;
}

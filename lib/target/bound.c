/* By what a figure is bounded: what is said beside it, or in its list. */
#include "base/utf8.h"
#include "target/read.h"
#include "zh/num.h"
#include "zh/words.h"

#define COUNTED 48 /* bytes of what is counted, between two figures */
#define PERCENTS 12 /* figures that one list goes on for: months */

/* 低于2%，每超过1个百分点扣1分: less is asked for */
static bool
is_ceiling(struct str text, const struct span *s)
{
	size_t end = around_clause_end(text, s->end);
	uint32_t c;

	end += utf8_decode(text.p + end, text.n - end, &c);
	return words_starts(WORDS_EXCEEDED, str_sub(text, end, text.n));
}

enum zh_op
target_bound_of(struct str value)
{
	static const enum zh_op op[] = { ZH_GE, ZH_LE, ZH_GT, ZH_LT };
	size_t i;

	for (i = 0; i < COUNT(op); i++)
		if (str_starts(value, str_of(span_op_name(op[i]))))
			return op[i];
	return ZH_EQ;
}

/*
 * 低于80%的扣1分, 低于80%，每低1%扣1分, 低于80%的列为重点村: is it what falls short? Where
 * nothing is lost by it, 吸烟率低于5% is what is asked for.
 */
static bool
falls_short(struct str text, const struct span *s)
{
	size_t end = around_clause_end(text, s->end);
	struct str next;
	long at;

	if (around_follows(text, s->end, WORDS_OF) ||
	    words_find(WORDS_LOSES, str_sub(text, s->end, end), 0, NULL) >= 0)
		return true;
	next = around_next_clause(text, end);
	at = words_find(WORDS_LOSES, next, 0, NULL);
	/* ，少于2座的扣1分 has a bound of its own */
	return at >= 0 && !utf8_has_digit(str_sub(next, 0, (size_t)at));
}

/*
 * Bounds that are said of what is missing: 未达到80%的扣1分 asks for 80%, but
 * 进度不足50% tells what was found.
 */
static enum zh_op
asked(const struct task *t, struct str text, const struct span *s)
{
	struct str name;

	/* 由26户压减至9户: what it has come to, and no most */
	if (s->op == ZH_LE && t->kind == KIND_FACT &&
	    around_at(text, s->at, WORD_WAY) && !span_bound_right(s) &&
	    target_origin(text, around_clause(text, s->at), s->core, &name))
		return ZH_EQ;
	if (s->op != ZH_LT || t->kind == KIND_FACT)
		return s->op;
	if (words_starts(WORDS_SHORT, s->text))
		return ZH_GE;
	return t->kind == KIND_RULE && !is_ceiling(text, s) &&
		falls_short(text, s)
	    ? ZH_GE
	    : s->op;
}

/* 读书三本书以上: behind what is counted, at the end of the clause. */
static bool
more_behind(struct str text, const struct span *s)
{
	size_t i, k;

	for (i = s->end, k = 0; k < 3; k++) {
		const struct word *w = around_at(text, i, WORD_RIGHT);

		if (w && str_is(w->value, ">="))
			return around_ends(text, i + w->text.n);
		if (!utf8_han_at(text, i))
			return false;
		i += 3;
	}
	return false;
}

/* 完成和达到16个, 达到和接近达到8个: the verb at byte at says what is counted. */
static bool
is_joined_verb(struct str text, const struct span *s, size_t at)
{
	struct str before = words_strip_end(
	    WORDS_METRIC_TAIL, str_sub(text, around_clause(text, at), at));

	return span_is_dim(s, "count") &&
	    (words_ends(WORDS_FIGURES_AND, before) ||
		words_ends(WORDS_OR, before));
}

/* 上千人次, but not 网上百人: as many as its numeral names, or more. */
static bool
is_up_to(struct str text, const struct span *s)
{
	struct str before = str_sub(text, 0, s->at);

	return s->kind == ZH_QUANTITY && words_ends(WORDS_UP_TO, before) &&
	    !words_ends(WORDS_METRIC_TAIL_NOT, before) &&
	    num_scale(around_char(text, s->at)) >= 100;
}

/* 达到95%, 突破6000亿元: the verb right before the figure. */
static enum zh_op
reached(struct str text, const struct span *s)
{
	size_t at = s->at, n;
	const struct word *w;
	enum zh_op op;

	if (target_share(text, s, &op))
		return op;
	if (is_up_to(text, s) ||
	    (s->kind == ZH_QUANTITY && more_behind(text, s)))
		return ZH_GE;

	while ((n = words_suffix(
		    WORDS_REACH_PARTICLE, str_sub(text, 0, at), NULL)) > 0)
		at -= n;
	if ((w = around_before(text, s->at, WORD_REACH)) != NULL)
		at = s->at;
	else
		w = around_before(text, at, WORD_REACH);
	if (!w || is_joined_verb(text, s, at - w->text.n))
		return ZH_EQ;
	return str_is(w->value, ">") ? ZH_GT : ZH_GE;
}

/* Bytes of the mark or word between two figures of one list, or 0. */
static size_t
between_figures(struct str s)
{
	return str_starts(s, STR("、"))
	    ? STR("、").n
	    : words_prefix(WORDS_FIGURES_AND, s, NULL);
}

/* Is s the next of a list whose first figure is b: 达到96%和88%? */
bool
target_is_next(struct str text, const struct target *b, const struct span *s)
{
	struct str between = str_sub(text, b->end, s->at);

	return between.n > 0 && between_figures(between) == between.n;
}

/* 分别达到52个和204项: the verb is said of each of the list. */
static bool
severally(struct str text, const struct target *b)
{
	struct str before = str_sub(text, around_clause(text, b->at), b->at);
	const struct word *w = around_before(text, b->at, WORD_REACH);

	return w &&
	    words_ends(WORDS_SEVERALLY, str_sub(before, 0, before.n - w->text.n));
}

/* 至少配备2名, 每月至少巡查1次: words stand between the bound and what it is for. */
static bool
bound_far(struct str text, const struct span *s)
{
	const struct word *w;
	size_t i = s->at;

	do {
		w = around_at(text, i, WORD_LEFT);
		if (w && str_ends(w->value, STR(" far")))
			return i + w->text.n < s->core;
		i += utf8_offset(str_sub(text, i, text.n), 1);
	} while (s->kind == ZH_FREQ && i < s->core);
	return false;
}

/* 不少于3次巡查、2次清扫: is the bound of the first also that of the next 次? */
static bool
counted_on(struct str text, const struct target *b, struct str between)
{
	return b->op == ZH_GE && b->core > b->at &&
	    around_before(text, b->core, WORD_LEFT) &&
	    str_ends(between, STR("、")) && utf8_han_at(between, 0) &&
	    !words_starts(WORDS_OF, between) &&
	    between.n <= COUNTED;
}

/* Is s the next of what such a bound counts up: 、岗亭4座, or 甲、3户? */
static bool
counted_up(struct str text, const struct target *b, const struct span *s,
    struct str measure)
{
	struct str between = str_sub(text, b->end, s->at);

	return s->kind == ZH_QUANTITY &&
	    (b->spread ||
		(str_eq(b->measure, measure) && counted_on(text, b, between))) &&
	    str_find(between, STR("、"), 0) >= 0 &&
	    words_find(WORDS_EACH, between, 0, NULL) < 0 &&
	    around_clause(text, s->at) <= b->at;
}

/*
 * Where the list of percentages that s is of ends, 达到90%、80%、30%; 0 where
 * each of them is a case: 达到95%和90%，分别加5分和3分.
 */
static size_t
percents_end(struct str text, const struct span *s)
{
	size_t at = s->end, and, k;

	for (k = 0; k < PERCENTS; k++) {
		and = between_figures(str_sub(text, at, text.n));
		if (and == 0)
			break;
		at = around_digits_end(text, at + and);
		at += utf8_starts_mark(str_sub(text, at, text.n), '%');
	}
	return words_starts(WORDS_SEVERALLY, around_next_clause(text, at)) ? 0
									   : at;
}

bool
target_rises_to_all(struct str text, const struct span *s)
{
	size_t end;

	if (dec_cmp(s->lo, DEC(100)) == 0)
		return !around_follows(text, s->end, WORDS_OF);
	end = percents_end(text, s);
	return str_ends(str_sub(text, 0, end), STR("、100%")) &&
	    around_ends(text, end);
}

/* 达到95%和90%, 分别达到90%、80%、30%以上: the next of the percentages of a list. */
static bool
is_next_percent(const struct target *b, struct str text, const struct span *s)
{
	size_t end = percents_end(text, s);

	return s->kind == ZH_PERCENT && target_is_next(text, b, s) &&
	    (s->op == ZH_EQ || s->op == b->op) &&
	    (around_ends(text, end) || around_at(text, end, WORD_RIGHT));
}

/* 不少于5次、20小时: what follows a bounded figure is bounded with it. */
bool
target_next_bounded(const struct target *b, struct str text, const struct span *s)
{
	return b && (b->op == ZH_GE || b->op == ZH_LE) && b->end > b->core &&
	    b->end + 3 == s->at && s->core == s->at &&
	    !(s->flags & (ZH_INNER | ZH_TITLE | ZH_ORDINAL | ZH_CHINESE)) &&
	    (is_next_percent(b, text, s) ||
		(s->kind == ZH_QUANTITY && s->op == ZH_EQ &&
		    str_is(str_sub(text, b->end, s->at), "、") &&
		    around_ends(text, s->end)));
}

/* 不少于每周一次: the bound stands before how often. */
static enum zh_op
bound_before_period(struct str text, const struct span *s)
{
	const struct word *w = around_before(text, s->at, WORD_LEFT);

	return w ? target_bound_of(w->value) : ZH_EQ;
}

/* Its bound, or that of the list it stands in; *spread as in a target. */
enum zh_op
target_bound(const struct target_figure *f, struct str measure, bool *spread)
{
	const struct target *b = f->before;
	enum zh_op op = asked(f->t, f->text, f->s);

	*spread = bound_far(f->text, f->s);
	if (op == ZH_EQ && (f->s->flags & ZH_MORE))
		op = ZH_GT;
	if (op == ZH_EQ)
		op = f->s->kind == ZH_FREQ ? bound_before_period(f->text, f->s)
					   : reached(f->text, f->s);
	if (op != ZH_EQ || !b || (f->s->flags & ZH_ABOUT))
		return op;
	if (f->next ||
	    (target_is_next(f->text, b, f->s) &&
		(str_eq(b->measure, measure) || severally(f->text, b))))
		return b->op;
	if (!counted_up(f->text, b, f->s, measure))
		return ZH_EQ;
	*spread = true;
	return b->op;
}

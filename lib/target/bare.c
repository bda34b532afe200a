/*
 * Numbers without a unit: money whose 元 is left out, rates that have none,
 * people without a measure word.
 */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

/* Whole numbers between these may be years. */
#define YEAR_FIRST 1900
#define YEAR_LAST 2100

/* The longest name of people behind their number, in characters. */
#define PEOPLE 8

/* 投入15万购买, 资金达到20万以上: money with its 元 left out. */
bool
target_is_money(struct str text, const struct span *s)
{
	struct str number = words_strip_end(WORDS_OR_MORE, s->text), before;

	/* 收入5万以上的村: of what size they are */
	if (!words_ends(WORDS_MYRIAD, number) ||
	    (number.n < s->text.n && !around_ends(text, s->end)))
		return false;
	before = str_sub(text, around_clause(text, s->at), s->at);
	return around_find(before, 0, WORD_FUND) < before.n ||
	    around_at(text, s->end, WORD_FUND);
}

static bool
is_bounded(struct str s, size_t at)
{
	return around_before(s, at, WORD_LEFT) ||
	    around_before(s, at, WORD_REACH);
}

/* 扣0.5分, but not 达90分以上: does what stands before give points? */
static bool
gives_points(struct str s)
{
	size_t i, n, figure;
	long k;

	for (i = 0; (k = words_find(WORDS_POINTS, s, i, &n)) >= 0;
	     i = (size_t)k + n) {
		figure = points_figure_before(str_sub(s, 0, (size_t)k));
		if (figure > 0 && !around_at(s, (size_t)k + n, WORD_RIGHT) &&
		    !is_bounded(s, (size_t)k - figure))
			return true;
	}
	return false;
}

/* 加分总分不超过10分, 每次扣1分，最多扣5分: the most that a paper gives or takes. */
bool
target_is_cap(struct str text, const struct span *s)
{
	size_t from = around_clause(text, s->at);
	struct str before = str_sub(text, from, s->core);

	if (s->op != ZH_LE || !span_bound_left(s))
		return false;
	return words_find(WORDS_CAP_ADD, before, 0, NULL) >= 0 ||
	    words_find(WORDS_CAP_DEDUCT, before, 0, NULL) >= 0 ||
	    (span_is_dim(s, "score") &&
		gives_points(str_sub(text, around_sentence(text, s->at), from)));
}

/* Does nothing stand behind it that it could count? */
static bool
ends_list(struct str text, size_t at)
{
	static const char *const mark[] = { "、", "）", ")" };
	struct str right = str_sub(text, at, text.n);
	size_t i, colon = utf8_starts_mark(right, ':');

	if (colon > 0 && utf8_digit_at(text, at + colon)) /* 25:27:48 */
		return false;
	for (i = 0; i < COUNT(mark); i++)
		if (str_starts(right, str_of(mark[i])))
			return true;
	return around_ends(text, at) || words_starts(WORDS_FIGURES_AND, right);
}

/* Its verb: 达到1.5, 下降到0.8; where it begins, or at if there is none. */
static size_t
verb_before(struct str text, size_t at)
{
	const struct word *w = around_before(text, at, WORD_WAY);

	if (!w)
		w = around_before(text, at, WORD_REACH);
	return at -
	    (w ? w->text.n
	       : words_suffix(WORDS_REACHED_AT, str_sub(text, 0, at), NULL));
}

/* 容积率, 性别比, 万元GDP能耗: ends what stands before a bound or a verb so? */
static bool
is_measured(struct str text, size_t at)
{
	struct str name = str_sub(text, around_clause(text, at), at);

	name = words_strip_end(WORDS_METRIC_TAIL, name);
	return words_ends(WORDS_MEASURED, name);
}

/* 调解率100, 培训面达95: a part of a hundred whose % a page lost? */
static bool
lost_percent(struct str text, const struct span *s, size_t verb)
{
	struct str name = str_sub(text, around_clause(text, verb), verb);

	return (s->op == ZH_EQ || verb < s->core) &&
	    dec_cmp(s->hi, DEC(100)) <= 0 &&
	    words_ends(WORDS_RATE_END, name);
}

/* Bytes of the measure that the name before byte verb ends in, if s is so many. */
static size_t
counted_name(struct str text, const struct span *s, size_t verb)
{
	return words_ends(WORDS_MYRIAD, s->text)
	    ? words_suffix(WORDS_COUNTED_NAME,
		  str_sub(text, around_clause(text, verb), verb), NULL)
	    : 0;
}

struct str
target_named_measure(struct str text, const struct span *s)
{
	size_t verb = verb_before(text, s->core);
	size_t n = counted_name(text, s, verb);
	struct str name = str_sub(text, verb - n, verb);

	return words_strip_end(WORDS_HOW_MANY, name);
}

static bool
is_yearlike(struct dec d)
{
	return d.den == 1 && d.num >= YEAR_FIRST && d.num <= YEAR_LAST;
}

/* 容积率不低于1.5, 性别比控制在107以内, 能耗下降到0.8 */
static bool
is_rate(const struct task *t, struct str text, const struct span *s)
{
	size_t verb;

	if (!ends_list(text, s->end))
		return false;
	/* 重大事故为0 */
	if (dec_cmp(s->hi, DEC(0)) == 0 && t->kind != KIND_RULE) {
		verb = verb_before(text, s->core);
		/* 当月得分为0: what a rule leaves */
		return verb < s->core &&
		    !words_ends(WORDS_WHEN_RANKED, str_sub(text, 0, verb));
	}
	if (s->flags & ZH_CHINESE)
		return false;
	if (span_bound_left(s))
		return is_measured(text, s->at) && !target_is_cap(text, s);
	if (t->kind == KIND_RULE || is_yearlike(s->lo))
		return false;
	verb = verb_before(text, s->core);
	/* 综合指数4.12: without a verb only a fraction can be nothing else */
	return lost_percent(text, s, verb) || counted_name(text, s, verb) > 0 ||
	    ((verb < s->core ||
		 (t->kind == KIND_FACT && s->lo.den != 1)) &&
		is_measured(text, verb));
}

/* 帮扶450万困难群众, 培训2000农民工: people without a measure word. */
static bool
is_people(struct str text, const struct span *s)
{
	struct str name = str_sub(text, s->end, text.n);
	size_t i, n, k;
	uint32_t c;

	if ((s->flags & (ZH_CHINESE | ZH_ORDINAL)) || is_yearlike(s->lo) ||
	    !(words_ends(WORDS_MYRIAD, s->text) || (s->flags & ZH_MORE) ||
		around_before(text, s->at, WORD_DO)))
		return false;
	for (i = k = 0; k < PEOPLE; i += n, k++) {
		n = utf8_decode(name.p + i, name.n - i, &c);
		if (n == 0 || !utf8_is_han(c))
			return false;
		if (name_noun(str_sub(name, 0, i + n)) == NOUN_PEOPLE)
			return true;
	}
	return false;
}

bool
target_number(const struct task *t, struct str text, const struct span *s)
{
	return is_rate(t, text, s) ||
	    (t->kind != KIND_RULE &&
		(target_is_money(text, s) || is_people(text, s)));
}

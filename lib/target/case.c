/* Figures of cases and prices: what happens so often, and what comes of it. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

#define FINE_BYTES 9 /* in which 扣 stands: 一次扣 */
#define EACH_CHARS 6 /* behind 每, before what is given: 每名网格员补助 */
#define CASE_CLAUSES 4 /* that a case has before what is given for it */

/* 日常考核占60%, 暗访得分×60%: what a part of a score weighs. */
bool
target_is_weight(struct str text, const struct span *s)
{
	return s->kind == ZH_PERCENT &&
	    (around_precedes(text, s->at, WORDS_WEIGHS) ||
		around_precedes(text, s->core, WORDS_BY));
}

/*
 * 一年内被通报2次以上的, 累计3次以上通报批评: how often something befalls somebody,
 * and what comes of it; but 开展一次约谈 is done.
 */
bool
target_is_suffered(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->core);

	return (span_is_dim(s, "times") || span_is_dim(s, "count") ||
		   span_is_dim(s, "rate")) &&
	    s->op != ZH_LE && !words_ends(WORDS_HOLDS, before) &&
	    (words_find(WORDS_SUFFERS, before, 0, NULL) >= 0 ||
		around_follows(text, s->end, WORDS_SANCTION));
}

/* 早退3次，扣发奖金, 迟到半小时以内，一次扣5元: a case that the next clause fines. */
static bool
is_fined(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t n = utf8_starts_mark(rest, ',');

	return n > 0 && around_precedes(text, s->core, WORDS_LACKS) &&
	    words_find(WORDS_CAP_DEDUCT,
		utf8_whole(str_sub(rest, n, n + FINE_BYTES)), 0, NULL) >= 0;
}

/* 漏报1人扣2分, 举办1次加3分, 超过1天，扣10元: a case, no demand. */
bool
target_is_priced(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t n;

	if (is_fined(text, s))
		return true;
	if (s->op == ZH_GT) {
		rest = words_strip_start(WORDS_OF, rest);
		n = utf8_starts_mark(rest, ',');
		return words_starts(
		    WORDS_CAP_DEDUCT, str_trim(str_sub(rest, n, rest.n)));
	}
	/* 低于70分罚款1000元 */
	if (s->op == ZH_LT && span_is_dim(s, "score"))
		return words_starts(WORDS_FIGURE_LEAD, rest);
	if (s->op != ZH_EQ)
		return false;
	n = words_prefix(WORDS_CHANGES, rest, NULL);
	return words_starts(WORDS_CAP_DEDUCT, rest) ||
	    (n > 0 && utf8_digit_at(rest, n));
}

/* 扣年终奖100元, 罚款500元: what is given or taken, but not 奖励基金80万元. */
bool
target_is_price(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t n;
	long at;

	if (!span_is_dim(s, "money"))
		return false;
	at = words_find(WORDS_FIGURE_LEAD, before, 0, &n);
	return at >= 0 &&
	    !around_follows(before, (size_t)at + n, WORDS_ENDOWED);
}

/* Behind a figure: the brackets and the period of 1亿元（不含）/年的企业. */
static struct str
without_terms(struct str rest)
{
	rest = str_sub(rest, name_bracket(rest), rest.n);
	rest = str_sub(rest, utf8_starts_mark(rest, ')'), rest.n);
	if (utf8_starts_mark(rest, '/') > 0)
		rest = str_sub(rest, utf8_offset(rest, 2), rest.n);
	return rest;
}

/* What stands behind the last figure of s. */
static struct str
behind_digits(struct str s)
{
	size_t i = s.n, before;

	while (i > 0 && !utf8_digit_at(s, before = utf8_prev(s, i)))
		i = before;
	return str_sub(s, i, s.n);
}

/* 每亩补助, 每村每年奖励: behind those each of whom it is given to. */
static struct str
behind_each(struct str clause)
{
	size_t n = words_prefix(WORDS_EACH, clause, NULL), k;
	struct str rest = str_sub(clause, n, clause.n);

	for (k = 0; n > 0 && k < EACH_CHARS; k++) {
		if (words_starts(WORDS_GRANTED, rest))
			return rest;
		rest = str_sub(rest, utf8_offset(rest, 1), rest.n);
	}
	return clause;
}

/* 奖励5万元, 分别按8%给予补助: a clause that says what is given. */
static bool
grants(struct str clause)
{
	clause = words_strip_start(WORDS_GRANT_HOW, str_trim(clause));
	return words_starts(WORDS_GRANTED, clause) ||
	    (words_starts(WORDS_GRANT_BY, clause) &&
		words_find(WORDS_CAP_GIVE, clause, 0, NULL) >= 0);
}

/* 建设茶园300亩以上: is it what somebody does? */
static bool
is_done(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return around_find(before, 0, WORD_DO) < before.n;
}

/*
 * 对投资1亿元以上项目, 凡投资…: does 对 or 凡 stand before it, and nothing that is
 * given between?
 */
static bool
is_towards(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t n;
	long at = words_find(WORDS_DUTY_TOWARD, before, 0, &n);

	if (at < 0)
		at = words_find(WORDS_WHOEVER, before, 0, &n);
	if (at < 0 || /* 对接客商不少于20家 */
	    words_starts(WORDS_DUTY_TOWARD_NOT,
		str_sub(before, (size_t)at, before.n)))
		return false;
	before = str_sub(before, (size_t)at + n, before.n);
	return words_find(WORDS_CAP_GIVE, before, 0, NULL) < 0 &&
	    words_find(WORDS_FIGURE_LEAD, before, 0, NULL) < 0;
}

/* 对费率不超过1%的业务给予补贴: whom or what it is given to, in the same clause. */
static bool
is_given_for(struct str text, const struct span *s)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	size_t n;
	long of;

	if (s->op == ZH_EQ || (of = words_find(WORDS_OF, rest, 0, &n)) < 0)
		return false;
	/* 对不少于50户的农户给予支持: so many are wanted */
	if (span_bound_left(s) && s->op == ZH_GE &&
	    around_precedes(text, s->at, WORDS_DUTY_TOWARD))
		return false;
	rest = str_sub(rest, (size_t)of + n, rest.n);
	return words_find(WORDS_CAP_GIVE, rest, 0, NULL) > 0 &&
	    is_towards(text, s);
}

/*
 * The case that a figure is part of, in the clause that ends at byte end: told
 * to its end (1亿元以上的, 的企业), not yet (1亿元以上，且增长8%以上的), or perhaps what
 * is asked (评选5名，分别给予)?
 */
enum told { TOLD_NOT, TOLD_BARE, TOLD_PART, TOLD_WHOLE };

static enum told
told_case(struct str text, const struct span *s, size_t end)
{
	struct str rest = without_terms(str_sub(text, s->end, end));
	enum zh_op share;

	if (words_starts(WORDS_OF, rest))
		return TOLD_WHOLE;
	/* 对投资1亿元以上项目的引荐人，奖励5万元; 产值500万元以上企业，奖励2万元 */
	if (rest.n > 0 && span_bound_right(s) && s->op == ZH_GE &&
	    (around_precedes(text, end, WORDS_OF) || is_towards(text, s) ||
		!is_done(text, s)))
		return TOLD_WHOLE;
	/* 不超过总数的20%，给予奖励: of those who have been named */
	if (rest.n == 0)
		return target_share(text, s, &share) ? TOLD_NOT
		    : s->op == ZH_EQ || is_done(text, s)
		    ? TOLD_BARE
		    : TOLD_PART;
	if (str_starts(rest, STR("、")) &&
	    words_find(WORDS_OF, behind_digits(rest), 0, NULL) >= 0)
		return TOLD_WHOLE; /* 100万元、200万元以上的 */
	return around_before(text, end, WORD_RIGHT) ? TOLD_PART : TOLD_NOT;
}

/* 奖励5万元, 一次性给予补助3万元, but not 补助每村5万元, 补助600元/户: a sum for all? */
static bool
gives_one_sum(struct str clause)
{
	struct str before = target_before_digits(clause);
	size_t end = target_figure(clause, before.n);

	return end > before.n && words_ends(WORDS_GRANTED, before) &&
	    utf8_starts_mark(str_sub(clause, end, clause.n), '/') == 0;
}

/*
 * 创建示范村3个，补助每村5万元: so many are wanted, and something is given to each or
 * for them; 引进项目3个，奖励5万元 is what somebody gets who has so many.
 */
static bool
is_wanted(struct str text, const struct span *s, struct str next)
{
	return span_is_dim(s, "count") && dec_cmp(s->lo, DEC(1)) > 0 &&
	    target_sets_prize(text, s) && !gives_one_sum(next);
}

/*
 * 注册资本1亿元以上的，奖励300万元, 对100人以上的会议，给予5万元, 出口1亿元以上，且增长8%的，
 * 奖励2万元: whom or what it is given to.
 */
bool
target_is_granted(struct str text, const struct span *s)
{
	size_t end = around_clause_end(text, s->end), k;
	enum told told = told_case(text, s, end);

	if (is_given_for(text, s))
		return true;
	for (k = 0; k < CASE_CLAUSES && told != TOLD_NOT; k++) {
		struct str next = around_next_clause(text, end);

		if (told == TOLD_BARE)
			return words_starts(WORDS_GRANTED, next) &&
			    !is_wanted(text, s, next);
		/* 95%以上的村，每亩奖20元; 不少于5户，每户奖500元 is wanted, 500亩的造林 as well */
		if (grants(told == TOLD_WHOLE && s->op != ZH_EQ
			    ? behind_each(next)
			    : next))
			return true;
		if (told == TOLD_PART && words_starts(WORDS_AND_MORE, next)) {
			if (words_find(WORDS_OF, behind_digits(next), 0, NULL) >= 0)
				told = TOLD_WHOLE;
		} else if (told != TOLD_WHOLE ||
		    !words_ends(WORDS_GROUND, next)) {
			return false; /* but 在市级奖励的基础上 leads on */
		}
		end = str_offset(text, next) + next.n;
	}
	return false;
}

/* 每少查1人扣2元: what one occurrence is */
bool
target_is_step(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t n = words_prefix(WORDS_EACH, before, NULL);

	return s->op == ZH_EQ && n > 0 &&
	    words_starts(WORDS_LACKS, str_sub(before, n, before.n));
}

bool
target_is_weather(struct str text, const struct span *s)
{
	const struct word *w = around_before(text, s->at, WORD_REACH);
	size_t at = s->at - (w ? w->text.n : 0);

	/* 气温不低于18摄氏度 is kept up by somebody */
	return (w || s->op == ZH_GT ||
		   (s->op == ZH_GE && span_bound_right(s))) &&
	    around_precedes(text, at, WORDS_WEATHER) &&
	    !around_precedes(text, at, WORDS_WEATHER_NOT);
}

bool
target_is_prize(struct str text, const struct span *s)
{
	return s->op == ZH_EQ && span_is_dim(s, "count") &&
	    around_precedes(text, s->at, WORDS_PRIZE) &&
	    !around_follows(text, s->end, WORDS_OF);
}

bool
target_sets_prize(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return words_find(WORDS_PRIZE_WON, before, 0, NULL) < 0;
}

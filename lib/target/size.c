/* Figures that say how large or how far something else is. */

#include "base/utf8.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/num.h"
#include "zh/words.h"

#define RATE_BYTES 12 /* of the name of a rate alone */
#define BUILT 9 /* bytes of a verb and a noun at least */

bool
target_scoped(struct str text, const struct span *s)
{
	size_t clause = around_clause(text, s->at);
	struct str before = str_sub(text, clause, s->at);
	long at = words_find(WORDS_EACH, before, 0, NULL);

	return at >= 0 && before.n - (size_t)at <= 15;
}

/* 组建一支以民兵为骨干50人以上的队伍 */
static bool
is_of_team(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return words_find(WORDS_TEAM, before, 0, NULL) >= 0;
}

/* 四名, 二十亩: does a Chinese numeral with its unit stand at byte at? */
static bool
is_spelled(struct str s, size_t at)
{
	struct num number;
	struct str rest;

	return num_begins(str_sub(s, at, s.n), &number, &rest) &&
	    around_at(rest, 0, WORD_UNIT) != NULL;
}

/* 配备不少于50把铁锹, 配备四名保安: a verb and its figure. */
static bool
begins_list(struct str s)
{
	size_t i, end;

	for (i = 0; i < s.n; i++)
		if (around_look(s, i, s.n, WORD_DO, &end) &&
		    (utf8_digit_at(s, end) || around_at(s, end, WORD_LEFT) ||
			is_spelled(s, end)))
			return true;
	return false;
}

/*
 * 配备不少于50把铁锹、10台以上风力灭火机, 打造6个以上茶园和3个以上茶馆: a verb and
 * a figure began the list; or
 * the clause before did, 培育5家以上企业，10个以上品牌.
 */
bool
target_listed(struct str text, const struct span *s)
{
	size_t from = around_clause(text, s->at), end;
	struct str before = str_sub(text, from, s->at);

	if (before.n > 0)
		return (str_ends(before, STR("、")) ||
			   words_ends(WORDS_FIGURES_AND, before)) &&
		    begins_list(before);
	if (from == 0 || around_sentence(text, from) == from)
		return false;
	end = utf8_prev(text, from);
	before = str_sub(text, around_clause(text, end), end);
	return words_find(WORDS_OR_MORE, before, 0, NULL) >= 0 &&
	    begins_list(before);
}

/* Does it stand behind the words that end at byte at, or in their list? */
static bool
goes_on(struct str before, size_t at)
{
	return at == before.n || str_ends(before, STR("、"));
}

/*
 * 应有3万元以上资金, 必须是经过两年以上锻炼的; and a clause of its own, 有20名以上会员。
 * In 有3处以上破损的， and 须经两次以上复核的， it is a case.
 */
bool
target_possessed(struct str text, const struct span *s)
{
	size_t end = around_clause_end(text, s->end), n, from, is;
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	bool of = words_ends(WORDS_OF, str_sub(text, s->end, end));
	struct str left;
	long k;

	if (!span_bound_right(s) || s->op != ZH_GE)
		return false;
	for (from = 0; (k = words_find(WORDS_POSSESS, before, from, &n)) >= 0;
	     from = (size_t)k + n) {
		left = str_sub(before, 0, (size_t)k);
		is = words_suffix(WORDS_IS, left, NULL);
		left = str_sub(left, 0, left.n - is);
		if (words_ends(WORDS_ORDER, left))
			return (is > 0 || !of) &&
			    goes_on(before, (size_t)k + n);
		if (left.n == 0 && (size_t)k + n == before.n)
			return !of && around_sentence_end(text, end) == end;
	}
	return false;
}

/* 为农户提供2000万元以上的贷款, but not 拨付5万元以上资金，须集体研究: as much of it */
static bool
is_sum(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));

	return span_is_dim(s, "money") && s->op == ZH_GE &&
	    words_ends(WORDS_SUM, rest) &&
	    target_before_digits(rest).n == rest.n &&
	    words_find(WORDS_SUM_VERB, before, 0, NULL) >= 0 &&
	    !words_starts(WORDS_ORDER,
		around_next_clause(text, s->end + rest.n));
}

/*
 * 过亿元项目3个, 5个500万元以上的项目, 50头以上的养殖户共有3家; in 投资2.4亿元的项目 it
 * is what one of them has.
 */
bool
target_is_class(struct str text, const struct span *s)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	bool round = (s->flags & (ZH_CHINESE | ZH_ABOUT)) == ZH_CHINESE;
	const struct word *reach;
	size_t n, i;

	if (s->kind != ZH_QUANTITY || span_is_dim(s, "times") ||
	    span_is_dim(s, "time") || s->op == ZH_LE || s->op == ZH_LT ||
	    (span_is_dim(s, "count") && !span_bound_right(s)))
		return false;
	/* 百万元户; 千万吨级矿区, 30万吨级航道, but not 达到10万吨级 */
	if (round && span_is_dim(s, "money") &&
	    words_starts(WORDS_CLASSED_BY, rest))
		return true;
	if (words_starts(WORDS_CLASS, rest) &&
	    !around_before(text, s->at, WORD_REACH))
		return true;
	/* 90-100万元的2个, but not 总投资2亿元的3个项目 */
	n = words_prefix(WORDS_OF, rest, NULL);
	if (n > 0 && dec_cmp(s->lo, s->hi) != 0 && target_figure(rest, n) > n)
		return true;
	if (s->op == ZH_EQ && !(span_is_dim(s, "money") && round) &&
	    !words_starts(WORDS_CLASS, rest) &&
	    !around_before(text, s->at, WORD_REACH) &&
	    !around_precedes(text, s->at, WORDS_PASSED))
		return false;
	rest = str_sub(rest, n, rest.n);
	for (i = 0; i < rest.n && !utf8_digit_at(rest, i); i += 3)
		if ((rest.p[i] & 0x80) == 0 ||
		    str_starts(str_sub(rest, i, rest.n), STR("、")) ||
		    str_starts(str_sub(rest, i, rest.n), STR("（")))
			return false;
	if (i == rest.n && !around_ends_count(text, s->at))
		return false;
	rest = str_sub(rest, 0, i);
	if ((reach = around_before(rest, rest.n, WORD_REACH)) != NULL)
		rest.n -= reach->text.n;
	rest = words_strip_end(WORDS_METRIC_TAIL, rest);
	/* 30户以上自然村通硬化路率100%, but not 检查30户以上合格率98% */
	if (span_bound_right(s) && rest.n > RATE_BYTES &&
	    words_ends(WORDS_RATE_END, rest))
		return true;
	return words_ends(
	    WORDS_CLASSED, words_strip_end(WORDS_CLASS_SHARE, rest));
}

/* 疏浚沟渠98条长119.4公里: how long they are together, but not 1座长20米、宽5米 */
static bool
is_length_of_counted(struct str text, const struct span *s,
    const struct word *size)
{
	size_t next = s->end + utf8_starts_mark(
	    str_sub(text, s->end, text.n), ',');

	if (str_starts(str_sub(text, s->end, text.n), STR("、")))
		next = s->end + STR("、").n;
	return str_is(size->value, "long") &&
	    around_ends_count(text, s->at - size->text.n) &&
	    !around_follows(text, s->end, WORDS_OF) &&
	    !around_at(text, next, WORD_SIZE);
}

/* 新建道路长2公里、宽4.5米: how much of it is built, where nothing counts it. */
static bool
is_length_built(struct str text, const struct span *s, const struct word *size)
{
	struct str before = str_sub(
	    text, around_clause(text, s->at), s->at - size->text.n);

	return str_is(size->value, "long") &&
	    !around_follows(text, s->end, WORDS_OF) &&
	    target_before_digits(before).n == before.n &&
	    around_find(before, 0, WORD_DO) + BUILT < before.n;
}

bool
target_is_whose(struct str text, const struct span *s)
{
	return span_bound_left(s) && (s->op == ZH_LT || s->op == ZH_GT) &&
	    around_follows(text, s->end, WORDS_OF);
}

/* 确保90%以上的督办件办结: is a share of what follows asked, and not 滞后10%以上的督办? */
static bool
is_share_wanted(struct str text, const struct span *s)
{
	struct str before = str_trim(
	    str_sub(text, around_clause(text, s->at), s->at));

	return s->op == ZH_GE &&
	    (before.n == 0 || words_ends(WORDS_WHEN_AHEAD, before) ||
		around_before(text, s->at, WORD_DO));
}

/* 滞后10%以上的，…, 滞后10%以上的亮黄灯: a case and what comes of it; 70%以上的村 is asked. */
static bool
is_of_case(struct str text, const struct span *s)
{
	size_t of =
	    s->end + words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);

	return around_ends(text, of) ||
	    around_follows(text, of, WORDS_CASE_COMES) ||
	    ((around_follows(text, of, WORDS_SANCTION) ||
		 around_follows(text, of, WORDS_CASE_CALLS)) &&
		!is_share_wanted(text, s));
}

bool
target_describes(struct str text, const struct span *s)
{
	bool of = around_follows(text, s->end, WORDS_OF);
	const struct word *size;

	if (span_is_dim(s, "length")) {
		if (around_follows(text, s->end, WORDS_AROUND))
			return true;
		if (span_bound_right(s) && s->op == ZH_LE)
			return true;
		/* 宽3米, but 高度不得超过3米, 留茬高度低于5厘米。 and 长度1公里以上， ask for it */
		size = around_before(text, s->at, WORD_SIZE);
		/* 拓宽2公里: as much of it is widened */
		if (size && !str_is(size->value, "total") &&
		    !around_precedes(text, s->at, WORDS_WIDENS) &&
		    !is_length_of_counted(text, s, size) &&
		    !is_length_built(text, s, size))
			return of || s->op == ZH_GT ||
			    (s->op == ZH_LT && !around_ends(text, s->end)) ||
			    (!span_bound_left(s) &&
				!(s->op == ZH_GE && around_ends(text, s->end)));
	}
	if (target_is_whose(text, s))
		return true;
	/* 2000元以上1万元以下罚款, 50人以上至100人的村, 3人以上10人以下死亡的 */
	if ((of || span_is_dim(s, "money") ||
		around_precedes(text, around_clause_end(text, s->end), WORDS_OF)) &&
	    dec_cmp(s->lo, s->hi) != 0 &&
	    words_find(WORDS_OR_MORE, s->text, 0, NULL) >= 0)
		return true;
	if (!span_bound_right(s) || !utf8_is_han(around_char(text, s->end)) ||
	    around_follows(text, s->end, WORDS_AND_MORE) ||
	    target_possessed(text, s) || is_sum(text, s))
		return false;
	/* 50人以上企业 */
	if (words_is(WORDS_SIZER, s->unit) &&
	    around_follows(text, s->end, WORDS_SIZED))
		return true;
	if (span_is_dim(s, "count") || span_is_dim(s, "times") ||
	    span_is_dim(s, "info"))
		return !around_before(text, s->at, WORD_DO) &&
		    !target_listed(text, s) && !target_scoped(text, s) &&
		    !(of && is_of_team(text, s));
	return s->kind != ZH_PERCENT || (of && is_of_case(text, s));
}

/* Does a numeral end at byte at, or one character before it: 6700多? */
static bool
ends_numeral(struct str text, size_t at)
{
	size_t i, n;

	for (i = at, n = 0; i > 0 && n < 2; n++) {
		i = utf8_prev(text, i);
		if (around_digit_at(text, i) ||
		    num_scale(around_char(text, i)) > 0)
			return true;
	}
	return false;
}

bool
target_second_measure(struct str text, const struct span *s)
{
	size_t clause = around_clause(text, s->at), end;
	const struct word *unit;

	end = clause - utf8_ends_mark(str_sub(text, 0, clause), ',');
	unit = end < clause ? around_before(text, end, WORD_UNIT) : NULL;
	return s->at == clause && around_ends(text, s->end) && unit &&
	    (str_is(unit->dim, "count") || str_is(unit->dim, "times")) &&
	    ends_numeral(text, end - unit->text.n);
}

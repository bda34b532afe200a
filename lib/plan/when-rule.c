/*
 * Times of a rule that have no 前: when it is applied or its work is done, and
 * not what it gives points for.  What has one (6月底前) needs none of this.
 */

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "plan/when-read.h"

#define SENTENCE_BYTES 300 /* in which the points of a sentence stand */

/* （6月底完成，甲牵头）: in the bracket behind an item, when it is to be done. */
static bool
is_done_by(const struct span *s, struct str text)
{
	struct str before = str_trim(str_sub(text, 0, s->at));
	struct str behind = str_trim(str_sub(text, s->end, text.n));

	return utf8_ends_mark(before, '(') > 0 &&
	    (words_starts(WORDS_WHEN_ENDS, behind) ||
		words_starts(WORDS_WHEN_TAKES, behind));
}

/* 得1分, 扣0.5分 */
bool
when_points(struct str s)
{
	size_t n = words_prefix(WORDS_EARNS, s, NULL);

	if (n == 0)
		n = words_prefix(WORDS_CHANGES, s, NULL);
	return n > 0 && utf8_digit_at(s, n);
}

/* Does the rest of the sentence change a score? */
static bool
scores(struct str s)
{
	struct str rest = str_sub(s, 0, SENTENCE_BYTES), first;
	size_t i;

	if (!str_split(&rest, STR("。"), &first))
		first = rest;
	for (i = 0; i < first.n; i++)
		if (when_points(str_sub(first, i, first.n)))
			return true;
	return false;
}

/* 5月份网格建设到位的记5分: what earns points is due by then. */
static bool
is_met_by(const struct span *s, struct str text)
{
	struct str behind =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	size_t n, of;
	long at = words_find(WORDS_WHEN_ENDS, behind, 0, &n);

	if (s->grain != ZH_MONTH || at < 0)
		return false;
	behind = str_sub(behind, (size_t)at + n, behind.n);
	of = words_prefix(WORDS_OF, behind, NULL);
	behind = str_sub(behind, of, behind.n);
	n = words_prefix(WORDS_EARNS, behind, NULL);
	return of > 0 && n > 0 && utf8_digit_at(behind, n);
}

/*
 * 考核于12月1日至10日进行, 考核时间为9月8日, 9月至12月，由镇纪委考核: when a rule is
 * applied, and not what it is applied to.
 */
static bool
is_held(const struct span *s, struct str text)
{
	struct str before = str_trim(str_sub(text, 0, s->at));
	struct str behind = str_trim(str_sub(text, s->end, text.n));
	struct str clause = str_sub(text, around_clause(text, s->at), s->at);
	bool in = words_ends(WORDS_TIME_AT, before) ||
	    words_starts(WORDS_WHEN_FROM, s->text);
	bool first = s->kind == ZH_RANGE && !date_is_none(s->from) &&
	    !date_is_none(s->to) &&
	    (before.n == 0 || str_ends(before, STR("。")) ||
		utf8_ends_mark(before, ':') > 0 || text.p[s->at - 1] == '\n');

	return ((in && words_starts(WORDS_WHEN_HELD, behind)) ||
		   words_find(WORDS_WHEN_IS, clause, 0, NULL) >= 0 ||
		   (first && utf8_starts_mark(behind, ',') > 0)) &&
	    !scores(behind);
}

bool
when_and(struct str s)
{
	return str_is(s, "、") || words_exact(WORDS_WHEN_AND, s) >= 0;
}

/* 未到会的, 未达标的村, but 由甲对各村的工作进行考核 */
static bool
is_condition(struct str clause)
{
	return !words_starts(WORDS_DUTY_BY, clause) &&
	    words_find(WORDS_OF, clause, 0, NULL) >= 0;
}

/*
 * 6月下旬、12月上旬由甲牵头考核, 甲、乙于9月20日到会表态: at the beginning of a clause
 * that orders something, and in no sentence that counts points.  The condition
 * of a rule ends in 的: 9月20日未到会的.
 */
static bool
is_arranged(const struct span *s, struct str text, const struct span *coming)
{
	struct str before = str_trim(str_sub(text, 0, s->at)), clause;
	size_t at = s->end +
	    utf8_starts_mark(str_trim(str_sub(text, s->end, text.n)), ',');
	bool first = around_clause(text, s->at) == s->at ||
	    (s->grain <= ZH_TENDAY && words_ends(WORDS_TIME_AT, before)) ||
	    (coming && coming->end <= s->at &&
		when_and(str_sub(text, coming->end, s->at)));

	clause = str_trim(str_sub(text, at, around_clause_end(text, at)));
	return first && clause.n > 0 && utf8_starts_mark(clause, ')') == 0 &&
	    !is_condition(clause) && !scores(str_sub(text, s->end, text.n));
}

/* 从9月起每月考核: since when a rule is applied, in no condition. */
static bool
is_begun(const struct span *s, struct str text)
{
	return (s->flags & ZH_SINCE) &&
	    words_starts(WORDS_WHEN_FROM, s->text) &&
	    around_clause(text, s->at) == s->at &&
	    !is_condition(str_sub(text, s->end,
		around_clause_end(text,
		    s->end +
			utf8_starts_mark(
			    str_sub(text, s->end, text.n), ','))));
}

bool
when_in_rule(const struct span *s, struct str text, const struct span *coming)
{
	return when_alone(s, text) || is_held(s, text) || is_done_by(s, text) ||
	    is_met_by(s, text) || is_begun(s, text) ||
	    is_arranged(s, text, coming);
}

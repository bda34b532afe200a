/*
 * Times that name something: the plan of a half-year, the year of a report.
 * What is done with it has a time of its own, or none.
 */

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "plan/when-read.h"
#include "zh/vague.h"
#include "zh/words.h"

#define DEED_MIN 6 /* bytes of what was done in a year: 立项, 实施完成 */
#define DEED_MAX 12
#define FEAST_BYTES 36 /* of 世界防治结核病日 */
#define NAME_BYTES 60 /* of what a period names: 下半年重点工作打算 */

/*
 * 制定下半年宣讲计划, 做好上半年总结, 部署下半年工作: the paper or the work of a period,
 * behind what is done with it; but 制定6月开展检查的计划.
 */
static bool
is_of_period(
    const struct span *s, struct str text, const struct span *named)
{
	struct str before = str_sub(text, 0, s->at), name;
	size_t end = around_clause_end(text, s->end);
	bool paper = words_ends(WORDS_WHEN_WRITES, before);
	/* 上半年总结和下半年计划: the second of two */
	bool more = named && around_clause(text, s->at) <= named->at &&
	    (words_ends(WORDS_WHEN_AND, before) || str_ends(before, STR("、")));

	if (!paper && !more && !words_ends(WORDS_WHEN_TELLS, before))
		return false;
	name = str_sub(text, s->end, end);
	/* 制定下半年培训计划 */
	if (around_at(text, s->end, WORD_DO) &&
	    (!paper || words_find(WORDS_OF, name, 0, NULL) >= 0))
		return false;
	return name.n <= NAME_BYTES &&
	    words_find(paper ? WORDS_WHEN_PLAN : WORDS_WHEN_WORK, name, 0,
		NULL) >= 0;
}

/*
 * 三季度督查于10月10日前完成, 5月份总结于6月5日前报送: what another time, right behind
 * it in its clause, is set for; but 3月开会并于5月底前完成.
 */
static bool
is_of_next(const struct span *s, struct str text, const struct span *next)
{
	struct str between;

	if (!next || (next->kind != ZH_DATE && next->kind != ZH_RANGE) ||
	    next->at < s->end || around_clause_end(text, s->end) < next->at)
		return false;
	between = str_sub(text, s->end, next->at);
	return between.n <= NAME_BYTES && utf8_han_at(between, 0) &&
	    words_ends(WORDS_TIME_AT, between) &&
	    words_find(WORDS_WHEN_ALSO, between, 0, NULL) < 0;
}

/* 完成上半年未完成的工程: the time names what was left undone. */
static bool
is_left_over(const struct span *s, struct str text)
{
	return words_starts(
	    WORDS_WHEN_LEFT, str_sub(text, s->end, text.n));
}

/* 证件有效期至2028年12月31日: how long something holds. */
static bool
is_validity(const struct span *s, struct str text)
{
	struct str clause = str_sub(text, around_clause(text, s->at), s->at);

	return words_find(WORDS_WHEN_VALID, clause, 0, NULL) >= 0;
}

/* 2016年立项的项目: the year that something is of. */
static bool
is_of_year(const struct span *s, struct str text)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	long of = words_find(WORDS_OF, rest, 0, NULL);

	return s->grain == ZH_YEAR && of >= DEED_MIN && of <= DEED_MAX;
}

/*
 * 9月开展地震应急演练, 9月地震应急演练: what is practised or looked after, and did not
 * happen then; but 9月组织处置的事故 is one of many.
 */
static bool
is_cared_for(struct str before, const struct word *what, struct str rest)
{
	rest = str_sub(rest, what->text.n, rest.n);
	return (words_find(WORDS_HOLDS, before, 0, NULL) >= 0 &&
		   !words_ends(WORDS_OF, before)) ||
	    words_starts(WORDS_EVENT_CARE, rest);
}

bool
when_names_event(const struct span *s, struct str text)
{
	size_t at;
	const struct word *w = event_behind(text, s->end, &at);
	struct str rest;

	if (!w)
		return false;
	rest = str_sub(text, at, around_clause_end(text, at));
	if (str_is(w->value, "happened"))
		return !is_cared_for(str_sub(text, s->end, at), w, rest);
	/* 6月5日世界环境日, but not 6月举办国际研讨会 */
	return !str_is(w->value, "feast") ||
	    words_find(WORDS_FEAST_LAST, str_sub(rest, 0, FEAST_BYTES), 0,
		NULL) >= 0;
}

bool
when_tells_past(const struct span *s, struct str text)
{
	return is_of_year(s, text) ||
	    words_find(WORDS_WHEN_PAST,
		str_sub(text, s->end, around_clause_end(text, s->end)), 0,
		NULL) >= 0;
}

bool
when_names(const struct span *s, struct str text, const struct span *named,
    const struct span *next)
{
	if (s->kind != ZH_DATE && s->kind != ZH_RANGE)
		return false;
	if (is_validity(s, text))
		return true;
	return s->grain >= ZH_MONTH && !(s->flags & (ZH_TILL | ZH_SINCE)) &&
	    (is_of_period(s, text, named) || is_of_next(s, text, next) ||
		is_left_over(s, text));
}

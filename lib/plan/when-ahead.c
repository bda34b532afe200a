/* Times of a report that are still to come: what it plans, amid what it tells. */

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "plan/when-read.h"

#define COMING_BYTES 300 /* in which 将 stands behind a day to come */
#define NEXT_BYTES 600	 /* in which 下一步 stands before it */
#define LEAD_BYTES 12	 /* 限, 要求于 before a day: its clause begins with it */
#define LABEL_BYTES 30	 /* of a line that is nothing but 下一步打算： */

/* 计划12月20日前通车, but 原计划12月20日前通车: planned right here, and still so. */
static bool
is_planned(struct str before)
{
	before = str_trim(before);
	return words_ends(WORDS_WHEN_PLANNED, before) &&
	    !words_ends(WORDS_WHEN_PLANNED_NOT, before);
}

/* Does what begins behind these words begin a clause of its own? */
static bool
is_clause_begin(struct str before)
{
	struct str end = str_trim(before);

	return !utf8_is_han(utf8_last(end)) ||
	    str_find(before, STR("\n"), str_offset(before, end) + end.n) >= 0;
}

/*
 * 已完工17个。下一步：11月底前全部完工。 From 下一步 on a paragraph plans, and one
 * below a line that says nothing else.
 */
static bool
is_next_step(struct str before)
{
	struct str tail = utf8_tail(before, before.n, NEXT_BYTES), rest;
	size_t n;
	long at = 0, end;

	while ((at = words_find(WORDS_WHEN_NEXT, tail, (size_t)at, &n)) >= 0) {
		rest = str_sub(tail, (size_t)at + n, tail.n);
		end = str_find(rest, STR("\n"), 0);
		if (end >= 0 && end <= LABEL_BYTES)
			end = str_find(rest, STR("\n"), (size_t)end + 1);
		if (end < 0 && is_clause_begin(str_sub(tail, 0, (size_t)at)))
			return true;
		at += (long)n;
	}
	return false;
}

/* 已完工, 完成了, 原计划: does the clause around the time tell what is over? */
static bool
is_over(const struct span *s, struct str text)
{
	size_t begin = around_clause(text, s->at);

	return words_find(WORDS_WHEN_DONE,
		   str_sub(text, begin, around_clause_end(text, s->end)), 0,
		   NULL) >= 0;
}

/*
 * 预计10月底前封顶，11月20日前通水: does the sentence of a time to come go on to a
 * later one?
 */
static bool
goes_on(const struct span *s, struct str text, const struct span *coming)
{
	return coming && around_sentence(text, s->at) < coming->end &&
	    date_cmp(s->to, coming->to) > 0;
}

/* 剩余14座9月底前完成, 剩余部分，9月底前完成: what of it is still to be done. */
static bool
is_rest(const struct span *s, struct str text)
{
	size_t begin = around_clause(text, s->at);

	if (s->at - begin <= LEAD_BYTES && begin > 0)
		begin = around_clause(text, utf8_prev(text, begin));
	return words_find(
		   WORDS_WHEN_REST, str_sub(text, begin, s->at), 0, NULL) >= 0;
}

/* 下半年力争完成, 年底前，预计完工, 11月可完工 but 11月可支配收入 */
static bool
is_aimed_at(struct str behind)
{
	size_t can;

	behind = str_sub(behind, utf8_starts_mark(behind, ','), behind.n);
	can = words_prefix(WORDS_WHEN_CAN, behind, NULL);
	return words_starts(WORDS_WHEN_AHEAD, behind) ||
	    (can > 0 &&
		words_starts(
		    WORDS_WHEN_ENDS, str_sub(behind, can, behind.n)));
}

/* A deadline that a report gives for what is still to come. */
static bool
ends_ahead(const struct span *s, struct str text, struct str before)
{
	struct str rest = str_sub(text, s->end, s->end + COMING_BYTES), behind;

	if (words_find(WORDS_WHEN_AHEAD, before, 0, NULL) >= 0 ||
	    is_planned(before) || is_next_step(str_sub(text, 0, s->at)) ||
	    (str_split(&rest, STR("。"), &behind) &&
		words_find(WORDS_WHEN_COMING, behind, 0, NULL) >= 0))
		return true;
	return is_rest(s, text) && !is_over(s, text);
}

/* 拟于4月15日开工, 预计9月开工: right behind the plan, and in no other 将. */
static bool
is_planned_for(struct str before)
{
	before = str_trim(before);
	return words_ends(WORDS_WHEN_AHEAD, before) ||
	    (is_planned(before) && !words_ends(WORDS_WHEN_TAKEN, before));
}

/* 预计年底前完工, 年底前都将完工: what a report says of is still to come. */
bool
when_ahead(
    const struct span *s, struct str text, const struct span *coming)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	bool first;

	if ((s->flags & ZH_PART) &&
	    words_find(WORDS_WHEN_AHEAD, before, 0, NULL) >= 0)
		return true; /* 预计下半年开工 */
	if ((s->flags & (ZH_TILL | ZH_END)) && ends_ahead(s, text, before))
		return true;
	if (is_over(s, text))
		return false;
	/* 下一步：8月装修, but 下一步巩固5月整治成果 */
	first = (s->flags & (ZH_TILL | ZH_END)) || str_trim(before).n == 0 ||
	    words_ends(WORDS_TIME_AT, before);
	return is_planned_for(before) ||
	    is_aimed_at(str_sub(text, s->end, text.n)) ||
	    (first && (goes_on(s, text, coming) ||
			  is_next_step(str_sub(text, 0, s->at))));
}

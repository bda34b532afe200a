/* Times of a report that are still to come: what it plans, amid what it tells. */

#include "base/utf8.h"
#include "plan/target-text.h"
#include "plan/when-binds.h"
#include "plan/words.h"

#define COMING_BYTES 300 /* in which 将 stands behind a day to come */
#define NEXT_BYTES 600	 /* in which 下一步 stands before it */
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
	return str_trim(before).n == 0 ||
	    !utf8_is_han(utf8_last(str_trim(before)));
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

/* 预计年底前完工, 年底前都将完工: what a report says of is still to come. */
bool
when_ahead(const struct span *s, struct str text)
{
	struct str before = str_sub(text, target_clause(text, s->at), s->at);
	struct str rest = str_sub(text, s->end, s->end + COMING_BYTES), behind;

	if ((s->flags & ZH_PART) &&
	    words_find(WORDS_WHEN_AHEAD, before, 0, NULL) >= 0)
		return true; /* 预计下半年开工 */
	return (s->flags & (ZH_TILL | ZH_END)) &&
	    (words_find(WORDS_WHEN_AHEAD, before, 0, NULL) >= 0 ||
		is_planned(before) || is_next_step(str_sub(text, 0, s->at)) ||
		(str_split(&rest, STR("。"), &behind) &&
		    words_find(WORDS_WHEN_COMING, behind, 0, NULL) >= 0));
}

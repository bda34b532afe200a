/* The words of a text that say what a figure of it is of. */

#include "base/utf8.h"
#include "check/parts.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "target/target.h"

/* The text before the figure, as much as is looked at. */
static struct str
near_before(struct str text, const struct target *x)
{
	return utf8_tail(text, x->at, CHECK_NEAR);
}

/*
 * The words before the figure say who and what: those of its clause, or of
 * the sentence where the clause begins with how often (…，每月不少于两次).
 */
struct str
figure_words(struct str text, const struct target *x, bool hangs)
{
	struct str near = near_before(text, x), s;

	s = str_trim(str_sub(near, around_clause(near, near.n), near.n));
	if (hangs)
		return check_sentence(text, x->at);
	if (utf8_len(s) < 4 || words_starts(WORDS_WHEN, s))
		s = str_sub(near, around_sentence(near, near.n), near.n);
	return s;
}

/*
 * Whose rate it is where that is not said by its name: 示范村 of 示范村（社区）垃圾
 * 清运率, not 全镇.
 */
struct str
figure_owner(const struct check *c, struct str text, const struct target *x)
{
	struct str s = figure_words(text, x, false);
	const long at = str_find(s, x->metric, 0);

	s = at > 0 ? str_trim(str_sub(s, 0, (size_t)at)) : STR_NULL;
	return check_match(c, "rate-of", s) ? s : STR_NULL;
}

/* 批发业：…: what the sentence or the item is about, or empty. */
struct str
figure_label(struct str text, const struct target *x)
{
	struct str s = check_sentence(text, x->at);
	long at;

	s = str_sub(s, 0, utf8_offset(s, CHECK_LABEL));
	at = str_find(s, STR("："), 0);
	if (at < 0)
		at = str_find(s, STR(":"), 0);
	return at > 0 ? str_sub(s, 0, (size_t)at) : STR_NULL;
}

/*
 * Periods that a clause says of what is made or done in each: 年产, 年度培训; and the
 * 全年 of a plan.
 */

#include "base/utf8.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/num.h"
#include "zh/words.h"

/* the longest heading over figures in one sentence, in bytes */
#define HEADING 90
/* the longest words between 全年 and 任务, in bytes */
#define PLAN_NAME 18
#define YEARS 30 /* bytes of 三年累计培训 that are looked at */
#define DEED 1 /* characters of 植树, which 植草 shares */
#define OVER 120 /* bytes between 三年累计 and its figure, at most */
#define LATER 60 /* bytes between 年产 and its figure, at most */

/* 年培训农户3000人次, 日可接待800人, but 年产值 is only a name. */
static enum zh_per
makes_per(struct str clause)
{
	const struct word *w = around_at(clause, 0, WORD_PERIOD);
	size_t n;

	if (!w || utf8_len(w->text) > 1)
		return ZH_PER_NONE;
	clause = str_sub(clause, w->text.n, clause.n);
	n = words_prefix(WORDS_ABLE, clause, NULL);
	clause = str_sub(clause, n, clause.n);
	return around_at(clause, 0, WORD_DO) ||
		(words_starts(WORDS_MAKES, clause) &&
		    !words_starts(WORDS_MAKES_NOT, clause))
	    ? span_per(w->value)
	    : ZH_PER_NONE;
}

enum zh_per
target_makes_per(struct str clause)
{
	struct str rest = clause, item = clause;
	enum zh_per per = ZH_PER_NONE;

	while (str_split(&rest, STR("、"), &item))
		;
	/* but 日报告、周研判机制2项 */
	if (utf8_has_digit(str_before(clause, item)))
		per = makes_per(item);
	return per != ZH_PER_NONE ? per : makes_per(clause);
}

/* 形成年产30万吨, 项目达产后年处理2万吨: the same further on in the clause. */
static enum zh_per
makes_later(struct str clause)
{
	size_t i;

	for (i = clause.n > LATER ? clause.n - LATER : 0; i < clause.n; i++) {
		struct str rest = str_sub(clause, i, clause.n);
		struct str before = str_sub(clause, 0, i);

		if (!words_starts(WORDS_YEAR, rest) || i == 0 ||
		    utf8_digits_before(clause, i) > 0 ||
		    words_ends(WORDS_MAKES_WHEN, before))
			continue;
		rest = words_strip_start(WORDS_YEAR, rest);
		if (words_starts(WORDS_MAKES, rest) &&
		    !words_starts(WORDS_MAKES_NOT, rest))
			return utf8_has_digit(rest) ? ZH_PER_NONE : ZH_PER_YEAR;
	}
	return ZH_PER_NONE;
}

enum zh_per
target_clause_period(struct str clause, bool bound)
{
	size_t n = words_prefix(WORDS_A_YEAR, clause, NULL);

	/* 一年每户不少于4次, and 一年不超过2个, 每村一年不超过2个, 年度学习不少于9天 */
	if ((n > 0 && around_follows(clause, n, WORDS_EACH)) ||
	    (bound &&
		(words_ends(WORDS_A_YEAR, clause) ||
		    words_find(WORDS_YEARLY, clause, 0, NULL) >= 0)) ||
	    words_starts(WORDS_YEAR_SUM, clause))
		return ZH_PER_YEAR;
	return makes_later(clause);
}

/* Where the heading that goes on at byte at ends in its colon, or 0. */
static size_t
colon(struct str text, size_t at)
{
	size_t i;

	for (i = at; i < text.n && i - at < HEADING; i++) {
		struct str rest = str_sub(text, i, text.n);

		if (str_starts(rest, STR("：")) || rest.p[0] == ':')
			return i;
		if (utf8_starts_mark(rest, ',') || str_starts(rest, STR("。")))
			return 0;
	}
	return 0;
}

/* 全年活动总结，: is what is written of the year named at byte at? */
static bool
is_paper(struct str text, size_t at)
{
	size_t n =
	    words_prefix(WORDS_YEAR_PAPER, str_sub(text, at, text.n), NULL);

	return n > 0 && around_ends(text, at + n);
}

/* 完成全年镇村发展目标任务，: does the clause only name the plan of that year? */
static bool
ends_in_plan(struct str text, size_t at)
{
	size_t end = around_clause_end(text, at);

	return !around_at(text, at, WORD_DO) &&
	    around_before(text, end, WORD_SHARE) &&
	    !utf8_has_digit(str_sub(text, at, end));
}

bool
target_is_year_plan(struct str text, size_t at)
{
	size_t end = colon(text, at), i;

	if ((end > 0 && around_before(text, end, WORD_SHARE)) ||
	    ends_in_plan(text, at))
		return true;
	for (i = at; i < text.n && i - at < PLAN_NAME; i += 3) {
		if (around_at(text, i, WORD_SHARE) || is_paper(text, i))
			return true;
		if ((text.p[i] & 0x80) == 0 || around_ends(text, i) ||
		    around_at(text, i, WORD_DO))
			return false;
	}
	return false;
}

/*
 * 三年累计, 力争五年培训: more years than one, and no 三年以上, 三年级; or behind 每年植树
 * the same deed: 五年植树.
 */
static bool
begins_with_years(struct str part, struct str deed)
{
	size_t ahead = words_prefix(WORDS_WHEN_AHEAD, part, NULL);
	struct num n;
	struct str rest;

	part = utf8_whole(str_sub(part, ahead, ahead + YEARS));
	if (!num_begins(part, &n, &rest) || dec_cmp(n.hi, DEC(1)) <= 0 ||
	    !words_starts(WORDS_YEAR, rest))
		return false;
	rest = words_strip_start(WORDS_YEAR, rest);
	rest = words_strip_start(WORDS_INSIDE, rest);
	return words_starts(WORDS_IN_ALL, rest) ||
	    around_at(rest, 0, WORD_DO) ||
	    str_starts(rest, deed);
}

bool
target_over_years(struct str text, size_t from, size_t to)
{
	size_t i = from + OVER < to ? to - OVER : from, n;
	struct str deed = str_sub(text, from, to);

	deed = str_sub(deed, 0, utf8_offset(deed, DEED));
	for (; i < to; i += n ? n : 1) {
		struct str rest = str_sub(text, i, to);

		n = utf8_starts_mark(rest, ',');
		if (n == 0 && str_starts(rest, STR("、")))
			n = STR("、").n;
		if (n > 0 && begins_with_years(str_sub(rest, n, rest.n), deed))
			return true;
	}
	return false;
}

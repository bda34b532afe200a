/*
 * Which times bind: that a year was over, that a meeting was held then, or
 * that a case is told, sets no day for a task.
 */

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "plan/when-read.h"
#include "zh/words.h"

#define FEAST_CHARS 20 /* of what day it is */
#define VERB 2 /* characters of the verb of an attribute, */
#define VERBS 6 /* and of several behind a year */

/*
 * 2000年底前建成的小区: a year that was over when the paper was written.  Without
 * its day, the year before that of its title may still run.
 */
static bool
is_past(const struct task *t, const struct span *s)
{
	int now = t->year;

	/* 去年底未完成的项目: the year before, whenever the paper was written */
	if (s->to.y > 0 && s->to.y < now &&
	    words_starts(WORDS_LAST_YEAR, s->text))
		return true;
	/* 2023年6月至2025年12月的信访件: years that are over by then */
	if (s->from.y > 0 && s->from.y < s->to.y && s->to.y < now)
		return true;
	if (date_is_none(t->ref))
		now--;
	else if (now == 0 || t->ref.y < now)
		now = t->ref.y;
	return (s->flags & ZH_GIVEN) && s->to.y > 0 && s->to.y < now;
}

/* 5月制定并出台《办法》: is what comes out then written before? */
static bool
is_drafted(const struct span *s, struct str text)
{
	struct str behind =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	long title = str_find(behind, STR("《"), 0);

	return title > 0 &&
	    words_find(WORDS_WHEN_DRAFT, str_sub(behind, 0, (size_t)title), 0,
		NULL) >= 0;
}

/*
 * 6月底前开工的项目, 2008年以前登记上路的车: a verb alone and 的 make the time part
 * of a name, but 6月底前开工的得2分 sets a day.
 */
static bool
is_attribute(const struct span *s, struct str text)
{
	size_t i = s->end, k, n;
	size_t most = s->grain == ZH_YEAR ? VERBS : VERB;
	uint32_t c;

	for (n = 0; n < most; n++) {
		k = words_prefix(WORDS_OF, str_sub(text, i, text.n), NULL);
		if (k > 0 && n >= VERB)
			break;
		if (k > 0 || !utf8_han_at(text, i) ||
		    words_starts(WORDS_ORDER, str_sub(text, i, text.n)))
			return false;
		i += utf8_decode(text.p + i, text.n - i, &c);
	}
	k = words_prefix(WORDS_OF, str_sub(text, i, text.n), NULL);
	return k > 0 &&
	    (utf8_han_at(text, i + k) ||
		str_starts(str_sub(text, i + k, text.n), STR("“"))) &&
	    !when_points(str_sub(text, i + k, text.n));
}

/* 确定一名干部作为普查工作的: is who stands behind chosen, and not 确定为…的? */
static bool
is_choice(struct str text, struct str behind)
{
	size_t n;
	long at = words_find(WORDS_CHOOSES, text, 0, &n);

	return at >= 0 && !utf8_han_at(behind, 0) &&
	    !words_starts(WORDS_IS, str_sub(text, (size_t)at + n, text.n)) &&
	    !words_starts(WORDS_WHO_NEXT,
		str_sub(behind, utf8_starts_mark(behind, ','), behind.n));
}

/*
 * Does somebody who is told to do something stand at byte at: 人员不参加? What is
 * said of them stands before 的.
 */
static bool
is_who(struct str text, size_t at, struct str said)
{
	struct str s = str_sub(text, at, text.n);
	int noun = NOUN_NONE;
	size_t n = words_prefix(WORDS_NOUN, s, &noun);

	return n > 3 && (noun == NOUN_ORG || noun == NOUN_PEOPLE) &&
	    !is_choice(said, str_sub(s, n, s.n)) &&
	    (!utf8_han_at(s, n) ||
		words_starts(WORDS_ORDER, str_sub(s, n, s.n)) ||
		words_starts(WORDS_WHO_NEXT, str_sub(s, n, s.n)));
}

/*
 * 若3月份仍未完成, 凡10月底前取得证书的, 10月以后入职的人员不参加: a case for which
 * something is ordered, and no time for it.
 */
static bool
is_case(const struct task *t, const struct span *s, struct str text)
{
	struct str clause = str_sub(text, around_clause(text, s->at), text.n);
	struct str behind =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	long of;

	if (words_starts(WORDS_IF, clause) &&
	    !words_starts(WORDS_IF_NOT, clause) && !(s->flags & ZH_TILL))
		return true;
	/* 10月1日以后报废的，补贴降为4000元 */
	if ((s->flags & ZH_SINCE) && words_ends(WORDS_OF, behind))
		return true;
	if (t->kind == KIND_RULE ||
	    (of = words_find(WORDS_OF, behind, 0, NULL)) < 0)
		return false;
	if (words_starts(WORDS_WHOEVER, clause) && words_ends(WORDS_OF, behind))
		return true;
	behind = str_sub(behind, 0, (size_t)of);
	return words_find(WORDS_ORDER, behind, 0, NULL) < 0 &&
	    is_who(text, s->end + (size_t)of + words_first(WORDS_OF).n, behind);
}

/*
 * 年内旷工3天以上, 年内累计迟到10次: what nobody is told to do by the year's end; but
 * 年内违规建房全部拆除 sets a day.
 */
static bool
is_lapse(const struct span *s, struct str behind)
{
	struct str lapse = words_strip_start(WORDS_IN_ROW, behind);
	struct str often = words_strip_start(WORDS_LAPSE, lapse);

	if (!words_ends(WORDS_WITHIN_YEAR, s->text) || often.n == lapse.n)
		return false;
	often = words_strip_start(WORDS_IN_ROW, often);
	return around_digit_at(often, 0) || around_at(often, 0, WORD_LEFT) ||
	    around_at(often, 0, WORD_REACH);
}

/*
 * 年内被通报的扣1分, 年底未完成任务的，予以约谈: of the year that is looked back on;
 * but 年内无案件 is a goal.
 */
static bool
looks_back(const struct task *t, const struct span *s, struct str text,
    struct str behind)
{
	/* a rule that asks for it sets a day: 年内未发展党员的扣1分 */
	bool asked =
	    t->kind == KIND_RULE && words_starts(WORDS_WHEN_UNDONE, behind);
	bool year = (words_ends(WORDS_WITHIN_YEAR, s->text) && !asked) ||
	    ((s->flags & ZH_END) && (!(s->flags & ZH_TILL) ||
		words_starts(WORDS_UNTIL, s->text)));
	size_t n = around_clause_end(text, s->end) - s->end;

	return year && words_starts(WORDS_LOOKED_BACK, behind) &&
	    (t->kind == KIND_RULE ||
		words_ends(WORDS_OF, str_sub(text, s->end, s->end + n)));
}

/* 年内出现下列情况的: what may happen until then, and nothing to be done. */
static bool
is_happening(const struct task *t, const struct span *s, struct str text)
{
	struct str behind = str_sub(text, s->end, text.n);

	/* 截至5月底，已完成80% */
	if (words_starts(WORDS_UNTIL, s->text))
		behind = str_sub(behind, utf8_starts_mark(behind, ','), behind.n);
	if (looks_back(t, s, text, behind) || is_lapse(s, behind))
		return true;
	return words_starts(WORDS_FINDING, behind) ||
	    ((s->flags & ZH_TILL) && t->kind != KIND_RULE &&
		!words_starts(WORDS_WHEN_FROM, s->text) &&
		words_starts(WORDS_WHEN_STATE, behind));
}

/* 9月10日是我国第四十个教师节, 6月为安全生产月: what day or month it is. */
static bool
is_feast_day(const struct span *s, struct str text)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	size_t is = words_prefix(WORDS_IS, rest, NULL);

	return s->grain <= ZH_MONTH && !(s->flags & (ZH_TILL | ZH_SINCE)) &&
	    is > 0 && words_ends(WORDS_FEAST_NAME, str_trim(rest)) &&
	    utf8_len(rest) <= FEAST_CHARS;
}

/*
 * 防火期为10月1日至次年5月31日, 每年10月1日至次年5月31日为防火期: what a season is.  But
 * 3月15日至6月15日为防火期 is that of this year, when its work is done.
 */
static bool
is_season(const struct span *s, struct str text)
{
	struct str before = str_trim(str_sub(text, 0, s->at));
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	size_t is = words_suffix(WORDS_IS, before, NULL);

	if (is > 0 && words_ends(WORDS_SEASON, str_sub(before, 0, before.n - is)))
		return true;
	return words_starts(WORDS_EACH_PERIOD, str_sub(text, s->at, s->end)) &&
	    words_starts(WORDS_IS, rest) &&
	    words_ends(WORDS_SEASON, str_trim(rest));
}

/* 6月底的检查, 年末的余额, 3月份排名后三的: what is of that time is named by it. */
static bool
is_of_end(const struct span *s, struct str text)
{
	if (!(s->flags & (ZH_TILL | ZH_SINCE)) &&
	    words_starts(WORDS_WHEN_RANKED, str_sub(text, s->end, text.n)))
		return true;
	/* 6月底前的存量问题; but 2028年的9月底前 */
	return (s->flags & (ZH_END | ZH_TILL)) &&
	    words_starts(WORDS_OF, str_sub(text, s->end, text.n));
}

/*
 * 缴费的次月起, 出生次年1月, 周末、节假日: a time that hangs on another, or comes
 * again and again.
 */
static bool
is_of_another(const struct span *s, struct str text)
{
	struct str before = str_sub(text, 0, s->at), time = s->text;

	time = str_sub(time, words_prefix(WORDS_WHEN_FROM, time, NULL), time.n);
	if (words_starts(WORDS_WHEN_THAT, time))
		return true;
	return words_starts(WORDS_NEXT_YEAR, time) &&
	    utf8_is_han(utf8_last(before)) &&
	    !words_ends(WORDS_TIME_AT, before) &&
	    !words_ends(WORDS_WHEN_AND, before);
}

/*
 * 年初建账、年中督查、年底交账: does a clause go from the year's beginning to its end?
 * But what is finished then (年初开工、年底竣工) has its day.
 */
static bool
is_round(const struct span *s, struct str text)
{
	struct str clause = str_sub(text, around_clause(text, s->at),
	    around_clause_end(text, s->end));
	size_t n;
	long at = words_find(WORDS_YEAR_BEGINS, clause, 0, &n);

	/* 年初、年底各查一次: two times, each with what is done */
	if (at < 0 || (s->flags & ZH_TILL) ||
	    str_starts(str_sub(clause, (size_t)at + n, clause.n), STR("、")))
		return false;
	at = words_find(WORDS_YEAR_CLOSES, clause, (size_t)at + n, &n);
	return at > 0 && str_ends(str_sub(clause, 0, (size_t)at), STR("、")) &&
	    !around_follows(clause, (size_t)at + n, WORDS_WHEN_ENDS);
}

/*
 * 年初有计划、年底有总结, “年初建账、年底交账”: what a good year has, no day for it.
 */
static bool
is_custom(const struct span *s, struct str text)
{
	return !(s->flags & ZH_GIVEN) && !utf8_has_digit(s->text) &&
	    !words_ends(WORDS_FIRST, s->text) &&
	    ((s->flags & ZH_QUOTED) || is_round(s, text) ||
		words_starts(WORDS_HAS, str_sub(text, s->end, text.n)));
}

/* 结合我镇三月份工作会议的部署, 根据常务会议（3月5日）: the time of what is followed. */
static bool
is_of_paper(const struct span *s, struct str text)
{
	struct str clause = str_sub(text, around_clause(text, s->at), s->at);
	struct str behind =
	    str_sub(text, s->end, around_clause_end(text, s->end));

	return !(s->flags & ZH_TILL) &&
	    words_starts(WORDS_WHEN_ABOUT, clause) &&
	    !around_at(text, s->end, WORD_DO) &&
	    (words_find(WORDS_WHEN_PAPER, behind, 0, NULL) >= 0 ||
		(utf8_ends_mark(clause, '(') > 0 &&
		    words_find(WORDS_WHEN_PAPER, clause, 0, NULL) >= 0));
}

/* 自2026年3月1日起施行: since when something is in force. */
static bool
is_force(const struct span *s, struct str text)
{
	return (s->flags & ZH_SINCE) &&
	    words_starts(
		WORDS_WHEN_FORCE, str_trim(str_sub(text, s->end, text.n)));
}

/* 《河道条例》自2026年3月1日起施行: a law that is named, not this paper. */
static bool
is_in_force(const struct span *s, struct str text)
{
	struct str before =
	    str_sub(text, around_sentence(text, s->at), s->at);

	return is_force(s, text) && str_find(before, STR("》"), 0) >= 0;
}

/* 年内到期的合同, 年内到期30户: what ends by itself. */
static bool
is_expiry(const struct span *s)
{
	return words_ends(WORDS_EXPIRES, s->text);
}

/* 镇政府2026年3月5日附件：…: the day of the paper, where lines have run together. */
static bool
is_signature(const struct span *s, struct str text)
{
	return s->kind == ZH_DATE && s->grain == ZH_DAY &&
	    (s->flags & ZH_GIVEN) && !(s->flags & (ZH_TILL | ZH_SINCE)) &&
	    words_starts(WORDS_WHEN_SIGNED,
		str_trim(str_sub(text, s->end, text.n)));
}

/* 全月上报5篇: no more a deadline than 全年. */
static bool
is_whole_month(const struct span *s)
{
	return words_exact(WORDS_WHOLE_MONTH, s->text) >= 0;
}

/* 更新时间：2026年3月5日, left by a site. */
static bool
is_stamp(const struct span *s, struct str text)
{
	struct str before = str_trim(str_sub(text, 0, s->at));

	before.n -= utf8_ends_mark(before, ':');
	return words_ends(WORDS_WHEN_STAMP, str_trim(before));
}

/* 提高到2026年的80%: the year of a figure. */
static bool
is_of_figure(const struct span *s, struct str text)
{
	size_t to = words_prefix(WORDS_WHEN_FROM, s->text, NULL);

	return to > 0 && s->grain == ZH_YEAR && (s->flags & ZH_TILL) &&
	    around_before(text, s->at + to, WORD_WAY) &&
	    words_starts(WORDS_OF, str_sub(text, s->end, text.n));
}

/*
 * 3月10日召开会议进行了部署, 3月10日动员大会后: what was done on that day; and so
 * what was to be, before the paper was written, but for a stage of it.
 */
static bool
is_told(const struct task *t, const struct span *s, struct str text)
{
	size_t at = s->end, comma;
	struct str rest, whole;

	if (s->grain != ZH_DAY || (s->flags & (ZH_TILL | ZH_END | ZH_SINCE)))
		return false;
	comma = utf8_starts_mark(str_sub(text, at, text.n), ',');
	at += comma;
	rest = str_sub(text, at, around_clause_end(text, at));
	whole = around_sentence(text, s->at) == s->at
	    ? str_sub(text, at, around_sentence_end(text, at))
	    : rest;
	if (words_find(WORDS_WHEN_TOLD, whole, 0, NULL) >= 0)
		return true;
	if (s->kind != ZH_DATE)
		return false;
	return words_ends(WORDS_WHEN_AFTER, rest) ||
	    (t->kind != KIND_STAGE && s->to.y && !date_is_none(t->ref) &&
		date_cmp(s->to, t->ref) < 0 &&
		words_find(WORDS_WHEN_MET, rest, 0, NULL) >= 0);
}

/* 在2025年9月摸底排查的基础上: what has been done, and more is wanted. */
static bool
lies_behind(const struct span *s, struct str text)
{
	size_t clause = around_clause(text, s->at);

	return !(s->flags & ZH_TILL) &&
	    words_starts(WORDS_TIME_AT, str_sub(text, clause, s->at)) &&
	    words_ends(WORDS_GROUND,
		str_sub(text, s->end, around_clause_end(text, s->end)));
}

/* 〔2025〕10号: the number of a paper. */
static bool
is_issue(const struct span *s, struct str text)
{
	static const struct str close[] = { STR("〕"), STR("]"), STR("］"),
		STR("〉") };

	return str_ends_any(
	    str_trim(str_sub(text, 0, s->at)), close, COUNT(close));
}

/*
 * Does this time set a date for the task, or does it only name something: a
 * law, a meeting, a past event, a festival, the year that all is about?
 */
bool
when_binds(const struct task *t, const struct span *s, struct str text,
    bool cell, const struct span *coming)
{
	if (s->kind != ZH_DATE && s->kind != ZH_RANGE)
		return false;
	if ((s->flags & (ZH_TITLE | ZH_FEAST | ZH_TO_DATE)) ||
	    is_issue(s, text) || is_stamp(s, text))
		return false;
	if (cell)
		return true;
	if ((t->kind == KIND_FACT && !when_ahead(s, text, coming)) || is_past(t, s))
		return false;
	if ((s->flags & (ZH_TILL | ZH_SINCE)) && is_attribute(s, text))
		return false;
	if (is_expiry(s) || is_signature(s, text) || is_whole_month(s))
		return false;
	if (is_happening(t, s, text) || is_custom(s, text) ||
	    is_feast_day(s, text) || is_season(s, text) ||
	    is_case(t, s, text) || is_of_paper(s, text) || is_of_end(s, text) ||
	    is_of_another(s, text) || is_in_force(s, text) ||
	    is_of_figure(s, text) || is_told(t, s, text) || lies_behind(s, text))
		return false;
	if (t->kind == KIND_RULE && !(s->flags & ZH_TILL) &&
	    !when_in_rule(s, text, coming) && !is_force(s, text))
		return false;
	if ((s->flags & ZH_WHOLE_YEAR) && !(s->flags & ZH_TILL))
		return false;
	/* 2024年3月以来, 截至去年底: how things stand, not what is due */
	if (words_ends(WORDS_SINCE, s->text) ||
	    (words_starts(WORDS_UNTIL, s->text) && t->year && s->to.y &&
		s->to.y < t->year))
		return false;
	if ((s->flags & ZH_QUOTED) &&
	    (s->grain == ZH_DAY || s->grain == ZH_MONTH) &&
	    !(s->flags & (ZH_TILL | ZH_END)))
		return false;
	return (s->flags & ZH_TILL) ||
	    ((!when_names_event(s, text) || is_drafted(s, text)) &&
		!words_ends(WORDS_WHEN_ABOUT, str_sub(text, 0, s->at)));
}

/* Figures by which something is called: 国道344, 三组, 第3届, 前3名. */

#include "base/utf8.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/num.h"
#include "zh/words.h"

/* Bytes of 2、3、1 7 behind 第. */
#define FIGURES 24
#define AGENT_BYTES 24 /* of its name */
#define VERB 3 /* bytes of 成 in 建一亩成一亩 */
#define SESSION_BYTES 24 /* of 、六次全会 */

/* 前3名, 后两位: places in an order; in 年底前3个村 and 3日前 前 is a date's. */
static bool
is_place(struct str text, const struct span *s)
{
	size_t n;

	if (around_precedes(text, s->core, WORDS_LAST))
		return words_is(WORDS_PLACE, s->unit);
	n = words_suffix(WORDS_FIRST, str_sub(text, 0, s->core), NULL);
	return n > 0 && !around_precedes(text, s->core - n, WORDS_DATE_TAIL);
}

/* Where the list of figures begins that goes on to byte at: 五、七; 1 7. */
static size_t
figures_begin(struct str text, size_t at)
{
	size_t end = at, prev;
	uint32_t c;

	for (; at > 0 && end - at < FIGURES; at = prev) {
		prev = utf8_prev(text, at);
		c = around_char(text, prev);
		if (c != U'、' && c != ' ' && !around_digit_at(text, prev))
			break;
	}
	return at;
}

/* 一、二、三组 and 1、3组, but 分别为2、3组: numbers in a list that share a unit. */
static bool
is_numbers_list(struct str text, const struct span *s, size_t begin)
{
	struct str list = str_sub(text, begin, s->core);

	return str_find(list, STR("、"), 0) > 0 &&
	    !around_precedes(text, begin, WORDS_SEVERALLY);
}

/* 石桥村三组, 柳湾村五、七组: the groups of a village bear numbers. */
static bool
is_group(struct str text, const struct span *s)
{
	size_t at;

	if (s->op != ZH_EQ || !words_is(WORDS_VILLAGE_PART, s->unit))
		return false;
	at = figures_begin(text, s->core);
	if (is_numbers_list(text, s, at))
		return true;
	return around_precedes(text, at, WORDS_VILLAGE_PART_OF) &&
	    !around_precedes(text, at, WORDS_VILLAGE_PART_OF_NOT);
}

/* Does the number of a group begin at byte at: 7组? */
static bool
group_at(struct str text, size_t at, struct str unit)
{
	size_t i = at, n;

	for (n = 0; n < 3 && around_digit_at(text, i); n++)
		i += utf8_offset(str_sub(text, i, text.n), 1);
	return i > at && str_starts(str_sub(text, i, text.n), unit);
}

/* Bytes of the 、 or 和 that text begins with, or ends in. */
static size_t
groups_and(struct str s, bool end)
{
	struct str mark = STR("、");

	if (end)
		return str_ends(s, mark) ? mark.n
					 : words_suffix(WORDS_GROUPS_AND, s, NULL);
	return str_starts(s, mark) ? mark.n
				   : words_prefix(WORDS_GROUPS_AND, s, NULL);
}

/* 4组、9组便道, 5组至8组: groups told by their numbers, one behind the other. */
static bool
is_of_groups(struct str text, const struct span *s)
{
	struct str before = str_sub(text, 0, s->core);
	size_t n;

	if (s->op != ZH_EQ || !words_is(WORDS_VILLAGE_PART, s->unit))
		return false;
	if (dec_cmp(s->lo, s->hi) != 0 &&
	    str_find(s->text, s->unit, 0) + (long)s->unit.n < (long)s->text.n)
		return true;
	n = groups_and(str_sub(text, s->end, text.n), false);
	if (n > 0 && group_at(text, s->end + n, s->unit))
		return true;
	n = groups_and(before, true);
	before.n -= n;
	if (n == 0 || !str_ends(before, s->unit))
		return false;
	n = before.n - s->unit.n;
	return n > 0 && group_at(text, utf8_prev(text, n), s->unit);
}

/* 三家湾道路硬化, 五里坡水库: what lies at a place that is named by a number. */
static bool
has_works(struct str text, const struct span *s, size_t end)
{
	return words_is(WORDS_PLACE_UNIT, s->unit) &&
	    around_follows(text, end, WORDS_PLACE_WORKS) &&
	    !around_follows(text, end, WORDS_PLACE_WORKS_NOT);
}

/*
 * 五道沟镇, 八里桥村, 二里半社区: a landform or a way with its number gave a place
 * its name.
 */
static bool
is_numbered_place(struct str text, const struct span *s)
{
	size_t n =
	    words_prefix(WORDS_LANDFORM, str_sub(text, s->end, text.n), NULL);

	if (s->op != ZH_EQ || !(s->flags & ZH_CHINESE))
		return false;
	if (n > 0 && has_works(text, s, s->end + n))
		return true;
	return (n > 0 || words_is(WORDS_WAY_UNIT, s->unit)) &&
	    around_follows(text, s->end + n, WORDS_SETTLEMENT) &&
	    !around_follows(text, s->end + n, WORDS_SETTLEMENT_NOT) &&
	    !around_before(text, s->at, WORD_DO);
}

/* Bytes of the digits that text has at byte at. */
static size_t
digits_at(struct str text, size_t at)
{
	size_t end = at;

	while (utf8_digit_at(text, end))
		end = utf8_offset(str_sub(text, end, text.n), 1) + end;
	return end - at;
}

/* 3栋2单元, 12号楼3层: the numbers of a house and of what lies in it. */
static bool
is_house(struct str text, const struct span *s)
{
	size_t n = digits_at(text, s->end), at = figures_begin(text, s->core);

	if (s->op != ZH_EQ || (s->flags & ZH_CHINESE))
		return false;
	if (words_is(WORDS_HOUSE, s->unit))
		return n > 0 &&
		    around_follows(text, s->end + n, WORDS_HOUSE_PART);
	return around_precedes(text, at, WORDS_HOUSE) &&
	    around_follows(text, s->core + digits_at(text, s->core),
		WORDS_HOUSE_PART);
}

/* 第2、3条; 第 1 7 条: a scan sets its digits apart. */
static bool
is_article_number(struct str text, const struct span *s)
{
	return around_precedes(
	    text, figures_begin(text, s->core), WORDS_ORDINAL);
}

/* 60cm×90cm: the sides of something */
static bool
is_side(struct str text, const struct span *s)
{
	return span_is_dim(s, "length") &&
	    (around_follows(text, s->end, WORDS_BY) ||
		around_precedes(text, s->at, WORDS_BY));
}

/*
 * 第3届, 2026届, 十一届九次, but not 举办3届文化节, 举办文化节3届 and 不超过两届
 */
static bool
is_one_tenure(struct str text, const struct span *s)
{
	return s->op == ZH_EQ &&
	    (dec_cmp(s->lo, DEC(100)) > 0 || around_digit_at(text, s->end) ||
		!(around_before(text, s->at, WORD_DO) ||
		    around_ends(text, s->end)));
}

/* 甲/乙×100%, 甲=100%—乙: a constant of a formula. */
static bool
is_constant(struct str text, const struct span *s)
{
	return s->kind == ZH_PERCENT && dec_cmp(s->lo, DEC(100)) == 0 &&
	    (around_precedes(text, s->core, WORDS_BY) ||
		(around_precedes(text, s->core, WORDS_EQUALS) &&
		    around_follows(text, s->end, WORDS_OPERATOR)));
}

/* 2.5%杀虫悬浮剂, 75%酒精: the strength of what is used. */
static bool
is_strength(struct str text, const struct span *s)
{
	struct str behind = str_sub(text, s->end, s->end + AGENT_BYTES);

	behind = str_sub(
	    behind, 0, around_clause_end(text, s->end) - s->end);
	return s->kind == ZH_PERCENT && s->op == ZH_EQ &&
	    words_find(WORDS_AGENT, behind, 0, NULL) >= 0;
}

/*
 * 2024级新生: in which year they began, also behind the number of a list, 3.2024级;
 * 2000级台阶 are counted.
 */
static bool
is_intake(struct str text, const struct span *s)
{
	struct str number = str_sub(s->text, 0, s->text.n - s->unit.n);
	long dot = str_find(number, STR("."), 0);
	struct dec year = s->lo;

	if (dot > 0 &&
	    !dec_parse(str_sub(number, (size_t)dot + 1, number.n), &year))
		return false;
	return words_is(WORDS_LEVEL, s->unit) && s->op == ZH_EQ &&
	    dec_cmp(year, DEC(1950)) > 0 && dec_cmp(year, DEC(2100)) < 0 &&
	    !around_follows(text, s->end, WORDS_STEPS);
}

/* 机制创新方面（共5项） at the end of a line: how many stand in the list below. */
static bool
is_list_count(struct str text, const struct span *s)
{
	struct str left = str_sub(text, 0, s->at);
	size_t n = utf8_starts_mark(str_sub(text, s->end, text.n), ')');

	left.n -= words_suffix(WORDS_IN_ALL, left, NULL);
	return n > 0 && s->op == ZH_EQ && words_is(WORDS_LISTED_UNIT, s->unit) &&
	    left.n < s->at && utf8_ends_mark(left, '(') > 0 &&
	    (s->end + n == text.n || text.p[s->end + n] == '\n');
}

/* 建一亩成一亩: one by one, and not one in all; but 一座及一座 are two. */
static bool
is_one_by_one(struct str text, const struct span *s)
{
	struct str around = str_sub(text,
	    s->at > s->text.n + VERB ? s->at - s->text.n - VERB : 0,
	    s->end + VERB + s->text.n);
	long one = str_find(around, s->text, 0);
	size_t verb = (size_t)one + s->text.n;

	return (s->flags & ZH_CHINESE) && s->op == ZH_EQ &&
	    dec_cmp(s->lo, DEC(1)) == 0 && one >= 0 &&
	    str_find(around, s->text, verb) == (long)verb + VERB &&
	    utf8_han_at(around, verb) &&
	    !around_follows(around, verb, WORDS_AND) &&
	    !around_follows(around, verb, WORDS_OR);
}

/* 在达到1万元的基础上: how far things have come, and more is wanted. */
static bool
is_reached(struct str text, const struct span *s)
{
	size_t of = words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);

	return of > 0 && around_follows(text, s->end + of, WORDS_GROUND);
}

/* 三次会议, and 五次 of 五次、六次全会 */
static bool
is_before_session(struct str text, size_t end)
{
	struct str behind = str_sub(text, end, end + SESSION_BYTES);

	return around_follows(text, end, WORDS_SESSION) ||
	    (str_starts(behind, STR("、")) &&
		words_find(WORDS_SESSION, behind, 0, NULL) > 0);
}

/* 十七届人大三次会议, 十一届九次、十次全会 */
static bool
is_session(struct str text, const struct span *s)
{
	struct str before = str_sub(text, 0, s->at);

	if (!span_is_dim(s, "times") || s->op != ZH_EQ ||
	    !is_before_session(text, s->end))
		return false;
	if (str_ends(before, STR("、"))) {
		before.n -= STR("、").n;
		return words_ends(WORDS_ONCE, before);
	}
	return words_ends(WORDS_SESSION_OF, before);
}

/*
 * 二期, 分两期建设, 1-6期, but not 举办三期培训班 and 不少于三期: which of them, or in how
 * many parts.
 */
static bool
is_issue(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	if (!words_is(WORDS_ISSUE, s->unit))
		return false;
	if ((s->flags & ZH_CHINESE) == 0)
		return dec_cmp(s->lo, s->hi) != 0;
	return s->op == ZH_EQ &&
	    (around_follows(text, s->end, WORDS_PHASED) ||
		words_ends(WORDS_ISSUE_PARTED, before) ||
		words_find(WORDS_ISSUED, before, 0, NULL) < 0);
}

/* 二期, 第3届, 青年50人论坛, 数据集2.0版, 二批 but not 不超过二批 */
static bool
is_edition(struct str text, const struct span *s)
{
	bool chinese = (s->flags & ZH_CHINESE) != 0;

	return is_issue(text, s) ||
	    (words_is(WORDS_TENURE, s->unit) && is_one_tenure(text, s)) ||
	    is_session(text, s) ||
	    (words_is(WORDS_STAFF, s->unit) &&
		around_follows(text, s->end, WORDS_FORUM)) ||
	    (words_is(WORDS_EDITION, s->unit) &&
		str_find(s->text, STR("."), 0) >= 0) ||
	    (words_is(WORDS_ROUND, s->unit) && chinese && s->op == ZH_EQ);
}

/* 四、五类危桥, 二类、三类店: which grades, and not how many. */
static bool
is_of_grades(struct str text, const struct span *s)
{
	struct str mark = STR("、"), before = str_sub(text, 0, s->core);
	struct str rest = str_sub(text, s->end, text.n);

	if (!(s->flags & ZH_CHINESE))
		return false;
	if (str_starts(rest, mark) &&
	    num_digit(around_char(rest, mark.n)) > 0 &&
	    around_follows(rest, utf8_offset(rest, 2), WORDS_GRADE))
		return true;
	if (!str_ends(before, mark))
		return false;
	before = words_strip_end(
	    WORDS_GRADE, str_sub(before, 0, before.n - mark.n));
	return before.n > 0 && num_digit(utf8_last(before)) > 0;
}

/* 三类村, 三类变二类; 二级以上医院, but not 达到二级以上; 两万亿级城市 */
static bool
is_grade(struct str text, const struct span *s)
{
	if (words_is(WORDS_GRADE, s->unit) && s->op == ZH_EQ &&
	    (around_follows(text, s->end, WORDS_GRADED) ||
		is_of_grades(text, s)))
		return true;
	return words_is(WORDS_LEVEL, s->unit) &&
	    ((s->op == ZH_GE && span_bound_right(s) &&
		 !around_before(text, s->at, WORD_REACH)) ||
		dec_cmp(s->lo, DEC(10000)) >= 0);
}

/* 二支渠: what is two is 两, but for 配备了二台. */
static bool
is_second(struct str text, const struct span *s)
{
	return around_follows(text, s->core, WORDS_SECOND) &&
	    dec_cmp(s->lo, DEC(2)) == 0 && s->op == ZH_EQ &&
	    (span_is_dim(s, "count") || span_is_dim(s, "times")) &&
	    !around_precedes(text, s->core, WORDS_PROVIDE) &&
	    !target_is_prize(text, s) &&
	    !(words_is(WORDS_SECOND_COUNTED, s->unit) &&
		around_before(text, s->core, WORD_DO));
}

/* 1%人口抽样调查, 五十年一遇, 打好三场攻坚战: what stands behind it makes a name. */
static bool
is_begun_name(struct str text, const struct span *s)
{
	return (s->kind == ZH_PERCENT &&
		   around_follows(text, s->end, WORDS_SAMPLE)) ||
	    (span_is_dim(s, "time") &&
		around_follows(text, s->end, WORDS_ONCE_IN)) ||
	    around_follows(text, s->end, WORDS_BATTLE);
}

/*
 * 县道5公里、乡道3条: how long and how many they are, but not 国道107公里桩 and 国道12公里、
 * 15公里处.
 */
static bool
is_of_roads(struct str text, const struct span *s)
{
	size_t joint =
	    words_prefix(WORDS_FIGURES_AND, str_sub(text, s->end, text.n), NULL);

	if (!span_is_dim(s, "length"))
		return words_is(WORDS_ROAD_UNIT, s->unit);
	if (joint == 0 && str_starts(str_sub(text, s->end, text.n), STR("、")))
		joint = strlen("、");
	return around_ends(text, s->end) ||
	    (joint > 0 && !around_digit_at(text, s->end + joint));
}

/*
 * 国道344, 205省道, 体育中心800米段, 北三县: Chinese digits with districts name
 * regions.
 */
static bool
is_region(struct str text, const struct span *s)
{
	return (around_precedes(text, s->core, WORDS_ROAD) &&
		   !is_of_roads(text, s)) ||
	    around_follows(text, s->end - s->measure.n, WORDS_ROAD) ||
	    ((s->flags & ZH_CHINESE) && s->op == ZH_EQ &&
		words_is(WORDS_DISTRICT, s->unit)) ||
	    (span_is_dim(s, "length") &&
		around_follows(text, s->end, WORDS_STRETCH) &&
		!around_follows(text, s->end, WORDS_STRETCH_NOT));
}

bool
target_is_called(struct str text, const struct span *s)
{
	return is_strength(text, s) || is_constant(text, s) ||
	    target_is_told(text, s) || is_intake(text, s) ||
	    is_list_count(text, s) || is_reached(text, s) ||
	    is_one_by_one(text, s) || is_edition(text, s) ||
	    is_grade(text, s) ||
	    is_second(text, s) || is_begun_name(text, s) ||
	    is_region(text, s) || is_place(text, s) ||
	    is_article_number(text, s) || is_group(text, s) ||
	    is_of_groups(text, s) ||
	    is_numbered_place(text, s) || is_house(text, s) ||
	    is_side(text, s);
}

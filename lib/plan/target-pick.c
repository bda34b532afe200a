/* Which figures bind: by kind of section, unit and neighbouring words. */

#include "base/utf8.h"
#include "plan/name.h"
#include "plan/target.h"
#include "plan/words.h"
#include "zh/num.h"
#include "zh/words.h"

/* Figures in quotation marks this short are slogans, not demands (bytes). */
#define SLOGAN 36

/* “三务”公开, “2·7”事故: the marks stand close around it. */
static bool
is_slogan(struct str text, const struct span *s)
{
	struct str left =
	    str_sub(text, s->at > SLOGAN ? s->at - SLOGAN : 0, s->at);
	struct str right = str_sub(text, s->end, s->end + SLOGAN);
	long at, open = -1, close;
	struct str mark = STR("\""), end = mark;

	if (!(s->flags & ZH_QUOTED))
		return false;
	if (str_find(left, STR("“"), 0) >= 0) {
		mark = STR("“");
		end = STR("”");
	}
	for (at = 0; (at = str_find(left, mark, (size_t)at)) >= 0; at++)
		open = at;
	close = str_find(right, end, 0);
	return open >= 0 && close >= 0 &&
	    left.n - (size_t)open + (size_t)close + (s->end - s->at) <=
	    SLOGAN + 3;
}

/* 三个方面, 五项重点任务: what is counted is a part of speech, not of work. */
static bool
is_abstract(struct str text, const struct span *s)
{
	const struct word *w;

	if (!target_is_dim(s, "count") || s->lo.den != 1 || s->lo.num > 20)
		return false;
	if (words_is(WORDS_SLOGAN_UNIT, s->unit))
		return true;
	if (!words_is(WORDS_PART_UNIT, s->unit))
		return false;
	/* 三个100%, 五个“零” */
	if (target_digit(text, s->end) || target_char(text, s->end) == U'“')
		return (s->flags & ZH_CHINESE) != 0;
	w = target_at(text, s->end, WORD_ABSTRACT);
	return s->op == ZH_EQ && w &&
	    ((s->flags & ZH_CHINESE) || str_is(w->value, "strict"));
}

/* 前3名, 后两位: places in an order; in 年底前3个村 and 3日前 前 is a date's. */
static bool
is_place(struct str text, const struct span *s)
{
	size_t n;

	if (target_precedes(text, s->core, WORDS_LAST))
		return words_is(WORDS_PLACE, s->unit);
	n = words_suffix(WORDS_FIRST, str_sub(text, 0, s->core), NULL);
	return n > 0 && !target_precedes(text, s->core - n, WORDS_DATE_TAIL);
}

/* 第1页 共9页: left by a printed page. */
static bool
is_page(struct str text, const struct span *s)
{
	return words_ends(WORDS_PAGES, str_trim(str_sub(text, 0, s->core)));
}

/* 石桥村三组, 柳湾村五、七组: the groups of a village bear numbers. */
static bool
is_group(struct str text, const struct span *s)
{
	size_t at = s->core, prev;
	uint32_t c;

	if (s->op != ZH_EQ || !words_is(WORDS_PART_OF_VILLAGE, s->unit))
		return false;
	for (; at > 0; at = prev) {
		prev = utf8_prev(text, at);
		c = target_char(text, prev);
		if (c != U'、' && !target_digit(text, prev) && num_digit(c) < 0)
			break;
	}
	return target_precedes(text, at, WORDS_VILLAGE) &&
	    !target_precedes(text, at, WORDS_VILLAGE_NOT);
}

/* 国道344, 1-6期, 二期, 体育中心800米段: names. */
static bool
is_name(struct str text, const struct span *s)
{
	if (target_precedes(text, s->core, WORDS_ROAD))
		return true;
	if (words_is(WORDS_ISSUE, s->unit) &&
	    ((s->flags & ZH_CHINESE) || dec_cmp(s->lo, s->hi) != 0))
		return true;
	/* 数据集2.0版 */
	if (words_is(WORDS_EDITION, s->unit) &&
	    str_find(s->text, STR("."), 0) >= 0)
		return true;
	if (words_is(WORDS_ROUND, s->unit) && (s->flags & ZH_CHINESE))
		return true;
	/* 三类村, 三类变二类 */
	if (words_is(WORDS_GRADE, s->unit) && (s->flags & ZH_CHINESE) &&
	    s->op == ZH_EQ && target_follows(text, s->end, WORDS_GRADED))
		return true;
	/* 二支渠: what is two is 两 */
	if (target_follows(text, s->core, WORDS_SECOND) &&
	    dec_cmp(s->lo, DEC(2)) == 0 &&
	    (target_is_dim(s, "count") || target_is_dim(s, "times")) &&
	    s->op == ZH_EQ)
		return true;
	/* 北三县: Chinese digits with districts name regions */
	if ((s->flags & ZH_CHINESE) && s->op == ZH_EQ &&
	    words_is(WORDS_DISTRICT, s->unit))
		return true;
	if (target_is_dim(s, "length") &&
	    target_follows(text, s->end, WORDS_STRETCH))
		return true;
	return is_place(text, s) || is_group(text, s) ||
	    target_precedes(text, s->core, WORDS_ORDINAL);
}

/* 由85%提高到95%: where it comes from, not where it goes. */
static bool
is_origin(struct str text, const struct span *s)
{
	/* 从12个村中选取 */
	if (target_precedes(text, s->at, WORDS_OUT_OF) &&
	    words_find(
		WORDS_AMONG, str_sub(text, s->end, s->end + 15), 0, NULL) >= 0)
		return true;
	return target_before(text, s->at, WORD_ORIGIN) &&
	    target_at(text, s->end, WORD_WAY);
}

/* 不发生1起, 在18个乡镇中排名: nothing to reach. */
static bool
is_denied(struct str text, const struct span *s)
{
	struct str right = str_sub(text, s->end, s->end + 30);
	long stop = utf8_find_mark(right, ',');

	if (stop >= 0)
		right = str_sub(right, 0, (size_t)stop);
	return target_before(text, s->at, WORD_DENIED) ||
	    words_find(WORDS_RANKED, right, 0, NULL) >= 0;
}

/*
 * 须在30日内办结: how soon something is to be done.  In days and hours only:
 * 三年内 and 两个月内 tell how far a plan reaches.
 */
static bool
is_limit(const struct task *t, struct str text, const struct span *s)
{
	return t->kind != KIND_FACT && t->kind != KIND_RULE &&
	    t->kind != KIND_INTRO && s->op == ZH_LE && target_bound_right(s) &&
	    words_is(WORDS_SOON, s->unit) &&
	    !target_follows(text, s->end, WORDS_OF) &&
	    !target_precedes(text, s->core, WORDS_LEAVE) &&
	    !target_before(text, s->core, WORD_PAST) &&
	    !target_precedes(text, s->core, WORDS_EACH);
}

/* 年龄38岁, 寿命提高到78岁: does a word of the list end what is measured? */
static bool
measured(struct str text, size_t at, enum word_list list)
{
	const struct word *w = target_before(text, at, WORD_REACH);
	struct str name =
	    str_sub(text, target_clause(text, at), at - (w ? w->text.n : 0));

	return words_ends(list, name) ||
	    words_ends(list, words_strip_end(WORDS_METRIC_TAIL, name));
}

/* 达到50毫米时 */
static bool
is_case(struct str text, const struct span *s)
{
	size_t at = s->end +
	    words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);

	return target_follows(text, at, WORDS_CASE) &&
	    !target_follows(text, at, WORDS_CASE_NOT);
}

/* Spans of time bind only where the text sets their length. */
static bool
duration_binds(const struct task *t, struct str text, const struct span *s)
{
	if (is_limit(t, text, s))
		return true;
	/* 近10日内: looks back */
	if (s->op == ZH_LE && target_at(text, s->at, WORD_PAST))
		return false;
	if (target_bound_left(s))
		return t->kind != KIND_RULE;
	if (t->kind == KIND_RULE)
		return false;
	/* 保存48小时以上 */
	if (t->kind != KIND_FACT && s->op == ZH_GE && target_bound_right(s) &&
	    target_ends(text, s->end))
		return true;
	if (target_before(text, s->at, WORD_REACH))
		return true;
	if (t->kind != KIND_FACT && s->op == ZH_EQ)
		return false;
	return measured(text, s->at, WORDS_LASTS);
}

/* 每500人, 每增加1人, 每少1次: a rate's base, not a figure to reach. */
static bool
is_base(struct str text, const struct span *s)
{
	return target_before(text, s->at, WORD_BASE) != NULL;
}

static bool
is_somebody(struct str name)
{
	enum noun noun = name_noun(name);

	return noun == NOUN_ORG || noun == NOUN_PEOPLE;
}

static bool
has_digit(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (target_digit(s, i))
			return true;
	return false;
}

/* 每村3名, 每个村居2处, but not 每引荐1名: each of somebody or something. */
static bool
scoped_by_name(struct str text, const struct span *s)
{
	struct str before = str_sub(text, target_clause(text, s->at), s->core);
	size_t n, i;
	long at = words_find(WORDS_EACH, before, 0, &n), end;

	if (at < 0)
		return false;
	before = str_sub(before, (size_t)at + n, before.n);
	/* 每个专班须引进符合条件的项目3个: however far behind */
	end = words_find(WORDS_ORDER, before, 0, NULL);
	if (end > 0 && is_somebody(str_sub(before, 0, (size_t)end)))
		return true;
	/* 每个村居配备1名, 每个社落实中心户3户 */
	for (i = 1; i < before.n && !has_digit(before); i++)
		if (target_look(before, i, before.n, WORD_DO, NULL) &&
		    is_somebody(str_sub(before, 0, i)))
			return true;
	if (!target_scoped(text, s))
		return false;
	if (target_at(before, 0, WORD_UNIT))
		return true;
	end = words_find(WORDS_SCOPE_END, before, 0, NULL);
	return is_somebody(end >= 0 ? str_sub(before, 0, (size_t)end) : before);
}

/* 参保率90%以上得2分, but not the next grade: 得2分，80%以上得1分 */
static bool
earns(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);

	rest = str_trim(str_sub(rest, utf8_starts_mark(rest, ','), rest.n));
	return target_bound_right(s) && s->op == ZH_GE &&
	    target_clause(text, s->at) < s->at &&
	    words_starts(WORDS_EARNS, rest);
}

/* 低于60%的不得评优: a case, where 低于60%的扣2分 asks for 60%. */
static bool
is_barred(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t n = words_prefix(WORDS_OF, rest, NULL);

	return s->op == ZH_LT && n > 0 &&
	    words_starts(WORDS_BARRED, str_sub(rest, n, rest.n));
}

/*
 * 控制率3%（12分）, 持证率98%。: a rate and its figure, and no more; and so
 * 息访率95%以上 where its sentence gives no points for it.
 */
static bool
is_rate(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n), sentence;

	if (!target_precedes(text, s->at, WORDS_RATE_END))
		return false;
	if (s->op == ZH_GE && target_bound_right(s)) {
		sentence = str_sub(text, target_sentence(text, s->at), text.n);
		return target_ends(text, s->end) &&
		    words_find(WORDS_POINTS, sentence, 0, NULL) < 0;
	}
	return s->op == ZH_EQ &&
	    (utf8_starts_mark(rest, '(') || utf8_starts_mark(rest, ';') ||
		str_starts(rest, STR("。")));
}

/*
 * 查处案件10例以上（含简易案件）；否则按比例得分, 报送信息12篇，每少一篇扣1分: is it said
 * what less or more of it costs?
 */
static bool
is_asked(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	struct str before = str_sub(text, target_clause(text, s->at), s->at);
	uint32_t c;
	long close;

	if (words_find(WORDS_FINDING, before, 0, NULL) >= 0)
		return false;
	if (utf8_starts_mark(rest, '(') &&
	    (close = utf8_find_mark(rest, ')')) >= 0) {
		rest = str_sub(rest, (size_t)close, rest.n);
		rest = str_sub(rest, utf8_starts_mark(rest, ')'), rest.n);
	}
	if (rest.n == 0 || !target_ends(text, (size_t)(rest.p - text.p)))
		return false;
	rest = str_sub(rest, utf8_decode(rest.p, rest.n, &c), rest.n);
	return words_starts(WORDS_FALLS_SHORT, str_trim(rest));
}

/* 每户缴纳保证金500元, 招商引资1000万元，每欠100万元扣1分 */
static bool
is_due(struct str text, const struct span *s)
{
	struct str before = str_sub(text, target_clause(text, s->at), s->at);

	if (target_follows(text, s->end, WORDS_OF) ||
	    words_find(WORDS_FIGURE_LEAD, before, 0, NULL) >= 0)
		return false;
	return words_find(WORDS_PAID, before, 0, NULL) >= 0 ||
	    (is_asked(text, s) &&
		words_find(WORDS_POINTS_VERB, before, 0, NULL) < 0);
}

/* 少于2次的，每少一次扣1分, but not 小于2.5米的链条: is the case itself named? */
static bool
is_short_case(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t n = words_prefix(WORDS_OF, rest, NULL);

	return s->op == ZH_LT && n > 0 &&
	    (target_ends(text, s->end + n) ||
		words_starts(WORDS_CASE_RULED, str_sub(rest, n, rest.n)));
}

/* In scoring rules only what is asked for. */
static bool
rule_binds(struct str text, const struct span *s, bool recurs)
{
	enum zh_op op;

	if (s->kind == ZH_PERCENT) {
		if (words_is(WORDS_PERCENT_POINT, s->unit))
			return false;
		if (is_barred(text, s))
			return false;
		return (target_bound_left(s) && !target_is_cap(text, s)) ||
		    target_precedes(text, s->at, WORDS_EACH_PERIOD) ||
		    is_rate(text, s) ||
		    target_before(text, s->at, WORD_REACH) || earns(text, s) ||
		    target_share(text, s, &op) || dec_cmp(s->lo, DEC(100)) == 0;
	}
	if (target_is_dim(s, "money"))
		return is_due(text, s);
	if (target_is_dim(s, "score") || target_is_dim(s, "age"))
		return false;
	/* 每次学习不少于2小时 */
	if (target_is_dim(s, "time"))
		return target_bound_left(s) && s->op == ZH_GE &&
		    !target_follows(text, s->end, WORDS_OF);
	if (target_bound_left(s))
		return s->op == ZH_GE || is_short_case(text, s);
	/* 配备2名以上社工, but not 配备2名以上的 */
	if (s->op == ZH_GE && target_bound_right(s))
		return !target_follows(text, s->end, WORDS_OF) &&
		    (target_before(text, s->at, WORD_DO) != NULL ||
			target_listed(text, s) || is_asked(text, s));
	/* 人数保持在1-3名 */
	if (s->op == ZH_EQ && target_precedes(text, s->at, WORDS_KEPT))
		return true;
	/* 每村2名, 每年发展党员1名 */
	return s->op == ZH_EQ && !(s->flags & ZH_CHINESE) &&
	    !target_follows(text, s->end, WORDS_OF) &&
	    !target_precedes(text, s->at, WORDS_LACKS) &&
	    (scoped_by_name(text, s) || recurs || is_asked(text, s));
}

/* 一支队伍 is an article; 开展演练一次。 counts. */
static bool
is_article(const struct task *t, struct str text, const struct span *s)
{
	uint32_t next = utf8_fold(target_char(text, s->end)), before;
	struct str clause;
	size_t comma;
	bool last;

	if (t->kind == KIND_RULE || s->at == 0)
		return true;
	before = target_char(text, utf8_prev(text, s->at));
	last = next == 0 || next == U'。' || next == ',' || next == ';' ||
	    next == '\n';
	/* 报送《统计表》一份， */
	if (target_is_dim(s, "count") && before == U'》')
		return !last;
	if (!target_is_dim(s, "times"))
		return true;
	/* 发现一次，通报一次: each time, not once */
	clause = str_sub(text, 0, target_clause(text, s->at));
	comma = utf8_ends_mark(clause, ',');
	if (comma > 0 &&
	    words_ends(WORDS_ONCE, str_sub(clause, 0, clause.n - comma)))
		return true;
	if (!last)
		return true;
	return !utf8_is_han(before) || target_before(text, s->at, WORD_DO) ||
	    target_precedes(text, s->at, WORDS_ONE_OF);
}

/*
 * 一、产业发展（2项）: how many items a heading has below it, or what it weighs
 * （占总分30%）; and so the task
 * cell of several rows of a table, before the line of the content.
 */
static bool
is_tally(const struct task *t, struct str text, const struct span *s)
{
	struct str behind = str_sub(text, s->end, text.n);
	struct str before = str_sub(text, 0, s->at);
	size_t n = str_starts(behind, STR("）")) ? STR("）").n
	    : str_starts(behind, STR(")"))	 ? 1
						 : 0;
	size_t weight = words_suffix(WORDS_WEIGHT, before, NULL);

	behind = str_sub(behind, n, behind.n);
	before = str_sub(before, 0, before.n - weight);
	return n > 0 && s->op == ZH_EQ &&
	    (weight > 0 || target_is_dim(s, "count") ||
		target_is_dim(s, "money")) &&
	    (str_ends(before, STR("（")) || str_ends(before, STR("("))) &&
	    (behind.n == 0 ? t->kind == KIND_INTRO
			   : behind.p[0] == '\n' &&
			words_is(WORDS_PART_UNIT, s->unit));
}

bool
target_binds(
    const struct task *t, struct str text, const struct span *s, bool recurs)
{
	if (s->flags & (ZH_INNER | ZH_TITLE | ZH_ORDINAL | ZH_VAGUE))
		return false;
	/* 全年缺席3次的扣1分: a case, no demand */
	if (s->kind == ZH_FREQ)
		return (s->flags & ZH_COUNTED) != 0 &&
		    !(t->kind == KIND_RULE && s->op == ZH_EQ &&
			(target_follows(text, s->end, WORDS_OF) ||
			    target_precedes(text, s->core, WORDS_LACKS)));
	if (s->kind == ZH_NUMBER)
		return !is_slogan(text, s) && target_number(t, text, s);
	if (s->kind != ZH_QUANTITY && s->kind != ZH_PERCENT)
		return false;
	if ((s->flags & ZH_ARTICLE) && is_article(t, text, s))
		return false;
	if (target_is_dim(s, "voltage")) /* 10千伏线路: of its name */
		return false;
	if (is_slogan(text, s) || is_page(text, s) || is_base(text, s) ||
	    is_name(text, s) || is_origin(text, s) || is_denied(text, s) ||
	    is_tally(t, text, s) || target_is_class(text, s) ||
	    is_case(text, s))
		return false;
	/* 漏报1人扣2分: a case, no demand */
	if (s->op == ZH_EQ && target_follows(text, s->end, WORDS_CAP_DEDUCT))
		return false;
	if (t->kind == KIND_RULE)
		return rule_binds(text, s, recurs);
	if (s->kind == ZH_PERCENT)
		return t->kind == KIND_FACT || !target_describes(text, s);
	if (target_is_dim(s, "age"))
		return measured(
		    text, s->at, t->kind == KIND_FACT ? WORDS_AGE : WORDS_LIFE);
	if (is_abstract(text, s))
		return false;
	if (target_is_dim(s, "score") && t->kind == KIND_FACT)
		return !target_precedes(text, s->at, WORDS_CHANGES);
	if (target_is_dim(s, "score"))
		return !target_describes(text, s) && !target_is_cap(text, s) &&
		    (s->op != ZH_EQ || target_before(text, s->at, WORD_REACH));
	if (target_is_dim(s, "time"))
		return duration_binds(t, text, s);
	return t->kind == KIND_FACT || !target_describes(text, s);
}

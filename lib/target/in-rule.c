/* Which figures of a scoring rule are asked for, and which only grade. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

/* Bytes of the name behind 每, and of what a figure counts. */
#define EACH 24
#define NOUN 30

/* 每个村每次分别抽查2个小组: the name of who each is begins, a verb stands before. */
static bool
does_each(struct str text, const struct span *s, struct str name)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	size_t i = 0;
	uint32_t c;

	if (!around_before(text, s->at, WORD_DO) ||
	    words_find(WORDS_POINTS_VERB, rest, 0, NULL) >= 0)
		return false;
	while (i < name.n && i < EACH && !name_is_somebody(str_sub(name, 0, i)))
		i += utf8_decode(name.p + i, name.n - i, &c);
	return name_is_somebody(str_sub(name, 0, i));
}

/* Does a figure stand right before the mark that byte at is behind? */
static bool
behind_figure(struct str text, size_t at)
{
	return at > 0 &&
	    around_before(text, utf8_prev(text, at), WORD_UNIT) != NULL;
}

/*
 * 每个社区市级信息2篇，县级信息5篇: somebody and what they have to bring, so many
 * of it, in a sentence that takes nothing for it (每户垃圾1处扣1分).
 */
static bool
has_each(struct str text, const struct span *s)
{
	size_t head = around_sentence(text, s->at);
	size_t from = around_clause(text, s->at), n;
	struct str who, rest = str_sub(text, s->end,
	    around_sentence_end(text, s->end));

	from += around_item(text, from);
	if (utf8_has_digit(str_sub(text, from, s->core)))
		return false;
	if (from > head && behind_figure(text, from))
		from = head + around_item(text, head);
	n = words_prefix(WORDS_EACH, str_sub(text, from, text.n), NULL);
	if (n == 0)
		return false;
	who = target_scope(text, from, s->core, s->unit);
	return who.n > n && who.p == text.p + from &&
	    str_offset(text, who) + who.n < s->core &&
	    around_ends(text,
		s->end + name_bracket(str_sub(text, s->end, text.n))) &&
	    words_is(WORDS_SCOPE_WHO, str_sub(who, n, who.n)) &&
	    words_find(WORDS_CAP_DEDUCT, rest, 0, NULL) < 0;
}

/* 每村垃圾堆1处，扣2分: what a figure costs. */
static bool
is_taken(struct str behind)
{
	behind = str_sub(behind, utf8_starts_mark(behind, ','), behind.n);
	return words_starts(WORDS_CAP_DEDUCT, str_trim(behind));
}

/* 村居配备1名, 社区落实中心户3户: does somebody begin s and do something? */
static bool
does(struct str s)
{
	size_t i = 1;

	while ((i = around_find(s, i, WORD_DO)) < s.n)
		if (name_is_somebody(str_sub(s, 0, i++)))
			return true;
	return false;
}

/* 每村3名, 每个村居2处, but not 每引荐1名: each of somebody or something. */
static bool
scoped_by_name(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->core);
	size_t n;
	long at = words_find(WORDS_EACH, before, 0, &n), end;

	if (at < 0 || is_taken(str_sub(text, s->end, text.n)))
		return false;
	before = str_sub(before, (size_t)at + n, before.n);
	/* 每个专班须引进符合条件的项目3个: however far behind */
	end = words_find(WORDS_ORDER, before, 0, NULL);
	if (end > 0 && name_is_somebody(str_sub(before, 0, (size_t)end)))
		return true;
	if ((!utf8_has_digit(before) && does(before)) ||
	    does_each(text, s, before))
		return true;
	if (!target_scoped(text, s))
		return false;
	if (around_at(before, 0, WORD_UNIT))
		return true;
	end = words_find(WORDS_SCOPE_END, before, 0, NULL);
	return name_is_somebody(end >= 0 ? str_sub(before, 0, (size_t)end) : before);
}

/* 参保率90%以上得2分, but not the next grade: 得2分，80%以上得1分 */
static bool
earns(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);

	rest = str_trim(str_sub(rest, utf8_starts_mark(rest, ','), rest.n));
	return span_bound_right(s) && s->op == ZH_GE &&
	    around_clause(text, s->at) < s->at &&
	    words_starts(WORDS_EARNS, rest);
}

/* 低于60%的不得评优: a case, where 低于60%的扣2分 asks for 60%. */
static bool
is_barred(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t n = words_prefix(WORDS_OF, rest, NULL);

	rest = str_sub(rest, n, rest.n);
	rest = str_trim(str_sub(rest, utf8_starts_mark(rest, ','), rest.n));
	return s->op == ZH_LT && n > 0 &&
	    (words_starts(WORDS_BARRED, rest) ||
		words_starts(WORDS_SANCTION, rest));
}

/*
 * Does the sentence around byte at speak of points, but for （5分）, what its
 * item comes to?
 */
static bool
speaks_of_points(struct str text, size_t at)
{
	size_t from = around_sentence(text, at), i, n;
	struct str s = str_sub(text, from, around_sentence_end(text, at));
	long k;

	for (i = 0; (k = points_find(s, i, &n)) >= 0; i = (size_t)k + n)
		if (!points_total(str_sub(s, 0,
			(size_t)k + n +
			    utf8_starts_mark(
				str_sub(s, (size_t)k + n, s.n), ')'))))
			return true;
	return false;
}

/* Does the clause end at byte at, but for （5分）? */
static bool
ends_item(struct str text, size_t at)
{
	size_t n = name_bracket(str_sub(text, at, text.n));

	return around_ends(text,
	    points_total(str_sub(text, at, at + n)) ? at + n : at);
}

/* A figure that ends its clause, in a sentence that gives no points for it. */
static bool
is_plain(struct str text, const struct span *s)
{
	return ends_item(text, s->end) && !speaks_of_points(text, s->at);
}

/*
 * 控制率3%（12分）, 持证率98%。: a rate and its figure, and no more; and so
 * 息访率95%以上 where its sentence gives no points for it.
 */
static bool
is_rate(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	struct str before =
	    str_sub(text, around_sentence(text, s->at), s->at);
	size_t at = s->at;

	/* 查处率（查处数/报告数）80% */
	if (utf8_ends_mark(before, ')') > 0)
		at -= before.n - name_bracket_at_end(before);
	/* 起数比上年下降5%以上 */
	if (s->op == ZH_GE && span_bound_right(s))
		return (around_precedes(text, at, WORDS_RATE_END) ||
			   around_precedes(text, at, WORDS_METRIC_CHANGE)) &&
		    is_plain(text, s);
	if (!around_precedes(text, at, WORDS_RATE_END))
		return false;
	return s->op == ZH_EQ &&
	    (utf8_starts_mark(rest, '(') || utf8_starts_mark(rest, ';') ||
		str_starts(rest, STR("。")));
}

/* 发放资料50份以上，少一张扣1分: behind the clauses that end in figures. */
static struct str
behind_figures(struct str s)
{
	size_t end, k, n;
	uint32_t c;

	for (k = 0; k < 4; k++) {
		end = around_clause_end(s, 0);
		if (end >= s.n || words_starts(WORDS_FALLS_SHORT, s) ||
		    points_find(str_sub(s, 0, end), 0, &n) >= 0 ||
		    !(around_before(s, end, WORD_RIGHT) ||
			around_before(s, end, WORD_UNIT)))
			break;
		end += utf8_decode(s.p + end, s.n - end, &c);
		s = str_trim(str_sub(s, end, s.n));
	}
	return s;
}

/*
 * 调处纠纷10例以上（含口头的）；否则按比例得分, 报送信息12篇，每少一篇扣1分: is it said
 * what less or more of it costs?
 */
static bool
is_asked(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	uint32_t c;

	if (words_find(WORDS_FINDING, before, 0, NULL) >= 0)
		return false;
	rest = str_sub(rest, name_bracket(rest), rest.n);
	/* 调解率98%以上、成功率95%以上，每低1%扣1分 */
	if (str_starts(rest, STR("、")))
		rest = str_sub(text, around_clause_end(text, s->end), text.n);
	if (rest.n == 0 || !around_ends(text, str_offset(text, rest)))
		return false;
	rest = str_sub(rest, utf8_decode(rest.p, rest.n, &c), rest.n);
	return words_starts(WORDS_FALLS_SHORT, behind_figures(str_trim(rest)));
}

/* 每桌不超过300元, but not 加分不超过5个 and not 奖励不超过5万元 */
static bool
is_most(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return s->op == ZH_LE && !around_follows(text, s->end, WORDS_OF) &&
	    words_find(WORDS_POINTS_VERB, before, 0, NULL) < 0 &&
	    words_find(WORDS_FIGURE_LEAD, before, 0, NULL) < 0 &&
	    words_find(WORDS_CAP_GIVE, before, 0, NULL) < 0;
}

/* 班子成员联系1-2个村党支部，: the figure, and then no more than what it counts. */
static bool
counts_noun(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));

	return s->op == ZH_EQ && rest.n > 0 && rest.n <= NOUN &&
	    words_ends(WORDS_BUILDS, before) &&
	    words_find(WORDS_OF, rest, 0, NULL) < 0 && !utf8_has_digit(rest);
}

/*
 * 建有宣传牌15块以上, 成立20人以上的抢险队, but not 违法新建房屋3处以上 and not
 * 配备2名以上的: is it said what there must be, in a sentence that gives no
 * points for it?
 */
static bool
is_built(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t of =
	    words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);

	return (of > 0 ? around_before(text, s->at, WORD_DO) &&
			!around_ends(text, s->end + of)
		       : ends_item(text, s->end) || counts_noun(text, s)) &&
	    !speaks_of_points(text, s->at) &&
	    words_find(WORDS_BUILDS, before, 0, NULL) >= 0 &&
	    words_find(WORDS_BUILDS_NOT, before, 0, NULL) < 0;
}

/* 每户缴纳保证金500元, 招商引资1000万元，每欠100万元扣1分 */
static bool
is_due(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	if (around_follows(text, s->end, WORDS_OF) ||
	    words_find(WORDS_FIGURE_LEAD, before, 0, NULL) >= 0)
		return false;
	if (span_bound_left(s) ? s->op == ZH_GE || is_most(text, s)
				 : s->op == ZH_GE && is_plain(text, s))
		return words_find(WORDS_CAP_GIVE, before, 0, NULL) < 0;
	return words_find(WORDS_PAID, before, 0, NULL) >= 0 ||
	    (is_asked(text, s) &&
		words_find(WORDS_POINTS_VERB, before, 0, NULL) < 0);
}

/*
 * 少于2次的，每少一次扣1分, 低于5个项目不计分, but not 小于2.5米的链条: is the case
 * itself named?
 */
static bool
is_short_case(struct str text, const struct span *s)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));
	size_t n = words_prefix(WORDS_OF, rest, NULL);

	if (s->op != ZH_LT)
		return false;
	if (n == 0)
		return words_find(WORDS_NO_POINTS, rest, 0, NULL) >= 0 ||
		    words_find(WORDS_CAP_DEDUCT, rest, 0, NULL) >= 0;
	return n == rest.n ||
	    words_starts(WORDS_CASE_RULED, str_sub(rest, n, rest.n));
}

/* 加分不超过该项分值的30% */
static bool
limits_points(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return words_find(WORDS_CAP_ADD, before, 0, NULL) >= 0 ||
	    words_find(WORDS_CAP_DEDUCT, before, 0, NULL) >= 0;
}

static bool
share_binds(struct str text, const struct span *s)
{
	enum zh_op op;

	if (words_is(WORDS_PERCENT_POINT, s->unit) || is_barred(text, s))
		return false;
	return (span_bound_left(s) && !target_is_cap(text, s)) ||
	    around_precedes(text, s->at, WORDS_EACH_PERIOD) ||
	    is_rate(text, s) || around_before(text, s->at, WORD_REACH) ||
	    around_precedes(text, s->at, WORDS_KEPT) ||
	    earns(text, s) ||
	    (target_share(text, s, &op) && !limits_points(text, s)) ||
	    (s->op == ZH_GE && is_asked(text, s)) ||
	    target_rises_to_all(text, s);
}

/* 明确1名网络员、消防员3名, in a sentence that gives no points for them */
static bool
is_staff(struct str text, const struct span *s)
{
	size_t clause = around_clause(text, s->at);
	struct str before = str_sub(text, clause, s->at);
	struct str sentence = str_sub(text, around_sentence(text, s->at),
	    around_sentence_end(text, s->end));

	return words_is(WORDS_STAFF, s->unit) &&
	    words_find(WORDS_STAFFED, before, 0, NULL) >= 0 &&
	    words_find(WORDS_STAFFED_NOT, before, 0, NULL) < 0 &&
	    !points_given(sentence);
}

/* 每15户配1个, 按每200户1名配备: so many for so many, and no points for them. */
static bool
is_ratio(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t n;
	long at = words_find(WORDS_EACH, before, 0, &n);

	return at >= 0 && utf8_digit_at(before, (size_t)at + n) &&
	    !speaks_of_points(text, s->at);
}

/* 2小时内补报，扣0.5分: is it a case that the next clause prices? */
static bool
is_priced_next(struct str text, size_t end)
{
	struct str next = around_next_clause(text, end);
	size_t n;

	return !words_starts(WORDS_FALLS_SHORT, next) &&
	    !words_starts(WORDS_LACKS, next) &&
	    points_find(next, 0, &n) >= 0;
}

/*
 * 确保20分钟内赶到, 应在2小时内上报, but not 未在2小时内上报 and not 内到的; and so
 * 24小时内修复, where nothing is said of what it costs.
 */
static bool
is_in_time(struct str text, const struct span *s)
{
	size_t end = around_clause_end(text, s->end);
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	struct str rest = str_sub(text, s->end, end);
	long and;

	if (rest.n == 0) /* 灾后3日内，各村完成核查 */
		rest = around_next_clause(text, end);
	/* 24小时内响应、7日内办结: the first of them */
	and = str_find(rest, STR("、"), 0);
	if (and > 0 && utf8_digit_at(rest, (size_t)and + STR("、").n))
		rest = str_sub(rest, 0, (size_t)and);
	if (s->op != ZH_LE || span_bound_left(s) || rest.n == 0 ||
	    words_find(WORDS_STAFFED_NOT, before, 0, NULL) >= 0 ||
	    words_find(WORDS_OF, rest, 0, NULL) >= 0)
		return false;
	return words_find(WORDS_WITHIN, before, 0, NULL) >= 0 ||
	    (words_is(WORDS_SOON, s->unit) && !utf8_has_digit(rest) &&
		!is_priced_next(text, end) &&
		!words_ends(WORDS_FALLS_SHORT, before) &&
		words_find(WORDS_STAFFED_NOT, rest, 0, NULL) < 0 &&
		!target_is_leave(text, s));
}

/* 病死畜禽暂存不超过36小时, but not 请假不超过3天: in a sentence without points. */
static bool
is_kept_short(struct str text, const struct span *s)
{
	return span_bound_left(s) && words_is(WORDS_SOON, s->unit) &&
	    is_most(text, s) && is_plain(text, s) && !target_is_leave(text, s);
}

/*
 * 每次学习不少于2小时; 驻村20天以上，少1天扣1分 and 5日以内，逾期扣1分, where it is
 * said what less or more costs.
 */
static bool
time_binds(struct str text, const struct span *s)
{
	if (around_follows(text, s->end, WORDS_OF))
		return false;
	return (span_bound_left(s) && s->op == ZH_GE) ||
	    is_in_time(text, s) ||
	    target_takes_time(text, s) ||
	    ((s->op == ZH_GE || is_most(text, s)) && is_asked(text, s)) ||
	    is_kept_short(text, s);
}

bool
target_rule_binds(struct str text, const struct span *s, bool recurs)
{
	if (s->kind == ZH_PERCENT)
		return share_binds(text, s);
	if (span_is_dim(s, "money"))
		return is_due(text, s);
	if (span_is_dim(s, "score") || span_is_dim(s, "age"))
		return false;
	if (span_is_dim(s, "time"))
		return time_binds(text, s);
	if (span_bound_left(s))
		return s->op == ZH_GE || is_short_case(text, s) ||
		    is_most(text, s);
	if (target_is_prize(text, s))
		return target_sets_prize(text, s);
	/* 配备2名以上社工, but not 配备2名以上的 */
	if (s->op == ZH_GE && span_bound_right(s))
		return is_built(text, s) ||
		    (!around_follows(text, s->end, WORDS_OF) &&
			!around_follows(text, s->end, WORDS_WHOSO) &&
			(around_before(text, s->at, WORD_DO) != NULL ||
			    target_listed(text, s) || is_asked(text, s) ||
			    earns(text, s)));
	/* 企业数达到3个得10分, 消火栓达到60个。 */
	if (s->op == ZH_EQ && around_before(text, s->at, WORD_REACH) &&
	    (around_follows(text, s->end, WORDS_EARNS)
		    ? !around_follows(text, s->end, WORDS_OF)
		    : around_sentence_end(text, s->end) == s->end &&
			is_plain(text, s)))
		return true;
	/* 人数保持在1-3名 */
	if (s->op == ZH_EQ && around_precedes(text, s->at, WORDS_KEPT))
		return true;
	/* 每村2名, 每年发展党员1名, 每周评出三个 */
	return s->op == ZH_EQ &&
	    (!(s->flags & ZH_CHINESE) || words_is(WORDS_OUTPUT, s->unit) ||
		(recurs && around_before(text, s->at, WORD_DO))) &&
	    !around_follows(text, s->end, WORDS_OF) &&
	    !around_precedes(text, s->at, WORDS_LACKS) &&
	    (scoped_by_name(text, s) || has_each(text, s) || recurs || is_asked(text, s) ||
		is_staff(text, s) || is_built(text, s) ||
		is_ratio(text, s));
}

/* Which figures bind: by kind of section, unit and neighbouring words. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/num.h"
#include "zh/words.h"

/* Figures in quotation marks this short are slogans, not demands (bytes). */
#define SLOGAN 36
#define ORIGIN 48 /* how far 从 and 提高到 stand from a figure, in bytes */
#define LONG_SLOGAN 72 /* so those in Chinese digits */
#define HEADING 48 /* bytes of a heading before what it weighs */
#define MISSED 9 /* bytes of 一户、 behind 不漏 */

/* “三务”公开, “2·7”事故: the marks stand close around it. */
static bool
is_slogan(struct str text, const struct span *s)
{
	/* “一主两副、一圈两带、四域多点” */
	size_t most = s->flags & ZH_CHINESE ? LONG_SLOGAN : SLOGAN;
	struct str left = str_sub(text, s->at > most ? s->at - most : 0, s->at);
	struct str right = str_sub(text, s->end, s->end + most);
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
	    most + 3;
}

/* 5个100%: so many of what is named 100% */
static bool
is_hundreds(struct str text, const struct span *s)
{
	size_t i = s->end;

	while (utf8_digit_at(text, i))
		i++;
	return i < text.n && around_follows(text, i, WORDS_PERCENT);
}

/* 三个方面, 五项重点任务: what is counted is a part of speech, not of work. */
static bool
is_abstract(struct str text, const struct span *s)
{
	const struct word *w;

	if (!span_is_dim(s, "count") || s->lo.den != 1)
		return false;
	if (words_is(WORDS_SLOGAN_UNIT, s->unit))
		return true;
	if (s->lo.num > 20)
		return false;
	if (!words_is(WORDS_PART_UNIT, s->unit))
		return false;
	/* 三个100%, 五个“零” */
	if (utf8_digit_at(text, s->end) || around_char(text, s->end) == U'“')
		return !target_quotes_body(text, s) &&
		    ((s->flags & ZH_CHINESE) != 0 || is_hundreds(text, s));
	/* 分为A、B、C三类 */
	if (words_find(WORDS_PARTED_INTO,
		str_sub(text, around_clause(text, s->at), s->at), 0, NULL) >= 0)
		return true;
	w = around_at(text, s->end, WORD_ABSTRACT);
	if (!w || s->op != ZH_EQ)
		return false;
	/* 统筹两个市场, but not 新建两个市场; nor 成立三个清理工作组 */
	if (around_before(text, s->at, WORD_DO) &&
	    (str_is(w->value, "there") ||
		name_noun(target_noun(str_sub(text, s->end, text.n))) ==
		    NOUN_ORG))
		return false;
	return (s->flags & ZH_CHINESE) || str_is(w->value, "strict");
}

/* 第1页 共9页: left by a printed page. */
static bool
is_page(struct str text, const struct span *s)
{
	return words_ends(WORDS_PAGES, str_trim(str_sub(text, 0, s->core)));
}

/* Where a word of the class begins in text from i up to to, or to. */
static size_t
find_class(struct str text, size_t i, size_t to, int class)
{
	while (i < to && !around_at(text, i, class))
		i++;
	return i;
}

/* 从每人每月209元、280元提高到217元、290元: not right beside those words. */
static bool
is_far_origin(struct str text, const struct span *s)
{
	size_t i = s->at > ORIGIN ? s->at - ORIGIN : 0, from = s->at, to;

	for (; (i = find_class(text, i, s->at, WORD_ORIGIN)) < s->at; i++)
		if (!around_follows(text, i, WORDS_OF))
			from = i;
	if (from == s->at || from < around_clause(text, s->at) ||
	    find_class(text, from, s->at, WORD_WAY) < s->at)
		return false;
	to = around_clause_end(text, s->end);
	if (to > s->end + ORIGIN)
		to = s->end + ORIGIN;
	return find_class(text, s->end, to, WORD_WAY) < to;
}

/* 由85%提高到95%: where it comes from, not where it goes. */
static bool
is_origin(struct str text, const struct span *s)
{
	/* 从12个村中选取 */
	if (around_precedes(text, s->at, WORDS_OUT_OF) &&
	    words_find(
		WORDS_AMONG, str_sub(text, s->end, s->end + 15), 0, NULL) >= 0)
		return true;
	return (around_before(text, s->at, WORD_ORIGIN) &&
		   around_at(text, s->end, WORD_WAY)) ||
	    is_far_origin(text, s);
}

/* 不发生死亡1人以上或者伤5人以上，或直接损失15万元以上的事故 */
static bool
is_none_of(struct str text, const struct span *s)
{
	size_t at = around_clause(text, s->at), i;
	size_t sentence = around_sentence(text, s->at);
	const struct word *w;

	if (!span_bound_right(s) || s->op != ZH_GE)
		return false;
	while (at > sentence && around_follows(text, at, WORDS_OR))
		at = around_clause(text, utf8_prev(text, at));
	for (i = at; i < s->at; i++)
		if ((w = around_at(text, i, WORD_DENIED)) != NULL &&
		    utf8_len(w->text) > 1) /* 无 also begins 无害化 */
			return true;
	return false;
}

/* 不漏一户一人: nobody is left out, and nobody counted. */
static bool
is_missed(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->core);
	size_t n, from;
	long at = words_find(WORDS_MISSED, before, 0, &n);

	if (at < 0 || !(s->flags & ZH_CHINESE) || dec_cmp(s->lo, DEC(1)) != 0)
		return false;
	/* the figure or, behind 不漏, the one before it, but not 不少于一户 */
	from = (size_t)at + n;
	return words_ends(WORDS_MISSED, before) ||
	    (before.n - from <= MISSED &&
		num_digit(around_char(before, from)) == 1);
}

/* 未开展一次宣传, 没有发展1名党员: not even one. */
static bool
is_never(struct str text, const struct span *s)
{
	return s->op == ZH_EQ && dec_cmp(s->lo, DEC(1)) == 0 &&
	    dec_cmp(s->hi, DEC(1)) == 0 && s->kind == ZH_QUANTITY &&
	    words_ends(WORDS_NEVER, target_before_verb(text, s->at));
}

/* 不发生1起, 在18个乡镇中排名: nothing to reach. */
static bool
is_denied(struct str text, const struct span *s)
{
	struct str right = str_sub(text, s->end, s->end + 30);
	long stop = utf8_find_mark(right, ',');

	if (stop >= 0)
		right = str_sub(right, 0, (size_t)stop);
	return around_before(text, s->at, WORD_DENIED) || is_none_of(text, s) ||
	    is_missed(text, s) || is_never(text, s) ||
	    words_find(WORDS_RANKED, right, 0, NULL) >= 0;
}

/* 达到50毫米时 */
static bool
is_case(struct str text, const struct span *s)
{
	size_t at = s->end +
	    words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);

	return around_follows(text, at, WORDS_CASE) &&
	    !around_follows(text, at, WORDS_CASE_NOT);
}

/* 连续6轮开展排查, but not 连续两轮抽检不合格的， */
static bool
is_in_a_row(const struct task *t, struct str text, const struct span *s)
{
	struct str clause =
	    str_sub(text, s->end, around_clause_end(text, s->end));

	return t->kind != KIND_RULE && words_is(WORDS_IN_A_ROW, s->unit) &&
	    !words_ends(WORDS_OF, clause) && !words_ends(WORDS_CASE, clause);
}

/* 每500人, 每增加1人, 不足每少1次: a rate's base, not a figure to reach. */
static bool
is_base(const struct task *t, struct str text, const struct span *s)
{
	const struct word *w = around_before(text, s->at, WORD_BASE);

	if (!w && s->core > s->at)
		w = around_before(text, s->core, WORD_BASE);
	return w && !(str_is(w->value, "row") && is_in_a_row(t, text, s));
}

/* 占计划投资500万元的60%: of what the share is. */
static bool
is_shared_out(struct str text, const struct span *s)
{
	size_t of = s->end +
	    words_prefix(WORDS_OF, str_sub(text, s->end, text.n), NULL);
	size_t end = around_digits_end(text, of);

	return s->kind != ZH_PERCENT && s->end < of && of < end &&
	    utf8_fold(around_char(text, end)) == '%';
}

/* 一、德（20%）, but not 入户率（95%）: what a short heading itself weighs. */
static bool
is_share_of_whole(struct str text, const struct span *s)
{
	struct str name;

	if (s->kind != ZH_PERCENT || s->at == 0 || s->at > HEADING)
		return false;
	name = str_sub(text, 0, utf8_prev(text, s->at));
	return str_find(name, STR("\n"), 0) < 0 &&
	    !words_ends(WORDS_RATE_END, name) &&
	    !words_ends(WORDS_METRIC_SIZE, name);
}

/*
 * 一、产业发展（2项）: how many items a heading has below it, or what it weighs
 * （占总分30%）; and so the task cell of several rows of a table, before the line
 * of the content.
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
	bool share = is_share_of_whole(text, s);

	if (n > 0 && words_ends(WORDS_WEIGHT_OF, before))
		return true; /* （百分制，占总分13%） */
	behind = str_sub(behind, n, behind.n);
	before = str_sub(before, 0, before.n - weight);
	return n > 0 && s->op == ZH_EQ &&
	    (weight > 0 || share || span_is_dim(s, "count") ||
		span_is_dim(s, "money")) &&
	    (str_ends(before, STR("（")) || str_ends(before, STR("("))) &&
	    (behind.n == 0 ? t->kind == KIND_INTRO
			   : behind.p[0] == '\n' &&
			(share || words_is(WORDS_PART_UNIT, s->unit)));
}

/* 不超过2007年水平: a year that figures are measured against. */
static bool
is_year(const struct span *s)
{
	return words_ends(WORDS_YEAR, s->unit) && s->lo.den == 1 &&
	    s->lo.num >= 1900 && s->lo.num < 2200;
}

/* 80—90分 */
static bool
is_score_range(const struct span *s)
{
	return span_is_dim(s, "score") && dec_cmp(s->lo, s->hi) != 0;
}

/* 80分以下的4个, 90分以上5个村: which results are counted; no result is 90分以上。 */
static bool
is_grade_of(struct str text, const struct span *s)
{
	return span_is_dim(s, "score") &&
	    (s->op != ZH_EQ || dec_cmp(s->lo, s->hi) != 0) &&
	    !around_ends(text, s->end);
}

/* 收入50万元以上的村占68%, 80—90分的村: of a report's figures, one that says of which it tells. */
static bool
is_attribute(const struct task *t, struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t of = words_prefix(WORDS_OF, rest, NULL);

	if (t->kind == KIND_FACT && is_grade_of(text, s))
		return true;
	rest = str_sub(rest, of, rest.n);
	return t->kind == KIND_FACT && s->kind == ZH_QUANTITY && of > 0 &&
	    !words_starts(WORDS_HAS, rest) &&
	    utf8_is_han(around_char(rest, 0)) &&
	    (is_score_range(s) ||
		(s->op != ZH_EQ && span_bound_right(s) &&
		    target_describes(text, s)));
}

/* “周调度、月通报”制度, but not “每周一督查”: only what a system is called. */
static bool
is_system(struct str text, const struct span *s)
{
	return is_slogan(text, s) && !words_starts(WORDS_EACH, s->text) &&
	    !around_has_count(s->text);
}

/* 半月调度, 双月会商: no count is written, and no column holds the period. */
static bool
is_bare(const struct span *s)
{
	return s->every != 1 && !around_has_count(s->text);
}

/* 全年开展2次, but not 全年缺席3次的扣1分 of a rule: a case, no demand. */
static bool
frequency_binds(const struct task *t, struct str text, const struct span *s)
{
	bool of_case = (s->op == ZH_EQ &&
			   (around_follows(text, s->end, WORDS_OF) ||
			       around_precedes(text, s->core, WORDS_LACKS))) ||
	    around_follows(text, s->end, WORDS_WHOSO);

	return (s->flags & ZH_COUNTED) != 0 && !is_origin(text, s) &&
	    !is_system(text, s) && !is_bare(s) &&
	    !(t->kind == KIND_RULE && of_case);
}

/* Where the figure begins that a blank parts from byte at, or at: 12 of 12 15. */
static size_t
figure_before(struct str text, size_t at)
{
	size_t end = at;

	while (end > 0 && text.p[end - 1] == ' ')
		end--;
	return end < at && utf8_digits_before(text, end) > 0
	    ? end - utf8_digits_before(text, end)
	    : at;
}

/*
 * 各组分别完成3 4 5次, 三个村分别上报12 15 18户: the last of a list of figures, one for
 * each.
 */
static bool
ends_list(struct str text, const struct span *s)
{
	size_t next = figure_before(text, s->at);

	if (next == s->at || !utf8_digit_at(text, s->at))
		return false;
	return figure_before(text, next) < next ||
	    (next + 2 == s->at && next > 0 && text.p[next - 1] != '\n' &&
		s->text.n > 1 && !str_digit(text.p[s->at + 1]));
}

/* 迟到一次-10元, 请假的-20元: what is taken for it. */
static bool
is_fine(struct str text, const struct span *s)
{
	size_t sign;

	if (!span_is_dim(s, "money") || s->core == 0)
		return false;
	sign = utf8_prev(text, s->core);
	return dec_cmp(s->hi, DEC(0)) < 0 ||
	    (utf8_fold(around_char(text, sign)) == '-' &&
		utf8_is_han(utf8_last(str_sub(text, 0, sign))));
}

/* No figure of its own, whatever the unit: a name, a case, a price. */
static bool
is_aside(const struct task *t, struct str text, const struct span *s,
    bool recurs)
{
	if ((s->flags & ZH_ARTICLE) && s->op != ZH_LE &&
	    !(recurs && words_is(WORDS_OUTPUT, s->unit)) &&
	    target_is_article(t, text, s))
		return true;
	if (span_is_dim(s, "voltage")) /* 10千伏线路: of its name */
		return true;
	return ends_list(text, s) || is_slogan(text, s) || is_page(text, s) ||
	    is_base(t, text, s) || is_shared_out(text, s) ||
	    target_is_called(text, s) || is_origin(text, s) || is_denied(text, s) ||
	    is_tally(t, text, s) || target_is_class(text, s) ||
	    is_case(text, s) || target_is_weather(text, s) ||
	    target_is_step(text, s) ||
	    is_attribute(t, text, s) || target_is_priced(text, s) ||
	    (t->kind != KIND_FACT &&
		(target_is_granted(text, s) || target_is_price(text, s) ||
		    is_fine(text, s)));
}

/* Of a figure that stands for itself: by what its unit measures. */
static bool
measure_binds(const struct task *t, struct str text, const struct span *s)
{
	bool fact = t->kind == KIND_FACT;

	if (s->kind == ZH_PERCENT && words_ends(WORDS_DISCOUNT, s->text))
		return false; /* 享受8折优惠 */
	if (s->kind == ZH_PERCENT)
		return fact || !target_describes(text, s);
	if (span_is_dim(s, "age"))
		return target_age_binds(t, text, s);
	if (is_abstract(text, s))
		return false;
	if (span_is_dim(s, "score") && fact)
		return !around_precedes(text, s->at, WORDS_CHANGES);
	if (span_is_dim(s, "score"))
		return !target_describes(text, s) && !target_is_cap(text, s) &&
		    (s->op != ZH_EQ || around_before(text, s->at, WORD_REACH));
	if (span_is_dim(s, "time"))
		return !is_year(s) && target_duration_binds(t, text, s);
	return fact || !target_describes(text, s);
}

bool
target_binds(
    const struct task *t, struct str text, const struct span *s, bool recurs)
{
	if (s->flags & (ZH_INNER | ZH_TITLE | ZH_ORDINAL | ZH_VAGUE))
		return false;
	if (t->kind != KIND_FACT &&
	    (target_is_suffered(text, s) || target_is_weight(text, s)))
		return false;
	if (s->kind == ZH_FREQ)
		return frequency_binds(t, text, s);
	if (s->kind == ZH_NUMBER)
		return !is_slogan(text, s) && target_number(t, text, s);
	if ((s->kind != ZH_QUANTITY && s->kind != ZH_PERCENT) ||
	    is_aside(t, text, s, recurs))
		return false;
	return t->kind == KIND_RULE ? target_rule_binds(text, s, recurs)
				    : measure_binds(t, text, s);
}

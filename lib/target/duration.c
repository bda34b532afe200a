/* Spans of time and ages: how long and how old the text wants it. */

#include "base/utf8.h"
#include "target/read.h"
#include "zh/words.h"

#define PERIOD 20 /* bytes of 每个季度 */
#define LEAVE 90 /* bytes within which 请假 stands before how long */

/*
 * 一个月内恢复供水, but not 两个月内培训3次: in months a limit only where nothing is
 * counted in it.
 */
static bool
is_far_limit(struct str text, const struct span *s)
{
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));

	return words_is(WORDS_SOON_FAR, s->unit) && !around_has_count(rest) &&
	    !words_starts(WORDS_SOON_FAR_NOT, rest) &&
	    !around_precedes(text, s->core, WORDS_FIRST);
}

bool
target_is_leave(struct str text, const struct span *s)
{
	size_t from = s->core > LEAVE ? s->core - LEAVE : 0;
	size_t next = s->end +
	    utf8_starts_mark(str_sub(text, s->end, text.n), ',');

	if (words_ends(WORDS_UP_TO_DAYS, s->text) &&
	    around_follows(text, next, WORDS_APPROVED_BY))
		return true;
	/* 把假条交办公室，假满2日内销假 */
	if (around_follows(text, s->end, WORDS_BACK))
		from = around_clause(text, s->core);
	return words_find(
		   WORDS_LEAVE, str_sub(text, from, s->core), 0, NULL) >= 0;
}

/*
 * 须在30日内办结: how soon something is to be done.  Not in years: 三年内 tells how
 * far a plan reaches.
 */
static bool
is_limit(const struct task *t, struct str text, const struct span *s)
{
	return t->kind != KIND_FACT && t->kind != KIND_RULE &&
	    t->kind != KIND_INTRO && s->op == ZH_LE && span_bound_right(s) &&
	    (words_is(WORDS_SOON, s->unit) || is_far_limit(text, s)) &&
	    !around_follows(text, s->end, WORDS_OF) &&
	    !target_is_leave(text, s) &&
	    !around_before(text, s->core, WORD_PAST) &&
	    !around_precedes(text, s->core, WORDS_EACH);
}

/* 年龄38岁, 寿命提高到78岁: does a word of the list end what is measured? */
static bool
measured(struct str text, size_t at, enum word_list list)
{
	const struct word *w = around_before(text, at, WORD_REACH);
	struct str name =
	    str_sub(text, around_clause(text, at), at - (w ? w->text.n : 0));

	if (words_ends(list, name))
		return true;
	name = words_strip_end(WORDS_METRIC_TAIL, name);
	return words_ends(list, name) ||
	    words_ends(list, words_strip_end(WORDS_METRIC_CHANGE, name));
}

/*
 * 任期两届，年龄不超过65周岁。 as the last that is asked; where the sentence goes
 * on (年龄不超过45周岁，有责任心的，可报名) it tells who is meant.
 */
static bool
is_age_limit(struct str text, const struct span *s)
{
	return s->op != ZH_EQ && around_sentence_end(text, s->end) == s->end;
}

/* 公示期为5个工作日, 试用期一般为2个月, 应间隔3天。 */
static bool
is_term(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t is = words_suffix(WORDS_IS_NAMED, before, NULL);

	if (!around_ends(text, s->end))
		return false;
	if (is == 0)
		return words_ends(WORDS_APART, before) ||
		    words_ends(WORDS_TERM_NAME, before);
	return words_ends(
	    WORDS_TERM, words_strip_end(WORDS_METRIC_TAIL, before));
}

/* 每周抽出一天时间, 每月安排2天下村 */
static bool
is_set_aside(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return words_ends(WORDS_SET_ASIDE, before) &&
	    words_find(WORDS_EACH, before, 0, NULL) >= 0;
}

bool
target_is_of_period(struct str text, const struct span *s)
{
	size_t begin = around_clause(text, s->at), at = s->at, n;
	const struct word *w;

	if (!span_is_dim(s, "time"))
		return false;
	while (at > begin && s->at - at < PERIOD) {
		at = utf8_prev(text, at);
		n = words_prefix(WORDS_EACH, str_sub(text, at, s->at), NULL);
		w = n ? around_at(text, at + n, WORD_PERIOD) : NULL;
		if (w && at + n + w->text.n == s->at)
			return around_at(text, s->end, WORD_DO) != NULL ||
			    around_follows(text, s->end, WORDS_SPENT);
	}
	return false;
}

bool
target_takes_time(struct str text, const struct span *s)
{
	return s->op == ZH_EQ &&
	    words_ends(WORDS_TERM_VERB,
		str_sub(text, around_clause(text, s->at), s->at)) &&
	    !around_follows(text, s->end, WORDS_OF);
}

/* 由每天2小时增至4小时: how much of each period there is now. */
static bool
changes_period(struct str text, const struct span *s)
{
	return around_before(text, s->at, WORD_WAY) &&
	    words_find(WORDS_EACH,
		str_sub(text, around_clause(text, s->at), s->at), 0, NULL) >= 0;
}

/* 由6天缩短至2天, 审批时间缩短到2天: how long it takes now. */
static bool
has_come_to(struct str text, const struct span *s)
{
	const struct word *w = around_before(text, s->at, WORD_WAY);
	struct str name;

	return w &&
	    (target_origin(text, around_clause(text, s->at), s->core, &name) ||
		measured(text, s->at - w->text.n, WORDS_LASTS));
}

bool
target_duration_binds(
    const struct task *t, struct str text, const struct span *s)
{
	if (is_limit(t, text, s))
		return true;
	/* 近10日内: looks back */
	if (s->op == ZH_LE && around_at(text, s->at, WORD_PAST))
		return false;
	if (span_bound_left(s))
		return t->kind != KIND_RULE && !target_is_whose(text, s);
	if (t->kind == KIND_RULE)
		return false;
	if (is_set_aside(text, s) || target_is_of_period(text, s) ||
	    target_takes_time(text, s))
		return true;
	/* 保存48小时以上, but not 休病假3天以上 */
	if (t->kind != KIND_FACT && s->op == ZH_GE && span_bound_right(s) &&
	    around_ends(text, s->end))
		return !around_precedes(text, s->at, WORDS_LEAVE);
	if (t->kind != KIND_FACT && target_possessed(text, s))
		return true;
	if (around_before(text, s->at, WORD_REACH) ||
	    changes_period(text, s) || has_come_to(text, s))
		return true;
	if (t->kind != KIND_FACT && s->op == ZH_EQ)
		return is_term(text, s);
	return measured(text, s->at, WORDS_LASTS) ||
	    (t->kind == KIND_FACT && target_second_measure(text, s));
}

bool
target_age_binds(const struct task *t, struct str text, const struct span *s)
{
	return measured(text, s->at,
	    t->kind == KIND_FACT || is_age_limit(text, s) ? WORDS_AGE
							  : WORDS_LIFE);
}

/* 一支, 一次: an article, or how many there are to be. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

#define LOOK 120 /* bytes before a figure in which its verb stands */
#define VERB 15 /* bytes of the longest verb behind 每村 */
#define NOUN 6 /* bytes of the shortest noun behind the verb */
#define NOUN_CHARS 30 /* characters of the longest */

struct str
target_before_verb(struct str text, size_t at)
{
	struct str before = str_sub(text, around_clause(text, at), at);
	size_t n = words_suffix(WORDS_ORDER_DONE, before, NULL);
	const struct word *w = n > 0 ? NULL : around_before(text, at, WORD_DO);

	return str_sub(before, 0, before.n - (w ? w->text.n : n));
}

/* Is there a verb, and behind it a noun that ends at byte at? */
static bool
has_noun(struct str text, size_t clause, size_t at)
{
	size_t i, n;

	for (i = at > clause + LOOK ? at - LOOK : clause; i + NOUN < at; i++) {
		const struct word *w = around_at(text, i, WORD_DO);

		n = w ? w->text.n
		      : words_prefix(
			    WORDS_CHOOSES, str_sub(text, i, at), NULL);
		if (n == 0) /* 上报案例一篇 */
			n = words_prefix(
			    WORDS_WHEN_WRITES, str_sub(text, i, at), NULL);
		if (n > 0 && i + n + NOUN <= at)
			return true;
	}
	return false;
}

/* Where the phrase around byte at begins, behind a comma or a 、. */
static size_t
phrase_of(struct str text, size_t at)
{
	size_t clause = around_clause(text, at), i = at, n;

	for (n = 0; i > clause && n < NOUN_CHARS; n++) {
		if (str_ends(str_sub(text, clause, i), STR("、")))
			return i;
		i = utf8_prev(text, i);
	}
	return clause;
}

/* 保洁员, 文艺队: somebody, and no verb before them. */
static bool
is_somebody(struct str phrase)
{
	return name_is_somebody(phrase) &&
	    !around_at(phrase, 0, WORD_DO) &&
	    !words_starts(WORDS_METRIC_VERB, phrase);
}

/* 整改, 立即销号: does a phrase end in what is done? */
static bool
ends_in_deed(struct str phrase)
{
	return around_before(phrase, phrase.n, WORD_DO) ||
	    words_ends(WORDS_METRIC_VERB, phrase) ||
	    words_ends(WORDS_SETTLES, phrase);
}

/* The next clause, if it counts as many and not somebody: 通报批评一次; or empty. */
static struct str
repeated(struct str text, const struct span *s)
{
	struct str next = around_next_clause(text, s->end);

	return str_ends(next, s->text) &&
		!is_somebody(str_sub(next, 0, next.n - s->text.n))
	    ? next
	    : STR_NULL;
}

/*
 * 验收茶园一片，启用一片: so many are done each time; but 建设茶园一片，茶亭一片 names
 * two things, and in 配备信息员一名，保洁员一名 the next counts others.
 */
static bool
is_twin(struct str text, const struct span *s)
{
	struct str next = repeated(text, s);

	next = str_sub(next, 0, next.n - (next.n > 0 ? s->text.n : 0));
	return next.n > 0 && (next.n < NOUN || ends_in_deed(next));
}

/* Is a thing of the phrase before byte phrase counted, and a verb before it? */
static bool
goes_on_counting(struct str text, size_t phrase)
{
	size_t sentence = around_sentence(text, phrase);
	struct str before = str_sub(text, sentence, phrase);
	size_t mark = utf8_ends_mark(before, ',');

	if (mark == 0 && str_ends(before, STR("、")))
		mark = STR("、").n;
	return mark > 0 && around_ends_count(text, phrase - mark) &&
	    has_noun(text, sentence, phrase - mark) &&
	    words_find(WORDS_FINDING, before, 0, NULL) < 0;
}

/* 召开部署会一次，推进会一次: what is held, in a run of such that has its verb. */
static bool
is_held(struct str text, const struct span *s)
{
	size_t phrase = phrase_of(text, s->at);
	struct str name = str_sub(text, phrase, s->at);

	return words_ends(WORDS_HELD, name) &&
	    words_find(WORDS_FINDING, name, 0, NULL) < 0 &&
	    (has_noun(text, phrase, s->at) || goes_on_counting(text, phrase));
}

/* 配备信息员一名，保洁员一名; 建设书屋一个，舞台一座: the next in a run of nouns. */
static bool
is_next_thing(struct str text, const struct span *s)
{
	size_t phrase = phrase_of(text, s->at);
	struct str name = str_sub(text, phrase, s->at);

	return name.n >= NOUN && !around_has_count(name) &&
	    goes_on_counting(text, phrase) &&
	    (is_somebody(name) || !ends_in_deed(name));
}

/* 发现问题一次: is it what the clause of the figure found? */
static bool
finds(struct str text, const struct span *s)
{
	return words_find(WORDS_FINDING,
		   str_sub(text, around_clause(text, s->at), s->at), 0, NULL) >=
	    0;
}

/* 完成公厕改造一座: a deed that is completed is counted like a thing. */
static bool
is_completed(struct str text, size_t clause, size_t at)
{
	size_t n =
	    words_prefix(WORDS_COMPLETES, str_sub(text, clause, at), NULL);

	return n > 0 && clause + n + 2 * NOUN <= at;
}

/* 每督查一次通报一次, 整改一个、销号一个: is it done as often as what its clause tells before? */
static bool
is_each_time(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	long one = str_find(before, s->text, 0);

	return one >= 0 &&
	    ends_in_deed(
		str_sub(before, (size_t)one + s->text.n, before.n));
}

/* 配备信息员一名，建设书屋一个、舞台一座。: behind what it counts it is no article. */
static bool
is_counted_behind(struct str text, const struct span *s)
{
	struct str rest = str_sub(text, s->end, text.n);
	size_t clause = around_clause(text, s->at);
	size_t et_al = words_prefix(WORDS_ET_AL, rest, NULL);

	return span_is_dim(s, "count") && s->at > clause &&
	    utf8_is_han(around_char(text, utf8_prev(text, s->at))) &&
	    (around_ends(text, s->end + et_al) ||
		str_starts(rest, STR("、")) ||
		words_starts(WORDS_AND, rest)) &&
	    (!around_before(text, s->at, WORD_DO) ||
		is_completed(text, clause, s->at)) &&
	    !around_precedes(text, s->at, WORDS_ONE_OF) &&
	    !finds(text, s) && !is_twin(text, s) && !is_each_time(text, s) &&
	    (has_noun(text, clause, s->at) || is_next_thing(text, s));
}

/*
 * 组织一次疏散演练, 举办了一场晚会: what is held behind its verb counts, but not 每开展
 * 一次活动 and 开展一次检查的，.
 */
static bool
is_event(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);
	size_t end = around_clause_end(text, s->end), verb;
	struct str what = str_sub(text, s->end, end);

	before = words_strip_end(WORDS_REACH_PARTICLE, before);
	verb = words_suffix(WORDS_HOLDS, before, NULL);
	before = str_sub(before, 0, before.n - verb);
	return verb > 0 && target_begins_name(what) &&
	    !words_starts(WORDS_ONCE, what) &&
	    !words_ends(WORDS_OF, what) && !words_ends(WORDS_EACH, before);
}

/* 每人, 每班, 每名党员, but not 每组织 and 每发现: does who each begin the text? */
static bool
is_each_of(struct str scope)
{
	size_t n = words_prefix(WORDS_EACH, scope, NULL);

	return n > 0 && !around_at(scope, n, WORD_DO) &&
	    (around_at(scope, n, WORD_UNIT) ||
		around_follows(scope, n, WORDS_SCOPE_WHO) ||
		around_follows(scope, n, WORDS_EACH_OF));
}

/* 让 of 让每个孩子有一个家, but not 做到 of 做到每班一次: does it end at byte at? */
static bool
lets_each(struct str text, size_t at)
{
	return around_precedes(text, at, WORDS_LETS) &&
	    !around_precedes(text, at, WORDS_LETS_NOT);
}

/*
 * 每班一辆车, 每人联系一个镇、一个村: what there is for each counts, but not 每人都是一名
 * 宣传员.
 */
static bool
is_for_each(struct str text, const struct span *s)
{
	size_t clause = around_clause(text, s->at);
	struct str scope = target_scope(text, clause, s->at, s->unit), rest;
	long mark;

	if (!is_each_of(scope) || around_follows(text, s->end, WORDS_OR) ||
	    lets_each(text, str_offset(text, scope)))
		return false;
	rest = str_sub(text, str_offset(text, scope) + scope.n, s->at);
	if ((mark = str_find(rest, STR("、"), 0)) >= 0)
		return str_ends(rest, STR("、")) &&
		    (around_has_count(scope) ||
			around_has_count(str_sub(rest, 0, (size_t)mark)));
	return rest.n <= VERB && !around_has_count(rest) &&
	    !around_precedes(text, s->at, WORDS_IS_ONE);
}

/* 各村要落实一名信息员: whom each of them is to name or send. */
static bool
is_for_all(struct str text, const struct span *s)
{
	struct str scope;

	if (!words_is(WORDS_STAFF, s->unit) ||
	    !(around_before(text, s->at, WORD_DO) ||
		around_precedes(text, s->at, WORDS_STAFFED)))
		return false;
	scope = target_scope(
	    text, around_clause(text, s->at), s->at, s->unit);
	return words_starts(WORDS_EVERY, scope);
}

/* 年终考核一次，, 6月底前全面检查一次，: what is done is told together with when. */
static bool
is_occasion(struct str text, const struct span *s)
{
	struct str before = str_sub(text, around_clause(text, s->at), s->at);

	return around_before(text, s->at, WORD_DO) &&
	    words_find(WORDS_OCCASION, before, 0, NULL) >= 0;
}

/* 走访一次，登记一次: does the clause before tell what this one follows from? */
static bool
follows_occasion(struct str text, const struct span *s)
{
	struct str before = str_sub(text, 0, around_clause(text, s->at));
	size_t comma = utf8_ends_mark(before, ',');

	return comma > 0 &&
	    words_ends(WORDS_ONCE, str_sub(before, 0, before.n - comma));
}

/* 一支队伍 is an article; 开展演练一次。 counts. */
bool
target_is_article(const struct task *t, struct str text, const struct span *s)
{
	uint32_t next = utf8_fold(around_char(text, s->end)), before;
	bool last;

	if (target_is_prize(text, s))
		return false;
	if (t->kind == KIND_RULE || s->at == 0)
		return true;
	if (is_for_each(text, s) || is_for_all(text, s))
		return false;
	before = around_char(text, utf8_prev(text, s->at));
	last = next == 0 || next == U'。' || next == ',' || next == ';' ||
	    next == '\n';
	/* 报送《统计表》一份， */
	if (span_is_dim(s, "count") && before == U'》')
		return !last;
	if (!span_is_dim(s, "times"))
		return !is_counted_behind(text, s) && !target_listed(text, s);
	/* 走访一遍, but not 一遍遍讲解 */
	if (words_is(WORDS_OVER_AGAIN, s->unit))
		return !utf8_is_han(before) || finds(text, s) ||
		    around_follows(text, s->end, WORDS_OVER_AGAIN);
	if (is_event(text, s) ||
	    ((last || next == U'、') && is_held(text, s)))
		return false;
	/* 发现一次，通报一次: each time, not once */
	if ((repeated(text, s).n > 0 && finds(text, s)) ||
	    is_each_time(text, s))
		return true;
	/* 两个月各进行一次大扫除, 早晚各播放一次, 植树、清沟各一次 */
	if (words_ends(WORDS_EVERY, target_before_verb(text, s->at)) ||
	    around_precedes(text, s->at, WORDS_EVERY) ||
	    (last && is_occasion(text, s)))
		return false;
	if (!last || follows_occasion(text, s))
		return true;
	return !utf8_is_han(before) || around_before(text, s->at, WORD_DO) ||
	    around_precedes(text, s->at, WORDS_ONE_OF);
}

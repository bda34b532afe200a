/* For whom each, 每村 and 各单位, and what of it a name repeats. */
#include "base/utf8.h"
#include "phrase/name.h"
#include "target/read.h"
#include "zh/num.h"
#include "zh/words.h"

#define TITLE 2 /* characters that make a name of a verb: 检查小组 */

/* 每5天, 每两天, 每月: when, not who.  each: the bytes of 每. */
bool
target_is_period(struct str s, size_t each, size_t *end)
{
	size_t i = each;

	while (around_digit_at(s, i) || num_scale(around_char(s, i)) > 0)
		i += utf8_offset(str_sub(s, i, s.n), 1);
	return each > 0 && around_look(s, i, s.n, WORD_PERIOD, end) != NULL;
}

/* 检查站, 巡查员: does a body or a person begin the text with a verb of n bytes? */
static bool
is_of_name(struct str s, size_t n)
{
	size_t i = n, k;
	uint32_t c;

	for (k = 0; k < TITLE && i < s.n; k++) {
		i += utf8_decode(s.p + i, s.n - i, &c);
		if (name_is_somebody(str_sub(s, 0, i)))
			return true;
	}
	return false;
}

size_t
target_each_time(struct str s, size_t at)
{
	size_t n = words_prefix(WORDS_EVERY, str_sub(s, at, s.n), NULL), verb;
	struct str rest = str_sub(s, at + n, s.n);

	if (n == 0 || !words_ends(WORDS_TIMES_OF, str_sub(s, 0, at)))
		return 0;
	verb = words_prefix(WORDS_TIMES_VERB, rest, NULL);
	if (verb == 0 && !around_look(rest, 0, rest.n, WORD_VERB, &verb) &&
	    !around_look(rest, 0, rest.n, WORD_DO, &verb))
		return 0;
	return is_of_name(rest, verb) ? 0 : n;
}

/* The last 每 or 各 of s that begins who each; -1: none. */
static long
last_each(struct str s, enum word_list list)
{
	size_t from, n;
	long at = -1, k;

	for (from = 0; (k = words_find(list, s, from, &n)) >= 0;
	     from = (size_t)k + 1) {
		struct str rest = str_sub(s, (size_t)k, s.n);

		n = words_prefix(WORDS_EACH, rest, NULL);
		if (!target_is_period(rest, n, NULL) &&
		    !words_starts(WORDS_SCOPE_NOT, rest) &&
		    !words_starts(WORDS_EACH_TIME, rest) &&
		    target_each_time(s, (size_t)k) == 0)
			at = k;
	}
	return at;
}

/*
 * 每村文明户10户, 每个乡镇县级用稿2篇: who each ends where the name of what is
 * counted in so many units begins.
 */
static struct str
without_thing(struct str scope, size_t first, struct str unit)
{
	struct str rest = str_sub(scope, first, scope.n);
	size_t n = words_prefix(WORDS_SCOPE_WHO, rest, NULL);

	rest = str_sub(rest, n, rest.n);
	if (n == 0 || utf8_len(rest) < 2 ||
	    words_starts(WORDS_SCOPE_WHO_NOT, rest))
		return scope;
	if (name_is_somebody(rest) &&
	    !str_ends(rest, unit) && !words_is(WORDS_STAFF, unit) &&
	    !words_is(WORDS_HEAD, unit))
		return scope;
	return str_sub(scope, 0, first + n);
}

/* 各单位主要负责人负责: up to the first such word that is no part of another. */
static struct str
upto(struct str s, enum word_list list, size_t at)
{
	size_t n, k;
	long end;

	for (; (end = words_find(list, s, at, &n)) >= 0; at = k + n) {
		k = (size_t)end;
		if (!words_starts(WORDS_SCOPE_END_NOT,
			str_sub(s, utf8_prev(s, k), s.n)) &&
		    !words_starts(WORDS_SCOPE_END_NOT, str_sub(s, k, s.n)))
			return str_sub(s, 0, k);
	}
	return s;
}

/* 各村居, 每个网格 before the figure in its sentence. */
struct str
target_scope(struct str text, size_t from, size_t to, struct str unit)
{
	static const char *const mark[] = { "，", ",", "、", "。" };
	struct str s = str_sub(text, from, to);
	long at = last_each(s, WORDS_EACH), k = last_each(s, WORDS_EVERY);
	size_t i, first, bound;

	if (k > at)
		at = k;
	if (at < 0)
		return STR_NULL;
	s = str_sub(s, (size_t)at, s.n);
	if ((first = words_prefix(WORDS_EACH, s, NULL)) == 0)
		first = words_prefix(WORDS_EVERY, s, NULL);
	for (i = 0; i < COUNT(mark); i++)
		if ((k = str_find(s, str_of(mark[i]), first)) >= 0)
			s = str_sub(s, 0, (size_t)k);
	s = upto(s, WORDS_SCOPE_END, first);
	s = upto(s, WORDS_METRIC_VERB, first);
	bound = around_find(s, first + 1, WORD_LEFT);
	s = str_sub(s, 0, around_find(s, first + 1, WORD_DO));
	s = str_trim(str_sub(s, 0, bound));
	return s.n > first && s.n <= 36 ? without_thing(s, first, unit)
					: STR_NULL;
}

/* 每村, 各个社区: a body of the list, each of them? */
static bool
is_who(struct str scope)
{
	size_t n = words_prefix(WORDS_EACH, scope, NULL);

	if (n == 0)
		n = words_prefix(WORDS_EVERY, scope, NULL);
	return words_is(WORDS_SCOPE_WHO, str_sub(scope, n, scope.n));
}

/* 早晚各村巡查 of 各村: without the times and who it is that does it then. */
static struct str
without_who(struct str metric, struct str scope)
{
	long at = str_find(metric, scope, 0);
	struct str rest;

	if (at <= 0 ||
	    !words_ends(WORDS_TIMES_OF, str_sub(metric, 0, (size_t)at)))
		return metric;
	rest = target_core(str_sub(metric, (size_t)at + scope.n, metric.n));
	return utf8_len(rest) >= 2 ? rest : metric;
}

/* 村保洁员 of 各村: a name that begins with who each is, without that. */
static struct str
behind_body(struct str metric, struct str scope)
{
	size_t each = words_prefix(WORDS_EVERY, scope, NULL);
	struct str who = str_sub(scope, each, scope.n);
	struct str rest = str_sub(metric, who.n, metric.n);

	return each > 0 && metric.p == who.p && is_who(scope) &&
		utf8_len(rest) >= 2
	    ? target_core(rest)
	    : metric;
}

/* What is left of a name that begins with the scope; nothing of 每村全年. */
static struct str
behind_scope(struct str metric, struct str scope)
{
	struct str rest = str_sub(metric, scope.n, metric.n);
	size_t end = 0;

	if (rest.n == 0 ||
	    (around_look(rest, 0, rest.n, WORD_OVER, &end) && end == rest.n))
		return STR_NULL;
	return is_who(scope) && utf8_len(rest) >= 2 ? target_core(rest)
						    : metric;
}

static struct str
without_scope(struct str metric, struct str scope)
{
	metric = behind_body(without_who(metric, scope), scope);
	if (str_starts(metric, scope))
		return behind_scope(metric, scope);
	if (str_ends(metric, scope))
		return target_strip_tail(
		    str_sub(metric, 0, metric.n - scope.n));
	return metric;
}

void
target_part_scope(struct target *g, const struct target *before)
{
	if (g->scope.n == 0)
		return;
	g->metric = without_scope(g->metric, g->scope);
	if (before && before->scope.n > g->scope.n &&
	    before->scope.p + before->scope.n == g->scope.p + g->scope.n) {
		g->scope = before->scope;
	} else if (words_starts(WORDS_EVERY, g->scope) && g->metric.n > 0 &&
	    utf8_len(g->metric) < 3 &&
	    g->metric.p + g->metric.n == g->scope.p) {
		g->scope =
		    (struct str){ g->metric.p, g->metric.n + g->scope.n };
		g->metric = STR_NULL;
	}
}

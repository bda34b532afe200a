/* As few words of a piece as name what is measured. */
#include "base/utf8.h"
#include "target/read.h"
#include "zh/words.h"

#define DURING 18 /* bytes of when something is done, at most */
#define LEAST 6 /* of a name */

/* Verbs and the like at the beginning of a piece: 建成, 新增, 全镇. */
static struct str
strip_verbs(struct str s)
{
	size_t end;

	for (; s.n > 0; s = str_trim(str_sub(s, end, s.n))) {
		if (words_starts(WORDS_METRIC_HEAD_NOT, s))
			break;
		if ((end = words_prefix(WORDS_METRIC_HEAD, s, NULL)) > 0)
			continue;
		if (!around_look(s, 0, s.n, WORD_DO, &end))
			break;
		/* but 完成率 and 整改 are what is measured */
		if (end + 6 > s.n ||
		    words_starts(WORDS_RATE, str_sub(s, end, s.n)))
			break;
	}
	return str_trim(s);
}

/* 道路清扫由城管办负责: without who bears it. */
static struct str
without_bearer(struct str s)
{
	long at;

	if (!words_ends(WORDS_DUTY_VERB, s))
		return s;
	at = words_find(WORDS_DUTY_BY, s, 0, NULL);
	return at > 0 ? str_trim(str_sub(s, 0, (size_t)at)) : s;
}

/* What stands between a name and its figure: 达到, 分别, 稳定在. */
struct str
target_strip_tail(struct str s)
{
	const struct word *w;
	size_t n;

	for (s = str_trim(s); s.n > 0; s = str_trim(str_sub(s, 0, s.n - n))) {
		if (words_ends(WORDS_METRIC_TAIL_NOT, s))
			break;
		n = words_suffix(WORDS_METRIC_TAIL, s, NULL);
		if (n == 0 &&
		    ((w = around_before(s, s.n, WORD_REACH)) != NULL ||
			(w = around_before(s, s.n, WORD_LEFT)) != NULL ||
			(w = around_before(s, s.n, WORD_WAY)) != NULL ||
			(w = around_before(s, s.n, WORD_ABOUT)) != NULL))
			n = w->text.n;
		if (n == 0)
			break;
	}
	return s;
}

/*
 * 县财政安排专项资金, 各村要张贴公告: behind the order and behind the last verb
 * that names are the object of, where something is left.
 */
static struct str
behind_verbs(struct str s)
{
	size_t i, n, from = 0;

	for (i = 0; i < s.n; i += n ? n : 1) {
		struct str rest = str_sub(s, i, s.n);

		n = 0;
		if (!utf8_begins(s.p[i]))
			continue;
		if (words_starts(WORDS_ORDER_NOT, rest))
			n = words_prefix(WORDS_ORDER_NOT, rest, NULL);
		else if (((n = words_prefix(WORDS_ORDER, rest, NULL)) > 0 &&
			     !words_ends(
				 WORDS_ORDER_NOT_AFTER, str_sub(s, 0, i))) ||
		    (n = words_prefix(WORDS_METRIC_VERB, rest, NULL)) > 0) {
			n += around_done(str_sub(rest, n, rest.n));
			from = i + n + 6 <= s.n ? i + n : from;
		}
	}
	return str_sub(s, from, s.n);
}

/* 9条支渠总长: without a count that it begins with, but 3人以上的单位. */
static struct str
without_count(struct str s)
{
	const struct word *unit;
	size_t i = 0;

	while (i < s.n && utf8_digit_at(s, i))
		i += utf8_size(s.p[i]);
	unit = i > 0 ? around_at(s, i, WORD_UNIT) : NULL;
	if (!unit || !str_is(unit->dim, "count") ||
	    around_at(s, i + unit->text.n, WORD_RIGHT))
		return s;
	return str_trim(str_sub(s, i + unit->text.n, s.n));
}

/* 活动期间发放资料, 防火期内全镇设立检查站: behind when it is done. */
static struct str
without_during(struct str s)
{
	size_t n;
	long at = words_find(WORDS_METRIC_DURING, s, 0, &n);

	return at > 0 && at <= DURING && (size_t)at + n + LEAST <= s.n &&
		!words_ends(WORDS_METRIC_DURING_NOT,
		    str_sub(s, 0, (size_t)at + n))
	    ? str_sub(s, (size_t)at + n, s.n)
	    : s;
}

/* 每天早晚各消毒: behind the times at each of which it is done. */
static struct str
without_times(struct str s)
{
	size_t from, n, behind;
	long at;

	for (from = 0; (at = words_find(WORDS_EVERY, s, from, &n)) >= 0;
	     from = (size_t)at + n)
		if ((behind = target_each_time(s, (size_t)at)) > 0)
			return str_sub(s, (size_t)at + behind, s.n);
	return s;
}

/* 将种植任务, 各村承担造林任务: what is to be done, without who does; or empty. */
static struct str
charge_of(struct str s)
{
	struct str deed = words_strip_end(WORDS_CHARGE, s);
	size_t from = 0, n;
	long at;

	if (deed.n == s.n)
		return STR_NULL;
	while ((at = words_find(WORDS_CHARGED, deed, from, &n)) >= 0)
		from = (size_t)at + n;
	deed = str_sub(deed, from, deed.n);
	while ((n = words_prefix(WORDS_METRIC_HEAD, deed, NULL)) > 0 &&
	    !words_starts(WORDS_METRIC_HEAD_NOT, deed))
		deed = str_sub(deed, n, deed.n);
	/* 重点工作任务, 占总任务的: nothing is named that is to be done */
	return deed.n >= LEAST && !words_ends(WORDS_CHARGE_NOT, deed)
	    ? deed
	    : STR_NULL;
}

struct str
target_core(struct str s)
{
	struct str deed;

	s = without_during(str_sub(s, around_item(s, 0), s.n));
	s = without_times(s);
	if ((deed = charge_of(target_strip_tail(s))).n > 0)
		return deed;
	s = behind_verbs(without_bearer(target_strip_tail(s)));
	return strip_verbs(without_count(strip_verbs(s)));
}

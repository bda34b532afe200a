#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "zh/span.h"

#define HEAD_CHARS 24 /* a longer line says more */
#define WHEN_BYTES 90 /* of 2026年5月1日（星期五）至2026年8月31日（星期一） and more */
#define SOME_DAY ((struct date){ 2000, 1, 1 }) /* 下周三 is a time, whichever */
#define STEP_CHARS 2 /* of the shortest work: 开工 */

/* 第一周, 第3—4周: weeks of a term, of which no calendar knows. */
static bool
is_week(struct str s)
{
	static const struct str dashes[] = { STR("-"), STR("—"), STR("–"),
		STR("、"), STR("～"), STR("~") };
	size_t n = words_prefix(WORDS_ORDINAL, s, NULL), k, i;
	long number;
	bool han;

	if (n == 0)
		return false;
	s = str_sub(s, n, s.n);
	for (;;) {
		if ((n = marker_numeral(s, &number, &han)) == 0)
			return false;
		s = str_sub(s, n, s.n);
		k = words_prefix(WORDS_TO, s, NULL);
		for (i = 0; i < COUNT(dashes) && k == 0; i++)
			if (str_starts(s, dashes[i]))
				k = dashes[i].n;
		if (k == 0)
			break;
		s = str_sub(s, k, s.n);
	}
	return words_is(WORDS_WEEK, s);
}

/* 1月至3月, which is as fine as the months; days: 3月1日至15日 as well. */
static bool
is_part(const struct span *s, struct str text, bool days)
{
	bool months = s->kind == ZH_RANGE &&
	    words_find(WORDS_DAY, str_sub(text, s->at, s->end), 0, NULL) < 0;

	return (s->kind == ZH_DATE || s->kind == ZH_RANGE) &&
	    s->grain <= ZH_HALF &&
	    (s->grain >= ZH_WEEK || months || (days && s->kind == ZH_RANGE)) &&
	    !(s->flags & (ZH_TILL | ZH_FEAST | ZH_TITLE | ZH_TO_DATE));
}

/* What is looked for: a part of the year, such or days of it, any time, a cell's. */
enum fit { FIT_PART, FIT_DAYS, FIT_ANY, FIT_CELL };

static bool
fits(const struct span *s, struct str text, enum fit fit)
{
	if (fit < FIT_ANY)
		return is_part(s, text, fit == FIT_DAYS);
	if (fit == FIT_CELL && s->grain < ZH_MONTH)
		return false; /* 6.30 is a sum as well */
	return (s->kind == ZH_DATE || s->kind == ZH_RANGE) &&
	    !(s->flags & (ZH_FEAST | ZH_TITLE));
}

/* 三月, or several: 三月、四月, and nothing else. */
static bool
is_time(struct str s, enum fit fit)
{
	struct zh_ref ref = { fit < FIT_ANY ? DATE_NONE : SOME_DAY, 0 };
	struct spans v = SPANS_INIT;
	size_t i, end = 0;
	bool yes;

	v.cell = fit == FIT_CELL;
	if (spans_find(&v, s, &ref) < 0)
		return false;
	for (i = 0; i < v.n && end < s.n; i++) {
		if (v.v[i].at < end)
			continue; /* inside the one before */
		if (!fits(&v.v[i], s, fit) ||
		    (v.v[i].at > end &&
			!str_is(str_sub(s, end, v.v[i].at), "、")))
			break;
		end = v.v[i].end;
	}
	yes = end > 0 && end == s.n;
	spans_free(&v);
	return yes;
}

/* 周三: a day of any week, and a person's name as well. */
static bool
is_weekday(struct str s)
{
	size_t n = words_prefix(WORDS_WEEK, s, NULL);

	return n > 0 && utf8_len(str_sub(s, n, s.n)) == 1;
}

bool
timehead_is_when(struct str s)
{
	s = str_trim(words_strip_end(WORDS_WHEN_ENDS, str_trim(s)));
	return s.n > 0 && s.n <= WHEN_BYTES && !is_weekday(s) &&
	    words_find(WORDS_TIME_SIGN, s, 0, NULL) >= 0 &&
	    is_time(s, FIT_ANY);
}

bool
timehead_is_months(struct str s)
{
	return s.n <= WHEN_BYTES && is_time(s, FIT_CELL);
}

bool
timehead_is(struct str text)
{
	struct buf b = BUF_INIT;
	struct str s;
	size_t n;
	bool yes = false, colon;

	if (text.n == 0 || utf8_len(text) > HEAD_CHARS)
		return false;
	utf8_squeeze(&b, text);
	s = buf_str(&b);
	colon = str_ends(s, STR(":"));
	s = str_sub(s, 0, s.n - colon);
	if (s.n > 0 && name_bracket_at_end(s) == 0)
		s = name_in_bracket(s, 0); /* 【第一季度】 */
	s = str_sub(s, 0, name_bracket_at_end(s));
	n = words_suffix(WORDS_PERIOD_TAIL, s, NULL);
	s = str_sub(s, 0, s.n - n);
	yes = s.n > 0 &&
	    (is_week(s) || is_time(s, colon ? FIT_DAYS : FIT_PART) ||
		(colon && name_is_deadline(s)));
	buf_free(&b);
	return yes;
}

bool
timehead_is_themed(struct str text)
{
	static const struct str opens[] = { STR(" "), STR("　"), STR("\t"),
		STR("“"), STR("【"), STR("《"), STR("「") };
	struct zh_ref ref = { DATE_NONE, 0 };
	struct spans v = SPANS_INIT;
	struct str rest = STR_NULL;

	text = str_trim(text);
	if (text.n == 0 || utf8_len(text) > HEAD_CHARS ||
	    spans_find(&v, text, &ref) < 0)
		return false;
	if (v.n > 0 && v.v[0].at == 0 && is_part(&v.v[0], text, false))
		rest = str_sub(text, v.v[0].end, text.n);
	spans_free(&v);
	return str_starts_any(rest, opens, COUNT(opens)) &&
	    str_trim(rest).n > 0 && utf8_find_mark(rest, ',') < 0 &&
	    utf8_find_mark(rest, ':') < 0 &&
	    str_find(rest, STR("。"), 0) < 0 &&
	    !timehead_begins(str_trim(rest));
}

/* Bytes of the date or the range of days that the text begins with, 0: none. */
static size_t
time_at_start(struct str text)
{
	struct zh_ref ref = { DATE_NONE, 0 };
	struct spans v = SPANS_INIT;
	size_t n = 0;

	if (spans_find(&v, text, &ref) < 0)
		return 0;
	if (v.n > 0 && v.v[0].at == 0 &&
	    (v.v[0].kind == ZH_DATE || v.v[0].kind == ZH_RANGE))
		n = v.v[0].end;
	spans_free(&v);
	return n;
}

bool
timehead_begins(struct str text)
{
	return time_at_start(text) > 0;
}

/* What is done by a time, between it and the next: at least 开工. */
static bool
says_work(struct str s)
{
	size_t han = 0, at, n;
	uint32_t c;

	for (at = 0; at < s.n && han < STEP_CHARS; at += n ? n : 1) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		han = n > 0 && utf8_is_han(c) ? han + 1 : 0;
	}
	return han >= STEP_CHARS;
}

bool
timehead_tells_steps(struct str s)
{
	struct zh_ref ref = { DATE_NONE, 0 };
	struct spans v = SPANS_INIT;
	size_t i, end = 0, steps = 0;

	if (spans_find(&v, s, &ref) < 0)
		return false;
	for (i = 0; i < v.n; i++) {
		if (v.v[i].kind != ZH_DATE && v.v[i].kind != ZH_RANGE)
			continue;
		if (end > 0 && v.v[i].at > end)
			steps += says_work(str_sub(s, end, v.v[i].at));
		end = v.v[i].end > end ? v.v[i].end : end;
	}
	steps += end > 0 && says_work(str_sub(s, end, s.n));
	spans_free(&v);
	return steps > 1;
}

bool
timehead_is_days(struct str text)
{
	return text.n > 0 && utf8_len(text) <= HEAD_CHARS &&
	    time_at_start(text) == text.n;
}

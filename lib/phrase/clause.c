#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/words.h"

#define TIME_BYTES 60 /* a longer run is no time beside a name */
#define BACK 900 /* bytes; a longer phrase names nobody */

static bool
among(struct str c, const char *set)
{
	return c.n > 1 ? str_find(str_of(set), c, 0) >= 0
		       : c.n == 1 && str_find(str_of(set), c, 0) >= 0;
}

/*
 * 加强领导 各村要: does a blank between whole words stand before byte at?  Not in
 * a list (镇政府、 各村), nor beside a letter or a figure, nor before a bracket.
 */
static bool
parts(struct str s, size_t floor, size_t before, size_t at, size_t end)
{
	struct str blank = str_sub(s, before, at), next;

	if (!among(blank, " 　") || before <= floor || at >= end ||
	    (unsigned char)s.p[before - 1] < 0x80 ||
	    str_ends(str_sub(s, 0, before), STR("、")))
		return false;
	next = str_sub(s, at, s.n);
	return (unsigned char)next.p[0] >= 0x80 &&
	    !str_starts(next, STR("、")) && name_bracket(next) == 0;
}

size_t
clause_start(struct str s, size_t floor, size_t end)
{
	size_t at = end, before, depth = 0;

	while (at > floor && end - at < BACK) {
		struct str c;

		if (utf8_ends_plain(str_sub(s, 0, at))) {
			at -= 3;
			continue;
		}
		before = utf8_prev(s, at);
		c = str_sub(s, before, at);
		if (among(c, "）)”」》〕")) {
			depth++;
		} else if (among(c, "（(“「《〔")) {
			if (depth == 0)
				return at;
			depth--;
		} else if (among(c, "。；;！!？?\n") ||
		    (depth == 0 &&
			(among(c, "，,：:—\t") ||
			    parts(s, floor, before, at, end)))) {
			return at;
		}
		at = before;
	}
	return at;
}

static bool
begins_time(struct str s)
{
	uint32_t c;

	if (s.n == 0 || utf8_decode(s.p, s.n, &c) == 0)
		return false;
	c = utf8_fold(c);
	return str_digit(c) || words_starts(WORDS_TIME_FIRST, s);
}

/* Bytes of the digit or the word of a time that s begins (ends) with. */
static size_t
time_part(struct str s, bool last)
{
	size_t at = last ? utf8_prev(s, s.n) : 0, n;
	uint32_t c;

	n = utf8_decode(s.p + at, s.n - at, &c);
	c = utf8_fold(c);
	if (str_digit(c))
		return n;
	return last ? words_suffix(WORDS_TIME_PART, s, NULL)
		    : words_prefix(WORDS_TIME_PART, s, NULL);
}

/* Bytes of the time that s begins with: 6月底前 of 6月底前中心校. */
static size_t
time_head(struct str s)
{
	size_t at = 0, n, end = 0;

	if (!begins_time(s))
		return 0;
	while (at < s.n && at < TIME_BYTES &&
	    (n = time_part(str_sub(s, at, s.n), false)) > 0) {
		at += n;
		if (words_ends(WORDS_TIME_LAST, str_sub(s, 0, at)))
			end = at;
	}
	return end;
}

/* Bytes of the time that s ends with. */
static size_t
time_tail(struct str s)
{
	size_t from = s.n, n;
	uint32_t c;

	if (!words_ends(WORDS_TIME_LAST, s))
		return 0;
	while (from > 0 && s.n - from < TIME_BYTES &&
	    (n = time_part(str_sub(s, 0, from), true)) > 0)
		from -= n;
	while (from < s.n && time_head(str_sub(s, from, s.n)) != s.n - from) {
		n = utf8_decode(s.p + from, s.n - from, &c);
		from += n ? n : 1;
	}
	return s.n - from;
}

struct str
clause_without_time(struct str s)
{
	size_t n;

	s = str_trim(s);
	n = time_tail(s);
	if (n == 0)
		return s;
	return words_strip_end(
	    WORDS_TIME_AT, str_trim(str_sub(s, 0, s.n - n)));
}

/* 组织办, 教育中心, 教育局与团县委: the verb is part of the name. */
static bool
keeps_lead(struct str rest)
{
	struct str name;
	uint32_t c;
	long and;

	name_next(&rest, &name);
	if ((and = words_find(WORDS_AND, name, 0, NULL)) > 0)
		name = str_sub(name, 0, (size_t)and);
	return utf8_decode(name.p, name.n, &c) == name.n ||
	    words_exact(WORDS_LEAD_KEPT, name) >= 0;
}

/* 教育部门办幼儿园, 教育系统各学校: nobody is educated, it is whose they are. */
static bool
is_field(struct str lead, struct str rest)
{
	return words_is(WORDS_LEAD_FIELD, lead) &&
	    words_starts(WORDS_LEAD_FIELD_NEXT, rest);
}

/* 2.调度室: a number that opens no item, in a cell or within a sentence. */
static struct str
without_number(struct str s)
{
	struct marker m;
	enum marker_family f;

	if (!marker_at(s, &m) || m.doubtful)
		return s;
	f = marker_family(m.style);
	return f == MARKER_ARABIC || f == MARKER_ARABIC_IN ||
		f == MARKER_HALF_IN || f == MARKER_RING || f == MARKER_HAN_IN
	    ? str_trim(str_sub(s, m.n, s.n))
	    : s;
}

struct str
clause_without_lead(struct str s)
{
	size_t n;

	s = without_number(str_trim(s));
	while ((n = words_prefix(WORDS_CLAUSE_LEAD, s, NULL)) > 0 &&
	    n < s.n && !words_starts(WORDS_LEAD_NOT, s) &&
	    !keeps_lead(str_sub(s, n, s.n)) &&
	    !is_field(str_sub(s, 0, n), str_sub(s, n, s.n)))
		s = str_trim(str_sub(s, n, s.n));
	n = time_head(s);
	if (n == 0 || n == s.n)
		return s;
	return clause_without_lead(str_trim(str_sub(s, n, s.n)));
}

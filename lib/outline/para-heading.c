/* The heading that an item of a text begins with, also one that runs into it. */
#include "base/utf8.h"
#include "outline/genre.h"
#include "outline/reader.h"
#include "phrase/order.h"
#include "phrase/words.h"

#define HEADING_BYTES 300 /* of a heading that is kept */
#define HEADING_CHARS 9 /* a longer one may be a sentence */
#define HALF_LEAST 4 /* of a heading of two halves */
#define HALF_MOST 8
#define NAME_CHARS 8 /* of a name before a blank and its sentence */

/*
 * 加强领导，落实责任由镇长任组长: bytes of the two equal halves, or 0; but not of
 * 会议要求，各部门要对照.
 */
static size_t
couplet(struct str s)
{
	size_t at, n, half, chars;
	uint32_t c;

	for (at = chars = 0; at < s.n; at += n, chars++) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (n == 0 || !utf8_is_han(c))
			break;
	}
	half = utf8_starts_mark(str_sub(s, at, s.n), ',');
	if (half == 0 || chars < HALF_LEAST || chars > HALF_MOST)
		return 0;
	for (at += half; chars > 0 && at < s.n; at += n, chars--) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (n == 0 || !utf8_is_han(c))
			return 0;
	}
	return words_starts(WORDS_GLUED_NEXT, str_sub(s, at, s.n)) &&
		order_at(s, utf8_prev(s, at)) == 0
	    ? at
	    : 0;
}

/*
 * 指导思想以…为指导, 明确工作重点各村…: a heading that runs into its text, else
 * all of s.
 */
static struct str
glued_heading(struct str s)
{
	size_t verb = words_prefix(WORDS_GLUED_VERB, s, NULL);
	size_t n = words_prefix(WORDS_GLUED, str_sub(s, verb, s.n), NULL);
	uint32_t c = 0;

	if (n == 0) {
		n = couplet(s);
		return n > 0 ? str_sub(s, 0, n) : s;
	}
	n += verb;
	utf8_decode(s.p + n, s.n - n, &c);
	return (utf8_is_han(c) || str_digit(utf8_fold(c)) || c == U'“' ||
		   c == U'《') &&
		!words_starts(WORDS_GLUED_NOT, str_sub(s, n, s.n))
	    ? str_sub(s, 0, n)
	    : s;
}

/* 内容翔实（主要包括：…: where a bracket begins that is open at end, else end. */
static size_t
before_open(struct str s, size_t end)
{
	size_t at, n, open = 0;
	uint32_t c;

	for (at = 0; at < end; at += n ? n : 1) {
		n = utf8_decode(s.p + at, end - at, &c);
		if (n > 0 && utf8_fold(c) == '(')
			open = at;
		else if (n > 0 && utf8_fold(c) == ')')
			open = 0;
	}
	return open ? open : end;
}

/*
 * 适用对象 本办法适用于各村。: bytes of the name that a blank parts from the
 * sentence behind it, or 0.
 */
static size_t
before_blank(struct str s, bool sentence)
{
	size_t at, n, chars = 0;
	uint32_t c;

	for (at = 0; at < s.n && chars <= NAME_CHARS; at += n, chars++) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (c == ' ' || c == U'　')
			break;
		if (n == 0 || !utf8_is_han(c))
			return 0;
	}
	if (at == s.n || chars < 2 || chars > NAME_CHARS)
		return 0;
	return sentence || utf8_find_mark(str_sub(s, at, s.n), ',') >= 0 ||
		genre_says(str_sub(s, 0, at), PATTERNS_SECTION) !=
		    GENRE_NONE
	    ? at
	    : 0;
}

/*
 * 甲村坟山纠纷，责任领导：王明: where the words before a label end, whose colon is at
 * byte end, else end.
 */
static size_t
before_label(struct str s, size_t end)
{
	size_t at = end;

	if (utf8_starts_mark(str_sub(s, end, s.n), ':') == 0)
		return end;
	while (at > 0 && utf8_ends_mark(str_sub(s, 0, at), ',') == 0)
		at = utf8_prev(s, at);
	return at > 0 &&
		words_exact(WORDS_DUTY, str_trim(str_sub(s, at, end))) >= 0
	    ? at
	    : end;
}

/* 实施阶段，。 */
static struct str
without_comma(struct str s)
{
	size_t n = utf8_ends_mark(s, ',');

	return n < s.n ? str_trim(str_sub(s, 0, s.n - n)) : s;
}

/* 上午8:00, 1：2: a colon between two figures ends no heading. */
static bool
parts_figures(struct str s, size_t at, size_t mark)
{
	uint32_t next = 0;

	utf8_decode(s.p + at + mark, s.n - at - mark, &next);
	return str_digit(utf8_fold(utf8_last(str_sub(s, 0, at)))) &&
	    str_digit(utf8_fold(next));
}

/* Where the first such mark ends a heading, or s.n. */
static size_t
mark_end(struct str s, struct str mark)
{
	const bool colon = utf8_starts_mark(mark, ':') > 0;
	size_t from = 0;
	long at;

	while ((at = str_find(s, mark, from)) >= 0) {
		if (!colon || !parts_figures(s, (size_t)at, mark.n))
			return (size_t)at;
		from = (size_t)at + mark.n;
	}
	return s.n;
}

struct str
para_heading(struct str body)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR("："),
		STR(";"), STR(":"), STR("！"), STR("\n") };
	struct str s = str_sub(body, 0, HEADING_BYTES);
	size_t i, end = genre_frame(s);

	if (end > 0)
		return str_sub(s, 0, end);
	end = s.n;
	for (i = 0; i < COUNT(ends); i++)
		end = mark_end(str_sub(s, 0, end), ends[i]);
	while (end < body.n && end > 0 && !utf8_begins(body.p[end]))
		end--;
	end = before_label(body, end);
	i = before_blank(str_sub(body, 0, end),
	    str_starts(str_sub(body, end, body.n), STR("。")));
	end = i ? i : before_open(body, end);
	s = without_comma(str_trim(str_sub(body, 0, end)));
	return utf8_len(s) > HEADING_CHARS ? glued_heading(s) : s;
}

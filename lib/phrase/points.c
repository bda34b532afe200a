#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "phrase/words.h"

#define WEIGHT_CHARS 20 /* what weighs more is a sentence */
#define EACH_CHARS 2 /* of 人次 in 每人次50元 */

/* Bytes of 每人 or the like before a figure, or 0. */
static size_t
each_at(struct str s)
{
	size_t n = words_prefix(WORDS_EACH, s, NULL), k, chars;
	struct str rest = str_sub(s, n, s.n);

	for (chars = 1; n > 0 && chars <= EACH_CHARS; chars++) {
		k = utf8_offset(rest, chars);
		if (k < rest.n && utf8_digit_at(rest, k))
			return n + k;
	}
	return 0;
}

/* Bytes of the figure at the start of s, of either width, or 0. */
static size_t
figure_at(struct str s)
{
	size_t at = 0, n;
	uint32_t c;

	while ((n = utf8_decode(s.p + at, s.n - at, &c)) > 0) {
		c = utf8_fold(c);
		if (!str_digit(c) && c != '.' && c != '-')
			break;
		at += n;
	}
	return at;
}

size_t
points_sign(struct str s, bool *take)
{
	size_t n = words_prefix(WORDS_SIGN_TAKE, s, NULL);

	*take = n > 0;
	return n > 0 ? n : words_prefix(WORDS_SIGN_ADD, s, NULL);
}

bool
points_total(struct str heading)
{
	size_t open = name_bracket_at_end(heading);
	struct str s = STR_NULL;

	if (open < heading.n && utf8_ends_mark(heading, ')') > 0)
		s = name_in_bracket(heading, open);
	return points_only(s);
}

struct str
points_behind_total(struct str s)
{
	size_t n = name_bracket(s);

	return n > 0 && n < s.n && points_total(str_sub(s, 0, n))
	    ? str_trim(str_sub(s, n, s.n))
	    : s;
}

bool
points_only(struct str s)
{
	size_t n;

	s = words_strip_start(WORDS_FULL_POINTS, str_trim(s));
	n = figure_at(s);
	return n > 0 && words_is(WORDS_POINTS, str_trim(str_sub(s, n, s.n)));
}

size_t
points_figure_before(struct str s)
{
	size_t n = utf8_digits_before(s, s.n), whole;

	if (n == 0 || !str_ends(str_sub(s, 0, s.n - n), STR(".")))
		return n;
	whole = utf8_digits_before(s, s.n - n - 1);
	return whole > 0 ? whole + 1 + n : n;
}

bool
points_weight(struct str s)
{
	struct str name = words_strip_end(WORDS_POINTS, s), before;
	bool points = name.n < s.n;
	size_t at;

	name = str_trim(name); /* 党建工作 20 分 */
	at = name.n - points_figure_before(name);
	before = str_trim(str_sub(name, 0, at));
	return points && at < name.n && utf8_len(s) <= WEIGHT_CHARS &&
	    utf8_is_han(utf8_last(before)) &&
	    !words_ends(WORDS_REACHED_AT, before);
}

/* Of what points_given() looks for. */
static void
make_firsts(struct word_firsts *f)
{
	words_firsts(f, WORDS_NO_POINTS);
	words_firsts(f, WORDS_POINTS_VERB);
}

/* 分, and not 分钟 */
static bool
starts_points(struct str s)
{
	return words_starts(WORDS_POINTS, s) && !words_starts(WORDS_SOON, s);
}

bool
points_given(struct str s)
{
	const struct word_firsts *firsts =
	    words_firsts_kept(WORD_SET_POINTS, make_firsts);
	struct str unit, here;
	size_t at, from, k, n, end;

	for (at = 0; (at = words_firsts_next(firsts, s, at)) < s.n; at++) {
		here = str_sub(s, at, s.n);
		if (words_starts(WORDS_NO_POINTS, here))
			return true;
		if ((n = words_prefix(WORDS_POINTS_VERB, here, NULL)) == 0)
			continue;
		from = at + n;
		from += each_at(str_sub(s, from, s.n));
		from += from < s.n && s.p[from] == ' ';
		end = k = from + figure_at(str_sub(s, from, s.n));
		k += k < s.n && s.p[k] == ' ';
		unit = str_sub(s, k, s.n);
		if (end > from &&
		    (starts_points(unit) || words_starts(WORDS_YUAN, unit)))
			return true;
	}
	return false;
}

long
points_find(struct str s, size_t from, size_t *n)
{
	long k;

	while ((k = words_find(WORDS_POINTS, s, from, n)) >= 0 &&
	    !starts_points(str_sub(s, (size_t)k, s.n)))
		from = (size_t)k + *n;
	return k;
}

bool
points_told(struct str s)
{
	size_t from = 0, len;
	long at;

	while ((at = words_find(WORDS_POINTS, s, from, &len)) >= 0) {
		if (words_ends(WORDS_POINTS_VERB, str_sub(s, 0, (size_t)at)))
			return true;
		from = (size_t)at + len;
	}
	return points_given(s);
}

/* Does s end in （ or in （满分: full points follow, and not 每例扣2分? */
static bool
opens_bracket(struct str s)
{
	s.n -= words_suffix(WORDS_FULL_POINTS, s, NULL);
	return str_ends(s, STR("（")) || str_ends(s, STR("("));
}

struct str
points_in_bracket(struct str s)
{
	struct str behind;
	size_t from, n;
	long at;

	for (at = 0; (at = words_find(WORDS_POINTS, s, (size_t)at, &n)) >= 0;
	     at++) {
		behind = str_sub(s, (size_t)at + n, s.n);
		if (!str_starts(behind, STR("）")) &&
		    !str_starts(behind, STR(")")))
			continue;
		from = (size_t)at;
		while (from > 0 &&
		    (str_digit(s.p[from - 1]) || s.p[from - 1] == '.'))
			from--;
		if (opens_bracket(str_sub(s, 0, from)))
			return str_sub(s, from, (size_t)at);
	}
	return STR_NULL;
}

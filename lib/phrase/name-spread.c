/* Names of two or three characters that blanks spread to a common width: 王　明. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"

#define MOST_WORDS 4 /* of one character that are looked at */
#define POST_BYTES 60 /* enough for the last word before a name: 副镇长王　明 */

static size_t
blank_at(struct str s)
{
	static const struct str blanks[] = { STR(" "), STR("　"), STR("\u00a0") };
	size_t i;

	for (i = 0; i < COUNT(blanks); i++)
		if (str_starts(s, blanks[i]))
			return blanks[i].n;
	return 0;
}

static size_t
past_blanks(struct str s, size_t at)
{
	size_t n;

	while ((n = blank_at(str_sub(s, at, s.n))) > 0)
		at += n;
	return at;
}

/* Bytes of the Chinese character at byte at that is a word by itself, or 0. */
static size_t
single_at(struct str s, size_t at)
{
	uint32_t c;
	size_t n;

	if (at >= s.n || !utf8_han_at(s, at))
		return 0;
	n = utf8_decode(s.p + at, s.n - at, &c);
	at += n;
	return at < s.n && utf8_han_at(s, at) &&
		words_prefix(WORDS_DUTY, str_sub(s, at, s.n), NULL) == 0
	    ? 0
	    : n; /* 王　明电话13800000000 */
}

static bool
is_surname(struct str s)
{
	return words_is(WORDS_SURNAME, s) || words_is(WORDS_SURNAME_RARE, s);
}

/* Does a name begin behind that: at an edge, or behind the post of its holder? */
static bool
may_precede(struct str before)
{
	return before.n == 0 || !utf8_is_han(utf8_last(before)) ||
	    name_noun(utf8_tail(before, before.n, POST_BYTES)) == NOUN_PEOPLE;
}

/*
 * 王　明 is one name, 王　小　明 as well, 王　明　李　红 are two, and 甲　乙　丙, where
 * no surname begins, as many as they are.
 */
size_t
name_spread_end(struct str s, size_t at)
{
	size_t end[MOST_WORDS + 1] = { at }, start, n, words, from;

	if (at == 0 || blank_at(str_sub(s, at, s.n)) == 0)
		return 0;
	start = utf8_prev(s, at);
	if (!is_surname(str_sub(s, start, at)) ||
	    !may_precede(str_sub(s, 0, start)))
		return 0;
	for (words = 1; words < MOST_WORDS; words++) {
		from = past_blanks(s, end[words - 1]);
		n = from > end[words - 1] ? single_at(s, from) : 0;
		if (n == 0)
			break;
		end[words] = from + n;
		if (words == 2 && is_surname(str_sub(s, from, end[words])))
			start = 0; /* which may begin another */
	}
	if (words < 2)
		return 0;
	if (words == 2 || (words == MOST_WORDS && start == 0))
		return end[1];
	return words == 3 ? end[2] : 0;
}

bool
name_is_spread(struct str s)
{
	size_t at = utf8_offset(s, 1);

	return at < s.n && name_spread_end(s, at) == s.n;
}

size_t
name_word_end(struct str s)
{
	size_t at, end;
	long blank;

	for (at = 0; (blank = str_find(s, STR(" "), at)) > 0; at = end) {
		end = name_spread_end(s, (size_t)blank);
		if (end == 0)
			return (size_t)blank;
	}
	return s.n;
}

#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/name.h"
#include "phrase/order.h"
#include "phrase/words.h"

#define CLAUSE_BYTES 120 /* in which the rest of an order is looked at */

/* Does a mark that ends a clause, or nothing, follow?  *comma: it is one. */
static bool
at_mark(struct str s, bool *comma)
{
	static const uint32_t marks[] = { ';', ':', ')', '\n' };
	size_t i;

	*comma = utf8_starts_mark(s, ',') > 0;
	for (i = 0; i < COUNT(marks); i++)
		if (utf8_starts_mark(s, marks[i]) > 0)
			return true;
	return *comma || s.n == 0 || str_starts(s, STR("。")) ||
	    str_starts(s, STR("、"));
}

/* What follows in the clause.  *comma: the sentence goes on behind it. */
static struct str
clause_behind(struct str s, bool *comma)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n && at < CLAUSE_BYTES; at += n ? n : 1) {
		if (!str_starts(str_sub(s, at, s.n), STR("、")) &&
		    at_mark(str_sub(s, at, s.n), comma))
			break;
		n = utf8_decode(s.p + at, s.n - at, &c);
	}
	return str_sub(s, 0, at);
}

/*
 * Does a longer word end s, or one of a list, 各站、所, so that its last character is
 * no 重 of 重要?
 */
static bool
ends_in_word(struct str s)
{
	int noun;
	size_t n;

	if (words_suffix(WORDS_ORDER_ADVERB, s, NULL) > 3)
		return true; /* 务必要 */
	n = words_suffix(WORDS_NOUN, s, &noun);
	if (n == 0 || noun == NOUN_NOT)
		return false;
	s = str_sub(s, 0, s.n - n);
	return n > 3 ||
	    (str_ends(s, STR("、")) &&
		name_noun(str_sub(s, 0, s.n - STR("、").n)) == NOUN_ORG);
}

/* 应对辖区隐患进行排查: 应 orders there, and 应对 is not to cope. */
static bool
is_parted(struct str s, size_t not)
{
	bool comma;

	return words_is(WORDS_ORDER_PARTED, str_sub(s, 0, not)) &&
	    words_find(WORDS_ORDER_DONE,
		clause_behind(str_sub(s, not, s.n), &comma), 0, NULL) >= 0;
}

/*
 * A single character that is part of a need, or says of which case: 因工作需要，办公室
 * 要; 根据工作需要开会; 因变动需要调整的，由单位提出.
 */
static bool
is_case(struct str s, size_t at, size_t n)
{
	struct str order = str_sub(s, at, at + n);
	struct str behind = str_sub(s, at + n, s.n);
	bool comma = false;

	if (!words_is(WORDS_ORDER_MAY, order))
		return false;
	if (words_starts(WORDS_ORDER_NEED, behind)) {
		behind = words_strip_start(WORDS_ORDER_NEED, behind);
		if (at_mark(behind, &comma) ||
		    words_find(WORDS_ORDER_FOR,
			str_sub(s, clause_start(s, 0, at), at), 0, NULL) >= 0)
			return true;
	}
	behind = clause_behind(behind, &comma);
	return comma && words_ends(WORDS_OF, behind);
}

size_t
order_at(struct str s, size_t at)
{
	struct str here = str_sub(s, at, s.n), before = str_sub(s, 0, at);
	size_t n = words_prefix(WORDS_ORDER, here, NULL), not, first;
	uint32_t c;

	if (n == 0)
		return 0;
	/* 要务必 orders, 要务 does not: the longer one decides */
	not = words_prefix(WORDS_ORDER_NOT, here, NULL);
	if (not >= n && !is_parted(here, not))
		return 0;
	/* only a single character is part of other words so often */
	first = utf8_decode(here.p, here.n, &c);
	if ((first == n || not > 0) &&
	    (words_ends(WORDS_ORDER_LAST, str_sub(s, 0, at + first)) ||
		(words_ends(WORDS_ORDER_NOT_AFTER, before) &&
		    !ends_in_word(before))))
		return 0;
	return is_case(s, at, n) ? 0 : n;
}

bool
order_ends(struct str rest)
{
	bool comma;

	return at_mark(rest, &comma);
}

bool
order_in(struct str s)
{
	long at = 0;

	for (; (at = words_find(WORDS_ORDER, s, (size_t)at, NULL)) >= 0; at++)
		if (order_at(s, (size_t)at) > 0)
			return true;
	return false;
}

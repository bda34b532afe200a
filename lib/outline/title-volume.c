/* Titles with a number of their own, of documents copied into one file. */
#include "base/utf8.h"
#include "outline/title.h"
#include "phrase/marker.h"
#include "phrase/words.h"

/* 【第 */
static bool
bracketed_ordinal(struct str s, struct str open)
{
	long at;

	for (at = 0; (at = str_find(s, open, (size_t)at)) >= 0; at++)
		if (words_starts(
			WORDS_ORDINAL, str_sub(s, (size_t)at + open.n, s.n)))
			return true;
	return false;
}

/* 第二篇： */
static bool
ordinal_volume(struct str text)
{
	struct str s = text;
	long number;
	bool han;
	size_t n;

	s = str_sub(s, words_prefix(WORDS_ORDINAL, s, NULL), s.n);
	n = s.n < text.n ? marker_numeral(s, &number, &han) : 0;
	s = str_sub(s, n, s.n);
	if (n == 0 || (n = words_prefix(WORDS_VOLUME, s, NULL)) == 0)
		return false;
	return utf8_starts_mark(str_sub(s, n, s.n), ':') > 0;
}

bool
title_is_numbered(struct str text)
{
	struct str rest = text;
	long at, number;
	bool han;
	size_t n;

	if (bracketed_ordinal(text, STR("【")) ||
	    bracketed_ordinal(text, STR("（")) || ordinal_volume(text))
		return true;
	while ((at = words_find(WORDS_VOLUME, rest, 0, &n)) >= 0) {
		rest = str_sub(rest, (size_t)at + n, rest.n);
		n = marker_numeral(rest, &number, &han);
		if (n > 0 && rest.n <= n + 3)
			return true;
	}
	return false;
}

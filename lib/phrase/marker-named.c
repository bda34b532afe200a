/* 任务一：, Ⅰ、, 【一】, 一：, （—）: numbers as few authors write them. */

#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/words.h"

#define NAMED 0x1000u /* styles of 任务一 next to those of 第一章 */
#define ORDERED 0x2000u /* … of 第一类： */
#define HAN_DIGITS 0x800u /* 任务一 is another list than 任务1 */

/* The bytes of blanks at the start of s. */
static size_t
blanks(struct str s)
{
	return str_offset(s, str_trim(s));
}

/* Does 、 of 任务一、, or a blank, part it from its text?  *n: bytes of the mark. */
static bool
is_parted(struct str s, size_t *n)
{
	size_t gap = blanks(s), mark;
	uint32_t c = 0;

	mark = gap < s.n ? utf8_decode(s.p + gap, s.n - gap, &c) : 0;
	*n = utf8_among(utf8_fold(c), ":、.") || c == 0xff0e ? gap + mark : 0;
	return *n > 0 || (gap > 0 && (utf8_is_han(c) || c == U'“'));
}

/* 第一类：, 第二方面，, 第一项 优化窗口: what must part it, for 第一类村庄. */
static bool
ordered_at(struct str s, struct marker *m)
{
	size_t at = words_prefix(WORDS_ORDINAL, s, NULL), n, k, pause, gap;
	bool han;
	int noun;

	n = at > 0 ? marker_numeral(str_sub(s, at, s.n), &m->number, &han) : 0;
	at += n;
	k = n > 0 ? words_prefix(WORDS_ORDERED, str_sub(s, at, s.n), &noun) : 0;
	at += k;
	pause = utf8_starts_mark(str_sub(s, at, s.n), ':');
	if (pause == 0)
		pause = utf8_starts_mark(str_sub(s, at, s.n), ',');
	gap = blanks(str_sub(s, at, s.n));
	if (k == 0 || (pause == 0 && (gap == 0 || !utf8_han_at(s, at + gap))))
		return false;
	m->style =
	    MARKER_STYLE(MARKER_ORDINAL, ORDERED | (uint32_t)noun);
	m->n = at + pause;
	m->doubtful = true;
	return true;
}

bool
marker_named(struct str s, struct marker *m)
{
	int noun;
	size_t at = words_prefix(WORDS_NAMED, s, &noun), n, pause;
	bool han;

	if (at == 0)
		return ordered_at(s, m);
	at += blanks(str_sub(s, at, s.n));
	n = marker_numeral(str_sub(s, at, s.n), &m->number, &han);
	at += n;
	if (n == 0 || !is_parted(str_sub(s, at, s.n), &pause))
		return false;
	m->style = MARKER_STYLE(MARKER_ORDINAL,
	    NAMED | (han ? HAN_DIGITS : 0) | (uint32_t)noun);
	m->n = at + pause;
	m->doubtful = true;
	return true;
}

/* Bytes of Ⅰ 壹 甲, a number by itself; 0: none.  which: of which sort. */
static size_t
rare_numeral(struct str s, long *number, uint32_t *which)
{
	uint32_t c = 0;
	size_t n = s.n > 0 ? utf8_decode(s.p, s.n, &c) : 0;
	int at;

	*which = 1;
	*number = (long)(c - U'Ⅰ') + 1;
	if (c >= U'Ⅰ' && c <= U'Ⅻ')
		return n;
	*which = 2;
	if ((n = words_prefix(WORDS_NUMERAL_CAPITAL, s, &at)) == 0) {
		*which = 3;
		n = words_prefix(WORDS_NUMERAL_STEM, s, &at);
	}
	*number = at + 1L;
	return n;
}

/* Ⅰ、 壹、 甲、, but not 甲、乙双方. */
static bool
rare_at(struct str s, struct marker *m)
{
	uint32_t which, other;
	long next;
	size_t n = rare_numeral(s, &m->number, &which), pause, at;

	if (n == 0 || !is_parted(str_sub(s, n, s.n), &pause))
		return false;
	at = n + pause + blanks(str_sub(s, n + pause, s.n));
	if (!utf8_han_at(s, at) ||
	    rare_numeral(str_sub(s, at, s.n), &next, &other) > 0)
		return false;
	m->style = MARKER_STYLE(MARKER_HAN, which);
	m->n = n + pause;
	return true;
}

/* 〔一〕 【1】 <一>, （A）: brackets that few put round a number. */
static bool
bracket_at(struct str s, struct marker *m)
{
	static const struct {
		struct str open, close;
	} pairs[] = { { STR("〔"), STR("〕") }, { STR("【"), STR("】") },
		{ STR("["), STR("]") }, { STR("<"), STR(">") },
		{ STR("〈"), STR("〉") }, { STR("（"), STR("）") },
		{ STR("("), STR(")") } };
	size_t i, at, n;
	uint32_t c = 0;
	bool han;

	for (i = 0; i < COUNT(pairs) && !str_starts(s, pairs[i].open);)
		i++;
	if (i == COUNT(pairs))
		return false;
	at = pairs[i].open.n;
	n = marker_numeral(str_sub(s, at, s.n), &m->number, &han);
	m->style = MARKER_STYLE(
	    han ? MARKER_HAN_IN : MARKER_ARABIC_IN, (uint32_t)i + 1);
	if (n == 0 && at < s.n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		c = utf8_fold(c);
		if (!str_letter(c))
			return false;
		m->number = (long)(c & 0x1f);
		m->style = MARKER_STYLE(
		    MARKER_LETTER, 2 + (c >= 'a' && c <= 'z'));
	}
	m->n = at + n + pairs[i].close.n;
	return str_starts(str_sub(s, at + n, s.n), pairs[i].close);
}

/* 一： 一， 1：加强领导, but not 8：30. */
static bool
colon_at(struct str s, struct marker *m)
{
	bool han;
	size_t at = marker_numeral(s, &m->number, &han), n;
	uint32_t c = 0, next = 0;

	n = at > 0 && at < s.n ? utf8_decode(s.p + at, s.n - at, &c) : 0;
	c = utf8_fold(c);
	if (n == 0 || !utf8_among(c, han ? ":," : ":"))
		return false;
	m->n = at + n;
	at = m->n + blanks(str_sub(s, m->n, s.n));
	m->style = MARKER_STYLE(han ? MARKER_HAN : MARKER_ARABIC, c);
	return at < s.n && utf8_decode(s.p + at, s.n - at, &next) > 0 &&
	    (utf8_is_han(next) || next == U'“');
}

/* （—） —、: who typed the line, or read it off a page, took a dash for 一. */
static bool
dash_at(struct str s, struct marker *m)
{
	size_t open = utf8_starts_mark(s, '('), n, end;
	uint32_t c = 0;

	s = str_sub(s, open, s.n);
	n = s.n > 0 ? utf8_decode(s.p, s.n, &c) : 0;
	if (!utf8_among(utf8_fold(c), "-—–─━ー"))
		return false;
	end = utf8_starts_mark(str_sub(s, n, s.n), open > 0 ? ')' : 0x3001);
	m->number = 1;
	m->style =
	    MARKER_STYLE(open > 0 ? MARKER_HAN_IN : MARKER_HAN, 0);
	m->n = open + n + end;
	return end > 0;
}

bool
marker_rare(struct str s, struct marker *m)
{
	m->doubtful = rare_at(s, m) || bracket_at(s, m) || colon_at(s, m) ||
	    dash_at(s, m);
	return m->doubtful;
}

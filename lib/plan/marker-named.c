/* 任务一： and Ⅰ、: numbers that few authors write. */

#include "base/utf8.h"
#include "plan/marker.h"
#include "plan/words.h"

#define NAMED 0x1000u /* styles of 任务一 next to those of 第一章 */
#define HAN_DIGITS 0x800u /* 任务一 is another list than 任务1 */

/* The bytes of blanks at the start of s. */
static size_t
blanks(struct str s)
{
	return (size_t)(str_trim(s).p - s.p);
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

bool
marker_named(struct str s, struct marker *m)
{
	int noun;
	size_t at = words_prefix(WORDS_NAMED, s, &noun), n, pause;
	bool han;

	if (at == 0)
		return false;
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

bool
marker_roman(struct str s, struct marker *m)
{
	uint32_t c = 0, next = 0;
	size_t n = s.n > 0 ? utf8_decode(s.p, s.n, &c) : 0, pause, at;

	if (n == 0 || c < U'Ⅰ' || c > U'Ⅻ')
		return false;
	if (!is_parted(str_sub(s, n, s.n), &pause))
		return false;
	at = n + pause + blanks(str_sub(s, n + pause, s.n));
	if (at >= s.n || utf8_decode(s.p + at, s.n - at, &next) == 0 ||
	    !utf8_is_han(next))
		return false;
	m->number = (long)(c - U'Ⅰ') + 1;
	m->style = MARKER_STYLE(MARKER_HAN, 1);
	m->n = n + pause;
	m->doubtful = true;
	return true;
}

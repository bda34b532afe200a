#include "base/utf8.h"
#include "outline/edge.h"
#include "phrase/words.h"

#define PAGE_DIGITS 3 /* of the number of a page */

/* 2 of 甲。2三、乙: does the number of a page end at at, behind a sentence? */
static bool
is_page_number(struct str s, size_t at)
{
	struct str number = str_sub(s, at - utf8_digits_before(s, at), at);

	return number.n > 0 && utf8_len(number) <= PAGE_DIGITS &&
	    utf8_among(utf8_last(str_sub(s, 0, at - number.n)), "。；;");
}

enum edge
edge_before(struct str s, size_t at)
{
	size_t before;
	uint32_t c;

	if (str_ends(str_sub(s, 0, at), STR("**"))) /* **疏通沟渠。**一是 */
		at -= STR("**").n;
	if (at == 0)
		return EDGE_START;
	before = utf8_prev(s, at);
	utf8_decode(s.p + before, 4, &c);
	c = utf8_fold(c);
	if (c == ' ' || c == '\t')
		return EDGE_SPACE;
	if (c == '.' && before > 0) { /* for 。 */
		utf8_decode(s.p + utf8_prev(s, before), 4, &c);
		return utf8_is_han(c) || utf8_fold(c) == '%' ? EDGE_SENTENCE
							     : EDGE_NONE;
	}
	if (utf8_among(c, "。；;：:！!？?）)”」》】") ||
	    /* 第2页共9页, at the end of a page */
	    (words_is_char(WORDS_PAGE, c) &&
		str_digit(utf8_fold(
		    utf8_last(str_trim(str_sub(s, 0, before)))))) ||
	    is_page_number(s, at))
		return EDGE_SENTENCE;
	if (utf8_among(c, "，,、—"))
		return EDGE_CLAUSE;
	return EDGE_NONE;
}

/* What the style of a marker tells, and markers that are made. */

#include "base/utf8.h"
#include "phrase/marker.h"

#define RANKED_PARTS 6 /* of WORDS_PART, from 编 down to 款 */

enum marker_family
marker_family(uint32_t style)
{
	return (enum marker_family)(style >> 24);
}

bool
marker_is_clause(uint32_t style)
{
	return marker_family(style) == MARKER_CLAUSE ||
	    marker_family(style) == MARKER_SPOKEN;
}

bool
marker_is_han_in(uint32_t style)
{
	return marker_family(style) == MARKER_HAN_IN ||
	    style == MARKER_STYLE(MARKER_HALF_IN, 1);
}

bool
marker_follows(const struct marker *m, const struct marker *last)
{
	return m->style == last->style && m->number == last->number + 1;
}

bool
marker_is_item(uint32_t style)
{
	enum marker_family f = marker_family(style);

	return f == MARKER_ARABIC || f == MARKER_ARABIC_IN ||
	    f == MARKER_HALF_IN || f == MARKER_RING;
}

int
marker_rank(uint32_t style)
{
	static const int ranks[] = {
		[MARKER_HAN] = 1,
		[MARKER_ORDINAL] = 1,
		[MARKER_HAN_IN] = 2,
		[MARKER_ARABIC] = 3,
		[MARKER_DECIMAL] = 4,
		[MARKER_ARABIC_IN] = 5,
		[MARKER_HALF_IN] = 5,
		[MARKER_RING] = 6,
		[MARKER_LETTER] = 6,
		[MARKER_CLAUSE] = 7,
		[MARKER_SPOKEN] = 7,
		[MARKER_BULLET] = 7,
	};

	return ranks[marker_is_han_in(style) ? MARKER_HAN_IN
					     : marker_family(style)];
}

bool
marker_is_part(uint32_t style)
{
	return marker_family(style) == MARKER_ORDINAL &&
	    style < MARKER_STYLE(MARKER_ORDINAL, RANKED_PARTS);
}

bool
marker_heads(uint32_t above, uint32_t below)
{
	return above < below && marker_is_part(above) && marker_is_part(below);
}

struct str
marker_bare(struct str number)
{
	if (utf8_among(utf8_fold(utf8_last(number)), ":,、"))
		number.n = utf8_prev(number, number.n);
	return number;
}

void
marker_arabic(struct marker *m, size_t n, long number)
{
	*m = (struct marker){ .style = MARKER_STYLE(MARKER_ARABIC, 0),
		.number = number,
		.n = n };
}

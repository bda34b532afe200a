/* Times that stand alone: a sentence or a bracket tells nothing else. */

#include "base/utf8.h"
#include "phrase/points.h"
#include "plan/when-read.h"

#define BRACKET_BYTES 60 /* on each side of a time in it */

/* Nothing, or only what an item is worth, between a bracket and a time in it. */
static bool
is_worth(struct str s)
{
	static const struct str mark[] = { STR("，"), STR(","), STR("；"),
		STR(";"), STR("、") };
	size_t i;

	s = str_trim(s);
	if (s.n == 0)
		return true;
	for (i = 0; i < COUNT(mark); i++)
		if (str_ends(s, mark[i]))
			return points_only(str_sub(s, 0, s.n - mark[i].n));
		else if (str_starts(s, mark[i]))
			return points_only(str_sub(s, mark[i].n, s.n));
	return false;
}

/* 宣传发动（10分，1月5日至9日）: beside its points a bracket holds only this time. */
static bool
alone_with_points(const struct span *s, struct str text)
{
	struct str a = utf8_tail(text, s->at, BRACKET_BYTES);
	struct str b = utf8_whole(
	    str_sub(text, s->end, s->end + BRACKET_BYTES));
	size_t open = a.n, close = 0, n;
	uint32_t c;

	while (open > 0 && utf8_ends_mark(str_sub(a, 0, open), '(') == 0)
		open = utf8_prev(a, open);
	while (close < b.n &&
	    utf8_starts_mark(str_sub(b, close, b.n), ')') == 0) {
		n = utf8_decode(b.p + close, b.n - close, &c);
		close += n ? n : 1;
	}
	return open > 0 && close < b.n && is_worth(str_sub(a, open, a.n)) &&
	    is_worth(str_sub(b, 0, close));
}

bool
when_alone(const struct span *s, struct str text)
{
	static const struct str before[] = { STR("。"), STR("："), STR(":"),
		STR("\n"), STR("（"), STR("(") };
	static const struct str behind[] = { STR("。"), STR("\n"), STR("）"),
		STR(")") };
	struct str a = str_sub(text, 0, s->at);
	struct str b = str_sub(text, s->end, text.n);

	return s->kind == ZH_RANGE && !date_is_none(s->from) &&
	    !date_is_none(s->to) &&
	    (((a.n == 0 || str_ends_any(a, before, COUNT(before))) &&
		 (b.n == 0 || str_starts_any(b, behind, COUNT(behind)))) ||
		alone_with_points(s, text));
}

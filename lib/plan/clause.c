#include "base/utf8.h"
#include "plan/clause.h"
#include "plan/words.h"

#define BACK 300 /* bytes; a longer phrase names nobody */

static bool
among(struct str c, const char *set)
{
	return c.n > 1 ? str_find(str_of(set), c, 0) >= 0
		       : c.n == 1 && str_find(str_of(set), c, 0) >= 0;
}

size_t
clause_start(struct str s, size_t floor, size_t end)
{
	size_t at = end, before, depth = 0;

	while (at > floor && end - at < BACK) {
		struct str c;

		before = utf8_prev(s, at);
		c = str_sub(s, before, at);
		if (among(c, "）)”」》〕")) {
			depth++;
		} else if (among(c, "（(“「《〔")) {
			if (depth == 0)
				return at;
			depth--;
		} else if (among(c, "。；;！!？?\n") ||
		    (depth == 0 && among(c, "，,：:—\t"))) {
			return at;
		}
		at = before;
	}
	return at;
}

struct str
clause_without_lead(struct str s)
{
	return words_strip_start(WORDS_CLAUSE_LEAD, s);
}

/* Times among the names of a list: 水利站，9月底前. */

#include "base/utf8.h"
#include "phrase/meaning.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "zh/vague.h"

#define DEADLINE_BYTES 90 /* a longer phrase is no deadline */

/* 长期坚持, 立行立改: when, without a day, and nothing else. */
static bool
is_vague_time(struct str s)
{
	size_t at = 0, end;

	return s.n > 0 && s.n <= DEADLINE_BYTES && vague_next(s, &at, &end) &&
	    at == 0 && end == s.n;
}

bool
name_is_deadline(struct str s)
{
	uint32_t c;

	if (s.n == 0 || s.n > DEADLINE_BYTES || !utf8_decode(s.p, s.n, &c))
		return false;
	c = utf8_fold(c);
	if (!str_digit(c) && !words_starts(WORDS_YEAR, s))
		return false;
	if (words_find(WORDS_MONTH, s, 0, NULL) < 0 &&
	    words_find(WORDS_DAY, s, 0, NULL) < 0 &&
	    words_find(WORDS_YEAR, s, 0, NULL) < 0)
		return false;
	return words_ends(WORDS_DEADLINE, s) ||
	    words_find(WORDS_DEADLINE_BEFORE, s, 0, NULL) > 0;
}

bool
name_is_when(struct str s)
{
	return name_is_deadline(s) || is_vague_time(s) ||
	    words_is(WORDS_WHOLE_YEAR, s) || timehead_is_when(s);
}

struct str
name_deadline(struct str s)
{
	struct str part, rest = s, vague = STR_NULL;
	size_t at;

	while (rest.n > 0) {
		at = name_last_part(rest);
		part = str_trim(str_sub(rest, at, rest.n));
		if (name_is_deadline(part) || timehead_is_when(part))
			return part;
		if (vague.n == 0 && is_vague_time(part))
			vague = part;
		rest = str_sub(rest, 0, at ? utf8_prev(rest, at) : 0);
	}
	return vague;
}

struct str
name_without_deadline(struct str s)
{
	size_t at = name_last_part(s);
	struct str last = str_trim(str_sub(s, at, s.n));
	int role = CELL_OTHER;

	if (at == 0 ||
	    (!name_is_when(last) &&
		(words_prefix(WORDS_DUTY, last, &role) == 0 ||
		    role != CELL_DUE)))
		return s;
	at = utf8_prev(s, at);
	return name_without_deadline(str_trim(str_sub(s, 0, at)));
}

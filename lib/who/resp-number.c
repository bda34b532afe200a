/* Numbered names: 责任单位：1.水利站；2.农业办. */

#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp.h"

#define LIST_BYTES 1200 /* of a list that is no list of items */

/* Does a number that may count names stand at the start of s? */
static bool
number_at(struct str s, struct marker *m)
{
	uint32_t c;

	if (s.n == 0 || utf8_decode(s.p, s.n, &c) == 0)
		return false;
	c = utf8_fold(c);
	if (!str_digit(c) && c != '(' && !(c >= U'①' && c <= U'⒛'))
		return false;
	return marker_at(s, m) && !m->doubtful && marker_is_item(m->style);
}

/* Where the next number in the manner of m stands behind at; s.n for none. */
static size_t
next_number(
    struct str s, size_t at, const struct marker *m, struct marker *next)
{
	uint32_t c = 0, before;
	size_t n;

	for (before = 0; at < s.n; at += n ? n : 1, before = c) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (!str_digit(utf8_fold(before)) &&
		    number_at(str_sub(s, at, s.n), next) &&
		    next->style == m->style)
			return at;
	}
	return s.n;
}

bool
resp_next_number(struct str *list, struct str *name)
{
	struct marker m, next;
	struct str s = *list;
	size_t at;

	if (!number_at(s, &m))
		return false;
	for (at = next_number(s, m.n, &m, &next);
	     at < s.n && next.number < m.number;
	     at = next_number(s, at + next.n, &m, &next))
		;
	*name = str_trim(str_sub(s, m.n, at));
	*list = str_sub(s, at, s.n);
	return true;
}

bool
resp_is_numbered(struct str list)
{
	struct marker m;

	return number_at(list, &m) && m.number == 1;
}

/* Does a label of names end s: …责任单位：? */
static bool
ends_in_label(struct str s, enum cell_role *role)
{
	size_t colon = utf8_ends_mark(s, ':');
	int what = CELL_OTHER;

	if (colon == 0 ||
	    words_suffix(WORDS_DUTY, str_trim(str_sub(s, 0, s.n - colon)),
		&what) == 0)
		return false;
	*role = (enum cell_role)what;
	return resp_is_names(*role);
}

size_t
resp_numbered_end(struct str s, size_t at)
{
	enum cell_role role;
	struct marker m, next;
	struct str name;
	size_t end = at, stop;
	long dot;

	if (!number_at(str_sub(s, at, s.n), &m) || m.number != 1 ||
	    !ends_in_label(str_trim(str_sub(s, 0, at)), &role))
		return 0;
	s = utf8_whole(str_sub(s, 0, at + LIST_BYTES));
	dot = str_find(s, STR("。"), at);
	s = str_sub(s, 0, dot >= 0 ? (size_t)dot : s.n);
	while (end < s.n) {
		stop = next_number(s, end + m.n, &m, &next);
		name = resp_without_end(
		    str_trim(str_sub(s, end + m.n, stop)));
		if (role == CELL_PEOPLE ? !resp_is_people(name)
					: !name_is_list_of_units(name))
			break;
		end = stop;
		if (stop < s.n && next.number <= m.number)
			break;
		m = next;
	}
	return end > at ? end : 0;
}

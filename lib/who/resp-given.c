/*
 * Names that 由 begins, of which a comma parts some: 由文化站，农业办负责; and persons
 * before a verb of duty, with 由 or without: 王明、李红负责.
 */
#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/words.h"
#include "who/resp-inline.h"
#include "who/resp-mixed.h"

#define PARTS 8 /* of such a list that are looked at */

static bool
is_list(struct str s, bool by)
{
	struct resp r = RESP_INIT;
	bool yes = s.n > 0 &&
	    (resp_is_list(s, by, by) || resp_take_persons(&r, s, CELL_UNITS));

	resp_free(&r);
	return yes;
}

/*
 * 由文化站，农业办负责: where the list that 由 begins starts, of whose last names the
 * clause at byte from is made; from if it is all of it.
 */
static size_t
list_start(const struct resp_inline *st, struct str s, size_t from)
{
	size_t comma, start = from, i;
	struct str clause, by;

	for (i = 1; i < PARTS; i++) {
		comma = utf8_ends_mark(str_sub(s, 0, start), ',');
		if (comma == 0 || start - comma <= st->floor)
			break;
		clause = str_sub(s, clause_start(s, st->floor, start - comma),
		    start - comma);
		start = str_offset(s, clause);
		by = resp_behind_by(clause);
		if (is_list(by, true))
			return start;
		if (by.n > 0 || !is_list(clause, false))
			break;
	}
	return from;
}

struct str
resp_given_before(const struct resp_inline *st, struct str s, size_t at)
{
	struct str phrase = resp_phrase_before(st, s, at, false);
	size_t from = str_offset(s, phrase);

	from = list_start(st, s, from);
	return str_sub(s, from, str_offset(s, phrase) + phrase.n);
}

bool
resp_take_by_name(struct resp_inline *st, struct str s, size_t at, size_t n,
    enum cell_role role)
{
	struct str phrase, by, behind = str_sub(s, at + n, s.n);

	if (resp_is_noun(behind) || resp_is_attribute(behind, role) ||
	    (role == CELL_ASSIST &&
		(!st->named ||
		    words_is(WORDS_DUTY_ATTEND, str_sub(s, at, at + n)))))
		return false;
	at -= utf8_ends_mark(str_sub(s, 0, at), ':'); /* 王明：负责会务 */
	phrase = role == CELL_ASSIST ? resp_phrase_before(st, s, at, true)
				     : resp_given_before(st, s, at);
	by = resp_behind_by(phrase);
	phrase = by.n > 0 ? by : clause_without_lead(phrase);
	if (!resp_take_persons(st->r, resp_without_object(phrase), role))
		return false;
	st->named = true;
	return true;
}

bool
resp_take_given_by_name(struct resp_inline *st, struct str s, size_t at,
    size_t n, enum cell_role role)
{
	struct str by;

	if (role == CELL_ASSIST)
		return false;
	by = resp_behind_by(resp_given_before(st, s, at));
	return (words_find(WORDS_AND, by, 0, NULL) > 0 ||
		   resp_holds_titled(by)) &&
	    resp_take_by_name(st, s, at, n, role);
}

/* Names below a label of two roles: 责任单位/责任人：水利站/王明. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"

/* Bytes of the words of name before its next blank at or behind from. */
static size_t
word_end(struct str name, size_t from)
{
	long at = str_find(name, STR(" "), from);

	return at < 0 ? name.n : (size_t)at;
}

/* As its first word tells; beside units all others are persons. */
static bool
is_person(struct str name)
{
	return name_noun(str_sub(name, 0, word_end(name, 0))) != NOUN_ORG;
}

/* Where a blank parts names of one role from those of the other, or 0. */
static size_t
turn_at(struct str name)
{
	bool person = is_person(name);
	size_t at;

	for (at = word_end(name, 0); at < name.n; at = word_end(name, at + 1))
		if (is_person(str_trim(str_sub(name, at, name.n))) != person)
			return at;
	return 0;
}

/* 水利站主要领导, 水利站站长和副站长: the unit without the posts that name nobody. */
static struct str
without_post(struct str name)
{
	struct str unit = name;
	size_t n;

	while ((n = words_suffix(WORDS_UNIT_POST, unit, NULL)) > 0) {
		unit = str_trim(str_sub(unit, 0, unit.n - n));
		unit = words_strip_end(WORDS_AND, unit);
	}
	return utf8_len(unit) > 1 && name_noun(unit) == NOUN_ORG ? unit : name;
}

/* 水利站（王明）, 王明（水利站）: both, each in its role; false if it is none. */
static bool
add_bracket(struct resp *r, struct str name, enum cell_role unit)
{
	size_t open = name_bracket_at_end(name);
	struct str outer = str_trim(str_sub(name, 0, open)), inside;

	if (open == 0 || open == name.n)
		return false;
	inside = name_in_bracket(name, open);
	if (is_person(outer) && name_is_list_of_units(inside)) {
		resp_read(r, outer, CELL_PEOPLE);
		resp_read(r, inside, unit);
		return true;
	}
	outer = without_post(outer); /* 水利站站长（王明） */
	if (name_noun(outer) != NOUN_ORG || !is_person(inside))
		return false;
	resp_read(r, outer, unit);
	resp_read(r, inside, CELL_PEOPLE);
	return true;
}

static void
add_one(struct resp *r, struct str name, enum cell_role unit)
{
	if (add_bracket(r, name, unit))
		return;
	name = without_post(name);
	resp_read(r, name, is_person(name) ? CELL_PEOPLE : unit);
}

/* A name between two pauses: one, or such as blanks part, or nothing. */
static void
add_typed(struct resp *r, struct str name, enum cell_role unit)
{
	size_t n = resp_unit_with_colon(name);

	if (n > 0) {
		resp_read(r, str_sub(name, 0, utf8_prev(name, n)), unit);
		name = str_trim(str_sub(name, n, name.n));
	}
	while ((n = turn_at(name)) > 0 || (n = resp_unit_before(name)) > 0) {
		add_one(r, str_sub(name, 0, n), unit);
		name = str_trim(str_sub(name, n, name.n));
	}
	add_one(r, name, unit);
}

/* Behind the stroke or the comma that parts two lists, or 0. */
static size_t
second_list(struct str list)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < list.n; at += n ? n : 1) {
		n = name_bracket(str_sub(list, at, list.n));
		if (n > 0)
			continue;
		n = utf8_decode(list.p + at, list.n - at, &c);
		if (utf8_among(c, "/／;；"))
			return at + n;
	}
	return 0;
}

void
resp_read_pair(
    struct resp *r, struct str list, enum cell_role a, enum cell_role b)
{
	struct str name;
	size_t at;

	list = resp_without_end(str_trim(list));
	if (a == CELL_PEOPLE || b == CELL_PEOPLE) {
		while (name_next(&list, &name))
			add_typed(r, name, a == CELL_PEOPLE ? b : a);
		return;
	}
	at = second_list(list);
	resp_read(r,
	    str_sub(list, 0, at > 0 ? utf8_prev(list, at) : list.n), a);
	resp_read(r, str_sub(list, at > 0 ? at : list.n, list.n), b);
}

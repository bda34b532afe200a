/* One name of a list, with its role; it may turn out to be several. */
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"

#define GLUED_UNIT_CHARS 4 /* of the shortest unit that may be run into another */
#define GLUED_CHARS 60 /* longer ones are left alone */
#define WORK_BYTES 120 /* what a unit does of the work stands behind no more */
#define PERSON_BYTES 30 /* of a person's name, spread by blanks too */

/* 有关部门和单位, 有关部门和单位及各村: what goes on with a group is no name. */
static bool
is_group_on(struct str s)
{
	size_t n = words_prefix(WORDS_GROUP, s, NULL);
	struct str rest = str_sub(s, n, s.n);

	return n > 0 && (rest.n == 0 || words_starts(WORDS_AND, rest));
}

/* Both units; 镇长和水利站; 王明和各村书记: somebody by name, and another. */
static bool
are_two(struct str a, struct str b, enum cell_role role)
{
	if (role == CELL_PEOPLE)
		return a.n <= PERSON_BYTES && resp_is_people(a) &&
		    (resp_is_people(b) || name_noun(b) == NOUN_PEOPLE);
	return (name_noun(a) == NOUN_ORG || resp_is_post(a) ||
		   resp_is_posts(a) ||
		   words_exact(WORDS_DUTY, a) == CELL_PEOPLE) &&
	    name_noun(b) == NOUN_ORG && !is_group_on(b);
}

/* 甲和乙 is two units where each part ends like one: 发展和改革局 is one. */
static size_t
conjunction(struct str s, enum cell_role role, size_t *n)
{
	size_t at, k, one = utf8_offset(s, 1);
	uint32_t c;

	for (at = 0; at < s.n; at += k ? k : 1) {
		k = name_bracket(str_sub(s, at, s.n));
		if (k == 0)
			k = utf8_decode(s.p + at, s.n - at, &c);
		if (at == 0)
			continue;
		*n = words_prefix(WORDS_AND, str_sub(s, at, s.n), NULL);
		if (*n > 0 && at > one &&
		    are_two(str_sub(s, 0, at), str_sub(s, at + *n, s.n), role))
			return at;
	}
	return 0;
}

/* 甲（牵头） and 甲牵头 in a list of units lead; 乙（配合） helps. */
static struct str
own_role(struct str name, enum cell_role *role)
{
	size_t n = words_suffix(WORDS_LEADS_TAIL, name, NULL), open;
	enum cell_role of = CELL_LEAD;
	int label;

	if (n == 0 || n == name.n) {
		n = words_suffix(WORDS_ASSISTS_TAIL, name, NULL);
		of = CELL_ASSIST;
	}
	if (n == 0 || n == name.n) {
		open = name_bracket_at_end(name);
		label = open > 0 && open < name.n
		    ? words_exact(WORDS_DUTY, name_in_bracket(name, open))
		    : -1;
		if (label >= 0 && resp_is_units((enum cell_role)label)) {
			*role = (enum cell_role)label; /* 农业办（责任单位） */
			return str_trim(str_sub(name, 0, open));
		}
		/* 农业办（按职责分工负责） */
		return open > 0 && open < name.n &&
			words_starts(WORDS_DUTY_ACCORDING,
			    name_in_bracket(name, open)) &&
			words_ends(WORDS_DUTY_VERB, name_in_bracket(name, open))
		    ? str_trim(str_sub(name, 0, open))
		    : name;
	}
	*role = of;
	return str_trim(str_sub(name, 0, name.n - n));
}

/* 王明负责东片: a person by his name among persons, where units need a unit. */
static bool
is_doer(struct str name, enum cell_role role)
{
	return role == CELL_PEOPLE ? resp_is_people(name)
				   : name_noun(name) == NOUN_ORG;
}

/* 水利站负责河道, 各村配合登记: the unit before what it does of the work. */
static struct str
without_work(struct str name, enum cell_role *role)
{
	int verb = CELL_OTHER;
	struct str rest;
	size_t at, n;
	uint32_t c;

	for (at = utf8_offset(name, 2); at < name.n && at < WORK_BYTES;
	     at += n) {
		struct str unit = words_strip_end(
		    WORDS_DUTY_ADVERB, str_sub(name, 0, at));

		n = words_prefix(
		    WORDS_DUTY_VERB, str_sub(name, at, name.n), &verb);
		rest = str_sub(name, at + n, name.n);
		if (n > 0 && is_doer(unit, *role) &&
		    /* 王明负责 李红配合: no name goes with the work */
		    (*role != CELL_PEOPLE || name_word_end(name) == name.n) &&
		    !words_starts(WORDS_DUTY_NOUN, rest) &&
		    words_exact(WORDS_NOUN, rest) != NOUN_ORG) {
			if (verb != CELL_UNITS && *role != CELL_PEOPLE)
				*role = (enum cell_role)verb;
			return unit;
		}
		if (n == 0) /* 各村（农业办负责督导） */
			n = name_bracket(str_sub(name, at, name.n));
		if (n == 0)
			n = utf8_decode(name.p + at, name.n - at, &c);
		n = n ? n : 1;
	}
	return name;
}

static bool
begins_person(struct str s)
{
	return words_starts(WORDS_SURNAME, s) ||
	    words_starts(WORDS_SURNAME_RARE, s) ||
	    name_spread_end(s, utf8_offset(s, 1)) > 0;
}

/* 施红、镇长王明、王明（镇长）, where the label has said that they are people. */
static bool
is_person(struct str s)
{
	size_t chars, at;

	s = str_trim(str_sub(s, 0, name_bracket_at_end(s)));
	chars = utf8_len(s);
	if (resp_is_people(s))
		return true;
	if (chars == 2 || chars == 3)
		return begins_person(s) && name_noun(s) == NOUN_NONE;
	for (at = 2; at <= 3 && at < chars; at++) {
		size_t post = utf8_offset(s, chars - at);

		if (name_noun(str_sub(s, 0, post)) == NOUN_PEOPLE &&
		    is_person(str_sub(s, post, s.n)))
			return true;
	}
	return false;
}

/* 局长：王明, 河湖科：王明: without the post, or where he is, and the colon. */
static struct str
without_post(struct str name)
{
	long at = utf8_find_mark(name, ':');
	struct str post, who;

	if (at <= 0)
		return name;
	post = str_trim(str_sub(name, 0, (size_t)at));
	if (!resp_is_post(post) && name_noun(post) != NOUN_ORG)
		return name;
	who = str_sub(name, (size_t)at, name.n);
	return str_trim(str_sub(who, utf8_starts_mark(who, ':'), who.n));
}

/*
 * 王明, 站长王明, 王明站长, 站长：王明, 王明 13800000000: who in a unit's bracket heads
 * or serves it?
 */
static bool
is_member(struct str s)
{
	struct str who = resp_without_phone(without_post(s));

	return resp_is_somebody(who) || resp_is_people(s) || resp_is_titled(s) ||
	    (who.p != s.p && is_person(who));
}

/*
 * 农业办（王明）, 农业局（局长：王明，电话：…）: who in the unit, put into r.  Returns the
 * unit.
 */
static struct str
without_people(struct resp *r, struct str name)
{
	size_t open = name_bracket_at_end(name);
	struct str unit = str_trim(str_sub(name, 0, open)), in, rest, one;

	if (open == 0 || open == name.n || name_noun(unit) != NOUN_ORG)
		return name;
	in = rest = name_in_bracket(name, open);
	if (resp_is_helped_by(in)) { /* 村建办（财政所、派出所配合） */
		resp_read(r, in, CELL_ASSIST);
		return unit;
	}
	while (name_next(&rest, &one))
		if (!is_member(one) && !resp_is_phone(one))
			return name;
	while (name_next(&in, &one))
		if (!resp_is_phone(one))
			resp_add(&r->people,
			    resp_without_phone(without_post(one)));
	return unit;
}

/*
 * 县委宣传部县教育局: a page ran the lines of a cell together.  Where the next unit
 * begins that has the same 县 before it, 0 for none.
 */
static size_t
glued_unit(struct str name)
{
	struct str level = str_sub(name, 0, utf8_offset(name, 1)), rest;
	size_t at = utf8_offset(name, GLUED_UNIT_CHARS);
	long next;

	if (words_exact(WORDS_NOUN, level) != NOUN_ORG ||
	    utf8_len(name) > GLUED_CHARS)
		return 0;
	for (; (next = str_find(name, level, at)) > 0; at = (size_t)next + 1) {
		rest = str_sub(name, (size_t)next, name.n);
		if (utf8_len(rest) < GLUED_UNIT_CHARS ||
		    (words_starts(WORDS_LEVEL_NOT, rest) &&
			!words_starts(WORDS_LEVEL_YET, rest)))
			return 0;
		if (name_noun(str_sub(name, 0, (size_t)next)) == NOUN_ORG &&
		    name_noun(rest) == NOUN_ORG)
			return (size_t)next;
	}
	return 0;
}

/* 各村（6月底前完成）: by when is in the bracket, put into r.  Returns the name. */
static struct str
without_time(struct resp *r, struct str name)
{
	size_t open = name_bracket_at_end(name);
	struct str when;

	if (open == name.n)
		return name;
	when = name_in_bracket(name, open);
	if (!name_is_when(when))
		return name;
	resp_add(&r->due, when);
	return str_trim(str_sub(name, 0, open));
}

/*
 * Put a name into r, or the first of those that it turns out to be.  Returns the
 * others, which are of the role in *role.
 */
static struct str
add_first(struct resp *r, struct str name, enum cell_role *role)
{
	size_t at, n = 0, due;
	int label;

	name = words_strip_end(
	    WORDS_BULLET_LABEL, words_strip_start(WORDS_BULLET_LABEL, name));
	due = words_prefix(WORDS_DUTY, name, &label);
	due = due > 0 && label == CELL_DUE ? due : 0; /* 完成时限9月底 */
	if (name_is_when(str_sub(name, due, name.n))) {
		resp_add(&r->due, str_sub(name, due, name.n));
		return STR_NULL;
	}
	name = without_time(r, name);
	if (*role != CELL_PEOPLE)
		name = without_people(
		    r, without_work(own_role(name, role), role));
	else
		name = without_work(resp_without_phone(name), role);
	name = name_without_et_al(name);
	if (resp_is_nobody(name))
		return STR_NULL;
	at = conjunction(name, *role, &n);
	if (at == 0 && *role != CELL_PEOPLE) {
		at = glued_unit(name);
		n = 0;
	}
	if (at > 0) {
		resp_add_name(r, str_trim(str_sub(name, 0, at)), *role);
		return str_trim(str_sub(name, at + n, name.n));
	}
	resp_add(resp_column(r, *role), name);
	return STR_NULL;
}

void
resp_add_name(struct resp *r, struct str name, enum cell_role role)
{
	do
		name = add_first(r, name, &role);
	while (name.n > 0);
}

/* 党委副书记, but not 刘主任, who is somebody. */
static bool
is_post_alone(struct str s)
{
	struct str post = str_sub(s, utf8_offset(s, 1), s.n);

	return resp_is_post(s) && words_exact(WORDS_HELD_POST, post) < 0;
}

/* 主任 网格员: nothing but posts of nobody by name. */
static bool
are_posts(struct str s)
{
	struct str word;

	while (s.n > 0) {
		word = str_sub(s, 0, name_word_end(s));
		if (name_noun(word) != NOUN_PEOPLE || resp_is_somebody(word))
			return false;
		s = str_trim(str_sub(s, word.n, s.n));
	}
	return true;
}

/*
 * 王明 13800000000 李红, 镇长王明 副镇长李红, 王明 水利站 李红, 王明 各村书记: does a
 * name somebody, and does b begin with somebody else, or with his unit?
 */
static bool
are_people(struct str a, struct str b)
{
	struct str next = str_sub(b, 0, resp_holder_end(b));

	if (resp_is_posts(a) && name_noun(next) == NOUN_PEOPLE)
		return true;
	/* 李红 党委副书记: her post, though 党 begins a name as well */
	if (is_person(a) && is_post_alone(next))
		return false;
	return (is_person(a) || resp_is_titled(a) || resp_is_posts(a)) &&
	    (begins_person(b) || resp_office_end(b) > 0 || is_person(next) ||
		resp_is_posts(next));
}

/*
 * Put in what stands before a blank, or all.  posts: nothing but posts.  Returns
 * what is left, of that role.
 */
static struct str
add_word(struct resp *r, struct str name, enum cell_role *role, bool posts)
{
	bool people = *role == CELL_PEOPLE;
	size_t at = people ? resp_holder_end(name) : name_word_end(name);
	struct str a, b;
	enum cell_role of_a, of_b;

	if (at < name.n) {
		a = str_trim(str_sub(name, 0, at));
		b = str_trim(str_sub(name, at, name.n));
		if (name_is_when(b)) { /* 各村 6月底前 */
			resp_add_name(r, a, *role);
			return b;
		}
		of_a = resp_role_before(a, b, *role);
		of_b = resp_role_behind(a, b, *role);
		if (of_a != of_b) {
			resp_add_name(r, a, of_a);
			*role = of_b;
			return b;
		}
		if (people)
			a = resp_without_phone(a);
		if (people && is_person(a))
			b = str_trim(str_sub(b, resp_phone_at(b), b.n));
		if (people ? posts || are_people(a, b)
			   : name_noun(a) == NOUN_ORG &&
				name_noun(b) == NOUN_ORG) {
			resp_add_name(r, a, *role);
			return b;
		}
	}
	resp_add_name(r, name, *role);
	return STR_NULL;
}

void
resp_add_spaced(struct resp *r, struct str name, enum cell_role role)
{
	bool posts = role == CELL_PEOPLE && are_posts(name);

	while (name.n > 0)
		name = add_word(r, name, &role, posts);
}

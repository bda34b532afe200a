/* Reading the names of a line, a bracket or a cell, each with its role. */
#include "base/utf8.h"
#include "plan/name.h"
#include "plan/resp-mixed.h"
#include "plan/resp.h"
#include "plan/words.h"

#define GLUED_UNIT_CHARS 4 /* of the shortest unit that may be run into another */
#define GLUED_CHARS 60 /* longer ones are left alone */
#define WORK_BYTES 120 /* what a unit does of the work stands behind no more */
#define PHONE_DIGITS 7 /* fewer are no telephone's */
#define GLUED_BYTES 9 /* of a label that may follow a name at once: 责任人 */

/* 有关部门和单位, 有关部门和单位及各村: what goes on with a group is no name. */
static bool
is_group_on(struct str s)
{
	size_t n = words_prefix(WORDS_GROUP, s, NULL);
	struct str rest = str_sub(s, n, s.n);

	return n > 0 && (rest.n == 0 || words_starts(WORDS_AND, rest));
}

/* 甲和乙 is two units where each part ends like one: 发展和改革局 is one. */
static size_t
conjunction(struct str s, size_t *n)
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
		    name_noun(str_sub(s, 0, at)) == NOUN_ORG &&
		    name_noun(str_sub(s, at + *n, s.n)) == NOUN_ORG &&
		    !is_group_on(str_sub(s, at + *n, s.n)))
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

	if (n == 0 || n == name.n) {
		n = words_suffix(WORDS_ASSISTS_TAIL, name, NULL);
		of = CELL_ASSIST;
	}
	if (n == 0 || n == name.n) {
		/* 农业办（按职责分工负责） */
		open = name_bracket_at_end(name);
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
		if (n > 0 && name_noun(unit) == NOUN_ORG &&
		    !words_starts(WORDS_DUTY_NOUN, rest) &&
		    words_exact(WORDS_NOUN, rest) != NOUN_ORG) {
			if (verb != CELL_UNITS)
				*role = (enum cell_role)verb;
			return unit;
		}
		if (n == 0)
			n = utf8_decode(name.p + at, name.n - at, &c);
		n = n ? n : 1;
	}
	return name;
}

/* 农业办（王明）: who in the unit, put into r.  Returns the unit. */
static struct str
without_people(struct resp *r, struct str name)
{
	size_t open = name_bracket_at_end(name);
	struct str unit = str_trim(str_sub(name, 0, open)), in, rest, one;

	if (open == 0 || open == name.n || name_noun(unit) != NOUN_ORG)
		return name;
	in = rest = name_in_bracket(name, open);
	while (name_next(&rest, &one))
		if (!resp_is_somebody(one) && !resp_is_people(one))
			return name;
	while (name_next(&in, &one))
		resp_add(&r->people, one);
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

static void add_name(struct resp *, struct str name, enum cell_role);

/*
 * Put a name into r, or the first of those that it turns out to be.  Returns the
 * others, which are of the role in *role.
 */
static struct str
add_first(struct resp *r, struct str name, enum cell_role *role)
{
	size_t at, n = 0;

	if (name_is_when(name)) {
		resp_add(&r->due, name);
		return STR_NULL;
	}
	if (*role != CELL_PEOPLE)
		name = without_people(
		    r, without_work(own_role(name, role), role));
	else if (name_noun(name) == NOUN_NONE) /* 王明（就业、教育） */
		name = str_trim(str_sub(name, 0, name_bracket_at_end(name)));
	name = name_without_et_al(
	    *role == CELL_PEOPLE ? resp_without_phone(name) : name);
	if (resp_is_nobody(name))
		return STR_NULL;
	at = *role != CELL_PEOPLE ? conjunction(name, &n) : 0;
	if (at == 0 && *role != CELL_PEOPLE) {
		at = glued_unit(name);
		n = 0;
	}
	if (at > 0) {
		add_name(r, str_trim(str_sub(name, 0, at)), *role);
		return str_trim(str_sub(name, at + n, name.n));
	}
	resp_add(resp_column(r, *role), name);
	return STR_NULL;
}

static void
add_name(struct resp *r, struct str name, enum cell_role role)
{
	do
		name = add_first(r, name, &role);
	while (name.n > 0);
}

size_t
resp_phone_at(struct str s)
{
	size_t n = 0;

	while (n < s.n && (str_digit((unsigned char)s.p[n]) || s.p[n] == '-'))
		n++;
	return n >= PHONE_DIGITS ? n : 0;
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

/* 王明 13800000000 李红, 镇长王明 副镇长李红: are a, and what begins b, people? */
static bool
are_people(struct str a, struct str b)
{
	return is_person(a) &&
	    (begins_person(b) || is_person(str_sub(b, 0, name_word_end(b))));
}

/*
 * A name with a space in it: 张 三, or two names: 党政办 宣传办, 王明 李红, 党政办
 * 王明.
 */
static void
add_spaced(struct resp *r, struct str name, enum cell_role role)
{
	size_t at = name_word_end(name);
	struct str a, b;
	enum cell_role of_a, of_b;

	if (at < name.n) {
		a = str_trim(str_sub(name, 0, at));
		b = str_trim(str_sub(name, at, name.n));
		of_a = resp_role_before(a, b, role);
		of_b = resp_role_behind(a, b, role);
		if (of_a != of_b) {
			add_name(r, a, of_a);
			add_spaced(r, b, of_b);
			return;
		}
		if (role == CELL_PEOPLE && is_person(a))
			b = str_trim(str_sub(b, resp_phone_at(b), b.n));
		if (role == CELL_PEOPLE
			? are_people(a, b)
			: name_noun(a) == NOUN_ORG && name_noun(b) == NOUN_ORG) {
			add_name(r, a, role);
			add_spaced(r, b, role);
			return;
		}
	}
	add_name(r, name, role);
}

/* 王建国 成员：农办: behind a space the label of another list. */
static size_t
label_within(struct str name)
{
	long colon = utf8_find_mark(name, ':');
	size_t at;

	for (at = colon > 0 ? (size_t)colon : 0; at > 0; at--)
		if (name.p[at - 1] == ' ')
			return at;
	return 0;
}

/*
 * 财政所、民政办配合, 农业办负责: units with what they do between two pauses of a
 * list.  Returns them, with it in *role; s if it is none.
 */
static struct str
doers(struct str s, enum cell_role *role)
{
	int verb;
	size_t n = words_suffix(WORDS_DUTY_VERB, s, &verb);
	struct str names = words_strip_end(
	    WORDS_DUTY_ADVERB, str_sub(s, 0, s.n - n));

	if (n == 0 || !name_is_list_of_units(names))
		return s;
	*role = (enum cell_role)verb;
	return names;
}

/* 按分工（王明、李红）: the names in the bracket; false if it holds none. */
static bool
add_shared(struct resp *r, struct str name, enum cell_role role)
{
	struct str names = resp_shared_names(name, &role), one;
	bool shared = names.n > 0;

	while (shared && name_next(&names, &one))
		add_spaced(r, one, role);
	return shared;
}

/* The role of a name of a list beside the one before it and those behind it. */
static enum cell_role
role_beside(struct str before, struct str name, struct str behind,
    enum cell_role role)
{
	if (name.n == 0)
		return role;
	behind = str_trim(behind);
	if (role == CELL_PEOPLE && resp_is_unit_beside(name, before, behind))
		return CELL_UNITS;
	if (resp_parted_by_blank(before, name))
		return resp_role_behind(before, name, role);
	return resp_parted_by_blank(name, behind) && name_next(&behind, &before)
	    ? resp_role_before(name, before, role)
	    : role;
}

/* The names of a list between two pauses; false where it ends in them. */
static bool
add_part(struct resp *r, struct str part, enum cell_role role, bool first)
{
	struct str names = doers(resp_without_end(part), &role);
	struct str name, before = STR_NULL;
	enum cell_role of;
	size_t end;

	for (; name_next(&names, &name); first = false) {
		of = role_beside(before, name, names, role);
		if (of == CELL_PEOPLE)
			resp_take_post(&name, &names);
		before = name.n > 0 ? name : before;
		if ((end = resp_unit_with_colon(name)) > 0) {
			add_name(r, str_sub(name, 0, utf8_prev(name, end)),
			    role == CELL_PEOPLE ? CELL_UNITS : role);
			name = str_trim(str_sub(name, end, name.n));
			of = CELL_PEOPLE;
		}
		if ((end = label_within(name)) > 0) {
			add_spaced(r, str_trim(str_sub(name, 0, end)), role);
			return false;
		}
		/* 包保村：甲村, 下同: no name, nor those behind it */
		if (!first &&
		    (utf8_find_mark(name, ':') > 0 ||
			words_starts(WORDS_NAME_NOTE, name)))
			return false;
		name = resp_without_end(name_without_note(name));
		if (!add_shared(r, name, role))
			add_spaced(r, name, of);
	}
	return true;
}

/* The names of a list between its pauses. */
static void
add_parts(struct resp *r, struct str list, enum cell_role role)
{
	bool first = true;
	size_t at, end;

	for (at = 0; at < list.n; at = end, first = false) {
		struct str rest = str_sub(list, at, list.n);
		size_t pause = resp_pause(rest);

		end = at + pause;
		if (!first && resp_is_clause(str_sub(list, at, end)))
			break;
		if (!add_part(r, str_sub(list, at, end), role, first))
			break;
		rest = str_sub(rest, pause, rest.n);
		end += utf8_starts_mark(rest, ',');
		end += utf8_starts_mark(rest, ';');
	}
}

static void
add_list(struct resp *r, struct str list, enum cell_role role)
{
	struct str behind, one;

	behind = list = resp_without_end(name_without_note(str_trim(list)));
	if (str_split(&behind, STR("。"), &one) && behind.n > 0 &&
	    role != CELL_OTHER && !name_is_list_of_units(behind) &&
	    !resp_is_numbered(list))
		list = one; /* a sentence behind the names */
	list = resp_without_end(str_trim(list));
	if (role == CELL_OTHER) /* 甲牵头，乙配合，6月底前完成 */
		resp_add(&r->due, name_deadline(list));
	if (!resp_column(r, role))
		return;
	if (role == CELL_DUE) {
		resp_add(&r->due, list);
		return;
	}
	if (!resp_is_numbered(list)) {
		add_parts(r, list, role);
		return;
	}
	while (resp_next_number(&list, &one))
		add_parts(r, resp_without_end(one), role);
}

/*
 * Bytes up to behind the bracket in s whose first words are a label: where it
 * ends, its close left out, in *inside.  0 if s begins with none.
 */
static size_t
labelled_bracket(struct str s, struct str *inside)
{
	size_t n = name_bracket(s);
	int role;

	*inside = n > 0 ? name_in_bracket(str_sub(s, 0, n), 0) : STR_NULL;
	return resp_label_at(*inside, &role) > 0 ? n : 0;
}

/* Names behind a label, or behind none; second: of one of two roles. */
static void
add_names(struct resp *r, struct str list, enum cell_role role,
    enum cell_role second)
{
	if (second == CELL_OTHER)
		add_list(r, list, role);
	else
		resp_read_pair(r, list, role, second);
}

/* May a label stand at byte at, behind the names from byte from on? */
static bool
may_begin_label(struct str s, size_t from, size_t at, enum cell_role role)
{
	return at == 0 || resp_is_edge(str_sub(s, 0, at)) ||
	    (words_prefix(WORDS_DUTY, str_sub(s, at, s.n), NULL) >=
		    GLUED_BYTES &&
		resp_may_end(str_sub(s, from, at), role));
}

/* Bytes up to where a label may begin, or a bracket with one: not in 【责任人】王明. */
static size_t
to_next(struct str here, bool first, struct str inside)
{
	size_t n = !first && words_exact(WORDS_DUTY, inside) < 0
	    ? name_bracket(here)
	    : 0;
	uint32_t c;

	if (n == 0)
		n = utf8_decode(here.p, here.n, &c);
	return n ? n : 1;
}

void
resp_read(struct resp *r, struct str s, enum cell_role first)
{
	enum cell_role role = first, second = CELL_OTHER;
	size_t at = 0, from = 0, n;
	struct str inside;
	int next = 0;

	s = str_trim(s);
	while (at < s.n) {
		struct str here = str_sub(s, at, s.n);

		/* 农业办（责任人：王明）、水利站 */
		if ((n = labelled_bracket(here, &inside)) > 0) {
			add_names(r, str_sub(s, from, at), role, second);
			resp_read(r, inside, CELL_OTHER);
			from = at += n;
			continue;
		}
		if (may_begin_label(s, from, at, role) &&
		    (n = resp_first_label(here, &next)) > 0) {
			add_names(r, str_sub(s, from, at), role, second);
			role = (enum cell_role)next;
			second = resp_second_role(str_sub(here, 0, n));
			from = at += n;
			continue;
		}
		at += to_next(here, at == from, inside);
	}
	add_names(r, str_sub(s, from, s.n), role, second);
}

/* Reading the names of a line, a bracket or a cell, each with its role. */
#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"

#define GLUED_BYTES 9 /* of a label that may follow a name at once: 责任人 */
#define CALLED_BYTES 120 /* of a person, and the unit before, behind a telephone */

/* 包保村：甲村 */
static bool
has_label(struct str name)
{
	size_t at = resp_mark_in(name, ":");

	return at > 0 && at < name.n;
}

/* Bytes of 负责, 落实, 为牵头单位 at the end of s, with its role, or 0. */
static size_t
done_at_end(struct str s, int *role)
{
	size_t n = words_suffix(WORDS_DUTY_VERB, s, role), is;

	if (n > 0)
		return n;
	n = words_suffix(WORDS_DUTY, s, role);
	is = n > 0 ? words_suffix(WORDS_IS, str_sub(s, 0, s.n - n), NULL) : 0;
	if (is > 0 && resp_is_units((enum cell_role)*role))
		return n + is;
	*role = CELL_UNITS;
	return words_suffix(WORDS_DUTY_DONE, s, NULL);
}

/*
 * 财政所、民政办按职责配合, 由农业办负责: units with what they do between two pauses
 * of a list.  Returns them, with it in *role; s if it is none.
 */
static struct str
doers(struct str s, enum cell_role *role)
{
	int verb;
	size_t n = done_at_end(s, &verb);
	struct str names = words_strip_start(WORDS_DUTY_BY,
	    resp_without_adverbs(str_sub(s, 0, s.n - n), false));

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
		resp_add_spaced(r, one, role);
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
			resp_add_name(r, str_sub(name, 0, utf8_prev(name, end)),
			    role == CELL_PEOPLE ? CELL_UNITS : role);
			name = str_trim(str_sub(name, end, name.n));
			of = CELL_PEOPLE;
		}
		/* 包保村：甲村, 下同: no name, nor those behind it */
		if (!first &&
		    (has_label(name) || words_starts(WORDS_NAME_NOTE, name)))
			return false;
		name = resp_without_end(resp_without_note(name));
		if (!add_shared(r, name, role))
			resp_add_spaced(r, name, of);
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

/* 白天：水利站；夜间：各村: the next one's names, without of what they are. */
static bool
next_share(struct str *list, struct str *names)
{
	long stop = utf8_find_mark(*list, ';'), colon;
	struct str one = str_sub(*list, 0, stop < 0 ? list->n : (size_t)stop);

	*list = str_sub(*list, one.n, list->n);
	*list = str_trim(str_sub(*list, utf8_starts_mark(*list, ';'), list->n));
	colon = utf8_find_mark(one, ':');
	if (colon <= 0)
		return false;
	one = str_sub(one, (size_t)colon, one.n);
	*names = str_trim(str_sub(one, utf8_starts_mark(one, ':'), one.n));
	return name_is_list_of_units(*names);
}

/* Is the list such a one? */
static bool
is_shared_out(struct str list)
{
	struct str one;

	while (next_share(&list, &one))
		if (list.n == 0)
			return true;
	return false;
}

static void
add_list(struct resp *r, struct str list, enum cell_role role)
{
	struct str behind, one;
	size_t n;
	int of = CELL_OTHER;

	behind = list = resp_without_end(resp_without_note(str_trim(list)));
	if (str_split(&behind, STR("。"), &one) && behind.n > 0 &&
	    role != CELL_OTHER &&
	    (!name_is_list_of_units(behind) ||
		utf8_find_mark(behind, ':') >= 0) && /* 督办：水利站 */
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
		if (!resp_is_units(role) || !is_shared_out(list))
			add_parts(r, list, role);
		else
			while (next_share(&list, &one))
				add_parts(r, one, role);
		return;
	}
	while (resp_next_number(&list, &one)) {
		n = resp_first_label(one, &of); /* 1.牵头单位：甲；2.配合单位：乙 */
		if (n == 0 || of == CELL_DUE)
			of = (int)role;
		if (of != CELL_OTHER) /* 2.联系电话：… names nobody */
			add_parts(r, resp_without_end(str_sub(one, n, one.n)),
			    (enum cell_role)of);
	}
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

/* 牵头：, 配合：: a label that does not say whether units or persons follow. */
static bool
says_neither(struct str label)
{
	int role;
	size_t n = words_prefix(WORDS_DUTY_VERB, label, &role);

	return n > 0 && utf8_starts_mark(str_sub(label, n, label.n), ':') > 0;
}

/* Names behind a label, or behind none; second: of one of two roles. */
static void
add_names(struct resp *r, struct str label, struct str list,
    enum cell_role role, enum cell_role second)
{
	if (second != CELL_OTHER)
		resp_read_pair(r, list, role, second);
	else if (!says_neither(label) ||
	    !resp_take_persons(r, resp_without_end(str_trim(list)), role))
		add_list(r, list, role);
}

/* 农业办；（2）, 1.王明；2.: without the number of the label that follows. */
static struct str
without_number(struct str list)
{
	size_t at = name_bracket_at_end(list);
	struct marker m;

	if (at == list.n)
		at = resp_past_blanks(list, name_last_part(list));
	return at < list.n &&
		marker_at(str_sub(list, at, list.n), &m) && m.number > 1 &&
		m.n == list.n - at
	    ? str_trim(str_sub(list, 0, at))
	    : list;
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

/* Bytes of the label at byte at; one with a word before it only begins a list. */
static size_t
label_at(struct str s, size_t at, int *role)
{
	struct str before = str_sub(s, 0, at), here = str_sub(s, at, s.n);

	return at == 0 || utf8_among(utf8_last(before), "；;。【[［ 　\t|｜")
	    ? resp_any_label(here, role)
	    : resp_first_label(here, role);
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

/*
 * 王明，电话：13800000000；李红，电话：…: bytes of a telephone at the start of s
 * before somebody else of the same list; 0 for none.
 */
static size_t
to_next_called(struct str s)
{
	size_t at = resp_past_blanks(s, 0), n;
	struct str rest, name;

	n = resp_phone_at(str_sub(s, at, s.n));
	if (n == 0)
		return 0;
	at = resp_past_blanks(s, at + n);
	rest = str_sub(s, at, s.n);
	n = utf8_starts_mark(rest, ';');
	n = n > 0 ? n : utf8_starts_mark(rest, ',');
	n = n > 0 || !str_starts(rest, STR("、")) ? n : STR("、").n;
	at = resp_past_blanks(s, at + n);
	rest = utf8_whole(str_sub(s, at, at + CALLED_BYTES));
	rest = str_sub(rest, 0, resp_pause(rest));
	return resp_office_end(rest) > 0 ||
		(name_next(&rest, &name) && resp_begins_somebody(name))
	    ? at
	    : 0;
}

void
resp_read(struct resp *r, struct str s, enum cell_role first)
{
	enum cell_role role = first, second = CELL_OTHER, before;
	size_t at = 0, from = 0, n, called;
	struct str inside, label = STR_NULL;
	int next = 0;

	s = str_trim(s);
	while (at < s.n) {
		struct str here = str_sub(s, at, s.n);

		/* 农业办（责任人：王明）、水利站 */
		if ((n = labelled_bracket(here, &inside)) > 0) {
			add_names(r, label, str_sub(s, from, at), role, second);
			resp_read(r, inside, CELL_OTHER);
			from = at += n;
			continue;
		}
		if (may_begin_label(s, from, at, role) &&
		    (n = label_at(s, at, &next)) > 0) {
			add_names(r, label,
			    without_number(str_sub(s, from, at)), role, second);
			label = str_sub(here, 0, n);
			before = role;
			role = r->body && words_starts(WORDS_BODY_POST, here)
			    ? CELL_OTHER
			    : (enum cell_role)next;
			second = resp_second_role(str_sub(here, 0, n));
			/* 联系人：农业办 王明: where he is, not who bears it */
			if (words_starts(WORDS_CONTACT, here))
				n += resp_office_end(str_sub(here, n, here.n));
			called = role == CELL_OTHER && before == CELL_PEOPLE
			    ? to_next_called(str_sub(here, n, here.n))
			    : 0;
			if (called > 0)
				role = before;
			n += called;
			from = at += n;
			continue;
		}
		at += to_next(here, at == from, inside);
	}
	add_names(r, label, str_sub(s, from, s.n), role, second);
}

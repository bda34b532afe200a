/* The words that say who, and where a list of names ends: 责任单位：甲、乙。 */

#include "base/utf8.h"
#include "phrase/markdown.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "who/resp.h"

#define LABEL_BYTES 60 /* a longer word before a colon is none of ours */
#define BARE_BYTES 400 /* of the names behind a word that is a label only there */
#define GROUP_CHARS 4 /* before 单位 in the second of two labels: 汇总单位 */

/* **责任单位**：: past the mark of Markdown at byte at, if one stands there. */
static size_t
past_mark(struct str s, size_t at)
{
	return at + markdown_bold(str_sub(s, at, s.n));
}

size_t
resp_past_blanks(struct str s, size_t at)
{
	struct str rest = str_sub(s, at, s.n), trimmed = str_trim(rest);

	return trimmed.n ? at + str_offset(rest, trimmed) : s.n;
}

/* Bytes of what joins two labels: 责任单位/责任人, 责任单位及责任人. */
static size_t
joint_at(struct str s)
{
	size_t n = words_prefix(WORDS_LABEL_JOINT, s, NULL);

	if (n == 0 && str_starts(s, STR("、")))
		n = STR("、").n;
	return n > 0 ? n : words_prefix(WORDS_AND, s, NULL);
}

size_t
resp_group_at(struct str s)
{
	size_t at = 0, chars, n;
	uint32_t c;

	if (words_starts(WORDS_EACH_ONE, s))
		return 0;
	for (chars = 0; chars <= GROUP_CHARS && at < s.n; chars++) {
		n = words_prefix(WORDS_GROUP, str_sub(s, at, s.n), NULL);
		if (n > 0)
			return at + n;
		at += utf8_decode(s.p + at, s.n - at, &c);
		if (utf8_among(c, "、，,。；;：: 　（("))
			break;
	}
	return 0;
}

/* Bytes of 人 or 人员 at the start of s, with nothing or a colon behind it. */
static size_t
person_at(struct str s)
{
	size_t n = words_prefix(WORDS_LABEL_PERSON, s, NULL);

	return n == s.n || utf8_starts_mark(str_sub(s, n, s.n), ':') > 0 ? n
									 : 0;
}

/*
 * Bytes of the second of two labels with one colon, of the role in *role, at the
 * start of what stands behind the first: /责任人, 及部门.
 */
static size_t
second_label(struct str s, enum cell_role first, int *role)
{
	size_t joint = joint_at(s), n;
	struct str rest;

	if (joint == 0 || !resp_is_names(first))
		return 0;
	joint = past_mark(s, joint);
	rest = str_sub(s, joint, s.n);
	n = words_prefix(WORDS_DUTY, rest, role);
	if (n > 0 && *role == CELL_OTHER && first == CELL_PEOPLE)
		return joint + n; /* 及联系电话 */
	if (n == 0 && (n = person_at(rest)) > 0) /* /人, 及人员 */
		*role = CELL_PEOPLE;
	if (n == 0) { /* 及单位, 或汇总单位 */
		n = resp_group_at(rest);
		*role = first == CELL_PEOPLE ? CELL_UNITS : first;
	}
	return n > 0 && resp_is_names((enum cell_role)*role) ? joint + n : 0;
}

/* Past blanks, and a bracket that says more of the label: （部门）. */
static size_t
skip_bracket(struct str s, size_t n)
{
	size_t k;

	n = resp_past_blanks(s, n);
	k = name_bracket(str_sub(s, n, s.n));
	return k > 0 && k < LABEL_BYTES ? resp_past_blanks(s, n + k) : n;
}

/*
 * What a bracket behind a label says of it: 责任单位（牵头）, the role that it narrows
 * one of units to, or 责任单位（责任人） and 责任人（单位）, a second one.
 */
static void
narrow(struct str behind, int *role, int *second)
{
	struct str inside = str_sub(behind, 0, name_bracket(behind));
	int verb = -1, label;

	if (inside.n == 0 || !resp_is_names((enum cell_role)*role))
		return;
	inside = name_in_bracket(inside, 0);
	if (resp_is_units((enum cell_role)*role))
		verb = words_exact(WORDS_DUTY_VERB, inside);
	label = verb < 0 ? words_exact(WORDS_DUTY, inside) : -1;
	if (*role == CELL_PEOPLE && words_is(WORDS_GROUP, inside))
		label = CELL_UNITS;
	*role = verb < 0 ? *role : verb;
	*second = label < 0 ? *second : label;
}

/*
 * Bytes of a label, or of two that go with one colon, at the start of s, with what
 * brackets and marks stand there; 0 for none.  *second: CELL_OTHER if it is one.
 */
static size_t
labels_at(struct str s, int *role, int *second)
{
	size_t n = past_mark(s, 0), k;
	int other = CELL_OTHER;

	*second = CELL_OTHER;
	k = words_prefix(WORDS_DUTY, str_sub(s, n, LABEL_BYTES), role);
	if (k == 0)
		return 0;
	n += k;
	narrow(str_sub(s, n, s.n), role, second);
	n = past_mark(s, skip_bracket(s, n));
	k = second_label(str_sub(s, n, s.n), (enum cell_role)*role, &other);
	if (k > 0) {
		n = past_mark(s, skip_bracket(s, n + k));
		*second = *second == CELL_OTHER ? other : *second;
	}
	if (*second == *role)
		*second = CELL_OTHER;
	return n;
}

enum cell_role
resp_second_role(struct str label)
{
	int first, second;

	labels_at(label, &first, &second);
	return (enum cell_role)second;
}

/* Bytes of 责任, 负责, 参与. */
static size_t
bare_word(struct str s, int *role)
{
	size_t n = words_prefix(WORDS_DUTY_VERB, s, role);

	if (n == 0 && (n = words_prefix(WORDS_DUTY_BARE, s, NULL)) > 0)
		*role = CELL_UNITS;
	return n;
}

/* Bytes of （牵头）单位, what stands between 责任 and its colon, or 0. */
static size_t
bracket_and_group(struct str s)
{
	size_t n = name_bracket(s);
	struct str inside = n > 0 ? name_in_bracket(str_sub(s, 0, n), 0) : STR_NULL;
	int role;

	if (inside.n == 0 || bare_word(inside, &role) < inside.n)
		return 0;
	s = str_sub(s, n, s.n);
	return words_starts(WORDS_GROUP, s) ? n + resp_group_at(s) : 0;
}

/* Bytes of 责任, 负责, 参与, 责任（牵头）单位 and a colon behind it. */
static size_t
bare_word_at(struct str s, int *role)
{
	size_t n = bare_word(s, role), k;

	n += n > 0 ? bracket_and_group(str_sub(s, n, s.n)) : 0;
	k = n > 0 ? utf8_starts_mark(str_sub(s, n, s.n), ':') : 0;
	return k > 0 ? n + k : 0;
}

/* Up to the next label, or to where the list at the start of s is closed. */
static struct str
bare_list(struct str s)
{
	size_t at, n;
	uint32_t c;
	int role;

	s = str_sub(s, 0, BARE_BYTES);
	for (at = 0; at < s.n; at += n ? n : 1) {
		struct str here = str_sub(s, at, s.n);

		if (utf8_starts_mark(here, ';') || str_starts(here, STR("。")))
			break;
		if (at > 0 && resp_is_edge(str_sub(s, 0, at)) &&
		    (words_prefix(WORDS_DUTY, here, NULL) > 0 ||
			bare_word_at(here, &role) > 0))
			break;
		n = utf8_decode(here.p, here.n, &c);
		if (utf8_among(c, "】］])）"))
			break;
		if (name_bracket(here) > 0)
			n = name_bracket(here);
	}
	return resp_without_end(str_trim(str_sub(s, 0, at)));
}

/* 供电所、电信、移动、广电站: units at both ends, and short names between them. */
static bool
is_enclosed_list(struct str s)
{
	struct str name;
	bool first = true, unit = false;

	while (name_next(&s, &name)) {
		unit = name_noun(name) == NOUN_ORG;
		if (!unit && (first || utf8_len(name) > GROUP_CHARS))
			return false;
		first = false;
	}
	return unit;
}

size_t
resp_bare_label(struct str s, int *role)
{
	size_t n = bare_word_at(s, role);
	struct str list = n > 0 ? bare_list(str_sub(s, n, s.n)) : STR_NULL;

	return name_is_list_of_units(list) || is_enclosed_list(list) ? n : 0;
}

size_t
resp_label_at(struct str s, int *role)
{
	static const struct str ends[] = { STR("："), STR(":"), STR("】"),
		STR("]"), STR("］"), STR("﹕"), STR("︰") };
	int second;
	size_t n = labels_at(s, role, &second), i, is;

	if (n == 0)
		return resp_bare_label(s, role);
	/* 责任单位为：水利站 */
	is = words_prefix(WORDS_IS_NAMED, str_sub(s, n, s.n), NULL);
	is = past_mark(s, resp_past_blanks(s, n + is));
	if (utf8_starts_mark(str_sub(s, is, s.n), ':') > 0)
		n = is;
	for (i = 0; i < COUNT(ends); i++)
		if (str_starts(str_sub(s, n, s.n), ends[i]))
			return past_mark(s, n + ends[i].n);
	return resp_bare_label(s, role); /* 配合（协助）单位：各村 */
}

bool
resp_tells_steps(struct str s)
{
	int role;
	size_t n = resp_label_at(s, &role);

	return n > 0 && role == CELL_DUE &&
	    timehead_tells_steps(str_sub(s, n, s.n));
}

struct str
resp_without_end(struct str s)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR(";"),
		STR("."), STR("】"), STR("，"), STR(","), STR("["),
		STR("【"), STR("［"), STR("—"), STR("…"), STR("|"), STR("｜"),
		STR("/"), STR("／") };
	size_t i, n = words_suffix(WORDS_BULLET_LABEL, s, NULL);

	for (i = 0; i < COUNT(ends) && n == 0; i++)
		n = str_ends(s, ends[i]) ? ends[i].n : 0;
	/* （牵头单位：甲 over 责任单位：乙） */
	if (n == 0 && (n = utf8_ends_mark(s, ')')) > 0 &&
	    utf8_find_mark(s, '(') >= 0)
		n = 0;
	return n > 0 ? resp_without_end(str_trim(str_sub(s, 0, s.n - n))) : s;
}

bool
resp_is_edge(struct str before)
{
	uint32_t last = utf8_last(before);

	if (last == '.' || last == U'．') /* 水利站.责任单位: but not 1.责任单位 */
		return utf8_is_han(utf8_last(
		    str_sub(before, 0, utf8_prev(before, before.n))));
	return before.n == 0 || (last >= U'①' && last <= U'⒛') ||
	    utf8_among(last, "；;。，,、 　\t\n）)【[［：:—|｜/／") ||
	    words_ends(WORDS_BULLET_LABEL, before);
}

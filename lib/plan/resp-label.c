/* The words that say who, and where a list of names ends: 责任单位：甲、乙。 */

#include "base/utf8.h"
#include "plan/clause.h"
#include "plan/name.h"
#include "plan/resp.h"
#include "plan/words.h"

#define LABEL_BYTES 60 /* a longer word before a colon is none of ours */
#define PLAIN_BYTES 12 /* of a label that needs no mark: 责任单位 */
#define GROUP_CHARS 4 /* before 单位 in the second of two labels: 汇总单位 */

static size_t
skip_blanks(struct str s, size_t at)
{
	struct str rest = str_sub(s, at, s.n), trimmed = str_trim(rest);

	return trimmed.n ? at + (size_t)(trimmed.p - rest.p) : s.n;
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

/* Bytes of 单位, 汇总单位, 信息报送部门 at the start of s; 各单位 is a name. */
static size_t
group_at(struct str s)
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

/*
 * Bytes of the second of two labels with one colon, of the role in *role, at the
 * start of what stands behind the first: /责任人, 及部门.
 */
static size_t
second_label(struct str s, enum cell_role first, int *role)
{
	size_t joint = joint_at(s), n;
	struct str rest = str_sub(s, joint, s.n);

	if (joint == 0 || !resp_is_names(first))
		return 0;
	n = words_prefix(WORDS_DUTY, rest, role);
	if (n == 0) { /* 及单位, 或汇总单位 */
		n = group_at(rest);
		*role = first == CELL_PEOPLE ? CELL_UNITS : first;
	}
	return n > 0 && resp_is_names((enum cell_role)*role) ? joint + n : 0;
}

/* Past blanks, and a bracket that says more of the label: （部门）. */
static size_t
skip_bracket(struct str s, size_t n)
{
	size_t k;

	n = skip_blanks(s, n);
	k = name_bracket(str_sub(s, n, s.n));
	return k > 0 && k < LABEL_BYTES ? skip_blanks(s, n + k) : n;
}

enum cell_role
resp_second_role(struct str label)
{
	int first = CELL_OTHER, second = CELL_OTHER;
	size_t n = words_prefix(WORDS_DUTY, label, &first), k;
	struct str inside;

	if (n == 0 || !resp_is_names((enum cell_role)first))
		return CELL_OTHER;
	k = name_bracket(str_sub(label, n, label.n));
	if (k > 0) {
		inside = name_in_bracket(str_sub(label, n, n + k), 0);
		return words_exact(WORDS_DUTY, inside) >= 0
		    ? (enum cell_role)words_exact(WORDS_DUTY, inside)
		    : CELL_OTHER;
	}
	n = skip_bracket(label, n);
	k = second_label(
	    str_sub(label, n, label.n), (enum cell_role)first, &second);
	return k > 0 && second != first ? (enum cell_role)second : CELL_OTHER;
}

size_t
resp_label_at(struct str s, int *role)
{
	static const struct str ends[] = { STR("："), STR(":"), STR("】"),
		STR("]"), STR("］"), STR("﹕"), STR("︰") };
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, 0, LABEL_BYTES), role);
	size_t i, k;
	int second;

	if (n == 0)
		return 0;
	n = skip_bracket(s, n);
	k = second_label(str_sub(s, n, s.n), (enum cell_role)*role, &second);
	if (k > 0)
		n = skip_bracket(s, n + k);
	for (i = 0; i < COUNT(ends); i++)
		if (str_starts(str_sub(s, n, s.n), ends[i]))
			return n + ends[i].n;
	return 0;
}

/* 责 任 单 位： is spaced out to fill a line. */
static size_t
spaced_label_at(struct str s, int *role)
{
	struct str head = str_sub(s, 0, LABEL_BYTES);
	struct buf b = BUF_INIT;
	long colon = str_find(head, STR("："), 0);
	size_t n = 0;

	if (colon < 0)
		colon = str_find(head, STR(":"), 0);
	if (colon > 0) {
		utf8_squeeze(&b, str_sub(head, 0, (size_t)colon));
		*role = words_exact(WORDS_DUTY, buf_str(&b));
		if (*role >= 0)
			n = (size_t)colon + (head.p[colon] == ':' ? 1 : 3);
	}
	buf_free(&b);
	return n;
}

struct str
resp_without_end(struct str s)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR(";"),
		STR("."), STR("】"), STR("，"), STR(","), STR("["),
		STR("【"), STR("［"), STR("—"), STR("…") };
	size_t i;

	for (i = 0; i < COUNT(ends); i++)
		if (str_ends(s, ends[i]))
			return resp_without_end(
			    str_trim(str_sub(s, 0, s.n - ends[i].n)));
	return s;
}

bool
resp_is_edge(struct str before)
{
	return before.n == 0 ||
	    utf8_among(utf8_last(before), "；;。，,、 　\t\n）)【[［：:—★※▲◆●■");
}

/* Does a label that is whole by itself begin s: 责任单位, but not 责任人? */
static bool
is_plain_label(struct str s)
{
	return words_prefix(WORDS_DUTY, s, NULL) >= PLAIN_BYTES;
}

/* The names at the start of s, up to the next label that is mistyped so. */
static struct str
names_to_label(struct str s)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		struct str here = str_sub(s, at, s.n);

		n = resp_is_edge(str_sub(s, 0, at))
		    ? words_prefix(WORDS_DUTY, here, NULL)
		    : 0;
		if (n > 0 && (utf8_starts_mark(str_sub(s, at + n, s.n), ';') ||
				 skip_blanks(s, at + n) > at + n))
			break;
		if (is_plain_label(here))
			break;
		n = utf8_decode(here.p, here.n, &c);
	}
	return resp_without_end(str_trim(str_sub(s, 0, at)));
}

/* 王明, 王明副局长 */
static bool
is_somebody(struct str names)
{
	return resp_is_people(names) || name_noun(names) == NOUN_PEOPLE;
}

/* 牵头单位|或汇总单位: what is said of both, and no list of names. */
static bool
joins_group(struct str behind)
{
	size_t n = words_prefix(WORDS_AND, behind, NULL);

	if (n == 0)
		n = words_prefix(WORDS_OR, behind, NULL);
	return n > 0 && group_at(str_sub(behind, n, behind.n)) > 0;
}

bool
resp_joins_labels(struct str s)
{
	size_t n = words_prefix(WORDS_DUTY, s, NULL);

	return n > 0 && joins_group(str_sub(s, n, s.n));
}

/* 责任单位为农业办, 责任单位要, 责任单位和配合单位: a sentence begins so. */
static bool
is_sentence(struct str behind)
{
	return joins_group(behind) || words_starts(WORDS_IS_NAMED, behind) ||
	    words_starts(WORDS_IS, behind) || words_starts(WORDS_ORDER, behind);
}

/* Bytes of a mark that stands where a colon should: ；, ——, --. */
static size_t
mistyped_mark(struct str s)
{
	size_t n = utf8_starts_mark(s, ';'), k;

	if (n > 0)
		return n;
	while ((k = str_starts(str_sub(s, n, s.n), STR("—")) ? STR("—").n
		    : str_starts(str_sub(s, n, s.n), STR("-")) ? 1
							      : 0) > 0)
		n += k;
	return n;
}

/* 责任单位；住建局、畜牧局: a mistyped mark, a blank, or none, before names alone. */
static size_t
mistyped_label_at(struct str s, int *role)
{
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, 0, LABEL_BYTES), role);
	size_t mark = n > 0 ? mistyped_mark(str_sub(s, n, s.n)) : 0;
	struct str names;

	if (n == 0 || !resp_is_names((enum cell_role)*role) ||
	    (mark == 0 && skip_blanks(s, n) == n &&
		(*role == CELL_PEOPLE || n < PLAIN_BYTES ||
		    is_sentence(str_sub(s, n, s.n)))))
		return 0;
	n = skip_blanks(s, n + mark);
	names = names_to_label(str_sub(s, n, s.n));
	if (*role == CELL_PEOPLE)
		return resp_is_people(names) ||
			(mark > 0 && resp_is_nobody(names))
		    ? n
		    : 0;
	return name_is_list_of_units(names) ? n : 0;
}

size_t
resp_first_label(struct str s, int *role)
{
	size_t n = resp_label_at(s, role);

	if (n == 0)
		n = spaced_label_at(s, role);
	return n ? n : mistyped_label_at(s, role);
}

/* 由责任单位, 各责任单位, 明确责任单位: the label is part of what is said. */
static bool
is_said(struct str before)
{
	return words_ends(WORDS_DUTY_BY, before) ||
	    words_ends(WORDS_DUTY_PICKS, before) ||
	    words_ends(WORDS_OBJECT, before) || words_ends(WORDS_OF, before) ||
	    words_ends(WORDS_AND, before) || words_ends(WORDS_TO, before) ||
	    words_ends(WORDS_EACH_ONE, before) ||
	    str_ends(before, STR("、")) || utf8_ends_mark(before, '(') > 0;
}

/* 清扫街道责任单位: the last word that is a label by itself, 责任单位. */
static size_t
last_label(struct str s, size_t at)
{
	size_t end = at + words_prefix(WORDS_DUTY, str_sub(s, at, s.n), NULL);
	size_t k = end - PLAIN_BYTES;

	while (k > at &&
	    words_prefix(WORDS_DUTY, str_sub(s, k, end), NULL) < end - k)
		k = utf8_prev(s, k);
	return k;
}

size_t
resp_glued_label(struct str s, size_t *at)
{
	struct str here = str_sub(s, *at, s.n), names, behind;
	size_t n, k;
	int role;

	if (!is_plain_label(here) || is_said(str_sub(s, 0, *at)))
		return 0;
	n = words_prefix(WORDS_DUTY, here, &role);
	k = resp_label_at(here, &role);
	names = names_to_label(str_sub(here, k > 0 ? k : n, here.n));
	n = (size_t)(names.p - here.p) + names.n;
	behind = str_sub(here, n, here.n);
	if (!resp_is_names((enum cell_role)role) || is_sentence(names))
		return 0;
	/* a sentence speaks of 责任单位各村。 */
	if (k == 0 &&
	    (role == CELL_PEOPLE ||
		(behind.n > 0 && !is_plain_label(behind))))
		return 0;
	if (role == CELL_PEOPLE ? !is_somebody(names)
				: !name_is_list_of_units(names))
		return 0;
	n += *at;
	*at = last_label(s, *at);
	return n;
}

size_t
resp_before_predicate(struct str s, size_t at)
{
	struct str before = str_sub(s, 0, at), clause;
	size_t n = words_suffix(WORDS_IS, before, NULL), from;
	long is;

	if (n > 0)
		return at - n;
	if (!words_ends(WORDS_OF, before))
		return 0;
	from = clause_start(s, 0, at);
	clause = str_sub(s, from, at);
	is = words_find(WORDS_IS, clause, 0, NULL);
	return is > 0 ? from + (size_t)is : 0;
}

/* Labels that no colon ends, as they are typed: 责任单位　甲、乙; 责任单位；甲. */

#include "base/utf8.h"
#include "phrase/markdown.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"

#define LABEL_BYTES 60 /* a longer word before a colon is none of ours */
#define PLAIN_BYTES 12 /* of a label that needs no mark: 责任单位 */
#define PERSON_CHARS 3 /* of a name without an office */
#define OFFICE_CHARS 14 /* of one with it: 镇党委副书记、镇长 is two */
#define TOUCHING_BYTES 90 /* of names that nothing parts from their label */
#define HEAD_CHARS 4 /* before a label: 活动承办单位 */
#define NAMES_BYTES 1200 /* a longer text holds more than names */

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

/* Does a label that is whole by itself begin s: 责任单位, but not 责任人? */
static bool
is_plain_label(struct str s)
{
	return words_prefix(WORDS_DUTY, s, NULL) >= PLAIN_BYTES;
}

/* 责任人王明、李红。: nothing parts it from names, and nothing but a mark follows. */
static size_t
touching_label_at(struct str s, size_t n)
{
	struct str names = str_sub(s, n, s.n);
	size_t end;

	if (!words_starts(WORDS_SURNAME, names))
		return 0;
	end = resp_clause_end(names, TOUCHING_BYTES);
	names = str_sub(names, 0, end);
	/* 明确责任人任务。 */
	return end <= TOUCHING_BYTES && resp_is_people(names) &&
		!words_ends(WORDS_PERSON_NOT, names)
	    ? n
	    : 0;
}

/* The names at the start of s, up to the next label that is mistyped so. */
static struct str
names_to_label(struct str s)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		struct str here = str_sub(s, at, s.n);
		bool goes_on = str_ends(str_sub(s, 0, at), STR("、"));

		n = !goes_on && resp_is_edge(str_sub(s, 0, at))
		    ? words_prefix(WORDS_DUTY, here, NULL)
		    : 0;
		if (n > 0 &&
		    (utf8_starts_mark(str_sub(s, at + n, s.n), ';') ||
			utf8_starts_mark(str_sub(s, at + n, s.n), ':') ||
			resp_past_blanks(s, at + n) > at + n ||
			touching_label_at(here, n) > 0))
			break;
		if (!goes_on && is_plain_label(here))
			break;
		n = utf8_decode(here.p, here.n, &c);
	}
	return resp_without_end(str_trim(str_sub(s, 0, at)));
}

/* 王明, 施红, 王明副局长, 副镇长王明 */
static bool
is_somebody(struct str name)
{
	return resp_is_somebody(name) || resp_is_people(name) ||
	    resp_is_rare(name) || name_noun(name) == NOUN_PEOPLE;
}

/*
 * 副镇长王明、各村书记: nothing but somebodies, which no sentence is; 驻村干部 alone
 * may be the next column of a table's heading.
 */
static bool
is_list_of_people(struct str names)
{
	struct str name, word;
	size_t n = 0;

	while (name_next(&names, &name))
		for (; name.n > 0;
		     name = str_trim(str_sub(name, word.n, name.n))) {
			word = str_sub(name, 0, name_word_end(name));
			if (utf8_len(word) > OFFICE_CHARS || !is_somebody(word))
				return false;
			n += words_exact(WORDS_DUTY, word) < 0;
		}
	return n > 0;
}

/* 6月底前, 长期坚持, 5月至8月: when and nothing else. */
static bool
is_when(struct str s)
{
	return name_is_when(s) || timehead_is_days(s);
}

/* 牵头单位|或汇总单位: what is said of both, and no list of names. */
static bool
joins_group(struct str behind)
{
	size_t n = words_prefix(WORDS_AND, behind, NULL);

	if (n == 0)
		n = words_prefix(WORDS_OR, behind, NULL);
	return n > 0 && resp_group_at(str_sub(behind, n, behind.n)) > 0;
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
	return joins_group(behind) || words_starts(WORDS_AND, behind) ||
	    words_starts(WORDS_IS_NAMED, behind) ||
	    words_starts(WORDS_IS, behind) || words_starts(WORDS_ORDER, behind);
}

/* Bytes of a mark that stands where a colon should: ；, |, →, =, ——, --. */
static size_t
mistyped_mark(struct str s)
{
	size_t n = utf8_starts_mark(s, ';'), k;

	n += utf8_starts_mark(s, '|') + utf8_starts_mark(s, '=');
	n += str_starts(s, STR("→")) ? STR("→").n : 0;
	if (n > 0)
		return n;
	while ((k = str_starts(str_sub(s, n, s.n), STR("—"))	  ? STR("—").n
		       : str_starts(str_sub(s, n, s.n), STR("-")) ? 1
								  : 0) > 0)
		n += k;
	return n;
}

/* Are these words what a label of that role names?  marked: a mark parts them. */
static bool
is_named(struct str words, enum cell_role role, bool marked)
{
	if (role == CELL_DUE)
		return is_when(words);
	if (role == CELL_PEOPLE)
		return (marked && words.n > 0 && resp_is_nobody(words)) ||
		    (!is_sentence(words) && is_list_of_people(words));
	return name_is_list_of_units(name_without_deadline(words));
}

/* Where what a label of n bytes names begins, behind its mark and blanks; 0 for none. */
static size_t
named_at(struct str s, size_t n, size_t mark, enum cell_role role)
{
	n = resp_past_blanks(s, n + mark);
	s = str_sub(s, n, n + NAMES_BYTES);
	return is_named(names_to_label(s), role, mark > 0) ? n : 0;
}

/* 责任村|东岭村、西坪村: do the names end like a label too short to stand unmarked? */
static bool
ends_alike(struct str label, struct str names)
{
	size_t last = utf8_prev(label, label.n);

	names = resp_without_end(str_trim(str_sub(names, 0, NAMES_BYTES)));
	return last > 0 && str_ends(names, str_sub(label, last, label.n));
}

/*
 * 责任单位；住建局、畜牧局: a mistyped mark, a blank, or none, stands behind a label of n
 * bytes, before names alone.
 */
static size_t
mistyped_label_at(struct str s, size_t n, enum cell_role role)
{
	size_t mark = mistyped_mark(str_sub(s, n, s.n));

	if (role == CELL_OTHER ||
	    (mark == 0 && resp_past_blanks(s, n) == n &&
		(role == CELL_PEOPLE || role == CELL_DUE ||
		    (n < PLAIN_BYTES &&
			(role != CELL_UNITS ||
			    !ends_alike(str_sub(s, 0, n), str_sub(s, n, s.n)))) ||
		    is_sentence(str_sub(s, n, s.n)))))
		return 0;
	return named_at(s, n, mark, role);
}

bool
resp_is_phone(struct str s)
{
	int role;
	size_t n = words_prefix(WORDS_DUTY, s, &role);

	if (n > 0 && role != CELL_OTHER)
		return false;
	n = resp_past_blanks(s, n);
	n = resp_past_blanks(s, n + utf8_starts_mark(str_sub(s, n, s.n), ':'));
	return resp_phone_at(str_sub(s, n, s.n)) > 0;
}

/* 联系人王明，电话1390000…: that a name stands behind it, a telephone tells. */
static size_t
called_label_at(struct str s, size_t n)
{
	struct str rest = str_sub(s, resp_past_blanks(s, n), s.n), name, behind;
	size_t chars, k;

	for (chars = 2; chars <= PERSON_CHARS; chars++) {
		name = str_sub(rest, 0, utf8_offset(rest, chars));
		behind = str_trim(str_sub(rest, name.n, rest.n));
		k = utf8_starts_mark(behind, ',');
		k = k > 0 ? k : utf8_starts_mark(behind, '(');
		if ((resp_is_people(name) || resp_is_rare(name)) &&
		    utf8_is_han(utf8_last(name)) &&
		    resp_is_phone(str_trim(str_sub(behind, k, behind.n))))
			return str_offset(s, rest);
	}
	return 0;
}

/* Bytes of a label that no colon parts from the names or the time behind it. */
static size_t
unmarked_label_at(struct str s, int *role)
{
	size_t bold = markdown_bold(s), n, at;

	n = words_prefix(
	    WORDS_DUTY, str_sub(s, bold, bold + LABEL_BYTES), role);
	if (n == 0)
		return 0;
	/* **责任单位** 水利站; the mark of Markdown stands for no colon */
	n += bold;
	n += markdown_bold(str_sub(s, n, s.n));
	at = mistyped_label_at(s, n, (enum cell_role)*role);
	if (at > 0 || *role != CELL_PEOPLE)
		return at;
	at = touching_label_at(s, n);
	return at ? at : called_label_at(s, n);
}

size_t
resp_text_label(struct str s, int *role)
{
	size_t n = resp_label_at(s, role);

	return n ? n : unmarked_label_at(s, role);
}

/*
 * 由责任单位, 各责任单位, 明确责任单位: the label is part of what is said; 未落实单位 are
 * those who did not do it.
 */
static bool
is_said(struct str before)
{
	return words_ends(WORDS_DUTY_BY, before) ||
	    words_ends(WORDS_DUTY_PICKS, before) ||
	    words_ends(WORDS_NEVER, before) ||
	    words_ends(WORDS_OBJECT, before) || words_ends(WORDS_OF, before) ||
	    words_ends(WORDS_AND, before) || words_ends(WORDS_TO, before) ||
	    words_ends(WORDS_EACH_ONE, before) || str_ends(before, STR("、")) ||
	    utf8_ends_mark(before, '(') > 0;
}

/*
 * Bytes of a label with a colon and names behind it at the start of s, where a
 * word stands before it; 0 for none.
 */
static size_t
named_label_at(struct str s, int *role)
{
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, 0, LABEL_BYTES), role);
	struct str names;

	n = n > 0 ? resp_label_at(s, role) : 0;
	if (n == 0 || !resp_is_names((enum cell_role)*role))
		return 0;
	n = resp_past_blanks(s, n);
	names = str_sub(s, n, n + NAMES_BYTES);
	names = names_to_label(str_sub(names, 0, resp_pause(names)));
	return is_named(names, (enum cell_role)*role, true) ? n : 0;
}

/*
 * 整治责任人：王明、李红; 活动承办单位：水利站: what it is about before a label, with
 * names behind the colon; 村委会负责人：王明 says who he is.
 */
static size_t
headed_label_at(struct str s, int *role)
{
	size_t bold = markdown_bold(s), at = bold, chars, n;
	struct str head;

	for (chars = 0; chars < HEAD_CHARS && utf8_han_at(s, at); chars++) {
		at += utf8_offset(str_sub(s, at, s.n), 1);
		head = str_sub(s, bold, at);
		n = named_label_at(str_sub(s, at, s.n), role);
		if (n > 0)
			return name_is_somebody(head) || is_said(head) ? 0
								       : at + n;
	}
	return 0;
}

size_t
resp_headed_label(struct str s, size_t start, size_t *at)
{
	size_t chars, n;
	int role;

	for (chars = 0; chars < HEAD_CHARS && *at > start; chars++) {
		*at = utf8_prev(s, *at);
		if (*at == start || !str_ends(str_sub(s, 0, *at), STR("。")))
			continue;
		n = headed_label_at(str_sub(s, *at, s.n), &role);
		return n > 0 ? *at + n : 0;
	}
	return 0;
}

bool
resp_is_headed(struct str s)
{
	int role;

	return resp_first_label(s, &role) == 0 &&
	    headed_label_at(s, &role) > 0;
}

size_t
resp_first_label(struct str s, int *role)
{
	size_t n = resp_label_at(s, role);

	if (n == 0)
		n = spaced_label_at(s, role);
	return n ? n : unmarked_label_at(s, role);
}

size_t
resp_any_label(struct str s, int *role)
{
	size_t n = resp_first_label(s, role);

	return n ? n : headed_label_at(s, role);
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
	n = str_offset(here, names) + names.n;
	behind = str_sub(here, n, here.n);
	if (!resp_is_names((enum cell_role)role) || is_sentence(names))
		return 0;
	/* a sentence speaks of 责任单位各村。 */
	if (k == 0 &&
	    (role == CELL_PEOPLE || (behind.n > 0 && !is_plain_label(behind))))
		return 0;
	if (role == CELL_PEOPLE ? !is_list_of_people(names)
				: !name_is_list_of_units(names))
		return 0;
	n += *at;
	*at = last_label(s, *at);
	return n;
}

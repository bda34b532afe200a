/* The lists of names of a struct resp. */
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp.h"

#define PHONE_CHARS 7 /* a shorter number is none of a telephone */
#define LAST_BYTES 300 /* of a list in which its last name stands */
#define PERSON_CHARS 3 /* of a name without an office */
#define LIST_BYTES 4096 /* in longer lists repeated names are kept */

bool
resp_is_units(enum cell_role role)
{
	return role == CELL_LEAD || role == CELL_UNITS || role == CELL_ASSIST;
}

bool
resp_is_names(enum cell_role role)
{
	return resp_is_units(role) || role == CELL_PEOPLE;
}

struct buf *
resp_column(struct resp *r, enum cell_role role)
{
	switch (role) {
	case CELL_LEAD:
		return &r->lead;
	case CELL_UNITS:
		return &r->units;
	case CELL_ASSIST:
		return &r->assist;
	case CELL_PEOPLE:
		return &r->people;
	case CELL_DUE:
		return &r->due;
	default:
		return NULL;
	}
}

bool
resp_is_nobody(struct str s)
{
	static const struct str none[] = { STR("/"), STR("／"), STR("\\"),
		STR("-"), STR("—"), STR("——"), STR("--"), STR("－"), STR("×") };
	size_t i;

	for (i = 0; i < COUNT(none); i++)
		if (str_eq(s, none[i]))
			return true;
	return s.n == 0 || words_exact(WORDS_NOBODY, s) >= 0;
}

bool
resp_is_people(struct str list)
{
	struct str name;
	size_t n = 0, chars;

	for (; name_next(&list, &name); n++) {
		chars = utf8_len(name);
		if (name_is_spread(name))
			continue;
		if (chars < 2 || chars > PERSON_CHARS ||
		    !words_starts(WORDS_SURNAME, name) ||
		    name_noun(name) != NOUN_NONE)
			return false;
	}
	return n > 0;
}

/* 王明、俞小红: short names, of which one begins with a surname that is known. */
static bool
is_somebodies(struct str list)
{
	struct str name;
	bool known = false;
	size_t chars;

	while (name_next(&list, &name)) {
		chars = utf8_len(name);
		if (chars < 2 || chars > PERSON_CHARS ||
		    name_noun(name) != NOUN_NONE)
			return false;
		known |= words_starts(WORDS_SURNAME, name);
	}
	return known;
}

struct str
resp_shared_names(struct str name, enum cell_role *role)
{
	size_t open = name_bracket_at_end(name);
	struct str names;

	if (open == name.n || !words_starts(WORDS_DUTY_ACCORDING, name) ||
	    !words_ends(WORDS_BASIS_END, str_trim(str_sub(name, 0, open))))
		return STR_NULL;
	names = name_in_bracket(name, open);
	if (is_somebodies(names))
		*role = CELL_PEOPLE;
	else if (!name_is_list_of_units(names))
		return STR_NULL;
	return names;
}

/* Take the next name off a column: 、 in a bracket is part of it, 王明（茶园、果园）. */
static bool
next_listed(struct str *rest, struct str *name)
{
	struct str s = *rest;
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n && !str_starts(str_sub(s, at, s.n), STR("、"));
	     at += n ? n : 1) {
		n = name_bracket(str_sub(s, at, s.n));
		if (n == 0)
			n = utf8_decode(s.p + at, s.n - at, &c);
	}
	*name = str_sub(s, 0, at);
	*rest = str_sub(s, at + STR("、").n, s.n);
	return s.n > 0;
}

static bool
has(const struct buf *list, struct str name)
{
	struct str rest = list->n <= LIST_BYTES ? buf_str(list) : STR_NULL, one;

	while (next_listed(&rest, &one))
		if (str_eq(one, name))
			return true;
	return false;
}

void
resp_add(struct buf *list, struct str name)
{
	size_t at;

	if (name.n == 0 || has(list, name))
		return;
	buf_join(list, "、", name);
	for (at = list->n - name.n; at < list->n; at++)
		if (list->p[at] == '\n') /* a cell's 王明 over 站长 */
			list->p[at] = ' ';
}

void
resp_merge(struct resp *a, const struct resp *b)
{
	static const enum cell_role roles[] = { CELL_LEAD, CELL_UNITS,
		CELL_ASSIST, CELL_PEOPLE, CELL_DUE };
	struct resp *from = (struct resp *)b;
	struct str rest, name;
	size_t i;

	for (i = 0; i < COUNT(roles); i++) {
		rest = buf_str(resp_column(from, roles[i]));
		while (next_listed(&rest, &name))
			resp_add(resp_column(a, roles[i]), name);
	}
}

bool
resp_is_empty(const struct resp *r)
{
	return r->lead.n + r->units.n + r->assist.n + r->people.n + r->due.n ==
	    0;
}

void
resp_free(struct resp *r)
{
	buf_free(&r->lead);
	buf_free(&r->units);
	buf_free(&r->assist);
	buf_free(&r->people);
	buf_free(&r->due);
}

bool
resp_may_end(struct str names, enum cell_role role)
{
	struct str last = str_trim(names), name = STR_NULL;
	enum noun noun;

	if (role == CELL_DUE)
		return name_is_deadline(last);
	last = utf8_tail(last, last.n, LAST_BYTES);
	while (name_next(&last, &name))
		;
	noun = name_noun(name);
	if (role == CELL_PEOPLE)
		return noun == NOUN_PEOPLE || name_is_spread(name) ||
		    (noun != NOUN_ORG && utf8_len(name) >= 2 &&
			utf8_len(name) <= PERSON_CHARS);
	return noun == NOUN_ORG;
}

/* Is the folded character one of a telephone's number: masked as x or *, too? */
static bool
is_phones(uint32_t c)
{
	return str_digit(c) || utf8_among(c, "-xX×*");
}

/*
 * 13800000000, 0700-6123456, 138xxxx0000: does s begin with the number of a
 * telephone?  *n: bytes of what is written like one.
 */
static bool
phone_begins(struct str s, size_t *n)
{
	size_t chars = 0, digits = 0, k;
	uint32_t c;

	for (*n = 0; *n < s.n; *n += k, chars++) {
		k = utf8_decode(s.p + *n, s.n - *n, &c);
		c = utf8_fold(c);
		if (k == 0 || !is_phones(c))
			break;
		digits += str_digit(c);
	}
	return chars >= PHONE_CHARS && digits > 0;
}

size_t
resp_phone_at(struct str s)
{
	size_t n;

	return phone_begins(s, &n) ? n : 0;
}

/* 站长，0700-6123456 */
static bool
has_phone(struct str s)
{
	size_t n;

	for (; s.n > 0; s = str_sub(s, n > 0 ? n : utf8_offset(s, 1), s.n))
		if (phone_begins(s, &n))
			return true;
	return false;
}

struct str
resp_without_phone(struct str name)
{
	size_t n = name_bracket_at_end(name), k;
	uint32_t c = 0;
	int role;

	if (n < name.n && has_phone(name_in_bracket(name, n)))
		name = str_trim(str_sub(name, 0, n));
	for (n = name.n; n > 0; n = k) {
		k = utf8_prev(name, n);
		utf8_decode(name.p + k, n - k, &c);
		if (!is_phones(utf8_fold(c)))
			break;
	}
	if (resp_phone_at(str_sub(name, n, name.n)) == 0)
		return name;
	name = str_trim(str_sub(name, 0, n));
	/* 王小明电话13800000000 */
	n = words_suffix(WORDS_DUTY, name, &role);
	return n > 0 && role == CELL_OTHER
	    ? str_trim(str_sub(name, 0, name.n - n))
	    : name;
}

void
resp_join_lists(struct buf *b, struct str s)
{
	struct str part, next;
	size_t at, n, comma;
	bool given = false;

	for (; s.n > 0; s = str_sub(s, at + n, s.n)) {
		at = resp_pause(s);
		comma = utf8_starts_mark(str_sub(s, at, s.n), ',');
		n = comma + utf8_starts_mark(str_sub(s, at, s.n), ';');
		part = str_sub(s, 0, at);
		next = str_sub(s, at + n, s.n);
		next = str_sub(next, 0, resp_pause(next));
		buf_addstr(b, part);
		/* 甲，乙配合 are two, but 甲牵头，乙，丙配合 both help */
		if (comma > 0 && name_is_list_of_units(part) &&
		    (given || !words_ends(WORDS_ASSISTS_TAIL, next)))
			buf_adds(b, "、");
		else
			buf_addstr(b, str_sub(s, at, at + n));
		given |= words_ends(WORDS_DUTY_VERB, part);
	}
}

/* Bytes of s before ，列首位的为牵头单位，下同; or of all. */
static size_t
note_at(struct str s)
{
	size_t at, n;

	for (at = resp_pause(s); at < s.n;
	     at += n + resp_pause(str_sub(s, at + n, s.n))) {
		struct str rest = str_sub(s, at, s.n);

		n = utf8_starts_mark(rest, ',') + utf8_starts_mark(rest, ';');
		rest = str_trim(str_sub(rest, n, rest.n));
		if (words_starts(WORDS_NAME_NOTE, rest) &&
		    words_find(WORDS_EACH, rest, 0, NULL) < 0)
			return at;
	}
	return s.n;
}

struct str
resp_without_note(struct str s)
{
	long at = str_find(s, STR("。"), 0);
	size_t behind = (size_t)at + STR("。").n, open = name_bracket_at_end(s);
	uint32_t c;

	/* 甲、乙〔列第一位的为牵头单位，下同〕 */
	if (open > 0 && open < s.n &&
	    words_starts(WORDS_NAME_NOTE,
		str_sub(s, open + utf8_decode(s.p + open, s.n - open, &c),
		    s.n)))
		return str_sub(s, 0, open);

	if (at > 0 &&
	    words_starts(WORDS_NAME_NOTE, str_trim(str_sub(s, behind, s.n))))
		return str_sub(s, 0, (size_t)at);
	return str_sub(s, 0, note_at(s));
}

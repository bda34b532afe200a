/* Where responsibility is written: lines, and labels within a text. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"
#include "who/subject-amid.h"

#define DUE_CHARS 40 /* a longer line says more than when */
#define WHO_CHARS 40 /* a longer line says more than who */
#define NAME_BYTES 90 /* enough for the first name of a list */
#define SHARED_BYTES 300 /* of 按《…》分工（甲、乙、丙） */

/* 按《…》分工（王明、李红） begins like what they do, but holds names. */
static bool
is_shared_out(struct str s)
{
	enum cell_role role;
	struct str name;

	s = utf8_whole(str_sub(s, 0, SHARED_BYTES));
	return name_next(&s, &name) &&
	    resp_shared_names(resp_without_end(name), &role).n > 0;
}

/* 网格长：1.负责巡查；2.负责登记: what he does and no names. */
static bool
tells_work(struct str s)
{
	struct str name;

	if (words_starts(WORDS_DUTY_ACCORDING, s) && is_shared_out(s))
		return false;
	s = utf8_whole(str_sub(s, 0, NAME_BYTES));
	if (resp_is_numbered(s) && resp_next_number(&s, &name))
		s = name;
	name_next(&s, &name);
	return words_starts(WORDS_DUTY_NEXT, name) &&
	    !name_is_somebody(name) && !resp_is_people(name) &&
	    !resp_begins_holder(name); /* 组织委员王明 */
}

bool
resp_is_line(struct str s)
{
	size_t n;
	int role = CELL_OTHER;

	s = str_trim(s);
	s = str_trim(str_sub(s, resp_opens(s), s.n));
	/* 备注：, 工作要求： only end lists of names; a long 进度要求：… is text. */
	n = resp_any_label(s, &role);
	if (resp_is_names((enum cell_role)role) &&
	    tells_work(str_trim(str_sub(s, n, s.n))))
		return false;
	return n > 0 && role != CELL_OTHER &&
	    (role != CELL_DUE || utf8_len(s) <= DUE_CHARS);
}

bool
resp_is_open(struct str s, enum cell_role *role)
{
	int what;
	size_t n;

	s = str_trim(s);
	n = resp_first_label(s, &what);
	*role = (enum cell_role)what;
	/* 责任单位： and 责任单位：甲、 */
	return n > 0 && resp_is_names(*role) &&
	    (n == s.n ||
		(*role != CELL_PEOPLE && str_ends(s, STR("、"))));
}

bool
resp_goes_on(struct str s, enum cell_role role, struct resp *r)
{
	struct resp one = RESP_INIT;
	bool yes;

	s = resp_without_end(str_trim(s));
	if (utf8_len(s) <= WHO_CHARS)
		resp_inline(&one, s, false);
	if (resp_is_empty(&one) &&
	    ((role == CELL_PEOPLE && utf8_len(s) <= WHO_CHARS) ||
		resp_is_named_line(s, role)))
		resp_read(&one, s, role);
	yes = !resp_is_empty(&one);
	if (r)
		resp_merge(r, &one);
	resp_free(&one);
	return yes;
}

bool
resp_is_named_line(struct str s, enum cell_role role)
{
	s = resp_without_end(str_trim(s));
	return role == CELL_PEOPLE
	    ? utf8_len(s) <= WHO_CHARS && resp_begins_holder(s)
	    : name_is_list_of_units(s) && !amid_is_done(s); /* 整治市场 */
}

/* 各村, 配合：水利站, 6月底前: may it go on with who, or by when? */
static bool
may_go_on(struct str part)
{
	int role;

	part = str_trim(part);
	return resp_text_label(part, &role) > 0 || name_is_when(part) ||
	    name_is_list_of_units(part);
}

/*
 * Bytes of the comma at the start of s if a clause follows that names nobody; bare:
 * of a semicolon too, which whatever is no name follows.
 */
static size_t
before_clause(struct str s, bool bare)
{
	size_t semicolon = bare ? utf8_starts_mark(s, ';') : 0;
	size_t n = utf8_starts_mark(s, ',') + semicolon;
	struct str part = str_sub(s, n, s.n);
	long stop;

	if (n == 0)
		return 0;
	part = str_sub(part, 0, resp_pause(part));
	stop = str_find(part, STR("。"), 0);
	if (stop >= 0)
		part = str_sub(part, 0, (size_t)stop);
	return resp_is_clause(part) || (semicolon > 0 && !may_go_on(part)) ? n
									   : 0;
}

/*
 * Names end with the sentence, unless a further label follows it, before a clause,
 * 责任人：王明，负责巡查, or where a bracket closes that began before them:
 * （每月1次，责任单位：甲）; those of a bare label before one behind ； as well,
 * 责任：各村；每月开展1次.
 */
static size_t
label_end(struct str s, size_t at, bool bare)
{
	size_t n;
	int role;
	uint32_t c;

	while (at < s.n) {
		struct str here = str_sub(s, at, s.n);

		n = name_bracket(here);
		if (n == 0 && utf8_starts_mark(here, ')') > 0)
			break;
		if (n == 0 && (n = before_clause(here, bare)) > 0)
			return at + n;
		if (n == 0)
			n = utf8_decode(here.p, here.n, &c);
		at += n ? n : 1;
		if (!str_starts(here, STR("。")))
			continue;
		here = str_trim(str_sub(s, at, s.n));
		if (resp_text_label(here, &role) == 0)
			break;
	}
	return at;
}

/* 。——责任单位：甲, ★责任单位：甲, 【责任单位】甲: where the marks begin. */
static size_t
before_marks(struct str s, size_t start, size_t at)
{
	struct str before;

	for (; at > start; at = utf8_prev(s, at)) {
		before = str_sub(s, 0, at);
		if (!utf8_among(utf8_last(before), "[【［—") &&
		    !words_ends(WORDS_BULLET_LABEL, before))
			break;
	}
	return at;
}

/* （每月1次，|责任单位：甲|）: bytes of the mark before a label that ends a bracket. */
static size_t
mark_left_over(struct str s, size_t at, size_t end)
{
	struct str before = str_sub(s, 0, at);

	if (utf8_starts_mark(str_sub(s, end, s.n), ')') == 0)
		return 0;
	return utf8_ends_mark(before, ',') + utf8_ends_mark(before, ';');
}

/* Where the part of a sentence begins that follows the next 。, ； or ，. */
static size_t
next_part(struct str s, size_t at)
{
	size_t n;
	uint32_t c;

	for (; (at = utf8_plain_end(s, at)) < s.n; at += n ? n : 1) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (utf8_among(c, "。；;，,"))
			return resp_past_blanks(s, at + n);
	}
	return s.n;
}

/*
 * A label that is one anywhere, from byte at on but before byte stop; the labels
 * before start have been taken.
 */
static bool
whole_label(struct str s, size_t start, size_t at, size_t stop, size_t *from,
    size_t *end)
{
	struct str part = str_sub(s, 0, stop);
	size_t n;
	long next;
	int role;
	uint32_t c;

	for (; (next = words_find(WORDS_DUTY, part, at, NULL)) >= 0; at += n) {
		struct str here = str_sub(s, (size_t)next, s.n), before;

		at = (size_t)next;
		before = str_sub(s, 0, at);
		if (at > 0 && !resp_is_edge(before)) {
			*from = at;
			if ((n = resp_headed_label(s, start, from)) > 0) {
				*end = label_end(s, n, false);
				return true;
			}
			*from = at;
			if ((*end = resp_glued_label(s, from)) > 0)
				return true;
			n = words_prefix(WORDS_DUTY, here, &role);
			continue;
		}
		if (str_ends(before, STR("、")) ||
		    (n = resp_text_label(here, &role)) == 0) {
			n = utf8_decode(here.p, here.n, &c);
			continue;
		}
		if (role == CELL_OTHER || role == CELL_DUE ||
		    tells_work(str_trim(str_sub(s, at + n, s.n))))
			continue;
		*end = label_end(s, at + n, false);
		at -= mark_left_over(s, at, *end);
		*from = before_marks(s, start, at);
		return true;
	}
	return false;
}

bool
resp_label(struct str s, size_t *from, size_t *end)
{
	size_t start = *from, at = start, next;
	int role;

	for (; at < s.n; at = next) {
		next = next_part(s, at);
		if (whole_label(s, start, at, next, from, end))
			return true;
		if (resp_bare_label(str_sub(s, next, s.n), &role) == 0)
			continue;
		*end = label_end(s, next, true);
		*from = next - mark_left_over(s, next, *end);
		return true;
	}
	return false;
}

size_t
resp_names_around(
    struct str s, size_t from, size_t at, struct str inside)
{
	struct str before = str_sub(s, 0, at);
	size_t end;
	int role;

	if (resp_first_label(inside, &role) == 0)
		return 0;
	for (; resp_label(before, &from, &end); from = end)
		if (end == at)
			return resp_label(s, &from, &end) && at < end ? end : 0;
	return 0;
}

bool
resp_says_who(struct str s)
{
	size_t at = 0, end;
	struct str inside;

	if (resp_bracket(s, &at, &end, &inside))
		return true;
	at = 0;
	return resp_label(s, &at, &end);
}

/* Where responsibility is written, lines, labels, brackets, and what it says. */

#include "base/utf8.h"
#include "plan/name.h"
#include "plan/resp.h"
#include "plan/words.h"

#define DUE_CHARS 40 /* a longer line says more than when */
#define WHO_CHARS 40 /* a longer line says more than who */
#define NAME_BYTES 90 /* enough for the first name of a list */
#define SHARED_BYTES 300 /* of 按《…》分工（甲、乙、丙） */
#define BRACKETS 4 /* nested deeper, they hold no names */
#define BRACKET_BYTES 1200 /* a longer one holds no names */

/* alt: what closes it where a keyboard had no other. */
static const struct pair {
	struct str open, close, alt;
} pairs[] = { { STR("（"), STR("）"), STR("）") },
	{ STR("("), STR(")"), STR(")") }, { STR("〔"), STR("〕"), STR("〕") },
	{ STR("["), STR("]"), STR("]") }, { STR("【"), STR("】"), STR("】") },
	{ STR("［"), STR("］"), STR("］") }, { STR("〈"), STR("〉"), STR("＞") },
	{ STR("＜"), STR("＞"), STR("〉") }, { STR("‹"), STR("›"), STR(">") },
	{ STR("<"), STR(">"), STR("›") } };

/* The bracket that s begins with, or NULL. */
static const struct pair *
opens(struct str s)
{
	size_t i;

	for (i = 0; i < COUNT(pairs); i++)
		if (str_starts(s, pairs[i].open))
			return &pairs[i];
	return NULL;
}

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
	    !name_is_somebody(name) && !resp_is_people(name);
}

bool
resp_is_line(struct str s)
{
	const struct pair *p;
	size_t n;
	int role = CELL_OTHER;

	s = str_trim(s);
	if ((p = opens(s)) != NULL)
		s = str_trim(str_sub(s, p->open.n, s.n));
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
	if (resp_is_empty(&one) && resp_is_names(role) &&
	    (role == CELL_PEOPLE ? utf8_len(s) <= WHO_CHARS
				 : name_is_list_of_units(s)))
		resp_read(&one, s, role);
	yes = !resp_is_empty(&one);
	if (r)
		resp_merge(r, &one);
	resp_free(&one);
	return yes;
}

/* 甲牵头，乙配合; also 甲、乙按职责分工负责，各村落实 */
static bool
ends_in_verb(struct str inside)
{
	size_t at;
	int role;

	while (inside.n > 0) {
		if (words_suffix(WORDS_DUTY_VERB, inside, &role) > 0)
			return true;
		at = name_last_part(inside);
		if (at == 0 || str_find(inside, STR("。"), 0) >= 0)
			return false;
		inside = str_trim(str_sub(inside, 0, utf8_prev(inside, at)));
	}
	return false;
}

/* （6月底完成，责任单位：甲）: by when stands before who. */
static bool
is_dated_label(struct str inside)
{
	long at = utf8_find_mark(inside, ',');
	size_t n;
	int role;

	if (at <= 0 || !name_is_deadline(str_trim(str_sub(inside, 0, (size_t)at))))
		return false;
	inside = str_sub(inside, (size_t)at, inside.n);
	n = utf8_starts_mark(inside, ',');
	return resp_first_label(str_trim(str_sub(inside, n, inside.n)), &role) >
	    0;
}

/*
 * 甲牵头|、乙、丙: where the names end that lead, if nothing but units follows; else
 * the end of s.
 */
static size_t
lead_end(struct str s)
{
	struct str rest = s, name;
	size_t end = s.n;

	while (name_next(&rest, &name))
		if (words_ends(WORDS_LEADS_TAIL, name))
			end = str_offset(s, name) + name.n;
	rest = name_without_deadline(str_sub(s, end, s.n));
	return name_is_list_of_units(rest) ? end : s.n;
}

static bool
is_responsible(struct str inside)
{
	int role;
	struct resp r = RESP_INIT;
	bool yes;

	if (resp_any_label(inside, &role) > 0 || is_dated_label(inside))
		return true;
	if (words_find(WORDS_EACH, inside, 0, NULL) >= 0)
		return false; /* （甲负责，每季度一次） says more than who */
	/* （甲牵头，乙、丙按职责分工负责，6月底前完成） */
	inside = name_without_deadline(name_without_note(inside));
	inside = str_sub(inside, 0, lead_end(inside));
	if (!ends_in_verb(inside))
		return false;
	if (name_is_helped_list(inside) ||
	    name_duty_list(inside, &role).n > 0)
		return true;
	resp_inline_bracket(&r, inside);
	yes = !resp_is_empty(&r);
	resp_free(&r);
	return yes;
}

/* …。（农业办、各村） behind the last sentence: nothing but units. */
static bool
is_bare_list(struct str s, size_t at, size_t end, struct str inside)
{
	return str_ends(str_trim(str_sub(s, 0, at)), STR("。")) &&
	    str_trim(str_sub(s, end, s.n)).n == 0 &&
	    !(words_starts(WORDS_NEVER, inside) && /* （未完成单位：甲） */
		utf8_find_mark(inside, ':') > 0) &&
	    name_is_list_of_units(name_without_deadline(inside));
}

/* Where the bracket that opens at byte at ends, its close in *n; 0: nowhere. */
static size_t
closed_at(struct str s, size_t at, const struct pair *p, size_t *n)
{
	size_t k, depth = 0;

	/* Nested brackets: （责任单位：各村（社区）、城管办） */
	for (k = at; k < s.n && k < at + BRACKET_BYTES; k++) {
		struct str here = str_sub(s, k, s.n);

		if (str_starts(here, p->open) && ++depth > BRACKETS)
			return 0;
		*n = str_starts(here, p->close) ? p->close.n
		    : str_starts(here, p->alt)	? p->alt.n
						: 0;
		if (*n > 0 && --depth == 0)
			return k;
	}
	return 0;
}

/*
 * （责任单位：甲、乙。 to the end of s, or to a mark at it that is no pair of the
 * first: whoever wrote it forgot to close it.
 */
static size_t
left_open(struct str s, size_t at, const struct pair *p, size_t *n)
{
	struct str rest = str_sub(s, at + p->open.n, s.n);
	size_t i, k = s.n;
	long stop;
	int role;

	*n = 0;
	if (rest.n >= BRACKET_BYTES) /* before looking through it */
		return 0;
	stop = str_find(rest, STR("。"), 0);
	if ((stop >= 0 && (size_t)stop + STR("。").n < rest.n) ||
	    resp_first_label(str_trim(rest), &role) == 0 ||
	    !resp_is_names((enum cell_role)role))
		return 0;
	for (i = 0; i < COUNT(pairs); i++)
		if (!str_starts(p->open, pairs[i].open) &&
		    str_ends(rest, pairs[i].close)) {
			*n = pairs[i].close.n;
			k = s.n - *n;
		}
	if (k < s.n || stop >= 0)
		return k;
	/* （责任单位：甲、 and a name cut in two go on below */
	rest = str_sub(rest, name_last_part(rest), rest.n);
	return utf8_len(rest) > 2 && name_noun(rest) == NOUN_ORG ? k : 0;
}

/* 王明（联系电话：…）、李红: what a bracket says of a name of a list. */
static bool
is_of_name(struct str s, size_t end, struct str inside)
{
	int role;

	return str_starts(str_sub(s, end, s.n), STR("、")) &&
	    resp_first_label(inside, &role) > 0 && role == CELL_OTHER;
}

static void
make_firsts(struct word_firsts *f)
{
	size_t k;

	for (k = 0; k < COUNT(pairs); k++)
		words_firsts_text(f, pairs[k].open);
}

bool
resp_bracket(struct str s, size_t *from, size_t *end, struct str *inside)
{
	const struct word_firsts *firsts =
	    words_firsts_kept(WORD_SET_BRACKET, make_firsts);
	const struct pair *p;
	size_t at, k, n;

	for (at = *from; (at = words_firsts_next(firsts, s, at)) < s.n; at++) {
		if ((p = opens(str_sub(s, at, s.n))) == NULL ||
		    ((k = closed_at(s, at, p, &n)) == 0 &&
			(k = left_open(s, at, p, &n)) == 0))
			continue; /* none of ours, or never closed */
		*inside = words_strip_start(WORDS_BULLET_LABEL,
		    str_trim(str_sub(s, at + p->open.n, k)));
		if (is_of_name(s, k + n, *inside))
			continue;
		if (!is_responsible(*inside) &&
		    !is_bare_list(s, at, k + n, *inside))
			continue;
		*from = at;
		*end = k + n;
		return true;
	}
	return false;
}

/* Bytes of the comma at the start of s if a clause follows that names nobody. */
static size_t
before_clause(struct str s)
{
	size_t n = utf8_starts_mark(s, ',');
	struct str part = str_sub(s, n, s.n);
	long stop;

	if (n == 0)
		return 0;
	part = str_sub(part, 0, resp_pause(part));
	stop = str_find(part, STR("。"), 0);
	if (stop >= 0)
		part = str_sub(part, 0, (size_t)stop);
	return resp_is_clause(part) ? n : 0;
}

/*
 * Names end with the sentence, unless a further label follows it, before a clause,
 * 责任人：王明，负责巡查, or where a bracket closes that began before them:
 * （每月1次，责任单位：甲）
 */
static size_t
label_end(struct str s, size_t at)
{
	size_t n;
	int role;
	uint32_t c;

	while (at < s.n) {
		struct str here = str_sub(s, at, s.n);

		n = name_bracket(here);
		if (n == 0 && utf8_starts_mark(here, ')') > 0)
			break;
		if (n == 0 && (n = before_clause(here)) > 0)
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

bool
resp_label(struct str s, size_t *from, size_t *end)
{
	size_t start = *from, at = start, n;
	long next;
	int role;
	uint32_t c;

	for (; (next = words_find(WORDS_DUTY, s, at, NULL)) >= 0; at += n) {
		struct str here = str_sub(s, (size_t)next, s.n), before;

		at = (size_t)next;
		before = str_sub(s, 0, at);
		if (at > 0 && !resp_is_edge(before)) {
			*from = at;
			if ((n = resp_headed_label(s, start, from)) > 0) {
				*end = label_end(s, n);
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
		*end = label_end(s, at + n);
		if (utf8_starts_mark(str_sub(s, *end, s.n), ')') > 0)
			at -= utf8_ends_mark(before, ',');
		*from = before_marks(s, start, at);
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

void
resp_inside(struct resp *r, struct str inside)
{
	int role, duty;
	struct str list = name_duty_list(inside, &duty);
	struct buf b = BUF_INIT;
	size_t lead;

	if (list.n > 0) {
		resp_read(r, list, (enum cell_role)duty);
		return;
	}
	if (resp_first_label(inside, &role) == 0 &&
	    (name_is_list_of_units(name_without_deadline(inside)) ||
		name_is_helped_list(name_without_deadline(inside)))) {
		resp_read(r, inside, CELL_UNITS);
		return;
	}
	inside = name_without_note(inside);
	lead = lead_end(inside);
	resp_read(r, str_sub(inside, lead, inside.n), CELL_UNITS);
	inside = str_sub(inside, 0, lead);
	resp_read(r, inside, CELL_OTHER);
	resp_join_lists(&b, inside);
	resp_inline_bracket(r, buf_str(&b));
	buf_free(&b);
}

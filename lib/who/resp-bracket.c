/* What a bracket says of who: where it stands in a text, and whom it names. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"

#define BRACKETS 4 /* nested deeper, they hold no names */
#define BRACKET_BYTES 1200 /* a longer one holds no names */
#define NAME_CHARS 24 /* a longer phrase is no name */
#define HALF_CHARS 4 /* nor a longer one half a name */

/* alt: what closes it where a keyboard had no other. */
static const struct pair {
	struct str open, close, alt;
} pairs[] = { { STR("（"), STR("）"), STR("）") },
	{ STR("("), STR(")"), STR(")") }, { STR("〔"), STR("〕"), STR("〕") },
	{ STR("["), STR("]"), STR("]") }, { STR("【"), STR("】"), STR("】") },
	{ STR("［"), STR("］"), STR("］") }, { STR("〈"), STR("〉"), STR("＞") },
	{ STR("＜"), STR("＞"), STR("〉") }, { STR("‹"), STR("›"), STR(">") },
	{ STR("<"), STR(">"), STR("›") }, { STR("{"), STR("}"), STR("｝") },
	{ STR("｛"), STR("｝"), STR("}") } };

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

bool
resp_is_helped_by(struct str s)
{
	size_t n = words_suffix(WORDS_ASSISTS, s, NULL);

	return n > 0 && name_is_list_of_units(str_sub(s, 0, s.n - n));
}

/* 甲、乙，丙配合: units, and who helps them. */
static bool
is_helped_list(struct str s)
{
	return name_last_part(s) > 0 && resp_is_helped_by(s);
}

/*
 * 政教、团委、语文组负责: what the list before the verb of duty that ends s is if it
 * holds units, some by half their names; empty if it does not.  *role is the verb's.
 */
static struct str
duty_list(struct str s, int *role)
{
	size_t n = words_suffix(WORDS_DUTY_VERB, s, role), units = 0, halves = 0;
	struct str list, rest, name;

	if (n == 0 || *role == CELL_ASSIST ||
	    words_find(WORDS_DUTY_BY, s, 0, NULL) >= 0)
		return STR_NULL;
	list = rest = words_strip_end(
	    WORDS_DUTY_ADVERB, str_sub(s, 0, s.n - n));
	while (name_next(&rest, &name))
		if (name_noun(name) == NOUN_ORG &&
		    utf8_len(name) <= NAME_CHARS)
			units++;
		else if (name_is_sector(name)) /* 财政、教育、文化站 */
			continue;
		else if (name_noun(name) == NOUN_NONE && utf8_len(name) > 1 &&
		    utf8_len(name) <= HALF_CHARS &&
		    !words_starts(WORDS_DUTY_NEXT, name) &&
		    /* 各村抓好, 村委会落实 */
		    !words_starts(WORDS_EACH_ONE, name) &&
		    !words_ends(WORDS_DUTY_DONE, name))
			halves++;
		else
			return STR_NULL;
	return units > 0 && halves <= units ? list : STR_NULL;
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
	inside = name_without_deadline(resp_without_note(inside));
	inside = str_sub(inside, 0, lead_end(inside));
	if (!ends_in_verb(inside))
		return false;
	if (is_helped_list(inside) || duty_list(inside, &role).n > 0)
		return true;
	resp_inline_bracket(&r, inside);
	yes = !resp_is_empty(&r);
	resp_free(&r);
	return yes;
}

/*
 * …。（农业办、各村） behind the last sentence: nothing but units; （地点：东山村） tells
 * something else of them.
 */
static bool
is_bare_list(struct str s, size_t at, size_t end, struct str inside)
{
	return str_ends(str_trim(str_sub(s, 0, at)), STR("。")) &&
	    str_trim(str_sub(s, end, s.n)).n == 0 &&
	    utf8_find_mark(inside, ':') < 0 &&
	    name_is_list_of_units(
		name_without_deadline(resp_without_note(inside)));
}

/* 6月底前, 长期; but 2024年, 6月1日 may be when something was or is held. */
static bool
is_by_when(struct str name)
{
	if (!name_is_deadline(name))
		return name_is_when(name) && !timehead_is_when(name);
	return !timehead_is_days(name) ||
	    words_find(WORDS_DEADLINE_BEFORE, name, 0, NULL) > 0;
}

/*
 * 农业办、各村，6月底前; 6月底前完成，农业办; 各村 6月底前: units, by when, and nothing
 * else.
 */
static bool
is_dated_list(struct str inside)
{
	struct str name, when;
	size_t units = 0, times = 0, end;

	if (utf8_find_mark(inside, ':') >= 0)
		return false; /* 长期坚持，责任单位：农业办 */
	while (name_next(&inside, &name)) {
		if (is_by_when(name)) {
			times++;
			continue;
		}
		end = name_word_end(name);
		when = str_trim(str_sub(name, end, name.n));
		if (is_by_when(when)) {
			times++;
			name = str_sub(name, 0, end);
		}
		if (!name_is_list_of_units(name))
			return false;
		units++;
	}
	return units > 0 && times > 0;
}

/* Does nothing but the end of a sentence, or of an item, follow? */
static bool
ends_text(struct str behind)
{
	behind = str_trim(behind);
	return behind.n == 0 || str_eq(behind, STR("。")) ||
	    (behind.n > 0 && utf8_starts_mark(behind, ';') == behind.n);
}

/*
 * 农业办、各村|；责任人：王明: bytes of units before the first label; 0 for none, as
 * before 责任单位：教育办, where they are the places: 学校、医院.
 */
static size_t
units_to_label(struct str inside)
{
	size_t at, n;
	int role;

	if (utf8_find_mark(inside, ':') < 0)
		return 0;
	for (at = resp_pause(inside); at < inside.n;
	     at += n + resp_pause(str_sub(inside, at + n, inside.n))) {
		struct str rest = str_sub(inside, at, inside.n);

		n = utf8_starts_mark(rest, ',') + utf8_starts_mark(rest, ';');
		rest = str_trim(str_sub(rest, n, rest.n));
		if (resp_label_at(rest, &role) > 0)
			return role != CELL_OTHER && role != CELL_UNITS &&
				utf8_find_mark(str_sub(inside, 0, at), ':') < 0 &&
				name_is_list_of_units(str_sub(inside, 0, at))
			    ? at
			    : 0;
	}
	return 0;
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

size_t
resp_opens(struct str s)
{
	const struct pair *p = opens(s);

	return p ? p->open.n : 0;
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
		    !is_bare_list(s, at, k + n, *inside) &&
		    !(ends_text(str_sub(s, k + n, s.n)) &&
			is_dated_list(*inside)) &&
		    !(str_trim(str_sub(s, k + n, s.n)).n == 0 &&
			units_to_label(*inside) > 0))
			continue;
		*from = at;
		*end = k + n;
		return true;
	}
	return false;
}

void
resp_inside(struct resp *r, struct str inside)
{
	int role, duty;
	struct str list = duty_list(inside, &duty);
	struct buf b = BUF_INIT;
	size_t lead;

	if (list.n > 0) {
		/* （李红、水利站负责）: a person among units */
		if (!resp_take_persons(r, list, (enum cell_role)duty))
			resp_read(r, list, (enum cell_role)duty);
		return;
	}
	if (resp_first_label(inside, &role) == 0 &&
	    (name_is_list_of_units(
		 name_without_deadline(resp_without_note(inside))) ||
		is_dated_list(inside) ||
		is_helped_list(name_without_deadline(inside)))) {
		resp_read(r, inside, CELL_UNITS);
		return;
	}
	if (units_to_label(inside) > 0) {
		resp_read(r, inside, CELL_UNITS);
		return;
	}
	inside = resp_without_note(inside);
	lead = lead_end(inside);
	resp_read(r, str_sub(inside, lead, inside.n), CELL_UNITS);
	inside = str_sub(inside, 0, lead);
	resp_read(r, inside, CELL_OTHER);
	resp_join_lists(&b, inside);
	resp_inline_bracket(r, buf_str(&b));
	buf_free(&b);
}

/* A unit and a person below one label, which blanks part: 党政办 王明. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"
#include "zh/num.h"

#define POSTS 3 /* that one person holds beside that before the name */
#define PERSON_CHARS 3 /* of a name without an office */
#define POST_CHARS 14 /* of an office: 镇党委副书记、镇长 is two */

bool
resp_is_rare(struct str name)
{
	size_t chars = utf8_len(name);

	return chars >= 2 && chars <= PERSON_CHARS &&
	    words_starts(WORDS_SURNAME_RARE, name) &&
	    name_noun(name) == NOUN_NONE && !words_ends(WORDS_PERSON_NOT, name);
}

/* 副镇长|施建华: of such a surname a name only behind the post of one. */
static bool
is_rare_holder(struct str post, struct str name)
{
	return words_ends(WORDS_HELD_POST, post) && resp_is_rare(name);
}

bool
resp_is_somebody(struct str name)
{
	size_t at, chars;
	struct str post, who;

	if (resp_is_people(name))
		return !name_is_sector(name); /* 林业 */
	for (chars = 2; chars <= PERSON_CHARS; chars++) {
		if (utf8_len(name) <= chars)
			return false;
		at = utf8_offset(name, utf8_len(name) - chars);
		post = str_trim(str_sub(name, 0, at));
		who = str_sub(name, at, name.n);
		if (name_noun(post) == NOUN_PEOPLE &&
		    (resp_is_people(who) || is_rare_holder(post, who)))
			return true;
	}
	return false;
}

bool
resp_begins_somebody(struct str s)
{
	s = str_sub(s, 0, name_word_end(s));
	return resp_is_somebody(
	    str_trim(str_sub(s, 0, name_bracket_at_end(s))));
}

bool
resp_is_unit_beside(struct str name, struct str before, struct str behind)
{
	struct str next = STR_NULL;

	/* 王局 is somebody */
	if (name_noun(name) != NOUN_ORG ||
	    (utf8_len(name) < 3 && words_starts(WORDS_SURNAME, name)))
		return false;
	return resp_begins_somebody(before) ||
	    (name_next(&behind, &next) && resp_begins_somebody(next));
}

enum cell_role
resp_role_before(struct str a, struct str b, enum cell_role role)
{
	return role == CELL_PEOPLE && name_noun(a) == NOUN_ORG &&
		resp_begins_somebody(b)
	    ? CELL_UNITS
	    : role;
}

size_t
resp_office_end(struct str s)
{
	size_t at = name_word_end(s);
	struct str who = str_trim(str_sub(s, at, s.n)), name;

	who = str_sub(who, 0, name_word_end(who));
	return name_next(&who, &name) && resp_begins_somebody(name) &&
		name_noun(str_sub(s, 0, at)) == NOUN_ORG
	    ? at
	    : 0;
}

enum cell_role
resp_role_behind(struct str a, struct str b, enum cell_role role)
{
	return name_noun(a) == NOUN_ORG && resp_begins_somebody(b)
	    ? CELL_PEOPLE
	    : role;
}

size_t
resp_unit_with_colon(struct str name)
{
	size_t end = resp_mark_in(name, ":");

	if (end == name.n || name_noun(str_sub(name, 0, end)) != NOUN_ORG)
		return 0;
	end += utf8_starts_mark(str_sub(name, end, name.n), ':');
	name = str_trim(str_sub(name, end, name.n));
	return resp_begins_somebody(name) || name_noun(name) == NOUN_PEOPLE
	    ? end
	    : 0;
}

bool
resp_parted_by_blank(struct str a, struct str b)
{
	const char *end = a.p + a.n;

	b = str_trim(b);
	return a.n > 0 && b.n > 0 && b.p > end &&
	    str_trim((struct str){ end, (size_t)(b.p - end) }).n == 0;
}

bool
resp_is_posts(struct str s)
{
	struct num num;
	struct str rest = STR_NULL;
	int noun = NOUN_NONE;

	if (name_noun(s) != NOUN_PEOPLE)
		return false;
	if (words_starts(WORDS_EACH_ONE, s))
		return true;
	/* 五|县县长; 一|级科员 is one */
	return num_begins(s, &num, &rest) &&
	    words_prefix(WORDS_NOUN, rest, &noun) > 0 && noun == NOUN_ORG;
}

bool
resp_is_titled(struct str s)
{
	struct str who =
	    str_sub(s, 0, s.n - words_suffix(WORDS_HELD_POST, s, NULL));

	who = words_strip_end(WORDS_POST_VICE, who);
	return who.n > 0 && who.n < s.n && utf8_len(who) <= PERSON_CHARS &&
	    words_starts(WORDS_SURNAME, who) && !name_is_sector(who) &&
	    !words_ends(WORDS_PERSON_NOT, who) && name_noun(who) == NOUN_NONE;
}

bool
resp_is_post(struct str s)
{
	return words_ends(WORDS_HELD_POST, s) && utf8_len(s) <= POST_CHARS &&
	    !resp_is_posts(s) && !resp_is_somebody(s) &&
	    (!resp_is_titled(s) || words_starts(WORDS_POST_VICE, s));
}

bool
resp_begins_holder(struct str s)
{
	s = str_sub(s, 0, name_word_end(s));
	s = str_sub(s, 0, resp_mark_in(s, ",;:。"));
	return resp_is_somebody(s) || resp_is_post(s);
}

/* 副镇长|王明: a post, and the name of who holds it. */
static bool
is_post_of(struct str post, struct str who)
{
	return resp_is_people(who) && resp_is_post(post);
}

void
resp_take_post(struct str *name, struct str *behind)
{
	struct str rest = str_trim(*behind), next;

	if (!name_next(&rest, &next) || !resp_parted_by_blank(*name, next) ||
	    !(is_post_of(*name, next) || is_post_of(next, *name)))
		return;
	name->n = str_offset(*name, next) + next.n;
	*behind = rest;
}

size_t
resp_holder_end(struct str s)
{
	size_t at = name_word_end(s), end;
	struct str next;

	if (at == s.n)
		return at;
	next = str_trim(str_sub(s, at, s.n));
	next = str_sub(next, 0, name_word_end(next));
	end = str_offset(s, next) + next.n;
	return is_post_of(str_sub(s, 0, at), next) ? end : at;
}

/*
 * 王明, 站长王明（水利站）, 施红同志, 王站长: somebody by his name, and no word like
 * one.
 */
static bool
is_named(struct str s)
{
	struct str who;

	s = str_trim(str_sub(s, 0, name_bracket_at_end(s)));
	who = words_strip_end(WORDS_NAMED_AS, s);
	if (words_ends(WORDS_PERSON_NOT, who))
		return false;
	return resp_is_somebody(who) || resp_is_titled(who) ||
	    (who.n < s.n && resp_is_rare(who));
}

size_t
resp_unit_before(struct str s)
{
	size_t chars, at;

	for (chars = PERSON_CHARS; chars >= 2; chars--) {
		if (utf8_len(s) <= chars)
			continue;
		at = utf8_offset(s, utf8_len(s) - chars);
		if (name_noun(str_sub(s, 0, at)) == NOUN_ORG &&
		    resp_is_people(str_sub(s, at, s.n)) &&
		    is_named(str_sub(s, at, s.n)))
			return at;
	}
	return 0;
}

/* 王明等人, 王明等同志, 王明等村干部: without those whom it does not name. */
static struct str
without_others(struct str name)
{
	size_t n = 0;
	long at = words_find(WORDS_ET_AL, name, 0, &n);

	if (at > 0 &&
	    name_noun(str_sub(name, (size_t)at + n, name.n)) == NOUN_PEOPLE)
		return str_sub(name, 0, (size_t)at);
	return words_strip_end(WORDS_PERSONS_ET_AL, name_without_et_al(name));
}

/* 王小明|镇长, 文化站王明|站长: without the post behind the whole name; else all of it. */
static struct str
without_title(struct str name)
{
	size_t n = words_suffix(WORDS_HELD_POST, name, NULL);
	struct str who = words_strip_end(
	    WORDS_POST_VICE, str_sub(name, 0, name.n - n));

	return n > 0 && (resp_unit_before(who) > 0 ||
			    (utf8_len(who) == PERSON_CHARS && is_named(who)))
	    ? who
	    : name;
}

bool
resp_holds_titled(struct str list)
{
	struct str name, rest;

	while (name_next(&list, &name)) {
		rest = without_others(name);
		if (rest.n < name.n
			? is_named(rest) || resp_unit_before(rest) > 0
			: without_title(name).n < name.n)
			return true;
	}
	return false;
}

/* 学工部王明, 王明, 王小明站长, put into r; false if it names no person. */
static bool
take_person(struct resp *r, struct str name, enum cell_role role)
{
	struct str who;
	size_t unit;

	name = without_others(name);
	who = without_title(name);
	unit = resp_unit_before(who);
	if (unit == 0 && who.n == name.n && !is_named(name))
		return false;
	if (unit > 0)
		resp_add_name(r, str_sub(name, 0, unit), role);
	resp_add_name(r, str_sub(name, unit, name.n), CELL_PEOPLE);
	return true;
}

/*
 * 王明和李红, 学工部王明和各村, 水利站和王明: takes the part before 和 off a name where
 * one of the two is a person's; the whole where none is.
 */
static struct str
part_before_and(struct str *name)
{
	struct str whole = *name, a, b;
	size_t n = 0;
	long at = words_find(WORDS_AND, whole, 0, &n);

	*name = STR_NULL;
	if (at <= 0)
		return whole;
	a = str_sub(whole, 0, (size_t)at);
	b = str_sub(whole, (size_t)at + n, whole.n);
	if (b.n == 0 ||
	    !(is_named(a) || resp_unit_before(a) > 0 ||
		(name_noun(a) == NOUN_ORG && is_named(b))))
		return whole;
	*name = b;
	return a;
}

/* 镇长王明, and 镇长王明 of 镇长王明和农业办: somebody behind his post? */
static bool
is_holder_first(struct str name)
{
	struct str next = part_before_and(&name);

	return is_named(next) && resp_unit_before(next) == 0 &&
	    !resp_is_people(words_strip_end(WORDS_NAMED_AS, next));
}

/*
 * 镇党委书记、镇长王明, 党委委员、副镇长李红, 党组成员、纪检组长、监察员赵刚: is the post one
 * more of the person behind it?  书记、副镇长 are two.
 */
static bool
is_one_more_post(struct str post, struct str behind)
{
	struct str next = STR_NULL;
	size_t n = 0;

	if (resp_is_posts(post))
		return false;
	while (name_next(&behind, &next) && !is_holder_first(next))
		if (!resp_is_post(next) || ++n == POSTS)
			return false;
	if (!is_holder_first(next))
		return false;
	return words_ends(WORDS_POST_ALSO, post) ||
	    (words_ends(WORDS_POST_FIRST, post) &&
		!words_starts(WORDS_POST_DEPUTY, next));
}

bool
resp_take_persons(struct resp *r, struct str list, enum cell_role role)
{
	struct resp all = RESP_INIT;
	struct str name, part;
	size_t persons = 0;
	bool known = true, more = false; /* of the next one, if a post is */

	while (known && name_next(&list, &name)) {
		do {
			part = part_before_and(&name);
			more = is_one_more_post(
				   part, name.n > 0 ? name : list) ||
			    (more && resp_is_post(part));
			if (take_person(&all, part, role))
				persons++;
			else if (resp_is_rare(part)) /* beside one who is known */
				resp_add(&all.people, part);
			else if ((known = resp_is_list(part, true, true)) &&
			    !more)
				resp_add_name(&all, part, role);
		} while (known && name.n > 0);
	}
	known = known && persons > 0;
	if (known)
		resp_merge(r, &all);
	resp_free(&all);
	return known;
}

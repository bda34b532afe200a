#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/actor.h"
#include "who/subject-amid.h"
#include "zh/num.h"

#define AHEAD_CHARS 7 /* of 前十五个工作日 */
#define OVERLAP_CHARS 3 /* by which one noun reaches over another's end */

/* 汛期|前三天, 开会|前15日: does s end in how long before something? */
static bool
ends_in_ahead(struct str s)
{
	struct str behind = utf8_tail(s, s.n, AHEAD_CHARS * 3), rest;
	struct num num;
	size_t n;
	long at = words_find(WORDS_AMID_AHEAD, behind, 0, &n);

	return at >= 0 &&
	    num_begins(str_sub(behind, (size_t)at + n, behind.n), &num, &rest) &&
	    words_is(WORDS_AMID_UNIT, rest);
}

bool
amid_ends(struct str s)
{
	return words_ends(WORDS_AMID_END, s) || ends_in_ahead(s);
}

bool
amid_is_object(struct str phrase)
{
	return words_starts(WORDS_OBJECT, phrase) &&
	    !words_starts(WORDS_AMID_NOT, phrase);
}

bool
amid_tells(struct str s)
{
	return words_find(WORDS_IS, s, 0, NULL) >= 0;
}

/* Does the name, or a word, go on behind byte k of s: 党组|织, 学校|教师, 处|理? */
static bool
name_goes_on(struct str s, size_t k)
{
	size_t end = k, i;
	int noun;
	uint32_t c;

	size_t last = utf8_prev(s, k);

	if (words_starts(WORDS_DUTY_NEXT, str_sub(s, k, s.n)))
		return false;
	if (words_starts(WORDS_EACH_ONE, str_sub(s, k, s.n)))
		return true; /* 各村|各单位 */
	if (words_prefix(WORDS_AMID_VERB, str_sub(s, last, s.n), NULL) >
	    k - last)
		return true; /* 处|理 */
	if (words_prefix(WORDS_NOUN, str_sub(s, k, s.n), &noun) > 0 &&
	    (noun == NOUN_ORG || noun == NOUN_PEOPLE))
		return true;
	for (i = 0; i < OVERLAP_CHARS && end < s.n; i++) {
		end += utf8_decode(s.p + end, s.n - end, &c);
		if (words_suffix(WORDS_NOUN, str_sub(s, 0, end), &noun) >
			end - k &&
		    noun != NOUN_NONE)
			return true;
	}
	return false;
}

/*
 * 在巡查时, 对隐患, 进山后, 在校期间: not who is ordered, but when or about what;
 * nor 是由甲负责的, which says something of them.
 */
static bool
is_amid(struct str s)
{
	if (words_starts(WORDS_TIME_AT, s) && amid_ends(s))
		return true;
	if (words_starts(WORDS_AMID_NOT, s) ||
	    (words_ends(WORDS_AMID_FIGURE, s) &&
		!words_starts(WORDS_DUTY_ACCORDING, s)))
		return false;
	if (words_starts(WORDS_AMID, s))
		return !words_starts(WORDS_TIME_AT, s) ||
		    amid_ends(s);
	return amid_ends(s) && !words_starts(WORDS_IS, s) &&
	    words_find(WORDS_AMID, s, 0, NULL) < 0;
}

bool
amid_is_done(struct str names)
{
	return words_starts(WORDS_AMID_VERB, names) &&
	    !words_starts(WORDS_AMID_NOT, names) &&
	    words_exact(WORDS_NOUN, names) < 0;
}

/* 甲|、乙在巡查时, 甲|等在巡查时 */
static bool
names_go_on(struct str rest)
{
	return str_starts(rest, STR("、")) || words_starts(WORDS_ET_AL, rest);
}

bool
amid_makes(struct str names)
{
	size_t n = 0;
	long at = words_find(WORDS_BODY_MADE, names, 0, &n);
	struct str made = str_sub(names, at > 0 ? (size_t)at : 0, names.n);

	/* 各村组建的志愿队, 各村召集人 are names */
	return at > 0 && words_prefix(WORDS_NOUN, made, NULL) <= n &&
	    !words_starts(WORDS_OF, str_sub(made, n, made.n)) &&
	    actor_list(str_sub(names, 0, (size_t)at));
}

/* 乡镇应急管理办公室每周五前要: the body that begins the phrase, right before when. */
static struct str
body_before_time(struct str phrase)
{
	size_t from, n, end;
	struct str name;
	long at;

	for (from = 0; (at = words_find(WORDS_BODY, phrase, from, &n)) > 0;
	     from = (size_t)at + n) {
		end = (size_t)at + n;
		name = str_sub(phrase, 0, end);
		if ((utf8_digit_at(phrase, end) ||
			words_starts(
			    WORDS_EACH, str_sub(phrase, end, phrase.n))) &&
		    !amid_is_done(name) && !amid_makes(name) &&
		    words_find(WORDS_AMID, name, 0, NULL) < 0)
			return name;
	}
	return STR_NULL;
}

/*
 * 护林员进山巡查时必须, 村委会对隐患要: the names that begin the phrase, with
 * something between them and the order.
 */
struct str
amid_names(struct str phrase)
{
	struct str names;
	size_t k, n, bracket;
	uint32_t c;
	bool verb;

	phrase = str_trim(phrase);
	verb = words_starts(WORDS_AMID_LEAD, phrase);
	phrase = clause_without_lead(phrase);
	if (verb || amid_is_object(phrase))
		return STR_NULL;
	names = body_before_time(phrase);
	if (names.n > 0)
		return names;
	for (k = 0; k < phrase.n && k < AMID_BYTES; k += n ? n : 1) {
		struct str rest = str_sub(phrase, k, phrase.n);

		n = bracket = name_bracket(rest);
		if (n == 0)
			n = utf8_decode(rest.p, rest.n, &c);
		names = str_sub(phrase, 0, k);
		/* 各村|（社区）排查结束后: part of the name */
		if (bracket == 0 && utf8_len(names) > 1 && !names_go_on(rest) &&
		    is_amid(rest) && actor_list(names) && !amid_tells(names) &&
		    (words_starts(WORDS_AMID, rest) || !amid_is_done(names)) &&
		    !name_goes_on(phrase, k))
			return names;
	}
	return STR_NULL;
}

struct str
amid_up_to_end(struct str phrase)
{
	struct str s = str_trim(phrase);
	size_t n;

	while (!amid_ends(s)) {
		n = words_suffix(WORDS_ORDER_ADVERB, s, NULL);
		if (n == 0)
			return phrase;
		s = str_trim(str_sub(s, 0, s.n - n));
	}
	return s;
}

/* 各村对辖区内商户要: those behind 对 end like names, but are its object. */
struct str
amid_names_of_object(struct str phrase)
{
	struct str names = amid_names(phrase);
	size_t end = names.n ? str_offset(phrase, names) + names.n : 0;

	return words_starts(WORDS_AMID_OBJECT, str_sub(phrase, end, phrase.n))
	    ? names
	    : STR_NULL;
}

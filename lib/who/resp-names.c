/* Which words before a verb of duty are names. */

#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-mixed.h"
#include "who/resp.h"
#include "who/subject-amid.h"
#include "who/subject.h"
#include "zh/num.h"

#define NAME_CHARS 22 /* a longer phrase is no name */
#define FIELD_CHARS 8 /* nor a longer one a field of work */
#define MEASURE_CHARS 16 /* of 按照各自职责分工 */
#define UNDER_CHARS 30 /* of 在上级防汛抗旱机构和本级党委、政府的领导下 */
#define UNKNOWN_CHARS 8 /* nor a longer one that ends in no known word */
#define PLACE_CHARS 3 /* nor a longer one a place by its bare name */
#define COUNTED_CHARS 8 /* nor a longer one such a place and their number */
#define BEHIND_WORK 8 /* parts of the work and names behind it that are looked at */

/*
 * 牵头单位 is only a label of somebody, 组织 in 负责组织落实 only what is done;
 * 驻村干部 is somebody as well.
 */
static bool
is_label(struct str name)
{
	return words_is(WORDS_DUTY_NEXT, name) ||
	    (words_exact(WORDS_DUTY, name) >= 0 &&
		!words_ends(WORDS_DUTY_POST, name));
}

/* 专人, 张老师, 张某同志, XX同志, 两名同志; but 第一排老师 and 驻村同志 tell who they are. */
static bool
is_vague(struct str name)
{
	struct str who = words_strip_end(WORDS_DUTY_VAGUE, name);

	return words_starts(WORDS_DUTY_VAGUE, name) ||
	    (who.n < name.n &&
		(utf8_len(who) < 2 || !utf8_han_at(who, 0) ||
		    words_is(WORDS_ET_AL_PART, who) ||
		    words_ends(WORDS_DUTY_VAGUE_WHO, who) ||
		    resp_is_rare(who) ||
		    (!words_ends(WORDS_PERSON_NOT, who) &&
			resp_is_somebody(who))));
}

/* Does it name whoever holds an office, and not him by his name: 王镇长? */
static bool
is_holder(struct str name)
{
	return name_noun(name) == NOUN_PEOPLE && !is_vague(name) &&
	    !resp_is_titled(name);
}

/*
 * May it be a name, no longer than that, though its last word is not
 * known for one?  王明 is a person's, and 验收后 says when.
 */
static bool
is_unknown(struct str name, size_t most)
{
	return name_noun(name) == NOUN_NONE && utf8_len(name) <= most &&
	    !resp_is_people(name) && !amid_ends(name);
}

/* 无线电管理 before 等部门, though 管理 alone ends no name. */
static bool
is_field(struct str name)
{
	int noun;
	size_t n = words_suffix(WORDS_NOUN, name, &noun);

	return n > 0 && n < name.n && noun == NOUN_NOT &&
	    utf8_len(name) <= FIELD_CHARS;
}

/* 水利站 of “水利站”, 「水利站」 or "水利站"; else all of name. */
static struct str
unquoted(struct str name)
{
	uint32_t c;
	size_t n = utf8_decode(name.p, name.n, &c);

	return utf8_among(c, "“「‘\"") && utf8_among(utf8_last(name), "”」’\"")
	    ? str_sub(name, n, utf8_prev(name, name.n))
	    : name;
}

/* Is it too long for a name, or too short: 镇、村 are names, 村 alone is none? */
static bool
is_phrase(struct str name, bool alone)
{
	size_t chars = utf8_len(name);

	return chars < 2 ? alone || words_exact(WORDS_NOUN, name) != NOUN_ORG
			 : chars > NAME_CHARS && !name_is_long(name) &&
		!name_is_joined(name, NAME_CHARS);
}

/* 一、二、|三组: nothing but a number, before others of a list; not 十一、各村. */
static bool
is_number(struct str name, struct str list)
{
	struct num num;
	struct str rest = STR_NULL, next;

	return num_begins(name, &num, &rest) && rest.n == 0 &&
	    name_next(&list, &next) && num_begins(next, &num, &rest);
}

/* 周口, 马站: the bare name of a place, as far as its last character tells. */
static bool
is_place(struct str name)
{
	size_t chars = utf8_len(name);

	return chars > 1 && chars <= PLACE_CHARS &&
	    (words_ends(WORDS_LANDFORM, name) || name_noun(name) == NOUN_ORG);
}

/* 石桥, 孙圩: one that ends as no name of a person does. */
static bool
is_sure_place(struct str name)
{
	return is_place(name) && words_ends(WORDS_LANDFORM, name) &&
	    words_ends(WORDS_PERSON_NOT, name);
}

/* 柳沟、石桥|两村, 石桥、柳沟|等村: what the names before it are, behind them. */
static bool
ends_in_places(struct str s)
{
	struct num num;
	struct str rest, name = STR_NULL;
	size_t at, n;

	while (name_next(&s, &name))
		;
	n = words_suffix(WORDS_SETTLEMENT, name, NULL);
	if (n == 0 || utf8_len(name) > COUNTED_CHARS)
		return false;
	if (words_ends(WORDS_ET_AL, str_sub(name, 0, name.n - n)))
		return true;
	for (at = utf8_offset(name, 2); at < name.n;
	     at += utf8_offset(str_sub(name, at, name.n), 1))
		if (num_begins(str_sub(name, at, name.n), &num, &rest) &&
		    words_is(WORDS_SETTLEMENT,
			words_strip_start(WORDS_COUNT_OFFICES, rest)))
			return true;
	return false;
}

bool
resp_is_list(struct str s, bool people, bool by)
{
	size_t n = 0, units = 0, most, half = name_half_chars(s);
	bool group = name_is_group(s), part; /* 财政、住建等部门 */
	bool places = ends_in_places(s);
	struct str name;

	if (name_is_sectors(s))
		return true;
	for (; name_next(&s, &name); n++) {
		name = name_without_et_al(resp_without_note(name));
		if (is_number(name, s))
			continue;
		if (is_phrase(name, n == 0 && !s.p) || is_label(name) ||
		    words_find(WORDS_DUTY_PICKS, name, 0, NULL) >= 0)
			return false;
		if (name_noun(unquoted(name)) == NOUN_ORG ||
		    (group && (is_field(name) || name_is_sector(name)))) {
			units++;
			continue;
		}
		part = group || (by && (units > 0 || s.p));
		most = by && units > 0 && !group ? UNKNOWN_CHARS : half;
		if (!(part && is_unknown(name, most)) &&
		    !((places || part) && is_sure_place(name)) &&
		    !(people && is_holder(name)))
			return false;
	}
	return n > 0;
}

bool
resp_is_places(struct str list)
{
	struct str name;
	size_t n = 0, sure = 0;

	for (; name_next(&list, &name); n++) {
		if (!is_place(name))
			return false;
		sure += is_sure_place(name);
	}
	return n > 1 && sure > 0;
}

size_t
resp_mark_in(struct str s, const char *marks)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		struct str here = str_sub(s, at, s.n);
		size_t bracket = name_bracket(here);

		n = utf8_decode(here.p, here.n, &c);
		if (utf8_among(utf8_fold(c), marks))
			break;
		if (bracket > 0)
			n = bracket;
	}
	return at;
}

size_t
resp_pause(struct str s)
{
	return resp_mark_in(s, ",;");
}

bool
resp_is_clause(struct str part)
{
	struct buf b = BUF_INIT;
	bool yes;
	int role;

	part = str_trim(part);
	if (part.n == 0 || resp_text_label(part, &role) > 0 ||
	    name_is_when(part))
		return false;
	subject_find(&b, part);
	yes = b.n > 0;
	buf_free(&b);
	return yes ||
	    ((words_starts(WORDS_DUTY_NEXT, part) ||
		 words_starts(WORDS_CLAUSE_LEAD, part)) &&
		!name_is_somebody(part) && !resp_begins_holder(part) &&
		!words_ends(WORDS_DUTY_VERB, part));
}

bool
resp_is_mostly_units(struct str s)
{
	size_t known = 0, unknown = 0;
	struct str name;

	while (name_next(&s, &name)) {
		name = name_without_et_al(resp_without_note(name));
		if (resp_is_list(name, false, false))
			known++;
		else if (utf8_len(name) > 1 &&
		    is_unknown(name, UNKNOWN_CHARS) &&
		    !words_starts(WORDS_DUTY_NEXT, name))
			unknown++;
		else
			return false;
	}
	return known > 0 && known >= unknown;
}

/* What stands behind the first word of a list in a phrase; null for none. */
static struct str
behind_word(enum word_list w, struct str phrase)
{
	size_t n;
	long at = words_find(w, phrase, 0, &n);

	return at < 0 ? STR_NULL
		      : str_sub(phrase, (size_t)at + n, phrase.n);
}

size_t
resp_behind_formed(struct str s)
{
	struct str rest;
	size_t n;
	long at = 0;

	for (; (at = words_find(WORDS_FORMED, s, (size_t)at, &n)) >= 0;
	     at += (long)n) {
		rest = str_sub(s, (size_t)at + n, s.n);
		/* 领导小组成员单位: no 组成 */
		if (!words_ends(WORDS_FORMED_NOT,
			str_sub(s, 0, s.n - rest.n + utf8_offset(rest, 1))))
			return s.n - rest.n;
	}
	return 0;
}

/* 抽调人员组成招商专班负责: what was formed, not of whom. */
static struct str
formed(struct str phrase)
{
	size_t at = resp_behind_formed(phrase);
	struct str rest = str_sub(phrase, at, phrase.n);
	size_t n = at > 0 ? words_prefix(WORDS_OF, rest, NULL) : 0;

	return rest.n > n ? str_sub(rest, n, rest.n) : phrase;
}

size_t
resp_next_by(struct str s, size_t from)
{
	size_t n;
	long at = (long)from;

	for (; (at = words_find(WORDS_DUTY_BY, s, (size_t)at, &n)) >= 0; at++) {
		struct str before = str_sub(s, 0, (size_t)at);

		if ((!words_ends(WORDS_DUTY_BY_NOT, before) ||
			words_ends(WORDS_DUTY_BY_KEPT, before)) &&
		    !words_starts(WORDS_DUTY_BY_NOT,
			str_sub(s, (size_t)at, s.n)))
			return (size_t)at + n;
	}
	return 0;
}

struct str
resp_behind_by(struct str phrase)
{
	size_t at, last = 0;

	for (at = 0; (at = resp_next_by(phrase, at)) > 0;)
		last = at;
	return last > 0 ? str_sub(phrase, last, phrase.n) : STR_NULL;
}

/*
 * 镇政府明确食安办具体负责: a unit that is picked by its name, where 指定专门机构负责
 * still leaves open who it is.
 */
static struct str
picked(struct str phrase)
{
	struct str rest = behind_word(WORDS_DUTY_NAMES, phrase);

	if (rest.n == 0 || words_starts(WORDS_EACH_ONE, rest) ||
	    words_ends(WORDS_DUTY_ANYONE, rest) ||
	    words_find(WORDS_DUTY_PICKS, rest, 0, NULL) >= 0 ||
	    words_find(WORDS_DUTY_VAGUE, rest, 0, NULL) >= 0 ||
	    !resp_is_list(rest, false, false))
		return STR_NULL;
	return rest;
}

struct str
resp_without_object(struct str phrase)
{
	size_t n;
	long at = 0;

	while ((at = words_find(WORDS_DUTY_TOWARD, phrase, (size_t)at, &n)) >=
	    0) {
		if (at > 0 &&
		    !words_starts(WORDS_DUTY_TOWARD_NOT,
			str_sub(phrase, (size_t)at, phrase.n)))
			return str_sub(phrase, 0, (size_t)at);
		at += (long)n;
	}
	return phrase;
}

struct str
resp_names_of(struct str phrase, bool people)
{
	struct str rest = words_strip_start(
	    WORDS_DUTY_CONCERNED, resp_behind_by(phrase));
	long at;

	if (rest.n > 0)
		return resp_is_list(rest, true, true) ? rest : STR_NULL;
	if (words_starts(WORDS_SET_UP, phrase) &&
	    !words_starts(WORDS_DUTY_TOWARD_NOT, phrase))
		return STR_NULL;
	rest = clause_without_lead(phrase);
	if (is_label(rest))
		return STR_NULL; /* 协同单位, and not 单位 that bear it jointly */
	/* 由甲牵头，会同乙负责 */
	if (!words_starts(WORDS_DUTY_JOINT_NAME, rest))
		rest = words_strip_start(WORDS_DUTY_JOINT, rest);
	if (words_ends(WORDS_DUTY_WISH, str_before(phrase, rest)))
		return STR_NULL; /* 支持企业牵头, but not 组织部牵头 */
	phrase = resp_without_object(formed(rest));
	if (words_starts(WORDS_DUTY_AT, phrase))
		return STR_NULL; /* 在镇承办现场会 */
	if (resp_is_list(phrase, people, false))
		return phrase;
	if ((rest = picked(phrase)).n > 0)
		return rest;
	at = words_find(WORDS_EVERY, phrase, 0, NULL);
	if (at <= 0)
		return STR_NULL;
	rest = str_sub(phrase, (size_t)at, phrase.n);
	return resp_is_list(rest, people, false) ? rest : STR_NULL;
}

struct str
resp_names_behind_work(struct str phrase, bool people)
{
	struct str rest = phrase, part = phrase, names = STR_NULL;
	size_t i;

	if (!words_starts(WORDS_OF, phrase) &&
	    !words_starts(WORDS_AMID_VERB, phrase))
		names = resp_names_of(phrase, people);
	for (i = 0; names.n == 0 && i < BEHIND_WORK &&
	     str_split(&rest, STR("、"), &part) && rest.n > 0;
	     i++)
		if (resp_is_list(rest, false, false))
			names = rest;
	/* |的第一件和种子站 */
	if (names.n == 0 && words_starts(WORDS_OF, phrase)) {
		names = behind_word(WORDS_AND, part);
		if (!resp_is_list(names, false, false))
			names = STR_NULL;
	}
	return names;
}

/* s up to byte at, where names end there. */
static struct str
names_up_to(struct str s, size_t at)
{
	struct str names =
	    words_strip_end(WORDS_DUTY_ADVERB, str_sub(s, 0, at));

	return name_is_somebody(names) ? names : s;
}

struct str
resp_without_measure(struct str s)
{
	size_t n;
	long at = words_find(WORDS_DUTY_ACCORDING, s, 0, &n);

	if (at <= 0 || utf8_len(str_sub(s, (size_t)at, s.n)) > MEASURE_CHARS)
		return s;
	return names_up_to(s, (size_t)at);
}

/* 各村在镇政府领导下负责: who leads them bears it not. */
static struct str
without_leader(struct str s)
{
	long at = words_ends(WORDS_DUTY_UNDER, s)
	    ? words_find(WORDS_DUTY_AT, s, 0, NULL)
	    : -1;

	if (at <= 0 || utf8_len(str_sub(s, (size_t)at, s.n)) > UNDER_CHARS)
		return s;
	return names_up_to(s, (size_t)at);
}

struct str
resp_without_adverbs(struct str s, bool modal)
{
	s = words_strip_end(WORDS_DUTY_ADVERB, s);
	s = words_strip_end(WORDS_DUTY_ADVERB, clause_without_time(s));
	s = without_leader(resp_without_measure(s));
	return modal ? words_strip_end(WORDS_DUTY_MODAL, s) : s;
}

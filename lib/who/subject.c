#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/name.h"
#include "phrase/order.h"
#include "phrase/words.h"
#include "who/actor.h"
#include "who/subject-amid.h"
#include "who/subject.h"

#define TAIL_BYTES 48 /* enough for the last word of a name */

/* 都, 也, 每天 between the name and the ordering word. */
static struct str
without_adverbs(struct str s)
{
	struct str whole = s;

	s = words_strip_end(WORDS_ORDER_ADVERB, s);
	if (str_ends(s, STR("、"))) /* 镇政府、各村、要 */
		s = str_trim(str_sub(s, 0, s.n - STR("、").n));
	s = words_strip_end(WORDS_ORDER_ADVERB, clause_without_time(s));
	/* 后进村: 进村 is none of what they are at */
	return actor_noun(s) == NOUN_NONE && actor_is(whole) ? whole : s;
}

/* The last of a list of names begins at 各, 每个, 所有, where words precede. */
static struct str
from_determiner(struct str s)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		n = name_bracket(str_sub(s, at, s.n));
		if (n == 0)
			n = utf8_decode(s.p + at, s.n - at, &c);
		if (words_starts(WORDS_EACH_ONE, str_sub(s, at, s.n)))
			return words_is(WORDS_OBJECT, str_sub(s, 0, at))
			    ? STR_NULL /* 对各村 */
			    : str_sub(s, at, s.n);
	}
	return STR_NULL;
}

static struct str
last_name(struct str list)
{
	struct str name = STR_NULL;

	while (name_next(&list, &name))
		;
	return name;
}

/* 险情发生后村委会, 按合同约定承包人: what begins behind when or by what. */
static struct str
behind_event(struct str phrase)
{
	bool by = words_starts(WORDS_DUTY_ACCORDING, phrase);
	struct str rest, name;
	size_t at, n;
	uint32_t c;

	if (amid_is_object(phrase) && !by && !words_starts(WORDS_TIME_AT, phrase))
		return phrase; /* 对事故发生后的单位 */
	for (at = utf8_offset(phrase, 2); at < phrase.n; at += n) {
		n = words_prefix(by ? WORDS_BASIS_END : WORDS_WHEN_OVER,
		    str_sub(phrase, at, phrase.n), NULL);
		rest = str_sub(phrase, at + n, phrase.n);
		if (n > 0 &&
		    !words_starts(WORDS_WHEN_OVER_NOT,
			str_sub(phrase, at, phrase.n)) &&
		    !words_ends(WORDS_WHEN_OVER_NOT,
			str_sub(phrase, 0, at + n)) &&
		    !words_starts(WORDS_OF, rest) &&
		    utf8_starts_mark(rest, ')') == 0 &&
		    name_next(&rest, &name) &&
		    actor_is(name))
			return str_sub(phrase, at + n, phrase.n);
		n = utf8_decode(phrase.p + at, phrase.n - at, &c);
	}
	return phrase;
}

/*
 * 走访群众, 组织群众, 确定重点发展对象: a verb and for whom it is, where 检查人员 is a
 * name.
 */
static bool
is_done_for(struct str name)
{
	return (amid_is_done(name) || words_starts(WORDS_AMID_LEAD, name)) &&
	    words_ends(WORDS_PATIENT, name);
}

/* 制度健全（10分）学校应: what stands behind a heading with its points. */
static struct str
behind_points(struct str phrase)
{
	size_t at, n, end = 0;
	uint32_t c;

	for (at = 0; at < phrase.n; at += n ? n : 1) {
		n = name_bracket(str_sub(phrase, at, phrase.n));
		if (n > 0 &&
		    words_ends(WORDS_POINTS,
			name_in_bracket(str_sub(phrase, at, at + n), 0)))
			end = at + n;
		if (n == 0)
			n = utf8_decode(phrase.p + at, phrase.n - at, &c);
	}
	return end < phrase.n ? str_sub(phrase, end, phrase.n) : phrase;
}

/*
 * 砂场、在建工地: a place behind those who run something, and one more of them;
 * 学校、车站等公共场所: a kind of place, behind some that are known to; 各村、居, 镇、街, but
 * not 市场、街.
 */
static bool
is_place_among(struct str list, struct str last)
{
	bool kind = words_find(WORDS_ET_AL, last, 0, NULL) > 0, all = true;
	bool one = words_is(WORDS_PLACE_ONE, last);
	bool each = words_starts(WORDS_EACH_ONE, list);
	struct str name;
	size_t known = 0;

	if (last.p == list.p ||
	    (name_noun(last) != NOUN_EACH && !one))
		return false;
	while (name_next(&list, &name) && name.p != last.p)
		if (one && !each && utf8_len(name) > 1)
			all = false;
		else if (name_noun(name) == NOUN_ORG && actor_is(name))
			known++;
		else if (!words_is(WORDS_PLACE_ONE, name))
			all = false;
	return all || (kind && known > 0);
}

/* The names that end the phrase; empty if it ends in none. */
static struct str
names_of(struct str phrase)
{
	struct str last, before;

	phrase = without_adverbs(behind_points(phrase));
	phrase = behind_event(clause_without_lead(phrase));
	before = amid_names_of_object(phrase);
	if (before.n > 0)
		return before;
	if (name_is_sectors(phrase))
		return phrase;
	last = last_name(phrase);
	if (words_find(WORDS_AS, last, 0, NULL) > 0)
		return STR_NULL; /* 我街作为禁烧区必须 */
	if (is_place_among(phrase, last))
		return amid_is_object(phrase) ? STR_NULL : phrase;
	if (!actor_is(last) || amid_is_object(last) || is_done_for(last)) {
		last = from_determiner(last);
		if (!actor_is(last))
			return STR_NULL;
		return last;
	}
	return amid_is_object(phrase) ? STR_NULL : phrase;
}

/* Does nothing precede the clause at start but a sentence's end? */
static bool
begins_sentence(struct str s, size_t start)
{
	struct str before = str_sub(s, 0, start);

	return start == 0 || str_ends(before, STR("。")) ||
	    utf8_ends_mark(before, ';') || str_ends(before, STR("\n"));
}

/* Names and nothing else; people alone may be whom the order is about. */
static bool
only_named(struct str list, bool people)
{
	struct str rest = list, name;

	while (name_next(&rest, &name))
		if (!actor_is(name) || amid_is_done(name) ||
		    (!people && name_noun(name) == NOUN_PEOPLE))
			return false;
	return list.n > 0 && words_find(WORDS_OF, list, 0, NULL) < 0;
}

/*
 * 各乡镇、街道，各部门要; 镇领导、镇干部，各村要: the names from the beginning of
 * the sentence on, if those in the clause at start are the last of a list that
 * commas part; but not 全体党员，各支部要走访.
 */
static struct str
names_over_commas(struct str s, size_t start, struct str names)
{
	struct str list = str_sub(s, start, str_offset(s, names) + names.n);
	size_t comma, at = start;
	bool many = false;

	if (str_trim(list).p != names.p || begins_sentence(s, start))
		return names;
	while ((comma = utf8_ends_mark(str_sub(s, 0, at), ',')) > 0) {
		size_t before = clause_start(s, 0, at - comma);
		struct str more = str_trim(str_sub(s, before, at - comma));

		many = str_find(more, STR("、"), 0) >= 0;
		if (amid_is_object(more) || amid_tells(more) || order_in(more) ||
		    !only_named(more, many))
			break;
		at = before;
	}
	list = str_trim(str_sub(s, at, start + list.n));
	return begins_sentence(s, at) &&
		(many || words_starts(WORDS_EACH_ONE, list))
	    ? list
	    : names;
}

/* 凡需请假的干部, 凡在街上经营的户: those of whom something holds, or an order. */
static bool
is_whoever(struct str phrase)
{
	size_t n = words_prefix(WORDS_WHOEVER, phrase, NULL);
	struct str who = str_sub(phrase, n, phrase.n);

	return n > 0 && actor_is(phrase) &&
	    (!amid_is_done(who) || words_starts(WORDS_AMID_NOT, who) ||
		words_find(WORDS_OF, who, 0, NULL) > 0);
}

/* 工作时间内，机关人员…: nothing but when precedes the clause at start. */
static bool
begins_behind_time(struct str s, size_t start)
{
	size_t comma = utf8_ends_mark(str_sub(s, 0, start), ','), from;

	if (comma == 0)
		return false;
	from = clause_start(s, 0, start - comma);
	return begins_sentence(s, from) &&
	    amid_ends(str_sub(s, from, start - comma)) &&
	    !order_in(str_sub(s, from, start));
}

/* 甲、乙，都要: a clause of its own, nothing but names, begins the sentence. */
static struct str
names_before_comma(struct str s, size_t comma)
{
	size_t start = clause_start(s, 0, comma);
	struct str phrase = str_trim(str_sub(s, start, comma)), list;
	long as = words_find(WORDS_AS, phrase, 0, NULL);

	if (as <= 0 && !begins_sentence(s, start) &&
	    !begins_behind_time(s, start)) {
		if (!actor_list(phrase))
			return STR_NULL;
		list = names_over_commas(s, start, phrase);
		return list.p != phrase.p ? list : STR_NULL;
	}
	if (is_whoever(phrase))
		return phrase;
	/* 村委会对辖区卫生负总责，要: they have done with the duty */
	if (words_ends(WORDS_DUTY_VERB, phrase))
		return STR_NULL;
	if (as > 0)
		phrase = str_trim(str_sub(phrase, 0, (size_t)as));
	if (amid_is_object(phrase) || order_in(phrase) || is_done_for(phrase))
		return STR_NULL;
	if (amid_tells(phrase)) /* 各村以户为单位，要 */
		return words_find(WORDS_OF, phrase, 0, NULL) < 0
		    ? amid_names_of_object(phrase)
		    : STR_NULL;
	return actor_list(phrase) ? phrase : amid_names(phrase);
}

/* 各村、各社区：要: names alone before what they are told. */
static struct str
names_before_colon(struct str s, size_t colon)
{
	size_t start = clause_start(s, 0, colon);
	struct str list = str_trim(str_sub(s, start, colon));

	return begins_sentence(s, start) && actor_list(list) ? list : STR_NULL;
}

/* Most ordering words have no name before them: a cheap look first. */
static bool
may_follow_name(struct str s, size_t at)
{
	struct str tail = str_sub(s, at > TAIL_BYTES ? at - TAIL_BYTES : 0, at);
	struct str amid = str_sub(s, at > AMID_BYTES ? at - AMID_BYTES : 0, at);
	enum noun noun;

	if (words_find(WORDS_AMID, utf8_whole(amid), 0, NULL) >= 0)
		return true;
	tail = without_adverbs(utf8_whole(tail));
	noun = actor_noun(tail);
	return tail.n == 0 || noun == NOUN_ORG || noun == NOUN_PEOPLE ||
	    name_noun(tail) == NOUN_EACH ||
	    words_ends(WORDS_PLACE_ONE, tail) ||
	    words_ends(WORDS_SECTOR, tail) ||
	    words_ends(WORDS_SECTOR_TOO, tail) ||
	    utf8_ends_mark(tail, ',') || utf8_ends_mark(tail, ':') ||
	    words_ends(WORDS_ALL, tail) || amid_ends(tail);
}

/*
 * 每名应参加体检的村民要: the order that ends at floor only says who is ordered.
 */
static struct str
names_of_order(struct str s, size_t floor, size_t at)
{
	size_t start = clause_start(s, 0, at);
	struct str phrase = without_adverbs(str_sub(s, start, at)), who;

	if (start >= floor || !words_starts(WORDS_EACH_ONE, phrase))
		return STR_NULL;
	who = str_sub(s, start, floor);
	who = str_trim(str_sub(who, 0, who.n - words_suffix(WORDS_ORDER, who, NULL)));
	if (actor_is(who) ||
	    words_find(WORDS_OF, str_sub(s, floor, at), 0, NULL) < 0)
		return STR_NULL;
	return actor_is(phrase) ? phrase : STR_NULL;
}

/*
 * 车队不得超过8辆, 人员要到位。: no order to those of whom no 各 speaks, but their
 * number, or how they should be.
 */
static bool
is_measured(struct str s, size_t behind, struct str names)
{
	struct str rest = str_sub(s, behind, s.n);
	size_t state = words_prefix(WORDS_ORDER_STATE, rest, NULL);

	if (words_starts(WORDS_EACH_ONE, names) ||
	    words_starts(WORDS_EACH, names))
		return false;
	return words_starts(WORDS_ORDER_SIZE, rest) ||
	    (state > 0 && order_ends(str_sub(rest, state, rest.n)));
}

/* Does the first name begin behind the bracket, and is what precedes it none? */
static bool
is_bracket_before(struct str head, struct str bracket, struct str behind)
{
	return (head.n == 0 && utf8_has_digit(bracket)) ||
	    (words_starts(WORDS_EACH_ONE, str_trim(behind)) && !actor_is(head));
}

/*
 * 动员阶段（3月1日前）各村要: a stage and its bracket, or what is left of them,
 * are no part of the first name.
 */
static struct str
without_bracket(struct str names)
{
	struct str rest = names, first;
	size_t at, n;
	uint32_t c;

	name_next(&rest, &first);
	for (at = 0; at < first.n; at += n ? n : 1) {
		struct str here = str_sub(first, at, first.n);

		n = utf8_starts_mark(here, ')'); /* 动员阶段）: what is left */
		if (n > 0)
			return str_trim(str_sub(
			    names, str_offset(names, here) + n, names.n));
		n = name_bracket(here);
		if (n > 0 &&
		    is_bracket_before(str_sub(first, 0, at), str_sub(here, 0, n),
			str_sub(here, n, here.n)))
			return str_trim(str_sub(
			    names, str_offset(names, here) + n, names.n));
		if (n == 0)
			n = utf8_decode(here.p, here.n, &c);
	}
	return names;
}

static void
take(struct buf *b, struct str s, size_t floor, size_t at)
{
	size_t start = clause_start(s, floor, at);
	size_t comma = utf8_ends_mark(str_sub(s, 0, start), ',');
	size_t colon = utf8_ends_mark(str_sub(s, 0, start), ':');
	size_t order = words_prefix(WORDS_ORDER, str_sub(s, at, s.n), NULL);
	struct str phrase = str_sub(s, start, at), names;
	struct str bare = without_adverbs(phrase);

	if (bare.n == 0 || words_is(WORDS_ORDER_ADVERB, bare)) {
		/* 未完成的单位，要通报 */
		if (words_starts(WORDS_DONE_TO, str_sub(s, at + order, s.n)))
			return;
		names = colon > 0 ? names_before_colon(s, start - colon)
		    : comma > 0	  ? names_before_comma(s, start - comma)
				  : STR_NULL;
	} else if ((names = names_of_order(s, floor, at)).n == 0) {
		names = names_of(phrase);
		if (names.n > 0)
			names = names_over_commas(s, start, names);
		else
			names = amid_names(amid_up_to_end(phrase));
		if (names.n == 0)
			names = amid_names(bare);
	}
	names = without_bracket(names);
	if (names.n > 0 && !amid_makes(names) &&
	    !is_measured(s, at + order, names))
		actor_add(b, names);
}

void
subject_find(struct buf *b, struct str s)
{
	size_t at, n, k, floor = 0; /* behind the last ordering word */
	long next = 0;
	uint32_t c;

	for (; (next = words_find(WORDS_ORDER, s, (size_t)next, NULL)) >= 0;
	     next += (long)n) {
		at = (size_t)next;
		n = utf8_decode(s.p + at, s.n - at, &c);
		k = order_at(s, at);
		if (k > 0) {
			if (may_follow_name(s, at))
				take(b, s, floor, at);
			n = k;
			floor = at + k;
		}
	}
}

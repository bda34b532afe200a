#include "base/utf8.h"
#include "plan/actor.h"
#include "plan/clause.h"
#include "plan/name.h"
#include "plan/order.h"
#include "plan/subject.h"
#include "plan/words.h"

#define TAIL_BYTES 48 /* enough for the last word of a name */
#define OVERLAP_CHARS 3 /* by which one noun reaches over another's end */
#define AMID_BYTES 120 /* of names that something stands behind */

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

/* 对…, 把…: the names are an object; 从事餐饮的 are not. */
static bool
is_object(struct str phrase)
{
	return words_starts(WORDS_OBJECT, phrase) &&
	    !words_starts(WORDS_AMID_NOT, phrase);
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
			return str_sub(s, at, s.n);
	}
	return STR_NULL;
}

/* 甲和乙是第一责任人 ends like names, but says something of them. */
static bool
tells(struct str s)
{
	return words_find(WORDS_IS, s, 0, NULL) >= 0;
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

	if (is_object(phrase) && !by && !words_starts(WORDS_TIME_AT, phrase))
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
		    !words_starts(WORDS_OF, rest) && name_next(&rest, &name) &&
		    actor_is(name))
			return str_sub(phrase, at + n, phrase.n);
		n = utf8_decode(phrase.p + at, phrase.n - at, &c);
	}
	return phrase;
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
	if (words_prefix(WORDS_AMID_VERB, str_sub(s, last, s.n), NULL) > k - last)
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
	if (words_starts(WORDS_TIME_AT, s) && words_ends(WORDS_AMID_END, s))
		return true;
	if (words_starts(WORDS_AMID_NOT, s) ||
	    (words_ends(WORDS_AMID_FIGURE, s) &&
		!words_starts(WORDS_DUTY_ACCORDING, s)))
		return false;
	if (words_starts(WORDS_AMID, s))
		return !words_starts(WORDS_TIME_AT, s) ||
		    words_ends(WORDS_AMID_END, s);
	return words_ends(WORDS_AMID_END, s) && !words_starts(WORDS_IS, s) &&
	    words_find(WORDS_AMID, s, 0, NULL) < 0;
}

/* 走访农户时: the names are an object. */
static bool
is_object_of_verb(struct str names)
{
	return words_starts(WORDS_AMID_VERB, names) &&
	    !words_starts(WORDS_AMID_NOT, names) &&
	    words_exact(WORDS_NOUN, names) < 0;
}

/* 走访群众, 确定重点发展对象: a verb and for whom it is, where 检查人员 is a name. */
static bool
is_done_for(struct str name)
{
	return is_object_of_verb(name) && words_ends(WORDS_PATIENT, name);
}

/* 甲|、乙在巡查时, 甲|等在巡查时 */
static bool
names_go_on(struct str rest)
{
	return str_starts(rest, STR("、")) || words_starts(WORDS_ET_AL, rest);
}

/*
 * 护林员进山巡查时必须, 村委会对隐患要: the names that begin the phrase, with
 * something between them and the order.
 */
static struct str
names_before_amid(struct str phrase)
{
	struct str names;
	size_t k, n;
	uint32_t c;
	bool verb;

	phrase = str_trim(phrase);
	verb = words_starts(WORDS_AMID_LEAD, phrase);
	phrase = clause_without_lead(phrase);
	if (verb || is_object(phrase))
		return STR_NULL;
	for (k = 0; k < phrase.n && k < AMID_BYTES; k += n ? n : 1) {
		struct str rest = str_sub(phrase, k, phrase.n);

		n = name_bracket(rest);
		if (n == 0)
			n = utf8_decode(rest.p, rest.n, &c);
		names = str_sub(phrase, 0, k);
		if (utf8_len(names) > 1 && !names_go_on(rest) &&
		    is_amid(rest) && actor_list(names) && !tells(names) &&
		    (words_starts(WORDS_AMID, rest) ||
			!is_object_of_verb(names)) &&
		    !name_goes_on(phrase, k))
			return names;
	}
	return STR_NULL;
}

/* 各村在清扫的同时还: without the adverbs behind what stands between. */
static struct str
up_to_amid_end(struct str phrase)
{
	struct str s = str_trim(phrase);
	size_t n;

	while (!words_ends(WORDS_AMID_END, s)) {
		n = words_suffix(WORDS_ORDER_ADVERB, s, NULL);
		if (n == 0)
			return phrase;
		s = str_trim(str_sub(s, 0, s.n - n));
	}
	return s;
}

/* 各村对辖区内商户要: those behind 对 end like names, but are its object. */
static struct str
names_before_object(struct str phrase)
{
	struct str names = names_before_amid(phrase);
	size_t end = names.n ? (size_t)(names.p - phrase.p) + names.n : 0;

	return words_starts(WORDS_AMID_OBJECT, str_sub(phrase, end, phrase.n))
	    ? names
	    : STR_NULL;
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

/* The names that end the phrase; empty if it ends in none. */
static struct str
names_of(struct str phrase)
{
	struct str last, before;

	phrase = without_adverbs(behind_points(phrase));
	phrase = behind_event(clause_without_lead(phrase));
	before = names_before_object(phrase);
	if (before.n > 0)
		return before;
	if (name_is_sectors(phrase))
		return phrase;
	last = last_name(phrase);
	if (words_find(WORDS_AS, last, 0, NULL) > 0)
		return STR_NULL; /* 我街作为禁烧区必须 */
	if (!actor_is(last) || is_object(last) || is_done_for(last)) {
		last = from_determiner(last);
		if (!actor_is(last))
			return STR_NULL;
		return last;
	}
	return is_object(phrase) ? STR_NULL : phrase;
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
		if (!actor_is(name) || is_object_of_verb(name) ||
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
	struct str list = str_sub(s, start, (size_t)(names.p - s.p) + names.n);
	size_t comma, at = start;
	bool many = false;

	if (str_trim(list).p != names.p || begins_sentence(s, start))
		return names;
	while ((comma = utf8_ends_mark(str_sub(s, 0, at), ',')) > 0) {
		size_t before = clause_start(s, 0, at - comma);
		struct str more = str_trim(str_sub(s, before, at - comma));

		many = str_find(more, STR("、"), 0) >= 0;
		if (is_object(more) || tells(more) || order_in(more) ||
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
	    (!is_object_of_verb(who) || words_starts(WORDS_AMID_NOT, who) ||
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
	    words_ends(WORDS_AMID_END, str_sub(s, from, start - comma)) &&
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
	if (as > 0)
		phrase = str_trim(str_sub(phrase, 0, (size_t)as));
	if (is_object(phrase) || tells(phrase) || order_in(phrase))
		return STR_NULL;
	return actor_list(phrase) ? phrase : names_before_amid(phrase);
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
	    words_ends(WORDS_SECTOR, tail) ||
	    words_ends(WORDS_SECTOR_TOO, tail) ||
	    utf8_ends_mark(tail, ',') ||
	    words_ends(WORDS_ALL, tail) || words_ends(WORDS_AMID_END, tail);
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

static void
take(struct buf *b, struct str s, size_t floor, size_t at)
{
	size_t start = clause_start(s, floor, at);
	size_t comma = utf8_ends_mark(str_sub(s, 0, start), ',');
	size_t order = words_prefix(WORDS_ORDER, str_sub(s, at, s.n), NULL);
	struct str phrase = str_sub(s, start, at), names;

	if (without_adverbs(phrase).n == 0 ||
	    words_is(WORDS_ORDER_ADVERB, without_adverbs(phrase))) {
		/* 未完成的单位，要通报 */
		if (comma == 0 || words_starts(WORDS_DONE_TO,
				      str_sub(s, at + order, s.n)))
			return;
		names = names_before_comma(s, start - comma);
	} else if ((names = names_of_order(s, floor, at)).n == 0) {
		names = names_of(phrase);
		if (names.n > 0)
			names = names_over_commas(s, start, names);
		else
			names = names_before_amid(up_to_amid_end(phrase));
		if (names.n == 0)
			names = names_before_amid(without_adverbs(phrase));
	}
	if (names.n > 0 && !is_measured(s, at + order, names))
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

/*
 * Responsibility inside a sentence: 由甲牵头，乙、丙积极配合; 甲负责.  The names stand
 * right before the verb; all of them must end like organisations, so that
 * 专人负责 and 网格长负责 name nobody.
 */
#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-inline.h"
#include "who/resp-mixed.h"
#include "who/subject-amid.h"

#define MEASURE_CHARS 16 /* of 按照各自职责分工 */
#define BACK_BYTES 240 /* of a sentence before the clause at hand */
#define TAIL_BYTES 120 /* enough for the last word of a name and adverbs */

/* Could a name end here?  Most verbs have none before them. */
static bool
may_follow_name(struct str s, size_t at, bool people)
{
	struct str tail =
	    resp_without_adverbs(utf8_tail(s, at, TAIL_BYTES), true);
	enum noun noun;

	if (utf8_among(utf8_last(tail), "”」’\"")) /* “水利站” */
		tail = str_sub(tail, 0, utf8_prev(tail, tail.n));
	noun = name_noun(tail);
	return noun == NOUN_ORG || (people && noun == NOUN_PEOPLE) ||
	    words_ends(WORDS_SECTOR, tail) ||
	    words_ends(WORDS_SECTOR_TOO, tail) ||
	    resp_next_by(utf8_tail(s, at, AHEAD_BYTES), 0) > 0;
}

bool
resp_ends_clause(struct str rest)
{
	static const struct str marks[] = { STR("，"), STR(","), STR("。"),
		STR("；"), STR(";"), STR("）"), STR(")"), STR("\n") };

	return rest.n == 0 || str_starts_any(rest, marks, COUNT(marks));
}

size_t
resp_clause_end(struct str s, size_t most)
{
	size_t end, n;
	uint32_t c;

	for (end = 0; end <= most && !resp_ends_clause(str_sub(s, end, s.n));
	     end += n ? n : 1)
		n = utf8_decode(s.p + end, s.n - end, &c);
	return end;
}

/* What may follow names: the first words of what they do. */
static bool
ends_names(struct str rest)
{
	return resp_ends_clause(rest) || words_starts(WORDS_DUTY_NEXT, rest);
}

/* The longest list of names at the start of s that is followed by a verb. */
static struct str
names_ahead(struct str s)
{
	size_t at = 0, best = 0, n;
	uint32_t c;

	while (at < s.n && at < AHEAD_BYTES) {
		n = name_bracket(str_sub(s, at, s.n));
		if (n == 0)
			n = utf8_decode(s.p + at, s.n - at, &c);
		at += n ? n : 1;
		if (ends_names(str_sub(s, at, s.n)) &&
		    resp_is_list(str_sub(s, 0, at), true, false))
			best = at;
		if (str_starts(str_sub(s, at, s.n), STR("。")) ||
		    str_starts(str_sub(s, at, s.n), STR("\n")))
			break;
	}
	return str_sub(s, 0, best);
}

/*
 * Bytes up to behind the verb of a joint duty that s begins with, 0 for none:
 * 负责检查, 抓好落实, 按职责落实; but not 落实资金.
 */
static size_t
joint_verb(struct str s, int *role)
{
	size_t at, n, most = 1;
	uint32_t c;

	if (words_starts(WORDS_DUTY_ACCORDING, s))
		most = utf8_offset(s, MEASURE_CHARS);
	for (at = 0; at < most && !resp_ends_clause(str_sub(s, at, s.n));
	     at += n) {
		n = words_prefix(WORDS_DUTY_VERB, str_sub(s, at, s.n), role);
		if (n > 0)
			return *role == CELL_ASSIST ||
				resp_is_noun(str_sub(s, at + n, s.n))
			    ? 0
			    : at + n;
		n = words_prefix(WORDS_DUTY_DONE, str_sub(s, at, s.n), NULL);
		*role = CELL_UNITS;
		if (n > 0 && resp_ends_clause(str_sub(s, at + n, s.n)))
			return at + n;
		n = utf8_decode(s.p + at, s.n - at, &c);
		n = n ? n : 1;
	}
	return 0;
}

/*
 * 甲会同乙负责: both bear it, 甲 first; 甲会同乙检查 gives no duty.  Returns the
 * bytes up to behind the verb of duty, 0 for none.
 */
static size_t
take_joint(struct resp_inline *st, struct str s, size_t at, size_t n)
{
	struct str a, b = names_ahead(str_sub(s, at + n, s.n)), rest;
	int role = CELL_OTHER;
	size_t verb;

	if (b.n == 0 || !may_follow_name(s, at, false))
		return 0;
	rest = words_strip_start(WORDS_DUTY_HEAD,
	    words_strip_start(
		WORDS_DUTY_ADVERB, str_sub(s, at + n + b.n, s.n)));
	if ((verb = joint_verb(rest, &role)) == 0)
		return 0;
	a = resp_names_of(
	    resp_without_adverbs(
		str_sub(s, clause_start(s, st->floor, at), at), true),
	    false);
	if (a.n == 0)
		return 0;
	resp_read(st->r, a, (enum cell_role)role);
	resp_read(st->r, b, (enum cell_role)role);
	st->named = true;
	return (size_t)(rest.p - (s.p + at)) + verb;
}

/* 由甲组织，乙配合: somebody does it before the clause that ends at at. */
static bool
is_given(struct str s, size_t at)
{
	size_t from = at, clause = clause_start(s, 0, at);

	while (from > 0 && at - from < BACK_BYTES &&
	    !str_ends(str_sub(s, 0, from), STR("。")) &&
	    !utf8_ends_mark(str_sub(s, 0, from), ';') &&
	    !str_ends(str_sub(s, 0, from), STR("\n")))
		from = utf8_prev(s, from);
	return resp_next_by(str_sub(s, from, clause), 0) > 0;
}

struct str
resp_phrase_before(
    const struct resp_inline *st, struct str s, size_t at, bool modal)
{
	size_t from = clause_start(s, st->floor, at);

	if (str_starts(str_sub(s, from, at), STR("、")))
		from += STR("、").n; /* 由甲牵头、乙配合 */
	return resp_without_adverbs(str_sub(s, from, at), modal);
}

/* 各村按照分工: is the duty shared out by the names that begin the clause? */
static bool
is_shared(struct str clause)
{
	return words_find(WORDS_SHARE, clause, 0, NULL) >= 0 &&
	    resp_without_measure(clause).n < clause.n;
}

/*
 * 应急办：负责调度; 水利站在镇政府领导下，负责调度; 水利站按照分工，负责调度; 水利站
 * 作为主管部门，负责调度; a sentence of its own, 应急办、水利站。负责调度: where the
 * names end.
 */
static size_t
without_pause(struct str s, size_t floor, size_t at)
{
	size_t comma = utf8_ends_mark(str_sub(s, 0, at), ',');
	size_t stop = str_ends(str_sub(s, 0, at), STR("。")) ? STR("。").n : 0;
	size_t from = clause_start(s, floor, at - comma - stop);
	struct str clause = str_sub(s, from, at - comma - stop);
	long as = comma > 0 ? words_find(WORDS_AS, clause, 0, NULL) : -1;

	if (stop > 0)
		return name_is_list_of_units(clause) && !amid_is_done(clause)
		    ? at - stop
		    : at;
	if (as > 0 &&
	    resp_is_list(str_sub(clause, 0, (size_t)as), false, false))
		return from + (size_t)as;
	if (words_ends(WORDS_DUTY_UNDER, clause) || is_shared(clause))
		return at - comma;
	return at - utf8_ends_mark(str_sub(s, 0, at), ':');
}

/* 密切配合, 相互配合: what they do among themselves. */
static bool
is_mutual(struct str s, size_t at)
{
	return words_starts(WORDS_DUTY_MUTUAL, str_sub(s, at, s.n)) ||
	    words_ends(WORDS_DUTY_MUTUAL, str_sub(s, 0, at));
}

/*
 * 各村按照分工，协助登记: where the clause ends that shares out the help whose verb
 * stands at byte at.  0 for none.
 */
static size_t
shared_help(struct str s, size_t floor, size_t at)
{
	size_t end = words_strip_end(WORDS_DUTY_ADVERB, str_sub(s, 0, at)).n;

	end -= utf8_ends_mark(str_sub(s, 0, end), ',');
	return is_shared(str_sub(s, clause_start(s, floor, end), end)) ? end
								       : 0;
}

/* 市、区协同共建园区: nothing but levels, which work together there. */
static bool
are_levels(struct str names)
{
	struct str name;

	while (name_next(&names, &name))
		if (utf8_len(name) != 1)
			return false;
	return true;
}

/* The names of the phrase before a verb of duty; people: also of those no unit is. */
static struct str
names_in(const struct resp_inline *st, struct str s, struct str phrase,
    bool people)
{
	struct str by = resp_behind_by(phrase);
	struct str names = st->work > 0 && phrase.p == s.p + st->work
	    ? resp_names_behind_work(phrase, people)
	    : resp_names_of(phrase, people);

	if (names.n > 0)
		return names;
	if (st->bracket && resp_is_mostly_units(phrase))
		return phrase;
	return resp_is_places(by) ? by : STR_NULL;
}

/*
 * The verb of this role stands at offset at and is n bytes long.  Has it names?
 */
static bool
take(struct resp_inline *st, struct str s, size_t at, size_t n,
    enum cell_role role)
{
	struct str phrase, names, behind = str_sub(s, at + n, s.n);
	bool of = words_starts(WORDS_OF, behind);
	bool helps = role == CELL_ASSIST && st->named;
	bool attends = words_is(WORDS_DUTY_ATTEND, str_sub(s, at, at + n));
	bool given = st->named || st->before, by;
	struct str main = STR_NULL;
	size_t shared = 0, floor;

	if (role != CELL_ASSIST)
		at = without_pause(s, st->floor, at);
	else if ((given || !is_mutual(s, at)) &&
	    (shared = shared_help(s, st->floor, at)) > 0)
		at = shared;
	else if (!given &&
	    (floor = resp_mainly_before(s, st->floor, at, &main)) > 0) {
		st->floor = floor;
		given = helps = true;
	}
	if (resp_is_attribute(behind, role) || !may_follow_name(s, at, true) ||
	    (attends && (!st->named || !resp_ends_clause(behind))))
		return false;
	phrase = role == CELL_ASSIST ? resp_phrase_before(st, s, at, helps)
				     : resp_given_before(st, s, at);
	by = resp_behind_by(phrase).n > 0;
	/* 由甲牵头的机制、乙负责的项目, but not 甲牵头的项目 */
	if ((resp_is_noun(behind) &&
		(role == CELL_ASSIST || !of || (!by && !st->of))) ||
	    (resp_is_of_body(behind) && !by))
		return false;
	names = names_in(st, s, phrase, helps && !attends);
	if (names.n == 0 ||
	    (words_is(WORDS_DUTY_JOINT, str_sub(s, at, at + n)) &&
		!st->named && are_levels(names)))
		return false;
	/* 各部门积极配合 alone orders, 由各部门配合 assigns */
	if (role == CELL_ASSIST && !given && shared == 0 && !by &&
	    !is_given(s, at))
		return false;
	if (role != CELL_ASSIST || main.n > 0)
		st->named = true;
	st->of = of;
	resp_read(st->r, main, CELL_LEAD);
	resp_read(st->r, names, role);
	return true;
}

/*
 * 由甲落实; 由甲部署，乙落实: who is to do it, where 由 says that it is given to
 * them.  The verb stands at offset at and is n bytes long.
 */
static bool
take_done(struct resp_inline *st, struct str s, size_t at, size_t n)
{
	struct str phrase, by, names, behind = str_sub(s, at + n, s.n);

	if (words_starts(WORDS_OF, behind) || !may_follow_name(s, at, true))
		return false;
	phrase = resp_phrase_before(st, s, at, false);
	by = resp_behind_by(phrase);
	if (by.n > 0) {
		/* 以下均需各村落实 gives what follows */
		if (!words_ends(
			WORDS_DUTY_GIVEN, str_sub(phrase, 0, phrase.n - by.n)))
			return false;
	} else if (!resp_ends_clause(behind) ||
	    /* 甲牵头，乙落实; （乙落实，甲牵头） */
	    (!st->named && !st->bracket && !is_given(s, at))) {
		return false;
	}
	names = resp_names_of(phrase, false);
	if (names.n == 0)
		return false;
	resp_read(st->r, names, CELL_UNITS);
	st->named = true;
	return true;
}

/* 农业办（|牵头|）、水利站负责: said of one name of a list that goes on. */
static bool
is_bracketed(struct str s, size_t at, size_t n)
{
	return utf8_ends_mark(str_sub(s, 0, at), '(') > 0 &&
	    utf8_starts_mark(str_sub(s, at + n, s.n), ')') > 0;
}

/* ，并负责管护: is more than how said of them behind it? */
static bool
bears_more(struct str behind)
{
	size_t and;
	int role = CELL_ASSIST;

	behind = str_sub(behind, utf8_starts_mark(behind, ','), behind.n);
	and = words_prefix(WORDS_AND_MORE, behind, NULL);
	return and > 0 &&
	    words_prefix(WORDS_DUTY_VERB, str_sub(behind, and, behind.n),
		&role) > 0 &&
	    role != CELL_ASSIST;
}

/* Bytes of the verb of duty at byte at, whose names are taken; 0 for none. */
static size_t
take_verb(struct resp_inline *st, struct str s, size_t at)
{
	int role = CELL_OTHER;
	size_t n = words_prefix(WORDS_DUTY_VERB, str_sub(s, at, s.n), &role);

	if (n == 0 || name_covers(s, at, at + n)) /* 政协办 */
		return n;
	/*
	 * 由林业站组织实施 says how; 由甲牵头，乙组织实施 and 由林业站组织实施并负责管护
	 * who
	 */
	if (words_is(WORDS_DUTY_LED, str_sub(s, at, at + n)) && !st->named &&
	    !st->bracket && !bears_more(str_sub(s, at + n, s.n))) {
		st->floor = at + n;
		return n;
	}
	if (!resp_is_slogan(s, at) &&
	    (resp_take_given_by_name(
		 st, s, at, n, (enum cell_role)role) ||
		take(st, s, at, n, (enum cell_role)role) ||
		resp_take_by_name(st, s, at, n, (enum cell_role)role)))
		st->floor = st->work = at + n;
	else if (!resp_is_noun(str_sub(s, at + n, s.n)) &&
	    !is_bracketed(s, at, n))
		st->floor = at + n; /* 负责人 ends no duty */
	return n;
}

/* Of labels and verbs of duty, and of what ends a sentence. */
static void
make_firsts(struct word_firsts *f)
{
	words_firsts(f, WORDS_DUTY);
	words_firsts(f, WORDS_DUTY_JOINT);
	words_firsts(f, WORDS_DUTY_VERB);
	words_firsts(f, WORDS_DUTY_DONE);
	words_firsts_char(f, U'。', U'。');
	words_firsts_char(f, '\n', '\n');
}

static void
read_text(struct resp_inline *st, struct str s)
{
	const struct word_firsts *firsts =
	    words_firsts_kept(WORD_SET_DUTY, make_firsts);
	size_t at, n;
	uint32_t c = 0;

	for (at = 0; (at = words_firsts_next(firsts, s, at)) < s.n; at += n) {
		struct str here = str_sub(s, at, s.n);

		n = utf8_decode(here.p, here.n, &c);
		n = n ? n : 1;
		if (c == U'。' || c == '\n') { /* no word begins so */
			st->named = st->of = false;
			continue;
		}
		n = words_prefix(WORDS_DUTY_JOINT, here, NULL);
		if (n > 0 && (n = take_joint(st, s, at, n)) > 0) {
			st->floor = at + n;
			continue;
		}
		if ((n = resp_take_label(st, here)) > 0 ||
		    (n = resp_take_predicate(st, s, at)) > 0) {
			st->floor = at + n;
			continue;
		}
		if ((n = take_verb(st, s, at)) > 0)
			continue;
		n = words_prefix(WORDS_DUTY_DONE, here, NULL);
		if (n > 0 && take_done(st, s, at, n)) {
			st->floor = at + n;
			continue;
		}
		n = utf8_size(here.p[0]);
	}
}

void
resp_inline(struct resp *r, struct str s, bool named)
{
	struct resp_inline st = { .r = r, .before = named };

	read_text(&st, s);
}

void
resp_inline_bracket(struct resp *r, struct str inside)
{
	struct resp_inline st = { .r = r, .bracket = true };

	read_text(&st, inside);
}

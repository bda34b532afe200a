/*
 * Responsibility inside a sentence: 由甲牵头，乙、丙积极配合; 甲负责.  The names stand
 * right before the verb; all of them must end like organisations, so that
 * 专人负责 and 网格长负责 name nobody.
 */
#include "base/utf8.h"
#include "plan/clause.h"
#include "plan/name.h"
#include "plan/resp.h"
#include "plan/words.h"

#define NAME_CHARS 22 /* a longer phrase is no name */
#define AHEAD_BYTES 120 /* of the names behind 会同 */
#define TAIL_BYTES 60 /* enough for the last word of a name and adverbs */

/* 负责人, 牵头单位, 配合度: the verb is part of a noun. */
static bool
is_noun(struct str behind)
{
	static const struct str tails[] = { STR("人"), STR("制"), STR("同志"),
		STR("的"), STR("单位"), STR("部门"), STR("领导"), STR("科室"),
		STR("度"), STR("区域"), STR("范围"), STR("作用"), STR("者"),
		STR("下"), STR("干部"), STR("地段"), STR("路段"), STR("对象"),
		STR("解释") };

	return str_starts_any(behind, tails, COUNT(tails));
}

static struct str
cut_tail(struct str s, const struct str *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (s.n > v[i].n && str_ends(s, v[i]))
			return cut_tail(
			    str_trim(str_sub(s, 0, s.n - v[i].n)), v, n);
	return s;
}

/* Adverbs between the names and the verb. */
static struct str
without_adverbs(struct str s, bool modal)
{
	static const struct str adverbs[] = { STR("具体"), STR("共同"),
		STR("积极"), STR("密切"), STR("分别"), STR("统一"), STR("直接"),
		STR("主要"), STR("全面"), STR("全程"), STR("全力"), STR("各自"),
		STR("按职责分工"), STR("按职责"), STR("按照职责分工"),
		STR("按照各自职责"), STR("根据职责"), STR("根据职责分工"),
		STR("依职责"), STR("主动"), STR("做好") };
	static const struct str modals[] = { STR("要"), STR("应"), STR("须"),
		STR("需"), STR("都"), STR("均"), STR("也") };

	s = cut_tail(
	    str_trim(s), adverbs, COUNT(adverbs));
	if (modal)
		s = cut_tail(s, modals, COUNT(modals));
	return s;
}

/* The same adverbs before the verb, read forward. */
static struct str
without_head(struct str s)
{
	static const struct str adverbs[] = { STR("共同"), STR("具体"),
		STR("联合"), STR("统一"), STR("等") };
	size_t i;

	for (i = 0; i < COUNT(adverbs); i++)
		if (str_starts(s, adverbs[i]))
			return without_head(str_sub(s, adverbs[i].n, s.n));
	return s;
}

static bool
is_list_of_names(struct str s)
{
	struct str name;
	size_t n = 0;

	while (name_next(&s, &name)) {
		if (name.n == 0 || utf8_len(name) > NAME_CHARS ||
		    utf8_len(name) < 2 || name_noun(name) != NOUN_ORG)
			return false;
		n++;
	}
	return n > 0;
}

static long
last_of(struct str s, struct str what)
{
	long at, last = -1;

	for (at = 0; (at = str_find(s, what, (size_t)at)) >= 0; at++)
		last = at;
	return last;
}

/*
 * The names that end a phrase: all of it, or, where words precede them, what
 * begins at 由 or at 各.
 */
static struct str
names_of(struct str phrase)
{
	struct str rest;
	long at;

	at = last_of(phrase, STR("由"));
	if (at >= 0 && !str_ends(str_sub(phrase, 0, (size_t)at), STR("理")) &&
	    !str_ends(str_sub(phrase, 0, (size_t)at), STR("自"))) {
		rest = str_sub(phrase, (size_t)at + 3, phrase.n);
		return is_list_of_names(rest) ? rest : STR_NULL;
	}
	phrase = clause_without_lead(phrase);
	if (is_list_of_names(phrase))
		return phrase;
	at = str_find(phrase, STR("各"), 0);
	if (at <= 0)
		return STR_NULL;
	rest = str_sub(phrase, (size_t)at, phrase.n);
	return is_list_of_names(rest) ? rest : STR_NULL;
}

struct state {
	struct resp *r;
	bool named; /* this sentence has named a leader or a responsible */
	size_t floor; /* behind the last verb: names do not reach over it */
};

/* Could a name end here?  Most verbs have none before them. */
static bool
may_follow_name(struct str s, size_t at)
{
	struct str tail = str_sub(s, at > TAIL_BYTES ? at - TAIL_BYTES : 0, at);

	while (tail.n > 0 && ((unsigned char)tail.p[0] & 0xc0) == 0x80)
		tail = str_sub(tail, 1, tail.n);
	return name_noun(without_adverbs(tail, true)) == NOUN_ORG;
}

/* What may follow names: the first words of what they do. */
static bool
ends_names(struct str rest)
{
	static const struct str words[] = { STR("，"), STR(","), STR("。"),
		STR("；"), STR("）"), STR(")"), STR("\n"), STR("负责"),
		STR("牵头"), STR("配合"), STR("开展"), STR("组织"), STR("做好"),
		STR("对"), STR("每"), STR("定期"), STR("不定期"), STR("进行"),
		STR("加强"), STR("落实"), STR("制定"), STR("建立"), STR("完善"),
		STR("推进"), STR("实施"), STR("共同"), STR("联合"), STR("及时"),
		STR("积极"), STR("按"), STR("根据"), STR("在"), STR("于"),
		STR("就"), STR("抓"), STR("集中"), STR("全面"), STR("统一"),
		STR("等"), STR("深入"), STR("适时"), STR("承担"), STR("具体") };

	return rest.n == 0 ||
	    str_starts_any(rest, words, COUNT(words));
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
		    is_list_of_names(str_sub(s, 0, at)))
			best = at;
		if (str_starts(str_sub(s, at, s.n), STR("。")) ||
		    str_starts(str_sub(s, at, s.n), STR("\n")))
			break;
	}
	return str_sub(s, 0, best);
}

/*
 * 甲会同乙负责: both bear it, 甲 first.  Returns the bytes of 乙's names, which
 * 负责 does not name a second time.
 */
static size_t
take_joint(struct state *st, struct str s, size_t at, size_t n)
{
	struct str a, b = names_ahead(str_sub(s, at + n, s.n)), rest;
	enum cell_role role;
	int verb = CELL_OTHER;

	if (b.n == 0 || !may_follow_name(s, at))
		return 0;
	rest = without_head(str_sub(s, at + n + b.n, s.n));
	words_prefix(WORDS_DUTY_VERB, rest, &verb);
	a = names_of(without_adverbs(
	    str_sub(s, clause_start(s, st->floor, at), at), true));
	if (a.n == 0)
		return 0;
	role = verb == CELL_LEAD ? CELL_LEAD : CELL_UNITS;
	if (verb == CELL_LEAD || verb == CELL_UNITS)
		resp_read(st->r, a, role);
	resp_read(st->r, b, CELL_ASSIST);
	st->named = true;
	return b.n + (size_t)(rest.p - (s.p + at + n + b.n));
}

/* The verb of this role stands at offset at and is n bytes long. */
static void
take(struct state *st, struct str s, size_t at, size_t n, enum cell_role role)
{
	struct str names, behind = str_sub(s, at + n, s.n);

	/* 应急办：负责调度 */
	if (role != CELL_ASSIST && str_ends(str_sub(s, 0, at), STR("：")))
		at -= STR("：").n;
	if (is_noun(behind) || !may_follow_name(s, at))
		return;
	names = names_of(
	    without_adverbs(str_sub(s, clause_start(s, st->floor, at), at),
		role == CELL_ASSIST && st->named));
	if (names.n == 0)
		return;
	if (role == CELL_ASSIST && !st->named)
		return; /* 各部门积极配合 alone orders, it does not assign */
	if (role != CELL_ASSIST)
		st->named = true;
	resp_read(st->r, names, role);
}

void
resp_inline(struct resp *r, struct str s)
{
	static const struct str joint = STR("会同");
	struct state st = { r, false, 0 };
	size_t at, n;
	uint32_t c;
	int role;

	for (at = 0; at < s.n; at += n) {
		struct str here = str_sub(s, at, s.n);

		if (str_starts(here, joint)) {
			n = joint.n + take_joint(&st, s, at, joint.n);
			st.floor = at + n;
			continue;
		}
		n = words_prefix(WORDS_DUTY_VERB, here, &role);
		if (n > 0) {
			take(&st, s, at, n, (enum cell_role)role);
			st.floor = at + n;
			continue;
		}
		n = utf8_decode(here.p, here.n, &c);
		n = n ? n : 1;
		if (c == 0x3002 || c == '\n')
			st.named = false;
	}
}

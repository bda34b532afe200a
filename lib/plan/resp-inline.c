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
#define TAIL_BYTES 60 /* enough for the last word of a name and adverbs */

static bool
starts_any(struct str s, const struct str *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_starts(s, v[i]))
			return true;
	return false;
}

/* 负责人, 牵头单位, 配合度: the verb is part of a noun. */
static bool
is_noun(struct str behind)
{
	static const struct str tails[] = { STR("人"), STR("制"), STR("同志"),
		STR("的"), STR("单位"), STR("部门"), STR("领导"), STR("科室"),
		STR("度"), STR("区域"), STR("范围"), STR("作用"), STR("者"),
		STR("下"), STR("干部"), STR("地段"), STR("路段"), STR("对象") };

	return starts_any(behind, tails, sizeof(tails) / sizeof(tails[0]));
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
	    str_trim(s), adverbs, sizeof(adverbs) / sizeof(adverbs[0]));
	if (modal)
		s = cut_tail(s, modals, sizeof(modals) / sizeof(modals[0]));
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

/*
 * The names that end a phrase: all of it, or, where words precede them, what
 * begins at 由 or at 各.
 */
static struct str
names_of(struct str phrase)
{
	static const struct str starts[] = { STR("由"), STR("各") };
	size_t i;
	long at;

	phrase = clause_without_lead(phrase);
	if (is_list_of_names(phrase))
		return phrase;
	for (i = 0; i < 2; i++) {
		at = str_find(phrase, starts[i], 0);
		if (at > 0) {
			struct str rest = str_sub(phrase,
			    (size_t)at + (i == 0 ? starts[0].n : 0), phrase.n);

			if (is_list_of_names(rest))
				return rest;
		}
	}
	return STR_NULL;
}

struct state {
	struct resp *r;
	bool named; /* this sentence has named a leader or a responsible */
};

/* The verb of this role stands at offset at and is n bytes long. */
static void
take(struct state *st, struct str s, size_t at, size_t n, enum cell_role role)
{
	struct str phrase, names;

	if (is_noun(str_sub(s, at + n, s.n)))
		return;
	phrase = str_sub(s, at > TAIL_BYTES ? at - TAIL_BYTES : 0, at);
	while (phrase.n > 0 && ((unsigned char)phrase.p[0] & 0xc0) == 0x80)
		phrase = str_sub(phrase, 1, phrase.n);
	if (name_noun(without_adverbs(phrase, true)) != NOUN_ORG)
		return; /* most verbs have no name before them */
	phrase = str_sub(s, clause_start(s, at), at);
	names =
	    names_of(without_adverbs(phrase, role == CELL_ASSIST && st->named));
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
	struct state st = { r, false };
	size_t at, n;
	uint32_t c;
	int role;

	for (at = 0; at < s.n; at += n) {
		n = words_prefix(WORDS_DUTY_VERB, str_sub(s, at, s.n), &role);
		if (n > 0) {
			take(&st, s, at, n, (enum cell_role)role);
			continue;
		}
		n = utf8_decode(s.p + at, s.n - at, &c);
		n = n ? n : 1;
		if (c == 0x3002 || c == '\n')
			st.named = false;
	}
}

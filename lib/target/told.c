/* Counts of those that the text has named before: as many, and no figure. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "who/resp.h"
#include "zh/words.h"

#define PERSON_CHARS 3 /* of the longest name of a person */
#define TOLD_BYTES 4096 /* so far before does the text say how many there are */

/* 分为三组，三组均现场打分: as many as the text before has said. */
static bool
is_said_again(struct str text, const struct span *s)
{
	size_t clause = around_clause(text, s->at);

	return s->at == clause && s->at < s->end && s->op == ZH_EQ &&
	    span_is_dim(s, "count") && (s->flags & ZH_CHINESE) &&
	    around_follows(text, s->end, WORDS_AGAIN_ALL) &&
	    str_find(utf8_tail(text, clause, TOLD_BYTES),
		str_sub(text, s->at, s->end), 0) >= 0;
}

/* 对以上4个社区, 这3户: those that have been named. */
static bool
is_of_those(struct str text, const struct span *s)
{
	return s->op == ZH_EQ && span_is_dim(s, "count") &&
	    around_precedes(text, s->at, WORDS_THOSE);
}

/* Does the name of a person end s, behind a mark of a list or 和, or all of it? */
static bool
ends_in_person(struct str s)
{
	size_t at = s.n, chars;
	struct str before;

	for (chars = 1; chars <= PERSON_CHARS && at > 0; chars++) {
		at = utf8_prev(s, at);
		before = str_sub(s, 0, at);
		if (chars > 1 && resp_is_people(str_sub(s, at, s.n)) &&
		    (at == 0 || str_ends(before, STR("、")) ||
			words_ends(WORDS_AND, before) ||
			words_ends(WORDS_DUTY_BY, before) ||
			name_noun(before) != NOUN_NONE))
			return true;
	}
	return false;
}

/* 王明、李红两位同志, 王明等四位同志: so many have been named before. */
static bool
is_of_named(struct str text, const struct span *s)
{
	size_t clause = around_clause(text, s->at);
	struct str before = str_sub(text, clause, s->core), figure;

	if (s->op != ZH_EQ || !words_is(WORDS_STAFF, s->unit) ||
	    !around_follows(text, s->end, WORDS_NAMED_AS))
		return false;
	before = words_strip_end(WORDS_ET_AL, before);
	if (ends_in_person(before))
		return true;
	/* 李四两位: its figure begins in the name */
	figure = str_sub(text, s->core, s->end - s->unit.n);
	before = str_sub(text, clause, s->core + utf8_prev(figure, figure.n));
	return ends_in_person(words_strip_end(WORDS_ET_AL, before));
}

/* How many names s lists: 3 of 甲、乙和丙. */
static int64_t
names_listed(struct str s)
{
	int64_t n = 1;
	long at;

	if (words_find(WORDS_FIGURES_AND, s, 0, NULL) > 0)
		n++;
	for (at = 0; (at = str_find(s, STR("、"), (size_t)at)) >= 0; at++)
		n++;
	return n;
}

/* 柳溪、石桥两个村要加快: does the name before it begin the clause, and an order follow? */
static bool
is_ordered(struct str before, const struct span *s, struct str rest)
{
	return (s->flags & ZH_CHINESE) && !words_is(WORDS_STAFF, s->unit) &&
	    !around_at(before, 0, WORD_DO) &&
	    words_find(WORDS_ORDER, before, 0, NULL) < 0 &&
	    words_find(WORDS_ORDER, rest, 0, NULL) > 0;
}

/* 东、西两片分别完成6公里和5公里: as many as have been named, each with its own. */
static bool
is_of_listed(struct str text, const struct span *s)
{
	struct str before =
	    str_sub(text, around_clause(text, s->at), s->core);
	struct str rest =
	    str_sub(text, s->end, around_clause_end(text, s->end));

	return s->op == ZH_EQ && span_is_dim(s, "count") &&
	    dec_cmp(s->lo, DEC(1)) > 0 &&
	    (words_find(WORDS_SEVERALLY, rest, 0, NULL) >= 0 ||
		is_ordered(before, s, rest)) &&
	    !utf8_has_digit(before) &&
	    dec_cmp(s->lo, DEC(names_listed(before))) == 0;
}

bool
target_is_told(struct str text, const struct span *s)
{
	return is_said_again(text, s) || is_of_those(text, s) ||
	    is_of_named(text, s) || is_of_listed(text, s);
}

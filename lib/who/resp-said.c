/*
 * Labels of responsibility that a sentence says: 镇政府为责任主体, 责任单位为甲; and what
 * it says that gives nobody a duty.
 */
#include "base/utf8.h"
#include "phrase/clause.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp-inline.h"

bool
resp_is_slogan(struct str s, size_t at)
{
	struct str tail = utf8_tail(s, at, AHEAD_BYTES), clause;
	size_t from = clause_start(tail, 0, tail.n);
	long part;

	clause = str_sub(tail, from, tail.n);
	part = str_find(clause, STR("、"), 0);
	/* 实行网格管理、|水利站牵头: the way ends before a duty is given */
	return str_ends(str_sub(tail, 0, from), STR("“")) ||
	    (words_starts(WORDS_DUTY_WAY, clause) &&
		(part < 0 ||
		    words_find(WORDS_DUTY_VERB,
			str_sub(clause, 0, (size_t)part), 0, NULL) >= 0) &&
		resp_next_by(clause, 0) == 0);
}

/*
 * 甲为牵头单位, 甲是河道的责任主体: where what stands before 为 and 是 ends, of a
 * label at byte at of s; 0 if none stands before it.
 */
static size_t
before_predicate(struct str s, size_t at)
{
	struct str before = str_sub(s, 0, at), clause;
	size_t n = words_suffix(WORDS_IS, before, NULL), from;
	long is;

	if (n > 0)
		return at - n;
	if (!words_ends(WORDS_OF, before))
		return 0;
	from = clause_start(s, 0, at);
	clause = str_sub(s, from, at);
	is = words_find(WORDS_IS, clause, 0, NULL);
	return is > 0 ? from + (size_t)is : 0;
}

size_t
resp_take_predicate(struct resp_inline *st, struct str s, size_t at)
{
	int role = CELL_OTHER;
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, at, s.n), &role), end;
	struct str behind = str_sub(s, at + n, s.n), names;

	if (n == 0 || !resp_is_units((enum cell_role)role) ||
	    (!resp_ends_clause(behind) && !str_starts(behind, STR("、"))) ||
	    (end = before_predicate(s, at)) <= st->floor ||
	    /* 构建以镇牵头、|各村为实施主体、农户参与的网络 */
	    words_starts(WORDS_SET_UP, str_sub(s, clause_start(s, 0, at), at)))
		return 0;
	names = resp_phrase_before(st, s, end, true);
	names = str_trim(str_sub(names, name_bracket(names), names.n));
	/* 排第一位的单位为牵头单位, 以村为责任主体 */
	if (words_starts(WORDS_NAME_NOTE, names) ||
	    words_starts(WORDS_OBJECT, names) ||
	    words_ends(WORDS_DUTY, names) ||
	    words_find(WORDS_OF, names, 0, NULL) >= 0)
		return 0;
	names = resp_names_of(names, false);
	if (names.n == 0)
		return 0;
	resp_read(st->r, names, (enum cell_role)role);
	st->named |= role != CELL_ASSIST;
	return n;
}

/* Are these names, which 为 gives a label in a sentence, of its role? */
static bool
is_labelled(struct str names, int role)
{
	if (role == CELL_PEOPLE) /* 责任人为村干部 leaves open who */
		return resp_is_people(names);
	/* 列在第一的责任单位为牵头单位 names nobody, 为牵头单位或汇总单位 neither */
	return resp_is_units((enum cell_role)role) && !words_ends(WORDS_DUTY, names) &&
	    !resp_joins_labels(names) && resp_is_list(names, false, false);
}

/* Bytes of 为, 是 or 是指, but of 是 alone before 指挥部. */
static size_t
is_named(struct str s)
{
	size_t n = words_prefix(WORDS_IS_NAMED, s, NULL), last;

	if (n == 0)
		return 0;
	last = utf8_prev(s, n);
	return words_starts(WORDS_IS_NAMED_NOT, str_sub(s, last, s.n)) ? last
								      : n;
}

size_t
resp_take_label(struct resp_inline *st, struct str s)
{
	int role = CELL_OTHER;
	size_t n = words_prefix(WORDS_DUTY, s, &role), is, end, k;
	struct str names;

	if (n == 0)
		return 0;
	is = is_named(str_sub(s, n, s.n));
	if (is == 0)
		return 0;
	n = resp_past_blanks(s, n + is);
	n += utf8_starts_mark(str_sub(s, n, s.n), ':');
	for (end = n; end < s.n && end - n < AHEAD_BYTES &&
	     !resp_ends_clause(str_sub(s, end, s.n));
	     end += k ? k : 1)
		k = name_bracket(str_sub(s, end, s.n));
	names = str_trim(str_sub(s, n, end));
	if (end - n >= AHEAD_BYTES || !is_labelled(names, role))
		return 0;
	resp_read(st->r, names, (enum cell_role)role);
	st->named |= role != CELL_PEOPLE;
	return end;
}

size_t
resp_mainly_before(struct str s, size_t floor, size_t at, struct str *names)
{
	size_t from = clause_start(s, floor, at), end = from, n;
	size_t comma = utf8_ends_mark(str_sub(s, 0, from), ',');
	struct str clause = str_sub(s, from, at);
	long main = words_find(WORDS_DUTY_MAINLY, clause, 0, &n), by;

	if (main > 0) { /* 以甲为主、乙 */
		end = from + (size_t)main + n;
		if (!str_starts(str_sub(s, end, at), STR("、")))
			return 0;
		clause = str_sub(clause, 0, (size_t)main);
	} else { /* 以甲为主，乙 */
		from = clause_start(s, floor, from - comma);
		clause = str_sub(s, from, end - comma);
		n = words_suffix(WORDS_DUTY_MAINLY, clause, NULL);
		clause = str_sub(clause, 0, clause.n - n);
		if (comma == 0 || n == 0)
			return 0;
	}
	by = words_find(WORDS_DUTY_MAIN, clause, 0, &n);
	*names = str_sub(clause, by < 0 ? clause.n : (size_t)by + n, clause.n);
	return resp_is_list(*names, false, false) ? end : 0;
}

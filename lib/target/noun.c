/* The nouns beside a figure, without what is said of them. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

/* The longest bracket that is a part of a name, marks included. */
#define BRACKET 18
/* Within which those stand that go somewhere, in bytes. */
#define GOERS 45
/* The longest name in quotation marks behind a figure, in bytes. */
#define QUOTED 36
/* How far 由 and 提高到 stand from one another and from a figure, in bytes. */
#define CHANGE 60

bool
target_begins_name(struct str s)
{
	uint32_t c;

	return s.n > 0 && utf8_decode(s.p, s.n, &c) > 0 &&
	    (utf8_is_han(c) || c == U'“' || c == U'「' || c == '"');
}

struct str
target_before_digits(struct str s)
{
	size_t i;

	for (i = 0; i < s.n && !utf8_digit_at(s, i); i++)
		;
	return str_sub(s, 0, i);
}

/* The first 和 of a list of such words, but not that of 和谐; its length in *n. */
static long
and_at(struct str s, enum word_list and, size_t *n)
{
	size_t from = 0;
	long at;

	while ((at = words_find(and, s, from, n)) >= 0 &&
	    (words_starts(WORDS_METRIC_AND_NOT, str_sub(s, (size_t)at, s.n)) ||
		words_ends(WORDS_METRIC_AND_NOT,
		    str_sub(s, 0, (size_t)at + *n))))
		from = (size_t)at + *n;
	return at;
}

/* The bracket that s ends in, from byte at on; -1: it ends in none. */
static long
bracket_at_end(struct str s)
{
	long at, open = -1;

	if (utf8_ends_mark(s, ')') == 0)
		return -1;
	while ((at = utf8_find_mark(
		    str_sub(s, (size_t)(open + 1), s.n), '(')) >= 0)
		open += 1 + at;
	return open;
}

struct str
target_behind(struct str s)
{
	static const char *const mark[] = { "、", "（", "）", "(", ")" };
	size_t i, n, end;
	long at, open = -1;

	if (str_ends(s, STR("”"))) {
		for (at = 0; (at = str_find(s, STR("“"), (size_t)at)) >= 0;
		     at++)
			open = at;
		if (open >= 0)
			return str_sub(s, (size_t)open, s.n);
	}
	end = s.n;
	if ((open = bracket_at_end(s)) >= 0) {
		if (s.n - (size_t)open > BRACKET)
			end = (size_t)open;
		s.n = (size_t)open;
	}
	for (i = 0; i < COUNT(mark); i++)
		while ((at = str_find(s, str_of(mark[i]), 0)) >= 0) {
			end -= (size_t)at + str_of(mark[i]).n;
			s = str_sub(s, (size_t)at + str_of(mark[i]).n, s.n);
		}
	while ((at = and_at(s, WORDS_METRIC_AND, &n)) >= 0) {
		end -= (size_t)at + n;
		s = str_sub(s, (size_t)at + n, s.n);
	}
	return (struct str){ s.p, end };
}

/* Where the last word of the class before byte to begins, or to. */
static size_t
last_of(struct str text, size_t from, size_t to, int class)
{
	size_t i;

	if (to > from + CHANGE)
		from = to - CHANGE;
	for (i = to; i > from;) {
		i = utf8_prev(text, i);
		if (around_at(text, i, class) &&
		    !around_follows(text, i, WORDS_OF))
			return i;
	}
	return to;
}

bool
target_origin(struct str text, size_t from, size_t at, struct str *name)
{
	size_t way = last_of(text, from, at, WORD_WAY), origin;

	if (way == at)
		return false;
	origin = last_of(text, from, way, WORD_ORIGIN);
	if (origin == way ||
	    target_before_digits(str_sub(text, origin, way)).n == way - origin)
		return false;
	*name = str_sub(text, from, origin);
	return true;
}

size_t
target_figure(struct str s, size_t at)
{
	size_t i = around_digits_end(s, at), end;

	if (i == at)
		return at;
	i += words_prefix(WORDS_MYRIAD, str_sub(s, i, s.n), NULL);
	return around_look(s, i, s.n, WORD_UNIT, &end) ? end : at;
}

/* 2个贫困村15个小组: does a unit that counts end at byte end? */
static bool
is_counted(struct str s, size_t at, size_t end)
{
	const struct word *w;

	for (; at < end; at++)
		if ((w = around_at(s, at, WORD_UNIT)) != NULL &&
		    at + w->text.n == end)
			return str_is(w->dim, "count");
	return false;
}

struct str
target_without_figure(struct str s)
{
	size_t i, end, n;

	for (i = 3; i < s.n; i++) {
		if (!utf8_digit_at(s, i))
			continue;
		/* 项目中1个已完工 */
		n = words_suffix(WORDS_AMONG, str_sub(s, 0, i), NULL);
		end = target_figure(s, i);
		if (n > 0 ||
		    (end > i &&
			(end == s.n || around_at(s, end, WORD_RIGHT) ||
			    is_counted(s, i, end))))
			return str_sub(s, 0, i - n);
		while (utf8_digit_at(s, i + 1))
			i++;
	}
	return s;
}

/* 党员和群众座谈会: people and whatever it is that they meet for. */
static bool
are_attributes(struct str left, struct str right)
{
	return target_before_digits(right).n == right.n &&
	    name_noun(str_trim(left)) == NOUN_PEOPLE &&
	    name_noun(str_trim(right)) == NOUN_NONE;
}

/* Cut what follows the first of these marks. */
static struct str
upto(struct str s)
{
	static const char *const mark[] = { "，", "。", "；", "、", "（", "(",
		"\n", "：", ":", ",", ";", "）", ")" };
	size_t i, n;
	long at;

	for (i = 0; i < COUNT(mark); i++)
		if ((at = str_find(s, str_of(mark[i]), 0)) >= 0)
			s = str_sub(s, 0, (size_t)at);
	if ((at = and_at(s, WORDS_METRIC_END, &n)) >= 0 &&
	    !are_attributes(str_sub(s, 0, (size_t)at),
		str_sub(s, (size_t)at + n, s.n)))
		s = str_sub(s, 0, (size_t)at);
	return s;
}

/* 名额的标准: nouns that say nothing of what is counted. */
static struct str
last_noun(struct str s)
{
	size_t n;
	long of;

	/* The last noun: 具有前景的创业项目 is 创业项目. */
	while ((of = words_find(WORDS_OF, s, 0, &n)) >= 0) {
		struct str next = str_sub(s, (size_t)of + n, s.n);

		if (next.n == 0 || words_starts(WORDS_METRIC_NOT, next))
			return str_sub(s, 0, (size_t)of);
		s = next;
	}
	return s;
}

/* s behind 布局合理、功能完善的 and 由乡（镇）长主持的, else s. */
static struct str
without_attributes(struct str s)
{
	struct str first = str_sub(s, 0, around_clause_end(s, 0)), rest;
	size_t n;
	long of = words_find(WORDS_OF, first, 0, &n),
	     mark = str_find(first, STR("、"), 0);

	if (mark < 0 && (mark = utf8_find_mark(first, '(')) > 0 &&
	    utf8_find_mark(first, ')') > of)
		return s;
	if (mark <= 0 || of < mark ||
	    target_before_digits(first).n < (size_t)of)
		return s;
	rest = str_sub(s, (size_t)of + n, s.n);
	return target_begins_name(rest) ? rest : s;
}

/* 督查组对各村的道路检查, 干部到村: who goes, without where to. */
static struct str
without_errand(struct str s)
{
	size_t i, to = s.n < GOERS ? s.n : GOERS;

	for (i = 6; i < to; i++) {
		if (!words_starts(WORDS_METRIC_GOES, str_sub(s, i, s.n)))
			continue;
		if (name_is_somebody(str_sub(s, 0, i)))
			return str_sub(s, 0, i);
	}
	return s;
}

struct str
target_noun(struct str right)
{
	right = without_errand(str_trim(right));
	return last_noun(str_trim(upto(without_attributes(right))));
}

bool
target_quotes_body(struct str text, const struct span *s)
{
	struct str right = str_sub(text, s->end, s->end + QUOTED);
	long close = str_find(right, STR("”"), 0);

	if (close < 0 || !around_before(text, s->at, WORD_DO))
		return false;
	return name_is_somebody(str_sub(right, 0, (size_t)close));
}

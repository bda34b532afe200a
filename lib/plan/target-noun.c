/* The noun behind a figure, without what is said of it. */

#include "base/utf8.h"
#include "plan/name.h"
#include "plan/target.h"
#include "plan/words.h"

bool
target_begins_name(struct str s)
{
	uint32_t c;

	return s.n > 0 && utf8_decode(s.p, s.n, &c) > 0 &&
	    (utf8_is_han(c) || c == U'“');
}

struct str
target_before_digits(struct str s)
{
	size_t i;

	for (i = 0; i < s.n && !utf8_digit_at(s, i); i++)
		;
	return str_sub(s, 0, i);
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
		"\n", "：", ",", ";", "）", ")" };
	size_t i, n;
	long at;

	for (i = 0; i < COUNT(mark); i++)
		if ((at = str_find(s, str_of(mark[i]), 0)) >= 0)
			s = str_sub(s, 0, (size_t)at);
	if ((at = words_find(WORDS_METRIC_END, s, 0, &n)) >= 0 &&
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
	struct str first = str_sub(s, 0, target_clause_end(s, 0)), rest;
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

struct str
target_noun(struct str right)
{
	return last_noun(str_trim(upto(without_attributes(str_trim(right)))));
}

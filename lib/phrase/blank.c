/* Blanks that a page put into running text, against those that part figures. */

#include <string.h>

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/blank.h"
#include "phrase/clause.h"
#include "phrase/words.h"
#include "zh/num.h"

#define RUN 16 /* bytes of digits that blanks part, on either side */
#define NEAR 6 /* bytes before them, of 各 and a verb: 各有 */
#define GROUPS 5 /* characters of 三个行政村 */

/* One of up to two blanks at byte at: do they tear a word of figures, 达 到? */
static bool
tears(struct str s, size_t at)
{
	size_t left = at > 0 && s.p[at - 1] == ' ' ? at - 1 : at;
	size_t right = at + 1 < s.n && s.p[at + 1] == ' ' ? at + 2 : at + 1;
	struct str begin = str_sub(s, utf8_prev(s, left), left), end;
	char word[2 * 4];

	end = str_sub(s, right, s.n);
	end = str_sub(end, 0, utf8_offset(end, 1));
	if (begin.n + end.n > sizeof(word))
		return false;
	memcpy(word, begin.p, begin.n);
	memcpy(word + begin.n, end.p, end.n);
	return words_is(
	    WORDS_TORN, (struct str){ word, begin.n + end.n });
}

/* The run of single digits that the blank at byte at is in: 3 4 5. */
static struct str
digits_around(struct str s, size_t at)
{
	size_t from = at - 1, to = at + 1;

	while (from >= 2 && s.p[from - 1] == ' ' && str_digit(s.p[from - 2]) &&
	    at - from < RUN)
		from -= 2;
	while (to + 2 < s.n && s.p[to + 1] == ' ' && str_digit(s.p[to + 2]) &&
	    to - at < RUN)
		to += 2;
	return str_sub(s, from, to + 1);
}

/* 三个村有 5 6 7 户: do as many villages stand before the run as it has digits? */
static bool
is_each_ones(struct str before, struct str run)
{
	size_t n = (run.n + 1) / 2, k;
	uint32_t c;

	before = words_strip_end(WORDS_HAS, str_trim(before));
	if (n < 3 ||
	    (!words_ends(WORDS_SETTLEMENT, before) &&
		!words_ends(WORDS_VILLAGE_PART, before)))
		return false;
	for (k = 0; before.n > 0 && k < GROUPS; k++) {
		c = utf8_last(before);
		if (num_digit(c) == (int)n || c == '0' + n)
			return true;
		before.n = utf8_prev(before, before.n);
	}
	return false;
}

/*
 * 各组分别完成3 4 5次, 三个村各有5 6 7户: does the blank at byte at part one's
 * figure from another's?  分别达到9 7%和4 0% has two figures without that.
 */
static bool
parts_figures(struct str s, size_t at)
{
	struct str run, before;
	size_t from, to;
	long word;

	if (at == 0 || at + 1 >= s.n || !str_digit(s.p[at - 1]) ||
	    !str_digit(s.p[at + 1]))
		return false;
	run = digits_around(s, at);
	if (memchr(run.p, '0', run.n))
		return false;
	from = str_offset(s, run);
	to = from + run.n;
	before = str_sub(s, clause_start(s, 0, from), from);
	word = words_find(WORDS_SEVERALLY, before, 0, NULL);
	if (word >= 0)
		return !utf8_has_digit(str_sub(before, (size_t)word, before.n)) &&
		    !utf8_has_digit(str_sub(s, to, around_clause_end(s, to)));
	before = str_trim(before);
	if (is_each_ones(before, run))
		return true;
	before = str_sub(before, before.n > NEAR ? before.n - NEAR : 0, before.n);
	return run.n >= 5 && words_find(WORDS_EACH_ONE, before, 0, NULL) >= 0;
}

/* The next blank from byte at on that only sets a figure off; s.n for none. */
static size_t
next_loose(struct str s, size_t at)
{
	size_t loose = utf8_loose_blank(s, at);

	while (loose < s.n && parts_figures(s, loose))
		loose = utf8_loose_blank(s, loose + 1);
	return loose;
}

size_t
blank_next(struct str s, size_t at, size_t *loose)
{
	const char *blank;

	if (*loose < at || at == 0)
		*loose = next_loose(s, at);
	while (at < *loose &&
	    (blank = memchr(s.p + at, ' ', *loose - at)) != NULL) {
		at = (size_t)(blank - s.p);
		if (tears(s, at))
			return at;
		at++;
	}
	return *loose;
}

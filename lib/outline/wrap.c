#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "outline/wrap.h"
#include "phrase/words.h"

#define LABEL_BYTES 27 /* a longer word before a colon is text */
#define WRAP_LINES 8 /* fewer lines tell little: */
#define WRAP_FEWEST 4 /* so few tell something where they are WRAP_WIDE */
#define WRAP_WIDE 56
#define WRAP_WIDTH 120 /* wider lines are paragraphs, not wrapped ones */
#define WRAP_LEAST 30 /* narrower ones are lists */
#define CELL_INDENT 8 /* a line further in is centred, or a cell */
#define DATED_BYTES 20 /* a shorter line may be a date of its own */
#define YEAR_DIGITS 4
#define DAY_DIGITS 2 /* of a month as well */
#define WRAP_SLACK 6 /* columns that a full line may lack */

static int
by_size(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return x < y ? -1 : x > y;
}

/*
 * How many gaps there are in s, up to most: so wide as between two cells of a
 * table without lines.
 */
static size_t
count_gaps(struct str s, size_t most)
{
	size_t gaps = 0;
	long at = 0;

	while (gaps < most && (at = str_find(s, STR("    "), (size_t)at)) >= 0) {
		gaps++;
		while ((size_t)at < s.n && s.p[at] == ' ')
			at++;
	}
	return gaps;
}

/* 1      甲      乙: cells of a table that only blanks set apart. */
static bool
is_spaced(struct str s)
{
	return count_gaps(s, 2) == 2;
}

static bool
is_prose(const struct lines *ls, const struct rows *rows, size_t i)
{
	return ls->v[i].chars > 0 && rows->v[i].part == ROW_NONE &&
	    !ls->v[i].noise && !ls->v[i].meta &&
	    ls->v[i].indent <= CELL_INDENT &&
	    count_gaps(ls->v[i].text, 1) == 0;
}

/*
 * The width of which most lines fall short by no more than WRAP_SLACK, of n
 * widths in order; a quarter of them, of tables and heads, may be wider.
 */
static size_t
usual_width(const size_t *w, size_t n)
{
	size_t i, first = 0, most = 0, width = 0;

	for (i = 0; i < n; i++) {
		while (w[first] + WRAP_SLACK < w[i])
			first++;
		if (n - 1 - i <= n / 4 && i - first + 1 >= most) {
			most = i - first + 1;
			width = w[i];
		}
	}
	return width;
}

/* 下一步：, 责任单位：: a word that a colon follows. */
static bool
begins_label(struct str s)
{
	struct str head = utf8_whole(str_sub(s, 0, LABEL_BYTES));
	long colon = utf8_find_mark(head, ':');
	size_t at;

	for (at = 0; colon > 0 && at < (size_t)colon; at += utf8_size(s.p[at]))
		if (!utf8_han_at(s, at))
			return false;
	return colon > 0;
}

/*
 * A text is hard-wrapped when a good part of its lines are as wide as its
 * widest ones, which are not very wide, and most of those stop in the middle
 * of a sentence.
 */
static void
find_width(struct lines *ls, const struct rows *rows)
{
	size_t *w = xcalloc(ls->n + 1, sizeof(*w)), n = 0, i;
	size_t full = 0, cut = 0, indented = 0, next;

	for (i = 0; i < ls->n; i++)
		if (is_prose(ls, rows, i)) {
			w[n++] = ls->v[i].columns;
			indented += ls->v[i].indent >= 2;
		}
	ls->indents = indented > 0 && indented * 5 < n * 4;
	if (n >= WRAP_FEWEST) {
		qsort(w, n, sizeof(*w), by_size);
		ls->width = usual_width(w, n);
		for (i = 0; i < ls->n; i++) {
			if (!is_prose(ls, rows, i) ||
			    ls->v[i].columns + WRAP_SLACK < ls->width ||
			    ls->v[i].columns > ls->width + WRAP_SLACK)
				continue;
			full++;
			next = lines_next(ls, i + 1);
			/*
			 * 加1分 / 2.… is a list, 王明 / 责任单位：… and
			 * 名称：… / 地点：… are labels
			 */
			cut += !ls->v[i].closed && next < ls->n &&
			    !ls->v[next].marked &&
			    !(begins_label(ls->v[next].text) &&
				(begins_label(ls->v[i].text) ||
				    words_starts(
					WORDS_DUTY, ls->v[next].text)));
		}
		ls->hard_wrapped = w[n - 1] <= WRAP_WIDTH * 3 / 2 &&
		    ls->width >= (n < WRAP_LINES ? WRAP_WIDE : WRAP_LEAST) &&
		    ls->width <= WRAP_WIDTH &&
		    full * 4 >= n && cut >= 3 && cut * 5 >= full * 3;
	}
	free(w);
}

bool
wrap_is_full(const struct lines *ls, const struct line *l)
{
	return l->columns + WRAP_SLACK >= ls->width ||
	    l->columns * 10 >= ls->width * 9;
}

/* Is line i the next, or does only the number of a page stand between? */
static bool
is_next(const struct lines *ls, size_t p, size_t i)
{
	if (p + 1 == i)
		return true;
	while (++p < i)
		if (ls->v[p].noise)
			return true;
	return false;
}

/* Does line i go on line p, the one before that is not blank? */
static bool
goes_on(const struct lines *ls, size_t p, size_t i)
{
	const struct line *a = &ls->v[p], *b = &ls->v[i];
	bool full = a->columns * 5 >= ls->width * 4;

	if (is_spaced(a->text) || is_spaced(b->text))
		return false;
	if (a->noise || b->noise || b->meta ||
	    (a->meta && (!full || a->closed || b->marked)))
		return false;
	if (line_begins_amid(b->text) && !b->marked)
		return true;
	if (b->marked &&
	    (!wrap_is_full(ls, a) || a->closed || a->expects ||
		utf8_ends_mark(a->text, ')') > 0 || /* （责任单位：甲） */
		(p + 1 < i && !b->mark.doubtful) ||
		marker_family(b->mark.style) <= MARKER_HAN_IN))
		return false;
	if (a->marked && !full && !a->expects && !a->closed &&
	    marker_family(a->mark.style) != MARKER_CLAUSE)
		return false; /* a heading */
	if (ls->indents && b->indent >= 2)
		return false;
	/* 责任单位：水利站 that ends early, and 下一步：… behind it */
	if (!full && !a->expects && begins_label(b->text) &&
	    line_open_brackets(a->text, 0) == 0)
		return false;
	/* （甲负责） ends a paragraph but on a full line */
	if (utf8_ends_mark(a->text, ')') > 0 && !wrap_is_full(ls, a))
		return false;
	/* what goes on behind a sentence ends like one, is a full line, or
	 * is the sentence's bracket, or within one */
	if (a->closed)
		return a->columns + WRAP_SLACK >= ls->width &&
		    is_next(ls, p, i) &&
		    (b->closed || b->expects ||
			line_open_brackets(a->text, 0) > 0 ||
			b->columns * 5 >= ls->width * 4 ||
			utf8_starts_mark(b->text, '(') > 0);
	/* a short line that begins a paragraph is a heading */
	return a->wrapped || a->marked || a->expects ||
	    utf8_starts_mark(a->text, '(') > 0 ||
	    a->columns * 2 >= ls->width;
}

/* Does s end in a figure and one of the list: 10月, 2026年, but not 3个月? */
static bool
ends_dated(struct str s, enum word_list list)
{
	size_t n = words_suffix(list, s, NULL);

	return n > 0 && utf8_digits_before(s, s.n - n) > 0;
}

/*
 * 于10月2 / 5日前, 2026年1 / 1月底, 于20 / 26年: text broken at a count of characters,
 * in a paper too short to show its width, goes on where a date is cut.
 */
static bool
cuts_date(struct str a, struct str b)
{
	size_t head = utf8_digits_before(a, a.n), tail = 0;
	struct str before = str_sub(a, 0, a.n - head), behind;

	while (utf8_digit_at(b, tail))
		tail++;
	behind = str_sub(b, tail, b.n);
	if (head + tail == 0 || (head == 0 && a.n < DATED_BYTES))
		return false;
	if (words_starts(WORDS_YEAR, behind))
		return head > 0 && head + tail == YEAR_DIGITS;
	if (head + tail > DAY_DIGITS)
		return false;
	return words_starts(WORDS_DAY, behind)
	    ? ends_dated(before, WORDS_MONTH)
	    : words_starts(WORDS_MONTH, behind) &&
		ends_dated(before, WORDS_YEAR);
}

/*
 * Pages that set a figure apart break the line at it: …的罚款 / 200元; or
 * 200~ / 500 / 元.
 */
static bool
is_torn(const struct line *a, const struct line *b)
{
	uint32_t last = utf8_fold(utf8_last(a->text));
	bool figure = utf8_digit_at(b->text, 0);
	size_t lead = words_suffix(WORDS_FIGURE_LEAD, a->text, NULL);

	if (a->noise || a->meta || b->noise || b->meta || b->marked)
		return false;
	if (cuts_date(a->text, b->text))
		return true;
	if (str_digit(last))
		return words_starts(WORDS_YUAN, b->text) ||
		    words_starts(WORDS_POINTS, b->text) ||
		    words_starts(WORDS_MYRIAD, b->text);
	/* 二、奖励 is a heading */
	return figure &&
	    (last == '~' || last == '-' || last == 0x2014 ||
		(lead > 0 && a->text.n > lead + (a->marked ? a->mark.n : 0)));
}

/* 一、 or ● alone, and on line b what it numbers. */
static bool
is_number_alone(const struct line *a, const struct line *b)
{
	return a->marked && a->mark.n >= a->text.n && !b->marked;
}

void
wraps_find(struct lines *ls, const struct rows *rows)
{
	size_t i, p = ls->n;

	find_width(ls, rows);
	for (i = 0; i < ls->n; i++) {
		if (ls->v[i].chars == 0 || ls->v[i].noise)
			continue;
		if (p < ls->n && rows->v[i].part == ROW_NONE &&
		    rows->v[p].part == ROW_NONE) {
			if (ls->hard_wrapped)
				ls->v[i].wrapped = goes_on(ls, p, i);
			ls->v[i].wrapped |= is_torn(&ls->v[p], &ls->v[i]) ||
			    is_number_alone(&ls->v[p], &ls->v[i]);
		}
		p = i;
	}
}

#include "base/utf8.h"
#include "plan/decimal.h"
#include "plan/words.h"

#define NEXT_LINES 20 /* within which the next number must come */
#define ALONE_LEAST 3 /* fewer numbers on lines of their own count nothing */
#define ALONE_DIGITS 3 /* that such a number has at most */
#define ALONE_TEXT 8 /* characters of what it counts, at least */

/* 2.3 before a text. */
struct pair {
	long above, number; /* 2, 3 */
	struct marker mark;
};

/* May text begin behind 2.3?  Not in 2.3亿, which runs nowhere, or 1.3月份. */
static bool
is_text(struct str rest)
{
	uint32_t c;

	return utf8_decode(rest.p, rest.n, &c) > 0 &&
	    (c > 0x7f || c == ' ' || c == '\t') &&
	    !words_is_char(WORDS_MONTH, c);
}

static bool
pair_at(struct str s, struct pair *p)
{
	size_t n, k;
	bool han;

	if ((n = marker_numeral(s, &p->above, &han)) == 0 || han ||
	    !str_starts(str_sub(s, n, s.n), STR(".")))
		return false;
	k = marker_numeral(str_sub(s, n + 1, s.n), &p->number, &han);
	if (k == 0 || han || !is_text(str_sub(s, n + 1 + k, s.n)))
		return false;
	marker_decimal(&p->mark, s, n + 1 + k, p->number);
	return true;
}

/* 1.2 and 2.1 come behind 1.1. */
static bool
comes_behind(const struct pair *p, const struct pair *last)
{
	return (p->above == last->above && p->number == last->number + 1) ||
	    (p->above == last->above + 1 && p->number == 1);
}

/* The next pair behind line i, not too far; false if there is none. */
static bool
next_pair(const struct lines *ls, size_t i, struct pair *p)
{
	size_t n;

	for (n = 0, i++; i < ls->n && n < NEXT_LINES; i++) {
		n += ls->v[i].chars > 0;
		if (pair_at(ls->v[i].text, p))
			return true;
	}
	return false;
}

static bool
runs(const struct lines *ls, size_t i, const struct pair *p,
    const struct pair *last)
{
	struct pair next;

	return comes_behind(p, last) ||
	    (p->number == 1 && next_pair(ls, i, &next) &&
		comes_behind(&next, p));
}

static void
mark(struct line *l, const struct marker *m)
{
	l->mark = *m;
	l->marked = true;
}

/* No marker, and no sentence. */
static bool
may_be_bare(const struct line *l)
{
	return l->chars > 0 && !l->marked && !l->closed;
}

/* 1总则, right above 1.1: a heading with its bare number. */
static void
find_bare(struct lines *ls, const struct rows *rows, size_t i)
{
	struct line *l = &ls->v[i];
	size_t next, n;
	struct marker m = { .doubtful = false };
	struct pair p;
	bool han;

	if (!may_be_bare(l) || rows->v[i].part != ROW_NONE)
		return;
	next = lines_next(ls, i + 1);
	n = marker_numeral(l->text, &m.number, &han);
	if (next == ls->n || n == 0 || han || n == l->text.n ||
	    !ls->v[next].marked ||
	    !pair_at(ls->v[next].text, &p) || p.above != m.number ||
	    p.number != 1)
		return;
	marker_arabic(&m, n, m.number);
	mark(l, &m);
}

/*
 * 1整治街面, its point lost, right above ⑴: a heading with a bare number n; 0 if
 * it is none.
 */
static size_t
bare_above(const struct lines *ls, const struct rows *rows, size_t i, long *n)
{
	const struct line *l = &ls->v[i], *below;
	size_t next, k;
	uint32_t c;
	bool han;

	if (!may_be_bare(l) || rows->v[i].part != ROW_NONE)
		return 0;
	next = lines_next(ls, i + 1);
	below = next < ls->n ? &ls->v[next] : NULL;
	if (!below || !below->marked || below->mark.number != 1 ||
	    (marker_family(below->mark.style) != MARKER_ARABIC_IN &&
		marker_family(below->mark.style) != MARKER_RING))
		return 0;
	k = marker_numeral(l->text, n, &han);
	if (k == 0 || han ||
	    utf8_decode(l->text.p + k, l->text.n - k, &c) == 0 ||
	    !utf8_is_han(c) || words_is_char(WORDS_MONTH, c))
		return 0;
	return k;
}

/* Such headings count only where they run: 1, 2, … */
static void
find_run(struct lines *ls, const struct rows *rows)
{
	size_t i, k, first = 0, bytes = 0;
	long n, last = 0;
	struct marker m = { .doubtful = false };

	for (i = 0; i < ls->n; i++) {
		if ((k = bare_above(ls, rows, i, &n)) == 0)
			continue;
		if (n == 1) {
			first = i;
			bytes = k;
		} else if (last == 0 || n != last + 1) {
			continue;
		} else {
			if (n == 2) {
				marker_arabic(&m, bytes, 1);
				mark(&ls->v[first], &m);
			}
			marker_arabic(&m, k, n);
			mark(&ls->v[i], &m);
		}
		last = n;
	}
}

/* 25 alone on its line: its bytes and value, or 0. */
static size_t
alone(const struct line *l, long *number)
{
	bool han;
	size_t n = marker_numeral(l->text, number, &han);

	return n == l->text.n && n <= ALONE_DIGITS && !han && !l->marked &&
		!l->noise && !l->meta
	    ? n
	    : 0;
}

/*
 * Numbers of which a page's table kept a line of their own, above what they
 * count: each behind the end of a sentence, not far from the next, and some of
 * them running.  Pages' numbers break sentences, or stand far apart.
 */
static bool
are_alone(const struct lines *ls, const struct rows *rows)
{
	size_t i, n = 0, gap = 0, runs = 0, next;
	long number, last = 0;
	const struct line *before = NULL;

	for (i = 0; i < ls->n; i++) {
		const struct line *l = &ls->v[i];

		if (l->chars == 0)
			continue;
		gap++;
		if (rows->v[i].part == ROW_NONE && alone(l, &number) > 0) {
			next = lines_next(ls, i + 1);
			if (!before ||
			    (n > 0 && (!before->closed || gap > NEXT_LINES)) ||
			    next == ls->n || ls->v[next].marked ||
			    ls->v[next].chars < ALONE_TEXT ||
			    rows->v[next].part != ROW_NONE)
				return false;
			runs += n > 0 && number == last + 1;
			last = number;
			gap = 0;
			n++;
		}
		before = l;
	}
	return n >= ALONE_LEAST && runs > 0;
}

static void
mark_alone(struct lines *ls, const struct rows *rows)
{
	size_t i, n;
	struct marker m = { .doubtful = false };
	long number;

	for (i = 0; i < ls->n; i++)
		if (rows->v[i].part == ROW_NONE &&
		    (n = alone(&ls->v[i], &number)) > 0) {
			marker_arabic(&m, n, number);
			mark(&ls->v[i], &m);
		}
}

void
decimals_find(struct lines *ls, const struct rows *rows)
{
	struct pair last = { .above = -1 }, p;
	size_t i;

	for (i = 0; i < ls->n; i++)
		if (rows->v[i].part == ROW_NONE &&
		    pair_at(ls->v[i].text, &p) && runs(ls, i, &p, &last)) {
			mark(&ls->v[i], &p.mark);
			last = p;
		}
	if (last.above >= 0)
		for (i = 0; i < ls->n; i++)
			find_bare(ls, rows, i);
	find_run(ls, rows);
	if (are_alone(ls, rows))
		mark_alone(ls, rows);
}

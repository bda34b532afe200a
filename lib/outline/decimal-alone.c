/* Numbers alone on their line, above what they count. */
#include "outline/decimal.h"

#define LEAST 3 /* fewer of them count nothing */
#define DIGITS 3 /* that such a number has at most */
#define TEXT_CHARS 8 /* of what it counts, at least */
#define NEXT_LINES 20 /* within which the next number must come */

/* 25 alone on its line: its bytes and value, or 0. */
static size_t
alone(const struct line *l, long *number)
{
	bool han;
	size_t n = marker_numeral(l->text, number, &han);

	return n == l->text.n && n <= DIGITS && !han && !l->marked &&
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
			    ls->v[next].chars < TEXT_CHARS ||
			    rows->v[next].part != ROW_NONE)
				return false;
			runs += n > 0 && number == last + 1;
			last = number;
			gap = 0;
			n++;
		}
		before = l;
	}
	return n >= LEAST && runs > 0;
}

void
decimals_alone(struct lines *ls, const struct rows *rows)
{
	size_t i, n;
	long number;

	if (!are_alone(ls, rows))
		return;
	for (i = 0; i < ls->n; i++)
		if (rows->v[i].part == ROW_NONE &&
		    (n = alone(&ls->v[i], &number)) > 0) {
			marker_arabic(&ls->v[i].mark, n, number);
			ls->v[i].marked = true;
		}
}

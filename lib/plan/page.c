/* What printed pages leave in a text: their numbers. */

#include "base/utf8.h"
#include "plan/page.h"
#include "zh/num.h"

#define PAGE_CHARS 100 /* a shorter line is no page */
#define FOOT_DIGITS 3 /* of a number below a page */
#define FOOT_INDENT 4 /* columns before it */
#define PAGE_LINES 8 /* that a page has at least */

/*
 * Are the lines pages, each with its number before it, that stop in the
 * middle of a sentence?
 */
static bool
are_pages(const struct lines *ls, const struct rows *rows)
{
	size_t i, n = 0, open = 0, last = ls->n;

	for (i = 0; i < ls->n; i++) {
		const struct line *l = &ls->v[i];

		if (l->chars == 0 || (n == 0 && l->chars < PAGE_CHARS))
			continue;
		if (rows->v[i].part != ROW_NONE || !l->marked ||
		    marker_family(l->mark.style) != MARKER_ARABIC ||
		    l->mark.number != (long)n + 1 ||
		    (n > 0 && ls->v[last].chars < PAGE_CHARS))
			return false;
		open += n > 0 && !ls->v[last].closed;
		n++;
		last = i;
	}
	return n >= 3 && open * 3 >= (n - 1) * 2;
}

/* Their numbers count for nothing, and a page goes on the one before. */
static void
join_pages(struct lines *ls)
{
	size_t i, last = ls->n;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];

		if (!l->marked)
			continue;
		l->text = str_trim(str_sub(l->text, l->mark.n, l->text.n));
		l->chars = utf8_len(l->text);
		l->marked = marker_at(l->text, &l->mark);
		l->wrapped = last < ls->n && !ls->v[last].closed;
		last = i;
	}
}

/* A number alone in the middle of its line; -1 for another line. */
static long
foot(const struct line *l)
{
	long v = 0;
	size_t i;

	if (l->chars == 0 || l->chars > FOOT_DIGITS || l->indent < FOOT_INDENT)
		return -1;
	for (i = 0; i < l->text.n; i++) {
		if (!num_arabic((unsigned char)l->text.p[i]))
			return -1;
		v = v * 10 + (l->text.p[i] - '0');
	}
	return v;
}

/* Numbers that count up, each below the lines of a page, are no text. */
static void
drop_feet(struct lines *ls, const struct rows *rows)
{
	size_t i, n = 0;
	long number, last = 0;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];

		if (l->chars == 0)
			continue;
		n++;
		number = rows->v[i].part == ROW_NONE ? foot(l) : -1;
		if (number < 0 || n <= PAGE_LINES ||
		    (last > 0 && number != last + 1))
			continue;
		l->noise = true;
		last = number;
		n = 0;
	}
}

void
pages_find(struct lines *ls, const struct rows *rows)
{
	if (are_pages(ls, rows))
		join_pages(ls);
	drop_feet(ls, rows);
}

/* Tables of a Word document: columns by their contents, heads repeated. */

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "io/lexicon.h"
#include "report/docx_text.h"

#define COLS 16
#define HALF 120   /* half a character of 12 pt, 小四 */
#define MARGIN 300 /* of a cell, left and right, and a little room */
#define TALL 680   /* a row in which something will be written by hand */

struct cells {
	struct str v[COLS];
	size_t n;
};

/* "| a | b\| |" in two cells; blanks of ASCII cut off, wide ones stay. */
static void
split(struct cells *c, struct str line)
{
	size_t i, from = 1;

	c->n = 0;
	for (i = 1; i < line.n && c->n < COLS; i++) {
		if (line.p[i] == '\\') {
			i++;
			continue;
		}
		if (line.p[i] != '|')
			continue;
		c->v[c->n] = str_sub(line, from, i);
		while (c->v[c->n].n && c->v[c->n].p[0] == ' ')
			c->v[c->n] =
			    str_sub(c->v[c->n], 1, c->v[c->n].n);
		while (c->v[c->n].n &&
		    c->v[c->n].p[c->v[c->n].n - 1] == ' ')
			c->v[c->n].n--;
		c->n++;
		from = i + 1;
	}
}

static long
natural(struct str s)
{
	return (long)utf8_width(s) * HALF + MARGIN;
}

/*
 * Columns as wide as they want, and what is left over shared out.  Where that
 * is too much, those that want no more than an equal share get what they want
 * (an id or a date is not broken over lines); the others share the rest, half
 * of it equally, half by what they want.
 */
static void
set_widths(long *width, const long *want, size_t n)
{
	bool given[COLS] = { false };
	long room = DOCX_WIDTH, sum = 0, share;
	size_t i, left = n, before;

	for (i = 0; i < n; i++)
		sum += want[i];
	assert(n == 0 || sum > 0); /* each wants its margin at least */
	if (sum <= DOCX_WIDTH) {
		for (i = 0; i < n; i++)
			width[i] = want[i] * DOCX_WIDTH / sum;
		return;
	}
	do {
		before = left;
		share = room / (long)left;
		for (i = 0; i < n; i++) {
			if (given[i] || want[i] > share)
				continue;
			given[i] = true;
			width[i] = want[i];
			room -= want[i];
			sum -= want[i];
			left--;
		}
	} while (left < before);
	for (i = 0; i < n; i++)
		if (!given[i])
			width[i] = room / 2 / (long)left +
			    (room - room / 2) * want[i] / sum;
}

static const char *
align_of(struct str s)
{
	return str_starts(s, STR(":-:")) ? "center" :
	    str_ends(s, STR("-:"))       ? "right" :
					   "left";
}

/* keep: on the page of the row below. */
static void
put_cell(struct buf *b, struct str s, long width, const char *jc, bool head,
    bool keep)
{
	buf_addf(b,
	    "<w:tc><w:tcPr><w:tcW w:w=\"%ld\" w:type=\"dxa\"/><w:vAlign "
	    "w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"%s\"/>"
	    "%s<w:jc w:val=\"%s\"/></w:pPr><w:r><w:t xml:space=\"preserve\">",
	    width, head ? lex("style-head").p : "Compact",
	    keep ? "<w:keepNext/>" : "", head ? "center" : jc);
	docx_escape(b, s);
	buf_adds(b, "</w:t></w:r></w:p></w:tc>");
}

/* Is something to be written into it by hand? */
static bool
by_hand(const struct cells *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (str_is(c->v[i], "　"))
			return true;
	return false;
}

static void
put_row(struct buf *b, const struct cells *c, const struct cells *align,
    const long *width, bool head, bool last)
{
	bool hand = by_hand(c);
	size_t i;

	buf_adds(b, "<w:tr><w:trPr><w:cantSplit/>");
	if (hand)
		buf_addf(b, "<w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>",
		    TALL);
	if (head)
		buf_adds(b, "<w:tblHeader/>");
	buf_adds(b, "</w:trPr>");
	for (i = 0; i < align->n; i++)
		put_cell(b, i < c->n ? c->v[i] : STR_NULL, width[i],
		    align_of(align->v[i]), head, hand && !last);
	buf_adds(b, "</w:tr>\n");
}

static void
measure(long *want, struct str lines)
{
	struct cells c;
	struct str line;
	size_t i, row;

	for (row = 0; str_split(&lines, STR("\n"), &line); row++) {
		split(&c, line);
		for (i = 0; i < c.n && row != 1; i++)
			if (natural(c.v[i]) > want[i])
				want[i] = natural(c.v[i]);
	}
}

static void
put_grid(struct buf *b, const long *width, size_t n)
{
	size_t i;

	buf_addf(b,
	    "```{=openxml}\n<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/>"
	    "<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
	    "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
	    DOCX_WIDTH);
	for (i = 0; i < n; i++)
		buf_addf(b, "<w:gridCol w:w=\"%ld\"/>", width[i]);
	buf_adds(b, "</w:tblGrid>\n");
}

void
docx_table(struct buf *b, struct str lines)
{
	long want[COLS] = { 0 }, width[COLS], least;
	struct cells head, align, c;
	struct str line;
	size_t i;

	measure(want, lines);
	if (!str_split(&lines, STR("\n"), &line))
		return;
	split(&head, line);
	if (!head.n || !str_split(&lines, STR("\n"), &line))
		return;
	split(&align, line);
	for (i = 0; i < align.n; i++) {
		least = i < head.n ? natural(head.v[i]) : MARGIN;
		want[i] = want[i] < least ? least : want[i];
	}
	set_widths(width, want, align.n);
	put_grid(b, width, align.n);
	put_row(b, &head, &align, width, true, false);
	while (str_split(&lines, STR("\n"), &line)) {
		if (!line.n)
			continue;
		split(&c, line);
		put_row(b, &c, &align, width, false, !lines.n);
	}
	buf_adds(b, "</w:tbl>\n```\n\n");
}

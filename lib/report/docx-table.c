/* Tables of a Word document: columns by their contents, heads repeated. */

#include <assert.h>

#include "base/utf8.h"
#include "io/lexicon.h"
#include "report/docx-text.h"

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

/* A quarter of a character stands between a figure and the Chinese beside it:
 * 12月16日 has three. */
static long
natural(struct str s)
{
	long width = (long)utf8_width(s) * HALF + MARGIN;
	size_t i;

	for (i = 1; i < s.n; i++)
		if (((s.p[i - 1] ^ s.p[i]) & 0x80) &&
		    s.p[i] != ' ' && s.p[i - 1] != ' ')
			width += HALF / 2;
	return width;
}

struct column {
	long want, need; /* for its longest cell; for those not to be broken */
	long width;
	bool given;
};

struct room {
	long left; /* for those without a width yet */
	long want, need, columns; /* of those */
};

static void
give(struct room *r, struct column *c, long width)
{
	c->given = true;
	c->width = width;
	r->left -= width;
	r->want -= c->want;
	r->need -= c->need;
	r->columns--;
}

/* One more column that wants no more than an equal share. */
static bool
give_small(struct room *r, struct column *v, size_t n)
{
	long share = r->columns ? r->left / r->columns : 0;
	size_t i;

	for (i = 0; i < n; i++)
		if (!v[i].given && v[i].want <= share) {
			give(r, &v[i], v[i].want);
			return true;
		}
	return false;
}

/* Share out what is left, half of it equally, half by what they want; false
 * if that breaks short words of a column, which then has what it needs, if
 * there is room for those of all. */
static bool
give_rest(struct room *r, struct column *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (v[i].given)
			continue;
		v[i].width = r->left / 2 / r->columns +
		    (r->left - r->left / 2) * v[i].want / r->want;
		if (v[i].width >= v[i].need || r->need > r->left)
			continue;
		give(r, &v[i], v[i].need);
		return false;
	}
	return true;
}

/*
 * Columns as wide as they want, and what is left over shared out.  Where that
 * is too much, those that want no more than an equal share get what they want
 * (an id or a date is not broken over lines); the others share the rest.
 */
static void
set_widths(struct column *v, size_t n)
{
	struct room r = { .left = DOCX_WIDTH, .columns = (long)n };
	size_t i;

	for (i = 0; i < n; i++) {
		r.want += v[i].want;
		r.need += v[i].need;
	}
	assert(n == 0 || r.want > 0); /* each wants its margin at least */
	if (r.want <= DOCX_WIDTH) {
		for (i = 0; i < n; i++)
			v[i].width = v[i].want * DOCX_WIDTH / r.want;
		return;
	}
	while (give_small(&r, v, n))
		;
	while (!give_rest(&r, v, n))
		;
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

enum row { HEAD, ROW, LAST, KEPT };

static void
put_row(struct buf *b, const struct cells *c, const struct cells *align,
    const struct column *column, enum row row)
{
	bool hand = by_hand(c), head = row == HEAD;
	size_t i;

	buf_adds(b, "<w:tr><w:trPr><w:cantSplit/>");
	if (hand)
		buf_addf(b, "<w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>",
		    TALL);
	if (head)
		buf_adds(b, "<w:tblHeader/>");
	buf_adds(b, "</w:trPr>");
	for (i = 0; i < align->n; i++)
		put_cell(b, i < c->n ? c->v[i] : STR_NULL, column[i].width,
		    align_of(align->v[i]), head,
		    row == KEPT || (hand && row != LAST));
	buf_adds(b, "</w:tr>\n");
}

/* Cells of up to five characters are not broken over lines. */
static void
measure(struct column *column, struct str lines)
{
	struct cells c;
	struct str line;
	size_t i, row;

	for (row = 0; str_split(&lines, STR("\n"), &line); row++) {
		split(&c, line);
		for (i = 0; i < c.n && row != 1; i++) {
			long width = natural(c.v[i]);

			if (width > column[i].want)
				column[i].want = width;
			if (width > column[i].need &&
			    utf8_width(c.v[i]) <= 10)
				column[i].need = width;
		}
	}
}

static void
put_grid(struct buf *b, const struct column *column, size_t n)
{
	size_t i;

	buf_addf(b,
	    "```{=openxml}\n<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/>"
	    "<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
	    "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
	    DOCX_WIDTH);
	for (i = 0; i < n; i++)
		buf_addf(b, "<w:gridCol w:w=\"%ld\"/>",
		    column[i].width);
	buf_adds(b, "</w:tblGrid>\n");
}

/* The first row stands with the second; the last two go along with what
 * follows, if they are to be kept. */
static enum row
row_of(struct str rest, bool first, bool kept)
{
	long end = str_find(rest, STR("\n"), 0);
	bool last = !rest.n, one = end >= 0 && (size_t)end + 1 == rest.n;

	return (kept && (last || one)) || (first && !last) ? KEPT :
	    last                                           ? LAST :
							     ROW;
}

void
docx_table(struct buf *b, struct str lines, bool kept)
{
	struct column column[COLS] = { { 0 } };
	long least;
	bool first;
	struct cells head, align, c;
	struct str line;
	size_t i;

	measure(column, lines);
	if (!str_split(&lines, STR("\n"), &line))
		return;
	split(&head, line);
	if (!head.n || !str_split(&lines, STR("\n"), &line))
		return;
	split(&align, line);
	for (i = 0; i < align.n; i++) {
		least = i < head.n ? natural(head.v[i]) : MARGIN;
		if (column[i].want < least)
			column[i].want = least;
	}
	set_widths(column, align.n);
	put_grid(b, column, align.n);
	put_row(b, &head, &align, column, HEAD);
	first = true;
	while (str_split(&lines, STR("\n"), &line)) {
		if (!line.n)
			continue;
		split(&c, line);
		put_row(b, &c, &align, column, row_of(lines, first, kept));
		first = false;
	}
	buf_adds(b, "</w:tbl>\n```\n\n");
}

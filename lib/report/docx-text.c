#include <stdlib.h>

#include "base/utf8.h"
#include "io/lexicon.h"
#include "report/docx-text.h"
#include "report/render.h"

void
docx_escape(struct buf *b, struct str s)
{
	struct buf plain = BUF_INIT;
	size_t i;

	render_plain(&plain, s);
	for (i = 0; i < plain.n; i++)
		switch (plain.p[i]) {
		case '&':
			buf_adds(b, "&amp;");
			break;
		case '<':
			buf_adds(b, "&lt;");
			break;
		case '>':
			buf_adds(b, "&gt;");
			break;
		case '`': /* would end pandoc's raw block */
			buf_adds(b, "&#96;");
			break;
		default:
			buf_addc(b, plain.p[i]);
		}
	buf_free(&plain);
}

struct sign {
	int name, date;
};

/*
 * Where the signature and its date end, measured from the right edge; widths
 * in half characters.  Sealed: the date four characters from the edge, the
 * signature centred above.  Else the signature two characters from the edge
 * and the date beginning two characters behind its beginning; a date too long
 * for that stands two characters from the edge and moves the signature.
 */
static struct sign
place_sign(int name, int date, bool sealed)
{
	const int half = DOCX_CHAR / 2;
	struct sign s;

	if (sealed) {
		s.date = 4 * DOCX_CHAR;
		s.name = s.date + (date - name) * half / 2;
		/* A name too long to stand over the date's place takes the
		 * date along. */
		if (s.name < 0) {
			s.name = 0;
			s.date = (name - date) * half / 2;
		}
		return s;
	}
	s.name = 2 * DOCX_CHAR;
	s.date = (name - date) * half;
	if (s.date < 2 * DOCX_CHAR) {
		s.date = 2 * DOCX_CHAR;
		s.name = s.date + 2 * DOCX_CHAR + (date - name) * half;
	}
	return s;
}

struct reading {
	struct buf *out;
	struct str style; /* of ::: NAME, or empty */
	struct str signature; /* kept until its date */
	struct buf table; /* its lines so far */
	bool ended; /* the table, by a line that is not its */
	struct buf colophon; /* rows of 版记, which end the document */
};

/* A title too long for a line of 20 characters is broken near its middle,
 * behind a date or 关于, so that its lines come out alike. */
static void
put_title(struct buf *b, struct str s)
{
	size_t at, n, end, best = 0, middle = s.n / 2;

	for (at = 0; at < s.n && utf8_width(s) > 36; at++) {
		if ((n = lex_starts("title-break", str_sub(s, at, s.n))) == 0)
			continue;
		end = at + n;
		/* 2026年12月14日至18日 stays together. */
		if (lex_starts("title-whole", str_sub(s, end, s.n)) ||
		    (n == 3 && end < s.n && str_digit(s.p[end])))
			continue;
		if (!best ||
		    labs((long)end - (long)middle) <
			labs((long)best - (long)middle))
			best = end;
	}
	buf_addstr(b, str_sub(s, 0, best));
	if (best)
		buf_adds(b, "\\\n");
	buf_addstr(b, str_sub(s, best, s.n));
	buf_adds(b, "\n\n");
}

static void
put_signed(struct buf *b, struct str style, struct str text, int right)
{
	buf_addf(b,
	    "<w:p><w:pPr><w:pStyle w:val=\"%.*s\"/><w:ind w:rightChars=\"%d\" "
	    "w:right=\"%d\"/></w:pPr><w:r><w:t>",
	    (int)style.n, style.p, right * 100 / DOCX_CHAR, right);
	docx_escape(b, text);
	buf_adds(b, "</w:t></w:r></w:p>\n");
}

/* The date, and the signature that was kept for it. */
static void
put_signature(struct reading *r, struct str date)
{
	bool sealed = str_eq(r->style, lex("style-dated"));
	struct str name = r->signature;
	struct sign at = place_sign((int)utf8_width(name.n ? name : date),
	    (int)utf8_width(date), sealed);

	buf_adds(r->out, "```{=openxml}\n");
	if (name.n)
		put_signed(r->out, lex_nth("style-signed", !sealed), name,
		    at.name);
	put_signed(r->out, r->style, date,
	    name.n ? at.date : (sealed ? 4 : 2) * DOCX_CHAR);
	buf_adds(r->out, "```\n\n");
	r->signature = STR_NULL;
}

/* A row of 版记; a tab parts left from right. */
static void
add_colophon(struct buf *b, struct str line)
{
	bool any = false, right = str_starts(line, STR("\t"));
	struct str piece;

	buf_addf(b,
	    "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW "
	    "w:w=\"%d\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle "
	    "w:val=\"%s\"/>%s</w:pPr>",
	    DOCX_WIDTH, lex("style-colophon").p, right ? "<w:jc w:val=\"right\"/>" : "");
	if (right)
		line = str_sub(line, 1, line.n);
	while (str_split(&line, STR("\t"), &piece)) {
		buf_adds(b, any ? "<w:r><w:tab/><w:t>" : "<w:r><w:t>");
		docx_escape(b, piece);
		buf_adds(b, "</w:t></w:r>");
		any = true;
	}
	buf_adds(b, "</w:p></w:tc></w:tr>\n");
}

/*
 * At the foot of the last page, between lines of 0.35 mm with one of 0.25 mm
 * in the midst.  LibreOffice floats a table as wide as the text only if its
 * place is measured from the page's edge; cells have no margins of their own
 * (the style's indents stand for them), which would shift it in some programs.
 */
static void
put_colophon(struct buf *b, struct str rows)
{
	if (!rows.n)
		return;
	buf_addf(b,
	    "```{=openxml}\n<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr></w:p>"
	    "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"margin\" "
	    "w:horzAnchor=\"page\" w:tblpX=\"%d\" "
	    "w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
	    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" "
	    "w:color=\"000000\"/><w:bottom w:val=\"single\" w:sz=\"8\" "
	    "w:space=\"0\" w:color=\"000000\"/><w:insideH w:val=\"single\" "
	    "w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:tblBorders>"
	    "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" "
	    "w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
	    "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/>"
	    "</w:tblGrid>\n",
	    lex("style-room").p, DOCX_LEFT, DOCX_WIDTH, DOCX_WIDTH);
	buf_addstr(b, rows);
	/* What floats is anchored in the paragraph behind it. */
	buf_addf(b,
	    "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr></w:p>\n"
	    "```\n\n",
	    lex("style-room").p);
}

/* These are put by their widths or places, not as pandoc would. */
static bool
is_placed(struct str style)
{
	return lex_is("style-signed", style) || lex_is("style-dated", style) ||
	    lex_is("style-colophon", style);
}

static void
open_fence(struct reading *r, struct str name)
{
	/* The end of a signature's paragraph, of which pandoc saw nothing. */
	bool known = is_placed(name.n ? name : r->style);

	r->style = name;
	if (known)
		return;
	buf_adds(r->out, "\n:::");
	if (name.n)
		buf_addf(r->out, " {custom-style=\"%.*s\"}", (int)name.n,
		    name.p);
	buf_adds(r->out, "\n\n");
}

static void
put_line(struct reading *r, struct str line)
{
	size_t i;

	if (str_starts(line, STR("# "))) {
		put_title(r->out, str_sub(line, 2, line.n));
		return;
	}
	/* Headings rise by a level, since the title is no heading; items of
	 * a list become paragraphs. */
	if (str_starts(line, STR("## ")))
		line = str_sub(line, 1, line.n);
	else if (str_starts(line, STR("- ")))
		line = str_sub(line, 2, line.n);
	for (i = 0; i < line.n; i++)
		if (line.p[i] == '\t')
			buf_adds(r->out, "`<w:r><w:tab/></w:r>`{=openxml}");
		else
			buf_addc(r->out, line.p[i]);
	buf_adds(r->out, "\n\n");
}

/* kept: its end on the page of what follows. */
static void
end_table(struct reading *r, bool kept)
{
	if (!r->table.n)
		return;
	docx_table(r->out, buf_str(&r->table), kept);
	buf_reset(&r->table);
	r->ended = false;
}

/* Is the line of a table?  It is ended with the next line that is none and
 * not empty, since only 版记 keeps its last rows. */
static bool
in_table(struct reading *r, struct str line)
{
	struct str style = str_starts(line, STR(":::")) ?
	    str_trim(str_sub(line, 3, line.n)) :
	    STR_NULL;

	if (!str_starts(line, STR("|"))) {
		r->ended = true;
		if (line.n)
			end_table(r, lex_is("style-colophon", style));
		return false;
	}
	if (r->ended)
		end_table(r, false);
	r->ended = false;
	buf_addstr(&r->table, line);
	buf_addc(&r->table, '\n');
	return true;
}

void
docx_text(struct buf *out, struct str text)
{
	struct reading r = { .out = out,
		.style = STR_NULL,
		.signature = STR_NULL };
	struct str line;

	while (str_split(&text, STR("\n"), &line)) {
		if (in_table(&r, line))
			continue;
		if (str_starts(line, STR(":::")))
			open_fence(&r, str_trim(str_sub(line, 3, line.n)));
		else if (!line.n)
			continue;
		else if (lex_is("style-dated", r.style))
			put_signature(&r, line);
		else if (lex_is("style-colophon", r.style))
			add_colophon(&r.colophon, line);
		else if (is_placed(r.style))
			r.signature = line;
		else
			put_line(&r, line);
	}
	end_table(&r, false);
	put_colophon(out, buf_str(&r.colophon));
	buf_free(&r.table);
	buf_free(&r.colophon);
}

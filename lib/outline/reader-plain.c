/* Papers without numbers and headings, whose paragraphs are the items. */
#include "line/annex.h"
#include "outline/kind.h"
#include "outline/reader.h"
#include "outline/title.h"

#define PLAIN_LINES 4000 /* of a paper, to learn that it has no headings */
#define PLAIN_CHARS 40 /* a shorter text without an end mark is no paragraph */

/* Does a text without headings only lead to what follows it? */
static bool
is_lead_in(const struct reader *r, size_t i, size_t end)
{
	const struct line *l = &r->lines.v[i];

	return r->lines.v[end - 1].expects || l->meta ||
	    kind_is_preamble(l->text);
}

bool
reader_plain(struct reader *r, size_t i, size_t end)
{
	struct builder *b = &r->b;
	bool few = !r->lines.v[end - 1].closed &&
	    reader_para_chars(r, i, end) < PLAIN_CHARS;

	if (!r->plain || r->lines.v[i].marked || is_lead_in(r, i, end) ||
	    (few && b->fresh))
		return false;
	build_node(b, outline_last(b->o)->node, few ? NODE_CLOSER : NODE_ITEM);
	para_put(r, i, end);
	b->closing = NO_NODE;
	return true;
}

/* Does the line begin with a number, and not with a bullet? */
static bool
is_number(const struct line *l)
{
	return l->marked && marker_family(l->mark.style) != MARKER_BULLET;
}

bool
reader_is_unnumbered(const struct reader *r)
{
	size_t i;

	for (i = 0; i < r->lines.n; i++)
		if (is_number(&r->lines.v[i]) && !r->lines.v[i].noise &&
		    r->rows.v[i].part == ROW_NONE)
			return false;
	return true;
}

/* The line behind the title at line i, which heads no section. */
static size_t
below_title(const struct reader *r, size_t i)
{
	size_t end = title_end(&r->lines, &r->rows, i);

	while (end > i) {
		i = lines_next(&r->lines, end);
		end = title_end(&r->lines, &r->rows, i);
	}
	return i;
}

bool
reader_is_plain(struct reader *r, size_t i, bool further)
{
	size_t end, stop;
	bool any = false; /* below a title alone its next line starts no other */

	i = below_title(r, i);
	stop = i + PLAIN_LINES < r->lines.n ? i + PLAIN_LINES : r->lines.n;
	for (; i < stop; i = end) {
		if (annex_is_label(&r->lines.v[i]) ||
		    (further && any &&
			title_starts_document(&r->lines, &r->rows, i)))
			break;
		end = i + 1;
		/* its paragraph might end far behind, as for all the next */
		if (r->lines.v[i].chars == 0 || r->lines.v[i].noise)
			continue;
		end = reader_para_end(r, i);
		if (r->rows.v[i].part != ROW_NONE ||
		    is_number(&r->lines.v[i]) ||
		    lines_is_section(&r->lines.v[i]) ||
		    reader_begins_block(r, i) ||
		    reader_is_heading(r, i))
			return false;
		split_find(&r->cuts, para_text(r, i, end), NULL, NULL);
		if (r->cuts.n > 0)
			return false;
		any = true;
	}
	return true;
}

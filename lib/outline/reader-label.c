/* Labels that are the sections of a paper without numbers: 活动内容：, 活动要求：各村… */
#include "base/utf8.h"
#include "outline/genre.h"
#include "outline/kind.h"
#include "outline/reader.h"
#include "outline/title.h"
#include "phrase/words.h"

#define LABEL_CHARS 10 /* of 下一步打算： */
#define LABEL_BYTES 60 /* within which its colon stands */
#define LABEL_LINES 100 /* within which it stands again, or another one */

/*
 * What stands before the colon, if it is short and alone; empty for none, and for
 * 现将考核情况通报如下：, which says what comes.
 */
static struct str
label_of(const struct line *l)
{
	struct str s = line_head(l, LABEL_BYTES);

	return utf8_len(s) <= LABEL_CHARS && utf8_find_mark(s, ',') < 0 &&
		!words_ends(WORDS_AS_FOLLOWS, s)
	    ? s
	    : STR_NULL;
}

/* Such a label that names a section. */
static struct str
section_of(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	struct str s = label_of(l);
	int kind = s.n > 0 && !l->meta && !l->noise && !l->wrapped &&
		r->rows.v[i].part == ROW_NONE
	    ? genre_says(s, PATTERNS_SECTION)
	    : GENRE_NONE;

	return (kind != GENRE_NONE && kind != KIND_META) ||
		(s.n > 0 && kind_is_ask(s))
	    ? s
	    : STR_NULL;
}

/*
 * Does the label stand before no other line?  考核方法： of each item is no section.
 */
static bool
is_sole(const struct reader *r, size_t i, struct str label)
{
	size_t k = i > LABEL_LINES ? i - LABEL_LINES : 0;
	size_t end = i + LABEL_LINES;

	for (; k < r->lines.n && k < end; k++)
		if (k != i && str_eq(label_of(&r->lines.v[k]), label))
			return false;
	return true;
}

/* Does 一、 begin the sections of the paper below line i? */
static bool
numbers_sections(const struct reader *r, size_t i)
{
	size_t end = i + LABEL_LINES;

	while (++i < r->lines.n && i < end)
		if (title_begins_sections(&r->lines.v[i]) &&
		    marker_family(r->lines.v[i].mark.style) == MARKER_HAN)
			return true;
	return false;
}

/* Does another section of that kind follow? */
static bool
goes_on_labels(const struct reader *r, size_t i)
{
	size_t end = i + LABEL_LINES;

	while (++i < r->lines.n && i < end)
		if (section_of(r, i).n > 0)
			return true;
	return false;
}

/* 活动内容： alone on its line */
static bool
is_bare(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t n = l->text.n - utf8_ends_mark(l->text, ':');

	return section_of(r, i).n > 0 &&
	    utf8_find_mark(l->text, ':') == (long)n;
}

/*
 * Does the next list, if there is one, stand right below such a label?  Else it may
 * be the paper's own, of which no label above it is the heading.
 */
static bool
is_list_labelled(const struct reader *r, size_t i)
{
	size_t last = i, end = i + LABEL_LINES;

	while (++i < r->lines.n && i < end) {
		if (r->lines.v[i].marked && r->rows.v[i].part == ROW_NONE)
			return is_bare(r, last);
		if (r->lines.v[i].chars > 0 && !r->lines.v[i].noise)
			last = i;
	}
	return true;
}

/* Are labels the sections, as far as they have been read? */
static bool
is_among_labels(const struct reader *r)
{
	return r->b.depth == 0 || r->b.stack[0].style == STYLE_LABEL;
}

bool
reader_heads_label(const struct reader *r, size_t i)
{
	struct str label = section_of(r, i);
	int kind = genre_says(label, PATTERNS_SECTION);

	return is_bare(r, i) &&
	    (is_among_labels(r) || r->b.stack[0].style == STYLE_BARE) &&
	    lines_next(&r->lines, i + 1) < r->lines.n &&
	    is_sole(r, i, label) && !numbers_sections(r, i) &&
	    ((kind != KIND_CONTEXT && kind != KIND_GOAL &&
		 kind != KIND_STANDARD) ||
		is_list_labelled(r, i));
}

bool
reader_label(struct reader *r, size_t i, size_t end)
{
	struct marker bare = { .style = STYLE_LABEL };
	size_t next = lines_next(&r->lines, end);
	struct str label = is_among_labels(r) ? section_of(r, i) : STR_NULL;

	if (label.n == 0 || r->plain ||
	    (next < r->lines.n && r->lines.v[next].marked) ||
	    (r->b.depth == 0 && !goes_on_labels(r, i)) ||
	    !is_sole(r, i, label) || numbers_sections(r, i) ||
	    !is_list_labelled(r, i))
		return false;
	r->b.depth = 0;
	build_item(&r->b, &bare, false);
	r->b.closing = NO_NODE;
	return true;
}

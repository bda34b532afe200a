/* Where a list without a heading of its own is over: 一、 behind 1. and 2. */
#include "outline/reader.h"
#include "outline/title.h"

/* 一、 right below 4.工作要求, or below 4. as below 3. before it: a list of it. */
static bool
is_within(const struct reader *r, size_t i, const struct build_level *top)
{
	const struct line *above =
	    &r->lines.v[lines_before(&r->lines, i)]; /* 4. at least */

	return (above->marked && above->mark.style == top->style &&
		   !above->closed) ||
	    build_stood_below(&r->b, top->style, r->lines.v[i].mark.style);
}

void
reader_end_list(struct reader *r, size_t i)
{
	const struct build_level *top = r->b.stack;
	const struct line *l = &r->lines.v[i];

	if (title_begins_sections(l) &&
	    marker_family(l->mark.style) == MARKER_HAN &&
	    marker_family(top->style) == MARKER_ARABIC && top->number > 1 &&
	    reader_next_section(r, i) != top->number + 1 &&
	    !is_within(r, i, top))
		r->b.depth = 0;
}

#include "phrase/markdown.h"

#define HEADING_MARKS 6 /* # of the smallest heading */
#define BOLD STR("**")
#define MARKER_BYTES 32 /* of **第十二条 and the like */

/* ## before a heading, with the blank that must follow. */
static size_t
heading_marks(struct str s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == '#')
		n++;
	return n > 0 && n <= HEADING_MARKS && n < s.n && s.p[n] == ' ' ? n : 0;
}

size_t
markdown_bold(struct str s)
{
	return str_starts(s, BOLD) ? BOLD.n : 0;
}

bool
markdown_opens(struct str before)
{
	return str_ends(str_trim(before), BOLD);
}

struct str
markdown_body(struct str s, bool *bold)
{
	/* **年底前完成: a name left out, where nothing closes it */
	if (str_starts(s, BOLD) && !str_starts(s, STR("***")) &&
	    str_find(s, BOLD, BOLD.n) > 0) {
		*bold = true;
		s = str_trim(str_sub(s, BOLD.n, s.n));
	}
	if (*bold && str_ends(s, BOLD))
		s = str_trim(str_sub(s, 0, s.n - BOLD.n));
	return s;
}

struct str
markdown_line(struct str s, bool *bold)
{
	while (s.n > 0 && s.p[0] == '>')
		s = str_trim(str_sub(s, 1, s.n));
	s = str_trim(str_sub(s, heading_marks(s), s.n));
	*bold = false;
	return markdown_body(s, bold);
}

/* **（一）: bold since before the marker of what follows. */
static bool
opens_before_marker(struct str before)
{
	before = str_trim(before);
	return before.n <= MARKER_BYTES && str_starts(before, BOLD) &&
	    str_find(before, BOLD, BOLD.n) < 0;
}

size_t
markdown_close(struct str text, struct str body)
{
	struct str before = str_before(text, body);
	long at = markdown_opens(before) || opens_before_marker(before)
	    ? str_find(body, BOLD, 0)
	    : -1;

	return at < 0 ? body.n : (size_t)at;
}

#include <string.h>

#include "base/utf8.h"
#include "table/layout-columns.h"

#define GAP 2 /* blanks between two headings */

static bool
is_blank(uint32_t c)
{
	return c == ' ' || c == U'　' || c == '\t' || c == '\f';
}

/* Bytes of the character at byte at, and how wide it is shown. */
static size_t
step(struct str s, size_t at, uint32_t *c, size_t *width)
{
	size_t n = utf8_decode(s.p + at, s.n - at, c);

	n = n ? n : 1;
	*width = utf8_width(str_sub(s, at, at + n));
	return n;
}

static bool
mark(bool *used, struct str s)
{
	size_t at, n, width, col = 0;
	uint32_t c;

	for (at = 0; at < s.n; at += n, col += width) {
		n = step(s, at, &c, &width);
		if (is_blank(c))
			continue;
		if (col + width > LAYOUT_WIDTH)
			return false;
		memset(used + col, true, width);
	}
	return true;
}

/* The middle of the widest gap between columns from and to; 0: there is none. */
static size_t
gap_between(const bool *used, size_t from, size_t to)
{
	size_t i, begin = from, best = 0, middle = 0;

	for (i = from; i <= to; i++) {
		if (!used[i])
			continue;
		if (i - begin > best) {
			best = i - begin;
			middle = begin + best / 2;
		}
		begin = i + 1;
	}
	return best ? middle : 0;
}

static bool
find_edges(struct layout *l)
{
	size_t edge[LAYOUT_COLUMNS] = { 0 }, k;

	for (k = 0; k + 1 < l->n; k++) {
		edge[k] =
		    gap_between(l->used, l->center[k], l->center[k + 1]);
		if (edge[k] == 0)
			return false;
	}
	memcpy(l->edge, edge, k * sizeof(*edge));
	return true;
}

bool
layout_begin(struct layout *l)
{
	size_t i, begin = 0, blanks = GAP, last = 0;

	l->n = 0;
	for (i = 0; i <= LAYOUT_WIDTH; i++) {
		bool used = i < LAYOUT_WIDTH && l->used[i];

		if (used && blanks >= GAP)
			begin = i;
		if (used)
			last = i;
		blanks = used ? 0 : blanks + 1;
		if (blanks != GAP || (last == 0 && !l->used[0]))
			continue;
		if (l->n == LAYOUT_COLUMNS)
			return false;
		l->center[l->n++] = begin + (last - begin) / 2;
	}
	return find_edges(l);
}

bool
layout_add(struct layout *l, struct str line)
{
	bool before[LAYOUT_WIDTH];

	memcpy(before, l->used, sizeof(before));
	if (mark(l->used, line) && (l->n == 0 || find_edges(l)))
		return true;
	memcpy(l->used, before, sizeof(before));
	return false;
}

struct str
layout_cell(const struct layout *l, struct str s, size_t k)
{
	size_t from = k > 0 ? l->edge[k - 1] : 0;
	size_t to = k + 1 < l->n ? l->edge[k] : SIZE_MAX;
	size_t at, n, width, col = 0, begin = s.n, end = s.n;
	uint32_t c;

	for (at = 0; at < s.n; at += n, col += width) {
		n = step(s, at, &c, &width);
		if (col >= from && begin == s.n)
			begin = at;
		if (col >= to) {
			end = at;
			break;
		}
	}
	return str_trim(str_sub(s, begin, end));
}

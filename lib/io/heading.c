#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "io/heading.h"

size_t
heading_filled(const struct row *r)
{
	size_t i, n = 0;

	for (i = 0; i < r->n; i++)
		n += str_trim(r->cell[i]).n > 0;
	return n;
}

/* Different columns of the schema that the row names. */
static size_t
count_known(const struct schema *s, const struct row *r, bool *required)
{
	bool *has = xcalloc(s->n, sizeof(*has));
	size_t i, n = 0;
	long c;

	*required = false;
	for (i = 0; i < r->n; i++) {
		if ((c = schema_find(s, r->cell[i])) < 0 || has[c])
			continue;
		has[c] = true;
		n++;
		*required = *required || s->v[c].required;
	}
	free(has);
	return n;
}

/*
 * One known heading is enough if it is one that the table cannot do without,
 * or stands alone.
 */
static size_t
weight(const struct schema *s, const struct row *r)
{
	bool required;
	size_t known = count_known(s, r, &required);

	if (known == 1 && !required && heading_filled(r) > 1)
		return 0;
	return known;
}

long
heading_find(const struct schema *s, const struct row *r, size_t n)
{
	size_t i, w, top = 0;
	long at = -1;

	for (i = 0; i < n; i++)
		if ((w = weight(s, &r[i])) > top) {
			top = w;
			at = (long)i;
		}
	return at;
}

/* Two cells that differ?  A title that was merged and filled has none. */
static bool
has_two(const struct row *r)
{
	struct str first = STR_NULL, s;
	size_t i;

	for (i = 0; i < r->n; i++) {
		s = str_trim(r->cell[i]);
		if (s.n && first.n && !str_eq(s, first))
			return true;
		if (s.n)
			first = s;
	}
	return false;
}

const struct schema *
heading_guess(const struct row *r, size_t n, long *at)
{
	const struct schema *s;
	size_t i;

	for (i = 0; i < n; i++)
		if ((s = schema_guess(r[i].cell, r[i].n)) != NULL) {
			*at = heading_find(s, r, n);
			return s;
		}
	*at = n > 0 ? 0 : -1;
	for (i = 0; i < n; i++)
		if (has_two(&r[i])) {
			*at = (long)i;
			break;
		}
	return NULL;
}

static bool
is_required(const struct schema *s, struct str heading)
{
	long c = schema_find(s, heading);

	return c >= 0 && s->v[c].required;
}

/*
 * Merged downwards and filled, a heading stands in both rows.  Saved as CSV
 * it leaves a blank, and the second row is words alone, some of them under
 * nothing.  What holds something else under a heading that every record fills
 * is a record, in which a word may be that of its column (问题: 问题); unless
 * another such heading stands in both rows, as no record's day is 日期.
 */
bool
heading_second(
    const struct schema *s, const struct row *heading, const struct row *below)
{
	size_t i, same = 0, other = 0, under_blank = 0;
	bool data = false, record = false, heads = false;

	for (i = 0; i < heading->n; i++) {
		struct str h = str_trim(heading->cell[i]);
		struct str b = str_trim(row_cell(below, (long)i));

		if (b.n == 0)
			continue;
		if (h.n && str_eq(h, b)) {
			same++;
			heads = heads || is_required(s, h);
		} else {
			other++;
			record = record || is_required(s, h);
		}
		under_blank += h.n == 0;
		data = data || utf8_has_digit(b) || is_required(s, h);
	}
	return (same > 0 && other > 0 && (heads || !record)) ||
	    (!data && under_blank > 0);
}

#include "base/mem.h"
#include "base/utf8.h"
#include "table/blanks.h"

#define SLACK 1 /* columns that a cell may begin beside its heading */

static size_t
start_of(struct str line, const struct cell *c)
{
	return utf8_width(str_before(line, c->part[0].text));
}

void
blanks_heading(struct blanks *b, struct str line, const struct cell_list *l)
{
	for (b->n = 0; b->n < l->n && b->n < BLANKS_COLUMNS; b->n++) {
		if (l->v[b->n].nparts == 0) {
			b->n = 0;
			return;
		}
		b->start[b->n] = b->cell[b->n] = start_of(line, &l->v[b->n]);
	}
}

void
blanks_row(struct blanks *b, struct str line, const struct cell_list *l)
{
	size_t k;

	for (k = 0; l->n == b->n && k < b->n; k++)
		if (l->v[k].nparts > 0)
			b->cell[k] = start_of(line, &l->v[k]);
}

static bool
is_near(size_t a, size_t b)
{
	return a <= b + SLACK && b <= a + SLACK;
}

/* The column, from k on, in which a cell begins; b->n for none. */
static size_t
column_of(const struct blanks *b, size_t start, size_t k)
{
	while (k < b->n && !is_near(start, b->start[k]) &&
	    !is_near(start, b->cell[k]))
		k++;
	return k;
}

/* A single cell may be a paragraph: then it is wider than its column. */
static bool
fits(const struct blanks *b, struct str line, const struct cell *c, size_t k)
{
	return k > 0 &&
	    (k + 1 == b->n ||
		start_of(line, c) + utf8_width(c->part[0].text) <
		    b->start[k + 1]);
}

bool
blanks_align(const struct blanks *b, struct str line, struct cell_list *l)
{
	size_t at[BLANKS_COLUMNS], i, k = 0, n = l->n;

	if (b->n == 0 || n == 0 || n >= b->n)
		return false;
	for (i = 0; i < n; i++) {
		if (l->v[i].nparts == 0)
			return false;
		k = column_of(b, start_of(line, &l->v[i]), k);
		if (k == b->n)
			return false;
		at[i] = k++;
	}
	if (n == 1 && !fits(b, line, &l->v[0], at[0]))
		return false;
	while (l->n < b->n) {
		GROW(l->v, l->n, l->cap);
		l->v[l->n++] = (struct cell){ .role = CELL_OTHER };
	}
	for (i = n; i-- > 0;)
		if (at[i] != i) {
			l->v[at[i]] = l->v[i];
			l->v[i] = (struct cell){ .role = CELL_OTHER };
		}
	return true;
}

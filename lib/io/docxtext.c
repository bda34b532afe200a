#include <stdlib.h>

#include "io/docxtext.h"

/* Columns of a table; Word allows 63. */
#define MOST_COLUMNS 1000
/* Bytes in one row, merged cells filled. */
#define MOST_ROW (64UL << 20)

void
drafts_add(struct drafts *d, struct draft p)
{
	GROW(d->v, d->n, d->cap);
	d->v[d->n++] = p;
}

/* Inside a cell a line break or tab is a blank. */
static void
add_flat(struct buf *b, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		buf_addc(b, s.p[i] == '\n' || s.p[i] == '\t' ? ' ' : s.p[i]);
}

void
drafts_join(const struct drafts *d, struct docxlist *l, struct buf *b)
{
	size_t from = b->n, i;
	struct str s;

	for (i = 0; i < d->n; i++) {
		const struct draft *p = &d->v[i];

		if (p->apart)
			continue;
		s = str_trim(p->text);
		if (b->n > from && (s.n || p->ask.num > 0))
			buf_addc(b, ' ');
		docxlist_number(l, &p->ask, s, b);
		add_flat(b, s);
	}
}

struct docxtable *
docxtable_new(void)
{
	return xcalloc(1, sizeof(struct docxtable));
}

void
docxtable_row(struct docxtable *t)
{
	size_t i;

	for (i = 0; i < t->ncell; i++)
		free(t->cell[i].in.v); /* a row that did not end */
	t->ncell = 0;
	t->before = 0;
	t->deleted = false;
}

struct docxcell *
docxtable_cell(struct docxtable *t)
{
	struct docxcell *c;

	GROW(t->cell, t->ncell, t->capcell);
	c = &t->cell[t->ncell++];
	*c = (struct docxcell){ .in = DRAFTS_INIT, .span = 1 };
	return c;
}

static struct buf *
above(struct docxtable *t, size_t column)
{
	while (t->nabove <= column) {
		t->above =
		    xreallocarray(t->above, t->nabove + 1, sizeof(*t->above));
		t->above[t->nabove++] = (struct buf)BUF_INIT;
	}
	return &t->above[column];
}

/* One cell's text into every column that it covers. */
static size_t
put_cell(struct docxtable *t, const struct docxcell *c, struct docxlist *l,
    size_t column, struct buf *row)
{
	struct buf text = BUF_INIT;
	size_t i;

	drafts_join(&c->in, l, &text);
	if (text.n == 0 && c->as_left && column > 0)
		buf_addstr(&text, buf_str(above(t, column - 1)));
	else if (text.n == 0 && c->as_above)
		buf_addstr(&text, buf_str(above(t, column)));
	for (i = 0; i < c->span && column < MOST_COLUMNS; i++, column++) {
		struct buf *b = above(t, column);

		if (row->n + text.n > MOST_ROW) {
			t->large = true;
			break;
		}

		if (column > 0)
			buf_addc(row, '\t');
		buf_addstr(row, buf_str(&text));
		buf_reset(b);
		buf_addstr(b, buf_str(&text));
	}
	buf_free(&text);
	return column;
}

/* A cell that was deleted gives way to those behind it. */
static size_t
drop_deleted(struct docxtable *t)
{
	size_t i, n = 0;

	for (i = 0; i < t->ncell; i++)
		if (t->cell[i].deleted)
			free(t->cell[i].in.v);
		else
			t->cell[n++] = t->cell[i];
	return t->ncell = n;
}

static void
add_row(struct docxtable *t, struct docxlist *l, struct arena *mem,
    struct drafts *out)
{
	struct buf row = BUF_INIT;
	size_t i, column = 0;

	for (; column < t->before && column < MOST_COLUMNS; column++)
		if (column > 0)
			buf_addc(&row, '\t');
	for (i = 0; i < t->ncell; i++)
		column = put_cell(t, &t->cell[i], l, column, &row);
	drafts_add(out,
	    (struct draft){ { NULL, 0, -1 },
		{ arena_strndup(mem, row.p ? row.p : "", row.n), row.n },
		true });
	buf_free(&row);
}

void
docxtable_end_row(struct docxtable *t, struct docxlist *l, struct arena *mem,
    struct drafts *out)
{
	bool lone =
	    drop_deleted(t) == 1 && t->before == 0 && !t->cell[0].as_above;
	size_t i, k;

	if (!t->deleted && t->ncell && !lone)
		add_row(t, l, mem, out);
	for (i = 0; i < t->ncell; i++) {
		struct drafts *d = &t->cell[i].in;

		for (k = 0; k < d->n && !t->deleted; k++)
			if (lone || d->v[k].apart) {
				d->v[k].apart = true;
				drafts_add(out, d->v[k]);
			}
		free(d->v);
	}
	t->ncell = 0;
}

void
docxtable_free(struct docxtable *t)
{
	size_t i;

	if (!t)
		return;
	for (i = 0; i < t->ncell; i++)
		free(t->cell[i].in.v);
	for (i = 0; i < t->nabove; i++)
		buf_free(&t->above[i]);
	free(t->cell);
	free(t->above);
	free(t);
}

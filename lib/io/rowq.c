#include <stdlib.h>
#include <string.h>

#include "io/rowq.h"

void
rowq_end(struct rowq *q, long line)
{
	GROW(q->row, q->nrow, q->caprow);
	q->row[q->nrow++] = (struct rowq_row){ q->open, rowq_width(q), line };
	q->open = q->ncell;
}

void
rowq_undo(struct rowq *q)
{
	q->ncell = q->open;
}

bool
rowq_next(struct rowq *q, struct row *out)
{
	const struct rowq_row *l;
	size_t i;

	if (q->next == q->nrow)
		return false;
	l = &q->row[q->next++];
	if (l->n > q->capview) {
		q->capview = l->n * 2;
		q->view = xreallocarray(q->view, q->capview, sizeof(*q->view));
	}
	for (i = 0; i < l->n; i++) {
		const struct rowq_cell *c = &q->cell[l->first + i];

		q->view[i] =
		    (struct str){ q->text.p ? q->text.p + c->at : "", c->n };
	}
	*out = (struct row){ l->n, q->view, l->line };
	return true;
}

/* Only the open row's cells are still wanted: move them to the front. */
void
rowq_compact(struct rowq *q)
{
	size_t keep = rowq_width(q), base, i;

	base = keep ? q->cell[q->open].at : q->text.n;
	for (i = 0; i < keep; i++) {
		q->cell[i] = q->cell[q->open + i];
		q->cell[i].at -= base;
	}
	if (q->text.p)
		memmove(q->text.p, q->text.p + base, q->text.n - base);
	q->text.n -= base;
	q->ncell = keep;
	q->open = 0;
	q->nrow = q->next = 0;
}

void
rowq_free(struct rowq *q)
{
	buf_free(&q->text);
	free(q->cell);
	free(q->row);
	free(q->view);
}

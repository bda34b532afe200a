#ifndef IO_ROWQ_H
#define IO_ROWQ_H

/*
 * Parsers push, filters pull: the rows of one parsed block queue up here.
 * text and cell hold all cells of the queued rows and of the row that is
 * still open.
 */

#include "base/mem.h"
#include "base/str.h"

struct row {
	size_t n;
	const struct str *cell; /* borrowed until the next row is read */
	long line; /* 1-based, where the row begins */
};
#define ROW_INIT                                                               \
	{                                                                      \
		0, NULL, 0                                                     \
	}

/* Cell i, or the empty str for a row that short or i < 0. */
static inline struct str
row_cell(const struct row *r, long i)
{
	return i >= 0 && (size_t)i < r->n ? r->cell[i] : STR_NULL;
}

struct rowq_cell {
	size_t at, n; /* bytes in text */
};

struct rowq_row {
	size_t first, n; /* cells in cell[] */
	long line;
};

struct rowq {
	struct buf text;
	struct rowq_cell *cell;
	size_t ncell, capcell;
	struct rowq_row *row;
	size_t nrow, caprow, next;
	size_t open; /* first cell of the open row */
	struct str *view; /* the row handed out */
	size_t capview;
};
#define ROWQ_INIT                                                              \
	{                                                                      \
		BUF_INIT, NULL, 0, 0, NULL, 0, 0, 0, 0, NULL, 0                \
	}

/* A cell of the open row whose bytes are put at this place of text later. */
static inline void
rowq_slice(struct rowq *q, size_t at, size_t n)
{
	GROW(q->cell, q->ncell, q->capcell);
	q->cell[q->ncell++] = (struct rowq_cell){ at, n };
}

/* A cell of the open row. */
static inline void
rowq_put(struct rowq *q, const char *p, size_t n)
{
	rowq_slice(q, q->text.n, n);
	if (n > 0)
		buf_add(&q->text, p, n);
}

/* Cells in the open row. */
static inline size_t
rowq_width(const struct rowq *q)
{
	return q->ncell - q->open;
}

void rowq_end(struct rowq *, long line); /* the open row is whole */
void rowq_undo(struct rowq *); /* the open row was none */
/* Take the next whole row; false if there is none. */
bool rowq_next(struct rowq *, struct row *);
/* Forget the rows taken, before the next block is parsed. */
void rowq_compact(struct rowq *);
void rowq_free(struct rowq *);

#endif

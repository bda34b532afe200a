#ifndef IO_DOCXTEXT_H
#define IO_DOCXTEXT_H

/*
 * Paragraphs of a Word document before their numbers are counted, and what is
 * put together of them: cells, rows, notes.
 */

#include "base/mem.h"
#include "io/docxlist.h"

/* A paragraph as it was read. */
struct draft {
	struct docxlist_ask ask;
	struct str text; /* \n for a soft break */
	bool apart; /* in a cell: stands behind the row, not in it */
};

struct drafts {
	struct draft *v;
	size_t n, cap;
};
#define DRAFTS_INIT                                                            \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

void drafts_add(struct drafts *, struct draft);

struct docxcell {
	struct drafts in;
	size_t span; /* columns of the grid */
	bool as_above, as_left; /* merged with that cell */
	bool deleted;
};

/* A table while it is read. */
struct docxtable {
	struct docxcell *cell; /* of the open row */
	size_t ncell, capcell;
	size_t before; /* columns of the grid left free in this row */
	bool deleted; /* the open row is */
	bool large; /* a row was too large to be honest */
	struct buf *above; /* text last seen in each column of the grid */
	size_t nabove;
};

struct docxtable *docxtable_new(void);
void docxtable_row(struct docxtable *); /* a row begins */
struct docxcell *docxtable_cell(struct docxtable *); /* a cell begins */
/*
 * The row is whole: append it to out as one paragraph, its cells joined by
 * tabs and merged ones filled, text in the arena; behind it what stands
 * apart.  A row of one cell is the paragraphs of the cell.
 */
void docxtable_end_row(
    struct docxtable *, struct docxlist *, struct arena *, struct drafts *out);
void docxtable_free(struct docxtable *);

/* The text of all drafts with their numbers, joined by blanks. */
void drafts_join(const struct drafts *, struct docxlist *, struct buf *);

#endif

#ifndef TABLE_CELL_H
#define TABLE_CELL_H

/* A cell, and one line of a table cut into its cells. */

#include <stdbool.h>

#include "base/mem.h"
#include "base/str.h"
#include "phrase/meaning.h"

struct cell_part { /* one line of a cell */
	struct str text; /* trimmed */
	long line, col;
	bool wrapped; /* goes on the line before: no paragraph break */
};

struct cell {
	enum cell_role role;
	enum cell_role second; /* 责任单位及责任人; CELL_DUE of what says
			      * from when; else CELL_OTHER */
	struct str text; /* its paragraphs, joined by '\n' */
	long line, col; /* of the first */
	struct cell_part *part;
	size_t nparts, cap; /* 0: an empty cell */
	bool inherited; /* merged: what a row above has */
	bool found; /* its column is of what is wrong: 存在问题 */
};

enum table_sep { SEP_TAB, SEP_BAR, SEP_COMMA, SEP_BLANKS, SEP_BLANK, SEPS };

struct cell_list {
	struct cell *v; /* roles not set yet */
	size_t n, cap;
	/* The table has no frame of bars: one that begins or ends a line
	 * stands by an empty cell. */
	bool frameless;
};

/* Cut text, which stands at line, at every sep.  Parts live in mem. */
void cells_cut(struct cell_list *, enum table_sep, struct str text, long line,
    struct arena *mem);
/* Does that sep part cells of the line? */
bool cells_parted(struct str, enum table_sep);
/* The first cell of the line that is not empty, as it is written. */
struct str cells_first(struct str, enum table_sep);
/* Does a bar begin the line?  Those at both ends are then its frame. */
bool cells_have_frame(struct str);
/* Does a line of CSV leave a quoted cell open, or close one? */
bool cells_open_quote(struct str);
size_t cells_filled(const struct cell_list *); /* how many of them are */
void cells_free(struct cell_list *);
/* Another line of a cell. */
void cell_add(
    struct cell *, struct str text, long line, long col, struct arena *mem);
/* The cell's lines put together without white space, folded; b is emptied. */
struct str cell_squeezed(const struct cell *, struct buf *b);
bool cell_is_numeral(const struct cell *);
/* 28, 1.5, 97.2%, and nothing else, or nothing at all. */
bool cell_is_score(const struct cell *);

#endif

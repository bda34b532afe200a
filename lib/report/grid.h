#ifndef REPORT_GRID_H
#define REPORT_GRID_H

/*
 * An input table in memory, of a kind that its headings tell ("plain" if
 * none).  Files of one kind can be put together in one grid.  A table of more
 * rows than GRID_ROWS is not read to its end: rest stays open and hands out
 * what follows.  Cells live as long as the grid.
 */

#include "base/mem.h"
#include "io/table.h"

#define GRID_ROWS 50000

struct grid_col {
	struct str name; /* English name, or the heading if unknown */
	struct str heading; /* as a reader should see it */
	enum column_type type;
	bool known;
};

struct grid {
	struct str kind;
	struct str title; /* the sheet name asked for; or the file's name */
	bool named; /* SHEET= was given */
	struct grid_col *col;
	size_t ncols, capcols;
	struct str **row; /* each has capcells cells at least ncols filled */
	struct place *place;
	size_t n, cap;
	struct table *rest; /* NULL: all was read */
	struct row rest_row; /* its next row, already taken */
	struct arena texts;
};

/* Column of a meaning, or -1. */
long grid_col(const struct grid *, const char *name);
struct str grid_get(const struct grid *, size_t row, long col);

/* All inputs, each "[SHEET=]PATH", files of one kind put together. */
struct grids {
	struct grid **v;
	size_t n, cap;
};
#define GRIDS_INIT                                                             \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

/* 0, or -1 after a fatal diagnostic. */
int grids_add(struct grids *, const char *arg);
/* A whole table of that kind from path; the same. */
int grids_read(struct grids *, const char *path, const char *kind);
/* The first grid of a kind, or NULL. */
struct grid *grids_kind(const struct grids *, const char *kind);
void grids_free(struct grids *);

#endif

#ifndef REPORT_KNOW_H
#define REPORT_KNOW_H

/*
 * A table of share/report/ or share/bulletin/: rows below a heading row, lines
 * that begin with # left out.  Cells are found by heading and live as long as
 * the table.
 */

#include "base/mem.h"
#include "base/str.h"

struct know {
	struct str *cell; /* row by row, the heading row first */
	size_t rows, cols; /* rows without the heading row */
	struct arena texts;
};

/* name: below share/.  NULL after a fatal diagnostic. */
struct know *know_load(const char *name);
/* The cell of a row (from 0) under a heading; empty if there is none. */
struct str know_get(const struct know *, size_t row, const char *heading);
long know_long(const struct know *, size_t row, const char *heading);
/* The first row whose cell under heading is value, or -1. */
long know_find(const struct know *, const char *heading, struct str value);
void know_free(struct know *);

#endif

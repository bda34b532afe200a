#ifndef IO_DOC_H
#define IO_DOC_H

/*
 * A plan document as paragraphs.  Plain text: one for each line, with the
 * line's number.  Word: one for each paragraph, automatic numbers written out
 * in front, table rows as their cells joined by tabs; line is then the
 * paragraph's number.  A workbook: the rows of one sheet, FILE:SHEET or the
 * first that holds any, cells joined by tabs; line is the row's number.
 */

#include <stdbool.h>

#include "base/mem.h"
#include "base/str.h"

struct para {
	/* valid UTF-8 as written, without the line end; blanks of a special
	 * width, U+3000 aside, are plain ones */
	struct str text;
	long line; /* 1-based */
};

struct doc {
	char *file; /* as given; "-" for standard input */
	char *name; /* the file's name without folder and ending; "stdin" */
	bool book; /* a sheet: columns are those of cells */
	struct para *v;
	size_t n;
	struct arena texts; /* what the paragraphs point into */
};

/* NULL after a fatal diagnostic.  Empty input is a document of none. */
struct doc *doc_read(const char *path);
/*
 * Where a character (from 1) of the paragraph of that line stands, as a reader
 * finds it: in a sheet the column of its cell, else the character itself.
 */
long doc_column(const struct doc *, long line, long col);
void doc_free(struct doc *);

#endif

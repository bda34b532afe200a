#ifndef IO_BOOK_IMPL_H
#define IO_BOOK_IMPL_H

/* What the files of io/book share; nobody else includes it. */

#include <xlsxwriter.h>

#include "base/map.h"
#include "io/book.h"

struct style {
	struct look look;
	lxw_format *format;
};

struct leaf {
	struct book *book;
	lxw_worksheet *sheet;
	char *name, *ref;
	bool hidden;
	long unlinked; /* links that it could not hold */
};

struct book {
	lxw_workbook *wb;
	char *path; /* NULL: standard output */
	char *temp; /* what the library writes */
	bool copy; /* temp is copied to path (a device, a pipe), not renamed */
	char *tmpdir;
	struct map names; /* sheet names in use, folded */
	struct leaf **leaf;
	size_t nleaf, capleaf;
	struct style **style;
	size_t nstyle, capstyle;
	struct buf cell; /* text on its way into a cell */
	const char *failed; /* the first thing the library refused */
};

/* Remember that the library refused something; reported by book_close(). */
void book_check(struct book *, lxw_error);

/* Is the written file whole?  After a diagnostic, or none, if not. */
bool book_whole(const struct book *);

#endif

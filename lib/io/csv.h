#ifndef IO_CSV_H
#define IO_CSV_H

/*
 * CSV as in RFC 4180.  Reading is libcsv's, in strict mode: an unclosed quote
 * or a quote inside a bare field is an error, not a guess.  Rows in which no
 * quote stands are cut without it, to the same cells.  Cells come as written,
 * without trimming.  Lines that hold nothing are passed over, but counted.
 * Where an office's program parts the cells by another mark, that may be told.
 */

#include "base/out.h"
#include "base/str.h"
#include "io/rowq.h"
#include "io/source.h"

struct csv_reader;

/* Does not own the source.  NULL after a fatal diagnostic. */
struct csv_reader *csv_open(struct source *);
/*
 * Before the first row: pass over each line that begins with # where a row
 * could begin, whatever it holds.  It counts as a line.
 */
void csv_comments(struct csv_reader *);
/*
 * Before the first row: the text as it begins, some ten thousand bytes or all,
 * without taking it.  Empty after a fatal diagnostic, too.
 */
struct str csv_peek(struct csv_reader *);
/* Before the first row: what parts the cells, instead of the comma. */
void csv_separator(struct csv_reader *, char);
/* 1 and the next row; 0 at the end; -1 after a fatal diagnostic. */
int csv_next(struct csv_reader *, struct row *);
const char *csv_encoding(const struct csv_reader *);
void csv_close(struct csv_reader *);

/* Write to an open output; quotes only where needed; LF, CRLF on --excel. */
struct csv_writer {
	struct out *out;
	bool excel; /* BOM, CRLF, formulas guarded */
	size_t cells; /* in the row so far */
	bool begun;
	bool lone; /* the row so far is one empty cell */
};
#define CSV_WRITER_INIT(o, x)                                                  \
	{                                                                      \
		(o), (x), 0, false, false                                      \
	}

void csv_put(struct csv_writer *, struct str);
void csv_end(struct csv_writer *); /* ends the row */

#endif

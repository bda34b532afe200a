#ifndef IO_TABLE_H
#define IO_TABLE_H

/*
 * Tables with columns by meaning.  A reader finds the heading row (office
 * sheets have title rows above it), knows which column is which whatever
 * their order and language, and hands out the rows below as a stream.
 *
 *	t = table_open("名册.csv", "roster");
 *	if (!t || !table_need(t, "unit"))
 *		...
 *	unit = table_col(t, "unit");
 *	while ((rc = table_next(t, &r)) == 1)
 *		... row_cell(&r, unit) ...
 *	table_close(t);
 *
 * Rows come with exactly as many cells as there are headings.  What offices
 * do to a sheet is undone:
 *
 * - titles above the headings, blank rows and blank columns are passed over;
 *   headings may take two lines;
 * - sums (合计), remarks and signatures below the records are left out, each
 *   with a note (share/sheet-words.csv), and so are the headings once more;
 * - a blank cell under a Chinese heading whose schema says so (down) holds
 *   what stands above it, for merged cells; told once;
 * - '0577 loses its mark; numbers, dates and ids are read at any width;
 * - a day without its year (11月9日, as spreadsheets save it) in a column of
 *   days gets that of the title or of the file's name; told once;
 * - a ragged row is reported (file:line:column) and handed out padded; text
 *   under no heading is reported and joined to the last cell, so nothing is
 *   lost.  With --ragged=pad the repairs are only counted.
 */

#include "base/date.h"
#include "base/dec.h"
#include "base/diag.h"
#include "io/csv.h"
#include "io/schema.h"

struct table;

/*
 * kind: as in share/columns.csv; NULL: whatever it is by its headings, and if
 * no kind fits, a table of unknown columns (an empty schema, "plain") below
 * the first row that has two cells.  NULL after a fatal diagnostic.
 */
struct table *table_open(const char *path, const char *kind);
/* 1, 0 at the end, -1 after a fatal diagnostic.  Cells are trimmed. */
int table_next(struct table *, struct row *);
/* Column of a meaning (its English name), or -1 if the file has none. */
long table_col(const struct table *, const char *name);
/* Is it there?  If not, an error that lists the columns there are. */
bool table_need(const struct table *, const char *name);
size_t table_ncols(const struct table *);
/* Heading of column i as written, trimmed; lives as long as the table. */
struct str table_heading(const struct table *, size_t i);
/* Column i's English name, or its heading if the schema does not know it. */
struct str table_name(const struct table *, size_t i);
/* Does the schema know column i? */
bool table_known(const struct table *, size_t i);
/* What the schema says of column i; NULL if it does not know it. */
const struct column *table_column(const struct table *, size_t i);
const struct schema *table_schema(const struct table *);
/* Of the text: "UTF-8", "GB18030"; NULL for a workbook. */
const char *table_encoding(const struct table *);
/* What parts its cells; a comma too for a workbook. */
char table_separator(const struct table *);
long table_line(const struct table *); /* of the heading row */
/* For diagnostics: where cell col (0-based; -1: the whole row) stands. */
struct place table_place(const struct table *, const struct row *, long col);
void table_close(struct table *);

/*
 * A writer of one kind of table, to standard output or opt_common.output.
 * Columns: those of the schema, all or the named ones, then extra ones.
 */
struct table_out;

/* names: NULL for all columns of the schema, else a NULL-ended list. */
struct table_out *table_create(const char *kind, const char *const *names);
/* The same columns as a table that is read, named in opt_common's language. */
struct table_out *table_like(const struct table *);
/* An extra column behind the others, before the first row. */
void table_extra(struct table_out *, struct str heading);
/* Cells in order; what is left out at table_end() is empty. */
void table_put(struct table_out *, struct str);
void table_puts(struct table_out *, const char *);
void table_putn(struct table_out *, long);
void table_put_date(struct table_out *, struct date); /* empty for none */
void table_put_dec(struct table_out *, struct dec); /* empty for no number */
void table_end(struct table_out *);
/* 0, or -1 after a fatal diagnostic.  Writes the heading of an empty table. */
int table_finish(struct table_out *);
/* Give up, leaving an old output file as it was. */
void table_drop(struct table_out *);

#endif

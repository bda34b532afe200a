#ifndef IO_SHEET_H
#define IO_SHEET_H

/*
 * Rows of an office file, whatever it is: a CSV file is one sheet, a workbook
 * has several.  By content, not by name; from a file or standard input.
 *
 *	s = sheet_open("台账.xlsx");
 *	for (i = 0; i < sheet_count(s); i++)
 *		if (sheet_start(s, i, false) == 0)
 *			while (sheet_next(s, &r) == 1)
 *				...
 *	sheet_close(s);
 *
 * FILE.xlsx:NAME or FILE.xlsx:2 names one sheet of a workbook; otherwise
 * hidden sheets are not counted.
 */

#include "io/csv.h"
#include "io/opc.h"

struct sheet;

/* path NULL or "-" is standard input.  NULL after a fatal diagnostic. */
struct sheet *sheet_open(const char *path);
/* Of a workbook's package, which it takes over; path names it in messages. */
struct sheet *sheet_of(struct opc *, const char *path);
/* Is path FILE:SHEET, and no file called so? */
bool sheet_named(const char *path);
size_t sheet_count(const struct sheet *);
/*
 * Go to the first row of sheet i; 0 or -1.  A CSV file is started once.
 * look: only to see what it is, so its faults are not reported.
 */
int sheet_start(struct sheet *, size_t i, bool look);
/* Of a CSV file that is started, as csv_peek(); */
struct str sheet_peek(struct sheet *);
/* What parts the cells of that CSV file. */
void sheet_separator(struct sheet *, char);
/* 1 and the next row; 0 at the end; -1 after a fatal diagnostic. */
int sheet_next(struct sheet *, struct row *);
/* A workbook?  Its rows end with their last cell; that is no fault. */
bool sheet_is_book(const struct sheet *);
/* For diagnostics: the file, with the sheet's name if it has several. */
const char *sheet_file(const struct sheet *);
/* Of a CSV file, as csv_encoding(); NULL for a workbook. */
const char *sheet_encoding(const struct sheet *);
/* Sheet i's own name; empty for a CSV file. */
const char *sheet_name(const struct sheet *, size_t i);
void sheet_close(struct sheet *);

#endif

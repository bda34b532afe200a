#ifndef IO_TABLE_IN_H
#define IO_TABLE_IN_H

/* What a table being read is made of; for io/table*.c only. */

#include "io/heading.h"
#include "io/sheet.h"
#include "io/table.h"

struct field {
	struct str heading; /* as written */
	long meaning; /* schema column, or -1 */
	size_t from; /* column of the sheet */
	bool fold; /* a number, date or id: width does not matter */
	bool day; /* a date */
	bool down; /* a blank cell repeats the one above */
	bool told; /* that it does */
	struct buf folded;
	struct buf above;
};

struct table {
	struct sheet *sheet;
	const struct schema *schema;
	struct arena texts; /* headings and held rows */
	struct field *v;
	size_t n;
	size_t width; /* sheet columns up to the last heading */
	struct str *cell; /* the row handed out */
	struct buf surplus;
	char separator; /* of a text's cells */
	struct row held[HEADING_ROWS]; /* read ahead */
	size_t at, nheld;
	long line; /* of the heading row */
	int year; /* of days without one; 0: not known */
	bool year_told;
	size_t padded;
	struct place first_padded;
};

extern const struct schema table_plain; /* of a table that no schema knows */

/* Open the sheet that has such a table and take its headings; guess: of any
 * kind.  False after a fatal diagnostic. */
bool table_find(struct table *, bool guess);

/* Learn the year from the rows above the headings, or from the file's name. */
void tableyear_titles(struct table *, size_t heading);
/*
 * Cell i of a date column with its year: 11月9日 becomes 2026-11-09, which is
 * told once for the table.  earlier: the row's date cell before it, if any;
 * it is set to this one.  What is no day, or of no known year, stays.
 */
struct str tableyear_fill(
    struct table *, const struct row *, size_t i, struct str *earlier);

#endif

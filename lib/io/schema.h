#ifndef IO_SCHEMA_H
#define IO_SCHEMA_H

/*
 * What the tables' columns are called and hold: share/columns.csv.  A heading
 * is understood by its English name, its Chinese name or a listed alias,
 * whatever its width (full or half) and white space.
 */

#include "base/str.h"

enum column_type {
	COLUMN_TEXT,
	COLUMN_LIST, /* pieces joined by 、 */
	COLUMN_DATE, /* ISO 8601, XXXX for an unknown year */
	COLUMN_DATES, /* a list of dates */
	COLUMN_INT,
	COLUMN_DEC, /* plain decimal */
	COLUMN_ID
};

struct column {
	struct str name, zh; /* English, Chinese; NUL-terminated */
	enum column_type type;
	bool positive; /* a number below nought is a fault: dec>=0, int>=0 */
	bool measured; /* amount: a dec with what is counted behind it, 3处 */
	bool required;
	bool down; /* a blank cell is merged away: the one above holds */
	struct str aliases; /* joined by 、 */
	struct str note; /* what it holds, for the manual; may be empty */
	struct str other; /* read as this column where there is none; or empty */
};

struct schema {
	struct str table;
	struct column *v;
	size_t n;
};

/* The schema of a kind of table, until the program ends; NULL after a
 * diagnostic (unknown kind, unreadable share). */
const struct schema *schema_get(const char *table);
/* Index of the column that a heading names, or -1. */
long schema_find(const struct schema *, struct str heading);
/*
 * The kind of table that has these headings: it knows two thirds of them and
 * more than any other kind.  NULL: none, or a diagnostic was given.
 */
const struct schema *schema_guess(const struct str *heading, size_t n);

#endif

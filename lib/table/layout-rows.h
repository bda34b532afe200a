#ifndef TABLE_LAYOUT_ROWS_H
#define TABLE_LAYOUT_ROWS_H

/*
 * A table as a page's layout shows it, between layout.c, which finds its
 * headings and lines, and layout-rows.c, which makes rows of them.
 */

#include "io/doc.h"
#include "table/cell.h"
#include "table/layout-columns.h"
#include "table/role.h"
#include "table/row.h"

enum layout_what {
	WHAT_BLANK,
	WHAT_TEXT,
	WHAT_NUMBER,
	WHAT_PAGE,
	WHAT_HEADINGS,
	WHAT_GROUP /* 一、组织领导 over rows */
};

struct layout_entry {
	enum layout_what what;
	size_t line;
};

struct layout_table {
	struct rows *rows;
	const struct doc *doc;
	struct layout columns;
	struct cell_list heads;
	size_t nheads; /* lines of the headings */
	bool centered; /* a number stands beside the middle of its row */
	struct layout_entry *entry; /* the lines below them */
	size_t n, cap;
	size_t width[LAYOUT_COLUMNS]; /* of the widest line of each column */
	struct table_roles *roles;
};

/* Line i of the document. */
struct str layout_line(const struct layout_table *, size_t i);
bool layout_is_empty(const struct layout_table *, size_t i);
/* What of line i stands in column k, as a further line of a cell. */
void layout_add_part(
    const struct layout_table *, struct cell *, size_t i, size_t k);
/* The headings, which begin at line `first`, and the rows of all entries. */
void layout_take_rows(struct layout_table *, size_t first);

#endif

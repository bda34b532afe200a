#ifndef IO_SEPARATOR_H
#define IO_SEPARATOR_H

/*
 * What parts the cells of a text table: spreadsheets save "text" with tabs,
 * and in many countries CSV with semicolons.
 */

#include "io/schema.h"

/*
 * head: how the text begins; kind: of the table, NULL if any.  The comma,
 * unless it finds no headings in the first rows and another mark does.
 */
char separator_of(struct str head, const struct schema *kind);

#endif

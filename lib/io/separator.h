#ifndef IO_SEPARATOR_H
#define IO_SEPARATOR_H

/*
 * What parts the cells of a text table: spreadsheets save "text" with tabs,
 * and in many countries CSV with semicolons.
 */

#include "io/schema.h"

/*
 * head: how the text begins; kind: of the table, NULL if any.  The mark that
 * finds headings in the first rows; of several, or where none does, that which
 * parts most of them, the comma before others.
 */
char separator_of(struct str head, const struct schema *kind);

#endif

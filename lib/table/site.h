#ifndef TABLE_SITE_H
#define TABLE_SITE_H

#include "table/row.h"

/* Mark the lines of such tables: rows->v[].site. */
void site_find(struct rows *, const struct doc *);

#endif

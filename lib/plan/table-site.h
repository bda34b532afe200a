#ifndef PLAN_TABLE_SITE_H
#define PLAN_TABLE_SITE_H

#include "plan/table-row.h"

/* Mark the lines of such tables: rows->v[].site. */
void site_find(struct rows *, const struct doc *);

#endif

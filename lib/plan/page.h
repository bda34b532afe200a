#ifndef PLAN_PAGE_H
#define PLAN_PAGE_H

/*
 * Printed pages: lines that are whole pages, each with its number before it,
 * are joined; numbers below pages are noise.
 */

#include "plan/line.h"
#include "plan/table-row.h"

void pages_find(struct lines *, const struct rows *);

#endif

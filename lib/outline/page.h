#ifndef OUTLINE_PAGE_H
#define OUTLINE_PAGE_H

/*
 * Printed pages: lines that are whole pages, each with its number before it,
 * are joined; numbers below pages are noise.
 */

#include "line/line.h"
#include "table/row.h"

void pages_find(struct lines *, const struct rows *);

#endif

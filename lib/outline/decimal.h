#ifndef OUTLINE_DECIMAL_H
#define OUTLINE_DECIMAL_H

/*
 * Decimal numbers without a blank behind them, as 预案 pasted from a web page
 * have them: 1总则, 1.1编制目的, 1.1、编制目的.  One alone may be an amount
 * (2.3亿元); they are numbers where they run.
 */

#include "line/line.h"
#include "table/row.h"

/* Mark the lines that begin with one. */
void decimals_find(struct lines *, const struct rows *);
/* Numbers of which a page's table kept a line of their own. */
void decimals_alone(struct lines *, const struct rows *);

#endif

#ifndef LINE_ANNEX_H
#define LINE_ANNEX_H

/* Lines that name what is attached: 附件2：, 附件2：考核办法. */

#include "line/line.h"

/*
 * Bytes of 附件2-1：, （附件2）, 附件之二, with the mark behind them, up to its colon;
 * 0: none.
 */
size_t annex_label(struct str);
/* The same of one that ends in a colon: 附件2：考核办法. */
size_t annex_colon(struct str);
/* 附件2： alone. */
bool annex_is_label(const struct line *);
/* 附件： without a number, which the list below it counts. */
bool annex_is_unnumbered(const struct line *);
/* The title behind 附件2：, or nothing. */
struct str annex_title(const struct line *);

/* 驻村职位和要求 over a table of three columns that is attached without saying so. */
bool annex_is_table(const struct lines *, size_t i);

#endif

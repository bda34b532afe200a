#ifndef REPORT_LISTING_IMPL_H
#define REPORT_LISTING_IMPL_H

/* What the files of a listing share. */

#include "report/listing.h"

/* Text of a cell that is not the grid's own, in the buf. */
struct str listing_text(const struct listing *, const struct column_plan *,
    const struct str *cell, struct buf *);

/* listing-rules.c: of rows first..last, colours and tints; borders of free
 * rows once something is written in them; lists to choose from. */
void listing_rules(struct listing *, struct leaf *, long first, long last);
void listing_spare(struct listing *, struct leaf *, long first, long last);
void listing_lists(struct listing *, struct leaf *, long first, long last);

/* The column whose words are counted on a line above the headings, or -1; the
 * line itself, in row, over the rows first..last. */
long listing_counted(const struct listing *);
void listing_counts(
    struct listing *, struct leaf *, long row, long first, long last);

#endif

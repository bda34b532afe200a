#ifndef SCORE_EMIT_H
#define SCORE_EMIT_H

/* Writing a sheet as rows of the scores table. */

#include "io/table.h"
#include "score/marks.h"

/* Rows of every unit that has any, in the squad's order. */
void emit_sheet(struct table_out *, const struct bench *, const struct marks *);
/* "A1-1 f.csv:5、f.csv:9；A1-2 f.csv:7" for an item of a unit. */
void emit_why(struct buf *, const struct bench *, size_t item, size_t unit,
    struct term out, const struct result *);
/* Append " FILE:LINE、FILE:LINE、…+N": those kept, and how many more. */
void emit_records(
    struct buf *, const struct tally *, const struct records *, long all);
/* The rows of the status that a rule's value comes from, or NULL. */
const struct rate *emit_rate(const struct bench *, const struct rule *,
    size_t unit, struct term slot);
/* Keys of share/explain.csv by enum absence and by enum missing. */
extern const char *const emit_absent[], *const emit_by[];

#endif

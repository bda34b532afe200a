#ifndef SCORE_RECORDS_H
#define SCORE_RECORDS_H

/*
 * The records on which a number rests, in order.  Very many short lists grow
 * at once: they lie in runs in an arena, which are neither moved nor freed one
 * by one.
 */

#include <stdint.h>

#include "base/mem.h"

struct record {
	uint32_t file; /* place in tally.file */
	uint32_t line;
};

struct record_run {
	struct record_run *next;
	size_t cap; /* full, but for the last */
	struct record v[];
};

/* All zero is the empty list. */
struct records {
	struct record_run *first, *last;
	struct record *at, *end; /* room in the last run */
};

/* Runs come from the arena, always the same one. */
void records_add(struct records *, struct arena *, struct record);
/*
 * The next run: start with NULL; NULL at the end.  *n: records in it.
 */
const struct record_run *records_next(
    const struct records *, const struct record_run *, size_t *n);

#endif

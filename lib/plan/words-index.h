#ifndef PLAN_WORDS_INDEX_H
#define PLAN_WORDS_INDEX_H

/*
 * The words of a list by the character that they begin, or end, with: the
 * longest one that stands there is found without a look at the others.  For
 * lib/plan/words.c only.
 */

#include "base/map.h"
#include "plan/words.h"

struct word_index {
	struct word_firsts edges; /* most characters begin (end) no word */
	bool ends;
	size_t mask; /* of the buckets, a power of two of them */
	uint32_t *from; /* of each bucket; behind them the end of the last */
	struct word_entry *v; /* by buckets; longer words first */
};

/* The last 12 bits of the character at p; other scripts may share them. */
static inline size_t
word_edge(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;

	if (u[0] < 0x80)
		return u[0];
	if (n < 3 || u[0] < 0xe0)
		return n > 1 ? u[1] : 0;
	return (size_t)(u[1] & 0x3f) << 6 | (u[2] & 0x3f);
}

static inline bool
word_firsts_has(const struct word_firsts *f, size_t edge)
{
	return f->bit[edge >> 6] >> (edge & 63) & 1;
}

static inline void
word_firsts_put(struct word_firsts *f, size_t edge)
{
	f->bit[edge >> 6] |= (uint64_t)1 << (edge & 63);
}

/*
 * Of words whose meanings, and 1, are the map's values as pointers; ends: by
 * what they end with.  The words must stay.
 */
const struct word_index *word_index_new(
    struct arena *, const struct map *words, bool ends);
/* Bytes of the longest word that s begins (ends) with, or 0; its meaning. */
size_t word_index_find(
    const struct word_index *, struct str s, int *meaning);

#endif

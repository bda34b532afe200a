#ifndef PHRASE_WORDS_INDEX_H
#define PHRASE_WORDS_INDEX_H

/*
 * The words of a list by the character that they begin, or end, with: the
 * longest one that stands there is found without a look at the others.  For
 * lib/phrase/words.c only.
 */

#include <string.h>

#include "base/map.h"
#include "phrase/words.h"

struct word_index {
	struct word_firsts edges; /* most places begin (end) no word */
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

#define WORD_PAIR 6 /* bytes of two characters */

/* The same of the WORD_PAIR bytes at p. */
static inline size_t
word_pair(const char *p)
{
	uint32_t one;
	uint16_t two;

	memcpy(&one, p, sizeof(one));
	memcpy(&two, p + sizeof(one), sizeof(two));
	return ((uint64_t)one << 16 | two) * 0x9e3779b97f4a7c15u >> 52;
}

static inline bool
word_bit(const uint64_t *bits, size_t i)
{
	return bits[i >> 6] >> (i & 63) & 1;
}

static inline void
word_bit_put(uint64_t *bits, size_t i)
{
	bits[i >> 6] |= (uint64_t)1 << (i & 63);
}

/* May a word begin with the n > 0 bytes at p, whose edge is given? */
static inline bool
word_may_begin(
    const struct word_firsts *f, const char *p, size_t n, size_t edge)
{
	return word_bit(f->bit, edge) &&
	    (word_bit(f->alone, edge) ||
		(n >= WORD_PAIR && word_bit(f->pair, word_pair(p))));
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

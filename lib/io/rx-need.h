#ifndef IO_RX_NEED_H
#define IO_RX_NEED_H

/*
 * What a text must hold so that a pattern can match in it: sets of
 * characters, and of pairs of them that stand side by side, of each of which
 * one must stand somewhere in the text.  Most
 * patterns of most tables name a word without which there is nothing to look
 * for; a text is then read once for all of them, and the pattern need not be
 * tried, nor even compiled.  Of patterns that match at the start of a text
 * only (^), it is also told which characters such a text begins with, and of
 * those that match at its end only ($), which ones it ends with.
 *
 * Characters are told apart by their last twelve bits, and pairs of them by
 * fourteen bits that are made of these: what is said to be
 * missing is missing, what is said to be there may be another.  A code is that of
 * a character or, behind all of those, that of a pair.
 */

#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

#define RX_NEED_SETS 4
#define RX_NEED_PAIRS 2
#define RX_NEED_CODES 32 /* what more may stand in one place tells nothing */
#define RX_CHARS 4096 /* codes of characters, */
#define RX_PAIRS 16384 /* and of pairs, behind them */
#define RX_CODES (RX_CHARS + RX_PAIRS)

struct rx_need {
	size_t n; /* 0: no character is needed */
	struct rx_need_set {
		uint64_t bits; /* bit c & 63 for each c: tells most sets apart */
		uint16_t n, weight; /* the lighter, the likelier it is missed */
		uint16_t c[RX_NEED_CODES]; /* ascending */
	} v[RX_NEED_SETS];
	size_t npairs; /* sets with pairs; some may hold characters as well */
	struct rx_need_set pair[RX_NEED_PAIRS];
	bool one; /* a match is one of v[0], or more of them in a row */
	bool start, finish; /* matches at the start, the end of the text only; */
	bool empty; /* may match no character at all; if not: */
	uint64_t first[4]; /* bit c & 255 for each that a match may begin with, */
	uint64_t last[4]; /* and end with */
};

/* The needs of a piece that patterns name as {name}; NULL: no such piece. */
typedef const struct rx_need *rx_piece(void *arg, struct str name);

/*
 * Work out of the pattern what it needs.  False: it is written in a way that
 * is not followed here or may be wrong, and has to be compiled to know.
 * piece: NULL where no pieces are named.
 */
bool rx_need(struct rx_need *, struct str pattern, rx_piece *, void *arg);

/*
 * The characters of a text, and the pairs of neighbours: for those of a short one
 * fewer bits do, and what is kept of it takes no more.
 */
struct rx_chars {
	uint64_t bit[RX_CHARS / 64];
	unsigned first, last; /* the last twelve bits of these; */
	bool empty; /* unless there is none */
	size_t mask; /* of the places in pair, of which there may be no more */
	uint64_t pair[RX_PAIRS / 64];
};

void rx_chars(struct rx_chars *, struct str text);
const struct rx_chars *rx_chars_keep(struct arena *, const struct rx_chars *);
/* The bits of the 64 codes from 64 * at on. */
static inline uint64_t
rx_chars_at(const struct rx_chars *chars, size_t at)
{
	return at < RX_CHARS / 64 ? chars->bit[at]
				  : chars->pair[at & chars->mask];
}

/* A need as a pattern keeps it: a text is asked for those of many patterns. */
struct rx_kept {
	const uint16_t *sets; /* of each the size and the characters; then 0 */
	const uint64_t *first, *last; /* as above; NULL: may be any */
};

struct rx_kept rx_need_keep(struct arena *, const struct rx_need *);
bool rx_need_met(const struct rx_kept *, const struct rx_chars *);
/* May it match in a text whose first character ends in these eight bits? */
static inline bool
rx_may_begin(const struct rx_kept *kept, unsigned c)
{
	return !kept->first || (kept->first[c >> 6 & 3] >> (c & 63) & 1);
}

#endif

#ifndef ZH_PIECE_H
#define ZH_PIECE_H

/*
 * What a text may be cut into at a place: words in use with what they cost
 * (share/zh/frequency.csv, town-words.csv, person-beside.csv), words that are
 * made by form (zh/form.h), numbers, marks, and characters that nobody knows.
 * Costs are -4 ln of how common a thing is: what is cheap is likely.
 */

#include <stdbool.h>

#include "base/map.h"
#include "base/mem.h"
#include "zh/text.h"

/* Classes of words, told by the names that the tables give them; a set of them
 * is a uint64_t. */
#define PIECE_CLASSES 64
/* The most that a row of a table lets anything cost: no way through a passage
 * can cost more than an int holds. */
#define PIECE_DEAREST 1000

struct pieces;

struct piece {
	size_t begin, end; /* characters */
	int cost;
	int class;
	/* of a word made by form */
	uint64_t behind; /* stands only behind these classes; 0: anywhere */
	size_t surname; /* characters of it that the word begins with, or 0 */
	bool call; /* not a name in full: 老张, 王大爷, 卓玛 */
};
typedef void piece_fn(void *arg, const struct piece *);

/* NULL after a fatal diagnostic. */
struct pieces *pieces_load(void);
void pieces_free(struct pieces *);
/* A class by its name; -1 if no table of words has it. */
int pieces_class(const struct pieces *, struct str name);
/* A word more, which is as cheap as that; what it was before is forgotten. */
void pieces_add(struct pieces *, struct str word, int cost, int class);
/* All that may begin at character i; one at least. */
void pieces_at(
    struct pieces *, const struct text *, size_t i, piece_fn *, void *arg);
/* Past the word of a class at character i, the longest, or i. */
size_t pieces_word(
    const struct pieces *, const struct text *, size_t i, int class);

#endif

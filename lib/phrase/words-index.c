#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "phrase/words-index.h"

#define NEAR 8 /* bytes of a word, from its edge on, that are compared at once */
#define BUCKETS 256 /* at most */

struct word_entry {
	uint64_t near, mask; /* what stands there, and how much of that it is */
	struct str word;
	int meaning;
};

/* The bytes of s from its edge on; zeros where there are fewer. */
static inline uint64_t
near_edge(struct str s, bool ends)
{
	unsigned char b[NEAR] = { 0 };
	uint64_t x;

	if (s.n >= NEAR) {
		memcpy(&x, ends ? s.p + s.n - NEAR : s.p, NEAR);
		return x;
	}
	memcpy(ends ? b + NEAR - s.n : b, s.p, s.n);
	memcpy(&x, b, NEAR);
	return x;
}

static inline size_t
edge_of(struct str s, bool ends)
{
	size_t at = ends ? utf8_prev(s, s.n) : 0;

	return word_edge(s.p + at, s.n - at);
}

static struct word_entry
entry_of(const struct map_entry *e, bool ends)
{
	static const char all[NEAR] = { -1, -1, -1, -1, -1, -1, -1, -1 };
	size_t n = e->key.n < NEAR ? e->key.n : NEAR;

	return (struct word_entry){ near_edge(e->key, ends),
		near_edge((struct str){ all, n }, ends), e->key,
		(int)(size_t)e->value - 1 };
}

/* The WORD_PAIR bytes of s at its edge, if there are so many. */
static const char *
pair_at(struct str s, bool ends)
{
	return ends && s.n > WORD_PAIR ? s.p + s.n - WORD_PAIR : s.p;
}

/* What is there to be found. */
static void
put_edge(struct word_firsts *f, struct str s, bool ends)
{
	size_t edge = edge_of(s, ends);

	word_bit_put(f->bit, edge);
	f->plain |= s.n > 0 && utf8_is_plain(s.p[ends ? utf8_prev(s, s.n) : 0]);
	if (s.n < WORD_PAIR)
		word_bit_put(f->alone, edge);
	else
		word_bit_put(f->pair, word_pair(pair_at(s, ends)));
}

/* The places of the words, longer ones first; to be freed. */
static uint32_t *
by_length(const struct map *words)
{
	uint32_t *order = xcalloc(words->n + 1, sizeof(*order)), *behind;
	size_t i, longest = 0;

	for (i = 0; i < words->n; i++)
		if (words->v[i].key.n > longest)
			longest = words->v[i].key.n;
	behind = xcalloc(longest + 2, sizeof(*behind)); /* of each length */
	for (i = 0; i < words->n; i++)
		behind[longest - words->v[i].key.n + 1]++;
	for (i = 1; i <= longest; i++)
		behind[i] += behind[i - 1];
	for (i = 0; i < words->n; i++)
		order[behind[longest - words->v[i].key.n]++] = (uint32_t)i;
	free(behind);
	return order;
}

const struct word_index *
word_index_new(struct arena *mem, const struct map *words, bool ends)
{
	struct word_index *x = arena_zalloc(mem, sizeof(*x));
	uint32_t end[BUCKETS + 1] = { 0 };
	uint32_t *order = by_length(words);
	size_t i, b;

	x->ends = ends;
	while (x->mask + 1 < BUCKETS && x->mask < words->n)
		x->mask = x->mask * 2 + 1;
	x->from = arena_alloc(mem, (x->mask + 2) * sizeof(*x->from));
	x->v = arena_alloc(mem, words->n * sizeof(*x->v) + 1);
	for (i = 0; i < words->n; i++) {
		put_edge(&x->edges, words->v[i].key, ends);
		end[(edge_of(words->v[i].key, ends) & x->mask) + 1]++;
	}
	for (b = 0; b <= x->mask; b++)
		end[b + 1] += end[b];
	memcpy(x->from, end, (x->mask + 2) * sizeof(*x->from));
	for (i = 0; i < words->n; i++) {
		b = edge_of(words->v[order[i]].key, ends) & x->mask;
		x->v[end[b]++] = entry_of(&words->v[order[i]], ends);
	}
	free(order);
	return x;
}

/* Does s begin (end) with the word, whose first (last) bytes are there? */
static bool
stands(const struct word_entry *e, struct str s, bool ends)
{
	size_t n = e->word.n;

	return n <= s.n &&
	    (n <= NEAR ||
		memcmp(ends ? s.p + s.n - n : s.p, e->word.p, n) == 0);
}

size_t
word_index_find(const struct word_index *x, struct str s, int *meaning)
{
	const struct word_entry *e, *end;
	uint64_t near;
	size_t edge;

	if (s.n == 0)
		return 0;
	edge = edge_of(s, x->ends);
	if (!word_may_begin(&x->edges, pair_at(s, x->ends), s.n, edge))
		return 0;
	near = near_edge(s, x->ends);
	e = x->v + x->from[edge & x->mask];
	end = x->v + x->from[(edge & x->mask) + 1];
	for (; e < end; e++) {
		if (((near ^ e->near) & e->mask) || !stands(e, s, x->ends))
			continue;
		if (meaning)
			*meaning = e->meaning;
		return e->word.n;
	}
	return 0;
}

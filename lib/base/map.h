#ifndef BASE_MAP_H
#define BASE_MAP_H

/*
 * A hash map from text to a pointer.  Keys are copied into the map's own
 * memory; values are the caller's.  Iteration is in the order of insertion,
 * so that output never depends on the hash.
 */

#include <stdbool.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

struct map_entry {
	struct str key; /* lives as long as the map, NUL-terminated */
	void *value;
};

struct map {
	struct map_entry *v; /* in order of insertion */
	size_t n, cap;
	struct map_slot {
		uint32_t at; /* 1 + index into v; 0 is empty */
		uint32_t hash; /* the key's last bits: few others have them too */
	} * slot;
	size_t nslot;
	struct arena keys;
};
#define MAP_INIT { NULL, 0, 0, NULL, 0, ARENA_INIT }

/* The entry of key, or NULL. */
struct map_entry *map_get(const struct map *, struct str key);
/* The value of key, or NULL. */
void *map_value(const struct map *, struct str key);
/* The entry of key, made with a NULL value if it was not there. */
struct map_entry *map_put(struct map *, struct str key);
/* Put key, with a NULL value; false if it was there. */
bool map_add(struct map *, struct str key);
void map_free(struct map *); /* values stay */
/* The number that a key is looked for by. */
uint64_t map_hash(struct str key);

/*
 * The key of several cells in that order, put into b (which it empties; valid
 * until b changes).  Behind each stands U+001F, the sign for it, so that
 * "1 2" with "3" is not "1" with "2 3".
 */
struct str map_key(struct buf *b, const struct str *cell, size_t n);
/* Its cells as a message shows them: blanks between, empty ones left out. */
void map_key_show(struct buf *b, struct str key);
#define MAP_KEY(b, ...)                                                        \
	map_key((b), (const struct str[]){ __VA_ARGS__ },                      \
	    COUNT(((const struct str[]){ __VA_ARGS__ })))

#endif

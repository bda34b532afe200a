#ifndef BASE_MEM_H
#define BASE_MEM_H

/*
 * Memory.  The x-functions never return NULL: when memory runs out they print
 * "out of memory" and exit with status 2, after removing half-written output
 * (base/out).  Nothing else in the library exits.
 *
 * An arena holds many small objects that live equally long; it is emptied or
 * freed as a whole.  Its pointers are stable until then.
 */

#include <stddef.h>

#include "base/str.h"

#define NONNULL __attribute__((returns_nonnull))

void *xmalloc(size_t) NONNULL;
void *xcalloc(size_t, size_t) NONNULL;
void *xrealloc(void *, size_t) NONNULL;
void *xreallocarray(void *, size_t, size_t) NONNULL;
char *xstrdup(const char *) NONNULL;
char *xstrndup(const char *, size_t) NONNULL;

/* Make room for one more element in a growing array of n elements. */
#define GROW(v, n, cap)                                                       \
	do {                                                                  \
		if ((n) == (cap)) {                                           \
			(cap) = (cap) ? (cap)*2 : 8;                          \
			(v) = xreallocarray((v), (cap), sizeof(*(v)));        \
		}                                                             \
	} while (0)

struct arena_block;
struct arena {
	struct arena_block *head;
	char *at, *end; /* free room in the newest block */
};
#define ARENA_INIT { NULL, NULL, NULL }

void *arena_alloc(struct arena *, size_t); /* aligned, not zeroed */
void *arena_zalloc(struct arena *, size_t);
char *arena_strndup(struct arena *, const char *, size_t); /* adds a NUL */
/* s copied into the arena, NUL-terminated there. */
struct str str_keep(struct arena *, struct str s);
void arena_reset(struct arena *); /* forget everything, keep one block */
void arena_free(struct arena *);

/* Called once before an out-of-memory exit; base/out sets it. */
extern void (*mem_on_exit)(void);

#endif

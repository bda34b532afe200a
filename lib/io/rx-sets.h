#ifndef IO_RX_SETS_H
#define IO_RX_SETS_H

/* What pieces of a pattern need, put together; for lib/io/rx-need.c only. */

#include "io/rx-need.h"

/* Empty it: what its codes were does not matter. */
static inline void
rx_set_clear(struct rx_need_set *s)
{
	s->bits = 0;
	s->n = s->weight = 0;
}

/* False if there are too many. */
bool rx_set_put(struct rx_need_set *, uint32_t c);

/* That of nothing: no character is needed. */
void rx_need_clear(struct rx_need *);
/* One of the set must stand somewhere too. */
void rx_need_put(struct rx_need *, const struct rx_need_set *);
/* A character of the one and right behind it one of the other must, too. */
void rx_need_put_pairs(struct rx_need *, const struct rx_need_set *,
    const struct rx_need_set *behind);
/* Is it that of what takes no characters: ^, \b, what looks around? */
bool rx_need_is_place(const struct rx_need *);
/* A match is any character, or may be c. */
void rx_need_begin_any(struct rx_need *);
void rx_need_begin(struct rx_need *, uint32_t c);
/* The one and behind it the next; the one or the other. */
void rx_need_then(struct rx_need *, const struct rx_need *next);
void rx_need_either(struct rx_need *, const struct rx_need *other);

#endif

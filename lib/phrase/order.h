#ifndef PHRASE_ORDER_H
#define PHRASE_ORDER_H

/*
 * The words that order somebody: 要, 应, 须, 必须, 需, 不得.  Not where they are part
 * of other words (重要, 应急, 供需), a noun (工作需要，), or say of which case
 * something holds (需要调整的，).
 */

#include <stdbool.h>

#include "base/str.h"

/* Bytes of the ordering word at byte at of s, 0 if it is none. */
size_t order_at(struct str s, size_t at);
/* Is what follows an order at its end: at a mark, or nothing? */
bool order_ends(struct str rest);
/* Is there one in s? */
bool order_in(struct str s);

#endif

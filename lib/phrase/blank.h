#ifndef PHRASE_BLANK_H
#define PHRASE_BLANK_H

#include "base/str.h"

/*
 * The next blank of running text, from byte at on, that a page put in: it sets a
 * figure off (达到 80 %) or tears a word (达 到), but parts no figures (各有3 4 5户).
 * s.n for none.  *loose: 0 at first, then left to this function.
 */
size_t blank_next(struct str s, size_t at, size_t *loose);

#endif

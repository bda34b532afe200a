#ifndef ZH_VAGUE_H
#define ZH_VAGUE_H

/* Words around times that are no times (classes vague and event). */

#include <stdbool.h>

#include "zh/text.h"

/* The next 长期, 立即, 尽快 ... at or after byte *at; sets *at and *end. */
bool vague_next(struct str text, size_t *at, size_t *end);
/* The same in a text that was filled, from character *i on, which is put behind. */
bool vague_next_in(const struct text *, size_t *i, size_t *at, size_t *end);
/*
 * 印发的, 会议精神, 地震 ... soon behind byte end of a date, which may only name an
 * event; where it begins in *at.  NULL if there is none.
 */
const struct word *event_behind(struct str text, size_t end, size_t *at);

#endif

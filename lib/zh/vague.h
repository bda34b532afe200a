#ifndef ZH_VAGUE_H
#define ZH_VAGUE_H

/* Words around times that are no times (classes vague and event). */

#include <stdbool.h>

#include "zh/text.h"

/* The next 长期, 立即, 尽快 ... at or after byte *at; sets *at and *end. */
bool vague_next(struct str text, size_t *at, size_t *end);
/* The same in a text that was filled, from character *i on, which is put behind. */
bool vague_next_in(const struct text *, size_t *i, size_t *at, size_t *end);
/* Does 印发的, 会议精神 ... follow byte end, so that a date names an event? */
bool event_follows(struct str text, size_t end);

#endif

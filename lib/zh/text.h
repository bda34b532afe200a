#ifndef ZH_TEXT_H
#define ZH_TEXT_H

/*
 * A text as an array of characters, full-width ASCII folded to ASCII, so that
 * the grammars look at code points and never at bytes.  at[i] is the byte
 * where character i begins; at[n] the length in bytes.  Reading past the end
 * gives 0.  The full stop of 0。8% is a point.  One array is filled again and
 * again: memory is that of the longest text.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct text {
	uint32_t *c; /* n characters and a few zeros behind them */
	size_t *at;
	size_t n, cap;
	struct str s; /* borrowed: what it was filled from */
};
#define TEXT_INIT                                                              \
	{                                                                      \
		NULL, NULL, 0, 0,                                              \
		{                                                              \
			"", 0                                                  \
		}                                                              \
	}

void text_fill(struct text *, struct str); /* valid UTF-8 */
void text_free(struct text *);
/* The bytes of characters from..to. */
struct str text_piece(const struct text *, size_t from, size_t to);
/* Character i, or 0 outside of the text. */
static inline uint32_t
text_char(const struct text *t, size_t i)
{
	return i < t->n ? t->c[i] : 0;
}

/* First character at or after i that is no blank (ASCII, U+3000, NBSP). */
size_t text_skip(const struct text *, size_t i);

#endif

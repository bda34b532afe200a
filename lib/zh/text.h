#ifndef ZH_TEXT_H
#define ZH_TEXT_H

/*
 * A text as an array of characters, full-width ASCII folded to ASCII, so that
 * the grammars look at code points and never at bytes.  at[i] is the byte
 * where character i begins; at[n] the length in bytes.  Reading past the end
 * gives 0.  One array is filled again and again: memory is that of the
 * longest text.
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

/* As text_is, when the first character is known to be right. */
size_t text_match(const struct text *, size_t i, const char *w);
/*
 * Is the word w (valid UTF-8; its first character of one or three bytes, as
 * ASCII and Han are) at i?  Its length, or 0.
 */
static inline size_t
text_is(const struct text *t, size_t i, const char *w)
{
	const unsigned char *p = (const unsigned char *)w;
	uint32_t c = p[0];

	if (c >= 0x80)
		c = (uint32_t)(p[0] & 0x0f) << 12 |
		    (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
	return text_char(t, i) == c ? text_match(t, i, w) : 0;
}

/* First character at or after i that is no blank (ASCII, U+3000, NBSP). */
size_t text_skip(const struct text *, size_t i);

#endif

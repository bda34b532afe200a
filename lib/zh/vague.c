#include "base/utf8.h"
#include "zh/vague.h"
#include "zh/words.h"

/* How far behind a date the event that it names is looked for. */
#define NEAR 8
static const struct word *
look(enum word_class class, struct str text, size_t at, size_t *end)
{
	const struct words *w = words_get();

	return w ? words_at_byte(w, class, text, at, end) : NULL;
}

static size_t
next_char(struct str s, size_t at)
{
	uint32_t c;
	size_t k = utf8_decode(s.p + at, s.n - at, &c);

	return at + (k ? k : 1);
}

/* A word of this class begins in Chinese, or as a blank does: x月, __月. */
static bool
may_begin(unsigned char c)
{
	return c >= 0x80 || c == 'x' || c == 'X' || c == '_';
}

bool
vague_next(struct str text, size_t *at, size_t *end)
{
	const struct words *w = words_get();

	for (; w && words_next_byte(w, WORD_VAGUE, text, at, end); ++*at)
		if (may_begin((unsigned char)text.p[*at]))
			return true;
	return false;
}

bool
vague_next_in(const struct text *t, size_t *i, size_t *at, size_t *end)
{
	const struct words *w = words_get();
	size_t from, behind;

	for (from = *i; w && from < t->n; from++) {
		if (!words_may_begin(w, WORD_VAGUE, t->c[from]) ||
		    !may_begin((unsigned char)t->s.p[t->at[from]]) ||
		    !words_at(w, WORD_VAGUE, t, from, &behind))
			continue;
		*i = behind;
		*at = t->at[from];
		*end = t->at[behind];
		return true;
	}
	return false;
}

/* 。, or what closes a bracket that holds the date: （5月1日至6月30日）。事故 */
static bool
ends_what_is_dated(struct str s)
{
	return str_starts(s, STR("。")) || utf8_starts_mark(s, ';') > 0 ||
	    utf8_starts_mark(s, ')') > 0 || str_starts(s, STR("\n"));
}

const struct word *
event_behind(struct str text, size_t end, size_t *at)
{
	const struct word *w;
	size_t i = end, k, n;

	/* 4月：发布规划 */
	if (utf8_starts_mark(str_sub(text, end, text.n), ':') > 0)
		return NULL;
	for (n = 0; n < NEAR && i < text.n &&
	     !ends_what_is_dated(str_sub(text, i, text.n)); n++) {
		*at = i;
		if ((w = look(WORD_EVENT, text, i, &k)) != NULL)
			return w;
		i = next_char(text, i);
	}
	return NULL;
}

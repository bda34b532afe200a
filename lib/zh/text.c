#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "zh/terms.h"
#include "zh/text.h"

/* Zeros behind the text, so that a grammar may look a little ahead. */
#define PAD 4

/* 0。8‰: a full stop that a page put for the point. */
static bool
is_point(const struct text *t, size_t i)
{
	size_t k = i + 1;

	if (i == 0 || !str_digit(t->c[i - 1]))
		return false;
	while (k < t->n && str_digit(t->c[k]))
		k++;
	return k > i + 1 && k < t->n && (t->c[k] == '%' || t->c[k] == U'‰');
}

void
text_fill(struct text *t, struct str s)
{
	size_t i = 0, k;
	bool points = false;
	uint32_t c;

	terms_load();
	if (s.n + PAD > t->cap) {
		t->cap = s.n + PAD;
		t->c = xreallocarray(t->c, t->cap, sizeof(*t->c));
		t->at = xreallocarray(t->at, t->cap, sizeof(*t->at));
	}
	t->n = 0;
	t->s = s;
	while (i < s.n) {
		k = utf8_decode(s.p + i, s.n - i, &c);
		if (k == 3 && utf8_is_plain(s.p[i])) { /* most are */
			t->c[t->n] = c;
			t->at[t->n++] = i;
			i += k;
			continue;
		}
		if (k == 0) {
			c = 0xfffd;
			k = 1;
		}
		c = utf8_fold(c);
		points |= c == U'。' && t->n > 0 && str_digit(t->c[t->n - 1]);
		t->c[t->n] = c;
		t->at[t->n++] = i;
		i += k;
	}
	for (i = 1; points && i < t->n; i++)
		if (t->c[i] == U'。' && is_point(t, i))
			t->c[i] = '.';
	t->at[t->n] = s.n;
	memset(t->c + t->n, 0, PAD * sizeof(*t->c));
}

void
text_free(struct text *t)
{
	free(t->c);
	free(t->at);
	*t = (struct text)TEXT_INIT;
}

struct str
text_piece(const struct text *t, size_t from, size_t to)
{
	return str_sub(t->s, t->at[from], t->at[to]);
}

size_t
text_skip(const struct text *t, size_t i)
{
	while (i < t->n && (t->c[i] == ' ' || t->c[i] == '\t'))
		i++;
	return i;
}

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "plan/flow.h"
#include "plan/words.h"

#define STRIDE 512 /* bytes between two marks, so that no look-up walks far */

static void
mark(struct flow *f, size_t at, long line, long col)
{
	GROW(f->mark, f->nmarks, f->cap);
	f->mark[f->nmarks].at = at;
	f->mark[f->nmarks].line = line;
	f->mark[f->nmarks].col = col;
	f->nmarks++;
}

static void
add_run(struct flow *f, struct str s, long line, long col)
{
	size_t from = 0, to;

	while (from < s.n) {
		for (to = from + STRIDE; to < s.n; to++)
			if (utf8_begins(s.p[to]))
				break;
		mark(f, f->text.n, line, col);
		buf_addstr(&f->text, str_sub(s, from, to));
		col += (long)utf8_len(str_sub(s, from, to));
		from = to;
	}
}

/* One of up to two blanks at byte at: do they tear a word of figures, 达 到? */
static bool
tears(struct str s, size_t at)
{
	size_t left = at > 0 && s.p[at - 1] == ' ' ? at - 1 : at;
	size_t right = at + 1 < s.n && s.p[at + 1] == ' ' ? at + 2 : at + 1;
	struct str begin = str_sub(s, utf8_prev(s, left), left), end;
	char word[2 * 4];

	end = str_sub(s, right, s.n);
	end = str_sub(end, 0, utf8_offset(end, 1));
	if (begin.n + end.n > sizeof(word))
		return false;
	memcpy(word, begin.p, begin.n);
	memcpy(word + begin.n, end.p, end.n);
	return words_is(
	    WORDS_TORN, (struct str){ word, begin.n + end.n });
}

/* The next blank from byte at on that a page put in; s.n for none. */
static size_t
next_blank(struct str s, size_t at)
{
	size_t loose = utf8_loose_blank(s, at);

	for (; at < loose; at++)
		if (s.p[at] == ' ' && tears(s, at))
			return at;
	return loose;
}

void
flow_add(struct flow *f, struct str s, long line, long col, bool broken)
{
	size_t from = 0, to;

	if (s.n == 0)
		return;
	if (broken && f->text.n > 0)
		buf_addc(&f->text, '\n');
	for (; from < s.n; from = to + 1) {
		to = next_blank(s, from);
		add_run(f, str_sub(s, from, to), line, col);
		col += (long)utf8_len(str_sub(s, from, to)) + 1;
	}
}

void
flow_place(const struct flow *f, size_t at, long *line, long *col)
{
	size_t lo = 0, hi = f->nmarks, mid;

	*line = *col = 0;
	if (f->nmarks == 0)
		return;
	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (f->mark[mid].at <= at)
			lo = mid;
		else
			hi = mid;
	}
	*line = f->mark[lo].line;
	*col = f->mark[lo].col +
	    (long)utf8_len(str_sub(buf_str(&f->text), f->mark[lo].at, at));
}

void
flow_free(struct flow *f)
{
	buf_free(&f->text);
	free(f->mark);
	f->mark = NULL;
	f->nmarks = f->cap = 0;
}

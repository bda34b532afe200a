#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "phrase/blank.h"
#include "phrase/flow.h"

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

void
flow_add(struct flow *f, struct str s, long line, long col, bool broken)
{
	size_t from = 0, to, loose = 0;

	if (s.n == 0)
		return;
	if (broken && f->text.n > 0)
		buf_addc(&f->text, '\n');
	for (; from < s.n; from = to + 1) {
		to = blank_next(s, from, &loose);
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

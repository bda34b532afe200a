#include <stdlib.h>

#include "base/utf8.h"
#include "outline/build.h"

void
outline_free(struct outline *o)
{
	if (!o)
		return;
	free(o->piece);
	free(o->node);
	free(o->doc);
	arena_free(&o->mem);
	free(o);
}

long
outline_col(const struct piece *p, const char *at)
{
	const char *from = p->marker.p;

	return p->col +
	    (long)utf8_len((struct str){ from, (size_t)(at - from) });
}

void
outline_paragraph(const struct outline *o, size_t i, struct buf *b)
{
	size_t node = o->piece[i].node;

	buf_reset(b);
	do
		if (o->piece[i].kind != KIND_NOISE)
			buf_addstr(b, o->piece[i].body);
	while (++i < o->npieces && o->piece[i].node == node &&
	    (o->piece[i].wrapped || o->piece[i].kind == KIND_NOISE));
}

void
outline_id(const struct outline *o, size_t node, struct buf *b)
{
	size_t path[BUILD_DEPTH + 8], n = 0;

	for (; o->node[node].level > 0; node = o->node[node].parent)
		if (n < COUNT(path))
			path[n++] = o->node[node].position;
	while (n > 0) {
		n--;
		buf_addf(b, "%zu%s", path[n], n ? "." : "");
	}
}

bool
outline_row_asks(const struct node *row)
{
	size_t i;

	for (i = 0; i < row->ncells; i++)
		if (cell_is_work(row->cell[i].role) && !row->cell[i].found)
			return true;
	return false;
}

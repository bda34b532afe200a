#include "outline/article.h"
#include "phrase/words.h"
#include "who/resp.h"

#define ARTICLE_BYTES 1800 /* a longer first sentence tells of more */

bool
article_fills_heading(const struct outline *o, struct str line)
{
	size_t i = o->npieces - 1, node = o->piece[i].node;

	while (i > 0 && o->piece[i].body.n == 0 && o->piece[i - 1].node == node)
		i--;
	return o->node[node].form == NODE_ITEM && o->node[node].first == i &&
	    str_find(o->piece[i].body, STR("。"), 0) < 0 &&
	    words_match_text(PATTERNS_ARTICLE, line) == KIND_META;
}

int
article_says(struct str s)
{
	long end;

	s = str_sub(s, 0, ARTICLE_BYTES);
	end = str_find(s, STR("。"), 0);
	return end < 0 ? -1
		       : words_match_text(
			     PATTERNS_ARTICLE, str_sub(s, 0, (size_t)end));
}

int
article_kind(const struct outline *o, const struct node *n, bool items)
{
	struct buf b = BUF_INIT;
	int kind;

	if (items || n->form != NODE_ITEM || n->n == 0)
		return -1;
	outline_paragraph(o, n->first, &b);
	kind = article_says(buf_str(&b));
	if (kind < 0)
		kind = words_match_text(PATTERNS_ARTICLE, n->heading);
	buf_free(&b);
	return n->nitems == 0 || kind == KIND_META ? kind : -1;
}

bool
article_row_is_work(const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++) {
		enum cell_role role = n->cell[i].role;

		if (resp_is_units(role) || role == CELL_DUE)
			return true;
	}
	return false;
}

void
article_end(struct outline *o, const struct node *n)
{
	size_t i = n->first;

	while (i < n->first + n->n &&
	    (i == n->first || o->piece[i].wrapped ||
		o->piece[i].kind == KIND_NOISE))
		i++;
	for (; i < n->first + n->n; i++)
		if (o->piece[i].kind != KIND_DUTY &&
		    o->piece[i].kind != KIND_COLUMNS &&
		    o->piece[i].kind != KIND_NOISE)
			o->piece[i].kind = KIND_META;
}

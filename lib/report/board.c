#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/board.h"

bool
board_plain(struct str name)
{
	uint32_t c;
	size_t i;

	if (!utf8_decode(name.p, name.n, &c) || c < 0x2E80 ||
	    utf8_len(name) > 200)
		return false;
	for (i = 0; i < name.n; i++)
		if (strchr("*?~\"\n", name.p[i]))
			return false;
	return true;
}

void
board_rows(struct buf *b, const struct leaf *l, long row, long row2, long col,
    long col2)
{
	if (l)
		buf_addf(b, "%s!", book_leaf_ref(l));
	book_ref(b, row, col, true);
	buf_addc(b, ':');
	book_ref(b, row2, col2, true);
}

/* 考核总表（村）: the group behind the name where there are several. */
static struct leaf *
group_leaf(struct board *b, const char *sheet, size_t g)
{
	struct draw *d = b->draw;
	struct str name =
	    know_get(d->sheets, (size_t)draw_sheet(d, sheet), "name");
	struct str category = b->assess->v[g].category;
	struct buf s = BUF_INIT;
	struct leaf *l;

	buf_addstr(&s, name);
	if (b->assess->n > 1 && category.n) {
		buf_adds(&s, "（");
		buf_addstr(&s, category);
		buf_adds(&s, "）");
	}
	l = book_leaf(d->book, buf_str(&s), false);
	buf_free(&s);
	return l;
}

int
board_draw(struct board *b, struct draw *d, struct assess *a)
{
	size_t g;

	memset(b, 0, sizeof(*b));
	b->draw = d;
	b->assess = a;
	b->detail = xcalloc(a->n + 1, sizeof(*b->detail));
	b->total = xcalloc(a->n + 1, sizeof(*b->total));
	/* Sheets stand in the order in which they are made. */
	for (g = 0; g < a->n; g++)
		b->total[g].leaf = group_leaf(b, "total", g);
	for (g = 0; g < a->n && a->scores; g++)
		b->detail[g].leaf = group_leaf(b, "detail", g);
	if (a->scores && evidence_draw(b) < 0)
		return -1;
	for (g = 0; g < a->n; g++) {
		if (a->scores)
			detail_draw(b, g);
		else
			detail_none(&b->detail[g]);
	}
	for (g = 0; g < a->n; g++)
		total_draw(b, g);
	return 0;
}

void
board_free(struct board *b)
{
	free(b->detail);
	free(b->total);
	listing_free(&b->evidence.listing);
	free(b->evidence.grid.col);
	free(b->evidence.grid.row);
	arena_free(&b->evidence.grid.texts);
}

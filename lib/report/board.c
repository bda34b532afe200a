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

struct dec
board_score(const struct member *m)
{
	return dec_ok(m->score) ? m->score : m->sum;
}

bool
board_judged(const struct assess *a, const struct member *m)
{
	return dec_ok(m->score) || !a->listed;
}

static void
put_lookup(struct buf *f, const struct leaf *l, const long row[3], long key_col,
    const char *key, const long col[2])
{
	if (!key) {
		board_rows(f, l, row[2], row[2], col[0], col[1]);
		return;
	}
	buf_adds(f, "INDEX(");
	board_rows(f, l, row[0], row[1], col[0], col[1]);
	buf_addf(f, ",MATCH(%s,", key);
	board_rows(f, l, row[0], row[1], key_col, key_col);
	buf_adds(f, ",0),0)");
}

void
board_detail(struct buf *f, const struct board *b, size_t group, size_t unit,
    const char *key, long from, long to)
{
	const struct detail *d = &b->detail[group];
	const struct group *g = &b->assess->v[group];
	const long row[3] = { d->first, d->first + (long)g->n - 1,
		d->first + (long)unit };
	const long col[2] = { from, to };

	put_lookup(
	    f, d->leaf, row, 1, board_plain(g->v[unit].name) ? key : NULL, col);
}

void
board_total(struct buf *f, const struct board *b, size_t group, size_t unit,
    const char *key, long at)
{
	const struct total *t = &b->total[group];
	const struct group *g = &b->assess->v[group];
	const long row[3] = { t->first, t->last, t->first + (long)unit };
	const long col[2] = { at, at };

	put_lookup(f, t->leaf, row, t->unit,
	    board_plain(g->v[unit].name) ? key : NULL, col);
}

/* A text in a formula may have so many UTF-16 units. */
#define LITERAL 255

void
board_quoted(struct buf *f, struct str s)
{
	size_t i, k, units = 0;
	uint32_t c;

	buf_addc(f, '"');
	for (i = 0; i < s.n; i += k) {
		k = utf8_decode(s.p + i, s.n - i, &c);
		k = k ? k : 1;
		units += c > 0xFFFF ? 2 : 1;
		if (units > LITERAL) {
			buf_adds(f, "\"&\"");
			units = c > 0xFFFF ? 2 : 1;
		}
		if (s.p[i] == '"')
			buf_addc(f, '"');
		buf_addstr(f, str_sub(s, i, i + k));
	}
	buf_addc(f, '"');
}

/* The rows of 扣分依据 that are meant, as factors or as criteria. */
static void
put_which(struct buf *f, const struct board *b, const char *key,
    struct str item, bool plain)
{
	const struct evidence *e = &b->evidence;
	const struct leaf *l = e->listing.leaf;

	if (!plain)
		buf_adds(f, "EXACT(");
	board_rows(f, l, e->listing.first, e->last, e->unit, e->unit);
	buf_addf(f, ",%s", key);
	if (item.n) {
		buf_adds(f, plain ? "," : ")*EXACT(");
		board_rows(f, l, e->listing.first, e->last, e->item, e->item);
		buf_addc(f, ',');
		board_quoted(f, item);
	}
	if (!plain)
		buf_addc(f, ')');
}

void
board_records(struct buf *f, const struct board *b, const char *key,
    struct str item, long values, bool plain)
{
	const struct evidence *e = &b->evidence;
	const struct leaf *l = e->listing.leaf;

	buf_adds(f, plain ? "SUMIFS(" : "SUMPRODUCT(");
	if (plain) {
		board_rows(f, l, e->listing.first, e->last, values, values);
		buf_addc(f, ',');
	}
	put_which(f, b, key, item, plain);
	if (!plain) {
		buf_addc(f, '*');
		board_rows(f, l, e->listing.first, e->last, values, values);
	}
	buf_addc(f, ')');
}

void
board_count(struct buf *f, const struct board *b, const char *key,
    struct str item, bool plain)
{
	buf_adds(f, plain ? "COUNTIFS(" : "SUMPRODUCT(1*");
	put_which(f, b, key, item, plain);
	buf_addc(f, ')');
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

static struct leaf *
named_leaf(struct draw *d, const char *sheet)
{
	return book_leaf(d->book,
	    know_get(d->sheets, (size_t)draw_sheet(d, sheet), "name"), false);
}

int
board_draw(struct board *b)
{
	struct draw *d = b->draw;
	struct assess *a = b->assess;
	size_t g;

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
		if (total_draw(b, g) < 0)
			return -1;
	card_draw(b, named_leaf(d, "card"));
	b->charts = named_leaf(d, "charts");
	return 0;
}

void
board_free(struct board *b)
{
	size_t g;

	for (g = 0; b->total && g < b->assess->n; g++)
		free(b->total[g].place);
	free(b->detail);
	free(b->total);
	listing_free(&b->evidence.listing);
	free(b->evidence.grid.col);
	free(b->evidence.grid.row);
	arena_free(&b->evidence.grid.texts);
}

#include <stdlib.h>
#include <string.h>

#include "report/listing-impl.h"
#include "report/measure.h"

/* What fits on A4 unshrunk, in width units. */
#define PORTRAIT 88
#define LANDSCAPE 132

long
listing_col(const struct listing *l, const char *key)
{
	size_t i;

	for (i = 0; i < l->columns.n; i++)
		if (str_is(l->columns.v[i].key, key))
			return (long)i;
	return -1;
}

/* How many free rows below the last count with the others. */
static long
spares(const struct listing *l)
{
	long n = know_long(l->draw->sheets,
	    (size_t)draw_sheet(l->draw, l->sheet), "spare");

	return n > 0 ? n : 0;
}

static void
draw_number(struct leaf *leaf, long row, long col, const struct column_plan *c,
    struct str s)
{
	struct dec d;
	int places;

	if (columns_number(s, &d, &places))
		book_dec(leaf, row, col, d, c->look);
	else
		book_text(leaf, row, col, s, c->look);
}

static void
draw_cell(struct leaf *leaf, long row, long col, const struct column_plan *c,
    struct str s)
{
	struct date t;

	if (c->type == COLUMN_INT || c->type == COLUMN_DEC || c->numeric)
		draw_number(leaf, row, col, c, s);
	else if ((c->type == COLUMN_DATE || c->type == COLUMN_DATES) &&
	    date_parse(s, &t) && t.y > 1900 && strcmp(c->style, "date") == 0)
		book_date(leaf, row, col, t, c->look);
	else
		book_text(leaf, row, col, s, c->look);
}

/* Text of a cell that is not the grid's own, in b. */
struct str
listing_text(const struct listing *l, const struct column_plan *c,
    const struct str *cell, struct buf *b)
{
	buf_reset(b);
	if (c->field == FIELD_OTHER && l->field)
		l->field(l->arg, l->grid, cell, c->key, b);
	return buf_str(b);
}

static void
put_key(struct buf *b, const struct grid *g, const struct str *cell)
{
	long doc = grid_col(g, "doc"), id = grid_col(g, "id");

	buf_reset(b);
	if (id >= 0 && cell[id].n)
		MAP_KEY(b, doc < 0 ? STR_NULL : cell[doc], cell[id]);
}

void
links_make(struct links *k, const struct listing *l)
{
	struct buf b = BUF_INIT;
	struct map_entry *e;
	size_t i;

	k->leaf = l->leaf;
	for (i = 0; i < l->grid->n && !l->grid->rest; i++) {
		put_key(&b, l->grid, l->grid->row[i]);
		if (!b.n)
			continue;
		e = map_put(&k->row, buf_str(&b));
		if (!e->value && l->at[i] >= 0)
			e->value = (void *)(size_t)(l->at[i] + 1);
	}
	buf_free(&b);
}

void
links_free(struct links *k)
{
	map_free(&k->row);
}

/* The id leads to the paragraph. */
static void
draw_link(struct listing *l, struct leaf *leaf, long row, long col,
    const struct str *cell, struct buf *b)
{
	size_t to;

	put_key(b, l->grid, cell);
	to = (size_t)map_value(&l->links->row, buf_str(b));
	if (b->n && to)
		book_link(leaf, row, col, l->links->leaf, (long)to - 1, 0,
		    draw_style(l->draw, "link", NULL));
}

/* The column that a formula names, or -1: hidden ones do not show why. */
static long
named_col(const struct listing *l, struct str name)
{
	size_t i;

	for (i = 0; i < l->columns.shown; i++)
		if (str_eq(l->columns.v[i].key, name) &&
		    l->columns.v[i].field == FIELD_CELL)
			return (long)i;
	return -1;
}

/* "actual/expected" of the layout: a quotient of cells beside this one, where
 * it comes to what the table has. */
static bool
draw_quotient(struct listing *l, struct leaf *leaf, long row, long col,
    const struct column_plan *c, const struct str *cell)
{
	struct str rest = c->live, name = STR_NULL;
	struct dec over, under, want;
	struct buf f = BUF_INIT;
	long a, b;

	str_split(&rest, STR("/"), &name);
	a = named_col(l, name);
	b = named_col(l, rest);
	if (a < 0 || b < 0 || !dec_parse(cell[l->columns.v[a].src], &over) ||
	    !dec_parse(cell[l->columns.v[b].src], &under) ||
	    !dec_parse(cell[c->src], &want) ||
	    dec_cmp(dec_round(dec_div(over, under), 4), want) != 0)
		return false;
	buf_adds(&f, "=IF(N(");
	book_ref(&f, row, b, false);
	buf_adds(&f, ")=0,\"\",ROUND(");
	book_ref(&f, row, a, false);
	buf_addc(&f, '/');
	book_ref(&f, row, b, false);
	buf_adds(&f, ",4))");
	book_formula(leaf, row, col, f.p, want, c->look);
	buf_free(&f);
	return true;
}

/* How tall the row has to be; more than a row can be where text is long. */
static double
height_of(const struct listing *l, const struct str *cell)
{
	double h, most = 0;
	size_t k;

	for (k = 0; k < l->columns.shown; k++) {
		const struct column_plan *c = &l->columns.v[k];

		if (c->field != FIELD_CELL || !cell[c->src].n || c->worded)
			continue;
		h = measure_height(cell[c->src], c->size, c->width);
		most = h > most ? h : most;
	}
	return most > l->least ? most : l->least;
}

static void
draw_row(struct listing *l, struct leaf *leaf, long row, const struct str *cell,
    size_t count, struct buf *b)
{
	size_t k;

	for (k = 0; k < l->columns.n; k++) {
		const struct column_plan *c = &l->columns.v[k];

		if (l->links && str_is(c->key, "id"))
			draw_link(l, leaf, row, (long)k, cell, b);
		if (c->live.n && c->field == FIELD_CELL &&
		    draw_quotient(l, leaf, row, (long)k, c, cell))
			continue;
		if (c->field == FIELD_CELL)
			draw_cell(leaf, row, (long)k, c, cell[c->src]);
		else if (c->field == FIELD_COUNT)
			book_dec(leaf, row, (long)k, DEC((long)count), c->look);
		else
			book_text(leaf, row, (long)k, listing_text(l, c, cell, b),
			    c->look);
	}
}

/* A record taller than a row can be stands in several, its cells joined. */
static void
draw_joined(struct listing *l, struct leaf *leaf, long row, long rows)
{
	size_t k;
	long r;

	for (r = row + 1; r < row + rows; r++)
		for (k = 0; k < l->columns.n; k++)
			book_text(
			    leaf, r, (long)k, STR_NULL, l->columns.v[k].look);
	for (k = 0; k < l->columns.n; k++)
		book_join(leaf, row, (long)k, row + rows - 1, (long)k);
}

/* Free rows below, whose numbers and dates show as those above: the look of
 * cells that are not written. */
static struct style *
below(const struct listing *l, size_t col)
{
	return spares(l) > 0
	    ? book_bare(l->draw->book, l->columns.v[col].look)
	    : NULL;
}

/* Title, note and headings; returns the row of the headings. */
static long
draw_head(struct listing *l, struct leaf *leaf)
{
	struct draw *d = l->draw;
	struct style *head = draw_style(d, "head", NULL);
	double size = draw_size(d, "head"), h, most = 0;
	struct buf title = BUF_INIT;
	long row = 0, last = (long)l->columns.shown - 1;
	size_t i;

	draw_title(d, &title, draw_sheet(d, l->sheet), l->name);
	for (i = 0; i < l->columns.n; i++)
		if (l->columns.v[i].hidden)
			book_hide_col(leaf, (long)i);
		else
			book_width_look(leaf, (long)i, l->columns.width[i],
			    below(l, i));
	draw_line(
	    d, leaf, row++, last, l->columns.width, buf_str(&title), "title");
	buf_free(&title);
	if (l->note)
		draw_line(d, leaf, row++, last, l->columns.width,
		    str_of(l->note), "note");
	if (listing_counted(l) >= 0) /* finish() knows what it says */
		row++;
	for (i = 0; i < l->columns.n; i++) {
		h = measure_height(
		    l->columns.v[i].heading, size, l->columns.v[i].width);
		most = h > most ? h : most;
	}
	book_height(leaf, row, most);
	for (i = 0; i < l->columns.n; i++)
		book_text(leaf, row, (long)i, l->columns.v[i].heading, head);
	return row;
}

/* The last of the free rows that count with those above them. */
static long
spare_of(const struct listing *l, long last)
{
	long n = spares(l);

	return last + n < BOOK_ROWS ? last + n : BOOK_ROWS - 1;
}

/* What can only be said when the last row is known. */
static void
finish(struct listing *l, struct leaf *leaf, long head, long last)
{
	long sheet = draw_sheet(l->draw, l->sheet);
	struct str sign = know_get(l->draw->sheets, (size_t)sheet, "sign");
	long col = (long)l->columns.n - 1;
	long freeze = know_long(l->draw->sheets, (size_t)sheet, "freeze");
	long spare = spare_of(l, last);

	book_freeze(leaf, head + 1, freeze <= col ? freeze : 0);
	book_filter(leaf, head, 0, last, col);
	if (last > head) {
		listing_rules(l, leaf, head + 1, last);
		listing_lists(l, leaf, head + 1, spare);
	}
	if (listing_counted(l) >= 0)
		listing_counts(l, leaf, head - 1, head + 1, spare);
	if (spare > last)
		listing_spare(l, leaf, last + 1, spare);
	if (sign.n && last + 2 < BOOK_ROWS) {
		last += 2;
		draw_line(
		    l->draw, leaf, last, col, l->columns.width, sign, "sign");
	}
	/* What is written below is printed too. */
	draw_page(l->draw, leaf, sheet, head, head, spare > last ? -1 : last,
	    (long)l->columns.shown - 1);
}

/* The next row: of memory, then of what follows.  1, 0, -1. */
static int
next_row(struct grid *g, size_t i, const struct str **cell)
{
	int rc;

	if (i < g->n) {
		*cell = g->row[i];
		return 1;
	}
	if (!g->rest)
		return 0;
	*cell = g->rest_row.cell;
	if (i == g->n)
		return 1;
	rc = table_next(g->rest, &g->rest_row);
	*cell = g->rest_row.cell;
	return rc;
}

/* The next sheet to draw on. */
static struct leaf *
next_leaf(struct listing *l, bool first)
{
	struct leaf *leaf;

	if (first && l->leaf)
		return l->leaf;
	leaf = book_leaf(l->draw->book, l->name, l->grid->rest != NULL);
	if (first)
		l->leaf = leaf;
	return leaf;
}

struct drawing {
	struct leaf *leaf;
	long head, row; /* of the headings; the next free one */
	struct buf text;
};

/* One record, on the next sheet if this one is full. */
static void
draw_record(
    struct listing *l, struct drawing *w, const struct str *cell, size_t count)
{
	double h = height_of(l, cell);
	long rows = (long)(h / (BOOK_HEIGHT + 0.01)) + 1, r;

	if (w->row + rows > BOOK_ROWS) {
		finish(l, w->leaf, w->head, w->row - 1);
		if (l->last < 0)
			l->last = w->row - 1;
		w->leaf = next_leaf(l, false);
		w->head = draw_head(l, w->leaf);
		w->row = w->head + 1;
	}
	for (r = 0; r < rows; r++)
		book_height(w->leaf, w->row + r, h / (double)rows);
	draw_row(l, w->leaf, w->row, cell, count, &w->text);
	if (rows > 1)
		draw_joined(l, w->leaf, w->row, rows);
	if (count <= l->grid->n)
		l->at[count - 1] = w->leaf == l->leaf ? w->row : -1;
	w->row += rows;
}

int
listing_draw(struct listing *l)
{
	struct grid *g = l->grid;
	long sheet = draw_sheet(l->draw, l->sheet);
	bool lies = know_long(l->draw->sheets, (size_t)sheet, "landscape");
	struct drawing w = { NULL, 0, 0, BUF_INIT };
	const struct str *cell = NULL;
	size_t i;
	int rc;

	columns_plan(&l->columns, l->draw, g, l->sheet);
	columns_fit(
	    &l->columns, g, lies ? LANDSCAPE : PORTRAIT, l->field, l->arg);
	l->least = measure_height(STR_NULL, draw_size(l->draw, "text"), 10);
	l->at = xcalloc(g->n + 1, sizeof(*l->at));
	l->last = -1;
	w.leaf = next_leaf(l, true);
	w.head = draw_head(l, w.leaf);
	l->first = w.row = w.head + 1;
	for (i = 0; (rc = next_row(g, i, &cell)) == 1; i++)
		draw_record(l, &w, cell, i + 1);
	finish(l, w.leaf, w.head, w.row - 1);
	if (l->last < 0)
		l->last = w.row - 1;
	l->spare = spare_of(l, l->last);
	buf_free(&w.text);
	return rc < 0 ? -1 : 0;
}

void
listing_free(struct listing *l)
{
	columns_free(&l->columns);
	free(l->at);
}

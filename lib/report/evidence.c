/* 扣分依据: each record with its rule, its place and its points. */

#include <string.h>

#include "base/diag.h"
#include "base/path.h"
#include "io/lexicon.h"
#include "report/board.h"

static const struct {
	const char *name;
	enum column_type type;
} cols[] = {
	{ "date", COLUMN_DATE },
	{ "unit", COLUMN_TEXT },
	{ "item", COLUMN_TEXT },
	{ "rule", COLUMN_ID },
	{ "place", COLUMN_TEXT },
	{ "problem", COLUMN_TEXT },
	{ "count", COLUMN_DEC },
	{ "deducted", COLUMN_DEC },
	{ "added", COLUMN_DEC },
	{ "money", COLUMN_DEC },
	{ "source", COLUMN_TEXT },
	{ "where", COLUMN_TEXT },
	{ "note", COLUMN_TEXT },
};
#define NCOLS (COUNT(cols))

static void
add_columns(struct grid *g)
{
	size_t i;

	for (i = 0; i < NCOLS; i++) {
		GROW(g->col, g->ncols, g->capcols);
		g->col[g->ncols++] = (struct grid_col){ str_of(cols[i].name),
			STR_NULL, cols[i].type, true };
	}
}

static struct str
keep(struct grid *g, struct buf *b)
{
	struct str s = { b->n ? arena_strndup(&g->texts, b->p, b->n) : "",
		b->n };

	buf_reset(b);
	return s;
}

/* Nothing for nought: the row is on the other side. */
static struct str
points(struct grid *g, struct dec d, struct buf *b)
{
	if (dec_cmp(d, DEC(0)) != 0)
		dec_put(b, d);
	return keep(g, b);
}

/* How much of their paths all findings have in common, to the last slash: the
 * cover names the files in full. */
static size_t
common_folder(const struct grid *f)
{
	size_t i, k, n = 0;

	for (i = 0; f && i < f->n; i++) {
		const char *p = f->place[i].file, *first = f->place[0].file;

		if (i == 0)
			n = strlen(p);
		for (k = 0; k < n && p[k] && p[k] == first[k]; k++)
			;
		n = k;
	}
	while (n > 0 && f->place[0].file[n - 1] != '/')
		n--;
	return n;
}

/* "A1-1 findings/a.csv:3、findings/a.csv:4" without the folders, and each file
 * once: "A1-1 a.csv:3、4". */
static void
put_rule(struct buf *b, struct str rest)
{
	struct str file = STR_NULL, piece, name;
	long blank, colon;
	bool first = true;

	while (str_split(&rest, STR("、"), &piece)) {
		if (!first)
			buf_adds(b, "、");
		first = false;
		while ((blank = str_find(piece, STR(" "), 0)) >= 0) {
			buf_addstr(b, str_sub(piece, 0, (size_t)blank + 1));
			piece = str_sub(piece, (size_t)blank + 1, piece.n);
			file = STR_NULL;
		}
		colon = str_find(piece, STR(":"), 0);
		if (colon < 0) {
			buf_addstr(b, piece);
			continue;
		}
		name = path_base(str_sub(piece, 0, (size_t)colon));
		if (!file.n || !str_eq(file, name)) {
			buf_addstr(b, name);
			buf_addc(b, ':');
		}
		file = name;
		buf_addstr(b, str_sub(piece, (size_t)colon + 1, piece.n));
	}
}

static struct str
brief(struct grid *g, struct str why, struct buf *b)
{
	struct str rule;
	bool first = true;

	for (; str_split(&why, STR("；"), &rule); first = false) {
		if (!first)
			buf_adds(b, "；");
		put_rule(b, rule);
	}
	return keep(g, b);
}

static struct str
where(struct grid *g, const struct assess *a, const struct record *r,
    size_t folder, struct buf *b)
{
	const struct place *p;

	if (r->finding < 0)
		return brief(g, r->where, b);
	p = &a->findings->place[r->finding];
	buf_addf(b, "%s:%ld", p->file + folder, p->line);
	return keep(g, b);
}

/* A remark, or what was measured. */
static struct str
note(struct grid *g, const struct assess *a, const struct record *r,
    struct buf *b)
{
	const struct grid *f = a->findings;
	struct str value = r->finding < 0
	    ? STR_NULL
	    : grid_get(f, (size_t)r->finding, grid_col(f, "value"));

	if (r->note.n || !value.n)
		return r->note;
	buf_addstr(b, lex("evidence-value"));
	buf_addstr(b, value);
	return keep(g, b);
}

/* Columns of the findings that the sheet shows. */
static void
find_columns(const struct grid *f, long *from)
{
	size_t i;

	for (i = 0; i < NCOLS; i++)
		from[i] = f ? grid_col(f, cols[i].name) : -1;
}

static void
add_row(struct grid *g, const struct assess *a, const struct record *r,
    const long *from, size_t folder)
{
	struct str *cell = arena_zalloc(&g->texts, NCOLS * sizeof(*cell));
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < NCOLS; i++)
		cell[i] = r->finding >= 0
		    ? grid_get(a->findings, (size_t)r->finding, from[i])
		    : STR_NULL;
	if (r->group != (size_t)-1) {
		cell[1] = a->v[r->group].v[r->member].name;
		cell[2] = a->v[r->group].item[r->item].name;
	}
	cell[3] = r->rule;
	if (r->problem.n)
		cell[5] = r->problem;
	cell[7] = points(g, r->deducted, &b);
	cell[8] = points(g, r->added, &b);
	cell[9] = points(g, r->money, &b);
	cell[11] = where(g, a, r, folder, &b);
	cell[12] = note(g, a, r, &b);
	buf_free(&b);
	GROW(g->row, g->n, g->cap);
	g->row[g->n++] = cell;
}

/* Where further records may be written; on the title, since what is noted on a
 * repeated heading lies over it on each page of a PDF. */
static void
tell_spare(const struct evidence *e)
{
	struct buf b = BUF_INIT;

	if (e->listing.spare > e->listing.last) {
		lex_fill(&b, "note-spare", "%ld\t%ld", e->listing.last + 2,
		    e->listing.spare + 1);
		book_note(e->listing.leaf, 0, 0,
		    b.p);
	}
	buf_free(&b);
}

int
evidence_draw(struct board *b)
{
	struct evidence *e = &b->evidence;
	struct draw *d = b->draw;
	struct str name =
	    know_get(d->sheets, (size_t)draw_sheet(d, "evidence"), "name");
	size_t i, folder = common_folder(b->assess->findings);
	long from[NCOLS];

	if (b->assess->nrecords > BOOK_ROWS / 2) {
		diag("too-many-records", NOWHERE, NULL, NULL);
		return -1;
	}
	add_columns(&e->grid);
	find_columns(b->assess->findings, from);
	for (i = 0; i < b->assess->nrecords; i++)
		add_row(&e->grid, b->assess, &b->assess->record[i], from,
		    folder);
	e->listing = (struct listing){
		.draw = d, .grid = &e->grid, .sheet = "evidence", .name = name
	};
	if (listing_draw(&e->listing) < 0)
		return -1;
	for (i = 0; i < e->grid.n; i++)
		if (e->listing.at[i] < 0) {
			diag("too-many-records", NOWHERE, NULL, NULL);
			return -1;
		}
	e->unit = listing_col(&e->listing, "unit");
	e->item = listing_col(&e->listing, "item");
	e->deducted = listing_col(&e->listing, "deducted");
	e->added = listing_col(&e->listing, "added");
	e->money = listing_col(&e->listing, "money");
	e->last = e->listing.spare;
	tell_spare(e);
	evidence_means(b);
	return 0;
}

#include "base/diag.h"
#include "io/lexicon.h"
#include "report/cover.h"
#include "report/measure.h"

#define COLS 4
#define MANY_FILES 8 /* of one kind: named together */

/* Their names in layout.csv, and widths if it lacks them. */
static const struct {
	const char *name;
	double width;
} columns[COLS] = { { "@n", 6 }, { "@what", 24 }, { "@text", 44 },
	{ "@open", 12 } };

struct work {
	struct draw *d;
	struct leaf *leaf;
	const struct grids *grids;
	const struct board *board;
	size_t measured;
	long row, notes;
	double width[COLS];
};

static void
heading(struct work *w, const char *text)
{
	book_height(w->leaf, w->row++, 10);
	draw_line(
	    w->d, w->leaf, w->row++, COLS - 1, w->width, str_of(text), "sub");
}

static void
row(struct work *w, long n, struct str a, struct str b, struct str c)
{
	struct style *text = draw_style(w->d, "text", NULL);
	struct style *center = draw_style(w->d, "center", NULL);
	double size = draw_size(w->d, "text"), h = 20, m;

	m = measure_height(a, size, w->width[1]);
	h = m > h ? m : h;
	m = measure_height(b, size, w->width[2]);
	h = m > h ? m : h;
	book_height(w->leaf, w->row, h);
	if (n)
		book_dec(w->leaf, w->row, 0, DEC(n), center);
	else
		book_text(w->leaf, w->row, 0, STR_NULL, center);
	book_text(w->leaf, w->row, 1, a, text);
	book_text(w->leaf, w->row, 2, b, text);
	book_text(w->leaf, w->row++, 3, c, center);
}

/* Two wide cells. */
static void
pair(struct work *w, const char *label, struct str value)
{
	book_height(w->leaf, w->row, 22);
	book_merge(w->leaf, w->row, 0, w->row, 1, str_of(label),
	    draw_style(w->d, "head", NULL));
	book_merge(w->leaf, w->row, 2, w->row, 3, value,
	    draw_style(w->d, "text", NULL));
	w->row++;
}

static void
heads(struct work *w, const char *a, const char *b, const char *c)
{
	struct style *head = draw_style(w->d, "head", NULL);

	book_height(w->leaf, w->row, 22);
	book_text(w->leaf, w->row, 0, lex("sheet-number"), head);
	book_text(w->leaf, w->row, 1, str_of(a), head);
	book_text(w->leaf, w->row, 2, str_of(b), head);
	book_text(w->leaf, w->row++, 3, str_of(c), head);
}

static void
draw_about(struct work *w)
{
	struct buf b = BUF_INIT;

	heading(w, lex("cover-about").p);
	pair(w, lex("cover-office").p, str_of(w->d->office));
	pair(w, lex("cover-period").p, str_of(w->d->period));
	draw_date(&b, w->d->date);
	pair(w, lex("cover-date").p, buf_str(&b));
	buf_free(&b);
}

/* The sheets, each leading to itself. */
static void
draw_contents(struct work *w)
{
	struct style *link = draw_style(w->d, "link", NULL);
	const struct leaf *l;
	size_t i;
	long n = 0, k;

	heading(w, lex("cover-contents").p);
	heads(w, lex("cover-sheet").p, lex("cover-about-sheet").p,
	    lex("cover-open").p);
	for (i = 0; (l = book_leaf_at(w->d->book, i)) != NULL; i++) {
		struct str name = str_of(book_leaf_name(l)), what = STR_NULL;

		if (l == w->leaf || book_leaf_hidden(l))
			continue;
		for (k = 0; k < (long)w->d->sheets->rows; k++) {
			struct str s =
			    know_get(w->d->sheets, (size_t)k, "name");

			if (s.n && str_starts(name, s))
				what =
				    know_get(w->d->sheets, (size_t)k, "about");
		}
		row(w, ++n, STR_NULL, what, STR_NULL);
		book_link(w->leaf, w->row - 1, 1, l, 0, 0, link);
		book_text(w->leaf, w->row - 1, 1, name, link);
		book_link(w->leaf, w->row - 1, 3, l, 0, 0, link);
		book_text(w->leaf, w->row - 1, 3, STR("→"), link);
	}
}

static void
draw_source(
    struct work *w, long n, const struct grid *g, const char *file, size_t rows)
{
	long sheet = draw_sheet(w->d, g->kind.p);
	struct buf b = BUF_INIT;

	lex_fill(&b, "cover-lines", "%zu", rows);
	row(w, n,
	    sheet >= 0 && !str_is(g->kind, "plain")
		? know_get(w->d->sheets, (size_t)sheet, "name")
		: lex("cover-other"),
	    str_of(file), buf_str(&b));
	buf_free(&b);
}

/* Where the rows of the same file as this one end. */
static size_t
file_end(const struct grid *g, size_t from)
{
	size_t to = from + 1;

	while (
	    to < g->n && str_is(str_of(g->place[to].file), g->place[from].file))
		to++;
	return to;
}

static size_t
count_files(const struct grid *g)
{
	size_t i, n = 0;

	for (i = 0; i < g->n; i = file_end(g, i))
		n++;
	return n;
}

/* A year of weeks in one line. */
static void
draw_files(struct work *w, long n, const struct grid *g)
{
	struct buf b = BUF_INIT;

	lex_fill(&b, "cover-files", "%s\t%s\t%zu", g->place[0].file,
	    g->place[g->n - 1].file, count_files(g));
	draw_source(w, n, g, b.p, g->n);
	buf_free(&b);
}

static void
draw_sources(struct work *w)
{
	size_t i, from, to;
	long n = 0;

	heading(w, lex("cover-sources").p);
	heads(
	    w, lex("cover-table").p, lex("cover-file").p, lex("cover-rows").p);
	for (i = 0; i < w->grids->n; i++) {
		const struct grid *g = w->grids->v[i];

		if (count_files(g) > MANY_FILES) {
			draw_files(w, ++n, g);
			continue;
		}
		for (from = 0; from < g->n; from = to) {
			to = file_end(g, from);
			draw_source(w, ++n, g, g->place[from].file, to - from);
		}
	}
}

static void
note(struct work *w, size_t count, const char *what, const char *more)
{
	struct buf b = BUF_INIT;

	if (!count)
		return;
	buf_addf(&b, "%zu", count);
	row(w, ++w->notes, str_of(what), str_of(more), buf_str(&b));
	buf_free(&b);
}

/* Rows of a grid whose cell is one of two words. */
static size_t
count_cells(const struct grid *g, const char *column, const char *word)
{
	long c = g ? grid_col(g, column) : -1;
	size_t i, n = 0;

	for (i = 0; c >= 0 && i < g->n; i++)
		n += str_is(g->row[i][c], word);
	return n;
}

static void
note_assessment(struct work *w)
{
	const struct assess *a = w->board->assess;
	size_t i, k, t, missing = 0, unused = 0, shared = 0, adjusted = 0;

	for (i = 0; i < a->nrecords; i++) {
		const struct record *r = &a->record[i];

		unused += r->group == (size_t)-1;
		shared += r->group != (size_t)-1 && r->note.n > 0;
		adjusted += r->finding < 0;
	}
	for (i = 0; i < a->n; i++)
		for (k = 0; k < a->v[i].n; k++)
			for (t = 0; a->scores && t < a->v[i].nitems; t++)
				missing += a->v[i].v[k].mark[t].there &&
				    !a->v[i].v[k].mark[t].judged;
	note(w, unused, lex("cover-unused").p, lex("cover-unused-why").p);
	note(w, missing, lex("missing-item").p, lex("cover-missing-why").p);
	note(w, adjusted, lex("cover-adjusted").p, lex("cover-adjusted-why").p);
	note(w, shared, lex("shared").p, lex("cover-shared-why").p);
}

static void
draw_notes(struct work *w)
{
	const struct grid *g = grids_kind(w->grids, "assignments");
	const struct grid *s = grids_kind(w->grids, "status");

	heading(w, lex("cover-doubts").p);
	heads(
	    w, lex("cover-matter").p, lex("cover-say").p, lex("cover-count").p);
	if (w->board)
		note_assessment(w);
	note(w, w->measured, lex("cover-measured").p,
	    lex("cover-measured-why").p);
	if (!g)
		g = s;
	note(w, count_cells(g, "match", "guess"), lex("cover-guess").p,
	    lex("cover-guess-why").p);
	note(w, count_cells(g, "match", "none"), lex("cover-none").p,
	    lex("cover-none-why").p);
	note(w, diag_count(LEVEL_WARNING), lex("cover-warnings").p,
	    lex("cover-warnings-why").p);
	if (w->notes == 0)
		row(w, 0, lex("cover-nothing"), STR_NULL, STR_NULL);
}

void
cover_draw(struct draw *d, struct leaf *leaf, const struct grids *gs,
    const struct board *board, size_t measured)
{
	struct work w = { d, leaf, gs, board, measured, 0, 0, { 0 } };
	struct page p = {
		.head = -1, .col2 = COLS - 1, .footer = lex("page-footer").p
	};
	struct buf title = BUF_INIT;
	long c;

	for (c = 0; c < COLS; c++) {
		w.width[c] =
		    draw_width(d, "cover", columns[c].name, columns[c].width);
		book_width(leaf, c, w.width[c]);
	}
	draw_title_of(d, &title, "cover");
	draw_line(
	    d, leaf, w.row++, COLS - 1, w.width, buf_str(&title), "title");
	buf_free(&title);
	draw_about(&w);
	draw_contents(&w);
	draw_sources(&w);
	draw_notes(&w);
	p.row2 = w.row - 1;
	p.one_page = w.row < 80;
	draw_tab(d, leaf, draw_sheet(d, "cover"));
	book_page(leaf, &p);
}

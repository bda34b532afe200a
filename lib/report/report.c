#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "report/board.h"
#include "report/cover.h"
#include "report/listing.h"
#include "report/repair.h"
#include "report/report.h"

struct work {
	const struct report_opts *opts;
	struct draw draw;
	struct grids grids;
	struct buf period;
	struct str raw_period; /* 2026-12 */
	struct assess assess;
	struct board board;
	bool assessed;
	size_t measured; /* findings that the ledger leaves out */
};

/* The last period that a table of standings or scores has. */
static struct str
last_period(const struct grids *gs)
{
	static const char *const kinds[] = { "standings", "scores" };
	struct str last = STR_NULL;
	size_t k, i;

	for (k = 0; k < 2 && !last.n; k++) {
		const struct grid *g = grids_kind(gs, kinds[k]);
		long c = g ? grid_col(g, "period") : -1;

		for (i = 0; c >= 0 && i < g->n; i++)
			if (str_cmp(g->row[i][c], last) > 0)
				last = g->row[i][c];
	}
	return last;
}

/* Where the tables have several periods, which one is shown. */
static void
tell_period(const struct grids *gs, struct str chosen)
{
	const struct grid *g = grids_kind(gs, "scores");
	struct map seen = MAP_INIT;
	struct buf others = BUF_INIT;
	struct str s;
	size_t i;

	if (!g)
		g = grids_kind(gs, "standings");
	for (i = 0; g && i < g->n; i++) {
		s = grid_get(g, i, grid_col(g, "period"));
		if (!s.n || str_eq(s, chosen))
			continue;
		if (map_add(&seen, s))
			buf_join(&others, "、", s);
	}
	if (others.n)
		diag_str("period-taken", NOWHERE, chosen, others.p, NULL);
	map_free(&seen);
	buf_free(&others);
}

/* Sheets of the kind that shows its rows as they are. */
static const char *
sheet_of(const struct draw *d, const struct grid *g)
{
	/* Named after the table; ledgers and the like have names of their
	 * own. */
	if (str_is(g->kind, "findings"))
		return "ledger";
	return draw_sheet(d, g->kind.p) >= 0 ? g->kind.p : "plain";
}

/* A grid on its way into the book. */
struct shown {
	struct listing listing;
	struct repair repair;
};

static int
prepare(struct work *w, struct grid *g, struct shown *s)
{
	const char *sheet = sheet_of(&w->draw, g);
	struct listing *l = &s->listing;

	*l = (struct listing){ .draw = &w->draw, .grid = g, .sheet = sheet };
	l->name = know_get(
	    w->draw.sheets, (size_t)draw_sheet(&w->draw, sheet), "name");
	if (g->named || l->name.n == 0)
		l->name = g->title;
	l->leaf = book_leaf(w->draw.book, l->name, g->rest != NULL);
	if (strcmp(sheet, "ledger") != 0)
		return 0;
	if (repair_fields(&s->repair, l, w->draw.date) < 0)
		return -1;
	if (w->assessed && w->assess.scores && g == w->assess.findings)
		w->measured = repair_only(&s->repair, l);
	return 0;
}

static long
order_of(const struct draw *d, const struct grid *g)
{
	return know_long(
	    d->sheets, (size_t)draw_sheet(d, sheet_of(d, g)), "order");
}

static bool
has_periods(const struct grid *g)
{
	long c = grid_col(g, "period");
	size_t i;

	for (i = 1; c >= 0 && i < g->n; i++)
		if (!str_eq(g->row[i][c], g->row[0][c]))
			return true;
	return false;
}

/* What the sheets of the assessment show is not shown again; the trend goes
 * by earlier standings. */
static bool
is_shown(const struct work *w, const struct grid *g)
{
	return w->assessed && !g->named &&
	    (str_is(g->kind, "scores") ||
		(str_is(g->kind, "standings") && !has_periods(g)));
}

static const struct listing *
past_standings(const struct work *w, const struct shown *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].listing.grid == w->assess.standings)
			return &v[i].listing;
	return NULL;
}

/* Sheets stand in the order of sheets.csv, those alike as they were given. */
static int
prepare_all(struct work *w, struct shown *v, size_t *n)
{
	long order, at = -1, next;
	size_t i;

	for (;; at = next) {
		next = -1;
		for (i = 0; i < w->grids.n; i++) {
			order = order_of(&w->draw, w->grids.v[i]);
			if (order > at && (next < 0 || order < next))
				next = order;
		}
		if (next < 0)
			return 0;
		for (i = 0; i < w->grids.n; i++)
			if (order_of(&w->draw, w->grids.v[i]) == next &&
			    !is_shown(w, w->grids.v[i]) &&
			    prepare(w, w->grids.v[i], &v[(*n)++]) < 0)
				return -1;
	}
}

/* Does this sheet's id name a paragraph of the plan? */
static bool
has_paragraphs(const struct listing *l)
{
	static const char *const kinds[] = { "tasks", "assignments", "status",
		"targets", "drafts" };
	size_t i;

	for (i = 0; i < COUNT(kinds); i++)
		if (str_is(l->grid->kind, kinds[i]))
			return true;
	return false;
}

/* The plan's text first: the others lead to it. */
static int
show_all(struct work *w)
{
	struct shown *v = xcalloc(w->grids.n + 1, sizeof(*v));
	struct links links = LINKS_INIT;
	size_t i, n = 0;
	int pass, rc = prepare_all(w, v, &n);

	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < n && rc == 0; i++) {
			struct listing *l = &v[i].listing;
			bool plan = str_is(l->grid->kind, "outline");

			if (plan != (pass == 0))
				continue;
			if (links.leaf && has_paragraphs(l))
				l->links = &links;
			rc = listing_draw(l);
			if (plan && rc == 0 && !links.leaf)
				links_make(&links, l);
		}
	if (rc == 0 && w->assessed)
		charts_draw(&w->board, past_standings(w, v, n));
	for (i = 0; i < n; i++) {
		listing_free(&v[i].listing);
		repair_free(&v[i].repair);
	}
	links_free(&links);
	free(v);
	return rc;
}

/* Scores and standings make an assessment; all else is shown as it is. */
static int
show_assessment(struct work *w)
{
	const struct grid *s = grids_kind(&w->grids, "scores");
	const struct grid *t = grids_kind(&w->grids, "standings");

	/* Without units, or too long for memory, they are just tables. */
	if (s &&
	    (s->rest || grid_col(s, "unit") < 0 || grid_col(s, "item") < 0))
		return 0;
	if (t && (t->rest || grid_col(t, "unit") < 0))
		return 0;
	if (!s && !t)
		return 0;
	assess_build(&w->assess, &w->grids, w->raw_period);
	if (w->assess.n == 0) { /* headings without rows */
		if (w->opts->period)
			diag("period-none", NOWHERE, w->opts->period, NULL);
		return 0;
	}
	w->assessed = true;
	w->board.draw = &w->draw;
	w->board.assess = &w->assess;
	w->board.grids = &w->grids;
	w->board.ties = w->opts->ties;
	return board_draw(&w->board);
}

/* A cover goes before an assessment, or tables of several known kinds. */
static struct leaf *
cover_leaf(struct work *w)
{
	struct draw *d = &w->draw;
	size_t i, known = 0;
	bool judged = false;

	for (i = 0; i < w->grids.n; i++) {
		known += !str_is(w->grids.v[i]->kind, "plain");
		judged |= str_is(w->grids.v[i]->kind, "scores") ||
		    str_is(w->grids.v[i]->kind, "standings");
	}
	if (known < 2 && !judged)
		return NULL;
	return book_leaf(d->book,
	    know_get(d->sheets, (size_t)draw_sheet(d, "cover"), "name"), false);
}

static int
draw_sheets(struct work *w)
{
	struct leaf *cover = cover_leaf(w);

	if (show_assessment(w) < 0 || show_all(w) < 0)
		return -1;
	if (cover)
		cover_draw(&w->draw, cover, &w->grids,
		    w->assessed ? &w->board : NULL, w->measured);
	return 0;
}

static int
build(struct work *w)
{
	struct draw *d = &w->draw;
	struct str period =
	    w->opts->period ? str_of(w->opts->period) : last_period(&w->grids);

	if (draw_load(d) < 0)
		return -1;
	w->raw_period = period;
	if (!w->opts->period)
		tell_period(&w->grids, period);
	buf_add(&w->period, "", 0);
	draw_period(&w->period, period);
	d->period = w->period.p;
	d->office = w->opts->office ? w->opts->office : "";
	d->date = w->opts->date;
	d->book = book_open(w->opts->output, d->office, d->date);
	if (!d->book)
		return -1;
	if (draw_sheets(w) < 0) {
		book_drop(d->book);
		return -1;
	}
	return book_close(d->book);
}

int
report_workbook(const struct report_opts *opts, char *const *inputs, size_t n)
{
	struct work w = { .opts = opts };
	size_t i;
	int rc = 0;

	for (i = 0; i < n && rc == 0; i++)
		rc = grids_add(&w.grids, inputs[i]);
	if (rc == 0)
		rc = build(&w);
	draw_free(&w.draw);
	board_free(&w.board);
	assess_free(&w.assess);
	grids_free(&w.grids);
	buf_free(&w.period);
	return rc;
}

/*
 * Which columns 考核总表 has, in which order: those of share/report/layout.csv
 * for which there is something to show.  What the layout leaves out stands
 * behind them out of sight, since others reckon with it.
 */

#include <stddef.h>
#include <stdlib.h>

#include "io/lexicon.h"
#include "report/measure.h"
#include "report/total-impl.h"

/* The columns by the names that the layout has for them. */
static const struct {
	const char *name;
	enum total_kind kind;
	const char *heading; /* where the layout has none: lexicon.csv */
	const char *style;
	double width;
} kinds[] = {
	{ "rank", T_RANK, "sheet-rank", "int", 7 },
	{ "unit", T_UNIT, "sheet-unit", "unit", 12 },
	{ "@parts", T_PART, "sheet-base", "points", 10 },
	{ "@added", T_BONUS, "sheet-added", "points", 9 },
	{ "@deducted", T_PENALTY, "sheet-deducted", "points", 9 },
	{ "@adjusted", T_ADJUST, "sheet-adjusted", "points", 9 },
	{ "score", T_SCORE, "sheet-score", "total", 10 },
	{ "grade", T_GRADE, "sheet-grade", "center", 9 },
	{ "previous", T_PREVIOUS, "sheet-previous", "int", 9 },
	{ "change", T_MOVE, "sheet-move", "move", 8 },
	{ "@veto", T_VETO, "sheet-veto", "center", 12 },
	{ "award", T_AWARD, "sheet-award", "center", 10 },
	{ "money", T_PRIZE, "sheet-prize", "prize", 13.5 },
	{ "@ledger", T_MONEY, "sheet-ledger", "prize", 15.5 },
	{ "warning", T_WARNING, "sheet-warning", "center", 10 },
	{ "@ties", T_KEY, "", "points", 10 },
	{ "@draft", T_DRAFT, "sheet-draft", "center", 9 },
};

long
total_col(const struct total_work *w, enum total_kind kind)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		if (w->col[i].kind == kind)
			return (long)i;
	return -1;
}

/* Text columns are as wide as their longest cell. */
static double
fit(const struct total_work *w, size_t offset, double least, double most)
{
	double m;
	size_t i;

	for (i = 0; i < w->g->n; i++) {
		const struct str *s = (const struct str *)(const void
			*)((const char *)&w->g->v[i] + offset);

		m = measure_width(*s, draw_size(w->b->draw, "unit"));
		if (m > least)
			least = m;
	}
	return least > most ? most : least;
}

static bool
any(const struct total_work *w, size_t offset)
{
	size_t i;

	for (i = 0; i < w->g->n; i++)
		if (((const struct str *)(const void
			     *)((const char *)&w->g->v[i] + offset))
			->n)
			return true;
	return false;
}

static bool
any_money(const struct total_work *w, bool prize)
{
	size_t i;

	for (i = 0; i < w->g->n; i++)
		if (dec_cmp(prize ? w->g->v[i].prize : w->g->v[i].money,
			DEC(0)) != 0)
			return true;
	return false;
}

/* Is there anything to show? */
static bool
is_there(const struct total_work *w, enum total_kind kind)
{
	const struct detail *d = w->d;

	switch (kind) {
	case T_PART:
		return w->g->nitems && w->g->item[0].class == ITEM_BASE;
	case T_BONUS:
		return d->to[ITEM_BONUS] >= 0;
	case T_PENALTY:
		return d->to[ITEM_PENALTY] >= 0;
	case T_ADJUST:
		return d->to[ITEM_ADJUST] >= 0;
	case T_VETO:
		return w->nveto > 0;
	case T_AWARD:
		return any(w, offsetof(struct member, award)) || w->awards_live;
	case T_PRIZE:
		return any_money(w, true);
	case T_MONEY:
		return any_money(w, false);
	case T_WARNING:
		return any(w, offsetof(struct member, warning));
	case T_KEY:
		return w->nkey > 0;
	case T_DRAFT:
		return w->nquota > 0;
	default:
		return true;
	}
}

/* What the layout says of a column, and where it says nothing we do. */
static struct total_col
col_of(const struct total_work *w, size_t k)
{
	const struct draw *d = w->b->draw;
	long row = draw_column(d, "total", kinds[k].name);
	struct total_col c = { kinds[k].kind,
		kinds[k].heading[0] ? lex(kinds[k].heading) : STR_NULL,
		kinds[k].style, kinds[k].width, 0, 0 };
	struct str s;

	if (row < 0)
		return c;
	s = know_get(d->layout, (size_t)row, "heading");
	c.heading = s.n ? s : c.heading;
	s = know_get(d->layout, (size_t)row, "style");
	c.style = s.n ? s.p : c.style;
	s = know_get(d->layout, (size_t)row, "min");
	c.width = s.n ? strtod(s.p, NULL) : c.width;
	return c;
}

static void
add(struct total_work *w, struct total_col c)
{
	GROW(w->col, w->n, w->cap);
	w->col[w->n++] = c;
}

/* A column for each part that has items. */
static void
add_parts(struct total_work *w, struct total_col c)
{
	const struct group *g = w->g;
	struct str base = c.heading;
	size_t i, k;

	for (i = 0; i < g->nitems && g->item[i].class == ITEM_BASE; i = k) {
		for (k = i + 1;
		     k < g->nitems && g->item[k].class == ITEM_BASE &&
		     str_eq(g->item[k].part, g->item[i].part);
		     k++)
			;
		c.heading = g->item[i].part.n ? g->item[i].part : base;
		c.from = i;
		c.to = k;
		add(w, c);
	}
}

static void
add_kind(struct total_work *w, size_t k)
{
	struct total_col c = col_of(w, k);
	double most = draw_width(w->b->draw, "total", kinds[k].name, 24);
	size_t i, n = c.kind == T_KEY ? w->nkey : w->nquota;

	if (c.kind == T_UNIT)
		c.width = fit(w, offsetof(struct member, name), c.width, most);
	if (c.kind == T_AWARD)
		c.width = fit(w, offsetof(struct member, award), c.width, most);
	if (c.kind == T_WARNING)
		c.width =
		    fit(w, offsetof(struct member, warning), c.width, most);
	if (c.kind == T_PART) {
		add_parts(w, c);
	} else if (c.kind == T_KEY || c.kind == T_DRAFT) {
		for (i = 0; i < n; i++) {
			if (c.kind == T_KEY)
				c.heading = w->key[i].heading;
			c.from = i;
			add(w, c);
		}
	} else {
		add(w, c);
	}
}

/* Those in sight, in the order of the layout; then the others. */
void
total_plan(struct total_work *w)
{
	const struct know *lay = w->b->draw->layout;
	bool done[COUNT(kinds)] = { false };
	size_t i, k;

	for (i = 0; i < lay->rows; i++)
		for (k = 0; k < COUNT(kinds); k++)
			if (str_is(know_get(lay, i, "sheet"), "total") &&
			    str_is(know_get(lay, i, "column"), kinds[k].name) &&
			    !know_long(lay, i, "hide") && !done[k] &&
			    is_there(w, kinds[k].kind)) {
				done[k] = true;
				add_kind(w, k);
			}
	w->shown = w->n;
	for (k = 0; k < COUNT(kinds); k++)
		if (!done[k] && is_there(w, kinds[k].kind))
			add_kind(w, k);
}

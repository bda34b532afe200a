#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/columns.h"
#include "report/measure.h"

#define DIGITS 15 /* what a double keeps */
#define PHONE                                                                  \
	10 /* unknown columns with longer integers are numbers of things */
#define WIDEST 120
#define TIGHT 1.35 /* a page may be shrunk this much to fit a table */

bool
columns_number(struct str s, struct dec *d, int *places)
{
	size_t i = 0, digits = 0, point = s.n;

	if (s.n && s.p[0] == '-')
		i++;
	/* 007 and 010-8130101 are names, not numbers. */
	if (s.n > i + 1 && s.p[i] == '0' && s.p[i + 1] != '.')
		return false;
	for (; i < s.n; i++) {
		if (s.p[i] == '.' && point == s.n && digits)
			point = i;
		else if (!str_digit(s.p[i]))
			return false;
		else
			digits++;
	}
	if (!digits || digits > DIGITS || point + 1 == s.n)
		return false;
	*places = point < s.n ? (int)(s.n - point - 1) : 0;
	return *places <= 9 && dec_parse(s, d);
}

static bool
is_empty(const struct grid *g, size_t col)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->row[i][col].n)
			return false;
	return true;
}

static size_t
integers(struct str s)
{
	size_t i = 0;

	while (i < s.n && s.p[i] != '.')
		i++;
	return i;
}

static void
look_at_numbers(struct column_plan *c, const struct grid *g)
{
	struct dec d;
	size_t i, filled = 0, numbers = 0;
	int places;

	for (i = 0; i < g->n; i++) {
		struct str s = g->row[i][c->src];

		filled += s.n > 0;
		if (!columns_number(s, &d, &places))
			continue;
		numbers += integers(s) <= PHONE;
		if (places > c->places)
			c->places = places;
	}
	c->numeric = filled && numbers == filled;
}

static bool
is_numeric(const struct column_plan *c)
{
	return c->type == COLUMN_INT || c->type == COLUMN_DEC || c->numeric;
}

static const char *
style_for(const struct column_plan *c)
{
	switch (c->type) {
	case COLUMN_INT:
		return "int";
	case COLUMN_DEC:
		return "number";
	case COLUMN_DATE:
		return "date";
	case COLUMN_ID:
		return "center";
	default:
		return c->numeric ? "number" : "text";
	}
}

/* Are its words shown as others? */
static bool
is_worded(const struct know *lights, struct str key)
{
	size_t i;

	for (i = 0; i < lights->rows; i++)
		if (str_eq(know_get(lights, i, "column"), key) &&
		    know_get(lights, i, "show").n)
			return true;
	return false;
}

/* What a number format adds to the digits that there are. */
static void
set_decimals(struct column_plan *c, struct str format)
{
	long point = str_find(format, STR("."), 0);
	size_t i = (size_t)point + 1;

	c->fixed = -1;
	c->grouped = str_find(format, STR(","), 0) >= 0;
	if (point < 0)
		return;
	while (i < format.n && format.p[i] == '0')
		i++;
	c->fixed = (int)(i - (size_t)point) - 1;
}

/* Number formats by what the column holds: 0.00 for two decimals. */
static void
set_look(struct column_plan *c, struct draw *d)
{
	static const char *const fixed[] = { "0", "0.0", "0.00", "0.000",
		"0.0000" };
	const char *number = NULL;

	if (is_numeric(c) && strcmp(c->style, "number") == 0)
		number = c->places > 4 ? "General" : fixed[c->places];
	c->look = draw_style(d, c->style, number);
	c->size = draw_size(d, c->style);
	c->wraps = draw_wraps(d, c->style);
	set_decimals(c, number ? str_of(number) : draw_format(d, c->style));
}

static struct column_plan *
add(struct columns *k)
{
	GROW(k->v, k->n, k->cap);
	memset(&k->v[k->n], 0, sizeof(k->v[k->n]));
	k->v[k->n].src = -1;
	k->v[k->n].max = 60;
	k->v[k->n].min = 6;
	k->v[k->n].type = COLUMN_TEXT;
	return &k->v[k->n++];
}

static enum field
field_of(struct str key)
{
	if (str_is(key, "@n"))
		return FIELD_COUNT;
	if (str_is(key, "@blank"))
		return FIELD_BLANK;
	return str_starts(key, STR("@")) ? FIELD_OTHER : FIELD_CELL;
}

static void
add_source(struct columns *k, const struct grid *g, size_t src)
{
	struct column_plan *c = add(k);

	c->src = (long)src;
	c->key = g->col[src].name;
	c->heading = g->col[src].heading;
	c->type = g->col[src].type;
	if (!g->col[src].known || is_numeric(c))
		look_at_numbers(c, g);
	c->style = style_for(c);
}

static void
add_laid_out(
    struct columns *k, const struct know *lay, size_t r, const struct grid *g)
{
	struct str key = know_get(lay, r, "column");
	struct str style = know_get(lay, r, "style");
	struct str heading = know_get(lay, r, "heading");
	enum field field = field_of(key);
	long src = field == FIELD_CELL ? grid_col(g, key.p) : -1;
	bool keep = know_long(lay, r, "keep") != 0;
	struct column_plan *c;

	if (field == FIELD_CELL && !keep &&
	    (src < 0 || is_empty(g, (size_t)src)))
		return;
	if (src >= 0) {
		add_source(k, g, (size_t)src);
		c = &k->v[k->n - 1];
	} else {
		c = add(k);
		c->key = key;
		c->field = field == FIELD_CELL ? FIELD_BLANK : field;
	}
	if (heading.n)
		c->heading = heading;
	c->style = style.n ? style.p : style_for(c);
	c->min = (double)know_long(lay, r, "min");
	c->max = (double)know_long(lay, r, "max");
	c->live = know_get(lay, r, "live");
}

/* The columns of the layout that are hidden, or those that are not. */
static void
add_layout(struct columns *k, const struct know *lay, const struct grid *g,
    const char *sheet, bool hidden, bool *done)
{
	size_t i, n;
	long src;

	for (i = 0; i < lay->rows; i++) {
		if (!str_is(know_get(lay, i, "sheet"), sheet) ||
		    (know_long(lay, i, "hide") != 0) != hidden)
			continue;
		n = k->n;
		add_laid_out(k, lay, i, g);
		for (; n < k->n; n++)
			k->v[n].hidden = hidden;
		src = grid_col(g, know_get(lay, i, "column").p);
		if (src >= 0)
			done[src] = true;
	}
}

static bool
in_layout(const struct know *lay, const char *sheet, struct str name)
{
	size_t i;

	for (i = 0; i < lay->rows; i++)
		if (str_is(know_get(lay, i, "sheet"), sheet) &&
		    str_eq(know_get(lay, i, "column"), name))
			return true;
	return false;
}

void
columns_plan(
    struct columns *k, struct draw *d, const struct grid *g, const char *sheet)
{
	bool *done = xcalloc(g->ncols + 1, sizeof(*done));
	size_t i;

	add_layout(k, d->layout, g, sheet, false, done);
	for (i = 0; i < g->ncols; i++)
		if (!done[i] && !in_layout(d->layout, sheet, g->col[i].name) &&
		    !(g->col[i].known && is_empty(g, i)))
			add_source(k, g, i);
	add_layout(k, d->layout, g, sheet, true, done);
	if (k->n == 0)
		for (i = 0; i < g->ncols; i++)
			add_source(k, g, i);
	free(done);
	for (i = 0; i < k->n; i++) {
		set_look(&k->v[i], d);
		k->v[i].worded = is_worded(d->lights, k->v[i].key);
		k->shown += !k->v[i].hidden;
	}
}

/* Narrowest that a column can be: four characters of its heading a line, or a
 * word; a date in one line. */
static double
narrowest(const struct column_plan *c)
{
	struct str h = c->heading;
	double w = measure_width(str_sub(h, 0, utf8_offset(h, 4)), c->size);
	double date = measure_width(STR("2026-12-31"), c->size);

	return strcmp(c->style, "date") == 0 && date > w ? date : w;
}

/* A cell's text as wide as its number format shows it. */
static void
put_shown(struct buf *b, const struct column_plan *c, struct str s)
{
	struct dec d;
	size_t commas;
	int places;

	buf_addstr(b, s);
	if (!is_numeric(c) || !columns_number(s, &d, &places))
		return;
	if (c->fixed >= 0 && places > c->fixed)
		b->n -= (size_t)(places - c->fixed);
	for (; c->fixed > places; places++)
		buf_adds(b, places ? "0" : ".0");
	for (commas = c->grouped ? integers(s) / 3 : 0; commas > 0; commas--)
		buf_addc(b, ',');
}

static double
natural(
    const struct column_plan *c, const struct grid *g, field_fn *fn, void *arg)
{
	struct buf b = BUF_INIT;
	double w, most = 0;
	size_t i;

	if (c->field == FIELD_BLANK || c->worded)
		return 0;
	if (c->field == FIELD_COUNT) {
		buf_addf(&b, "%ld", g->rest ? (long)BOOK_ROWS : (long)g->n);
		most = measure_width(buf_str(&b), c->size);
	}
	for (i = 0; i < g->n && c->field != FIELD_COUNT; i++) {
		buf_reset(&b);
		if (c->field == FIELD_CELL)
			put_shown(&b, c, g->row[i][c->src]);
		else if (fn)
			fn(arg, g, g->row[i], c->key, &b);
		w = measure_width(buf_str(&b), c->size);
		if (w > most)
			most = w;
	}
	buf_free(&b);
	return most;
}

/* A cell that would be taller than a row can be needs a wider column. */
static void
widen(struct column_plan *c, const struct grid *g)
{
	size_t i;

	for (i = 0; i < g->n && c->src >= 0 && c->wraps; i++)
		while (c->width < WIDEST &&
		    measure_height(g->row[i][c->src], c->size, c->width) >
			BOOK_HEIGHT)
			c->width += 6;
}

/* A share of the most that the layout grants the column. */
static double
capped(const struct column_plan *c, double share)
{
	double floor = c->min > 12 ? c->min : 12, cap = c->max * share;

	if (floor < c->least)
		floor = c->least;
	cap = cap > floor ? cap : floor;
	return c->wraps && c->width > cap ? cap : c->width;
}

/* Too wide for the page: columns that can wrap give way, each by its most. */
static void
squeeze(struct columns *k, double budget)
{
	double share = 2.0, sum;
	size_t i;

	do {
		sum = 0;
		for (i = 0; i < k->n; i++)
			if (!k->v[i].hidden)
				sum += capped(&k->v[i], share);
		share -= 0.02;
	} while (sum > budget * TIGHT && share > 0.1);
	for (i = 0; i < k->n; i++)
		k->v[i].width = capped(&k->v[i], share + 0.02);
}

void
columns_fit(struct columns *k, const struct grid *g, double budget,
    field_fn *fn, void *arg)
{
	size_t i;
	double w;

	for (i = 0; i < k->n; i++) {
		struct column_plan *c = &k->v[i];

		w = natural(c, g, fn, arg);
		c->least = narrowest(c);
		if (c->wraps && w > c->max)
			w = c->max;
		c->width = w < c->min ? c->min : w;
		if (c->width < c->least)
			c->width = c->least;
		if (c->width > WIDEST)
			c->width = WIDEST;
	}
	squeeze(k, budget);
	k->width = xreallocarray(k->width, k->n + 1, sizeof(*k->width));
	for (i = 0; i < k->n; i++) {
		widen(&k->v[i], g);
		/* A hidden column adds nothing to the title's width. */
		k->width[i] = k->v[i].hidden ? 0 : k->v[i].width;
	}
}

void
columns_free(struct columns *k)
{
	free(k->v);
	free(k->width);
	memset(k, 0, sizeof(*k));
}

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/path.h"
#include "report/grid.h"

long
grid_col(const struct grid *g, const char *name)
{
	size_t i;

	for (i = 0; i < g->ncols; i++)
		if (str_is(g->col[i].name, name))
			return (long)i;
	return -1;
}

struct str
grid_get(const struct grid *g, size_t row, long col)
{
	return col < 0 ? STR_NULL : g->row[row][col];
}

/* The Chinese name where the file has the English one; else as written. */
static struct str
heading_of(const struct table *t, const struct column *c, size_t i)
{
	struct str h = table_heading(t, i);

	return c && c->zh.n && str_eq(h, c->name) ? c->zh : h;
}

static const struct column *
column_of(const struct table *t, size_t i)
{
	const struct schema *s = table_schema(t);
	long c = table_known(t, i) ? schema_find(s, table_name(t, i)) : -1;

	return c < 0 ? NULL : &s->v[c];
}

static size_t
add_column(struct grid *g, const struct table *t, size_t i)
{
	const struct column *c = column_of(t, i);
	struct grid_col *k;
	size_t r, had = g->capcols;

	GROW(g->col, g->ncols, g->capcols);
	k = &g->col[g->ncols];
	k->name = str_keep(&g->texts, table_name(t, i));
	k->heading = str_keep(&g->texts, heading_of(t, c, i));
	k->type = c ? c->type : COLUMN_TEXT;
	k->known = c != NULL;
	for (r = 0; r < g->n && g->capcols > had; r++) {
		struct str *cell =
		    arena_zalloc(&g->texts, g->capcols * sizeof(*cell));

		memcpy(cell, g->row[r], g->ncols * sizeof(*cell));
		g->row[r] = cell;
	}
	for (r = 0; r < g->n; r++)
		g->row[r][g->ncols] = STR_NULL;
	return g->ncols++;
}

/* Where each of the table's columns goes.  Unknown headings may repeat. */
static size_t *
map_columns(struct grid *g, const struct table *t)
{
	size_t i, n = table_ncols(t), *to = xcalloc(n, sizeof(*to));
	struct buf name = BUF_INIT;
	long c;

	for (i = 0; i < n; i++) {
		buf_reset(&name);
		buf_addstr(&name, table_name(t, i));
		c = g->n && name.n ? grid_col(g, name.p) : -1;
		to[i] = c >= 0 ? (size_t)c : add_column(g, t, i);
	}
	buf_free(&name);
	return to;
}

static void
add_row(struct grid *g, const struct table *t, const struct row *r,
    const size_t *to)
{
	size_t i, cap = g->cap;
	struct place p = table_place(t, r, -1);

	GROW(g->row, g->n, g->cap);
	if (g->cap != cap)
		g->place = xreallocarray(g->place, g->cap, sizeof(*g->place));
	g->row[g->n] = arena_zalloc(&g->texts, g->capcols * sizeof(struct str));
	for (i = 0; i < g->ncols; i++)
		g->row[g->n][i] = STR_NULL;
	for (i = 0; i < r->n; i++)
		g->row[g->n][to[i]] = str_keep(&g->texts, r->cell[i]);
	p.file = arena_strndup(&g->texts, p.file, strlen(p.file));
	g->place[g->n++] = p;
}

/* 0, or -1 after a diagnostic.  Takes the table. */
static int
load(struct grid *g, struct table *t, size_t limit)
{
	size_t *to = map_columns(g, t);
	struct row r;
	int rc;

	while ((rc = table_next(t, &r)) == 1 && g->n < limit)
		add_row(g, t, &r, to);
	free(to);
	if (rc == 1) {
		g->rest = t;
		g->rest_row = r;
		return 0;
	}
	table_close(t);
	return rc;
}

/* "名次=a.csv"; a file whose own name has a = before any / is itself. */
static const char *
split_arg(const char *arg, struct str *sheet)
{
	const char *eq = strchr(arg, '=');
	struct stat st;

	*sheet = STR_NULL;
	if (!eq || stat(arg, &st) == 0)
		return arg;
	*sheet = (struct str){ arg, (size_t)(eq - arg) };
	return eq + 1;
}

/* An unnamed table joins the unnamed ones of its kind. */
static struct grid *
grid_for(
    struct grids *gs, const struct table *t, struct str sheet, const char *path)
{
	struct str kind = table_schema(t)->table;
	struct grid *g;
	size_t i;

	for (i = 0; i < gs->n; i++)
		if (str_eq(gs->v[i]->kind, kind) && !str_is(kind, "plain") &&
		    !gs->v[i]->rest &&
		    (sheet.n ? str_eq(gs->v[i]->title, sheet)
			     : !gs->v[i]->named))
			return gs->v[i];
	g = xcalloc(1, sizeof(*g));
	g->kind = str_keep(&g->texts, kind);
	g->named = sheet.n > 0;
	g->title = str_keep(&g->texts, sheet.n ? sheet : path_stem(path));
	GROW(gs->v, gs->n, gs->cap);
	gs->v[gs->n++] = g;
	return g;
}

int
grids_add(struct grids *gs, const char *arg)
{
	struct str sheet;
	const char *path = split_arg(arg, &sheet);
	struct table *t = table_open(path, NULL);

	if (!t)
		return -1;
	return load(grid_for(gs, t, sheet, path), t, GRID_ROWS);
}

int
grids_read(struct grids *gs, const char *path, const char *kind)
{
	struct table *t = table_open(path, kind);

	if (!t)
		return -1;
	return load(grid_for(gs, t, STR_NULL, path), t, (size_t)-1);
}

struct grid *
grids_kind(const struct grids *gs, const char *kind)
{
	size_t i;

	for (i = 0; i < gs->n; i++)
		if (str_is(gs->v[i]->kind, kind))
			return gs->v[i];
	return NULL;
}

void
grids_free(struct grids *gs)
{
	size_t i;

	for (i = 0; i < gs->n; i++) {
		struct grid *g = gs->v[i];

		table_close(g->rest);
		free(g->col);
		free(g->row);
		free(g->place);
		arena_free(&g->texts);
		free(g);
	}
	free(gs->v);
	*gs = (struct grids)GRIDS_INIT;
}

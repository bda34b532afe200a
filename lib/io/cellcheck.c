#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "io/cellcheck.h"
#include "io/facts.h"
#include "io/rx.h"

/* Columns of share/checks.csv, in this order. */
enum { F_TABLE, F_COLUMNS, F_CHECK, F_PATTERN };

enum kind { PATTERN, UNIQUE, UNITS };

struct check {
	enum kind kind;
	const char *code;
	struct rx *rx;
	bool *in; /* the columns it looks at */
	bool any; /* it looks at one at all */
	struct map seen; /* of UNIQUE: hash of the columns -> line */
};

struct cellcheck {
	const struct table *t;
	struct arena texts;
	struct check *v;
	size_t n, cap;
	bool bad;
};

/* Is name in the list joined by 、?  An empty list has everything. */
static bool
listed(struct str list, struct str name)
{
	struct str piece;

	if (list.n == 0)
		return true;
	while (str_split(&list, STR("、"), &piece))
		if (str_eq(piece, name))
			return true;
	return false;
}

static void
add_check(void *arg, const struct row *r)
{
	struct cellcheck *c = arg;
	struct str pattern = row_cell(r, F_PATTERN),
		   code = row_cell(r, F_CHECK);
	struct str columns = row_cell(r, F_COLUMNS);
	struct check *k;
	size_t i;

	if (!listed(row_cell(r, F_TABLE), table_schema(c->t)->table))
		return;
	GROW(c->v, c->n, c->cap);
	k = &c->v[c->n++];
	*k = (struct check){ .kind = PATTERN, .seen = MAP_INIT };
	k->code = arena_strndup(&c->texts, code.p, code.n);
	k->in = xcalloc(table_ncols(c->t), sizeof(*k->in));
	for (i = 0; i < table_ncols(c->t); i++) {
		k->in[i] = columns.n == 0 ||
		    (table_known(c->t, i) &&
			listed(columns, table_name(c->t, i)));
		k->any = k->any || k->in[i];
	}
	if (str_is(pattern, "unique"))
		k->kind = UNIQUE;
	else if (str_is(pattern, "units"))
		k->kind = UNITS;
	else if ((k->rx = rx_new(pattern,
		      (struct place){ "checks.csv", r->line, 0 })) == NULL)
		c->bad = true;
}

struct cellcheck *
cellcheck_new(const struct table *t)
{
	struct cellcheck *c = xcalloc(1, sizeof(*c));

	c->t = t;
	if (facts_read("checks.csv", add_check, c) == 0 && !c->bad)
		return c;
	cellcheck_free(c);
	return NULL;
}

/* What is found in one cell; {1} is the column's heading. */
static void
found(
    const struct cellcheck *c, const char *code, const struct row *r, size_t i)
{
	char *cell = xstrndup(r->cell[i].p, r->cell[i].n);

	diag(code, table_place(c->t, r, (long)i), cell,
	    table_heading(c->t, i).p, NULL);
	free(cell);
}

/* FNV-1a over the columns, each ended. */
static uint64_t
hash(const struct check *k, const struct row *r, bool *empty)
{
	uint64_t h = 14695981039346656037ULL;
	size_t i, j;

	*empty = true;
	for (i = 0; i < r->n; i++) {
		if (!k->in[i])
			continue;
		*empty = *empty && r->cell[i].n == 0;
		for (j = 0; j < r->cell[i].n; j++)
			h = (h ^ (unsigned char)r->cell[i].p[j]) *
			    1099511628211ULL;
		h = (h ^ 0xff) * 1099511628211ULL;
	}
	return h;
}

static void
check_unique(struct cellcheck *c, struct check *k, const struct row *r)
{
	struct map_entry *e;
	struct buf b = BUF_INIT;
	bool empty;
	uint64_t h = hash(k, r, &empty);
	size_t i;

	if (empty || !k->any)
		return;
	e = map_put(&k->seen, (struct str){ (const char *)&h, sizeof(h) });
	if (!e->value) {
		e->value = (void *)(size_t)r->line;
		return;
	}
	buf_addf(&b, "%zu", (size_t)e->value);
	for (i = 0; !k->in[i]; i++)
		;
	diag(k->code, table_place(c->t, r, (long)i), NULL, b.p, NULL);
	buf_free(&b);
}

void
cellcheck_row(struct cellcheck *c, const struct row *r)
{
	struct rx_hit hit;
	size_t i, k;

	for (k = 0; k < c->n; k++) {
		struct check *check = &c->v[k];

		if (check->kind == UNIQUE)
			check_unique(c, check, r);
		for (i = 0; check->rx && i < r->n; i++)
			if (check->in[i] && r->cell[i].n &&
			    rx_next(check->rx, r->cell[i], 0, &hit))
				found(c, check->code, r, i);
	}
}

bool
cellcheck_is_unit(const struct cellcheck *c, size_t i)
{
	size_t k;

	for (k = 0; k < c->n; k++)
		if (c->v[k].kind == UNITS && c->v[k].in[i])
			return true;
	return false;
}

void
cellcheck_free(struct cellcheck *c)
{
	size_t k;

	if (!c)
		return;
	for (k = 0; k < c->n; k++) {
		rx_free(c->v[k].rx);
		free(c->v[k].in);
		map_free(&c->v[k].seen);
	}
	free(c->v);
	arena_free(&c->texts);
	free(c);
}

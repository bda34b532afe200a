#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "io/cellcheck.h"
#include "io/facts.h"
#include "io/lexicon.h"
#include "io/rx.h"

/* Columns of share/checks.csv, in this order. */
enum { F_TABLE, F_COLUMNS, F_CHECK, F_PATTERN };

enum kind { PATTERN, UNIQUE, UNITS, DIFFER, ONCE, SINGLE, AMONG, KINDS };

/* How a table may write them: rows of share/lexicon.csv. */
static const char *const kind_word[KINDS] = { "", "check-unique", "check-units",
	"check-differ", "check-once", "check-single",
	"check-among" };

struct check {
	enum kind kind;
	const char *text; /* a message's code, or the office's own words */
	bool own;
	struct rx *rx;
	bool *in; /* the columns it looks at */
	bool any; /* it looks at one at all */
	/* UNIQUE: hash of the columns -> line; ONCE: piece -> line; SINGLE: the
	 * columns but for the last -> struct holder; AMONG: piece there */
	struct map seen;
	size_t last; /* SINGLE: the last column named */
	struct str value; /* and what just one row has there */
};

/* Rows that share some columns, one of which is to hold a value. */
struct holder {
	struct place at; /* the first row */
	size_t line; /* of the row that holds it; 0: none yet */
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
	return list.n == 0 || str_listed(list, name);
}

/* Does the list name column i, by its name here or as it is headed? */
static bool
has_column(const struct table *t, struct str list, size_t i)
{
	const struct column *k = table_column(t, i);

	if (!k)
		return list.n && listed(list, table_heading(t, i));
	return listed(list, k->name) || listed(list, k->zh) ||
	    listed(list, table_heading(t, i));
}

static enum kind
kind_of(struct str pattern)
{
	int k;

	for (k = UNIQUE; k < SINGLE; k++)
		if (lex_is(kind_word[k], pattern))
			return (enum kind)k;
	for (; k < KINDS; k++)
		if (lex_starts(kind_word[k], pattern))
			return (enum kind)k;
	return PATTERN;
}

/* "only one 队长": of the rows alike in the columns before the last one. */
static void
set_single(
    struct cellcheck *c, struct check *k, struct str columns, struct str pattern)
{
	struct str name;
	size_t i, n = lex_starts(kind_word[SINGLE], pattern);

	k->value = str_keep(&c->texts, str_trim(str_sub(pattern, n, pattern.n)));
	while (str_split(&columns, STR("、"), &name))
		;
	for (i = 0; i < table_ncols(c->t) && !has_column(c->t, name, i); i++)
		;
	k->last = i;
	k->any = k->any && i < table_ncols(c->t);
}

static void
take_pieces(struct map *m, struct str cell)
{
	struct str piece;

	while (str_split(&cell, STR("、"), &piece))
		if ((piece = str_trim(piece)).n)
			map_put(m, piece);
}

/* "among 任务.csv：任务": the pieces of that table's column.  False after a fatal
 * diagnostic. */
static bool
read_among(struct check *k, struct str pattern, struct place at)
{
	struct str file = str_sub(pattern,
	    lex_starts(kind_word[AMONG], pattern), pattern.n);
	size_t cut = file.n, i;
	struct table *t;
	struct row r;
	char *path;
	int rc = -1;

	while (cut > 0 && !lex_starts("check-colon", str_sub(file, cut, file.n)))
		cut--;
	pattern = str_sub(file,
	    cut + lex_starts("check-colon", str_sub(file, cut, file.n)),
	    file.n);
	file = str_trim(str_sub(file, 0, cut));
	path = xstrndup(file.p, file.n);
	t = table_open(path, NULL);
	for (i = 0; t && i < table_ncols(t); i++)
		if (has_column(t, str_trim(pattern), i))
			break;
	if (t && i == table_ncols(t))
		diag_str("check-among", at, pattern, path, NULL);
	else
		while (t && (rc = table_next(t, &r)) == 1)
			take_pieces(&k->seen, r.cell[i]);
	table_close(t);
	free(path);
	return rc == 0;
}

static struct check *
add(struct cellcheck *c, struct str columns, struct str text,
    struct str pattern, struct place at)
{
	struct check *k;
	size_t i;

	GROW(c->v, c->n, c->cap);
	k = &c->v[c->n++];
	*k = (struct check){ .kind = kind_of(pattern), .seen = MAP_INIT };
	k->text = arena_strndup(&c->texts, text.p, text.n);
	k->in = xcalloc(table_ncols(c->t), sizeof(*k->in));
	for (i = 0; i < table_ncols(c->t); i++) {
		k->in[i] = has_column(c->t, columns, i) || columns.n == 0;
		k->any = k->any || k->in[i];
	}
	if (k->kind == SINGLE)
		set_single(c, k, columns, pattern);
	if (k->kind == AMONG && !read_among(k, pattern, at))
		c->bad = true;
	if (k->kind == PATTERN && (k->rx = rx_new(pattern, at)) == NULL)
		c->bad = true;
	return k;
}

static void
add_check(void *arg, const struct row *r)
{
	struct cellcheck *c = arg;

	if (listed(row_cell(r, F_TABLE), table_schema(c->t)->table))
		add(c, row_cell(r, F_COLUMNS), row_cell(r, F_CHECK),
		    row_cell(r, F_PATTERN),
		    (struct place){ "checks.csv", r->line, 0 });
}

/* A check of columns that the table does not have is told. */
static void
add_own(struct cellcheck *c, const struct table *own, const struct row *r)
{
	long columns = table_col(own, "columns");
	struct str names = row_cell(r, columns);
	struct check *k;

	if (!listed(row_cell(r, table_col(own, "table")),
		table_schema(c->t)->table))
		return;
	k = add(c, names, row_cell(r, table_col(own, "check")),
	    row_cell(r, table_col(own, "pattern")), table_place(own, r, -1));

	k->own = true;
	if (k->any)
		return;
	diag_str("check-column", table_place(own, r, columns), names, NULL);
}

static int
read_own(struct cellcheck *c, const char *path)
{
	struct table *own = table_open(path, "checks");
	struct row r;
	int rc = -1;

	if (own && table_need(own, "columns") && table_need(own, "pattern"))
		while ((rc = table_next(own, &r)) == 1)
			add_own(c, own, &r);
	table_close(own);
	return rc;
}

struct cellcheck *
cellcheck_new(const struct table *t, const char *own)
{
	struct cellcheck *c = xcalloc(1, sizeof(*c));

	c->t = t;
	if (facts_read("checks.csv", add_check, c) == 0 &&
	    (!own || read_own(c, own) == 0) && !c->bad)
		return c;
	cellcheck_free(c);
	return NULL;
}

/* A fault at column i; line: the earlier row, or 0. */
static void
found(const struct cellcheck *c, const struct check *k, const struct row *r,
    size_t i, struct str what, size_t line)
{
	struct place at = table_place(c->t, r, (long)i);
	char *text = what.n ? xstrndup(what.p, what.n) : NULL;
	struct buf b = BUF_INIT;

	if (line)
		buf_addf(&b, "%zu", line);
	if (k->own && line)
		diag("check-own-line", at, text, k->text, b.p, NULL);
	else if (k->own)
		diag("check-own", at, text, k->text, NULL);
	else
		diag(k->text, at, text, line ? b.p : table_heading(c->t, i).p,
		    NULL);
	buf_free(&b);
	free(text);
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

/* The line that was there before, or 0, and now this one is. */
static size_t
seen_before(struct check *k, struct str key, long line)
{
	struct map_entry *e = map_put(&k->seen, key);

	if (e->value)
		return (size_t)e->value;
	e->value = (void *)(size_t)line;
	return 0;
}

static void
check_unique(struct cellcheck *c, struct check *k, const struct row *r)
{
	bool empty;
	uint64_t h = hash(k, r, &empty);
	size_t i, line;

	if (empty || !k->any ||
	    !(line = seen_before(
		  k, (struct str){ (const char *)&h, sizeof(h) }, r->line)))
		return;
	for (i = 0; !k->in[i]; i++)
		;
	found(c, k, r, i, k->own ? r->cell[i] : STR_NULL, line);
}

/* No piece of these columns may stand in two rows. */
static void
check_once(struct cellcheck *c, struct check *k, const struct row *r)
{
	struct str rest, piece;
	size_t i, line;

	for (i = 0; i < r->n; i++) {
		rest = k->in[i] ? r->cell[i] : STR_NULL;
		while (str_split(&rest, STR("、"), &piece))
			if ((piece = str_trim(piece)).n &&
			    (line = seen_before(k, piece, r->line)) != 0)
				found(c, k, r, i, piece, line);
	}
}

static struct str
group_of(struct buf *b, const struct check *k, const struct row *r)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (k->in[i] && i != k->last && r->cell[i].n)
			buf_join(b, "、", r->cell[i]);
	return buf_str(b);
}

/* The value stands in one row of each group, as a piece of its cell. */
static void
check_single(struct cellcheck *c, struct check *k, const struct row *r)
{
	struct buf group = BUF_INIT;
	struct map_entry *e = NULL;
	struct holder *h;

	if (k->any && group_of(&group, k, r).n)
		e = map_put(&k->seen, buf_str(&group));
	if (e && !e->value) {
		h = e->value = arena_zalloc(&c->texts, sizeof(*h));
		h->at = table_place(c->t, r, (long)k->last);
	}
	if (e && str_listed(r->cell[k->last], k->value)) {
		h = e->value;
		if (h->line)
			found(c, k, r, k->last, e->key, h->line);
		else
			h->line = (size_t)r->line;
	}
	buf_free(&group);
}

void
cellcheck_finish(const struct cellcheck *c)
{
	const struct check *k;
	const struct holder *h;
	size_t i;

	for (k = c->v; k < c->v + c->n; k++)
		for (i = 0; k->kind == SINGLE && i < k->seen.n; i++) {
			h = k->seen.v[i].value;
			if (!h->line)
				diag("check-none", h->at, k->seen.v[i].key.p,
				    k->text, k->value.p, NULL);
		}
}

/* No piece of one column may stand in another of them, in one row. */
static void
check_differ(struct cellcheck *c, struct check *k, const struct row *r)
{
	struct str rest, piece;
	size_t i, j;

	for (i = 0; i < r->n; i++) {
		rest = k->in[i] ? r->cell[i] : STR_NULL;
		while (str_split(&rest, STR("、"), &piece))
			for (j = 0; j < i; j++)
				if (k->in[j] && (piece = str_trim(piece)).n &&
				    r->cell[j].n && listed(r->cell[j], piece))
					found(c, k, r, i, piece, 0);
	}
}

/* Each piece must stand in the other table; and there must be one. */
static void
check_among(struct cellcheck *c, struct check *k, const struct row *r)
{
	struct str rest, piece;
	size_t i;

	for (i = 0; i < r->n; i++) {
		if (!k->in[i])
			continue;
		rest = r->cell[i];
		if (rest.n == 0)
			found(c, k, r, i, rest, 0);
		while (str_split(&rest, STR("、"), &piece))
			if ((piece = str_trim(piece)).n &&
			    !map_get(&k->seen, piece))
				found(c, k, r, i, piece, 0);
	}
}

static void
check_pattern(struct cellcheck *c, struct check *k, const struct row *r)
{
	struct rx_hit hit;
	size_t i;

	for (i = 0; i < r->n; i++)
		if (k->in[i] && r->cell[i].n &&
		    rx_next(k->rx, r->cell[i], 0, &hit))
			found(c, k, r, i, r->cell[i], 0);
}

void
cellcheck_row(struct cellcheck *c, const struct row *r)
{
	static void (*const checks[KINDS])(struct cellcheck *, struct check *,
	    const struct row *) = { check_pattern, check_unique, NULL,
		check_differ, check_once, check_single, check_among };
	size_t k;

	for (k = 0; k < c->n; k++)
		if (checks[c->v[k].kind])
			checks[c->v[k].kind](c, &c->v[k], r);
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

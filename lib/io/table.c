#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/opt.h"
#include "io/table.h"

/* Title rows that may stand above the headings. */
#define TITLE_ROWS 10

struct table {
	struct source *src;
	struct csv_reader *csv;
	const struct schema *schema;
	struct arena texts;  /* headings */
	struct str *heading; /* as written */
	long *meaning;       /* schema column of each, or -1 */
	size_t n;
	struct str *cell; /* the row handed out */
	struct buf surplus;
	struct row held[TITLE_ROWS]; /* read ahead of a guess at the kind */
	size_t at, nheld;
	long line; /* of the heading row */
};

static const struct schema plain = { { "plain", 5 }, NULL, 0 };

static size_t
count_known(const struct schema *s, const struct row *r)
{
	size_t i, n = 0;

	for (i = 0; i < r->n; i++)
		n += schema_find(s, r->cell[i]) >= 0;
	return n;
}

/* A single known cell is a heading row only if it is the whole row. */
static bool
is_heading(const struct schema *s, const struct row *r)
{
	size_t known = count_known(s, r);

	return known >= 2 || (known == 1 && r->n == 1);
}

static void
take_heading(struct table *t, const struct row *r)
{
	size_t i, j;

	t->n = r->n;
	t->line = r->line;
	t->heading = xcalloc(t->n, sizeof(*t->heading));
	t->meaning = xcalloc(t->n, sizeof(*t->meaning));
	t->cell = xcalloc(t->n, sizeof(*t->cell));
	for (i = 0; i < t->n; i++) {
		struct str h = str_trim(r->cell[i]);

		t->heading[i].p = arena_strndup(&t->texts, h.p, h.n);
		t->heading[i].n = h.n;
		t->meaning[i] = schema_find(t->schema, h);
		for (j = 0; j < i && t->meaning[i] >= 0; j++)
			if (t->meaning[j] == t->meaning[i]) {
				diag("column-twice", table_place(t, r, (long)i),
				    t->heading[i].p, t->heading[j].p, NULL);
				t->meaning[i] = -1;
			}
	}
}

static bool
find_heading(struct table *t)
{
	struct row r;
	int rc = 0, i;

	for (i = 0; i < TITLE_ROWS && (rc = csv_next(t->csv, &r)) == 1; i++)
		if (is_heading(t->schema, &r)) {
			take_heading(t, &r);
			return true;
		}
	if (rc >= 0)
		diag(i == 0 ? "table-empty" : "table-no-heading",
		    (struct place){ source_name(t->src), 0, 0 },
		    t->schema->table.p, NULL);
	return false;
}

/* Copy the first rows, to look at them before it is known what they are. */
static int
hold(struct table *t)
{
	struct row r;
	struct str *cell;
	size_t i;
	int rc = 0;

	while (t->nheld < TITLE_ROWS && (rc = csv_next(t->csv, &r)) == 1) {
		cell = arena_zalloc(&t->texts, (r.n + 1) * sizeof(*cell));
		for (i = 0; i < r.n; i++) {
			cell[i].p = arena_strndup(&t->texts, r.cell[i].p,
			    r.cell[i].n);
			cell[i].n = r.cell[i].n;
		}
		t->held[t->nheld++] = (struct row){ r.n, cell, r.line };
	}
	return rc;
}

static size_t
count_filled(const struct row *r)
{
	size_t i, n = 0;

	for (i = 0; i < r->n; i++)
		n += str_trim(r->cell[i]).n > 0;
	return n;
}

/* Without a kind: the first row that is a heading row of any, else the first
 * that is no title. */
static bool
guess_heading(struct table *t)
{
	size_t i;

	if (hold(t) < 0)
		return false;
	t->schema = NULL;
	for (i = 0; i < t->nheld && !t->schema; i++)
		t->schema = schema_guess(t->held[i].cell, t->held[i].n);
	if (!t->schema) {
		t->schema = &plain;
		for (i = 0; i < t->nheld && count_filled(&t->held[i]) < 2; i++)
			;
		i = i < t->nheld ? i + 1 : t->nheld > 0;
	}
	if (i == 0) {
		diag("table-empty", (struct place){ source_name(t->src), 0, 0 },
		    t->schema->table.p, NULL);
		return false;
	}
	take_heading(t, &t->held[i - 1]);
	t->at = i;
	return true;
}

static bool
is_plain(struct source *s)
{
	static const char *const code[] = { NULL, "format-zip", "format-ole",
		"format-pdf", "format-html", "format-rtf" };
	enum source_kind k = source_kind(s);

	if (k == SOURCE_TEXT)
		return true;
	diag(code[k], NOWHERE, source_name(s), NULL);
	return false;
}

struct table *
table_open(const char *path, const char *kind)
{
	struct table *t = xcalloc(1, sizeof(*t));

	if ((!kind || (t->schema = schema_get(kind)) != NULL) &&
	    (t->src = source_open(path)) != NULL && is_plain(t->src) &&
	    (t->csv = csv_open(t->src)) != NULL &&
	    (kind ? find_heading(t) : guess_heading(t)))
		return t;
	table_close(t);
	return NULL;
}

/* Surplus cells go behind the last one, so that no word of them is lost. */
static void
join_surplus(struct table *t, const struct row *r)
{
	size_t i;

	buf_reset(&t->surplus);
	for (i = t->n - 1; i < r->n; i++)
		if (str_trim(r->cell[i]).n)
			buf_join(&t->surplus, ",", str_trim(r->cell[i]));
	t->cell[t->n - 1] = buf_str(&t->surplus);
}

static bool
has_surplus(const struct table *t, const struct row *r)
{
	size_t i;

	for (i = t->n; i < r->n; i++)
		if (str_trim(r->cell[i]).n)
			return true;
	return false;
}

static void
report_ragged(const struct table *t, const struct row *r)
{
	struct buf have = BUF_INIT, want = BUF_INIT;

	buf_addf(&have, "%zu", r->n);
	buf_addf(&want, "%zu", t->n);
	diag(opt_common.pad ? "row-padded" : "row-ragged",
	    table_place(t, r, (long)(r->n < t->n ? r->n : t->n)), NULL, have.p,
	    want.p, NULL);
	buf_free(&have);
	buf_free(&want);
}

static int
next_row(struct table *t, struct row *r)
{
	if (t->at == t->nheld)
		return csv_next(t->csv, r);
	*r = t->held[t->at++];
	return 1;
}

int
table_next(struct table *t, struct row *out)
{
	struct row r;
	size_t i;
	int rc;

	do
		if ((rc = next_row(t, &r)) != 1)
			return rc;
	while (count_filled(&r) == 0);
	for (i = 0; i < t->n; i++)
		t->cell[i] = str_trim(row_cell(&r, (long)i));
	if (has_surplus(t, &r)) {
		report_ragged(t, &r);
		join_surplus(t, &r);
	} else if (r.n < t->n) {
		report_ragged(t, &r);
	}
	*out = (struct row){ t->n, t->cell, r.line };
	return 1;
}

long
table_col(const struct table *t, const char *name)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->meaning[i] >= 0 &&
		    str_is(t->schema->v[t->meaning[i]].name, name))
			return (long)i;
	return -1;
}

bool
table_need(const struct table *t, const char *name)
{
	struct buf b = BUF_INIT;
	size_t i;

	if (table_col(t, name) >= 0)
		return true;
	for (i = 0; i < t->n; i++)
		buf_join(&b, "、", t->heading[i]);
	diag("column-missing", (struct place){ source_name(t->src), 0, 0 },
	    name, b.p, NULL);
	buf_free(&b);
	return false;
}

size_t
table_ncols(const struct table *t)
{
	return t->n;
}

struct str
table_heading(const struct table *t, size_t i)
{
	return t->heading[i];
}

bool
table_known(const struct table *t, size_t i)
{
	return t->meaning[i] >= 0;
}

const struct column *
table_column(const struct table *t, size_t i)
{
	return table_known(t, i) ? &t->schema->v[t->meaning[i]] : NULL;
}

struct str
table_name(const struct table *t, size_t i)
{
	return table_known(t, i) ? t->schema->v[t->meaning[i]].name :
				   t->heading[i];
}

const struct schema *
table_schema(const struct table *t)
{
	return t->schema;
}

long
table_line(const struct table *t)
{
	return t->line;
}

struct place
table_place(const struct table *t, const struct row *r, long col)
{
	return (struct place){ source_name(t->src), r->line, col + 1 };
}

void
table_close(struct table *t)
{
	if (!t)
		return;
	csv_close(t->csv);
	source_close(t->src);
	arena_free(&t->texts);
	free(t->heading);
	free(t->meaning);
	free(t->cell);
	buf_free(&t->surplus);
	free(t);
}

#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "io/schema.h"

/* Columns of share/columns.csv itself, in this order. */
enum {
	F_TABLE,
	F_NAME,
	F_ZH,
	F_TYPE,
	F_REQUIRED,
	F_ALIASES,
	F_NOTE,
	F_DOWN,
	F_ELSE
};

static const char *const type_name[] = { "text", "list", "date", "dates", "int",
	"dec", "id" };

struct entry {
	struct schema schema; /* first: whoever has it has the entry */
	size_t cap;
	struct map headings; /* folded heading -> 1 + index, as a pointer; */
	bool folded; /* or none yet: tables that are only written need none */
};

static struct entry **entry;
static size_t nentry, capentry;
static struct arena texts;

static void
add_heading(struct entry *e, struct str heading, size_t index)
{
	struct buf b = BUF_INIT;
	struct map_entry *m;

	utf8_squeeze(&b, heading);
	if (b.n > 0) {
		m = map_put(&e->headings, buf_str(&b));
		if (!m->value)
			m->value = (void *)(index + 1);
	}
	buf_free(&b);
}

static enum column_type
type_of(struct str s)
{
	size_t i;

	for (i = 0; i < COUNT(type_name); i++)
		if (str_is(s, type_name[i]))
			return (enum column_type)i;
	return COLUMN_TEXT;
}

static struct entry *
entry_of(struct str table)
{
	struct entry *e;

	if (nentry && str_eq(entry[nentry - 1]->schema.table, table))
		return entry[nentry - 1];
	GROW(entry, nentry, capentry);
	e = entry[nentry++] = xcalloc(1, sizeof(*e));
	e->schema.table = str_keep(&texts, table);
	return e;
}

static void
add_column(void *arg, const struct row *r)
{
	struct entry *e = entry_of(row_cell(r, F_TABLE));
	struct column *c;
	struct str type;

	(void)arg;
	GROW(e->schema.v, e->schema.n, e->cap);
	c = &e->schema.v[e->schema.n];
	c->name = str_keep(&texts, row_cell(r, F_NAME));
	c->zh = str_keep(&texts, row_cell(r, F_ZH));
	type = row_cell(r, F_TYPE);
	c->positive = str_ends(type, STR(">=0"));
	if (c->positive)
		type = str_sub(type, 0, type.n - 3);
	c->measured = str_is(type, "amount");
	c->type = c->measured ? COLUMN_DEC : type_of(type);
	c->required = row_cell(r, F_REQUIRED).n > 0;
	c->down = row_cell(r, F_DOWN).n > 0;
	c->aliases = str_keep(&texts, row_cell(r, F_ALIASES));
	c->note = str_keep(&texts, row_cell(r, F_NOTE));
	c->other = str_keep(&texts, row_cell(r, F_ELSE));
	e->schema.n++;
}

static void
fold_headings(struct entry *e)
{
	const struct column *c = e->schema.v;
	struct str rest, alias;
	size_t i;

	for (i = 0; i < e->schema.n; i++, c++) {
		add_heading(e, c->name, i);
		add_heading(e, c->zh, i);
		rest = c->aliases;
		while (str_split(&rest, STR("、"), &alias))
			add_heading(e, alias, i);
	}
	e->folded = true;
}

static bool
load(void)
{
	static bool done;

	if (!done)
		done = facts_read("columns.csv", add_column, NULL) == 0;
	return done;
}

static struct entry *
find(const char *table)
{
	size_t i;

	if (!load())
		return NULL;
	for (i = 0; i < nentry; i++)
		if (str_is(entry[i]->schema.table, table))
			return entry[i];
	return NULL;
}

const struct schema *
schema_get(const char *table)
{
	struct entry *e = find(table);

	if (e)
		return &e->schema;
	diag("table-kind-unknown", NOWHERE, table, NULL);
	return NULL;
}

/* A schema without columns may be one that is none of ours. */
static long
find_folded(const struct schema *s, struct str heading)
{
	struct entry *e = (struct entry *)s;
	void *v;

	if (s->n == 0)
		return -1;
	if (!e->folded)
		fold_headings(e);
	v = map_value(&e->headings, heading);
	return v ? (long)(size_t)v - 1 : -1;
}

long
schema_find(const struct schema *s, struct str heading)
{
	struct buf b = BUF_INIT;
	long c;

	utf8_squeeze(&b, heading);
	c = find_folded(s, buf_str(&b));
	buf_free(&b);
	return c;
}

/* How well a kind fits folded headings: known, less the required missing. */
static long
fit(const struct schema *s, const struct str *heading, size_t n)
{
	bool *has = xcalloc(s->n, sizeof(*has));
	long c, known = 0, missing = 0;
	size_t i, filled = 0;

	for (i = 0; i < n; i++) {
		filled += heading[i].n > 0;
		c = find_folded(s, heading[i]);
		if (c >= 0 && !has[c]) {
			has[c] = true;
			known++;
		}
	}
	for (i = 0; i < s->n; i++)
		missing += s->v[i].required && !has[i];
	free(has);
	/* Without what the kind requires two or three words prove nothing. */
	if (known < 2 || (missing && known < 4) ||
	    (size_t)known * 3 < filled * 2)
		return 0;
	return 2 * known - missing;
}

const struct schema *
schema_guess(const struct str *heading, size_t n)
{
	const struct schema *best = NULL;
	struct arena mem = ARENA_INIT;
	struct str *folded = arena_zalloc(&mem, n * sizeof(*folded));
	struct buf b = BUF_INIT;
	long f, top = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		buf_reset(&b);
		utf8_squeeze(&b, heading[i]);
		folded[i] = str_keep(&mem, buf_str(&b));
	}
	for (i = 0; load() && i < nentry; i++)
		if ((f = fit(&entry[i]->schema, folded, n)) > top) {
			top = f;
			best = &entry[i]->schema;
		}
	arena_free(&mem);
	buf_free(&b);
	return best;
}

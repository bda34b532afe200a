#include <stdlib.h>

#include "base/mem.h"
#include "io/table-in.h"

struct table *
table_open(const char *path, const char *kind)
{
	struct table *t = xcalloc(1, sizeof(*t));

	t->separator = ',';
	if ((!kind || (t->schema = schema_get(kind)) != NULL) &&
	    (t->sheet = sheet_open(path)) != NULL && table_find(t, !kind))
		return t;
	table_close(t);
	return NULL;
}

long
table_col(const struct table *t, const char *name)
{
	struct str s = str_of(name);
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->v[i].meaning >= 0 &&
		    str_eq(t->schema->v[t->v[i].meaning].name, s))
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
		buf_join(&b, "、", t->v[i].heading);
	diag("column-missing", (struct place){ sheet_file(t->sheet), 0, 0 },
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
	return t->v[i].heading;
}

bool
table_known(const struct table *t, size_t i)
{
	return t->v[i].meaning >= 0;
}

const struct column *
table_column(const struct table *t, size_t i)
{
	return table_known(t, i) ? &t->schema->v[t->v[i].meaning] : NULL;
}

struct str
table_name(const struct table *t, size_t i)
{
	return table_known(t, i) ? table_column(t, i)->name : t->v[i].heading;
}

const struct schema *
table_schema(const struct table *t)
{
	return t->schema;
}

const char *
table_encoding(const struct table *t)
{
	return sheet_encoding(t->sheet);
}

char
table_separator(const struct table *t)
{
	return t->separator;
}

long
table_line(const struct table *t)
{
	return t->line;
}

struct place
table_place(const struct table *t, const struct row *r, long col)
{
	return (struct place){ sheet_file(t->sheet), r->line,
		col < 0 ? 0 : (long)t->v[col].from + 1 };
}

void
table_close(struct table *t)
{
	size_t i;

	if (!t)
		return;
	sheet_close(t->sheet);
	arena_free(&t->texts);
	for (i = 0; i < t->n; i++) {
		buf_free(&t->v[i].folded);
		buf_free(&t->v[i].above);
	}
	free(t->v);
	free(t->cell);
	buf_free(&t->surplus);
	free(t);
}

#include <stdlib.h>

#include "base/mem.h"
#include "base/opt.h"
#include "io/table.h"

struct table_out {
	struct csv_writer csv;
	struct arena texts;
	struct buf cell; /* being written */
	struct str *heading;
	size_t n, cap;
	bool begun;
};

static void
add_heading(struct table_out *t, struct str s)
{
	GROW(t->heading, t->n, t->cap);
	t->heading[t->n].p = arena_strndup(&t->texts, s.p, s.n);
	t->heading[t->n++].n = s.n;
}

static void
add_column(struct table_out *t, const struct column *c)
{
	add_heading(t, opt_common.header_zh && c->zh.n ? c->zh : c->name);
}

struct table_out *
table_create(const char *kind, const char *const *names)
{
	const struct schema *s = schema_get(kind);
	struct table_out *t;
	struct out *out;
	size_t i;
	long c;

	if (!s || (out = out_open(opt_common.output)) == NULL)
		return NULL;
	t = xcalloc(1, sizeof(*t));
	t->csv = (struct csv_writer)CSV_WRITER_INIT(out, opt_common.excel);
	for (i = 0; !names && i < s->n; i++)
		add_column(t, &s->v[i]);
	for (; names && *names; names++)
		if ((c = schema_find(s, str_of(*names))) >= 0)
			add_column(t, &s->v[c]);
		else
			add_heading(t, str_of(*names));
	return t;
}

struct table_out *
table_like(const struct table *in)
{
	struct out *out = out_open(opt_common.output);
	struct table_out *t;
	const struct column *c;
	size_t i;

	if (!out)
		return NULL;
	t = xcalloc(1, sizeof(*t));
	t->csv = (struct csv_writer)CSV_WRITER_INIT(out, opt_common.excel);
	for (i = 0; i < table_ncols(in); i++)
		if ((c = table_column(in, i)) != NULL)
			add_column(t, c);
		else
			add_heading(t, table_heading(in, i));
	return t;
}

void
table_extra(struct table_out *t, struct str heading)
{
	add_heading(t, heading);
}

static void
begin(struct table_out *t)
{
	size_t i;

	if (t->begun)
		return;
	t->begun = true;
	for (i = 0; i < t->n; i++)
		csv_put(&t->csv, t->heading[i]);
	csv_end(&t->csv);
}

void
table_put(struct table_out *t, struct str s)
{
	begin(t);
	csv_put(&t->csv, s);
}

void
table_puts(struct table_out *t, const char *s)
{
	table_put(t, str_of(s));
}

static void
put_cell(struct table_out *t)
{
	table_put(t, buf_str(&t->cell));
	buf_reset(&t->cell);
}

void
table_putn(struct table_out *t, long v)
{
	buf_addf(&t->cell, "%ld", v);
	put_cell(t);
}

void
table_put_date(struct table_out *t, struct date d)
{
	date_put(&t->cell, d);
	put_cell(t);
}

void
table_put_dec(struct table_out *t, struct dec d)
{
	if (dec_ok(d))
		dec_put(&t->cell, d);
	put_cell(t);
}

void
table_end(struct table_out *t)
{
	begin(t);
	while (t->csv.cells < t->n)
		csv_put(&t->csv, STR_NULL);
	csv_end(&t->csv);
}

static void
table_out_free(struct table_out *t)
{
	arena_free(&t->texts);
	buf_free(&t->cell);
	free(t->heading);
	free(t);
}

int
table_finish(struct table_out *t)
{
	int rc;

	begin(t);
	rc = out_close(t->csv.out);
	table_out_free(t);
	return rc;
}

void
table_drop(struct table_out *t)
{
	if (!t)
		return;
	out_drop(t->csv.out);
	table_out_free(t);
}

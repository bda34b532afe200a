#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "duty/settled.h"
#include "io/table.h"

struct days {
	struct date deadline, fixed;
	bool spoken; /* the log speaks of it */
};

/* The columns of all files, by their names in order, and those that follow. */
struct columns {
	struct map names;
	size_t date, unit, place, deadline, fixed, record;
};

static struct str
key_of(struct settled *s, struct place at)
{
	buf_reset(&s->key);
	buf_addf(&s->key, "%s\n%ld", at.file, at.line);
	return buf_str(&s->key);
}

/*
 * As mend hands it on; what the log does not speak of stays as it is.  A row of
 * several units is put right when each of them has done so.
 */
static void
keep(void *arg, const struct finding *f)
{
	struct settled *s = arg;
	bool spoken = !date_is_none(f->docket.on);
	struct map_entry *e;
	struct days *d;

	if (!spoken && !f->joint)
		return;
	e = map_put(&s->days, key_of(s, f->at));
	if ((d = e->value) == NULL) {
		d = e->value = arena_alloc(&s->mem, sizeof(*d));
		*d = (struct days){ f->deadline, f->fixed, spoken };
		return;
	}
	d->spoken |= spoken;
	d->deadline = date_later(d->deadline, f->deadline);
	d->fixed = date_is_none(d->fixed) || date_is_none(f->fixed)
	    ? DATE_NONE
	    : date_later(d->fixed, f->fixed);
}

void
settled_init(struct settled *s, const struct places *places)
{
	memset(s, 0, sizeof(*s));
	s->places = places;
	s->sink = (struct mend_sink){ keep, s };
}

void
settled_free(struct settled *s)
{
	map_free(&s->days);
	arena_free(&s->mem);
	buf_free(&s->key);
}

static size_t
column(struct columns *c, struct str name)
{
	struct map_entry *e = map_put(&c->names, name);

	if (!e->value)
		e->value = (void *)c->names.n;
	return (size_t)e->value - 1;
}

static int
read_columns(struct columns *c, const struct opt_list *files)
{
	struct table *t;
	size_t i, k;

	for (i = 0; i < files->n; i++) {
		if ((t = table_open(files->v[i], "findings")) == NULL)
			return -1;
		for (k = 0; k < table_ncols(t); k++)
			column(c, table_name(t, k));
		table_close(t);
	}
	c->date = column(c, STR("date"));
	c->unit = column(c, STR("unit"));
	c->place = column(c, STR("place"));
	c->deadline = column(c, STR("deadline"));
	c->fixed = column(c, STR("fixed"));
	c->record = column(c, STR("record"));
	return 0;
}

/* A day that the log changed; another stays as it was written. */
static void
put_day(struct str *cell, struct buf *b, struct date d)
{
	struct date was;

	if (cell->n && date_parse_office(*cell, &was) && !date_is_none(d) &&
	    date_cmp(was, d) == 0)
		return;
	date_put(b, d);
	*cell = buf_str(b);
}

/* By the place, where the row names nobody. */
static void
put_unit(const struct settled *s, const struct columns *c, struct str *cell)
{
	struct date day;
	bool many;

	if (s->places && cell[c->unit].n == 0 && cell[c->place].n &&
	    date_parse_office(cell[c->date], &day))
		cell[c->unit] =
		    places_find(s->places, cell[c->place], day, &many);
}

static void
write_row(struct settled *s, const struct columns *c, struct table_out *out,
    struct str *cell, struct place at)
{
	const struct days *d = map_value(&s->days, key_of(s, at));
	struct buf deadline = BUF_INIT, fixed = BUF_INIT, record = BUF_INIT;
	size_t i;

	put_unit(s, c, cell);
	if (d && d->spoken) {
		put_day(&cell[c->deadline], &deadline, d->deadline);
		put_day(&cell[c->fixed], &fixed, d->fixed);
	}
	if (cell[c->record].n == 0) { /* settled before: the first tells */
		buf_addf(&record, "%s:%ld", at.file, at.line);
		cell[c->record] = buf_str(&record);
	}
	for (i = 0; i < c->names.n; i++)
		table_put(out, cell[i]);
	table_end(out);
	buf_free(&deadline);
	buf_free(&fixed);
	buf_free(&record);
}

static int
write_file(struct settled *s, struct columns *c, struct table_out *out,
    const char *path)
{
	struct table *t = table_open(path, "findings");
	struct str *cell = xcalloc(c->names.n, sizeof(*cell));
	struct row r;
	int rc = -1;
	size_t i;

	while (t && (rc = table_next(t, &r)) == 1) {
		for (i = 0; i < c->names.n; i++)
			cell[i] = STR_NULL;
		for (i = 0; i < r.n; i++)
			cell[column(c, table_name(t, i))] = r.cell[i];
		write_row(s, c, out, cell, (struct place){ path, r.line, 0 });
	}
	table_close(t);
	free(cell);
	return rc;
}

static struct table_out *
create(const struct columns *c)
{
	const char **names = xcalloc(c->names.n + 1, sizeof(*names));
	struct table_out *t;
	size_t i;

	for (i = 0; i < c->names.n; i++)
		names[i] = c->names.v[i].key.p;
	t = table_create("findings", names);
	free(names);
	return t;
}

int
settled_write(struct settled *s, const struct opt_list *files)
{
	struct columns c = { .names = MAP_INIT };
	struct table_out *out = NULL;
	size_t i;
	int rc;

	diag_divert(diag_drop, NULL); /* mend has read them, and told all */
	rc = read_columns(&c, files);
	if (rc == 0 && (out = create(&c)) == NULL)
		rc = -1;
	for (i = 0; rc == 0 && i < files->n; i++)
		rc = write_file(s, &c, out, files->v[i]);
	diag_divert(NULL, NULL);
	map_free(&c.names);
	if (rc == 0)
		return table_finish(out);
	if (out)
		table_drop(out);
	return -1;
}

#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "duty/overlay.h"
#include "io/table.h"

struct overlay {
	struct arena mem;
	struct map ids; /* doc and id -> first struct overlay_row */
	char *file;
	bool whole; /* a table of assignments */
	struct buf key;
};

static void
add(struct overlay *o, struct str doc, struct str id, struct overlay_row *row)
{
	struct map_entry *e = map_put(&o->ids, MAP_KEY(&o->key, doc, id));
	struct overlay_row *last = e->value;

	if (!last) {
		e->value = row;
		return;
	}
	while (last->next)
		last = last->next;
	last->next = row;
}

/* An assignment; what it found nobody for goes by its words again. */
static void
take_assignment(struct overlay *o, const struct table *t, const struct row *r,
    struct str *unit, struct overlay_row *row)
{
	struct str via = row_cell(r, table_col(t, "via"));

	if (unit->n == 0)
		*unit = via;
	else
		row->via = str_keep(&o->mem, via);
	row->group = str_is(row_cell(r, table_col(t, "match")), "group");
}

static void
take(struct overlay *o, const struct table *t, const struct row *r)
{
	struct str id = row_cell(r, table_col(t, "id"));
	struct str unit = row_cell(r, table_col(t, "unit"));
	struct str role = row_cell(r, table_col(t, "role"));
	struct overlay_row *row = arena_zalloc(&o->mem, sizeof(*row));

	if (o->whole)
		take_assignment(o, t, r, &unit, row);
	row->at = table_place(t, r, table_col(t, "role"));
	row->at.file = o->file;
	row->unit = str_keep(&o->mem, unit);
	if (o->whole && role.n == 0 && unit.n == 0) {
		row->role = ROLE_UNITS; /* nobody */
		add(o, row_cell(r, table_col(t, "doc")), id, row);
	} else if (!role_parse(role, &row->role)) {
		diag_str("role-unknown", row->at, role, NULL);
	} else if (id.n == 0 || (unit.n == 0 && row->role != ROLE_REMOVE)) {
		row->at.col = table_col(t, id.n ? "unit" : "id") + 1;
		diag("cell-empty", row->at, id.n ? "unit" : "id", NULL);
	} else {
		add(o, row_cell(r, table_col(t, "doc")), id, row);
	}
}

struct overlay *
overlay_read(const char *path)
{
	struct overlay *o = xcalloc(1, sizeof(*o));
	struct table *t = table_open(path, "overlay");
	struct row r;
	int rc = -1;

	o->file = xstrdup(path);
	o->whole = t && table_col(t, "match") >= 0;
	if (t && table_need(t, "id") && table_need(t, "unit") &&
	    table_need(t, "role"))
		while ((rc = table_next(t, &r)) == 1)
			take(o, t, &r);
	table_close(t);
	if (rc == 0)
		return o;
	overlay_free(o);
	return NULL;
}

static void
each_of(struct overlay *o, struct str doc, struct str id,
    void (*fn)(void *, struct overlay_row *), void *arg)
{
	struct overlay_row *row = map_value(&o->ids, MAP_KEY(&o->key, doc, id));

	for (; row; row = row->next) {
		row->used = true;
		fn(arg, row);
	}
}

void
overlay_each(struct overlay *o, struct str doc, struct str id,
    void (*fn)(void *, struct overlay_row *), void *arg)
{
	struct str block;
	size_t i;

	for (i = 1; i <= id.n; i++) {
		if (i < id.n && id.p[i] != '.')
			continue;
		block = str_sub(id, 0, i);
		each_of(o, STR_NULL, block, fn, arg);
		if (doc.n)
			each_of(o, doc, block, fn, arg);
	}
}

bool
overlay_whole(struct overlay *o, struct str doc, struct str id)
{
	return o->whole &&
	    (map_get(&o->ids, MAP_KEY(&o->key, STR_NULL, id)) ||
		map_get(&o->ids, MAP_KEY(&o->key, doc, id)));
}

void
overlay_unused(const struct overlay *o)
{
	const struct overlay_row *row;
	struct buf task = BUF_INIT;
	size_t i;

	for (i = 0; i < o->ids.n; i++) {
		map_key_show(&task, o->ids.v[i].key);
		for (row = o->ids.v[i].value; row; row = row->next)
			if (!row->used)
				diag("overlay-unused", row->at, task.p, NULL);
	}
	buf_free(&task);
}

void
overlay_free(struct overlay *o)
{
	if (!o)
		return;
	map_free(&o->ids);
	arena_free(&o->mem);
	buf_free(&o->key);
	free(o->file);
	free(o);
}

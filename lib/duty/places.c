#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "duty/places.h"
#include "io/table.h"

struct area {
	struct str name; /* squeezed */
	struct str unit; /* may be empty: nobody's */
	struct date from, to; /* DATE_NONE: no bound */
	long line;
	bool many; /* of several units at once */
};

struct places {
	struct arena mem;
	struct area *v;
	size_t n, cap;
	const struct roster *roster;
};

struct reading {
	const struct table *t;
	const struct row *r;
	long area, unit, from, to;
};

static struct str
squeeze(struct arena *mem, struct str s)
{
	struct buf b = BUF_INIT;

	utf8_squeeze(&b, s);
	s = str_keep(mem, buf_str(&b));
	buf_free(&b);
	return s;
}

static bool
read_day(const struct reading *x, long col, struct date *d)
{
	struct str s = row_cell(x->r, col);

	*d = DATE_NONE;
	if (s.n == 0 || date_parse_office(s, d))
		return true;
	diag_str("date-bad", table_place(x->t, x->r, col), s, NULL);
	return false;
}

static bool
overlap(const struct area *a, const struct area *b)
{
	return (date_is_none(a->to) || date_is_none(b->from) ||
		   date_cmp(b->from, a->to) <= 0) &&
	    (date_is_none(b->to) || date_is_none(a->from) ||
		date_cmp(a->from, b->to) <= 0);
}

/* The same area at the same time: the earlier row is told. */
static void
compare(struct places *p, struct area *a, const struct reading *x)
{
	struct buf line = BUF_INIT;
	size_t i;

	for (i = 0; i < p->n; i++) {
		struct area *b = &p->v[i];

		if (!str_eq(a->name, b->name) || !overlap(a, b) ||
		    str_eq(a->unit, b->unit))
			continue;
		a->many = b->many = true;
		buf_reset(&line);
		buf_addf(&line, "%ld", b->line);
		diag_str("place-twice", table_place(x->t, x->r, x->area),
		    row_cell(x->r, x->area), line.p, NULL);
	}
	buf_free(&line);
}

static void
find_unit(struct places *p, struct area *a, const struct reading *x)
{
	struct str name = row_cell(x->r, x->unit);
	const struct unit *u = NULL;

	a->unit = str_keep(&p->mem, name);
	if (name.n && p->roster)
		u = roster_find_in(p->roster, name, a->from, a->to, NULL);
	if (u) {
		a->unit = u->name;
	} else if (str_find(name, STR("、"), 0) >= 0) {
		a->many = true;
		diag_str("place-units", table_place(x->t, x->r, x->unit), name,
		    NULL);
	} else if (name.n && p->roster) {
		roster_report(
		    p->roster, name, a->from, table_place(x->t, x->r, x->unit));
	}
}

static void
take(struct places *p, const struct reading *x)
{
	struct area a = { .line = x->r->line };

	if (row_cell(x->r, x->area).n == 0 || !read_day(x, x->from, &a.from) ||
	    !read_day(x, x->to, &a.to))
		return;
	a.name = squeeze(&p->mem, row_cell(x->r, x->area));
	find_unit(p, &a, x);
	compare(p, &a, x);
	GROW(p->v, p->n, p->cap);
	p->v[p->n++] = a;
}

struct places *
places_read(const char *path, const struct roster *roster)
{
	struct places *p = xcalloc(1, sizeof(*p));
	struct table *t = table_open(path, "areas");
	struct row r;
	struct reading x = { .t = t, .r = &r };
	int rc = -1;

	p->roster = roster;
	if (t && table_need(t, "area") && table_need(t, "unit")) {
		x.area = table_col(t, "area");
		x.unit = table_col(t, "unit");
		x.from = table_col(t, "from");
		x.to = table_col(t, "to");
		while ((rc = table_next(t, &r)) == 1)
			take(p, &x);
	}
	table_close(t);
	if (rc == 0)
		return p;
	places_free(p);
	return NULL;
}

static bool
holds(const struct area *a, struct date day)
{
	return (date_is_none(a->from) || date_cmp(day, a->from) >= 0) &&
	    (date_is_none(a->to) || date_cmp(day, a->to) <= 0);
}

struct str
places_find(
    const struct places *p, struct str place, struct date day, bool *many)
{
	const struct area *a, *best = NULL;
	struct buf b = BUF_INIT;

	*many = false;
	utf8_squeeze(&b, place);
	for (a = p->v; a < p->v + p->n; a++) {
		if (str_find(buf_str(&b), a->name, 0) < 0 || !holds(a, day) ||
		    (best && a->name.n < best->name.n))
			continue;
		*many = a->many ||
		    (best && a->name.n == best->name.n &&
			(*many || !str_eq(a->unit, best->unit)));
		best = a;
	}
	buf_free(&b);
	return best && !*many ? best->unit : STR_NULL;
}

void
places_free(struct places *p)
{
	if (!p)
		return;
	free(p->v);
	arena_free(&p->mem);
	free(p);
}

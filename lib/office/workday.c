#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/share.h"
#include "io/lexicon.h"
#include "io/table.h"
#include "office/workday.h"

struct workdays {
	struct map days; /* ISO date -> &off or &on */
	struct map years; /* "2026" -> whose rows they are */
	struct map festivals; /* "2026 春节" -> struct date: its first day */
	struct map named; /* "赶集日" -> struct named */
	struct arena mem;
	bool own; /* the office's table has days off or worked */
};

/* The days of one name, in order. */
struct named {
	struct date *v;
	size_t n, cap;
};

static char off, on;
/* Whose rows: the office's, share's, or nobody's. */
static char mine, shared, none;

static bool
parse_kind(struct str s, const char **v)
{
	if (lex_is("calendar-off", s))
		*v = &off;
	else if (lex_is("calendar-work", s))
		*v = &on;
	else if (lex_is("calendar-day", s))
		*v = NULL;
	else
		return false;
	return true;
}

static struct map_entry *
year_of(struct workdays *w, int y)
{
	char text[16];

	snprintf(text, sizeof(text), "%04d", y);
	return map_put(&w->years, str_of(text));
}

static void
add_named(struct workdays *w, struct str name, struct date d)
{
	struct map_entry *e = map_put(&w->named, name);
	struct named *days = e->value;
	size_t i;

	if (!days)
		days = e->value = arena_zalloc(&w->mem, sizeof(*days));
	GROW(days->v, days->n, days->cap);
	for (i = days->n; i && date_cmp(days->v[i - 1], d) > 0; i--)
		days->v[i] = days->v[i - 1];
	days->v[i] = d;
	days->n++;
}

static void
add_festival(struct workdays *w, struct str names, struct date d)
{
	struct str name;
	struct buf b = BUF_INIT;
	struct map_entry *e;
	struct date *first;

	while (str_split(&names, STR("、"), &name)) {
		buf_reset(&b);
		buf_addf(&b, "%04d ", d.y);
		buf_addstr(&b, str_trim(name));
		e = map_put(&w->festivals, buf_str(&b));
		first = e->value;
		if (!first) {
			first = e->value = arena_alloc(&w->mem, sizeof(*first));
			*first = d;
		}
		if (date_cmp(d, *first) < 0)
			*first = d;
		add_named(w, str_trim(name), d);
	}
	buf_free(&b);
}

/* A year of the office's own is its own alone. */
static void
add_day(struct workdays *w, struct date d, const char *kind, const char *whose)
{
	struct buf b = BUF_INIT;
	struct map_entry *e = year_of(w, d.y);

	if (!e->value || e->value == whose) {
		e->value = (void *)(uintptr_t)whose;
		date_put(&b, d);
		map_put(&w->days, buf_str(&b))->value = (void *)(uintptr_t)kind;
		buf_free(&b);
	}
	w->own |= whose == &mine;
}

static void
take(struct workdays *w, const struct table *t, const struct row *r,
    const char *whose)
{
	struct str text = row_cell(r, table_col(t, "date"));
	const char *kind;
	struct date d;

	if (!date_parse_office(text, &d) ||
	    !parse_kind(row_cell(r, table_col(t, "kind")), &kind)) {
		diag_str("holiday-bad", table_place(t, r, 0), text, NULL);
		return;
	}
	if (kind)
		add_day(w, d, kind, whose);
	if (whose == &mine || year_of(w, d.y)->value != &mine)
		add_festival(w, row_cell(r, table_col(t, "name")), d);
}

static bool
read_table(struct workdays *w, const char *path, const char *whose)
{
	struct table *t = table_open(path, "holidays");
	struct row r;
	int rc = -1;

	if (t && table_need(t, "date") && table_need(t, "kind"))
		while ((rc = table_next(t, &r)) == 1)
			take(w, t, &r, whose);
	table_close(t);
	return rc == 0;
}

struct workdays *
workdays_read(const char *own)
{
	struct workdays *w = xcalloc(1, sizeof(*w));
	char *path = share_path("holidays.csv");
	bool ok =
	    (!own || read_table(w, own, &mine)) && read_table(w, path, &shared);

	free(path);
	if (ok)
		return w;
	workdays_free(w);
	return NULL;
}

void
workdays_free(struct workdays *w)
{
	size_t i;

	if (!w)
		return;
	map_free(&w->days);
	map_free(&w->years);
	map_free(&w->festivals);
	for (i = 0; i < w->named.n; i++)
		free(((struct named *)w->named.v[i].value)->v);
	map_free(&w->named);
	arena_free(&w->mem);
	free(w);
}

bool
workdays_are_own(const struct workdays *w)
{
	return w->own;
}

static void
check_year(struct workdays *w, int y)
{
	struct map_entry *e = year_of(w, y);

	if (!e->value)
		diag("holiday-year", NOWHERE, e->key.p, NULL);
	if (!e->value)
		e->value = &none;
}

bool
workday_is(struct workdays *w, struct date d)
{
	struct buf b = BUF_INIT;
	const char *v;

	check_year(w, d.y);
	date_put(&b, d);
	v = map_value(&w->days, buf_str(&b));
	buf_free(&b);
	return v ? v == &on : date_weekday(d) <= 5;
}

long
workdays_between(struct workdays *w, struct date a, struct date b)
{
	long n = 0;

	if (date_cmp(a, b) > 0)
		return -workdays_between(w, b, a);
	while (date_cmp(a, b) < 0) {
		a = date_add(a, 1);
		n += workday_is(w, a);
	}
	return n;
}

const struct occasions *
workday_occasions(
    struct workdays *w, struct str name, struct date a, struct date b)
{
	const struct named *days = map_value(&w->named, name);
	struct occasions *o;
	size_t i;

	if (!days)
		return NULL;
	o = arena_zalloc(&w->mem, sizeof(*o));
	o->v = arena_alloc(&w->mem, (days->n + 1) * sizeof(*o->v));
	for (i = 0; i < days->n; i++)
		if (date_cmp(days->v[i], a) >= 0 &&
		    date_cmp(days->v[i], b) <= 0 &&
		    (o->n == 0 || date_cmp(days->v[i], o->v[o->n - 1]) != 0))
			o->v[o->n++] = days->v[i];
	o->v[o->n] = date_add(b, 1);
	return o->n ? o : NULL;
}

struct date
workday_after(struct workdays *w, struct date d, long n)
{
	while (n > 0) {
		d = date_add(d, 1);
		n -= workday_is(w, d);
	}
	return d;
}

struct date
workday_before(struct workdays *w, struct date d)
{
	do
		d = date_add(d, -1);
	while (!workday_is(w, d));
	return d;
}

bool
workday_festival(
    const struct workdays *w, struct str name, int year, struct date *d)
{
	struct buf b = BUF_INIT;
	const struct date *first;

	buf_addf(&b, "%04d ", year);
	buf_addstr(&b, name);
	first = map_value(&w->festivals, buf_str(&b));
	buf_free(&b);
	if (first)
		*d = *first;
	return first != NULL;
}

#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/share.h"
#include "io/table.h"
#include "office/workday.h"

struct workdays {
	struct map days; /* ISO date -> &off or &on */
	struct map years; /* "2026" -> anything: known */
};

static char off, on;

static bool
add_day(struct workdays *w, const struct table *t, const struct row *r)
{
	struct str kind = row_cell(r, table_col(t, "kind"));
	struct str text = row_cell(r, table_col(t, "date"));
	struct buf b = BUF_INIT;
	struct date d;
	bool ok = date_parse_office(text, &d) &&
	    (str_is(kind, "off") || str_is(kind, "work") ||
		str_is(kind, "休") || str_is(kind, "班"));

	if (!ok) {
		buf_addstr(&b, text);
		diag("holiday-bad", table_place(t, r, 0), b.p ? b.p : "", NULL);
	} else {
		date_put(&b, d);
		map_put(&w->days, buf_str(&b))->value =
		    str_is(kind, "off") || str_is(kind, "休") ? &off : &on;
		map_put(&w->years, str_sub(buf_str(&b), 0, 4))->value = &on;
	}
	buf_free(&b);
	return ok;
}

struct workdays *
workdays_read(const char *own)
{
	struct workdays *w = xcalloc(1, sizeof(*w));
	char *path = own ? xstrdup(own) : share_path("holidays.csv");
	struct table *t = table_open(path, "holidays");
	struct row r;
	int rc = -1;

	free(path);
	if (t && table_need(t, "date") && table_need(t, "kind"))
		while ((rc = table_next(t, &r)) == 1)
			add_day(w, t, &r);
	table_close(t);
	if (rc == 0)
		return w;
	workdays_free(w);
	return NULL;
}

void
workdays_free(struct workdays *w)
{
	if (!w)
		return;
	map_free(&w->days);
	map_free(&w->years);
	free(w);
}

static void
check_year(struct workdays *w, int y)
{
	char text[16];
	struct map_entry *e;

	snprintf(text, sizeof(text), "%04d", y);
	e = map_put(&w->years, str_of(text));
	if (!e->value)
		diag("holiday-year", NOWHERE, text, NULL);
	e->value = &on;
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

struct date
workday_after(struct workdays *w, struct date d, long n)
{
	while (n > 0) {
		d = date_add(d, 1);
		n -= workday_is(w, d);
	}
	return d;
}

/* Findings as a bulletin reads them. */

#include <stdlib.h>

#include "office/problem.h"
#include "office/unitlist.h"
#include "report/brief.h"
#include "report/know.h"
#include "zh/amount.h"

struct reading {
	const struct grid *g;
	long date, unit, item, rule, place, problem, count, source, deadline, fixed,
	    matter;
	struct know *praise;
};

/*
 * An honour has a matter (事项) and a rule that gives points for it.  Offices
 * head what they inspected so as well: that was found at a place, or has a day
 * by which it is to be, or was put right.
 */
static bool
is_honour(const struct finding_signs *s)
{
	return s->matter.n && s->rule.n && !s->place.n && !s->deadline.n &&
	    !s->fixed.n;
}

bool
finding_praises(const struct know *praise, const struct finding_signs *s)
{
	size_t i;

	if (is_honour(s))
		return true;
	for (i = 0; i < praise->rows; i++)
		if (str_find(s->item, know_get(praise, i, "word"), 0) >= 0)
			return true;
	return false;
}

struct date
finding_day(struct str s)
{
	struct date d;

	return date_parse_office(s, &d) && d.y > 0 ? d : DATE_NONE;
}

struct dec
finding_count(struct str s)
{
	struct dec n;

	return amount_count(s, &n) ? n : DEC(1);
}

bool
finding_found(struct str problem, struct dec count)
{
	return problem.n && !problem_none(problem) && dec_cmp(count, DEC(0)) > 0;
}

/* A date that is there and cannot be read is reported, by what becomes of it. */
static bool
read_date(const struct reading *r, size_t row, long col, const char *code,
    struct date *d)
{
	struct str s = grid_get(r->g, row, col);
	struct place at = r->g->place[row];

	*d = finding_day(s);
	if (!s.n || !date_is_none(*d))
		return true;
	at.col = col + 1;
	diag_str(code, at, s, NULL);
	return false;
}

static bool
read_row(struct reading *r, size_t i, struct finding *f)
{
	const struct grid *g = r->g;

	f->at = &g->place[i];
	f->unit = grid_get(g, i, r->unit);
	f->item = grid_get(g, i, r->item);
	f->rule = grid_get(g, i, r->rule);
	f->place = grid_get(g, i, r->place);
	f->problem = grid_get(g, i, r->problem);
	f->source = grid_get(g, i, r->source);
	f->praise = finding_praises(r->praise,
	    &(struct finding_signs){ f->item, f->rule,
		grid_get(g, i, r->matter), f->place,
		grid_get(g, i, r->deadline), grid_get(g, i, r->fixed) });
	f->again = false;
	f->count = finding_count(grid_get(g, i, r->count));
	read_date(r, i, r->deadline, "finding-date-soft", &f->deadline);
	read_date(r, i, r->fixed, "finding-date-soft", &f->fixed);
	if (!read_date(r, i, r->date, "finding-date", &f->date) ||
	    date_is_none(f->date))
		return false;
	if (f->unit.n)
		return true;
	diag("finding-unit", *f->at, NULL, NULL);
	return false;
}

/* What nobody could know on the day. */
static void
report_future(size_t n)
{
	struct buf b = BUF_INIT;

	if (!n)
		return;
	buf_addf(&b, "%zu", n);
	diag("finding-future", NOWHERE, b.p, NULL);
	buf_free(&b);
}

/* Its unit column and the names that the roster lacks, told once each. */
struct naming {
	const struct roster *r;
	long col;
	struct map told;
};

/* A unit that a record calls by another name of the roster is that unit. */
static struct str
name_of(struct naming *w, struct str name, const struct finding *f)
{
	const struct unit *u =
	    w->r ? roster_find(w->r, name, f->date, NULL) : NULL;
	struct place at = *f->at;

	at.col = w->col + 1;
	if (!u && map_add(&w->told, name)) {
		if (w->r)
			roster_report(w->r, name, f->date, at);
		else
			unitlist_warn(name, at);
	}
	return u ? u->name : name;
}

/* A record of 甲村、乙村 is of each of them, however often it names them. */
static void
add_each(struct findings *out, struct naming *w, struct finding f)
{
	struct str list, name;
	struct map seen = MAP_INIT;
	struct place at = *f.at;
	struct buf parts = BUF_INIT;
	bool told;

	at.col = w->col + 1;
	list = unitlist_on(w->r, f.unit, f.date, at, &parts);
	told = unitlist_told(list, &parts);
	while (str_split(&list, STR("、"), &name)) {
		name = str_trim(name);
		if (!name.n)
			continue;
		if (told)
			map_add(&w->told, name);
		f.unit = name_of(w, name, &f);
		if (!map_add(&seen, f.unit))
			continue;
		f.again = seen.n > 1;
		GROW(out->v, out->n, out->cap);
		out->v[out->n++] = f;
	}
	if (seen.n == 0) /* 、 alone */
		diag("finding-unit", *f.at, NULL, NULL);
	map_free(&seen);
	buf_free(&parts);
}

int
findings_read(struct findings *out, const struct grid *g,
    const struct roster *names, struct date on)
{
	size_t future = 0;
	struct reading r = { .g = g };
	struct naming naming = { .r = names, .told = MAP_INIT };
	struct finding f;
	size_t i;

	if (!g)
		return 0;
	if ((r.praise = know_load("bulletin/praise.csv")) == NULL)
		return -1;
	r.date = grid_col(g, "date");
	naming.col = r.unit = grid_col(g, "unit");
	r.item = grid_col(g, "item");
	r.rule = grid_col(g, "rule");
	r.place = grid_col(g, "place");
	r.problem = grid_col(g, "problem");
	r.count = grid_col(g, "count");
	r.source = grid_col(g, "source");
	r.deadline = grid_col(g, "deadline");
	r.fixed = grid_col(g, "fixed");
	r.matter = grid_col(g, "matter");
	for (i = 0; i < g->n; i++) {
		if (!read_row(&r, i, &f))
			continue;
		if (!finding_found(f.problem, f.count))
			continue;
		if (date_cmp(f.date, on) > 0) {
			future++;
			continue;
		}
		add_each(out, &naming, f);
	}
	know_free(r.praise);
	map_free(&naming.told);
	report_future(future);
	return 0;
}

void
findings_free(struct findings *f)
{
	free(f->v);
	*f = (struct findings){ NULL, 0, 0 };
}

bool
finding_fixed(const struct finding *f, struct date on)
{
	return !date_is_none(f->fixed) && date_cmp(f->fixed, on) <= 0;
}

bool
finding_late(const struct finding *f, struct date on)
{
	return !finding_fixed(f, on) && !date_is_none(f->deadline) &&
	    date_cmp(f->deadline, on) < 0;
}

/* Findings as a bulletin reads them. */

#include <stdlib.h>

#include "report/brief.h"
#include "report/know.h"
#include "zh/amount.h"

struct reading {
	const struct grid *g;
	long date, unit, item, rule, place, problem, count, source, deadline, fixed;
	struct know *praise;
};

bool
finding_praises(const struct know *praise, struct str item)
{
	size_t i;

	for (i = 0; i < praise->rows; i++)
		if (str_find(item, know_get(praise, i, "word"), 0) >= 0)
			return true;
	return false;
}

/* A date that is there and cannot be read is reported. */
static bool
read_date(const struct reading *r, size_t row, long col, struct date *d)
{
	struct str s = grid_get(r->g, row, col);
	struct place at = r->g->place[row];

	*d = DATE_NONE;
	if (!s.n || (date_parse_office(s, d) && d->y > 0))
		return true;
	*d = DATE_NONE;
	at.col = col + 1;
	diag_str("finding-date", at, s, NULL);
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
	f->praise = finding_praises(r->praise, f->item);
	f->again = false;
	if (!amount_count(grid_get(g, i, r->count), &f->count))
		f->count = DEC(1);
	read_date(r, i, r->deadline, &f->deadline);
	read_date(r, i, r->fixed, &f->fixed);
	if (!read_date(r, i, r->date, &f->date) || date_is_none(f->date))
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

/* A record of 甲村、乙村 is of each of them. */
static void
add_each(struct findings *out, struct finding f)
{
	struct str list = f.unit;

	while (str_split(&list, STR("、"), &f.unit)) {
		f.unit = str_trim(f.unit);
		if (!f.unit.n)
			continue;
		GROW(out->v, out->n, out->cap);
		out->v[out->n++] = f;
		f.again = true;
	}
}

int
findings_read(struct findings *out, const struct grid *g, struct date on)
{
	size_t future = 0;
	struct reading r = { .g = g };
	struct finding f;
	size_t i;

	if (!g)
		return 0;
	if ((r.praise = know_load("bulletin/praise.csv")) == NULL)
		return -1;
	r.date = grid_col(g, "date");
	r.unit = grid_col(g, "unit");
	r.item = grid_col(g, "item");
	r.rule = grid_col(g, "rule");
	r.place = grid_col(g, "place");
	r.problem = grid_col(g, "problem");
	r.count = grid_col(g, "count");
	r.source = grid_col(g, "source");
	r.deadline = grid_col(g, "deadline");
	r.fixed = grid_col(g, "fixed");
	for (i = 0; i < g->n; i++) {
		if (!read_row(&r, i, &f))
			continue;
		/* Measured values are findings without a problem. */
		if (!f.problem.n || dec_cmp(f.count, DEC(0)) <= 0)
			continue;
		if (date_cmp(f.date, on) > 0) {
			future++;
			continue;
		}
		add_each(out, f);
	}
	know_free(r.praise);
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

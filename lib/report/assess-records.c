/* The records behind each mark, and what each of them took or gave. */

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/path.h"
#include "io/lexicon.h"
#include "report/assess.h"

struct work {
	struct assess *a;
	struct map at; /* "file:line" -> finding, 1 + row */
	bool *used; /* findings that stand in some why */
	long points, count;
};

static struct record *
add_record(struct work *w, size_t g, size_t m, size_t t)
{
	struct assess *a = w->a;
	struct record *r;

	GROW(a->record, a->nrecords, a->caprecords);
	r = &a->record[a->nrecords++];
	memset(r, 0, sizeof(*r));
	r->group = g;
	r->member = m;
	r->item = t;
	r->finding = -1;
	r->deducted = r->added = r->money = DEC(0);
	return r;
}

/* Findings by their place, with and without the folder. */
static void
index_findings(struct work *w)
{
	const struct grid *g = w->a->findings;
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; g && i < g->n; i++) {
		struct map_entry *e;

		buf_reset(&b);
		buf_addf(&b, "%s:%ld", g->place[i].file, g->place[i].line);
		map_put(&w->at, buf_str(&b))->value = (void *)(i + 1);
		e = map_put(&w->at, path_base(buf_str(&b)));
		if (!e->value)
			e->value = (void *)(i + 1);
	}
	buf_free(&b);
}

static long
find_record(const struct work *w, struct str where)
{
	void *v = map_value(&w->at, where);

	if (!v)
		v = map_value(&w->at, path_base(where));
	return v ? (long)(size_t)v - 1 : -1;
}

/* What one count of a rule is worth, of the rules table; else no number. */
static struct dec
rule_points(const struct assess *a, struct str rule, bool *adds)
{
	const struct grid *g = a->rules;
	long id = g ? grid_col(g, "id") : -1;
	struct dec d;
	struct str s;
	size_t i;

	for (i = 0; g && i < g->n; i++) {
		if (!str_eq(grid_get(g, i, id), rule))
			continue;
		s = grid_get(g, i, grid_col(g, "effect"));
		*adds = str_is(s, lex("sheet-added").p) || str_is(s, "add");
		s = grid_get(g, i, grid_col(g, "points"));
		return dec_parse(s, &d) ? d : DEC_NAN;
	}
	return DEC_NAN;
}

static struct dec
magnitude(struct dec d)
{
	return dec_cmp(d, DEC(0)) < 0 ? dec_neg(d) : d;
}

static struct dec
count_of(const struct work *w, long finding)
{
	struct dec d;

	if (finding < 0 ||
	    !dec_parse(grid_get(w->a->findings, (size_t)finding, w->count), &d))
		return DEC(1);
	return d;
}

/* The points that a finding names, or that its rule gives it. */
static void
own_points(const struct work *w, struct record *r, const struct mark *m)
{
	bool adds =
	    dec_cmp(m->added, DEC(0)) != 0 && dec_cmp(m->deducted, DEC(0)) == 0;
	struct dec p = DEC_NAN, d;

	if (r->finding >= 0 &&
	    dec_parse(
		grid_get(w->a->findings, (size_t)r->finding, w->points), &d)) {
		p = magnitude(d);
	} else if (r->finding >= 0 && !r->measured) {
		d = rule_points(w->a, r->rule, &adds);
		p = dec_mul(d, count_of(w, r->finding));
	}
	r->known = dec_ok(p);
	if (!r->known)
		return;
	if (adds)
		r->added = p;
	else
		r->deducted = p;
}

/* "A1-1 a.csv:3、a.csv:4；B7-1=98 b.csv:7": behind = what was measured. */
static void
add_references(
    struct work *w, size_t g, size_t m, size_t t, const struct mark *mark)
{
	struct str rest = mark->why, part, ref, rule;
	struct record *r;
	long blank, at;

	while (str_split(&rest, STR("；"), &part)) {
		part = str_trim(part);
		blank = str_find(part, STR(" "), 0);
		if (blank < 0)
			continue; /* words without records */
		rule = str_sub(part, 0, (size_t)blank);
		part = str_sub(part, (size_t)blank + 1, part.n);
		while (str_split(&part, STR("、"), &ref)) {
			long finding = find_record(w, str_trim(ref));

			if (finding < 0)
				continue;
			w->used[finding] = true;
			r = add_record(w, g, m, t);
			r->finding = finding;
			r->rule = rule;
			if ((at = str_find(rule, STR("="), 0)) >= 0) {
				r->rule = str_sub(rule, 0, (size_t)at);
				r->measured = true;
			}
			if (w->a->v[g].item[t].class == ITEM_LEDGER)
				r->known = true;
			else
				own_points(w, r, mark);
		}
	}
}

static struct dec
sum(const struct work *w, const struct mark *m, bool added)
{
	struct dec s = DEC(0);
	size_t i;

	for (i = m->record; i < w->a->nrecords; i++)
		s = dec_add(s,
		    added ? w->a->record[i].added : w->a->record[i].deducted);
	return s;
}

/* Does a share of so many points end within four decimals? */
static bool
ends(struct dec d)
{
	return dec_ok(d) && 10000 % d.den == 0;
}

static void
give(struct record *r, struct dec d, bool added)
{
	if (added)
		r->added = d;
	else
		r->deducted = d;
	r->known = true;
}

/* What is left of a mark's points for the records whose points nobody knows:
 * to the only one, or by their counts, if that comes out even. */
static void
share_rest(struct work *w, const struct mark *m)
{
	bool added = dec_cmp(m->added, DEC(0)) != 0;
	struct dec whole = added ? m->added : m->deducted;
	struct dec rest = dec_sub(whole, sum(w, m, added));
	struct dec n = DEC(0), each;
	size_t i, left = 0;

	for (i = m->record; i < w->a->nrecords; i++)
		if (!w->a->record[i].known) {
			n = dec_add(n, count_of(w, w->a->record[i].finding));
			left++;
		}
	if (!left || dec_cmp(rest, DEC(0)) <= 0 ||
	    (added && dec_cmp(m->deducted, DEC(0)) != 0))
		return;
	each = dec_div(rest, n);
	for (i = m->record; i < w->a->nrecords; i++) {
		struct record *r = &w->a->record[i];

		if (r->known || (left > 1 && !ends(each)))
			continue;
		if (left == 1) {
			give(r, rest, added);
			return;
		}
		give(r, dec_mul(each, count_of(w, r->finding)), added);
		r->note = lex("shared");
	}
}

/* Caps, floors and rates that no record shows: what a further row has to take
 * (or, below nought, to give back) for the sheet's formula
 *	max(0, full - deducted) + added
 * to come to the published points. */
static struct dec
gap_of(const struct work *w, struct mark *m)
{
	struct dec d = sum(w, m, false);
	struct dec base = dec_sub(m->got, sum(w, m, true));

	if (!dec_ok(m->full))
		return dec_sub(dec_neg(d), base);
	/* Points below nought are possible only where there is no floor. */
	m->below = dec_cmp(base, DEC(0)) < 0;
	if (dec_cmp(base, DEC(0)) == 0 && dec_cmp(d, m->full) >= 0)
		return DEC(0); /* taken to nought: the floor does it */
	return dec_sub(dec_sub(m->full, d), base);
}

static void
add_adjustment(struct work *w, size_t g, size_t m, size_t t, struct mark *mark)
{
	struct dec gap = gap_of(w, mark);
	struct record *r;

	if (dec_cmp(gap, DEC(0)) == 0)
		return;
	r = add_record(w, g, m, t);
	r->known = true;
	r->where = mark->why;
	r->problem = w->a->nrecords - 1 > mark->record ? lex("adjusted")
						       : lex("by-rule");
	if (dec_cmp(gap, DEC(0)) > 0 ||
	    (dec_ok(mark->full) && dec_cmp(mark->added, DEC(0)) == 0))
		r->deducted = gap;
	else
		r->added = dec_neg(gap);
}

/* Money beside the points: by the records' counts if that comes out even, else
 * in a row of its own. */
static void
share_money(
    struct work *w, size_t g, size_t m, size_t t, const struct mark *mark)
{
	struct dec n = DEC(0), each;
	struct record *r;
	size_t i;

	if (dec_cmp(mark->money, DEC(0)) == 0)
		return;
	for (i = mark->record; i < w->a->nrecords; i++)
		if (w->a->record[i].finding >= 0)
			n = dec_add(n, count_of(w, w->a->record[i].finding));
	each = dec_div(mark->money, n);
	if (dec_ok(each) && 100 % each.den == 0) {
		for (i = mark->record; i < w->a->nrecords; i++) {
			r = &w->a->record[i];
			if (r->finding >= 0)
				r->money =
				    dec_mul(each, count_of(w, r->finding));
		}
		return;
	}
	r = add_record(w, g, m, t);
	r->known = true;
	r->where = mark->why;
	r->problem = lex("ledger");
	r->money = mark->money;
}

static void
build_mark(struct work *w, size_t g, size_t m, size_t t)
{
	struct mark *mark = &w->a->v[g].v[m].mark[t];

	mark->record = w->a->nrecords;
	mark->nrecords = 0;
	if (!mark->there || mark->live)
		return;
	add_references(w, g, m, t, mark);
	if (mark->judged) {
		share_rest(w, mark);
		add_adjustment(w, g, m, t, mark);
	}
	share_money(w, g, m, t, mark);
	mark->nrecords = w->a->nrecords - mark->record;
	if (dec_cmp(sum(w, mark, true), DEC(0)) != 0)
		w->a->v[g].item[t].adds = true;
}

/* Findings of the period that no score names are shown, without points. */
static void
add_unused(struct work *w)
{
	const struct grid *g = w->a->findings;
	long date = g ? grid_col(g, "date") : -1;
	struct record *r;
	size_t i;

	for (i = 0; g && i < g->n; i++) {
		if (w->used[i] ||
		    !assess_holds(w->a->period, grid_get(g, i, date)))
			continue;
		r = add_record(w, (size_t)-1, 0, 0);
		r->finding = (long)i;
		r->rule = grid_get(g, i, grid_col(g, "rule"));
		r->note = lex("unscored");
	}
}

void
assess_records(struct assess *a)
{
	struct work w = { .a = a, .at = MAP_INIT };
	size_t g, m, t;

	w.used =
	    xcalloc((a->findings ? a->findings->n : 0) + 1, sizeof(*w.used));
	if (a->findings) {
		w.points = grid_col(a->findings, "points");
		w.count = grid_col(a->findings, "count");
		index_findings(&w);
	}
	for (g = 0; g < a->n; g++)
		for (m = 0; m < a->v[g].n; m++)
			for (t = 0; t < a->v[g].nall; t++)
				build_mark(&w, g, m, t);
	add_unused(&w);
	map_free(&w.at);
	free(w.used);
}

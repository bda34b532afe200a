/*
 * The adjusting rows of the scores (in round brackets, named as score(1)
 * names them): which of them a formula over the items gives.  What cannot be
 * followed exactly for every unit of the group stays a fixed value.
 */

#include <stdlib.h>
#include <string.h>

#include "io/lexicon.h"
#include "report/assess.h"

struct work {
	struct assess *a;
	struct group *g;
	struct dec *val; /* what each unit's items come to, cell by cell */
};

static struct dec *
val_at(const struct work *w, size_t m, size_t t)
{
	return &w->val[m * w->g->nitems + t];
}

static const struct {
	const char *label; /* its code in share/lexicon.csv */
	enum adjust_kind kind;
	bool whole; /* stands alone: speaks of all, not of a part */
} labels[] = {
	{ "adjust-most", ADJUST_MOST, true },
	{ "adjust-least", ADJUST_LEAST, true },
	{ "adjust-zero", ADJUST_ZERO, true },
	{ "adjust-own", ADJUST_FIXED, true },
	{ "adjust-scale", ADJUST_SCALE, false },
	{ "adjust-bonus", ADJUST_BONUS, false },
	{ "adjust-penalty", ADJUST_PENALTY, false },
	{ "adjust-weight", ADJUST_WEIGHT, false },
	{ "adjust-cap", ADJUST_CAP, false },
	{ "adjust-floor", ADJUST_FLOOR, false },
};

/* "（环境卫生封顶）": what kind it is, and of which part. */
static void
name_kind(struct item *t)
{
	struct str s = str_sub(t->name, 3, t->name.n);
	size_t i;

	if (str_ends(s, STR("）")))
		s.n -= 3;
	t->adjust = ADJUST_FIXED;
	for (i = 0; i < COUNT(labels); i++) {
		struct str l = lex(labels[i].label);

		if (labels[i].whole ? !str_eq(s, l) : !str_ends(s, l))
			continue;
		t->adjust = labels[i].kind;
		t->of = str_sub(s, 0, s.n - l.n);
		return;
	}
}

static bool
is_total(enum adjust_kind k)
{
	return k >= ADJUST_MOST;
}

bool
assess_reaches(const struct item *j, const struct item *t)
{
	bool same = !j->of.n || !t->part.n || str_eq(j->of, t->part);

	switch (j->adjust) {
	case ADJUST_BONUS:
		return t->class == ITEM_BONUS && same;
	case ADJUST_PENALTY:
		return t->class == ITEM_PENALTY && same;
	case ADJUST_CAP:
	case ADJUST_FLOOR:
		return t->class == ITEM_BASE && same;
	case ADJUST_SCALE:
	case ADJUST_WEIGHT:
		if (t->class == ITEM_BASE)
			return same;
		return t->class == ITEM_ADJUST && t->adjust != ADJUST_FIXED &&
		    t->adjust < j->adjust && (!j->of.n || str_eq(j->of, t->of));
	case ADJUST_MOST:
	case ADJUST_LEAST:
	case ADJUST_ZERO:
		return t->class != ITEM_ADJUST || !is_total(t->adjust) ||
		    t->adjust < j->adjust;
	default:
		return false;
	}
}

/* What the items come to that the adjustment speaks of. */
struct reach {
	struct dec got, full; /* full: of the judged items of the base, and what
				 折算 made of it */
	bool any;
};

static bool
has_marks(const struct work *w, const struct member *u)
{
	size_t t;

	for (t = 0; t < w->g->nitems; t++)
		if (u->mark[t].there)
			return true;
	return false;
}

static struct reach
reach_of(const struct work *w, size_t m, const struct item *j)
{
	struct reach r = { DEC(0), DEC(0), false };
	size_t i;

	for (i = 0; i < w->g->nitems; i++) {
		const struct item *t = &w->g->item[i];
		const struct mark *k = &w->g->v[m].mark[i];

		if (!assess_reaches(j, t) || !k->judged)
			continue;
		r.got = dec_add(r.got, *val_at(w, m, i));
		if (dec_ok(k->full))
			r.full = dec_add(r.full, k->full);
		r.any = true;
	}
	/* Who has no bonus yet may have one when the sheet is changed. */
	if (j->adjust == ADJUST_BONUS || j->adjust == ADJUST_PENALTY)
		r.any = has_marks(w, &w->g->v[m]);
	return r;
}

/* The limit at which a unit's row comes to what it has. */
static struct dec
limit_of(const struct item *j, const struct mark *k, const struct reach *r)
{
	switch (j->adjust) {
	case ADJUST_CAP:
		return dec_sub(dec_sub(r->full, r->got), k->got);
	case ADJUST_SCALE:
		return dec_add(r->full, k->full);
	case ADJUST_WEIGHT:
		return dec_add(DEC(1), dec_div(k->full, r->full));
	case ADJUST_PENALTY:
		return dec_neg(dec_add(r->got, k->got));
	case ADJUST_ZERO:
		return DEC(0);
	default:
		return dec_add(r->got, k->got);
	}
}

static struct dec
least(struct dec d)
{
	return dec_min(DEC(0), d);
}

static struct dec
most(struct dec d)
{
	return dec_max(DEC(0), d);
}

/* As the sheet's formula works it out. */
static struct dec
worth(const struct item *j, const struct reach *r, struct dec limit)
{
	switch (j->adjust) {
	case ADJUST_CAP:
		return most(dec_sub(dec_sub(r->full, r->got), limit));
	case ADJUST_FLOOR:
	case ADJUST_LEAST:
		return most(dec_sub(limit, r->got));
	case ADJUST_SCALE:
		return dec_mul(
		    r->got, dec_sub(dec_div(limit, r->full), DEC(1)));
	case ADJUST_WEIGHT:
		return dec_mul(r->got, dec_sub(limit, DEC(1)));
	case ADJUST_BONUS:
	case ADJUST_MOST:
		return least(dec_sub(limit, r->got));
	case ADJUST_PENALTY:
		return most(dec_sub(dec_neg(r->got), limit));
	case ADJUST_ZERO:
		return dec_neg(r->got);
	default:
		return DEC_NAN;
	}
}

/* Printed parts of what was exact may differ in the sixth decimal. */
static bool
near(struct dec a, struct dec b)
{
	struct dec d = dec_sub(a, b), slack = dec_ratio(2, 1000000);

	return dec_ok(d) && dec_cmp(d, slack) <= 0 &&
	    dec_cmp(dec_neg(slack), d) <= 0;
}

/* The limit that all units with the row have in common, if they do. */
static bool
common_limit(const struct work *w, size_t t, struct dec *limit)
{
	const struct item *j = &w->g->item[t];
	struct dec d;
	size_t m;

	*limit = DEC_NAN;
	for (m = 0; m < w->g->n; m++) {
		const struct mark *k = &w->g->v[m].mark[t];
		struct reach r;

		if (!k->judged)
			continue;
		r = reach_of(w, m, j);
		d = dec_round(limit_of(j, k, &r), 6);
		if (!dec_ok(d) || (dec_ok(*limit) && dec_cmp(d, *limit) != 0))
			return false;
		*limit = d;
	}
	return dec_ok(*limit);
}

/* Can every unit's row be followed?  Then they are, in w->val. */
static bool
follow(struct work *w, size_t t, struct dec common)
{
	struct item *j = &w->g->item[t];
	size_t m;

	for (m = 0; m < w->g->n; m++) {
		struct mark *k = &w->g->v[m].mark[t];
		struct reach r = reach_of(w, m, j);
		struct dec limit = dec_ok(common) ? common
		    : k->judged			  ? limit_of(j, k, &r)
						  : DEC_NAN;
		struct dec d = dec_round(worth(j, &r, limit), 6);

		k->live = false;
		if (!k->judged && (!r.any || !dec_ok(limit)))
			continue;
		if (!near(d, k->judged ? k->got : DEC(0)))
			return false;
		k->live = true;
		k->limit = limit;
		*val_at(w, m, t) = d;
	}
	return true;
}

static void
try_item(struct work *w, size_t t)
{
	struct item *j = &w->g->item[t];
	struct dec limit;
	bool own = j->adjust == ADJUST_SCALE || j->adjust == ADJUST_WEIGHT;
	size_t m;

	/* A total set to nought follows the veto's own rows. */
	if (j->adjust == ADJUST_ZERO)
		limit = DEC_NAN;
	else if (!common_limit(w, t, &limit) && !own)
		j->adjust = ADJUST_FIXED;
	if (j->adjust != ADJUST_FIXED && follow(w, t, limit)) {
		j->limit = limit;
		return;
	}
	if (j->adjust != ADJUST_FIXED && own && follow(w, t, DEC_NAN))
		return;
	j->adjust = ADJUST_FIXED;
	for (m = 0; m < w->g->n; m++) {
		w->g->v[m].mark[t].live = false;
		*val_at(w, m, t) = w->g->v[m].mark[t].got;
	}
}

static bool
is_rounding(const struct item *t)
{
	return lex_is("adjust-rounding", t->name);
}

static struct dec
exact_sum(const struct work *w, size_t m)
{
	struct dec s = DEC(0);
	size_t t;

	for (t = 0; t < w->g->nitems; t++)
		if (!is_rounding(&w->g->item[t]))
			s = dec_add(s, *val_at(w, m, t));
	return s;
}

/* Do all totals come to what was published, rounded so? */
static bool
rounds_to(const struct work *w, int places)
{
	size_t m;

	for (m = 0; m < w->g->n; m++) {
		const struct member *u = &w->g->v[m];
		struct dec want = dec_ok(u->score) ? u->score : u->sum;

		if ((dec_ok(u->score) || !w->a->listed) && has_marks(w, u) &&
		    dec_cmp(dec_round(exact_sum(w, m), places), want) != 0)
			return false;
	}
	return true;
}

static void
drop_item(struct group *g, size_t t)
{
	size_t m, n = g->nall - t - 1;

	memmove(g->item + t, g->item + t + 1, n * sizeof(*g->item));
	for (m = 0; m < g->n; m++)
		memmove(g->v[m].mark + t, g->v[m].mark + t + 1,
		    n * sizeof(*g->v[m].mark));
	g->nitems--;
	g->nall--;
}

static void
settle(struct work *w, int places)
{
	struct group *g = w->g;
	size_t m, t;

	g->places = places;
	for (m = 0; m < g->n; m++) {
		g->v[m].sum = dec_round(exact_sum(w, m), places);
		for (t = 0; t < g->nitems; t++)
			if (g->v[m].mark[t].live)
				g->v[m].mark[t].got = *val_at(w, m, t);
	}
	for (t = g->nitems; t > 0; t--)
		if (is_rounding(&g->item[t - 1]))
			drop_item(g, t - 1);
}

static void
take_published(struct work *w)
{
	size_t m, t;

	for (m = 0; m < w->g->n; m++)
		for (t = 0; t < w->g->nitems; t++) {
			*val_at(w, m, t) = w->g->v[m].mark[t].got;
			w->g->v[m].mark[t].live = false;
		}
}

static bool
find_places(struct work *w)
{
	static const int places[] = { 2, 1, 0, 3, 4, 5, 6 };
	size_t i;

	for (i = 0; i < COUNT(places); i++)
		if (rounds_to(w, places[i])) {
			settle(w, places[i]);
			return true;
		}
	return false;
}

static void
adjust_group(struct work *w)
{
	struct group *g = w->g;
	size_t t;
	int kind;

	w->val = xcalloc(g->n * g->nitems + 1, sizeof(*w->val));
	take_published(w);
	for (kind = ADJUST_CAP; kind <= ADJUST_ZERO; kind++)
		for (t = 0; t < g->nitems; t++)
			if (g->item[t].class == ITEM_ADJUST &&
			    (int)g->item[t].adjust == kind)
				try_item(w, t);
	if (!find_places(w)) {
		take_published(w);
		for (t = 0; t < g->nitems; t++)
			g->item[t].adjust = ADJUST_FIXED;
		find_places(w);
	}
	free(w->val);
}

void
assess_adjust(struct assess *a)
{
	size_t i, t;

	for (i = 0; i < a->n; i++) {
		struct work w = { a, &a->v[i], NULL };

		for (t = 0; t < a->v[i].nitems; t++)
			if (a->v[i].item[t].class == ITEM_ADJUST)
				name_kind(&a->v[i].item[t]);
		adjust_group(&w);
	}
}

/* Posting what is measured: numbers, grades, votes, places. */
#include "score/band.h"
#include "score/figure.h"
#include "score/measure.h"
#include "zh/amount.h"

static int
bad_value(struct finding_reader *f, const struct finding *g)
{
	struct buf b = BUF_INIT;

	buf_addstr(&b, g->cell[F_VALUE]);
	diag("finding-value", finding_place(f, F_VALUE), b.n ? b.p : NULL,
	    g->rule->id.p, NULL);
	buf_free(&b);
	return -1;
}

/* With the opinions that there are: each stands in a row of its own. */
static int
bad_vote(struct finding_reader *f, const struct finding *g)
{
	const struct rule *u = g->rule;
	struct buf list = BUF_INIT;
	size_t i;

	if (u->ncoef == 0 || g->cell[F_VALUE].n == 0)
		return bad_value(f, g);
	for (i = 0; i < u->ncoef; i++)
		buf_join(&list, "、", u->coef[i].name);
	diag_str("finding-vote", finding_place(f, F_VALUE), g->cell[F_VALUE],
	    u->id.p, list.p, NULL);
	buf_free(&list);
	return -1;
}

static int
place_in(struct str list, struct str name)
{
	struct str piece;
	int i;

	for (i = 0; list.n && str_split(&list, STR("、"), &piece); i++)
		if (str_eq(str_trim(piece), name))
			return i;
	return -1;
}

/* The value that 末次 and reviewers mean, with its letter if it is one. */
static void
set_last(
    struct tally *t, const struct finding *g, struct values *a, struct dec v)
{
	a->last = v;
	if (g->rule->lettered)
		a->grade = tally_keep(t, g->cell[F_VALUE]);
}

static void
note_letter(const struct finding *g, struct values *a)
{
	if (g->rule->lettered && a->n > 0)
		a->mixed |= !str_eq(a->grade, g->cell[F_VALUE]);
}

static void
add_value(
    struct tally *t, struct values *a, const struct finding *g, struct dec v)
{
	bool newer = a->n == 0 || date_cmp(g->date, a->last_day) >= 0;

	note_letter(g, a);
	a->sum = dec_add(a->sum, v);
	a->min = a->n ? dec_min(a->min, v) : v;
	a->max = a->n ? dec_max(a->max, v) : v;
	if (newer) {
		set_last(t, g, a, v);
		a->last_day = g->date;
	}
	a->n++;
}

/* A reviewer later in the list takes the place of an earlier one. */
static int
review(struct tally *t, struct values *a, const struct finding *g, struct dec v)
{
	int i = place_in(g->rule->reviewers, g->cell[F_SOURCE]);

	if (i < 0)
		return -1;
	note_letter(g, a);
	if (i >= a->reviewer) {
		a->reviewer = i;
		set_last(t, g, a, v);
	}
	a->n++;
	return 1;
}

/* What a vote gives: an opinion's coefficient, or a mark of the target. */
static bool
vote_value(const struct rule *u, struct str cell, struct dec *v)
{
	const struct share *c;

	if (u->ncoef) {
		c = share_find(u->coef, u->ncoef, cell);
		if (c)
			*v = c->value;
		return c != NULL;
	}
	if (!cell.n || !amount_number(cell, v))
		return false;
	*v = dec_div(*v, u->target);
	return dec_cmp(*v, DEC(0)) >= 0 && dec_cmp(*v, DEC(1)) <= 0;
}

/* Votes: so many of this opinion, by raters of this class. */
static int
vote(struct tally *t, struct finding_reader *f, const struct finding *g,
    struct account *a)
{
	const struct rule *u = g->rule;
	struct sub *s;
	struct dec v;

	if (!vote_value(u, g->cell[F_VALUE], &v))
		return word_find("vote", g->cell[F_VALUE]) == 0
		    ? 1
		    : bad_vote(f, g);
	if (u->nweight &&
	    !share_find(u->weight, u->nweight, g->cell[F_SOURCE])) {
		diag("finding-rater", finding_place(f, F_SOURCE), NULL, u->id.p,
		    NULL);
		return -1;
	}
	s = tally_sub(t, a, g->cell[F_SOURCE]);
	if (dec_cmp(g->count, DEC(0)) > 0) {
		bool first = dec_cmp(s->b, DEC(0)) == 0;

		s->lo = first ? v : dec_min(s->lo, v);
		s->hi = first ? v : dec_max(s->hi, v);
	}
	s->a = dec_add(s->a, dec_mul(v, g->count));
	s->b = dec_add(s->b, g->count);
	tally_values(t, a)->n++;
	return 1;
}

/* Points lost at one place; a type that has no weight is none of the rule's. */
static int
sample(struct tally *t, struct finding_reader *f, const struct finding *g,
    struct account *a)
{
	const struct rule *u = g->rule;
	struct sub *s;

	if (u->nweight && !share_find(u->weight, u->nweight, g->cell[F_TYPE])) {
		diag("finding-type", finding_place(f, F_TYPE), NULL, u->id.p,
		    NULL);
		return -1;
	}
	s = tally_sub(t, a, g->cell[F_PLACE]);
	s->a = dec_add(s->a, dec_mul(u->points, g->count));
	if (!s->type.n && g->cell[F_TYPE].n)
		s->type = tally_keep(t, g->cell[F_TYPE]);
	tally_values(t, a)->n++;
	return 1;
}

/* The number or letter that is judged. */
static bool
value_in(const struct finding *g, struct dec *v)
{
	const struct rule *u = g->rule;
	const struct band *b;

	if (u->lettered) {
		b = g->cell[F_VALUE].n
		    ? band_letter(u->band, u->nband, g->cell[F_VALUE])
		    : NULL;
		*v = b ? b->points : DEC(0);
		return b != NULL;
	}
	if (g->cell[F_VALUE].n)
		return amount_number(g->cell[F_VALUE], v);
	*v = g->has_count ? g->count : g->points;
	return g->has_count || g->has_points;
}

int
measure_add(struct tally *t, struct finding_reader *f, const struct finding *g,
    struct account *a)
{
	struct dec v;

	switch (g->rule->kind) {
	case R18:
		return vote(t, f, g, a);
	case R19:
		return sample(t, f, g, a);
	default:
		break;
	}
	if (g->rule->pick == PICK_REVIEWER && !g->cell[F_VALUE].n &&
	    !g->has_count && !g->has_points)
		return 1; /* not filled in: the reviewer before counts */
	if (!value_in(g, &v))
		return bad_value(f, g);
	if (g->rule->pick == PICK_REVIEWER) {
		if (review(t, tally_values(t, a), g, v) > 0)
			return 1;
		diag("finding-rater", finding_place(f, F_SOURCE), NULL,
		    g->rule->id.p, NULL);
		return -1;
	}
	add_value(t, tally_values(t, a), g, v);
	return 1;
}

#include <stdlib.h>
#include <string.h>

#include "score/band.h"
#include "score/figure.h"
#include "score/post.h"
#include "score/repeat.h"

struct posting {
	const struct rules *rules;
	const struct squad *squad;
	struct tally *tally;
	struct date asof;
	struct term only;
	struct repeats repeats;
	size_t *fixed; /* rules that judge how much was put right */
	size_t nfixed, cap_fixed;
	size_t watch;
	struct note *note;
	size_t nnote, cap_note;
};

struct posting *
posting_new(const struct rules *r, const struct squad *s, struct tally *t,
    struct date asof)
{
	struct posting *p = xcalloc(1, sizeof(*p));
	size_t i;

	p->rules = r;
	p->squad = s;
	p->tally = t;
	p->asof = asof;
	p->watch = SQUAD_NONE;
	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].source == FROM_FIXED ||
		    r->rule[i].source == FROM_FIXED_ONTIME) {
			GROW(p->fixed, p->nfixed, p->cap_fixed);
			p->fixed[p->nfixed++] = i;
		}
	return p;
}

void
posting_free(struct posting *p)
{
	if (!p)
		return;
	repeats_free(&p->repeats);
	free(p->fixed);
	free(p->note);
	free(p);
}

void
posting_only(struct posting *p, struct term only)
{
	p->only = only;
}

void
posting_watch(struct posting *p, size_t unit)
{
	p->watch = unit;
}

const struct note *
posting_notes(const struct posting *p, size_t *n)
{
	*n = p->nnote;
	return p->note;
}

/*
 * Put right late, or still open after its deadline on the day of judging; what
 * happens after that day is not known on it.  A bad date is no proof.
 */
static bool
is_late(const struct posting *p, const struct finding *g)
{
	if (date_is_none(g->deadline) || g->fixed_bad || g->deadline.y == 0)
		return false;
	if (!date_is_none(g->fixed) && date_cmp(g->fixed, p->asof) <= 0)
		return date_cmp(g->fixed, g->deadline) > 0;
	return date_cmp(p->asof, g->deadline) > 0;
}

/* What of the finding the i-th unit of it bears: the first leads. */
static struct dec
share_of(const struct finding *g, size_t i)
{
	const struct rule *u = g->rule;
	const struct share *s = NULL;
	int role = i == 0 ? 0 : i < g->nunit - g->nassist ? 1 : 2;
	size_t k;

	for (k = 0; k < u->nweight && !s; k++)
		if (word_find("role", u->weight[k].name) == role)
			s = &u->weight[k];
	if (s)
		return s->value;
	return role == 2 ? DEC(0) : DEC(1);
}

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
set_last(struct posting *p, const struct finding *g, struct account *a,
    struct dec v)
{
	a->last = v;
	if (g->rule->lettered)
		a->grade = tally_keep(p->tally, g->cell[F_VALUE]);
}

static void
note_letter(const struct finding *g, struct account *a)
{
	if (g->rule->lettered && a->nvalue > 0)
		a->mixed |= !str_eq(a->grade, g->cell[F_VALUE]);
}

static void
add_value(struct posting *p, struct account *a, const struct finding *g,
    struct dec v)
{
	bool newer = a->nvalue == 0 || date_cmp(g->date, a->last_day) >= 0;

	note_letter(g, a);
	a->sum = dec_add(a->sum, v);
	a->min = a->nvalue ? dec_min(a->min, v) : v;
	a->max = a->nvalue ? dec_max(a->max, v) : v;
	if (newer) {
		set_last(p, g, a, v);
		a->last_day = g->date;
	}
	a->nvalue++;
}

/* A reviewer later in the list takes the place of an earlier one. */
static int
review(struct posting *p, struct account *a, const struct finding *g,
    struct dec v)
{
	int i = place_in(g->rule->reviewers, g->cell[F_SOURCE]);

	if (i < 0)
		return -1;
	note_letter(g, a);
	if (i >= a->reviewer) {
		a->reviewer = i;
		set_last(p, g, a, v);
	}
	a->nvalue++;
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
	if (!cell.n || !figure_number(cell, v))
		return false;
	*v = dec_div(*v, u->target);
	return dec_cmp(*v, DEC(0)) >= 0 && dec_cmp(*v, DEC(1)) <= 0;
}

/* Votes: so many of this opinion, by raters of this class. */
static int
vote(struct posting *p, struct finding_reader *f, const struct finding *g,
    struct account *a)
{
	const struct rule *u = g->rule;
	struct sub *s;
	struct dec v;

	if (!vote_value(u, g->cell[F_VALUE], &v))
		return word_find("vote", g->cell[F_VALUE]) == 0
		    ? 1
		    : bad_value(f, g);
	if (u->nweight &&
	    !share_find(u->weight, u->nweight, g->cell[F_SOURCE])) {
		diag("finding-rater", finding_place(f, F_SOURCE), NULL, u->id.p,
		    NULL);
		return -1;
	}
	s = tally_sub(p->tally, a, g->cell[F_SOURCE]);
	if (dec_cmp(g->count, DEC(0)) > 0) {
		bool first = dec_cmp(s->b, DEC(0)) == 0;

		s->lo = first ? v : dec_min(s->lo, v);
		s->hi = first ? v : dec_max(s->hi, v);
	}
	s->a = dec_add(s->a, dec_mul(v, g->count));
	s->b = dec_add(s->b, g->count);
	a->nvalue++;
	return 1;
}

/* Points lost at one place; a type that has no weight is none of the rule's. */
static int
sample(struct posting *p, struct finding_reader *f, const struct finding *g,
    struct account *a)
{
	const struct rule *u = g->rule;
	struct sub *s;

	if (u->nweight && !share_find(u->weight, u->nweight, g->cell[F_TYPE])) {
		diag("finding-type", finding_place(f, F_TYPE), NULL, u->id.p,
		    NULL);
		return -1;
	}
	s = tally_sub(p->tally, a, g->cell[F_PLACE]);
	s->a = dec_add(s->a, dec_mul(u->points, g->count));
	if (!s->type.n && g->cell[F_TYPE].n)
		s->type = tally_keep(p->tally, g->cell[F_TYPE]);
	a->nvalue++;
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
		return figure_number(g->cell[F_VALUE], v);
	*v = g->has_count ? g->count : g->points;
	return g->has_count || g->has_points;
}

static int
measure(struct posting *p, struct finding_reader *f, const struct finding *g,
    struct account *a)
{
	struct dec v;

	switch (g->rule->kind) {
	case R18:
		return vote(p, f, g, a);
	case R19:
		return sample(p, f, g, a);
	default:
		break;
	}
	if (!value_in(g, &v))
		return bad_value(f, g);
	if (g->rule->pick == PICK_REVIEWER) {
		if (review(p, a, g, v) > 0)
			return 1;
		diag("finding-rater", finding_place(f, F_SOURCE), NULL,
		    g->rule->id.p, NULL);
		return -1;
	}
	add_value(p, a, g, v);
	return 1;
}

/* An honour: the best for each matter. */
static void
honour(struct posting *p, const struct finding *g, struct account *a)
{
	struct str matter =
	    g->cell[F_MATTER].n ? g->cell[F_MATTER] : g->cell[F_PROBLEM];
	struct sub *s = tally_sub(p->tally, a, matter);
	struct dec each = g->rule->ranged ? g->points : g->rule->points;

	s->a = dec_max(s->a, dec_mul(each, g->count));
}

/* 1 + the place of the note, or 0 if this unit is not watched. */
static size_t
take_note(struct posting *p, const struct finding *g, struct account *a,
    struct record at, struct dec mult, bool late)
{
	struct note *n;

	if (p->watch == SQUAD_NONE || a->unit != p->watch)
		return 0;
	GROW(p->note, p->nnote, p->cap_note);
	n = &p->note[p->nnote++];
	n->account = a;
	n->at = at;
	n->date = g->date;
	n->place = tally_keep(p->tally, g->cell[F_PLACE]);
	n->problem = tally_keep(p->tally, g->cell[F_PROBLEM]);
	n->value = tally_keep(p->tally, g->cell[F_VALUE]);
	n->count = g->count;
	n->mult = mult;
	n->points = g->has_points ? g->points : DEC_NAN;
	n->late = late;
	n->times = 1;
	return p->nnote;
}

/* Add a counted record with its multiplier to the account. */
void
account_count(
    struct account *a, struct dec count, struct dec points, struct dec mult)
{
	a->n = dec_add(a->n, dec_mul(count, mult));
	a->judged = dec_add(a->judged, dec_mul(points, mult));
	if (!a->hit || dec_cmp(mult, a->mult) > 0)
		a->mult = mult;
	a->hit = true;
}

static void
count(struct posting *p, const struct finding *g, struct account *a,
    struct record at, struct dec share)
{
	const struct rule *u = g->rule;
	bool late = is_late(p, g), counts = dec_cmp(g->count, DEC(0)) > 0;
	struct dec points = u->ranged && counts ? g->points : DEC(0);
	bool dear = squad_holds(p->squad, p->rules, u->mult_scope, a->unit);
	struct dec mult = late && u->has_late && dear ? u->late : DEC(1);

	a->raw = dec_add(a->raw, g->count);
	if (!counts) {
		take_note(p, g, a, at, DEC(1), late);
		return;
	}
	if (u->has_repeat && dear) {
		repeats_add(&p->repeats,
		    &(struct occurrence){ 0, date_days(g->date), a,
			dec_mul(g->count, share), dec_mul(points, share), mult,
			take_note(p, g, a, at, share, late) },
		    g, u);
		return;
	}
	if (dec_cmp(u->mult_cap, DEC(0)) > 0)
		mult = dec_min(mult, u->mult_cap);
	mult = dec_mul(mult, share);
	take_note(p, g, a, at, mult, late);
	account_count(a, g->count, points, mult);
}

/* What was to be put right, and whether it was. */
static void
watch_fixed(
    struct posting *p, const struct finding *g, size_t unit, struct record at)
{
	size_t i;

	if (date_is_none(g->deadline) || rule_values(g->rule))
		return;
	for (i = 0; i < p->nfixed; i++) {
		const struct rule *u = &p->rules->rule[p->fixed[i]];
		bool done =
		    !date_is_none(g->fixed) && date_cmp(g->fixed, p->asof) <= 0;
		struct account *a;

		if (!squad_holds(p->squad, p->rules, u->scope, unit) ||
		    !rule_speaks_of(p->rules, u->of, g->rule))
			continue;
		if (!done && date_cmp(g->deadline, p->asof) >= 0)
			continue; /* not due yet */
		if (u->source == FROM_FIXED_ONTIME)
			done = done && date_cmp(g->fixed, g->deadline) <= 0;
		a = tally_at(
		    p->tally, term_of(u->period, g->date), unit, u->at);
		a->raw = dec_add(a->raw, DEC(1));
		if (done)
			a->n = dec_add(a->n, DEC(1));
		else {
			tally_record(p->tally, a, at);
			take_note(p, g, a, at, DEC(1), false);
		}
	}
}

static int
post(struct posting *p, struct finding_reader *f, const struct finding *g,
    size_t i, struct record at)
{
	const struct rule *u = g->rule;
	struct account *a =
	    tally_at(p->tally, term_of(u->period, g->date), g->unit[i], u->at);
	int rc = 1;

	if (g->cell[F_VALUE].n && word_find("absent", g->cell[F_VALUE]) == 0)
		a->absent = true;
	else if (rule_values(u))
		rc = measure(p, f, g, a);
	else if (u->kind == R12)
		honour(p, g, a);
	else
		count(p, g, a, at, share_of(g, i));
	if (rc < 0)
		return rc;
	if (rule_values(u) || u->kind == R12 || a->absent)
		take_note(p, g, a, at, DEC(1), false);
	tally_record(p->tally, a, at);
	watch_fixed(p, g, g->unit[i], at);
	return rc;
}

int
posting_add(struct posting *p, struct finding_reader *f,
    const struct finding *g, struct record at)
{
	size_t i;

	if (p->only.unit != TERM_NONE &&
	    !term_overlap(term_of(g->rule->period, g->date), p->only)) {
		if (g->rule->has_repeat && g->rule->window_unit == TERM_NONE &&
		    g->rule->window > 0)
			for (i = 0; i < g->nunit; i++)
				repeats_before(&p->repeats, g, g->unit[i]);
		return 0;
	}
	for (i = 0; i < g->nunit; i++)
		if (post(p, f, g, i, at) < 0)
			return -1;
	return 1;
}

void
posting_settle(struct posting *p)
{
	repeats_settle(&p->repeats, p->note);
}

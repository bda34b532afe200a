#include <stdlib.h>

#include "score/measure.h"
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
		if (!r->rule[i].undone &&
		    (r->rule[i].source == FROM_FIXED ||
			r->rule[i].source == FROM_FIXED_ONTIME)) {
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

/* An honour: the best for each matter; what names none is one of its own. */
static void
honour(struct posting *p, const struct finding *g, struct account *a,
    struct record at)
{
	struct str matter =
	    g->cell[F_MATTER].n ? g->cell[F_MATTER] : g->cell[F_PROBLEM];
	struct buf own = BUF_INIT;
	struct sub *s;
	struct dec each = g->rule->ranged ? g->points : g->rule->points;

	buf_addf(&own, "\x1f%u:%u", at.file, at.line);
	s = tally_sub(p->tally, a, matter.n ? matter : buf_str(&own));
	buf_free(&own);
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

/*
 * What makes the finding count for more with this unit.  Each of repeat and
 * late is the first that holds; limit and stacking are those of the first.
 */
static struct mult
mult_of(const struct posting *p, const struct finding *g, size_t unit)
{
	const struct rule *u = g->rule;
	struct mult all = { .repeat = DEC(1), .late = DEC(1), .cap = DEC(0) };
	bool first = true;
	size_t i;

	for (i = 0; i < u->nmult; i++) {
		const struct mult *m = &u->mult[i];

		if (!squad_holds(p->squad, p->rules, m->scope, unit) ||
		    !rule_within(m->from, m->to, g->date))
			continue;
		if (first) {
			all.cap = m->cap;
			all.stack = m->stack;
			first = false;
		}
		if (m->has_repeat && !all.has_repeat) {
			all.has_repeat = true;
			all.repeat = m->repeat;
			all.window = m->window;
			all.window_unit = m->window_unit;
			all.same = m->same;
		}
		if (m->has_late && !all.has_late) {
			all.has_late = true;
			all.late = m->late;
		}
	}
	return all;
}

/* What the finding adds, but for its repeats. */
static struct tally_count
count_of(const struct posting *p, const struct finding *g, struct record at,
    const struct mult *m, struct dec share)
{
	bool counts = dec_cmp(g->count, DEC(0)) > 0;
	struct tally_count c = { g->count,
		g->rule->ranged && counts ? g->points : DEC(0), DEC(1), at };

	if (!counts)
		return c;
	if (m->has_late && is_late(p, g))
		c.mult = m->late;
	if (m->has_repeat)
		return c; /* its number comes first, then cap and share */
	if (dec_cmp(m->cap, DEC(0)) > 0)
		c.mult = dec_min(c.mult, m->cap);
	c.mult = dec_mul(c.mult, share);
	return c;
}

static void
count(struct posting *p, const struct finding *g, struct account *a,
    struct record at, struct dec share)
{
	struct mult m = mult_of(p, g, a->unit);
	struct tally_count c = count_of(p, g, at, &m, share);
	bool late = is_late(p, g);

	a->raw = dec_add(a->raw, g->count);
	if (a->whole)
		a->whole->raw = dec_add(a->whole->raw, g->count);
	if (dec_cmp(g->count, DEC(0)) <= 0) {
		take_note(p, g, a, at, c.mult, late);
		return;
	}
	if (!m.has_repeat) {
		take_note(p, g, a, at, c.mult, late);
		tally_add(a, c.count, c.points, c.mult);
		return;
	}
	repeats_add(&p->repeats,
	    &(struct occurrence){ 0, date_days(g->date), a,
		dec_mul(g->count, share), dec_mul(c.points, share), c.mult,
		take_note(p, g, a, at, share, late) },
	    g, &m);
}

/* What was to be put right, and whether it was. */
static void
watch_fixed(
    struct posting *p, const struct finding *g, size_t unit, struct record at)
{
	size_t i;

	if (date_is_none(g->deadline) || rule_values(g->rule) ||
	    dec_cmp(g->count, DEC(0)) <= 0)
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

/*
 * The account of the inspection that the finding belongs to, or the whole one.
 * That it took place is noted for all units of the category.
 */
static struct account *
round_of(struct posting *p, const struct finding *g, struct account *a)
{
	const struct rule *u = g->rule;
	struct str name = g->cell[F_ROUND];
	struct buf day = BUF_INIT;

	if (!p->rules->item[u->item].rounds)
		return a;
	if (!name.n) {
		date_put(&day, g->date);
		name = buf_str(&day);
	}
	tally_note_round(p->tally, u->item, term_of(u->period, g->date),
	    p->squad->v[a->unit].category, name);
	if (u->rounds)
		a = tally_round(p->tally, a, name);
	buf_free(&day);
	return a;
}

/*
 * What most findings are: a count of no round, which nobody watches and no
 * repeat makes more.  False if it is something else.
 */
static bool
post_plain(
    struct posting *p, const struct finding *g, size_t i, struct record at)
{
	const struct rule *u = g->rule;
	struct tally_count c;
	struct mult m;

	if (rule_values(u) || u->kind == R12 || g->cell[F_VALUE].n ||
	    p->rules->item[u->item].rounds || p->watch != SQUAD_NONE)
		return false;
	m = mult_of(p, g, g->unit[i]);
	if (m.has_repeat)
		return false;
	c = count_of(p, g, at, &m, share_of(g, i));
	tally_send(
	    p->tally, term_of(u->period, g->date), g->unit[i], u->at, &c);
	return true;
}

static int
post_any(struct posting *p, struct finding_reader *f, const struct finding *g,
    size_t i, struct record at)
{
	const struct rule *u = g->rule;
	struct account *a =
	    tally_at(p->tally, term_of(u->period, g->date), g->unit[i], u->at);
	struct account *part = round_of(p, g, a);
	int rc = 1;

	tally_arrive(p->tally);
	if (g->cell[F_VALUE].n && word_find("absent", g->cell[F_VALUE]) == 0)
		a->absent = true;
	else if (rule_values(u))
		rc = measure_add(p->tally, f, g, part);
	else if (u->kind == R12)
		honour(p, g, a, at);
	else
		count(p, g, part, at, share_of(g, i));
	if (rc < 0)
		return rc;
	if (rule_values(u) || u->kind == R12 || a->absent)
		take_note(p, g, part, at, DEC(1), false);
	tally_record(p->tally, a, at);
	if (part != a)
		tally_record(p->tally, part, at);
	return rc;
}

static int
post(struct posting *p, struct finding_reader *f, const struct finding *g,
    size_t i, struct record at)
{
	int rc = post_plain(p, g, i, at) ? 1 : post_any(p, f, g, i, at);

	if (rc > 0)
		watch_fixed(p, g, g->unit[i], at);
	return rc;
}

/* Outside the period: it may still make a later finding a repeat. */
static void
note_before(struct posting *p, const struct finding *g)
{
	struct mult m;
	size_t i;

	for (i = 0; i < g->nunit && g->rule->nmult; i++) {
		m = mult_of(p, g, g->unit[i]);
		if (m.has_repeat && (m.window > 0 || m.window_unit))
			repeats_before(&p->repeats, g, g->unit[i], &m);
	}
}

int
posting_add(struct posting *p, struct finding_reader *f,
    const struct finding *g, struct record at)
{
	size_t i;

	if (p->only.unit != EVERY_NONE &&
	    !term_overlap(term_of(g->rule->period, g->date), p->only)) {
		note_before(p, g);
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
	tally_arrive(p->tally);
	repeats_settle(&p->repeats, p->note);
}

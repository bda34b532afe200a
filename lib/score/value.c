#include "score/figure.h"
#include "score/value.h"

#define HUNDRED DEC(100)

struct dec
value_steps(const struct rule *u, struct dec n)
{
	n = dec_div(n, u->per);
	switch (u->steps) {
	case STEPS_CEIL:
		return dec_ceil(n);
	case STEPS_FLOOR:
		return dec_floor(n);
	case STEPS_EXACT:
	case STEPS_LINEAR:
		break;
	}
	return n;
}

/* 去掉最高最低各一, if there are more values than so many. */
static struct dec
trimmed(const struct rule *u, const struct account *a)
{
	if (a->v->n <= u->trim_over)
		return dec_div(a->v->sum, DEC(a->v->n));
	return dec_div(dec_sub(a->v->sum, dec_add(a->v->min, a->v->max)),
	    DEC(a->v->n - 2));
}

static bool
takes_last(const struct rule *u)
{
	return u->pick == PICK_LAST || u->pick == PICK_REVIEWER;
}

static struct dec
pick(const struct rule *u, const struct account *a)
{
	switch (u->pick) {
	case PICK_LAST:
	case PICK_REVIEWER:
		return a->v->last;
	case PICK_SUM:
		return a->v->sum;
	case PICK_MAX:
		return a->v->max;
	case PICK_MIN:
		return a->v->min;
	case PICK_TRIMMED:
		return trimmed(u, a);
	case PICK_AVERAGE:
	case PICK_ROUNDS:
		break;
	}
	return dec_div(a->v->sum, DEC(a->v->n));
}

struct dec
value_votes(const struct rule *u, const struct sub *k, bool *cut)
{
	*cut = u->pick == PICK_TRIMMED && dec_cmp(k->b, DEC(u->trim_over)) > 0;
	if (!*cut)
		return dec_div(k->a, k->b);
	return dec_div(
	    dec_sub(k->a, dec_add(k->lo, k->hi)), dec_sub(k->b, DEC(2)));
}

struct sub
value_pooled(const struct account *a)
{
	struct sub all = { DEC(0), DEC(0), DEC(0), DEC(0), STR_NULL };
	size_t i;

	for (i = 0; i < a->v->sub.n; i++) {
		const struct sub *k = a->v->sub.v[i].value;
		bool first = dec_cmp(all.b, DEC(0)) == 0;

		if (dec_cmp(k->b, DEC(0)) <= 0)
			continue;
		all.a = dec_add(all.a, k->a);
		all.b = dec_add(all.b, k->b);
		all.lo = first ? k->lo : dec_min(all.lo, k->lo);
		all.hi = first ? k->hi : dec_max(all.hi, k->hi);
	}
	return all;
}

/* Satisfaction in percent: each class of raters by its weight, or all alike. */
static struct dec
votes(const struct rule *u, const struct account *a)
{
	struct dec sum = DEC(0), weights = DEC(0);
	struct sub all;
	size_t i;
	bool cut;

	if (!u->nweight) {
		all = value_pooled(a);
		return dec_mul(HUNDRED, value_votes(u, &all, &cut));
	}
	for (i = 0; i < a->v->sub.n; i++) {
		const struct sub *k = a->v->sub.v[i].value;
		const struct share *s =
		    share_find(u->weight, u->nweight, a->v->sub.v[i].key);

		if (!s || dec_cmp(k->b, DEC(0)) <= 0)
			continue;
		sum = dec_add(sum, dec_mul(s->value, value_votes(u, k, &cut)));
		weights = dec_add(weights, s->value);
	}
	return dec_mul(HUNDRED, dec_div(sum, weights));
}

struct dec
value_type_mean(const struct account *a, size_t i, struct dec full, long *n)
{
	const struct sub *first = a->v->sub.v[i].value;
	struct dec sum = DEC(0);

	for (*n = 0; i < a->v->sub.n; i++) {
		const struct sub *k = a->v->sub.v[i].value;

		if (!str_eq(k->type, first->type))
			continue;
		sum = dec_add(sum, figure_positive(dec_sub(full, k->a)));
		(*n)++;
	}
	return dec_div(sum, DEC(*n));
}

bool
value_first_of_type(const struct account *a, size_t i)
{
	const struct sub *k = a->v->sub.v[i].value;
	size_t j;

	for (j = 0; j < i; j++)
		if (str_eq(((const struct sub *)a->v->sub.v[j].value)->type,
			k->type))
			return false;
	return true;
}

/* Points of sampled places: mean in each type, then by the types' weights. */
static struct dec
places(const struct rule *u, const struct account *a, struct dec full)
{
	struct dec sum = DEC(0), weights = DEC(0), w;
	const struct share *s;
	size_t i;
	long n;

	for (i = 0; i < a->v->sub.n; i++) {
		const struct sub *k = a->v->sub.v[i].value;

		if (!value_first_of_type(a, i))
			continue;
		s = share_find(u->weight, u->nweight, k->type);
		if (u->nweight && !s)
			continue; /* a type without weight was reported */
		w = s ? s->value : DEC(1);
		sum = dec_add(sum, dec_mul(w, value_type_mean(a, i, full, &n)));
		weights = dec_add(weights, w);
	}
	return dec_div(sum, weights);
}

static bool
from_findings(const struct rule *u, const struct account *a, struct verdict *v)
{
	if (!a || a->v->n == 0)
		return false;
	switch (u->kind) {
	case R18:
		v->value = votes(u, a);
		break;
	case R19:
		v->value = places(u, a, v->full);
		break;
	default:
		v->value = pick(u, a);
		if (u->lettered && (!a->v->mixed || takes_last(u)))
			v->letter = a->v->grade;
	}
	return dec_ok(v->value);
}

static bool
from_status(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct verdict *v)
{
	const struct rate *m =
	    b->measures ? rates_find(b->measures, u->at, unit, slot) : NULL;

	if (!m)
		return false;
	if (u->source == FROM_ONTIME) {
		v->value = dec_mul(HUNDRED, dec_ratio(m->ontime, m->due));
		return m->due > 0;
	}
	v->value =
	    u->source == FROM_ACTUAL ? m->sum : dec_div(m->sum, DEC(m->n));
	return m->n > 0;
}

/* Average of the totals of the units below this one, in percent. */
static bool
from_children(const struct bench *b, size_t unit, struct verdict *v)
{
	struct dec sum = DEC(0);
	long n = 0;
	size_t i;

	for (i = 0; b->total && i < b->squad->n; i++) {
		if (b->squad->v[i].parent != unit || !b->total_known[i])
			continue;
		sum = dec_add(sum, dec_div(b->total[i], b->total_full[i]));
		n++;
	}
	v->value = dec_mul(HUNDRED, dec_div(sum, DEC(n)));
	return n > 0 && dec_ok(v->value);
}

/* R21 counts records: none are nought, unless 缺项 says otherwise. */
static bool
counts_none(const struct bench *b, const struct rule *u, struct verdict *v)
{
	size_t i;

	if (u->kind != R21 || u->gap.said || u->item == (size_t)-1 ||
	    b->rules->item[u->item].own_gap)
		return false;
	for (i = 0; i < b->rules->nlack; i++)
		if (b->rules->lack[i].rule[u->at])
			return false;
	v->value = DEC(0);
	return true;
}

bool
value_of(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct verdict *v)
{
	const struct account *a = judge_account(b, u, unit, slot);

	v->account = a;
	switch (u->source) {
	case FROM_FINDINGS:
		v->has_value = from_findings(u, a, v) || counts_none(b, u, v);
		break;
	case FROM_STATUS:
	case FROM_ONTIME:
	case FROM_ACTUAL:
		v->has_value = from_status(b, u, unit, slot, v);
		break;
	case FROM_FIXED:
	case FROM_FIXED_ONTIME:
		v->has_value = a && dec_cmp(a->raw, DEC(0)) > 0;
		if (v->has_value)
			v->value = dec_mul(HUNDRED, dec_div(a->n, a->raw));
		break;
	case FROM_CHILDREN:
		v->has_value = from_children(b, unit, v);
		break;
	case FROM_TOTAL:
		v->has_value = b->total && b->total_known[unit];
		if (v->has_value)
			v->value = b->total[unit];
		break;
	}
	return v->has_value;
}

struct dec
value_target(const struct rule *u)
{
	return u->has_target ? u->target : HUNDRED;
}

struct dec
value_rate(const struct rule *u, struct dec v)
{
	struct dec t = value_target(u), r;

	if (u->less)
		r = dec_cmp(v, t) <= 0 ? DEC(1) : dec_div(t, v);
	else
		r = dec_cmp(t, DEC(0)) == 0 ? DEC(1) : dec_div(v, t);
	return figure_positive(r);
}

/* R6: surplus over the full points is added only if there is no upper cap. */
static void
proportional(const struct rule *u, struct verdict *v)
{
	struct dec r = value_rate(u, v->value), s;

	s = dec_mul(v->full, dec_min(r, DEC(1)));
	if (u->cap.kind == LIMIT_NONE)
		v->add = dec_sub(dec_mul(v->full, dec_max(r, DEC(1))), v->full);
	v->score = s;
}

/* How far the value falls short of the target, in the target's unit. */
static struct dec
shortfall(const struct rule *u, struct dec v)
{
	struct dec d =
	    u->less ? dec_sub(v, value_target(u)) : dec_sub(value_target(u), v);

	if (u->relative)
		d = dec_div(dec_mul(HUNDRED, d), value_target(u));
	return figure_positive(d);
}

/* R8, R9, R10: what the steps of the scale give. */
static void
banded(const struct rule *u, struct verdict *v)
{
	if (!u->nband) { /* one step: target and points */
		v->score = dec_cmp(shortfall(u, v->value), DEC(0)) == 0
		    ? u->points
		    : DEC(0);
	} else if (u->lettered) {
		v->score =
		    u->band[0].share ? dec_mul(v->full, v->value) : v->value;
	} else {
		v->at = bands_at(u->band, u->nband, u->steps == STEPS_LINEAR,
		    v->full, v->value);
		v->score = v->at.points;
		if (v->at.band && !v->at.between)
			v->letter = v->at.band->letter;
	}
}

static void
exceeding(const struct rule *u, struct verdict *v)
{
	const struct band *below = band_short(u->band, u->nband);
	struct dec over = dec_sub(v->value, u->target);
	struct dec fail = below ? below->points : DEC(0);

	if (dec_cmp(over, DEC(0)) < 0) {
		v->score = figure_positive(fail);
		v->deduct = dec_max(DEC(0), dec_neg(fail));
		return;
	}
	v->steps = dec_floor(dec_div(over, u->per));
	if (u->steps == STEPS_CEIL)
		v->steps = dec_ceil(dec_div(over, u->per));
	v->score = v->full;
	v->add = dec_mul(u->points, v->steps);
	if (u->cap.kind == LIMIT_NUMBER && dec_cmp(v->add, u->cap.value) > 0) {
		v->add = u->cap.value;
		v->capped = true;
	}
}

/* Place among the units of the same category; ties share the better one. */
static long
place_of(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct dec mine)
{
	struct verdict v;
	long place = 1;
	size_t i;

	for (i = 0; i < b->squad->n; i++) {
		v = (struct verdict){ .rule = u, .full = DEC(0) };
		if (i == unit ||
		    !str_eq(
			b->squad->v[i].category, b->squad->v[unit].category) ||
		    !judge_holds(b, u, i, slot) || !value_of(b, u, i, slot, &v))
			continue;
		if (u->less ? dec_cmp(v.value, mine) < 0
			    : dec_cmp(v.value, mine) > 0)
			place++;
	}
	return place;
}

void
value_judge(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct verdict *v)
{
	switch (u->kind) {
	case R5:
		v->steps = value_steps(u, shortfall(u, v->value));
		v->deduct = dec_mul(u->points, v->steps);
		break;
	case R6:
	case R7:
		v->score = DEC(0);
		if (!u->has_gate ||
		    dec_cmp(dec_mul(HUNDRED, value_rate(u, v->value)),
			u->gate) >= 0)
			proportional(u, v);
		break;
	case R8:
	case R9:
	case R10:
		banded(u, v);
		break;
	case R11:
		exceeding(u, v);
		break;
	case R17:
		v->steps = DEC(place_of(b, u, unit, slot, v->value));
		v->score = figure_positive(dec_sub(
		    v->full, dec_mul(u->points, dec_sub(v->steps, DEC(1)))));
		break;
	case R18:
		v->score = dec_div(dec_mul(v->full, v->value), HUNDRED);
		break;
	case R19:
		v->score = v->value;
		break;
	case R21:
		if (!u->has_points) {
			proportional(u, v);
			break;
		}
		v->steps = value_steps(u, shortfall(u, v->value));
		v->deduct = dec_mul(u->points, v->steps);
		break;
	default:
		break;
	}
}

#include <string.h>

#include "score/figure.h"
#include "score/judge.h"
#include "score/value.h"

struct term
judge_slot(enum term_unit own, struct term out)
{
	if (own == EVERY_NONE)
		own = EVERY_MONTH;
	if (own == out.unit)
		return out;
	return term_of(own, term_last(out));
}

bool
judge_holds(
    const struct bench *b, const struct rule *u, size_t unit, struct term p)
{
	return squad_holds(b->squad, b->rules, u->scope, unit) &&
	    squad_open(b->squad, unit, p) && rule_meets(u->from, u->to, p);
}

bool
judge_scoped(
    const struct bench *b, const struct item *it, size_t unit, struct term p)
{
	size_t i;

	if (!squad_holds(b->squad, b->rules, it->scope, unit) ||
	    !squad_open(b->squad, unit, p))
		return false;
	for (i = 0; i < it->nrule; i++)
		if (judge_holds(b, &b->rules->rule[it->rule[i]], unit, p))
			return true;
	return it->nrule == 0;
}

static struct dec
capped(struct verdict *v, struct dec d)
{
	const struct limit *cap = &v->rule->cap;

	v->uncapped = d;
	if (cap->kind != LIMIT_NUMBER || dec_cmp(d, cap->value) <= 0)
		return d;
	v->capped = true;
	return cap->value;
}

/* R1, R2, R13: points for each step; a range: what the judge wrote. */
static struct dec
counted(const struct rule *u, struct verdict *v)
{
	const struct account *a = v->account;

	v->steps = value_steps(u, a->n);
	return u->ranged ? a->judged : dec_mul(u->points, v->steps);
}

/* R3: once, with the highest multiplier. */
static struct dec
once(const struct rule *u, struct verdict *v)
{
	const struct account *a = v->account;

	if (!a->hit)
		return DEC(0);
	v->steps = DEC(1);
	if (u->ranged)
		return dec_min(a->judged, dec_mul(u->points_max, a->mult));
	return dec_mul(u->points, a->mult);
}

/* Best points for each matter over all rules of the item, best rule counts. */
static struct dec
honours(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, const struct account *a)
{
	const struct item *it = &b->rules->item[u->item];
	const struct account *other;
	const struct sub *mine, *theirs;
	struct dec sum = DEC(0);
	size_t i, j;
	bool best;
	int c;

	for (i = 0; i < a->v->sub.n; i++) {
		mine = a->v->sub.v[i].value;
		best = true;
		for (j = 0; j < it->nrule && best; j++) {
			if (it->rule[j] == u->at)
				continue;
			other = tally_find(b->tally, slot, unit, it->rule[j]);
			theirs =
			    other && b->rules->rule[it->rule[j]].kind == R12
			    ? map_value(&other->v->sub, a->v->sub.v[i].key)
			    : NULL;
			c = theirs ? dec_cmp(theirs->a, mine->a) : -1;
			best = c < 0 || (c == 0 && it->rule[j] > u->at);
		}
		if (best)
			sum = dec_add(sum, mine->a);
	}
	return sum;
}

/* Counts of the rules that an R22 row speaks of, or its own. */
static struct dec
counts_of(
    const struct bench *b, const struct rule *u, size_t unit, struct term slot)
{
	const struct account *a;
	struct dec n = DEC(0);
	size_t i;

	for (i = 0; i < b->rules->nrule; i++) {
		const struct rule *r = &b->rules->rule[i];

		if (!rule_pays_for(b->rules, u, r))
			continue;
		a = tally_find(b->tally, slot, unit, i);
		if (a && !rule_values(r))
			n = dec_add(n, a->raw);
	}
	return n;
}

/* R22: money for each step from a threshold on, or by the total's band. */
static void
money(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct verdict *v)
{
	struct dec n, m;
	bool pays = u->effect == EFFECT_ADD || u->effect == EFFECT_SCORE;

	if (u->source == FROM_FINDINGS) {
		n = counts_of(b, u, unit, slot);
		v->steps = value_steps(u, n);
		m = u->ranged && v->account ? v->account->judged
					    : dec_mul(u->points, v->steps);
	} else {
		v->missing = !value_of(b, u, unit, slot, v);
		if (v->missing)
			return;
		n = v->value;
		v->base = u->has_target	      ? u->target
		    : u->source == FROM_TOTAL ? b->total_full[unit]
					      : DEC(100);
		m = dec_mul(u->points, dec_div(n, v->base));
	}
	v->based = n;
	if (u->has_gate && dec_cmp(n, u->gate) < 0)
		m = DEC(0);
	if (u->nband) {
		v->at = bands_at(
		    u->band, u->nband, u->steps == STEPS_LINEAR, DEC(0), n);
		m = v->at.points;
	}
	m = capped(v, m);
	v->money = pays ? m : dec_neg(m);
}

static void
judge_count(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct verdict *v)
{
	struct dec d;

	v->account = judge_account(b, u, unit, slot);
	if (u->kind == R22) {
		money(b, u, unit, slot, v);
		return;
	}
	if (!v->account)
		return;
	switch (u->kind) {
	case R1:
	case R2:
	case R13:
		d = counted(u, v);
		break;
	case R3:
		d = once(u, v);
		break;
	case R4:
		v->zero = v->account->hit;
		return;
	case R14:
		v->veto = v->account->hit;
		return;
	case R12:
		v->add = capped(v, honours(b, u, unit, slot, v->account));
		return;
	default:
		return;
	}
	d = capped(v, d);
	if (u->money)
		v->money = u->effect == EFFECT_DEDUCT ? dec_neg(d) : d;
	else if (u->effect == EFFECT_ADD || u->effect == EFFECT_SCORE)
		v->add = d;
	else
		v->deduct = d;
}

void
judge_rule(const struct bench *b, const struct rule *u, size_t unit,
    struct term slot, struct dec full, struct verdict *v)
{
	memset(v, 0, sizeof(*v));
	v->rule = u;
	v->full = full;
	v->letter = STR_NULL;
	v->value = v->steps = v->deduct = v->score = v->add = v->money = DEC(0);
	v->uncapped = v->based = v->base = DEC(0);
	if (u->undone) {
		v->account = judge_account(b, u, unit, slot);
		return;
	}
	if (!rule_values(u)) {
		judge_count(b, u, unit, slot, v);
		return;
	}
	v->missing = !value_of(b, u, unit, slot, v);
	if (!v->missing)
		value_judge(b, u, unit, slot, v);
	v->deduct = capped(v, v->deduct);
}

/* Judging an item from what its rules say. */
#include <string.h>

#include "score/figure.h"
#include "score/judge.h"
#include "score/lack.h"

/* The rules of an item that hold for a unit, summed up. */
struct sum {
	struct dec deduct, own, best, add, won, money, count;
	bool zero, any_own, any_best, records, absent, any_money, values;
	bool dropped; /* a value is missing and its rule leaves with it */
	bool undone, done; /* rules that lack something, and others */
	bool pending;
	bool last; /* 沿用 asked for */
	bool filled;
	enum missing by;
	struct dec dropped_full; /* of rules with points of their own */
	size_t joint; /* rules that share a cap, and what they have used */
	struct dec joint_deduct, joint_add, joint_money;
};

static bool
is_hit(const struct verdict *v)
{
	return v->account && v->account->records > 0;
}

/* A missing value is replaced (true), or the rule is dropped. */
static bool
fill_in(
    const struct rule *u, struct remedy by, struct verdict *v, struct sum *s)
{
	s->by = by.how;
	s->filled |= by.how != MISSING_DROP;
	switch (by.how) {
	case MISSING_FULL:
		v->score = rule_gives(u) ? v->full : DEC(0);
		break;
	case MISSING_ZERO:
		if (!rule_gives(u))
			v->deduct = v->full;
		break;
	case MISSING_FIXED:
		v->score = rule_gives(u) ? by.points : DEC(0);
		if (!rule_gives(u))
			v->deduct =
			    figure_positive(dec_sub(v->full, by.points));
		break;
	case MISSING_AVERAGE:
		s->pending = true;
		break;
	case MISSING_LAST:
		s->last = true;
		break;
	case MISSING_DROP:
		s->dropped = true;
		if (u->has_full)
			s->dropped_full = dec_add(s->dropped_full, u->full);
		return false;
	}
	return true;
}

static void
take_score(const struct rule *u, const struct verdict *v, struct sum *s)
{
	if (u->has_full) {
		s->own = dec_add(s->own, v->score);
		s->any_own = true;
	} else {
		if (!s->any_best || !dec_ok(v->score) ||
		    (dec_ok(s->best) && dec_cmp(v->score, s->best) > 0))
			s->best = v->score;
		s->any_best = true;
	}
	s->add = dec_add(s->add, v->add);
	s->deduct = dec_add(s->deduct, v->deduct);
}

/* What is left of a cap that rules share. */
static struct dec
share_cap(
    const struct rule *u, struct verdict *v, struct dec d, struct dec *used)
{
	bool below = dec_cmp(d, DEC(0)) < 0;
	struct dec size = below ? dec_neg(d) : d;
	struct dec left = dec_sub(u->cap.value, *used);

	if (dec_cmp(size, left) > 0) {
		v->capped = true;
		size = left;
	}
	*used = dec_add(*used, size);
	return below ? dec_neg(size) : size;
}

static void
limit_joint(const struct rule *u, struct verdict *v, struct sum *s)
{
	if (!u->joint)
		return;
	if (s->joint != u->joint) {
		s->joint = u->joint;
		s->joint_deduct = s->joint_add = s->joint_money = DEC(0);
	}
	v->deduct = share_cap(u, v, v->deduct, &s->joint_deduct);
	v->add = share_cap(u, v, v->add, &s->joint_add);
	v->money = share_cap(u, v, v->money, &s->joint_money);
}

static void
take(const struct bench *b, const struct rule *u, struct remedy by,
    struct verdict *v, struct result *r, struct sum *s)
{
	size_t i;

	s->records |= is_hit(v) && !rule_values(u);
	if (v->account) {
		s->absent |= v->account->absent;
		s->count = dec_add(s->count,
		    rule_values(u) ? DEC(v->account->v->n) : v->account->raw);
		if (u->kind == R12)
			s->count = dec_add(s->count, DEC(v->account->records));
	}
	if (u->kind == R22 || u->money) {
		s->any_money |= is_hit(v) || dec_cmp(v->money, DEC(0)) != 0;
		/* a band on the total takes the place of the steps */
		if (u->nband && dec_cmp(v->money, DEC(0)) != 0)
			s->money = v->money;
		else
			s->money = dec_add(s->money, v->money);
		return;
	}
	if (rule_values(u)) {
		s->values |= v->has_value;
		if (v->missing && !fill_in(u, by, v, s))
			return;
		if (rule_gives(u))
			take_score(u, v, s);
		else
			s->deduct = dec_add(s->deduct, v->deduct);
		return;
	}
	s->zero |= v->zero;
	s->deduct = dec_add(s->deduct, v->deduct);
	if (u->kind == R12 ||
	    (b->rules->item[u->item].has_full &&
		!b->rules->item[u->item].from_zero))
		s->add = dec_add(s->add, v->add); /* beyond the full */
	else
		s->won = dec_add(s->won, v->add);
	for (i = 0; v->veto && i < VETO_N; i++)
		r->veto[i] |= u->veto[i];
	if (v->veto && u->veto_cap.n)
		r->veto_cap = u->veto_cap;
}

/* Points of the item that no rule has for its own. */
static struct dec
common_full(
    const struct bench *b, const struct item *it, size_t unit, struct term p)
{
	struct dec rest = it->full;
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		const struct rule *u = &b->rules->rule[it->rule[i]];

		if (u->has_full && judge_holds(b, u, unit, p))
			rest = dec_sub(rest, u->full);
	}
	return rest;
}

static struct dec
limit_low(const struct item *it, struct dec d)
{
	if (it->floor.kind == LIMIT_NONE)
		return d;
	return dec_max(
	    d, it->floor.kind == LIMIT_NUMBER ? it->floor.value : DEC(0));
}

/*
 * Inside the base: from the full points downwards, or from nought upwards
 * where points are won; what rules give beyond the full points is added.
 */
static void
judge_base(const struct item *it, struct dec rest, const struct sum *s,
    struct result *r)
{
	struct dec got, above;

	r->full = dec_sub(it->full, s->dropped_full);
	got = s->any_best ? s->best : it->from_zero ? DEC(0) : rest;
	got = dec_add(got, dec_add(s->own, s->won));
	got = dec_sub(got, s->deduct);
	r->judged = true;
	if (!dec_ok(got)) { /* too large: no limit may hide it */
		r->got = got;
		return;
	}
	got = dec_min(got, r->full);
	if (it->cap.kind == LIMIT_NUMBER)
		got = dec_max(got, dec_sub(r->full, it->cap.value));
	got = s->zero ? DEC(0) : limit_low(it, got);
	above = s->zero ? DEC(0) : s->add;
	r->deducted = dec_sub(r->full, got);
	r->added = above;
	r->got = dec_add(got, above);
}

static void
judge_outside(const struct item *it, const struct sum *s, struct result *r)
{
	struct dec add =
	    dec_add(s->add, dec_add(s->won, dec_add(s->own, s->best)));
	struct dec deduct = s->deduct;

	if (it->cap.kind == LIMIT_NUMBER) {
		add = dec_min(add, it->cap.value);
		deduct = dec_min(deduct, it->cap.value);
	}
	r->full = DEC(0);
	r->added = add;
	r->deducted = deduct;
	r->got = dec_sub(add, deduct);
	r->judged = s->records || s->values || dec_cmp(add, DEC(0)) != 0 ||
	    dec_cmp(deduct, DEC(0)) != 0;
}

static void
clear(struct result *r)
{
	memset(r, 0, sizeof(*r));
	r->full = r->got = r->deducted = r->added = r->money = r->count =
	    DEC(0);
	r->veto_cap = STR_NULL;
}

static void
clear_sum(struct sum *s)
{
	memset(s, 0, sizeof(*s));
	s->deduct = s->own = s->best = s->add = s->won = s->money = s->count =
	    s->dropped_full = s->joint_deduct = s->joint_add = s->joint_money =
		DEC(0);
}

/* Nothing can be said of a base item whose only value is missing. */
static bool
is_dropped(const struct sum *s)
{
	return s->dropped && !s->any_best && !s->any_own && !s->records &&
	    !s->values && !s->filled;
}

static void
from_before(const struct bench *b, size_t item, size_t unit, struct result *r)
{
	const struct result *old =
	    b->before ? &b->before[unit * b->rules->nitem + item] : NULL;

	r->absence = ABSENT_VALUE;
	if (!old || !old->judged)
		return;
	r->judged = true;
	r->filled = true;
	r->by = MISSING_LAST;
	r->absence = ABSENT_NO;
	r->full = old->full;
	r->got = old->got;
	r->deducted = old->deducted;
	r->added = old->added;
}

/* 满分 or fixed points; 平均分 is settled when all units are judged. */
static void
give_remedy(const struct item *it, struct remedy by, struct result *r)
{
	r->judged = r->filled = true;
	r->by = by.how;
	r->pending = by.how == MISSING_AVERAGE;
	r->full = it->full;
	r->got = by.how == MISSING_FULL ? it->full
	    : by.how == MISSING_FIXED	? by.points
					: DEC(0);
	r->deducted = dec_sub(r->full, r->got);
}

/* 不涉及: the item leaves, or is given what the rules say. */
static void
not_concerned(const struct bench *b, const struct item *it, size_t item,
    size_t unit, struct term out, struct result *r)
{
	struct remedy by = lack_of_item(b, item, unit, out);

	r->marked = true;
	r->filled = false;
	if (by.how == MISSING_LAST)
		from_before(b, item, unit, r);
	else if (by.how == MISSING_DROP)
		r->absence = ABSENT_MARK;
	else
		give_remedy(it, by, r);
}

/* An item that is judged by the quarter, in a month before its last. */
static void
not_due(const struct bench *b, const struct item *it, size_t item, size_t unit,
    struct term out, struct result *r)
{
	struct remedy by = lack_not_due(b, item, unit, out);

	r->absence = ABSENT_DUE;
	if (!it->has_full || lack_item_absent(b, item, unit, out))
		return;
	if (by.how == MISSING_LAST) {
		from_before(b, item, unit, r);
		if (!r->judged)
			r->absence = ABSENT_DUE;
	} else if (by.how == MISSING_FULL || by.how == MISSING_FIXED) {
		r->absence = ABSENT_NO;
		give_remedy(it, by, r);
	}
}

/* A rule that an R16 row takes off the unit has no value, whatever it reads. */
static void
without_value(struct verdict *v)
{
	v->missing = true;
	v->has_value = false;
	v->value = v->steps = v->deduct = v->score = v->add = DEC(0);
}

/* It lacks something: the item is judged without it and points of its own. */
static void
leave_undone(const struct bench *b, const struct rule *u, size_t unit,
    struct term out, struct verdict *v, struct sum *s)
{
	judge_rule(b, u, unit, judge_slot(u->period, out), DEC(0), v);
	s->undone = true;
	s->absent |= v->account && v->account->absent;
	if (u->has_full)
		s->dropped_full = dec_add(s->dropped_full, u->full);
}

/* The item's rules that hold, one after another. */
static void
sum_rules(const struct bench *b, const struct item *it, size_t unit,
    struct term out, struct dec rest, struct result *r, struct sum *s,
    struct verdict *verdicts, size_t *n)
{
	struct term slot = judge_slot(it->period, out);
	struct remedy by = { MISSING_DROP, DEC(0) };
	struct verdict one = { 0 };
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		const struct rule *u = &b->rules->rule[it->rule[i]];
		struct verdict *v = verdicts && n ? &verdicts[*n] : &one;
		bool gone = lack_rule_absent(b, u, unit, out);

		if (!judge_holds(b, u, unit, out) ||
		    (gone && !(u->has_full && rule_gives(u))))
			continue;
		if (u->undone) {
			leave_undone(b, u, unit, out, v, s);
			if (n)
				(*n)++;
			continue;
		}
		s->done = true;
		judge_rule(b, u, unit, slot,
		    u->has_full ? u->full
			: !it->has_full && u->cap.kind == LIMIT_NUMBER
			? u->cap.value
			: rest,
		    v);
		if (gone)
			without_value(v);
		limit_joint(u, v, s);
		if (v->missing)
			by = lack_of_value(b, u, unit, out, gone);
		take(b, u, by, v, r, s);
		if (n)
			(*n)++;
	}
}

void
judge_once(const struct bench *b, size_t item, size_t unit, struct term out,
    struct result *r, struct verdict *verdicts, size_t *n)
{
	const struct item *it = &b->rules->item[item];
	struct term slot = judge_slot(it->period, out);
	struct dec rest;
	struct sum s;

	clear(r);
	clear_sum(&s);
	if (n)
		*n = 0;
	r->scoped = judge_scoped(b, it, unit, out);
	if (!r->scoped)
		return;
	if (date_cmp(term_last(slot), term_last(out)) != 0) {
		not_due(b, it, item, unit, out, r);
		return;
	}
	rest = common_full(b, it, unit, out);
	sum_rules(b, it, unit, out, rest, r, &s, verdicts, n);
	r->count = s.count;
	r->money = s.money;
	r->has_money = s.any_money;
	r->by = s.by;
	r->filled = s.filled;
	if (!it->has_full) {
		judge_outside(it, &s, r);
	} else if (s.absent || lack_item_absent(b, item, unit, out)) {
		not_concerned(b, it, item, unit, out, r);
	} else if (s.undone && !s.done) {
		r->absence = ABSENT_RULES;
	} else if (s.last) {
		from_before(b, item, unit, r);
	} else if (is_dropped(&s)) {
		r->absence = ABSENT_VALUE;
	} else {
		judge_base(it, rest, &s, r);
		r->pending = s.pending;
	}
}

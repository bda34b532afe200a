/* What items take from their rules, and whether these fit into them. */
#include "score/figure.h"
#include "score/rule-check.h"

/* Without a 项目 row the full on any row is the item's, alike on all. */
static void
settle_full(struct rules *r, struct item *it)
{
	struct buf line = BUF_INIT;
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		struct rule *u = &r->rule[it->rule[i]];

		if (!u->has_full || (it->own_row && rule_gives(u)))
			continue;
		u->has_full = false;
		if (!it->has_full) {
			it->has_full = true;
			it->full = u->full;
			it->line = u->line;
		} else if (dec_cmp(it->full, u->full) != 0) {
			buf_reset(&line);
			buf_addf(&line, "%ld", it->line);
			diag("rule-full-differs",
			    rules_place(r, u->line, "full"),
			    it->name.p, line.p, NULL);
		}
	}
	buf_free(&line);
}

/* 酌情: as much as the rule, or the item, can take. */
static void
settle_open(struct rules *r, const struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		struct rule *u = &r->rule[it->rule[i]];

		if (!u->ranged || dec_cmp(u->points_max, FIGURE_OPEN) != 0)
			continue;
		if (u->cap.kind == LIMIT_NUMBER)
			u->points_max = u->cap.value;
		else if (it->has_full)
			u->points_max = it->full;
	}
}

static bool
gives_from_zero(const struct rule *u)
{
	return (u->kind == R1 || u->kind == R2 || u->kind == R3 ||
		   u->kind == R21) &&
	    u->has_points &&
	    (u->effect == EFFECT_ADD || u->effect == EFFECT_SCORE);
}

/* Points are lost from the full, so that others are won beyond it. */
static bool
takes(const struct rule *u)
{
	return u->kind == R5 || (u->kind == R21 && u->has_points) ||
	    ((u->kind == R1 || u->kind == R2 || u->kind == R3) &&
		u->effect == EFFECT_DEDUCT && !u->money);
}

static void
settle_period(struct rules *r, struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		struct rule *u = &r->rule[it->rule[i]];

		if (u->period == EVERY_NONE)
			continue;
		if (it->period == EVERY_NONE)
			it->period = u->period;
		else if (it->period != u->period)
			diag("rule-period-differs",
			    rules_place(r, u->line, "period"),
			    it->name.p, NULL);
	}
	if (it->period == EVERY_NONE)
		it->period = EVERY_MONTH;
	for (i = 0; i < it->nrule; i++)
		r->rule[it->rule[i]].period = it->period;
}

/* What one row may take or give at most should fit into the item. */
static bool
is_beyond(const struct rule *u, struct dec full)
{
	size_t i;

	for (i = 0; i < u->nband && !u->money; i++)
		if (dec_cmp(u->band[i].points, full) > 0)
			return true;
	return !u->money && u->has_points && u->kind != R11 &&
	    dec_cmp(u->points_max, full) > 0;
}

static void
check_beyond(struct rules *r, const struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule && it->has_full; i++) {
		const struct rule *u = &r->rule[it->rule[i]];

		if (!u->undone && is_beyond(u, it->full))
			diag("rule-points-beyond",
			    rules_place(r, u->line,
				u->nband ? "bands" : "points"),
			    u->id.p, it->name.p, NULL);
	}
}

/* Kinds that stand outside the base have no place in an item of the base. */
static void
check_outside(struct rules *r, const struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		const struct rule *u = &r->rule[it->rule[i]];
		bool out = u->kind == R13 && u->effect == EFFECT_DEDUCT;

		if (u->undone)
			continue;
		if (out && it->has_full)
			diag("rule-outside", rules_place(r, u->line, "kind"),
			    u->id.p,
			    it->name.p, NULL);
		if (!it->has_full && rule_gives(u) && u->kind != R11 &&
		    u->kind != R17)
			diag("rule-no-full", rules_place(r, u->line, "full"),
			    u->id.p,
			    it->name.p, NULL);
	}
}

/* 逐轮平均 on any row is the item's; money and vetoes know no rounds. */
static void
settle_rounds(struct rules *r, struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++)
		it->rounds |= r->rule[it->rule[i]].pick == PICK_ROUNDS;
	for (i = 0; i < it->nrule; i++) {
		struct rule *u = &r->rule[it->rule[i]];

		u->rounds = it->rounds && !u->money &&
		    (u->kind == R1 || u->kind == R2 || u->kind == R3 ||
			u->kind == R4 || u->kind == R13 || u->kind == R19);
	}
}

static void
settle_missing(struct rules *r, struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		const struct rule *u = &r->rule[it->rule[i]];

		if (!it->gap.said)
			it->gap = u->gap;
	}
}

/* Weights of parts, and of the periods of one synthesis, make up 100 %. */
static void
check_weights(const struct rules *r)
{
	struct dec parts = DEC(0), terms = DEC(0);
	long part = 0, term = 0;
	size_t i;

	for (i = 0; i < r->npart; i++)
		if (r->part[i].has_weight) {
			parts = dec_add(parts, r->part[i].weight);
			part = r->part[i].line;
		}
	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].kind == R20 &&
		    (r->rule[i].period == EVERY_NONE ||
			r->rule[i].period == EVERY_YEAR)) {
			terms = dec_add(terms, r->rule[i].period_weight);
			term = r->rule[i].line;
		}
	if (part && dec_cmp(parts, DEC(1)) != 0)
		diag("rule-weights", rules_place(r, part, "weight"), NULL,
		    NULL);
	if (term && dec_cmp(terms, DEC(1)) != 0)
		diag("rule-weights", rules_place(r, term, "weight"), NULL,
		    NULL);
}

/* Neighbours of an item with the same joint cap (累计5) share it. */
static void
settle_joint(struct rules *r, const struct item *it)
{
	struct rule *before = NULL;
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		struct rule *u = &r->rule[it->rule[i]];

		if (!u->cap.joint) {
			before = NULL;
			continue;
		}
		u->joint = before &&
			dec_cmp(before->cap.value, u->cap.value) == 0
		    ? before->joint
		    : u->at + 1;
		before = u;
	}
}

/* 加分项（10分） has no points to lose: at most so many are won. */
static void
settle_bracketed(struct rules *r)
{
	struct part *p;
	size_t i, j;
	bool base;

	for (i = 0; i < r->npart; i++) {
		p = &r->part[i];
		base = !p->bracketed;
		for (j = 0; j < r->nitem; j++)
			base |= r->item[j].part == i && r->item[j].has_full;
		if (base)
			continue;
		p->has_full = false;
		if (p->cap.kind == LIMIT_EMPTY)
			p->cap = (struct limit){ LIMIT_NUMBER, p->full, false };
	}
}

/* The same joint cap in several items limits each of them apart. */
static void
check_joint(const struct rules *r)
{
	const struct rule *before = NULL;
	size_t i;

	for (i = 0; i < r->nrule; i++) {
		const struct rule *u = &r->rule[i];

		if (u->item == (size_t)-1 || u->undone)
			continue;
		if (before && u->cap.joint && before->cap.joint &&
		    u->item != before->item && u->within.n &&
		    str_eq(u->within, before->within) &&
		    dec_cmp(u->cap.value, before->cap.value) == 0)
			diag("rule-joint-items", rules_place(r, u->line, "cap"),
			    u->id.p, r->item[u->item].name.p,
			    r->item[before->item].name.p, u->within.p, NULL);
		before = u;
	}
}

/* What takes points needs an item to take them from. */
static void
check_itemless(const struct rules *r)
{
	bool any = false;
	size_t i;

	for (i = 0; i < r->nitem; i++)
		any |= r->item[i].has_full;
	for (i = 0; any && i < r->nrule; i++) {
		const struct rule *u = &r->rule[i];

		if (u->item != (size_t)-1 && !u->label.n && !u->undone &&
		    !r->item[u->item].has_full &&
		    (takes(u) || u->kind == R4))
			diag("rule-no-item", rules_place(r, u->line, "item"),
			    u->id.p, NULL);
	}
}

void
rules_settle(struct rules *r)
{
	size_t i, j;

	check_weights(r);
	rules_settle_speaking(r);
	for (i = 0; i < r->nitem; i++) {
		struct item *it = &r->item[i];

		settle_full(r, it);
		settle_open(r, it);
		settle_period(r, it);
		settle_missing(r, it);
		settle_rounds(r, it);
		settle_joint(r, it);
		if (i == 0 || it->period < r->base)
			r->base = it->period;
		check_outside(r, it);
		check_beyond(r, it);
		for (j = 0; j < it->nrule; j++)
			it->from_zero |= gives_from_zero(&r->rule[it->rule[j]]);
		for (j = 0; j < it->nrule; j++)
			it->from_zero &= !takes(&r->rule[it->rule[j]]);
	}
	settle_bracketed(r);
	check_itemless(r);
	check_joint(r);
}

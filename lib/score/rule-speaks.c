/* Of which rules the rows R15, R16 and R22 speak, and what they give those. */
#include "score/rule-check.h"

/* Does the list name the item or its part?  Empty: everything. */
static bool
item_listed(const struct rules *r, struct str list, const struct item *it)
{
	struct str part = r->part[it->part].name;

	return !list.n || str_listed(list, it->name) ||
	    (part.n && str_listed(list, part));
}

bool
rule_speaks_of(const struct rules *r, struct str list, const struct rule *u)
{
	return str_listed(list, u->id) ||
	    item_listed(r, list, &r->item[u->item]);
}

bool
rule_pays_for(
    const struct rules *r, const struct rule *u, const struct rule *other)
{
	if (!u->of.n)
		return other == u;
	return other->kind != R22 && other->item != (size_t)-1 &&
	    rule_speaks_of(r, u->of, other);
}

static bool
deducts_by_record(const struct rule *u)
{
	return (u->kind == R1 || u->kind == R2 || u->kind == R3 ||
		   u->kind == R13 || u->kind == R22) &&
	    u->effect == EFFECT_DEDUCT;
}

static void
add_mult(struct rule *to, const struct mult *m)
{
	GROW(to->mult, to->nmult, to->cap_mult);
	to->mult[to->nmult++] = *m;
}

/* What an R15 row gives the rules that it speaks of. */
static void
give_mult(struct rules *r, const struct rule *from)
{
	struct mult m = from->own;
	size_t i;

	m.scope = from->scope;
	m.from = from->from;
	m.to = from->to;
	if (from->cap.kind == LIMIT_NUMBER)
		m.cap = from->cap.value;
	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].item != (size_t)-1 &&
		    deducts_by_record(&r->rule[i]) &&
		    rule_speaks_of(r, from->of, &r->rule[i]))
			add_mult(&r->rule[i], &m);
}

/* A rule's own first, then rows for some units, then those for all. */
static void
settle_mults(struct rules *r)
{
	size_t i;
	int all;

	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].item != (size_t)-1 &&
		    (r->rule[i].own.has_repeat || r->rule[i].own.has_late))
			add_mult(&r->rule[i], &r->rule[i].own);
	for (all = 0; all < 2; all++)
		for (i = 0; i < r->nrule; i++)
			if (r->rule[i].kind == R15 &&
			    (r->rule[i].scope == SCOPE_ALL) == all)
				give_mult(r, &r->rule[i]);
}

static void
add_lack(struct rules *r, size_t row)
{
	struct lack *l;
	size_t i, j;

	GROW(r->lack, r->nlack, r->cap_lack);
	l = &r->lack[r->nlack++];
	*l = (struct lack){ row, xcalloc(r->nrule + 1, sizeof(bool)),
		xcalloc(r->nitem + 1, sizeof(bool)) };
	for (i = 0; i < r->nitem; i++) {
		const struct item *it = &r->item[i];

		l->item[i] = item_listed(r, r->rule[row].of, it);
		for (j = 0; j < it->nrule; j++) {
			l->rule[it->rule[j]] = rule_speaks_of(
			    r, r->rule[row].of, &r->rule[it->rule[j]]);
			if (it->nrule == 1 && l->rule[it->rule[j]])
				l->item[i] = true;
		}
	}
}

/* Rows for some units only go before those for all. */
static void
settle_lacks(struct rules *r)
{
	size_t i;
	int all;

	for (all = 0; all < 2; all++)
		for (i = 0; i < r->nrule; i++)
			if (r->rule[i].kind == R16 &&
			    (r->rule[i].scope == SCOPE_ALL) == all)
				add_lack(r, i);
}

static bool
is_part(const struct rules *r, struct str name)
{
	size_t i;

	for (i = 0; i < r->nitem; i++)
		if (name.n && str_eq(r->part[r->item[i].part].name, name))
			return true;
	return false;
}

/* Is there anything in the item that a multiplier could multiply? */
static bool
has_deduction(const struct rules *r, struct str item)
{
	size_t i;

	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].item != (size_t)-1 &&
		    str_eq(r->item[r->rule[i].item].name, item) &&
		    deducts_by_record(&r->rule[i]))
			return true;
	return false;
}

/*
 * An R15 or R16 row that stands in an item, or in a part, and names nothing
 * else speaks of that; but 逾期未整改的加倍 in an item that is judged by a rate
 * has no deductions of its own to double and speaks of all.
 */
static void
settle_of(struct rules *r)
{
	size_t i;

	for (i = 0; i < r->nrule; i++) {
		struct rule *u = &r->rule[i];

		if ((u->kind != R15 && u->kind != R16) || u->of.n)
			continue;
		if (u->label.n && rules_item(r, u->label) < r->nitem) {
			if (u->kind == R15 && !has_deduction(r, u->label))
				continue;
			u->of = u->label;
		} else if (is_part(r, u->within)) {
			u->of = u->within;
		}
	}
}

void
rules_settle_speaking(struct rules *r)
{
	settle_of(r);
	settle_mults(r);
	settle_lacks(r);
}

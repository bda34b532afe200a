#include "score/lack.h"

/* The first row that speaks of the rule or, without one, of the item. */
static const struct rule *
row_for(const struct bench *b, const struct rule *u, size_t item, size_t unit,
    struct term p, bool absent)
{
	const struct rule *row;
	size_t i;

	for (i = 0; i < b->rules->nlack; i++) {
		const struct lack *l = &b->rules->lack[i];

		row = &b->rules->rule[l->row];
		if ((u ? l->rule[u->at] : l->item[item]) &&
		    (row->absent || !absent) &&
		    squad_holds(b->squad, b->rules, row->scope, unit) &&
		    rule_meets(row->from, row->to, p))
			return row;
	}
	return NULL;
}

static struct dec
points(struct dec d, bool is_share, struct dec full)
{
	return is_share ? dec_mul(d, full) : dec_min(d, full);
}

/* What a rule, an R16 row or an item says. */
static struct remedy
said(const struct gap *g, struct dec full)
{
	return (struct remedy){ g->how, points(g->points, g->share, full) };
}

struct remedy
lack_of_value(const struct bench *b, const struct rule *u, size_t unit,
    struct term p, bool absent)
{
	const struct item *it = &b->rules->item[u->item];
	struct dec full = u->has_full ? u->full : it->full;
	const struct rule *row;

	if (u->gap.said && !absent)
		return said(&u->gap, full);
	if ((row = row_for(b, u, u->item, unit, p, false)) != NULL)
		return said(&row->gap, full);
	return it->own_gap && !absent
	    ? said(&it->gap, full)
	    : (struct remedy){ MISSING_DROP, DEC(0) };
}

struct remedy
lack_of_item(const struct bench *b, size_t item, size_t unit, struct term p)
{
	const struct item *it = &b->rules->item[item];
	const struct rule *row = row_for(b, NULL, item, unit, p, false);

	if (row)
		return said(&row->gap, it->full);
	if (it->own_gap && it->gap.how != MISSING_ZERO &&
	    it->gap.how != MISSING_LAST)
		return said(&it->gap, it->full);
	return (struct remedy){ MISSING_DROP, DEC(0) };
}

struct remedy
lack_not_due(const struct bench *b, size_t item, size_t unit, struct term p)
{
	const struct item *it = &b->rules->item[item];
	const struct rule *row;

	if (it->gap.said)
		return said(&it->gap, it->full);
	row = row_for(b, NULL, item, unit, p, false);
	return row && !row->absent
	    ? said(&row->gap, it->full)
	    : (struct remedy){ MISSING_DROP, DEC(0) };
}

bool
lack_item_absent(
    const struct bench *b, size_t item, size_t unit, struct term p)
{
	return row_for(b, NULL, item, unit, p, true) != NULL;
}

bool
lack_rule_absent(const struct bench *b, const struct rule *u, size_t unit,
    struct term p)
{
	return row_for(b, u, u->item, unit, p, true) != NULL;
}

bool
lack_absent_on(const struct rules *r, const struct squad *s,
    const struct rule *u, size_t unit, struct date day)
{
	size_t i;

	for (i = 0; i < r->nlack; i++) {
		const struct rule *row = &r->rule[r->lack[i].row];

		if (row->absent && r->lack[i].rule[u->at] &&
		    squad_holds(s, r, row->scope, unit) &&
		    rule_holds_on(row, day))
			return true;
	}
	return false;
}

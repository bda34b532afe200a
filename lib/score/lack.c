#include "score/lack.h"

static bool
in_term(const struct rule *u, struct term p)
{
	return (date_is_none(u->from) ||
		   date_cmp(u->from, term_last(p)) <= 0) &&
	    (date_is_none(u->to) || date_cmp(u->to, term_first(p)) >= 0);
}

static const struct rule *
row_of(const struct bench *b, const struct lack *l, size_t unit, struct term p)
{
	const struct rule *u = &b->rules->rule[l->row];

	return squad_holds(b->squad, b->rules, u->scope, unit) && in_term(u, p)
	    ? u
	    : NULL;
}

static struct dec
points(struct dec d, bool is_share, struct dec full)
{
	return is_share ? dec_mul(d, full) : dec_min(d, full);
}

static struct remedy
by_row(const struct rule *u, struct dec full)
{
	return (struct remedy){ u->missing,
		points(u->missing_points, u->missing_share, full), u };
}

/* What the item's own 缺项 says. */
static struct remedy
by_item(const struct item *it, struct dec full)
{
	return (struct remedy){ it->missing,
		points(it->missing_points, it->missing_share, full), NULL };
}

struct remedy
lack_of_value(const struct bench *b, const struct rule *u, size_t unit,
    struct term p, bool absent)
{
	const struct item *it = &b->rules->item[u->item];
	struct dec full = u->has_full ? u->full : it->full;
	const struct rule *row;
	size_t i;

	if (u->has_missing && !absent)
		return (struct remedy){ u->missing,
			points(u->missing_points, u->missing_share, full),
			NULL };
	for (i = 0; i < b->rules->nlack; i++)
		if (b->rules->lack[i].rule[u->at] &&
		    (row = row_of(b, &b->rules->lack[i], unit, p)) != NULL)
			return by_row(row, full);
	return it->own_missing && !absent
	    ? by_item(it, full)
	    : (struct remedy){ MISSING_DROP, DEC(0), NULL };
}

static const struct rule *
row_of_item(const struct bench *b, size_t item, size_t unit, struct term p)
{
	const struct rule *row;
	size_t i;

	for (i = 0; i < b->rules->nlack; i++)
		if (b->rules->lack[i].item[item] &&
		    (row = row_of(b, &b->rules->lack[i], unit, p)) != NULL)
			return row;
	return NULL;
}

struct remedy
lack_of_item(const struct bench *b, size_t item, size_t unit, struct term p)
{
	const struct item *it = &b->rules->item[item];
	const struct rule *row = row_of_item(b, item, unit, p);

	if (row)
		return by_row(row, it->full);
	if (it->own_missing && it->missing != MISSING_ZERO &&
	    it->missing != MISSING_LAST)
		return by_item(it, it->full);
	return (struct remedy){ MISSING_DROP, DEC(0), NULL };
}

struct remedy
lack_not_due(const struct bench *b, size_t item, size_t unit, struct term p)
{
	const struct item *it = &b->rules->item[item];
	const struct rule *row;

	if (it->has_missing)
		return by_item(it, it->full);
	row = row_of_item(b, item, unit, p);
	return row && !row->absent
	    ? by_row(row, it->full)
	    : (struct remedy){ MISSING_DROP, DEC(0), NULL };
}

bool
lack_item_absent(
    const struct bench *b, size_t item, size_t unit, struct term p)
{
	size_t i;

	for (i = 0; i < b->rules->nlack; i++) {
		const struct lack *l = &b->rules->lack[i];

		if (b->rules->rule[l->row].absent && l->item[item] &&
		    row_of(b, l, unit, p))
			return true;
	}
	return false;
}

bool
lack_rule_absent(const struct bench *b, const struct rule *u, size_t unit,
    struct term p)
{
	size_t i;

	for (i = 0; i < b->rules->nlack; i++) {
		const struct lack *l = &b->rules->lack[i];

		if (b->rules->rule[l->row].absent && l->rule[u->at] &&
		    row_of(b, l, unit, p))
			return true;
	}
	return false;
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

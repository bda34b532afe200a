/* The parts and items that rules stand in, by their own rows and by labels. */
#include <string.h>

#include "score/rule-item.h"

static size_t
item_named(const struct rules *r, struct str name)
{
	size_t i;

	for (i = 0; i < r->nitem; i++)
		if (str_eq(r->item[i].name, name))
			break;
	return i;
}

size_t
rules_item(const struct rules *r, struct str name)
{
	size_t i = item_named(r, name);
	struct label l;

	if (i < r->nitem)
		return i;
	label_read(name, &l);
	return l.name.n < name.n ? item_named(r, l.name) : i;
}

size_t
rule_part_of(struct rules *r, struct str name)
{
	struct part *p;
	size_t i;

	for (i = 0; i < r->npart; i++)
		if (str_eq(r->part[i].name, name))
			return i;
	GROW(r->part, r->npart, r->cap_part);
	p = &r->part[r->npart];
	memset(p, 0, sizeof(*p));
	p->name = name;
	p->id = STR_NULL;
	p->full = p->cap.value = p->floor.value = DEC(0);
	p->weight = DEC(1);
	return r->npart++;
}

/* 环境卫生（60分）, 加分项（累计不超过5分）: unless a row of its own says it. */
static void
label_part(struct part *p, const struct label *l, long line)
{
	if (l->has_full && !p->has_full) {
		p->has_full = p->bracketed = true;
		p->full = l->full;
		p->line = line;
	}
	if (l->cap.kind != LIMIT_EMPTY && p->cap.kind == LIMIT_EMPTY)
		p->cap = l->cap;
	if ((p->bracketed || p->cap.kind != LIMIT_EMPTY) && !p->id.n)
		p->id = p->name;
}

static void
label_item(struct item *it, const struct label *l)
{
	if (l->has_full && !it->has_full) {
		it->has_full = true;
		it->full = l->full;
	}
	if (l->cap.kind != LIMIT_EMPTY && it->cap.kind == LIMIT_EMPTY)
		it->cap = l->cap;
}

size_t
rule_item_of(struct rules *r, const struct rule_row *row, struct str name)
{
	size_t part = rule_part_of(r, row->part), i;
	struct item *it;

	label_part(&r->part[part], &row->of_part, row->rule.line);
	for (i = 0; i < r->nitem; i++)
		if (r->item[i].part == part && str_eq(r->item[i].name, name)) {
			label_item(&r->item[i], &row->of_item);
			return i;
		}
	GROW(r->item, r->nitem, r->cap_item);
	it = &r->item[r->nitem];
	memset(it, 0, sizeof(*it));
	it->name = name;
	it->part = part;
	it->full = it->cap.value = it->floor.value = DEC(0);
	it->gap.points = DEC(0);
	it->scope = SCOPE_ALL;
	it->id = row->rule.id;
	it->line = row->rule.line;
	label_item(it, &row->of_item);
	return r->nitem++;
}

void
rule_add_total(struct rules *r, const struct rule_row *row)
{
	struct scheme *s;

	GROW(r->scheme, r->nscheme, r->cap_scheme);
	s = &r->scheme[r->nscheme++];
	*s = (struct scheme){ row->rule.id, row->rule.has_full, row->rule.full,
		row->rule.cap, row->floor, row->scale,
		row->places < 0 ? 2 : (int)row->places, row->rule.scope,
		row->rule.from, row->rule.to, row->rule.line };
}

void
rule_add_part(struct rules *r, const struct rule_row *row)
{
	struct str name = row->part.n ? row->part
	    : row->item.n	      ? row->item
				      : row->rule.id;
	size_t at = rule_part_of(r, name); /* may move r->part */
	struct part *p = &r->part[at];

	if (row->rule.has_full) {
		p->has_full = true;
		p->full = row->rule.full;
	}
	p->has_weight = dec_cmp(row->rule.period_weight, DEC(1)) != 0;
	p->weight = row->rule.period_weight;
	if (row->rule.cap.kind != LIMIT_EMPTY)
		p->cap = row->rule.cap;
	p->floor = row->floor;
	p->id = row->rule.id;
	p->line = row->rule.line;
	label_part(p, row->part.n ? &row->of_part : &row->of_item, p->line);
}

void
rule_add_item(struct rules *r, const struct rule_row *row)
{
	size_t at =
	    rule_item_of(r, row, row->item.n ? row->item : row->rule.id);
	struct item *it = &r->item[at];

	it->own_row = true;
	if (row->rule.has_full) {
		it->has_full = true;
		it->full = row->rule.full;
	}
	if (row->rule.cap.kind != LIMIT_EMPTY)
		it->cap = row->rule.cap;
	it->floor = row->floor;
	it->period = row->rule.period;
	it->gap = row->rule.gap;
	it->own_gap = row->rule.gap.said;
	it->scope = row->rule.scope;
	it->rounds = row->rule.pick == PICK_ROUNDS;
	it->id = row->rule.id;
}

void
rule_default_total(struct rules *r)
{
	struct rule_row row;

	memset(&row, 0, sizeof(row));
	row.rule.id = row.rule.label = STR_NULL;
	row.rule.full = row.rule.cap.value = row.floor.value = DEC(0);
	row.rule.scope = SCOPE_ALL;
	row.scale = true;
	row.places = -1;
	rule_add_total(r, &row);
}

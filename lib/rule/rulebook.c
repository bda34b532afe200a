#include "rule/rulebook.h"

/* All that s says of a veto, each once. */
static void
add_vetoes(const struct draft_words *w, struct str s, struct buf *b)
{
	const struct pattern *p = pattern_of(w->set, "veto");
	struct rx_hit h;

	for (; p; p = pattern_next(w->set, p)) {
		if (!rx_next(p->rx, s, 0, &h) ||
		    str_find(buf_str(b), p->code, 0) >= 0)
			continue;
		buf_join(b, "、", p->code);
		if (p->value.n) {
			buf_addc(b, ':');
			buf_addstr(b, p->value);
		}
	}
}

void
rulebook_veto(const struct draft_words *w, const struct outline *o,
    const struct draft_row *r, struct buf *b)
{
	const struct node *above;
	size_t i, parent = o->node[r->node].parent;

	add_vetoes(w, r->d.clause, b);
	if (b->n || parent == NO_NODE)
		return;
	above = &o->node[parent];
	for (i = above->first; i < above->first + above->n; i++)
		add_vetoes(w, o->piece[i].text, b);
}

struct str
rulebook_period(const struct draft_words *w, struct str clause)
{
	struct rx_hit h;
	const struct pattern *p = pattern_match(w->set, "period", clause, &h);

	return p ? p->code : STR_NULL;
}

/* What the first group of a role's row matches in a heading, or empty. */
static struct str
named_in(const struct draft_words *w, const char *role, struct str heading)
{
	struct rx_hit h;

	return pattern_match(w->set, role, heading, &h) ? h.group[1] : STR_NULL;
}

struct str
rulebook_units(
    const struct draft_words *w, const struct outline *o, size_t node)
{
	const struct plan_doc *doc = &o->doc[o->node[node].doc];
	struct str units = STR_NULL;

	for (; node != NO_NODE && units.n == 0; node = o->node[node].parent)
		units = named_in(w, "units", o->node[node].heading);
	return units.n || o->ndocs < 2 ? units
				       : named_in(w, "units", doc->title);
}

struct str
rulebook_part_cap(const struct draft_words *w, struct str heading)
{
	return named_in(w, "partcap", heading);
}

/*
 * In a paragraph of a node; one that a table's row or a line wrapped on says
 * is not.
 */
static struct str
limit_said(
    const struct draft_words *w, const struct outline *o, const struct node *n)
{
	struct str limit = STR_NULL;
	size_t i;

	for (i = n->first;
	     n->ncells == 0 && i < n->first + n->n && limit.n == 0; i++) {
		const struct piece *p = &o->piece[i];

		if (!p->wrapped && p->kind != KIND_NOISE)
			limit = named_in(w, "sumcap", str_trim(p->body));
	}
	return limit;
}

struct str
rulebook_sum_limit(
    const struct draft_words *w, const struct outline *o, size_t node)
{
	struct str limit = STR_NULL;
	size_t i;

	for (i = node; i < o->nnodes && limit.n == 0 &&
	     (i == node || o->node[i].level > o->node[node].level);
	     i++)
		limit = limit_said(w, o, &o->node[i]);
	return limit;
}

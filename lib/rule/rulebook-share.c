/* How the rules of one item share its points. */
#include "base/map.h"
#include "rule/rulebook-rule.h"

bool
rulebook_rule_extra(const struct rulebook_rule *r, const struct draft_words *w,
    const struct outline *o, const struct draft_rows *rows)
{
	return str_is(draft_rows_effect(w, o, rows->v[r->from].node), "add");
}

/* What the rules with bands of one item can give together. */
struct shares {
	size_t n;
	struct dec sum;
	bool takes; /* another takes points of the item */
};

static struct shares *
shares_of(struct arena *mem, struct map *m, const struct rulebook_rule *r)
{
	struct buf b = BUF_INIT;
	struct map_entry *e =
	    map_put(m, MAP_KEY(&b, r->item.part, r->item.name));
	struct shares *s;

	buf_free(&b);
	if (!e->value) {
		s = e->value = arena_zalloc(mem, sizeof(*s));
		s->sum = DEC(0);
	}
	return e->value;
}

/*
 * Several rules of an item that each give points give its points between them,
 * unless those are more than it has: then they are different ways to it.  One
 * that gives less than the item has leaves the rest to those that take.
 */
static bool
gives_part(const struct shares *s, struct dec full)
{
	int more = dec_cmp(s->sum, full);

	return s->n > 1 ? more <= 0 : s->takes && more < 0;
}

void
rulebook_rules_share(struct rulebook_rules *out, const struct draft_words *w,
    const struct outline *o, const struct draft_rows *rows)
{
	struct map items = MAP_INIT;
	struct shares *s;
	struct dec full;
	size_t i;

	for (i = 0; i < out->n; i++) {
		s = shares_of(&out->mem, &items, &out->v[i]);
		s->takes |= str_is(out->v[i].effect, "deduct") &&
		    !str_is(out->v[i].kind, "R22");
		if (out->v[i].bands.n == 0)
			continue;
		s->n++;
		s->sum = dec_add(s->sum, out->v[i].most);
	}
	for (i = 0; i < out->n; i++) {
		struct rulebook_rule *r = &out->v[i];

		if (r->bands.n == 0 || rulebook_rule_extra(r, w, o, rows))
			continue;
		s = shares_of(&out->mem, &items, r);
		if (!dec_parse(r->item.full, &full))
			full = s->sum;
		r->parts = gives_part(s, full);
		r->shared = full;
	}
	map_free(&items);
}

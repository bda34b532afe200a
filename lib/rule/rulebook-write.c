/*
 * Scoring clauses as the rules table that score reads: an id of its own for
 * each, the item and its full points from the table or heading they stand in,
 * the kind where the words tell it.  What they leave open stays empty.  Items
 * that no clause speaks of get a row of their points, and a hundred that all
 * begin with one of the total.
 */

#include "base/dec.h"
#include "base/map.h"
#include "base/utf8.h"
#include "phrase/words.h"
#include "rule/rulebook-rule.h"
#include "rule/write.h"

const char *const rulebook_columns[] = { "id", "part", "item", "full", "kind",
	"effect", "points", "measure", "per", "cap", "target", "gate", "bands",
	"repeat", "late", "period", "units", "line", "clause", NULL };

struct draft_for {
	const struct plan *plan;
	struct draft_words *words;
	struct table_out *out;
	struct draft_rows rows;
	struct rulebook_items items;
	struct rulebook_rules rules;
	struct map parts; /* that have had their row */
	struct map shared; /* items, likewise */
	struct map periods; /* item -> the period it was given */
	struct map limits; /* place and limit -> how many rules have it */
};

static const struct pattern *
find(
    const struct draft_for *f, const char *role, struct str s, struct rx_hit *h)
{
	return pattern_match(f->words->set, role, s, h);
}

/*
 * Count one more rule of the place that has this limit, if that is asked:
 * said of all of them (joint), or in the same words.  Returns how many do.
 */
static uintptr_t
count_limit(
    struct draft_for *f, const struct draft_row *r, bool joint, int more)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;

	buf_addf(&key, "%zu %ld %s%zu ", r->node, r->line, joint ? "joint" : "",
	    joint ? 0 : r->d.words);
	buf_addstr(&key, r->d.effect);
	buf_addc(&key, ' ');
	buf_addstr(&key, r->d.cap);
	e = map_put(&f->limits, buf_str(&key));
	buf_free(&key);
	e->value = (void *)((uintptr_t)e->value + (uintptr_t)more);
	return (uintptr_t)e->value;
}

static void
count_limits(struct draft_for *f)
{
	size_t i;

	for (i = 0; i < f->rows.n; i++) {
		const struct draft_row *r = &f->rows.v[i];

		if (r->d.cap.n == 0)
			continue;
		count_limit(f, r, false, 1);
		if (r->d.joint)
			count_limit(f, r, true, 1);
	}
}

/* Another rule of the place has the same limit, in the same words. */
static bool
is_joint(struct draft_for *f, const struct draft_row *r)
{
	return count_limit(f, r, false, 0) > 1 ||
	    (r->d.joint && count_limit(f, r, true, 0) > 1);
}

static void
put_cap(struct draft_for *f, const struct rulebook_rule *u)
{
	const struct draft_row *r = &f->rows.v[u->from];
	bool own = r->d.cap.n > 0 && !str_is(r->d.cap, "full");
	struct buf b = BUF_INIT;

	if (own ? is_joint(f, r) : u->joint)
		buf_adds(&b, "joint ");
	buf_addstr(&b, own || u->limit.n == 0 ? r->d.cap : u->limit);
	table_put(f->out, b.n ? buf_str(&b) : STR_NULL);
	buf_free(&b);
}

/* The effect as score has it; of a veto what it does, if the words say. */
static void
put_effect(struct draft_for *f, const struct draft_row *r, struct str effect,
    bool veto)
{
	struct buf b = BUF_INIT;

	if (veto)
		rulebook_veto(f->words, f->plan->outline, r, &b);
	table_put(f->out, b.n ? buf_str(&b) : effect);
	buf_free(&b);
}

#define LEAD_BYTES 300 /* of the sentence above a list, read for each item */

/* The end of the sentence above a node's list; empty if there is none. */
static struct str
lead_of(const struct outline *o, size_t node)
{
	size_t above = o->node[node].parent;
	const struct node *n = above == NO_NODE ? NULL : &o->node[above];
	struct str lead;

	if (!n || n->n == 0)
		return STR_NULL;
	lead = o->piece[n->first + n->n - 1].text;
	return utf8_tail(lead, lead.n, LEAD_BYTES);
}

/*
 * What makes nought of the total, by the clause or the sentence above its list;
 * 当月记0分 only where the item has no points that it could mean.
 */
static bool
is_nought(const struct draft_for *f, const struct rulebook_rule *u)
{
	const struct draft_row *r = &f->rows.v[u->from];
	const struct pattern *p;
	struct rx_hit h;

	if (!str_is(r->d.effect, "zero"))
		return false;
	p = find(f, "total0", r->d.clause, &h);
	if (!p && words_find(WORDS_POINTS, r->d.clause, 0, NULL) < 0)
		p = find(f, "total0", lead_of(f->plan->outline, r->node), &h);
	return p && (p->value.n == 0 || u->item.full.n == 0);
}

static bool
is_veto(const struct draft_for *f, const struct rulebook_rule *u)
{
	return str_is(f->rows.v[u->from].d.effect, "veto") || is_nought(f, u);
}

/*
 * An item has one period: the first that a clause of it names; but 每季度奖500元, or
 * one of several clauses below the heading that has the points, speaks for itself
 * alone, and makes no period of the item's.
 */
static struct str
period_of(struct draft_for *f, const struct rulebook_rule *u, struct str clause)
{
	const struct rulebook_item *it = &u->item;
	struct str p = rulebook_period(f->words, clause);
	struct map_entry *e;

	if (!p.n || !it->name.n || !it->own || str_is(u->kind, "R22"))
		return STR_NULL;
	e = map_put(&f->periods, it->name);
	if (!e->value)
		e->value = (void *)p.p;
	return str_eq(str_of(e->value), p) ? p : STR_NULL;
}

static void
put_gate(struct draft_for *f, const struct draft_row *r, struct str kind,
    struct str gate)
{
	struct str v[1] = { gate };
	struct arena mem = ARENA_INIT;
	struct rx_hit h;

	if (str_is(kind, "R22") && find(f, "from", r->d.clause, &h) &&
	    draft_points(h.group[1], &mem, v, 1) != 1)
		v[0] = STR_NULL;
	table_put(f->out, v[0]);
	arena_free(&mem);
}

/* The item's points; its part of them where several rules share them. */
static void
put_own_full(struct draft_for *f, const struct rulebook_rule *u)
{
	struct buf b = BUF_INIT;

	if (u->parts)
		dec_put(&b, u->most);
	else if (u->item.full.n)
		buf_addstr(&b, u->item.full);
	else if (dec_cmp(u->shared, DEC(0)) > 0)
		dec_put(&b, u->shared);
	table_put(f->out, b.n ? buf_str(&b) : STR_NULL);
	buf_free(&b);
}

static void
put_clauses(struct draft_for *f, const struct rulebook_rule *u, struct buf *b)
{
	size_t k;

	buf_reset(b);
	for (k = u->from; k < u->from + u->n; k++)
		buf_join(b, "，", f->rows.v[k].d.clause);
}

static void
put_rule(struct draft_for *f, const struct rulebook_rule *u)
{
	const struct draft_row *r = &f->rows.v[u->from];
	struct rx_hit h;
	struct buf id = BUF_INIT, clause = BUF_INIT;
	bool veto = is_veto(f, u), twice = str_is(u->kind, "R15");
	bool again = twice && find(f, "repeat", r->d.clause, &h);

	outline_id(f->plan->outline, r->node, &id);
	buf_addf(&id, "-%ld", r->n);
	put_clauses(f, u, &clause);
	table_put(f->out, buf_str(&id));
	table_put(f->out, u->item.part);
	table_put(f->out, veto ? STR_NULL : u->item.name);
	if (veto || str_is(u->kind, "R22"))
		table_put(f->out, STR_NULL);
	else
		put_own_full(f, u);
	table_put(f->out, veto ? STR_NULL : u->kind);
	put_effect(f, r, u->effect, veto);
	table_put(f->out, u->points);
	table_put(f->out, veto ? STR_NULL : u->measure);
	table_put(f->out, r->d.per);
	put_cap(f, u);
	table_put(f->out,
	    str_is(u->kind, "R5") && find(f, "target", r->d.clause, &h)
		? h.group[1]
		: STR_NULL);
	put_gate(f, r, u->kind, u->gate);
	table_put(f->out, u->bands);
	table_puts(f->out, again ? "2" : "");
	table_puts(f->out, twice && !again ? "2" : "");
	table_put(f->out, veto ? STR_NULL : period_of(f, u, buf_str(&clause)));
	table_put(f->out, rulebook_units(f->words, f->plan->outline, r->node));
	table_putn(f->out, r->line);
	table_put(f->out, buf_str(&clause));
	table_end(f->out);
	buf_free(&id);
	buf_free(&clause);
}

/* A row that only holds what concerns an item, a part or the total. */
static void
put_full(struct draft_for *f, struct str id, const struct rulebook_item *it,
    const char *kind, struct str cap, struct str units, long line,
    struct str clause)
{
	const char *const *c;

	for (c = rulebook_columns; *c; c++) {
		struct str name = str_of(*c);

		if (str_is(name, "line")) {
			table_putn(f->out, line);
			continue;
		}
		table_put(f->out,
		    str_is(name, "id")		 ? id
			: str_is(name, "part")	 ? it->part
			: str_is(name, "item")	 ? it->name
			: str_is(name, "full")	 ? it->full
			: str_is(name, "kind")	 ? str_of(kind)
			: str_is(name, "cap")	 ? cap
			: str_is(name, "units")	 ? units
			: str_is(name, "clause") ? clause
						 : STR_NULL);
	}
	table_end(f->out);
}

/* 加分项（最高加50分）: the limit of a part, before the first rule in it. */
static void
put_part(struct draft_for *f, size_t node, long line)
{
	struct rulebook_item it = f->items.v[node];
	struct str cap = rulebook_part_cap(f->words, it.part_text);
	struct map_entry *e;

	if (!cap.n || !it.part.n)
		return;
	e = map_put(&f->parts, it.part);
	if (e->value)
		return;
	e->value = f;
	it.name = it.full = STR_NULL;
	put_full(f, it.part, &it, "part", cap, STR_NULL, line, it.part_text);
}

/*
 * An item whose text says nothing of how its points are lost counts all the
 * same: without it the points of the whole would not add up.
 */
static void
put_item(struct draft_for *f, size_t node)
{
	const struct outline *o = f->plan->outline;
	const struct node *n = &o->node[node];
	struct rulebook_item it = f->items.v[node];
	struct buf id = BUF_INIT;
	struct dec full;

	if (n->kind != KIND_RULE || n->nchildren > 0 || it.name.n == 0 ||
	    !it.own || !dec_parse(it.full, &full))
		return;
	outline_id(o, node, &id);
	put_full(f, buf_str(&id), &it, "item", STR_NULL,
	    rulebook_units(f->words, o, node),
	    n->n > 0 ? o->piece[n->first].line : 0, n->heading);
	buf_free(&id);
}

/*
 * A row of the item, before the first of its rules: the points that several of
 * them give between them, or 加分项（10分）, the most that all together give.
 */
static void
put_shared(struct draft_for *f, const struct rulebook_rule *u)
{
	const struct outline *o = f->plan->outline;
	const struct draft_row *r = &f->rows.v[u->from];
	struct rulebook_item it = u->item;
	struct buf id = BUF_INIT, full = BUF_INIT;
	struct map_entry *e =
	    map_put(&f->shared, MAP_KEY(&id, u->item.part, u->item.name));

	/* what all begin with is such a row by itself */
	if (!e->value && it.full.n > 0 && str_is(u->kind, "item"))
		e->value = f;
	if (!e->value) {
		e->value = f;
		if (it.cap.n == 0) {
			dec_put(&full, u->shared);
			it.full = buf_str(&full);
		}
		buf_reset(&id);
		outline_id(o, r->node, &id);
		put_full(f, buf_str(&id), &it, "item", it.cap,
		    rulebook_units(f->words, o, r->node), r->line,
		    it.cap.n ? it.name : o->node[r->node].heading);
	}
	buf_free(&id);
	buf_free(&full);
}

/* Does any clause belong to an item that has full points of its own? */
static bool
has_base(const struct draft_for *f)
{
	size_t i;

	for (i = 0; i < f->rows.n; i++)
		if (f->items.v[f->rows.v[i].node].full.n > 0)
			return true;
	return false;
}

/* 考核采用百分制 without points for its items: all begin with the whole. */
static void
put_total(struct draft_for *f)
{
	const struct outline *o = f->plan->outline;
	struct rulebook_item it = { 0 };
	const struct pattern *p;
	struct rx_hit h;
	size_t i;

	if (f->rows.n == 0 || has_base(f))
		return;
	for (i = 0; i < o->npieces; i++)
		if (o->piece[i].kind != KIND_NOISE &&
		    (p = find(f, "total", o->piece[i].text, &h)) != NULL) {
			it.full =
			    h.n > 1 && h.group[1].p ? h.group[1] : p->value;
			put_full(f, STR("total"), &it, "total", STR_NULL,
			    STR_NULL, o->piece[i].line, o->piece[i].text);
			return;
		}
}

/* Do the rules of the node that begins with rule i give nothing but money? */
static bool
only_money(const struct draft_for *f, size_t i)
{
	const struct rulebook_rule *u = &f->rules.v[i];
	size_t node = f->rows.v[u->from].node;

	for (; i < f->rules.n && f->rows.v[u->from].node == node; i++, u++)
		if (!str_is(u->kind, "R22"))
			return false;
	return true;
}

static void
put_all(struct draft_for *f)
{
	const struct draft_row *r;
	const struct rulebook_rule *u;
	size_t i, node = 0;

	for (i = 0; i < f->rules.n; i++) {
		u = &f->rules.v[i];
		r = &f->rows.v[u->from];
		for (; node < r->node; node++)
			put_item(f, node);
		if (node == r->node && only_money(f, i))
			put_item(f, node);
		/* the rule of a list is behind its items: no way back */
		if (node <= r->node)
			node = r->node + 1;
		put_part(f, r->node, r->line);
		if (u->parts || str_is(u->kind, "item") ||
		    (u->item.cap.n > 0 && u->item.name.n > 0))
			put_shared(f, u);
		if (u->n > 0)
			put_rule(f, u);
	}
	for (; f->rules.n > 0 && node < f->plan->outline->nnodes; node++)
		put_item(f, node);
}

void
rulebook_write(const struct plan *p, struct table_out *out)
{
	struct draft_for f = { .plan = p,
		.words = draft_words(),
		.out = out,
		.rows = DRAFT_ROWS_INIT,
		.rules = RULEBOOK_RULES_INIT };

	if (!f.words || draft_rows_read(&f.rows, p, true) < 0)
		return;
	rulebook_items_read(&f.items, f.words, p->outline);
	rulebook_items_split(&f.items, f.words, p->outline, &f.rows);
	rulebook_rules_read(&f.rules, f.words, p->outline, &f.items, &f.rows);
	put_total(&f);
	count_limits(&f);
	put_all(&f);
	rulebook_rules_free(&f.rules);
	rulebook_items_free(&f.items);
	map_free(&f.parts);
	map_free(&f.shared);
	map_free(&f.periods);
	map_free(&f.limits);
	draft_rows_free(&f.rows);
}

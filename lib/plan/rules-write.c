/*
 * Scoring clauses as the rules table that score reads: an id of its own for
 * each, the item and its full points from the table or heading they stand in,
 * the kind where the words tell it.  What they leave open stays empty.  Items
 * that no clause speaks of get a row of their points, and a hundred that all
 * begin with one of the total.
 */

#include "base/dec.h"
#include "base/map.h"
#include "plan/drafted.h"
#include "plan/words.h"

const char *const rules_columns[] = { "id", "part", "item", "full", "kind",
	"effect", "points", "measure", "per", "cap", "target", "gate", "bands",
	"repeat", "late", "period", "units", "line", "clause", NULL };

struct draft_for {
	const struct plan *plan;
	struct draft_words *words;
	struct table_out *out;
	struct draft_rows rows;
	struct map parts; /* that have had their row */
	struct map periods; /* item -> the period it was given */
	struct map limits; /* place and limit -> how many rules have it */
};

static const struct pattern *
find(
    const struct draft_for *f, const char *role, struct str s, struct rx_hit *h)
{
	return pattern_match(&f->words->set, role, s, h);
}

static struct str
kind_of(const struct draft_for *f, const struct draft *d)
{
	struct rx_hit h;
	size_t i;

	for (i = 0; i < f->words->set.n; i++) {
		const struct pattern *p = &f->words->set.v[i];
		struct str s = str_is(p->value, "per") ? d->per
		    : str_is(p->value, "measure")      ? d->measure
						       : d->clause;

		if (str_is(p->role, "kind") && rx_next(p->rx, s, 0, &h) &&
		    !str_is(d->effect, "zero") && !str_is(d->effect, "veto"))
			return p->code;
	}
	return STR_NULL;
}

/* 95%以上得5分，90%以上得3分，其余不得分: how many rows from i make bands. */
static size_t
read_bands(const struct draft_for *f, size_t i, struct buf *b)
{
	const struct draft_row *v = f->rows.v;
	struct rx_hit h;
	size_t k;

	for (k = i; k < f->rows.n && v[k].node == v[i].node &&
	     v[k].line == v[i].line && str_is(v[k].d.effect, "score") &&
	     v[k].d.points.n > 0 && find(f, "band", v[k].d.clause, &h);
	     k++) {
		buf_join(b, "、", h.group[1]);
		buf_adds(b, ":");
		buf_addstr(b, v[k].d.points);
	}
	if (k > i && k < f->rows.n && v[k].node == v[i].node &&
	    v[k].line == v[i].line && str_is(v[k].d.effect, "zero") &&
	    find(f, "else", v[k].d.clause, &h)) {
		buf_adds(b, "、");
		buf_addstr(b, words_first(WORDS_ELSE));
		buf_adds(b, ":0");
		k++;
	}
	return k - i;
}

/*
 * Count one more rule of the place that has this limit, if that is asked:
 * said of all of them (joint), or in the same words.  Returns how many do.
 */
static uintptr_t
count_limit(struct draft_for *f, const struct draft_row *r, bool joint, int more)
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
put_cap(struct draft_for *f, const struct draft_row *r)
{
	struct buf b = BUF_INIT;

	if (r->d.cap.n > 0 && !str_is(r->d.cap, "full") && is_joint(f, r))
		buf_adds(&b, "joint ");
	buf_addstr(&b, r->d.cap);
	table_put(f->out, b.n ? buf_str(&b) : STR_NULL);
	buf_free(&b);
}

/* The effect as score has it; of a veto what it does, if the words say. */
static void
put_effect(struct draft_for *f, const struct draft_row *r)
{
	struct buf b = BUF_INIT;
	struct rx_hit h;
	bool total = str_is(r->d.effect, "zero") &&
	    find(f, "total0", r->d.clause, &h);

	if (total || str_is(r->d.effect, "veto"))
		drafted_veto(f->words, f->plan->outline, r, &b);
	if (b.n)
		table_put(f->out, buf_str(&b));
	else
		table_put(f->out, r->d.effect);
	buf_free(&b);
}

static bool
is_veto(const struct draft_for *f, const struct draft_row *r)
{
	struct rx_hit h;

	return str_is(r->d.effect, "veto") ||
	    (str_is(r->d.effect, "zero") && find(f, "total0", r->d.clause, &h));
}

/* An item has one period: the first that a clause of it names. */
static struct str
period_of(struct draft_for *f, const struct drafted_item *it, struct str clause)
{
	struct str p = drafted_period(f->words, clause);
	struct map_entry *e;

	if (!p.n || !it->name.n)
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

static void
put_rule(struct draft_for *f, const struct draft_row *r, struct str kind,
    struct str bands, struct str gate, struct str clause)
{
	struct drafted_item it = drafted_item_of(f->plan->outline, r->node);
	struct rx_hit h;
	struct buf id = BUF_INIT;
	bool veto = is_veto(f, r), twice;

	outline_id(f->plan->outline, r->node, &id);
	buf_addf(&id, "-%ld", r->n);
	twice = str_is(kind, "R15");
	table_put(f->out, buf_str(&id));
	table_put(f->out, it.part);
	table_put(f->out, veto ? STR_NULL : it.name);
	table_put(f->out, veto || str_is(kind, "R22") ? STR_NULL : it.full);
	table_put(f->out, veto ? STR_NULL : kind);
	put_effect(f, r);
	table_put(f->out, bands.n > 0 ? STR_NULL : r->d.points);
	table_put(f->out, r->d.measure);
	table_put(f->out, r->d.per);
	put_cap(f, r);
	table_put(f->out,
	    str_is(kind, "R5") && find(f, "target", r->d.clause, &h)
		? h.group[1]
		: STR_NULL);
	put_gate(f, r, kind, gate);
	table_put(f->out, bands);
	table_puts(
	    f->out, twice && find(f, "repeat", r->d.clause, &h) ? "2" : "");
	table_puts(
	    f->out, twice && !find(f, "repeat", r->d.clause, &h) ? "2" : "");
	table_put(f->out, veto ? STR_NULL : period_of(f, &it, clause));
	table_put(f->out, drafted_units(f->words, f->plan->outline, r->node));
	table_putn(f->out, r->line);
	table_put(f->out, clause);
	table_end(f->out);
	buf_free(&id);
}

/* A row that only holds what concerns an item, a part or the total. */
static void
put_full(struct draft_for *f, struct str id, const struct drafted_item *it,
    const char *kind, struct str cap, struct str units, long line,
    struct str clause)
{
	const char *const *c;

	for (c = rules_columns; *c; c++) {
		struct str name = str_of(*c);

		if (str_is(name, "line")) {
			table_putn(f->out, line);
			continue;
		}
		table_put(f->out,
		    str_is(name, "id")           ? id
			: str_is(name, "part")   ? it->part
			: str_is(name, "item")   ? it->name
			: str_is(name, "full")   ? it->full
			: str_is(name, "kind")   ? str_of(kind)
			: str_is(name, "cap")    ? cap
			: str_is(name, "units")  ? units
			: str_is(name, "clause") ? clause
						 : STR_NULL);
	}
	table_end(f->out);
}

/* 加分项（最高加50分）: the limit of a part, before the first rule in it. */
static void
put_part(struct draft_for *f, size_t node, long line)
{
	struct drafted_item it = drafted_item_of(f->plan->outline, node), part = it;
	struct str cap = drafted_part_cap(f->words, it.part_text);
	struct map_entry *e;

	if (!cap.n || !it.part.n)
		return;
	e = map_put(&f->parts, it.part);
	if (e->value)
		return;
	e->value = f;
	part.name = part.full = STR_NULL;
	put_full(f, it.part, &part, "part", cap, STR_NULL, line, it.part_text);
}

/* Only the limit of the part that it is the heading of, which has its row. */
static bool
is_part_limit(const struct draft_for *f, const struct draft_row *r)
{
	const struct node *n = &f->plan->outline->node[r->node];

	return n->nchildren > 0 && r->d.points.n == 0 && r->d.cap.n > 0 &&
	    drafted_part_cap(f->words, n->heading).n > 0;
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
	struct drafted_item it = drafted_item_of(f->plan->outline, node);
	struct buf id = BUF_INIT;
	struct dec full;

	if (n->kind != KIND_RULE || n->nchildren > 0 || it.name.n == 0 ||
	    !dec_parse(it.full, &full) ||
	    (n->ncells == 0 && drafted_bracket_points(n->heading).n == 0))
		return;
	outline_id(o, node, &id);
	put_full(f, buf_str(&id), &it, "item", STR_NULL,
	    drafted_units(f->words, o, node),
	    n->n > 0 ? o->piece[n->first].line : 0, n->heading);
	buf_free(&id);
}

/* Does any clause belong to an item that has full points of its own? */
static bool
has_base(const struct draft_for *f)
{
	size_t i;

	for (i = 0; i < f->rows.n; i++)
		if (drafted_item_of(f->plan->outline, f->rows.v[i].node).full.n > 0)
			return true;
	return false;
}

/* 考核采用百分制 without points for its items: all begin with the whole. */
static void
put_total(struct draft_for *f)
{
	const struct outline *o = f->plan->outline;
	struct drafted_item it = { STR_NULL, STR_NULL, STR_NULL, STR_NULL };
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

/* Do the clauses of the node that begins at row i give nothing but money? */
static bool
only_money(const struct draft_for *f, size_t i)
{
	size_t node = f->rows.v[i].node;

	for (; i < f->rows.n && f->rows.v[i].node == node; i++)
		if (!str_is(kind_of(f, &f->rows.v[i].d), "R22"))
			return false;
	return true;
}

void
rules_write(const struct plan *p, struct table_out *out)
{
	struct draft_for f = { .plan = p, .words = draft_words(), .out = out,
		.rows = DRAFT_ROWS_INIT };
	struct buf bands = BUF_INIT, clause = BUF_INIT;
	struct str kind, gate;
	struct rx_hit h;
	size_t i, n, k, node = 0;

	if (!f.words || draft_rows_read(&f.rows, p) < 0)
		return;
	put_total(&f);
	count_limits(&f);
	for (i = 0; i < f.rows.n; i += n ? n : 1) {
		for (; node < f.rows.v[i].node; node++)
			put_item(&f, node);
		if (node == f.rows.v[i].node && only_money(&f, i))
			put_item(&f, node);
		/* the rule of a list is behind its items: no way back */
		if (node <= f.rows.v[i].node)
			node = f.rows.v[i].node + 1;
		put_part(&f, f.rows.v[i].node, f.rows.v[i].line);
		n = 0;
		if (is_part_limit(&f, &f.rows.v[i]))
			continue;
		buf_reset(&bands);
		gate = STR_NULL;
		n = read_bands(&f, i, &bands);
		kind = n > 0 ? STR("R8") : kind_of(&f, &f.rows.v[i].d);
		if (str_is(kind, "R6") &&
		    find(&f, "gate", f.rows.v[i].d.clause, &h)) {
			gate = h.group[1];
			kind = STR("R7");
		}
		buf_reset(&clause);
		for (k = i; k < i + (n ? n : 1); k++)
			buf_join(&clause, "，", f.rows.v[k].d.clause);
		put_rule(&f, &f.rows.v[i], kind,
		    n > 0 ? buf_str(&bands) : STR_NULL, gate, buf_str(&clause));
	}
	for (; f.rows.n > 0 && node < p->outline->nnodes; node++)
		put_item(&f, node);
	buf_free(&bands);
	buf_free(&clause);
	map_free(&f.parts);
	map_free(&f.periods);
	map_free(&f.limits);
	draft_rows_free(&f.rows);
}

/*
 * Scoring clauses as the rules table that score reads: an id of its own for
 * each, the item and its full points from the table or heading they stand in,
 * the kind where the words tell it.  What they leave open stays empty.  Items
 * that no clause speaks of get a row of their points, and a hundred that all
 * begin with one of the total.
 */

#include "base/dec.h"
#include "plan/draft-read.h"
#include "plan/draft-rows.h"
#include "plan/words.h"

const char *const rules_columns[] = { "id", "part", "item", "full", "kind",
	"effect", "points", "measure", "per", "cap", "target", "gate", "bands",
	"repeat", "late", "line", "clause", NULL };

/* Columns between kind and line. */
#define BLANKS 10

struct draft_for {
	const struct plan *plan;
	struct draft_words *words;
	struct table_out *out;
	struct draft_rows rows;
};

struct item {
	struct str part, name, full;
};

static const struct pattern *
find(
    const struct draft_for *f, const char *role, struct str s, struct rx_hit *h)
{
	size_t i;

	for (i = 0; i < f->words->set.n; i++)
		if (str_is(f->words->set.v[i].role, role) &&
		    rx_next(f->words->set.v[i].rx, s, 0, h))
			return &f->words->set.v[i];
	return NULL;
}

/* 组织领导（15分） without its bracket. */
static struct str
without_bracket(struct str s)
{
	long at = str_find(s, STR("（"), 0), half = str_find(s, STR("("), 0);

	if (half >= 0 && (at < 0 || half < at))
		at = half;
	return str_trim(at > 0 ? str_sub(s, 0, (size_t)at) : s);
}

/* Does s end in （ or in （满分: full points follow, and not 每例扣2分? */
static bool
opens_bracket(struct str s)
{
	s.n -= words_suffix(WORDS_FULL_POINTS, s, NULL);
	return str_ends(s, STR("（")) || str_ends(s, STR("("));
}

/* The points in a heading's bracket （10分）; empty if there are none. */
static struct str
bracket_points(struct str s)
{
	struct str behind;
	size_t from, n;
	long at;

	for (at = 0; (at = words_find(WORDS_POINTS, s, (size_t)at, &n)) >= 0;
	     at++) {
		behind = str_sub(s, (size_t)at + n, s.n);
		if (!str_starts(behind, STR("）")) &&
		    !str_starts(behind, STR(")")))
			continue;
		from = (size_t)at;
		while (from > 0 &&
		    ((s.p[from - 1] >= '0' && s.p[from - 1] <= '9') ||
			s.p[from - 1] == '.'))
			from--;
		if (opens_bracket(str_sub(s, 0, from)))
			return str_sub(s, from, (size_t)at);
	}
	return STR_NULL;
}

/* 组织建设11分: without its points. */
static struct str
without_points(struct str s)
{
	struct str t = without_bracket(s);
	size_t n = t.n - words_suffix(WORDS_POINTS, t, NULL), k = n;

	while (k > 0 && t.p[k - 1] >= '0' && t.p[k - 1] <= '9')
		k--;
	return k > 0 && k < n && n < t.n ? str_trim(str_sub(t, 0, k)) : t;
}

/* The first words of what a row asks for, as the name of its item. */
static struct str
first_words(struct str s)
{
	static const char *const mark[] = { "，", ",", "；", ";", "。", "：",
		":", "\n" };
	size_t i;
	long at;

	for (i = 0; i < COUNT(mark); i++)
		if ((at = str_find(s, str_of(mark[i]), 0)) > 0)
			s = str_sub(s, 0, (size_t)at);
	return without_bracket(s);
}

static struct str
plain_points(struct str s)
{
	s = str_trim(s);
	return str_sub(s, 0, s.n - words_suffix(WORDS_POINTS, s, NULL));
}

static void
item_of_row(const struct node *n, struct item *it)
{
	struct str content = STR_NULL;
	size_t i;

	for (i = 0; i < n->ncells; i++) {
		const struct cell *c = &n->cell[i];

		if (c->role == CELL_SECTION && it->part.n == 0)
			it->part = without_points(c->text);
		else if (c->role == CELL_TASK && it->name.n == 0)
			it->name = without_bracket(c->text);
		else if (c->role == CELL_CONTENT && content.n == 0)
			content = first_words(c->text);
		else if (c->role == CELL_POINTS)
			it->full = plain_points(c->text);
	}
	/* several rows without a name are several items */
	if (it->name.n == 0)
		it->name = content;
}

/* Of a clause in prose: the heading above that has points, else the topmost. */
static void
item_of_text(const struct outline *o, size_t node, struct item *it)
{
	struct str points;

	for (; node != NO_NODE && o->node[node].level > 0;
	     node = o->node[node].parent) {
		points = bracket_points(o->node[node].heading);
		if (points.n > 0 && it->name.n == 0) {
			it->name = without_bracket(o->node[node].heading);
			it->full = points;
		}
		it->part = without_bracket(o->node[node].heading);
	}
	if (it->name.n == 0)
		it->name = it->part;
}

static struct item
item_of(const struct draft_for *f, size_t node)
{
	const struct outline *o = f->plan->outline;
	struct item it = { STR_NULL, STR_NULL, STR_NULL };

	if (o->node[node].ncells > 0)
		item_of_row(&o->node[node], &it);
	else
		item_of_text(o, node, &it);
	return it;
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

/* Another rule of the place has the same limit, in the same words. */
static bool
is_joint(const struct draft_for *f, const struct draft_row *r)
{
	size_t i;

	for (i = 0; i < f->rows.n; i++) {
		const struct draft_row *o = &f->rows.v[i];

		if (o != r && o->node == r->node && o->line == r->line &&
		    str_eq(o->d.cap, r->d.cap) &&
		    str_eq(o->d.effect, r->d.effect) &&
		    ((o->d.joint && r->d.joint) || o->d.words == r->d.words))
			return true;
	}
	return false;
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

static void
put_rule(struct draft_for *f, const struct draft_row *r, struct str kind,
    struct str bands, struct str gate, struct str clause)
{
	struct item it = item_of(f, r->node);
	struct rx_hit h;
	struct buf id = BUF_INIT;
	bool veto = str_is(r->d.effect, "veto"), twice;

	outline_id(f->plan->outline, r->node, &id);
	buf_addf(&id, "-%ld", r->n);
	twice = str_is(kind, "R15");
	table_put(f->out, buf_str(&id));
	table_put(f->out, it.part);
	table_put(f->out, veto ? STR_NULL : it.name);
	table_put(f->out, veto || str_is(kind, "R22") ? STR_NULL : it.full);
	table_put(f->out, kind);
	table_put(f->out, r->d.effect);
	table_put(f->out, bands.n > 0 ? STR_NULL : r->d.points);
	table_put(f->out, r->d.measure);
	table_put(f->out, r->d.per);
	put_cap(f, r);
	table_put(f->out,
	    str_is(kind, "R5") && find(f, "target", r->d.clause, &h)
		? h.group[1]
		: STR_NULL);
	table_put(f->out, gate);
	table_put(f->out, bands);
	table_puts(
	    f->out, twice && find(f, "repeat", r->d.clause, &h) ? "2" : "");
	table_puts(
	    f->out, twice && !find(f, "repeat", r->d.clause, &h) ? "2" : "");
	table_putn(f->out, r->line);
	table_put(f->out, clause);
	table_end(f->out);
	buf_free(&id);
}

/* A row that only holds the full points of an item, or of the total. */
static void
put_full(struct draft_for *f, const char *id, const struct item *it,
    const char *kind, long line, struct str clause)
{
	size_t i;

	table_puts(f->out, id);
	table_put(f->out, it->part);
	table_put(f->out, it->name);
	table_put(f->out, it->full);
	table_puts(f->out, kind);
	for (i = 0; i < BLANKS; i++)
		table_put(f->out, STR_NULL);
	table_putn(f->out, line);
	table_put(f->out, clause);
	table_end(f->out);
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
	struct item it = item_of(f, node);
	struct buf id = BUF_INIT;
	struct dec full;

	if (n->kind != KIND_RULE || n->nchildren > 0 || it.name.n == 0 ||
	    !dec_parse(it.full, &full) ||
	    (n->ncells == 0 && bracket_points(n->heading).n == 0))
		return;
	outline_id(o, node, &id);
	put_full(f, id.p, &it, "item", n->n > 0 ? o->piece[n->first].line : 0,
	    n->heading);
	buf_free(&id);
}

/* Does any clause belong to an item that has full points of its own? */
static bool
has_base(const struct draft_for *f)
{
	size_t i;

	for (i = 0; i < f->rows.n; i++)
		if (item_of(f, f->rows.v[i].node).full.n > 0)
			return true;
	return false;
}

/* 考核采用百分制 without points for its items: all begin with the whole. */
static void
put_total(struct draft_for *f)
{
	const struct outline *o = f->plan->outline;
	struct item it = { STR_NULL, STR_NULL, STR_NULL };
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
			put_full(f, "total", &it, "total", o->piece[i].line,
			    o->piece[i].text);
			return;
		}
}

void
rules_write(const struct plan *p, struct table_out *out)
{
	struct draft_for f = { p, draft_words(), out, DRAFT_ROWS_INIT };
	struct buf bands = BUF_INIT, clause = BUF_INIT;
	struct str kind, gate;
	struct rx_hit h;
	size_t i, n, k, node = 0;

	if (!f.words || draft_rows_read(&f.rows, p) < 0)
		return;
	put_total(&f);
	for (i = 0; i < f.rows.n; i += n ? n : 1) {
		for (; node < f.rows.v[i].node; node++)
			put_item(&f, node);
		node = f.rows.v[i].node + 1;
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
	draft_rows_free(&f.rows);
}

/* -t targets: one row for each checkable quantity; -t progress: for each that was
 * reached, a row of the log. */

#include "base/utf8.h"
#include "phrase/words.h"
#include "plan/plan.h"
#include "rule/draft-rows.h"
#include "target/target.h"
#include "target/write.h"

static void
put_value(struct table_out *out, const struct target *g)
{
	struct buf b = BUF_INIT;

	dec_put(&b, g->lo);
	if (dec_cmp(g->lo, g->hi) != 0) {
		buf_adds(&b, "..");
		dec_put(&b, g->hi);
	}
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put_target(struct table_out *out, const struct plan *p, const struct task *t,
    const struct target *g, size_t n)
{
	const struct outline *o = p->outline;
	struct place where = { p->src->file, g->line, g->col };
	struct buf id = BUF_INIT, text = BUF_INIT, measure = BUF_INIT;

	outline_id(o, t->node, &id);
	buf_addstr(&measure, g->measure);
	buf_addstr(&measure, g->rate);
	table_put(out, o->doc[o->node[t->node].doc].name);
	table_put(out, buf_str(&id));
	table_putn(out, (long)n);
	table_putn(out, g->line);
	table_put(out, g->metric);
	table_puts(out, span_op_name(g->op));
	put_value(out, g);
	table_put(out, buf_str(&measure));
	table_puts(out, target_per(g));
	table_put(out, g->scope);
	table_put_date(out, g->start);
	table_put_date(out, g->due);
	table_put(out, g->clause);
	table_end(out);
	if (g->yearlike) {
		buf_addstr(
		    &text, str_sub(buf_str(&t->text.text), g->core, g->end));
		diag("year-like", where, text.p, NULL);
	}
	buf_free(&id);
	buf_free(&text);
	buf_free(&measure);
}

static bool
is_finding(struct str clause)
{
	return words_find(WORDS_FINDING, clause, 0, NULL) >= 0;
}

/* Of 200..500 either end will do: 100元---200元 are two figures. */
static bool
is_amount(struct str points, struct dec figure)
{
	struct str end;
	struct dec d;

	while (str_split(&points, STR(".."), &end))
		if (dec_parse(end, &d) && dec_cmp(d, figure) == 0)
			return true;
	return false;
}

/*
 * 补贴标准每人每月90元, 户均补助3000元: what a plan, and no rule, pays to everybody is
 * a figure to reach as well.
 */
static bool
is_standard(const struct task *t, const struct target *g)
{
	return t->kind != KIND_RULE && g->op != ZH_LE &&
	    words_is(WORDS_YUAN, g->measure) &&
	    (g->per != ZH_PER_NONE ||
		words_find(WORDS_STANDARD, g->clause, 0, NULL) >= 0);
}

/*
 * 奖励5万元 gives money: it is a row of the rules, and no figure to reach;
 * neither is the most that is given.
 */
static bool
is_given(
    const struct draft_row *r, const struct task *t, const struct target *g)
{
	if (words_is(WORDS_YUAN, g->measure) && is_amount(r->d.cap, g->lo))
		return true;
	if (is_standard(t, g))
		return false;
	if (str_eq(r->d.measure, g->measure) && is_amount(r->d.points, g->lo))
		return true;
	/* 8‰, which a rule gives as 0.8% */
	if (words_is(WORDS_PER_MILLE, g->measure) &&
	    str_is(r->d.measure, "%") &&
	    is_amount(r->d.points, dec_div(g->lo, DEC(10))))
		return true;
	return t->kind != KIND_RULE && g->op == ZH_EQ &&
	    g->per == ZH_PER_NONE && is_finding(g->clause) &&
	    str_find(r->d.clause, g->clause, 0) >= 0; /* 发现1处火点，扣50元 */
}

/* Does the clause of the rule begin at the figure or before it? */
static bool
begins_before(const struct draft_row *r, const struct target *g)
{
	return r->from_line != g->line ? r->from_line < g->line
				       : r->from_col <= g->col;
}

static bool
begin_together(const struct draft_row *a, const struct draft_row *b)
{
	return a->from_line == b->from_line && a->from_col == b->from_col;
}

/*
 * Is the figure given by the clause it stands in, or behind?  *at: a rule of
 * the task's node that begins before it, or the first one; it goes on with the
 * figures, which come in the order of the text.
 */
static bool
is_award(const struct draft_rows *rules, size_t *at, const struct task *t,
    const struct target *g)
{
	const struct draft_row *v = rules->v;
	size_t i;

	while (*at + 1 < rules->n && v[*at + 1].node == t->node &&
	    begins_before(&v[*at + 1], g))
		++*at;
	if (*at >= rules->n || v[*at].node != t->node ||
	    !begins_before(&v[*at], g))
		return false;
	for (i = *at + 1; i > 0 && v[i - 1].node == t->node &&
	     begin_together(&v[i - 1], &v[*at]); i--)
		if (is_given(&v[i - 1], t, g))
			return true;
	return false;
}

/* What keeps a figure that is told out of the log; NULL: nothing. */
static const char *
doubt(const struct target *g)
{
	if (g->yearlike)
		return "figure-year";
	return dec_cmp(g->lo, g->hi) != 0 ? "figure-range" : NULL;
}

/* Of what is told to be done; people enter what is held back. */
static void
put_reached(struct table_out *out, const struct plan *p, const struct task *t,
    const struct target *g, size_t n)
{
	const struct plan_doc *d =
	    &p->outline->doc[p->outline->node[t->node].doc];
	struct place where = { p->src->file, g->line, g->col };
	struct buf b = BUF_INIT;

	(void)n;
	if (t->kind != KIND_FACT)
		return;
	if (doubt(g)) {
		buf_addstr(
		    &b, str_sub(buf_str(&t->text.text), g->core, g->end));
		diag(doubt(g), where, b.p, NULL);
		buf_free(&b);
		return;
	}
	table_put_date(out, d->date);
	table_puts(out, p->unit);
	table_put(out, g->metric);
	put_value(out, g);
	table_put(out, g->clause);
	buf_addf(&b, "%s:%ld", p->src->file, g->line);
	table_put(out, buf_str(&b));
	table_end(out);
	buf_free(&b);
}

/* In a cell merged with that of the row above, which has had its row? */
static bool
is_merged(const struct plan *p, const struct task *t, const struct target *g)
{
	const struct node *n = &p->outline->node[t->node];

	return n->form == NODE_ROW && n->n > 0 &&
	    g->line < p->outline->piece[n->first].line;
}

/* 护栏损坏60米 in a column of what was found, beside one of what to do? */
static bool
is_found(const struct plan *p, const struct task *t, const struct target *g)
{
	const struct node *n = &p->outline->node[t->node];
	size_t k, i;

	if (n->form != NODE_ROW || t->kind == KIND_FACT || !outline_row_asks(n))
		return false;
	for (k = 0; k < n->ncells; k++)
		for (i = 0; n->cell[k].found && i < n->cell[k].nparts; i++) {
			const struct cell_part *c = &n->cell[k].part[i];

			if (c->line == g->line && c->col <= g->col &&
			    g->col < c->col + (long)utf8_len(c->text))
				return true;
		}
	return false;
}

typedef void put_fn(struct table_out *, const struct plan *,
    const struct task *, const struct target *, size_t n);

static void
each_target(const struct plan *p, struct table_out *out, put_fn *put)
{
	struct draft_rows rules = DRAFT_ROWS_INIT;
	struct targets ts = TARGETS_INIT;
	size_t i, k, n, from = 0;

	if (draft_rows_read(&rules, p, false) < 0)
		return;
	for (i = 0; i < p->tasks->n; i++) {
		const struct task *t = &p->tasks->v[i];

		while (from < rules.n && rules.v[from].node < t->node)
			from++;
		targets_find(&ts, t);
		for (k = n = 0; k < ts.n; k++)
			if (!is_award(&rules, &from, t, &ts.v[k]) &&
			    !is_merged(p, t, &ts.v[k]) &&
			    !is_found(p, t, &ts.v[k]))
				put(out, p, t, &ts.v[k], ++n);
	}
	targets_free(&ts);
	draft_rows_free(&rules);
}

void
targets_write(const struct plan *p, struct table_out *out)
{
	each_target(p, out, put_target);
}

const char *const progress_columns[] = { "date", "unit", "metric", "value",
	"note", "evidence", NULL };

void
progress_write(const struct plan *p, struct table_out *out)
{
	each_target(p, out, put_reached);
}

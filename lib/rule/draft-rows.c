/*
 * Scoring clauses of a whole plan: which pieces of the outline may hold them,
 * what the headings above and the columns of a table say about them.
 */

#include <stdlib.h>

#include "phrase/points.h"
#include "rule/draft-writer.h"
#include "table/rule.h"

static bool
is_read(enum plan_kind k)
{
	return k != KIND_NOISE && k != KIND_META && k != KIND_TITLE &&
	    k != KIND_DUTY && k != KIND_COLUMNS && k != KIND_FACT;
}

struct str
draft_rows_effect(
    const struct draft_words *w, const struct outline *o, size_t node)
{
	struct str effect = STR_NULL;

	for (; node != NO_NODE && o->node[node].level > 0 && effect.n == 0;
	     node = o->node[node].parent)
		effect = draft_heading(w, o->node[node].heading);
	return effect;
}

static void
end_led(struct draft_writer *w)
{
	size_t node = w->node;
	long n = w->n;

	if (w->led.parent == NO_NODE)
		return;
	if (w->led.used == 0) {
		w->node = w->led.parent;
		w->n = w->led.n;
		draft_put_list(w, &w->led.list, &w->led.text);
		w->node = node;
		w->n = n;
	}
	draft_list_free(&w->led.list);
	flow_free(&w->led.text);
	w->led.parent = NO_NODE;
}

static bool
below(const struct outline *o, size_t node, size_t parent)
{
	for (; node != NO_NODE; node = o->node[node].parent)
		if (node == parent)
			return true;
	return false;
}

/* The text says nothing itself, but the sentence above its list did. */
static void
put_led(struct draft_writer *w, const struct flow *f)
{
	struct str s = str_trim(buf_str(&f->text));
	long line, col;
	size_t i;

	if (s.n == 0)
		return;
	flow_place(f, str_offset(buf_str(&f->text), s), &line, &col);
	for (i = 0; i < w->led.list.n; i++)
		draft_put_clause(w, &w->led.list.v[i], s, line);
	w->led.used++;
}

/*
 * 一等奖3000元。有下列情形之一的，取消资格：only the last sentence sets the rule of
 * the list below it; what earlier ones say is written and taken off the list.
 */
static void
put_own(struct draft_writer *w, struct draft_list *l, const struct flow *f)
{
	struct str s = str_trim(buf_str(&f->text));
	struct draft_list own = *l;
	size_t from = s.n, k = 0;

	while (from > 0 && !str_ends(str_sub(s, 0, from), STR("。")) &&
	    !str_ends(str_sub(s, 0, from), STR("\n")))
		from--;
	if (from == s.n)
		return;
	from += str_offset(buf_str(&f->text), s);
	while (k < l->n && l->v[k].at < from)
		k++;
	own.n = k;
	draft_put_list(w, &own, f);
	for (l->n -= k, from = 0; from < l->n; from++)
		l->v[from] = l->v[from + k];
}

/*
 * 有下列情形之一的，扣5分，年终奖不予发放，一票否决：what says no points is written once,
 * where it is said, and taken off the list; a veto no second time.  One that
 * the heading says and the sentence only words otherwise (定为不合格) is said there.
 */
static void
put_once(struct draft_writer *w, struct draft_list *l, const struct flow *f,
    bool by_heading)
{
	struct draft_list one = *l;
	size_t i, k = 0;
	bool said = false, veto;

	for (i = 0; i < l->n; i++) {
		if (l->v[i].points.n > 0) {
			l->v[k++] = l->v[i];
			continue;
		}
		veto = str_is(l->v[i].effect, "veto");
		if (veto && said)
			continue;
		said |= veto;
		if (veto && by_heading &&
		    draft_heading(w->words, l->v[i].clause).n == 0)
			l->v[i].at = 0;
		one.v = &l->v[i];
		one.n = 1;
		draft_put_list(w, &one, f);
	}
	l->n = k;
}

/* 一、一票否决 above 有下列情形之一的：, which does not say what it costs. */
static void
put_heading(struct draft_writer *w, const struct flow *f)
{
	long end = str_find(buf_str(&f->text), STR("\n"), 0);

	draft_put_reason(w, f, end < 0 ? f->text.n : (size_t)end);
}

/* 2.召开例会，1分。 at or below 一、组织领导（6分）: what the item earns. */
static bool
is_worth(const struct outline *o, const struct node *n)
{
	return n->nchildren == 0 && n->number.n > 0 &&
	    (points_total(n->heading) ||
		(n->parent != NO_NODE &&
		    points_total(o->node[n->parent].heading)));
}

static void
put_flow(struct draft_writer *w, struct flow *f, struct str effect, size_t nchildren)
{
	const struct node *n = &w->o->node[w->node];
	struct draft_where where = { effect, is_worth(w->o, n),
		n->kind == KIND_RULE, nchildren > 0 };
	struct draft_list list = DRAFT_LIST_INIT;
	bool veto = str_is(where.effect, "veto"), leads;
	bool by_heading = !w->each &&
	    str_is(draft_heading(w->words, n->heading), "veto");

	if (veto)
		where.effect = STR_NULL;
	draft_clauses(w->words, buf_str(&f->text), &where, &list);
	leads = (list.n > 0 || by_heading) && nchildren > 0 &&
	    w->led.parent == NO_NODE &&
	    draft_leads(w->words, buf_str(&f->text));
	if (leads)
		put_own(w, &list, f);
	if (leads && by_heading && list.n == 0)
		put_heading(w, f);
	if (leads && (list.n > 0 || by_heading)) {
		if (!w->each)
			put_once(w, &list, f, by_heading);
		w->led.parent = w->node;
		w->led.list = list;
		w->led.text = *f;
		w->led.used = 0;
		w->led.n = w->n;
		*f = (struct flow)FLOW_INIT;
		return;
	}
	if (list.n > 0)
		draft_put_list(w, &list, f);
	else if (w->led.parent != NO_NODE && nchildren == 0)
		put_led(w, f);
	else if (veto && nchildren == 0 &&
	    draft_heading(w->words, n->heading).n == 0)
		draft_put_reason(w, f, f->text.n);
	draft_list_free(&list);
}

/*
 * A line of cells that no heading row explains: its first cell, if short, is
 * what the line stands under (加分项<tab>1<tab>…).
 */
static bool
read_loose_row(struct draft_writer *w, const struct piece *p)
{
	struct str rest = p->text, first, cell, last = STR_NULL, effect;
	struct flow f = FLOW_INIT;

	if (str_find(p->text, STR("\t"), 0) < 0 ||
	    !str_split(&rest, STR("\t"), &first) || first.n > 36)
		return false;
	effect = draft_heading(w->words, first);
	if (effect.n == 0)
		return false;
	while (str_split(&rest, STR("\t"), &cell))
		if (cell.n > last.n)
			last = cell;
	flow_add(&f, str_trim(last), p->line, outline_col(p, last.p), true);
	put_flow(w, &f, effect, 0);
	flow_free(&f);
	return true;
}

static bool
is_preface(const struct node *n)
{
	return n->kind == KIND_INTRO || n->kind == KIND_CONTEXT;
}

/* 获县级奖励50万元。 above items that tell what was done tells it as well. */
static bool
tells(const struct outline *o, size_t node)
{
	size_t i;

	if (!is_preface(&o->node[node]))
		return false;
	for (i = node + 1; i < o->nnodes && below(o, i, node); i++)
		if (!is_preface(&o->node[i]))
			return o->node[i].kind == KIND_FACT;
	return false;
}

/* Its text; returns the last piece of it, or NULL for none. */
static const struct piece *
read_pieces(struct draft_writer *w, const struct node *n, struct flow *f)
{
	const struct piece *last = NULL;
	struct str effect;
	size_t i;

	for (i = n->first; i < n->first + n->n; i++) {
		const struct piece *p = &w->o->piece[i];

		if (p->kind == KIND_COLUMNS && rule_is(str_trim(p->text)))
			continue; /* |---|---| below the headings */
		if (draft_line_heading(w->words, p->body, &effect) ||
		    p->kind == KIND_COLUMNS)
			w->line_effect = effect;
		if (p->kind == KIND_COLUMNS) {
			w->columns = p;
			last = NULL;
		} else if (is_read(p->kind) && p->body.n > 0 &&
		    !read_loose_row(w, p)) {
			flow_add(f, p->body, p->line,
			    outline_col(p, p->body.p), !p->wrapped);
			last = p;
		}
	}
	return last;
}

/* May the node be a row of a table whose cells nothing but blanks part? */
static bool
may_be_line(const struct draft_writer *w, const struct node *n)
{
	return w->line_effect.n > 0 && n->kind == KIND_RULE &&
	    n->number.n > 0 && str_digit(n->number.p[0]);
}

static void
read_node(struct draft_writer *w, size_t node)
{
	const struct node *n = &w->o->node[node];
	const struct piece *last;
	struct flow f = FLOW_INIT;

	if (n->nchildren > 0) /* another section */
		w->line_effect = STR_NULL;
	if (tells(w->o, node))
		return;
	if (n->ncells > 0 && is_read(n->kind)) {
		draft_read_row(w, n, draft_rows_effect(w->words, w->o, node));
		return;
	}
	last = read_pieces(w, n, &f);
	if (!last || !may_be_line(w, n) ||
	    !draft_read_line(w, last, buf_str(&f.text)))
		put_flow(w, &f, draft_rows_effect(w->words, w->o, node),
		    n->nchildren);
	flow_free(&f);
}

int
draft_rows_read(struct draft_rows *rows, const struct plan *p, bool each)
{
	struct draft_writer w = { 0 };
	size_t i;

	w.plan = p;
	w.o = p->outline;
	w.rows = rows;
	w.each = each;
	w.led.parent = NO_NODE;
	if ((w.words = draft_words()) == NULL)
		return -1;
	for (i = 0; i < w.o->nnodes; i++) {
		w.node = i;
		w.n = 0;
		if (w.led.parent != NO_NODE && !below(w.o, i, w.led.parent))
			end_led(&w);
		read_node(&w, i);
	}
	end_led(&w);
	cells_free(&w.heads);
	return 0;
}

void
draft_rows_free(struct draft_rows *rows)
{
	free(rows->v);
	arena_free(&rows->mem);
	*rows = (struct draft_rows)DRAFT_ROWS_INIT;
}

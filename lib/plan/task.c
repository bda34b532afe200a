#include <stdlib.h>

#include "base/utf8.h"
#include "outline/title.h"
#include "phrase/markdown.h"
#include "phrase/words.h"
#include "plan/carry.h"
#include "plan/duty.h"
#include "plan/task-row.h"
#include "plan/task.h"
#include "plan/when.h"
#include "who/resp.h"
#include "who/subject.h"

#define GLUED_CHARS 14 /* of a heading that runs into its text */
#define SECTION_BYTES 400 /* of the headings above, joined */
#define STAGE_CHARS 40 /* a longer sentence is no name of a stage */

struct maker {
	const struct outline *o;
	struct tasks *ts;
	struct duty *duty; /* for each node */
	int *year; /* of each node's heading or those above, or 0 */
};

static struct str
keep(struct maker *m, const struct buf *b)
{
	if (b->n == 0)
		return STR_NULL;
	return str_keep(&m->ts->mem, buf_str(b));
}

/* The lines of a hard-wrapped paragraph in one run. */
struct run {
	const struct piece *p; /* the first of them; */
	size_t n; /* what lies between that is no text counts for nothing */
	struct buf text;
	size_t next, at; /* the line that was come to, and where it begins */
};

/* Is it text, and not who bears it, noise or a signature? */
static bool
is_text(const struct piece *p)
{
	return p->body.n > 0 && p->kind != KIND_DUTY && p->kind != KIND_NOISE &&
	    p->kind != KIND_META && p->kind != KIND_COLUMNS;
}

/* A part of what a piece says, without the ** behind what is bold in it. */
static void
put_words(struct task *t, const struct piece *p, struct str s, bool broken)
{
	size_t n = s.p == p->body.p ? markdown_close(p->text, s) : s.n;

	flow_add(&t->text, str_sub(s, 0, n), p->line, outline_col(p, s.p),
	    broken);
	if (n == s.n)
		return;
	s = str_sub(s, n, s.n);
	s = str_trim(str_sub(s, markdown_bold(s), s.n));
	flow_add(&t->text, s, p->line, outline_col(p, s.p), false);
}

/* Bytes from..to of the run, each line's where it stands; from only grows. */
static void
put_run(struct task *t, struct run *r, size_t from, size_t to, bool *broken)
{
	for (; r->next < r->n; r->next++) {
		const struct piece *p = &r->p[r->next];
		struct str s = is_text(p) ? str_trim(p->body) : STR_NULL;
		size_t a = from > r->at ? from - r->at : 0;
		size_t z = to > r->at ? to - r->at : 0;

		if (a < s.n && a < z) {
			put_words(t, p, str_trim(str_sub(s, a, z)), *broken);
			*broken = false;
		}
		if (z < s.n || z == 0)
			return; /* the next slice may begin in it */
		r->at += s.n;
	}
}

/* …报农业办，|联系人：王明。: the comma goes where nothing else follows. */
static size_t
text_end(struct str s, size_t at, size_t end)
{
	return str_trim(str_sub(s, end, s.n)).n > 0
	    ? at
	    : at - utf8_ends_mark(str_sub(s, 0, at), ',');
}

/* A slice of a run's text, without labels and their names. */
static void
take_slice(struct task *t, struct run *r, size_t from, size_t to,
    struct resp *who, bool *broken)
{
	struct str s = str_sub(buf_str(&r->text), 0, to);
	size_t at = from, end;
	bool more = true;

	while (more) {
		more = resp_label(s, &at, &end);
		put_run(t, r, from, more ? text_end(s, at, end) : to, broken);
		if (more)
			resp_read(who, str_sub(s, at, end), CELL_OTHER);
		from = at = end;
	}
}

/* 报镇党政办（联系人：王明）。: a sentence says whom to ask; but not behind it. */
static bool
is_contact(struct str s, size_t at, struct str inside)
{
	return words_starts(WORDS_CONTACT, inside) &&
	    !str_ends(str_sub(s, 0, at), STR("。"));
}

/* A run's text, without the brackets and labels that say who. */
static void
take_run(struct task *t, struct run *r, struct resp *who)
{
	struct str s = buf_str(&r->text), inside;
	size_t from = 0, at = 0, end, names = 0;
	bool broken = !r->p->wrapped, contact = false;

	while (resp_bracket(s, &at, &end, &inside)) {
		if (at >= names)
			names = resp_names_around(s, from, at, inside);
		if (at < names) {
			at = end;
			continue;
		}
		resp_inside(who, inside);
		take_slice(t, r, from, at, who, &broken);
		contact = is_contact(s, at, inside);
		if (contact)
			put_run(t, r, at, end, &broken);
		from = at = end;
	}
	if (from > 0 && !contact && str_is(str_trim(str_sub(s, from, s.n)), "。"))
		return; /* left over behind the bracket */
	take_slice(t, r, from, s.n, who, &broken);
}

static void
take_text(struct maker *m, struct task *t, struct resp *who)
{
	const struct node *n = &m->o->node[t->node];
	const struct piece *p = &m->o->piece[n->first];
	struct run r = { .text = BUF_INIT };
	size_t i, k;

	if (n->form == NODE_ROW) {
		task_take_row(t, n, who);
		return;
	}
	for (i = 0; i < n->n; i = k) {
		k = i + 1;
		if (!is_text(&p[i]))
			continue;
		buf_reset(&r.text);
		buf_addstr(&r.text, str_trim(p[i].body));
		for (; k < n->n && (p[k].wrapped || !is_text(&p[k])); k++)
			if (is_text(&p[k]))
				buf_addstr(&r.text, str_trim(p[k].body));
		r.p = &p[i];
		r.n = k - i;
		r.next = r.at = 0;
		take_run(t, &r, who);
	}
	buf_free(&r.text);
}

/* Headings above the task, from the document down. */
static void
put_section(const struct outline *o, size_t node, struct buf *b)
{
	const struct node *n;

	if (node == NO_NODE || o->node[node].level == 0)
		return;
	n = &o->node[node];
	put_section(o, n->parent, b);
	if (n->heading.n > 0 && b->n < SECTION_BYTES)
		buf_join(b, " / ", n->heading);
}

/* A copy that lives as long as mem. */
static struct str
without_loose_blanks(struct str s, struct arena *mem)
{
	struct buf b = BUF_INIT;
	struct str copy;
	size_t from, to;

	for (from = 0; from < s.n; from = to + 1) {
		to = utf8_loose_blank(s, from);
		buf_addstr(&b, str_sub(s, from, to));
	}
	copy = str_keep(mem, buf_str(&b));
	buf_free(&b);
	return copy;
}

/* What lines of responsibility above it say; the nearest time. */
static void
inherit(struct maker *m, struct task *t, struct resp *who)
{
	const struct outline *o = m->o;
	struct str when = buf_str(&who->due);
	bool rows = o->node[t->node].form == NODE_ROW;
	size_t i;

	for (i = t->node; i != NO_NODE; i = o->node[i].parent) {
		const struct duty *d = &m->duty[i];

		if (when.n == 0)
			when = d->own.due.n ? buf_str(&d->own.due)
			    : i != t->node  ? d->when
					    : STR_NULL;
		if (!(rows && who->units.n + who->lead.n > 0))
			resp_merge(who, &d->own);
	}
	if (when.n > 0)
		t->when = without_loose_blanks(when, &m->ts->mem);
}

/*
 * A task of a stage that names no day of its own has the stage's; what was done in
 * 上半年工作 is not due then.
 */
static void
inherit_stage(struct maker *m, struct task *t)
{
	const struct outline *o = m->o;
	struct when w = WHEN_INIT;
	size_t i = o->node[t->node].parent;

	while (i != NO_NODE && m->duty[i].window.n == 0)
		i = o->node[i].parent;
	if (i == NO_NODE || t->when.n > 0 || t->kind == KIND_FACT)
		return;
	when_find(t, &w);
	if (w.start.n + w.due.n == 0)
		t->when = m->duty[i].window;
	when_free(&w);
}

static void
take_section_cell(struct buf *b, const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_SECTION && n->cell[i].nparts > 0)
			buf_join(b, " / ", n->cell[i].part[0].text);
}

/* Does the task's bracket, or a line of responsibility, name who bears it? */
static bool
bears(const struct maker *m, size_t i, const struct resp *who)
{
	bool yes = who->lead.n + who->units.n > 0;

	for (; i != NO_NODE && !yes; i = m->o->node[i].parent)
		yes = m->duty[i].own.lead.n + m->duty[i].own.units.n > 0;
	return yes;
}

/* Who bears it by its own words: not what a paragraph says of the next items. */
static void
bear(struct maker *m, size_t i, struct str text, struct resp *who)
{
	struct str paragraph, one;
	bool named = bears(m, i, who);

	if (m->o->node[i].form == NODE_ROW)
		return;
	if (!carry_on(text)) {
		resp_inline(who, text, named);
		return;
	}
	if (str_split(&text, STR("\n"), &paragraph))
		resp_inline(who, paragraph, named);
	while (str_split(&text, STR("\n"), &paragraph))
		while (carry_sentence(&paragraph, &one))
			if (!carry_on(one))
				resp_inline(who, one, named);
}

/* 加强组织领导各村要带头: the text behind a heading that runs into it. */
static struct str
behind_glued(const struct task *t)
{
	struct str s = buf_str(&t->text.text), rest;
	uint32_t c = 0;

	if (!str_starts(s, t->title) || utf8_len(t->title) > GLUED_CHARS)
		return s;
	rest = str_sub(s, t->title.n, s.n);
	utf8_decode(rest.p, rest.n, &c);
	return utf8_is_han(c) ? rest : s;
}

/*
 * A ranking or a list of telephones says no task of its own: its rows are
 * part of the leaf that they stand under, with what a paragraph says below.
 */
static void
put_rows(struct buf *b, const struct outline *o, size_t leaf)
{
	bool table = false;
	size_t i, k, end = leaf + 1;

	while (end < o->nnodes && o->node[end].level > o->node[leaf].level)
		if (o->node[end++].form == NODE_ROW)
			return; /* its rows are tasks of their own */
	for (i = leaf; i < end; i++)
		for (k = 0; k < o->node[i].n; k++) {
			const struct piece *p = &o->piece[o->node[i].first + k];

			/* What the leaf itself says stands in its text. */
			if (i == leaf)
				table |= p->kind == KIND_COLUMNS;
			if (p->kind == KIND_COLUMNS ||
			    (table && i > leaf && p->kind == KIND_INTRO))
				buf_join(b, " ", p->body);
		}
}

static int
doc_year(const struct plan_doc *d)
{
	return d->year == 0 && !date_is_none(d->date) ? d->date.y : d->year;
}

static void
add_task(struct maker *m, size_t i)
{
	const struct outline *o = m->o;
	const struct node *n = &o->node[i];
	const struct plan_doc *doc = &o->doc[n->doc];
	struct resp who = RESP_INIT;
	struct buf b = BUF_INIT;
	struct task *t;

	GROW(m->ts->v, m->ts->n, m->ts->cap);
	t = &m->ts->v[m->ts->n++];
	*t = (struct task){ .node = i, .task = n->task, .kind = n->kind };
	t->number = n->number;
	t->title = n->heading;
	t->ref = doc->date;
	t->year = m->year[i]			   ? m->year[i]
	    : doc->ahead > 0 && n->kind != KIND_FACT ? doc->ahead
						     : doc_year(doc);
	t->now = doc_year(doc);
	if (n->n > 0)
		t->line = o->piece[n->first].line;
	who.body = m->duty[i].own.body;
	take_text(m, t, &who);
	bear(m, i, buf_str(&t->text.text), &who);
	inherit(m, t, &who);
	inherit_stage(m, t);
	t->lead = keep(m, &who.lead);
	t->units = keep(m, &who.units);
	t->assist = keep(m, &who.assist);
	t->people = keep(m, &who.people);
	resp_free(&who);
	subject_find(&b, behind_glued(t));
	t->subjects = keep(m, &b);
	buf_reset(&b);
	put_section(o, n->parent, &b);
	take_section_cell(&b, n);
	t->section = keep(m, &b);
	buf_reset(&b);
	if (n->task && n->form != NODE_ROW)
		put_rows(&b, o, i);
	t->rows = keep(m, &b);
	buf_free(&b);
}

/* Is the heading a line above what the node says? */
static bool
stands_alone(const struct outline *o, const struct node *n)
{
	return n->n > 1 && o->piece[n->first].body.n == n->heading.n;
}

/*
 * The year that the heading of a section or a stage gives to the days below it, or
 * 0: 动员阶段（2026年3月）, 明年工作打算.
 */
static int
heading_year(const struct outline *o, const struct node *n)
{
	int now = doc_year(&o->doc[n->doc]), year;
	bool heads = n->nitems > 0 ||
	    (n->kind == KIND_STAGE && utf8_len(n->heading) <= STAGE_CHARS);

	/* 2027年工作计划, but not 2027年元旦慰问 nor 谋划明年工作 */
	if (!heads &&
	    !(stands_alone(o, n) && words_ends(WORDS_WHEN_PLAN, n->heading)))
		return 0;
	year = title_year(n->heading);
	if (year == 0)
		year = title_year_next(n->heading, now);
	/* 2026年工作计划, but not 2024年续建项目 */
	return heads || (now > 0 && year > now) ? year : 0;
}

static void
find_years(struct maker *m)
{
	const struct outline *o = m->o;
	size_t i;

	for (i = 0; i < o->nnodes; i++) {
		const struct node *n = &o->node[i];

		if (n->level > 0)
			m->year[i] = heading_year(o, n);
		if (m->year[i] == 0 && n->parent != NO_NODE)
			m->year[i] = m->year[n->parent];
	}
}

struct tasks *
tasks_new(const struct outline *o)
{
	struct tasks *ts = xcalloc(1, sizeof(*ts));
	struct maker m = { .o = o, .ts = ts };
	size_t i;

	m.duty = duties_new(o);
	m.year = xcalloc(o->nnodes + 1, sizeof(*m.year));
	find_years(&m);
	for (i = 0; i < o->nnodes; i++)
		if (o->node[i].task || o->node[i].kind == KIND_INTRO)
			add_task(&m, i);
	duties_free(m.duty, o->nnodes);
	free(m.year);
	return ts;
}

void
tasks_free(struct tasks *ts)
{
	size_t i;

	if (!ts)
		return;
	for (i = 0; i < ts->n; i++)
		flow_free(&ts->v[i].text);
	free(ts->v);
	arena_free(&ts->mem);
	free(ts);
}

/*
 * Tasks that nobody is named for, and tasks without a time.  Where many of
 * them lack it, that is said once for the plan, not at every task: each is told
 * only where the plan's way is to give it, and a few were forgotten.
 */

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "check/parts.h"
#include "zh/span.h"

#define FEW 5 /* so many are told one by one, unless three in four lack it */
#define FEWEST 2 /* so many always are */
#define WAY 8 /* more than one in so many give it: the plan's way */

struct lack {
	const struct task **v;
	size_t n, cap;
	size_t few; /* so many are told one by one where it is not the way */
	size_t of; /* tasks looked at */
	size_t given; /* of them, those that give it in so many words */
};

static void
add(struct lack *l, const struct task *t)
{
	GROW(l->v, l->n, l->cap);
	l->v[l->n++] = t;
}

static bool
names_unit(const struct task *t)
{
	return t->lead.n || t->units.n || t->assist.n || t->subjects.n ||
	    t->people.n;
}

/* A row whose cells for who does it are all left empty. */
static bool
left_empty(const struct node *n)
{
	size_t i, cells = 0;

	for (i = 0; i < n->ncells; i++) {
		if (n->cell[i].role != CELL_LEAD &&
		    n->cell[i].role != CELL_UNITS &&
		    n->cell[i].role != CELL_PEOPLE)
			continue;
		if (n->cell[i].inherited || str_trim(n->cell[i].text).n > 0)
			return false;
		cells++;
	}
	return cells > 0;
}

/* A task, or the introduction of what it stands under. */
static bool
has_unit(const struct check *c, const bool *named, const struct task *t)
{
	size_t up;

	if (left_empty(&c->o->node[t->node]))
		return false;
	if (names_unit(t) || check_match(c, "actor", buf_str(&t->text.text)))
		return true;
	for (up = t->node; up != NO_NODE; up = c->o->node[up].parent)
		if (named[up])
			return true;
	return false;
}

/* Is a time among them that is less than a year? */
static bool
any_time(const struct spans *v)
{
	size_t i;

	for (i = 0; i < v->n; i++)
		if (v->v[i].kind <= ZH_RANGE &&
		    !(v->v[i].flags & (ZH_WHOLE_YEAR | ZH_TITLE)))
			return true;
	return false;
}

/* 三月份： and what is done in that month. */
static bool
heading_time(const struct check *c, struct spans *v, size_t node,
    const struct zh_ref *ref)
{
	size_t up;

	for (up = c->o->node[node].parent; up != NO_NODE;
	     up = c->o->node[up].parent) {
		if (c->o->node[up].level == 0 ||
		    spans_find(v, c->o->node[up].heading, ref) < 0)
			return false;
		if (any_time(v))
			return true;
	}
	return false;
}

static bool
has_time(struct check *c, struct spans *v, const struct task *t)
{
	struct zh_ref ref = { t->ref, t->year };
	struct str text = buf_str(&t->text.text);
	size_t i;

	if (t->when.n > 0 || check_match(c, "duties", t->section) ||
	    check_match(c, "lasting", text))
		return true;
	if (spans_find(v, text, &ref) < 0)
		return true;
	for (i = 0; i < v->n; i++) {
		const struct span *s = &v->v[i];

		if (s->flags & ZH_TITLE)
			continue;
		if (s->kind == ZH_FREQ || s->kind == ZH_DATE)
			return true;
		if (s->kind == ZH_RANGE && !(s->flags & ZH_WHOLE_YEAR))
			return true;
	}
	return heading_time(c, v, t->node, &ref);
}

/* 一、 without its mark. */
static struct str
bare_number(struct str s)
{
	static const char *const mark[] = { "、", "．", ".", "，", ",", "：",
		":" };
	size_t i;

	s = str_trim(s);
	for (i = 0; i < COUNT(mark); i++)
		if (str_ends(s, str_of(mark[i])))
			return str_sub(s, 0, s.n - strlen(mark[i]));
	return s;
}

/*
 * The numbers that lead to a node as a reader finds them: 四（一）2, 二.1,
 * and 1.2 by itself.
 */
static void
put_numbers(const struct check *c, size_t node, struct buf *b)
{
	const struct node *n = &c->o->node[node];
	struct str s = bare_number(n->number);
	struct marker m;
	bool known;

	if (n->parent == NO_NODE || s.n == 0)
		return;
	known = check_marker(c, node, &m);
	if (known && m.number == 0)
		return; /* a bullet leads nowhere */
	if (!known || marker_family(m.style) != MARKER_DECIMAL)
		put_numbers(c, n->parent, b);
	if (b->n > 0 && (unsigned char)s.p[0] < 0x80 && s.p[0] != '(' &&
	    !str_ends(buf_str(b), STR("）")) && !str_ends(buf_str(b), STR(")")))
		buf_adds(b, ".");
	buf_addstr(b, s);
}

#define SHORT 10 /* characters of a title that has no number */

/* What a reader finds a task by: its numbers, else how its title begins. */
static void
put_place(const struct check *c, const struct task *t, struct buf *b)
{
	put_numbers(c, t->node, b);
	if (b->n == 0)
		buf_addstr(
		    b, str_sub(t->title, 0, utf8_offset(t->title, SHORT)));
}

/* The rows of a merged cell have one title: it is listed once, with ×9. */
static void
list_places(const struct check *c, const struct lack *l, struct buf *b)
{
	struct buf one = BUF_INIT, next = BUF_INIT;
	size_t i, same;

	for (i = 0; i < l->n; i += same) {
		buf_reset(&one);
		put_place(c, l->v[i], &one);
		for (same = 1; i + same < l->n; same++) {
			buf_reset(&next);
			put_place(c, l->v[i + same], &next);
			if (!str_eq(buf_str(&one), buf_str(&next)))
				break;
		}
		if (same > 1)
			buf_addf(&one, "×%zu", same);
		buf_join(b, "、", buf_str(&one));
	}
	buf_free(&one);
	buf_free(&next);
}

/* Is it said once: nearly all lack it, or many where it is not the way? */
static bool
is_general(const struct lack *l)
{
	const bool way = l->given * WAY > l->of;

	if (l->n <= FEWEST)
		return false;
	return l->n * 4 >= l->of * 3 ||
	    (l->n > (way ? FEW : l->few) && (!way || l->n * 2 > l->of));
}

static void
tell(struct check *c, const struct lack *l, const char *one, const char *many)
{
	struct buf ids = BUF_INIT;
	size_t i;

	if (is_general(l)) {
		list_places(c, l, &ids);
		check_say_node(c, many, l->v[0]->node, buf_str(&ids),
		    check_long(c, (long)l->n), check_long(c, (long)l->of));
	} else {
		for (i = 0; i < l->n; i++)
			check_say_node(c, one, l->v[i]->node,
			    l->v[i]->title.n ? l->v[i]->title : l->v[i]->number,
			    NULL, NULL);
	}
	buf_free(&ids);
}

/* 编织袋, 条, 10000: a row of goods, or a line that was read as none. */
static bool
is_goods(const struct check *c, const struct task *t)
{
	const struct node *n = &c->o->node[t->node];
	struct str rest = buf_str(&t->text.text), one;
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (check_match(c, "goods", str_trim(n->cell[i].text)))
			return true;
	if (n->ncells > 0 || str_find(rest, STR("\t"), 0) < 0)
		return false;
	while (str_split(&rest, STR("\t"), &one))
		if (check_match(c, "goods", str_trim(one)))
			return true;
	return false;
}

/* What the documents of a file are looked at with, one after the other. */
struct watch {
	struct spans times;
	bool *named; /* of a node: does it or one above say who? */
	enum { UNREAD, ASKS, ASKS_NOT } *asks; /* of a node: for conditions */
	size_t task, end; /* tasks of the document at hand */
	size_t block; /* its first one */
};

/* 出现下列情况之一的，启动Ⅳ级响应： */
static bool
asks(const struct check *c, const struct node *n)
{
	size_t i;

	for (i = n->first; i < n->first + n->n; i++)
		if (check_match(
			c, "conditions", str_trim(c->o->piece[i].text)))
			return true;
	return false;
}

/* An item below what asks for it; each parent is read for its first alone. */
static bool
is_condition(const struct check *c, struct watch *w, const struct task *t)
{
	const size_t up = c->o->node[t->node].parent;

	if (up == NO_NODE)
		return false;
	if (w->asks[up] == UNREAD)
		w->asks[up] = asks(c, &c->o->node[up]) ? ASKS : ASKS_NOT;
	return w->asks[up] == ASKS;
}

/*
 * 活动时间, 参赛对象: the heading says that no work is ordered here.  Nor does
 * what says what is forbidden, or given for something, or where, or when.
 */
static bool
is_told(const struct check *c, struct watch *w, const struct task *t)
{
	return is_goods(c, t) || is_condition(c, w, t) ||
	    check_match(c, "label", t->title) != NULL ||
	    check_match(c, "article", t->number) != NULL ||
	    check_match(c, "told-section", t->section) != NULL ||
	    (check_match(c, "where", t->title) &&
		check_match(c, "where-section", t->section)) ||
	    check_match(c, "always", buf_str(&t->text.text)) != NULL;
}

/*
 * Rules and measures hold as long as they stand, for whom they concern; what
 * goes to all provinces is broken down by them; a
 * plan for emergencies (value "time") names units but no days.
 */
static void
leave_out(
    const struct check *c, size_t doc, struct lack *unit, struct lack *time)
{
	const struct pattern *p =
	    check_match(c, "standing", c->o->doc[doc].title);

	if (c->policy[doc])
		unit->n = time->n = 0;
	if (!p)
		return;
	time->n = 0;
	if (!str_is(p->value, "time"))
		unit->n = 0;
}

/* 检查时间： and when: the heading says it for all of the document's tasks. */
static bool
time_of_all(struct check *c, struct spans *v, size_t doc)
{
	const struct plan_doc *d = &c->o->doc[doc];
	struct zh_ref ref = { d->date, d->year };
	size_t i, k;

	for (i = d->node; i < c->o->nnodes && c->o->node[i].doc == doc; i++) {
		const struct node *n = &c->o->node[i];

		if (n->ncells > 0 || !check_match(c, "time-of-all", n->heading))
			continue;
		for (k = n->first; k < n->first + n->n; k++)
			if (spans_find(v, c->o->piece[k].text, &ref) == 0 &&
			    any_time(v))
				return true;
	}
	return false;
}

#define OPENING 6 /* paragraphs of a document above its text */

/*
 * 各村、各站所： and nobody else is named below: it is for all of them, but not
 * a plan that it brings.
 */
static bool
is_addressed(const struct check *c, const struct watch *w, size_t doc)
{
	const struct tasks *all = c->plan->tasks;
	struct rx_hit h;
	size_t i;
	bool to = false;

	if (!check_match(c, "notice", c->o->doc[doc].title))
		return false;
	for (i = w->task; i < w->end; i++)
		if (all->v[i].lead.n + all->v[i].units.n > 0)
			return false;
	for (i = w->block; i < c->nblocks && i < w->block + OPENING &&
	    c->block[i].doc == doc;
	    i++) {
		if (check_block(c, "brings", &c->block[i], &h))
			return false;
		to |= check_block(c, "addressed", &c->block[i], &h) != NULL;
	}
	return to;
}

/* The tasks of one document of the file. */
static void
check_doc(struct check *c, size_t doc, struct watch *w)
{
	struct lack unit = { .few = FEWEST }, time = { .few = FEW };
	size_t i;

	for (i = w->task; i < w->end; i++) {
		const struct task *t = &c->plan->tasks->v[i];

		if (!t->task || t->kind != KIND_TASK || is_told(c, w, t))
			continue;
		unit.of++;
		time.of++;
		unit.given += t->lead.n + t->units.n + t->people.n > 0;
		if (!has_unit(c, w->named, t))
			add(&unit, t);
		if (!has_time(c, &w->times, t))
			add(&time, t);
	}
	leave_out(c, doc, &unit, &time);
	if (time.n > 0 && time_of_all(c, &w->times, doc))
		time.n = 0;
	if (unit.n > 0 && is_addressed(c, w, doc))
		unit.n = 0;
	tell(c, &unit, "task-no-unit", "tasks-no-unit");
	tell(c, &time, "task-no-time", "tasks-no-time");
	free(unit.v);
	free(time.v);
}

/* Go on to a document: tasks and blocks stand in the order of documents. */
static void
go_to(const struct check *c, struct watch *w, size_t doc)
{
	const struct tasks *all = c->plan->tasks;

	for (w->task = w->end; w->end < all->n &&
	    c->o->node[all->v[w->end].node].doc <= doc;)
		w->end++;
	while (w->block < c->nblocks && c->block[w->block].doc < doc)
		w->block++;
}

void
check_duties(struct check *c)
{
	struct watch w = { .times = SPANS_INIT };
	const struct tasks *all = c->plan->tasks;
	size_t i;

	w.named = xcalloc(c->o->nnodes + 1, sizeof(*w.named));
	w.asks = xcalloc(c->o->nnodes + 1, sizeof(*w.asks));
	for (i = 0; i < c->o->nnodes; i++)
		w.named[i] = c->o->node[i].ncells == 0 &&
		    check_match(c, "unit-heading", c->o->node[i].heading);
	for (i = 0; i < all->n; i++)
		if (!all->v[i].task)
			w.named[all->v[i].node] |=
			    all->v[i].lead.n > 0 || all->v[i].units.n > 0;
	for (i = 0; i < c->o->ndocs; i++) {
		go_to(c, &w, i);
		check_doc(c, i, &w);
	}
	spans_free(&w.times);
	free(w.named);
	free(w.asks);
}

#include <stdlib.h>

#include "base/utf8.h"
#include "line/line.h"
#include "outline/article.h"
#include "outline/asked.h"
#include "outline/dated.h"
#include "outline/genre.h"
#include "outline/kind.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "who/subject.h"

#define NAME_CHARS 12 /* a longer one is no name of a section */
#define ROLL 3 /* names with posts below a heading */
#define END_BYTES 3 /* of the mark behind a heading */
#define BOUND_BYTES 3000 /* how far a bound is looked for */

/* What is found out about a node before its kind is settled. */
struct look {
	enum plan_kind of; /* kind of its document */
	int kind;
	int article; /* kind of an item about the document itself, or -1 */
	size_t bytes; /* of what it says itself */
	size_t lines, posts; /* of that; those that name somebody and his post */
	bool closed; /* the last of that ends a sentence */
	bool filled; /* some of that is neither who bears it nor noise */
	bool points; /* it gives points */
	bool scored; /* it, or what stands below it, does */
	bool items; /* not only rows of a table stand below it */
	size_t timed; /* of its items, those named with days: 自查（5月1日—10日） */
	struct asked asked;
};

bool
kind_is_section(struct str text)
{
	int kind = genre_says(text, PATTERNS_SECTION);

	return kind == KIND_CONTEXT || kind == KIND_GOAL ||
	    kind == KIND_STANDARD || kind == KIND_TASK || kind == KIND_STAGE ||
	    kind == KIND_SUPPORT;
}

bool
kind_is_ask(struct str text)
{
	return genre_says(text, PATTERNS_ASK) == KIND_TASK;
}

bool
kind_is_rule(struct str text)
{
	return genre_says(text, PATTERNS_SECTION) == KIND_RULE;
}

bool
kind_is_preamble(struct str text)
{
	return words_match_text(PATTERNS_TELLING, str_sub(text, 0, 3000)) >= 0;
}

/* 第一阶段, or 第一阶段： or 阶段一：, as a marker says it itself. */
static bool
is_stage(struct str number)
{
	number = marker_bare(number);
	return words_ends(WORDS_STAGE_NUMBER, number) ||
	    words_starts(WORDS_STAGE_NUMBER, number);
}

/* 2.第二阶段6月10日—20日补查漏户。, 3.第三阶段，…: a stage behind another marker */
static bool
opens_stage(struct str heading)
{
	struct marker m;
	struct str number;

	if (!marker_at(heading, &m))
		return false;
	number = str_sub(heading, 0, m.n);
	return is_stage(number) &&
	    (marker_bare(number).n < number.n ||
		timehead_begins(str_trim(str_sub(heading, m.n, heading.n))));
}

/* Too long for the name of a section, the brackets at its end left out? */
static bool
is_sentence(struct str heading)
{
	long at = utf8_find_mark(heading, '(');

	return utf8_len(at > 0 ? str_sub(heading, 0, (size_t)at) : heading) >
	    NAME_CHARS;
}

/* Is the heading all that the node says? */
static bool
is_alone(const struct look *l, const struct node *n)
{
	return n->nitems == 0 && l->bytes > 0 &&
	    l->bytes <= n->heading.n + END_BYTES;
}

/* 组织自查（6月1日—6月15日） */
static bool
is_timed(struct str heading)
{
	size_t open = name_bracket_at_end(heading);

	return open > 0 && open < heading.n &&
	    timehead_is_days(str_trim(name_in_bracket(heading, open)));
}

/* 成员单位 over names and posts: who somebody is, and no work. */
static bool
is_roll(const struct look *l, const struct node *n)
{
	return n->nitems == 0 && l->posts >= ROLL && l->posts * 2 >= l->lines;
}

/* A row of 重点任务完成情况 says what somebody is to do, beside how far it is. */
static bool
is_assigned(const struct node *n)
{
	return n->form == NODE_ROW && outline_row_asks(n) &&
	    article_row_is_work(n);
}

/* What the heading of a node says, where its parent's kind is above. */
static int
heading_kind(const struct node *n, struct str heading, int above, bool alone)
{
	int kind = genre_says(heading, PATTERNS_SECTION);

	/* 第二条 考核坚持公平公正的原则 below 总则: a sentence, no heading. */
	if (above == KIND_CONTEXT && n->nitems == 0 &&
	    utf8_len(heading) > NAME_CHARS)
		kind = GENRE_NONE;
	if (above == KIND_CONTEXT && words_is(WORDS_PURPOSE, heading))
		return above;
	/* 一是宣传发动，落实任务。 as all that an item says: likewise. */
	if (alone && (n->list || is_sentence(heading)))
		kind = GENRE_NONE;
	if (((is_stage(n->number) || opens_stage(heading)) &&
		kind != KIND_RULE) ||
	    (above == KIND_STAGE && is_timed(heading)))
		kind = KIND_STAGE;
	/* 考核验收, 组织实施 */
	if (above == KIND_STAGE &&
	    (kind == KIND_RULE || kind == KIND_SUPPORT) &&
	    genre_says(heading, PATTERNS_STAGE) == KIND_STAGE)
		kind = KIND_STAGE;
	if (n->nitems > 0 && words_is(WORDS_TIME, heading))
		kind = KIND_STAGE; /* 活动时间, and what is done when below it */
	return kind;
}

/* Such sections of a report ask for what is still to be done. */
static bool
asks_for_work(int kind)
{
	return kind == KIND_TASK || kind == KIND_GOAL || kind == KIND_STAGE ||
	    kind == KIND_SUPPORT;
}

/*
 * The kind of a node: what its own heading says, else its parent's.  A report
 * tells facts whatever its headings, but for what it asks for next.
 */
static int
own_kind(const struct outline *o, const struct look *v, size_t i)
{
	const struct node *n = &o->node[i];
	const struct look *l = &v[i];
	struct str heading = genre_heading(n);
	bool alone = is_alone(l, n);
	int above = v[n->parent].kind, kind = l->article, asks;

	if (kind >= 0 && kind != KIND_META)
		return kind;
	if (v[n->parent].article == KIND_META && !article_row_is_work(n))
		return KIND_META;
	kind = heading_kind(n, heading, above, alone);
	if (kind < 0 && above == KIND_TASK && is_roll(l, n))
		return KIND_META;
	/* 工作流程, 组织实施: each of its items has its days */
	if ((kind < 0 || kind == KIND_SUPPORT) && n->nitems > 1 &&
	    l->timed == n->nitems)
		kind = KIND_STAGE;
	/*
	 * Scoring rules name the work they score: 重点工作（40分）, but a
	 * section without points is work, as are 工作职责 below 组织领导.
	 */
	if (l->of == KIND_RULE &&
	    ((kind == KIND_TASK && above != KIND_SUPPORT &&
		 (n->level != 1 || l->scored)) ||
		kind == KIND_STANDARD || kind == KIND_FACT ||
		points_total(o->node[n->parent].heading)))
		return above;
	/* 上交工作总结。 as all that an item says is an order, no heading. */
	if (l->of != KIND_FACT && kind == KIND_FACT && alone)
		kind = GENRE_NONE;
	if (l->of != KIND_FACT || asks_for_work(above))
		return kind < 0 ? above : kind;
	if (is_assigned(n))
		return KIND_TASK;
	asks = asked_kind(o, n, &l->asked, kind,
	    asks_for_work(v[l->asked.before].kind));
	if (asks >= 0)
		return asks;
	return kind == KIND_CONTEXT || kind == KIND_META ? kind : above;
}

/* One of several items in a paragraph of the document's own. */
static bool
is_preamble_item(const struct outline *o, size_t doc, size_t k)
{
	const struct node *n = &o->node[k];

	return n->doc == doc && n->level == 1 &&
	    (n->form == NODE_CLOSER || (n->list && n->nitems == 0));
}

/* 一、 or 第一章: the first of the sections. */
static bool
is_section(const struct outline *o, size_t doc, size_t k)
{
	const struct node *n = &o->node[k];
	struct marker m;

	return n->doc == doc && n->level == 1 && !n->list &&
	    marker_at(n->number, &m) && m.number == 1 &&
	    (marker_family(m.style) == MARKER_HAN ||
		marker_family(m.style) == MARKER_ORDINAL);
}

/*
 * What a preamble counts up (活动分三个板块：一是…) before the first section
 * of its document: from the document's first node on.  What gives points is no
 * preamble.
 */
static void
settle_preambles(const struct outline *o, struct look *v)
{
	size_t i, k;

	for (i = 0; i < o->ndocs; i++) {
		size_t first = o->doc[i].node + 1;
		bool scored = false, counted = false;

		for (k = first; k < o->nnodes && is_preamble_item(o, i, k);
		     k++) {
			scored |= v[k].points;
			counted |= o->node[k].list;
		}
		if (!counted || k == o->nnodes || scored ||
		    !is_section(o, i, k))
			continue;
		while (k > first)
			v[--k].kind = KIND_CONTEXT;
	}
}

/* 各村要抓好以下任务： over a table, whose rows say what is ordered. */
static bool
announces(struct str s)
{
	return utf8_ends_mark(s, ':') > 0 && str_find(s, STR("。"), 0) < 0;
}

/* Does the node's own text order somebody to do something? */
static bool
orders(const struct outline *o, const struct node *n)
{
	struct buf b = BUF_INIT;
	size_t i;
	bool yes;

	for (i = n->first; i < n->first + n->n && b.n == 0; i++)
		if (o->piece[i].kind == KIND_HEADING &&
		    !(n->nitems > 0 && announces(o->piece[i].body)))
			subject_find(&b, o->piece[i].body);
	yes = b.n > 0;
	buf_free(&b);
	return yes;
}

/* Does it set a bound to a figure: 年度总额控制在30万元以内? */
static bool
bounds(const struct outline *o, const struct node *n)
{
	size_t i, at;
	uint32_t c;

	for (i = n->first; i < n->first + n->n; i++) {
		struct str s = o->piece[i].body;

		if (o->piece[i].kind != KIND_HEADING)
			continue;
		for (at = 0; at < s.n && at < BOUND_BYTES; at++) {
			size_t k = words_prefix(
			    WORDS_BOUND, str_sub(s, at, s.n), NULL);

			k += k > 0 && at + k < s.n && s.p[at + k] == ' ';
			if (k > 0 &&
			    utf8_decode(s.p + at + k, s.n - at - k, &c) > 0 &&
			    str_digit(utf8_fold(c)))
				return true;
		}
	}
	return false;
}

/*
 * 附录: among what is said of the paper, an order or a bound is work like any
 * other.
 */
static void
settle_orders(const struct outline *o, struct look *v)
{
	size_t i;

	for (i = 0; i < o->nnodes; i++) {
		const struct node *n = &o->node[i];

		if (v[i].kind == KIND_META && n->form == NODE_ITEM &&
		    n->nitems == 0 && v[i].article < 0 &&
		    (orders(o, n) || bounds(o, n)))
			v[i].kind =
			    v[i].of >= KIND_GOAL ? (int)v[i].of : KIND_TASK;
	}
}

/* 二、组织机构 with nothing behind it: a section that its author left open. */
static bool
left_open(const struct look *l, const struct node *n)
{
	return n->level == 1 && n->n > 0 && !n->list && n->nitems == 0 &&
	    !l->closed && l->bytes <= n->heading.n + END_BYTES &&
	    !is_sentence(n->heading) && kind_is_section(n->heading);
}

static void
look_at_pieces(const struct outline *o, struct look *v)
{
	size_t i;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		struct look *l = &v[p->node];

		l->points = l->points || points_given(p->body);
		l->bytes += p->body.n;
		l->lines += p->body.n > 0;
		l->posts += line_is_post(p->body);
		l->closed = line_is_closed(p->body);
		l->filled |= p->body.n > 0 && p->kind != KIND_DUTY &&
		    p->kind != KIND_NOISE;
	}
}

/* The nodes of o, looked at, but for their kinds; to be freed. */
static struct look *
look_at_nodes(const struct outline *o)
{
	struct look *v = xcalloc(o->nnodes + 1, sizeof(*v));
	struct asked asked = ASKED_INIT;
	size_t i, up;

	look_at_pieces(o, v);
	for (i = 0; i < o->nnodes; i++)
		if (o->node[i].level == 1) {
			asked_next(o, i, &asked);
			v[i].asked = asked;
		}
	for (i = 0; i < o->nnodes; i++) {
		up = o->node[i].parent;
		v[i].of =
		    up == NO_NODE ? genre_of(o, o->node[i].doc) : v[up].of;
	}
	for (i = o->nnodes; i-- > 0;) {
		v[i].article = article_kind(o, &o->node[i], v[i].items);
		v[i].scored |= v[i].points;
		up = o->node[i].parent;
		if (up == NO_NODE)
			continue;
		v[up].scored |= v[i].scored;
		v[up].items |= o->node[i].form == NODE_ITEM;
		v[up].timed += is_timed(o->node[i].heading);
	}
	return v;
}

static int
find_kind(const struct outline *o, const struct look *v, size_t i)
{
	const struct node *n = &o->node[i];
	const struct look *l = &v[i];
	int kind;

	if (n->level == 0)
		kind = (int)l->of;
	else if (l->of == KIND_RULE &&
	    ((n->nitems == 0 &&
		 (l->points || (n->form == NODE_ROW && v[n->parent].scored))) ||
		points_total(n->heading)))
		kind = KIND_RULE; /* 组织领导（20分） */
	else
		kind = own_kind(o, v, i);
	return kind == KIND_FACT && l->of == KIND_FACT && asked_below(o, i)
	    ? KIND_TASK
	    : kind;
}

static bool
is_task(const struct outline *o, const struct look *l, const struct node *n)
{
	return n->level > 0 && l->filled && !left_open(l, n) &&
	    (n->nitems == 0 || l->article == KIND_META ||
		(!l->items && orders(o, n))) &&
	    l->kind >= KIND_GOAL &&
	    (n->form == NODE_ITEM || n->form == NODE_ROW);
}

static void
settle_nodes(struct outline *o)
{
	struct look *v = look_at_nodes(o);
	size_t i;

	for (i = 0; i < o->nnodes; i++)
		v[i].kind = find_kind(o, v, i);
	settle_preambles(o, v);
	settle_orders(o, v);
	for (i = 0; i < o->nnodes; i++) {
		struct node *n = &o->node[i];

		if (v[i].article == KIND_META)
			article_end(o, n);
		n->task = is_task(o, &v[i], n);
		if (n->level == 0)
			n->kind = KIND_CONTEXT;
		else if (!n->task && v[i].kind >= KIND_GOAL)
			n->kind = KIND_INTRO;
		else
			n->kind = (enum plan_kind)v[i].kind;
	}
	free(v);
}

void
kind_settle(struct outline *o)
{
	size_t i;

	settle_nodes(o);
	for (i = 0; i < o->npieces; i++)
		if (o->piece[i].kind == KIND_HEADING)
			o->piece[i].kind = o->node[o->piece[i].node].kind;
	dated_settle(o);
}

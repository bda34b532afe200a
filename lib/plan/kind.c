#include <stdlib.h>

#include "base/utf8.h"
#include "plan/genre.h"
#include "plan/kind.h"
#include "plan/marker.h"
#include "plan/points.h"
#include "plan/subject.h"
#include "plan/title.h"
#include "plan/words.h"

#define TOP_CHARS 20 /* within which a record says its day */
#define NAME_CHARS 12 /* a longer one is no name of a section */
#define END_BYTES 3 /* of the mark behind a heading */
#define BOUND_BYTES 3000 /* how far a bound is looked for */

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

/* 第一条 为…，制定本办法: an item about the document itself. */
static int
article(const struct node *n)
{
	return n->nitems == 0 && n->form == NODE_ITEM
	    ? words_match_text(PATTERNS_ARTICLE, n->heading)
	    : GENRE_NONE;
}

/* 第一阶段 as a marker says it itself. */
static bool
is_stage(struct str number)
{
	return words_ends(WORDS_STAGE_NUMBER, number);
}

/* Too long for the name of a section, the brackets at its end left out? */
static bool
is_sentence(struct str heading)
{
	long at = utf8_find_mark(heading, '(');

	return utf8_len(at > 0 ? str_sub(heading, 0, (size_t)at) : heading) >
	    NAME_CHARS;
}

/* 2027年重点工作 in what is told of 2026. */
static bool
is_ahead(const struct plan_doc *d, struct str heading)
{
	int year = title_year(d->title);

	return year > 0 && title_year(heading) > year;
}

/* 特提出如下要求： as the last that a node says before its first child. */
static bool
leads_to_work(const struct outline *o, size_t node)
{
	const struct node *n = &o->node[node];
	size_t i;

	if (n->nitems == 0 || node + 1 == o->nnodes)
		return false;
	for (i = o->node[node + 1].first; i-- > 0;) {
		const struct piece *p = &o->piece[i];

		if (p->body.n > 0)
			return p->node == node &&
			    utf8_ends_mark(p->body, ':') > 0 &&
			    words_match_text(PATTERNS_TELLING,
				p->body) == KIND_TASK;
	}
	return false;
}

/*
 * The kind of a node whose parent's is above: what its own heading says,
 * else the same.  A report tells facts whatever its headings, but for what it
 * asks for next.  alone: the heading is all that the node says; ordered: it
 * or what stands below it orders somebody, and nothing there gives points.
 */
static int
own_kind(const struct outline *o, const struct node *n, enum plan_kind of,
    int above, bool alone, bool ordered)
{
	struct str heading = genre_heading(n);
	int kind = article(n), asks;

	if (kind >= 0)
		return kind;
	kind = genre_says(heading, PATTERNS_SECTION);
	/* 第二条 考核坚持公平公正的原则 below 总则: a sentence, no heading. */
	if (above == KIND_CONTEXT && n->nitems == 0 &&
	    utf8_len(heading) > NAME_CHARS)
		kind = GENRE_NONE;
	if (above == KIND_CONTEXT && words_is(WORDS_PURPOSE, heading))
		return above;
	/* 一是宣传发动，落实任务。 as all that an item says: likewise. */
	if (alone && (n->list || is_sentence(heading)))
		kind = GENRE_NONE;
	if (is_stage(n->number) && kind != KIND_RULE)
		kind = KIND_STAGE;
	/* 考核验收, 组织实施 */
	if (above == KIND_STAGE &&
	    (kind == KIND_RULE || kind == KIND_SUPPORT) &&
	    genre_says(heading, PATTERNS_STAGE) == KIND_STAGE)
		kind = KIND_STAGE;
	if (n->nitems > 0 && words_is(WORDS_TIME, heading))
		kind = KIND_STAGE; /* 活动时间, and what is done when below it */
	/* Scoring rules name the work they score: 重点工作（40分）. */
	if (of == KIND_RULE && !(kind == KIND_TASK && ordered) &&
	    (kind == KIND_TASK || kind == KIND_STANDARD || kind == KIND_FACT))
		return above;
	/* 上交工作总结。 as all that an item says is an order, no heading. */
	if (of != KIND_FACT && kind == KIND_FACT && alone)
		kind = GENRE_NONE;
	if (of != KIND_FACT || above == KIND_TASK)
		return kind < 0 ? above : kind;
	asks = genre_says(heading, PATTERNS_ASK);
	if (asks < 0 && kind != KIND_FACT && is_ahead(&o->doc[n->doc], heading))
		asks = KIND_TASK;
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
settle_preambles(struct outline *o, int *kind, const bool *points)
{
	size_t i, k;

	for (i = 0; i < o->ndocs; i++) {
		size_t first = o->doc[i].node + 1;
		bool scored = false;

		for (k = first; k < o->nnodes && is_preamble_item(o, i, k);)
			scored |= points[k++];
		if (k == first || k == o->nnodes || scored ||
		    !is_section(o, i, k))
			continue;
		while (k > first)
			kind[--k] = KIND_CONTEXT;
	}
}

/* Does the node's own text order somebody to do something? */
static bool
orders(const struct outline *o, const struct node *n)
{
	struct buf b = BUF_INIT;
	size_t i;
	bool yes;

	for (i = n->first; i < n->first + n->n && b.n == 0; i++)
		if (o->piece[i].kind == KIND_HEADING)
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
 * 附则: among what is said of the paper, an order or a bound is work like any
 * other.
 */
static void
settle_orders(struct outline *o, const enum plan_kind *of, int *kind)
{
	size_t i;

	for (i = 0; i < o->nnodes; i++) {
		const struct node *n = &o->node[i];

		if (kind[i] == KIND_META && n->form == NODE_ITEM &&
		    n->nitems == 0 && article(n) < 0 &&
		    (orders(o, n) || bounds(o, n)))
			kind[i] = of[n->doc] >= KIND_GOAL ? (int)of[n->doc]
							  : KIND_TASK;
	}
}

/* Are the rows of a table all that stands below the node? */
static bool *
only_rows(const struct outline *o)
{
	bool *rows = xcalloc(o->nnodes + 1, sizeof(*rows));
	size_t i;

	for (i = 0; i < o->nnodes; i++)
		rows[i] = o->node[i].nitems > 0;
	for (i = 0; i < o->nnodes; i++)
		if (o->node[i].parent != NO_NODE &&
		    o->node[i].form == NODE_ITEM)
			rows[o->node[i].parent] = false;
	return rows;
}

/* 二、组织机构 with nothing behind it: a section that its author left open. */
static bool
left_open(const struct node *n, size_t bytes)
{
	return n->level == 1 && n->nitems == 0 && n->n > 0 &&
	    !n->list && bytes <= n->heading.n + END_BYTES &&
	    !is_sentence(n->heading) &&
	    kind_is_section(n->heading);
}

static void
settle_nodes(struct outline *o)
{
	enum plan_kind *of = xcalloc(o->ndocs + 1, sizeof(*of));
	int *kind = xcalloc(o->nnodes + 1, sizeof(*kind));
	bool *points = xcalloc(o->nnodes + 1, sizeof(*points));
	bool *scored = xcalloc(o->nnodes + 1, sizeof(*scored));
	bool *ordered = xcalloc(o->nnodes + 1, sizeof(*ordered));
	size_t *text = xcalloc(o->nnodes + 1, sizeof(*text));
	bool *filled = xcalloc(o->nnodes + 1, sizeof(*filled));
	bool *rows = only_rows(o);
	size_t i;

	for (i = 0; i < o->ndocs; i++)
		of[i] = genre_of(o, i);
	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];

		if (!points[p->node])
			points[p->node] = points_given(p->body);
		text[p->node] += p->body.n;
		filled[p->node] |= p->body.n > 0 && p->kind != KIND_DUTY &&
		    p->kind != KIND_NOISE;
	}
	for (i = o->nnodes; i-- > 0;) {
		size_t up = o->node[i].parent;

		scored[i] |= points[i];
		if (of[o->node[i].doc] == KIND_RULE && !ordered[i])
			ordered[i] = orders(o, &o->node[i]);
		if (up != NO_NODE) {
			scored[up] |= scored[i];
			ordered[up] |= ordered[i];
		}
	}
	for (i = 0; i < o->nnodes; i++) {
		struct node *n = &o->node[i];

		if (n->level == 0)
			kind[i] = of[n->doc];
		else if (of[n->doc] == KIND_RULE && n->nitems == 0 &&
		    (points[i] || (n->form == NODE_ROW && scored[n->parent])))
			kind[i] = KIND_RULE; /* 组织领导（20分）… */
		else
			kind[i] = own_kind(o, n, of[n->doc], kind[n->parent],
			    n->nitems == 0 && text[i] > 0 &&
				text[i] <= n->heading.n + END_BYTES,
			    n->level == 1 && ordered[i] && !scored[i]);
		if (kind[i] == KIND_FACT && of[n->doc] == KIND_FACT &&
		    leads_to_work(o, i))
			kind[i] = KIND_TASK;
	}
	settle_preambles(o, kind, points);
	settle_orders(o, of, kind);
	for (i = 0; i < o->nnodes; i++) {
		struct node *n = &o->node[i];

		n->kind = (enum plan_kind)kind[i];
		n->task = n->level > 0 && filled[i] && !left_open(n, text[i]) &&
		    (n->nitems == 0 || (rows[i] && orders(o, n))) &&
		    n->kind >= KIND_GOAL &&
		    (n->form == NODE_ITEM || n->form == NODE_ROW);
		if (n->level == 0)
			n->kind = KIND_CONTEXT;
		else if (!n->task && n->kind >= KIND_GOAL)
			n->kind = KIND_INTRO;
	}
	free(of);
	free(kind);
	free(points);
	free(scored);
	free(ordered);
	free(text);
	free(filled);
	free(rows);
}

/*
 * The day above a record that has none below it: 时间：2026年4月16日, or the text
 * that begins with it: 2026年8月5日，镇长带队检查。
 */
static bool
is_day_on_top(struct str s, struct date *d)
{
	size_t n = words_prefix(WORDS_TIME_LINE, s, NULL);
	bool said = n > 0 && (str_starts(str_sub(s, n, s.n), STR("：")) ||
	    str_starts(str_sub(s, n, s.n), STR(":")));

	return (said || (s.n > 0 && s.p[0] >= '1' && s.p[0] <= '9')) &&
	    title_date(str_sub(s, 0, utf8_offset(s, TOP_CHARS)), d);
}

/* A section that says when all is done: 活动时间 and, below it, 2026年6月1日. */
static bool
is_when(const struct node *n, struct str s, struct date *d)
{
	return n->level == 1 && words_is(WORDS_TIME, n->heading) &&
	    s.n > 0 && s.p[0] >= '1' && s.p[0] <= '9' &&
	    title_date(str_sub(s, 0, utf8_offset(s, TOP_CHARS)), d);
}

static void
settle_top(struct outline *o)
{
	struct date d;
	size_t i;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		const struct node *n = &o->node[p->node];
		struct plan_doc *doc = &o->doc[n->doc];

		if (doc->year == 0 && date_is_none(doc->date) &&
		    (n->level == 0 ? is_day_on_top(p->body, &d)
				   : is_when(n, p->body, &d)))
			doc->year = d.y;
	}
}

static void
settle_docs(struct outline *o)
{
	struct date d;
	size_t i;

	for (i = 0; i < o->ndocs; i++)
		if (o->doc[i].year == 0)
			o->doc[i].year = title_year(o->doc[i].title);
	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		struct plan_doc *doc = &o->doc[o->node[p->node].doc];

		if (p->kind == KIND_META && title_date(p->body, &d) &&
		    date_is_none(doc->date))
			doc->date = d;
	}
	settle_top(o);
}

void
kind_settle(struct outline *o)
{
	size_t i;

	settle_nodes(o);
	for (i = 0; i < o->npieces; i++)
		if (o->piece[i].kind == KIND_HEADING)
			o->piece[i].kind = o->node[o->piece[i].node].kind;
	settle_docs(o);
}

#include "base/utf8.h"
#include "outline/asked.h"
#include "outline/genre.h"
#include "outline/title.h"
#include "phrase/order.h"
#include "phrase/words.h"
#include "who/subject.h"

#define LIST_PIECES 60 /* of a paragraph's list and what leads to it */

/* 今年的主要预期目标是：… among what a section says before its items. */
static bool
tells_aims(const struct outline *o, const struct node *n)
{
	size_t i;

	for (i = n->first; n->nitems > 0 && i < n->first + n->n; i++)
		if (words_find(WORDS_AIM, o->piece[i].body, 0, NULL) >= 0)
			return true;
	return false;
}

void
asked_next(const struct outline *o, size_t section, struct asked *a)
{
	const struct node *n = &o->node[section];
	const struct node *before = a->section ? &o->node[a->section] : NULL;
	bool follows = before && before->doc == n->doc;

	a->aims = follows && tells_aims(o, n);
	a->later = a->aims ||
	    (follows &&
		(a->later || words_ends(WORDS_REVIEW, before->heading)));
	a->before = follows ? a->section : 0;
	a->section = section;
}

/* 特提出如下要求： as the last paragraph that a node says before its first child. */
bool
asked_below(const struct outline *o, size_t node)
{
	const struct node *n = &o->node[node];
	struct buf b = BUF_INIT;
	size_t i;
	bool asks = false;

	if (n->nitems == 0 || node + 1 == o->nnodes)
		return false;
	i = o->node[node + 1].first;
	while (i > 0 && o->piece[i - 1].body.n == 0)
		i--;
	if (i == 0 || o->piece[i - 1].node != node ||
	    !utf8_ends_mark(o->piece[i - 1].body, ':'))
		return false;
	for (i--; i > n->first && o->piece[i].wrapped;)
		i--;
	outline_paragraph(o, i, &b);
	asks = words_match_text(PATTERNS_TELLING, buf_str(&b)) == KIND_TASK;
	buf_free(&b);
	return asks;
}

/* Does it begin with who is ordered: 各镇要加大宣传力度? */
static bool
opens_ordering(struct str s)
{
	struct buf b = BUF_INIT;
	bool yes;

	subject_find(&b, s);
	yes = b.n > 0 && str_starts(s, buf_str(&b)) &&
	    words_match_text(PATTERNS_TOLD, s) < 0;
	buf_free(&b);
	return yes;
}

/* 下一步，各镇… */
static bool
opens_next(struct str s)
{
	long at = utf8_find_mark(s, ',');

	return at > 0 &&
	    words_is(WORDS_ASK_OPENING, str_trim(str_sub(s, 0, (size_t)at)));
}

/*
 * 下一步，各镇…, 各村要…: how a paragraph that is an item without a number opens.
 */
static bool
opens_asking(const struct outline *o, const struct node *n)
{
	struct str s = n->n > 0 && n->form == NODE_ITEM && n->number.n == 0
	    ? o->piece[n->first].body
	    : STR_NULL;

	return opens_next(s) ||
	    (utf8_find_mark(s, ',') > 0 && opens_ordering(s));
}

/* 资金不足。下一步，我镇将：, 下一步： does its last sentence lead to what is asked? */
static bool
leads_next(struct str s)
{
	size_t mark = utf8_ends_mark(s, ':'), from = 0;
	long at;

	if (mark == 0)
		mark = utf8_ends_mark(s, ',');
	if (mark == 0)
		return false;
	while ((at = str_find(s, STR("。"), from)) >= 0)
		from = (size_t)at + STR("。").n;
	s = str_trim(str_sub(s, from, s.n));
	return opens_next(s) ||
	    words_is(WORDS_ASK_OPENING, str_sub(s, 0, s.n - mark));
}

/* An item of 下一步，我镇将：一是…，二是…, by what its paragraph says before it? */
static bool
is_of_next(const struct outline *o, const struct node *n)
{
	size_t i = n->first, most = LIST_PIECES;
	struct buf b = BUF_INIT;
	bool yes;

	if (!n->list || n->n == 0)
		return false;
	while (i > 0 && most > 0 && o->piece[i - 1].node != n->parent &&
	    o->node[o->piece[i - 1].node].list) {
		i--;
		most--;
	}
	if (i == 0 || o->piece[i - 1].node != n->parent)
		return false;
	for (i--; i > 0 && most > 0 && o->piece[i].wrapped; most--)
		i--;
	outline_paragraph(o, i, &b);
	yes = leads_next(buf_str(&b));
	buf_free(&b);
	return yes;
}

/*
 * 2027年重点工作 in what is told of 2026; later, behind what tells: 2026年重点工作 in
 * a report of that year, 主要目标, and what goes on behind such a section.
 */
static int
ahead_kind(const struct plan_doc *d, struct str heading, const struct asked *a,
    int kind, bool goes_on)
{
	int year = title_year(d->title), said = title_year(heading);

	if (kind == KIND_FACT || kind == KIND_CONTEXT)
		return GENRE_NONE;
	/* 保障措施 behind 下一步打算: how that is kept up */
	if (goes_on && (kind == KIND_SUPPORT || kind == KIND_STAGE))
		return kind;
	if (a->later && (kind == KIND_TASK || kind == KIND_GOAL))
		return kind;
	if (a->aims || (a->later && goes_on))
		return KIND_TASK;
	return said > 0 && (a->later ? said >= year : year > 0 && said > year)
	    ? KIND_TASK
	    : GENRE_NONE;
}

/* 一要…, 一是要…: does an item of a list begin with an order? */
static bool
is_ordered(const struct outline *o, const struct node *n)
{
	return n->list &&
	    (words_ends(WORDS_ORDER_NEED, n->number) ||
		(n->n > 0 && order_at(o->piece[n->first].body, 0) > 0));
}

int
asked_kind(const struct outline *o, const struct node *n, const struct asked *a,
    int kind, bool goes_on)
{
	struct str heading = genre_heading(n);
	int asks;

	if (opens_asking(o, n) || is_of_next(o, n) || is_ordered(o, n))
		return KIND_TASK;
	asks = genre_says(heading, PATTERNS_ASK);
	if (asks >= 0)
		return asks;
	/* 二、脱贫目标: what is to be reached, wherever it is told from */
	if (kind == KIND_GOAL && n->level == 1)
		return kind;
	return ahead_kind(&o->doc[n->doc], heading, a, kind, goes_on);
}

#include <stdlib.h>

#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "plan/carry.h"
#include "plan/duty-share.h"
#include "plan/duty.h"

/* Does the text of a node say in itself who: （水利站负责）? */
static bool
says_who(const struct outline *o, const struct node *n)
{
	struct buf b = BUF_INIT;
	bool yes;

	duty_text(o, n, &b);
	yes = resp_says_who(buf_str(&b));
	buf_free(&b);
	return yes;
}

/* Is there an earlier item of the same list with a line of its own? */
static bool
has_earlier(const struct outline *o, const struct duty *d, size_t node)
{
	size_t i;

	if (d[o->node[node].parent].below)
		return true;
	/* Siblings lie before it, down to their parent; the nearest decides,
	 * so the search ends at the first one. */
	for (i = node; i-- > 0 && i != o->node[node].parent;)
		if (o->node[i].parent == o->node[node].parent &&
		    o->node[i].form != NODE_CLOSER)
			return !resp_is_empty(&d[i].own) ||
			    says_who(o, &o->node[i]);
	return false;
}

/* The last item of its list; text that closes the list may follow. */
static bool
is_last(const struct outline *o, size_t node)
{
	const struct node *n = &o->node[node], *next = n + 1;
	size_t behind = node + 1 < o->nnodes && next->parent == n->parent &&
	    next->form == NODE_CLOSER;

	return n->parent != NO_NODE &&
	    n->position + behind == o->node[n->parent].nchildren;
}

/* For each node, behind its last piece of text: blank lines, lines of
 * responsibility and noise do not count. */
static size_t *
text_ends(const struct outline *o)
{
	size_t *end = xcalloc(o->nnodes + 1, sizeof(*end)), i;

	for (i = 0; i < o->npieces; i++)
		if (o->piece[i].body.n > 0 && o->piece[i].kind != KIND_DUTY &&
		    o->piece[i].kind != KIND_NOISE)
			end[o->piece[i].node] = i + 1;
	return end;
}

/*
 * 3.责任单位： closes the list of node n; ※责任单位： only stands out, and ①责任单位：
 * below （一）, or 1.责任单位： below 2., begins a list of its own.
 */
static bool
closes_list(const struct node *n, const struct piece *p)
{
	struct marker m, of;

	return p->marker.n > 0 &&
	    !(marker_at(str_trim(p->text), &m) &&
		(marker_family(m.style) == MARKER_BULLET ||
		    (marker_at(n->number, &of) &&
			(m.style != of.style || m.number <= of.number))));
}

/* The node that a line of responsibility at piece p belongs to. */
static size_t
owner(
    const struct outline *o, const struct duty *d, const size_t *end, size_t p)
{
	size_t node = o->piece[p].node;
	const struct node *n = &o->node[node];

	if (n->level == 0)
		return node;
	if (n->form == NODE_CLOSER || closes_list(n, &o->piece[p]))
		return o->node[n->parent].level > 0 ? n->parent : node;
	if (n->nitems > 0 || n->position < 2 || !is_last(o, node) ||
	    o->node[n->parent].level == 0 || p < end[node] ||
	    has_earlier(o, d, node))
		return node;
	return n->parent;
}

/* 时间：9月18日—23日 below a heading holds for what stands below it. */
static struct str
time_line(struct str body)
{
	size_t n = words_prefix(WORDS_TIME, body, NULL);
	struct str s = str_trim(str_sub(body, n, body.n));

	if (n > 0 && str_starts(s, STR("：")))
		return str_trim(str_sub(s, 3, s.n));
	if (n > 0 && str_starts(s, STR(":")))
		return str_trim(str_sub(s, 1, s.n));
	return STR_NULL;
}

/* What a bracket of a stage's heading says of when: （时间：3月上旬） */
static struct str
days_inside(struct str bracket)
{
	size_t n = name_bracket(bracket), open, close;
	struct str s = str_sub(bracket, 0, n), when;

	if (n == 0)
		return STR_NULL;
	open = utf8_starts_mark(s, '(');
	close = utf8_ends_mark(s, ')');
	s = str_trim(str_sub(s, open, n - close));
	when = time_line(s);
	return when.n > 0 ? when : s;
}

/* A month, or the days in brackets behind the name of a stage or a section. */
static void
take_stage(const struct outline *o, const struct node *n, struct duty *d)
{
	struct str s = n->heading, inside, body;
	long at = words_find(WORDS_STAGE, s, 0, NULL);
	size_t k;

	if (n->nitems == 0 || n->level == 0 || s.n == 0)
		return;
	if (timehead_is(s) || timehead_is_themed(s) || timehead_is_days(s) ||
	    name_is_deadline(s))
		d->window = s; /* 三月份：, 6月底前完成： */
	for (k = at < 0 ? s.n : (size_t)at; k < s.n; k++) {
		inside = days_inside(str_sub(s, k, s.n));
		if (words_find(WORDS_MONTH, inside, 0, NULL) >= 0) {
			d->window = inside;
			return;
		}
	}
	inside = days_inside(str_sub(s, name_bracket_at_end(s), s.n));
	body = n->n > 0 ? o->piece[n->first].body : STR_NULL;
	if (inside.n == 0 && str_starts(body, s))
		inside = days_inside(str_trim(str_sub(body, s.n, body.n)));
	if (timehead_is_days(inside))
		d->window = inside;
}

/* 成立领导小组：…: does the node's text say that a body is formed? */
static bool
forms_body(const struct outline *o, const struct node *n)
{
	size_t i, at;

	for (i = n->first; i < n->first + n->n; i++) {
		struct str s = o->piece[i].body;

		at = resp_behind_formed(s);
		if (at > 0 && words_find(WORDS_NAME_LONG, s, at, NULL) >= 0)
			return true;
	}
	return false;
}

/* A table's heading over its rows that is a unit: theirs to do. */
static void
take_group(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];

	if (n->form == NODE_GROUP && name_noun(n->heading) == NOUN_ORG)
		resp_read(&d[i].own, n->heading, CELL_UNITS);
}

static void
take_labels(struct resp *own, struct str s)
{
	size_t at, end;

	for (at = 0; resp_label(s, &at, &end); at = end)
		resp_read(own, str_sub(s, at, end), CELL_OTHER);
}

/* （牵头单位：甲） behind a heading holds for all below it. */
static void
take_heading(const struct node *n, const struct piece *p, struct resp *own)
{
	struct str inside;
	size_t from = 0, at = 0, end;

	if (n->nitems == 0 || n->level == 0)
		return;
	while (resp_bracket(p->body, &at, &end, &inside)) {
		resp_inside(own, inside);
		take_labels(own, str_sub(p->body, from, at));
		from = at = end;
	}
	take_labels(own, str_sub(p->body, from, p->body.n));
}

/* The line of responsibility whose names stand below it. */
struct block {
	enum cell_role role; /* CELL_OTHER for none */
	size_t node;
};

/* The text of a line of responsibility, over the lines that it was cut into. */
static struct str
whole_line(const struct outline *o, size_t i, struct buf *b)
{
	struct str s = o->piece[i].body;

	buf_addstr(b, s);
	for (i++; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];

		if (p->kind == KIND_DUTY && p->wrapped)
			buf_addstr(b, p->body);
		else if (p->body.n > 0 && p->kind != KIND_NOISE)
			break;
	}
	return b->n > s.n ? buf_str(b) : s;
}

/* A line of responsibility, in brackets or not, or one with its names. */
static void
take_text(const struct outline *o, struct duty *d, const size_t *end, size_t i,
    struct block *block, struct str body)
{
	size_t at = 0, stop;
	struct str inside;

	if (!resp_is_line(body) && block->role != CELL_OTHER &&
	    resp_goes_on(body, block->role, &d[block->node].own))
		return;
	block->node = owner(o, d, end, i);
	if (o->node[block->node].parent != NO_NODE)
		d[o->node[block->node].parent].below = true;
	if (!resp_is_open(body, &block->role))
		block->role = CELL_OTHER;
	if (resp_bracket(body, &at, &stop, &inside) && at == 0 &&
	    body.n - stop <= STR("。").n)
		resp_inside(&d[block->node].own, inside);
	else
		resp_read(&d[block->node].own, body, CELL_OTHER);
}

static void
take_line(const struct outline *o, struct duty *d, const size_t *end, size_t i,
    struct block *block)
{
	struct buf b = BUF_INIT;

	take_text(o, d, end, i, block, whole_line(o, i, &b));
	buf_free(&b);
}

/* The next item of the parent's list behind node i; NO_NODE at its end. */
static size_t
next_item(const struct outline *o, size_t parent, size_t i)
{
	while (++i < o->nnodes && o->node[i].level > o->node[parent].level)
		if (o->node[i].parent == parent &&
		    o->node[i].form != NODE_CLOSER)
			return i;
	return NO_NODE;
}

/*
 * ⑴⑵⑶ 责任部门：甲 ⑷⑸ 责任部门：乙: lines part a list into blocks where the last
 * item has one too, and two in a row have none, so that nobody has forgotten
 * it: each line is that of the items above it, up to the line before.
 */
static void
take_blocks(const struct outline *o, struct duty *d, size_t parent)
{
	size_t i, last = NO_NODE, lines = 0, row = 0, longest = 0;

	for (i = parent; (i = next_item(o, parent, i)) != NO_NODE; last = i) {
		if (o->node[i].nitems > 0 || says_who(o, &o->node[i]))
			return;
		if (resp_is_empty(&d[i].own)) {
			row++;
			longest = row > longest ? row : longest;
		} else {
			row = 0;
			lines++;
		}
	}
	if (lines < 2 || row > 0 || longest < 2)
		return;
	for (i = last; i-- > parent + 1;) {
		if (o->node[i].parent != parent ||
		    o->node[i].form == NODE_CLOSER)
			continue;
		if (resp_is_empty(&d[i].own))
			resp_merge(&d[i].own, &d[last].own);
		last = i;
	}
}

/*
 * For each node, behind its last line of a title.  What stands above a plan's
 * own title is the letter that goes with it, and names who answers for that:
 * 联系人：张立.
 */
static size_t *
letter_ends(const struct outline *o)
{
	size_t *end = xcalloc(o->nnodes + 1, sizeof(*end)), i;

	for (i = 0; i < o->npieces; i++)
		if (o->piece[i].kind == KIND_TITLE && o->piece[i].body.n > 0)
			end[o->piece[i].node] = i + 1;
	return end;
}

struct duty *
duties_new(const struct outline *o)
{
	struct duty *d = xcalloc(o->nnodes + 1, sizeof(*d));
	size_t *end = text_ends(o), *letter = letter_ends(o), i;
	struct block block = { .role = CELL_OTHER };
	struct str when;

	for (i = 0; i < o->nnodes; i++)
		d[i].own.body = forms_body(o, &o->node[i]);
	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];

		if (p->kind == KIND_DUTY &&
		    (p->wrapped || i < letter[p->node]))
			continue;
		if (p->kind == KIND_DUTY) {
			take_line(o, d, end, i, &block);
			continue;
		}
		if (o->node[p->node].level == 0 || p->kind == KIND_NOISE ||
		    p->kind == KIND_META)
			continue;
		take_heading(&o->node[p->node], p, &d[p->node].own);
		when = time_line(p->body);
		if (when.n > 0 && d[p->node].when.n == 0)
			d[p->node].when = when;
	}
	for (i = 0; i < o->nnodes; i++)
		if (d[i].below && o->node[i].level > 0)
			take_blocks(o, d, i);
	for (i = 0; i < o->nnodes; i++)
		take_group(o, d, i);
	for (i = 0; i < o->nnodes; i++)
		take_stage(o, &o->node[i], &d[i]);
	for (i = 0; i < o->nnodes; i++)
		duty_take_share(o, d, i);
	for (i = 0; i < o->nnodes; i++)
		carry_take(o, d, i);
	free(letter);
	free(end);
	return d;
}

void
duties_free(struct duty *d, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		resp_free(&d[i].own);
	free(d);
}

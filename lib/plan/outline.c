#include <stdlib.h>

#include "base/utf8.h"
#include "plan/build.h"
#include "plan/kind.h"
#include "plan/resp.h"
#include "plan/split.h"
#include "plan/title.h"

#define SUMMARY_BYTES 60 /* a shorter beginning is no summary */
#define BARE_CHARS 20 /* a longer line is no heading without a number */
#define HEADING_BYTES 300 /* of a heading that is kept */
#define TITLE_BYTES 600 /* a longer title has run into the text */

struct reader {
	struct builder b;
	const struct doc *src;
	struct rows rows;
	struct lines lines;
	struct cuts cuts;
	struct buf joined; /* a hard-wrapped paragraph put together */
	size_t *start; /* where each of its lines begins in joined */
	size_t nstart, capstart;
	size_t table; /* node that owns the table at hand, or NO_NODE */
	size_t group; /* heading over its rows, or NO_NODE */
	bool bare; /* headings have no numbers here */
	bool tail; /* signature and attachments have begun */
};

/* Up to the first mark that ends a heading. */
static struct str
heading_of(struct str body)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR("："),
		STR(";"), STR(":"), STR("！"), STR("\n") };
	struct str s = str_sub(body, 0, HEADING_BYTES);
	size_t i, end = s.n;
	long at;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if ((at = str_find(str_sub(s, 0, end), ends[i], 0)) >= 0)
			end = (size_t)at;
	while (end < body.n && end > 0 &&
	    ((unsigned char)body.p[end] & 0xc0) == 0x80)
		end--;
	return str_trim(str_sub(body, 0, end));
}

static size_t
offset_in(struct str outer, struct str inner)
{
	return (size_t)(inner.p - outer.p);
}

/* A whole line as a piece of the current node. */
static struct piece *
put_line(struct reader *r, size_t i, enum plan_kind kind)
{
	const struct para *p = &r->src->v[i];
	size_t skip = offset_in(p->text, r->lines.v[i].text);
	struct piece *c;

	c = build_piece(
	    &r->b, p->text, p->line, 1, skip > p->text.n ? 0 : skip, 0);
	c->kind = kind;
	return c;
}

/* The text of lines i..end-1 in one run; start[] says where each begins. */
static struct str
join(struct reader *r, size_t i, size_t end)
{
	size_t k;

	r->nstart = 0;
	buf_reset(&r->joined);
	for (k = i; k < end; k++) {
		GROW(r->start, r->nstart, r->capstart);
		r->start[r->nstart++] = r->joined.n;
		buf_addstr(&r->joined, r->lines.v[k].text);
	}
	return end - i == 1 ? r->lines.v[i].text : buf_str(&r->joined);
}

static void
open_cut(struct reader *r, const struct cut *c)
{
	struct node *n;

	build_item(&r->b, &c->mark, c->at > 0);
	n = &r->b.o->node[r->b.current];
	n->list = (c->list && marker_family(c->mark.style) != MARKER_HAN) ||
	    marker_family(c->mark.style) == MARKER_CLAUSE;
}

/* The slice of line k from byte `from` to `to`, which opens with a cut. */
static void
put_slice(struct reader *r, size_t k, size_t from, size_t to, size_t skip,
    const struct cut *c)
{
	const struct para *p = &r->src->v[k];
	struct piece *piece;
	struct node *n;
	size_t mark = c ? c->mark.n : 0;

	if (skip + mark > to)
		mark = to - skip;
	piece = build_piece(&r->b, str_sub(p->text, from, to), p->line,
	    1 + (long)utf8_len(str_sub(p->text, 0, from)), skip - from, mark);
	piece->wrapped = !c && r->lines.v[k].wrapped && from == 0;
	n = &r->b.o->node[r->b.current];
	if (c)
		n->number = piece->marker;
	if (n->heading.n == 0 && n->form == NODE_ITEM)
		n->heading = heading_of(piece->body);
}

/* A paragraph: lines i..end-1, more than one only where it is hard-wrapped. */
static void
put_para(struct reader *r, size_t i, size_t end)
{
	size_t k, j = 0, from, to, skip, base, n;
	bool list = false;

	split_find(&r->cuts, join(r, i, end),
	    r->lines.v[i].marked ? &r->lines.v[i].mark : NULL);
	n = r->cuts.n;
	if (r->b.closing != NO_NODE && (n == 0 || r->cuts.v[0].at > 0))
		build_node(&r->b, r->b.closing, NODE_CLOSER);
	for (k = i; k < end; k++) {
		struct str para = r->src->v[k].text;
		size_t indent = offset_in(para, r->lines.v[k].text);
		size_t here = r->start[k - i];
		size_t next = k + 1 < end ? r->start[k - i + 1] : (size_t)-1;

		if (r->lines.v[k].chars == 0) {
			put_line(r, k, KIND_HEADING);
			continue;
		}
		from = 0;
		base = here - indent; /* joined offset less line offset; may
		                       * wrap round, as unsigned may */
		do {
			const struct cut *c = j < n && r->cuts.v[j].at < next &&
				(r->cuts.v[j].at - base == indent || from > 0)
			    ? &r->cuts.v[j]
			    : NULL;

			if (c && c->at - base != (from ? from : indent))
				c = NULL;
			if (c) {
				open_cut(r, c);
				list |= r->b.o->node[r->b.current].list;
				j++;
			}
			skip = from ? from : indent;
			to = j < n && r->cuts.v[j].at < next
			    ? r->cuts.v[j].at - base
			    : para.n;
			put_slice(r, k, from, to, skip, c);
			from = to;
		} while (from < para.n);
	}
	if (list)
		build_end_list(&r->b);
}

/* "文明村镇创建方案为了…" with … at its end, repeated by what follows. */
static bool
is_summary(const struct reader *r, size_t i)
{
	struct buf head = BUF_INIT, body = BUF_INIT;
	struct str s = r->lines.v[i].text;
	size_t k;
	bool yes = false;

	if (!str_ends(s, STR("...")) && !str_ends(s, STR("…")))
		return false;
	while (str_ends(s, STR("...")) || str_ends(s, STR("…")) ||
	    str_ends(s, STR(".")))
		s = str_sub(s, 0, s.n - (s.p[s.n - 1] == '.' ? 1 : 3));
	utf8_squeeze(&head, s);
	for (k = i + 1; k < r->lines.n && body.n < head.n + 8; k++)
		utf8_squeeze(&body, r->lines.v[k].text);
	if (head.n >= SUMMARY_BYTES)
		yes = str_starts(buf_str(&body), buf_str(&head));
	buf_free(&head);
	buf_free(&body);
	return yes;
}

/* A line alone that names what the lines below it are about. */
static bool
is_bare_heading(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i], *next;
	size_t k;

	if (l->marked || l->closed || l->expects || l->chars > BARE_CHARS ||
	    l->chars < 2 || r->lines.hard_wrapped)
		return false;
	if (str_find(l->text, STR("，"), 0) >= 0)
		return false;
	k = lines_next(&r->lines, i + 1);
	if (k >= r->lines.n)
		return false;
	next = &r->lines.v[k];
	if (r->bare)
		return next->chars >= 2 * l->chars && next->closed;
	return l->chars <= 8 && kind_is_section(l->text) &&
	    (next->marked || next->closed);
}

static void
put_bare_heading(struct reader *r, size_t i)
{
	static const struct marker bare = { .style = STYLE_BARE };
	struct piece *c;

	build_item(&r->b, &bare, false);
	c = put_line(r, i, KIND_HEADING);
	r->b.o->node[r->b.current].heading = c->body;
}

/* Title, addressee, preamble: what stands before the first heading. */
static bool
put_front(struct reader *r, size_t i, size_t *end)
{
	const struct line *l = &r->lines.v[i];
	struct plan_doc *d = &r->b.o->doc[r->b.o->ndocs - 1];
	struct buf title = BUF_INIT;
	size_t k = title_end(&r->lines, &r->rows, i);
	size_t next = lines_next(&r->lines, i + 1);

	if (is_summary(r, i)) {
		put_line(r, i, KIND_NOISE);
		return true;
	}
	if (k == i && d->title.n == 0 && !l->marked && !l->closed &&
	    !l->expects && l->chars <= 40 && !l->meta && next < r->lines.n &&
	    !r->lines.hard_wrapped)
		k = i + 1;
	if (k > i && d->title.n < TITLE_BYTES) {
		buf_addstr(&title, d->title);
		for (; i < k; i++) {
			buf_addstr(&title, r->lines.v[i].text);
			put_line(r, i, KIND_TITLE);
		}
		d->title =
		    (struct str){ arena_strndup(&r->b.o->mem, title.p, title.n),
			    title.n };
		buf_free(&title);
		*end = k;
		return true;
	}
	if (l->meta ||
	    (l->expects && l->chars <= 80 && d->title.n > 0 && !l->marked)) {
		put_line(r, i, KIND_META);
		return true;
	}
	return false;
}

static void
put_row(struct reader *r, size_t i)
{
	const struct row_line *row = &r->rows.v[i];
	struct builder *b = &r->b;
	struct node *n;
	size_t k;

	if (r->table == NO_NODE) {
		r->table = b->closing != NO_NODE ? b->closing : b->current;
		if (b->o->node[r->table].form == NODE_CLOSER)
			r->table = b->o->node[r->table].parent;
		r->group = NO_NODE;
	}
	switch (row->part) {
	case ROW_DATA:
		build_node(
		    b, r->group != NO_NODE ? r->group : r->table, NODE_ROW);
		n = &b->o->node[b->current];
		n->cell = row->cell;
		n->ncells = row->ncells;
		for (k = 0; k < n->ncells; k++)
			if (n->cell[k].role == CELL_NUMBER &&
			    n->cell[k].nparts > 0)
				n->number = n->cell[k].part[0].text;
		put_line(r, i, KIND_HEADING);
		break;
	case ROW_GROUP:
		/* One right below another stands for a part of it. */
		k = r->table;
		if (r->group != NO_NODE && b->current == r->group)
			k = b->o->node[r->group].parent == k
			    ? r->group
			    : b->o->node[r->group].parent;
		r->group = build_node(b, k, NODE_GROUP);
		b->o->node[r->group].heading =
		    put_line(r, i, KIND_HEADING)->body;
		break;
	case ROW_MORE:
		put_line(r, i, KIND_HEADING);
		break;
	default:
		if (r->group == NO_NODE && b->current != r->table)
			build_node(b, r->table, NODE_CLOSER);
		put_line(r, i, KIND_COLUMNS);
		break;
	}
}

/* Behind a table, text goes to the node that owns the table. */
static void
end_table(struct reader *r)
{
	if (r->table == NO_NODE)
		return;
	r->b.current = r->table;
	r->b.closing = r->table;
	r->table = r->group = NO_NODE;
}

/* A line of responsibility, also where it has a number: 3.责任单位：… */
static bool
is_duty(const struct line *l)
{
	struct str s = l->text;

	if (l->marked)
		s = str_sub(s, l->mark.n, s.n);
	return resp_is_line(s);
}

static void
put_duty(struct reader *r, size_t i)
{
	struct piece *c;

	if (r->b.closing != NO_NODE)
		build_node(&r->b, r->b.closing, NODE_CLOSER);
	c = put_line(r, i, KIND_DUTY);
	if (r->lines.v[i].marked) {
		c->marker = str_sub(c->body, 0, r->lines.v[i].mark.n);
		c->body = str_trim(str_sub(c->body, c->marker.n, c->body.n));
	}
}

static size_t
unit_end(const struct reader *r, size_t i)
{
	size_t end = i + 1, k;

	for (k = lines_next(&r->lines, end);
	     k < r->lines.n && r->lines.v[k].wrapped &&
	     r->rows.v[k].part == ROW_NONE && !is_duty(&r->lines.v[k]);
	     k = lines_next(&r->lines, end))
		end = k + 1;
	return end;
}

/* Line i, which is not blank; returns the line behind what it took. */
static size_t
put(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t end = i + 1;

	if (r->rows.v[i].part != ROW_NONE) {
		put_row(r, i);
		return end;
	}
	end_table(r);
	if (!r->b.fresh && title_starts_document(&r->lines, &r->rows, i)) {
		build_doc(&r->b);
		r->tail = false;
	}
	if (l->noise) {
		put_line(r, i, KIND_NOISE);
		return end;
	}
	if (!r->tail && !r->b.fresh && !l->closed &&
	    title_is_tail(&r->lines, &r->rows, i)) {
		build_node(
		    &r->b, r->b.o->doc[r->b.o->ndocs - 1].node, NODE_CLOSER);
		r->tail = true;
	}
	if (r->tail) {
		put_line(r, i, KIND_META);
		return end;
	}
	if (r->b.fresh && !is_bare_heading(r, i) && put_front(r, i, &end))
		return end;
	if (is_duty(l)) {
		put_duty(r, i);
		return end;
	}
	if (is_bare_heading(r, i)) {
		put_bare_heading(r, i);
		return end;
	}
	end = unit_end(r, i);
	put_para(r, i, end);
	return end;
}

/* Has no line a number?  Then short lines are the headings. */
static bool
is_unnumbered(const struct reader *r)
{
	size_t i;

	for (i = 0; i < r->lines.n; i++)
		if (r->lines.v[i].marked && r->rows.v[i].part == ROW_NONE &&
		    marker_family(r->lines.v[i].mark.style) != MARKER_BULLET)
			return false;
	return true;
}

struct outline *
outline_new(const struct doc *src, const struct outline_opts *opts)
{
	struct reader r = { .b = { .opts = opts, .closing = NO_NODE },
		.src = src,
		.table = NO_NODE,
		.group = NO_NODE };
	struct outline *o = xcalloc(1, sizeof(*o));
	size_t i = 0;

	o->src = src;
	r.b.o = o;
	rows_find(&r.rows, src, &o->mem);
	lines_read(&r.lines, src, &r.rows);
	r.bare = is_unnumbered(&r);
	build_doc(&r.b);
	while (i < src->n) {
		if (r.lines.v[i].chars > 0 || r.lines.v[i].noise)
			i = put(&r, i);
		else
			put_line(&r, i++, KIND_HEADING);
	}
	kind_settle(o);
	split_free(&r.cuts);
	lines_free(&r.lines);
	rows_free(&r.rows);
	buf_free(&r.joined);
	free(r.start);
	return o;
}

void
outline_free(struct outline *o)
{
	if (!o)
		return;
	free(o->piece);
	free(o->node);
	free(o->doc);
	arena_free(&o->mem);
	free(o);
}

long
outline_col(const struct piece *p, const char *at)
{
	const char *from = p->marker.p;

	return p->col +
	    (long)utf8_len((struct str){ from, (size_t)(at - from) });
}

void
outline_id(const struct outline *o, size_t node, struct buf *b)
{
	size_t path[BUILD_DEPTH + 8], n = 0;

	for (; o->node[node].level > 0; node = o->node[node].parent)
		if (n < sizeof(path) / sizeof(path[0]))
			path[n++] = o->node[node].position;
	while (n > 0) {
		n--;
		buf_addf(b, "%zu%s", path[n], n ? "." : "");
	}
}

const char *
outline_kind(enum plan_kind k)
{
	static const char *const names[KINDS] = { "title", "context", "meta",
		"noise", "intro", "heading", "duty", "columns", "goal",
		"standard", "task", "stage", "support", "rule", "fact" };

	return names[k];
}

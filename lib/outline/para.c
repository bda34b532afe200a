#include "base/utf8.h"
#include "line/page-counters.h"
#include "outline/genre.h"
#include "outline/reader.h"
#include "outline/wrap.h"
#include "phrase/markdown.h"

#define BEHIND_CHARS 4 /* of a heading behind a page's number */
#define BELOW_LINES 12 /* within which a list that began goes on */

/* The line's text with what stands before it; its tail is a piece of its own. */
static struct str
without_tail(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	struct str s = r->src->v[i].text;

	return l->tail > 0 ? str_sub(s, 0, str_offset(s, l->text) + l->text.n)
			   : s;
}

static void
put_tail(struct reader *r, size_t i)
{
	const struct para *p = &r->src->v[i];
	struct str text = without_tail(r, i), tail;
	size_t skip;

	if (text.n == p->text.n)
		return;
	tail = str_sub(p->text, text.n, p->text.n);
	skip = str_offset(tail, str_trim(tail));
	build_piece(&r->b, tail, p->line, 1 + (long)utf8_len(text), skip, 0)
	    ->kind = r->lines.v[i].signature ? KIND_META : KIND_NOISE;
}

/* A whole line as a piece of the current node. */
struct piece *
para_line(struct reader *r, size_t i, enum plan_kind kind)
{
	const struct para *p = &r->src->v[i];
	size_t skip = str_offset(p->text, r->lines.v[i].text), at;

	build_piece(&r->b, without_tail(r, i), p->line, 1,
	    skip > p->text.n ? 0 : skip, 0)
	    ->kind = kind;
	at = r->b.o->npieces - 1;
	put_tail(r, i);
	return &r->b.o->piece[at];
}

struct str
para_text(struct reader *r, size_t i, size_t end)
{
	size_t k;

	r->nstart = 0;
	r->para = i;
	buf_reset(&r->joined);
	for (k = i; k < end; k++) {
		GROW(r->start, r->nstart, r->capstart);
		r->start[r->nstart++] = r->joined.n;
		if (!r->lines.v[k].noise)
			buf_addstr(&r->joined, r->lines.v[k].text);
	}
	return end - i == 1 ? r->lines.v[i].text : buf_str(&r->joined);
}

bool
reader_told_apart(const struct reader *r, const struct marker *m)
{
	const struct builder *b = &r->b;
	const struct build_level *top = b->stack + b->depth - 1;
	const struct node *n = &b->o->node[b->current];
	size_t i;

	if (b->depth == 0 || m->number != 1 || top->node != b->current ||
	    top->style != m->style || top->paused == m->paused)
		return false;
	for (i = 0; i < n->n; i++)
		if (line_is_closed(b->o->piece[n->first + i].body))
			return false;
	return true;
}

/*
 * Does what m opens stand below the section at hand, which says nothing yet but
 * its name: 三、工作要求 and 一、 again, 二、工作任务 and （三）, whose numbers run
 * through the sections?
 */
static bool
begins_below(const struct reader *r, const struct marker *m)
{
	const struct builder *b = &r->b;
	const struct node *n = &b->o->node[b->current];
	const struct build_level *top = b->stack + b->depth - 1;
	struct str name;
	size_t k;

	if (reader_told_apart(r, m))
		return true;
	if (b->depth == 0 || top->node != b->current || n->n != 1)
		return false;
	name = b->o->piece[n->first].body;
	if (line_is_closed(name) ||
	    genre_says(name, PATTERNS_SECTION) == GENRE_NONE)
		return false;
	for (k = 0; k < b->depth && b->stack[k].style != m->style;)
		k++;
	if (k == b->depth)
		return marker_rank(m->style) > marker_rank(top->style);
	return m->number == 1 &&
	    (b->stack[k].node != b->current || b->stack[k].number > 1);
}

static void
open_cut(struct reader *r, const struct cut *c)
{
	struct node *n;

	build_item(&r->b, &c->mark,
	    (c->at > 0 && c->mark.number == 1) || begins_below(r, &c->mark));
	n = &r->b.o->node[r->b.current];
	n->list = (c->list && marker_family(c->mark.style) != MARKER_HAN) ||
	    marker_is_clause(c->mark.style);
}

/* How far a line has been cut up; its columns are counted once. */
struct progress {
	size_t line; /* which one */
	size_t from; /* byte up to which it is done */
	long col; /* column of that byte */
	size_t skip; /* byte at which what is said goes on */
};

/*
 * The line up to byte `to` as a piece; what stands before the body, and the
 * marker, belong to the first one.
 */
static struct piece *
put_part(struct reader *r, struct progress *at, size_t to, size_t mark)
{
	const struct para *p = &r->src->v[at->line];
	struct str text = str_sub(p->text, at->from, to);
	struct piece *piece = build_piece(&r->b, text, p->line, at->col,
	    at->skip > at->from ? at->skip - at->from : 0, mark);

	at->col += (long)utf8_len(text);
	at->from = to;
	return piece;
}

/* A counter of pages, which is noise. */
static void
put_counter(struct reader *r, struct progress *at, struct str counter)
{
	size_t skip = at->skip;

	at->skip = str_offset(r->src->v[at->line].text, counter);
	put_part(r, at, at->skip + counter.n, 0)->kind = KIND_NOISE;
	at->skip = skip > at->from ? skip : at->from;
}

/* The counters up to byte `to`, which may be told by what stands behind it. */
static void
find_pages(struct reader *r, const struct progress *at, size_t to,
    struct page_counters *pages)
{
	struct str para = r->src->v[at->line].text;
	size_t end = to + utf8_offset(str_sub(para, to, para.n), BEHIND_CHARS);

	if (!r->lines.v[at->line].counters)
		return;
	page_counters_find(pages, str_sub(para, at->from, end));
	while (pages->n > 0 &&
	    str_offset(para, pages->v[pages->n - 1]) +
		    pages->v[pages->n - 1].n > to)
		pages->n--;
}

/* The line up to byte `to`, without the counters of pages in it. */
static struct piece *
put_pages(struct reader *r, struct progress *at, size_t to, size_t mark)
{
	struct str para = r->src->v[at->line].text;
	struct page_counters pages = PAGE_COUNTERS_INIT;
	size_t i, begin, first = NO_NODE;

	find_pages(r, at, to, &pages);
	for (i = 0; i <= pages.n; i++) {
		bool last = i == pages.n;

		begin = last ? to : str_offset(para, pages.v[i]);
		if (last ? at->from < to || first == NO_NODE
			 : str_trim(str_sub(para, at->from, begin)).n > 0) {
			put_part(r, at, begin, mark)->wrapped =
			    first != NO_NODE;
			if (first == NO_NODE)
				first = r->b.o->npieces - 1;
			mark = 0;
		}
		if (!last)
			put_counter(r, at, pages.v[i]);
	}
	page_counters_free(&pages);
	return &r->b.o->piece[first];
}

/* The marker of a cut, also where the page broke it. */
static struct str
marker_text(const struct reader *r, const struct cut *c)
{
	return str_sub(buf_str(&r->joined), c->at, c->at + c->mark.n);
}

/*
 * The heading that a piece of line k begins; in a hard-wrapped paragraph it may
 * go on over lines, up to cut next.
 */
static struct str
find_heading(
    const struct reader *r, size_t k, const struct piece *p, size_t next)
{
	struct str all = buf_str(&r->joined);
	size_t from;

	if (r->nstart < 2 || !wrap_is_full(&r->lines, &r->lines.v[k]))
		return para_heading(str_sub(
		    p->body, 0, markdown_close(p->text, p->body)));
	from = r->start[k - r->para];
	if (p->body.p > r->lines.v[k].text.p)
		from += str_offset(r->lines.v[k].text, p->body);
	return str_keep(&r->b.o->mem,
	    para_heading(str_trim(str_sub(all, from,
		next < r->cuts.n ? r->cuts.v[next].at : all.n))));
}

/* The line's slice up to byte `to`, which opens with a cut or not, up to the next. */
static void
put_slice(struct reader *r, struct progress *at, size_t to,
    const struct cut *c, size_t next)
{
	bool begins = at->from == 0;
	struct piece *piece;
	struct node *n;
	size_t mark = c ? c->mark.n : 0;
	bool torn = at->skip + mark > to; /* …；二 / 是推进… */

	if (torn)
		mark = to - at->skip;
	piece = put_pages(r, at, to, mark);
	piece->wrapped = !c && r->lines.v[at->line].wrapped && begins;
	n = &r->b.o->node[r->b.current];
	if (c)
		n->number = torn ? str_keep(&r->b.o->mem, marker_text(r, c))
				 : piece->marker;
	if (n->heading.n == 0 && n->form == NODE_ITEM)
		n->heading = find_heading(r, at->line, piece, next);
}

/*
 * What the lists on the lines from end on begin with, up to a section or to
 * what goes on the list of line first.
 */
static void
lists_below(const struct reader *r, size_t first, size_t end,
    struct open_lists *open)
{
	size_t i = end, lines = 0, k;
	const struct line *l, *own = &r->lines.v[first];

	open->nbelow = 0;
	while ((i = lines_next(&r->lines, i)) < r->lines.n &&
	    lines++ < BELOW_LINES && open->nbelow < SPLIT_BELOW) {
		l = &r->lines.v[i++];
		if (!l->marked)
			continue;
		if (marker_family(l->mark.style) == MARKER_HAN ||
		    marker_family(l->mark.style) == MARKER_ORDINAL ||
		    (own->marked && l->mark.style == own->mark.style))
			break;
		for (k = 0; k < open->nbelow &&
		     open->below[k].style != l->mark.style;)
			k++;
		if (k == open->nbelow)
			open->below[open->nbelow++] = l->mark;
	}
}

/* How much of the marker before cut next stands at byte begin of its text. */
static size_t
torn_bytes(const struct reader *r, size_t next, size_t begin)
{
	const struct cut *c = next > 0 ? &r->cuts.v[next - 1] : NULL;

	return c && c->at < begin && c->at + c->mark.n > begin
	    ? c->at + c->mark.n - begin
	    : 0;
}

/*
 * Line k of the paragraph that begins at line i, cut where its items begin,
 * from cut *next on; does one of a list begin there?
 */
static bool
put_line(struct reader *r, size_t i, size_t k, size_t *next)
{
	struct str para = without_tail(r, k), text = r->lines.v[k].text;
	size_t indent = str_offset(para, text), begin = r->start[k - i];
	struct progress at = { .line = k,
		.col = 1,
		.skip = indent + torn_bytes(r, *next, begin) };
	bool list = false;

	do {
		const struct cut *c = NULL;
		size_t to = para.n;

		if (*next < r->cuts.n &&
		    r->cuts.v[*next].at + indent == begin + at.skip) {
			c = &r->cuts.v[(*next)++];
			open_cut(r, c);
			list |= r->b.o->node[r->b.current].list;
		}
		if (*next < r->cuts.n &&
		    r->cuts.v[*next].at < begin + text.n)
			to = r->cuts.v[*next].at - begin + indent;
		put_slice(r, &at, to, c, *next);
		at.skip = at.from;
	} while (at.from < para.n);
	put_tail(r, k);
	return list;
}

/* A paragraph: lines i..end-1, more than one only where it is hard-wrapped. */
void
para_put(struct reader *r, size_t i, size_t end)
{
	struct open_lists open;
	size_t k, next = 0;
	bool list = false;

	build_open(&r->b, &open);
	lists_below(r, i, end, &open);
	split_find(&r->cuts, para_text(r, i, end),
	    r->lines.v[i].marked ? &r->lines.v[i].mark : NULL, &open);
	if (r->b.closing != NO_NODE &&
	    (r->cuts.n == 0 || r->cuts.v[0].at > 0))
		build_node(&r->b, r->b.closing, NODE_CLOSER);
	for (k = i; k < end; k++)
		if (r->lines.v[k].noise)
			para_line(r, k, KIND_NOISE);
		else if (r->lines.v[k].chars == 0)
			para_line(r, k, KIND_HEADING);
		else
			list |= put_line(r, i, k, &next);
	if (list && !reader_stays_open(r, i, end))
		build_end_list(&r->b);
}

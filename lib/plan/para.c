#include "base/utf8.h"
#include "plan/counters.h"
#include "plan/genre.h"
#include "plan/kind.h"
#include "plan/reader.h"
#include "plan/words.h"

#define HEADING_BYTES 300 /* of a heading that is kept */
#define HEADING_CHARS 9 /* a longer one may be a sentence */
#define HALF_LEAST 4 /* of a heading of two halves */
#define HALF_MOST 8
#define NAME_CHARS 8 /* of a name before a blank and its sentence */
#define BELOW_LINES 12 /* within which a list that began goes on */

/* 加强领导，落实责任由镇长任组长: bytes of the two equal halves, or 0. */
static size_t
couplet(struct str s)
{
	size_t at, n, half, chars;
	uint32_t c;

	for (at = chars = 0; at < s.n; at += n, chars++) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (n == 0 || !utf8_is_han(c))
			break;
	}
	half = utf8_starts_mark(str_sub(s, at, s.n), ',');
	if (half == 0 || chars < HALF_LEAST || chars > HALF_MOST)
		return 0;
	for (at += half; chars > 0 && at < s.n; at += n, chars--) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (n == 0 || !utf8_is_han(c))
			return 0;
	}
	return words_starts(WORDS_GLUED_NEXT, str_sub(s, at, s.n)) ? at : 0;
}

/*
 * 指导思想以…为指导, 明确工作重点各村…: a heading that runs into its text, else
 * all of s.
 */
static struct str
glued_heading(struct str s)
{
	size_t verb = words_prefix(WORDS_GLUED_VERB, s, NULL);
	size_t n = words_prefix(WORDS_GLUED, str_sub(s, verb, s.n), NULL);
	uint32_t c = 0;

	if (n == 0) {
		n = couplet(s);
		return n > 0 ? str_sub(s, 0, n) : s;
	}
	n += verb;
	utf8_decode(s.p + n, s.n - n, &c);
	return (utf8_is_han(c) || str_digit(c) || c == U'“' || c == U'《') &&
		!words_starts(WORDS_GLUED_NOT, str_sub(s, n, s.n))
	    ? str_sub(s, 0, n)
	    : s;
}

/* 内容翔实（主要包括：…: where a bracket begins that is open at end, else end. */
static size_t
before_open(struct str s, size_t end)
{
	size_t at, open = 0;

	for (at = 0; at < end; at++) {
		struct str here = str_sub(s, at, end);

		if (utf8_starts_mark(here, '('))
			open = at;
		else if (utf8_starts_mark(here, ')'))
			open = 0;
	}
	return open ? open : end;
}

/*
 * 适用对象 本办法适用于各村。: bytes of the name that a blank parts from the
 * sentence behind it, or 0.
 */
static size_t
before_blank(struct str s, bool sentence)
{
	size_t at, n, chars = 0;
	uint32_t c;

	for (at = 0; at < s.n && chars <= NAME_CHARS; at += n, chars++) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (c == ' ' || c == U'　')
			break;
		if (n == 0 || !utf8_is_han(c))
			return 0;
	}
	if (at == s.n || chars < 2 || chars > NAME_CHARS)
		return 0;
	return sentence || utf8_find_mark(str_sub(s, at, s.n), ',') >= 0 ||
		genre_says(str_sub(s, 0, at), PATTERNS_SECTION) !=
		    GENRE_NONE
	    ? at
	    : 0;
}

/* Up to the first mark that ends a heading. */
static struct str
heading_of(struct str body)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR("："),
		STR(";"), STR(":"), STR("！"), STR("\n") };
	struct str s = str_sub(body, 0, HEADING_BYTES);
	size_t i, end = s.n;
	long at;

	for (i = 0; i < COUNT(ends); i++)
		if ((at = str_find(str_sub(s, 0, end), ends[i], 0)) >= 0)
			end = (size_t)at;
	while (end < body.n && end > 0 &&
	    ((unsigned char)body.p[end] & 0xc0) == 0x80)
		end--;
	i = before_blank(str_sub(body, 0, end),
	    str_starts(str_sub(body, end, body.n), STR("。")));
	s = str_trim(str_sub(body, 0, i ? i : before_open(body, end)));
	return utf8_len(s) > HEADING_CHARS ? glued_heading(s) : s;
}

static size_t
offset_in(struct str outer, struct str inner)
{
	return (size_t)(inner.p - outer.p);
}

/* The line's text with what stands before it; its tail is a piece of its own. */
static struct str
without_tail(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	struct str s = r->src->v[i].text;

	return l->tail > 0 ? str_sub(s, 0, offset_in(s, l->text) + l->text.n)
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
	skip = offset_in(tail, str_trim(tail));
	build_piece(&r->b, tail, p->line, 1 + (long)utf8_len(text), skip, 0)
	    ->kind = r->lines.v[i].signature ? KIND_META : KIND_NOISE;
}

/* A whole line as a piece of the current node. */
struct piece *
para_line(struct reader *r, size_t i, enum plan_kind kind)
{
	const struct para *p = &r->src->v[i];
	size_t skip = offset_in(p->text, r->lines.v[i].text), at;

	build_piece(&r->b, without_tail(r, i), p->line, 1,
	    skip > p->text.n ? 0 : skip, 0)
	    ->kind = kind;
	at = r->b.o->npieces - 1;
	put_tail(r, i);
	return &r->b.o->piece[at];
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
		if (!r->lines.v[k].noise)
			buf_addstr(&r->joined, r->lines.v[k].text);
	}
	return end - i == 1 ? r->lines.v[i].text : buf_str(&r->joined);
}

/*
 * 三、工作要求, and below it 一、 again: a heading that says nothing yet, and the
 * list of what it asks for, in the same style.
 */
static bool
begins_below(const struct reader *r, const struct marker *m)
{
	const struct builder *b = &r->b;
	const struct node *n = &b->o->node[b->current];

	return m->number == 1 && b->depth > 0 &&
	    b->stack[b->depth - 1].node == b->current &&
	    b->stack[b->depth - 1].style == m->style &&
	    b->stack[b->depth - 1].number > 1 && n->n == 1 &&
	    kind_is_section(b->o->piece[n->first].body);
}

static void
open_cut(struct reader *r, const struct cut *c)
{
	struct node *n;

	build_item(
	    &r->b, &c->mark, c->at > 0 || begins_below(r, &c->mark));
	n = &r->b.o->node[r->b.current];
	n->list = (c->list && marker_family(c->mark.style) != MARKER_HAN) ||
	    marker_is_clause(c->mark.style);
}

/* How far a line has been cut up; its columns are counted once. */
struct progress {
	size_t from; /* byte */
	long col; /* column of that byte */
};

/*
 * Line k up to byte `to` as a piece; what stands before the body, and the
 * marker, belong to the first one.
 */
static struct piece *
put_part(struct reader *r, size_t k, struct progress *at, size_t to,
    size_t skip, size_t mark)
{
	const struct para *p = &r->src->v[k];
	struct str text = str_sub(p->text, at->from, to);
	struct piece *piece = build_piece(&r->b, text, p->line, at->col,
	    skip > at->from ? skip - at->from : 0, mark);

	at->col += (long)utf8_len(text);
	at->from = to;
	return piece;
}

/* The same of text between the counters of pages, which are noise. */
static struct piece *
put_pages(struct reader *r, size_t k, struct progress *at, size_t to,
    size_t skip, size_t mark)
{
	struct str para = r->src->v[k].text;
	struct counters pages = COUNTERS_INIT;
	size_t i, begin, first = NO_NODE;

	if (r->lines.v[k].counters)
		counters_find(&pages, str_sub(para, at->from, to));
	for (i = 0; i <= pages.n; i++) {
		bool last = i == pages.n;

		begin = last ? to : offset_in(para, pages.v[i]);
		if (last ? at->from < to || first == NO_NODE
			 : str_trim(str_sub(para, at->from, begin)).n > 0) {
			put_part(r, k, at, begin, skip, mark)->wrapped =
			    first != NO_NODE;
			if (first == NO_NODE)
				first = r->b.o->npieces - 1;
			mark = 0;
		}
		if (last)
			break;
		put_part(r, k, at, begin + pages.v[i].n, begin, 0)->kind =
		    KIND_NOISE;
		if (skip < at->from)
			skip = at->from;
	}
	counters_free(&pages);
	return &r->b.o->piece[first];
}

/* The slice of line k up to byte `to`, which opens with a cut; at goes there. */
static void
put_slice(struct reader *r, size_t k, struct progress *at, size_t to,
    size_t skip, const struct cut *c)
{
	bool begins = at->from == 0;
	struct piece *piece;
	struct node *n;
	size_t mark = c ? c->mark.n : 0;

	if (skip + mark > to)
		mark = to - skip;
	piece = put_pages(r, k, at, to, skip, mark);
	piece->wrapped = !c && r->lines.v[k].wrapped && begins;
	n = &r->b.o->node[r->b.current];
	if (c)
		n->number = piece->marker;
	if (n->heading.n == 0 && n->form == NODE_ITEM)
		n->heading = heading_of(piece->body);
}

/*
 * 一是…，项目5个： and a list that begins on the next line; or 1、甲事 2、乙事
 * without an end mark, and on the next line the items of 乙事.
 */
static bool
leads_to_list(const struct reader *r, size_t end)
{
	size_t next = lines_next(&r->lines, end);
	const struct line *last = &r->lines.v[end - 1], *l;
	uint32_t style = r->b.stack[r->b.depth - 1].style;

	if ((!last->expects && last->closed) || next >= r->lines.n)
		return false;
	l = &r->lines.v[next];
	return l->marked && l->mark.number == 1 &&
	    !marker_is_clause(l->mark.style) &&
	    (last->expects ||
		marker_rank(l->mark.style) > marker_rank(style));
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

/* A paragraph: lines i..end-1, more than one only where it is hard-wrapped. */
void
para_put(struct reader *r, size_t i, size_t end)
{
	size_t k, j = 0, to, skip, base, n;
	struct progress at;
	struct open_lists open;
	bool list = false;

	build_open(&r->b, &open);
	lists_below(r, i, end, &open);
	split_find(&r->cuts, join(r, i, end),
	    r->lines.v[i].marked ? &r->lines.v[i].mark : NULL, &open);
	n = r->cuts.n;
	if (r->b.closing != NO_NODE && (n == 0 || r->cuts.v[0].at > 0))
		build_node(&r->b, r->b.closing, NODE_CLOSER);
	for (k = i; k < end; k++) {
		struct str para = without_tail(r, k);
		size_t indent = offset_in(para, r->lines.v[k].text);
		size_t here = r->start[k - i];
		size_t stop = k + 1 < end ? r->start[k - i + 1] : (size_t)-1;

		if (r->lines.v[k].chars == 0 || r->lines.v[k].noise) {
			para_line(r, k,
			    r->lines.v[k].noise ? KIND_NOISE : KIND_HEADING);
			continue;
		}
		at = (struct progress){ 0, 1 };
		base = here - indent; /* joined offset less line offset; may
		                       * wrap round, as unsigned may */
		do {
			const struct cut *c = j < n && r->cuts.v[j].at < stop &&
				(r->cuts.v[j].at - base == indent ||
				    at.from > 0)
			    ? &r->cuts.v[j]
			    : NULL;

			if (c && c->at - base != (at.from ? at.from : indent))
				c = NULL;
			if (c) {
				open_cut(r, c);
				list |= r->b.o->node[r->b.current].list;
				j++;
			}
			skip = at.from ? at.from : indent;
			to = j < n && r->cuts.v[j].at < stop
			    ? r->cuts.v[j].at - base
			    : para.n;
			put_slice(r, k, &at, to, skip, c);
		} while (at.from < para.n);
		put_tail(r, k);
	}
	if (list && !leads_to_list(r, end))
		build_end_list(&r->b);
}

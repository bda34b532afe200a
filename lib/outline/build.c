#include "base/utf8.h"
#include "outline/build.h"
#include "phrase/markdown.h"

/* A heading over rows of a table is no item but by the rows that are. */
static void
count_item(struct outline *o, size_t parent, enum node_form form)
{
	struct node *n = &o->node[parent];

	if (form == NODE_CLOSER || form == NODE_GROUP)
		return;
	while (n->nitems++ == 0 && n->form == NODE_GROUP)
		n = &o->node[n->parent];
}

size_t
build_node(struct builder *b, size_t parent, enum node_form form)
{
	struct outline *o = b->o;
	struct node *n;

	GROW(o->node, o->nnodes, b->ncap);
	n = &o->node[o->nnodes];
	*n = (struct node){ .parent = parent,
		.form = form,
		.first = o->npieces,
		.kind = KIND_CONTEXT };
	if (parent != NO_NODE) {
		n->doc = o->node[parent].doc;
		n->level = o->node[parent].level + 1;
		n->position = ++o->node[parent].nchildren;
		count_item(o, parent, form);
		b->fresh = false;
	}
	b->current = o->nnodes;
	b->closing = NO_NODE;
	return o->nnodes++;
}

void
build_told(struct builder *b)
{
	size_t doc = outline_last(b->o)->node;

	build_node(b, doc, NODE_CLOSER);
	b->o->node[b->current].position = 0; /* 一、 is the first */
	b->o->node[doc].nchildren--;
}

void
build_doc(struct builder *b)
{
	struct outline *o = b->o;
	struct plan_doc *d;
	struct buf name = BUF_INIT;

	GROW(o->doc, o->ndocs, b->dcap);
	d = &o->doc[o->ndocs];
	*d = (struct plan_doc){ .date = b->opts->date, .year = b->opts->year };
	d->year_given = d->year > 0;
	buf_adds(&name, b->opts->name ? b->opts->name : o->src->name);
	if (o->ndocs > 0)
		buf_addf(&name, ":%zu", o->ndocs + 1);
	d->name = str_keep(&o->mem, buf_str(&name));
	buf_free(&name);
	d->node = build_node(b, NO_NODE, NODE_DOC);
	o->node[d->node].doc = o->ndocs++;
	b->depth = b->npairs = 0;
	b->ended.number = 0;
	b->fresh = true;
}

static bool
is_han(uint32_t style)
{
	return marker_family(style) == MARKER_HAN || marker_is_han_in(style);
}

/* （1） or 1） */
static bool
is_in_bracket(uint32_t style)
{
	return marker_family(style) == MARKER_ARABIC_IN ||
	    style == MARKER_STYLE(MARKER_HALF_IN, 0);
}

bool
build_stood_below(const struct builder *b, uint32_t outer, uint32_t inner)
{
	size_t i;

	for (i = 0; i < b->npairs; i++)
		if (b->pair[i].outer == outer && b->pair[i].inner == inner)
			return true;
	return false;
}

static void
keep_pair(struct builder *b)
{
	uint32_t inner = b->stack[b->depth - 1].style, outer;

	if (b->depth < 2 || b->npairs == BUILD_DEPTH)
		return;
	outer = b->stack[b->depth - 2].style;
	if (!build_stood_below(b, outer, inner))
		b->pair[b->npairs++] = (struct build_pair){ outer, inner };
}

/* • 分享: a link of the page, and not ◆ that may head a section. */
static bool
is_link(uint32_t style)
{
	return marker_family(style) == MARKER_BULLET &&
	    utf8_among(style & 0xffffff, "•·-*");
}

/* 第四章 where a page began with 第十一条, 一、 where it began with a link: the
 * level at which the first of what should stand below it is open; 0: none. */
static size_t
above_parts(const struct builder *b, const struct marker *m)
{
	size_t i;

	for (i = 0; i < b->depth; i++)
		if (marker_heads(m->style, b->stack[i].style))
			return i + 1;
	return b->depth > 0 && is_link(b->stack[0].style) &&
	    marker_rank(m->style) == 1;
}

/* （一）、 … 二、: which open level a number written otherwise goes on; 0: none. */
static size_t
goes_on(const struct builder *b, const struct marker *m)
{
	size_t i = b->depth;

	if (m->number < 2 || !(is_han(m->style) || is_in_bracket(m->style)))
		return 0;
	/* where the page began, 三、 may be any section's, but 二） … （三） run */
	while (i > 0 &&
	    (is_han(b->stack[i - 1].style) != is_han(m->style) ||
		is_in_bracket(b->stack[i - 1].style) !=
		    is_in_bracket(m->style) ||
		(b->cut &&
		    !(marker_is_han_in(m->style) &&
			marker_is_han_in(b->stack[i - 1].style))) ||
		b->stack[i - 1].number != m->number - 1 ||
		build_stood_below(b, b->stack[i - 1].style, m->style)))
		i--; /* 三、 and （四） of the sections: it runs through them */
	return i;
}

/* 四、 behind （一） to （五）, 第二章 behind ①: the page began within 三、. */
static bool
is_section_amid(const struct marker *m)
{
	return m->number > 1 &&
	    (marker_family(m->style) == MARKER_HAN ||
		marker_is_part(m->style));
}

/*
 * The innermost of the first i open levels whose list goes on with m; alike: only
 * where its last number is written with the same mark.  0: none.
 */
static size_t
list_at(const struct builder *b, const struct marker *m, size_t i, bool alike)
{
	while (i > 0 &&
	    (b->stack[i - 1].style != m->style ||
		b->stack[i - 1].number != m->number - 1 ||
		(alike && b->stack[i - 1].paused != m->paused)))
		i--;
	return i;
}

void
build_item(struct builder *b, const struct marker *m, bool below)
{
	size_t i = b->depth, k, parent;

	b->ended.number = 0;
	while (i > 0 && b->stack[i - 1].style != m->style)
		i--;
	/* 三、 with 一、 二、 below it: 四、 goes on the outer list; and 2、 that
	 * of 1、, where only 1. is below it */
	k = list_at(b, m, i, true);
	if (k == 0)
		k = list_at(b, m, i, false);
	if (k > 0)
		i = k;
	if (b->fresh)
		b->cut = m->number > 1;
	if (i == 0 && (i = above_parts(b, m)) > 0)
		below = false;
	if (i == 0 && !below)
		i = goes_on(b, m);
	/* 6.2 behind the end of a list (7) (8): that was part of 6.1; but
	 * what has no number stands below 四、. */
	if (i == 0 && b->depth > 0 && (b->cut || is_section_amid(m)) &&
	    (m->number > 0 ||
		marker_family(b->stack[0].style) != MARKER_HAN) &&
	    marker_rank(m->style) < marker_rank(b->stack[0].style)) {
		b->cut = m->number > 1; /* 5、 （二） 三、: its own was too */
		i = 1;
	} else if (i == 0 || below)
		i = b->depth + 1; /* a new level below the current one */
	if (i > BUILD_DEPTH)
		i = BUILD_DEPTH;
	parent = i > 1 ? b->stack[i - 2].node : outline_last(b->o)->node;
	b->stack[i - 1].style = m->style;
	b->stack[i - 1].number = m->number;
	b->stack[i - 1].paused = m->paused;
	b->stack[i - 1].node = build_node(b, parent, NODE_ITEM);
	b->depth = i;
	keep_pair(b);
}

bool
build_is_in(const struct builder *b, uint32_t style)
{
	size_t i;

	for (i = 0; i < b->depth; i++)
		if (b->stack[i].style == style)
			return true;
	return false;
}

void
build_open(const struct builder *b, struct open_lists *open)
{
	for (open->n = 0; open->n < b->depth; open->n++)
		open->last[open->n] =
		    (struct marker){ .style = b->stack[open->n].style,
			    .number = b->stack[open->n].number };
	if (b->ended.number > 0 && open->n < SPLIT_OPEN)
		open->last[open->n++] = b->ended;
}

void
build_end_list(struct builder *b)
{
	struct outline *o = b->o;
	size_t parent;

	while (b->depth > 0 && o->node[b->stack[b->depth - 1].node].list) {
		b->depth--;
		b->ended = (struct marker){ .style = b->stack[b->depth].style,
			.number = b->stack[b->depth].number };
	}
	parent =
	    b->depth > 0 ? b->stack[b->depth - 1].node : outline_last(o)->node;
	b->closing = parent;
}

struct piece *
build_piece(struct builder *b, struct str text, long line, long col,
    size_t skip, size_t marker)
{
	struct outline *o = b->o;
	struct node *n = &o->node[b->current];
	struct piece *p;
	bool bold;

	/* A node's pieces stand in one run: behind its rows a new one begins. */
	if (n->n == 0)
		n->first = o->npieces;
	else if (n->first + n->n != o->npieces)
		build_node(b, n->form == NODE_CLOSER ? n->parent : b->current,
		    NODE_CLOSER);
	GROW(o->piece, o->npieces, b->pcap);
	p = &o->piece[o->npieces++];
	*p = (struct piece){ .text = text, .line = line, .node = b->current };
	p->col = col + (long)utf8_len(str_sub(text, 0, skip));
	p->marker = str_sub(text, skip, skip + marker);
	bold = markdown_opens(str_sub(text, 0, skip));
	p->body = markdown_body(
	    str_trim(str_sub(text, skip + marker, text.n)), &bold);
	p->kind = KIND_HEADING; /* stands for its node's kind until the end */
	o->node[b->current].n++;
	return p;
}

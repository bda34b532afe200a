#include <stdlib.h>

#include "base/utf8.h"
#include "plan/kind.h"
#include "plan/reader.h"
#include "plan/resp.h"
#include "plan/title.h"
#include "plan/wrap.h"

#define DUTY_LINES 8 /* of one that is hard-wrapped */
#define CLAUSE_CHARS 60 /* a longer clause is no heading */
#define CLAUSE_LINES 40 /* from one to the next such heading */
#define PLAIN_LINES 4000 /* of a paper, to learn that it has no headings */
#define PLAIN_CHARS 40 /* a shorter text without an end mark is no paragraph */

/* （责任单位：甲）2.…: does an item begin behind the bracket? */
static bool
holds_item(struct str s)
{
	struct marker m;
	long end = str_find(s, STR("）"), 0), half = str_find(s, STR(")"), 0);

	if (!str_starts(s, STR("（")) && !str_starts(s, STR("(")))
		return false;
	if (end < 0 || (half >= 0 && half < end))
		end = half + 1;
	else
		end += (long)STR("）").n;
	return end > 0 &&
	    marker_at(str_trim(str_sub(s, (size_t)end, s.n)), &m) &&
	    !m.doubtful;
}

/* A line of responsibility, also where it has a number: 3.责任单位：… */
static bool
is_duty(const struct line *l)
{
	struct str s = l->text;

	if (holds_item(s))
		return false;
	if (l->marked)
		s = str_sub(s, l->mark.n, s.n);
	return resp_is_line(s);
}

/* 责任单位： and, on lines of their own, 甲、乙。 or （1）甲负责街道； */
static bool
is_more_duty(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];

	if (!r->open)
		return false;
	if (l->marked) /* an item unless it says who does what */
		return resp_goes_on(
		    str_sub(l->text, l->mark.n, l->text.n), CELL_OTHER, NULL);
	return resp_goes_on(l->text, r->role, NULL);
}

/* Does a line of responsibility, or the text, say who does the item? */
static bool
says_who(const struct outline *o, const struct node *n)
{
	size_t i;

	for (i = n->first; i < n->first + n->n; i++)
		if (o->piece[i].kind == KIND_DUTY ||
		    resp_says_who(o->piece[i].body))
			return true;
	return false;
}

/*
 * Does a line of responsibility behind the current item hold for the whole
 * list, as that before it has none?  Then the list is over.
 */
static bool
ends_block(const struct reader *r)
{
	const struct outline *o = r->b.o;
	const struct node *n = &o->node[r->b.current];
	size_t i;

	if (n->form != NODE_ITEM || n->list || n->level < 2 ||
	    n->position < 2 || n->n == 0 || says_who(o, n) ||
	    !line_is_closed(o->piece[n->first + n->n - 1].body))
		return false;
	for (i = r->b.current; --i > n->parent;)
		if (o->node[i].parent == n->parent)
			return o->node[i].form == NODE_ITEM &&
			    o->node[i].nitems == 0 && !says_who(o, &o->node[i]);
	return false;
}

static void
put_duty(struct reader *r, size_t i, bool more)
{
	const struct line *l = &r->lines.v[i];
	struct piece *c;

	if (r->b.closing != NO_NODE)
		build_node(&r->b, r->b.closing, NODE_CLOSER);
	else if (ends_block(r))
		r->block = r->b.current;
	c = para_line(r, i, KIND_DUTY);
	if (l->marked) {
		c->marker = str_sub(c->body, 0, l->mark.n);
		c->body = str_trim(str_sub(c->body, c->marker.n, c->body.n));
	}
	if (more) /* and perhaps a further one */
		r->open = l->marked || str_ends(str_trim(c->body), STR("、")) ||
		    (r->role != CELL_PEOPLE && !l->closed);
	else
		r->open = resp_is_open(c->body, &r->role);
}

/* A further line of a line of responsibility. */
static void
put_wrapped_duty(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];

	if (l->noise)
		para_line(r, i, KIND_NOISE);
	else
		para_line(r, i, KIND_DUTY)->wrapped = true;
}

/*
 * Behind the last line of a line of responsibility that the page broke: within
 * its bracket, or behind a full line.
 */
static size_t
duty_end(const struct reader *r, size_t i)
{
	const struct line *last = &r->lines.v[i], *l;
	size_t depth = line_open_brackets(last->text, 0), end = i + 1, k, n = 0;
	bool bracket = depth > 0;

	for (k = end; k < r->lines.n && n < DUTY_LINES; k++) {
		l = &r->lines.v[k];
		if (l->chars == 0)
			continue;
		if (l->noise) { /* ） alone is left out, but closes it */
			depth = line_open_brackets(l->text, depth);
			continue;
		}
		if (l->meta || r->rows.v[k].part != ROW_NONE || is_duty(l) ||
		    (bracket ? depth == 0 || l->marked
			     : !l->wrapped || last->closed ||
				!wrap_is_full(&r->lines, last)))
			break;
		n++;
		depth = line_open_brackets(l->text, depth);
		end = k + 1;
		last = l;
	}
	return bracket && depth > 0 ? i + 1 : end;
}

size_t
reader_para_end(const struct reader *r, size_t i)
{
	size_t depth = line_open_brackets(r->lines.v[i].text, 0);
	size_t end = i + 1, k;

	for (k = end; k < r->lines.n; k++) {
		const struct line *l = &r->lines.v[k];

		if (l->chars == 0 || l->noise)
			continue;
		/* 政局按职责分工配合） within a bracket is none by itself */
		if (!l->wrapped || r->rows.v[k].part != ROW_NONE ||
		    (depth == 0 && is_duty(l)))
			break;
		depth = line_open_brackets(l->text, depth);
		end = k + 1;
	}
	return end;
}

size_t
reader_para_chars(const struct reader *r, size_t i, size_t end)
{
	size_t n = 0;

	for (; i < end; i++)
		n += r->lines.v[i].chars;
	return n;
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
 * 二是加强督查 on a line of its own, with paragraphs below it: up to 三是, or as
 * 一是 before it had them?
 */
static bool
heads_paragraphs(const struct reader *r, size_t i, size_t end)
{
	const struct line *l = &r->lines.v[i], *next;
	const struct outline *o = r->b.o;
	size_t k = lines_next(&r->lines, end), to = k + CLAUSE_LINES;
	size_t parent = o->node[r->b.current].parent;
	size_t before = r->b.current - 1;

	if (!l->marked || !marker_is_clause(l->mark.style) ||
	    r->cuts.n != 1 || r->lines.v[end - 1].closed ||
	    r->lines.v[end - 1].expects ||
	    reader_para_chars(r, i, end) > CLAUSE_CHARS ||
	    k >= r->lines.n || r->lines.v[k].marked || r->lines.v[k].meta ||
	    r->rows.v[k].part != ROW_NONE ||
	    !r->lines.v[reader_para_end(r, k) - 1].closed)
		return false;
	for (; k < r->lines.n && k < to; k++) {
		next = &r->lines.v[k];
		if (!next->marked)
			continue;
		if (next->mark.style == l->mark.style)
			return next->mark.number == l->mark.number + 1;
		if (marker_rank(next->mark.style) < marker_rank(l->mark.style))
			break;
	}
	while (before > parent && o->node[before].parent != parent)
		before--;
	return l->mark.number > 1 && before > parent &&
	    o->node[before].list && o->node[before].n > 1;
}

bool
reader_stays_open(const struct reader *r, size_t i, size_t end)
{
	return leads_to_list(r, end) || heads_paragraphs(r, i, end);
}

/* Does a text without headings only lead to what follows it? */
static bool
is_lead_in(const struct reader *r, size_t i, size_t end)
{
	const struct line *l = &r->lines.v[i];

	return r->lines.v[end - 1].expects || l->meta ||
	    kind_is_preamble(l->text);
}

/*
 * In a text without numbers and headings each paragraph behind the preamble
 * is an item, but not a few words that end in no mark: whose photograph it is.
 */
static bool
put_plain(struct reader *r, size_t i, size_t end)
{
	struct builder *b = &r->b;
	bool few = !r->lines.v[end - 1].closed &&
	    reader_para_chars(r, i, end) < PLAIN_CHARS;

	if (!r->plain || r->lines.v[i].marked || is_lead_in(r, i, end) ||
	    (few && b->fresh))
		return false;
	build_node(b, outline_last(b->o)->node, few ? NODE_CLOSER : NODE_ITEM);
	para_put(r, i, end);
	b->closing = NO_NODE;
	return true;
}

/* 工作计划 alone on top is a title, further down the name of a section. */
static bool
is_title(const struct reader *r, size_t i)
{
	return outline_last(r->b.o)->title.n == 0 &&
	    title_end(&r->lines, &r->rows, i) > i;
}

/* Does the line begin with a number, and not with a bullet? */
static bool
is_number(const struct line *l)
{
	return l->marked && marker_family(l->mark.style) != MARKER_BULLET;
}

/* Has no line a number?  Then short lines are the headings. */
static bool
is_unnumbered(const struct reader *r)
{
	size_t i;

	for (i = 0; i < r->lines.n; i++)
		if (is_number(&r->lines.v[i]) && !r->lines.v[i].noise &&
		    r->rows.v[i].part == ROW_NONE)
			return false;
	return true;
}

/* The line behind the title at line i, which heads no section. */
static size_t
below_title(const struct reader *r, size_t i)
{
	size_t end = title_end(&r->lines, &r->rows, i);

	while (end > i) {
		i = lines_next(&r->lines, end);
		end = title_end(&r->lines, &r->rows, i);
	}
	return i;
}

/*
 * Are there nothing but paragraphs behind the title at line i, up to the next
 * attachment?  A heading or a list in a paragraph is more.  A further paper
 * ends where the next begins; the first answers for the whole file.
 */
static bool
is_plain(struct reader *r, size_t i, bool further)
{
	size_t end, stop;
	bool any = false; /* below a title alone its next line starts no other */

	i = below_title(r, i);
	stop = i + PLAIN_LINES < r->lines.n ? i + PLAIN_LINES : r->lines.n;
	for (; i < stop; i = end) {
		if (title_is_annex(&r->lines.v[i]) ||
		    (further && any &&
			title_starts_document(&r->lines, &r->rows, i)))
			break;
		end = i + 1;
		/* its paragraph might end far behind, as for all the next */
		if (r->lines.v[i].chars == 0 || r->lines.v[i].noise)
			continue;
		end = reader_para_end(r, i);
		if (r->rows.v[i].part != ROW_NONE ||
		    is_number(&r->lines.v[i]) || reader_is_heading(r, i))
			return false;
		split_find(&r->cuts, para_text(r, i, end), NULL, NULL);
		if (r->cuts.n > 0)
			return false;
		any = true;
	}
	return true;
}

/* Another paper in the file. */
static void
begin_document(struct reader *r, size_t i)
{
	if (r->b.fresh ||
	    (!title_starts_document(&r->lines, &r->rows, i) &&
		(!r->tail || !title_begins_sections(&r->lines.v[i]))))
		return;
	build_doc(&r->b);
	r->tail = false;
	r->plain = is_plain(r, i, true);
}

/* Who signs the paper, and all that stands behind it. */
static bool
put_end(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];

	if (!r->tail && !r->b.fresh && (!l->closed || l->meta) &&
	    title_is_tail(&r->lines, &r->rows, i)) {
		build_node(&r->b, outline_last(r->b.o)->node, NODE_CLOSER);
		r->tail = true;
	}
	if (r->tail)
		para_line(r, i, KIND_META);
	return r->tail;
}

/* What stands before the first heading, lines i up to *end. */
static bool
put_front(struct reader *r, size_t i, size_t *end)
{
	return r->b.fresh &&
	    (reader_annex(r, i) ||
		((is_title(r, i) || !reader_is_heading(r, i)) &&
		    reader_front(r, i, end)));
}

/* A line of responsibility with those that go on it, lines i up to *end. */
static bool
put_duties(struct reader *r, size_t i, size_t *end)
{
	bool duty = is_duty(&r->lines.v[i]);

	if (!duty && !is_more_duty(r, i)) {
		r->open = false;
		return false;
	}
	if (duty)
		*end = duty_end(r, i);
	put_duty(r, i, !duty);
	for (i++; i < *end; i++)
		put_wrapped_duty(r, i);
	return true;
}

/* Line i, which is not blank; returns the line behind what it took. */
static size_t
put(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t end = i + 1;

	if (r->rows.v[i].part != ROW_NONE) {
		reader_row(r, i);
		return end;
	}
	reader_end_table(r);
	if (reader_note(r, i) || reader_contents(r, i))
		return end;
	begin_document(r, i);
	if (l->noise) {
		para_line(r, i, KIND_NOISE);
		return end;
	}
	if (put_end(r, i) || put_front(r, i, &end) || put_duties(r, i, &end))
		return end;
	if (reader_is_heading(r, i)) {
		reader_heading(r, i);
		return end;
	}
	end = reader_para_end(r, i);
	if (r->block == r->b.current && !l->marked)
		r->b.closing = r->b.o->node[r->block].parent;
	reader_end_bare(r, i);
	if (reader_stage(r, i) || !put_plain(r, i, end)) {
		if (reader_told(r, i, end))
			build_told(&r->b);
		para_put(r, i, end);
	}
	return end;
}

struct outline *
outline_new(const struct doc *src, const struct outline_opts *opts)
{
	struct reader r = { .b = { .opts = opts, .closing = NO_NODE },
		.src = src,
		.block = NO_NODE,
		.annex = NO_ANNEX,
		.table = NO_NODE,
		.group = NO_NODE };
	struct outline *o = xcalloc(1, sizeof(*o));
	size_t i = 0;

	o->src = src;
	r.b.o = o;
	rows_find(&r.rows, src, &o->mem);
	lines_read(&r.lines, src, &r.rows);
	r.bare = is_unnumbered(&r);
	r.plain = r.bare && is_plain(&r, lines_next(&r.lines, 0), false);
	build_doc(&r.b);
	while (i < src->n) {
		if (r.lines.v[i].chars > 0 || r.lines.v[i].noise)
			i = put(&r, i);
		else
			para_line(&r, i++, KIND_HEADING);
	}
	kind_settle(o);
	split_free(&r.cuts);
	lines_free(&r.lines);
	rows_free(&r.rows);
	buf_free(&r.joined);
	free(r.start);
	return o;
}

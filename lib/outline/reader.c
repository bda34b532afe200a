#include <stdlib.h>

#include "base/utf8.h"
#include "outline/article.h"
#include "outline/kind.h"
#include "outline/reader.h"
#include "outline/title.h"

#define CLAUSE_CHARS 60 /* a longer clause is no heading */
#define CLAUSE_LINES 40 /* from one to the next such heading */
#define AHEAD_LINES 300 /* within which a list would go on */

size_t
reader_para_end(const struct reader *r, size_t i)
{
	size_t depth = line_open_brackets(r->lines.v[i].text, 0);
	size_t end = i + 1, k;

	for (k = end; k < r->lines.n; k++) {
		const struct line *l = &r->lines.v[k];

		if (l->chars == 0 || l->noise)
			continue;
		/* 政局按职责分工配合） within a bracket is none by itself, nor
		 * is （联系人：王明） amid a sentence */
		if (!l->wrapped || r->rows.v[k].part != ROW_NONE ||
		    (depth == 0 && reader_is_duty(l) &&
			utf8_starts_mark(l->text, '(') == 0))
			break;
		depth = line_open_brackets(l->text, depth);
		end = k + 1;
	}
	return end;
}

size_t
reader_list_end(const struct reader *r, size_t i, size_t most)
{
	size_t end = i + most < r->lines.n ? i + most : r->lines.n;

	for (i++; i < end; i++)
		if (r->lines.v[i].marked &&
		    build_is_in(&r->b, r->lines.v[i].mark.style))
			break;
	return i;
}

long
reader_next_section(const struct reader *r, size_t i)
{
	size_t end = i + AHEAD_LINES;

	for (; r->b.depth > 0 && i < r->lines.n && i < end; i++)
		if (r->lines.v[i].marked &&
		    r->lines.v[i].mark.style == r->b.stack[0].style)
			return r->lines.v[i].mark.number;
	return 0;
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

/* 工作计划 alone on top is a title, further down the name of a section. */
static bool
is_title(const struct reader *r, size_t i)
{
	return outline_last(r->b.o)->title.n == 0 &&
	    title_end(&r->lines, &r->rows, i) > i;
}

/* Has the paper at hand said more than its title, which may take many lines? */
static bool
is_behind_text(const struct outline *o)
{
	size_t i = o->npieces;

	while (i > 0 && o->piece[i - 1].body.n == 0)
		i--;
	return i > 0 && o->piece[i - 1].kind != KIND_TITLE;
}

/* Another paper in the file, or the one that a letter hands down. */
static void
begin_document(struct reader *r, size_t i)
{
	if (r->b.fresh &&
	    (!r->plain || r->handed || !is_behind_text(r->b.o)))
		return;
	if (!title_starts_document(&r->lines, &r->rows, i) &&
	    (!r->tail || !title_begins_sections(&r->lines.v[i])))
		return;
	r->handed = r->b.fresh;
	if (!r->b.fresh)
		build_doc(&r->b);
	r->tail = false;
	r->plain = reader_is_plain(r, i, true);
}

/* Who signs the paper, and all that stands behind it. */
static bool
put_end(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];

	/* 财政所 below 配合单位： signs nothing */
	if (!r->tail && !r->b.fresh && !reader_awaits_names(r, i) &&
	    (!l->closed || l->meta) &&
	    !article_fills_heading(r->b.o, l->text) &&
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
	if (put_end(r, i) || put_front(r, i, &end))
		return end;
	if (reader_block(r, i)) {
		end = reader_para_end(r, i);
		para_put(r, i, end);
		r->b.o->node[r->b.current].heading = reader_block_name(l);
		return end;
	}
	if (reader_duties(r, i, &end))
		return end;
	if (reader_is_heading(r, i)) {
		reader_heading(r, i);
		return end;
	}
	end = reader_para_end(r, i);
	if (r->block == r->b.current && !l->marked)
		r->b.closing = r->b.o->node[r->block].parent;
	reader_end_bare(r, i);
	reader_end_list(r, i);
	reader_notes(r, i);
	if (reader_stage(r, i) || reader_label(r, i, end) ||
	    !reader_plain(r, i, end)) {
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
	r.bare = reader_is_unnumbered(&r);
	r.plain = r.bare && reader_is_plain(&r, lines_next(&r.lines, 0), false);
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

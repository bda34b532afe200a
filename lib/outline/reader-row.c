#include "base/utf8.h"
#include "outline/reader.h"
#include "phrase/words.h"
#include "table/cell.h"

#define NOTE_LINES 60 /* within which a list goes on behind a note */

static bool
has_cell(const struct row_line *row, enum cell_role role)
{
	size_t i;

	for (i = 0; i < row->ncells; i++)
		if (row->cell[i].role == role && row->cell[i].nparts > 0)
			return true;
	return false;
}

/*
 * Does a row tell of a task?  One of a table of results does not, nor one of a list
 * of who or what there is, if no day is set.
 */
static bool
has_task(const struct reader *r, const struct row_line *row)
{
	return (has_cell(row, CELL_TASK) || has_cell(row, CELL_CONTENT)) &&
	    !(row->allotted && r->report) &&
	    (!r->roll || has_cell(row, CELL_DUE));
}

/*
 * How far a list in s, of that style or of any (0), goes on from number last:
 * 2.…3.…; last if it does not.
 */
static long
list_end(struct str s, uint32_t style, long last)
{
	struct marker m;
	size_t at;

	for (at = 0; at < s.n; at++)
		if (utf8_begins(s.p[at]) &&
		    utf8_digits_before(s, at) == 0 &&
		    marker_at(str_sub(s, at, s.n), &m) && !m.doubtful &&
		    (style == 0 || m.style == style) && m.number == last + 1)
			last = m.number;
	return last;
}

/* The row behind that of line i, or NULL. */
static const struct row_line *
row_below(const struct rows *rows, size_t i)
{
	while (++i < rows->n && rows->v[i].part == ROW_MORE)
		;
	return i < rows->n && rows->v[i].part == ROW_DATA ? &rows->v[i] : NULL;
}

/*
 * The first cell that tells what the row at line i is to do, if it is this row's
 * alone; else NULL.
 */
static const struct cell *
own_text(const struct rows *rows, size_t i)
{
	const struct row_line *row = &rows->v[i], *below = row_below(rows, i);
	size_t k;

	for (k = 0; k < row->ncells; k++) {
		const struct cell *c = &row->cell[k];

		if (c->nparts == 0 ||
		    (c->role != CELL_TASK && c->role != CELL_CONTENT))
			continue;
		return c->inherited ||
			(below && k < below->ncells &&
			    below->cell[k].inherited)
		    ? NULL
		    : c;
	}
	return NULL;
}

/*
 * 1.整治河道<tab>水利站: the number of the row at line i where none has a column, but
 * not that of a list in the cell.
 */
static void
take_number(const struct rows *rows, size_t i, struct node *n)
{
	const struct cell *c = n->number.n == 0 ? own_text(rows, i) : NULL;
	struct cell_part *p = c ? c->part : NULL;
	struct marker m;
	struct str rest;
	size_t k;

	if (!p || !marker_at(p->text, &m) || m.doubtful ||
	    (marker_family(m.style) != MARKER_ARABIC &&
		marker_family(m.style) != MARKER_ARABIC_IN))
		return;
	rest = str_trim(str_sub(p->text, m.n, p->text.n));
	for (k = 0; k < c->nparts; k++)
		if (list_end(k ? p[k].text : rest, m.style, m.number) >
		    m.number)
			return;
	n->number = str_sub(p->text, 0, m.n);
	p->col += (long)utf8_len(str_before(p->text, rest));
	p->text = rest;
}

/* 一<tab>组织领导, 一、组织领导: the heading stands behind the number. */
static struct str
group_heading(const struct row_line *row, struct str line)
{
	struct str s = str_trim(line);
	struct marker m;
	size_t k;

	for (k = 0; k < row->ncells; k++)
		if (row->cell[k].nparts > 0 &&
		    !cell_is_numeral(&row->cell[k])) {
			s = row->cell[k].part[0].text;
			break;
		}
	return marker_at(s, &m) && !m.doubtful && m.number > 0 &&
		marker_family(m.style) != MARKER_ORDINAL
	    ? str_trim(str_sub(s, m.n, s.n))
	    : s;
}

/* The node that owns the table whose first line is at hand. */
static void
begin_table(struct reader *r)
{
	struct builder *b = &r->b;
	struct str title;

	r->table = b->closing != NO_NODE ? b->closing : b->current;
	if (b->o->node[r->table].form == NODE_CLOSER)
		r->table = b->o->node[r->table].parent;
	r->group = NO_NODE;
	title = outline_last(b->o)->title;
	r->report = words_match_text(PATTERNS_GENRE, title) == KIND_FACT;
	r->roll = words_ends(WORDS_ROLL, title);
}

static void
put_data(struct reader *r, size_t i)
{
	const struct row_line *row = &r->rows.v[i];
	struct builder *b = &r->b;
	bool task = has_task(r, row);
	struct node *n;
	size_t k;

	build_node(b, r->group != NO_NODE ? r->group : r->table,
	    task ? NODE_ROW : NODE_CLOSER);
	n = &b->o->node[b->current];
	n->cell = row->cell;
	n->ncells = row->ncells;
	for (k = 0; k < n->ncells; k++)
		if (n->cell[k].role == CELL_NUMBER && n->cell[k].nparts > 0)
			n->number = n->cell[k].part[0].text;
	take_number(&r->rows, i, n);
	para_line(r, i, task ? KIND_HEADING : KIND_COLUMNS);
}

/* A heading over rows.  One right below another stands for a part of it. */
static void
put_group(struct reader *r, size_t i)
{
	struct builder *b = &r->b;
	size_t above = r->table;

	if (r->group != NO_NODE && b->current == r->group)
		above = b->o->node[r->group].parent == above
		    ? r->group
		    : b->o->node[r->group].parent;
	r->group = build_node(b, above, NODE_GROUP);
	b->o->node[r->group].heading = group_heading(
	    &r->rows.v[i], para_line(r, i, KIND_HEADING)->body);
}

void
reader_row(struct reader *r, size_t i)
{
	struct builder *b = &r->b;

	if (r->table == NO_NODE)
		begin_table(r);
	switch (r->rows.v[i].part) {
	case ROW_DATA:
		put_data(r, i);
		break;
	case ROW_GROUP:
		put_group(r, i);
		break;
	case ROW_MORE:
		para_line(r, i, KIND_HEADING);
		break;
	case ROW_NOTE:
		build_node(b, r->table, NODE_CLOSER);
		para_line(r, i, KIND_HEADING);
		break;
	case ROW_PAGE:
		para_line(r, i, KIND_NOISE);
		break;
	case ROW_RULE:
		para_line(r, i, KIND_COLUMNS);
		break;
	default:
		if (r->group == NO_NODE && b->current != r->table)
			build_node(b, r->table, NODE_CLOSER);
		para_line(r, i, KIND_COLUMNS);
		break;
	}
}

void
reader_end_table(struct reader *r)
{
	if (r->table == NO_NODE)
		return;
	r->b.current = r->table;
	r->b.closing = r->table;
	r->table = r->group = NO_NODE;
	r->below = true;
}

/* ：… of 备注：…, or empty. */
static struct str
remark_of(const struct line *l)
{
	size_t n = words_prefix(WORDS_REMARK, l->text, NULL);
	struct str rest = str_sub(l->text, n, l->text.n);

	return n > 0 && utf8_starts_mark(rest, ':') > 0 ? rest : STR_NULL;
}

/* 备注：…: a note without numbers, which would make it items. */
static bool
is_note(const struct line *l)
{
	struct str rest = remark_of(l);

	return rest.n > 0 && list_end(rest, 0, 0) == 0;
}

/* Does the list at hand go on, below line i? */
static bool
goes_on_list(const struct reader *r, size_t i)
{
	const struct build_level *top = r->b.stack + r->b.depth - 1;
	size_t end = i + NOTE_LINES;

	while (++i < r->lines.n && i < end)
		if (r->lines.v[i].marked &&
		    r->lines.v[i].mark.style == top->style)
			return r->lines.v[i].mark.number == top->number + 1;
	return false;
}

/* 备注：1.… 2.… behind the last item of a list: what is noted is no part of that. */
void
reader_notes(struct reader *r, size_t i)
{
	struct builder *b = &r->b;
	struct marker bare = { .style = STYLE_BARE };
	struct str rest;

	if (r->lines.v[i].marked || b->closing != NO_NODE || b->depth < 2 ||
	    b->stack[b->depth - 1].number < 2 || build_is_in(b, STYLE_BARE))
		return;
	rest = remark_of(&r->lines.v[i]);
	if (rest.n == 0 || list_end(rest, 0, 0) == 0 || goes_on_list(r, i))
		return;
	b->depth--;
	build_item(b, &bare, false);
}

bool
reader_note(struct reader *r, size_t i)
{
	struct builder *b = &r->b;

	r->below = r->below && is_note(&r->lines.v[i]);
	if (!r->below)
		return false;
	if (b->closing != NO_NODE)
		build_node(b, b->closing, NODE_CLOSER);
	para_line(r, i, KIND_HEADING);
	return true;
}

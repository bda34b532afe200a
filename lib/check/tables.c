/*
 * A table's 合计 against the rows it stands below, or above: each column that
 * holds nothing but numbers.  党的建设（30分） against the points of its rows.
 * Rows that end before they begin.
 */

#include <string.h>

#include "check/parts.h"
#include "phrase/words.h"
#include "table/cell.h"
#include "zh/num.h"
#include "zh/span.h"

#define COLUMNS 32 /* those further right are not added up */
#define NAMES 3 /* first cells of a row that say what it is */

/* What a column comes to. */
struct pile {
	struct dec all; /* since the heading row */
	struct dec part; /* since the last total or group */
	struct dec extra; /* of all, what rows of 加分项 give */
	size_t nall, npart; /* numbers in it */
	bool points; /* 分值: 10分 and 10 are numbers, too */
	bool left_out; /* a rate, or a cell that is no number */
};

/* Rows that share the points told in a merged cell. */
struct shared {
	const struct cell *cell; /* NULL: none is open */
	struct str told;
	struct dec total, sum;
	size_t rows;
};

struct adding {
	bool open; /* a table is being read */
	struct pile column[COLUMNS];
	size_t n; /* columns of its rows; 0: none yet */
	bool parted; /* a total stood among the rows: the next may be of all */
	size_t parent; /* of the last row: the table, or a group of rows */
	const struct piece *above; /* a total that stands above the rows */
	size_t from, to; /* columns of when it begins, ends; COLUMNS: none */
	size_t sharing; /* column of such cells, as one was found; or COLUMNS */
	struct shared shared;
	struct spans times;
	struct cell_list cells; /* of a line that is no row */
	struct arena mem;
};

static const enum table_sep seps[] = { SEP_TAB, SEP_BAR, SEP_COMMA };

static void
cut(struct adding *a, const struct piece *p)
{
	size_t i;

	for (i = 0; i < COUNT(seps); i++)
		if (cells_parted(p->text, seps[i]))
			break;
	a->cells.frameless = !cells_have_frame(p->text);
	cells_cut(&a->cells, i < COUNT(seps) ? seps[i] : SEP_TAB, p->text,
	    p->line, &a->mem);
}

/* The text of a cell that has one line, else empty. */
static struct str
text_of(const struct cell *cell)
{
	return cell->nparts == 1 ? cell->part[0].text : STR_NULL;
}

/* The same; of a row's cell, which may go over lines, what was read. */
static struct str
cell_text(const struct cell *cell)
{
	return cell->text.n > 0 ? cell->text : text_of(cell);
}

/* All of s is one number; of points 10分 is one as well. */
static struct dec
cell_number(struct str s, bool points)
{
	struct num n;
	struct str rest;

	if (points)
		return check_number(s);
	return num_begins(str_trim(s), &n, &rest) && !n.chinese && rest.n == 0
	    ? n.lo
	    : DEC_NAN;
}

static bool
has_number(const struct cell *cell, size_t n)
{
	size_t k;

	for (k = 0; k < n; k++)
		if (dec_ok(cell_number(text_of(&cell[k]), false)))
			return true;
	return false;
}

static void
clear_part(struct adding *a)
{
	size_t k;

	for (k = 0; k < COLUMNS; k++) {
		a->column[k].part = DEC(0);
		a->column[k].npart = 0;
	}
}

/* A heading row: what is below it is another table, or the same begun anew. */
static void
begin(const struct check *c, struct adding *a, const struct cell *heading,
    size_t n)
{
	size_t k;

	memset(a->column, 0, sizeof(a->column));
	clear_part(a);
	a->from = a->to = a->sharing = COLUMNS;
	for (k = 0; k < COLUMNS; k++) {
		struct str s = k < n ? text_of(&heading[k]) : STR_NULL;

		a->column[k].all = a->column[k].extra = DEC(0);
		a->column[k].left_out = check_match(c, "no-sum-column", s);
		if (check_match(c, "column-from", s))
			a->from = k;
		else if (check_match(c, "column-to", s))
			a->to = k;
	}
	a->open = true;
	a->parted = false;
	a->n = 0;
	a->parent = NO_NODE;
	a->above = NULL;
}

/* last: the text ends here, it may have been cut. */
static void
end_shared(struct check *c, struct adding *a, bool last)
{
	const struct shared *v = &a->shared;

	if (v->cell && v->rows > 1 && dec_ok(v->sum) &&
	    dec_cmp(v->sum, v->total) != 0 &&
	    (!last || dec_cmp(v->sum, v->total) > 0))
		check_say_at(c, "sum-wrong", v->cell->line, v->cell->col,
		    v->told, check_dec(c, v->sum), check_dec(c, v->total));
	a->shared.cell = NULL;
}

/* The points in brackets of a cell: 党的建设（30分）. */
static bool
tells_points(const struct check *c, const struct cell *cell, struct dec *d)
{
	struct rx_hit h;

	if (cell->role == CELL_POINTS || cell->inherited ||
	    !pattern_match(c->words, "total", cell->text, &h))
		return false;
	*d = check_number(h.group[1]);
	return dec_ok(*d);
}

static void
share_points(struct check *c, struct adding *a, const struct node *n)
{
	struct dec d, total;
	size_t k, points = n->ncells;

	for (k = 0; k < n->ncells && k < COLUMNS; k++) {
		if (n->cell[k].role == CELL_POINTS && points == n->ncells)
			points = k;
		if (a->sharing == COLUMNS && points == n->ncells &&
		    tells_points(c, &n->cell[k], &total))
			a->sharing = k;
	}
	if (a->sharing >= n->ncells)
		return;
	if (!n->cell[a->sharing].inherited &&
	    str_trim(n->cell[a->sharing].text).n > 0)
		end_shared(c, a, false);
	if (tells_points(c, &n->cell[a->sharing], &total))
		a->shared = (struct shared){ &n->cell[a->sharing],
			n->cell[a->sharing].text, total, DEC(0), 0 };
	if (!a->shared.cell || points == n->ncells ||
	    n->cell[points].inherited)
		return;
	d = check_number(n->cell[points].text);
	a->shared.sum = dec_add(a->shared.sum, d);
	a->shared.rows++;
}

/* The first time that a cell tells; false for none. */
static bool
time_of(struct check *c, struct adding *a, const struct node *n, size_t k,
    struct span *s)
{
	const struct plan_doc *d = &c->o->doc[n->doc];
	struct zh_ref ref = { d->date, d->year };

	if (k >= n->ncells || n->cell[k].inherited ||
	    spans_find(&a->times, n->cell[k].text, &ref) < 0 ||
	    a->times.n != 1 || a->times.v[0].kind > ZH_RANGE)
		return false;
	*s = a->times.v[0];
	return !date_is_none(s->from) && !date_is_none(s->to);
}

/* 开工时间 behind 竣工时间. */
static void
check_row_times(struct check *c, struct adding *a, const struct node *n)
{
	struct span x, y;

	if (time_of(c, a, n, a->from, &x) && time_of(c, a, n, a->to, &y) &&
	    date_cmp(y.to, x.from) < 0)
		check_say_at(c, "range-back", n->cell[a->to].line,
		    n->cell[a->to].col, n->cell[a->to].text, NULL, NULL);
}

/* 加分项, by one of its first cells. */
static bool
is_extra(const struct check *c, const struct cell *cell, size_t n)
{
	size_t k;

	for (k = 0; k < n && k < NAMES; k++)
		if (check_match(c, "row-extra", str_trim(cell_text(&cell[k]))))
			return true;
	return false;
}

static void
add_cells(const struct check *c, struct adding *a, const struct cell *cell,
    size_t n)
{
	const bool extra = is_extra(c, cell, n);
	size_t k;

	a->n = n;
	for (k = 0; k < n && k < COLUMNS; k++) {
		struct pile *col = &a->column[k];
		struct str s = str_trim(cell_text(&cell[k]));
		struct dec d;

		if (cell[k].role == CELL_NUMBER)
			col->left_out = true;
		col->points |= cell[k].role == CELL_POINTS;
		if (cell[k].inherited || s.n == 0)
			continue;
		d = cell_number(s, col->points);
		if (!dec_ok(d)) {
			col->left_out |= !col->points;
			continue;
		}
		col->all = dec_add(col->all, d);
		col->part = dec_add(col->part, d);
		if (extra)
			col->extra = dec_add(col->extra, d);
		col->nall++;
		col->npart++;
	}
}

static void
add_row(struct check *c, struct adding *a, const struct node *n)
{
	share_points(c, a, n);
	check_row_times(c, a, n);
	if (n->parent != a->parent)
		clear_part(a);
	a->parent = n->parent;
	add_cells(c, a, n->cell, n->ncells);
}

/* May the number in a total's cell be the sum of what stands there? */
static bool
agrees(const struct pile *col, struct dec d)
{
	return !dec_ok(col->all) || dec_cmp(col->all, d) == 0 ||
	    dec_cmp(col->part, d) == 0 ||
	    dec_cmp(dec_sub(col->all, col->extra), d) == 0;
}

/*
 * A total row; below: the rows it is of are those above it.  One with fewer
 * cells than they have was merged, and its columns are not theirs.  Points
 * below a total may be those of one unit each.
 */
static void
check_total(struct check *c, struct adding *a, const struct piece *p,
    bool below)
{
	bool sub;
	size_t k;

	cut(a, p);
	sub = a->cells.n > 0 &&
	    check_match(c, "row-subtotal", text_of(&a->cells.v[0]));
	for (k = 0; k < a->cells.n && k < COLUMNS && a->cells.n >= a->n; k++) {
		const struct pile *col = &a->column[k];
		struct str s = text_of(&a->cells.v[k]);
		struct dec d = cell_number(s, col->points);
		const bool part = below && (!a->parted || sub || col->npart > 1);
		size_t rows = part ? col->npart : col->nall;

		if (col->left_out || rows < 2 || !dec_ok(d) ||
		    (!below && col->points) || agrees(col, d))
			continue;
		check_say_at(c, "sum-wrong", p->line, a->cells.v[k].part->col,
		    s, check_dec(c, part ? col->part : col->all),
		    check_dec(c, d));
	}
	a->parted |= below;
	clear_part(a);
}

static void
end(struct check *c, struct adding *a, bool last)
{
	end_shared(c, a, last);
	if (a->above)
		check_total(c, a, a->above, false);
	a->above = NULL;
	a->open = false;
}

/* Is the line that was cut one of 合计? */
static bool
is_total(const struct adding *a)
{
	struct buf b = BUF_INIT;
	bool total = false;
	size_t k;

	for (k = 0; k < a->cells.n && k < 2; k++)
		total |= words_starts(
		    WORDS_TOTAL, cell_squeezed(&a->cells.v[k], &b));
	buf_free(&b);
	return total;
}

/*
 * A line of a table that is no row: 合计, or its heading; below: it stands
 * below a row, as a rule may that is drawn between two.
 */
static void
read_line(
    struct check *c, struct adding *a, const struct piece *p, bool below)
{
	cut(a, p);
	if (!is_total(a)) {
		if (below)
			return;
		end(c, a, false);
		begin(c, a, a->cells.v, a->cells.n);
	} else if (a->open && a->n > 0) {
		end_shared(c, a, false);
		check_total(c, a, p, true);
	} else if (a->open)
		a->above = p;
}

/* A line of a table that tells of no work: 村名, 面积. */
static void
read_plain(struct check *c, struct adding *a, const struct piece *p)
{
	cut(a, p);
	if (a->open && has_number(a->cells.v, a->cells.n) && !is_total(a))
		add_cells(c, a, a->cells.v, a->cells.n);
	else
		read_line(c, a, p, false);
}

void
check_tables(struct check *c)
{
	struct adding a = { .mem = ARENA_INIT, .times = SPANS_INIT };
	size_t i;

	for (i = 0; i < c->o->npieces; i++) {
		const struct piece *p = &c->o->piece[i];
		const struct node *n = &c->o->node[p->node];

		if (n->ncells > 0 && n->first == i) {
			const bool heads =
			    !a.open && !has_number(n->cell, n->ncells);

			if (!a.open)
				begin(c, &a, n->cell, heads ? n->ncells : 0);
			if (!heads)
				add_row(c, &a, n);
		} else if (p->kind == KIND_COLUMNS)
			read_line(c, &a, p, n->ncells > 0);
		else if (n->ncells == 0 && cells_parted(p->text, SEP_TAB))
			read_plain(c, &a, p);
		else if (n->ncells == 0 && n->form != NODE_GROUP)
			end(c, &a, false);
	}
	end(c, &a, true);
	cells_free(&a.cells);
	spans_free(&a.times);
	arena_free(&a.mem);
}

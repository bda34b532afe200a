/*
 * Rows of a table that do not hold what all the others do: the total of its
 * points, the amount of so many at so much, the rank by its points.  What the
 * columns mean is proved by the rows: two in three must hold it.
 */

#include <assert.h>
#include <stdlib.h>

#include "check/parts.h"
#include "table/cell.h"

#define COLUMNS 24 /* those further right are not looked at */
#define ROWS 3 /* fewer prove nothing */
#define ALL_BUT_ONE 4 /* rows of the heading's length that make another one a slip */

struct grid_row {
	struct dec v[COLUMNS]; /* DEC_NAN: no number */
	struct str rate[COLUMNS]; /* 97.5 of 97.5%, or none */
	size_t n; /* cells */
	long line, col[COLUMNS];
};

struct grid {
	struct grid_row *row;
	size_t n, cap;
	struct {
		bool sum, rank, points, left_out;
	} column[COLUMNS]; /* by the heading */
	struct odd {
		size_t n, cells; /* rows of another length; cells of the first */
		long line, col;
	} odd;
	size_t ncolumns; /* 0: no heading was read */
	struct cell_list cells;
	struct arena mem;
};

static struct str
cell_text(const struct cell *cell)
{
	return cell->nparts == 1 ? str_trim(cell->part[0].text) : STR_NULL;
}

/* How a row falls short: fills told and is; false where it holds. */
typedef bool fails(const struct grid *, size_t row, size_t column,
    struct dec *told, struct dec *is);

/* The total in a column is that of the numbers directly left of it. */
static bool
fails_sum(const struct grid *g, size_t row, size_t column, struct dec *told,
    struct dec *is)
{
	const struct grid_row *r = &g->row[row];
	size_t k, n = 0;

	*told = r->v[column];
	*is = DEC(0);
	for (k = column; k-- > 0 && !g->column[k].left_out && dec_ok(r->v[k]);
	     n++)
		*is = dec_add(*is, r->v[k]);
	return n > 1 && dec_ok(*told) && dec_ok(*is) &&
	    dec_cmp(*told, *is) != 0;
}

/*
 * 100条 at 25元 is 2500元: the product of the two columns left of it, which
 * has_terms() has seen.
 */
static bool
fails_product(const struct grid *g, size_t row, size_t column,
    struct dec *told, struct dec *is)
{
	const struct grid_row *r = &g->row[row];

	assert(column >= 2);
	*told = r->v[column];
	*is = dec_mul(r->v[column - 1], r->v[column - 2]);
	return dec_ok(*told) && dec_ok(*is) && dec_cmp(*told, *is) != 0;
}

/* The first row above that is ranked before this one, or as it is. */
static bool
fails_rank(const struct grid *g, size_t row, size_t column, struct dec *told,
    struct dec *is)
{
	const struct grid_row *r = &g->row[row], *above = r - 1;
	size_t rank;

	for (rank = 0; rank < g->ncolumns && !g->column[rank].rank; rank++)
		;
	if (row == 0 || rank == g->ncolumns || !dec_ok(r->v[rank]) ||
	    !dec_ok(above->v[rank]) || !dec_ok(r->v[column]) ||
	    !dec_ok(above->v[column]))
		return false;
	*told = r->v[column];
	*is = above->v[column];
	return dec_cmp(r->v[rank], above->v[rank]) > 0
	    ? dec_cmp(*told, *is) > 0
	    : dec_cmp(r->v[rank], above->v[rank]) == 0 &&
		dec_cmp(*told, *is) != 0;
}

/* Rows that have a number there and hold what the others do. */
static size_t
held_by(const struct grid *g, size_t column, fails *f, size_t *of)
{
	struct dec told, is;
	size_t i, n = 0;

	*of = 0;
	for (i = 0; i < g->n; i++) {
		if (!dec_ok(g->row[i].v[column]))
			continue;
		++*of;
		n += !f(g, i, column, &told, &is);
	}
	return n;
}

static void
check_column(
    struct check *c, const struct grid *g, size_t column, fails *f,
    const char *code)
{
	struct dec told, is;
	size_t i, of, held = held_by(g, column, f, &of);

	if (of < ROWS || held == of || held * 3 < of * 2)
		return;
	for (i = 0; i < g->n; i++)
		if (f(g, i, column, &told, &is))
			check_say_at(c, code, g->row[i].line,
			    g->row[i].col[column],
			    str_of(check_dec(c, told)), check_dec(c, is),
			    check_dec(c, told));
}

/* Do some rows have numbers to add or to multiply, left of the column? */
static bool
has_terms(const struct grid *g, size_t column, size_t least)
{
	size_t i, k, n = 0;

	for (i = 0; i < g->n; i++) {
		for (k = 0; k < least && column > k &&
		     !g->column[column - k - 1].left_out &&
		     dec_ok(g->row[i].v[column - k - 1]);
		     k++)
			;
		n += k == least && dec_ok(g->row[i].v[column]);
	}
	return n >= ROWS;
}

/* Of which two columns a rate is; whole is its own: of all the first adds up to. */
struct terms {
	size_t part, whole;
	struct dec sum;
};

#define TERMS 8 /* columns left of a rate that may be those it is of */

/* Was it counted, not measured and rounded? */
static bool
is_count(struct dec d)
{
	return dec_ok(d) && d.den == 1;
}

/* Is the rate not what its row makes of the two, rounded or cut short? */
static bool
fails_rate(const struct grid *g, size_t row, size_t column,
    const struct terms *t, struct dec *told, struct dec *is)
{
	const struct grid_row *r = &g->row[row];
	const struct dec part = r->v[t->part],
			 whole = t->whole == column ? t->sum : r->v[t->whole];
	const struct str s = r->rate[column];
	struct dec unit = DEC(1), off;
	long at = str_find(s, STR("."), 0);

	*told = *is = DEC_NAN;
	if (!dec_parse(s, told) || !is_count(part) || !is_count(whole) ||
	    whole.num == 0)
		return true;
	for (; at >= 0 && (size_t)at + 1 < s.n; at++)
		unit = dec_div(unit, DEC(10));
	*is = dec_mul(dec_div(part, whole), DEC(100));
	off = dec_sub(*is, *told);
	if (dec_cmp(off, DEC(0)) < 0)
		off = dec_neg(off);
	*is = dec_round(*is, 2);
	return !dec_ok(off) || dec_cmp(off, unit) > 0;
}

static size_t
rates_held(const struct grid *g, size_t column, const struct terms *t)
{
	struct dec told, is;
	size_t i, n = 0;

	for (i = 0; i < g->n; i++)
		n += !fails_rate(g, i, column, t, &told, &is);
	return n;
}

/* What a column comes to, if it holds nothing but counts. */
static struct dec
column_sum(const struct grid *g, size_t column)
{
	struct dec sum = DEC(0);
	size_t i;

	for (i = 0; i < g->n; i++)
		sum = is_count(g->row[i].v[column])
		    ? dec_add(sum, g->row[i].v[column])
		    : DEC_NAN;
	return sum;
}

/* The two columns left of a rate that most of its rows are of; how many are. */
static size_t
find_terms(const struct grid *g, size_t column, struct terms *best)
{
	size_t held, most = 0;
	struct terms t;

	t.part = column > TERMS ? column - TERMS : 0;
	for (; t.part < column; t.part++) {
		t.sum = column_sum(g, t.part);
		for (t.whole = column > TERMS ? column - TERMS : 0;
		     t.whole <= column; t.whole++) {
			held = t.whole == t.part ? 0
						 : rates_held(g, column, &t);
			if (held <= most)
				continue;
			most = held;
			*best = t;
		}
	}
	return most;
}

/* 化解率 of 化解数 and 排查数, 占比 of 金额: the rows prove what it is of. */
static void
check_rate(struct check *c, const struct grid *g, size_t column)
{
	struct terms t = { 0, 0, DEC_NAN };
	const size_t held = find_terms(g, column, &t);
	struct dec told, is;
	size_t i;

	if (held < ROWS || held == g->n || held * 3 < g->n * 2)
		return;
	for (i = 0; i < g->n; i++) {
		const struct grid_row *r = &g->row[i];

		if (fails_rate(g, i, column, &t, &told, &is) &&
		    dec_ok(told) && dec_ok(is))
			check_say_at(c, "rate-wrong", r->line, r->col[column],
			    r->rate[column], check_dec(c, is),
			    check_dec(c, told));
	}
}

static void
end(struct check *c, struct grid *g)
{
	size_t k, of;

	for (k = 0; g->n >= ROWS && k < g->ncolumns; k++) {
		if (k > 0 && g->row[0].rate[k].p)
			check_rate(c, g, k);
		if (g->column[k].points)
			check_column(c, g, k, fails_rank, "rank-wrong");
		if (!g->column[k].sum || !has_terms(g, k, 2))
			continue;
		if (held_by(g, k, fails_product, &of) * 3 >= of * 2)
			check_column(c, g, k, fails_product, "product-wrong");
		else
			check_column(c, g, k, fails_sum, "sum-wrong");
	}
	if (g->odd.n == 1 && g->n >= ALL_BUT_ONE)
		check_say_at(c, "row-ragged", g->odd.line, g->odd.col,
		    STR_NULL, check_long(c, (long)g->odd.cells),
		    check_long(c, (long)g->ncolumns));
	g->odd.n = g->n = g->ncolumns = 0;
}

static void
read_heading(const struct check *c, struct grid *g)
{
	size_t k;

	g->ncolumns = g->cells.n < COLUMNS ? g->cells.n : COLUMNS;
	for (k = 0; k < g->ncolumns; k++) {
		struct str s = cell_text(&g->cells.v[k]);

		g->column[k].sum = check_match(c, "row-sum", s) != NULL;
		g->column[k].rank = check_match(c, "row-rank", s) != NULL;
		g->column[k].points = check_match(c, "row-points", s) != NULL;
		g->column[k].left_out = g->column[k].rank || s.n == 0 ||
		    check_match(c, "row-other", s);
	}
}

/* 97.5 of 97.5%, else nothing. */
static struct str
bare_rate(struct str s)
{
	static const char *const mark[] = { "%", "％" };
	size_t i;

	for (i = 0; i < COUNT(mark); i++)
		if (str_ends(s, str_of(mark[i])))
			return str_trim(
			    str_sub(s, 0, s.n - str_of(mark[i]).n));
	return STR_NULL;
}

static void
read_row(struct grid *g, const struct piece *p)
{
	struct grid_row *r;
	size_t k;

	GROW(g->row, g->n, g->cap);
	r = &g->row[g->n++];
	r->n = g->cells.n;
	r->line = p->line;
	for (k = 0; k < COLUMNS; k++) {
		const bool has = k < r->n && g->cells.v[k].nparts == 1;

		r->v[k] = DEC_NAN;
		r->rate[k] = has ? bare_rate(cell_text(&g->cells.v[k]))
				 : STR_NULL;
		if (has && !dec_parse(cell_text(&g->cells.v[k]), &r->v[k]))
			r->v[k] = DEC_NAN;
		r->col[k] = has ? g->cells.v[k].part[0].col : p->col;
	}
}

static bool
has_number(const struct grid *g)
{
	struct dec d;
	size_t k;

	for (k = 0; k < g->cells.n; k++)
		if (dec_parse(cell_text(&g->cells.v[k]), &d))
			return true;
	return false;
}

/* A line of a table; a total row is the sum of the others, not one of them. */
static void
read_line(struct check *c, struct grid *g, const struct piece *p)
{
	cells_cut(&g->cells, SEP_TAB, p->text, p->line, &g->mem);
	if (!has_number(g)) {
		end(c, g);
		read_heading(c, g);
	} else if (g->ncolumns == 0 ||
	    check_match(c, "row-all", cell_text(&g->cells.v[0])))
		;
	else if (g->cells.n == g->ncolumns)
		read_row(g, p);
	else if (g->odd.n++ == 0) {
		g->odd.cells = g->cells.n;
		g->odd.line = p->line;
		g->odd.col = p->col;
	}
}

void
check_rows(struct check *c)
{
	struct grid g = { .mem = ARENA_INIT };
	size_t i;

	g.cells.frameless = true;
	for (i = 0; i < c->o->npieces; i++)
		if (cells_parted(c->o->piece[i].text, SEP_TAB))
			read_line(c, &g, &c->o->piece[i]);
		else
			end(c, &g);
	end(c, &g);
	free(g.row);
	cells_free(&g.cells);
	arena_free(&g.mem);
}

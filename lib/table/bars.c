#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "phrase/words.h"
#include "table/bars.h"
#include "table/heading.h"
#include "table/role.h"

#define COLUMNS 12 /* no table has more */
#define HEADING_BYTES 42 /* a longer line is no heading */
#define NUMBER_CHARS 3 /* of a row */
#define CELL_LINES 12 /* over which a cell may go on up to its bar */
#define BARS 24 /* at the end of a line: more are no cells */
#define HEADINGS 3 /* that are known at the least */

/* The cells from the first heading on, and the line each of them begins in. */
struct bars {
	struct rows *rows;
	const struct doc *doc;
	struct cell_list cells;
	size_t *at;
	size_t at_cap;
	size_t end; /* the line behind the last one */
	bool numbered; /* 序号 is the first heading */
};

/* Bytes of s before the bars that close it; *n counts them, 0 for a bar within. */
static size_t
before_bars(struct str s, size_t *n)
{
	size_t end = s.n, text = s.n;

	for (*n = 0; end > 0; end--) {
		if (s.p[end - 1] == '|') {
			++*n;
			text = end - 1;
		} else if (s.p[end - 1] != ' ') {
			break;
		}
	}
	if (str_find(str_sub(s, 0, text), STR("|"), 0) >= 0)
		*n = 0;
	return text;
}

static void
add_cell(struct bars *b, size_t line)
{
	GROW(b->at, b->cells.n, b->at_cap);
	GROW(b->cells.v, b->cells.n, b->cells.cap);
	b->at[b->cells.n] = line;
	b->cells.v[b->cells.n++] = (struct cell){ .role = CELL_OTHER };
}

/* The line within reach that closes the cell which line i goes on, or 0. */
static size_t
closing_line(const struct bars *b, size_t i)
{
	size_t k, n;

	for (k = i; k < b->doc->n && k - i < CELL_LINES; k++) {
		struct str s = str_trim(b->doc->v[k].text);

		before_bars(s, &n);
		if (n > 0)
			return n > BARS ? 0 : k;
		if (str_find(s, STR("|"), 0) >= 0)
			return 0;
	}
	return 0;
}

/* Take cells up to that many, as far as there are. */
static void
take_cells(struct bars *b, size_t count)
{
	size_t close, n = 0, k; /* n: bars behind the last line of a cell */

	while (b->cells.n < count) {
		while (b->end < b->doc->n &&
		    str_trim(b->doc->v[b->end].text).n == 0)
			b->end++;
		close = closing_line(b, b->end);
		if (close == 0)
			break;
		add_cell(b, b->end);
		for (k = b->end; k <= close; k++) {
			struct str s = str_trim(b->doc->v[k].text);

			s = str_trim(str_sub(s, 0, before_bars(s, &n)));
			cell_add(&b->cells.v[b->cells.n - 1], s,
			    b->doc->v[k].line, 1, b->rows->mem);
		}
		for (; n > 1 && b->cells.n < count + BARS; n--)
			add_cell(b, close);
		b->end = close + 1;
	}
}

static bool
is_number(const struct cell *c)
{
	struct str s = c->nparts == 1 ? c->part[0].text : STR_NULL;

	return s.n > 0 && utf8_len(s) <= NUMBER_CHARS &&
	    utf8_digits_before(s, s.n) == s.n;
}

static size_t
count_filled(const struct cell *c, size_t n)
{
	size_t filled = 0;

	while (n-- > 0)
		filled += c[n].nparts > 0;
	return filled;
}

/* Do headings of work stand in the first n cells? */
static bool
are_headings(const struct bars *b, size_t n)
{
	struct cell_list heads = b->cells;
	enum cell_role second;
	size_t k;
	bool works = false;

	heads.n = n;
	for (k = 0; k < n && !works; k++)
		works = cell_is_work(
		    (enum cell_role)heading_role(&heads.v[k], &second));
	return works && n <= COLUMNS && roles_known(&heads) >= HEADINGS;
}

/* How many cells stand before the first number. */
static size_t
before_number(struct bars *b)
{
	size_t n = 0;

	take_cells(b, 2 * COLUMNS + 1);
	while (n < b->cells.n && !is_number(&b->cells.v[n]))
		n++;
	if (n == b->cells.n)
		return 0;
	/* a heading over rows stands between: one cell, and nothing beside */
	if (n > 2 && n % 2 == 0 && b->cells.v[n / 2].nparts > 0 &&
	    count_filled(&b->cells.v[n / 2], n / 2) == 1)
		n /= 2;
	return n;
}

/* How many are headings, if all cells up to the last bar make rows of so many. */
static size_t
before_rows(struct bars *b)
{
	size_t n = 0;

	take_cells(b, COLUMNS + 1);
	while (n < b->cells.n && n <= COLUMNS &&
	    (heading_is_listed(&b->cells.v[n]) ||
		heading_role_like(&b->cells.v[n]) >= 0))
		n++;
	if (!are_headings(b, n))
		return 0;
	take_cells(b, SIZE_MAX - BARS);
	return b->cells.n % n == 0 ? n : 0;
}

/* How many headings stand before the first row, or 0 for no table. */
static size_t
count_headings(struct bars *b)
{
	size_t n = b->numbered ? before_number(b) : before_rows(b);

	return are_headings(b, n) ? n : 0;
}

/* What the n cells from cell i on are, ROW_NONE if they cannot be a row of the table. */
static enum row_part
row_part(const struct bars *b, size_t i, size_t n, size_t columns)
{
	const struct cell *c = &b->cells.v[i];
	size_t filled = count_filled(c, n);

	if (filled == 0)
		return ROW_MORE;
	if (is_number(&c[0]))
		return filled > 1 ? ROW_DATA : ROW_NONE;
	if (c[0].nparts > 0 && words_starts(WORDS_TOTAL, c[0].part[0].text))
		return ROW_TOTAL;
	if (c[0].nparts > 0 && filled == 1)
		return n == columns ? ROW_GROUP : ROW_NONE;
	return !b->numbered || c[0].nparts == 0 || c[n - 1].nparts == 0
	    ? ROW_DATA
	    : ROW_NONE;
}

/* Cells of the row that begins at cell i: fewer in a last one. */
static size_t
row_cells(struct bars *b, size_t i, size_t columns)
{
	take_cells(b, i + columns);
	return b->cells.n - i < columns ? b->cells.n - i : columns;
}

/*
 * The cell behind the last one of the rows that follow the headings, most of
 * which have their number; 0 if these are no table.
 */
static size_t
find_rows(struct bars *b, size_t columns)
{
	size_t i, n, rows = 0, numbered = 0;

	for (i = columns; (n = row_cells(b, i, columns)) > 0; i += n) {
		enum row_part part = row_part(b, i, n, columns);

		if (part == ROW_NONE)
			break;
		if (part != ROW_DATA)
			continue;
		rows++;
		numbered += is_number(&b->cells.v[i]);
		if (b->numbered && numbered * 2 < rows)
			break;
	}
	return rows > 1 ? i : 0;
}

/* The row of n cells from cell i on, whose lines end before that one. */
static void
put_row(struct bars *b, struct table_roles *roles, size_t i, size_t n,
    size_t end, enum row_part part)
{
	size_t first = i, k;
	struct row_line *line;

	while (first + 1 < i + n && b->cells.v[first].nparts == 0)
		first++;
	for (k = b->at[i]; k < end; k++)
		if (b->rows->v[k].part == ROW_NONE)
			b->rows->v[k].part = ROW_MORE;
	line = &b->rows->v[b->at[first]];
	if (part != ROW_MORE)
		line->part = part;
	if (part != ROW_DATA && part != ROW_GROUP)
		return;
	line->ncells = n;
	line->cell = arena_alloc(b->rows->mem, n * sizeof(*line->cell));
	for (k = 0; k < n; k++)
		line->cell[k] = b->cells.v[i + k];
	if (part == ROW_DATA)
		roles_add_row(roles, line);
}

/* The rows up to that cell; the line behind them. */
static size_t
put_rows(struct bars *b, size_t columns, size_t last)
{
	struct cell_list heads = b->cells;
	struct table_roles *roles;
	size_t i, n, line = b->at[columns];

	heads.n = columns;
	for (i = b->at[0]; i < line; i++)
		b->rows->v[i].part = ROW_COLUMNS;
	roles = roles_new(&heads, b->rows->mem);
	for (i = columns; i < last; i += n) {
		n = last - i < columns ? last - i : columns;
		line = i + n < b->cells.n ? b->at[i + n] : b->end;
		put_row(
		    b, roles, i, n, line, row_part(b, i, n, columns));
	}
	roles_finish(roles);
	return line;
}

/* Is line i nothing but one cell and the bar behind it? */
static bool
is_barred(const struct doc *d, size_t i, struct str *cell)
{
	struct str s = str_trim(d->v[i].text);
	size_t n, end = before_bars(s, &n);

	*cell = str_trim(str_sub(s, 0, end));
	return n == 1;
}

/* Is it 序号, or, where no bar stands in the line above, another heading? */
static bool
begins(struct bars *b, size_t i)
{
	struct buf squeezed = BUF_INIT;
	struct str cell, above;
	int role;

	if (!is_barred(b->doc, i, &cell) || cell.n > HEADING_BYTES)
		return false;
	utf8_squeeze(&squeezed, cell); /* 序 号 */
	role = words_exact(WORDS_COLUMN, buf_str(&squeezed));
	buf_free(&squeezed);
	b->numbered = role == CELL_NUMBER;
	return b->numbered ||
	    (role >= 0 && (i == 0 || !is_barred(b->doc, i - 1, &above)));
}

size_t
table_bars(struct rows *rows, const struct doc *d, size_t i)
{
	struct bars b = { .rows = rows, .doc = d, .end = i };
	size_t columns, last = 0, end = i;

	if (!begins(&b, i))
		return i;
	columns = count_headings(&b);
	if (columns > 0)
		last = find_rows(&b, columns);
	if (last > 0)
		end = put_rows(&b, columns, last);
	cells_free(&b.cells);
	free(b.at);
	return end;
}

#include "base/mem.h"
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "table/heading.h"
#include "table/lines.h"
#include "table/role.h"
#include "who/resp.h"

#define COLUMNS 12 /* no table has more */
#define TORN 20 /* lines of headings, of which some go on over two */
#define LEAST 3 /* that are filled in */
#define HEADING_BYTES 42 /* a longer line is no heading */
#define NUMBER_CHARS 3 /* of a row */
#define SURPLUS 6 /* lines that a row may have too many */
#define POINTS_CHARS 8 /* a longer cell holds no points */
#define DAYS 100 /* no more rows of days */

struct table {
	struct rows *rows;
	const struct doc *doc;
	struct cell_list heads;
	enum cell_role role[TORN];
	size_t wide; /* the column whose cell may go on over lines */
	bool barred; /* each line ends with a bar */
	bool dated; /* its rows begin with days, and with no numbers */
	size_t least; /* lines that each row but the last has at least */
};

struct row {
	size_t at, end; /* its lines */
	size_t cells; /* that are not blank, without its number */
};

/* Does a bar close the line, which is one cell: 序号 | */
static bool
is_barred(const struct table *t, size_t i)
{
	struct str s = str_trim(t->doc->v[i].text);

	return str_ends(s, STR("|")) &&
	    str_find(s, STR("|"), 0) + 1 == (long)s.n;
}

static struct str
line_at(const struct table *t, size_t i)
{
	struct str s = str_trim(t->doc->v[i].text);

	return is_barred(t, i) ? str_trim(str_sub(s, 0, s.n - 1)) : s;
}

static size_t
next_line(const struct table *t, size_t i)
{
	while (i < t->doc->n && line_at(t, i).n == 0)
		i++;
	return i;
}

/* Does row `number` begin at line i: is that all it says, or is it a day? */
static bool
begins_row(const struct table *t, size_t i, size_t number)
{
	struct str s;
	size_t k, value = 0;

	if (i >= t->doc->n)
		return false;
	s = line_at(t, i);
	if (t->dated)
		return number <= DAYS && name_is_deadline(s);
	if (s.n == 0 || s.n > NUMBER_CHARS)
		return false;
	for (k = 0; k < s.n; k++) {
		if (!str_digit(s.p[k]))
			return false;
		value = value * 10 + (size_t)(s.p[k] - '0');
	}
	return value == number;
}

/*
 * What the lines of a column's cells are known by, CELL_OTHER for a word that is not
 * known and for two, 责任单位及责任人.
 */
static enum cell_role
role_of(const struct cell *heading)
{
	enum cell_role second;
	int role = heading_role(heading, &second);

	if (role < 0)
		role = heading_role_like(heading);
	return role < 0 || resp_is_names(second) ? CELL_OTHER
						 : (enum cell_role)role;
}

static void
add_cell(struct table *t, struct cell_list *l, size_t i)
{
	struct cell *c;

	GROW(l->v, l->n, l->cap);
	c = &l->v[l->n++];
	*c = (struct cell){ .role = CELL_OTHER };
	if (i < t->doc->n)
		cell_add(c, line_at(t, i), t->doc->v[i].line, 1, t->rows->mem);
}

/* The headings from line i on; where the first row begins, or 0 if none does. */
static size_t
take_headings(struct table *t, size_t i)
{
	size_t at = i;
	bool works = false; /* is there a column that tells of work? */

	for (; at < t->doc->n && t->heads.n < TORN; at = next_line(t, at + 1)) {
		enum cell_role role;

		if (line_at(t, at).n > HEADING_BYTES || begins_row(t, at, 1))
			break;
		add_cell(t, &t->heads, at);
		role = role_of(&t->heads.v[t->heads.n - 1]);
		if (at == i && role == CELL_SECTION) {
			t->heads.n = 0; /* 类别, merged: rows begin with their numbers */
			continue;
		}
		if (t->heads.n == 1) {
			if (role != CELL_NUMBER && role != CELL_DUE)
				break;
			t->dated = role == CELL_DUE;
		}
		if (cell_is_work(role)) {
			works = true;
			t->wide = t->heads.n - 1;
		}
		t->role[t->heads.n - 1] = role;
	}
	return works && begins_row(t, at, 1) && roles_known(&t->heads) >= 3 ? at
									   : 0;
}

/*
 * The row of that number at line i, up to the next number: where all cells are
 * there, or before that where some are blank, or behind it where one goes on.
 */
static struct row
row_at(const struct table *t, size_t i, size_t number)
{
	struct row early = { .at = i }, last = { .at = i };
	size_t all = t->heads.n - 1, at = next_line(t, i + 1), k;
	size_t most = t->least > all ? t->least : all;

	for (k = 0; at < t->doc->n && k <= all + SURPLUS; k++) {
		struct row r = { i, at, k };

		if (begins_row(t, at, number + 1)) {
			if (k == all || (k > all && early.end == 0))
				return r;
			if (early.end == 0)
				early = r;
		}
		if (t->barred && !is_barred(t, at))
			break;
		at = next_line(t, at + 1);
		if (k < most || t->barred) {
			last.cells = k + 1;
			last.end = at;
		}
	}
	return early.end > 0 ? early : last;
}

/* 5, 30分, 加1-3分, but not 每提请1个企业加0.5分，最高不超过3分 */
static bool
is_points(struct str s)
{
	return utf8_has_digit(s) && utf8_len(s) <= POINTS_CHARS &&
	    !name_is_deadline(s);
}

/* May this be the cell of a column, where some of the row are blank? */
static bool
suits(enum cell_role role, struct str s)
{
	switch (role) {
	case CELL_LEAD:
	case CELL_UNITS:
	case CELL_ASSIST:
		return name_is_list_of_units(s);
	case CELL_DUE:
		return name_is_deadline(s);
	case CELL_POINTS:
		return is_points(s);
	default:
		return true;
	}
}

/* Is column k empty in a row that lacks so many cells, and goes on at `at`? */
static bool
is_blank(const struct table *t, const struct row *r, size_t k, size_t at,
    size_t lacks)
{
	if (at >= r->end)
		return true;
	return (lacks > 0 || (k < t->wide && t->role[k] == CELL_POINTS)) &&
	    !suits(t->role[k], line_at(t, at));
}

/*
 * Does the cell of column k go on at that line?  What tells of work up to the
 * units behind it, and these over as many lines as there are units.
 */
static bool
goes_on(const struct table *t, size_t k, size_t at)
{
	if (k == t->wide)
		return k + 1 == t->heads.n || !resp_is_units(t->role[k + 1]) ||
		    !suits(t->role[k + 1], line_at(t, at));
	return resp_is_units(t->role[k]) && suits(t->role[k], line_at(t, at));
}

/*
 * The lines of a row as its cells; behind the line up to which they reach.
 * numbered: the first line is its number, which else was merged.
 */
static size_t
cut_row(struct table *t, struct cell_list *cells, const struct row *r,
    bool numbered)
{
	size_t columns = t->heads.n, k;
	size_t at = numbered ? next_line(t, r->at + 1) : r->at;
	size_t blank = columns - 1 > r->cells ? columns - 1 - r->cells : 0;
	size_t more = r->cells > columns - 1 ? r->cells - (columns - 1) : 0;

	add_cell(t, cells, numbered ? r->at : t->doc->n);
	for (k = 1; k < columns; k++) {
		if (is_blank(t, r, k, at, blank)) {
			/* a blank more than the lines tell of: they go on */
			more += at < r->end && blank == 0;
			blank -= blank > 0;
			add_cell(t, cells, t->doc->n);
			continue;
		}
		add_cell(t, cells, at);
		at = next_line(t, at + 1);
		for (; more > 0 && goes_on(t, k, at); more--) {
			cell_add(&cells->v[k], line_at(t, at),
			    t->doc->v[at].line, 1, t->rows->mem);
			at = next_line(t, at + 1);
		}
	}
	return at;
}

static size_t
count_lines(const struct table *t, size_t at, size_t end)
{
	size_t n = 0;

	for (; at < end; at = next_line(t, at + 1))
		n++;
	return n;
}

/* Lines that are left are a row that its number was merged with. */
static void
take_row(struct table *t, struct table_roles *roles, const struct row *r,
    bool numbered)
{
	struct row_line *line = &t->rows->v[r->at];
	struct cell_list cells = { 0 };
	struct row rest = { .end = r->end };
	size_t k, i;

	rest.at = cut_row(t, &cells, r, numbered);
	for (i = r->at; i < r->end; i++)
		t->rows->v[i].part = ROW_MORE;
	line->part = ROW_DATA;
	line->ncells = cells.n;
	line->cell = arena_alloc(
	    t->rows->mem, line->ncells * sizeof(*line->cell) + 1);
	for (k = 0; k < cells.n; k++)
		line->cell[k] = cells.v[k];
	roles_add_row(roles, line);
	cells_free(&cells);
	if (rest.at < rest.end) {
		rest.cells = count_lines(t, rest.at, rest.end);
		take_row(t, roles, &rest, false);
	}
}

/* How many rows there are, if half of them have no cell less; else 0. */
static size_t
count_rows(const struct table *t, size_t at)
{
	/* 备注 at the end may be blank in all of them */
	size_t cells = t->heads.n - 1 -
	    (t->heads.n > 4 && t->role[t->heads.n - 1] == CELL_OTHER);
	size_t n = 0, whole = 0;

	while (begins_row(t, at, n + 1)) {
		struct row r = row_at(t, at, ++n);

		whole += r.cells >= cells;
		at = r.end;
	}
	return n > 1 && whole * 2 >= n ? n : 0;
}

/*
 * Is the last column one that is filled in later: 得分, also where 考评, 得分 and
 * （100分） have a line each?  given: the headings, with those lines.
 */
static bool
is_to_fill(const struct table *t, size_t given)
{
	struct cell name = { .nparts = 0 };
	enum cell_role second;
	size_t k;

	for (k = t->heads.n - 1; k < given; k++) {
		const struct cell_part *p = &t->heads.v[k].part[0];

		if (utf8_starts_mark(p->text, '(') == 0)
			cell_add(&name, p->text, p->line, 1, t->rows->mem);
	}
	return name.nparts == 0 || heading_role(&name, &second) == CELL_OTHER;
}

/*
 * 制度 / （10分） / 有制度: how many lines each of n rows has at least but the last,
 * of which only that tells where it ends.
 */
static size_t
least_lines(const struct table *t, size_t at, size_t n)
{
	size_t least = SIZE_MAX, k;

	for (k = 1; k < n; k++) {
		struct row r = row_at(t, at, k);

		if (r.cells < least)
			least = r.cells;
		at = r.end;
	}
	return n > 2 ? least : 0;
}

/* How many rows there are, without the columns that nobody has filled in. */
static size_t
find_rows(struct table *t, size_t at)
{
	size_t given = t->heads.n, n = count_rows(t, at);

	while (n == 0 && t->heads.n > LEAST && is_to_fill(t, given)) {
		do
			t->heads.n--;
		while (t->heads.n > LEAST && is_to_fill(t, given));
		given = t->heads.n;
		n = count_rows(t, at);
	}
	return n;
}

/* Do the lines of headings k and k + 1 make one: 责任 / 科室? */
static bool
is_torn(const struct table *t, size_t k)
{
	struct buf name = BUF_INIT, b = BUF_INIT;
	bool known;

	buf_addstr(&name, cell_squeezed(&t->heads.v[k], &b));
	buf_addstr(&name, cell_squeezed(&t->heads.v[k + 1], &b));
	known = words_exact(WORDS_COLUMN, buf_str(&name)) >= 0;
	buf_free(&name);
	buf_free(&b);
	return known;
}

/*
 * 责任 / 领导 / 责任 / 科室: how many headings there are too many, as narrow columns
 * tore as many over two lines or more; 0 if row 1, at `at`, has a cell for each.
 */
static size_t
count_torn(const struct table *t, size_t at)
{
	size_t columns = row_at(t, at, 1).cells + 1, torn = 0, k;

	for (k = 1; k + 1 < t->heads.n; k++)
		if (is_torn(t, k)) {
			torn++;
			k++;
		}
	return columns < t->heads.n && t->heads.n - columns <= torn
	    ? t->heads.n - columns
	    : 0;
}

/* Put the first `torn` headings together that stand over two lines. */
static void
mend_headings(struct table *t, size_t torn)
{
	struct cell_list *l = &t->heads;
	size_t k;

	for (k = 1; torn > 0; k++) {
		if (!is_torn(t, k))
			continue;
		cell_add(&l->v[k], l->v[k + 1].part[0].text,
		    l->v[k + 1].part[0].line, 1, t->rows->mem);
		l->n--;
		torn--;
		memmove(&l->v[k + 1], &l->v[k + 2],
		    (l->n - k - 1) * sizeof(*l->v));
	}
	for (k = 0; k < l->n; k++) {
		t->role[k] = role_of(&l->v[k]);
		if (cell_is_work(t->role[k]))
			t->wide = k;
	}
}

size_t
table_lines(struct rows *rows, const struct doc *d, size_t i)
{
	struct table t = { .rows = rows, .doc = d };
	struct table_roles *roles;
	size_t at = take_headings(&t, i), n = 0, k, end = i;

	t.barred = is_barred(&t, i);
	if (at > 0)
		mend_headings(&t, count_torn(&t, at));
	if (at > 0 && t.heads.n <= COLUMNS)
		n = find_rows(&t, at);
	if (n > 0) {
		t.least = least_lines(&t, at, n);
		for (k = i; k < at; k++)
			if (line_at(&t, k).n > 0)
				rows->v[k].part = ROW_COLUMNS;
		roles = roles_new(&t.heads, rows->mem);
		for (k = 1; k <= n; k++) {
			struct row r = row_at(&t, at, k);

			take_row(&t, roles, &r, true);
			at = r.end;
		}
		roles_finish(roles);
		end = at;
	}
	cells_free(&t.heads);
	return end;
}

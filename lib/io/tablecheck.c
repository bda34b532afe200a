#include "base/date.h"
#include "base/utf8.h"
#include "io/tablecheck.h"

/* What is found in one cell. */
static void
found(const char *code, const struct table *t, const struct row *r, long col)
{
	diag_str(code, table_place(t, r, col), r->cell[col],
	    table_heading(t, (size_t)col).p, NULL);
}

/* Digits parted by commas, as 1,234 or 1，234? */
static bool
is_parted(struct str s)
{
	size_t i, commas = 0, digits = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == ',')
			commas++;
		else if (str_digit(s.p[i]))
			digits++;
		else if (s.p[i] != '.' && s.p[i] != '-')
			return false;
	}
	return commas > 0 && digits > 3;
}

static void
check_number(const struct table *t, const struct row *r, long col,
    const struct column *c, tablecheck_amount *amount)
{
	tablecheck_amount *parse = c->measured ? amount : dec_parse;
	struct dec v;

	if (is_parted(r->cell[col]))
		found("cell-parted", t, r, col);
	else if (!parse(r->cell[col], &v))
		found(
		    c->type == COLUMN_INT ? "cell-int" : "cell-dec", t, r, col);
	else if (c->type == COLUMN_INT && v.den != 1)
		found("cell-int", t, r, col);
	else if (c->positive && v.num < 0)
		found("cell-negative", t, r, col);
}

/* Excel's number of a day. */
static bool
check_serial(
    const struct table *t, const struct row *r, long col, struct str piece)
{
	struct buf b = BUF_INIT;
	struct date d;

	if (!date_parse_serial(piece, &d))
		return false;
	date_put(&b, d);
	diag_str("cell-serial", table_place(t, r, col), piece,
	    table_heading(t, (size_t)col).p, b.p, NULL);
	buf_free(&b);
	return true;
}

static void
check_date(const struct table *t, const struct row *r, long col)
{
	struct date d;

	if (check_serial(t, r, col, r->cell[col]))
		return;
	if (!date_parse_office(r->cell[col], &d))
		found(
		    date_is_no_day(r->cell[col]) ? "cell-no-day" : "cell-date",
		    t, r, col);
}

void
tablecheck_days(const struct table *t, const struct row *r, long col)
{
	struct str rest = row_cell(r, col), piece;

	while (str_split(&rest, STR("、"), &piece)) {
		piece = str_trim(piece);
		if (date_is_no_day(piece)) {
			found("cell-no-day", t, r, col);
			return;
		}
		if (check_serial(t, r, col, piece))
			return;
	}
}

static void
check_cell(const struct table *t, const struct row *r, long col,
    const struct column *c, tablecheck_amount *amount)
{
	if (r->cell[col].n == 0) {
		if (c->required)
			found("cell-required", t, r, col);
		return;
	}
	switch (c->type) {
	case COLUMN_INT:
	case COLUMN_DEC:
		check_number(t, r, col, c, amount);
		return;
	case COLUMN_DATE:
		check_date(t, r, col);
		return;
	case COLUMN_DATES:
		tablecheck_days(t, r, col);
		return;
	case COLUMN_TEXT:
	case COLUMN_LIST:
	case COLUMN_ID:
		return;
	}
}

void
tablecheck_row(
    const struct table *t, const struct row *r, tablecheck_amount *amount)
{
	const struct column *c;
	size_t i;

	for (i = 0; i < r->n; i++)
		if ((c = table_column(t, i)) != NULL)
			check_cell(t, r, (long)i, c, amount);
}

/* The heading of a column that the table lacks, spelt almost like this. */
static const char *
nearest(const struct table *t, struct str heading)
{
	const struct schema *s = table_schema(t);
	struct str list, alias;
	size_t i;

	if (utf8_len(heading) < 3)
		return NULL;
	for (i = 0; i < s->n; i++) {
		const struct column *c = &s->v[i];

		if (table_col(t, c->name.p) >= 0)
			continue;
		if (utf8_distance(heading, c->name) == 1)
			return c->name.p;
		list = c->aliases;
		alias = c->zh;
		do
			if (utf8_len(alias) > 2 &&
			    utf8_distance(heading, alias) == 1)
				return c->zh.p;
		while (str_split(&list, STR("、"), &alias));
	}
	return NULL;
}

static void
unknown_heading(const struct table *t, const struct row *headings, size_t i)
{
	const char *near = nearest(t, table_heading(t, i));

	diag(near ? "column-near" : "column-unknown",
	    table_place(t, headings, (long)i), table_heading(t, i).p, near,
	    NULL);
}

void
tablecheck_headings(const struct table *t)
{
	const struct schema *s = table_schema(t);
	const struct row heading = { table_ncols(t), NULL, table_line(t) };
	size_t i;

	if (s->n == 0)
		diag("table-kind-none", table_place(t, &heading, -1), NULL,
		    NULL);
	for (i = 0; s->n && i < heading.n; i++)
		if (!table_known(t, i))
			unknown_heading(t, &heading, i);
	for (i = 0; i < s->n; i++)
		if (s->v[i].required && table_col(t, s->v[i].name.p) < 0)
			diag("column-required", table_place(t, &heading, -1),
			    diag_is_chinese() ? s->v[i].zh.p : s->v[i].name.p,
			    NULL);
}

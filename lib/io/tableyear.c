#include "base/path.h"
#include "io/cell.h"
#include "io/table-in.h"

/*
 * Days without a year.  A spreadsheet shows a day as 11月9日 and saves it so;
 * the year stands in the title above or in the file's name.
 */

#define FIRST_YEAR 1990
#define LAST_YEAR 2099
#define HALF_A_YEAR 183 /* days */

/* 2026, and that of 202611 and 20261109; 0 if the digits at s are none. */
static int
year_of_run(struct str s)
{
	long y = str_long(str_sub(s, 0, 4));

	return (s.n == 4 || s.n == 6 || s.n == 8) && y >= FIRST_YEAR &&
		y <= LAST_YEAR
	    ? (int)y
	    : 0;
}

/* The one year that a text names; 0 if it names none or several. */
static int
year_in(struct str s)
{
	size_t i, from;
	int y, found = 0;

	for (i = 0; i < s.n; i++) {
		for (from = i; i < s.n && str_digit(s.p[i]); i++)
			;
		if ((y = year_of_run(str_sub(s, from, i))) == 0)
			continue;
		if (found && found != y)
			return 0;
		found = y;
	}
	return found;
}

void
tableyear_titles(struct table *t, size_t heading)
{
	struct buf b = BUF_INIT;
	size_t i, j;

	for (i = 0; i < heading && t->year == 0; i++)
		for (j = 0; j < t->held[i].n && t->year == 0; j++)
			t->year = year_in(
			    cell_fold(&b, str_trim(t->held[i].cell[j])));
	if (t->year == 0)
		t->year = year_in(path_base(str_of(sheet_file(t->sheet))));
	buf_free(&b);
}

/* The year in which a day comes after the row's earlier one: 12月28日, 1月5日. */
static int
year_behind(struct date day, struct date earlier, int year)
{
	if (date_is_none(earlier) || earlier.y == 0)
		return year;
	day.y = earlier.y;
	return date_days(day) + HALF_A_YEAR < date_days(earlier) ? earlier.y + 1
								 : earlier.y;
}

static void
tell(struct table *t, const struct row *r, size_t i, int year)
{
	struct buf b = BUF_INIT;

	if (t->year_told)
		return;
	t->year_told = true;
	buf_addf(&b, "%d", year);
	diag_str(
	    "cell-year", table_place(t, r, (long)i), t->cell[i], b.p, NULL);
	buf_free(&b);
}

struct str
tableyear_fill(
    struct table *t, const struct row *r, size_t i, struct str *earlier)
{
	struct field *f = &t->v[i];
	struct str s = t->cell[i];
	struct date d, before = DATE_NONE;

	if (s.n == 0)
		return s;
	/* nearly all are whole days, which are quickly told */
	if (date_parse(s, &d) || !date_parse_day(s, &d)) {
		*earlier = s;
		return s;
	}
	if (earlier->n && !date_parse_office(*earlier, &before))
		before = DATE_NONE;
	if (t->year == 0 && date_is_none(before))
		return s;
	d.y = year_behind(d, before, t->year);
	if (!date_valid(d))
		return s;
	tell(t, r, i, d.y);
	buf_reset(&f->folded);
	date_put(&f->folded, d);
	*earlier = buf_str(&f->folded);
	return *earlier;
}

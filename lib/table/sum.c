#include <string.h>

#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "table/cell.h"
#include "table/sum.h"
#include "who/resp.h"

#define NAME_CHARS 12 /* a longer cell tells of something */
#define MARK_CHARS 2 /* of — and 暂无, which stand for a figure */

static bool
is_formula(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!strchr("0123456789.+-*/()N%n", s.p[i]))
			return false;
	return s.n > 0;
}

static void
sum_cell(struct column_sum *c, const struct cell *cell, struct buf *before)
{
	struct buf b = BUF_INIT;
	struct str s = cell_squeezed(cell, &b);
	struct marker m;
	bool units;

	if (s.n > 0) {
		c->filled++;
		if (marker_at(s, &m)) {
			c->classes += marker_family(m.style) == MARKER_HAN ||
			    marker_is_han_in(m.style);
			c->items += marker_is_item(m.style);
		}
		c->numerals += cell_is_numeral(cell);
		units = name_is_list_of_units(s);
		c->names += units;
		c->units += units && words_exact(WORDS_NOUN, s) < 0;
		c->people += resp_is_people(s);
		c->formulas += is_formula(s);
		c->words += utf8_len(s) > MARK_CHARS && !utf8_has_digit(s);
		c->repeats += str_eq(s, buf_str(before));
		c->chars += utf8_len(s);
		buf_reset(before);
		buf_addstr(before, s);
	}
	buf_free(&b);
}

void
column_look(struct row_line *const *row, size_t nrows, size_t k,
    struct column_sum *c)
{
	struct buf before = BUF_INIT;
	size_t i;

	*c = (struct column_sum){ 0 };
	for (i = 0; i < nrows; i++)
		if (k < row[i]->ncells)
			sum_cell(c, &row[i]->cell[k], &before);
	buf_free(&before);
}

bool
column_is_figures(struct row_line *const *row, size_t nrows, size_t k)
{
	struct buf b = BUF_INIT;
	struct str s;
	bool any = false, other = false;
	size_t i;

	for (i = 0; i < nrows && !other; i++) {
		s = k < row[i]->ncells ? cell_squeezed(&row[i]->cell[k], &b)
				       : STR_NULL;
		any |= s.n > 0;
		other = s.n > 0 && !is_formula(s);
	}
	buf_free(&b);
	return any && !other;
}

bool
columns_are_figures(const struct column_sum *sum, size_t n)
{
	size_t k, figures = 0;

	for (k = 0; k < n; k++)
		if (sum[k].filled > 0 && sum[k].formulas * 2 >= sum[k].filled)
			figures++;
		else if (k > 1 || sum[k].chars > NAME_CHARS * sum[k].filled)
			return false;
	return figures > 1 && figures < n;
}

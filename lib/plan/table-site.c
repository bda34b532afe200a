/*
 * What a site of an office sets over a paper as a table: 索引号, 发布机构,
 * 成文日期 and their values.  It is no table of the paper's.
 */

#include "base/utf8.h"
#include "plan/table-cell.h"
#include "plan/table-rule.h"
#include "plan/table-site.h"
#include "plan/words.h"

#define LINE_BYTES 900 /* a longer line is none of its rows */
#define ROWS 2 /* fewer are none */

/* 名称: it may head a column of the paper's as well. */
enum label { LABEL_NONE, LABEL_WEAK, LABEL_STRONG };

static enum label
label_of(const struct cell *c, struct buf *b)
{
	struct str s = cell_squeezed(c, b);

	s.n -= utf8_ends_mark(s, ':');
	if (words_is(WORDS_SITE_LABEL, s))
		return LABEL_STRONG;
	return words_is(WORDS_SITE_TITLE, s) ? LABEL_WEAK : LABEL_NONE;
}

/* What the first cell of the line says that is not empty. */
static enum label
row_label(struct str s, struct arena *mem)
{
	struct cell_list cells = { 0 };
	struct buf b = BUF_INIT;
	enum label what = LABEL_NONE;
	size_t k = 0;
	int sep;

	for (sep = SEP_TAB; s.n <= LINE_BYTES && sep <= SEP_BAR; sep++) {
		if (!cells_parted(s, (enum table_sep)sep))
			continue;
		cells_cut(&cells, (enum table_sep)sep, s, 0, mem);
		while (k < cells.n && cells.v[k].nparts == 0)
			k++;
		if (k < cells.n)
			what = label_of(&cells.v[k], &b);
		break;
	}
	cells_free(&cells);
	buf_free(&b);
	return what;
}

/* Rows from..to-1: the site's, if there are enough. */
static void
take(struct rows *rows, const struct doc *d, size_t from, size_t to)
{
	for (; from < to; from++)
		rows->v[from].site = str_trim(d->v[from].text).n > 0;
}

void
site_find(struct rows *rows, const struct doc *d)
{
	size_t i, from = 0, to = 0, n = 0;
	bool strong = false;

	for (i = 0; i <= d->n; i++) {
		struct str s = i < d->n ? str_trim(d->v[i].text) : STR("。");
		enum label what = LABEL_NONE;

		if (s.n == 0 || (n > 0 && rule_is(s)))
			continue;
		if (i < d->n)
			what = row_label(d->v[i].text, rows->mem);
		if (what != LABEL_NONE) {
			from = n == 0 ? i : from;
			to = i + 1;
			strong |= what == LABEL_STRONG;
			n++;
			continue;
		}
		if (n >= ROWS && strong)
			take(rows, d, from, to);
		n = 0;
		strong = false;
	}
}

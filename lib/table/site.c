/*
 * What a site of an office sets over a paper as a table: 索引号, 发布机构,
 * 成文日期 and their values.  It is no table of the paper's.
 */

#include "base/utf8.h"
#include "phrase/words.h"
#include "table/cell.h"
#include "table/rule.h"
#include "table/site.h"

#define LINE_BYTES 900 /* a longer line is none of its rows */
#define ROWS 2 /* fewer are none */

/* 名称: it may head a column of the paper's as well. */
enum label { LABEL_NONE, LABEL_WEAK, LABEL_STRONG };

static enum label
label_of(struct str s)
{
	s.n -= utf8_ends_mark(s, ':');
	if (words_is(WORDS_SITE_LABEL, s))
		return LABEL_STRONG;
	return words_is(WORDS_SITE_TITLE, s) ? LABEL_WEAK : LABEL_NONE;
}

/* What the first cell of the line says that is not empty. */
static enum label
row_label(struct str s)
{
	struct buf b = BUF_INIT;
	enum table_sep sep = cells_parted(s, SEP_TAB) ? SEP_TAB : SEP_BAR;
	enum label what = LABEL_NONE;

	if (s.n <= LINE_BYTES && cells_parted(s, sep)) {
		utf8_squeeze(&b, cells_first(s, sep));
		what = label_of(buf_str(&b));
	}
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
			what = row_label(d->v[i].text);
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

/* Lines among a table's rows that are none: headings over rows, totals, remarks. */
#include "base/utf8.h"
#include "line/annex.h"
#include "phrase/marker.h"
#include "phrase/words.h"
#include "table/finder.h"

#define GROUP_CHARS 30 /* a longer line is no heading over rows */

bool
finder_is_group(struct str s)
{
	s = str_trim(s);
	return annex_colon(s) == 0 && utf8_len(s) <= GROUP_CHARS &&
	    !utf8_among(utf8_last(s), "。；;：:，,、！");
}

/* 一, 三、 or (二), and nothing else. */
static bool
is_han_number(struct str s)
{
	struct marker m;
	long number;
	bool han;

	if (marker_at(s, &m) && m.n == s.n)
		return marker_is_han_in(m.style) ||
		    marker_family(m.style) == MARKER_HAN;
	return marker_numeral(s, &number, &han) > 0 && han;
}

/* How many columns its table has: empty cells at a line's end may be lost. */
static size_t
columns(const struct finder *f)
{
	size_t n = roles_headed(f->table) ? roles_columns(f->table) : 0;

	return n > f->cells.n ? n : f->cells.n;
}

/*
 * 一<tab>组织领导（10分）<tab><tab> over rows that are numbered 1, 2, …; its
 * points may have their cell, and a remark its own.
 */
static bool
is_numbered_group(
    const struct finder *f, struct str first, size_t nfilled, size_t i)
{
	size_t next = finder_next(f, i + 1), k;
	struct str s;
	long number;
	bool han;

	for (k = 2; k < f->cells.n; k++)
		nfilled -= f->cells.v[k].nparts > 0 &&
		    (roles_is_left_out(f->table, k) ||
			(roles_is_points(f->table, k) &&
			    cell_is_numeral(&f->cells.v[k])));
	if (nfilled != 2 || columns(f) <= 3 || f->cells.n < 2 ||
	    f->cells.v[1].nparts == 0 || !is_han_number(first) ||
	    next >= f->doc->n || !cells_parted(f->doc->v[next].text, f->sep))
		return false;
	s = str_trim(f->doc->v[next].text);
	if (cells_have_frame(s))
		s = str_trim(str_sub(s, str_starts(s, STR("|")) ? 1 : 3, s.n));
	return marker_numeral(s, &number, &han) > 0 && !han;
}

/*
 * 01<tab>组织保障<tab> over rows 0101, 0102: a code and a name, and the next row's
 * code goes on from it.
 */
static bool
is_coded_group(
    const struct finder *f, struct str code, size_t nfilled, size_t i)
{
	size_t next = finder_next(f, i + 1);
	struct str s, below;

	if (nfilled != 2 || f->sep != SEP_TAB || f->cells.n < 3 ||
	    f->cells.v[1].nparts == 0 || code.n == 0 ||
	    utf8_digits_before(code, code.n) < code.n || next >= f->doc->n)
		return false;
	s = f->doc->v[next].text;
	if (!cells_parted(s, f->sep) || !str_split(&s, STR("\t"), &below))
		return false;
	below = str_trim(below);
	return below.n > code.n && str_starts(below, code);
}

bool
finder_heads_rows(const struct finder *f, struct str first, size_t n, size_t i)
{
	return is_numbered_group(f, first, n, i) ||
	    is_coded_group(f, first, n, i) ||
	    (n == 1 && f->cells.n > 2 && f->cells.v[0].nparts > 0 &&
		!cell_is_numeral(&f->cells.v[0]));
}

/* 综合得分 of 综合得分：90分, 注 of 注：…; all of s if there is no colon. */
static struct str
before_colon(struct str s)
{
	long at = utf8_find_mark(s, ':');

	return at > 0 ? str_sub(s, 0, (size_t)at) : s;
}

enum row_part
finder_total_or_note(const struct finder *f, size_t n)
{
	struct buf b = BUF_INIT;
	struct str s = STR_NULL;
	enum row_part what = ROW_NONE;
	size_t k;

	for (k = 0; k < f->cells.n && s.n == 0; k++)
		s = cell_squeezed(&f->cells.v[k], &b);
	if (words_starts(WORDS_TOTAL, s) ||
	    words_is(WORDS_TOTAL_ALONE, before_colon(s)))
		what = ROW_TOTAL;
	else if (n == 1 && before_colon(s).n < s.n &&
	    words_is(WORDS_REMARK, before_colon(s)))
		what = ROW_NOTE;
	buf_free(&b);
	return what;
}

bool
finder_is_total(struct str s)
{
	return words_starts(WORDS_TOTAL, str_trim(s)) &&
	    utf8_len(str_trim(s)) <= GROUP_CHARS;
}

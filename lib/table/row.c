#include <stdlib.h>

#include "line/contents.h"
#include "line/residue.h"
#include "table/bars.h"
#include "table/finder.h"
#include "table/heading.h"
#include "table/layout.h"
#include "table/lines.h"
#include "table/rule.h"
#include "table/site.h"

#define HEADING_BYTES 600 /* a longer line is no heading row */
#define PAPER_BYTES 1500 /* a longer first cell is text */
#define SCORE_COLUMNS 64
#define BARE_ROWS 3 /* fewer rows without headings are no table */

/*
 * Does the row at line i hold a number below each heading that is none of the
 * list?  unlisted has a bit for each of the n headings that is not.
 */
static bool
is_score_row(
    struct finder *f, size_t i, enum table_sep sep, size_t n, uint64_t unlisted)
{
	size_t k;

	if (i >= f->doc->n || !cells_parted(f->doc->v[i].text, sep))
		return false;
	finder_cut(f, i, sep);
	if (f->cells.n != n)
		return false;
	for (k = 0; k < n; k++)
		if ((unlisted >> k & 1) && !cell_is_score(&f->cells.v[k]))
			return false;
	return true;
}

/* The next line at or behind i that is neither blank nor drawn. */
static size_t
next_row(const struct finder *f, size_t i)
{
	while ((i = finder_next(f, i)) < f->doc->n &&
	    rule_is(str_trim(f->doc->v[i].text)))
		i++;
	return i;
}

/*
 * 名次, 村名, 党建, 产业, 得分: headings of which few are listed, over the scores of
 * at least two.  f->cells holds those of line i before and after.
 */
static bool
heads_scores(struct finder *f, size_t i, enum table_sep sep)
{
	size_t n = f->cells.n, k, listed = 0, next;
	uint64_t unlisted = 0;
	bool yes;

	if (n < 3 || n > SCORE_COLUMNS || f->doc->v[i].text.p[0] == '\t' ||
	    !heading_is_listed(&f->cells.v[0])) /* as of most lines of a text */
		return false;
	for (k = 0; k < n; k++) {
		if (heading_is_listed(&f->cells.v[k]))
			listed++;
		else if (f->cells.v[k].nparts == 0)
			return false;
		else
			unlisted |= (uint64_t)1 << k;
	}
	next = next_row(f, i + 1);
	yes = listed >= 2 && is_score_row(f, next, sep, n, unlisted) &&
	    is_score_row(f, next_row(f, next + 1), sep, n, unlisted);
	finder_cut(f, i, sep);
	return yes;
}

/* Does the line of cells begin or end with a figure: 1 东河村 96.5? */
static bool
is_ranked(const struct cell_list *l)
{
	return cell_is_numeral(&l->v[0]) || cell_is_score(&l->v[l->n - 1]);
}

/* 名次 村名 得分 over ranks, parted by single blanks as a sentence may be. */
static bool
heads_ranks(struct finder *f, size_t i)
{
	size_t next = finder_next(f, i + 1);
	bool yes = heads_scores(f, i, SEP_BLANK);

	if (!yes)
		return false;
	finder_cut(f, next, SEP_BLANK);
	yes = is_ranked(&f->cells);
	finder_cut(f, finder_next(f, next + 1), SEP_BLANK);
	yes = yes && is_ranked(&f->cells);
	finder_cut(f, i, SEP_BLANK);
	return yes && !roles_numbers(&f->cells);
}

/*
 * Do the two lines below line i have as many cells as it?  Commas also part a
 * sentence.
 */
static bool
is_over_rows(struct finder *f, size_t i, enum table_sep sep)
{
	size_t n = f->cells.n, next = i, rows;

	for (rows = 0; rows < 2; rows++) {
		next = finder_next(f, next + 1);
		if (next >= f->doc->n)
			break;
		finder_cut(f, next, sep);
		if (f->cells.n != n)
			break;
	}
	finder_cut(f, i, sep);
	return rows == 2 || (rows == 1 && next >= f->doc->n);
}

/* Does the line of cells, cut so, head a table? */
static bool
heads_table(struct finder *f, size_t i, enum table_sep sep)
{
	size_t known = roles_known(&f->cells);

	switch (sep) {
	case SEP_BLANK:
		return (known >= 3 && roles_numbered(&f->cells)) ||
		    heads_ranks(f, i);
	case SEP_TAB:
	case SEP_BAR:
		return known >= 2 || heads_scores(f, i, sep);
	case SEP_COMMA:
		if (known == 2 && is_over_rows(f, i, sep))
			return true;
		/* fall through */
	default:
		return known >= 3 || heads_scores(f, i, sep);
	}
}

/* Is line i a heading row?  Then f->cells holds it, cut by f->sep. */
static bool
is_heading(struct finder *f, size_t i)
{
	struct str s = f->doc->v[i].text;
	int sep;

	if (s.n > HEADING_BYTES)
		return false;
	for (sep = 0; sep < SEPS; sep++) {
		if (!cells_parted(s, (enum table_sep)sep))
			continue;
		f->cells.frameless = false;
		finder_cut(f, i, (enum table_sep)sep);
		if (heads_table(f, i, (enum table_sep)sep)) {
			f->sep = (enum table_sep)sep;
			f->cells.frameless = !cells_have_frame(s);
			return true;
		}
	}
	return false;
}

/* 一、总体要求<tab>3 */
static bool
is_entry(struct str s)
{
	struct str entry = contents_entry(s);

	return entry.n > 0 && entry.n < s.n &&
	    str_find(entry, STR("\t"), 0) < 0;
}

/* A whole paper in one line, with the headings of its table at the end. */
static bool
is_paper(struct str s, enum table_sep sep)
{
	return s.n > PAPER_BYTES &&
	    !cells_parted(str_sub(s, 0, PAPER_BYTES), sep);
}

/* Tables without a heading row: most lines of the file are rows. */
static bool
find_bare(struct finder *f)
{
	size_t i, count, first, last, lines;
	bool contents;
	int sep;

	for (sep = SEP_TAB; sep <= SEP_BAR; sep++) {
		count = lines = last = 0;
		first = f->doc->n;
		for (contents = false, i = 0; i < f->doc->n; i++) {
			struct str s = str_trim(f->doc->v[i].text);

			if (s.n == 0 || f->rows->v[i].site)
				continue;
			lines++;
			contents = contents_begin(s) ||
			    (contents && is_entry(s));
			if (contents ||
			    !cells_parted(s, (enum table_sep)sep) ||
			    is_paper(s, (enum table_sep)sep) ||
			    residue_of(s) >= 0 ||
			    (sep == SEP_TAB && finder_is_text(f, i)))
				continue;
			count++;
			first = first < i ? first : i;
			last = i;
		}
		if (count < BARE_ROWS || count * 4 < lines)
			continue;
		while (first > 0 && str_trim(f->doc->v[first - 1].text).n > 0 &&
		    finder_is_group(f->doc->v[first - 1].text))
			first--;
		f->sep = (enum table_sep)sep;
		f->cells.frameless = false;
		f->table = roles_new(NULL, f->rows->mem);
		finder_take(f, first, last);
		return true;
	}
	return false;
}

/* Is there nothing but a title before line i? */
static bool
is_top(const struct finder *f, size_t i)
{
	size_t first = finder_next(f, 0);

	return first == i || finder_next(f, first + 1) == i;
}

static bool
find_headed(struct finder *f)
{
	size_t i, end;
	bool found = false;

	for (i = 0; i < f->doc->n; i++) {
		if (f->rows->v[i].site)
			continue;
		end = table_bars(f->rows, f->doc, i);
		if (end == i)
			end = table_lines(f->rows, f->doc, i);
		if (end == i)
			end = table_layout(f->rows, f->doc, i);
		if (end > i) {
			i = end - 1;
			found = true;
			continue;
		}
		if (!is_heading(f, i))
			continue;
		f->rows->v[i].part = ROW_COLUMNS;
		if (f->sep == SEP_BAR && i > 0 &&
		    rule_is(str_trim(f->doc->v[i - 1].text)))
			f->rows->v[i - 1].part = ROW_RULE;
		f->table = roles_new(&f->cells, f->rows->mem);
		f->head = i;
		f->blanks.n = 0;
		if (f->sep == SEP_BLANKS)
			blanks_heading(
			    &f->blanks, f->doc->v[i].text, &f->cells);
		/* A CSV file is a table to its end. */
		i = finder_take(f, i + 1,
			f->sep == SEP_COMMA && is_top(f, i) ? f->doc->n : 0) -
		    1;
		found = true;
	}
	return found;
}

void
rows_find(struct rows *rows, const struct doc *d, struct arena *mem)
{
	struct finder f = { .rows = rows, .doc = d };

	*rows = (struct rows){ .n = d->n, .mem = mem };
	rows->v = xcalloc(d->n + 1, sizeof(*rows->v));
	site_find(rows, d);
	if (!find_headed(&f))
		find_bare(&f);
	cells_free(&f.cells);
}

void
rows_free(struct rows *rows)
{
	free(rows->v);
	rows->v = NULL;
}

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "phrase/marker.h"
#include "table/cell.h"

#define SCORE_CHARS 8 /* a longer cell is no score */

void
cell_add(
    struct cell *c, struct str text, long line, long col, struct arena *mem)
{
	struct cell_part *p;

	if (text.n == 0)
		return;
	if (c->nparts == c->cap) {
		c->cap = c->cap ? 2 * c->cap : 1;
		p = arena_alloc(mem, c->cap * sizeof(*p));
		if (c->nparts > 0)
			memcpy(p, c->part, c->nparts * sizeof(*p));
		c->part = p;
	}
	c->part[c->nparts++] = (struct cell_part){ text, line, col, false };
}

struct str
cell_squeezed(const struct cell *c, struct buf *b)
{
	size_t i;

	buf_reset(b);
	for (i = 0; i < c->nparts; i++)
		utf8_squeeze(b, c->part[i].text);
	return buf_str(b);
}

bool
cell_is_score(const struct cell *c)
{
	struct str s = c->nparts > 0 ? c->part[0].text : STR_NULL;

	return s.n == 0 || (utf8_digit_at(s, 0) && utf8_len(s) <= SCORE_CHARS);
}

bool
cell_is_numeral(const struct cell *c)
{
	struct str s;
	long number;
	bool han;
	size_t n;

	if (c->nparts != 1)
		return false;
	s = c->part[0].text;
	if (str_starts(s, STR("（")) || str_starts(s, STR("(")))
		s = str_sub(s, s.p[0] == '(' ? 1 : 3, s.n);
	n = marker_numeral(s, &number, &han);
	return n > 0 && s.n <= n + 3 &&
	    (n == s.n || strchr(".)", s.p[n]) ||
		str_is(str_sub(s, n, s.n), "、") ||
		str_is(str_sub(s, n, s.n), "）") ||
		str_is(str_sub(s, n, s.n), "．"));
}

/* A line being cut: col is the column of byte at. */
struct cutter {
	struct cell_list *list;
	struct arena *mem;
	struct str text;
	long line, col;
	size_t at;
};

static void
advance(struct cutter *k, size_t to)
{
	struct str s = str_sub(k->text, k->at, to);
	size_t i, from = 0;

	for (i = 0; i < s.n; i++)
		if (s.p[i] == '\n') {
			k->line++;
			k->col = 1;
			from = i + 1;
		}
	k->col += (long)utf8_len(str_sub(s, from, s.n));
	k->at = to;
}

/* "" inside a quoted cell is one quote. */
static struct str
unquoted(struct str s, struct arena *mem)
{
	struct buf b = BUF_INIT;
	size_t i;

	if (str_find(s, STR("\"\""), 0) < 0)
		return s;
	for (i = 0; i < s.n; i++) {
		buf_addc(&b, s.p[i]);
		i += s.p[i] == '"' && i + 1 < s.n && s.p[i + 1] == '"';
	}
	s = str_keep(mem, buf_str(&b));
	buf_free(&b);
	return s;
}

/* Bytes of what ends a line of a cell at offset i: a line's end, <br>; or 0. */
static size_t
line_end(struct str s, size_t i)
{
	static const struct str ends[] = { STR("\n"), STR("<br>"),
		STR("<br/>"), STR("<br />") };
	size_t k;

	for (k = 0; k < COUNT(ends); k++)
		if (str_starts(str_sub(s, i, s.n), ends[k]))
			return ends[k].n;
	return 0;
}

/* Take the next line off a cell; false behind its last one. */
static bool
next_line(struct str *rest, struct str *line)
{
	size_t i = 0, n = 0;

	if (!rest->p)
		return false;
	while (i < rest->n && (n = line_end(*rest, i)) == 0)
		i++;
	*line = str_sub(*rest, 0, i);
	*rest = i < rest->n ? str_sub(*rest, i + n, rest->n)
			    : (struct str){ NULL, 0 };
	return true;
}

static void
add_cell(struct cutter *k, size_t from, size_t to, bool quoted)
{
	struct cell_list *l = k->list;
	struct str rest = str_sub(k->text, from, to), line, s;
	struct cell *c;

	GROW(l->v, l->n, l->cap);
	c = &l->v[l->n++];
	*c = (struct cell){ .role = CELL_OTHER };
	while (next_line(&rest, &line)) {
		s = str_trim(line);
		advance(k, str_offset(k->text, s));
		cell_add(c, quoted ? unquoted(s, k->mem) : s, k->line, k->col,
		    k->mem);
	}
}

static void
cut_commas(struct cutter *k)
{
	struct str s = k->text;
	size_t from = 0, i = 0;

	while (from <= s.n) {
		if (from < s.n && s.p[from] == '"') {
			for (i = from + 1; i < s.n; i++)
				if (s.p[i] == '"' &&
				    (i + 1 >= s.n || s.p[i + 1] != '"'))
					break;
				else if (s.p[i] == '"')
					i++;
			add_cell(k, from + 1, i < s.n ? i : s.n, true);
			while (i < s.n && s.p[i] != ',')
				i++;
		} else {
			for (i = from; i < s.n && s.p[i] != ','; i++)
				;
			add_cell(k, from, i, false);
		}
		if (i >= s.n)
			break;
		from = i + 1;
	}
}

static const struct str bars[] = { STR("|"), STR("｜"), STR("│"), STR("┃"),
	STR("║") };

/* Bytes of the separator at offset i, or 0. */
static size_t
sep_at(struct str s, size_t i, enum table_sep sep)
{
	size_t k, n;

	if (sep == SEP_TAB)
		return s.p[i] == '\t';
	if (sep == SEP_BAR) {
		for (k = 0; k < COUNT(bars); k++)
			if (str_starts(str_sub(s, i, s.n), bars[k]))
				return bars[k].n;
		return 0;
	}
	for (n = 0; i + n < s.n;) {
		if (s.p[i + n] == ' ' || s.p[i + n] == '\t')
			n++;
		else if (str_starts(str_sub(s, i + n, s.n), STR("　")))
			n += 3;
		else
			break;
	}
	if (sep == SEP_BLANK)
		return n;
	return n >= 2 && !(n == 3 && s.p[i] != ' ') ? n : 0;
}

static void
cut_seps(struct cutter *k, enum table_sep sep)
{
	struct str s = k->text;
	size_t from = 0, i = 0, n;

	while (i < s.n) {
		n = sep_at(s, i, sep);
		if (n > 0) {
			add_cell(k, from, i, false);
			from = i + n;
		}
		i += n ? n : 1;
	}
	add_cell(k, from, s.n, false);
}

/* The bars round a line of a | table | make no cells. */
static struct str
without_frame(struct str s)
{
	size_t i;

	s = str_trim(s);
	if (s.n > 0 && sep_at(s, 0, SEP_BAR))
		s = str_sub(s, sep_at(s, 0, SEP_BAR), s.n);
	for (i = 0; i < COUNT(bars); i++)
		if (str_ends(s, bars[i]))
			return str_sub(s, 0, s.n - bars[i].n);
	return s;
}

bool
cells_parted(struct str s, enum table_sep sep)
{
	size_t i;

	s = str_trim(s);
	switch (sep) {
	case SEP_TAB:
		return str_find(s, STR("\t"), 0) >= 0;
	case SEP_BAR:
		for (i = 0; i < COUNT(bars); i++)
			if (str_find(s, bars[i], 0) >= 0)
				return true;
		return false;
	case SEP_COMMA:
		return str_find(s, STR(","), 0) >= 0;
	case SEP_BLANK:
		return str_find(s, STR(" "), 0) >= 0;
	default:
		return str_find(s, STR("  "), 0) >= 0 ||
		    str_find(s, STR("　　"), 0) >= 0;
	}
}

struct str
cells_first(struct str s, enum table_sep sep)
{
	size_t from = 0, i, n;

	for (i = 0; i < s.n; i += n ? n : 1) {
		n = sep_at(s, i, sep);
		if (n > 0 && str_trim(str_sub(s, from, i)).n > 0)
			break;
		from = n > 0 ? i + n : from;
	}
	return str_trim(str_sub(s, from, i));
}

bool
cells_have_frame(struct str s)
{
	s = str_trim(s);
	return s.n > 0 && sep_at(s, 0, SEP_BAR) > 0;
}

bool
cells_open_quote(struct str s)
{
	size_t i, quotes = 0;

	for (i = 0; i < s.n; i++)
		quotes += s.p[i] == '"';
	return quotes % 2 == 1;
}

void
cells_cut(struct cell_list *l, enum table_sep sep, struct str text, long line,
    struct arena *mem)
{
	struct cutter k = { l, mem, text, line, 1, 0 };

	l->n = 0;
	if (sep == SEP_BAR && !l->frameless)
		k.text = without_frame(text);
	else if (sep == SEP_BLANKS || sep == SEP_BLANK)
		k.text = str_trim(text);
	k.col += (long)utf8_len(str_before(text, k.text));
	if (sep == SEP_COMMA)
		cut_commas(&k);
	else
		cut_seps(&k, sep);
}

size_t
cells_filled(const struct cell_list *l)
{
	size_t i, n = 0;

	for (i = 0; i < l->n; i++)
		n += l->v[i].nparts > 0;
	return n;
}

void
cells_free(struct cell_list *l)
{
	free(l->v);
	l->v = NULL;
	l->n = l->cap = 0;
}

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "plan/counters.h"
#include "plan/decimal.h"
#include "plan/line.h"
#include "plan/outline.h"
#include "plan/page.h"
#include "plan/residue.h"
#include "plan/words.h"
#include "zh/num.h"

#define WRAP_LINES 8 /* fewer lines tell nothing */
#define WRAP_WIDTH 120 /* wider lines are paragraphs, not wrapped ones */
#define WRAP_LEAST 30 /* narrower ones are lists */
#define CELL_BLANKS 4 /* between two cells of a table without lines */
#define CELL_INDENT 8 /* a line further in is centred, or a cell */
#define WRAP_SLACK 6 /* columns that a full line may lack */
#define LABEL_CHARS 5 /* of the head of a page: 索引号： */
#define VALUE_CHARS 60
#define SECOND_LINES 20 /* within which an item 2 must follow a doubtful 1 */

static uint32_t
last_char(struct str s)
{
	uint32_t c = 0;

	if (s.n > 0)
		utf8_decode(s.p + utf8_prev(s, s.n), 4, &c);
	return utf8_fold(c);
}

bool
line_is_closed(struct str s)
{
	uint32_t c;

	while ((c = last_char(s)) == ')' || c == 0x201d || c == 0x2019 ||
	    c == '"' || c == 0x300d)
		s.n = utf8_prev(s, s.n);
	return c == 0x3002 || c == ';' || c == '!' || c == '?' || c == 0x2026;
}

static bool
is_expecting(struct str s)
{
	uint32_t c = last_char(s);

	return c == ':' || c == 0x3001 || c == ',';
}

bool
line_begins_amid(struct str s)
{
	static const struct str marks[] = { STR("、"), STR("，"), STR("。"),
		STR("．"), STR("；"), STR("》"), STR("”"), STR("〕"),
		STR("）") };

	return str_starts_any(s, marks, COUNT(marks));
}

/* 。二、主要任务: what a page tore off the sentence before a number. */
static struct str
without_stray(struct str s)
{
	struct str rest;
	struct marker m;
	uint32_t c;

	if (!line_begins_amid(s))
		return s;
	rest = str_trim(str_sub(s, utf8_decode(s.p, s.n, &c), s.n));
	return marker_at(rest, &m) && !m.doubtful &&
		marker_family(m.style) <= MARKER_ARABIC_IN
	    ? rest
	    : s;
}

/* > of quoted mail and of copied pages. */
static struct str
unquote(struct str s)
{
	s = str_trim(s);
	while (s.n > 0 && s.p[0] == '>')
		s = str_trim(str_sub(s, 1, s.n));
	return without_stray(s);
}

static void
look(struct line *l, struct str text)
{
	struct counters pages = COUNTERS_INIT;
	int what;

	*l = (struct line){ .text = unquote(text) };
	if (l->text.n == 0) {
		l->noise = str_trim(text).n > 0;
		return;
	}
	counters_find(&pages, l->text);
	l->counters = pages.n > 0;
	l->paged = pages.n > 0 && pages.v[0].p == l->text.p &&
	    pages.v[0].n < l->text.n;
	if (l->paged)
		l->text = str_trim(str_sub(l->text, pages.v[0].n, l->text.n));
	counters_free(&pages);
	l->tail = residue_tail(l->text);
	l->text = str_trim(str_sub(l->text, 0, l->text.n - l->tail));
	l->chars = utf8_len(l->text);
	l->indent =
	    utf8_width((struct str){ text.p, (size_t)(l->text.p - text.p) });
	l->columns = utf8_width(
	    (struct str){ text.p, (size_t)(l->text.p - text.p) + l->text.n });
	l->marked = marker_at(l->text, &l->mark);
	l->closed = line_is_closed(l->text);
	l->expects = is_expecting(l->text);
	what = residue_of(l->text);
	/* - 索引号：… in the head of a page */
	if (what < 0 && l->marked &&
	    marker_family(l->mark.style) == MARKER_BULLET &&
	    residue_of(str_trim(str_sub(l->text, l->mark.n, l->text.n))) ==
		KIND_NOISE)
		what = KIND_NOISE;
	l->noise = what == KIND_NOISE;
	l->meta = what == KIND_META;
}

static int
by_size(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return x < y ? -1 : x > y;
}

/* How wide gaps of blanks there are in s, up to most. */
static size_t
count_gaps(struct str s, size_t most)
{
	size_t i, blanks = 0, gaps = 0;

	for (i = 0; i < s.n && gaps < most; i++) {
		blanks = s.p[i] == ' ' ? blanks + 1 : 0;
		gaps += blanks == CELL_BLANKS;
	}
	return gaps;
}

/* 1      甲      乙: cells of a table that only blanks set apart. */
static bool
is_spaced(struct str s)
{
	return count_gaps(s, 2) == 2;
}

static bool
is_prose(const struct lines *ls, const struct rows *rows, size_t i)
{
	return ls->v[i].chars > 0 && rows->v[i].part == ROW_NONE &&
	    !ls->v[i].noise && !ls->v[i].meta &&
	    ls->v[i].indent <= CELL_INDENT &&
	    count_gaps(ls->v[i].text, 1) == 0;
}

/*
 * The width of which most lines fall short by no more than WRAP_SLACK, of n
 * widths in order; a quarter of them, of tables and heads, may be wider.
 */
static size_t
usual_width(const size_t *w, size_t n)
{
	size_t i, first = 0, most = 0, width = 0;

	for (i = 0; i < n; i++) {
		while (w[first] + WRAP_SLACK < w[i])
			first++;
		if (n - 1 - i <= n / 4 && i - first + 1 >= most) {
			most = i - first + 1;
			width = w[i];
		}
	}
	return width;
}

/*
 * A text is hard-wrapped when a good part of its lines are as wide as its
 * widest ones, which are not very wide, and most of those stop in the middle
 * of a sentence.
 */
static void
find_width(struct lines *ls, const struct rows *rows)
{
	size_t *w = xcalloc(ls->n + 1, sizeof(*w)), n = 0, i;
	size_t full = 0, cut = 0, indented = 0, next;

	for (i = 0; i < ls->n; i++)
		if (is_prose(ls, rows, i)) {
			w[n++] = ls->v[i].columns;
			indented += ls->v[i].indent >= 2;
		}
	ls->indents = indented > 0 && indented * 5 < n * 4;
	if (n >= WRAP_LINES) {
		qsort(w, n, sizeof(*w), by_size);
		ls->width = usual_width(w, n);
		for (i = 0; i < ls->n; i++) {
			if (!is_prose(ls, rows, i) ||
			    ls->v[i].columns + WRAP_SLACK < ls->width ||
			    ls->v[i].columns > ls->width + WRAP_SLACK)
				continue;
			full++;
			next = lines_next(ls, i + 1);
			cut += !ls->v[i].closed && next < ls->n &&
			    !ls->v[next].marked; /* 加1分 / 2.… is a list */
		}
		ls->hard_wrapped = w[n - 1] <= WRAP_WIDTH * 3 / 2 &&
		    ls->width >= WRAP_LEAST && ls->width <= WRAP_WIDTH &&
		    full * 4 >= n && cut >= 3 && cut * 5 >= full * 3;
	}
	free(w);
}

/* Does line i go on line p, the one before that is not blank? */
static bool
goes_on(const struct lines *ls, size_t p, size_t i)
{
	const struct line *a = &ls->v[p], *b = &ls->v[i];
	bool full = a->columns * 5 >= ls->width * 4;

	if (is_spaced(a->text) || is_spaced(b->text))
		return false;
	if (a->noise || b->noise || b->meta ||
	    (a->meta && (!full || a->closed || b->marked)))
		return false;
	if (line_begins_amid(b->text) && !b->marked)
		return true;
	if (b->marked &&
	    (!full || a->closed || a->expects ||
		marker_family(b->mark.style) <= MARKER_HAN_IN))
		return false;
	if (a->marked && !full && !a->expects && !a->closed &&
	    marker_family(a->mark.style) != MARKER_CLAUSE)
		return false; /* a heading */
	if (ls->indents && b->indent >= 2)
		return false;
	if (a->closed)
		return a->columns + WRAP_SLACK >= ls->width && p + 1 == i;
	return true;
}

/*
 * Pages that set a figure apart break the line at it: …的罚款 / 200元; or
 * 200~ / 500 / 元.
 */
static bool
is_torn(const struct line *a, const struct line *b)
{
	uint32_t last = last_char(a->text);
	bool figure = b->text.n > 0 && str_digit(b->text.p[0]);
	size_t lead = words_suffix(WORDS_FIGURE_LEAD, a->text, NULL);

	if (a->noise || a->meta || b->noise || b->meta || b->marked)
		return false;
	if (str_digit(last))
		return words_starts(WORDS_YUAN, b->text) ||
		    words_starts(WORDS_POINTS, b->text) ||
		    words_starts(WORDS_MYRIAD, b->text);
	/* 二、奖励 is a heading */
	return figure &&
	    (last == '~' || last == '-' || last == 0x2014 ||
		(lead > 0 && a->text.n > lead + (a->marked ? a->mark.n : 0)));
}

static void
find_wraps(struct lines *ls, const struct rows *rows)
{
	size_t i, p = ls->n;

	for (i = 0; i < ls->n; i++) {
		if (ls->v[i].chars == 0 || ls->v[i].noise)
			continue;
		if (p < ls->n && rows->v[i].part == ROW_NONE &&
		    rows->v[p].part == ROW_NONE) {
			if (ls->hard_wrapped)
				ls->v[i].wrapped = goes_on(ls, p, i);
			ls->v[i].wrapped |= is_torn(&ls->v[p], &ls->v[i]);
		}
		p = i;
	}
}

/* Does a list that may begin at line i have its second item soon? */
static bool
has_second(const struct lines *ls, size_t i)
{
	uint32_t style = ls->v[i].mark.style;
	size_t n = 0;

	for (i++; i < ls->n && n < SECOND_LINES; i++) {
		n += ls->v[i].chars > 0;
		if (ls->v[i].marked && ls->v[i].mark.style == style)
			return ls->v[i].mark.number == 2;
	}
	return false;
}

/* 首先, 其次, 最后: spoken ones may leave one out. */
static bool
goes_on_list(const struct marker *last, const struct marker *m)
{
	bool spoken = marker_family(m->style) == MARKER_SPOKEN;

	return last->number > 0 && last->style == m->style &&
	    m->number > last->number - spoken &&
	    m->number <= last->number + 1 + spoken;
}

/* A doubtful marker is one where it begins or goes on a list. */
static void
settle_doubts(struct lines *ls, const struct rows *rows)
{
	struct marker last[4] = { { .number = 0 }, { .number = 0 },
		{ .number = 0 }, { .number = 0 } };
	size_t i;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];
		struct marker *mine;
		enum marker_family family;

		if (!l->marked || rows->v[i].part != ROW_NONE)
			continue;
		family = marker_family(l->mark.style);
		mine = &last[family == MARKER_HAN ? 1
			: family == MARKER_SPOKEN ? 2
			: family == MARKER_LETTER ? 3
						  : 0];
		if ((l->mark.doubtful || family == MARKER_SPOKEN) &&
		    !goes_on_list(mine, &l->mark) &&
		    !(l->mark.number == 1 && has_second(ls, i)))
			l->marked = false;
		else if (family == MARKER_ARABIC || family == MARKER_HAN ||
		    family == MARKER_SPOKEN || family == MARKER_LETTER) {
			*mine = l->mark;
			if (family == MARKER_HAN) /* a new section */
				last[0].number = last[2].number = 0;
		}
	}
}

/* 索 引 号： whose value is on the next line. */
static bool
is_label(const struct line *l)
{
	struct buf b = BUF_INIT;
	bool yes = false;

	if (l->noise && l->expects && l->chars <= 2 * LABEL_CHARS) {
		utf8_squeeze(&b,
		    str_sub(l->text, l->marked ? l->mark.n : 0, l->text.n));
		yes = utf8_len(buf_str(&b)) <= LABEL_CHARS &&
		    utf8_find_mark(buf_str(&b), ':') > 0;
		buf_free(&b);
	}
	return yes;
}

/* The head of a public page: labels, and below each its value. */
static void
find_values(struct lines *ls)
{
	size_t i, k, next;
	bool runs = false;

	for (i = 0; i < ls->n; i++) {
		if (!is_label(&ls->v[i]))
			continue;
		k = lines_next(ls, i + 1);
		next = lines_next(ls, k + 1);
		runs = k < ls->n && !ls->v[k].marked && !ls->v[k].closed &&
		    !ls->v[k].expects && ls->v[k].chars <= VALUE_CHARS &&
		    words_match_text(PATTERNS_TITLE, ls->v[k].text) < 0 &&
		    (runs || (next < ls->n && is_label(&ls->v[next])));
		if (!runs)
			continue;
		ls->v[k].noise = true;
		ls->v[k].meta = false;
		i = k;
		runs = next < ls->n && is_label(&ls->v[next]);
	}
}

/* The last line of text may end in who signs the document, and when. */
static void
find_signature(struct lines *ls, const struct rows *rows)
{
	size_t i = ls->n;
	struct line *l;

	while (i > 0 && (ls->v[i - 1].chars == 0 || ls->v[i - 1].noise))
		i--;
	l = i > 0 ? &ls->v[i - 1] : NULL;
	if (!l || l->tail > 0 || rows->v[i - 1].part != ROW_NONE ||
	    (l->tail = residue_signature(l->text)) == 0)
		return;
	l->text = str_trim(str_sub(l->text, 0, l->text.n - l->tail));
	l->chars = utf8_len(l->text);
	l->closed = l->signature = true;
	l->expects = false;
}

void
lines_read(struct lines *ls, const struct doc *d, const struct rows *rows)
{
	size_t i;

	*ls = (struct lines){ .n = d->n };
	ls->v = xcalloc(d->n + 1, sizeof(*ls->v));
	for (i = 0; i < d->n; i++)
		look(&ls->v[i], d->v[i].text);
	find_signature(ls, rows);
	find_values(ls);
	pages_find(ls, rows);
	decimals_find(ls, rows);
	settle_doubts(ls, rows);
	find_width(ls, rows);
	find_wraps(ls, rows);
}

void
lines_free(struct lines *ls)
{
	free(ls->v);
	ls->v = NULL;
}

size_t
lines_next(const struct lines *ls, size_t i)
{
	while (i < ls->n && ls->v[i].chars == 0)
		i++;
	return i;
}

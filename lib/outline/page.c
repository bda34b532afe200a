/* What printed pages leave in a text: their numbers. */

#include "base/utf8.h"
#include "outline/page.h"
#include "outline/title.h"
#include "phrase/around.h"

#define PAGE_CHARS 100 /* a shorter line is no page */
#define TWO_CHARS 200 /* of two pages, at least, or they may be items */
#define FOOT_DIGITS 3 /* of a number below a page */
#define FOOT_INDENT 4 /* columns before it */
#define EDGE_LINES 12 /* between the texts of two pages, at most */
#define HEADS 2 /* of the title again, which pages without numbers have */
#define PAGE_LINES 6 /* that a page has at least */

/* Does a line stop in the middle of a sentence?  Not with （责任单位：甲）,
 * “一网统管”, or as it says what follows. */
static bool
is_torn(const struct line *l)
{
	return !l->closed &&
	    !utf8_among(utf8_fold(utf8_last(l->text)), ")]〕】”’》」:");
}

static bool
is_numbered(const struct line *l)
{
	return l->marked && marker_family(l->mark.style) == MARKER_ARABIC;
}

/* 一、 or 1.: what heads or lists; a bullet may be a site's. */
static bool
is_mark(const struct marker *m)
{
	return m->number > 0 && !m->doubtful;
}

/* 二、, （三）: a number that goes on a list. */
static bool
is_mark_on(const struct line *l)
{
	return l->marked && is_mark(&l->mark) && l->mark.number > 1;
}

/* The first mark of a list within the text, behind a sentence or a blank. */
static bool
list_in(const struct line *l, struct marker *m)
{
	size_t at, n;
	uint32_t c, before = 0;

	for (at = l->marked ? l->mark.n : 0; at < l->text.n; at += n ? n : 1) {
		n = utf8_decode(l->text.p + at, l->text.n - at, &c);
		if (utf8_among(before, " ;:。!?") &&
		    marker_at(str_sub(l->text, at, l->text.n), m) && is_mark(m))
			return true;
		before = utf8_fold(c);
	}
	return false;
}

/* What are_pages() has seen of the lists within the lines. */
struct inner {
	uint32_t style; /* of all of them, if own */
	size_t n; /* lines with one */
	bool own; /* each counts from 1: it is its line's */
};

static void
see_list(struct inner *in, const struct line *l)
{
	struct marker m;

	if (!list_in(l, &m))
		return;
	if (in->n == 0)
		in->style = m.style;
	in->own = in->own && m.number == 1 && m.style == in->style;
	in->n++;
}

/*
 * Are the lines pages, each with its number before it, that stop in the
 * middle of a sentence?  The first may lack its own.  What the paper counts
 * stands within them: below a heading, without any marks in them, or each
 * with a list of its own, they are long items of one list.
 */
static bool
are_pages(const struct lines *ls, const struct rows *rows)
{
	size_t i, n = 0, open = 0, all = 0, last = ls->n;
	struct inner in = { .own = true };

	for (i = 0; i < ls->n; i++) {
		const struct line *l = &ls->v[i];

		if (l->chars == 0 || l->noise)
			continue;
		if (n == 0 && l->chars < PAGE_CHARS) {
			if (l->marked && is_mark(&l->mark))
				return false;
			continue;
		}
		if (rows->v[i].part != ROW_NONE ||
		    (is_numbered(l) ? l->mark.number != (long)n + 1 : n > 0) ||
		    (n > 0 && ls->v[last].chars < PAGE_CHARS))
			return false;
		open += n > 0 && is_torn(&ls->v[last]);
		n++;
		all += l->chars;
		see_list(&in, l);
		last = i;
	}
	return in.n > 0 && !(in.own && in.n == n) &&
	    (n >= 3 || (n == 2 && all >= TWO_CHARS)) && open * 3 >= (n - 1) * 2;
}

/* The line without the number of its page. */
static void
drop_number(struct line *l)
{
	l->text = str_trim(str_sub(l->text, l->mark.n, l->text.n));
	l->chars = utf8_len(l->text);
	l->marked = marker_at(l->text, &l->mark);
}

/* Their numbers count for nothing, and a page goes on the one before. */
static void
join_pages(struct lines *ls)
{
	size_t i, last = ls->n;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];

		if (l->noise || (!is_numbered(l) && l->chars < PAGE_CHARS))
			continue;
		if (is_numbered(l))
			drop_number(l);
		l->wrapped = last < ls->n && !ls->v[last].closed;
		last = i;
	}
}

/* The line next to line i that has a number, back or on; n: none such. */
static size_t
numbered_beside(const struct lines *ls, size_t i, bool back)
{
	while (back ? i > 0 : i + 1 < ls->n) {
		i = back ? i - 1 : i + 1;
		if (ls->v[i].chars > 0 && !ls->v[i].noise)
			return is_numbered(&ls->v[i]) ? i : ls->n;
	}
	return ls->n;
}

/* Does the text hold item `number` of a list within it: 1、甲；2、乙? */
static bool
holds_item(const struct line *l, long number)
{
	struct marker m;
	size_t at, n;
	uint32_t c;

	for (at = l->mark.n; at < l->text.n; at += n ? n : 1) {
		struct str rest = str_sub(l->text, at, l->text.n);

		if (utf8_digit_at(rest, 0) && marker_at(rest, &m) &&
		    m.number == number)
			return true;
		n = utf8_decode(rest.p, rest.n, &c);
	}
	return false;
}

/*
 * 2、 between an item 5. that stops at a semicolon and an item 6.: the number
 * of the page that begins there.
 */
static bool
is_page_amid(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t before, behind;

	/* the way to its neighbours may be long: no other line goes it */
	if (!is_numbered(&ls->v[i]) || rows->v[i].part != ROW_NONE ||
	    ls->v[i].mark.number < 2)
		return false;
	before = numbered_beside(ls, i, true);
	behind = numbered_beside(ls, i, false);
	return before < ls->n && behind < ls->n &&
	    ls->v[i].mark.number < ls->v[before].mark.number &&
	    ls->v[behind].mark.number == ls->v[before].mark.number + 1 &&
	    utf8_ends_mark(ls->v[before].text, ';') > 0 &&
	    !holds_item(&ls->v[before], ls->v[i].mark.number - 1);
}

static void
join_amid(struct lines *ls, const struct rows *rows)
{
	size_t i;

	for (i = 0; i < ls->n; i++)
		if (is_page_amid(ls, rows, i)) {
			drop_number(&ls->v[i]);
			ls->v[i].wrapped = true;
		}
}

/* A number alone in the middle of its line; -1 for another line. */
static long
foot(const struct line *l)
{
	long v;
	bool han;

	return l->chars > 0 && l->chars <= FOOT_DIGITS &&
		l->indent >= FOOT_INDENT &&
		marker_numeral(l->text, &v, &han) == l->text.n && !han
	    ? v
	    : -1;
}

/* The number of the foot at line i, or -1. */
static long
foot_at(const struct lines *ls, const struct rows *rows, size_t i)
{
	return rows->v[i].part == ROW_NONE ? foot(&ls->v[i]) : -1;
}

/*
 * Numbers that count up are no text where they stand as far apart as pages
 * are long; some pages may be short.
 */
static void
drop_feet(struct lines *ls, const struct rows *rows)
{
	size_t i, lines = 0, before = 0, feet = 0, all = 0;
	long number, last = -1;

	for (i = 0; i < ls->n; i++) {
		all += ls->v[i].chars > 0;
		number = foot_at(ls, rows, i);
		if (number < 0 || (feet > 0 && number != last + 1))
			continue;
		if (feet == 0)
			before = all - 1;
		lines = all - before - 1;
		feet++;
		last = number;
	}
	if (feet == 0 || (feet == 1 ? before : lines / (feet - 1)) < PAGE_LINES)
		return;
	for (i = ls->n; i-- > 0;)
		if (foot_at(ls, rows, i) == last) {
			ls->v[i].noise = true;
			if (--feet == 0)
				return;
			last--;
		}
}

/* …提高效益。专栏1：重点工程: are the last words a heading, behind the text? */
static bool
ends_heading(struct str s)
{
	struct str last = str_sub(s, around_sentence(s, s.n), s.n);

	return utf8_find_mark(last, ':') >= 0;
}

/*
 * Does line b go on line a, so long that it is no heading, that stops within a
 * sentence: one that ends, and that no number begins?
 */
static bool
ends_sentence_of(const struct line *a, const struct line *b)
{
	return a->chars >= PAGE_CHARS && is_torn(a) &&
	    utf8_is_han(utf8_last(a->text)) && !ends_heading(a->text) &&
	    b->closed && !b->meta;
}

/* A page that begins within a sentence goes on the one before. */
static void
join_torn(struct lines *ls, const struct rows *rows)
{
	size_t i, last = ls->n;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];

		if (l->chars == 0 || l->noise)
			continue;
		if (!l->marked && last < ls->n &&
		    (l->paged || ends_sentence_of(&ls->v[last], l)) &&
		    rows->v[i].part == ROW_NONE &&
		    rows->v[last].part == ROW_NONE)
			l->wrapped |= !ls->v[last].closed;
		last = i;
	}
}

/* The line that is neither blank nor noise right above line i, or below it; or n. */
static size_t
text_beside(const struct lines *ls, size_t i, bool above)
{
	size_t n;

	for (n = 0; n < EDGE_LINES && (above ? i > 0 : i + 1 < ls->n); n++) {
		i = above ? i - 1 : i + 1;
		if (ls->v[i].chars > 0 && !ls->v[i].noise)
			return i;
	}
	return ls->n;
}

/* Is a line right beside line i the number of a page, or what else is noise? */
static bool
is_at_edge(const struct lines *ls, size_t i)
{
	size_t above = i, below = i + 1;

	while (above > 0 && ls->v[above - 1].chars == 0 &&
	    !ls->v[above - 1].noise)
		above--;
	while (below < ls->n && ls->v[below].chars == 0 && !ls->v[below].noise)
		below++;
	return (above > 0 && ls->v[above - 1].noise) ||
	    (below < ls->n && ls->v[below].noise);
}

/* The nearest line at or beside line i that has a number; or n. */
static size_t
mark_beside(const struct lines *ls, size_t i, bool above)
{
	size_t n;

	for (n = 0; n < EDGE_LINES && i < ls->n && !ls->v[i].marked; n++)
		i = text_beside(ls, i, above);
	return i;
}

/*
 * The title stands between lines above and below: does no list begin anew there, as
 * that of a further paper of the same name would?
 */
static bool
goes_on_paper(const struct lines *ls, size_t above, size_t below)
{
	const struct line *l = &ls->v[below];
	size_t a = mark_beside(ls, above, true);
	size_t b = mark_beside(ls, below, false);

	if (!l->marked) /* a preamble, or what goes on a section */
		return l->closed && (b == ls->n || is_mark_on(&ls->v[b]));
	return is_mark(&l->mark) && !title_begins_sections(l) &&
	    (l->mark.number > 1 || a == ls->n ||
		ls->v[a].mark.style != l->mark.style);
}

/*
 * The title again, where a page ends within a sentence or the paper's numbers
 * go on: the head of that page, and no text.  Where no page has a number, often:
 * each has that head.
 */
static void
drop_head(struct lines *ls, size_t i, bool often)
{
	size_t above = text_beside(ls, i, true);
	size_t below = text_beside(ls, i, false);
	bool open, torn;

	if (above == ls->n || below == ls->n ||
	    (!often && !is_at_edge(ls, i)))
		return;
	open = is_torn(&ls->v[above]);
	torn = open && str_find(ls->v[above].text, STR("。"), 0) >= 0;
	/* 一、加强领导 is a heading, a line without a number may sign a paper */
	ls->v[i].noise = torn || (open && ls->v[above].marked) ||
	    is_mark_on(&ls->v[below]) ||
	    (often && goes_on_paper(ls, above, below));
	if (torn && !ls->v[below].marked)
		ls->v[below].wrapped = true;
}

/* Is line i the same as line first, and no row? */
static bool
is_again(const struct lines *ls, const struct rows *rows, size_t first, size_t i)
{
	return rows->v[i].part == ROW_NONE && !ls->v[i].noise &&
	    str_eq(ls->v[i].text, ls->v[first].text);
}

static void
drop_heads(struct lines *ls, const struct rows *rows)
{
	size_t first = 0, i, n = 0;

	while (first < ls->n && (ls->v[first].chars == 0 || ls->v[first].noise))
		first++;
	if (first == ls->n || ls->v[first].marked || ls->v[first].closed)
		return;
	for (i = first + 1; i < ls->n; i++)
		n += is_again(ls, rows, first, i);
	for (i = first + 1; n > 0 && i < ls->n; i++)
		if (is_again(ls, rows, first, i))
			drop_head(ls, i, n >= HEADS);
}

void
pages_find(struct lines *ls, const struct rows *rows)
{
	join_torn(ls, rows);
	if (are_pages(ls, rows))
		join_pages(ls);
	join_amid(ls, rows);
	drop_feet(ls, rows);
	drop_heads(ls, rows);
}

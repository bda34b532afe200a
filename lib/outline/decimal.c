#include "base/utf8.h"
#include "outline/decimal.h"
#include "phrase/words.h"
#include "zh/span.h"

#define NEXT_LINES 20 /* within which the next number must come */
#define ITEM_CHARS 30 /* of an item without its end mark, at most */
#define BARE_CHARS 20 /* of a heading over 1.1 */
#define GLUED_CHARS 8 /* that tell whether a number counts something */
#define MONTHS 12
#define DAYS 31

/* 2.3 before a text. */
struct pair {
	long above, number; /* 2, 3 */
	struct marker mark;
};

/* May text begin behind 2.3?  Not in 2.3亿, which runs nowhere, or 1.3月份. */
static bool
is_text(struct str rest)
{
	uint32_t c;

	return utf8_decode(rest.p, rest.n, &c) > 0 &&
	    (c > 0x7f || c == ' ' || c == '\t') &&
	    !words_is_char(WORDS_MONTH, c);
}

static bool
pair_at(struct str s, struct pair *p)
{
	size_t n, k;
	bool han;

	if ((n = marker_numeral(s, &p->above, &han)) == 0 || han ||
	    !str_starts(str_sub(s, n, s.n), STR(".")))
		return false;
	k = marker_numeral(str_sub(s, n + 1, s.n), &p->number, &han);
	if (k == 0 || han || !is_text(str_sub(s, n + 1 + k, s.n)))
		return false;
	marker_decimal(&p->mark, s, n + 1 + k, p->number, 2);
	return true;
}

/* 1.2 and 2.1 come behind 1.1. */
static bool
comes_behind(const struct pair *p, const struct pair *last)
{
	return (p->above == last->above && p->number == last->number + 1) ||
	    (p->above == last->above + 1 && p->number == 1);
}

/* The next pair behind line i, not too far; false if there is none. */
static bool
next_pair(const struct lines *ls, size_t i, struct pair *p)
{
	size_t n;

	for (n = 0, i++; i < ls->n && n < NEXT_LINES; i++) {
		n += ls->v[i].chars > 0;
		if (pair_at(ls->v[i].text, p))
			return true;
	}
	return false;
}

static bool
runs(const struct lines *ls, size_t i, const struct pair *p,
    const struct pair *last)
{
	struct pair next;

	return comes_behind(p, last) ||
	    (p->number == 1 && next_pair(ls, i, &next) &&
		comes_behind(&next, p));
}

static void
mark(struct line *l, const struct marker *m)
{
	l->mark = *m;
	l->marked = true;
}

static void
mark_arabic(struct line *l, size_t bytes, long number)
{
	struct marker m = { .doubtful = false };

	marker_arabic(&m, bytes, number);
	mark(l, &m);
}

/*
 * 1整治街面, its point lost: bytes of the number n, or 0 where it counts or dates
 * what stands behind it.
 */
static size_t
glued(const struct line *l, struct spans *spans, long *n)
{
	static const struct zh_ref never = { .day = DATE_NONE };
	uint32_t c;
	bool han;
	size_t k = l->marked || l->noise || l->meta || l->chars == 0
	    ? 0
	    : marker_numeral(l->text, n, &han);

	if (k == 0 || han ||
	    utf8_decode(l->text.p + k, l->text.n - k, &c) == 0 ||
	    !utf8_is_han(c) ||
	    spans_find(spans,
		str_sub(l->text, 0, utf8_offset(l->text, k + GLUED_CHARS)),
		&never) < 0)
		return 0;
	return spans->n > 0 && spans->v[0].at == 0 &&
		spans->v[0].kind != ZH_NUMBER
	    ? 0
	    : k;
}

/* Is the next line n.1? */
static bool
is_above(const struct lines *ls, size_t i, long n)
{
	size_t next = lines_next(ls, i + 1);
	struct pair p;

	return next < ls->n && ls->v[next].marked &&
	    pair_at(ls->v[next].text, &p) && p.above == n && p.number == 1;
}

/*
 * 1、总则 1.1 编制目的: does line i, which begins with n, hold n.1 behind a blank,
 * and 1.2 or 2.1 come next?
 */
static bool
holds_first(const struct lines *ls, size_t i, long n, struct pair *p)
{
	struct str s = ls->v[i].text;
	struct pair next;
	long at;

	for (at = 0; (at = str_find(s, STR(" "), (size_t)at)) >= 0; at++)
		if (pair_at(str_sub(s, (size_t)at + 1, s.n), p) &&
		    p->above == n && p->number == 1)
			return next_pair(ls, i, &next) &&
			    comes_behind(&next, p);
	return false;
}

/* The headings over 1.1 and its like, as far as they are found. */
struct heads {
	long last; /* the last one's number, 0 for none */
	uint32_t style; /* of its own mark, 0 where the number is bare */
};

/* Does a line, whose mark is sure or not, count on: 7附则, 2.概况 behind 1.总则? */
static bool
counts_on(const struct heads *h, const struct line *l, bool sure, long n,
    struct spans *spans)
{
	return h->last > 0 && n == h->last + 1 && l->chars <= BARE_CHARS &&
	    (!sure || l->mark.style == h->style) &&
	    (l->marked || glued(l, spans, &n) > 0);
}

/*
 * 1目的, 2.范围, each over a sentence, where 3职责 on line i is the first to stand
 * above 3.1: all of one list.
 */
static void
count_back(struct lines *ls, size_t i, struct spans *spans)
{
	long above = ls->v[i].mark.number, n;
	struct marker m;
	size_t k;

	while (above > 1 && i-- > 0) {
		struct line *l = &ls->v[i];

		n = l->mark.number;
		k = !l->marked ? glued(l, spans, &n)
		    : marker_family(l->mark.style) == MARKER_ARABIC
		    ? l->mark.n
		    : 0;
		if (k == 0)
			continue;
		if (n >= above)
			return;
		marker_decimal(&m, l->text, k, above = n, 1);
		mark(l, &m);
	}
}

/*
 * 1总则 or 1.总则, right above 1.1: headings over those numbers, and what stands
 * before the first or follows the last of them without any.
 */
static void
find_bare(struct lines *ls, const struct rows *rows)
{
	struct spans spans = SPANS_INIT;
	struct heads heads = { 0, 0 };
	struct marker m;
	struct pair p;
	long n;
	bool han, first;
	size_t i, k;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];
		bool sure = l->marked && !l->mark.doubtful;

		if (rows->v[i].part != ROW_NONE || l->chars == 0 ||
		    l->closed ||
		    (sure && marker_family(l->mark.style) != MARKER_ARABIC))
			continue;
		k = marker_numeral(l->text, &n, &han);
		if (k > 0 && !han && k < l->text.n &&
		    (is_above(ls, i, n) || holds_first(ls, i, n, &p) ||
			counts_on(&heads, l, sure, n, &spans))) {
			first = heads.last == 0;
			heads.style = sure ? l->mark.style : 0;
			heads.last = n;
			marker_decimal(
			    &m, l->text, sure ? l->mark.n : k, n, 1);
			mark(l, &m);
			if (first)
				count_back(ls, i, &spans);
		} else if (sure && l->mark.style == heads.style) {
			heads.style = 0; /* 1. below 1.1 begins a list */
		}
	}
	spans_free(&spans);
}

/* …。（责任单位：…）: does a bracket behind its last sentence end the line? */
static bool
ends_in_note(struct str s)
{
	size_t at, open = 0, n;
	uint32_t c;

	if (!utf8_ends_mark(s, ')'))
		return false;
	for (at = 0; at < s.n; at += n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (utf8_fold(c) == '(')
			open = at;
	}
	return line_is_closed(str_trim(str_sub(s, 0, open)));
}

/* Does a sentence go on behind line p?  Then a number is that of a page. */
static bool
is_amid(const struct line *p)
{
	return p && !p->closed && p->chars > ITEM_CHARS &&
	    !ends_in_note(p->text);
}

/* 1 and 000个, 〔2026〕 and 2号 on the next line: what the line's end tore. */
static bool
is_torn(const struct line *before, const struct line *l)
{
	uint32_t c = utf8_last(before->text);

	return str_digit(utf8_fold(c)) || str_starts(l->text, STR("0")) ||
	    utf8_among(c, "〕〔]（(-—–~～.．×") ||
	    words_is_char(WORDS_ORDINAL, c) ||
	    line_open_brackets(before->text, 0) > 0;
}

/*
 * …对发现的 and, on the next line, 2问题要整改: the numbers of pages, which count
 * up where a sentence goes on, are no text.
 */
static void
drop_pages(struct lines *ls, const struct rows *rows)
{
	struct spans spans = SPANS_INIT;
	struct line *before = NULL, *l = NULL;
	size_t i, k;
	long n, last = 0;

	for (i = 0; i < ls->n; i++) {
		if (rows->v[i].part != ROW_NONE || ls->v[i].chars == 0 ||
		    ls->v[i].noise)
			continue;
		before = l;
		l = &ls->v[i];
		k = is_amid(before) && !is_torn(before, l)
		    ? glued(l, &spans, &n)
		    : 0;
		if (k == 0 || (last == 0 ? n > 2 : n != last + 1))
			continue;
		l->text = str_sub(l->text, k, l->text.n);
		l->chars = utf8_len(l->text);
		l->wrapped = true;
		last = n;
	}
	spans_free(&spans);
}

/* Such numbers count only where they run: 1, 2, … up to a new section. */
static void
find_run(struct lines *ls, const struct rows *rows)
{
	struct spans spans = SPANS_INIT;
	struct line *first = NULL, *before = NULL, *l = NULL;
	size_t i, k, bytes = 0, lines = 0;
	long n, last = 0;

	for (i = 0; i < ls->n; i++) {
		enum marker_family f;

		if (rows->v[i].part != ROW_NONE || ls->v[i].chars == 0)
			continue;
		before = l;
		l = &ls->v[i];
		f = l->marked ? marker_family(l->mark.style) : MARKER_NONE;
		lines++;
		if (f == MARKER_HAN || f == MARKER_ORDINAL)
			last = 0;
		k = f == MARKER_ARABIC ? l->mark.n
		    : is_amid(before)  ? 0
				       : glued(l, &spans, &n);
		if (k == 0)
			continue;
		if (f == MARKER_ARABIC)
			n = l->mark.number;
		if (n != 1 && (n != last + 1 || lines > NEXT_LINES))
			continue;
		if (n == 2 && first && !first->marked)
			mark_arabic(first, bytes, 1);
		if (n == 1) {
			first = l;
			bytes = k;
		} else if (!l->marked) {
			mark_arabic(l, k, n);
		}
		last = n;
		lines = 0;
	}
	spans_free(&spans);
}

/*
 * 5.6.16安全宣传咨询日: item 5, and a month and a day; its bytes with the point, or 0.
 */
static size_t
dated_item(struct str s, long *item)
{
	long month, day;
	size_t n, k, at;
	bool han;

	if ((n = marker_numeral(s, item, &han)) == 0 || han ||
	    !str_starts(str_sub(s, n, s.n), STR(".")))
		return 0;
	at = n + 1;
	k = marker_numeral(str_sub(s, at, s.n), &month, &han);
	if (k == 0 || han || month < 1 || month > MONTHS ||
	    !str_starts(str_sub(s, at + k, s.n), STR(".")))
		return 0;
	at += k + 1;
	k = marker_numeral(str_sub(s, at, s.n), &day, &han);
	return k > 0 && !han && day >= 1 && day <= DAYS &&
		utf8_han_at(s, at + k)
	    ? n + 1
	    : 0;
}

/* Is the next number behind line i the second of a list? */
static bool
second_follows(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t n;
	long item;

	for (n = 0, i++; i < ls->n && n < NEXT_LINES; i++, n++)
		if (rows->v[i].part == ROW_NONE && ls->v[i].marked) {
			if (dated_item(ls->v[i].text, &item) == 0)
				item = marker_family(ls->v[i].mark.style) ==
					MARKER_ARABIC
				    ? ls->v[i].mark.number
				    : 0;
			if (item > 0)
				return item == 2;
		}
	return false;
}

/* Items of a list that begin with a day, in a text without such numbers. */
static void
find_days(struct lines *ls, const struct rows *rows)
{
	size_t i, n;
	long item, last = 0;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];
		enum marker_family f =
		    l->marked ? marker_family(l->mark.style) : MARKER_NONE;

		if (rows->v[i].part != ROW_NONE)
			continue;
		if (f == MARKER_ARABIC)
			last = l->mark.number;
		if (f != MARKER_DECIMAL)
			continue;
		n = dated_item(l->text, &item);
		if (n == 0 ||
		    !((item > 1 && item == last + 1) ||
			(item == 1 && second_follows(ls, rows, i))))
			return;
		mark_arabic(l, n, item);
		last = item;
	}
}

void
decimals_find(struct lines *ls, const struct rows *rows)
{
	struct pair last = { .above = -1 }, p;
	size_t i;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];

		if (rows->v[i].part != ROW_NONE)
			continue;
		if (pair_at(l->text, &p) && runs(ls, i, &p, &last)) {
			mark(l, &p.mark);
			last = p;
		} else if (l->marked &&
		    marker_family(l->mark.style) == MARKER_ARABIC &&
		    holds_first(ls, i, l->mark.number, &p)) {
			last = p;
		}
	}
	if (last.above >= 0)
		find_bare(ls, rows);
	else
		find_days(ls, rows);
	drop_pages(ls, rows);
	find_run(ls, rows);
	decimals_alone(ls, rows);
}

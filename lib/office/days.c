#include <stdlib.h>
#include <string.h>

#include "io/lexicon.h"
#include "office/days.h"
#include "zh/span.h"

static void
push(struct days *out, struct date d, int y)
{
	if (date_is_none(d) || out->n == DAYS_MAX)
		return;
	if (d.y == 0)
		d.y = y;
	if (date_valid(d))
		out->v[out->n++] = d;
}

/* A festival (国庆节前) is no date beside one that is written. */
static void
push_spans(struct days *out, const struct spans *v, int y, enum days_side side,
    bool festivals)
{
	size_t i;

	for (i = 0; i < v->n; i++) {
		const struct span *s = &v->v[i];

		if ((s->kind != ZH_DATE && s->kind != ZH_RANGE) ||
		    ((s->flags & ZH_FEAST) != 0) != festivals)
			continue;
		if (side == DAYS_OPEN &&
		    (s->kind == ZH_DATE || (s->flags & ZH_TILL)))
			continue;
		push(out, side == DAYS_TO ? s->to : s->from, y);
	}
}

/*
 * 2026-03, 2026/3, 2026.3: the month.  2026.1 may be what Excel made of 2026.10,
 * and nobody knows.
 */
static bool
read_month(struct str s, enum days_side side, struct date *d)
{
	struct str month;

	if (s.n < 6 || s.n > 7 || !memchr("-/.", s.p[4], 3) ||
	    str_is(str_sub(s, 4, s.n), ".1"))
		return false;
	month = str_sub(s, 5, s.n);
	*d = (struct date){ (int)str_long(str_sub(s, 0, 4)),
		(int)str_long(month), 1 };
	if (d->y < 1000 || !date_valid(*d))
		return false;
	if (side == DAYS_TO)
		*d = date_month_end(*d);
	return true;
}

/* A piece that is a day by itself; 3-5 may be months. */
static bool
read_plain(struct str s, enum days_side side, struct date *d)
{
	return date_parse(s, d) || date_parse_office(s, d) ||
	    read_month(s, side, d) ||
	    (str_find(s, STR("-"), 0) < 0 && date_parse_day(s, d));
}

static void
read_words(struct days *out, struct str cell, int y, enum days_side side,
    bool festivals)
{
	struct zh_ref ref = { DATE_NONE, y };
	struct spans v = SPANS_INIT;

	if (spans_find(&v, cell, &ref) == 0) {
		push_spans(out, &v, y, side, false);
		if (festivals && out->n == 0)
			push_spans(out, &v, y, side, true);
	}
	spans_free(&v);
}

/* Is some piece of the cell a day by itself, and some none? */
static void
look(struct str cell, bool *plain, bool *words)
{
	struct str piece;
	struct date d;

	*plain = *words = false;
	while (str_split(&cell, STR("、"), &piece)) {
		piece = str_trim(piece);
		if (read_plain(piece, DAYS_TO, &d))
			*plain = true;
		else if (piece.n)
			*words = true;
	}
}

/* A day has no other end, a month has. */
static void
read_pieces(struct days *out, struct str cell, int y, enum days_side side)
{
	struct str piece;
	struct date d;

	while (str_split(&cell, STR("、"), &piece)) {
		piece = str_trim(piece);
		if (!read_plain(piece, side, &d))
			read_words(out, piece, y, side, false);
		else if (side != DAYS_OPEN || read_month(piece, side, &d))
			push(out, d, y);
	}
}

void
days_read(struct days *out, struct str cell, int y, enum days_side side)
{
	struct days pieces = { .n = 0 };
	bool plain, words;

	out->n = 0;
	look(cell, &plain, &words);
	if (words)
		read_words(out, cell, y, side, !plain);
	if (plain)
		read_pieces(&pieces, cell, y, side);
	/* 3月15日、25日 has its month from the day before it, 3.15 is no words */
	if (pieces.n >= out->n)
		*out = pieces;
}

void
days_each_year(
    struct days *out, struct str text, int y, enum days_side side)
{
	struct zh_ref ref = { DATE_NONE, y };
	struct spans v = SPANS_INIT;
	struct days part;
	size_t i, k;

	out->n = 0;
	if (spans_find(&v, text, &ref) == 0)
		for (i = 0; i < v.n; i++) {
			days_read(
			    &part, span_yearly_days(&v.v[i], text), y, side);
			for (k = 0; k < part.n; k++)
				push(out, part.v[k], y);
		}
	spans_free(&v);
}

/* 7个工作日内, 48小时内 */
static bool
counted(const struct span *s, struct date base, struct workdays *w,
    struct date *due)
{
	struct dec n = s->hi;
	bool work = lex_find("measure-workday", s->measure, NULL) >= 0;

	if (s->kind != ZH_QUANTITY || s->op != ZH_LE ||
	    (!work && !lex_is("measure-hour", s->measure)))
		return false;
	if (!work)
		n = dec_ceil(dec_div(n, DEC(24)));
	if (!dec_ok(n) || n.den != 1 || n.num < 1 || n.num > 1000)
		return false;
	*due = work ? workday_after(w, base, (long)n.num)
		    : date_add(base, (long)n.num);
	return true;
}

bool
days_within(
    struct str text, struct date base, struct workdays *w, struct date *due)
{
	struct zh_ref ref = { base, base.y };
	struct spans v = SPANS_INIT;
	bool found = false;
	size_t i;

	if (spans_find(&v, text, &ref) == 0)
		for (i = 0; i < v.n && !found; i++) {
			const struct span *s = &v.v[i];

			found = counted(s, base, w, due);
			if (!found && (s->flags & ZH_TO_DATE) &&
			    (s->flags & ZH_TILL) && !date_is_none(s->to)) {
				*due = s->to;
				found = true;
			}
		}
	spans_free(&v);
	return found;
}

static int
by_day(const void *a, const void *b)
{
	const struct date *x = a, *y = b;

	return date_cmp(*x, *y);
}

void
days_sort(struct days *d)
{
	qsort(d->v, d->n, sizeof(d->v[0]), by_day);
}

struct date
days_first(const struct days *d)
{
	struct date best = DATE_NONE;
	size_t i;

	for (i = 0; i < d->n; i++)
		best = date_earlier(best, d->v[i]);
	return best;
}

struct date
days_last(const struct days *d)
{
	struct date best = DATE_NONE;
	size_t i;

	for (i = 0; i < d->n; i++)
		best = date_later(best, d->v[i]);
	return best;
}

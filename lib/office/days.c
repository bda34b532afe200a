#include <stdlib.h>

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

static void
read_words(struct days *out, struct str cell, int y, enum days_side side)
{
	struct zh_ref ref = { DATE_NONE, y };
	struct spans v = SPANS_INIT;

	if (spans_find(&v, cell, &ref) == 0) {
		push_spans(out, &v, y, side, false);
		if (out->n == 0)
			push_spans(out, &v, y, side, true);
	}
	spans_free(&v);
}

void
days_read(struct days *out, struct str cell, int y, enum days_side side)
{
	struct str rest = cell, piece;
	struct date d;
	bool plain = true;

	out->n = 0;
	while (str_split(&rest, STR("、"), &piece)) {
		piece = str_trim(piece);
		if (date_parse(piece, &d) || date_parse_office(piece, &d)) {
			if (side != DAYS_OPEN)
				push(out, d, y);
		} else if (piece.n) {
			plain = false;
		}
	}
	if (!plain && out->n == 0)
		read_words(out, cell, y, side);
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

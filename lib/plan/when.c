#include "plan/when.h"
#include "plan/words.h"
#include "zh/span.h"
#include "zh/vague.h"

/* A list in a cell: every value once, in the order of the text. */
static void
put_once(struct buf *list, struct str s)
{
	if (s.n > 0 && !str_listed(buf_str(list), s))
		buf_join(list, "、", s);
}

static void
put_day(struct buf *list, struct date d)
{
	struct buf b = BUF_INIT;

	date_put(&b, d);
	put_once(list, buf_str(&b));
	buf_free(&b);
}

/*
 * Does this time set a date for the task, or does it only name something: a
 * law, a meeting, a past event, a festival, the year that all is about?
 */
static bool
binds(const struct task *t, const struct span *s, struct str text, bool cell)
{
	if (s->kind != ZH_DATE && s->kind != ZH_RANGE)
		return false;
	if (s->flags & (ZH_TITLE | ZH_FEAST | ZH_TO_DATE))
		return false;
	if (cell)
		return true;
	if (t->kind == KIND_FACT)
		return false;
	if (t->kind == KIND_RULE && !(s->flags & ZH_TILL))
		return false;
	if ((s->flags & ZH_WHOLE_YEAR) && !(s->flags & ZH_TILL))
		return false;
	/* 2024年3月以来, 截至去年底: how things stand, not what is due */
	if (words_ends(WORDS_SINCE, s->text) ||
	    (words_starts(WORDS_UNTIL, s->text) && t->year && s->to.y &&
		s->to.y < t->year))
		return false;
	if ((s->flags & ZH_QUOTED) && s->grain == ZH_DAY &&
	    !(s->flags & (ZH_TILL | ZH_END)))
		return false;
	return (s->flags & ZH_TILL) || !event_follows(text, s->end);
}

/* 上半年, 上旬, 底: the end is what counts. */
static bool
end_only(const struct span *s)
{
	if (s->flags & ZH_END)
		return true;
	if (s->flags & ZH_TILL)
		return s->grain != ZH_DAY || date_is_none(s->from) ||
		    date_cmp(s->from, s->to) == 0;
	if (s->grain == ZH_TENDAY)
		return true;
	return s->grain == ZH_HALF && s->from.m == 1;
}

static void
take_dates(struct when *w, const struct span *s, bool cell)
{
	bool day = s->kind == ZH_DATE && cell; /* 完成时限: 6月30日 */

	if (!date_is_none(s->from) && !end_only(s) && !day)
		put_day(&w->start, s->from);
	if (!date_is_none(s->to))
		put_day(&w->due, s->to);
}

static void
take_freq(struct when *w, const struct span *s)
{
	struct buf b = BUF_INIT;

	span_put(&b, s);
	put_once(&w->freq, buf_str(&b));
	buf_free(&b);
}

/* Words that say when without a day: 长期坚持, 立行立改. */
static void
take_vague(struct when *w, struct str text)
{
	size_t at = 0, end;

	while (vague_next(text, &at, &end)) {
		put_once(&w->text, str_sub(text, at, end));
		at = end;
	}
}

/* Reads one text of the task; returns the year that its dates are of. */
static int
read_text(
    const struct task *t, struct when *w, struct str text, bool cell, int year)
{
	struct zh_ref ref = { t->ref, year };
	struct spans v = SPANS_INIT;
	size_t i;

	v.cell = cell;
	if (text.n == 0 || spans_find(&v, text, &ref) < 0)
		return year;
	for (i = 0; i < v.n; i++) {
		const struct span *s = &v.v[i];

		if (s->kind == ZH_FREQ)
			take_freq(w, s);
		else if (binds(t, s, text, cell))
			take_dates(w, s, cell);
		else
			continue;
		put_once(&w->text, s->text);
		if (cell && year == 0 && s->kind != ZH_FREQ)
			year = date_is_none(s->to) ? s->from.y : s->to.y;
	}
	if (cell || t->kind != KIND_FACT)
		take_vague(w, text);
	spans_free(&v);
	return year;
}

void
when_find(const struct task *t, struct when *w)
{
	int year;

	buf_reset(&w->start);
	buf_reset(&w->due);
	buf_reset(&w->freq);
	buf_reset(&w->text);
	/* A year in the time cell is that of the text beside it as well. */
	year = read_text(t, w, t->when, true, t->year);
	read_text(t, w, buf_str(&t->text.text), false, year);
}

void
when_free(struct when *w)
{
	buf_free(&w->start);
	buf_free(&w->due);
	buf_free(&w->freq);
	buf_free(&w->text);
}

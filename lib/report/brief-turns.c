/*
 * What is done every so often and has its day in each period (每月25日前, 每周五)
 * falls due on those days: the status has one row for all of them, and tells
 * the periods that fell short.
 */

#include <stdlib.h>

#include "io/lexicon.h"
#include "office/hint.h"
#include "report/brief.h"

#define DAYS_NAMED 3 /* one by one */

struct turns {
	const struct grid *status;
	struct hints *hints;
	long freq, when, title, start, due, last, missed, state;
};

struct turns *
turns_open(const struct grid *g)
{
	struct turns *t;
	struct hints *hints;

	if (grid_col(g, "freq") < 0 || (hints = hints_read()) == NULL)
		return NULL;
	t = xcalloc(1, sizeof(*t));
	*t = (struct turns){ g, hints, grid_col(g, "freq"),
		grid_col(g, "when_text"), grid_col(g, "title"),
		grid_col(g, "start"), grid_col(g, "due"), grid_col(g, "last"),
		grid_col(g, "missed"), grid_col(g, "state") };
	return t;
}

void
turns_close(struct turns *t)
{
	if (!t)
		return;
	hints_free(t->hints);
	free(t);
}

/* The first (last) day of a cell; none where it has none with its year. */
static struct date
day_of(struct str list, bool last)
{
	struct date day = DATE_NONE, d;
	struct str piece;

	while (str_split(&list, STR("、"), &piece))
		if (date_parse(str_trim(piece), &d) && d.y > 0 &&
		    (date_is_none(day) || last))
			day = d;
	return day;
}

/* How often, and how much in each period, of a row whose periods have a day. */
static bool
cycle_of(
    const struct turns *t, size_t row, struct cycle *c, struct dec *least)
{
	struct str list = grid_get(t->status, row, t->freq), piece;
	struct str words = grid_get(t->status, row, t->when);

	if (str_trim(words).n == 0)
		words = grid_get(t->status, row, t->title);
	while (str_split(&list, STR("、"), &piece)) {
		if (!freq_parse(str_trim(piece), least, c) || c->every != 1)
			continue;
		c->day = hint_due_day(t->hints, c->period, words);
		c->shut = c->period != PERIOD_WEEK &&
		    hint_in(t->hints, HINT_WITHOUT_DAY, words, NULL, NULL);
		if (c->day > 0)
			return true;
	}
	return false;
}

/* Is the period that ends on this day among 2026-01..2026-06、2026-08? */
static bool
is_missed(struct str missed, const struct cycle *c, struct date end)
{
	struct buf label = BUF_INIT;
	struct str piece, from;
	bool found = false;

	cycle_label(&label, c, end);
	while (!found && str_split(&missed, STR("、"), &piece)) {
		(void)str_split(&piece, STR(".."), &from);
		found = str_cmp(buf_str(&label), from) >= 0 &&
		    str_cmp(buf_str(&label), piece.n ? piece : from) <= 0;
	}
	buf_free(&label);
	return found;
}

/* A period that fell short, where the row as a whole stands so. */
static struct str
state_missed(struct str state)
{
	static const char *const open[] = { "overdue", "stalled", "no-word",
		"moved" };
	size_t i;

	for (i = 0; i < COUNT(open); i++)
		if (str_eq(state, brief_state(open[i])))
			return state;
	return brief_state("done-late"); /* made up for */
}

/* （11月6日、11月13日）, or （5次）; days: those of n. */
static void
put_days(struct buf *b, struct str days, size_t n)
{
	if (n > DAYS_NAMED)
		lex_fill(b, "brief-times", "%zu", n);
	else
		lex_fill(b, "brief-days", "%.*s", (int)days.n, days.p);
}

/*
 * The last day of the stretch by which it is due, and whether a period that
 * ended there before the day fell short.  From start to due: where they are told.
 */
static struct date
last_turn(const struct turns *t, size_t row, const struct cycle *c,
    const struct brief *k, const struct stretch *p, bool *missed,
    struct buf *days)
{
	struct str list = grid_get(t->status, row, t->missed);
	struct date from = day_of(grid_get(t->status, row, t->start), false);
	struct date to = day_of(grid_get(t->status, row, t->due), true);
	struct date last = DATE_NONE, end, first = DATE_NONE;
	struct buf b = BUF_INIT;
	size_t n = 0;

	for (end = cycle_end(c, p->from); date_cmp(end, p->to) <= 0;
	     end = cycle_end(c, date_add(end, 1))) {
		if ((!date_is_none(from) && date_cmp(end, from) < 0) ||
		    (!date_is_none(to) && date_cmp(end, to) > 0))
			continue;
		last = end;
		if (date_cmp(end, k->date) >= 0 || !is_missed(list, c, end))
			continue;
		if (n++ == 0)
			first = end;
		else
			buf_adds(&b, "、");
		brief_put_day(&b, k, end);
	}
	*missed = n > 0;
	if (n > 0 && date_cmp(first, last) != 0)
		put_days(days, buf_str(&b), n);
	buf_free(&b);
	return last;
}

/* What is recorded in the period that ends on that day does for all of it. */
static bool
is_met(const struct turns *t, size_t row, const struct cycle *c,
    struct date end, bool over)
{
	struct date last = day_of(grid_get(t->status, row, t->last), true);

	return !date_is_none(last) &&
	    date_cmp(last, cycle_begin(c, end)) >= 0 &&
	    !is_missed(grid_get(t->status, row, t->missed), c, end) &&
	    (over ||
		!str_eq(grid_get(t->status, row, t->state),
		    brief_state("near")));
}

bool
turns_within(const struct turns *t, size_t row, const struct brief *k,
    const struct stretch *p, struct date *due, struct str *state,
    struct buf *days)
{
	struct dec least;
	struct cycle c;
	bool missed, over;

	if (!t || !cycle_of(t, row, &c, &least))
		return false;
	*due = last_turn(t, row, &c, k, p, &missed, days);
	if (date_is_none(*due))
		return false;
	*state = grid_get(t->status, row, t->state);
	over = date_cmp(*due, k->date) <= 0;
	if (missed)
		*state = state_missed(*state);
	else if ((over || dec_cmp(least, DEC(1)) <= 0) &&
	    is_met(t, row, &c, *due, over))
		*state = brief_state("done");
	else if (date_cmp(*due, k->date) >= 0 &&
	    !str_eq(*state, brief_state("not-due")))
		*state = brief_state("near");
	return true;
}

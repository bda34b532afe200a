#ifndef DUTY_DEEDS_H
#define DUTY_DEEDS_H

/*
 * What one duty asks for, what was recorded for it, and how it stands.
 * Deeds are kept as sums, never as records: their size depends on the periods of the
 * duty and the days on which it was late, not on the log.
 *
 *	struct deeds t = DEEDS_INIT;
 *	deeds_add(&t, &want, day, value);	... any order of days
 *	deeds_void(&t, &want, day, NULL);
 *	deeds_judge(&t, &want, as_of, limits, &v);
 *	deeds_free(&t);
 */

#include "duty/state.h"

struct want {
	struct date start, due; /* DATE_NONE: none.  With a cycle: both set */
	struct cycle cycle; /* PERIOD_NONE: one amount by the deadline */
	struct dec amount; /* in all, or in each period */
	bool at_most; /* no more than that, else no less */
	bool strict; /* more (less) than that */
	bool level; /* the last value counts, else they add up */
	bool blank; /* not filled in: nothing can be asked */
	bool forever; /* said to have no end */
	bool measured; /* asks for a figure, not only to be done */
	bool yearly; /* a year's total, due at its end */
	bool season; /* in months of each year: owed whole */
	long months; /* that it is asked of, of such a year */
	bool triggered; /* the deadline follows from a day in the log */
};

struct late {
	struct date day;
	struct dec value;
};

struct deeds {
	long n; /* records, with or without a figure */
	struct date first, last;
	struct dec total, in_time; /* sums, or last values */
	struct date total_on, in_time_on; /* of the last values */
	struct date voided; /* last sent back; what came before is not done */
	bool has_total, has_in_time;
	struct dec *period; /* sums, by number from the first full one */
	size_t nperiods;
	struct late *late; /* after the deadline, by day */
	size_t nlate, caplate;
};
#define DEEDS_INIT                                                             \
	{                                                                      \
		.n = 0                                                         \
	}

/*
 * A record with a figure (value not NULL) or without.  False if the figure is
 * of a day on which nothing is asked, before the first period or after the
 * last: it is a sign of life only.
 */
bool deeds_add(struct deeds *, const struct want *, struct date day,
    const struct dec *value);

/*
 * Sent back, or opened again: not done before something is recorded on a later
 * day.  value, if not NULL, is taken off a sum.
 */
void deeds_void(struct deeds *, const struct want *, struct date day,
    const struct dec *value);
/* The deadline in want is a new, later one: what was late may be in time. */
void deeds_move(struct deeds *, const struct want *);

/* Is the amount reached, and does that stand? */
bool deeds_met(const struct deeds *, const struct want *);

struct verdict {
	enum state state;
	long days; /* left, over, late by, or silent; see has_days */
	bool has_days;
	bool has_expected, has_actual, has_rate, has_pace;
	struct dec expected, actual, rate, pace; /* pace: duty/pace.h */
	struct date last;
	struct buf missed; /* periods behind, joined by 、; buf_free() it */
};

void deeds_judge(struct deeds *, const struct want *, struct date as_of,
    const struct limits *, struct verdict *);
void deeds_free(struct deeds *);

#endif

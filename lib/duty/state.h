#ifndef DUTY_STATE_H
#define DUTY_STATE_H

/*
 * How a duty stands: the states of share/states.csv, their colours
 * (share/lights.csv) and the days that part them (share/limits.csv).
 */

#include "office/period.h"
#include "office/workday.h"

enum state {
	STATE_NOT_DUE,
	STATE_NEAR,
	STATE_DONE,
	STATE_DONE_LATE,
	STATE_OVERDUE,
	STATE_STALLED,
	STATE_ONGOING,
	STATE_UNCLEAR,
	STATE_BLANK,
	STATE_NO_WORD,
	STATE_BEHIND, /* a year's total, by the months that are over */
	STATE_MOVED, /* handed over undone */
	STATE_FIXING, /* from here on: findings */
	STATE_FIXED,
	STATE_FIXED_LATE,
	STATE_UNFIXED,
	STATE_RELAPSED
};
#define STATES (STATE_RELAPSED + 1)

struct limits {
	long near[PERIODS]; /* by period; [PERIOD_NONE]: a deadline */
	long silent, relapse, sign, pace;
	struct workdays *work; /* NULL: count calendar days */
};

struct states;

/*
 * lights, limits, urges: an office's own tables, or NULL.  NULL after a fatal
 * diagnostic.
 */
struct states *states_read(
    const char *lights, const char *limits, const char *urges);
void states_free(struct states *);
struct limits *states_limits(struct states *); /* its own; lives as long */
struct str state_word(const struct states *, enum state);
/* The colour; days NULL: none. */
struct str state_light(const struct states *, enum state, const long *days);
/* What is proposed after so many reminders, the last `since` days ago, overdue by
 * so many days (0: not); empty: nothing.  share/urges.csv. */
struct str state_step(
    const struct states *, long urged, long since, long overdue);
/* Days from a to b, working days if limits say so; negative if b < a. */
long days_between(const struct limits *, struct date a, struct date b);

#endif

#ifndef SCORE_LADDER_H
#define SCORE_LADDER_H

/*
 * Warnings (预警): who was so and so often among the last, below a score, in
 * a grade or vetoed, counted in a row (连续: the calendar's next period each
 * time) or within the calendar year (年内累计), this period included.  Of
 * rows with the same condition and counter only the highest step reached is
 * named.  The tool lists; people decide.
 */

#include "score/history.h"

struct ladder {
	struct str warning, categories;
	enum { COND_LAST, COND_BELOW, COND_GRADE, COND_VETO } cond;
	struct dec number; /* COND_LAST, COND_BELOW */
	struct str grade;
	bool in_year; /* else in a row */
	long times;
};

struct ladders {
	struct ladder *v;
	size_t n, cap;
	struct arena texts;
};

/* path NULL: share/ladders.csv.  0, or -1 after a fatal diagnostic. */
int ladders_read(struct ladders *, const char *path);
void ladders_free(struct ladders *);
/*
 * Warn the units of a group that history holds already, this period last.
 */
void ladders_warn(
    const struct ladders *, const struct history *, struct party_group *);

#endif

#ifndef DUTY_MEND_H
#define DUTY_MEND_H

/*
 * Findings of inspections and whether they are put right (整改): 整改中, 按期销号,
 * 逾期销号, 逾期, 反弹.
 *
 * Two findings are of the same problem if unit, place and rule (or item, where
 * there is no rule) are the same; a row without a place is of none.  What is
 * found again within limits.relapse days after it was put right is 反弹, until
 * it is put right again.
 *
 * A review (回头看) takes the last full period before the day: each of its
 * findings stands as of the day, 反弹 if the problem came back after it was put
 * right.
 */

#include "duty/status.h"

struct mend;
struct places;
struct repairs;

/* Where each finding goes, as it stands; borrowed for the call. */
struct mend_sink {
	void (*put)(void *arg, const struct finding *);
	void *arg;
};

struct mend_count {
	long later; /* rows after the day */
	long nothing; /* rows of inspections that found nothing */
	long no_deadline; /* rows with no deadline: nothing to put right */
};

/*
 * review: PERIOD_NONE for all findings as they come.  repairs: rows of the log
 * about findings, or NULL; those by place go to what was last found there by
 * their day, so findings of such a place wait for mend_finish().
 */
struct mend *mend_new(const struct roster *, const struct limits *,
    struct repairs *, struct date day, enum period review);
/* Whose the places of findings without a unit are; NULL: not known. */
void mend_places(struct mend *, const struct places *);
/* Hand on the rows of a file of findings, whose name lives as long as the run;
 * those of a review wait for mend_finish().  Bad rows are reported.  0, or -1
 * after a fatal one. */
int mend_read(struct mend *, const char *path, const struct mend_sink *,
    struct mend_count *);
void mend_finish(struct mend *, const struct mend_sink *);
void mend_free(struct mend *);

#endif

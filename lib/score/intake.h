#ifndef SCORE_INTAKE_H
#define SCORE_INTAKE_H

/*
 * Reading all files of findings.  Every row is used, reported with its place,
 * or lies outside the period asked for.
 */

#include "score/doubles.h"
#include "score/post.h"

/* The findings of one month. */
struct haul {
	int month; /* since year 0 */
	long n, later; /* findings; of them after the day of judging */
	struct place first;
};

struct intake {
	struct date asof; /* the day of judging, set before the first file */
	long read, used, reported, outside;
	long later; /* of those used, after the day of judging */
	/* of the row so far, the better the higher */
	enum fate { FATE_REPORTED, FATE_OUTSIDE, FATE_USED } fate;
	struct date first, last; /* days of the findings used */
	struct haul *haul; /* in order of first appearance */
	size_t nhaul, cap_haul;
	struct doubles doubles;
	long ndouble; /* findings that were there before */
};

void intake_free(struct intake *);

/* 0, or -1 after a fatal diagnostic.  Counts go on from file to file. */
int intake_file(struct intake *, const char *path, const struct rules *,
    struct squad *, struct tally *, struct posting *);
/*
 * Findings that lie more than a year (and a period) from all others are
 * reported and kept out of first and last: a slip in a date makes no years of
 * empty periods.  Where the findings fall apart so, most of them count, of
 * equal parts the later.  period: the finest that is judged.
 */
void intake_strays(struct intake *, enum term_unit period);
/* Say how many were kept out, and how many are of days to come, if any are. */
void intake_report(const struct intake *);

#endif

#ifndef SCORE_INTAKE_H
#define SCORE_INTAKE_H

/*
 * Reading all files of findings.  Every row is used, reported with its place,
 * or lies outside the period asked for.
 */

#include "score/post.h"

struct intake {
	long read, used, reported, outside;
	struct date first, last; /* days of the findings used */
};

/* 0, or -1 after a fatal diagnostic.  Counts go on from file to file. */
int intake_file(struct intake *, const char *path, const struct rules *,
    struct squad *, struct tally *, struct posting *);
/* Say how many were kept out, if any were. */
void intake_report(const struct intake *);

#endif

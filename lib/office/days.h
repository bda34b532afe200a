#ifndef OFFICE_DAYS_H
#define OFFICE_DAYS_H

/*
 * The dates of a cell: ISO dates joined by 、 as plan-parse writes them, or
 * whatever an office typed (2026/6/30, 9月30日前, 8月至12月).
 */

#include "office/workday.h"

#define DAYS_MAX 16

struct days {
	struct date v[DAYS_MAX]; /* in the order of the cell */
	size_t n;
};

enum days_side {
	DAYS_FROM, /* what a cell of beginnings says; a range's first day */
	DAYS_TO, /* what a cell of deadlines says; a range's last day */
	DAYS_OPEN /* of a cell of deadlines, only the first days of ranges */
};

/* A year that is not known is y.  What is no date gives none. */
void days_read(struct days *, struct str cell, int y, enum days_side);
/*
 * Within so many days after base, whose next day is the first: 3日内,
 * 7个工作日内, 48小时内 (two days).  False if the text says nothing so.
 */
bool days_within(
    struct str text, struct date base, struct workdays *, struct date *due);
/* The days in year y that the text tells for each year: 每年12月20日前. */
void days_each_year(struct days *, struct str text, int y, enum days_side);
void days_sort(struct days *);
/* The earliest and the latest, or DATE_NONE. */
struct date days_first(const struct days *);
struct date days_last(const struct days *);

#endif

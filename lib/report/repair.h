#ifndef REPORT_REPAIR_H
#define REPORT_REPAIR_H

/* 问题整改台账: what a finding's deadline and date of repair say of it. */

#include "report/listing.h"

struct repair {
	/* columns of the grid, or -1 */
	long deadline, fixed, problem, item, rule, place, matter, count;
	struct know *praise;
	struct date date;
	struct grid shown; /* the findings without mere measurements; its rows
			      are the listing's grid's */
};

/* Let l work out its column @status; both live until l is drawn.  0, or -1
 * after a diagnostic. */
int repair_fields(struct repair *, struct listing *l, struct date date);
void repair_free(struct repair *);
/* Leave out what was measured and is no problem, once l has its grid; returns
 * how many that were. */
size_t repair_only(struct repair *, struct listing *l);
/* 已销号, 整改中, 逾期未改 or 未整改 (no deadline). */
const char *repair_status(
    struct str deadline, struct str fixed, struct date on);

#endif

#ifndef REPORT_BRIEF_H
#define REPORT_BRIEF_H

/*
 * What a bulletin has to say, worked out of findings, standings and status:
 * the facts that its template (share/bulletin/) fills in.  Names of the facts
 * are listed in bulletin(1).
 */

#include "base/dec.h"
#include "report/fill.h"
#include "report/grid.h"
#include "report/know.h"
#include "report/period.h"
#include "report/private.h"

struct brief {
	const struct grid *findings, *standings, *status; /* or NULL */
	struct period period;
	struct date date; /* what is repaired and overdue is so on this day */
	struct private *private; /* NULL: nothing is kept back */
	long days; /* given to put right what has no deadline of its own */
};

/* One finding, read. */
struct finding {
	struct str unit, item, place, problem, source;
	struct date date, deadline, fixed; /* DATE_NONE: none */
	struct dec count;
	bool praise; /* to the unit's credit */
	const struct place *at;
};

struct findings {
	struct finding *v;
	size_t n, cap;
};

/* Rows that cannot be read are reported and left out. */
int findings_read(struct findings *, const struct grid *);
void findings_free(struct findings *);
/* Is such an item to a unit's credit?  praise: share/bulletin/praise.csv. */
bool finding_praises(const struct know *praise, struct str item);
/* Put right by that day? */
bool finding_fixed(const struct finding *, struct date on);
bool finding_late(const struct finding *, struct date on);

void brief_findings(
    struct facts *, const struct brief *, const struct findings *);
/* The period before: what was found then, and is still open. */
void brief_before(
    struct facts *, const struct brief *, const struct findings *);
void brief_standings(struct facts *, const struct brief *);
/* Tasks due in the period and in the next one, of the status. */
void brief_tasks(struct facts *, const struct brief *);
/* One unit's open problems, and its tasks that are near or over. */
void brief_notice(struct facts *, const struct brief *, const struct findings *,
    struct str unit);

/* Pieces that several of them use. */
void brief_set(
    struct facts *, const char *name, const struct brief *, struct str);
void brief_date(struct facts *, const char *name, struct date);
void brief_number(struct facts *, const char *name, size_t); /* 0: empty */
void brief_rate(struct facts *, const char *name, size_t part, size_t whole);
/* Text from the tables: marks of Markdown escaped, private things out. */
void brief_text(struct buf *, const struct brief *, struct str);

#endif

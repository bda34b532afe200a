#ifndef REPORT_ASSESS_H
#define REPORT_ASSESS_H

/*
 * An assessment as its sheets show it: who was judged, by what, with which
 * points, and the records behind each of them, put together from scores,
 * standings, findings and rules of one period.
 *
 * What a mark comes to is worked out again from its records: where they do
 * not make up what the scores say, a row of adjustment is added, so that the
 * workbook's formulas give exactly the published points.
 *
 * Everything lives until assess_free(), in the grids or in its own arena.
 */

#include "base/dec.h"
#include "report/grid.h"

enum item_class { ITEM_BASE, ITEM_BONUS, ITEM_PENALTY, ITEM_ADJUST };

struct item {
	struct str name, part; /* part: of the rules; may be empty */
	enum item_class class;
	struct dec full; /* of the first unit that has it; none: !dec_ok */
	bool adds; /* records add points in some unit */
};

/* What one unit got for one item. */
struct mark {
	bool there; /* the scores have a row */
	bool judged; /* it has points */
	struct dec full; /* none: !dec_ok */
	struct dec got, deducted, added;
	struct str why;
	size_t record, nrecords; /* of assess.record */
	bool below; /* may go below nought */
};

struct member {
	struct str name;
	struct mark *mark; /* of each item of the group */
	struct dec sum; /* of all marks */
	bool listed; /* the standings have it: */
	struct dec score; /* none: !dec_ok */
	struct dec money; /* beside the points: paid to it, or (-) taken */
	long rank, previous; /* 0: none */
	struct str change, grade, award, warning;
};

struct group {
	struct str category;
	struct member *v;
	size_t n, cap;
	struct item *item;
	size_t nitems, capitems;
};

/* A row of 扣分依据: a finding, or an adjustment. */
struct record {
	size_t group, member, item;
	long finding; /* row of the findings, or -1 */
	struct str rule, where, problem, note;
	bool known; /* has points of its own */
	bool measured; /* a value, not problems that are counted */
	struct dec deducted, added; /* none: 0 */
};

struct assess {
	struct str period;
	const struct grid *scores, *standings, *findings, *rules; /* or NULL */
	bool listed; /* the standings have this period */
	struct group *v;
	size_t n, cap;
	struct record *record;
	size_t nrecords, caprecords;
	struct arena texts;
};

/* Put together; of standings alone it is groups without items. */
void assess_build(struct assess *, const struct grids *, struct str period);
void assess_free(struct assess *);
/* Does a date (ISO) lie in a period (2026-12, 2026-Q4, 2026)? */
bool assess_holds(struct str period, struct str date);

/* assess_records.c: the records of all marks, once the marks are there. */
void assess_records(struct assess *);

#endif

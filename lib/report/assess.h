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

enum item_class {
	ITEM_BASE,
	ITEM_BONUS,
	ITEM_PENALTY,
	ITEM_ADJUST,
	ITEM_LEDGER /* money beside the points, never points */
};

/* What an adjusting row does, as far as a formula over the items can say it. */
enum adjust_kind {
	ADJUST_FIXED, /* cannot be said: it stays what the scores have */
	ADJUST_CAP, /* gives back what a part lost beyond the limit */
	ADJUST_FLOOR, /* lifts a part to the limit */
	ADJUST_SCALE, /* 缺项折算: judged points up to the full of all */
	ADJUST_WEIGHT, /* limit: the weight */
	ADJUST_BONUS, /* takes back bonus beyond the limit */
	ADJUST_PENALTY, /* gives back penalties beyond the limit */
	ADJUST_MOST, /* 总分上限 */
	ADJUST_LEAST, /* 总分保底 */
	ADJUST_ZERO /* 总分记零 */
};

struct item {
	struct str name, part; /* part: of the rules; may be empty */
	enum item_class class;
	struct dec full; /* of the first unit that has it; none: !dec_ok */
	bool adds; /* records add points in some unit */
	bool points, money; /* some unit has points, money of it */
	enum adjust_kind adjust; /* of ITEM_ADJUST */
	struct str of; /* the part that it adjusts; empty: all */
	struct dec limit; /* none: each unit has its own */
};

/* What one unit got for one item. */
struct mark {
	bool there; /* the scores have a row */
	bool judged; /* it has points */
	struct dec full; /* none: !dec_ok */
	struct dec got, deducted, added;
	struct dec money; /* beside the points */
	struct str why, effect; /* effect: of a veto */
	size_t record, nrecords; /* of assess.record */
	bool below; /* may go below nought */
	bool live; /* an adjustment that a formula works out */
	struct dec limit; /* its own limit, where item.limit is none */
};

struct member {
	struct str name;
	struct mark *mark; /* of each item of the group */
	struct dec sum; /* of all marks, rounded to the group's places */
	struct dec money; /* of all marks: paid to it, or (-) taken */
	/* of all rows of the scores, for ties */
	struct dec deducted, added, count;
	bool listed; /* the standings have it: */
	struct dec score; /* none: !dec_ok */
	struct dec prize; /* money of its awards */
	long rank, previous; /* 0: none */
	struct str change, grade, award, warning;
};

struct group {
	struct str category;
	struct member *v;
	size_t n, cap;
	struct item *item;
	size_t nitems; /* without those of the ledger, */
	size_t nall, capitems; /* which are the last of all */
	int places; /* totals are rounded to so many */
};

/* A row of 扣分依据: a finding, or an adjustment. */
struct record {
	size_t group, member, item;
	long finding; /* row of the findings, or -1 */
	struct str rule, where, problem, note;
	bool known; /* has points of its own */
	bool measured; /* a value, not problems that are counted */
	struct dec deducted, added, money; /* none: 0 */
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

/* assess-adjust.c: which adjusting rows formulas can say, and what the totals
 * are rounded to. */
void assess_adjust(struct assess *);
/* Does an item count for what the adjusting item adjusts? */
bool assess_reaches(const struct item *adjust, const struct item *);
/* assess-records.c: the records of all marks, once the marks are there. */
void assess_records(struct assess *);

#endif

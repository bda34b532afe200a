#ifndef SCORE_JUDGE_H
#define SCORE_JUDGE_H

/*
 * From accounts and measured values to the points of one item, for one unit
 * and one period.  Order: records (multiplied when they were posted), rules
 * with their caps, the item with its floor and cap.
 */

#include "score/band.h"
#include "score/rates.h"
#include "score/squad.h"
#include "score/tally.h"

/* What one rule gives or takes.  Amounts are not negative, but for money. */
struct verdict {
	const struct rule *rule;
	const struct account *account; /* may be NULL */
	bool missing; /* a value rule without a value */
	bool has_value, zero, veto;
	struct dec value; /* measured */
	struct str letter; /* measured, R8 R9 R10 */
	struct band_at at; /* where the value lies on the scale */
	struct dec full; /* points that a giving rule has to give */
	struct dec steps; /* counted or fallen short, rounded */
	struct dec deduct, score, add, money;
	bool capped; /* by the rule's own cap */
	struct dec uncapped; /* what it was before that */
	struct dec based, base; /* R22: what the money goes by, of which full */
};

enum absence {
	ABSENT_NO,
	ABSENT_DUE, /* not judged in this period */
	ABSENT_VALUE, /* no value */
	ABSENT_MARK, /* 不涉及 */
	ABSENT_RULES /* its rules lack something */
};

/* What an item gives. */
struct result {
	bool scoped; /* concerns the unit at all */
	bool judged; /* base: has points; outside: something happened */
	bool pending; /* to be given the group's average */
	enum absence absence;
	enum missing by; /* what was done about a missing value */
	bool filled; /* by that */
	bool marked; /* it does not concern the unit */
	struct dec full; /* of judged items of the base, else 0 */
	struct dec got, deducted, added, money, count;
	bool has_money, veto[VETO_N];
	struct str veto_cap;
};

struct bench {
	const struct rules *rules;
	struct squad *squad;
	const struct tally *tally;
	const struct rates *measures; /* from -s; may be NULL */
	/* of the last period judged, per unit and item, for 沿用 */
	struct result *before;
	/* of this period: published totals for 下辖得分 and 总分; or NULL */
	const struct dec *total, *total_full;
	const bool *total_known;
	/* one inspection of an item with 逐轮平均; NULL: the period */
	const struct str *round;
};

/* The period of an item or rule that a period of output looks at. */
struct term judge_slot(enum term_unit own, struct term out);
/* Does the item concern the unit in this period? */
bool judge_scoped(
    const struct bench *, const struct item *, size_t unit, struct term);
bool judge_holds(
    const struct bench *, const struct rule *, size_t unit, struct term);
/* full: what a giving rule has to give. */
void judge_rule(const struct bench *, const struct rule *, size_t unit,
    struct term slot, struct dec full, struct verdict *);
/* What fell on a rule in the period, or in the round of the bench. */
const struct account *judge_account(const struct bench *, const struct rule *,
    size_t unit, struct term slot);
/*
 * The rounds whose mean counts for the unit; NULL: the period is judged as a
 * whole.  With round set to one of their names judge_item() judges it alone.
 */
const struct map *judge_rounds(
    const struct bench *, size_t item, size_t unit, struct term out);
/*
 * Judge an item.  verdicts: room for one of each of its rules that hold, or
 * NULL; *n is how many.  last: whether the output period ends the item's.
 */
void judge_item(const struct bench *, size_t item, size_t unit, struct term out,
    struct result *, struct verdict *verdicts, size_t *n);
/* The same without rounds: part of judge_item(). */
void judge_once(const struct bench *, size_t item, size_t unit, struct term out,
    struct result *, struct verdict *verdicts, size_t *n);

#endif

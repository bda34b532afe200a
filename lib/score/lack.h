#ifndef SCORE_LACK_H
#define SCORE_LACK_H

/*
 * 缺项 (R16): what becomes of an item that does not concern a unit, or of a
 * value that is missing, for that unit and period.
 */

#include "score/judge.h"

struct remedy {
	enum missing how; /* MISSING_DROP if nothing is said */
	struct dec points; /* MISSING_FIXED */
};

/*
 * A value of this rule is missing: its own 缺项, else the first R16 row, else
 * its item's.  absent: it does not concern the unit, as the R16 row says.
 */
struct remedy lack_of_value(const struct bench *, const struct rule *,
    size_t unit, struct term, bool absent);
/*
 * The item does not concern the unit: the first R16 row, else the item's own
 * 满分, 平均分 or points.
 */
struct remedy lack_of_item(
    const struct bench *, size_t item, size_t unit, struct term);
/* The item is judged by the quarter or year, and this month is not its last. */
struct remedy lack_not_due(
    const struct bench *, size_t item, size_t unit, struct term);
/* Does an R16 row (不涉及) say that it does not concern the unit? */
bool lack_item_absent(
    const struct bench *, size_t item, size_t unit, struct term);
bool lack_rule_absent(
    const struct bench *, const struct rule *, size_t unit, struct term);
/* The same on one day, for findings. */
bool lack_absent_on(const struct rules *, const struct squad *,
    const struct rule *, size_t unit, struct date);

#endif

#ifndef ZH_SIDE_H
#define ZH_SIDE_H

/*
 * A numeral with its unit and the bound behind it: one side of a range, or
 * the whole of a quantity.  Not for others than lib/zh/quantity.c.
 */

#include "zh/find.h"

struct side {
	struct num num;
	size_t at, end; /* characters */
	struct dec lo, hi; /* in units of the unit */
	const struct word *unit; /* NULL: none */
	size_t unit_at, unit_end, rate_end; /* rate: 元/平方米 */
	enum zh_per per; /* 元/年 */
	bool more; /* 多, 余 */
	bool rough; /* 左右 */
	bool fraction; /* 三分之二 */
	bool percent; /* 百分之八, 九五折 */
	bool ordinal; /* 第三 */
	bool bound; /* op stands behind it: 以上 */
	enum zh_op op;
};

/* Is there one at character i?  If a numeral is unfit, end is past it. */
bool side_at(const struct finder *, size_t i, struct side *);

/* lib/zh/bound.c */

/* The bound behind its end, if there is one. */
bool side_bound(const struct finder *, struct side *);
/* The operator that the value of a bound's row (">=", ">= far") names. */
enum zh_op side_op(struct str);

#endif

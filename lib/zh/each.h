#ifndef ZH_EACH_H
#define ZH_EACH_H

/* The periods that something recurs in, and when in each of them. */

#include "zh/find.h"

struct period {
	enum zh_per per;
	int every;
	size_t end;
};

/* [N][个]月, 半年, 两周 at character i. */
bool each_period(const struct finder *, size_t i, struct period *);
/* 每月, 每个季度, 隔天 at character i: sets the period; where it ends. */
bool each_at(const struct finder *, size_t i, struct span *, size_t *end);
/*
 * 周五, 5日前, 底, 9月到11月 behind such a period, at character i: behind it, or
 * i.  Sets the day where it is one.
 */
size_t each_detail(const struct finder *, size_t i, struct span *);

#endif

#ifndef PLAN_CARRY_H
#define PLAN_CARRY_H

/*
 * Who bears the items of a list by what is said before it or behind it:
 * 以下任务由甲牵头，乙配合。 in an introduction, 上述工作由甲负责。 in a closing
 * paragraph, （责任单位：甲） behind the last sentence of 一是…二是….  An
 * introduction lies inside the item that owns the list, so what it says
 * belongs to that item: to every task of it.
 */

#include "plan/duty.h"

/* What node i of the outline carries to the duties of others. */
void carry_take(const struct outline *, struct duty *, size_t i);

#endif

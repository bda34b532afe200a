#ifndef PLAN_CARRY_H
#define PLAN_CARRY_H

/*
 * Who bears the items of a list by what is said before it or behind it:
 * 以下任务由甲牵头，乙配合。 in an introduction, 上述工作由甲负责。 in a closing
 * paragraph, （责任单位：甲） behind the last sentence of 一是…二是…, 以下任务均需乙配合。
 * in a paragraph between the items, of those behind it.  An
 * introduction lies inside the item that owns the list, so what it says
 * belongs to that item: to every task of it.
 */

#include "plan/duty.h"

/* Does a sentence between items speak of those that follow: 以下任务均需…? */
bool carry_on(struct str sentence);
/* The next sentence of text, its mark left out; false at the end. */
bool carry_sentence(struct str *text, struct str *one);

/* What node i of the outline carries to the duties of others. */
void carry_take(const struct outline *, struct duty *, size_t i);

#endif

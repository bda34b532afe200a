#ifndef PHRASE_TIMEHEAD_H
#define PHRASE_TIMEHEAD_H

/* Texts that are, or begin with, a time: what stands below or behind is due then. */

#include <stdbool.h>

#include "base/str.h"

/*
 * Is this line or heading nothing but a part of the year: 三月份：,
 * 第一季度重点工作, 第一周（2月26日—3月1日）?  What stands below it is due then.
 */
bool timehead_is(struct str text);

/* Is it one with a blank and what that part is for behind: 3月 学雷锋志愿服务月? */
bool timehead_is_themed(struct str text);

/* Is it a time, or several, and nothing else: 上半年, 5月中旬完成, 即日起至8月底? */
bool timehead_is_when(struct str text);

/* Is a cell nothing but months, as cells of times write them: 2026.8, 2026/8? */
bool timehead_is_months(struct str text);

/* Does it begin with a day, a month or days: 6月1日至30日，分三批? */
bool timehead_begins(struct str text);

/* Does s say by when each of several things is done: 3月底前开工，6月完工? */
bool timehead_tells_steps(struct str s);

/* Is a text (of a bracket, a cell) nothing but a day or a range of days? */
bool timehead_is_days(struct str text);

#endif

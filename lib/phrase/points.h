#ifndef PHRASE_POINTS_H
#define PHRASE_POINTS_H

/* What a text says of points: what something is worth, what is given or taken. */

#include <stdbool.h>

#include "base/str.h"

/* Does the text give or take points or money: 扣2分, 每次罚 50 元, 不得分? */
bool points_given(struct str);
/* Where 分 stands from a byte on, and its length; negative for none: no 30分钟. */
long points_find(struct str s, size_t from, size_t *n);
/* As points_given(), or does it say so without a figure: 酌情扣分, 按比例得分? */
bool points_told(struct str);

/* Bytes of the sign before points, or 0; take: is it one that takes them? */
size_t points_sign(struct str, bool *take);
/* Is s nothing but what something is worth: 20分, 满分20分? */
bool points_only(struct str s);
/* Does a heading end in what its section comes to: 组织领导（20分）? */
bool points_total(struct str heading);
/* The points in a heading's bracket （10分）; empty if there are none. */
struct str points_in_bracket(struct str heading);
/* （5分）每缺一项扣1分 without such a bracket at its start. */
struct str points_behind_total(struct str);
/* Bytes of the figure that s ends in: 20, 2.5, or 0. */
size_t points_figure_before(struct str s);
/* Is s no more than a name and its points: 道路保洁20分? */
bool points_weight(struct str);

#endif

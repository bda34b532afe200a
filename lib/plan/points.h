#ifndef PLAN_POINTS_H
#define PLAN_POINTS_H

#include <stdbool.h>

#include "base/str.h"

/* Does the text give or take points or money: 扣2分, 每次罚 50 元, 不得分? */
bool points_given(struct str);

#endif

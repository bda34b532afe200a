#ifndef PLAN_GIVES_H
#define PLAN_GIVES_H

/* A quick look whether a text scores; plan/draft.h reads what it gives. */

#include <stdbool.h>

#include "base/str.h"

/* Does it give or take points or money: 扣2分, 罚款每人50元? */
bool gives_points(struct str);

#endif

#ifndef OFFICE_PROBLEM_H
#define OFFICE_PROBLEM_H

/* What stands under 问题 where an inspection found nothing: 无, 未发现问题。, / */

#include "base/str.h"

bool problem_none(struct str);

#endif

#ifndef PLAN_TASK_ROW_H
#define PLAN_TASK_ROW_H

#include "plan/task.h"
#include "who/resp.h"

/* The task cells, then the content cells; who and when from the others. */
void task_take_row(struct task *, const struct node *, struct resp *);

#endif

#ifndef TABLE_PROGRESS_H
#define TABLE_PROGRESS_H

#include "table/cell.h"

/*
 * 工作任务, 进展情况, 存在问题, 下一步措施: how far the work has come, what stood in its
 * way and what comes next are none of its content.  Leaves out such columns of
 * the n whose roles these are, where another is of work.
 */
void progress_leave(enum cell_role *role, bool *listed, size_t n,
    const struct cell_list *headings);

#endif

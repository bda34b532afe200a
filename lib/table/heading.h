#ifndef TABLE_HEADING_H
#define TABLE_HEADING_H

/* What the heading of one column says, by share/plan-columns.csv. */

#include "table/cell.h"

/*
 * The role of a heading that is known, -1 for none.  second: that of the other
 * word where it has two, 责任单位及责任人; else CELL_OTHER.
 */
int heading_role(const struct cell *, enum cell_role *second);
bool heading_is_listed(const struct cell *);
/*
 * 考核评分办法, 负责考核部门: a heading that ends like one of the list.  Who and
 * when are told by longer words, 计量单位 is no 单位, and not by two of them.
 */
int heading_role_like(const struct cell *);
/* 到位资金（万元）, 新建厕所(座): a measure in brackets, so that figures stand below. */
bool heading_is_measured(const struct cell *);
/* Do figures stand below, by a measure or by the end of the heading: 参保率? */
bool heading_is_of_figures(const struct cell *);
/* 改厕（户）, with its measure: such as may be asked for; but 户数（户） tells them. */
bool heading_asks_figures(const struct cell *);
/* 已开工（户）: where figures stand below, such as were reached. */
bool heading_is_done(const struct cell *);
/* 存在问题, 隐患描述: what was found. */
bool heading_is_found(const struct cell *);
/* 检查内容: what somebody looked at. */
bool heading_is_checked(const struct cell *);
/* 名次, 排名 */
bool heading_is_rank(const struct cell *);
/* 得分, 考评成绩: what was got. */
bool heading_is_result(const struct cell *);
/* 工作分工: who bears it, or what each is to do. */
bool heading_is_share(const struct cell *);
/* 单位: of whom, and not 责任单位. */
bool heading_is_group(const struct cell *);
/* 委内牵头处室 beside 牵头单位: who does it inside one of those units. */
bool heading_is_inner(const struct cell *);
/* 成员单位: those who bear it, where no other column names any. */
bool heading_is_members(const struct cell *);

#endif

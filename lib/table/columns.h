#ifndef TABLE_COLUMNS_H
#define TABLE_COLUMNS_H

/* The columns of one table.  Only role.c and columns.c include this. */

#include "table/role.h"

#define COLUMNS 64 /* cells further right are other */

struct table_roles {
	enum cell_role role[COLUMNS], second[COLUMNS];
	enum cell_role group[COLUMNS]; /* of the heading over it, with 单位 below */
	bool listed[COLUMNS]; /* by its heading */
	int said[COLUMNS]; /* the role that its heading says, -1 for none */
	bool found[COLUMNS]; /* 存在问题: what somebody found there */
	bool shared[COLUMNS]; /* stands below the heading before it */
	bool figures[COLUMNS]; /* stand below it, by its heading */
	bool share[COLUMNS]; /* 工作分工, over names or over work */
	bool whose[COLUMNS]; /* 单位, which need not be 责任单位 */
	size_t n; /* columns of the heading row; 0: none */
	bool headed; /* n was so from the start */
	bool counts; /* a heading says that figures stand below */
	bool asked; /* such as a plan asks for: 植树株数（株） */
	bool results; /* one says that they were got or reached */
	bool allotted; /* the rows say how many each village owes */
	struct row_line **row;
	size_t nrows, cap;
	struct arena *mem;
};

/* Once all rows are there: the roles that their cells tell. */
void columns_settle(struct table_roles *);

#endif

#ifndef TABLE_ROLE_H
#define TABLE_ROLE_H

/* What the columns of one table mean, and what its merged cells hold. */

#include "table/cell.h"
#include "table/row.h"

struct table_roles;

/* How many cells are known headings; 0 unless most of them are. */
size_t roles_known(const struct cell_list *);
/* Is 序号 the first? */
bool roles_numbers(const struct cell_list *);
/* Is each of them one of the list, and 序号 the first? */
bool roles_numbered(const struct cell_list *);
/* headings NULL: a table without a heading row. */
struct table_roles *roles_new(const struct cell_list *headings, struct arena *);
/* A second heading row below the first one tells its columns closer. */
void roles_refine(struct table_roles *, const struct cell_list *);
/*
 * Are these headings of another table: one of them says another role than that
 * of the column has said, or stands over a column more, once there are rows?
 */
bool roles_differ(const struct table_roles *, const struct cell_list *);
bool roles_headed(const struct table_roles *);
/* The role of column k by its heading; CELL_OTHER for none. */
enum cell_role roles_at(const struct table_roles *, size_t k);
/* Is column k one of full points, by its heading? */
bool roles_is_points(const struct table_roles *, size_t k);
/* Is it one of those that make the text of a task? */
bool roles_is_text(const struct table_roles *, size_t k);
/* Is column k one that is known to tell nothing of the work: 备注? */
bool roles_is_left_out(const struct table_roles *, size_t k);
size_t roles_columns(const struct table_roles *); /* 0: not known */
/* The row's cells are kept and may still change until roles_finish(). */
void roles_add_row(struct table_roles *, struct row_line *);
/* Give every cell its role, fill merged ones, and free the table. */
void roles_finish(struct table_roles *);

#endif

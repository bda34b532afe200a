#ifndef TABLE_FINDER_H
#define TABLE_FINDER_H

/*
 * One table after the other, line by line.  Only row.c, which finds where
 * they begin, and take.c, lone.c, torn.c and group.c, which
 * take their lines, include this.
 */

#include "table/blanks.h"
#include "table/cell.h"
#include "table/role.h"
#include "table/row.h"

struct finder {
	struct rows *rows;
	const struct doc *doc;
	struct cell_list cells; /* of the line at hand */
	struct table_roles *table;
	struct blanks blanks; /* of its heading row, if they part its cells */
	enum table_sep sep;
	size_t head; /* the line of its heading row */
	size_t last; /* the row that a line without cells goes on, or n */
	bool grid; /* rules part the rows of the table at hand */
	bool drawn; /* its rows may take several lines */
	bool ruled; /* the line before was one */
};

/* Cut line i into f->cells. */
void finder_cut(struct finder *f, size_t i, enum table_sep);
/* The next line at or behind i that is not blank. */
size_t finder_next(const struct finder *f, size_t i);
/*
 * A short line without end mark: a heading over the rows that follow.  Not 附表2：
 * 物资储备表, which stands over a table of its own.
 */
bool finder_is_group(struct str);
/*
 * Is line i, of whose cells n are filled and which begins with that one, a
 * heading over rows?
 */
bool finder_heads_rows(
    const struct finder *f, struct str first, size_t n, size_t i);
/* 合计, 综合得分：90分 or 注：…, in the first of n cells that are not empty? */
enum row_part finder_total_or_note(const struct finder *f, size_t n);
/* 小计：2项 in a line without cells */
bool finder_is_total(struct str);
/*
 * <tab>参赛<tab>: one filled cell below merged ones, and as many cells as there
 * are headings; or <tab><tab>参赛 below 内容, with none behind it; or with one
 * tab, where the table goes on, or a list in the cell above does.
 */
bool finder_is_lone_cell(struct finder *f, size_t i);
/* Is the only cell at hand an item that goes on none?  It may stand behind the table. */
bool finder_is_item(const struct finder *f);
/*
 * Does a tab part no cells in line i: 1.<tab>疏通沟渠 behind the number of an item,
 * which is not the next row of the table at hand; 牵头单位：甲<tab>配合单位：乙?
 */
bool finder_is_text(const struct finder *f, size_t i);
/* Line i, which has no cells, is a further one of the row's last cell. */
void finder_more(struct finder *f, size_t i);
/*
 * Line i goes on within the last cell of the row before it, 甲<newline>乙<tab>6月, or
 * is a further name in it; false if it does not.
 */
bool torn_take(struct finder *f, size_t i);
/*
 * Lines from i on are a table; returns the line behind it.  end: the line where
 * a table without headings ends, or n.
 */
size_t finder_take(struct finder *f, size_t i, size_t end);

#endif

#ifndef TABLE_SUM_H
#define TABLE_SUM_H

/* What the columns of a table hold, by which those without headings are told. */

#include "table/row.h"

/* What a column holds, over all rows. */
struct column_sum {
	size_t filled, numerals, names, repeats, chars, formulas;
	size_t classes, items; /* begin like 一、 and （一）, like 1. and （1） */
	size_t people; /* names of persons: 李小红、张文 */
	size_t words; /* no figure, nor a mark for none */
	size_t units; /* names of some: 县水利局, but not 学校, which is any */
};

/* Of column k of those rows. */
void column_look(struct row_line *const *row, size_t nrows, size_t k,
    struct column_sum *);
/* Nothing but figures in column k of those rows? */
bool column_is_figures(struct row_line *const *row, size_t nrows, size_t k);
/* Names and their figures, and nothing else: a table of results? */
bool columns_are_figures(const struct column_sum *, size_t n);

#endif

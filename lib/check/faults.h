#ifndef CHECK_FAULTS_H
#define CHECK_FAULTS_H

/*
 * Diagnostics as rows of a faults table, in the order of the text.  Between
 * the two calls nothing is printed; every finding counts towards the exit
 * status all the same.
 */

#include "io/table.h"

void faults_begin(void);
void faults_end(struct table_out *);

#endif

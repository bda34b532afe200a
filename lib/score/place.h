#ifndef SCORE_PLACE_H
#define SCORE_PLACE_H

#include "base/str.h"

/*
 * The place in a ranking that a cell names: 2, 第2名, 第二名, 并列第二, 2（并列）.
 * 0: the cell is empty; -1: it names none.
 */
long place_read(struct str cell);

#endif

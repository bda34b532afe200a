#ifndef REPORT_COVER_H
#define REPORT_COVER_H

/*
 * 封面说明: what the workbook is, of which period, made from which files, what
 * was guessed or could not be used, and where to find what.
 */

#include "report/board.h"

/* Drawn last, on a sheet made first; board: NULL without an assessment;
 * measured: findings that the ledger leaves out. */
void cover_draw(struct draw *, struct leaf *, const struct grids *,
    const struct board *board, size_t measured);

#endif

#ifndef LINE_RESIDUE_H
#define LINE_RESIDUE_H

/* Whole lines that are no part of what a document says. */

#include <stdbool.h>

#include "base/str.h"

/*
 * KIND_NOISE or KIND_META by share/plan-lines.csv, looking through the bars
 * and bullets that pages put before such lines; -1 for an ordinary line.
 */
int residue_of(struct str line);
/* May the whole of a trimmed line be the number of a page, and nothing else? */
bool residue_is_page_number(struct str line);
/*
 * Bytes at the end of a line, which is trimmed, that are noise behind its last
 * sentence: 上报镇政府。第1页共6页.
 */
size_t residue_tail(struct str line);
/*
 * Bytes at the end of a document's last line, which is trimmed, that are its
 * signature and date behind the last sentence: 认真落实。 上河镇政府 2026年3月5日.
 */
size_t residue_signature(struct str line);

#endif

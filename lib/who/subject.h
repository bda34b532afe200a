#ifndef WHO_SUBJECT_H
#define WHO_SUBJECT_H

/*
 * Whom the text itself orders: the names right before 要, 应, 须, 必须, 需, 不得,
 * when they are an organisation's or those of a group of people.
 */

#include "base/str.h"

/* Names as written, joined by 、, none twice, behind what b has. */
void subject_find(struct buf *b, struct str text);

#endif

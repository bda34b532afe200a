#ifndef OUTLINE_LINES_H
#define OUTLINE_LINES_H

/* The lines of a plan file, and what each is among the others. */

#include "line/line.h"
#include "table/row.h"

/* Free with lines_free(); the texts are those of the document. */
void lines_read(struct lines *, const struct doc *, const struct rows *);
/* ●活动目标: the name of a section behind a bullet or a number, and no more? */
bool lines_is_section(const struct line *);

#endif

#ifndef OUTLINE_DATED_H
#define OUTLINE_DATED_H

/* Of which year and day the documents are: by the title, the line that signs
 * a paper, the day that stands above it, or the paper it is attached to. */

#include "outline/outline.h"

/* Set year and date of every document whose kinds of pieces are settled. */
void dated_settle(struct outline *);

#endif

#ifndef OUTLINE_SPLIT_MARKS_H
#define OUTLINE_SPLIT_MARKS_H

/* Where in a paragraph markers stand such as may open an item: for split.c. */

#include "outline/split.h"

#define SPLIT_LONG 600 /* bytes; a shorter paragraph keeps the marks it had */
#define SPLIT_GLUED 45 /* bytes of a heading that its list follows at once */

/* All of them, in their order; first: as for split_find(). */
void split_marks(struct cuts *, struct str text, const struct marker *first);
/* Nothing in s but Chinese characters and what among holds? */
bool split_only_han(struct str s, const char *among);
/* 六、奖励说明 before its 1、…: is item, with its marker, a short heading? */
bool split_is_short_heading(struct str item, const struct marker *mark);

#endif

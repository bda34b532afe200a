#ifndef OFFICE_HINT_H
#define OFFICE_HINT_H

/* Words that tell how tasks go: the patterns of share/track-words.csv. */

#include <stdbool.h>

#include "office/period.h"

enum hint {
	HINT_BLANK,
	HINT_FOREVER,
	HINT_TOTAL,
	HINT_LEVEL,
	HINT_LEVEL_METRIC,
	HINT_ONCE,
	HINT_DONE,
	HINT_UNDONE,
	HINT_RATIO,
	HINT_SHARE,
	HINT_FESTIVAL,
	HINT_TRIGGER,
	HINT_SIGNED,
	HINT_DUE_WEEK,
	HINT_DUE_MONTH,
	HINT_DUE_QUARTER,
	HINT_LIMIT,
	HINT_OCCASION,
	HINT_BEFORE,
	HINT_BEFORE_DAY,
	HINT_WITHOUT_DAY
};

struct hints;

/* NULL after a fatal diagnostic. */
struct hints *hints_read(void);
void hints_free(struct hints *);
/*
 * Does the text (squeezed here) hold such words?  value and number may be
 * NULL: what the row stands for, and its first group as a number (1 if there
 * is none).
 */
bool hint_in(const struct hints *, enum hint, struct str text,
    struct str *value, long *number);
/* 每月25日前, 每周五: the day of each period by which it is due, or 0: its end. */
int hint_due_day(const struct hints *, enum period, struct str text);

#endif

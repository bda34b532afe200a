#ifndef IO_HABIT_H
#define IO_HABIT_H

/*
 * Habits of office sheets: rows that are no records.  The words are in
 * share/sheet-words.csv.
 */

#include "io/csv.h"

enum habit {
	HABIT_RECORD,
	HABIT_TOTAL, /* 合计 */
	HABIT_NOTE /* 注：…, 填报人：… */
};

/* What a row is whose first filled cell is this, in a table of this kind. */
enum habit habit_of(struct str first, struct str kind);

#endif

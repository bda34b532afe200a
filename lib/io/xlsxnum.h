#ifndef IO_XLSXNUM_H
#define IO_XLSXNUM_H

/*
 * Numbers of a worksheet as text.  A cell's number format decides only
 * whether it is a date, a time, or a code with leading zeros; everything else
 * is the plain decimal (85% is 0.85), to the 15 digits that Excel keeps.
 */

#include <stdbool.h>

#include "base/str.h"

enum xlsxnum_kind {
	XLSXNUM_PLAIN,
	XLSXNUM_DATE, /* 2026-03-01 */
	XLSXNUM_DATETIME, /* 2026-03-01T08:30, the day alone at midnight */
	XLSXNUM_TIME, /* 08:30 */
	XLSXNUM_MONTH, /* 2026-03 */
	XLSXNUM_YEAR, /* 2026 */
	XLSXNUM_CODE /* 0577, from a format of noughts alone */
};

struct xlsxnum {
	enum xlsxnum_kind kind;
	int digits; /* of a code */
};

/* What a format code says: yyyy"年"m"月"d"日", 0.00%, [$-804]... */
struct xlsxnum xlsxnum_of_code(const char *code);
/* What a built-in format says, as a Chinese Excel has them. */
struct xlsxnum xlsxnum_of_id(long id);

/*
 * Append the number, as it stands in the file ("0.85", "4.6E4").  mac: dates
 * count from 1904.  *lost: it is a plain number of more than 15 digits, of
 * which Excel has lost the last ones.  False: not a number; nothing appended.
 */
bool xlsxnum_put(
    struct buf *, struct str number, struct xlsxnum, bool mac, bool *lost);

#endif

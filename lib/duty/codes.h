#ifndef DUTY_CODES_H
#define DUTY_CODES_H

/*
 * Codes and how offices write them: tables of share with a column of codes and
 * a column `words` of words joined by 、.
 */

#include "base/map.h"

struct codes {
	const char *table; /* its kind; the file is named after it */
	const char *const *code;
	size_t n;
	struct map words; /* MAP_INIT */
	bool read; /* at the first look, only once; false before */
};

/* Number of the code that a code or a word stands for; -1 if there is none,
 * or the table is unreadable (reported). */
long codes_find(struct codes *, struct str);

#endif

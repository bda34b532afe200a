#ifndef ZH_ARABIC_H
#define ZH_ARABIC_H

/*
 * Figures in Arabic digits, the commas of their groups and their fraction
 * included: 1,234.5.  Behind a word the nought before the point may be left
 * out: 投资.52亿元.
 */

#include "base/dec.h"
#include "zh/text.h"

struct arabic {
	struct dec value;
	size_t end;
	int digits; /* characters, that of a fraction's point included */
};

/* Does one begin at character i? */
bool arabic_begins(const struct text *, size_t i);
/*
 * Read the one at character i; false if it is none that has a value (too long,
 * 1.2.3), with its end set nevertheless.
 */
bool arabic_at(const struct text *, size_t i, struct arabic *);

#endif

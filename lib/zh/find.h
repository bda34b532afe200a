#ifndef ZH_FIND_H
#define ZH_FIND_H

/*
 * What the grammars of lib/zh share; not for others.  Each of them looks for
 * its kind of expression at one character and says where it ends; positions
 * are characters.  None looks further than a fixed number of characters ahead
 * of what it accepts, so that a pass over the text is linear.
 */

#include "zh/num.h"
#include "zh/span.h"
#include "zh/words.h"

struct finder {
	const struct words *words;
	const struct text *t;
	const struct zh_ref *ref;
	int year; /* last year written in the sentence; 0: none */
	struct date begun; /* where a range over years began there, */
	int until; /* and the year that it ends in */
	bool cell; /* the text is a time cell */
	struct date last; /* last day of it, for 12日 behind 5月3日、 */
	size_t behind; /* where that day ends */
};

/*
 * Fill s if a quantity, number or percent begins at i; s->col is where its
 * numeral ends.
 */
bool quantity_at(const struct finder *, size_t i, struct span *s, size_t *end);
/* 9点, 8时30分, 9:30: a time of day, which is no date and no count; its end. */
size_t clock_at(const struct text *, size_t i);
/* A date or range at i. */
bool time_at(struct finder *, size_t i, struct span *s, size_t *end);
/* A frequency at i. */
bool freq_at(const struct finder *, size_t i, struct span *s, size_t *end);
/* Make a frequency of the quantity s if a period follows: 2次/月. */
bool freq_rate(const struct finder *, struct span *s, size_t *end);

#endif

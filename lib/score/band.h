#ifndef SCORE_BAND_H
#define SCORE_BAND_H

/*
 * Steps of a scale (分档): "95:5、90:3、其余:0", "60..75:3", "<=15:0.5",
 * "95%以上:5、不足60:0", "60—75(不含75):3..4"; keys that are no numbers are
 * letters: "好:5、中:3".
 */

#include "score/rule.h"

/* False if a piece cannot be read.  shares: points are shares of a full. */
bool bands_read(struct arena *, struct str cell, bool shares, struct band **,
    size_t *n);
/* The band that holds x, or NULL. */
const struct band *band_find(const struct band *, size_t n, struct dec x);
/* That of 未达, or NULL. */
const struct band *band_short(const struct band *, size_t n);
/* That of this letter, or 其余, or NULL. */
const struct band *band_letter(const struct band *, size_t n, struct str);
/* Are all keys letters (and 其余), or none? */
bool bands_lettered(const struct band *, size_t n);
bool bands_numbered(const struct band *, size_t n);
/* What a band gives of these full points. */
struct dec band_worth(const struct band *, struct dec full);

/* Where a value lies on the scale. */
struct band_at {
	const struct band *band; /* NULL: in none, nothing is given */
	const struct band *next; /* interpolated towards it, or NULL */
	struct dec from, to; /* bounds between which it was interpolated */
	struct dec points;
	bool between; /* interpolated */
};
/*
 * Points of a value.  linear: in a straight line from each bound to the next
 * better one; beyond the best and in 其余 as written.  A band that gives a
 * range (60..75:3..4) is a straight line in itself.
 */
struct band_at bands_at(const struct band *, size_t n, bool linear,
    struct dec full, struct dec x);

#endif

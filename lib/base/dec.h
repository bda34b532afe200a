#ifndef BASE_DEC_H
#define BASE_DEC_H

/*
 * Exact numbers for points, money and rates: a reduced fraction of two 64-bit
 * integers, so that thirds and twelfths stay exact until the one rounding at
 * the end.  A sum of fractions of many kinds (13ths, 157ths, 1327ths ...) may
 * not fit although it is small: it goes on to some twelve decimal places and
 * stays marked, dec_rough(); rounded, or compared with another kind of fraction,
 * it counts to nine.  A result that is too large, or a division by zero, is "not
 * a number" (den 0); it spreads through further arithmetic, and whoever writes it
 * checks dec_ok() and reports it.
 */

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct dec {
	int64_t num;
	int64_t den; /* > 0; 0 is not a number */
};
#define DEC(i) ((struct dec){ (i), 1 })
#define DEC_NAN ((struct dec){ 0, 0 })

static inline bool
dec_ok(struct dec a)
{
	return a.den != 0;
}

/* Was it, or a part of it, cut to twelve decimal places?  What was divided by such
 * a number does not tell. */
bool dec_rough(struct dec);

struct dec dec_ratio(int64_t num, int64_t den);
/* "12", "-0.5", "+3", ".5", "85%"; nothing else, no blanks.  85% is 0.85. */
bool dec_parse(struct str, struct dec *);
struct dec dec_add_rare(struct dec, struct dec);

/* Whole numbers, which most are, are added and compared here. */
static inline struct dec
dec_add(struct dec a, struct dec b)
{
	int64_t sum;

	if (a.den == 1 && b.den == 1 &&
	    !__builtin_add_overflow(a.num, b.num, &sum) && sum != INT64_MIN)
		return DEC(sum);
	return dec_add_rare(a, b);
}

struct dec dec_sub(struct dec, struct dec);
struct dec dec_mul(struct dec, struct dec);
struct dec dec_div(struct dec, struct dec);
struct dec dec_neg(struct dec);
int dec_cmp_rare(struct dec, struct dec);

/* Not a number sorts first. */
static inline int
dec_cmp(struct dec a, struct dec b)
{
	if (a.den == b.den && a.den != 0)
		return (a.num > b.num) - (a.num < b.num);
	return dec_cmp_rare(a, b);
}

struct dec dec_min(struct dec, struct dec);
struct dec dec_max(struct dec, struct dec);
struct dec dec_floor(struct dec);
struct dec dec_ceil(struct dec);
/* Round half up (away from zero) to 0..9 decimal places. */
struct dec dec_round(struct dec, int places);
/* What dec_put() writes: to 9 places, or to 6 if there is no end to them. */
struct dec dec_printed(struct dec);
/* The shortest plain decimal; one that does not end is rounded to 6 places. */
void dec_put(struct buf *, struct dec);
/* Rounded half up and printed with exactly this many places, 0..9. */
void dec_put_fixed(struct buf *, struct dec, int places);
/* For libraries that take nothing else; never to compute with. */
double dec_double(struct dec);

#endif

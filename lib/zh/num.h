#ifndef ZH_NUM_H
#define ZH_NUM_H

/*
 * The one numeral reader: Arabic (1,234.5), full width, 一二三, 壹贰叁, mixed
 * (3万, 100万三千, 4.447万), 两 俩 廿 卅 半, colloquial 三百一, digits read
 * out (二〇二一), approximations (十几, 20多万, 五六十, 数百).
 */

#include "base/dec.h"
#include "zh/text.h"

struct num {
	size_t at, end; /* characters */
	struct dec lo, hi; /* differ for 五六十 */
	bool more; /* 多 余 几: a little more than lo */
	bool vague; /* 几个, 数百: how many is left open */
	bool chinese; /* has a Chinese digit (万 alone does not count) */
	bool spelt; /* digits read out one by one: 二〇二一 */
	bool unfit; /* a numeral, but none of this: too long, 1.2.3 */
	int digits; /* digits or Chinese numerals */
	int64_t big; /* last of 万 亿 in it (10000 ...), or 1 */
};

/* Of which num_digit() or num_scale() know a value; 0 ends them. */
extern const uint32_t num_characters[];
/* Is there a numeral at character i?  If unfit, only end is set as well. */
bool num_at(const struct text *, size_t i, struct num *);
/*
 * Does s begin with a numeral that says how many?  rest: what stands behind it.
 */
bool num_begins(struct str s, struct num *, struct str *rest);
/* Value 0..9 of a Chinese digit, else -1.  两 is 2; 壹 counts, 十 does not. */
int num_digit(uint32_t c);
/* What 十 百 千 万 亿 multiply by, in any way of writing; 0 of all others. */
int64_t num_scale(uint32_t c);
/* Formal numerals double as ordinary words (队伍, 陆地, 放肆, 拾起). */
bool num_is_formal(uint32_t c);
bool num_is_half(uint32_t c); /* 半 */
/* 两 counts things and numbers none: no weekday, no quarter. */
bool num_counts(uint32_t c);
/* Value of a run of 1 to 4 Arabic or Chinese digits and its end, else -1. */
int num_year(const struct text *, size_t i, size_t *end);
/*
 * A small whole number, 1..99, Arabic (at most two digits) or Chinese, as in
 * dates, and its end, else -1.
 */
int num_small(const struct text *, size_t i, size_t *end);

#endif

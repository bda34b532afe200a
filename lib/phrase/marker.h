#ifndef PHRASE_MARKER_H
#define PHRASE_MARKER_H

/*
 * The numbers and bullets that authors put before headings and items:
 * 一、 （一） 1. 1、 （1） 1） ① A、 第一条 第一阶段 一是 首先 —— • and their
 * mixtures of full and half width.
 */

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct marker {
	/*
	 * Which manner of numbering; markers of one level share it.  Equal
	 * values compare equal whatever their width: （一） and (一) are one.
	 */
	uint32_t style;
	long number; /* 0 for bullets */
	size_t n; /* bytes of the marker */
	/* "11.121…": a number and item 121 of something, or just 11.121; "一 …":
	 * a number without its mark; "-整治": a bullet without its blank.  To be
	 * believed where they go on a list. */
	bool doubtful;
	bool paused; /* 1、 and not 1. */
};

/* The families of styles; style / 0x1000000. */
enum marker_family {
	MARKER_NONE,
	MARKER_HAN, /* 一、 Ⅰ、 */
	MARKER_HAN_IN, /* （一） */
	MARKER_ARABIC, /* 1. 1、 */
	MARKER_ARABIC_IN, /* （1） */
	MARKER_HALF_IN, /* 1）, 一） */
	MARKER_RING, /* ① */
	MARKER_LETTER, /* A、 a. B）: only where they run */
	MARKER_DECIMAL, /* 1.1, by depth */
	MARKER_ORDINAL, /* 第一条, 任务一：, by its noun */
	MARKER_CLAUSE, /* 一是 一要, by its verb */
	MARKER_SPOKEN, /* 首先 其次, 第一，: only where they run */
	MARKER_BULLET /* by its character */
};

#define MARKER_STYLE(family, what) ((uint32_t)(family) << 24 | (what))

enum marker_family marker_family(uint32_t style);
/* 一是 or 首先: items within a paragraph, which may be left out or repeated. */
bool marker_is_clause(uint32_t style);
/* 1 for 一、, greater for what most authors put below it. */
int marker_rank(uint32_t style);
/* （一） or 一）? */
bool marker_is_han_in(uint32_t style);
/* 2. behind 1.: the next number of the same style? */
bool marker_follows(const struct marker *, const struct marker *last);
/* 1. （1） 1） or ①: of the items of a cell, or of names? */
bool marker_is_item(uint32_t style);
/* 第四章, 第三条: of the parts that stand above each other? */
bool marker_is_part(uint32_t style);
/* 第四章 above 第三条, whichever came first? */
bool marker_heads(uint32_t above, uint32_t below);
/* 第一阶段： without the mark behind it. */
struct str marker_bare(struct str number);
/* Is there one at the very start of s? */
bool marker_at(struct str s, struct marker *);
/*
 * Make m the marker of 1.2 (the first n bytes of s; depth 2), of the bare 1 above
 * it (depth 1), or of a bare 1 in a list.
 */
void marker_decimal(
    struct marker *m, struct str s, size_t n, long number, uint32_t depth);
void marker_arabic(struct marker *m, size_t n, long number);
/* 任务一： 行动1、, and Ⅰ、 甲、 【一】 （A） 一：: only where they run; for marker.c. */
bool marker_named(struct str s, struct marker *m);
bool marker_rare(struct str s, struct marker *m);
/*
 * Chinese or Arabic numeral up to 999 at the start of s (half or full width);
 * returns its bytes, 0 for none.
 */
size_t marker_numeral(struct str s, long *number, bool *han);

#endif

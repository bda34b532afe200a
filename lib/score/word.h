#ifndef SCORE_WORD_H
#define SCORE_WORD_H

/*
 * The fixed words of a rules table (share/rule-words.csv) and the kinds of
 * rule (share/rule-kinds.csv), in English or Chinese.  Loaded once; everything
 * handed out lives until the program ends.
 */

#include <stdbool.h>

#include "base/str.h"

enum kind {
	KIND_NONE,
	R1,
	R2,
	R3,
	R4,
	R5,
	R6,
	R7,
	R8,
	R9,
	R10,
	R11,
	R12,
	R13,
	R14,
	R15,
	R16,
	R17,
	R18,
	R19,
	R20,
	R21,
	R22,
	KIND_ITEM,
	KIND_PART,
	KIND_TOTAL
};

/* In the order of the rows of share/rule-words.csv. */
enum effect {
	EFFECT_DEDUCT,
	EFFECT_ADD,
	EFFECT_SCORE,
	EFFECT_ZERO,
	EFFECT_VETO
};
enum veto { VETO_LOWEST, VETO_NO_AWARD, VETO_ZERO, VETO_CAP, VETO_N };
enum steps { STEPS_EXACT, STEPS_CEIL, STEPS_FLOOR, STEPS_LINEAR };
enum rule_source {
	FROM_FINDINGS,
	FROM_STATUS,
	FROM_ONTIME,
	FROM_ACTUAL,
	FROM_FIXED,
	FROM_FIXED_ONTIME,
	FROM_CHILDREN,
	FROM_TOTAL
};
enum pick {
	PICK_AVERAGE,
	PICK_LAST,
	PICK_SUM,
	PICK_MAX,
	PICK_MIN,
	PICK_ROUNDS,
	PICK_TRIMMED,
	PICK_REVIEWER
};
enum missing {
	MISSING_DROP,
	MISSING_FULL,
	MISSING_ZERO,
	MISSING_AVERAGE,
	MISSING_LAST,
	MISSING_FIXED
};
enum months { MONTHS_EXISTING, MONTHS_ALL, MONTHS_ZERO };
enum stack { STACK_MAX, STACK_PRODUCT };

/* Position among the words of this column, or -1 if it is none of them. */
int word_find(const char *column, struct str cell);
/* The English word at a position; p NULL past the last. */
struct str word_at(const char *column, int i);
/* All words of a column in the user's sense, for a message: "a、b、c". */
void word_list(struct buf *, const char *column);
/*
 * Does s begin with a name of column's word i?  Returns the bytes it takes
 * (the longest name that fits), or 0.
 */
size_t word_prefix(const char *column, int i, struct str s);
/* The same at the end of s. */
size_t word_suffix(const char *column, int i, struct str s);

/* KIND_NONE if it names none. */
enum kind kind_find(struct str);
/* "R1", its Chinese and its English name. */
struct str kind_id(enum kind);
struct str kind_name(enum kind);
struct str kind_english(enum kind);

#endif

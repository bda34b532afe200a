#ifndef PHRASE_NAME_H
#define PHRASE_NAME_H

/*
 * Names of organisations and of groups of people, as far as their last words
 * tell (share/plan-nouns.csv).
 */

#include <stdbool.h>

#include "base/str.h"
#include "phrase/words.h"

/* What the phrase s ends in.  Brackets at its end are looked through. */
enum noun name_noun(struct str s);

/* Does it end like an organisation or like people? */
static inline bool
name_is_somebody(struct str s)
{
	enum noun noun = name_noun(s);

	return noun == NOUN_ORG || noun == NOUN_PEOPLE;
}

/*
 * Is what stands at at..end of s the end of a longer word for an organisation,
 * as 协办 is of 政协办?
 */
bool name_covers(struct str s, size_t at, size_t end);
/*
 * Without a closing 等, 等部门, 等有关单位 and its like, or what it is called for
 * short: （以下简称“指挥部”）.
 */
struct str name_without_et_al(struct str s);
/* 财政、住建等部门: what stands before the words is the name of one. */
bool name_is_group(struct str);
/* How long all but the last name of a list may be that do not end like one. */
size_t name_half_chars(struct str list);
/* Take the next name off a list parted by 、 ， ； / outside of brackets. */
bool name_next(struct str *list, struct str *name);
/* Does it end like the names that may be long: …工作领导小组办公室? */
bool name_is_long(struct str);
/* How long it is without its brackets: 跨镇（街道、园区）合作社 is no long name. */
size_t name_chars(struct str);
/* 乡镇党委主要负责同志和村党组织书记: two names, neither longer than most? */
bool name_is_joined(struct str, size_t most);
/*
 * Where the name ends that has a blank at byte at of s, as it is spread to the
 * width of longer ones, 王　明; 0 for none.
 */
size_t name_spread_end(struct str s, size_t at);
/* Is s nothing but such a name? */
bool name_is_spread(struct str s);
/* Bytes of s before its first blank that is not within such a name. */
size_t name_word_end(struct str s);
/* Nothing but names of organisations, in a list. */
bool name_is_list_of_units(struct str s);
/* 公安, 镇教育: what an office, or only some work, is called for short. */
bool name_is_sector(struct str);
/*
 * 镇公安、城管、教育; 教育、财政部门; 教育、财政等部门: two offices or more that are
 * named for short.
 */
bool name_is_sectors(struct str list);
/* Bytes of the bracketed group that starts at s, or 0. */
size_t name_bracket(struct str s);
/* Offset of the bracketed group that ends s; s.n for none. */
size_t name_bracket_at_end(struct str s);
/* What stands in the bracket that opens at open and ends s. */
struct str name_in_bracket(struct str s, size_t open);
/* 6月底前完成, 年底前: no name, but a deadline among them. */
bool name_is_deadline(struct str s);
/* A deadline, a time without a day, or 全年, and nothing else. */
bool name_is_when(struct str s);
/* Where what stands behind the last comma of a list begins. */
size_t name_last_part(struct str list);
/* 甲、乙，6月底前完成 without the deadline, or the 长期坚持, that ends it. */
struct str name_without_deadline(struct str);
/*
 * The last deadline of a list, 甲牵头，6月底前完成，长期坚持, or the last time without a
 * day where it has none; empty for neither.
 */
struct str name_deadline(struct str);

#endif

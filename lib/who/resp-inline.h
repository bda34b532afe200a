#ifndef WHO_RESP_INLINE_H
#define WHO_RESP_INLINE_H

/*
 * Responsibility inside a sentence, as it is read: for resp-inline.c, which knows
 * the verbs, resp-behind.c, which knows what makes them none, resp-said.c, which
 * knows the labels, and resp-given.c, which knows persons and what 由 begins.
 */

#include "who/resp.h"

#define AHEAD_BYTES 120 /* of the names behind 会同, or behind 由 */

struct resp_inline {
	struct resp *r;
	bool named; /* this sentence has named a leader or a responsible */
	bool before; /* so did what stands around the text */
	bool bracket; /* the text is a bracket that says nothing else */
	bool of; /* it told whose something is: 由甲负责的第一件 */
	size_t floor; /* behind the last verb: names do not reach over it */
	size_t work; /* the same of one that had names: its work begins */
};

/*
 * 负责人, 牵头单位, 配合度 and 牵头医院牵头: is a verb part of a noun, by what stands
 * behind it?
 */
bool resp_is_noun(struct str behind);
/*
 * 牵头建设的中心, 负责考核的人员, but not 牵头负责的工作, 负责垃圾的清运 and 负责考核的
 * 组织实施: does it tell of what follows?
 */
bool resp_is_attribute(struct str behind, enum cell_role);
/* 建立甲牵头、乙参与的机制: is something set up, of which it only tells? */
bool resp_is_of_body(struct str behind);
/* The phrase before the verb at byte at; modal: see resp_without_adverbs(). */
struct str resp_phrase_before(
    const struct resp_inline *, struct str, size_t at, bool modal);
/* The same, with the names before a comma where 由 begins them all. */
struct str resp_given_before(
    const struct resp_inline *, struct str, size_t at);
/*
 * 由王明、李红负责, 学工部王明牵头; behind them 王强配合: persons by their names.  The
 * verb stands at offset at and is n bytes long.
 */
bool resp_take_by_name(struct resp_inline *, struct str, size_t at, size_t n,
    enum cell_role);
/*
 * 由王明和分管领导负责, 由副镇长王明和水利站负责: 由 begins a list in which 和 joins a
 * person to others, so that the whole would pass for one name; 由王小明镇长负责 and
 * 由王明等人负责 would pass for a post and for people.
 */
bool resp_take_given_by_name(struct resp_inline *, struct str, size_t at,
    size_t n, enum cell_role);
/*
 * 推行支部牵头、农户参与模式, “镇牵头、村负责”: is the verb at byte at part of what only
 * says in which manner?
 */
bool resp_is_slogan(struct str s, size_t at);
/*
 * 责任主体为镇政府, 具体责任单位是村委会, 责任人为王明: names behind a label that says
 * it in a sentence.  Returns the bytes up to their end, 0 for none.
 */
size_t resp_take_label(struct resp_inline *, struct str);
/*
 * 镇政府为责任主体, 村委会是河道的责任主体: names before a label at byte at that says
 * what they are.  Returns the label's bytes, 0 for none.
 */
size_t resp_take_predicate(struct resp_inline *, struct str, size_t at);
/*
 * 以甲为主，乙配合: where 为主 ends before the phrase of the verb at byte at, with 甲 in
 * *names; 0 if it does not stand there.
 */
size_t resp_mainly_before(
    struct str s, size_t floor, size_t at, struct str *names);

#endif

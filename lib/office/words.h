#ifndef OFFICE_WORDS_H
#define OFFICE_WORDS_H

/*
 * The words around the names of units (share/unit-words.csv), and how a cell
 * of names falls into names.
 */

#include "base/str.h"

struct words;

/* NULL after a fatal diagnostic. */
struct words *words_read(void);
void words_free(struct words *);

/* s without its ending (村建办, 村建), or s; never empty. */
struct str words_cut_ending(const struct words *, struct str s);
/* s without a leading 镇, 我镇, or s; never empty. */
struct str words_cut_prefix(const struct words *, struct str s);

/*
 * Take the next name of *rest: up to a 、 ， , ； ; or line end that stands in
 * no bracket.  A final 等 or 等部门 is cut off and sets *open; what says nobody
 * (/ or 无) is passed over.  False at the end.
 */
bool words_next(
    const struct words *, struct str *rest, struct str *name, bool *open);
/*
 * Cut s at the first 和, 及, 会同 or blank at or after byte *from: the two sides in a
 * and b, *from behind the word.  False if there is none.
 */
bool words_part(const struct words *, struct str s, size_t *from, struct str *a,
    struct str *b);
/* 教育办（教委） in two; false if s does not end in a bracket. */
bool words_bracket(struct str s, struct str *out, struct str *in);

/* 河口村除外, 不含河口村: the names left out; false if it does not say so. */
bool words_except(const struct words *, struct str s, struct str *names);

/*
 * 各党总支书记, 派出所所长: the unit that somebody heads, by the next word at or
 * after number *nth (shortest first); false if there is no more.
 */
bool words_cut_head(
    const struct words *, struct str s, size_t *nth, struct str *unit);

#endif

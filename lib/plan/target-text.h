#ifndef PLAN_TARGET_TEXT_H
#define PLAN_TARGET_TEXT_H

/*
 * Clauses, sentences and words around a place in a text, told by its byte.  No
 * question looks further than a long sentence, however long the text is.
 */

#include "plan/words.h"
#include "zh/span.h"

struct word;

/* Where the clause (，) or the sentence (。；) around byte at begins. */
size_t target_clause(struct str text, size_t at);
size_t target_sentence(struct str text, size_t at);
/* Bytes of the "2." or "2、" of an item that begins at byte at, or 0. */
size_t target_item(struct str text, size_t at);
/* Does the clause end at byte at? */
bool target_ends(struct str text, size_t at);
/* Where the clause (the sentence) around byte at ends. */
size_t target_clause_end(struct str text, size_t at);
size_t target_sentence_end(struct str text, size_t at);
/* Where the first word of a class stands in s from byte from on, or s.n. */
size_t target_find(struct str s, size_t from, int class);
/* Does the text before byte at end in one of the words of a class? */
const struct word *target_before(struct str text, size_t at, int class);
/* Bytes of the 了 behind a verb. */
size_t target_done(struct str behind);
/*
 * The word of a class at byte at, none beyond to; where it ends, its 了
 * included, unless NULL.
 */
const struct word *target_look(
    struct str text, size_t at, size_t to, int class, size_t *end);
/* The word of a class that stands at byte at, or NULL. */
const struct word *target_at(struct str text, size_t at, int class);
/* Does a word of a list stand at byte at, or end there? */
bool target_follows(struct str text, size_t at, enum word_list);
bool target_precedes(struct str text, size_t at, enum word_list);
/* Is there a figure in s, or the character of one: 干一件成一件? */
bool target_has_count(struct str s);
/* The character at byte at, or 0. */
uint32_t target_char(struct str text, size_t at);
/* Is it a digit, 3 or 三? */
bool target_digit_at(struct str text, size_t at);
/* Where the digits end that begin at byte at, with a point among them: 2.5. */
size_t target_digits_end(struct str s, size_t at);
/* Does a count end at byte at: 一次, 2名? */
bool target_ends_count(struct str text, size_t at);
/* The clause behind the comma that one ends in at byte end, or empty. */
struct str target_next_clause(struct str text, size_t end);
/* Is the unit of this dimension of share/zh/units.csv? */
bool target_is_dim(const struct span *, const char *dim);
/* A bound before the numeral (不少于), as against one behind it (以上). */
bool target_bound_left(const struct span *);
bool target_bound_right(const struct span *);

#endif

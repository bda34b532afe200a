#ifndef PHRASE_AROUND_H
#define PHRASE_AROUND_H

/*
 * Clauses, sentences and words around a place in a text, told by its byte.  Their
 * ends are looked for no further than a long sentence, however long the text is.
 */

#include "phrase/words.h"

struct word;

/* Where the clause (，) or the sentence (。；) around byte at begins. */
size_t around_clause(struct str text, size_t at);
size_t around_sentence(struct str text, size_t at);
/* Bytes of the "2." or "2、" of an item that begins at byte at, or 0. */
size_t around_item(struct str text, size_t at);
/* Does the clause end at byte at? */
bool around_ends(struct str text, size_t at);
/* Where the clause (the sentence) around byte at ends. */
size_t around_clause_end(struct str text, size_t at);
size_t around_sentence_end(struct str text, size_t at);
/* Where the first word of a class stands in s from byte from on, or s.n. */
size_t around_find(struct str s, size_t from, int class);
/* Does the text before byte at end in one of the words of a class? */
const struct word *around_before(struct str text, size_t at, int class);
/* Bytes of the 了 behind a verb. */
size_t around_done(struct str behind);
/*
 * The word of a class at byte at, none beyond to; where it ends, its 了
 * included, unless NULL.
 */
const struct word *around_look(
    struct str text, size_t at, size_t to, int class, size_t *end);
/* The word of a class that stands at byte at, or NULL. */
const struct word *around_at(struct str text, size_t at, int class);
/* Does a word of a list stand at byte at, or end there? */
bool around_follows(struct str text, size_t at, enum word_list);
bool around_precedes(struct str text, size_t at, enum word_list);
/* Is there a figure in s, or the character of one: 干一件成一件? */
bool around_has_count(struct str s);
/* The character at byte at, or 0. */
uint32_t around_char(struct str text, size_t at);
/* Is it a digit, 3 or 三? */
bool around_digit_at(struct str text, size_t at);
/* Where the digits end that begin at byte at, with a point among them: 2.5. */
size_t around_digits_end(struct str s, size_t at);
/* Does a count end at byte at: 一次, 2名? */
bool around_ends_count(struct str text, size_t at);
/* The clause behind the comma that one ends in at byte end, or empty. */
struct str around_next_clause(struct str text, size_t end);

#endif

#ifndef IO_LEXICON_H
#define IO_LEXICON_H

/*
 * share/lexicon.csv: words that cells are read by and texts that are written
 * into tables and sheets, each under a code.  A row may hold several words,
 * with | between them; the first is the one that is written.  Read with the
 * first look, kept until the program ends; a code that is not there, or a
 * table that cannot be read, is reported once (fatal) and then an empty text;
 * what is being written then is given up (base/out.h).
 */

#include <stdbool.h>

#include "base/str.h"

/* The first word or the text, NUL-terminated. */
struct str lex(const char *code);
/* Word i of the row, from 0; empty past the last. */
struct str lex_nth(const char *code, size_t i);
/* Is s one of the words? */
bool lex_is(const char *code, struct str s);
/* Bytes of the longest word that s begins (ends) with, or 0. */
size_t lex_starts(const char *code, struct str s);
size_t lex_ends(const char *code, struct str s);
/* Byte offset of the first place of a word in s, and its bytes; or -1. */
long lex_find(const char *code, struct str s, size_t *n);
/*
 * Append the text, its {1} {2} ... filled with what format writes, one value
 * after the other with tabs between them: lex_fill(b, "of", "%d\t%d", i, n).
 */
void lex_fill(struct buf *, const char *code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif

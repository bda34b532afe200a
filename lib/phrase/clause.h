#ifndef PHRASE_CLAUSE_H
#define PHRASE_CLAUSE_H

/* Where phrases begin and end inside running text. */

#include <stdbool.h>

#include "base/str.h"

/*
 * The phrase that ends at byte end: back to the mark that parts clauses
 * （，。；：！？, line ends and the blank of 加强领导 各村要), which 、 does not, nor a
 * mark inside brackets or quotes.  Looks back no further than floor, nor than
 * some 100 characters.  Returns its first byte.
 */
size_t clause_start(struct str text, size_t floor, size_t end);
/* Cut what precedes a name: 由, 同时, 以上, 根据…, as far as it is known. */
struct str clause_without_lead(struct str phrase);
/* Cut a time between names and what they do: 各村于6月底前, 妇联每季度. */
struct str clause_without_time(struct str phrase);

#endif

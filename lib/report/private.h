#ifndef REPORT_PRIVATE_H
#define REPORT_PRIVATE_H

/*
 * What is private kept out: telephone, identity, account and plate numbers,
 * names of private persons.  Numbers are known by patterns, rows of
 * share/bulletin/private.csv, names by zh/person.h; words that only look like
 * one are rows of no-names.csv.
 */

#include "base/str.h"

struct private;

/* What a text can hold. */
enum private_kind {
	PRIVATE_NUMBERS, /* the name of a unit: 王家村 is nobody's name */
	PRIVATE_ALL
};

/* NULL after a fatal diagnostic. */
struct private *private_load(void);
void private_free(struct private *);
/* Append s with what is private replaced. */
void private_put(
    struct private *, struct buf *b, struct str s, enum private_kind);

/* A name that stays where it is: an official's. */
void private_stays(struct private *, struct str name);
/* A name that is replaced wherever no longer word holds it, unless one stays
 * that is the same.  False, and nothing done, if it is none: 无, /. */
bool private_known(struct private *, struct str name);
/* What begins with this is no name: a unit's. */
void private_word(struct private *, struct str word);
/* The names in s that private_put() has replaced by guess: for a clerk to look
 * at.  None if s was never put. */
typedef void private_fn(void *arg, struct str name);
void private_guesses(struct private *, struct str s, private_fn *, void *arg);

#endif

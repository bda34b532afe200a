#ifndef REPORT_PRIVATE_H
#define REPORT_PRIVATE_H

/*
 * What is private kept out: telephone, identity and plate numbers, names of
 * private persons.  The patterns are rows of share/bulletin/private.csv.
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
/*
 * What private_put() takes for a name by guess and replaces, and what might be
 * one and is left: for a clerk to look at.
 */
typedef void private_fn(void *arg, struct str name, bool replaced);
void private_guesses(struct private *, struct str s, private_fn *, void *arg);

#endif

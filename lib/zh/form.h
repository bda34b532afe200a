#ifndef ZH_FORM_H
#define ZH_FORM_H

/*
 * Words that are made by form: a surname and a given name, 老 and a surname, a
 * character or two and 村.  The forms are rows of share/zh/person-forms.csv,
 * their signs of person-signs.csv.  Part of zh/piece.h, which calls it.
 */

#include "zh/piece.h"

struct forms;

/* After the tables of words, whose classes the forms name; they borrow them.
 * NULL after a fatal diagnostic. */
struct forms *forms_load(const struct pieces *);
void forms_free(struct forms *);
/* All words so made that begin at character i. */
void forms_at(
    const struct forms *, const struct text *, size_t i, piece_fn *, void *arg);

#endif

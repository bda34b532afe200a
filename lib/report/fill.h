#ifndef REPORT_FILL_H
#define REPORT_FILL_H

/*
 * Filling in a template (share/bulletin/).  In its text
 *
 *	{name}		is replaced by a fact, as it was set;
 *	{section}	counts 一 二 三 wherever it stands;
 *	@if name	begins lines that stand only if the fact is there and
 *			is not empty (a list: has rows), @unless the contrary;
 *	@each name	begins lines that are repeated for each row of a list;
 *			inside, the row's facts come before those around it;
 *	@end		ends either.
 *
 * A line that ends in \ goes on with the next that stands.
 * Lines beginning with # and a blank are headings, not comments; @# is a
 * comment.  An unknown {name} stays as it is and is reported.
 */

#include "base/diag.h"
#include "base/map.h"
#include "base/str.h"

struct facts;

/* Everything below one facts_new() is freed with it. */
struct facts *facts_new(void);
void facts_free(struct facts *);
/* Copies value.  Setting a fact again replaces it. */
void facts_set(struct facts *, const char *name, struct str value);
void facts_setf(struct facts *, const char *name, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
struct str facts_get(const struct facts *, const char *name);
/* A new row of the list of that name. */
struct facts *facts_row(struct facts *, const char *list);
size_t facts_rows(const struct facts *, const char *list);

/* file names the template in diagnostics.  0, or -1 after a diagnostic. */
int fill(struct buf *out, struct str template, const char *file,
    const struct facts *);

#endif

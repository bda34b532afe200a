#ifndef PHRASE_MARKDOWN_H
#define PHRASE_MARKDOWN_H

/*
 * Marks of Markdown in a plan: # before headings, > before what is quoted, **
 * around what is bold where a line or an item begins so.  They stay in what is
 * written out as it stands, and are no part of what is said.  A ** elsewhere may
 * stand for what was left out: 李**, 138****.
 * Source: CommonMark 4.2, 5.1, 6.2; drafts that a chat program wrote.
 */

#include <stdbool.h>

#include "base/str.h"

/* Bytes of a ** at the start of s, or 0. */
size_t markdown_bold(struct str s);
/* Does what stands before end in one that makes bold what follows? */
bool markdown_opens(struct str before);
/* A trimmed line without them; bold: it begins so. */
struct str markdown_line(struct str, bool *bold);
/* What an item says, trimmed, likewise; *bold may be set before. */
struct str markdown_body(struct str, bool *bold);
/*
 * Where in body what is bold ends, whose ** stands right before it, or before its
 * marker, in the text that it is a part of; body.n if it does not.
 */
size_t markdown_close(struct str text, struct str body);

#endif

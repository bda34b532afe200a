#ifndef REPORT_RENDER_H
#define REPORT_RENDER_H

/*
 * A bulletin's Markdown with ::: paragraphs, written to a file:
 *
 *	md	the ::: lines left out
 *	text	plain text for a chat: no marks, tables as lines
 *	docx	by pandoc, in the form of GB/T 9704-2012 (render-docx.c)
 *
 * plain: the text has no marks of Markdown but its escapes.
 */

#include "base/str.h"

struct press; /* what Word documents have in common, from the first on */
void press_free(struct press *);

/* path NULL: standard output; *press NULL before the first.  0, or -1 after a
 * fatal diagnostic. */
int render(struct press **, struct str markdown, const char *format, bool plain,
    const char *path);
/* Append a line of it without escapes and emphasis. */
void render_plain(struct buf *, struct str);
/* To path (NULL: standard output) by pandoc; 0, or -1 after a diagnostic. */
int render_docx(struct press **, struct str markdown, const char *path);

#endif

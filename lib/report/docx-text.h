#ifndef REPORT_DOCX_TEXT_H
#define REPORT_DOCX_TEXT_H

/*
 * A bulletin's Markdown as pandoc is to see it.  What GB/T 9704 measures by
 * the text itself, which no style can, is written as Word's own XML: the
 * signature centred over its date, tables as wide as the text area with
 * columns by their contents.  Sizes are twentieths of a point.
 */

#include "base/str.h"

#define DOCX_WIDTH 8845 /* 156 mm of text */
#define DOCX_LEFT 1587  /* 28 mm left of it */
#define DOCX_CHAR 320   /* 16 pt, 3号 */

void docx_text(struct buf *out, struct str markdown);

/* docx-table.c: lines of a table of Markdown, one after another; kept: its last
 * two rows stand on the page of what follows. */
void docx_table(struct buf *out, struct str lines, bool kept);
/* Text of Markdown as that of XML, its marks taken off. */
void docx_escape(struct buf *out, struct str);

#endif

#ifndef IO_DOCX_H
#define IO_DOCX_H

/*
 * The text of a Word document (.docx, Transitional or Strict), as a reader
 * sees it when all changes are accepted: automatic numbers written out,
 * deleted and moved-away text left out; text boxes and notes behind the
 * paragraph they belong to, a note as "[1] ..."; a table row as one paragraph,
 * cells joined by tabs, merged cells filled; no headers, footers, comments.
 */

#include "io/opc.h"

/*
 * Hand over the paragraphs in order.  number counts from 1; a paragraph that
 * soft breaks cut comes in pieces of the same number.  text is borrowed for
 * the call.  0, or -1 after a fatal diagnostic.
 */
int docx_read(struct opc *,
    void (*take)(void *arg, struct str text, long number), void *arg);

#endif

#ifndef IO_DOCXLIST_H
#define IO_DOCXLIST_H

/*
 * Automatic numbers of a Word document: definitions in its numbering part,
 * reached from a paragraph directly or through its style, with overrides and
 * restarts.  The numbers are counted as paragraphs ask for them, in the order
 * of the document.
 */

#include "io/opc.h"

/* A property's value; "" without one.  Lives as long as the tag. */
const char *docx_val(const struct xml_tag *);
/* An on-off property: there and not switched off. */
bool docx_on(const struct xml_tag *);

struct docxlist;

/*
 * Read the parts related to the package's main part (opc_relate() was
 * called).  A document without them has no numbers.  NULL after a fatal
 * diagnostic.
 */
struct docxlist *docxlist_read(struct opc *);

/* What a paragraph says of its number. */
struct docxlist_ask {
	const char *style; /* NULL: the default one */
	long num; /* numId; -1: not said, 0: none */
	long level; /* from 0; -1: not said */
};
#define DOCXLIST_ASK_INIT                                                      \
	{                                                                      \
		NULL, -1, -1                                                   \
	}

/*
 * Count the paragraph and append the number that stands before it, with a
 * blank behind where it would run into the text: 一、 （二） 3. 4 ① •
 */
void docxlist_number(struct docxlist *, const struct docxlist_ask *,
    struct str text, struct buf *);
void docxlist_free(struct docxlist *);

#endif

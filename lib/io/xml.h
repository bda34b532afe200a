#ifndef IO_XML_H
#define IO_XML_H

/*
 * XML as events, over expat.  A document type declaration is refused, and
 * with it every entity bomb and external entity; so are nesting deeper than
 * 500 and single tags longer than 4 MiB.
 *
 * Of mc:AlternateContent only the first choice is reported, its fallback only
 * if there is no choice: the same text stands in both.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct zip;

/* The vocabularies that we read, Transitional and Strict alike. */
enum xml_space {
	XML_OTHER,
	XML_WORD, /* WordprocessingML */
	XML_SHEET, /* SpreadsheetML */
	XML_MATH,
	XML_COMPAT, /* mc: */
	XML_RELATIONS /* of a package's parts */
};

struct xml_tag {
	enum xml_space space;
	const char *name; /* without prefix; lives as long as the call */
	const char **atts; /* expat's; NULL in end() */
};
/* The attribute of this name, whatever its prefix; NULL if not given. */
const char *xml_att(const struct xml_tag *, const char *name);

struct xml_handler {
	void (*start)(void *, const struct xml_tag *);
	void (*end)(void *, const struct xml_tag *);
	void (*text)(void *, const char *, size_t); /* in pieces; may be NULL */
};

struct xml;

/* file and part name the input in diagnostics; both live longer. */
struct xml *xml_new(
    const struct xml_handler *, void *arg, const char *file, const char *part);
/* For handlers: go no further, without a diagnostic. */
void xml_stop(struct xml *);
/* 0; 1 when a handler stopped; -1 after a fatal diagnostic. */
int xml_feed(struct xml *, const char *, size_t, bool last);
void xml_free(struct xml *);

/*
 * Read one part of an archive, at most limit bytes.  As xml_feed(); the
 * handlers' argument is arg, and *self, if not NULL, the parser to stop.
 */
int xml_part(struct zip *, const char *part, uint64_t limit,
    const struct xml_handler *, void *arg, struct xml **self);

#endif

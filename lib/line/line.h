#ifndef LINE_LINE_H
#define LINE_LINE_H

/*
 * What each line of a plan file is by its look, before it is put in the
 * outline: blank, part of a table, residue of a web page, the continuation
 * of a hard-wrapped paragraph.
 */

#include "phrase/marker.h"

struct line {
	struct str text; /* trimmed, without > or a page before it and the tail */
	size_t tail; /* bytes of a page's number and the like behind it */
	size_t chars; /* of it */
	size_t indent; /* columns before it */
	size_t columns; /* with what stands before it, as shown */
	struct marker mark;
	bool marked; /* begins with mark */
	bool closed; /* ends like a sentence or clause: 。；！？ */
	bool expects; /* ends so that something must follow: ：、， */
	bool signature; /* the tail is who signs the document, and when */
	bool noise, meta; /* by share/plan-lines.csv */
	bool paged; /* a page's number stands before its text */
	bool counters; /* one stands anywhere: share/plan-pages.csv */
	bool wrapped; /* goes on the line before */
};

struct lines {
	struct line *v;
	size_t n;
	bool hard_wrapped;
	bool indents; /* only the first line of a paragraph is indented */
	size_t width; /* columns of a full line, if hard_wrapped */
};

/* What a line is by itself. */
void line_look(struct line *, struct str text);
void lines_free(struct lines *);
/* Ends a sentence, looking through closing quotes and brackets. */
bool line_is_closed(struct str s);
/* 王　明　　农业办主任: a person's name, and what he is? */
bool line_is_post(struct str s);
/*
 * What an unnumbered line says before its first colon, trimmed, if that stands
 * within so many bytes; else empty.
 */
struct str line_head(const struct line *, size_t within);
/* 、乙） or 》: what no sentence begins with. */
bool line_begins_amid(struct str s);
/* How many brackets are open behind s where depth were open before it? */
size_t line_open_brackets(struct str s, size_t depth);
/* The next line at or behind i that is not blank; n if there is none. */
size_t lines_next(const struct lines *, size_t i);
/* The last line before i that is not blank; n if there is none. */
size_t lines_before(const struct lines *, size_t i);

#endif

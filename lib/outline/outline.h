#ifndef OUTLINE_OUTLINE_H
#define OUTLINE_OUTLINE_H

/*
 * The outline of a plan file: pieces and nodes.
 *
 * A piece is a slice of one paragraph, white space and marker included; the
 * pieces in order are the whole input, so nothing is lost.  A node is a
 * heading, an item, a table row, or the unnumbered text that closes a list;
 * it owns a run of pieces, and nodes lie in reading order, a parent before
 * its children.  Node 0.. with level 0 are the documents of the file, which
 * own title, preamble, signature and noise.
 *
 * All text borrows from the paragraphs of the struct doc given, or from the
 * outline's arena, and lives as long as both.
 */

#include <stdbool.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/str.h"
#include "io/doc.h"
#include "phrase/meaning.h"
#include "table/cell.h"

struct piece {
	struct str text; /* as written */
	struct str marker; /* as written: "（一）"; empty for none */
	struct str body; /* text behind the marker, trimmed */
	long line, col; /* of the first character of text that is not white */
	enum plan_kind kind;
	size_t node;
	bool wrapped; /* goes on the line before: no paragraph break */
};

enum node_form {
	NODE_DOC,
	NODE_ITEM, /* opened by a marker, or a heading without one */
	NODE_CLOSER, /* unnumbered text behind a list, of the list's parent */
	NODE_ROW, /* of a table */
	NODE_GROUP /* a heading over rows of a table */
};

#define NO_NODE ((size_t)-1)

struct node {
	size_t doc; /* index into doc */
	size_t parent; /* NO_NODE for a document */
	int level; /* 0 for a document */
	size_t position; /* 1.. among its siblings: what the id is made of */
	size_t nchildren; /* all nodes right below it */
	size_t nitems; /* without closing paragraphs: 0 for a leaf */
	struct str number; /* marker, or 序号 cell, as written */
	struct str heading; /* first sentence, without the marker */
	enum node_form form;
	bool list; /* one of several items in one paragraph */
	enum plan_kind kind; /* KIND_INTRO for a parent whose text counts */
	bool task; /* a leaf that lies in such a section */
	size_t first, n; /* pieces */
	const struct cell *cell; /* of a table row, in the order of columns */
	size_t ncells;
};

struct plan_doc {
	struct str name; /* "plan", "plan:2" */
	struct str title; /* may be empty */
	int year; /* of -y, else of the title; 0: unknown */
	bool year_given; /* by -y */
	int ahead; /* the title's, of what a report asks for; or 0 */
	struct date date; /* of --date, else of its date line; or DATE_NONE */
	size_t node; /* its level 0 node */
};

struct outline {
	const struct doc *src;
	struct piece *piece;
	size_t npieces;
	struct node *node;
	size_t nnodes;
	struct plan_doc *doc;
	size_t ndocs;
	struct arena mem;
};

/* The document begun last; there is one. */
static inline struct plan_doc *
outline_last(const struct outline *o)
{
	return &o->doc[o->ndocs - 1];
}

struct outline_opts {
	const char *name; /* -d; NULL: the file's */
	int year; /* -y; 0: none */
	struct date date; /* --date; DATE_NONE: none */
	const char *unit; /* --unit: whose report it is; NULL: not said */
};

/* words_load() must have succeeded. */
struct outline *outline_new(const struct doc *, const struct outline_opts *);
void outline_free(struct outline *);
/* Column of a place inside a piece's text, at or behind its first character. */
long outline_col(const struct piece *, const char *at);
/* Put the text of the paragraph that piece i begins in buf, its lines in one
 * run. */
void outline_paragraph(const struct outline *, size_t i, struct buf *);
/* Append the id, the path of positions below the document: "2.6.2". */
void outline_id(const struct outline *, size_t node, struct buf *);
/* Does a row of a table say what to do, and not only what was found? */
bool outline_row_asks(const struct node *row);

#endif

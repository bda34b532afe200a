#ifndef IO_DOCXBUILD_H
#define IO_DOCXBUILD_H

/*
 * The state of reading a Word document, for io/docx*.c only: paragraphs that
 * are open, and the body, cells, text boxes and notes that they go into.
 */

#include "base/map.h"
#include "io/docxtext.h"
#include "io/xml.h"

/* A paragraph while it is read; they nest through text boxes. */
struct open_para {
	struct docxlist_ask ask;
	struct buf text;
	struct drafts behind; /* boxes and notes */
	bool in_properties, in_run, in_run_properties;
	bool joined; /* its end was deleted: the next one goes on */
	bool hidden; /* the run is */
	bool breaks; /* the text ends in a page break */
	unsigned long field; /* a bit for each open field: in its code */
};

/* What paragraphs go into: the body, a cell, a text box, a note. */
struct place_in {
	struct drafts *out;
	struct buf carry; /* of a paragraph whose end was deleted */
	struct docxtable *table;
	struct docxtable *outer; /* the table that the place is a cell of */
};

struct docx {
	struct xml *xml;
	const char *file;
	struct docxlist *list;
	struct arena mem; /* drafts that were not handed over yet */
	struct drafts body;
	struct place_in *in; /* innermost last */
	size_t nin, capin;
	struct open_para **para; /* innermost last; those beyond npara idle */
	size_t npara, cappara;
	int skip; /* depth in something left out */
	bool taking, in_row_properties;

	struct map notes; /* "f1" -> char *, in note_mem */
	struct arena note_mem;
	char note_id[32];
	struct drafts note;
	long note_count;

	void (*take)(void *, struct str, long);
	void *arg;
	long number;
	size_t total, hidden_runs;
	bool symbol_told;
	const char *refused; /* code */
};

/* The innermost open paragraph, or NULL; the innermost place. */
struct open_para *docxbuild_para(struct docx *);
struct place_in *docxbuild_place(struct docx *);
/* A place begins (the body, a cell of outer, a box, a note) and ends. */
void docxbuild_enter(
    struct docx *, struct drafts *out, struct docxtable *outer);
void docxbuild_leave(struct docx *);
/* Hand over the body's paragraphs, if nothing is open. */
void docxbuild_flush(struct docx *);

void docxbuild_start_para(struct docx *);
void docxbuild_end_para(struct docx *);
/* Into the open paragraph: text, w:br, w:sym, a note's mark. */
void docxbuild_add(struct docx *, const char *, size_t);
void docxbuild_break(struct docx *, const struct xml_tag *);
void docxbuild_symbol(struct docx *, const struct xml_tag *);
void docxbuild_refer(struct docx *, const struct xml_tag *, char kind);
/* Notes; kind 'f' or 'e' for those at the foot or the end. */
void docxbuild_start_note(struct docx *, const struct xml_tag *, char kind);
void docxbuild_end_note(struct docx *);

void docxbuild_start_table(struct docx *);
void docxbuild_end_table(struct docx *);
void docxbuild_start_row(struct docx *);
void docxbuild_end_row(struct docx *);
void docxbuild_start_cell(struct docx *);

/* A copy that lives until the body is flushed. */
struct str docxbuild_keep(struct docx *, struct str);
void docxbuild_free(struct docx *);

#endif

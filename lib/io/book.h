#ifndef IO_BOOK_H
#define IO_BOOK_H

/*
 * Drawing an Excel workbook (over libxlsxwriter, which nothing else sees).
 *
 *	b = book_open("out.xlsx", "考核表", date);
 *	l = book_leaf(b, STR("考核总表"), false);
 *	s = book_style(b, &look);
 *	book_text(l, 0, 0, STR("单位"), s);
 *	rc = book_close(b);
 *
 * Rows and columns count from 0.  Everything belongs to the book and dies with
 * it.  What a workbook cannot hold never reaches the file: text is cut to
 * 32,767 UTF-16 units with a mark and a diagnostic, characters that XML cannot
 * carry become U+FFFD, a number that is none is written as empty and reported.
 * Text is always text: "=1+1" stays inert.
 */

#include <stdint.h>

#include "base/date.h"
#include "base/dec.h"
#include "base/str.h"

#define BOOK_ROWS 1048576
#define BOOK_COLS 16384
#define BOOK_CELL 32767 /* UTF-16 units */
#define BOOK_HEIGHT 409 /* points: the tallest row there can be */

struct book;
struct leaf; /* a worksheet */
struct style;

enum look_align { LOOK_LEFT, LOOK_CENTER, LOOK_RIGHT };
enum look_border { LOOK_BARE, LOOK_THIN, LOOK_LINE_BELOW };

/* How a cell looks.  Equal looks give the same style.  Texts are copied. */
struct look {
	char font[64];
	double size; /* points */
	bool bold, wrap, underline;
	bool top; /* stands at the top of a tall row, not in its middle */
	enum look_align align;
	enum look_border border;
	int32_t color, fill; /* 0xRRGGBB; -1: none */
	char number[48]; /* Excel number format; "" is General */
	int indent;
};
#define LOOK_INIT                                                              \
	{                                                                      \
		"", 11, false, false, false, false, LOOK_LEFT, LOOK_BARE, -1,  \
		    -1, "", 0                                                  \
	}

/*
 * path NULL or "-" is standard output.  title and created go into the file's
 * properties.  NULL after a fatal diagnostic.
 */
struct book *book_open(
    const char *path, const char *title, struct date created);
/*
 * A further sheet.  Its name is what is left of name when forbidden signs,
 * surplus length and clashes are taken out.  stream: rows are written in
 * order, each left to right, and are not kept in memory.
 */
struct leaf *book_leaf(struct book *, struct str name, bool stream);
/* The name it got, and as formulas quote it; live as long as the book. */
const char *book_leaf_name(const struct leaf *);
const char *book_leaf_ref(const struct leaf *);
/* Sheets in their order; NULL past the last.  Hidden ones too. */
const struct leaf *book_leaf_at(const struct book *, size_t i);
bool book_leaf_hidden(const struct leaf *);
struct style *book_style(struct book *, const struct look *);
/* The same without a border. */
struct style *book_bare(struct book *, const struct style *);
/*
 * Write the file, whole or not at all: the old one stays until the new one is
 * complete.  0, or -1 after a fatal diagnostic.  Frees the book.
 */
int book_close(struct book *);
void book_drop(struct book *);

/* Cells. */
void book_text(struct leaf *, long row, long col, struct str, struct style *);
void book_dec(struct leaf *, long row, long col, struct dec, struct style *);
void book_date(struct leaf *, long row, long col, struct date, struct style *);
/* Formulas begin with "="; the cached value is what they must come to. */
void book_formula(struct leaf *, long row, long col, const char *formula,
    struct dec cached, struct style *);
void book_formula_text(struct leaf *, long row, long col, const char *formula,
    struct str cached, struct style *);
/* Make a cell lead to another; before its text, number or formula. */
void book_link(struct leaf *, long row, long col, const struct leaf *to,
    long to_row, long to_col, struct style *);
void book_merge(struct leaf *, long row, long col, long row2, long col2,
    struct str, struct style *);

/* Cells that are written already, the first with content, become one. */
void book_join(struct leaf *, long row, long col, long row2, long col2);
/* A note that shows when one points at the cell. */
void book_note(struct leaf *, long row, long col, const char *text);

/* The sheet. */
void book_width(struct leaf *, long col, double chars); /* of a digit */
/* The same, and how cells look that were not written. */
void book_width_look(struct leaf *, long col, double chars, struct style *);
void book_height(struct leaf *, long row, double points);
void book_hide_col(struct leaf *, long col);
void book_freeze(struct leaf *, long row, long col);
void book_filter(struct leaf *, long row, long col, long row2, long col2);
void book_hide(struct leaf *);
void book_tab(struct leaf *, int32_t color);

struct page {
	bool landscape;
	long head, head2; /* rows repeated on each page; head < 0: none */
	long row2, col2; /* the last cell that is printed; row2 < 0: of all */
	const char *footer; /* with &P and &N */
	bool one_page; /* else as long as it takes */
	long scale; /* percent: pages end where book_break() says; 0: fitted */
	long left; /* columns repeated on each page */
};
void book_page(struct leaf *, const struct page *);
/* Pages end above these rows, left of these columns. */
void book_break(struct leaf *, const long *row, size_t n);
void book_col_break(struct leaf *, const long *col, size_t n);

/* Cells offer the values of a range ("=清单!$A$1:$A$4"). */
void book_choices(
    struct leaf *, long row, long col, long row2, long col2, const char *range);
/* Style cells where a formula, written for the first of them, is true. */
void book_when(struct leaf *, long row, long col, long row2, long col2,
    const char *formula, struct style *);

enum chart_kind { CHART_BARS, CHART_COLUMNS, CHART_LINES };
struct series {
	const struct leaf *leaf;
	const char *name;
	long row, row2; /* of both ranges */
	long label, value; /* columns */
	int32_t color; /* -1: automatic */
};
struct chart {
	enum chart_kind kind;
	const char *title, *x, *y; /* y: the axis of values */
	const struct series *v;
	size_t n;
	long width, height; /* pixels */
	bool whole_numbers; /* on the axis of values */
};
void book_chart(struct leaf *, long row, long col, const struct chart *);

/* "A1", "$B$3" (fixed: both) appended to b. */
void book_ref(struct buf *, long row, long col, bool fixed);

#endif

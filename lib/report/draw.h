#ifndef REPORT_DRAW_H
#define REPORT_DRAW_H

/*
 * What all sheets of a workbook are drawn with: the book, the office's tables
 * of looks and layouts (share/report/), and what the titles say.
 */

#include "base/date.h"
#include "io/book.h"
#include "report/know.h"

struct draw {
	struct book *book;
	struct know *styles, *sheets, *layout, *lights, *choices;
	const char *office; /* may be "" */
	const char *period; /* as titles say it: 2026年12月; may be "" */
	struct date date; /* of the report */
	struct leaf *lists; /* the hidden sheet of dropdown values, or NULL */
	long lists_cols;
};

/* 0, or -1 after a fatal diagnostic. */
int draw_load(struct draw *);
void draw_free(struct draw *); /* not the book */

/* A style of styles.csv; number: another number format, or NULL. */
struct style *draw_style(struct draw *, const char *name, const char *number);
/* The size of its type in points. */
double draw_size(const struct draw *, const char *name);
/* Do its cells break long lines? */
bool draw_wraps(const struct draw *, const char *name);
/* Its number format; empty: none. */
struct str draw_format(const struct draw *, const char *name);

/* Row of a sheet's column in layout.csv, or -1; the most that it grants the
 * column in width, or else that is 0. */
long draw_column(const struct draw *, const char *sheet, const char *column);
double draw_width(const struct draw *, const char *sheet, const char *column,
    double otherwise);
/* Row of sheets.csv, or -1. */
long draw_sheet(const struct draw *, const char *sheet);
/* The sheet's title with {office}, {period} and {sheet} filled in. */
void draw_title(const struct draw *, struct buf *, long sheet, struct str name);
/* The same of a sheet that is named after itself. */
void draw_title_of(const struct draw *, struct buf *, const char *sheet);
void draw_tab(const struct draw *, struct leaf *, long sheet);
/* "$A$1:$A$4" on the hidden sheet, of a list in choices.csv; "" if none. */
void draw_choices(struct draw *, struct buf *, const char *list);
/* A sheet's page: landscape and so on by its row of sheets.csv. */
void draw_page(struct draw *, struct leaf *, long sheet, long head, long head2,
    long row2, long col2);

/* Put text in row over columns 0..last, as tall as it needs. */
void draw_line(struct draw *, struct leaf *, long row, long last,
    const double *width, struct str text, const char *style);

/* The same over columns first..last. */
void draw_span(struct draw *, struct leaf *, long row, long first, long last,
    const double *width, struct str text, const char *style);

/* 2026-12-31 as 2026年12月31日; 2026-12 as 2026年12月; 2026-Q1; 2026. */
void draw_date(struct buf *, struct date);
void draw_period(struct buf *, struct str period);

#endif

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "io/format.h"
#include "io/sheet.h"
#include "io/xlsxrows.h"

struct sheet {
	struct source *src;
	char *path;
	struct str wanted; /* the sheet's name behind the path; .p NULL: any */
	char *file; /* for diagnostics */

	struct csv_reader *csv;

	struct xlsx *book;
	struct xlsxrows *rows;
	size_t *sheet; /* those that count */
	size_t nsheet;
};

/*
 * Cut the sheet's name off FILE.xlsx:NAME.  A file that is really called so
 * comes first.
 */
static void
split_path(struct sheet *s, const char *path)
{
	char *colon;

	s->path = xstrdup(path ? path : "-");
	s->file = xstrdup(s->path);
	colon = strrchr(s->path, ':');
	if (!colon || colon == s->path || access(s->path, F_OK) == 0)
		return;
	*colon = '\0';
	if (strcmp(s->path, "-") == 0 || access(s->path, F_OK) == 0)
		s->wanted = str_of(colon + 1);
	else
		*colon = ':';
}

static bool
no_such_sheet(const struct sheet *s)
{
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < xlsx_count(s->book); i++)
		if (!xlsx_sheet(s->book, i)->hidden)
			buf_join(
			    &b, "、", str_of(xlsx_sheet(s->book, i)->name));
	diag("sheet-missing", (struct place){ s->path, 0, 0 }, s->wanted.p, b.p,
	    NULL);
	buf_free(&b);
	return false;
}

/* Which sheets are read: the one asked for, or all that are not hidden. */
static bool
choose_sheets(struct sheet *s)
{
	long one = s->wanted.p ? xlsx_find(s->book, s->wanted) : -1;
	size_t i, n = xlsx_count(s->book);

	if (s->wanted.p && one < 0)
		return no_such_sheet(s);
	s->sheet = xcalloc(n, sizeof(*s->sheet));
	for (i = 0; i < n; i++) {
		const struct xlsx_sheet *x = xlsx_sheet(s->book, i);

		if (x->part &&
		    (one >= 0 ? (long)i == one
			      : !x->hidden || opt_common.hidden))
			s->sheet[s->nsheet++] = i;
	}
	if (s->nsheet == 0)
		diag("sheet-none", (struct place){ s->file, 0, 0 }, NULL, NULL);
	return s->nsheet > 0;
}

bool
sheet_named(const char *path)
{
	struct sheet s = { 0 };
	bool named;

	split_path(&s, path);
	named = s.wanted.p != NULL;
	free(s.path);
	free(s.file);
	return named;
}

static bool
open_package(struct sheet *s, struct opc *o)
{
	if (!o)
		return false;
	if (opc_kind(o) != OPC_SHEET) {
		diag("format-word-here", NOWHERE, s->file, NULL);
		opc_close(o);
		return false;
	}
	return (s->book = xlsx_open(o)) != NULL && choose_sheets(s);
}

struct sheet *
sheet_of(struct opc *o, const char *path)
{
	struct sheet *s = xcalloc(1, sizeof(*s));

	s->path = xstrdup(path);
	s->file = xstrdup(path);
	if (open_package(s, o))
		return s;
	sheet_close(s);
	return NULL;
}

static bool
open_any(struct sheet *s)
{
	if ((s->src = source_open(s->path)) == NULL)
		return false;
	if (source_kind(s->src) == SOURCE_ZIP)
		return open_package(s, opc_open(s->src));
	if (format_refused(s->src, true))
		return false;
	if (!s->wanted.p)
		return true;
	diag("sheet-missing", (struct place){ s->path, 0, 0 }, s->wanted.p, "-",
	    NULL);
	return false;
}

struct sheet *
sheet_open(const char *path)
{
	struct sheet *s = xcalloc(1, sizeof(*s));

	split_path(s, path);
	if (open_any(s))
		return s;
	sheet_close(s);
	return NULL;
}

size_t
sheet_count(const struct sheet *s)
{
	return s->book ? s->nsheet : 1;
}

/* FILE:SHEET where it is not clear which sheet is meant. */
static void
name_sheet(struct sheet *s, const char *name)
{
	struct buf b = BUF_INIT;

	if (s->wanted.p || s->nsheet == 1)
		return;
	buf_addf(&b, "%s:%s", s->path, name);
	free(s->file);
	s->file = b.p;
}

int
sheet_start(struct sheet *s, size_t i, bool look)
{
	const struct xlsx_sheet *x;

	if (!s->book)
		return (s->csv = csv_open(s->src)) != NULL ? 0 : -1;
	x = xlsx_sheet(s->book, s->sheet[i]);
	xlsxrows_close(s->rows);
	name_sheet(s, x->name);
	s->rows = xlsxrows_open(s->book, x, s->file, look);
	return s->rows ? 0 : -1;
}

struct str
sheet_peek(struct sheet *s)
{
	return csv_peek(s->csv);
}

void
sheet_separator(struct sheet *s, char mark)
{
	csv_separator(s->csv, mark);
}

int
sheet_next(struct sheet *s, struct row *r)
{
	return s->book ? xlsxrows_next(s->rows, r) : csv_next(s->csv, r);
}

bool
sheet_is_book(const struct sheet *s)
{
	return s->book != NULL;
}

const char *
sheet_file(const struct sheet *s)
{
	return s->file;
}

const char *
sheet_encoding(const struct sheet *s)
{
	return s->book ? NULL : csv_encoding(s->csv);
}

const char *
sheet_name(const struct sheet *s, size_t i)
{
	return s->book ? xlsx_sheet(s->book, s->sheet[i])->name : "";
}

void
sheet_close(struct sheet *s)
{
	if (!s)
		return;
	csv_close(s->csv);
	xlsxrows_close(s->rows);
	xlsx_close(s->book);
	source_close(s->src);
	free(s->sheet);
	free(s->path);
	free(s->file);
	free(s);
}

#ifndef IO_XLSX_H
#define IO_XLSX_H

/*
 * A workbook (.xlsx), Transitional or Strict: its sheets, and what their
 * cells refer to, shared strings and number formats.  The shared strings are
 * held in memory (at most 512 MiB of XML); rows are streamed (xlsxrows).
 */

#include "io/opc.h"
#include "io/xlsxnum.h"

struct xlsx_sheet {
	const char *name;
	const char *part; /* NULL: a chart or the like */
	bool hidden;
};

struct xlsx;

/* Takes over the package.  NULL after a fatal diagnostic. */
struct xlsx *xlsx_open(struct opc *);
size_t xlsx_count(const struct xlsx *);
/* Sheet i as the tabs stand; lives as long as the workbook. */
const struct xlsx_sheet *xlsx_sheet(const struct xlsx *, size_t i);
/* The sheet of this name, or else at this place (from 1) among those not
 * hidden; -1 if there is none. */
long xlsx_find(const struct xlsx *, struct str name);

struct zip *xlsx_zip(const struct xlsx *);
bool xlsx_mac(const struct xlsx *); /* dates count from 1904 */
/* Shared string i; false if there is none. */
bool xlsx_string(const struct xlsx *, size_t i, struct str *);
/* What cell format i does to a number. */
struct xlsxnum xlsx_format(const struct xlsx *, size_t i);
void xlsx_close(struct xlsx *);

/* Append text with its _x000D_ escapes undone, without control characters. */
void xlsx_unescape(struct buf *, struct str);

#endif

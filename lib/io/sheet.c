#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "io/sheet.h"

struct sheet {
	struct source *src;
	struct csv_reader *csv;
};

static bool
is_plain(struct source *s)
{
	static const char *const code[] = { NULL, "format-zip", "format-ole",
		"format-pdf", "format-html", "format-rtf" };
	enum source_kind k = source_kind(s);

	if (k == SOURCE_TEXT)
		return true;
	diag(code[k], NOWHERE, source_name(s), NULL);
	return false;
}

struct sheet *
sheet_open(const char *path)
{
	struct sheet *s = xcalloc(1, sizeof(*s));

	if ((s->src = source_open(path)) != NULL && is_plain(s->src))
		return s;
	sheet_close(s);
	return NULL;
}

size_t
sheet_count(const struct sheet *s)
{
	(void)s;
	return 1;
}

int
sheet_start(struct sheet *s, size_t i)
{
	(void)i;
	return (s->csv = csv_open(s->src)) != NULL ? 0 : -1;
}

int
sheet_next(struct sheet *s, struct row *r)
{
	return csv_next(s->csv, r);
}

bool
sheet_is_book(const struct sheet *s)
{
	(void)s;
	return false;
}

const char *
sheet_file(const struct sheet *s)
{
	return source_name(s->src);
}

void
sheet_close(struct sheet *s)
{
	if (!s)
		return;
	csv_close(s->csv);
	source_close(s->src);
	free(s);
}

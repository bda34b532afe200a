#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/share.h"
#include "io/format.h"

/* How far into an old office file its directory is looked for. */
#define MOST_SEARCHED (4UL << 20)

/* A word of a command line that a shell takes as it is. */
static void
add_quoted(struct buf *b, struct str s)
{
	size_t i;

	buf_addc(b, '\'');
	for (i = 0; i < s.n; i++)
		if (s.p[i] == '\'')
			buf_adds(b, "'\\''");
		else
			buf_addc(b, s.p[i]);
	buf_addc(b, '\'');
}

/* The command that makes x.docx of x.doc. */
static void
add_command(struct buf *b, const char *file, const char *ending)
{
	const char *dot = strrchr(file, '.'), *slash = strrchr(file, '/');
	struct str base = str_of(file);

	buf_addf(b, "sh %s/convert ", share_dir());
	if (strcmp(file, "-") == 0) {
		buf_addf(b, "FILE FILE.%s", ending);
		return;
	}
	add_quoted(b, base);
	if (dot && dot != file && (!slash || dot > slash + 1))
		base.n = (size_t)(dot - file);
	buf_addc(b, ' ');
	add_quoted(b, base);
	buf_addf(b, ".%s", ending);
}

void
format_refuse(const char *code, const char *file, const char *ending)
{
	struct buf b = BUF_INIT;

	add_command(&b, file, ending);
	diag(code, (struct place){ file, 0, 0 }, NULL, b.p, NULL);
	buf_free(&b);
}

/* Is this ASCII word in the bytes as UTF-16? */
static bool
has_wide(struct str s, const char *word)
{
	struct buf b = BUF_INIT;
	bool hit;

	for (; *word; word++)
		buf_add(&b, (const char[]){ *word, '\0' }, 2);
	hit = str_find(s, buf_str(&b), 0) >= 0;
	buf_free(&b);
	return hit;
}

/* An old file is a container whose directory names what it holds. */
static void
refuse_old(struct source *s)
{
	char *room = xmalloc(MOST_SEARCHED);
	struct str all = STR_NULL;
	uint64_t size;
	ssize_t k;

	if (source_whole(s, &size) == 0 &&
	    (k = source_at(s, 0, room, MOST_SEARCHED)) > 0)
		all = (struct str){ room, (size_t)k };
	if (has_wide(all, "EncryptedPackage") ||
	    has_wide(all, "EncryptionInfo"))
		format_refuse("format-password", source_name(s), "docx");
	else if (has_wide(all, "WordDocument"))
		format_refuse("format-doc", source_name(s), "docx");
	else if (has_wide(all, "Workbook") || has_wide(all, "Book"))
		format_refuse("format-xls", source_name(s), "xlsx");
	else
		format_refuse("format-ole", source_name(s), "docx");
	free(room);
}

bool
format_refused(struct source *s, bool table)
{
	switch (source_kind(s)) {
	case SOURCE_TEXT:
	case SOURCE_ZIP:
		return false;
	case SOURCE_OLE:
		refuse_old(s);
		return true;
	case SOURCE_PDF:
		format_refuse("format-pdf", source_name(s), "txt");
		return true;
	case SOURCE_HTML:
		format_refuse(
		    "format-html", source_name(s), table ? "xlsx" : "txt");
		return true;
	case SOURCE_XML:
		format_refuse(
		    "format-xml", source_name(s), table ? "xlsx" : "docx");
		return true;
	case SOURCE_RTF:
		format_refuse("format-rtf", source_name(s), "docx");
		return true;
	}
	return false;
}

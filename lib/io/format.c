#include <string.h>

#include "base/diag.h"
#include "base/share.h"
#include "io/format.h"

/* A word of a command line that a shell takes as it is. */
static void
add_quoted(struct buf *b, const char *s)
{
	buf_addc(b, '\'');
	for (; *s; s++)
		if (*s == '\'')
			buf_adds(b, "'\\''");
		else
			buf_addc(b, *s);
	buf_addc(b, '\'');
}

void
format_refuse(const char *code, const char *file)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "sh %s/convert ", share_dir());
	if (strcmp(file, "-") != 0)
		add_quoted(&b, file);
	else
		buf_addc(&b, '-');
	diag(code, (struct place){ file, 0, 0 }, NULL, b.p, NULL);
	buf_free(&b);
}

bool
format_refused(struct source *s)
{
	static const char *const code[] = { NULL, NULL, "format-ole",
		"format-pdf", "format-html", "format-rtf" };
	enum source_kind k = source_kind(s);

	if (!code[k])
		return false;
	format_refuse(code[k], source_name(s));
	return true;
}

#include <string.h>

#include "base/diag.h"
#include "base/opt.h"
#include "base/out.h"
#include "report/render.h"

static bool
is_fence(struct str line)
{
	return str_starts(line, STR(":::"));
}

/* Never more than one empty line on end, none first. */
static void
put_line(struct buf *b, struct str line)
{
	if (!line.n && (b->n < 2 || b->p[b->n - 2] == '\n'))
		return;
	buf_addstr(b, line);
	buf_addc(b, '\n');
}

static void
markdown(struct buf *b, struct str text)
{
	struct str line;

	while (str_split(&text, STR("\n"), &line))
		if (!is_fence(line))
			put_line(b, line);
}

static int
write_out(struct str s)
{
	struct out *o = out_open(opt_common.output);

	if (!o)
		return -1;
	out_str(o, s);
	return out_close(o);
}

int
render(struct str text, const char *format)
{
	struct buf b = BUF_INIT;
	int rc;

	if (strcmp(format, "md") != 0) {
		diag("option-value", NOWHERE, format, "--format", NULL);
		return -1;
	}
	markdown(&b, text);
	rc = write_out(buf_str(&b));
	buf_free(&b);
	return rc;
}

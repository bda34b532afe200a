#include <string.h>

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

/* No empty lines at the end. */
static void
end_text(struct buf *b)
{
	while (b->n > 1 && b->p[b->n - 1] == '\n' && b->p[b->n - 2] == '\n')
		b->p[--b->n] = '\0';
}

/* A tab parts left from right, which only Word can show. */
static void
put_tabs(struct buf *b, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] == '\t')
			buf_adds(b, "　　");
		else
			buf_addc(b, s.p[i]);
}

static void
markdown(struct buf *b, struct str text)
{
	struct buf one = BUF_INIT;
	struct str line;

	while (str_split(&text, STR("\n"), &line))
		if (!is_fence(line)) {
			buf_reset(&one);
			put_tabs(&one, line);
			put_line(b, buf_str(&one));
		}
	buf_free(&one);
}

void
render_plain(struct buf *b, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '\\' && i + 1 < s.n)
			i++;
		else if (s.p[i] == '*')
			continue;
		buf_addc(b, s.p[i]);
	}
}

/* "| 1 | 甲村 |" as "1 甲村"; the line of dashes below a head is nothing. */
static bool
put_cells(struct buf *b, struct str line)
{
	struct str rest = str_trim(line), cell;
	bool any = false;

	if (!str_starts(rest, STR("|")))
		return false;
	if (str_starts(rest, STR("| :")) || str_starts(rest, STR("|:")))
		return true;
	while (str_split(&rest, STR("|"), &cell)) {
		cell = str_trim(cell);
		if (!cell.n)
			continue;
		if (any)
			buf_addc(b, ' ');
		render_plain(b, cell);
		any = true;
	}
	buf_addc(b, '\n');
	return true;
}

static void
plain_text(struct buf *b, struct str text, bool plain)
{
	struct str line;
	struct buf one = BUF_INIT;

	while (str_split(&text, STR("\n"), &line)) {
		if (is_fence(line) || (!plain && put_cells(b, line)))
			continue;
		while (!plain && str_starts(line, STR("#")))
			line = str_sub(line, 1, line.n);
		buf_reset(&one);
		render_plain(&one, plain ? line : str_trim(line));
		put_line(b, buf_str(&one));
	}
	buf_free(&one);
}

int
render(struct press **press, struct str text, const char *format, bool plain,
    const char *path)
{
	struct buf b = BUF_INIT;
	int rc;

	if (strcmp(format, "docx") == 0)
		return render_docx(press, text, path);
	if (strcmp(format, "md") == 0)
		markdown(&b, text);
	else
		plain_text(&b, text, plain);
	end_text(&b);
	rc = out_file(path, buf_str(&b));
	buf_free(&b);
	return rc;
}

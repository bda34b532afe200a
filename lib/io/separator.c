#include "base/mem.h"
#include "io/heading.h"
#include "io/separator.h"

static const char marks[] = { ',', '\t', ';' };

/* What stands in the quotes, if it is quoted. */
static struct str
unquoted(struct str s)
{
	return s.n > 1 && s.p[0] == '"' && s.p[s.n - 1] == '"'
	    ? str_sub(s, 1, s.n - 1)
	    : s;
}

static struct row
cut(struct arena *mem, struct str line, char mark)
{
	struct str sep = { &mark, 1 }, piece, *cell;
	size_t n = 0;

	cell = arena_zalloc(mem, (line.n + 1) * sizeof(*cell));
	while (str_split(&line, sep, &piece))
		cell[n++] = unquoted(piece);
	return (struct row){ n, cell, 0 };
}

/* The first lines that hold something. */
static size_t
first_lines(struct str head, struct str *line)
{
	struct str piece;
	size_t n = 0;

	while (n < HEADING_ROWS && head.n) {
		size_t k = 0;

		while (k < head.n && head.p[k] != '\n' && head.p[k] != '\r')
			k++;
		piece = str_sub(head, 0, k);
		head = str_sub(head, k < head.n ? k + 1 : k, head.n);
		if (str_trim(piece).n)
			line[n++] = piece;
	}
	return n;
}

/*
 * How well the rows cut so tell a table: best if their headings are known, then
 * by the rows that are parted, but in a table of one column.
 */
static size_t
worth(const struct schema *kind, const struct row *r, size_t n)
{
	size_t i, w = 0;
	long at = -1;

	if (kind)
		at = heading_find(kind, r, n);
	else if (!heading_guess(r, n, &at))
		at = -1;
	for (i = 0; i < n && (at < 0 || r[at].n > 1); i++)
		w += r[i].n > 1;
	return at < 0 ? w : HEADING_ROWS + w;
}

char
separator_of(struct str head, const struct schema *kind)
{
	struct str line[HEADING_ROWS];
	struct row row[HEADING_ROWS];
	size_t i, k, n = first_lines(head, line), w, top = 0;
	struct arena mem = ARENA_INIT;
	char best = marks[0];

	for (k = 0; k < COUNT(marks); k++) {
		for (i = 0; i < n; i++)
			row[i] = cut(&mem, line[i], marks[k]);
		if ((w = worth(kind, row, n)) > top) {
			top = w;
			best = marks[k];
		}
	}
	arena_free(&mem);
	return best;
}

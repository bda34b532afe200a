#include <stdarg.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "io/facts.h"
#include "io/lexicon.h"

/* Columns of the table. */
enum { F_CODE, F_TEXT };

#define VALUES 9 /* {1} .. {9} */

struct entry {
	struct str *v;
	size_t n, cap;
};

static struct map entries = MAP_INIT;
static struct arena texts;

static bool
add_row(void *arg, const struct row *r, struct place where)
{
	struct map_entry *e = map_put(&entries, row_cell(r, F_CODE));
	struct str rest = row_cell(r, F_TEXT), word;
	struct entry *x = e->value;

	(void)arg;
	if (x || rest.n == 0)
		return facts_bad(where);
	e->value = x = arena_zalloc(&texts, sizeof(*x));
	while (str_split(&rest, STR("|"), &word)) {
		GROW(x->v, x->n, x->cap);
		x->v[x->n++] = str_keep(&texts, word);
	}
	return true;
}

static const struct entry *
find(const char *code)
{
	static const struct entry none;
	static bool read, whole;
	struct map_entry *e;

	if (!read) {
		read = true;
		whole = facts_check("lexicon.csv", add_row, NULL) == 0;
	}
	e = map_put(&entries, str_of(code));
	if (!e->value) {
		if (whole)
			diag("lexicon-missing", NOWHERE, code, NULL);
		e->value = (void *)&none;
	}
	return e->value;
}

struct str
lex(const char *code)
{
	const struct entry *x = find(code);

	return x->n ? x->v[0] : STR_NULL;
}

struct str
lex_nth(const char *code, size_t i)
{
	const struct entry *x = find(code);

	return i < x->n ? x->v[i] : STR_NULL;
}

bool
lex_is(const char *code, struct str s)
{
	const struct entry *x = find(code);
	size_t i;

	for (i = 0; i < x->n; i++)
		if (str_eq(x->v[i], s))
			return true;
	return false;
}

size_t
lex_starts(const char *code, struct str s)
{
	const struct entry *x = find(code);
	size_t i, best = 0;

	for (i = 0; i < x->n; i++)
		if (x->v[i].n > best && str_starts(s, x->v[i]))
			best = x->v[i].n;
	return best;
}

size_t
lex_ends(const char *code, struct str s)
{
	const struct entry *x = find(code);
	size_t i, best = 0;

	for (i = 0; i < x->n; i++)
		if (x->v[i].n > best && str_ends(s, x->v[i]))
			best = x->v[i].n;
	return best;
}

long
lex_find(const char *code, struct str s, size_t *n)
{
	const struct entry *x = find(code);
	long at, best = -1;
	size_t i;

	for (i = 0; i < x->n; i++) {
		at = str_find(s, x->v[i], 0);
		if (at < 0 || (best >= 0 && at >= best))
			continue;
		best = at;
		if (n)
			*n = x->v[i].n;
	}
	return best;
}

void
lex_fill(struct buf *b, const char *code, const char *format, ...)
{
	struct str value[VALUES], rest;
	size_t n = 0;
	struct buf values = BUF_INIT;
	va_list ap;

	va_start(ap, format);
	buf_addv(&values, format, ap);
	va_end(ap);
	rest = buf_str(&values);
	while (n < VALUES && str_split(&rest, STR("\t"), &value[n]))
		n++;
	buf_fill(b, lex(code), value, n);
	buf_free(&values);
}

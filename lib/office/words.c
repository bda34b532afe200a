#include <stdlib.h>

#include "base/mem.h"
#include "base/share.h"
#include "io/lexicon.h"
#include "base/utf8.h"
#include "io/table.h"
#include "office/words.h"

enum kind { ENDING, PREFIX, OPEN, NONE, JOIN, EXCEPT, HEAD, KINDS };

static const char *const kind_name[KINDS] = { "ending", "prefix", "open",
	"none", "join", "except", "head" };

struct list {
	struct str *v; /* longest first */
	size_t n, cap;
};

struct words {
	struct list list[KINDS];
	struct arena mem;
};

static int
by_length(const void *a, const void *b)
{
	const struct str *x = a, *y = b;

	return x->n == y->n ? str_cmp(*x, *y) : x->n < y->n ? 1 : -1;
}

static void
add_word(struct words *w, struct str kind, struct str word)
{
	struct list *l;
	int k;

	for (k = 0; k < KINDS; k++) {
		if (!str_is(kind, kind_name[k]) || word.n == 0)
			continue;
		l = &w->list[k];
		GROW(l->v, l->n, l->cap);
		l->v[l->n].p = arena_strndup(&w->mem, word.p, word.n);
		l->v[l->n++].n = word.n;
	}
}

struct words *
words_read(void)
{
	struct words *w = xcalloc(1, sizeof(*w));
	char *path = share_path("unit-words.csv");
	struct table *t = table_open(path, "unitwords");
	struct row r;
	int rc = -1, k;

	free(path);
	while (t && (rc = table_next(t, &r)) == 1)
		add_word(w, row_cell(&r, table_col(t, "kind")),
		    row_cell(&r, table_col(t, "word")));
	table_close(t);
	if (rc < 0) {
		words_free(w);
		return NULL;
	}
	for (k = 0; k < KINDS; k++)
		if (w->list[k].n)
			qsort(w->list[k].v, w->list[k].n, sizeof(struct str),
			    by_length);
	return w;
}

void
words_free(struct words *w)
{
	int k;

	if (!w)
		return;
	for (k = 0; k < KINDS; k++)
		free(w->list[k].v);
	arena_free(&w->mem);
	free(w);
}

struct str
words_cut_ending(const struct words *w, struct str s)
{
	const struct list *l = &w->list[ENDING];
	size_t i;

	for (i = 0; i < l->n; i++)
		if (s.n > l->v[i].n && str_ends(s, l->v[i]))
			return str_sub(s, 0, s.n - l->v[i].n);
	return s;
}

struct str
words_cut_prefix(const struct words *w, struct str s)
{
	const struct list *l = &w->list[PREFIX];
	size_t i;

	for (i = 0; i < l->n; i++)
		if (s.n > l->v[i].n && str_starts(s, l->v[i]))
			return str_sub(s, l->v[i].n, s.n);
	return s;
}

static bool
is_one_of(const struct list *l, struct str s)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (str_eq(l->v[i], s))
			return true;
	return false;
}

/* Bytes up to a separator that stands in no bracket, or s.n. */
static size_t
name_end(struct str s, size_t *sep)
{
	int depth = 0;
	size_t i, k;
	uint32_t c;

	for (i = 0; i < s.n; i += k) {
		if ((k = utf8_decode(s.p + i, s.n - i, &c)) == 0)
			k = 1;
		c = utf8_fold(c);
		if (c == '(')
			depth++;
		else if (c == ')' && depth > 0)
			depth--;
		if (depth == 0 &&
		    (c == 0x3001 || c == ',' || c == ';' || c == '\n')) {
			*sep = k;
			return i;
		}
	}
	*sep = 0;
	/* a bracket that is never closed must not swallow the other names */
	if (depth > 0 && str_find(s, STR("、"), 0) >= 0) {
		*sep = sizeof("、") - 1;
		return (size_t)str_find(s, STR("、"), 0);
	}
	return s.n;
}

static struct str
cut_open(const struct words *w, struct str s, bool *open)
{
	const struct list *l = &w->list[OPEN];
	size_t i;

	for (i = 0; i < l->n; i++)
		if (s.n > l->v[i].n && str_ends(s, l->v[i])) {
			*open = true;
			return str_trim(str_sub(s, 0, s.n - l->v[i].n));
		}
	return s;
}

bool
words_next(
    const struct words *w, struct str *rest, struct str *name, bool *open)
{
	size_t end, sep;

	while (rest->n) {
		end = name_end(*rest, &sep);
		*name = str_trim(str_sub(*rest, 0, end));
		*rest = str_sub(*rest, end + sep, rest->n);
		if (name->n == 0 || is_one_of(&w->list[NONE], *name))
			continue;
		*name = cut_open(w, *name, open);
		return true;
	}
	return false;
}

static size_t
join_at(const struct words *w, struct str s, size_t i)
{
	const struct list *l = &w->list[JOIN];
	struct str tail = str_sub(s, i, s.n);
	size_t k;

	for (k = 0; k < l->n; k++)
		if (str_starts(tail, l->v[k]))
			return l->v[k].n;
	if (tail.p[0] == ' ' || tail.p[0] == '\t')
		return 1;
	return str_starts(tail, STR("　")) ? sizeof("　") - 1 : 0;
}

bool
words_part(const struct words *w, struct str s, size_t *from, struct str *a,
    struct str *b)
{
	size_t i, n;

	for (i = *from; i < s.n; i++) {
		if (!utf8_begins(s.p[i]) ||
		    (n = join_at(w, s, i)) == 0)
			continue;
		*a = str_trim(str_sub(s, 0, i));
		*b = str_trim(str_sub(s, i + n, s.n));
		*from = i + n;
		if (a->n && b->n)
			return true;
	}
	return false;
}

/* Where the bracket that ends the text begins, or -1. */
static long
bracket_at(struct str s, struct str open, struct str close)
{
	long depth = 0;
	size_t i;

	for (i = s.n; i > 0; i--) {
		struct str head = str_sub(s, 0, i);

		depth += str_ends(head, close);
		if (str_ends(head, open) && --depth == 0)
			return (long)(i - open.n);
	}
	return -1;
}

bool
words_bracket(struct str s, struct str *out, struct str *in)
{
	static const char *const pair[][2] = { { "（", "）" }, { "(", ")" } };
	struct str open, close;
	long at;
	size_t i;

	for (i = 0; i < COUNT(pair); i++) {
		open = str_of(pair[i][0]);
		close = str_of(pair[i][1]);
		if (!str_ends(s, close) ||
		    (at = bracket_at(s, open, close)) <= 0)
			continue;
		*out = str_trim(str_sub(s, 0, (size_t)at));
		*in = str_trim(str_sub(s, (size_t)at + open.n, s.n - close.n));
		return out->n && in->n;
	}
	return false;
}

bool
words_except(const struct words *w, struct str s, struct str *names)
{
	const struct list *l = &w->list[EXCEPT];
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (str_ends(s, l->v[i]))
			*names = str_sub(s, 0, s.n - l->v[i].n);
		else if (str_starts(s, l->v[i]))
			*names = str_sub(s, l->v[i].n, s.n);
		else
			continue;
		*names = str_sub(
		    *names, lex_starts("except-from", *names), names->n);
		return names->n > 0;
	}
	return false;
}

bool
words_cut_head(
    const struct words *w, struct str s, size_t *nth, struct str *unit)
{
	const struct list *l = &w->list[HEAD];
	struct str word;

	while (*nth < l->n) {
		word = l->v[l->n - ++*nth];
		if (s.n <= word.n || !str_ends(s, word))
			continue;
		*unit = str_trim(str_sub(s, 0, s.n - word.n));
		return true;
	}
	return false;
}

#include <stdio.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "score/word.h"

struct word {
	struct str column, value, names, english;
};

/* Rows of a small table in share/, in columns; the heading is skipped. */
struct words {
	const char *file;
	struct word *v;
	size_t n, cap;
	bool loaded;
};

static struct words words = { "rule-words.csv", NULL, 0, 0, false };
static struct words kinds = { "rule-kinds.csv", NULL, 0, 0, false };
static struct arena texts;

static void
add(void *arg, const struct row *r)
{
	struct words *w = arg;

	GROW(w->v, w->n, w->cap);
	w->v[w->n].column = str_keep(&texts, row_cell(r, 0));
	w->v[w->n].value = str_keep(&texts, row_cell(r, 1));
	w->v[w->n].names = str_keep(&texts, row_cell(r, 2));
	w->v[w->n++].english = str_keep(&texts, row_cell(r, 4));
}

static void
load(struct words *w)
{
	if (w->loaded)
		return;
	w->loaded = true;
	facts_read(w->file, add, w);
}

/* Is s the name?  Each * in the name stands for any text (不足*按*计). */
static bool
is_name(struct str s, struct str name)
{
	struct str piece;
	long at = str_find(name, STR("*"), 0);

	if (at < 0)
		return str_eq(s, name);
	if (!str_starts(s, str_sub(name, 0, (size_t)at)))
		return false;
	s = str_sub(s, (size_t)at, s.n);
	name = str_sub(name, (size_t)at + 1, name.n);
	while (str_find(name, STR("*"), 0) >= 0) {
		str_split(&name, STR("*"), &piece);
		if ((at = str_find(s, piece, 0)) < 0)
			return false;
		s = str_sub(s, (size_t)at + piece.n, s.n);
	}
	return str_ends(s, name);
}

static bool
in_list(struct str squeezed, struct str names)
{
	struct str name;

	while (str_split(&names, STR("、"), &name))
		if (is_name(squeezed, name))
			return true;
	return false;
}

int
word_find(const char *column, struct str cell)
{
	struct buf b = BUF_INIT;
	int at = 0, found = -1;
	size_t i;

	load(&words);
	utf8_squeeze(&b, cell);
	for (i = 0; i < words.n && found < 0; i++) {
		if (!str_is(words.v[i].column, column))
			continue;
		if (str_eq(buf_str(&b), words.v[i].value) ||
		    in_list(buf_str(&b), words.v[i].names))
			found = at;
		at++;
	}
	buf_free(&b);
	return found;
}

static const struct word *
at(const char *column, int want)
{
	size_t i;

	load(&words);
	for (i = 0; i < words.n; i++)
		if (str_is(words.v[i].column, column) && want-- == 0)
			return &words.v[i];
	return NULL;
}

struct str
word_at(const char *column, int i)
{
	const struct word *w = at(column, i);

	return w ? w->value : (struct str){ NULL, 0 };
}

void
word_list(struct buf *b, const char *column)
{
	const struct word *w;
	struct str names, first;
	int i;

	for (i = 0; (w = at(column, i)) != NULL; i++) {
		buf_join(b, "、", w->value);
		names = w->names;
		if (str_split(&names, STR("、"), &first)) {
			buf_addc(b, ' ');
			buf_addstr(b, first);
		}
	}
}

/* The longest name of a word at either end of s. */
static size_t
longest(const char *column, int i, struct str s,
    bool (*stands)(struct str, struct str))
{
	const struct word *w = at(column, i);
	struct str names, name;
	size_t best = 0;

	if (!w)
		return 0;
	if (stands(s, w->value))
		best = w->value.n;
	names = w->names;
	while (str_split(&names, STR("、"), &name))
		if (name.n > best && stands(s, name))
			best = name.n;
	return best;
}

size_t
word_prefix(const char *column, int i, struct str s)
{
	return longest(column, i, s, str_starts);
}

size_t
word_suffix(const char *column, int i, struct str s)
{
	return longest(column, i, s, str_ends);
}

enum kind
kind_find(struct str cell)
{
	struct buf b = BUF_INIT;
	enum kind k = KIND_NONE;
	struct str s;
	size_t i;

	load(&kinds);
	utf8_squeeze(&b, cell);
	s = buf_str(&b);
	if (s.n && s.p[0] == 'r')
		b.p[0] = 'R';
	for (i = 0; i < kinds.n && k == KIND_NONE && s.n; i++)
		if (str_eq(s, kinds.v[i].column) ||
		    str_eq(s, kinds.v[i].value) || in_list(s, kinds.v[i].names))
			k = (enum kind)(i + 1);
	buf_free(&b);
	return k;
}

struct str
kind_id(enum kind k)
{
	load(&kinds);
	return k > KIND_NONE && (size_t)k <= kinds.n ? kinds.v[k - 1].column
						     : STR_NULL;
}

struct str
kind_name(enum kind k)
{
	load(&kinds);
	return k > KIND_NONE && (size_t)k <= kinds.n ? kinds.v[k - 1].value
						     : STR_NULL;
}

struct str
kind_english(enum kind k)
{
	load(&kinds);
	return k > KIND_NONE && (size_t)k <= kinds.n ? kinds.v[k - 1].english
						     : STR_NULL;
}

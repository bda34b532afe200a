/* The lists of words, and looking for their words in a text. */
#include "base/bytes.h"
#include "base/utf8.h"
#include "phrase/words-index.h"

/* Words whose meanings are their places, "、" between them. */
struct later {
	struct str words;
	struct later *next;
};

struct list {
	struct map words; /* word -> 1 + meaning, as a pointer */
	const struct word_index *index[2]; /* by beginnings, by ends */
	struct later *later, **last_row; /* to be put in at the first look */
};

static struct list lists[WORD_LISTS];
static struct arena mem; /* of what the lists point to */
static const struct word_firsts *kept[WORD_SETS];

void
words_put(enum word_list w, struct str word, int meaning)
{
	struct list *l = &lists[w];

	if (meaning < 0)
		meaning = (int)l->words.n;
	map_put(&l->words, word)->value = (void *)(size_t)(meaning + 1);
	l->index[false] = l->index[true] = NULL;
}

void
words_put_later(enum word_list w, struct str words)
{
	struct list *l = &lists[w];
	struct later *new = arena_alloc(&mem, sizeof(*new));

	*new = (struct later){ str_keep(&mem, words), NULL };
	if (!l->later)
		l->last_row = &l->later;
	*l->last_row = new;
	l->last_row = &new->next;
	l->index[false] = l->index[true] = NULL;
}

static void
put_rows(enum word_list w, struct later *row)
{
	struct str word;

	for (; row; row = row->next)
		while (str_split(&row->words, STR("、"), &word))
			if (word.n > 0)
				words_put(w, word, -1);
}

/* A list to look into: few papers need them all, and these are read now. */
static inline const struct list *
list_of(enum word_list w)
{
	struct list *l = &lists[w];
	struct later *row = l->later;

	if (row) {
		l->later = NULL;
		put_rows(w, row);
	}
	return l;
}

/* The same by the beginnings, or the ends, of its words. */
static inline const struct word_index *
index_of(enum word_list w, bool ends)
{
	struct list *l = &lists[w];

	if (!l->index[ends])
		l->index[ends] = word_index_new(&mem, &list_of(w)->words, ends);
	return l->index[ends];
}

int
words_exact(enum word_list w, struct str s)
{
	int meaning;
	size_t n = word_index_find(index_of(w, false), s, &meaning);

	/* no longer word stands there */
	return n == s.n && n > 0 ? meaning : -1;
}

size_t
words_prefix(enum word_list w, struct str s, int *meaning)
{
	return word_index_find(index_of(w, false), s, meaning);
}

size_t
words_suffix(enum word_list w, struct str s, int *meaning)
{
	return word_index_find(index_of(w, true), s, meaning);
}

bool
words_is(enum word_list w, struct str s)
{
	return words_exact(w, s) >= 0;
}

bool
words_is_char(enum word_list w, uint32_t c)
{
	char b[4] = "";
	struct str s = { b, utf8_encode(b, c) };

	return c != 0 && words_exact(w, s) >= 0;
}

struct str
words_first(enum word_list w)
{
	const struct list *l = list_of(w);

	return l->words.n > 0 ? l->words.v[0].key : STR_NULL;
}

bool
words_starts(enum word_list w, struct str s)
{
	return words_prefix(w, s, NULL) > 0;
}

bool
words_ends(enum word_list w, struct str s)
{
	return words_suffix(w, s, NULL) > 0;
}

long
words_find(enum word_list w, struct str s, size_t from, size_t *n)
{
	const struct word_index *x = index_of(w, false);
	size_t at = from, k;

	while (at < s.n && !utf8_begins(s.p[at]))
		at++;
	while ((at = words_firsts_next(&x->edges, s, at)) < s.n) {
		if ((k = word_index_find(x, str_sub(s, at, s.n), NULL)) > 0) {
			if (n)
				*n = k;
			return (long)at;
		}
		at += utf8_size(s.p[at]);
	}
	return -1;
}

void
words_firsts(struct word_firsts *f, enum word_list w)
{
	const struct word_index *x = index_of(w, false);
	size_t i;

	f->plain |= x->edges.plain;
	for (i = 0; i < COUNT(f->bit); i++) {
		f->bit[i] |= x->edges.bit[i];
		f->alone[i] |= x->edges.alone[i];
		f->pair[i] |= x->edges.pair[i];
	}
}

void
words_firsts_char(struct word_firsts *f, uint32_t from, uint32_t to)
{
	char b[4] = "";
	struct str s;

	for (; from <= to; from++) {
		s = (struct str){ b, utf8_encode(b, from) };
		words_firsts_text(f, s);
	}
}

void
words_firsts_text(struct word_firsts *f, struct str s)
{
	word_bit_put(f->bit, word_edge(s.p, s.n));
	word_bit_put(f->alone, word_edge(s.p, s.n));
	f->plain |= utf8_is_plain(s.p[0]);
}

const struct word_firsts *
words_firsts_kept(enum word_set set, void (*make)(struct word_firsts *))
{
	struct word_firsts *new;

	if (!kept[set]) {
		new = arena_zalloc(&mem, sizeof(*new));
		make(new);
		kept[set] = new;
	}
	return kept[set];
}

/*
 * Past the characters of three bytes from at on that begin no word, eight bytes at
 * a look: nearly all of a text, up to its end.
 */
static inline size_t
skip_most(const struct word_firsts *f, struct str s, size_t at)
{
	uint64_t x;

	for (; at + sizeof(x) <= s.n; at += 3) {
		x = bytes_load(s.p + at);
		if ((x & 0xf0) != 0xe0 ||
		    word_bit(f->bit, (x >> 2 & 0xfc0) | (x >> 16 & 0x3f)))
			break;
	}
	return at;
}

size_t
words_firsts_next(const struct word_firsts *f, struct str s, size_t at)
{
	while (at < s.n) {
		at = f->plain ? skip_most(f, s, at) : utf8_plain_end(s, at);
		if (at >= s.n)
			break;
		if (word_may_begin(f, s.p + at, s.n - at,
			word_edge(s.p + at, s.n - at)))
			return at;
		at += utf8_size(s.p[at]);
	}
	return s.n;
}

struct str
words_strip_start(enum word_list w, struct str s)
{
	size_t n;

	s = str_trim(s);
	while ((n = words_prefix(w, s, NULL)) > 0 && n < s.n)
		s = str_trim(str_sub(s, n, s.n));
	return s;
}

struct str
words_strip_end(enum word_list w, struct str s)
{
	size_t n;

	s = str_trim(s);
	while ((n = words_suffix(w, s, NULL)) > 0 && n < s.n)
		s = str_trim(str_sub(s, 0, s.n - n));
	return s;
}

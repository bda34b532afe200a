/* The lists of words, and looking for their words in a text. */
#include "base/map.h"
#include "base/utf8.h"
#include "plan/words.h"

#define LENGTHS 15 /* told apart, in units of three bytes */
#define BUCKETS 64 /* of characters, for the lengths of words */

/* Most places of a text begin or end no word: the characters tell that. */
struct edges {
	struct word_firsts at;
	uint16_t lengths[BUCKETS]; /* of the words there, bits of length() */
};

/* Words whose meanings are their places, "、" between them. */
struct later {
	struct str words;
	struct later *next;
};

struct list {
	struct map words; /* word -> 1 + meaning, as a pointer */
	size_t longest; /* bytes of the longest word */
	struct edges *first, *last;
	struct later *later, **last_row; /* to be put in at the first look */
};

static struct list lists[WORD_LISTS];
static struct arena mem; /* of what the lists point to */

/* The last 12 bits of the character at p; other scripts may share them. */
static size_t
edge(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;

	if (u[0] < 0x80)
		return u[0];
	if (n < 3 || u[0] < 0xe0)
		return n > 1 ? u[1] : 0;
	return (size_t)(u[1] & 0x3f) << 6 | (u[2] & 0x3f);
}

static bool
holds(const struct word_firsts *f, size_t e)
{
	return f->bit[e >> 6] >> (e & 63) & 1;
}

static void
put_edge(struct word_firsts *f, size_t e)
{
	f->bit[e >> 6] |= (uint64_t)1 << (e & 63);
}

static unsigned
length(size_t bytes)
{
	return 1u << (bytes / 3 < LENGTHS ? bytes / 3 : LENGTHS);
}

/* Of words that may stand at an edge; 0 if there is none. */
static unsigned
lengths_at(const struct edges *v, size_t e)
{
	return holds(&v->at, e) ? v->lengths[e % BUCKETS] : 0;
}

static void
add_edge(struct edges *v, size_t e, size_t bytes)
{
	put_edge(&v->at, e);
	v->lengths[e % BUCKETS] |= (uint16_t)length(bytes);
}

void
words_put(enum word_list w, struct str word, int meaning)
{
	struct list *l = &lists[w];
	size_t last = utf8_prev(word, word.n);

	if (meaning < 0)
		meaning = (int)l->words.n;
	map_put(&l->words, word)->value = (void *)(size_t)(meaning + 1);
	if (word.n > l->longest)
		l->longest = word.n;
	if (!l->first) {
		l->first = arena_zalloc(&mem, sizeof(*l->first));
		l->last = arena_zalloc(&mem, sizeof(*l->last));
	}
	add_edge(l->first, edge(word.p, word.n), word.n);
	add_edge(l->last, edge(word.p + last, word.n - last), word.n);
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

static int
meaning_of(const struct list *l, struct str s)
{
	void *v = map_value(&l->words, s);

	return v ? (int)(size_t)v - 1 : -1;
}

int
words_exact(enum word_list w, struct str s)
{
	const struct list *l = list_of(w);

	return s.n <= l->longest ? meaning_of(l, s) : -1;
}

/* The longest size up to n that a word of these lengths may have, or 0. */
static size_t
size_of(unsigned lengths, size_t n)
{
	unsigned most;

	lengths &= 2 * length(n) - 1;
	if (lengths == 0)
		return 0;
	most = 31 - (unsigned)__builtin_clz(lengths);
	return most < LENGTHS && most < n / 3 ? most * 3 + 2 : n;
}

size_t
words_prefix(enum word_list w, struct str s, int *meaning)
{
	const struct list *l = list_of(w);
	size_t n = s.n < l->longest ? s.n : l->longest;
	unsigned lengths;
	int found;

	if (n == 0 || !(lengths = lengths_at(l->first, edge(s.p, s.n))))
		return 0;
	for (; (n = size_of(lengths, n)) > 0; n--) {
		if (n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80)
			continue;
		found = meaning_of(l, str_sub(s, 0, n));
		if (found >= 0) {
			if (meaning)
				*meaning = found;
			return n;
		}
	}
	return 0;
}

size_t
words_suffix(enum word_list w, struct str s, int *meaning)
{
	const struct list *l = list_of(w);
	size_t n = s.n < l->longest ? s.n : l->longest, last;
	unsigned lengths;
	int found;

	if (n == 0)
		return 0;
	last = utf8_prev(s, s.n);
	lengths = lengths_at(l->last, edge(s.p + last, s.n - last));
	for (; (n = size_of(lengths, n)) > 0; n--) {
		if (((unsigned char)s.p[s.n - n] & 0xc0) == 0x80)
			continue;
		found = meaning_of(l, str_sub(s, s.n - n, s.n));
		if (found >= 0) {
			if (meaning)
				*meaning = found;
			return n;
		}
	}
	return 0;
}

bool
words_is(enum word_list w, struct str s)
{
	return words_exact(w, s) >= 0;
}

bool
words_is_char(enum word_list w, uint32_t c)
{
	const struct list *l = list_of(w);
	char b[4];
	size_t n = utf8_encode(b, c);

	return c != 0 && l->first && holds(&l->first->at, edge(b, n)) &&
	    meaning_of(l, (struct str){ b, n }) >= 0;
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

/* Bytes of the character that begins so. */
static size_t
char_size(char first)
{
	unsigned char c = (unsigned char)first;

	return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

long
words_find(enum word_list w, struct str s, size_t from, size_t *n)
{
	const struct list *l = list_of(w);
	size_t at = from, k;

	if (!l->first)
		return -1;
	while (at < s.n && ((unsigned char)s.p[at] & 0xc0) == 0x80)
		at++;
	while ((at = words_firsts_next(&l->first->at, s, at)) < s.n) {
		if ((k = words_prefix(w, str_sub(s, at, s.n), NULL)) > 0) {
			if (n)
				*n = k;
			return (long)at;
		}
		at += char_size(s.p[at]);
	}
	return -1;
}

void
words_firsts(struct word_firsts *f, enum word_list w)
{
	const struct list *l = list_of(w);
	size_t i;

	for (i = 0; l->first && i < COUNT(f->bit); i++)
		f->bit[i] |= l->first->at.bit[i];
}

void
words_firsts_char(struct word_firsts *f, uint32_t from, uint32_t to)
{
	char b[4];
	size_t n;

	for (; from <= to; from++) {
		n = utf8_encode(b, from);
		put_edge(f, edge(b, n));
	}
}

void
words_firsts_text(struct word_firsts *f, struct str s)
{
	put_edge(f, edge(s.p, s.n));
}

size_t
words_firsts_next(const struct word_firsts *f, struct str s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s.p;

	while (at < s.n) {
		/* nearly all: edge() of three bytes */
		if (s.n - at >= 3 && (p[at] & 0xf0) == 0xe0) {
			if (f->bit[p[at + 1] & 63] >> (p[at + 2] & 63) & 1)
				return at;
			at += 3;
		} else {
			if (holds(f, edge(s.p + at, s.n - at)))
				return at;
			at += char_size(s.p[at]);
		}
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

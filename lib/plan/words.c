#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "io/rx-need.h"
#include "io/rx.h"
#include "plan/outline.h"
#include "plan/words.h"

/* Columns of the tables, in this order. */
enum { F_MEANING, F_TEXT, F_NOTE };

#define LENGTHS 15 /* told apart, in units of three bytes */
#define BUCKETS 64 /* of characters, for the lengths of words */

#define NSMALL (WORD_LISTS - WORDS_SMALL)

/* Most places of a text begin or end no word: the characters tell that. */
struct edges {
	struct word_firsts at;
	uint16_t lengths[BUCKETS]; /* of the words there, bits of length() */
};

struct list {
	struct map words; /* word -> 1 + meaning, as a pointer */
	size_t longest; /* bytes of the longest word */
	struct edges first, last;
};

struct pattern {
	struct rx *rx;
	struct rx_need need;
	int meaning;
};

struct patterns {
	struct pattern *v;
	size_t n, cap;
};

static struct list lists[WORD_LISTS];
static struct patterns pats[PATTERN_LISTS];
static struct arena texts; /* of the patterns that are compiled later */

static int
role_of(struct str s)
{
	static const char *const names[] = { "other", "number", "section",
		"task", "content", "lead", "units", "assist", "people", "due",
		"points", "method" };
	size_t i;

	for (i = 0; i < COUNT(names); i++)
		if (str_is(s, names[i]))
			return (int)i;
	return -1;
}

static int
kind_of(struct str s)
{
	int i;

	for (i = 0; i < KINDS; i++)
		if (str_is(s, outline_kind((enum plan_kind)i)))
			return i;
	return -1;
}

static int
noun_of(struct str s)
{
	static const char *const names[] = { "none", "org", "people", "not" };
	size_t i;

	for (i = 0; i < COUNT(names); i++)
		if (str_is(s, names[i]))
			return (int)i;
	return -1;
}

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

static void
add_word(struct list *l, struct str word, int meaning)
{
	size_t last = utf8_prev(word, word.n);

	map_put(&l->words, word)->value = (void *)(size_t)(meaning + 1);
	if (word.n > l->longest)
		l->longest = word.n;
	add_edge(&l->first, edge(word.p, word.n), word.n);
	add_edge(&l->last, edge(word.p + last, word.n - last), word.n);
}

static void
add_words(struct list *l, struct str words, int meaning)
{
	struct buf b = BUF_INIT;
	struct str word;

	while (str_split(&words, STR("、"), &word)) {
		buf_reset(&b);
		utf8_squeeze(&b, word);
		if (b.n > 0)
			add_word(l, buf_str(&b), meaning);
	}
	buf_free(&b);
}

static bool
add_pattern(
    struct patterns *p, struct str pattern, int meaning, struct place where)
{
	struct pattern new = { .meaning = meaning };

	if (rx_need(&new.need, pattern, NULL, NULL)) {
		where.file = str_keep(&texts, str_of(where.file)).p;
		new.rx = rx_later(str_keep(&texts, pattern), where);
	} else {
		new.rx = rx_new(pattern, where);
	}
	if (!new.rx)
		return false;
	GROW(p->v, p->n, p->cap);
	p->v[p->n++] = new;
	return true;
}

struct table_of {
	const char *file;
	int (*meaning)(struct str);
	struct list *list; /* one of */
	struct patterns *pats; /* the two */
};

/* A meaning that is none of ours. */
static bool
unknown(struct str name, struct place where)
{
	diag_str("plan-word-meaning", where, name, NULL);
	return false;
}

static bool
add_row(void *arg, const struct row *r, struct place where)
{
	const struct table_of *t = arg;
	struct str name = row_cell(r, F_MEANING);
	int meaning = t->meaning(name);

	if (meaning < 0)
		return unknown(name, where);
	if (t->pats)
		return add_pattern(
		    t->pats, row_cell(r, F_TEXT), meaning, where);
	add_words(t->list, row_cell(r, F_TEXT), meaning);
	return true;
}

/* A row of plan-words.csv: the list's name is its first cell. */
static bool
add_small(void *arg, const struct row *r, struct place where)
{
	struct str name = row_cell(r, F_MEANING), rest = row_cell(r, F_TEXT);
	struct str word;
	struct list *l;
	size_t i;

	(void)arg;
	for (i = 0; i < NSMALL && !str_is(name, words_small[i]); i++)
		;
	if (i == NSMALL)
		return unknown(name, where);
	l = &lists[WORDS_SMALL + i];
	while (str_split(&rest, STR("、"), &word))
		if (word.n > 0)
			add_word(l, word, (int)l->words.n);
	return true;
}

bool
words_load(void)
{
	static struct table_of tables[] = {
		{ "plan-duties.csv", role_of, &lists[WORDS_DUTY], NULL },
		{ "plan-columns.csv", role_of, &lists[WORDS_COLUMN], NULL },
		{ "plan-nouns.csv", noun_of, &lists[WORDS_NOUN], NULL },
		{ "plan-verbs.csv", role_of, &lists[WORDS_DUTY_VERB], NULL },
		{ "plan-sections.csv", kind_of, NULL, &pats[PATTERNS_SECTION] },
		{ "plan-articles.csv", kind_of, NULL, &pats[PATTERNS_ARTICLE] },
		{ "plan-stages.csv", kind_of, NULL, &pats[PATTERNS_STAGE] },
		{ "plan-asks.csv", kind_of, NULL, &pats[PATTERNS_ASK] },
		{ "plan-genres.csv", kind_of, NULL, &pats[PATTERNS_GENRE] },
		{ "plan-telling.csv", kind_of, NULL, &pats[PATTERNS_TELLING] },
		{ "plan-titles.csv", kind_of, NULL, &pats[PATTERNS_TITLE] },
		{ "plan-lines.csv", kind_of, NULL, &pats[PATTERNS_LINE] },
		{ "plan-pages.csv", kind_of, NULL, &pats[PATTERNS_PAGE] },
	};
	static int state; /* 0: not yet, 1: read, -1: failed */
	size_t i;

	if (state)
		return state > 0;
	state = 1;
	for (i = 0; i < COUNT(tables); i++)
		if (facts_check(tables[i].file, add_row, &tables[i]) < 0)
			state = -1;
	if (facts_check("plan-words.csv", add_small, NULL) < 0)
		state = -1;
	return state > 0;
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
	return s.n <= lists[w].longest ? meaning_of(&lists[w], s) : -1;
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
	const struct list *l = &lists[w];
	size_t n = s.n < l->longest ? s.n : l->longest;
	unsigned lengths;
	int found;

	if (n == 0 || !(lengths = lengths_at(&l->first, edge(s.p, s.n))))
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
	const struct list *l = &lists[w];
	size_t n = s.n < l->longest ? s.n : l->longest, last;
	unsigned lengths;
	int found;

	if (n == 0)
		return 0;
	last = utf8_prev(s, s.n);
	lengths = lengths_at(&l->last, edge(s.p + last, s.n - last));
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
	char b[4];
	size_t n = utf8_encode(b, c);

	return c != 0 && holds(&lists[w].first.at, edge(b, n)) &&
	    words_is(w, (struct str){ b, n });
}

struct str
words_first(enum word_list w)
{
	return lists[w].words.n > 0 ? lists[w].words.v[0].key : STR_NULL;
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
	size_t at = from, k;

	while (at < s.n && ((unsigned char)s.p[at] & 0xc0) == 0x80)
		at++;
	while ((at = words_firsts_next(&lists[w].first.at, s, at)) < s.n) {
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
	size_t i;

	for (i = 0; i < COUNT(f->bit); i++)
		f->bit[i] |= lists[w].first.at.bit[i];
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

size_t
words_firsts_next(const struct word_firsts *f, struct str s, size_t at)
{
	while (at < s.n && !holds(f, edge(s.p + at, s.n - at)))
		at += char_size(s.p[at]);
	return at < s.n ? at : s.n;
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

int
words_match(enum pattern_list list, struct str s)
{
	const struct pattern *p = pats[list].v;
	const struct pattern *end = p + pats[list].n;
	struct rx_chars chars;
	struct rx_hit hit;

	rx_chars(&chars, s);
	for (; p < end; p++)
		if (rx_need_met(&p->need, &chars) && rx_next(p->rx, s, 0, &hit))
			return p->meaning;
	return -1;
}

void
words_search(enum pattern_list list, struct str s,
    void (*found)(void *ctx, struct str), void *ctx)
{
	const struct pattern *p = pats[list].v;
	const struct pattern *end = p + pats[list].n;
	struct rx_chars chars;
	struct rx_hit hit;

	rx_chars(&chars, s);
	for (; p < end; p++)
		if (rx_need_met(&p->need, &chars))
			for (hit.end = 0; rx_next(p->rx, s, hit.end, &hit);)
				found(ctx, str_sub(s, hit.at, hit.end));
}

int
words_match_text(enum pattern_list list, struct str text)
{
	struct buf b = BUF_INIT;
	int meaning = -1;

	utf8_squeeze(&b, text);
	if (b.n > 0)
		meaning = words_match(list, buf_str(&b));
	buf_free(&b);
	return meaning;
}

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "zh/num.h"
#include "zh/terms.h"
#include "zh/words.h"

/* A trie whose edges are one hash table of (node, character). */
struct edge {
	uint32_t node, c, to;
};

struct words_trie {
	struct edge *edge;
	size_t nedge, mask;
	struct word **at; /* the words that end at a node */
	size_t nnode, capnode;
	struct text spelt; /* the word that is added: one room for all of them */
	struct arena mem;
};

static const char *const class_name[WORD_NCLASS] = { "unit", "left", "reach",
	"right", "about", "rough", "period", "often", "over", "verb", "year",
	"month", "quarter", "plan", "week", "day", "feast", "part", "till", "from",
	"within", "start", "end", "past", "future", "join", "vague", "event",
	"abstract", "do", "base", "origin", "way", "denied", "size", "fund",
	"share", "idiom", "opens" };

static size_t
slot_of(const struct words_trie *w, uint32_t node, uint32_t c)
{
	uint64_t h = ((uint64_t)node << 21 | c) * 0x9e3779b97f4a7c15u;
	size_t i = (size_t)(h >> 32) & w->mask;

	while (w->edge[i].to && (w->edge[i].node != node || w->edge[i].c != c))
		i = (i + 1) & w->mask;
	return i;
}

static void
grow_edges(struct words_trie *w)
{
	struct edge *old = w->edge;
	size_t i, n = w->edge ? w->mask + 1 : 0;

	w->mask = n ? n * 2 - 1 : 16383;
	w->edge = xcalloc(w->mask + 1, sizeof(*w->edge));
	for (i = 0; i < n; i++)
		if (old[i].to)
			w->edge[slot_of(w, old[i].node, old[i].c)] = old[i];
	free(old);
}

static uint32_t
new_node(struct words_trie *w)
{
	GROW(w->at, w->nnode, w->capnode);
	w->at[w->nnode] = NULL;
	return (uint32_t)w->nnode++;
}

#define ALONE ((uint64_t)1 << 63) /* opens without a word of the tables, too */

static void
put_open(struct words *w, uint32_t c)
{
	w->open[c / 64] |= (uint64_t)1 << (c % 64);
}

/* Of which classes may a word open an expression? */
static bool
opens(enum word_class class, size_t length)
{
	switch (class) {
	case WORD_LEFT:
	case WORD_ABOUT:
	case WORD_OFTEN:
	case WORD_OVER:
	case WORD_YEAR:
	case WORD_MONTH:
	case WORD_QUARTER:
	case WORD_WEEK:
	case WORD_DAY:
	case WORD_FEAST:
	case WORD_START:
	case WORD_END:
	case WORD_PAST:
	case WORD_FUTURE:
	case WORD_IDIOM:
	case WORD_OPENS:
		return true;
	case WORD_PART:
		return length > 1; /* 月底, but not 底 alone */
	default:
		return false;
	}
}

static void
add(struct words *words, struct word *word)
{
	struct words_trie *w = words->trie;
	struct text *t = &w->spelt;
	uint32_t node = 0;
	size_t i, s;

	text_fill(t, word->text);
	for (i = 0; i < t->n; i++) {
		if (w->nedge * 2 > w->mask)
			grow_edges(w);
		s = slot_of(w, node, t->c[i]);
		if (!w->edge[s].to) {
			w->edge[s] =
			    (struct edge){ node, t->c[i], new_node(w) };
			w->nedge++;
		}
		node = w->edge[s].to;
	}
	if (t->n > 0 && t->c[0] < WORDS_CHARS) {
		words->first[t->c[0]] |= (uint64_t)1 << word->class;
		if (opens(word->class, t->n))
			put_open(words, t->c[0]);
	}
	word->next = w->at[node];
	w->at[node] = word;
}

static bool
class_of(struct str s, enum word_class *class)
{
	size_t i;

	for (i = 0; i < WORD_NCLASS; i++)
		if (str_is(s, class_name[i])) {
			*class = (enum word_class)i;
			return true;
		}
	return false;
}

/* units.csv: word,unit,factor,dimension,not before */
static bool
add_unit(struct words *w, const struct row *r)
{
	struct word *word = arena_zalloc(&w->trie->mem, sizeof(*word));
	struct str unit = row_cell(r, 1), factor = row_cell(r, 2);

	word->class = WORD_UNIT;
	word->text = str_keep(&w->trie->mem, row_cell(r, 0));
	word->unit = unit.n ? str_keep(&w->trie->mem, unit) : word->text;
	word->factor = DEC(1);
	if (factor.n && !dec_parse(factor, &word->factor))
		return false;
	word->dim = str_keep(&w->trie->mem, row_cell(r, 3));
	word->not_before = str_keep(&w->trie->mem, row_cell(r, 4));
	add(w, word);
	return true;
}

/* words.csv: class,words (separated by blanks),value,not before */
static bool
add_words(struct words *w, const struct row *r)
{
	struct str rest = str_keep(&w->trie->mem, row_cell(r, 1)), piece;
	struct word all = { .value = str_keep(&w->trie->mem, row_cell(r, 2)),
		.not_before = str_keep(&w->trie->mem, row_cell(r, 3)) };
	struct word *word;

	if (!class_of(row_cell(r, 0), &all.class))
		return false;
	all.number = (int)strtol(all.value.p, NULL, 10);
	while (str_split(&rest, STR(" "), &piece)) {
		if (piece.n == 0)
			continue;
		word = arena_alloc(&w->trie->mem, sizeof(*word));
		*word = all;
		word->text = piece;
		add(w, word);
	}
	return true;
}

struct loading {
	struct words *w;
	bool (*add)(struct words *, const struct row *);
};

static bool
add_row(void *arg, const struct row *r, struct place at)
{
	const struct loading *l = arg;

	return l->add(l->w, r) || facts_bad(at);
}

static int
load(struct words *w, const char *name,
    bool (*one)(struct words *, const struct row *))
{
	struct loading l = { w, one };

	return facts_check(name, add_row, &l);
}

static void
put_alone(struct words *w, uint32_t c)
{
	put_open(w, c);
	w->first[c] |= ALONE;
}

/* What may open an expression without being a word of the two tables. */
static void
mark_others(struct words *w)
{
	static const uint32_t marks[] = U"0123456789-+.¥￥$€£Q";
	const uint32_t *c;

	for (c = marks; *c; c++)
		put_alone(w, utf8_fold(*c));
	for (c = num_characters; *c; c++)
		put_alone(w, *c);
}

const struct words *
words_get(void)
{
	static struct words *w;
	static bool failed; /* reported once */

	if (w || failed)
		return w;
	w = xcalloc(1, sizeof(*w));
	w->trie = xcalloc(1, sizeof(*w->trie));
	grow_edges(w->trie);
	new_node(w->trie);
	if (terms_load())
		mark_others(w);
	if (!terms_load() || load(w, "zh/units.csv", add_unit) < 0 ||
	    load(w, "zh/words.csv", add_words) < 0) {
		arena_free(&w->trie->mem);
		free(w->trie->edge);
		free(w->trie->at);
		text_free(&w->trie->spelt);
		free(w->trie);
		free(w);
		w = NULL;
		failed = true;
	}
	return w;
}

/* The next character of set, *at behind it; 0 at its end. */
static uint32_t
next_of(struct str set, size_t *at)
{
	uint32_t c = 0;

	*at += utf8_decode(set.p + *at, set.n - *at, &c);
	return c;
}

/*
 * Is c one of the characters of set, and next none of those that stand there in
 * brackets behind it: 目(标) for 5项目, but not 5项目标?
 */
static bool
holds(struct str set, uint32_t c, uint32_t next)
{
	size_t at = 0;
	uint32_t x;
	bool in = false, found = false;

	if (c == 0)
		return false;
	while ((x = next_of(set, &at)) != 0) {
		if (x == '(' || x == ')')
			in = x == '(';
		else if (in)
			found = found && x != next;
		else if (found)
			break;
		else
			found = x == c;
	}
	return found;
}

const struct word *
words_longest(const struct words *words, enum word_class class,
    const struct text *t, size_t i, size_t *end)
{
	const struct words_trie *w = words->trie;
	const struct word *found = NULL, *x;
	uint32_t node = 0;
	size_t s;

	while (i < t->n) {
		s = slot_of(w, node, t->c[i]);
		if ((node = w->edge[s].to) == 0)
			break;
		i++;
		for (x = w->at[node]; x; x = x->next)
			if (x->class == class &&
			    !(x->not_before.n > 0 &&
				holds(x->not_before, text_char(t, i),
				    text_char(t, i + 1)))) {
				found = x;
				*end = i;
				break;
			}
	}
	return found;
}

/* The folded character at byte at, and the next one's place; 0 at the end. */
static uint32_t
char_at(struct str s, size_t at, size_t *next)
{
	uint32_t c = 0;
	size_t k = at < s.n ? utf8_decode(s.p + at, s.n - at, &c) : 0;

	*next = at + k;
	return k ? utf8_fold(c) : 0;
}

const struct word *
words_at_byte(const struct words *words, enum word_class class, struct str s,
    size_t at, size_t *end)
{
	const struct words_trie *w = words->trie;
	const struct word *found = NULL, *x;
	uint32_t node = 0, c;
	size_t next, k;

	c = char_at(s, at, &next);
	if (c == 0 || !words_may_begin(words, class, c))
		return NULL;
	while (c != 0 && (node = w->edge[slot_of(w, node, c)].to) != 0) {
		at = next;
		c = char_at(s, at, &next);
		for (x = w->at[node]; x; x = x->next)
			if (x->class == class &&
			    !(x->not_before.n > 0 &&
				holds(x->not_before, c,
				    char_at(s, next, &k)))) {
				found = x;
				*end = at;
				break;
			}
	}
	return found;
}

const struct word *
words_next_byte(const struct words *w, enum word_class class, struct str s,
    size_t *at, size_t *end)
{
	const struct word *found;
	size_t i, next;
	uint32_t c;

	for (i = *at; i < s.n; i = next) {
		c = char_at(s, i, &next);
		if (words_may_begin(w, class, c) &&
		    (found = words_at_byte(w, class, s, i, end)) != NULL) {
			*at = i;
			return found;
		}
		next += next == i; /* a byte that is no text */
	}
	return NULL;
}

const struct word *
words_unit(const struct words *w, struct str name)
{
	size_t end = 0;
	const struct word *found = words_at_byte(w, WORD_UNIT, name, 0, &end);

	return end == name.n ? found : NULL;
}

bool
words_open(const struct words *words, const struct text *t, size_t i)
{
	const struct words_trie *w = words->trie;
	const struct word *x;
	uint32_t node = 0;
	size_t k;

	if (!words_begin(words, t->c[i]))
		return false;
	if (words->first[t->c[i]] & ALONE)
		return true;
	for (k = i; k < t->n; k++) {
		node = w->edge[slot_of(w, node, t->c[k])].to;
		if (node == 0)
			break;
		for (x = w->at[node]; x; x = x->next)
			if (opens(x->class, k + 1 - i))
				return true;
	}
	return false;
}

#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "io/rx.h"
#include "plan/outline.h"
#include "plan/words.h"

/* Columns of the tables, in this order. */
enum { F_MEANING, F_TEXT, F_NOTE };

/*
 * Most places of a text begin or end no word: two sets of the last bytes of
 * the words' first and last characters tell so without a look-up.
 */
struct list {
	struct map words; /* word -> 1 + meaning, as a pointer */
	size_t longest; /* bytes of the longest word */
	bool first[65536], last[65536]; /* by two bytes, see pair() */
};

struct pattern {
	struct rx *rx;
	int meaning;
};

struct patterns {
	struct pattern *v;
	size_t n, cap;
};

static struct list lists[WORD_LISTS];
static struct patterns pats[PATTERN_LISTS];

static int
role_of(struct str s)
{
	static const char *const names[] = { "other", "number", "section",
		"task", "content", "lead", "units", "assist", "people", "due",
		"points" };
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

/* The last two bytes of the character at p. */
static size_t
pair(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;
	size_t k = n >= 3 && u[0] >= 0xe0 ? 1 : 0;

	return n >= 2 ? (size_t)u[k] << 8 | u[k + 1] : u[0];
}

static size_t
first_pair(struct str s)
{
	return pair(s.p, s.n);
}

static size_t
last_pair(struct str s)
{
	size_t at = utf8_prev(s, s.n);

	return pair(s.p + at, s.n - at);
}

/* ASCII is paired with whatever follows it: any may. */
static void
add_edges(struct list *l, struct str word)
{
	size_t i;

	if (word.p[0] > 0)
		for (i = 0; i < 256; i++)
			l->first[(size_t)(unsigned char)word.p[0] << 8 | i] =
			    true;
	l->first[first_pair(word)] = true;
	l->last[last_pair(word)] = true;
}

static void
add_words(struct list *l, struct str words, int meaning)
{
	struct buf b = BUF_INIT;
	struct str word;

	while (str_split(&words, STR("、"), &word)) {
		buf_reset(&b);
		utf8_squeeze(&b, word);
		if (b.n == 0)
			continue;
		map_put(&l->words, buf_str(&b))->value =
		    (void *)(size_t)(meaning + 1);
		if (b.n > l->longest)
			l->longest = b.n;
		add_edges(l, buf_str(&b));
	}
	buf_free(&b);
}

static bool
add_pattern(
    struct patterns *p, struct str pattern, int meaning, struct place where)
{
	struct rx *rx = rx_new(pattern, where);

	if (!rx)
		return false;
	GROW(p->v, p->n, p->cap);
	p->v[p->n].rx = rx;
	p->v[p->n++].meaning = meaning;
	return true;
}

struct table_of {
	const char *file;
	int (*meaning)(struct str);
	struct list *list; /* one of */
	struct patterns *pats; /* the two */
};

static bool
add_row(void *arg, const struct row *r, struct place where)
{
	const struct table_of *t = arg;
	struct str name = row_cell(r, F_MEANING);
	char *s;
	int meaning;

	meaning = t->meaning(name);
	if (meaning < 0) {
		s = xstrndup(name.p, name.n);
		diag("plan-word-meaning", where, s, NULL);
		free(s);
		return false;
	}
	if (t->pats)
		return add_pattern(
		    t->pats, row_cell(r, F_TEXT), meaning, where);
	add_words(t->list, row_cell(r, F_TEXT), meaning);
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
		{ "plan-asks.csv", kind_of, NULL, &pats[PATTERNS_ASK] },
		{ "plan-genres.csv", kind_of, NULL, &pats[PATTERNS_GENRE] },
		{ "plan-telling.csv", kind_of, NULL, &pats[PATTERNS_TELLING] },
		{ "plan-titles.csv", kind_of, NULL, &pats[PATTERNS_TITLE] },
		{ "plan-lines.csv", kind_of, NULL, &pats[PATTERNS_LINE] },
	};
	static int state; /* 0: not yet, 1: read, -1: failed */
	size_t i;

	if (state)
		return state > 0;
	state = 1;
	for (i = 0; i < COUNT(tables); i++)
		if (facts_check(tables[i].file, add_row, &tables[i]) < 0)
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

size_t
words_prefix(enum word_list w, struct str s, int *meaning)
{
	size_t n = s.n < lists[w].longest ? s.n : lists[w].longest;

	if (s.n == 0 || !lists[w].first[first_pair(s)])
		return 0;
	for (; n > 0; n--) {
		if (n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80)
			continue;
		*meaning = meaning_of(&lists[w], str_sub(s, 0, n));
		if (*meaning >= 0)
			return n;
	}
	return 0;
}

size_t
words_suffix(enum word_list w, struct str s, int *meaning)
{
	size_t n = s.n < lists[w].longest ? s.n : lists[w].longest;

	if (s.n == 0 || !lists[w].last[last_pair(s)])
		return 0;
	for (; n > 0; n--) {
		if (((unsigned char)s.p[s.n - n] & 0xc0) == 0x80)
			continue;
		*meaning = meaning_of(&lists[w], str_sub(s, s.n - n, s.n));
		if (*meaning >= 0)
			return n;
	}
	return 0;
}

int
words_match(enum pattern_list p, struct str s)
{
	struct rx_hit hit;
	size_t i;

	for (i = 0; i < pats[p].n; i++)
		if (rx_next(pats[p].v[i].rx, s, 0, &hit))
			return pats[p].v[i].meaning;
	return -1;
}

#include <limits.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "io/facts.h"
#include "zh/form.h"
#include "zh/piece.h"

/* What a character costs that is no word: rarer than any. */
#define UNKNOWN 60
/* Characters that words are told by at once. */
#define FEW 0x10000
/* What a word of person-beside.csv costs at most. */
#define BESIDE 44

/* A word by its rest behind the first character. */
struct common {
	struct str rest;
	short cost, class;
};

/* The words that begin with a character: read from their row when a text
 * first has it. */
struct row_of {
	struct str cell;
	struct common *v;
	size_t n;
};

/* A word of the tables that say more than how common it is. */
struct known {
	int cost, class;
};

struct pieces {
	struct map common; /* first character: struct row_of */
	struct map known; /* struct known */
	unsigned char reach[FEW]; /* characters of the longest known word that
				   * so begins */
	struct str class[PIECE_CLASSES];
	size_t nclass;
	int number, latin, end, blank, unknown;
	struct forms *forms;
	struct arena mem;
};

int
pieces_class(const struct pieces *p, struct str name)
{
	size_t i;

	for (i = 0; i < p->nclass; i++)
		if (str_eq(p->class[i], name))
			return (int)i;
	return -1;
}

/* The same, made if it is new; -1 if there are too many. */
static int
make_class(struct pieces *p, struct str name)
{
	int c = pieces_class(p, name);

	if (c >= 0 || p->nclass == PIECE_CLASSES)
		return c;
	p->class[p->nclass] = str_keep(&p->mem, name);
	return (int)p->nclass++;
}

void
pieces_add(struct pieces *p, struct str word, int cost, int class)
{
	struct known *k;
	size_t n = utf8_len(word);
	uint32_t first;

	if (n > UCHAR_MAX || !utf8_decode(word.p, word.n, &first))
		return; /* no text has a word that long */
	k = arena_alloc(&p->mem, sizeof(*k));
	*k = (struct known){ cost, class };
	map_put(&p->known, word)->value = k;
	first = utf8_fold(first) % FEW;
	if (n > p->reach[first])
		p->reach[first] = (unsigned char)n;
}

/* The words of a row; false if its class is one too many. */
static bool
add_words(struct pieces *p, struct str words, int cost, struct str class)
{
	int c = make_class(p, class);
	struct str word;

	while (c >= 0 && str_split(&words, STR(" "), &word))
		if (word.n)
			pieces_add(p, word, cost, c);
	return c >= 0;
}

/* frequency.csv: first,words */
static bool
add_common(void *arg, const struct row *r, struct place where)
{
	struct pieces *p = arg;
	struct row_of *row = arena_zalloc(&p->mem, sizeof(*row));
	struct map_entry *e = map_put(&p->common, row_cell(r, 0));

	if (e->value || row_cell(r, 1).n == 0)
		return facts_bad(where);
	row->cell = str_keep(&p->mem, row_cell(r, 1));
	e->value = row;
	return true;
}

/* town-words.csv: cost,kind,words */
static bool
add_town(void *arg, const struct row *r, struct place where)
{
	struct pieces *p = arg;
	long cost = str_long(row_cell(r, 0));

	if (cost < 0 || cost > PIECE_DEAREST ||
	    !add_words(p, row_cell(r, 2), (int)cost, row_cell(r, 1)))
		return facts_bad(where);
	return true;
}

/* person-beside.csv: class,before,behind,words */
static bool
add_beside(void *arg, const struct row *r, struct place where)
{
	struct pieces *p = arg;

	return add_words(p, row_cell(r, 3), BESIDE, row_cell(r, 0)) ||
	    facts_bad(where);
}

struct pieces *
pieces_load(void)
{
	struct pieces *p = xcalloc(1, sizeof(*p));

	/* the first: of ways that cost the same the plain noun's is gone */
	(void)make_class(p, STR("n"));
	p->number = make_class(p, STR("number"));
	p->latin = make_class(p, STR("latin"));
	p->end = make_class(p, STR("end"));
	p->blank = make_class(p, STR("blank"));
	p->unknown = make_class(p, STR("unknown"));
	if (facts_check("zh/frequency.csv", add_common, p) == 0 &&
	    facts_check("zh/town-words.csv", add_town, p) == 0 &&
	    facts_check("zh/person-beside.csv", add_beside, p) == 0 &&
	    (p->forms = forms_load(p)) != NULL)
		return p;
	pieces_free(p);
	return NULL;
}

void
pieces_free(struct pieces *p)
{
	size_t i;

	if (!p)
		return;
	for (i = 0; i < p->common.n; i++)
		free(((struct row_of *)p->common.v[i].value)->v);
	map_free(&p->common);
	map_free(&p->known);
	forms_free(p->forms);
	arena_free(&p->mem);
	free(p);
}

/* "保38v": the rest, its cost, the letter of its kind.  A word that is not so
 * written is left out. */
static bool
read_common(struct pieces *p, struct str s, struct common *c)
{
	size_t n = 0;
	long cost;

	while (n < s.n && !str_digit((unsigned char)s.p[n]))
		n++;
	if (n + 2 > s.n)
		return false;
	c->rest = str_sub(s, 0, n);
	cost = str_long(str_sub(s, n, s.n - 1));
	c->cost = (short)cost;
	c->class = (short)make_class(p, str_sub(s, s.n - 1, s.n));
	return cost >= 0 && cost <= PIECE_DEAREST && c->class >= 0;
}

static int
by_rest(const void *a, const void *b)
{
	return str_cmp(
	    ((const struct common *)a)->rest, ((const struct common *)b)->rest);
}

static void
read_row(struct pieces *p, struct row_of *row)
{
	struct str rest = row->cell, word;
	size_t cap = 0;

	row->cell = STR_NULL;
	while (str_split(&rest, STR(" "), &word)) {
		GROW(row->v, row->n, cap);
		row->n += read_common(p, word, &row->v[row->n]);
	}
	if (row->n)
		qsort(row->v, row->n, sizeof(*row->v), by_rest);
}

static const struct common *
find_common(const struct row_of *row, struct str rest)
{
	struct common key = { rest, 0, 0 };

	return row->n ? bsearch(&key, row->v, row->n, sizeof(key), by_rest)
		      : NULL;
}

/* Characters of the longest word of frequency.csv. */
#define LONGEST 4

/* The words in use at i, and those that the tables know; whether the
 * character alone is one. */
static bool
words_here(
    struct pieces *p, const struct text *t, size_t i, piece_fn *take, void *arg)
{
	struct row_of *row = map_value(&p->common, text_piece(t, i, i + 1));
	struct piece one = { .begin = i };
	size_t n, reach = p->reach[t->c[i] % FEW];
	size_t most = reach > LONGEST ? reach : LONGEST;
	bool alone = false;

	if (row && row->cell.n)
		read_row(p, row);
	for (n = 1; n <= most && i + n <= t->n; n++) {
		const struct common *c = row && n <= LONGEST
		    ? find_common(row, text_piece(t, i + 1, i + n))
		    : NULL;
		const struct known *k = n <= reach
		    ? map_value(&p->known, text_piece(t, i, i + n))
		    : NULL;

		if (!c && !k)
			continue;
		one.end = i + n;
		one.class = k ? k->class : c->class;
		one.cost = !c || (k && k->cost < c->cost) ? k->cost : c->cost;
		take(arg, &one);
		alone |= n == 1;
	}
	return alone;
}

size_t
pieces_word(const struct pieces *p, const struct text *t, size_t i, int class)
{
	const struct known *k;
	size_t n, end = i, reach = p->reach[t->c[i] % FEW];

	for (n = 1; n <= reach && i + n <= t->n; n++) {
		k = map_value(&p->known, text_piece(t, i, i + n));
		if (k && k->class == class)
			end = i + n;
	}
	return end;
}

/* A number or a word in Latin letters, in one; its class in *class. */
static size_t
run_end(const struct pieces *p, const struct text *t, size_t i, int *class)
{
	size_t end = i;

	*class = p->latin;
	while (str_letter(text_char(t, end)))
		end++;
	if (end > i)
		return end;
	*class = p->number;
	while (str_digit(text_char(t, end)) ||
	    (end > i && text_char(t, end) == '.'))
		end++;
	return end;
}

void
pieces_at(
    struct pieces *p, const struct text *t, size_t i, piece_fn *take, void *arg)
{
	struct piece one = { .begin = i };

	one.end = run_end(p, t, i, &one.class);
	if (one.end > i) {
		take(arg, &one);
		return;
	}
	if (!words_here(p, t, i, take, arg)) {
		one.end = i + 1;
		one.class = t->c[i] == ' ' ? p->blank
		    : utf8_is_han(t->c[i]) ? p->unknown
					   : p->end;
		one.cost = utf8_is_han(t->c[i]) ? UNKNOWN : 0;
		take(arg, &one);
	}
	forms_at(p->forms, t, i, take, arg);
}

#include <limits.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "io/facts.h"
#include "zh/person.h"
#include "zh/piece.h"

/* Characters of the longest passage that is looked at in one. */
#define PASSAGE 400
/* How much dearer a name may get and is sure: e to the eighth less likely. */
#define DOUBT 38
/* What a word costs that is given: a unit's name; a person's who is known, less
 * than any word of the same signs; an official's, a little less than
 * anybody's, so that a longer name is still one. */
#define GIVEN 4
#define KNOWN 20
#define OFFICIAL 50

enum { BEFORE, BEHIND, SIDES };

/* What becomes of a class of words behind another. */
struct turn {
	short cost;
	signed char to; /* class + 1; 0: its own */
};

/* The cheapest way to a place with a word of that class before it. */
struct step {
	int cost;
	int from, before; /* where that word begins, the class before it */
	struct piece word;
};

struct persons {
	struct pieces *pieces;
	short cost[PIECE_CLASSES][SIDES];
	struct turn turn[PIECE_CLASSES][PIECE_CLASSES];
	int start, blank, noun, name, official, officials, title, kin, listed;
	uint64_t roles, homes; /* classes, before and behind a name */
	struct step (*step)[PIECE_CLASSES]; /* PASSAGE + 1 of them */
	uint64_t live[PASSAGE + 1]; /* classes that there is a way for */
	int doubt; /* added to each name */
	struct text text;
	struct person *v;
	size_t n, cap;
};

static bool
number(struct str s, short *v)
{
	bool minus = str_starts(s, STR("-"));
	long n = str_long(str_sub(s, minus, s.n));

	if (n < 0 || n > PIECE_DEAREST)
		return false;
	*v = (short)(minus ? -n : n);
	return true;
}

/* person-beside.csv: class,before,behind,words; further rows of a class leave
 * the costs out. */
static bool
add_costs(void *arg, const struct row *r, struct place where)
{
	struct persons *p = arg;
	int c = pieces_class(p->pieces, row_cell(r, 0));

	if (c >= 0 && row_cell(r, 1).n + row_cell(r, 2).n == 0)
		return true;
	if (c < 0 || !number(row_cell(r, 1), &p->cost[c][BEFORE]) ||
	    !number(row_cell(r, 2), &p->cost[c][BEHIND]))
		return facts_bad(where);
	return true;
}

/* person-turns.csv: before,word,becomes,cost */
static bool
add_turn(void *arg, const struct row *r, struct place where)
{
	struct persons *p = arg;
	int before = pieces_class(p->pieces, row_cell(r, 0));
	int word = pieces_class(p->pieces, row_cell(r, 1));
	int to = pieces_class(p->pieces, row_cell(r, 2));
	struct turn turn = { 0, (signed char)(to + 1) };

	if (before < 0 || word < 0 || to < 0 ||
	    (row_cell(r, 3).n && !number(row_cell(r, 3), &turn.cost)))
		return facts_bad(where);
	p->turn[before][word] = turn;
	return true;
}

/* A class that the way is told by; 0, *lacks and a fatal diagnostic if no table
 * has it. */
static int
class_of(const struct persons *p, struct str name, bool *lacks)
{
	int c = pieces_class(p->pieces, name);

	if (c >= 0)
		return c;
	*lacks = true;
	diag_str("share-bad", (struct place){ "zh/person-beside.csv", 0, 0 },
	    name, NULL);
	return 0;
}

static uint64_t
classes(const struct persons *p, struct str names, bool *lacks)
{
	struct str name;
	uint64_t mask = 0;

	while (str_split(&names, STR(" "), &name))
		mask |= (uint64_t)1 << class_of(p, name, lacks);
	return mask;
}

static bool
know_classes(struct persons *p)
{
	bool lacks = false;

	p->start = class_of(p, STR("end"), &lacks);
	p->blank = class_of(p, STR("blank"), &lacks);
	p->noun = class_of(p, STR("n"), &lacks);
	p->name = class_of(p, STR("name"), &lacks);
	p->official = class_of(p, STR("official"), &lacks);
	p->officials = class_of(p, STR("officials"), &lacks);
	p->title = class_of(p, STR("title"), &lacks);
	p->kin = class_of(p, STR("kin"), &lacks);
	p->listed = class_of(p, STR("listed"), &lacks);
	p->roles = classes(p, STR("role label kin kinsman one o doer"), &lacks);
	p->homes = classes(p, STR("own home house report"), &lacks);
	return !lacks;
}

struct persons *
persons_load(void)
{
	struct persons *p = xcalloc(1, sizeof(*p));

	if ((p->pieces = pieces_load()) == NULL ||
	    facts_check("zh/person-beside.csv", add_costs, p) < 0 ||
	    facts_check("zh/person-turns.csv", add_turn, p) < 0 ||
	    !know_classes(p)) {
		persons_free(p);
		return NULL;
	}
	p->step = xcalloc(PASSAGE + 1, sizeof(*p->step));
	return p;
}

void
persons_free(struct persons *p)
{
	if (!p)
		return;
	pieces_free(p->pieces);
	free(p->step);
	text_free(&p->text);
	free(p->v);
	free(p);
}

void
persons_word(struct persons *p, struct str word)
{
	if (word.n)
		pieces_add(p->pieces, word, GIVEN, p->noun);
}

void
persons_official(struct persons *p, struct str name)
{
	if (name.n)
		pieces_add(p->pieces, name, OFFICIAL, p->official);
}

void
persons_known(struct persons *p, struct str name)
{
	if (name.n)
		pieces_add(p->pieces, name, KNOWN, p->name);
}

static bool
has(uint64_t classes, int class)
{
	return classes >> class & 1;
}

/* A passage of the text on the way. */
struct way {
	struct persons *p;
	size_t begin, end; /* characters */
};

/* Each way to where a word begins goes on with it. */
static void
take_word(void *arg, const struct piece *word)
{
	const struct way *w = arg;
	struct persons *p = w->p;
	size_t from = word->begin - w->begin, to = word->end - w->begin;
	uint64_t left = p->live[from];
	int before, cost, class;
	const struct turn *turn;
	struct step *step;

	if (word->end > w->end)
		return;
	for (before = 0; left; left >>= 1, before++) {
		if ((left & 1) == 0 ||
		    (word->behind && !has(word->behind, before)))
			continue;
		turn = &p->turn[before][word->class];
		cost = p->step[from][before].cost + word->cost + turn->cost;
		if (word->class == p->name)
			cost += p->cost[before][BEFORE] + p->doubt;
		if (word->class == p->official)
			cost += p->cost[before][BEFORE];
		if (before == p->name || before == p->official ||
		    before == p->officials)
			cost += p->cost[word->class][BEHIND];
		class = turn->to ? turn->to - 1 : word->class;
		step = &p->step[to][class];
		if (has(p->live[to], class) && step->cost <= cost)
			continue;
		p->live[to] |= (uint64_t)1 << class;
		*step = (struct step){ cost, (int)from, before, *word };
	}
}

/* The class of the last word of the cheapest way through. */
static int
cheapest(const struct persons *p, size_t n)
{
	int i, cost, best = -1, least = INT_MAX;

	for (i = 0; i < PIECE_CLASSES; i++) {
		if (!has(p->live[n], i))
			continue;
		cost = p->step[n][i].cost;
		if (i == p->name)
			cost += p->cost[p->start][BEHIND];
		if (cost < least) {
			least = cost;
			best = i;
		}
	}
	return best;
}

static enum person_place
place_of(const struct persons *p, int before, int behind)
{
	if (has(p->roles, before))
		return PERSON_ROLE;
	if (has(p->homes, behind))
		return PERSON_HOME;
	return PERSON_BARE;
}

/* What was found from the end on; a list behind a role is one of persons with
 * that role. */
static void
turn_round(struct person *v, size_t n)
{
	struct person one;
	size_t i;

	for (i = 0; i < n / 2; i++) {
		one = v[i];
		v[i] = v[n - 1 - i];
		v[n - 1 - i] = one;
	}
	for (i = 1; i < n; i++)
		if (v[i].listed && v[i - 1].place == PERSON_ROLE)
			v[i].place = PERSON_ROLE;
}

/* The names on the cheapest way. */
static void
take_names(struct persons *p, const struct way *w)
{
	size_t n = w->end - w->begin, k = p->n;
	int class = cheapest(p, n), behind = p->start;
	size_t kin = 0; /* past the word for one that stands behind */
	bool titled = false;

	while (n > 0 && class >= 0) {
		const struct step *s = &p->step[n][class];
		const struct piece *word = &s->word;

		if (class == p->name && word->class == p->name && !titled) {
			const size_t *at = p->text.at;

			GROW(p->v, p->n, p->cap);
			p->v[p->n++] = (struct person){ at[word->begin],
				at[kin ? kin : word->end],
				at[word->begin + word->surname] -
				    at[word->begin],
				place_of(p, s->before, behind),
				word->call || kin, s->before == p->listed,
				true };
		}
		titled = word->class == p->title ||
		    (titled && word->class == p->blank);
		kin = word->class == p->kin ? word->end : 0;
		behind = word->class;
		class = s->before;
		n = (size_t)s->from;
	}
	turn_round(p->v + k, p->n - k);
}

static void
walk(struct persons *p, const struct way *w, int doubt)
{
	size_t i, n = w->end - w->begin;

	for (i = 0; i <= n; i++)
		p->live[i] = 0;
	p->doubt = doubt;
	p->live[0] = (uint64_t)1 << p->start;
	p->step[0][p->start] = (struct step){ 0 };
	for (i = 0; i < n; i++)
		if (p->live[i])
			pieces_at(p->pieces, &p->text, w->begin + i, take_word,
			    (void *)w);
	take_names(p, w);
}

/* Names are looked for again where they cost more: those that are left are
 * sure. */
static void
find_names(struct persons *p, const struct way *w)
{
	size_t first = p->n, i, k, n;

	walk(p, w, 0);
	n = p->n;
	if (n == first)
		return;
	walk(p, w, DOUBT);
	for (i = first; i < n; i++) {
		p->v[i].sure = false;
		for (k = n; k < p->n; k++)
			p->v[i].sure |= p->v[k].from == p->v[i].from &&
			    p->v[k].to == p->v[i].to;
	}
	p->n = n;
}

/* A line; one that is too long ends behind its last sentence or clause that is
 * whole, so that no name is cut. */
static size_t
passage_end(const struct text *t, size_t begin)
{
	static const uint32_t marks[] = U"。！？；;!?，,";
	size_t i, k, cut = 0;

	for (i = begin; i < t->n && i - begin < PASSAGE; i++) {
		if (t->c[i] == '\n')
			return i + 1;
		for (k = 0; marks[k] && marks[k] != t->c[i]; k++)
			;
		if (marks[k])
			cut = i + 1;
	}
	return i < t->n && cut ? cut : i;
}

const struct person *
persons_find(struct persons *p, struct str s, size_t *n)
{
	struct way w = { p, 0, 0 };

	p->n = 0;
	text_fill(&p->text, s);
	for (; w.begin < p->text.n; w.begin = w.end) {
		w.end = passage_end(&p->text, w.begin);
		find_names(p, &w);
	}
	*n = p->n;
	return p->v;
}

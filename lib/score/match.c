#include "office/problem.h"
#include "score/band.h"
#include "score/figure.h"
#include "score/lack.h"
#include "score/match.h"
#include "zh/amount.h"

static bool
takes_findings(const struct rule *u)
{
	if (u->kind == R15 || u->kind == R16 || u->kind == R20)
		return false;
	if (u->kind == R22)
		return u->source == FROM_FINDINGS && !u->of.n;
	return !rule_values(u) || u->source == FROM_FINDINGS;
}

static bool
in_scope(const struct rules *r, const struct squad *s, size_t unit,
    const struct rule *u)
{
	size_t scope =
	    u->item == (size_t)-1 ? SCOPE_ALL : r->item[u->item].scope;

	return squad_holds(s, r, u->scope, unit) &&
	    squad_holds(s, r, scope, unit);
}

/* Length of the longest of the rule's words that the problem holds. */
static size_t
longest_word(struct str words, struct str problem)
{
	struct str word;
	size_t best = 0;

	while (words.n && str_split(&words, STR("、"), &word)) {
		word = str_trim(word);
		if (word.n > best && str_find(problem, word, 0) >= 0)
			best = word.n;
	}
	return best;
}

/* Rules that fit alike, and the word by which they were found. */
struct choice {
	const struct rule *best;
	size_t length; /* of the word */
	size_t n; /* rules that fit alike */
	const struct rule *only; /* the one candidate, words or not */
	const struct rule *first;
	size_t candidates;
};

static void
consider(struct choice *c, const struct rule *u, struct str problem)
{
	size_t n = longest_word(u->words, problem);

	c->only = c->candidates++ ? NULL : u;
	if (c->candidates == 1)
		c->first = u;
	if (n == 0 || n < c->length)
		return;
	c->n = n == c->length ? c->n + 1 : 1;
	c->length = n;
	c->best = u;
}

/* 不涉及 */
static bool
says_absent(const struct clue *k)
{
	return k->value.n && word_find("absent", k->value) == 0;
}

/* 无: found nothing, by whichever rule of the item. */
static bool
says_nothing(const struct clue *k)
{
	return !k->value.n && problem_none(k->problem);
}

enum fit
match_known(const struct rules *r, const struct squad *s, const struct clue *k,
    const struct rule *u)
{
	if ((u->undone || !takes_findings(u)) &&
	    (u->item == (size_t)-1 || !says_absent(k)))
		return u->undone ? FIT_UNDONE : FIT_DERIVED;
	if (!in_scope(r, s, k->unit, u) ||
	    lack_absent_on(r, s, u, k->unit, k->day))
		return FIT_SCOPE;
	return rule_holds_on(u, k->day) ? FIT_ONE : FIT_DAY;
}

/* Could the rule judge what was measured? */
static bool
judges(const struct rule *u, struct str value)
{
	struct dec d;

	if (u->undone || !rule_values(u) || u->kind == R19)
		return false;
	if (u->kind == R18 && u->ncoef)
		return share_find(u->coef, u->ncoef, value) ||
		    word_find("vote", value) == 0;
	if (amount_number(value, &d))
		return !u->lettered;
	return u->lettered && band_letter(u->band, u->nband, value);
}

static bool
is_candidate(const struct rules *r, const struct squad *s,
    const struct clue *k, const struct rule *u, bool by_value)
{
	enum fit fit = match_known(r, s, k, u);

	return (fit == FIT_ONE || fit == FIT_UNDONE) &&
	    (!k->item.n || str_eq(r->item[u->item].name, k->item)) &&
	    (!by_value || judges(u, k->value));
}

static struct choice
choose(const struct rules *r, const struct squad *s, const struct clue *k,
    bool by_value)
{
	struct choice c = { NULL, 0, 0, NULL, NULL, 0 };
	size_t i;

	for (i = 0; i < r->nrule; i++)
		if (is_candidate(r, s, k, &r->rule[i], by_value))
			consider(&c, &r->rule[i], k->problem);
	return c;
}

static const struct rule *
chosen(const struct choice *c, const struct clue *k)
{
	if (c->n == 1)
		return c->best;
	if (!k->item.n || c->best)
		return NULL;
	return says_absent(k) || says_nothing(k) ? c->first : c->only;
}

/* One says what goes beyond the target, the other what falls short of it. */
static bool
complete(const struct rule *a, const struct rule *b)
{
	return (a->kind == R11) != (b->kind == R11) && !a->lettered &&
	    !b->lettered && a->kind != R17 && b->kind != R17 &&
	    a->kind != R18 && b->kind != R18 && a->less == b->less &&
	    a->has_target && b->has_target &&
	    dec_cmp(a->target, b->target) == 0 && a->item == b->item;
}

/* The rules that fit alike, by their ids; do they judge the same figure? */
static enum fit
list_alike(const struct rules *r, const struct squad *s, const struct clue *k,
    const struct choice *c, bool by_value, struct buf *others)
{
	const struct rule *alike[2] = { NULL, NULL };
	size_t i, n = 0;

	for (i = 0; i < r->nrule; i++) {
		const struct rule *u = &r->rule[i];

		if (!is_candidate(r, s, k, u, by_value) ||
		    longest_word(u->words, k->problem) != c->length)
			continue;
		buf_join(others, "、", u->id);
		if (n < COUNT(alike))
			alike[n] = u;
		n++;
	}
	return by_value && n == 2 && complete(alike[0], alike[1]) ? FIT_PAIR
								 : FIT_MANY;
}

enum fit
match_words(const struct rules *r, const struct squad *s, const struct clue *k,
    const struct rule **out, struct buf *others)
{
	struct clue known = *k;
	struct choice c, narrow;
	size_t item = k->item.n ? rules_item(r, k->item) : r->nitem;
	bool by_value = false;

	known.item = item < r->nitem ? r->item[item].name : STR_NULL;
	c = choose(r, s, &known, false);
	*out = chosen(&c, &known);
	if (*out)
		return FIT_ONE;
	if (c.candidates == 0 || (!c.best && !known.item.n))
		return FIT_NONE;
	if (k->value.n) {
		narrow = choose(r, s, &known, true);
		by_value = narrow.candidates > 0 &&
		    (narrow.best || known.item.n);
	}
	if (by_value) {
		c = narrow;
		*out = chosen(&c, &known);
	}
	return *out ? FIT_ONE
		    : list_alike(r, s, &known, &c, by_value, others);
}

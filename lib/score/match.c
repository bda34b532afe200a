#include "score/lack.h"
#include "score/match.h"

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

struct choice {
	const struct rule *best;
	size_t length; /* of the word by which it was found */
	size_t n; /* rules that fit alike */
	const struct rule *only; /* the one candidate, words or not */
	size_t candidates;
};

static void
consider(struct choice *c, const struct rule *u, struct str problem)
{
	size_t n = longest_word(u->words, problem);

	c->only = c->candidates++ ? NULL : u;
	if (n == 0 || n < c->length)
		return;
	c->n = n == c->length ? c->n + 1 : 1;
	c->length = n;
	c->best = u;
}

enum fit
match_known(const struct rules *r, const struct squad *s, size_t unit,
    struct date day, const struct rule *u)
{
	if (!takes_findings(u))
		return FIT_DERIVED;
	if (!in_scope(r, s, unit, u) || lack_absent_on(r, s, u, unit, day))
		return FIT_SCOPE;
	return rule_holds_on(u, day) ? FIT_ONE : FIT_DAY;
}

static void
list_alike(const struct rules *r, const struct squad *s, size_t unit,
    struct date day, const struct choice *c, struct str item,
    struct str problem, struct buf *others)
{
	size_t i;

	for (i = 0; i < r->nrule; i++) {
		const struct rule *u = &r->rule[i];

		if (match_known(r, s, unit, day, u) == FIT_ONE &&
		    (!item.n || str_eq(r->item[u->item].name, item)) &&
		    longest_word(u->words, problem) == c->length)
			buf_join(others, "、", u->id);
	}
}

enum fit
match_words(const struct rules *r, const struct squad *s, size_t unit,
    struct date day, struct str item, struct str problem,
    const struct rule **out, struct buf *others)
{
	struct choice c = { NULL, 0, 0, NULL, 0 };
	size_t i;

	if (item.n && rules_item(r, item) == r->nitem)
		item = STR_NULL;
	for (i = 0; i < r->nrule; i++) {
		const struct rule *u = &r->rule[i];

		if (match_known(r, s, unit, day, u) == FIT_ONE &&
		    (!item.n || str_eq(r->item[u->item].name, item)))
			consider(&c, u, problem);
	}
	*out = c.n == 1 ? c.best : item.n && !c.best ? c.only : NULL;
	if (*out)
		return FIT_ONE;
	if (c.candidates == 0 || (!c.best && !item.n))
		return FIT_NONE;
	list_alike(r, s, unit, day, &c, item, problem, others);
	return FIT_MANY;
}

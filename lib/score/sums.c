#include "score/marks.h"
#include "score/sums.h"

#define ALL_PARTS ((size_t)-1)

static bool
concerns(const struct rules *r, const struct squad *s, const struct item *it,
    size_t unit)
{
	size_t i;

	if (!squad_holds(s, r, it->scope, unit))
		return false;
	for (i = 0; i < it->nrule; i++)
		if (squad_holds(s, r, r->rule[it->rule[i]].scope, unit))
			return true;
	return it->nrule == 0;
}

/* Full points of one unit's items, of one part or of all. */
static struct dec
sum_of(const struct rules *r, const struct squad *s, size_t part, size_t unit)
{
	struct dec sum = DEC(0);
	size_t i;

	for (i = 0; i < r->nitem; i++)
		if (r->item[i].has_full &&
		    (part == ALL_PARTS || r->item[i].part == part) &&
		    synth_judges(r, &r->item[i], r->base) &&
		    concerns(r, s, &r->item[i], unit))
			sum = dec_add(sum, r->item[i].full);
	return sum;
}

static struct dec
most(const struct rules *r, const struct squad *s, size_t part, size_t scope)
{
	struct dec best = DEC(0);
	size_t i;

	for (i = 0; i < s->n; i++)
		if (squad_holds(s, r, scope, i))
			best = dec_max(best, sum_of(r, s, part, i));
	return best;
}

static void
check(const struct rules *r, struct str name, long line, struct dec want,
    struct dec sum)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	if (dec_cmp(sum, DEC(0)) == 0 || dec_cmp(sum, want) == 0)
		return;
	dec_put(&a, sum);
	dec_put(&b, want);
	diag("rule-sum", rules_place(r, line, "full"), name.p, a.p, b.p, NULL);
	buf_free(&a);
	buf_free(&b);
}

/* Is there a unit that both items concern?  Before there are units: yes. */
static bool
meet(const struct rules *r, const struct squad *s, const struct item *a,
    const struct item *b)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (concerns(r, s, a, i) && concerns(r, s, b, i))
			return true;
	return s->n == 0;
}

/* One name in two parts would make two rows of scores that look alike. */
static void
check_twice(const struct rules *r, const struct squad *s, size_t at)
{
	const struct item *it = &r->item[at];
	size_t i;

	for (i = 0; i < at; i++)
		if (str_eq(r->item[i].name, it->name) &&
		    meet(r, s, &r->item[i], it)) {
			diag("rule-item-twice",
			    rules_place(r, it->line, "item"),
			    it->name.p, r->part[r->item[i].part].name.p, NULL);
			return;
		}
}

/* Full points of all items, whomever they concern. */
static struct dec
sum_all(const struct rules *r)
{
	struct dec sum = DEC(0);
	size_t i;

	for (i = 0; i < r->nitem; i++)
		if (r->item[i].has_full)
			sum = dec_add(sum, r->item[i].full);
	return sum;
}

/* The 合计 under the table: of all rows, or of what one unit is judged by. */
static void
check_sum(const struct rules *r, const struct squad *s)
{
	if (r->sum_line &&
	    dec_cmp(most(r, s, ALL_PARTS, SCOPE_ALL), r->sum) != 0)
		check(r, (struct str){ NULL, 0 }, r->sum_line, r->sum,
		    sum_all(r));
}

void
sums_check(const struct rules *r, const struct squad *s)
{
	bool weighted = false;
	size_t i;

	check_sum(r, s);
	for (i = 0; i < r->nitem; i++)
		check_twice(r, s, i);
	for (i = 0; i < r->npart; i++) {
		weighted |= r->part[i].has_weight;
		if (r->part[i].has_full)
			check(r, r->part[i].name, r->part[i].line,
			    r->part[i].full, most(r, s, i, SCOPE_ALL));
	}
	for (i = 0; i < r->nscheme && !weighted; i++)
		if (r->scheme[i].has_full)
			check(r, r->scheme[i].id, r->scheme[i].line,
			    r->scheme[i].full,
			    most(r, s, ALL_PARTS, r->scheme[i].scope));
}

#include <stdlib.h>

#include "io/lexicon.h"
#include "score/award.h"
#include "score/figure.h"
#include "score/leaf.h"
#include "zh/amount.h"

struct reader {
	struct awards *awards;
	struct ranks *ranks; /* items asked for are wanted of it */
};

/* A whole number, 0 if the cell is empty. */
static long
whole(struct leaf *l, const char *col)
{
	struct str s = leaf_cell(l, col);
	long v = s.n ? str_long(s) : 0;

	if (v < 0 || (s.n && v == 0))
		leaf_bad(l, col);
	return v;
}

static bool
decimal(struct leaf *l, const char *col, struct dec *d)
{
	struct str s = leaf_cell(l, col);

	*d = DEC(0);
	if (!s.n)
		return false;
	if (!amount_count(s, d))
		leaf_bad(l, col);
	return true;
}

static void
read_count(struct leaf *l, struct award *a)
{
	struct str s = leaf_cell(l, "count");

	a->has_count = s.n > 0;
	a->is_share = s.n && (s.p[s.n - 1] == '%' || str_ends(s, STR("％")));
	a->count = DEC(0);
	if (s.n &&
	    !(a->is_share ? figure_share(s, &a->count)
			  : amount_number(s, &a->count)))
		leaf_bad(l, "count");
}

static void
take(void *arg, struct leaf *l)
{
	struct reader *r = arg;
	struct awards *as = r->awards;
	struct award *a;
	struct str item = leaf_cell(l, "item");

	GROW(as->v, as->n, as->cap);
	a = &as->v[as->n];
	a->name = str_keep(&as->texts, leaf_cell(l, "award"));
	a->categories = str_keep(&as->texts, leaf_cell(l, "categories"));
	a->grades = str_keep(&as->texts, leaf_cell(l, "grade"));
	a->after = str_keep(&as->texts, leaf_cell(l, "after"));
	a->from = whole(l, "from");
	a->to = whole(l, "to");
	a->last = whole(l, "last");
	a->progress = whole(l, "progress");
	a->has_min = decimal(l, "min", &a->min);
	decimal(l, "money", &a->money);
	read_count(l, a);
	a->once = word_find("yes", leaf_cell(l, "once")) == 0;
	a->by_item = item.n > 0;
	a->item = a->by_item ? ranks_want(r->ranks, item) : 0;
	if (!a->name.n)
		leaf_bad(l, "award");
	if (!l->faulty)
		as->n++;
}

int
awards_read(struct awards *as, const char *path, struct ranks *b)
{
	return leaf_read(
	    path, "awards", "award", take, &(struct reader){ as, b });
}

void
awards_free(struct awards *as)
{
	free(as->v);
	arena_free(&as->texts);
}

static bool
holds(const struct entry *e, struct str award)
{
	return str_listed(buf_str(&e->award), award);
}

static long
risen(const struct entry *e)
{
	return e->previous > 0 ? e->previous - e->rank : 0;
}

/* What the award goes by: more of it comes first. */
static struct dec
merit(const struct award *a, const struct entry *e)
{
	if (a->progress)
		return DEC(risen(e));
	if (a->by_item)
		return e->key[a->item];
	return DEC(a->last ? e->rank : -e->rank);
}

/* Place by merit among all judged units of the group: 1-2-2-4. */
static long
place(const struct award *a, const struct party_group *g, const struct entry *e)
{
	struct dec mine = merit(a, e);
	long n = 1;
	size_t i;

	for (i = 0; i < g->judged; i++)
		n += dec_cmp(merit(a, g->v[i]), mine) > 0;
	return n;
}

static bool
qualifies(const struct award *a, const struct grades *gs,
    const struct party_group *g, const struct entry *e)
{
	long p = a->progress ? e->rank : place(a, g, e);

	if (e->veto[VETO_NO_AWARD] && !a->last)
		return false;
	if (a->last && p > a->last)
		return false;
	if (!a->last && ((a->from && p < a->from) || (a->to && p > a->to)))
		return false;
	if (a->has_min && dec_cmp(e->score, a->min) < 0)
		return false;
	if (a->grades.n && !group_listed(a->grades, grades_name(gs, e)))
		return false;
	if (a->progress && risen(e) < a->progress)
		return false;
	if (a->after.n && !holds(e, a->after))
		return false;
	return !a->once || e->award.n == 0;
}

static long
room(const struct award *a, const struct party_group *g)
{
	struct dec n = a->count;

	if (!a->has_count)
		return (long)g->judged;
	if (a->is_share)
		n = dec_mul(n, DEC((int64_t)g->judged));
	return (long)dec_floor(n).num;
}

static void
report_tie(const struct award *a, const struct party_group *g, const bool *yes,
    struct dec cut)
{
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < g->judged; i++)
		if (yes[i] && dec_cmp(merit(a, g->v[i]), cut) == 0) {
			buf_join(&b, "、", g->v[i]->unit);
			buf_join(&g->v[i]->warning, "、", a->name);
			buf_addstr(&g->v[i]->warning, lex("quota-tie"));
		}
	diag("rank-quota-tie", NOWHERE, a->name.p, g->period.p, g->group.p, b.p,
	    NULL);
	buf_free(&b);
}

/* Candidates with more merit, and with the same. */
static void
count_rivals(const struct award *a, const struct party_group *g,
    const bool *yes, size_t i, long *better, long *equal)
{
	size_t j;
	int c;

	*better = *equal = 0;
	for (j = 0; j < g->judged; j++) {
		if (!yes[j])
			continue;
		c = dec_cmp(merit(a, g->v[j]), merit(a, g->v[i]));
		*better += c > 0;
		*equal += c == 0;
	}
}

static void
give(const struct award *a, const struct grades *gs, struct party_group *g)
{
	bool *yes = xcalloc(g->judged + 1, sizeof(*yes)), told = false;
	long n = room(a, g), better, equal;
	size_t i;

	for (i = 0; i < g->judged; i++)
		yes[i] = qualifies(a, gs, g, g->v[i]);
	for (i = 0; i < g->judged; i++) {
		if (!yes[i])
			continue;
		count_rivals(a, g, yes, i, &better, &equal);
		if (better + equal <= n) {
			buf_join(&g->v[i]->award, "、", a->name);
			g->v[i]->money = dec_add(g->v[i]->money, a->money);
		} else if (better < n && !told) {
			report_tie(a, g, yes, merit(a, g->v[i]));
			told = true;
		}
	}
	free(yes);
}

void
awards_give(
    const struct awards *as, const struct grades *gs, struct party_group *g)
{
	size_t i;

	for (i = 0; i < as->n; i++)
		if (group_listed(as->v[i].categories, g->group))
			give(&as->v[i], gs, g);
}

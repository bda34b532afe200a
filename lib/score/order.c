/* Ranking a board's entries. */
#include <stdlib.h>

#include "score/ranks.h"
#include "score/term.h"

int
ranks_period_cmp(struct str a, struct str b)
{
	struct term p, q;

	if (term_parse(a, &p) && term_parse(b, &q))
		return term_cmp(p, q);
	return str_cmp(a, b);
}

static const struct tie *sort_tie; /* qsort has no argument for it */
static size_t sort_ntie;

/* > 0 if a stands behind b. */
static int
by_keys(const struct entry *a, const struct entry *b)
{
	size_t i;
	int c = 0;

	for (i = 0; i < sort_ntie && c == 0; i++)
		switch (sort_tie[i].by) {
		case TIE_ITEM:
			c = dec_cmp(
			    b->key[sort_tie[i].item], a->key[sort_tie[i].item]);
			break;
		case TIE_DEDUCTED:
			c = dec_cmp(a->deducted, b->deducted);
			break;
		case TIE_ADDED:
			c = dec_cmp(b->added, a->added);
			break;
		case TIE_COUNT:
			c = dec_cmp(a->count, b->count);
			break;
		}
	return c;
}

static int
by_score(const struct entry *a, const struct entry *b)
{
	int c;

	if (a->judged != b->judged)
		return a->judged ? -1 : 1;
	if (!a->judged)
		return 0;
	c = dec_cmp(b->score, a->score);
	return c ? c : by_keys(a, b);
}

static int
compare(const void *x, const void *y)
{
	const struct entry *a = *(struct entry *const *)x;
	const struct entry *b = *(struct entry *const *)y;
	int c = by_score(a, b);

	return c ? c : (a->at > b->at) - (a->at < b->at);
}

/* at: period, group -> 1 + its place. */
static struct party_group *
group_of(struct ranks *b, struct map *at, const struct entry *e)
{
	struct buf key = BUF_INIT;
	struct map_entry *known = map_put(at, MAP_KEY(&key, e->period, e->group));
	struct party_group *g;

	buf_free(&key);
	if (known->value)
		return &b->group[(size_t)known->value - 1];
	GROW(b->group, b->ngroup, b->cap_group);
	g = &b->group[b->ngroup++];
	known->value = (void *)b->ngroup;
	*g = (struct party_group){ e->period, e->group, NULL, 0, 0, 0, DEC(0),
		DEC(0), DEC(0) };
	return g;
}

static void
add_entry(struct party_group *g, struct entry *e)
{
	GROW(g->v, g->n, g->cap);
	g->v[g->n++] = e;
}

/* Groups of one period keep the order in which they appeared. */
static void
sort_groups(struct ranks *b)
{
	size_t i, j;

	for (i = 1; i < b->ngroup; i++) {
		struct party_group g = b->group[i];

		for (j = i; j > 0 &&
		     ranks_period_cmp(b->group[j - 1].period, g.period) > 0;
		     j--)
			b->group[j] = b->group[j - 1];
		b->group[j] = g;
	}
}

static void
rank_group(struct party_group *g)
{
	struct dec sum = DEC(0);
	size_t i;

	qsort(g->v, g->n, sizeof(*g->v), compare);
	for (i = 0; i < g->n && g->v[i]->judged; i++) {
		struct entry *e = g->v[i];

		e->rank = i > 0 && by_score(g->v[i - 1], e) == 0
		    ? g->v[i - 1]->rank
		    : (long)i + 1;
		sum = dec_add(sum, e->score);
	}
	g->judged = i;
	if (i == 0)
		return;
	g->average = dec_div(sum, DEC((int64_t)i));
	g->highest = g->lowest = g->v[0]->score;
	while (i-- > 0) {
		g->highest = dec_max(g->highest, g->v[i]->score);
		g->lowest = dec_min(g->lowest, g->v[i]->score);
	}
}

void
ranks_rank(struct ranks *b, const struct tie *tie, size_t ntie)
{
	struct map at = MAP_INIT;
	size_t i;

	sort_tie = tie;
	sort_ntie = ntie;
	for (i = 0; i < b->n; i++) {
		b->v[i]->score = dec_round(b->v[i]->sum, b->places);
		if (!dec_ok(b->v[i]->score)) {
			diag("score-overflow", b->v[i]->where, b->v[i]->unit.p,
			    NULL);
			b->v[i]->judged = false;
		}
		add_entry(group_of(b, &at, b->v[i]), b->v[i]);
	}
	map_free(&at);
	sort_groups(b);
	for (i = 0; i < b->ngroup; i++)
		rank_group(&b->group[i]);
}

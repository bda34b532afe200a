#include <stdlib.h>

#include "io/lexicon.h"
#include "score/figure.h"
#include "score/grade.h"
#include "score/leaf.h"
#include "zh/amount.h"

bool
group_listed(struct str list, struct str group)
{
	return list.n == 0 || str_listed(list, group);
}

static bool
read_quota(struct str s, struct grade *g)
{
	if (!s.n)
		return true;
	g->has_quota = true;
	g->is_share = s.p[s.n - 1] == '%' || str_ends(s, STR("％")) ||
	    str_find(s, STR("."), 0) >= 0;
	return (g->is_share ? figure_share(s, &g->quota)
			    : amount_number(s, &g->quota)) &&
	    dec_cmp(g->quota, DEC(0)) >= 0;
}

static void
take(void *arg, struct leaf *l)
{
	struct grades *g = arg;
	struct grade *k;

	GROW(g->v, g->n, g->cap);
	k = &g->v[g->n];
	k->name = str_keep(&g->texts, leaf_cell(l, "grade"));
	k->categories = str_keep(&g->texts, leaf_cell(l, "categories"));
	k->has_quota = k->is_share = false;
	k->quota = DEC(0);
	if (!k->name.n)
		leaf_bad(l, "grade");
	else if (!amount_count(leaf_cell(l, "min"), &k->min))
		leaf_bad(l, "min");
	else if (!read_quota(leaf_cell(l, "quota"), k))
		leaf_bad(l, "quota");
	else
		g->n++;
}

int
grades_read(struct grades *g, const char *path)
{
	return leaf_read(path, "grades", "grade,min", take, g);
}

void
grades_free(struct grades *g)
{
	free(g->v);
	arena_free(&g->texts);
}

struct str
grades_name(const struct grades *g, const struct entry *e)
{
	return e->grade < 0 ? STR_NULL : g->v[e->grade].name;
}

/* Place of a grade by name, or -1. */
static int
find(const struct grades *g, struct str name)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (str_eq(g->v[i].name, name))
			return (int)i;
	return -1;
}

static int
by_score(const struct grades *g, const struct entry *e)
{
	size_t i;
	int last = -1;

	for (i = 0; i < g->n; i++) {
		if (!group_listed(g->v[i].categories, e->group))
			continue;
		last = (int)i;
		if (dec_cmp(e->score, g->v[i].min) >= 0)
			break;
	}
	return last;
}

static int
next_grade(const struct grades *g, int i, struct str group)
{
	int j;

	for (j = i + 1; j < (int)g->n; j++)
		if (group_listed(g->v[j].categories, group))
			return j;
	return i;
}

static int
lowest(const struct grades *g, struct str group)
{
	int i, last = -1;

	for (i = 0; i < (int)g->n; i++)
		if (group_listed(g->v[i].categories, group))
			last = i;
	return last;
}

static void
veto(const struct grades *g, struct entry *e)
{
	int cap = e->veto[VETO_CAP] ? find(g, e->veto_cap) : -1;

	if (e->veto[VETO_LOWEST])
		e->grade = lowest(g, e->group);
	else if (cap > e->grade)
		e->grade = cap;
}

static long
places(const struct grade *k, size_t judged)
{
	struct dec q =
	    k->is_share ? dec_mul(k->quota, DEC((int64_t)judged)) : k->quota;

	q = dec_floor(q);
	return q.num > (int64_t)judged ? (long)judged : (long)q.num;
}

static void
report_cut(const struct grade *k, struct party_group *g, size_t from, size_t to)
{
	struct buf b = BUF_INIT;
	size_t i;

	for (i = from; i < to; i++) {
		buf_join(&b, "、", g->v[i]->unit);
		buf_join(&g->v[i]->warning, "、", k->name);
		buf_addstr(&g->v[i]->warning, lex("quota-tie"));
	}
	diag("rank-quota-tie", NOWHERE, k->name.p, g->period.p, g->group.p, b.p,
	    NULL);
	buf_free(&b);
}

/* Those beyond a grade's places go down one; a tie at the cut is reported. */
static void
apply_quota(const struct grades *g, int grade, struct party_group *group)
{
	const struct grade *k = &g->v[grade];
	long room = places(k, group->judged), given = 0;
	size_t i, j, n;

	for (i = 0; i < group->judged; i = j) {
		n = 0;
		for (j = i; j < group->judged &&
		     group->v[j]->rank == group->v[i]->rank;
		     j++)
			n += group->v[j]->grade == grade;
		if (given + (long)n <= room) {
			given += (long)n;
			continue;
		}
		if (given < room && n > 1)
			report_cut(k, group, i, j);
		given = room;
		for (n = i; n < j; n++)
			if (group->v[n]->grade == grade)
				group->v[n]->grade =
				    next_grade(g, grade, group->group);
	}
}

void
grades_give(const struct grades *g, struct party_group *group)
{
	size_t i;
	int k;

	for (i = 0; i < group->judged; i++) {
		group->v[i]->grade = by_score(g, group->v[i]);
		veto(g, group->v[i]);
	}
	for (k = 0; k < (int)g->n; k++)
		if (g->v[k].has_quota &&
		    group_listed(g->v[k].categories, group->group))
			apply_quota(g, k, group);
}

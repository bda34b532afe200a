#include <stdlib.h>
#include <string.h>

#include "io/lexicon.h"
#include "io/table.h"
#include "score/award.h"
#include "score/history.h"
#include "score/ladder.h"
#include "score/marks.h"
#include "score/rank.h"
#include "score/recheck.h"
#include "score/term.h"

#define MAX_TIES 8

struct run {
	const struct rank_opts *o;
	struct ranks ranks;
	struct grades grades;
	struct awards awards;
	struct ladders ladders;
	struct history history;
	struct tie tie[MAX_TIES];
	size_t ntie;
};

static int
read_ties(struct run *r)
{
	struct str rest = str_of(r->o->ties), piece;
	int w;

	while (r->o->ties && str_split(&rest, STR(","), &piece)) {
		piece = str_trim(piece);
		if (r->ntie == MAX_TIES || !piece.n) {
			diag(
			    "option-value", NOWHERE, r->o->ties, "--tie", NULL);
			return -1;
		}
		w = word_find("tie", piece);
		r->tie[r->ntie].by = w < 0 ? TIE_ITEM : TIE_DEDUCTED + w;
		if (w < 0)
			r->tie[r->ntie].item = ranks_want(&r->ranks, piece);
		r->ntie++;
	}
	return 0;
}

static int
read_all(struct run *r)
{
	const struct rank_opts *o = r->o;
	size_t i;

	ranks_init(&r->ranks, (int)o->places);
	if (awards_read(&r->awards, o->awards, &r->ranks) != 0 ||
	    grades_read(&r->grades, o->grades) != 0 ||
	    ladders_read(&r->ladders, o->ladders) != 0 || read_ties(r) != 0 ||
	    history_read(&r->history, o->before) != 0)
		return -1;
	for (i = 0; i < o->nfile; i++)
		if (ranks_read(&r->ranks, o->files[i], o->group) != 0)
			return -1;
	return 0;
}

/* 4月 in the file of -b: before or after 2026-05 nobody can say. */
static void
check_periods(const struct run *r)
{
	struct term p;
	bool any = false;
	size_t i;

	for (i = 0; i < r->ranks.ngroup; i++)
		any |= term_parse(r->ranks.group[i].period, &p);
	for (i = 0; any && i < r->history.nperiod; i++)
		if (r->history.period[i].n &&
		    !term_parse(r->history.period[i], &p))
			diag("rank-period", NOWHERE, r->history.period[i].p,
			    NULL);
}

static void
add_units(struct map *m, const struct party_group *g)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		map_add(m, g->v[i]->unit);
}

/* Is it the first of the groups of its period, which stand together? */
static bool
is_first(const struct run *r, const struct party_group *g)
{
	return g == r->ranks.group || !str_eq(g[-1].period, g->period);
}

/*
 * Who stood in the period before and does not now; where the file names no
 * groups, in none of the period's, told with the first of them.
 */
static void
tell_left(const struct run *r, const struct party_group *g, struct str before)
{
	const struct cohort *c = history_cohort(&r->history, before, g->group);
	bool own = str_eq(c->group, g->group);
	const struct party_group *end = r->ranks.group + r->ranks.ngroup, *x;
	struct map here = MAP_INIT;
	size_t i;

	if (!own && !is_first(r, g))
		return;
	for (x = g; x < end && (own ? x == g : str_eq(x->period, g->period)); x++)
		add_units(&here, x);
	for (i = 0; i < c->units.n; i++)
		if (!map_get(&here, c->units.v[i].key))
			diag(before.n ? "rank-left" : "rank-left-before",
			    NOWHERE, c->units.v[i].key.p, g->period.p,
			    c->group.p, before.p, NULL);
	map_free(&here);
}

static void
find_previous(const struct run *r, struct party_group *g)
{
	const struct history *h = &r->history;
	struct str before = history_before(h, g->period, g->group);
	const struct standing *s;
	size_t i;

	for (i = 0; before.p && i < g->n; i++) {
		s = history_find(h, before, g->group, g->v[i]->unit);
		g->v[i]->is_new = !s || s->rank == 0;
		if (s) {
			g->v[i]->previous = s->rank;
			g->v[i]->previous_score = s->score;
		}
	}
	if (before.p)
		tell_left(r, g, before);
}

/* "2 87.00 良好 先进村 约谈" */
static void
add_state(struct buf *b, long rank, struct dec score, int places,
    const struct str words[3])
{
	size_t i;

	buf_addf(b, "%ld ", rank);
	if (dec_ok(score))
		dec_put_fixed(b, score, places);
	for (i = 0; i < 3; i++)
		if (words[i].n) {
			buf_addc(b, ' ');
			buf_addstr(b, words[i]);
		}
}

/* The period before changed, and with it what the unit rose or fell. */
static void
tell_movement(
    const struct run *r, const struct standing *s, const struct entry *e)
{
	struct buf b[2] = { BUF_INIT, BUF_INIT };

	if (!r->history.moved || !e->previous ||
	    s->previous == e->previous)
		return;
	buf_addf(&b[0], "%ld", s->previous);
	buf_addf(&b[1], "%ld", e->previous);
	diag("rank-moved", NOWHERE, e->unit.p, e->period.p, e->group.p, b[0].p,
	    b[1].p, NULL);
	buf_free(&b[0]);
	buf_free(&b[1]);
}

/*
 * The same period was ranked before: say what a late correction changed.
 * Awards and warnings count where the table before has those columns.
 */
static void
tell_change(
    const struct run *r, const struct standing *s, const struct entry *e)
{
	struct str was[3] = { s->grade, s->award, s->warning };
	struct str is[3] = { grades_name(&r->grades, e),
		r->history.awarded ? buf_str(&e->award) : STR_NULL,
		r->history.warned ? buf_str(&e->warning) : STR_NULL };
	struct dec score = e->judged ? e->score : DEC_NAN;
	struct buf b[2] = { BUF_INIT, BUF_INIT };

	tell_movement(r, s, e);
	if (s->rank == e->rank && dec_cmp(s->score, score) == 0 &&
	    str_eq(was[0], is[0]) && str_eq(was[1], is[1]) &&
	    str_eq(was[2], is[2]))
		return;
	add_state(&b[0], s->rank, s->score, (int)r->o->places, was);
	add_state(&b[1], e->rank, score, (int)r->o->places, is);
	diag("rank-changed", NOWHERE, e->unit.p, e->period.p, e->group.p,
	    b[0].p, b[1].p, NULL);
	buf_free(&b[0]);
	buf_free(&b[1]);
}

/* The group as the file of -b has it, in the order of g; NULL: it has not. */
static struct standing *
filed(const struct run *r, const struct party_group *g)
{
	const struct cohort *c =
	    history_cohort(&r->history, g->period, g->group);
	const struct standing *s;
	struct standing *v;
	size_t i;

	if (!g->period.n || !c || !c->filed)
		return NULL;
	v = xcalloc(g->n + 1, sizeof(*v));
	for (i = 0; i < g->n; i++) {
		s = history_find(
		    &r->history, g->period, g->group, g->v[i]->unit);
		if (s)
			v[i] = *s;
	}
	return v;
}

static void
tell_gone(const struct run *r, const struct party_group *g)
{
	const struct cohort *c =
	    history_cohort(&r->history, g->period, g->group);
	struct map here = MAP_INIT;
	size_t i;

	add_units(&here, g);
	for (i = 0; str_eq(c->group, g->group) && i < c->units.n; i++)
		if (!map_get(&here, c->units.v[i].key))
			diag("rank-gone", NOWHERE, c->units.v[i].key.p,
			    g->period.p, g->group.p, NULL);
	map_free(&here);
}

static struct str
grade_of(const struct entry *e, void *arg)
{
	return grades_name(arg, e);
}

static void
settle(struct run *r, struct party_group *g)
{
	struct standing *was = filed(r, g);
	size_t i;

	find_previous(r, g);
	grades_give(&r->grades, g);
	awards_give(&r->awards, &r->grades, g);
	history_add(&r->history, g, grade_of, &r->grades);
	ladders_warn(&r->ladders, &r->history, g);
	for (i = 0; was && i < g->n; i++)
		if (was[i].cohort)
			tell_change(r, &was[i], g->v[i]);
	if (was)
		tell_gone(r, g);
	free(was);
}

static void
put_fixed(struct table_out *t, bool there, struct dec d, int places)
{
	struct buf b = BUF_INIT;

	if (there)
		dec_put_fixed(&b, d, places);
	table_put(t, buf_str(&b));
	buf_free(&b);
}

static void
put_number(struct table_out *t, long n)
{
	if (n > 0)
		table_putn(t, n);
	else
		table_put(t, STR_NULL);
}

static void
put_change(struct table_out *t, const struct entry *e)
{
	struct buf b = BUF_INIT;

	if (e->judged && e->previous > 0)
		buf_addf(&b, e->previous == e->rank ? "%ld" : "%+ld",
		    e->previous - e->rank);
	else if (e->judged && e->is_new)
		buf_addstr(&b, lex("rank-new"));
	table_put(t, buf_str(&b));
	buf_free(&b);
}

static void
put_entry(const struct run *r, struct table_out *t, const struct entry *e)
{
	table_put(t, e->period);
	table_put(t, e->group);
	put_number(t, e->rank);
	table_put(t, e->unit);
	put_fixed(t, e->judged, e->score, (int)r->o->places);
	put_number(t, e->previous);
	put_change(t, e);
	table_put(t, grades_name(&r->grades, e));
	table_put(t, buf_str(&e->award));
	table_put(t, buf_str(&e->warning));
	put_fixed(t, dec_cmp(e->money, DEC(0)) != 0, e->money, 2);
	table_end(t);
}

static void
count_grades(const struct run *r, const struct party_group *g, struct buf *b)
{
	size_t i, k;
	long n;

	for (k = 0; k < r->grades.n; k++) {
		n = 0;
		for (i = 0; i < g->n; i++)
			n += g->v[i]->grade == (int)k;
		if (n == 0)
			continue;
		buf_join(b, "、", r->grades.v[k].name);
		buf_addf(b, ":%ld", n);
	}
}

static void
put_group(const struct run *r, struct table_out *t, const struct party_group *g)
{
	struct buf b = BUF_INIT;
	bool any = g->judged > 0;
	int places = (int)r->o->places;

	count_grades(r, g, &b);
	table_put(t, g->period);
	table_put(t, g->group);
	table_putn(t, (long)g->n);
	table_putn(t, (long)g->judged);
	put_fixed(t, any, g->average, places);
	put_fixed(t, any, g->highest, places);
	put_fixed(t, any, g->lowest, places);
	put_fixed(t, any, dec_sub(g->highest, g->lowest), places);
	table_put(t, buf_str(&b));
	table_end(t);
	buf_free(&b);
}

static int
write_out(const struct run *r)
{
	const struct ranks *b = &r->ranks;
	struct table_out *t =
	    table_create(r->o->summary ? "summaries" : "standings", NULL);
	size_t i, j;

	if (!t)
		return -1;
	for (i = 0; i < b->ngroup; i++)
		if (r->o->summary)
			put_group(r, t, &b->group[i]);
		else
			for (j = 0; j < b->group[i].n; j++)
				put_entry(r, t, b->group[i].v[j]);
	return table_finish(t);
}

static void
free_all(struct run *r)
{
	history_free(&r->history);
	ladders_free(&r->ladders);
	awards_free(&r->awards);
	grades_free(&r->grades);
	ranks_free(&r->ranks);
}

int
rank_run(const struct rank_opts *o)
{
	struct run r;
	size_t i;
	int rc = -1;

	memset(&r, 0, sizeof(r));
	r.o = o;
	if (read_all(&r) == 0) {
		ranks_rank(&r.ranks, r.tie, r.ntie);
		check_periods(&r);
		for (i = 0; i < r.ranks.ngroup; i++)
			settle(&r, &r.ranks.group[i]);
		rc = o->check ? recheck(&r.ranks, &r.grades, o->check)
			      : write_out(&r);
	}
	free_all(&r);
	return rc;
}

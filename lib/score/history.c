#include <stdlib.h>

#include "score/history.h"
#include "score/place.h"
#include "score/term-words.h"
#include "zh/amount.h"

static void
note_period(struct history *h, struct str period)
{
	size_t i;

	for (i = h->nperiod; i > 0; i--)
		if (str_eq(h->period[i - 1], period))
			return;
	GROW(h->period, h->nperiod, h->cap_period);
	h->period[h->nperiod++] = period;
}

static struct cohort *
cohort_of(struct history *h, struct str period, struct str group)
{
	struct buf b = BUF_INIT;
	struct map_entry *e = map_put(&h->cohorts, MAP_KEY(&b, period, group));
	struct cohort *c = e->value;

	buf_free(&b);
	if (!c) {
		c = e->value = arena_zalloc(&h->texts, sizeof(*c));
		c->period = str_keep(&h->texts, period);
		c->group = str_keep(&h->texts, group);
		note_period(h, c->period);
	}
	return c;
}

static struct standing *
add(struct history *h, struct cohort *c, struct str unit)
{
	struct map_entry *e = map_put(&c->units, unit);
	struct standing *s = e->value;

	if (!s)
		s = e->value = arena_zalloc(&h->texts, sizeof(*s));
	s->unit = e->key;
	s->cohort = c;
	return s;
}

static int
by_rank(const void *x, const void *y)
{
	const struct standing *a = *(struct standing *const *)x;
	const struct standing *b = *(struct standing *const *)y;

	return (a->rank > b->rank) - (a->rank < b->rank);
}

/* How many stand behind each unit of a cohort that is complete. */
static void
count_behind(struct cohort *c)
{
	struct standing **v =
	    xcalloc(c->units.n + 1, sizeof(struct standing *));
	size_t i;

	for (i = 0; i < c->units.n; i++)
		v[i] = c->units.v[i].value;
	if (c->units.n > 1)
		qsort(v, c->units.n, sizeof(struct standing *), by_rank);
	for (i = c->units.n; i-- > 0;)
		v[i]->behind =
		    i + 1 < c->units.n && v[i + 1]->rank == v[i]->rank
		    ? v[i + 1]->behind
		    : (long)(c->units.n - i - 1);
	free(v);
}

enum col {
	H_PERIOD,
	H_GROUP,
	H_UNIT,
	H_RANK,
	H_SCORE,
	H_GRADE,
	H_AWARD,
	H_WARNING,
	H_PREVIOUS,
	H_N
};

/* A place; what is none is told and counts as not ranked. */
static long
place(const struct table *t, const struct row *r, long col)
{
	long n = place_read(row_cell(r, col));

	if (n < 0)
		diag_str("rank-place", table_place(t, r, col),
		    row_cell(r, col), NULL);
	return n < 0 ? 0 : n;
}

static void
take(struct history *h, const struct table *t, const struct row *r,
    const long *col, struct str period)
{
	struct cohort *c = cohort_of(h, period, row_cell(r, col[H_GROUP]));
	struct standing *s = add(h, c, row_cell(r, col[H_UNIT]));

	c->filed = true;
	s->rank = place(t, r, col[H_RANK]);
	s->previous = place(t, r, col[H_PREVIOUS]);
	if (!amount_number(row_cell(r, col[H_SCORE]), &s->score))
		s->score = DEC_NAN;
	s->grade = str_keep(&h->texts, row_cell(r, col[H_GRADE]));
	s->award = str_keep(&h->texts, row_cell(r, col[H_AWARD]));
	s->warning = str_keep(&h->texts, row_cell(r, col[H_WARNING]));
	s->vetoed = str_find(s->warning, kind_name(R14), 0) >= 0;
}

int
history_read(struct history *h, const char *path)
{
	static const char *const names[H_N] = { "period", "category", "unit",
		"rank", "score", "grade", "award", "warning", "previous" };
	struct table *t;
	struct row r;
	struct term_words words = TERM_WORDS_INIT;
	long col[H_N];
	size_t i;
	int rc = -1, c;

	if (!path)
		return 0;
	if ((t = table_open(path, "standings")) == NULL)
		return -1;
	for (c = 0; c < H_N; c++)
		col[c] = table_col(t, names[c]);
	h->grouped = col[H_GROUP] >= 0;
	h->awarded = col[H_AWARD] >= 0;
	h->warned = col[H_WARNING] >= 0;
	h->moved = col[H_PREVIOUS] >= 0;
	if (table_need(t, "unit") && table_need(t, "rank"))
		while ((rc = table_next(t, &r)) == 1)
			if (row_cell(&r, col[H_UNIT]).n)
				take(h, t, &r, col,
				    term_words_tidy(
					&words, row_cell(&r, col[H_PERIOD])));
	table_close(t);
	for (i = 0; i < h->cohorts.n; i++)
		count_behind(h->cohorts.v[i].value);
	term_words_free(&words);
	return rc;
}

void
history_free(struct history *h)
{
	size_t i;

	for (i = 0; i < h->cohorts.n; i++)
		map_free(&((struct cohort *)h->cohorts.v[i].value)->units);
	free(h->period);
	map_free(&h->cohorts);
	arena_free(&h->texts);
}

void
history_add(struct history *h, const struct party_group *g,
    struct str (*grade)(const struct entry *, void *), void *arg)
{
	struct cohort *c = cohort_of(h, g->period, g->group);
	size_t i;

	for (i = 0; i < g->n; i++) {
		const struct entry *e = g->v[i];
		struct standing *s = add(h, c, e->unit);

		s->rank = e->rank;
		s->score = e->judged ? e->score : DEC_NAN;
		s->grade = grade(e, arg);
		s->award = str_keep(&h->texts, buf_str(&e->award));
		s->warning =
		    str_keep(&h->texts, buf_str(&e->warning));
		s->own = true;
		s->vetoed = e->veto[VETO_LOWEST] || e->veto[VETO_NO_AWARD] ||
		    e->veto[VETO_ZERO] || e->veto[VETO_CAP];
	}
	count_behind(c);
}

const struct cohort *
history_cohort(const struct history *h, struct str period, struct str group)
{
	struct buf b = BUF_INIT;
	const struct cohort *c =
	    map_value(&h->cohorts, MAP_KEY(&b, period, group));

	if (!c && !h->grouped)
		c = map_value(&h->cohorts, MAP_KEY(&b, period, STR_NULL));
	buf_free(&b);
	return c;
}

const struct standing *
history_find(const struct history *h, struct str period, struct str group,
    struct str unit)
{
	const struct cohort *c = history_cohort(h, period, group);

	return c ? map_value(&c->units, unit) : NULL;
}

static bool
same_length(struct str a, struct str b)
{
	struct term p, q;

	return !term_parse(a, &p) || !term_parse(b, &q) || p.unit == q.unit;
}

struct str
history_before(const struct history *h, struct str period, struct str group)
{
	struct str best = { NULL, 0 };
	size_t i;

	for (i = 0; i < h->nperiod; i++) {
		struct str p = h->period[i];

		if (p.n &&
		    (ranks_period_cmp(p, period) >= 0 ||
			!same_length(p, period)))
			continue;
		if (best.p && ranks_period_cmp(p, best) <= 0)
			continue;
		if (history_cohort(h, p, group))
			best = p;
	}
	return best;
}

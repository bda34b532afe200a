#include <stdlib.h>

#include "score/figure.h"
#include "score/history.h"
#include "score/term.h"

static struct str
keep(struct history *h, struct str s)
{
	return (struct str){ arena_strndup(&h->texts, s.p, s.n), s.n };
}

static struct str
key_of(struct buf *b, struct str period, struct str group, struct str unit)
{
	buf_reset(b);
	buf_addstr(b, period);
	buf_addc(b, '\x1f');
	buf_addstr(b, group);
	buf_addc(b, '\x1f');
	buf_addstr(b, unit);
	return buf_str(b);
}

static void
note_period(struct history *h, struct str period)
{
	size_t i;

	for (i = 0; i < h->nperiod; i++)
		if (str_eq(h->period[i], period))
			return;
	GROW(h->period, h->nperiod, h->cap_period);
	h->period[h->nperiod++] = period;
}

static struct standing *
add(struct history *h, struct str period, struct str group, struct str unit)
{
	struct buf b = BUF_INIT;
	struct map_entry *e = map_put(&h->keys,
	    key_of(&b, period, group, unit));
	struct standing *s = e->value;

	buf_free(&b);
	if (!s) {
		s = e->value = arena_zalloc(&h->texts, sizeof(*s));
		GROW(h->v, h->n, h->cap);
		h->v[h->n++] = s;
		note_period(h, period);
	}
	s->period = period;
	s->group = group;
	s->unit = unit;
	return s;
}

enum col { H_PERIOD, H_GROUP, H_UNIT, H_RANK, H_SCORE, H_GRADE, H_AWARD,
	H_WARNING, H_N };

static void
take(struct history *h, const struct row *r, const long *col)
{
	struct standing *s = add(h, keep(h, row_cell(r, col[H_PERIOD])),
	    keep(h, row_cell(r, col[H_GROUP])),
	    keep(h, row_cell(r, col[H_UNIT])));

	s->rank = str_long(row_cell(r, col[H_RANK]));
	if (s->rank < 0)
		s->rank = 0;
	if (!figure_number(row_cell(r, col[H_SCORE]), &s->score))
		s->score = DEC_NAN;
	s->grade = keep(h, row_cell(r, col[H_GRADE]));
	s->award = keep(h, row_cell(r, col[H_AWARD]));
	s->warning = keep(h, row_cell(r, col[H_WARNING]));
	s->vetoed = str_find(s->warning, kind_name(R14), 0) >= 0;
}

static long
count_judged(const struct history *h, const struct standing *s)
{
	long n = 0;
	size_t i;

	for (i = 0; i < h->n; i++)
		n += h->v[i]->rank > 0 &&
		    str_eq(h->v[i]->period, s->period) &&
		    str_eq(h->v[i]->group, s->group);
	return n;
}

int
history_read(struct history *h, const char *path)
{
	static const char *const names[H_N] = { "period", "category", "unit",
		"rank", "score", "grade", "award", "warning" };
	struct table *t;
	struct row r;
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
	if (table_need(t, "unit") && table_need(t, "rank"))
		while ((rc = table_next(t, &r)) == 1)
			if (row_cell(&r, col[H_UNIT]).n)
				take(h, &r, col);
	table_close(t);
	for (i = 0; i < h->n; i++)
		h->v[i]->judged = i > 0 &&
			str_eq(h->v[i]->period, h->v[i - 1]->period) &&
			str_eq(h->v[i]->group, h->v[i - 1]->group) ?
		    h->v[i - 1]->judged :
		    count_judged(h, h->v[i]);
	return rc;
}

void
history_free(struct history *h)
{
	free(h->v);
	free(h->period);
	map_free(&h->keys);
	arena_free(&h->texts);
}

void
history_add(struct history *h, const struct party_group *g,
    struct str (*grade)(const struct entry *, void *), void *arg)
{
	size_t i;

	for (i = 0; i < g->n; i++) {
		const struct entry *e = g->v[i];
		struct standing *s = add(h, e->period, e->group, e->unit);

		s->rank = e->rank;
		s->score = e->judged ? e->score : DEC_NAN;
		s->grade = grade(e, arg);
		s->award = keep(h, e->award.n ? buf_str(&e->award) : STR_NULL);
		s->warning = keep(h,
		    e->warning.n ? buf_str(&e->warning) : STR_NULL);
		s->judged = (long)g->judged;
		s->own = true;
		s->vetoed = e->veto[VETO_LOWEST] || e->veto[VETO_NO_AWARD] ||
		    e->veto[VETO_ZERO] || e->veto[VETO_CAP];
	}
}

const struct standing *
history_find(const struct history *h, struct str period, struct str group,
    struct str unit)
{
	struct buf b = BUF_INIT;
	const struct standing *s = map_value(&h->keys,
	    key_of(&b, period, group, unit));

	if (!s && !h->grouped)
		s = map_value(&h->keys, key_of(&b, period, STR_NULL, unit));
	buf_free(&b);
	return s;
}

static bool
same_length(struct str a, struct str b)
{
	struct term p, q;

	return !term_parse(a, &p) || !term_parse(b, &q) ||
	    p.unit == q.unit;
}

static bool
stood(const struct history *h, struct str period, struct str group)
{
	size_t i;

	for (i = 0; i < h->n; i++)
		if (str_eq(h->v[i]->period, period) &&
		    (str_eq(h->v[i]->group, group) ||
			(!h->grouped && !h->v[i]->own)))
			return true;
	return false;
}

struct str
history_before(const struct history *h, struct str period, struct str group)
{
	struct str best = { NULL, 0 };
	size_t i;

	for (i = 0; i < h->nperiod; i++) {
		struct str p = h->period[i];

		if (p.n && (ranks_period_cmp(p, period) >= 0 ||
			       !same_length(p, period)))
			continue;
		if (best.p && ranks_period_cmp(p, best) <= 0)
			continue;
		if (stood(h, p, group))
			best = p;
	}
	return best;
}

bool
history_has(const struct history *h, struct str period)
{
	size_t i;

	for (i = 0; i < h->n; i++)
		if (!h->v[i]->own && str_eq(h->v[i]->period, period))
			return true;
	return false;
}

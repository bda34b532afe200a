/* 回头看: what was found in the periods before. */

#include <stdlib.h>

#include "io/lexicon.h"
#include "report/brief.h"

static void
add_open(struct facts *f, const struct brief *k, const struct finding *x)
{
	struct facts *row = facts_row(f, "before_problems");
	struct buf b = BUF_INIT;

	brief_set_unit(row, "unit", k, x->unit);
	brief_problem(&b, k, x);
	facts_set(row, "words", buf_str(&b));
	buf_reset(&b);
	if (!date_is_none(x->deadline)) {
		struct buf day = BUF_INIT;

		brief_put_day(&day, k, x->deadline);
		lex_fill(&b,
		    finding_late(x, k->date) ? "brief-limit-late"
					     : "brief-limit",
		    "%s", day.p);
		buf_free(&day);
	}
	facts_set(row, "deadline", buf_str(&b));
	buf_free(&b);
}

static void
set_sums(struct facts *f, size_t found, size_t fixed)
{
	brief_number(f, "before", found);
	facts_setf(f, "before_fixed", "%zu", fixed);
	brief_number(f, "before_open", found - fixed);
	brief_number(f, "before_some", fixed < found ? fixed : 0);
	brief_rate(f, "before_rate", fixed, found);
}

struct older {
	struct str unit;
	size_t n, at; /* problems; place among the units */
};

static int
by_number(const void *a, const void *b)
{
	const struct older *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return x->at < y->at ? -1 : 1;
}

/* The units with most of them first; of many only these are named. */
static void
set_older(struct facts *f, const struct brief *k, const struct map *seen)
{
	struct older *v = xcalloc(seen->n + 1, sizeof(*v));
	struct names units = NAMES_INIT;
	size_t i;

	for (i = 0; i < seen->n; i++)
		v[i] = (struct older){ seen->v[i].key,
			(size_t)seen->v[i].value, i };
	qsort(v, seen->n, sizeof(*v), by_number);
	for (i = 0; i < seen->n; i++)
		names_add(&units, k, v[i].unit, NULL, k->older);
	names_set(f, "older_units", &units, k->older);
	free(v);
}

void
brief_before(struct facts *f, const struct brief *k, const struct findings *all)
{
	struct stretch p = stretch_before(k->period);
	struct buf span = BUF_INIT;
	struct map seen = MAP_INIT;
	size_t i, found = 0, fixed = 0, older = 0;

	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (x->praise || date_cmp(x->date, k->period.from) >= 0)
			continue;
		if (stretch_holds(p, x->date)) {
			found += !x->again;
			if (finding_fixed(x, k->date))
				fixed += !x->again;
			else
				add_open(f, k, x);
		} else if (!finding_fixed(x, k->date)) {
			struct map_entry *e = map_put(&seen, x->unit);

			older += !x->again;
			e->value = (void *)((size_t)e->value + 1);
		}
	}
	set_sums(f, found, fixed);
	brief_number(f, "older", older);
	set_older(f, k, &seen);
	brief_span(&span, &p, false, k->date.y);
	facts_set(f, "before_span", buf_str(&span));
	buf_reset(&span);
	lex_fill(&span, "brief-month", "%d", p.from.m);
	facts_set(f, "before_month", buf_str(&span));
	facts_set(f, "pending", found > fixed || older ? STR("1") : STR_NULL);
	facts_set(f, "lookback", found || older ? STR("1") : STR_NULL);
	buf_free(&span);
	map_free(&seen);
}

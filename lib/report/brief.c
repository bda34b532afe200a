/* What was found in the period, by unit and by kind. */

#include <stdlib.h>

#include "io/lexicon.h"
#include "report/brief.h"

/* Units, or items, with what was counted of them, in order of appearance. */
struct tally {
	struct str name;
	size_t at, found, fixed, late;
	const struct finding **v;
	size_t n, cap;
};

struct tallies {
	struct map map;
	struct tally **v; /* most found first */
};

static void
count(struct map *m, const struct brief *k, const struct finding *f,
    struct str name)
{
	struct map_entry *e = map_put(m, name);
	struct tally *t = e->value;

	if (!t) {
		t = e->value = xcalloc(1, sizeof(*t));
		t->name = e->key;
		t->at = m->n;
	}
	t->found++;
	t->fixed += finding_fixed(f, k->date);
	t->late += finding_late(f, k->date);
	GROW(t->v, t->n, t->cap);
	t->v[t->n++] = f;
}

static int
more_found(const void *a, const void *b)
{
	const struct tally *s = *(struct tally *const *)a;
	const struct tally *t = *(struct tally *const *)b;

	if (s->found != t->found)
		return s->found < t->found ? 1 : -1;
	return s->at < t->at ? -1 : s->at > t->at;
}

static void
tallies_sort(struct tallies *l)
{
	size_t i;

	l->v = xcalloc(l->map.n + 1, sizeof(struct tally *));
	for (i = 0; i < l->map.n; i++)
		l->v[i] = l->map.v[i].value;
	qsort(l->v, l->map.n, sizeof(struct tally *), more_found);
}

static void
tallies_free(struct tallies *l)
{
	size_t i;

	for (i = 0; i < l->map.n; i++) {
		free(l->v[i]->v);
		free(l->v[i]);
	}
	free(l->v);
	map_free(&l->map);
}

/* "村庄保洁（12个）、乱堆乱放（7个）、公厕管护（3个）" */
static void
set_types(struct facts *f, const struct brief *k, const struct tallies *items,
    size_t found)
{
	struct buf b = BUF_INIT;
	size_t i, n = 0;

	for (i = 0; i < items->map.n && n < 3; i++) {
		const struct tally *t = items->v[i];

		if (!t->name.n || (long)found < k->types || items->map.n < 2)
			continue;
		if (n++)
			buf_adds(&b, "、");
		brief_text(&b, k, t->name);
		lex_fill(&b, "brief-problems", "%zu", t->found);
	}
	facts_set(f, "types", buf_str(&b));
	buf_free(&b);
}

static struct str
state_of(const struct finding *f, struct date on)
{
	if (finding_fixed(f, on))
		return lex("brief-fixed");
	return finding_late(f, on) ? lex("brief-late") : lex("brief-going");
}

/* "（1）村口，垃圾落地（2处），已整改；（2）…"; one alone has no number. */
static void
put_list(struct buf *b, const struct brief *k, const struct tally *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct finding *f = t->v[i];

		if (t->n > 1)
			buf_addf(b, "%s（%zu）", i ? "；" : "", i + 1);
		brief_problem(b, k, f);
		if (finding_fixed(f, k->date) || finding_late(f, k->date)) {
			buf_adds(b, "，");
			buf_addstr(b, state_of(f, k->date));
		}
	}
	buf_adds(b, "。");
}

/* The same, a row each, for a table. */
static void
add_rows(struct facts *f, const struct brief *k, const struct tally *t,
    size_t *n)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct finding *x = t->v[i];
		struct facts *row = facts_row(f, "each");
		struct buf b = BUF_INIT;

		facts_setf(row, "n", "%zu", ++*n);
		brief_set_unit(row, "unit", k, t->name);
		brief_day(row, "found", k, x->date);
		brief_problem(&b, k, x);
		facts_set(row, "words", buf_str(&b));
		buf_free(&b);
		if (date_is_none(x->deadline))
			facts_set(row, "deadline", STR_NULL);
		else
			brief_day(row, "deadline", k, x->deadline);
		facts_set(row, "state", state_of(x, k->date));
	}
}

static void
set_units(struct facts *f, const struct brief *k, const struct tallies *units)
{
	struct names late = NAMES_INIT;
	size_t i, rows = 0;

	for (i = 0; i < units->map.n; i++) {
		const struct tally *t = units->v[i];
		struct facts *row = facts_row(f, "problems");
		struct buf list = BUF_INIT;

		brief_set_unit(row, "unit", k, t->name);
		facts_setf(row, "count", "%zu", t->found);
		brief_number(row, "open", t->found - t->fixed);
		put_list(&list, k, t);
		facts_set(row, "list", buf_str(&list));
		buf_free(&list);
		add_rows(f, k, t, &rows);
		if (t->late)
			names_add(&late, k, t->name, NULL, 0);
	}
	names_set(f, "late_units", &late, 0);
}

/* By when the open problems are to be put right: the last deadline still to
 * come of those in time, that of what has none so many days from now; and
 * whether they have several. */
static void
set_deadline(
    struct facts *f, const struct brief *k, const struct findings *all)
{
	struct date last = DATE_NONE, first = DATE_NONE, own;
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (x->praise || !stretch_holds(k->period, x->date) ||
		    finding_fixed(x, k->date) || finding_late(x, k->date))
			continue;
		own = date_is_none(x->deadline) ? date_add(k->date, k->days) :
						  x->deadline;
		last = date_later(last, own);
		first = date_earlier(first, own);
	}
	brief_day(f, "deadline", k,
	    date_is_none(last) ? date_add(k->date, k->days) : last);
	facts_set(f, "staggered",
	    date_cmp(first, last) != 0 ? STR("1") : STR_NULL);
}

struct sum {
	size_t found, fixed, late;
	size_t undated; /* open, and nobody has said until when */
};

static void
set_sums(struct facts *f, const struct brief *k, const struct sum *s)
{
	size_t open = s->found - s->fixed;

	/* Where no records were given nobody can say that nothing was found. */
	facts_set(f, "inspected", k->findings ? STR("1") : STR_NULL);
	brief_number(f, "found", s->found);
	facts_setf(f, "fixed", "%zu", s->fixed);
	brief_number(f, "open", open);
	facts_set(f, "several", open > 1 ? STR("1") : STR_NULL);
	brief_number(f, "late", s->late);
	brief_number(f, "timely", open - s->late);
	brief_number(f, "undated", s->undated);
	facts_set(
	    f, "all_late", open && open == s->late ? STR("1") : STR_NULL);
	brief_rate(f, "rate", s->fixed, s->found);
	facts_set(f, "all_fixed", s->found && !open ? STR("1") : STR_NULL);
	brief_number(f, "some_fixed", open ? s->fixed : 0);
	facts_set(
	    f, "none_fixed", s->found && !s->fixed ? STR("1") : STR_NULL);
	facts_set(f, "many",
	    (long)s->found > k->chat * 2 ? STR("1") : STR_NULL);
	brief_day(f, "late_by", k, date_add(k->date, k->days));
}

void
brief_findings(
    struct facts *f, const struct brief *k, const struct findings *all)
{
	struct tallies units = { MAP_INIT, NULL }, items = { MAP_INIT, NULL };
	struct sum s = { 0, 0, 0, 0 };
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (x->praise || !stretch_holds(k->period, x->date))
			continue;
		count(&units.map, k, x, x->unit);
		if (x->again)
			continue;
		count(&items.map, k, x, x->item);
		s.found++;
		s.fixed += finding_fixed(x, k->date);
		s.late += finding_late(x, k->date);
		s.undated += date_is_none(x->deadline) &&
		    !finding_fixed(x, k->date);
	}
	tallies_sort(&units);
	tallies_sort(&items);
	set_sums(f, k, &s);
	brief_number(f, "units", units.map.n);
	set_types(f, k, &items, s.found);
	set_units(f, k, &units);
	set_deadline(f, k, all);
	tallies_free(&units);
	tallies_free(&items);
}

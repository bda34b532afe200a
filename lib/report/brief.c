#include <stdlib.h>
#include <string.h>

#include "report/brief.h"
#include "report/draw.h"

void
brief_text(struct buf *out, const struct brief *k, struct str s)
{
	struct buf b = BUF_INIT;
	size_t i;

	if (k->private)
		private_put(k->private, &b, s, PRIVATE_ALL);
	else
		buf_addstr(&b, s);
	for (i = 0; i < b.n; i++) {
		if (strchr("\\`*_[]<>|#{}", b.p[i]))
			buf_addc(out, '\\');
		/* A line break would end the paragraph or the table's row. */
		buf_addc(out, b.p[i] == '\n' || b.p[i] == '\r' ? ' ' : b.p[i]);
	}
	buf_free(&b);
}

void
brief_set(
    struct facts *f, const char *name, const struct brief *k, struct str s)
{
	struct buf b = BUF_INIT;

	brief_text(&b, k, s);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

static void
join_text(struct buf *b, const struct brief *k, struct str s)
{
	if (b->n)
		buf_adds(b, "、");
	brief_text(b, k, s);
}

/* Units, or items, with what was counted of them, in order of appearance. */
struct tally {
	struct str name;
	size_t found, fixed, late;
	struct buf list;
};

static struct tally *
tally_of(struct map *m, struct str name)
{
	struct map_entry *e = map_put(m, name);

	if (!e->value) {
		e->value = xcalloc(1, sizeof(struct tally));
		((struct tally *)e->value)->name = e->key;
	}
	return e->value;
}

static void
tallies_free(struct map *m)
{
	size_t i;

	for (i = 0; i < m->n; i++) {
		buf_free(&((struct tally *)m->v[i].value)->list);
		free(m->v[i].value);
	}
	map_free(m);
}

/* "2组水塘边焚烧秸秆（3处）": place and problem, the number if above one. */
static void
add_problem(
    struct buf *b, const struct brief *k, const struct finding *f, size_t nth)
{
	buf_addf(b, "%s%zu．", nth > 1 ? "；" : "", nth);
	brief_text(b, k, f->place);
	if (f->place.n)
		buf_adds(b, "，");
	brief_text(b, k, f->problem);
	if (dec_cmp(f->count, DEC(1)) > 0) {
		buf_adds(b, "（");
		dec_put(b, f->count);
		buf_adds(b, "处）");
	}
}

static void
count(struct map *m, const struct brief *k, const struct finding *f,
    struct str name, bool list)
{
	struct tally *t = tally_of(m, name);

	t->found++;
	t->fixed += finding_fixed(f, k->date);
	t->late += finding_late(f, k->date);
	if (list)
		add_problem(&t->list, k, f, t->found);
}

static int
more_found(const void *a, const void *b)
{
	const struct map_entry *x = a, *y = b;
	const struct tally *s = x->value, *t = y->value;

	if (s->found != t->found)
		return s->found < t->found ? 1 : -1;
	return str_cmp(s->name, t->name);
}

/* "村庄保洁（12个）、乱堆乱放（7个）、公厕管护（3个）" */
static void
set_types(struct facts *f, const struct brief *k, const struct map *items)
{
	struct map_entry *v = xcalloc(items->n + 1, sizeof(*v));
	struct buf b = BUF_INIT;
	const struct tally *t;
	size_t i, n = 0;

	if (items->n)
		memcpy(v, items->v, items->n * sizeof(*v));
	qsort(v, items->n, sizeof(*v), more_found);
	for (i = 0; i < items->n && n < 3; i++) {
		t = v[i].value;
		if (!t->name.n)
			continue;
		join_text(&b, k, t->name);
		buf_addf(&b, "（%zu个）", t->found);
		n++;
	}
	facts_set(f, "types", buf_str(&b));
	buf_free(&b);
	free(v);
}

static void
set_units(struct facts *f, const struct brief *k, const struct map *units)
{
	struct buf late = BUF_INIT, cleared = BUF_INIT;
	struct facts *row;
	size_t i;

	for (i = 0; i < units->n; i++) {
		struct tally *t = units->v[i].value;

		row = facts_row(f, "problems");
		brief_set(row, "unit", k, t->name);
		facts_setf(row, "count", "%zu", t->found);
		facts_setf(row, "list", "%s。", t->list.p ? t->list.p : "");
		if (t->late)
			join_text(&late, k, t->name);
		if (t->found == t->fixed)
			join_text(&cleared, k, t->name);
	}
	facts_set(f, "late_units", buf_str(&late));
	facts_set(f, "cleared", buf_str(&cleared));
	buf_free(&late);
	buf_free(&cleared);
}

void
brief_number(struct facts *f, const char *name, size_t n)
{
	/* Nothing is said of nought. */
	if (n)
		facts_setf(f, name, "%zu", n);
	else
		facts_set(f, name, STR_NULL);
}

void
brief_rate(struct facts *f, const char *name, size_t part, size_t whole)
{
	struct buf b = BUF_INIT;

	if (whole) {
		dec_put(&b,
		    dec_round(
			dec_ratio((int64_t)part * 100, (int64_t)whole), 1));
		buf_adds(&b, "%");
	}
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

void
brief_date(struct facts *f, const char *name, struct date d)
{
	struct buf b = BUF_INIT;

	draw_date(&b, d);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

/* By when the open problems are to be put right: the last deadline still to
 * come, else so many days from now. */
static struct date
last_deadline(const struct brief *k, const struct findings *all)
{
	struct date d = date_add(k->date, k->days);
	bool any = false;
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct finding *f = &all->v[i];

		if (!period_holds(k->period, f->date) ||
		    finding_fixed(f, k->date) || date_is_none(f->deadline) ||
		    date_cmp(f->deadline, k->date) <= 0)
			continue;
		if (!any || date_cmp(f->deadline, d) > 0)
			d = f->deadline;
		any = true;
	}
	return d;
}

void
brief_findings(
    struct facts *f, const struct brief *k, const struct findings *all)
{
	struct map units = MAP_INIT, items = MAP_INIT;
	struct buf praise = BUF_INIT;
	size_t i, found = 0, fixed = 0, late = 0;

	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (!period_holds(k->period, x->date))
			continue;
		if (x->praise) {
			struct facts *row = facts_row(f, "praise");

			brief_set(row, "unit", k, x->unit);
			brief_set(row, "words", k, x->problem);
			continue;
		}
		count(&units, k, x, x->unit, true);
		count(&items, k, x, x->item, false);
		found++;
		fixed += finding_fixed(x, k->date);
		late += finding_late(x, k->date);
	}
	brief_number(f, "found", found);
	facts_setf(f, "fixed", "%zu", fixed);
	brief_number(f, "open", found - fixed);
	brief_number(f, "late", late);
	brief_number(f, "units", units.n);
	brief_rate(f, "rate", fixed, found);
	set_types(f, k, &items);
	set_units(f, k, &units);
	brief_date(f, "deadline", last_deadline(k, all));
	buf_free(&praise);
	tallies_free(&units);
	tallies_free(&items);
}

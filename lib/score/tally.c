#include <stdlib.h>
#include <string.h>

#include "score/tally.h"

static const struct values no_values = { 0, DEC(0), DEC(0), DEC(0), DEC(0),
	DATE_NONE, -1, STR_NULL, false, MAP_INIT, MAP_INIT };

void
tally_init(struct tally *t, size_t nrule, size_t keep)
{
	memset(t, 0, sizeof(*t));
	t->nrule = nrule;
	t->keep = keep;
	t->memo = xcalloc(1, sizeof(*t->memo));
}

void
tally_free(struct tally *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		if (t->v[i]->v == &no_values)
			continue;
		map_free(&tally_values(t, t->v[i])->sub);
		map_free(&tally_values(t, t->v[i])->round);
	}
	for (i = 0; i < t->rounds.n; i++) {
		map_free(t->rounds.v[i].value);
		free(t->rounds.v[i].value);
	}
	map_free(&t->rounds);
	buf_free(&t->key);
	for (i = 0; i < t->nfile; i++)
		free(t->file[i]);
	free(t->file);
	free(t->v);
	free(t->slot);
	free(t->memo);
	arena_free(&t->mem);
}

uint32_t
tally_file(struct tally *t, const char *name)
{
	GROW(t->file, t->nfile, t->cap_file);
	t->file[t->nfile] = xstrdup(name);
	return (uint32_t)t->nfile++;
}

static uint64_t
key_of(struct term p, size_t unit)
{
	return (uint64_t)unit << 32 | (uint64_t)p.at << 4 | (uint64_t)p.unit;
}

/* The slot that holds the page, or the empty one where it belongs. */
static struct tally_slot *
slot_of(const struct tally *t, uint64_t key)
{
	uint64_t h = key * 0x9e3779b97f4a7c15u;
	size_t i;

	h = (h ^ h >> 32) * 0xd6e8feb86659fd93u;
	i = (h ^ h >> 32) & (t->nslot - 1);
	while (t->slot[i].page && t->slot[i].key != key)
		i = (i + 1) & (t->nslot - 1);
	return &t->slot[i];
}

static void
rehash(struct tally *t)
{
	struct tally_slot *old = t->slot;
	size_t i, n = t->nslot;

	t->nslot = n ? n * 2 : 256;
	t->slot = xcalloc(t->nslot, sizeof(*t->slot));
	for (i = 0; i < n; i++)
		if (old[i].page)
			*slot_of(t, old[i].key) = old[i];
	free(old);
}

static struct tally_page *
page_of(const struct tally *t, uint64_t key)
{
	struct tally_slot *m = t->memo;

	if (m->key != key)
		*m = (struct tally_slot){
			t->nslot ? slot_of(t, key)->page : NULL, key
		};
	return m->page;
}

static struct tally_page *
page_at(struct tally *t, struct term p, size_t unit)
{
	uint64_t key = key_of(p, unit);
	struct tally_page *page = page_of(t, key);

	if (page)
		return page;
	if ((t->npage + 1) * 4 > t->nslot * 3)
		rehash(t);
	page = arena_zalloc(
	    &t->mem, sizeof(*page) + t->nrule * sizeof(page->of[0]));
	page->period = p;
	*t->memo = (struct tally_slot){ page, key };
	*slot_of(t, key) = *t->memo;
	t->npage++;
	return page;
}

const struct account *
tally_find(const struct tally *t, struct term p, size_t unit, size_t rule)
{
	const struct tally_page *page = page_of(t, key_of(p, unit));

	return page ? page->of[rule] : NULL;
}

static struct account *
new_account(struct tally *t, size_t unit)
{
	struct account *a = arena_zalloc(&t->mem, sizeof(*a));

	GROW(t->v, t->n, t->cap);
	t->v[t->n++] = a;
	a->n = a->raw = a->judged = DEC(0);
	a->mult = DEC(1);
	a->unit = unit;
	a->v = &no_values;
	return a;
}

struct account *
tally_at(struct tally *t, struct term p, size_t unit, size_t rule)
{
	struct tally_page *page = page_at(t, p, unit);
	struct account *a = page->of[rule];

	if (a)
		return a;
	return page->of[rule] = new_account(t, unit);
}

/* Does the page, of this period or one that ends with it, hold such a rule? */
static bool
page_counts(const struct tally_page *page, size_t nrule,
    bool (*counts)(size_t rule, struct term, const void *), struct term p,
    const void *arg)
{
	size_t i;

	if (!term_within(page->period, p) &&
	    date_cmp(term_last(page->period), term_last(p)) != 0)
		return false;
	for (i = 0; i < nrule; i++)
		if (page->of[i] && counts(i, p, arg))
			return true;
	return false;
}

bool
tally_any(const struct tally *t, struct term p,
    bool (*counts)(size_t rule, struct term, const void *), const void *arg)
{
	size_t i;

	for (i = 0; i < t->nslot; i++)
		if (t->slot[i].page &&
		    page_counts(t->slot[i].page, t->nrule, counts, p, arg))
			return true;
	return false;
}

void
tally_record(struct tally *t, struct account *a, struct record r)
{
	if (t->keep == 0 || (size_t)a->records < t->keep)
		records_add(&a->kept, &t->mem, r);
	a->records++;
}

void
tally_add(
    struct account *a, struct dec count, struct dec points, struct dec mult)
{
	a->n = dec_add(a->n, dec_mul(count, mult));
	if (dec_cmp(points, DEC(0)) != 0)
		a->judged = dec_add(a->judged, dec_mul(points, mult));
	if (!a->hit || dec_cmp(mult, a->mult) > 0)
		a->mult = mult;
	a->hit = true;
}

/* All of it: its raw count and record too. */
static void
add_all(struct tally *t, struct account *a, const struct tally_count *c)
{
	a->raw = dec_add(a->raw, c->count);
	if (dec_cmp(c->count, DEC(0)) > 0)
		tally_add(a, c->count, c->points, c->mult);
	tally_record(t, a, c->record);
}

/* The place that set out so many before the newest. */
static struct tally_ride *
ride_before(struct tally *t, size_t ago)
{
	return &t->ride[(t->nride - ago) % TALLY_RIDES];
}

/* One step for all on the way: fetch what the next step touches. */
static void
ride_on(struct tally *t)
{
	struct tally_ride *r = ride_before(t, 3);

	if (r->at) {
		add_all(t, r->account, &r->c);
		r->at = NULL;
	}
	r = ride_before(t, 2);
	if (r->at)
		__builtin_prefetch(r->account->kept.at, 1);
	r = ride_before(t, 1);
	if (r->at) {
		if (!*r->at)
			*r->at = new_account(t, r->unit);
		r->account = *r->at;
		__builtin_prefetch(r->account, 1);
		__builtin_prefetch((const char *)r->account + 64, 1);
	}
}

void
tally_send(struct tally *t, struct term p, size_t unit, size_t rule,
    const struct tally_count *c)
{
	struct account **at = &page_at(t, p, unit)->of[rule];

	__builtin_prefetch(at, 1);
	ride_on(t);
	t->ride[t->nride++ % TALLY_RIDES] =
	    (struct tally_ride){ *c, at, NULL, unit };
}

void
tally_arrive(struct tally *t)
{
	int i;

	for (i = 1; i < TALLY_RIDES; i++) {
		ride_on(t);
		t->nride++;
	}
}

struct str
tally_keep(struct tally *t, struct str s)
{
	return str_keep(&t->mem, s);
}

struct values *
tally_values(struct tally *t, struct account *a)
{
	struct values *v;

	if (a->v != &no_values)
		return (struct values *)a->v;
	v = arena_alloc(&t->mem, sizeof(*v));
	*v = no_values;
	a->v = v;
	return v;
}

struct sub *
tally_sub(struct tally *t, struct account *a, struct str name)
{
	struct map_entry *e = map_put(&tally_values(t, a)->sub, name);
	struct sub *s = e->value;

	if (!s) {
		s = e->value = arena_zalloc(&t->mem, sizeof(*s));
		s->a = s->b = s->lo = s->hi = DEC(0);
		s->type = STR_NULL;
	}
	return s;
}

struct account *
tally_round(struct tally *t, struct account *whole, struct str name)
{
	struct map_entry *e = map_put(&tally_values(t, whole)->round, name);
	struct account *a = e->value;

	if (!a) {
		a = e->value = new_account(t, whole->unit);
		a->whole = whole;
	}
	return a;
}

static struct str
rounds_key(struct buf *b, size_t item, struct term p, struct str category)
{
	buf_reset(b);
	buf_addf(b, "%zu/%d/%d/", item, (int)p.unit, p.at);
	buf_addstr(b, category);
	return buf_str(b);
}

void
tally_note_round(struct tally *t, size_t item, struct term p,
    struct str category, struct str name)
{
	struct map_entry *e =
	    map_put(&t->rounds, rounds_key(&t->key, item, p, category));

	if (!e->value)
		e->value = xcalloc(1, sizeof(struct map));
	map_put(e->value, name);
}

const struct map *
tally_rounds(
    const struct tally *t, size_t item, struct term p, struct str category)
{
	struct buf b = BUF_INIT;
	const struct map *m =
	    map_value(&t->rounds, rounds_key(&b, item, p, category));

	buf_free(&b);
	return m;
}

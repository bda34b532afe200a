#include <stdlib.h>
#include <string.h>

#include "score/tally.h"

void
tally_init(struct tally *t, size_t nrule, size_t keep)
{
	memset(t, 0, sizeof(*t));
	t->nrule = nrule;
	t->keep = keep;
}

void
tally_free(struct tally *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		free(t->v[i]->record);
		map_free(&t->v[i]->sub);
		map_free(&t->v[i]->round);
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
mix(struct term p, size_t unit)
{
	uint64_t h = (uint64_t)p.unit << 20 ^ (uint64_t)p.at;

	h = (h ^ unit << 24) * 0x9e3779b97f4a7c15u;
	h = (h ^ h >> 32) * 0xd6e8feb86659fd93u;
	return h ^ h >> 32;
}

/* The slot that holds the page, or the empty one where it belongs. */
static struct tally_slot *
slot_of(const struct tally *t, struct term p, size_t unit)
{
	uint64_t h = mix(p, unit);
	uint32_t tag = (uint32_t)(h >> 32);
	size_t i = h & (t->nslot - 1);

	for (; t->slot[i].page; i = (i + 1) & (t->nslot - 1)) {
		const struct tally_page *page = t->slot[i].page;

		if (t->slot[i].tag == tag && page->unit == unit &&
		    page->period.at == p.at && page->period.unit == p.unit)
			break;
	}
	return &t->slot[i];
}

static void
put_page(struct tally *t, struct tally_page *page)
{
	struct tally_slot *s = slot_of(t, page->period, page->unit);

	s->page = page;
	s->tag = (uint32_t)(mix(page->period, page->unit) >> 32);
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
			put_page(t, old[i].page);
	free(old);
}

static struct tally_page *
page_at(struct tally *t, struct term p, size_t unit)
{
	struct tally_page *page = t->nslot ? slot_of(t, p, unit)->page : NULL;

	if (page)
		return page;
	if ((t->npage + 1) * 4 > t->nslot * 3)
		rehash(t);
	page = arena_zalloc(
	    &t->mem, sizeof(*page) + t->nrule * sizeof(page->of[0]));
	page->period = p;
	page->unit = unit;
	put_page(t, page);
	t->npage++;
	return page;
}

const struct account *
tally_find(const struct tally *t, struct term p, size_t unit, size_t rule)
{
	const struct tally_page *page;

	page = t->nslot ? slot_of(t, p, unit)->page : NULL;
	return page ? page->of[rule] : NULL;
}

static struct account *
new_account(struct tally *t, size_t unit)
{
	struct account *a = arena_zalloc(&t->mem, sizeof(*a));

	GROW(t->v, t->n, t->cap);
	t->v[t->n++] = a;
	a->n = a->raw = a->judged = a->sum = DEC(0);
	a->mult = DEC(1);
	a->reviewer = -1;
	a->unit = unit;
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

bool
tally_any(const struct tally *t, struct term p)
{
	size_t i;

	for (i = 0; i < t->nslot; i++)
		if (t->slot[i].page && term_overlap(t->slot[i].page->period, p))
			return true;
	return false;
}

void
tally_record(struct tally *t, struct account *a, struct record r)
{
	a->records++;
	if (t->keep && a->nrecord >= t->keep)
		return;
	GROW(a->record, a->nrecord, a->cap_record);
	a->record[a->nrecord++] = r;
}

struct str
tally_keep(struct tally *t, struct str s)
{
	return str_keep(&t->mem, s);
}

struct sub *
tally_sub(struct tally *t, struct account *a, struct str name)
{
	struct map_entry *e = map_put(&a->sub, name);
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
	struct map_entry *e = map_put(&whole->round, name);
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
tally_rounds(const struct tally *t, size_t item, struct term p,
    struct str category)
{
	struct buf b = BUF_INIT;
	const struct map *m =
	    map_value(&t->rounds, rounds_key(&b, item, p, category));

	buf_free(&b);
	return m;
}

#include <stdlib.h>
#include <string.h>

#include "score/tally.h"

void
tally_init(struct tally *t, size_t keep)
{
	memset(t, 0, sizeof(*t));
	t->keep = keep;
}

void
tally_free(struct tally *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		free(t->v[i]->record);
		map_free(&t->v[i]->sub);
	}
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
mix(struct term p, size_t unit, size_t rule)
{
	uint64_t h = (uint64_t)p.unit << 20 ^ (uint64_t)p.at;

	h = (h ^ unit << 24 ^ rule << 44) * 0x9e3779b97f4a7c15u;
	h = (h ^ h >> 32) * 0xd6e8feb86659fd93u;
	return h ^ h >> 32;
}

static bool
is_it(const struct account *a, struct term p, size_t unit, size_t rule)
{
	return a->unit == unit && a->rule == rule && a->period.at == p.at &&
	    a->period.unit == p.unit;
}

/* The slot that holds the account, or the empty one where it belongs. */
static struct tally_slot *
slot_of(const struct tally *t, struct term p, size_t unit, size_t rule,
    uint32_t *tag)
{
	uint64_t h = mix(p, unit, rule);
	size_t i = h & (t->nslot - 1);

	*tag = (uint32_t)(h >> 32);
	while (t->slot[i].at &&
	    !(t->slot[i].tag == *tag &&
		is_it(t->v[t->slot[i].at - 1], p, unit, rule)))
		i = (i + 1) & (t->nslot - 1);
	return &t->slot[i];
}

static void
rehash(struct tally *t)
{
	struct tally_slot *s;
	uint32_t tag;
	size_t i;

	t->nslot = t->nslot ? t->nslot * 2 : 1024;
	free(t->slot);
	t->slot = xcalloc(t->nslot, sizeof(*t->slot));
	for (i = 0; i < t->n; i++) {
		s = slot_of(
		    t, t->v[i]->period, t->v[i]->unit, t->v[i]->rule, &tag);
		*s = (struct tally_slot){ tag, (uint32_t)i + 1 };
	}
}

const struct account *
tally_find(const struct tally *t, struct term p, size_t unit, size_t rule)
{
	uint32_t tag, at;

	if (!t->slot)
		return NULL;
	at = slot_of(t, p, unit, rule, &tag)->at;
	return at ? t->v[at - 1] : NULL;
}

struct account *
tally_at(struct tally *t, struct term p, size_t unit, size_t rule)
{
	struct tally_slot *s = NULL;
	struct account *a;
	uint32_t tag;

	if (t->slot && (s = slot_of(t, p, unit, rule, &tag))->at)
		return t->v[s->at - 1];
	if (!s || (t->n + 1) * 4 > t->nslot * 3) {
		rehash(t);
		s = slot_of(t, p, unit, rule, &tag);
	}
	GROW(t->v, t->n, t->cap);
	a = t->v[t->n++] = arena_zalloc(&t->mem, sizeof(*a));
	a->period = p;
	a->unit = unit;
	a->rule = rule;
	a->n = a->raw = a->judged = a->sum = DEC(0);
	a->mult = DEC(1);
	a->reviewer = -1;
	*s = (struct tally_slot){ tag, (uint32_t)t->n };
	return a;
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
	return (struct str){ arena_strndup(&t->mem, s.p, s.n), s.n };
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

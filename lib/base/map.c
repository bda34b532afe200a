#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"

#define MIX 0x9e3779b97f4a7c15u

/* Up to eight bytes; where there are fewer, some are looked at twice. */
static uint64_t
few(const char *p, size_t n)
{
	uint32_t lo, hi;

	if (n >= 4) {
		memcpy(&lo, p, sizeof(lo));
		memcpy(&hi, p + n - sizeof(hi), sizeof(hi));
		return (uint64_t)hi << 32 | lo;
	}
	return n == 0 ? 0
		      : (uint64_t)(unsigned char)p[0] |
		(uint64_t)(unsigned char)p[n / 2] << 8 |
		(uint64_t)(unsigned char)p[n - 1] << 16;
}

/* Eight bytes a step, each mixed so that its high bits reach the low ones. */
uint64_t
map_hash(struct str s)
{
	uint64_t h = s.n * MIX;
	size_t i;

	for (i = 0; i + 8 < s.n; i += 8) {
		h = (h ^ few(s.p + i, 8)) * MIX;
		h ^= h >> 32;
	}
	h = (h ^ few(s.p + i, s.n - i)) * MIX;
	return h ^ h >> 32;
}

/* The slot that holds key, or the empty one where it belongs. */
static struct map_slot *
find(const struct map *m, struct str key, uint32_t hash)
{
	size_t i = hash & (m->nslot - 1);

	while (m->slot[i].at &&
	    (m->slot[i].hash != hash ||
		!str_eq(m->v[m->slot[i].at - 1].key, key)))
		i = (i + 1) & (m->nslot - 1);
	return &m->slot[i];
}

static void
grow(struct map *m)
{
	struct map_slot *old = m->slot;
	size_t nold = m->nslot, i, k;

	m->nslot = nold ? nold * 2 : 16;
	m->slot = xcalloc(m->nslot, sizeof(*m->slot));
	for (k = 0; k < nold; k++) {
		if (old[k].at == 0)
			continue;
		i = old[k].hash & (m->nslot - 1);
		while (m->slot[i].at)
			i = (i + 1) & (m->nslot - 1);
		m->slot[i] = old[k];
	}
	free(old);
}

static struct map_entry *
get(const struct map *m, struct str key, uint32_t hash)
{
	uint32_t at = m->slot ? find(m, key, hash)->at : 0;

	return at ? &m->v[at - 1] : NULL;
}

struct map_entry *
map_get(const struct map *m, struct str key)
{
	return get(m, key, (uint32_t)map_hash(key));
}

void *
map_value(const struct map *m, struct str key)
{
	struct map_entry *e = map_get(m, key);

	return e ? e->value : NULL;
}

struct map_entry *
map_put(struct map *m, struct str key)
{
	const uint32_t hash = (uint32_t)map_hash(key);
	struct map_entry *e = get(m, key, hash);

	if (e)
		return e;
	/* half empty: most keys that are looked for are not there */
	if (!m->slot || (m->n + 1) * 2 > m->nslot)
		grow(m);
	GROW(m->v, m->n, m->cap);
	assert(m->v);
	e = &m->v[m->n];
	e->key.p = arena_strndup(&m->keys, key.p, key.n);
	e->key.n = key.n;
	e->value = NULL;
	assert(m->n < UINT32_MAX);
	*find(m, key, hash) = (struct map_slot){ (uint32_t)++m->n, hash };
	return e;
}

bool
map_add(struct map *m, struct str key)
{
	const size_t n = m->n;

	map_put(m, key);
	return m->n > n;
}

struct str
map_key(struct buf *b, const struct str *cell, size_t n)
{
	size_t i;

	buf_reset(b);
	for (i = 0; i < n; i++) {
		buf_addstr(b, cell[i]);
		buf_addc(b, '\x1f');
	}
	return buf_str(b);
}

void
map_key_show(struct buf *b, struct str key)
{
	struct str cell;

	buf_reset(b);
	while (str_split(&key, STR("\x1f"), &cell))
		if (cell.n)
			buf_join(b, " ", cell);
}

void
map_free(struct map *m)
{
	free(m->v);
	free(m->slot);
	arena_free(&m->keys);
	memset(m, 0, sizeof(*m));
}

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"

/* FNV-1a with a final mix, so that short keys spread over the low bits. */
static uint64_t
hash(struct str s)
{
	uint64_t h = 14695981039346656037u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	h ^= h >> 32;
	return h * 0x9e3779b97f4a7c15u >> 7;
}

/* The slot that holds key, or the empty one where it belongs. */
static size_t
find(const struct map *m, struct str key)
{
	size_t i = hash(key) & (m->nslot - 1);

	while (m->slot[i] && !str_eq(m->v[m->slot[i] - 1].key, key))
		i = (i + 1) & (m->nslot - 1);
	return i;
}

static void
rehash(struct map *m)
{
	size_t i;

	m->nslot = m->nslot ? m->nslot * 2 : 16;
	free(m->slot);
	m->slot = xcalloc(m->nslot, sizeof(*m->slot));
	assert(m->v || m->n == 0);
	for (i = 0; i < m->n; i++)
		m->slot[find(m, m->v[i].key)] = i + 1;
}

struct map_entry *
map_get(const struct map *m, struct str key)
{
	size_t i;

	if (!m->slot)
		return NULL;
	i = m->slot[find(m, key)];
	return i ? &m->v[i - 1] : NULL;
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
	struct map_entry *e = map_get(m, key);

	if (e)
		return e;
	if (!m->slot || (m->n + 1) * 4 > m->nslot * 3)
		rehash(m);
	GROW(m->v, m->n, m->cap);
	assert(m->v);
	e = &m->v[m->n];
	e->key.p = arena_strndup(&m->keys, key.p, key.n);
	e->key.n = key.n;
	e->value = NULL;
	m->slot[find(m, key)] = ++m->n;
	return e;
}

void
map_free(struct map *m)
{
	free(m->v);
	free(m->slot);
	arena_free(&m->keys);
	memset(m, 0, sizeof(*m));
}

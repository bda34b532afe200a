#include <stddef.h>
#include <string.h>

#include "io/rx-sets.h"

/* The code of two neighbours by the last twelve bits of each. */
static inline unsigned
pair_code(unsigned a, unsigned b)
{
	return RX_CHARS + ((a << 12 | b) * 0x9e3779b1u >> 18);
}

/* A pair is by far likelier to be missed than a character. */
static inline uint16_t
weight(uint16_t code)
{
	return code < RX_CHARS ? 8 : 1;
}

/* False if there are too many. */
static bool
put_code(struct rx_need_set *s, uint16_t c)
{
	size_t at = s->n;

	while (at > 0 && s->c[at - 1] > c)
		at--;
	if (at > 0 && s->c[at - 1] == c)
		return true;
	if (s->n == RX_NEED_CODES)
		return false;
	memmove(s->c + at + 1, s->c + at, (s->n - at) * sizeof(*s->c));
	s->c[at] = c;
	s->bits |= (uint64_t)1 << (c & 63);
	s->weight += weight(c);
	s->n++;
	return true;
}

bool
rx_set_put(struct rx_need_set *s, uint32_t c)
{
	return put_code(s, c & (RX_CHARS - 1));
}

static bool
holds(const struct rx_need_set *all, const struct rx_need_set *some)
{
	size_t i = 0, k;

	if (some->n > all->n || (some->bits & ~all->bits))
		return false;
	for (k = 0; k < some->n; k++) {
		while (i < all->n && all->c[i] < some->c[k])
			i++;
		if (i == all->n || all->c[i] != some->c[k])
			return false;
	}
	return true;
}

/* What the one or the other holds.  False if that is too much. */
static bool
unite(struct rx_need_set *u, const struct rx_need_set *a,
    const struct rx_need_set *b)
{
	size_t i = 0, k = 0;
	uint16_t c;

	if (a->n == 1 || b->n == 1) { /* as most do */
		*u = a->n == 1 ? *b : *a;
		return put_code(u, a->n == 1 ? a->c[0] : b->c[0]);
	}
	u->n = u->weight = 0;
	u->bits = a->bits | b->bits;
	while (i < a->n || k < b->n) {
		if (k == b->n || (i < a->n && a->c[i] <= b->c[k]))
			c = a->c[i++];
		else
			c = b->c[k++];
		if (u->n > 0 && u->c[u->n - 1] == c)
			continue;
		if (u->n == RX_NEED_CODES)
			return false;
		u->c[u->n++] = c;
		u->weight += weight(c);
	}
	return true;
}

void
rx_need_clear(struct rx_need *need)
{
	need->n = need->npairs = 0;
	need->one = need->start = need->finish = false;
	need->empty = true;
	memset(need->first, 0, sizeof(need->first));
	memset(need->last, 0, sizeof(need->last));
}

void
rx_need_begin_any(struct rx_need *need)
{
	need->empty = false;
	memset(need->first, 0xff, sizeof(need->first));
	memset(need->last, 0xff, sizeof(need->last));
}

void
rx_need_begin(struct rx_need *need, uint32_t c)
{
	need->empty = false;
	need->first[c >> 6 & 3] |= (uint64_t)1 << (c & 63);
	need->last[c >> 6 & 3] |= (uint64_t)1 << (c & 63);
}

bool
rx_need_is_place(const struct rx_need *need)
{
	size_t i = 0;

	while (i < COUNT(need->first) && need->first[i] == 0)
		i++;
	return need->empty && i == COUNT(need->first);
}

/* Put a set among the most that there may be; the lightest say most. */
static void
put(struct rx_need_set *v, size_t *n, size_t most,
    const struct rx_need_set *set)
{
	size_t i, k, worst = 0;

	for (i = 1; i < *n; i++)
		if (v[i].weight > v[worst].weight)
			worst = i;
	if (*n == most && set->weight >= v[worst].weight)
		return;
	for (i = 0; i < *n; i++)
		if (holds(set, &v[i]))
			return;
	for (i = k = 0; i < *n; i++)
		if (!holds(&v[i], set) && k++ < i)
			v[k - 1] = v[i];
	*n = k;
	v[k < most ? (*n)++ : worst] = *set;
}

void
rx_need_put(struct rx_need *need, const struct rx_need_set *set)
{
	put(need->v, &need->n, COUNT(need->v), set);
}

void
rx_need_put_pairs(struct rx_need *need, const struct rx_need_set *set,
    const struct rx_need_set *behind)
{
	struct rx_need_set pairs;
	size_t i, k;

	if (set->n * behind->n > RX_NEED_CODES)
		return;
	rx_set_clear(&pairs);
	for (i = 0; i < set->n; i++)
		for (k = 0; k < behind->n; k++)
			(void)put_code(&pairs,
			    (uint16_t)pair_code(set->c[i], behind->c[k]));
	put(need->pair, &need->npairs, COUNT(need->pair), &pairs);
}

/* A set of the n > 0 that adds nothing to another, else the i-th of them. */
static const struct rx_need_set *
fitting(const struct rx_need_set *v, size_t n, const struct rx_need_set *to,
    size_t i)
{
	size_t k;

	for (k = 0; k < n; k++)
		if (holds(to, &v[k]))
			return &v[k];
	return &v[i % n];
}

/* The same of a need's pairs; of its characters, if it has none; or NULL. */
static const struct rx_need_set *
fitting_pairs(
    const struct rx_need *need, const struct rx_need_set *to, size_t i)
{
	if (need->npairs > 0)
		return fitting(need->pair, need->npairs, to, i);
	return need->n > 0 ? fitting(need->v, need->n, to, i) : NULL;
}

/* Of the sets with pairs of the one, each with one of the other. */
static void
either_pairs(
    struct rx_need *both, const struct rx_need *a, const struct rx_need *b)
{
	const struct rx_need_set *other;
	struct rx_need_set u;
	size_t i;

	for (i = 0; i < a->npairs; i++)
		if ((other = fitting_pairs(b, &a->pair[i], i)) != NULL &&
		    unite(&u, &a->pair[i], other))
			put(both->pair, &both->npairs, COUNT(both->pair), &u);
}

/*
 * A set of the one or a set of the other is met.  Of all pairs of them some
 * will do.
 */
void
rx_need_either(struct rx_need *a, const struct rx_need *b)
{
	struct rx_need both;
	struct rx_need_set u;
	size_t i;

	both.n = both.npairs = 0;
	for (i = 0; i < a->n && b->n > 0; i++)
		if (unite(&u, &a->v[i], fitting(b->v, b->n, &a->v[i], i)))
			rx_need_put(&both, &u);
	for (; i < b->n && a->n > 0; i++)
		if (unite(&u, fitting(a->v, a->n, &b->v[i], i), &b->v[i]))
			rx_need_put(&both, &u);
	either_pairs(&both, a, b);
	either_pairs(&both, b, a);
	a->n = both.n;
	memcpy(a->v, both.v, both.n * sizeof(*both.v));
	a->npairs = both.npairs;
	memcpy(a->pair, both.pair, both.npairs * sizeof(*both.pair));
	a->one &= b->one && a->n == 1;
	a->start &= b->start;
	a->finish &= b->finish;
	a->empty |= b->empty;
	for (i = 0; i < COUNT(a->first); i++) {
		a->first[i] |= b->first[i];
		a->last[i] |= b->last[i];
	}
}

void
rx_need_then(struct rx_need *need, const struct rx_need *next)
{
	size_t i;

	for (i = 0; i < next->n; i++)
		rx_need_put(need, &next->v[i]);
	for (i = 0; i < next->npairs; i++)
		put(need->pair, &need->npairs, COUNT(need->pair),
		    &next->pair[i]);
	for (i = 0; i < COUNT(need->last); i++)
		need->last[i] =
		    next->last[i] | (next->empty ? need->last[i] : 0);
	need->finish = next->finish || (next->empty && need->finish);
	if (!need->empty)
		return;
	need->start |= next->start;
	need->empty = next->empty;
	for (i = 0; i < COUNT(need->first); i++)
		need->first[i] |= next->first[i];
}

/* The last twelve bits of the character at p, n > 0 bytes left, and its size. */
static inline unsigned
last_bits(const unsigned char *p, size_t n, size_t *size)
{
	unsigned c = p[0];

	if (c >= 0xe0 && c < 0xf0 && n >= 3) {
		*size = 3;
		return (p[1] & 0x3fu) << 6 | (p[2] & 0x3f);
	}
	if (c >= 0xf0 && n >= 4) {
		*size = 4;
		return (p[2] & 0x3fu) << 6 | (p[3] & 0x3f);
	}
	if (c >= 0xc0 && n >= 2) {
		*size = 2;
		return (c & 0x1f) << 6 | (p[1] & 0x3f);
	}
	*size = 1;
	return c;
}

/* Places for the pairs of a text of n bytes, of which few are taken then. */
static size_t
pair_mask(size_t n)
{
	size_t places = 1;

	while (places < RX_PAIRS / 64 && places * 64 < n * 32)
		places *= 2;
	return places - 1;
}

void
rx_chars(struct rx_chars *chars, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	const size_t mask = pair_mask(s.n);
	size_t i, k;
	unsigned c, pair, before = 0; /* of no character that stands there */

	memset(chars->bit, 0, sizeof(chars->bit));
	chars->mask = mask;
	memset(chars->pair, 0, (mask + 1) * sizeof(*chars->pair));
	chars->empty = s.n == 0;
	chars->first = s.n > 0 ? last_bits(p, s.n, &k) : 0;
	for (i = 0; i < s.n; i += k) {
		c = last_bits(p + i, s.n - i, &k);
		pair = pair_code(before, c);
		chars->bit[c >> 6] |= (uint64_t)1 << (c & 63);
		chars->pair[pair >> 6 & mask] |= (uint64_t)1 << (pair & 63);
		before = c;
	}
	chars->last = before;
}

const struct rx_chars *
rx_chars_keep(struct arena *mem, const struct rx_chars *chars)
{
	const size_t n = offsetof(struct rx_chars, pair) +
	    (chars->mask + 1) * sizeof(*chars->pair);

	return memcpy(arena_alloc(mem, n), chars, n);
}

/* All sets of a need, the lightest first: it is the likeliest to be missed. */
static size_t
by_weight(const struct rx_need *need, const struct rx_need_set **v)
{
	const struct rx_need_set *set;
	size_t i, k, n = 0;

	for (i = 0; i < need->n + need->npairs; i++) {
		set = i < need->n ? &need->v[i] : &need->pair[i - need->n];
		for (k = n++; k > 0 && v[k - 1]->weight > set->weight; k--)
			v[k] = v[k - 1];
		v[k] = set;
	}
	return n;
}

struct rx_kept
rx_need_keep(struct arena *mem, const struct rx_need *need)
{
	struct rx_kept kept = { NULL, NULL, NULL };
	const struct rx_need_set *v[RX_NEED_SETS + RX_NEED_PAIRS];
	size_t i, n = by_weight(need, v), room = 1;
	uint16_t *p;

	for (i = 0; i < n; i++)
		room += 1 + v[i]->n;
	kept.sets = p = arena_alloc(mem, room * sizeof(*p));
	for (i = 0; i < n; i++) {
		*p++ = v[i]->n;
		memcpy(p, v[i]->c, v[i]->n * sizeof(*p));
		p += v[i]->n;
	}
	*p = 0;
	if (need->start && !need->empty)
		kept.first = memcpy(arena_alloc(mem, sizeof(need->first)),
		    need->first, sizeof(need->first));
	if (need->finish && !need->empty)
		kept.last = memcpy(arena_alloc(mem, sizeof(need->last)),
		    need->last, sizeof(need->last));
	return kept;
}

/* $ stands before a line's end at the end of the text as well. */
static bool
may_end(const struct rx_kept *kept, const struct rx_chars *chars)
{
	unsigned c = chars->last;

	return !kept->last || c == '\n' ||
	    (!chars->empty && (kept->last[c >> 6 & 3] >> (c & 63) & 1));
}

bool
rx_need_met(const struct rx_kept *kept, const struct rx_chars *chars)
{
	const uint16_t *p, *end;

	if (!rx_may_begin(kept, chars->first) ||
	    (kept->first && chars->empty) || !may_end(kept, chars))
		return false;
	for (p = kept->sets; *p > 0; p = end) {
		end = p + 1 + *p;
		while (++p < end &&
		    !(rx_chars_at(chars, *p >> 6) >> (*p & 63) & 1))
			;
		if (p == end)
			return false;
	}
	return true;
}

#include <string.h>

#include "io/rx-sets.h"

bool
rx_set_put(struct rx_need_set *s, uint32_t code)
{
	uint16_t c = code & 0xfff;
	size_t at = s->n;

	while (at > 0 && s->c[at - 1] > c)
		at--;
	if (at > 0 && s->c[at - 1] == c)
		return true;
	if (s->n == RX_NEED_CHARS)
		return false;
	memmove(s->c + at + 1, s->c + at, (s->n - at) * sizeof(*s->c));
	s->c[at] = c;
	s->bits |= (uint64_t)1 << (c & 63);
	s->n++;
	return true;
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
		return rx_set_put(u, a->n == 1 ? a->c[0] : b->c[0]);
	}
	u->n = 0;
	u->bits = a->bits | b->bits;
	while (i < a->n || k < b->n) {
		if (k == b->n || (i < a->n && a->c[i] <= b->c[k]))
			c = a->c[i++];
		else
			c = b->c[k++];
		if (u->n > 0 && u->c[u->n - 1] == c)
			continue;
		if (u->n == RX_NEED_CHARS)
			return false;
		u->c[u->n++] = c;
	}
	return true;
}

void
rx_need_clear(struct rx_need *need)
{
	need->n = 0;
	need->start = need->finish = false;
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

/* The smallest sets say most. */
void
rx_need_put(struct rx_need *need, const struct rx_need_set *set)
{
	size_t i, k, worst = 0;

	for (i = 0; i < need->n; i++)
		if (holds(set, &need->v[i]))
			return;
	for (i = k = 0; i < need->n; i++)
		if (!holds(&need->v[i], set) && k++ < i)
			need->v[k - 1] = need->v[i];
	need->n = k;
	if (need->n < RX_NEED_SETS) {
		need->v[need->n++] = *set;
		return;
	}
	for (i = 1; i < need->n; i++)
		if (need->v[i].n > need->v[worst].n)
			worst = i;
	if (set->n < need->v[worst].n)
		need->v[worst] = *set;
}

/* A set of the need that adds nothing to another, else the i-th of them. */
static const struct rx_need_set *
fitting(const struct rx_need *need, const struct rx_need_set *to, size_t i)
{
	size_t k;

	for (k = 0; k < need->n; k++)
		if (holds(to, &need->v[k]))
			return &need->v[k];
	return &need->v[i % need->n];
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

	both.n = 0;
	for (i = 0; i < a->n && b->n > 0; i++)
		if (unite(&u, &a->v[i], fitting(b, &a->v[i], i)))
			rx_need_put(&both, &u);
	for (; i < b->n && a->n > 0; i++)
		if (unite(&u, fitting(a, &b->v[i], i), &b->v[i]))
			rx_need_put(&both, &u);
	a->n = both.n;
	memcpy(a->v, both.v, both.n * sizeof(*both.v));
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

void
rx_chars(struct rx_chars *chars, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i, k;
	unsigned c;

	memset(chars, 0, sizeof(*chars));
	chars->empty = s.n == 0;
	if (s.n > 0)
		chars->first = chars->last = last_bits(p, s.n, &k);
	for (i = 0; i < s.n; i += k) {
		c = last_bits(p + i, s.n - i, &k);
		chars->bit[c >> 6 & 63] |= (uint64_t)1 << (c & 63);
		chars->last = c;
	}
}

/* The smallest set behind the last one, the first of equal ones; NULL: none. */
static const struct rx_need_set *
smallest(const struct rx_need *need, const struct rx_need_set *last)
{
	const struct rx_need_set *best = NULL, *s;

	for (s = need->v; s < need->v + need->n; s++)
		if ((!last || s->n > last->n ||
			(s->n == last->n && s > last)) &&
		    (!best || s->n < best->n))
			best = s;
	return best;
}

/* The smallest first: it is the likeliest to be missed. */
struct rx_kept
rx_need_keep(struct arena *mem, const struct rx_need *need)
{
	struct rx_kept kept = { NULL, NULL, NULL };
	const struct rx_need_set *set = NULL;
	size_t i, room = 1;
	uint16_t *p;

	for (i = 0; i < need->n; i++)
		room += 1 + need->v[i].n;
	kept.sets = p = arena_alloc(mem, room * sizeof(*p));
	while ((set = smallest(need, set)) != NULL) {
		*p++ = set->n;
		memcpy(p, set->c, set->n * sizeof(*p));
		p += set->n;
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
		while (++p < end && !(chars->bit[*p >> 6] >> (*p & 63) & 1))
			;
		if (p == end)
			return false;
	}
	return true;
}

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "office/near.h"
#include "office/spelling.h"

/* Characters that are compared of a name: longer ones are not looked up. */
#define LONGEST UTF8_DISTANCE_CHARS

/* Comparing two names is as much work as so many looks at a posting. */
#define LOOK 16

/* The spellings that hold a character so many times. */
struct posting {
	uint32_t *v; /* places in nearby.v, in their order */
	size_t n, cap;
};

struct nearby {
	struct spelling *const *v;
	size_t n;
	uint8_t *len; /* characters of each; LONGEST + 1: more */
	struct map letters; /* character, how many before it -> posting */
	struct posting longer; /* those of more */
};

/* The key of character i of a name: the n-th such in it. */
static struct str
letter(struct buf *b, struct str c, size_t nth)
{
	buf_reset(b);
	buf_addstr(b, c);
	buf_addc(b, (char)('0' + nth));
	return buf_str(b);
}

/* The characters of a name of at most LONGEST. */
static size_t
letters_of(struct str key, struct str *c, size_t *nth)
{
	size_t n = 0, i, k;
	uint32_t code;

	for (; key.n && n < LONGEST; key = str_sub(key, k, key.n)) {
		if ((k = utf8_decode(key.p, key.n, &code)) == 0)
			k = 1;
		c[n] = str_sub(key, 0, k);
		for (nth[n] = 0, i = 0; i < n; i++)
			nth[n] += str_eq(c[i], c[n]);
		n++;
	}
	return n;
}

static void
post(struct posting *p, size_t at)
{
	GROW(p->v, p->n, p->cap);
	p->v[p->n++] = (uint32_t)at;
}

static void
index_one(struct nearby *near, size_t at)
{
	struct str key = near->v[at]->key, c[LONGEST];
	size_t nth[LONGEST], i, n = utf8_len(key);
	struct buf b = BUF_INIT;
	struct map_entry *e;

	near->len[at] = (uint8_t)(n > LONGEST ? LONGEST + 1 : n);
	if (n > LONGEST) {
		post(&near->longer, at);
		return;
	}
	n = letters_of(key, c, nth);
	for (i = 0; i < n; i++) {
		e = map_put(&near->letters, letter(&b, c[i], nth[i]));
		if (!e->value)
			e->value = xcalloc(1, sizeof(struct posting));
		post(e->value, at);
	}
	buf_free(&b);
}

struct nearby *
nearby_new(struct spelling *const *v, size_t n)
{
	struct nearby *near = xcalloc(1, sizeof(*near));
	size_t i;

	near->v = v;
	near->n = n;
	near->len = xcalloc(n + 1, sizeof(*near->len));
	for (i = 0; i < n; i++)
		index_one(near, i);
	return near;
}

void
nearby_free(struct nearby *near)
{
	size_t i;

	if (!near)
		return;
	for (i = 0; i < near->letters.n; i++) {
		free(((struct posting *)near->letters.v[i].value)->v);
		free(near->letters.v[i].value);
	}
	map_free(&near->letters);
	free(near->longer.v);
	free(near->len);
	free(near);
}

/* What is looked for, and the best so far. */
struct search {
	const struct nearby *in;
	struct str key;
	size_t len;
	struct date lo, hi;
	struct near *v;
	size_t n, max;
};

/* Put in order, once for each unit; the worst falls off the end. */
static size_t
insert(struct near *v, size_t n, size_t max, struct near x)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].unit == x.unit) {
			if (v[i].distance <= x.distance)
				return n;
			memmove(&v[i], &v[i + 1], (n - i - 1) * sizeof(*v));
			n--;
			break;
		}
	for (i = n; i > 0 &&
	     (v[i - 1].distance > x.distance ||
		 (v[i - 1].distance == x.distance &&
		     v[i - 1].unit->at > x.unit->at));
	     i--)
		if (i < max)
			v[i] = v[i - 1];
	if (i < max)
		v[i] = x;
	return n < max ? n + 1 : max;
}

static size_t
greater(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void
compare(struct search *s, const struct spelling *p)
{
	struct near x = { p->unit, 0 };
	size_t other = utf8_len(p->key);

	if (!spelling_holds(p, s->lo, s->hi) || other > 2 * s->len ||
	    s->len > 2 * other)
		return;
	x.distance = utf8_distance(s->key, p->key);
	if ((size_t)x.distance * 2 <= greater(s->len, other))
		s->n = insert(s->v, s->n, s->max, x);
}

/* May it be near enough, of which at most so many characters are shared? */
static bool
may_be(const struct search *s, size_t at, size_t shared)
{
	size_t longer = greater(s->len, s->in->len[at]), apart;

	apart = longer - (shared < longer ? shared : longer);
	return apart * 2 <= longer &&
	    (s->n < s->max || apart <= (size_t)s->v[s->n - 1].distance);
}

static int
rarer(const void *a, const void *b)
{
	const struct posting *x = *(const struct posting *const *)a;
	const struct posting *y = *(const struct posting *const *)b;
	size_t n = x ? x->n : 0, m = y ? y->n : 0;

	return n < m ? -1 : n > m;
}

/* The postings of the key's characters, the rarest first. */
static size_t
postings_of(const struct search *s, const struct posting **p)
{
	struct str c[LONGEST];
	size_t nth[LONGEST], i, n = letters_of(s->key, c, nth);
	struct buf b = BUF_INIT;

	for (i = 0; i < n; i++)
		p[i] = map_value(&s->in->letters, letter(&b, c[i], nth[i]));
	buf_free(&b);
	qsort(p, n, sizeof(*p), rarer);
	return n;
}

/*
 * At least half of the longer name is shared, so that one of any more than
 * half of the key's characters is: the rarest are looked up.  The others are
 * counted where that is less work than to compare what was met.
 */
static void
search_letters(struct search *s)
{
	const struct posting *p[LONGEST];
	size_t n = postings_of(s, p), looked = n / 2 + 1, unknown = 0, i, k;
	uint8_t *shared = xcalloc(s->in->n + 1, sizeof(*shared));
	struct posting met = { NULL, 0, 0 };
	bool few;

	for (i = 0; i < looked; i++)
		for (k = 0; p[i] && k < p[i]->n; k++)
			if (shared[p[i]->v[k]]++ == 0)
				post(&met, p[i]->v[k]);
	for (; i < n; i++) {
		few = !p[i] || p[i]->n < LOOK * met.n;
		unknown += !few;
		for (k = 0; few && p[i] && k < p[i]->n; k++)
			shared[p[i]->v[k]] += shared[p[i]->v[k]] > 0;
	}
	for (i = 0; i < met.n; i++)
		if (may_be(s, met.v[i], shared[met.v[i]] + unknown))
			compare(s, s->in->v[met.v[i]]);
	free(met.v);
	free(shared);
}

size_t
nearby_find(const struct nearby *near, struct str key, struct date lo,
    struct date hi, struct near *v, size_t max)
{
	struct search s = { near, key, utf8_len(key), lo, hi, v, 0, max };
	size_t i;

	if (max == 0 || key.n == 0)
		return 0;
	if (s.len > LONGEST) {
		for (i = 0; i < near->n; i++)
			compare(&s, near->v[i]);
		return s.n;
	}
	search_letters(&s);
	for (i = 0; i < near->longer.n; i++)
		compare(&s, near->v[near->longer.v[i]]);
	return s.n;
}

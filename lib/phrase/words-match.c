/* The lists of patterns, and what of them a text holds. */
#include "base/mem.h"
#include "base/utf8.h"
#include "io/rx-need.h"
#include "io/rx.h"
#include "phrase/words.h"

#define FIRSTS 256 /* last eight bits of a first character, as rx-need has them */

struct pattern {
	struct rx *rx;
	struct rx_kept need;
	int meaning;
};

static struct patterns {
	struct pattern *v;
	size_t n, cap;
	uint64_t *begin; /* see begin_of(); NULL: not known yet */
} pats[PATTERN_LISTS];
static struct arena texts; /* of the patterns, and what they need */

/* Put in a pattern whose need is known, to be compiled when it is tried. */
static void
put(struct patterns *p, struct rx *rx, const struct rx_need *need, int meaning)
{
	GROW(p->v, p->n, p->cap);
	p->v[p->n++] = (struct pattern){ rx, rx_need_keep(&texts, need),
		meaning };
}

/* Bytes of a pattern's first alternative, all of it if it has no other. */
static size_t
alternative(struct str s)
{
	bool class = false;
	size_t i, depth = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '\\')
			i++;
		else if (class)
			class = s.p[i] != ']';
		else if (s.p[i] == '[') {
			class = true; /* ] right behind it is one of them */
			i += str_starts(str_sub(s, i + 1, s.n), STR("^"));
			i += str_starts(str_sub(s, i + 1, s.n), STR("]"));
		} else if (s.p[i] == '(')
			depth++;
		else if (s.p[i] == ')')
			depth -= depth > 0;
		else if (s.p[i] == '|' && depth == 0)
			return i;
	}
	return s.n;
}

/*
 * The alternatives of a pattern, each for itself: one of them needs more of a
 * text than all of them do.  False, and none is put in, if one may be wrong.
 */
static bool
put_alternatives(
    struct patterns *p, struct str pattern, int meaning, struct place where)
{
	size_t before = p->n, n;
	struct rx_need need;
	struct str one;
	bool more; /* what follows the last | may be empty */

	do {
		n = alternative(pattern);
		more = n < pattern.n;
		one = str_keep(&texts, str_sub(pattern, 0, n));
		if (!rx_need(&need, one, NULL, NULL)) {
			while (p->n > before)
				rx_free(p->v[--p->n].rx);
			return false;
		}
		put(p, rx_later(one, where), &need, meaning);
		pattern = str_sub(pattern, n + 1, pattern.n);
	} while (more);
	return true;
}

bool
words_put_pattern(enum pattern_list list, struct str pattern, int meaning,
    struct place where)
{
	struct patterns *p = &pats[list];
	struct rx_need need;
	struct rx *rx;

	where.file = str_keep(&texts, str_of(where.file)).p;
	/* words_search() tells places in the order of the patterns */
	if (list != PATTERNS_PAGE &&
	    put_alternatives(p, pattern, meaning, where))
		return true;
	(void)rx_need(&need, pattern, NULL, NULL);
	if ((rx = rx_new(pattern, where)) == NULL)
		return false;
	put(p, rx, &need, meaning);
	return true;
}

/* Mark pattern i for all that it may begin with; any: of those that may with all. */
static void
put_begin(struct patterns *p, size_t i, uint64_t *any)
{
	const uint64_t *first = p->v[i].need.first;
	const uint64_t one = (uint64_t)1 << (i % 64);
	size_t words = p->n / 64 + 1, k;
	uint64_t rest;

	if (!first)
		any[i / 64] |= one;
	for (k = 0; first && k < FIRSTS / 64; k++)
		for (rest = first[k]; rest != 0; rest &= rest - 1)
			p->begin[(k * 64 + (size_t)__builtin_ctzll(rest)) *
				words + i / 64] |= one;
}

/* Which patterns, as bits, may match in a text that begins with c. */
static const uint64_t *
begin_of(struct patterns *p, unsigned c)
{
	size_t words = p->n / 64 + 1, i, k;
	uint64_t *any; /* of the patterns that may begin with all of them */

	if (!p->begin) {
		p->begin = arena_zalloc(
		    &texts, (FIRSTS + 1) * words * sizeof(*p->begin));
		any = p->begin + FIRSTS * words;
		for (i = 0; i < p->n; i++)
			put_begin(p, i, any);
		for (k = 0; k < FIRSTS * words; k++)
			p->begin[k] |= any[k % words];
	}
	return p->begin + c % FIRSTS * words;
}

/* The next pattern at or behind place i that may match; p->n for none. */
static size_t
next_pattern(const struct patterns *p, const uint64_t *begin,
    const struct rx_chars *chars, size_t i)
{
	for (; i < p->n; i++) {
		uint64_t rest = begin[i / 64] >> (i % 64);

		if (rest == 0) {
			i |= 63;
			continue;
		}
		i += (size_t)__builtin_ctzll(rest);
		if (rx_need_met(&p->v[i].need, chars))
			break;
	}
	return i < p->n ? i : p->n;
}

/* The meaning of the first one that is found; none where found takes them all. */
static int
search(enum pattern_list list, struct str s,
    void (*found)(void *ctx, struct str), void *ctx)
{
	struct patterns *p = &pats[list];
	const uint64_t *begin;
	struct rx_chars chars;
	struct rx_hit hit;
	size_t i;

	rx_chars(&chars, s);
	begin = begin_of(p, chars.first);
	for (i = 0; (i = next_pattern(p, begin, &chars, i)) < p->n; i++) {
		for (hit.end = 0; rx_next(p->v[i].rx, s, hit.end, &hit);) {
			if (!found)
				return p->v[i].meaning;
			found(ctx, str_sub(s, hit.at, hit.end));
		}
	}
	return -1;
}

int
words_match(enum pattern_list list, struct str s)
{
	return search(list, s, NULL, NULL);
}

void
words_search(enum pattern_list list, struct str s,
    void (*found)(void *ctx, struct str), void *ctx)
{
	(void)search(list, s, found, ctx);
}

int
words_match_text(enum pattern_list list, struct str text)
{
	struct buf b = BUF_INIT;
	int meaning = -1;

	utf8_squeeze(&b, text);
	if (b.n > 0)
		meaning = words_match(list, buf_str(&b));
	buf_free(&b);
	return meaning;
}

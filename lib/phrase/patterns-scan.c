/* All matches of some patterns in one text, from left to right. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "phrase/patterns.h"

/*
 * The patterns of the roles, in the order of the table: the next of each role
 * stands farther down.  Returns how many there are; v NULL: only that.
 */
static size_t
take_roles(struct scan_at *v, const struct patterns *set,
    const char *const *roles)
{
	const struct pattern *p;
	size_t n = 0, i;

	for (; *roles; roles++)
		for (p = pattern_of(set, *roles); p; p = pattern_next(set, p)) {
			n++;
			if (!v)
				continue;
			for (i = n - 1; i > 0 && v[i - 1].p > p; i--)
				v[i].p = v[i - 1].p;
			v[i].p = p;
		}
	return n;
}

/*
 * The patterns of a scan by what they need first: by a code of the lightest of
 * their sets (io/rx-need.h), without which they are not looked at.
 */
struct scan_needs {
	struct scan_codes {
		size_t at; /* as of rx_chars_at() */
		uint64_t bits; /* of the codes there that a pattern needs */
		size_t first; /* place in v of the patterns of the lowest */
	} *codes;
	size_t ncodes;
	size_t words; /* of the bits for all patterns */
	uint64_t *v; /* first of those without a need, then of each code */
	uint64_t *met; /* of those whose first need a text meets */
};

/* The codes of the first needs of all patterns, and room for the patterns. */
static void
put_codes(struct scan_needs *x, const struct scan_at *v, size_t n)
{
	uint64_t all[RX_CODES / 64] = { 0 };
	const uint16_t *set, *c;
	size_t i, places = 1;

	for (i = 0; i < n; i++) {
		set = v[i].p->need.sets;
		for (c = set + 1; c < set + 1 + *set; c++)
			all[*c >> 6] |= (uint64_t)1 << (*c & 63);
	}
	for (i = 0; i < COUNT(all); i++)
		x->ncodes += all[i] != 0;
	x->codes = xcalloc(x->ncodes + 1, sizeof(*x->codes));
	x->ncodes = 0;
	for (i = 0; i < COUNT(all); i++) {
		if (all[i] == 0)
			continue;
		x->codes[x->ncodes++] = (struct scan_codes){ i, all[i], places };
		places += (size_t)__builtin_popcountll(all[i]);
	}
	x->v = xcalloc(places * x->words, sizeof(*x->v));
}

/* The bits of the patterns of a code, one of those at s. */
static uint64_t *
of_code(const struct scan_needs *x, const struct scan_codes *s, unsigned bit)
{
	uint64_t below = s->bits & (((uint64_t)1 << bit) - 1);
	size_t place = s->first;

	for (; below != 0; below &= below - 1)
		place++;
	return x->v + place * x->words;
}

static struct scan_needs *
needs_new(const struct scan_at *v, size_t n)
{
	struct scan_needs *x = xcalloc(1, sizeof(*x));
	const struct scan_codes *s;
	const uint16_t *set, *c;
	size_t i;

	x->words = n / 64 + 1;
	x->met = xcalloc(x->words, sizeof(*x->met));
	put_codes(x, v, n);
	for (i = 0; i < n; i++) {
		set = v[i].p->need.sets;
		if (*set == 0)
			x->v[i / 64] |= (uint64_t)1 << (i % 64);
		s = x->codes;
		for (c = set + 1; c < set + 1 + *set; c++) { /* ascending */
			while (s->at < *c >> 6)
				s++;
			of_code(x, s, *c & 63)[i / 64] |= (uint64_t)1
			    << (i % 64);
		}
	}
	return x;
}

/* The bits of the patterns whose first need is met. */
static const uint64_t *
first_met(struct scan_needs *x, const struct rx_chars *chars)
{
	const struct scan_codes *s;
	uint64_t both;
	size_t k;

	memcpy(x->met, x->v, x->words * sizeof(*x->met));
	for (s = x->codes; s < x->codes + x->ncodes; s++)
		for (both = s->bits & rx_chars_at(chars, s->at); both != 0;
		     both &= both - 1) {
			const uint64_t *of =
			    of_code(x, s, (unsigned)__builtin_ctzll(both));

			for (k = 0; k < x->words; k++)
				x->met[k] |= of[k];
		}
	return x->met;
}

void
scan_begin(struct scan *s, const struct patterns *set, struct str text,
    const char *const *roles)
{
	s->n = take_roles(NULL, set, roles);
	s->v = xcalloc(s->n + 1, sizeof(*s->v));
	take_roles(s->v, set, roles);
	s->live = xcalloc(s->n + 1, sizeof(*s->live));
	s->needs = needs_new(s->v, s->n);
	scan_again(s, text);
}

void
scan_again(struct scan *s, struct str text)
{
	struct rx_chars chars;

	rx_chars(&chars, text);
	scan_known(s, text, &chars);
}

void
scan_known(struct scan *s, struct str text, const struct rx_chars *chars)
{
	const uint64_t *met = first_met(s->needs, chars);
	uint64_t bits;
	size_t i, k;

	s->text = text;
	s->nlive = 0;
	for (k = 0; k < s->needs->words; k++)
		for (bits = met[k]; bits != 0; bits &= bits - 1) {
			i = k * 64 + (size_t)__builtin_ctzll(bits);
			if (!rx_need_met(&s->v[i].p->need, chars))
				continue;
			s->v[i].found = false;
			s->live[s->nlive++] = (uint16_t)i;
		}
}

static bool
find_next(struct scan *s, struct scan_at *a, size_t from)
{
	return a->found = rx_next(a->p->rx, s->text, from, &a->hit);
}

const struct pattern *
scan_next(struct scan *s, size_t from, const struct rx_hit **hit)
{
	struct scan_at *a, *best = NULL;
	size_t i, n = 0;

	for (i = 0; i < s->nlive; i++) {
		a = &s->v[s->live[i]];
		if ((!a->found || a->hit.at < from) && !find_next(s, a, from))
			continue;
		s->live[n++] = s->live[i];
		if (!best || a->hit.at < best->hit.at)
			best = a;
	}
	s->nlive = n;
	if (!best)
		return NULL;
	*hit = &best->hit;
	return best->p;
}

void
scan_skip(struct scan *s, const struct rx_hit *hit)
{
	size_t i, n = 0;
	uint32_t c;

	for (i = 0; i < s->nlive; i++) {
		struct scan_at *a = &s->v[s->live[i]];

		if (&a->hit != hit ||
		    find_next(s, a,
			hit->at +
			    utf8_decode(s->text.p + hit->at,
				s->text.n - hit->at, &c)))
			s->live[n++] = s->live[i];
	}
	s->nlive = n;
}

void
scan_end(struct scan *s)
{
	if (s->needs) {
		free(s->needs->codes);
		free(s->needs->v);
		free(s->needs->met);
	}
	free(s->needs);
	free(s->live);
	free(s->v);
	*s = (struct scan){ .v = NULL };
}

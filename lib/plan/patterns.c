#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "plan/patterns.h"

enum { F_ROLE, F_CODE, F_VALUE, F_PATTERN };

static struct str
keep(struct patterns *set, struct str s)
{
	return str_keep(&set->texts, s);
}

/* Bytes of a {name} at p, braces included; 0 if there is none. */
static size_t
name_at(struct str s, size_t at)
{
	size_t i = at + 1;

	if (s.p[at] != '{')
		return 0;
	while (i < s.n && s.p[i] >= 'a' && s.p[i] <= 'z')
		i++;
	return i > at + 1 && i < s.n && s.p[i] == '}' ? i + 1 - at : 0;
}

struct piece {
	const char *text;
	struct rx_need need;
	bool right; /* as far as can be told without compiling it */
};

/* One class, [0-9], and no more? */
static bool
is_class(struct str s)
{
	return s.n > 2 && s.p[0] == '[' &&
	    str_find(s, STR("]"), 2) == (long)s.n - 1;
}

/*
 * Pieces are put in as groups; those of pieces were put in when named.  A class
 * needs no group, which would be compiled once for each of {1,9}.
 */
static void
expand(struct buf *b, const struct map *pieces, struct str s)
{
	const struct piece *piece;
	struct str text;
	bool grouped;
	size_t i, k;

	for (i = 0; i < s.n; i += k) {
		if ((k = name_at(s, i)) == 0) {
			k = 1;
			buf_addc(b, s.p[i]);
			continue;
		}
		piece = map_value(pieces, str_sub(s, i + 1, i + k - 1));
		text = piece ? str_of(piece->text) : str_sub(s, i, i + k);
		grouped = !is_class(text);
		buf_adds(b, grouped ? "(?:" : "");
		buf_addstr(b, text);
		buf_adds(b, grouped ? ")" : "");
	}
}

/* Is the group of that name at its end: (?<name>…)? */
static bool
is_defined(const struct buf *b, struct str name)
{
	struct buf group = BUF_INIT;
	bool yes;

	buf_adds(&group, "(?<");
	buf_addstr(&group, name);
	buf_adds(&group, ">");
	yes = str_find(buf_str(b), buf_str(&group), 0) >= 0;
	buf_free(&group);
	return yes;
}

/* Put the pieces that it calls, (?&name), behind it: compiled but once. */
static void
define(struct buf *b, const struct map *pieces)
{
	const struct map_entry *piece;
	long at = 0, end;
	struct str name;

	while ((at = str_find(buf_str(b), STR("(?&"), (size_t)at)) >= 0 &&
	    (end = str_find(buf_str(b), STR(")"), (size_t)at)) >= 0) {
		name = str_sub(buf_str(b), (size_t)at + 3, (size_t)end);
		piece = map_get(pieces, name);
		at = end;
		if (!piece || is_defined(b, name))
			continue;
		buf_adds(b, "(?(DEFINE)(?<");
		buf_addstr(b, piece->key);
		buf_adds(b, ">");
		buf_adds(b, ((const struct piece *)piece->value)->text);
		buf_adds(b, "))");
	}
}

struct loading {
	struct patterns *set;
	size_t cap;
	struct map pieces; /* name -> struct piece * */
	const char *file;
};

static const struct rx_need *
need_of_piece(void *arg, struct str name)
{
	const struct piece *piece = map_value(arg, name);

	return piece && piece->right ? &piece->need : NULL;
}

static bool
add_row(void *arg, const struct row *r, struct place where)
{
	struct loading *l = arg;
	struct patterns *set = l->set;
	struct buf b = BUF_INIT;
	struct rx_need need;
	bool right = rx_need(
	    &need, row_cell(r, F_PATTERN), need_of_piece, &l->pieces);
	struct piece *piece;
	struct pattern *p;
	struct str text;
	bool let;

	expand(&b, &l->pieces, row_cell(r, F_PATTERN));
	let = str_is(row_cell(r, F_ROLE), "let");
	if (!let)
		define(&b, &l->pieces);
	text = keep(set, buf_str(&b));
	buf_free(&b);
	if (let) {
		piece = arena_alloc(&set->texts, sizeof(*piece));
		*piece = (struct piece){ text.p, need, right };
		map_put(&l->pieces, row_cell(r, F_CODE))->value = piece;
		return true;
	}
	GROW(set->v, set->n, l->cap);
	p = &set->v[set->n];
	p->role = keep(set, row_cell(r, F_ROLE));
	p->code = keep(set, row_cell(r, F_CODE));
	p->value = keep(set, row_cell(r, F_VALUE));
	p->need = rx_need_keep(&set->texts, &need);
	where.col = F_PATTERN + 1;
	if (!l->file)
		l->file = keep(set, str_of(where.file)).p;
	where.file = l->file;
	p->rx = right ? rx_later(text, where) : rx_new(text, where);
	if (!p->rx)
		return false;
	set->n++;
	return true;
}

/* Chain the patterns of each role. */
static void
link_roles(struct patterns *set)
{
	struct map_entry *first;
	size_t place;

	for (place = set->n; place > 0; place--) {
		first = map_put(&set->firsts, set->v[place - 1].role);
		set->v[place - 1].next = (size_t)first->value;
		first->value = (void *)place;
	}
}

static void
drop(struct patterns *set)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		rx_free(set->v[i].rx);
	free(set->v);
	arena_free(&set->texts);
	map_free(&set->firsts);
	free(set);
}

const struct patterns *
patterns_read(const char *name)
{
	static struct map read; /* name -> struct patterns */
	struct patterns *set = map_value(&read, str_of(name));
	struct loading l = { .pieces = MAP_INIT };
	int rc;

	if (set)
		return set;
	l.set = set = xcalloc(1, sizeof(*set));
	rc = facts_check(name, add_row, &l);
	map_free(&l.pieces);
	if (rc < 0) {
		drop(set);
		return NULL;
	}
	link_roles(set);
	map_put(&read, str_of(name))->value = set;
	return set;
}

static const struct pattern *
at_place(const struct patterns *set, size_t place)
{
	return place > 0 ? &set->v[place - 1] : NULL;
}

const struct pattern *
pattern_of(const struct patterns *set, const char *role)
{
	return at_place(set, (size_t)map_value(&set->firsts, str_of(role)));
}

const struct pattern *
pattern_next(const struct patterns *set, const struct pattern *p)
{
	return at_place(set, p->next);
}

const struct pattern *
pattern_match_known(const struct patterns *set, const char *role, struct str s,
    const struct rx_chars *chars, struct rx_hit *hit)
{
	const struct pattern *p = pattern_of(set, role);

	while (p && !(rx_need_met(&p->need, chars) &&
			rx_next(p->rx, s, 0, hit)))
		p = pattern_next(set, p);
	return p;
}

const struct pattern *
pattern_match(const struct patterns *set, const char *role, struct str s,
    struct rx_hit *hit)
{
	struct rx_chars chars;

	rx_chars(&chars, s);
	return pattern_match_known(set, role, s, &chars, hit);
}

static bool
in_roles(struct str role, const char *const *roles)
{
	for (; *roles; roles++)
		if (str_is(role, *roles))
			return true;
	return false;
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
	size_t i;

	s->n = 0;
	for (i = 0; i < set->n; i++)
		s->n += in_roles(set->v[i].role, roles);
	s->v = xcalloc(s->n + 1, sizeof(*s->v));
	s->n = 0;
	for (i = 0; i < set->n; i++)
		if (in_roles(set->v[i].role, roles))
			s->v[s->n++].p = &set->v[i];
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

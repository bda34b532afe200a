#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "io/rx-need.h"

/*
 * PCRE2 syntax as far as tables use it: characters, classes, groups, the four
 * ways to look around, alternatives, counts.  All else ends the reading.
 */
struct parse {
	const char *p, *end;
	rx_piece *piece;
	void *arg;
	int depth; /* of groups */
	int behind; /* the depth of what looks behind, or 0 */
	bool lost; /* cannot be followed */
	bool unsure; /* can, but may be refused: of no fixed length, say */
};

#define DEPTH 64

/* Each fills need with that of what it reads. */
static void parse_any(struct parse *, struct rx_need *need);

static bool
at(const struct parse *s, char c)
{
	return s->p < s->end && *s->p == c;
}

static bool
eat(struct parse *s, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(s->end - s->p) < n || memcmp(s->p, word, n) != 0)
		return false;
	s->p += n;
	return true;
}

static void
lose(struct parse *s)
{
	s->lost = true;
	s->p = s->end;
}

/* False if there are too many. */
static bool
add_char(struct rx_need_set *s, uint32_t code)
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

/* Both must be met.  The smallest sets say most. */
static void
add_set(struct rx_need *need, const struct rx_need_set *set)
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

/* One of the two is met: a set of the one or a set of the other. */
static void
either(struct rx_need *a, const struct rx_need *b)
{
	struct rx_need both;
	struct rx_need_set u;
	size_t i, k;

	both.n = 0;
	for (i = 0; i < a->n; i++)
		for (k = 0; k < b->n; k++)
			if (unite(&u, &a->v[i], &b->v[k]))
				add_set(&both, &u);
	a->n = both.n;
	memcpy(a->v, both.v, both.n * sizeof(*both.v));
}

static bool
take_char(struct parse *s, uint32_t *c)
{
	size_t n = utf8_decode(s->p, (size_t)(s->end - s->p), c);

	if (n == 0)
		return false;
	s->p += n;
	return true;
}

/* Kinds of characters behind a backslash that say nothing of one. */
static bool
eat_kind(struct parse *s, uint32_t c)
{
	if (c == 'p' || c == 'P')
		return eat(s, "{Han}");
	return c < 0x80 && c && strchr("dDwWsShHvV", (int)c);
}

/* The character that is written so; 0 if that is not known here. */
static uint32_t
escaped(uint32_t c)
{
	switch (c) {
	case 'n':
		return '\n';
	case 't':
		return '\t';
	default:
		return c < 0x80 && isalnum((int)c) ? 0 : c;
	}
}

static void
parse_escape(struct parse *s, struct rx_need *need)
{
	struct rx_need_set set = { 0 };
	uint32_t c;

	if (s->p == s->end || !take_char(s, &c)) {
		lose(s);
		return;
	}
	if (c == 'K' && s->depth > 0)
		s->unsure = true; /* not where it looks around */
	if (c >= '1' && c <= '9')
		s->unsure = true; /* is there such a group? */
	if (eat_kind(s, c) || (c < 0x80 && strchr("KbBAzZN123456789", (int)c)))
		return;
	if ((c = escaped(c)) == 0)
		lose(s);
	else if (add_char(&set, c))
		add_set(need, &set);
}

/* Behind the [. */
static void
parse_class(struct parse *s, struct rx_need *need)
{
	struct rx_need_set set = { 0 };
	bool not = eat(s, "^"), few = true, first = true;
	uint32_t c, to;

	for (; s->p < s->end && (first || !at(s, ']')); first = false) {
		if (eat(s, "[:") || eat(s, "[.") || eat(s, "[=") ||
		    !take_char(s, &c)) {
			lose(s);
			return;
		}
		if (c == '\\') {
			if (s->p == s->end || !take_char(s, &c)) {
				lose(s);
				return;
			}
			if (eat_kind(s, c)) {
				few = false;
				continue;
			}
			c = escaped(c);
		}
		to = c;
		if (s->end - s->p > 1 && s->p[0] == '-' && s->p[1] != ']') {
			s->p++;
			if (at(s, '\\') || !take_char(s, &to))
				c = 0;
		}
		if (c == 0 || to < c) {
			lose(s);
			return;
		}
		for (; few && c <= to; c++)
			few = add_char(&set, c);
	}
	if (!eat(s, "]"))
		lose(s);
	else if (few && !not )
		add_set(need, &set);
}

/* Behind the (. */
static void
parse_group(struct parse *s, struct rx_need *need)
{
	int before = s->behind;
	bool not = false;

	if (at(s, '*') || ++s->depth > DEPTH) {
		lose(s);
		return;
	}
	if (eat(s, "?<=") || eat(s, "?<!")) {
		if (!s->behind)
			s->behind = s->depth;
		not = s->p[-1] == '!';
	} else if (eat(s, "?!")) {
		not = true;
	} else if (!eat(s, "?:") && !eat(s, "?=") && !eat(s, "?>") &&
	    at(s, '?')) {
		lose(s);
		return;
	}
	parse_any(s, need);
	if (!eat(s, ")"))
		lose(s);
	if (not )
		need->n = 0;
	s->behind = before;
	s->depth--;
}

/* {name}, or none of it. */
static bool
take_piece(struct parse *s, struct rx_need *need)
{
	const char *p = s->p + 1;
	const struct rx_need *of;

	while (p < s->end && *p >= 'a' && *p <= 'z')
		p++;
	if (p == s->p + 1 || p == s->end || *p != '}')
		return false;
	of = !s->piece ? NULL
		       : s->piece(s->arg,
			     (struct str){ s->p + 1, (size_t)(p - s->p) - 1 });
	if (!of)
		return false;
	*need = *of;
	s->p = p + 1;
	s->unsure |= s->behind > 0;
	return true;
}

static void
parse_item(struct parse *s, struct rx_need *need)
{
	struct rx_need_set set = { 0 };
	uint32_t c;

	need->n = 0;
	if (at(s, '{')) {
		if (!take_piece(s, need))
			lose(s);
		return;
	}
	if (!take_char(s, &c) || c == '*' || c == '+' || c == '?')
		lose(s);
	else if (c == '\\')
		parse_escape(s, need);
	else if (c == '[')
		parse_class(s, need);
	else if (c == '(')
		parse_group(s, need);
	else if (c != '.' && c != '^' && c != '$' && add_char(&set, c))
		add_set(need, &set);
}

static long
take_number(struct parse *s)
{
	long n = -1;

	while (s->p < s->end && str_digit(*s->p) && n < 1000)
		n = (n < 0 ? 0 : n * 10) + (*s->p++ - '0');
	return n;
}

/* How often at least the item before stands; 1 where no count is given. */
static long
parse_count(struct parse *s)
{
	long least = 1, most = -1;

	if (eat(s, "*") || eat(s, "?")) {
		least = 0;
	} else if (at(s, '{') && s->end - s->p > 1 && str_digit(s->p[1])) {
		s->p++;
		least = most = take_number(s);
		if (eat(s, ",") && (most = take_number(s)) < 0)
			most = least;
		if (!eat(s, "}") || most < least)
			lose(s);
	} else if (!eat(s, "+")) {
		return 1;
	}
	s->unsure |= s->behind > 0 && most != least;
	if (!eat(s, "+"))
		(void)eat(s, "?");
	return least;
}

static void
parse_row(struct parse *s, struct rx_need *need)
{
	struct rx_need item;
	size_t i;

	need->n = 0;
	while (s->p < s->end && *s->p != '|' && *s->p != ')') {
		parse_item(s, &item);
		if (parse_count(s) > 0)
			for (i = 0; i < item.n; i++)
				add_set(need, &item.v[i]);
	}
}

/* Alternatives.  Looking behind, only the outermost may differ in length. */
static void
parse_any(struct parse *s, struct rx_need *need)
{
	struct rx_need other;

	parse_row(s, need);
	while (eat(s, "|")) {
		s->unsure |= s->behind > 0 && s->depth > s->behind;
		parse_row(s, &other);
		either(need, &other);
	}
}

bool
rx_need(struct rx_need *need, struct str pattern, rx_piece *piece, void *arg)
{
	struct parse s = { .p = pattern.p,
		.end = pattern.p + pattern.n,
		.piece = piece,
		.arg = arg };

	parse_any(&s, need);
	if (!s.lost && s.p == s.end)
		return !s.unsure;
	need->n = 0;
	return false;
}

void
rx_chars(struct rx_chars *chars, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i;
	unsigned c;

	memset(chars, 0, sizeof(*chars));
	for (i = 0; i < s.n; i++) {
		c = p[i];
		if (c >= 0xf0 && i + 3 < s.n) {
			c = (p[i + 2] & 0x3fu) << 6 | (p[i + 3] & 0x3f);
			i += 3;
		} else if (c >= 0xe0 && i + 2 < s.n) {
			c = (p[i + 1] & 0x3fu) << 6 | (p[i + 2] & 0x3f);
			i += 2;
		} else if (c >= 0xc0 && i + 1 < s.n) {
			c = (c & 0x1f) << 6 | (p[i + 1] & 0x3f);
			i++;
		}
		chars->bit[c >> 6 & 63] |= (uint64_t)1 << (c & 63);
	}
}

bool
rx_need_met(const struct rx_need *need, const struct rx_chars *chars)
{
	size_t i, k;

	for (i = 0; i < need->n; i++) {
		const struct rx_need_set *s = &need->v[i];

		for (k = 0; k < s->n; k++)
			if (chars->bit[s->c[k] >> 6] >> (s->c[k] & 63) & 1)
				break;
		if (k == s->n)
			return false;
	}
	return true;
}

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

static struct rx_need parse_any(struct parse *);

static const struct rx_need none;

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

static struct rx_need
lose(struct parse *s)
{
	s->lost = true;
	s->p = s->end;
	return none;
}

static bool
has(const struct rx_need_set *s, uint16_t c)
{
	size_t i;

	for (i = 0; i < s->n && s->c[i] < c; i++)
		;
	return i < s->n && s->c[i] == c;
}

/* False if there are too many. */
static bool
add_char(struct rx_need_set *s, uint32_t code)
{
	uint16_t c = code & 0xfff;
	size_t i = s->n;

	if (has(s, c))
		return true;
	if (s->n == RX_NEED_CHARS)
		return false;
	for (; i > 0 && s->c[i - 1] > c; i--)
		s->c[i] = s->c[i - 1];
	s->c[i] = c;
	s->n++;
	return true;
}

static bool
holds(const struct rx_need_set *all, const struct rx_need_set *some)
{
	size_t i;

	for (i = 0; i < some->n && has(all, some->c[i]); i++)
		;
	return i == some->n;
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
		if (!holds(&need->v[i], set))
			need->v[k++] = need->v[i];
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
static struct rx_need
either(const struct rx_need *a, const struct rx_need *b)
{
	struct rx_need both = none;
	struct rx_need_set u;
	size_t i, j, k;

	for (i = 0; i < a->n; i++)
		for (j = 0; j < b->n; j++) {
			u = a->v[i];
			for (k = 0; k < b->v[j].n; k++)
				if (!add_char(&u, b->v[j].c[k]))
					break;
			if (k == b->v[j].n)
				add_set(&both, &u);
		}
	return both;
}

static struct rx_need
one_of(const struct rx_need_set *set)
{
	struct rx_need need = none;

	add_set(&need, set);
	return need;
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

static struct rx_need
parse_escape(struct parse *s)
{
	struct rx_need_set set = { 0 };
	uint32_t c;

	if (s->p == s->end || !take_char(s, &c))
		return lose(s);
	if (c == 'K' && s->depth > 0)
		s->unsure = true; /* not where it looks around */
	if (c < 0x80 && isalnum((int)c))
		return strchr("KbBAzZdDwWsShHvVN", (int)c) ? none : lose(s);
	add_char(&set, c);
	return one_of(&set);
}

/* Behind the [. */
static struct rx_need
parse_class(struct parse *s)
{
	struct rx_need_set set = { 0 };
	bool not = eat(s, "^"), few = true, first = true;
	uint32_t c, to;

	for (; s->p < s->end && (first || !at(s, ']')); first = false) {
		if (eat(s, "[:") || eat(s, "[.") || eat(s, "[=") ||
		    !take_char(s, &c))
			return lose(s);
		if (c == '\\') {
			if (s->p == s->end || !take_char(s, &c))
				return lose(s);
			if (c < 0x80 && isalnum((int)c)) {
				if (!strchr("dDwWsShHvV", (int)c))
					return lose(s);
				few = false;
				continue;
			}
		}
		to = c;
		if (s->end - s->p > 1 && s->p[0] == '-' && s->p[1] != ']') {
			s->p++;
			if (at(s, '\\') || !take_char(s, &to) || to < c)
				return lose(s);
		}
		for (; few && c <= to; c++)
			few = add_char(&set, c);
	}
	if (!eat(s, "]"))
		return lose(s);
	return few && !not ? one_of(&set) : none;
}

/* Behind the (. */
static struct rx_need
parse_group(struct parse *s)
{
	int before = s->behind;
	bool not = false;
	struct rx_need need;

	if (at(s, '*') || ++s->depth > DEPTH)
		return lose(s);
	if (eat(s, "?<=") || eat(s, "?<!")) {
		if (!s->behind)
			s->behind = s->depth;
		not = s->p[-1] == '!';
	} else if (eat(s, "?!")) {
		not = true;
	} else if (!eat(s, "?:") && !eat(s, "?=") && !eat(s, "?>") &&
	    at(s, '?')) {
		return lose(s);
	}
	need = parse_any(s);
	if (!eat(s, ")"))
		return lose(s);
	s->behind = before;
	s->depth--;
	return not ? none : need;
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
	of = s->piece(s->arg, (struct str){ s->p + 1, (size_t)(p - s->p) - 1 });
	if (!of)
		return false;
	*need = *of;
	s->p = p + 1;
	s->unsure |= s->behind > 0;
	return true;
}

static struct rx_need
parse_item(struct parse *s)
{
	struct rx_need_set set = { 0 };
	struct rx_need need;
	uint32_t c;

	if (at(s, '{'))
		return take_piece(s, &need) ? need : lose(s);
	if (!take_char(s, &c) || c == '*' || c == '+' || c == '?')
		return lose(s);
	if (c == '\\')
		return parse_escape(s);
	if (c == '[')
		return parse_class(s);
	if (c == '(')
		return parse_group(s);
	if (c == '.' || c == '^' || c == '$')
		return none;
	add_char(&set, c);
	return one_of(&set);
}

static long
take_number(struct parse *s)
{
	long n = -1;

	while (s->p < s->end && *s->p >= '0' && *s->p <= '9' && n < 1000)
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
	} else if (at(s, '{') && s->end - s->p > 1 &&
	    isdigit((unsigned char)s->p[1])) {
		s->p++;
		least = most = take_number(s);
		if (eat(s, ",") && (most = take_number(s)) < 0)
			most = least;
		if (!eat(s, "}") || most < least)
			(void)lose(s);
	} else if (!eat(s, "+")) {
		return 1;
	}
	s->unsure |= s->behind > 0 && most != least;
	if (!eat(s, "+"))
		(void)eat(s, "?");
	return least;
}

static struct rx_need
parse_row(struct parse *s)
{
	struct rx_need need = none, item;
	size_t i;

	while (s->p < s->end && *s->p != '|' && *s->p != ')') {
		item = parse_item(s);
		if (parse_count(s) > 0)
			for (i = 0; i < item.n; i++)
				add_set(&need, &item.v[i]);
	}
	return need;
}

/* Alternatives.  Looking behind, only the outermost may differ in length. */
static struct rx_need
parse_any(struct parse *s)
{
	struct rx_need need = parse_row(s), other;

	while (eat(s, "|")) {
		s->unsure |= s->behind > 0 && s->depth > s->behind;
		other = parse_row(s);
		need = either(&need, &other);
	}
	return need;
}

bool
rx_need(struct rx_need *need, struct str pattern, rx_piece *piece, void *arg)
{
	struct parse s = { .p = pattern.p,
		.end = pattern.p + pattern.n,
		.piece = piece,
		.arg = arg };

	*need = parse_any(&s);
	if (!s.lost && s.p == s.end)
		return !s.unsure;
	*need = none;
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

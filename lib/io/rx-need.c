#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "io/rx-need.h"
#include "io/rx-sets.h"

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
	uint32_t groups; /* that were opened so far, those of pieces left out */
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

/* Behind \x: {9FFF}; 0 if it is written in another way. */
static uint32_t
take_code(struct parse *s)
{
	uint32_t code = 0;
	const char *p = s->p;

	if (!eat(s, "{"))
		return 0;
	while (++p < s->end && isxdigit((unsigned char)*p) && code < 0x110000)
		code = code << 4 |
		    (uint32_t)(str_digit(*p) ? *p - '0' : (*p & 0xf) + 9);
	s->p = p;
	return eat(s, "}") && code < 0x110000 ? code : 0;
}

/* The character that is written so; 0 if that is not known here. */
static uint32_t
escaped(struct parse *s, uint32_t c)
{
	switch (c) {
	case 'x':
		return take_code(s);
	case 'n':
		return '\n';
	case 't':
		return '\t';
	default:
		return c < 0x80 && isalnum((int)c) ? 0 : c;
	}
}

/* The character itself. */
static void
put_char(struct rx_need *need, uint32_t c)
{
	struct rx_need_set set;

	rx_need_begin(need, c);
	rx_set_clear(&set);
	if (rx_set_put(&set, c))
		rx_need_put(need, &set);
	need->one = true;
}

/* A group's number; of two digits it may be a character's (\12). */
static bool
is_group(const struct parse *s, uint32_t c)
{
	return c >= '1' && c <= '9' && !(s->p < s->end && str_digit(*s->p));
}

static void
parse_escape(struct parse *s, struct rx_need *need)
{
	uint32_t c;

	if (s->p == s->end || !take_char(s, &c)) {
		lose(s);
		return;
	}
	if (c == 'K' && s->depth > 0)
		s->unsure = true; /* not where it looks around */
	if (c >= '1' && c <= '9' && (s->behind > 0 || c - '0' > s->groups))
		s->unsure = true; /* is there such a group, of one length? */
	if (c < 0x80 && strchr("KbBAzZ", (int)c))
		return;
	if (eat_kind(s, c) || c == 'N' || is_group(s, c)) {
		rx_need_begin_any(need);
		need->empty = str_digit(c); /* what the group holds */
		return;
	}
	if ((c = escaped(s, c)) == 0) {
		lose(s);
		return;
	}
	put_char(need, c);
}

/*
 * A character of a class; 0, and *kind, for a kind of them; 0 for what is not
 * known here.
 */
static uint32_t
take_class_char(struct parse *s, bool *kind)
{
	uint32_t c;

	*kind = false;
	if (!take_char(s, &c))
		return 0;
	if (c != '\\')
		return c;
	if (s->p == s->end || !take_char(s, &c))
		return 0;
	*kind = eat_kind(s, c);
	return *kind ? 0 : escaped(s, c);
}

/* Behind the [. */
static void
parse_class(struct parse *s, struct rx_need *need)
{
	struct rx_need_set set;
	bool inverse = eat(s, "^"), few = !inverse, first = true, kind;
	uint32_t c, to;

	rx_set_clear(&set);
	for (; s->p < s->end && (first || !at(s, ']')); first = false) {
		if (eat(s, "[:") || eat(s, "[.") || eat(s, "[=")) {
			lose(s);
			return;
		}
		to = c = take_class_char(s, &kind);
		if (kind) {
			few = false;
			continue;
		}
		if (s->end - s->p > 1 && s->p[0] == '-' && s->p[1] != ']') {
			s->p++;
			to = take_class_char(s, &kind);
		}
		if (c == 0 || to < c) {
			lose(s);
			return;
		}
		for (; few && c <= to; c++)
			few = rx_set_put(&set, c);
	}
	if (!eat(s, "]")) {
		lose(s);
	} else if (few) {
		rx_need_put(need, &set);
		need->one = true;
		while (set.n > 0)
			rx_need_begin(need, set.c[--set.n]);
	} else {
		rx_need_begin_any(need);
	}
}

/* Behind the (. */
static void
parse_group(struct parse *s, struct rx_need *need)
{
	int before = s->behind;
	bool inverse = false, around = true;
	size_t n, npairs;

	if (at(s, '*') || ++s->depth > DEPTH) {
		lose(s);
		return;
	}
	if (eat(s, "?<=") || eat(s, "?<!")) {
		if (!s->behind)
			s->behind = s->depth;
		inverse = s->p[-1] == '!';
	} else if (eat(s, "?!")) {
		inverse = true;
	} else if (!eat(s, "?=")) {
		around = false;
		if (!eat(s, "?:") && !eat(s, "?>")) {
			if (at(s, '?')) {
				lose(s);
				return;
			}
			s->groups++;
		}
	}
	parse_any(s, need);
	if (!eat(s, ")"))
		lose(s);
	n = inverse ? 0 : need->n;
	npairs = inverse ? 0 : need->npairs;
	if (around) { /* what follows stands at the same place */
		rx_need_clear(need);
		need->n = n;
		need->npairs = npairs;
	}
	s->behind = before;
	s->depth--;
}

/* Behind the mark before its name: a piece up to that behind it, or none of it. */
static bool
take_piece(struct parse *s, struct rx_need *need, char close)
{
	const char *p = s->p;
	const struct rx_need *of;

	while (p < s->end && *p >= 'a' && *p <= 'z')
		p++;
	if (p == s->p || p == s->end || *p != close)
		return false;
	of = !s->piece ? NULL
		       : s->piece(s->arg,
			     (struct str){ s->p, (size_t)(p - s->p) });
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
	uint32_t c;

	rx_need_clear(need);
	if (at(s, '{') || eat(s, "(?&")) {
		s->p += at(s, '{');
		if (!take_piece(s, need, s->p[-1] == '{' ? '}' : ')'))
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
	else if (c == '.')
		rx_need_begin_any(need);
	else if (c == '^')
		need->start = true;
	else if (c == '$')
		need->finish = true;
	else
		put_char(need, c);
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
	struct rx_need both[2], *item = &both[0], *before = NULL;
	size_t items = 0; /* that take characters; the last is before */
	bool looks = false; /* around: what is seen may replace the item's set */

	rx_need_clear(need);
	while (s->p < s->end && *s->p != '|' && *s->p != ')') {
		parse_item(s, item);
		if (parse_count(s) == 0) {
			item->n = item->npairs = 0;
			item->one = item->start = item->finish = false;
			item->empty = true;
		}
		rx_need_then(need, item);
		if (rx_need_is_place(item)) {
			looks |= item->n > 0;
			continue;
		}
		if (item->one && before && before->one)
			rx_need_put_pairs(need, &before->v[0], &item->v[0]);
		before = item;
		item = &both[++items % 2];
	}
	need->one = items == 1 && before->one && need->n == 1 && !looks;
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
		rx_need_either(need, &other);
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
	rx_need_clear(need);
	return false;
}

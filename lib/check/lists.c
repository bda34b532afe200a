/*
 * Numbers that the outline leaves in the text: ①…；②…；④…, the list of annexes
 * below 附件：1.…, and 第一组： 第二组：.
 */

#include "base/utf8.h"
#include "check/parts.h"

static void
say(struct check *c, const char *code, const struct block *b, size_t at,
    const struct marker *m, long want)
{
	check_say(c, code, b, at, str_sub(block_str(b), at, at + m->n),
	    check_long(c, m->number), check_long(c, want));
}

/* One after the other?  before: the last number of that style, 0 for none. */
static void
follow(struct check *c, const struct block *b, size_t at,
    const struct marker *m, long *before)
{
	if (check_opens(c, b, at))
		*before = m->number; /* which check_numbers looked at */
	else if (*before > 0 && m->number == *before)
		say(c, "number-again", b, at, m, *before + 1);
	else if (*before > 0 && m->number > *before + 1)
		say(c, "number-skipped", b, at, m, *before + 1);
	if (*before > 0 || m->number == 1) /* else it refers to an item */
		*before = m->number;
}

/* Behind one of these marks, or at the very beginning, an item can start. */
static bool
can_start(struct str s, size_t at)
{
	s = str_trim(str_sub(s, 0, at));
	return s.n == 0 || utf8_among(utf8_last(s), "。；：;:");
}

static bool
has_brackets(uint32_t style)
{
	switch (marker_family(style)) {
	case MARKER_RING:
	case MARKER_ARABIC_IN:
	case MARKER_HALF_IN:
		return true;
	default:
		return false;
	}
}

/* Can one of brackets or a ring: ①, ㈠, （ or a digit, none of the Han ones? */
static bool
may_bracket(unsigned char ch)
{
	return ch == 0xE2 || ch == 0xE3 || ch == 0xEF || ch == '(' ||
	    str_digit(ch);
}

/* Can a mark begin with that byte?  Cheap, before anything is looked at. */
static bool
may_begin(unsigned char ch)
{
	/* ① and 一, （ and ( or a digit */
	return ch >= 0xE2 || ch == '(' || str_digit(ch);
}

static void
read_block(struct check *c, const struct block *b)
{
	struct {
		uint32_t style;
		long before;
	} run[4] = { 0 };
	struct str s = block_str(b);
	struct marker m;
	size_t at, i, n = 0;

	for (at = utf8_plain_end(s, 0); at < s.n;
	     at = utf8_plain_end(s, at + utf8_size(s.p[at]))) {
		if (!may_bracket((unsigned char)s.p[at]) ||
		    (!check_opens(c, b, at) && !can_start(s, at)) ||
		    !marker_at(str_sub(s, at, s.n), &m) || m.number == 0 ||
		    !has_brackets(m.style))
			continue;
		for (i = 0; i < n && run[i].style != m.style; i++)
			;
		if (i == n) {
			if (n == COUNT(run))
				continue;
			run[n++].style = m.style;
		}
		follow(c, b, at, &m, &run[i].before);
	}
}

/* 第4、5项 and 12.5、 have no item 5. */
static bool
is_within(const struct check *c, struct str s, size_t at)
{
	return at > 0 &&
	    check_match(c, "no-item", str_sub(s, utf8_prev(s, at), at));
}

/* The last number of that style in one piece's text, behind its own mark. */
static long
inline_in(
    const struct check *c, const struct piece *p, uint32_t style, long last)
{
	struct str s = str_trim(p->text);
	struct marker m;
	size_t at = 0, begin;

	/* 3、责任单位：… is an item that is no node */
	if (p->kind != KIND_DUTY && str_starts(s, p->marker))
		at = p->marker.n;

	for (begin = at; at < s.n; at += utf8_size(s.p[at])) {
		bool first;

		if (!may_begin((unsigned char)s.p[at]) ||
		    (at > begin && is_within(c, s, at)) ||
		    !marker_at(str_sub(s, at, s.n), &m) || m.style != style)
			continue;
		first = can_start(s, at);
		if (m.number == last + 1 &&
		    (first || last == 0 || marker_family(style) != MARKER_HAN))
			last = m.number;
		else if (first &&
		    (m.number == 1 ||
			(last > 0 && m.number > last && has_brackets(style))))
			last = m.number; /* read_block says what is skipped */
	}
	return last;
}

long
check_inline(
    const struct check *c, size_t from, size_t to, uint32_t style, long last)
{
	size_t i;

	for (i = from; i < to && i < c->o->npieces; i++)
		if (c->o->piece[i].kind != KIND_NOISE)
			last = inline_in(c, &c->o->piece[i], style, last);
	return last;
}

/* 附件：1.…  and the lines below it with their numbers. */
static void
check_annexes(struct check *c)
{
	uint32_t style = 0;
	long before = 0;
	size_t i;

	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];
		struct str s = block_str(b);
		const struct pattern *p = check_role(c, "annex");
		struct marker m;
		struct rx_hit h;
		size_t at = 0;

		if (p && rx_next(p->rx, s, 0, &h)) {
			at = h.end;
			before = 0;
		} else if (before == 0)
			continue;
		if (!marker_at(str_sub(s, at, s.n), &m) || m.number == 0 ||
		    (before > 0 && (m.style != style || m.number == 1)) ||
		    (before == 0 && m.number != 1)) {
			before = 0;
			continue;
		}
		style = m.style;
		follow(c, b, at, &m, &before);
	}
}

/* The last one seen of 第一组：…, 第二组：…: its section, kind and number. */
struct party {
	size_t node;
	struct str kind;
	long number; /* 0: none */
};

/* 第三组：, or 第三、四组： */
static void
follow_party(struct check *c, const struct block *b, const struct rx_hit *h,
    struct party *before)
{
	const struct str last = h->group[h->group[2].n > 0 ? 2 : 1];
	const size_t node = block_piece(c, b, 0)->node;
	const long number = (long)check_number(h->group[1]).num;

	if (node != before->node || !str_eq(before->kind, h->group[3]))
		before->number = 0;
	before->node = node;
	before->kind = h->group[3];
	if (before->number > 0 && number > before->number + 1)
		check_say(c, "number-skipped", b, h->at, h->group[0],
		    check_long(c, number), check_long(c, before->number + 1));
	if (before->number > 0 || number == 1)
		before->number = (long)check_number(last).num;
}

/*
 * 第一组：…, 第二组：…, 第四组：…: items that count what they are of, some in one
 * paragraph.  One may come twice, with its people and with its places.
 */
static void
check_parties(struct check *c)
{
	const struct pattern *p = check_role(c, "party");
	struct party before = { .node = NO_NODE };
	struct rx_hit h;
	size_t i, from;

	for (i = 0; p && i < c->nblocks; i++)
		for (from = 0; block_next(&c->block[i], p, from, &h); from = h.end)
			follow_party(c, &c->block[i], &h, &before);
}

void
check_lists(struct check *c)
{
	size_t i;

	for (i = 0; i < c->nblocks; i++)
		read_block(c, &c->block[i]);
	check_annexes(c);
	check_parties(c);
}

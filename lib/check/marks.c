/* Quotes and brackets without their other half; half-width marks. */

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "check/parts.h"

#define PAIRS 16
#define DEEP 16
#define LEFT 40 /* characters behind a quote that show it was left open */

static size_t
past(struct str s, size_t at)
{
	return at + utf8_size(s.p[at]);
}

struct pairs {
	uint32_t open[PAIRS], close[PAIRS]; /* folded */
	size_t n;
};

struct opened {
	size_t at, pair;
	const struct block *b;
};

/* What is open: in this paragraph, and left over from the one before. */
struct stack {
	struct opened v[DEEP], left[DEEP];
	size_t n, nleft;
	enum { UNREAD, NESTED, FLAT } nesting; /* of the paragraph's “” */
};

/* They pair whatever their width or slant; that is another fault. */
static uint32_t
fold(uint32_t c)
{
	return c == 0x301D ? 0x201C : c == 0x301E ? 0x201D : utf8_fold(c);
}

static void
read_pairs(const struct check *c, struct pairs *v)
{
	const struct pattern *p = pattern_of(c->words, "pair");
	uint32_t ch;
	size_t k;

	v->n = 0;
	for (; p && v->n < PAIRS; p = pattern_next(c->words, p)) {
		k = utf8_decode(p->value.p, p->value.n, &ch);
		v->open[v->n] = fold(ch);
		utf8_decode(p->value.p + k, p->value.n - k, &ch);
		v->close[v->n++] = fold(ch);
	}
}

/* 1） a) 一) at the beginning of an item are no bracket that was opened. */
static bool
is_list_mark(const struct check *c, struct str s, size_t at)
{
	const struct pattern *p = check_role(c, "list-mark");
	size_t from = at, i;
	struct rx_hit h;

	for (i = 0; i < 3 && from > 0; i++)
		from = utf8_prev(s, from);
	return p && rx_next(p->rx, str_sub(s, 0, at), from, &h);
}

static void
say(struct check *c, const char *code, const struct block *b, size_t at)
{
	struct str s = block_str(b);
	size_t from = at, i;

	/* the words before it tell an editor where to look */
	for (i = 0; i < 6 && from > 0; i++)
		from = utf8_prev(s, from);
	check_say(c, code, b, at,
	    str_sub(s, from, at + utf8_offset(str_sub(s, at, s.n), 6)), NULL,
	    NULL);
}

/* A paragraph broken in two by its line: the other half is just above. */
static bool
close_left(struct stack *k, size_t pair)
{
	size_t i;

	for (i = k->nleft; i-- > 0;)
		if (k->left[i].pair == pair) {
			memmove(&k->left[i], &k->left[i + 1],
			    (--k->nleft - i) * sizeof(k->left[0]));
			return true;
		}
	return false;
}

static void
close_pair(struct check *c, const struct block *b, struct stack *k, size_t pair,
    size_t at)
{
	size_t i;

	for (i = k->n; i-- > 0;)
		if (k->v[i].pair == pair)
			break;
	if (i == (size_t)-1) {
		if (!is_list_mark(c, block_str(b), at) && !close_left(k, pair))
			say(c, "pair-close", b, at);
		return;
	}
	while (k->n > i + 1)
		say(c, "pair-open", b, k->v[--k->n].at);
	k->n = i;
}

/* Which half of that pair comes next? */
static bool
closes_next(struct str s, size_t at, uint32_t open, uint32_t close)
{
	uint32_t ch;
	size_t k;

	for (; at < s.n; at += k) {
		k = utf8_decode(s.p + at, s.n - at, &ch);
		if (ch == open || ch == close)
			return ch == close;
	}
	return false;
}

/*
 * “最美家庭“活动: the second was meant to close.  Not where a clause lies
 * between them: “三清行动，以“净 has its first left open.
 */
static bool
meant_to_close(const struct check *c, struct str s, size_t first, size_t second)
{
	struct str between = str_sub(s, past(s, first), second);

	return !check_match(c, "quote-left-open",
	    str_sub(between, 0, utf8_offset(between, LEFT)));
}

/*
 * “发展教育是解决“三农”问题的途径”: as many close as open, and none before its
 * first half.
 */
static bool
are_nested(struct str s, uint32_t open, uint32_t close)
{
	size_t at, k, deep = 0;
	uint32_t ch;

	for (at = 0; at < s.n; at += k) {
		k = utf8_decode(s.p + at, s.n - at, &ch);
		if (ch == close && deep-- == 0)
			return false;
		deep += ch == open;
	}
	return deep == 0;
}

/* The same, read once for the paragraph. */
static bool
is_nested(struct stack *k, struct str s, uint32_t open, uint32_t close)
{
	if (open != 0x201C)
		return false;
	if (k->nesting == UNREAD)
		k->nesting = are_nested(s, open, close) ? NESTED : FLAT;
	return k->nesting == NESTED;
}

/* “甲“和”乙”: halves that were mistaken for each other, and nothing within. */
static bool
joins(const struct check *c, struct str s, size_t at)
{
	struct str rest = str_sub(s, past(s, at), s.n);

	return check_match(c, "quote-joint",
		   str_sub(rest, 0, utf8_offset(rest, LEFT))) != NULL;
}

static void
open_pair(struct check *c, const struct block *b, struct stack *k, size_t pair,
    size_t at, uint32_t quote, uint32_t close)
{
	struct str s = block_str(b);
	const bool again = quote && k->n > 0 && k->v[k->n - 1].pair == pair;

	if (again && is_nested(k, s, quote, close) && !joins(c, s, at)) {
		say(c, "quote-inner", b, at);
	} else if (again) {
		k->n--;
		if (!closes_next(s, past(s, at), quote, close) &&
		    meant_to_close(c, s, k->v[k->n].at, at)) {
			say(c, "pair-again", b, at);
			return;
		}
		say(c, "pair-open", b, k->v[k->n].at);
	}
	if (k->n < DEEP)
		k->v[k->n++] = (struct opened){ at, pair, b };
}

/*
 * “最美家庭" is closed, if by a mark of another width, unless a ” comes before
 * the next “.
 */
static bool
closes_by_width(const struct pairs *p, struct str s, const struct stack *st,
    size_t at)
{
	const struct opened *top = st->n > 0 ? &st->v[st->n - 1] : NULL;

	return top && s.p[at] == '"' && p->open[top->pair] == 0x201C &&
	    !closes_next(s, at, p->open[top->pair], p->close[top->pair]);
}

static void
read_marks(struct check *c, const struct pairs *p, const struct block *b,
    struct stack *st)
{
	struct str s = block_str(b);
	size_t at, k, i;
	uint32_t ch, mark;

	st->nesting = UNREAD;
	for (at = utf8_plain_end(s, 0); at < s.n;
	     at = utf8_plain_end(s, at + k)) {
		k = utf8_decode(s.p + at, s.n - at, &ch);
		mark = fold(ch);
		if (closes_by_width(p, s, st, at)) {
			st->n--;
			continue;
		}
		for (i = 0; i < p->n; i++)
			if (mark == p->open[i]) {
				open_pair(c, b, st, i, at,
				    ch == 0x201C || ch == 0x2018 ? ch : 0,
				    p->close[i]);
				break;
			} else if (mark == p->close[i]) {
				close_pair(c, b, st, i, at);
				break;
			}
	}
}

static void
say_left(struct check *c, struct stack *st)
{
	while (st->nleft > 0) {
		st->nleft--;
		say(c, "pair-open", st->left[st->nleft].b,
		    st->left[st->nleft].at);
	}
}

/*
 * Which pair has its second half alone at the beginning of the next line, where
 * a page has left it?  p->n for none.
 */
static size_t
closed_below(const struct check *c, const struct pairs *p,
    const struct block *b)
{
	size_t next = b->piece[b->npieces - 1].index + 1, i;
	uint32_t ch = 0;
	struct str s;

	if (next == c->o->npieces)
		return p->n;
	s = str_trim(c->o->piece[next].text);
	utf8_decode(s.p, s.n, &ch);
	for (i = 0; i < p->n && p->close[i] != fold(ch); i++)
		;
	return i;
}

/* A line that stops within a sentence goes on in the next. */
static bool
goes_on(const struct check *c, const struct block *b)
{
	struct str s = block_str(b);

	return s.n > 0 &&
	    !check_match(c, "ended", str_sub(s, utf8_prev(s, s.n), s.n));
}

static void
check_pairs(struct check *c, const struct pairs *p)
{
	struct stack st = { .n = 0 };
	size_t i, k, below;

	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		read_marks(c, p, b, &st);
		below = closed_below(c, p, b);
		if ((!goes_on(c, b) && below == p->n) ||
		    st.nleft + st.n > DEEP)
			say_left(c, &st);
		for (k = 0; k < st.n; k++)
			st.left[st.nleft++] = st.v[k];
		st.n = 0;
		/* a mark alone in its line is no text of the paper */
		if (below < p->n &&
		    (i + 1 == c->nblocks ||
			b[1].piece[0].index > b->piece[b->npieces - 1].index + 1))
			close_left(&st, below);
	}
	say_left(c, &st);
}

struct mark {
	const struct block *b;
	size_t at;
	struct str text;
};

static size_t
count_full(struct check *c, struct scan *scan)
{
	const struct rx_hit *h;
	size_t n = 0, i, from;

	for (i = 0; i < c->nblocks; i++) {
		block_scan(&c->block[i], scan);
		for (from = 0; scan_next(scan, from, &h) != NULL; from = h->end)
			n++;
	}
	return n;
}

/* The commas of a row of CSV part its cells, quotes beside them hold one. */
static bool
is_separator(const struct check *c, const struct block *b, size_t at)
{
	const struct piece *p = block_piece(c, b, at);
	struct str s = block_str(b);

	if (str_find(s, STR("\t"), 0) >= 0 ||
	    (p->kind != KIND_COLUMNS && c->o->node[p->node].ncells == 0))
		return false;
	if (s.p[at] == '"')
		return at == 0 || at + 1 == s.n || s.p[at - 1] == ',' ||
		    s.p[at + 1] == ',';
	return s.p[at] == ',';
}

/* Marks that need not be told apart: both halves of a bracket, and all else. */
static int
sort_of(struct str mark)
{
	return str_is(mark, "(") || str_is(mark, ")") ? 2 : 1;
}

/* Of the same sort of mark in one paragraph the first will do. */
static size_t
firsts_of(struct mark *v, size_t n)
{
	int had = 0;
	size_t i, kept = 0;
	const struct block *b = NULL;

	for (i = 0; i < n; i++) {
		had = v[i].b == b ? had : 0;
		b = v[i].b;
		if (!(had & sort_of(v[i].text)))
			v[kept++] = v[i];
		had |= sort_of(v[i].text);
	}
	return kept;
}

#define MANY_WIDTHS 15 /* more paragraphs with one are no slips, either */

/*
 * A text that keeps to half-width marks is told once; where full width rules,
 * each half-width mark is a slip.
 */
static void
check_widths(struct check *c)
{
	static const char *const half[] = { "fault-width", NULL };
	static const char *const full[] = { "full-width", NULL };
	struct scan hs, fs;
	const struct rx_hit *h;
	struct mark *v = NULL;
	size_t n = 0, cap = 0, nfull, firsts = 0, i, from;

	scan_begin(&hs, c->words, STR_NULL, half);
	scan_begin(&fs, c->words, STR_NULL, full);
	nfull = count_full(c, &fs);
	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		block_scan(b, &hs);
		for (from = 0; scan_next(&hs, from, &h) != NULL;
		     from = h->end) {
			/* （一）'s bracket is no mark of the sentence */
			if (check_opens(c, b, h->at) ||
			    is_separator(c, b, h->at))
				continue;
			GROW(v, n, cap);
			v[n++] = (struct mark){ b, h->at, h->group[0] };
		}
	}
	if ((n > nfull / 2 && n > 10) ||
	    (firsts = firsts_of(v, n)) > MANY_WIDTHS)
		check_say(c, "width-half", v[0].b, v[0].at, v[0].text,
		    check_long(c, (long)n), NULL);
	else
		for (i = 0; i < firsts; i++)
			say(c, "width-mixed", v[i].b, v[i].at);
	scan_end(&hs);
	scan_end(&fs);
	free(v);
}

/* The first piece of a block that the row matches, as it is written. */
static const struct piece *
first_piece(const struct check *c, const struct block *b,
    const struct pattern *p, struct rx_hit *h)
{
	size_t i;

	if (!b->wide && !block_next(b, p, 0, h))
		return NULL;
	for (i = 0; i < b->npieces; i++) {
		const struct piece *piece = &c->o->piece[b->piece[i].index];

		if (rx_next(p->rx, str_trim(piece->text), 0, h))
			return piece;
	}
	return NULL;
}

/* １２ where others write 12: the first of each paragraph. */
static void
check_full(struct check *c)
{
	const struct pattern *half = check_role(c, "half-digits");
	const struct pattern *full = check_role(c, "full-digits");
	const struct piece *p;
	struct rx_hit h;
	size_t i, nhalf = 0, nfull = 0;

	if (!half || !full)
		return;
	for (i = 0; i < c->nblocks; i++) {
		nhalf += first_piece(c, &c->block[i], half, &h) != NULL;
		nfull += first_piece(c, &c->block[i], full, &h) != NULL;
	}
	for (i = 0; i < c->nblocks && nhalf > nfull; i++)
		if ((p = first_piece(c, &c->block[i], full, &h)) != NULL)
			check_say_at(c, "width-full", p->line,
			    outline_col(p, h.group[0].p), h.group[0], NULL,
			    NULL);
}

void
check_marks(struct check *c)
{
	struct pairs p;

	read_pairs(c, &p);
	check_pairs(c, &p);
	check_widths(c);
	check_full(c);
}

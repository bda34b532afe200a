/* Quotes and brackets without their other half; half-width marks. */

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "plan/check-parts.h"

#define PAIRS 16
#define DEEP 16

struct pairs {
	uint32_t open[PAIRS], close[PAIRS];
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
};

static void
read_pairs(const struct check *c, struct pairs *v)
{
	size_t i, k;

	v->n = 0;
	for (i = 0; i < c->words.n && v->n < PAIRS; i++) {
		const struct pattern *p = &c->words.v[i];

		if (!str_is(p->role, "pair"))
			continue;
		k = utf8_decode(p->value.p, p->value.n, &v->open[v->n]);
		utf8_decode(p->value.p + k, p->value.n - k, &v->close[v->n++]);
	}
}

/* Brackets pair whatever their width; that is another fault. */
static uint32_t
fold(uint32_t c)
{
	return utf8_fold(c);
}

/* 1） a) at the beginning of an item are no bracket that was opened. */
static bool
is_list_mark(struct str s, size_t at)
{
	size_t i = at;

	while (i > 0 && at - i < 3 &&
	    ((s.p[i - 1] >= '0' && s.p[i - 1] <= '9') ||
		(s.p[i - 1] >= 'a' && s.p[i - 1] <= 'z')))
		i--;
	return i < at;
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
		if (!is_list_mark(block_str(b), at) && !close_left(k, pair))
			say(c, "pair-close", b, at);
		return;
	}
	while (k->n > i + 1)
		say(c, "pair-open", b, k->v[--k->n].at);
	k->n = i;
}

static void
open_pair(struct check *c, const struct block *b, struct stack *k, size_t pair,
    size_t at, bool quote)
{
	if (quote && k->n > 0 && k->v[k->n - 1].pair == pair) {
		say(c, "pair-again", b, at); /* meant to close */
		k->n--;
		return;
	}
	if (k->n < DEEP)
		k->v[k->n++] = (struct opened){ at, pair, b };
}

static void
read_marks(struct check *c, const struct pairs *p, const struct block *b,
    struct stack *st)
{
	struct str s = block_str(b);
	size_t at, k, i;
	uint32_t ch;

	for (at = 0; at < s.n; at += k) {
		k = utf8_decode(s.p + at, s.n - at, &ch);
		for (i = 0; i < p->n; i++)
			if (fold(ch) == fold(p->open[i])) {
				open_pair(c, b, st, i, at,
				    ch == 0x201C || ch == 0x2018);
				break;
			} else if (fold(ch) == fold(p->close[i])) {
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

static void
check_pairs(struct check *c, const struct pairs *p)
{
	struct stack st = { .n = 0 };
	size_t i;

	for (i = 0; i < c->nblocks; i++) {
		read_marks(c, p, &c->block[i], &st);
		say_left(c, &st);
		memcpy(st.left, st.v, st.n * sizeof(st.v[0]));
		st.nleft = st.n;
		st.n = 0;
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
		scan_again(scan, block_str(&c->block[i]));
		for (from = 0; scan_next(scan, from, &h) != NULL; from = h->end)
			n++;
	}
	return n;
}

/* （一）'s bracket is a number, not a mark of the sentence. */
static bool
in_marker(const struct check *c, const struct block *b, size_t at)
{
	const struct piece *p = block_piece(c, b, at);

	return str_starts(str_trim(p->text), p->marker) &&
	    at < block_begin(b, at) + p->marker.n;
}

/* Of the same mark in one paragraph the first will do. */
static void
say_widths(struct check *c, const struct mark *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (i == 0 || v[i].b != v[i - 1].b ||
		    !str_eq(v[i].text, v[i - 1].text))
			say(c, "width-mixed", v[i].b, v[i].at);
}

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
	size_t n = 0, cap = 0, nfull, i, from;
	struct buf count = BUF_INIT;

	scan_begin(&hs, &c->words, STR_NULL, half);
	scan_begin(&fs, &c->words, STR_NULL, full);
	nfull = count_full(c, &fs);
	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		scan_again(&hs, block_str(b));
		for (from = 0; scan_next(&hs, from, &h) != NULL;
		     from = h->end) {
			if (in_marker(c, b, h->at))
				continue;
			GROW(v, n, cap);
			v[n++] = (struct mark){ b, h->at, h->group[0] };
		}
	}
	buf_addf(&count, "%zu", n);
	if (n > nfull / 2 && n > 10)
		check_say(
		    c, "width-half", v[0].b, v[0].at, v[0].text, count.p, NULL);
	else
		say_widths(c, v, n);
	buf_free(&count);
	scan_end(&hs);
	scan_end(&fs);
	free(v);
}

/* The last character of a node's own text, 0 for none. */
static uint32_t
last_char(const struct check *c, size_t node, const struct piece **piece)
{
	const struct node *n = &c->o->node[node];
	struct str s;
	size_t i;
	uint32_t ch = 0;

	for (i = n->n; i-- > 0;) {
		*piece = &c->o->piece[n->first + i];
		s = str_trim((*piece)->text);
		if ((*piece)->kind == KIND_NOISE ||
		    (*piece)->kind == KIND_DUTY || s.n == 0)
			continue;
		utf8_decode(
		    s.p + utf8_prev(s, s.n), s.n - utf8_prev(s, s.n), &ch);
		return ch;
	}
	return 0;
}

/* A paragraph that stops in the middle: ，or 、 at its end. */
static void
check_ends(struct check *c)
{
	size_t i, k, *last = xcalloc(c->o->nnodes + 1, sizeof(*last));
	const struct piece *p, *q;
	uint32_t ch, before;
	struct str s;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (n->level == 0 || n->ncells > 0 || n->nchildren > 0)
			continue;
		ch = last_char(c, i, &p);
		k = n->parent == NO_NODE ? 0 : last[n->parent];
		before = k > 0 ? last_char(c, k - 1, &q) : 0;
		if (n->parent != NO_NODE)
			last[n->parent] = i + 1;
		if (ch != 0xFF0C && ch != 0x3001 &&
		    !(ch == 0xFF1B && before == 0x3002))
			continue;
		s = str_trim(p->text);
		check_say_at(c, "end-open", p->line,
		    outline_col(p, s.p + utf8_prev(s, s.n)),
		    str_sub(s, s.n > 30 ? s.n - 30 : 0, s.n), NULL, NULL);
	}
	free(last);
}

void
check_marks(struct check *c)
{
	struct pairs p;

	read_pairs(c, &p);
	check_pairs(c, &p);
	check_widths(c);
	check_ends(c);
}

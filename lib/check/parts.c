/* What every part of the proofreader reports and looks up with. */

#include "base/diag.h"
#include "base/utf8.h"
#include "check/parts.h"

struct str
check_sentence(struct str text, size_t at)
{
	const struct str mark = STR("。");
	struct str near = utf8_tail(text, at, CHECK_NEAR);
	long stop;

	while ((stop = str_find(near, mark, 0)) >= 0)
		near = str_sub(near, (size_t)stop + mark.n, near.n);
	return near;
}

struct str
block_str(const struct block *b)
{
	return buf_str(&b->text.text);
}

void
block_scan(const struct block *b, struct scan *scan)
{
	scan_known(scan, block_str(b), b->chars);
}

void
check_hits(struct check *c, const char *role, check_hit *take, void *arg)
{
	const char *const roles[] = { role, NULL };
	const struct pattern *p;
	const struct rx_hit *h;
	struct scan scan;
	size_t i, from;

	scan_begin(&scan, c->words, STR_NULL, roles);
	for (i = 0; i < c->nblocks; i++) {
		block_scan(&c->block[i], &scan);
		for (from = 0; (p = scan_next(&scan, from, &h)) != NULL;
		     from = h->end)
			take(c, &c->block[i], p, h, arg);
	}
	scan_end(&scan);
}

static size_t
index_of(const struct block *b, size_t at)
{
	size_t lo = 0, hi = b->npieces, mid;

	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (b->piece[mid].at <= at)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

const struct piece *
block_piece(const struct check *c, const struct block *b, size_t at)
{
	return &c->o->piece[b->piece[index_of(b, at)].index];
}

#define WIDE 3 /* bytes of a full-width digit */

/* ０ to ９ */
static bool
wide_digit(struct str s, size_t at)
{
	return at + WIDE <= s.n && s.p[at] == '\xEF' &&
	    s.p[at + 1] == '\xBC' && s.p[at + 2] >= '\x90' &&
	    s.p[at + 2] <= '\x99';
}

static size_t
wide_digits(struct str s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += wide_digit(s, i);
	return n;
}

struct str
check_narrow(struct check *c, struct str s)
{
	const size_t n = s.n - wide_digits(s) * (WIDE - 1);
	size_t i, k;
	char *p;

	if (n == s.n)
		return s;
	p = arena_alloc(&c->mem, n);
	for (i = k = 0; i < s.n; k++) {
		const bool wide = wide_digit(s, i);

		p[k] = wide ? (char)('0' + (s.p[i + 2] & 0xF)) : s.p[i];
		i += wide ? WIDE : 1;
	}
	return (struct str){ p, n };
}

bool
check_opens(const struct check *c, const struct block *b, size_t at)
{
	const struct block_piece *begin = &b->piece[index_of(b, at)];
	const struct piece *p = &c->o->piece[begin->index];

	return str_starts(str_trim(p->text), p->marker) &&
	    at < begin->at + p->marker.n -
		    wide_digits(p->marker) * (WIDE - 1);
}

bool
check_marker(const struct check *c, size_t node, struct marker *m)
{
	const struct node *n = &c->o->node[node];
	struct buf b = BUF_INIT;
	bool decimal;

	buf_addstr(&b, n->number);
	buf_adds(&b, " ");
	decimal = marker_at(buf_str(&b), m) &&
	    marker_family(m->style) == MARKER_DECIMAL;
	buf_free(&b);
	if (decimal)
		return true;
	if (marker_at(str_trim(c->o->piece[n->first].text), m) &&
	    marker_family(m->style) != MARKER_DECIMAL)
		return true;
	return marker_at(n->number, m); /* 5.6.16宣传日: of the 16th of June */
}

const char *
check_text(struct check *c, struct str s)
{
	return arena_strndup(&c->mem, s.p, s.n);
}

const char *
check_dec(struct check *c, struct dec d)
{
	struct buf b = BUF_INIT;
	const char *text;

	dec_put(&b, d);
	text = check_text(c, buf_str(&b));
	buf_free(&b);
	return text;
}

const char *
check_long(struct check *c, long n)
{
	return check_dec(c, DEC((int64_t)n));
}

#define SUBJECT 120 /* characters */

/* Long subjects are cut: the place says where to read on. */
static const char *
subject_of(struct check *c, struct str s)
{
	struct buf b = BUF_INIT;
	size_t end = utf8_offset(s, SUBJECT);
	const char *text;

	s = str_trim(s);
	if (end >= s.n)
		return check_text(c, s);
	buf_addstr(&b, str_sub(s, 0, end));
	buf_adds(&b, "…");
	text = check_text(c, buf_str(&b));
	buf_free(&b);
	return text;
}

void
check_say_line(struct check *c, const char *code, long line, long col,
    struct str subject, const char *arg1, const char *arg2, long other)
{
	const struct doc *src = c->plan->src;
	struct place at = { src->file, line, doc_column(src, line, col) };

	diag(code, at, subject_of(c, subject), arg1 ? arg1 : "",
	    arg2 ? arg2 : "", check_long(c, other), NULL);
}

void
check_say_at(struct check *c, const char *code, long line, long col,
    struct str subject, const char *arg1, const char *arg2)
{
	check_say_line(c, code, line, col, subject, arg1, arg2, 0);
}

void
check_say(struct check *c, const char *code, const struct block *b, size_t at,
    struct str subject, const char *arg1, const char *arg2)
{
	long line, col;

	flow_place(&b->text, at, &line, &col);
	check_say_at(c, code, line, col, subject, arg1, arg2);
}

void
check_say_node(struct check *c, const char *code, size_t node,
    struct str subject, const char *arg1, const char *arg2)
{
	const struct node *n = &c->o->node[node];
	const struct piece *p;

	if (n->n == 0)
		return;
	p = &c->o->piece[n->first];
	check_say_at(c, code, p->line, p->col, subject, arg1, arg2);
}

const struct cell *
check_points(const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_POINTS)
			return &n->cell[i];
	return NULL;
}

const struct pattern *
check_role(const struct check *c, const char *role)
{
	return pattern_of(c->words, role);
}

const struct pattern *
check_match(const struct check *c, const char *role, struct str s)
{
	struct rx_hit hit;

	return pattern_match(c->words, role, s, &hit);
}

const struct pattern *
check_block(const struct check *c, const char *role, const struct block *b,
    struct rx_hit *hit)
{
	return pattern_match_known(
	    c->words, role, block_str(b), b->chars, hit);
}

bool
block_next(const struct block *b, const struct pattern *p, size_t from,
    struct rx_hit *hit)
{
	return rx_need_met(&p->need, b->chars) &&
	    rx_next(p->rx, block_str(b), from, hit);
}

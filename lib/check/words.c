/*
 * What patterns find: blanks left open, vague words, words typed twice.  A
 * row of role "fault" is reported each time, "once" only the first time in a
 * file with the number of places; "spare" rows of the same code are no fault
 * where they reach over the words.  Of a code that has a row "many", more than
 * a few are told once, by the code that is the row's value.
 */

#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "check/parts.h"

#define AROUND 60 /* bytes of a fault where what spares it may stand */
#define NAMES 100 /* characters of a list below its label */
#define FEW 5 /* places of a code that are told one by one */

struct first {
	long line, col, places;
	const struct pattern *p;
};

/* A place of a code that may be there many times. */
struct held {
	const struct pattern *p;
	const struct block *b;
	size_t at;
	struct str words;
};

struct finder {
	struct check *c;
	struct scan fault, spare;
	struct map once; /* code and words -> struct first */
	struct held *held;
	size_t nheld, cap;
	size_t row; /* the node last asked whether it gives points; or NO_NODE */
	bool gives_points; /* it does */
};

#define CELLS 12 /* of a row that say whether it gives points */

/* A row of a table that gives points: who checks fills in what is open. */
static bool
gives_points(struct finder *f, size_t node)
{
	const struct node *n = &f->c->o->node[node];
	size_t i;

	if (f->row == node)
		return f->gives_points;
	f->row = node;
	f->gives_points = check_points(n) != NULL;
	for (i = 0; i < n->ncells && i < CELLS && !f->gives_points; i++)
		f->gives_points =
		    check_match(f->c, "cell-points", n->cell[i].text);
	return f->gives_points;
}

/* Which pieces a row looks at; its value. */
static bool
looks_at(struct finder *f, const struct pattern *p, const struct piece *piece,
    bool policy)
{
	const enum plan_kind k = piece->kind;
	const bool local = str_is(p->value, "local");

	if (k == KIND_DUTY)
		return !local && !str_is(p->value, "work");
	if (local && policy)
		return false;
	if (local || str_is(p->value, "work"))
		return k == KIND_TASK || k == KIND_STAGE || k == KIND_SUPPORT ||
		    k == KIND_RULE || k == KIND_GOAL || k == KIND_STANDARD ||
		    k == KIND_INTRO;
	if (str_is(p->value, "plan"))
		return !gives_points(f, piece->node);
	if (str_is(p->role, "fix"))
		return k != KIND_TITLE && k != KIND_COLUMNS;
	if (str_is(p->value, "prose"))
		return k != KIND_TITLE && k != KIND_META && k != KIND_COLUMNS;
	return true;
}

static bool
is_spared(struct finder *f, const struct pattern *p, const struct rx_hit *h,
    struct str text)
{
	const struct pattern *s;
	const struct rx_hit *sh;
	size_t from = 0, at;
	struct str near;

	at = h->at - utf8_tail(text, h->at, AROUND).n;
	near = str_sub(text, at, h->end + AROUND);
	while (near.n > 0 && at + near.n < text.n &&
	    ((unsigned char)text.p[at + near.n] & 0xC0) == 0x80)
		near.n--;
	scan_again(&f->spare, near);
	while ((s = scan_next(&f->spare, from, &sh)) != NULL) {
		if (str_eq(s->code, p->code) && at + sh->at <= h->at &&
		    at + sh->end >= h->end)
			return true;
		scan_skip(&f->spare, sh);
	}
	return false;
}

static void
note_once(struct finder *f, const struct pattern *p, struct str words,
    const struct block *b, size_t at)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;
	struct first *first;

	buf_addstr(&key, p->code);
	buf_adds(&key, "\t");
	buf_addstr(&key, words);
	e = map_put(&f->once, buf_str(&key));
	buf_free(&key);
	if ((first = e->value) == NULL) {
		first = e->value = arena_zalloc(&f->c->mem, sizeof(*first));
		flow_place(&b->text, at, &first->line, &first->col);
		first->p = p;
	}
	first->places++;
}

/* The row of a role that is of that code, or NULL. */
static const struct pattern *
row_of(const struct check *c, const char *role, struct str code)
{
	const struct pattern *p = pattern_of(c->words, role);

	while (p && !str_eq(p->code, code))
		p = pattern_next(c->words, p);
	return p;
}

static void
tell(struct finder *f, const struct pattern *p, struct str words,
    const struct block *b, size_t at)
{
	if (str_is(p->role, "once"))
		note_once(f, p, words, b, at);
	else if (row_of(f->c, "many", p->code)) {
		GROW(f->held, f->nheld, f->cap);
		f->held[f->nheld++] = (struct held){ p, b, at, words };
	} else
		check_say(f->c, p->code.p, b, at, words, p->value.p, NULL);
}

static void
read_block(struct finder *f, const struct block *b)
{
	struct str text = block_str(b), words;
	const struct pattern *p;
	const struct rx_hit *h;
	size_t from = 0, at;

	block_scan(b, &f->fault);
	while ((p = scan_next(&f->fault, from, &h)) != NULL) {
		if (!looks_at(f, p, block_piece(f->c, b, h->at),
			f->c->policy[b->doc]) ||
		    is_spared(f, p, h, text)) {
			scan_skip(&f->fault, h);
			continue;
		}
		words = h->group[0];
		at = str_offset(text, words);
		tell(f, p, words, b, at);
		from = h->end > h->at ? h->end : h->at + 1;
	}
}

/*
 * What stands below a label is its content if it is short, or a list: names
 * without a comma, items that begin with one.
 */
static bool
is_content(const struct check *c, size_t block)
{
	const struct block *b;
	const struct piece *p;
	struct marker m;
	struct str s;

	if (block >= c->nblocks)
		return false;
	b = &c->block[block];
	p = block_piece(c, b, 0);
	s = block_str(b);
	if (p->marker.n > 0)
		return marker_at(s, &m) && m.number == 1 &&
		    marker_family(m.style) != MARKER_HAN &&
		    marker_family(m.style) != MARKER_HAN_IN;
	if (str_find(s, STR("："), 0) >= 0 || str_find(s, STR(":"), 0) >= 0)
		return false;
	return utf8_len(s) <= 16 ||
	    (str_find(s, STR("、"), 0) >= 0 && utf8_len(s) <= NAMES &&
		str_find(s, STR("，"), 0) < 0 && str_find(s, STR(","), 0) < 0);
}

/*
 * 卫生院： between lines of 派出所：… and 民政办：…, or （三）抽查： where the next
 * item follows: what it does is missing.
 */
static bool
is_left_out(const struct check *c, size_t block)
{
	const struct piece *p = block_piece(c, &c->block[block], 0);
	struct rx_hit h;
	size_t i;

	if (block == 0 || block + 1 >= c->nblocks ||
	    !check_match(c, "bare-label", str_trim(p->body)))
		return false;
	if (p->marker.n > 0)
		return c->o->node[p->node].nchildren == 0 &&
		    block_piece(c, &c->block[block + 1], 0)->marker.n > 0 &&
		    !is_content(c, block + 1);
	for (i = block - 1; i <= block + 1; i += 2)
		if (c->block[i].doc != c->block[block].doc ||
		    !check_block(c, "label-line", &c->block[i], &h))
			return false;
	return true;
}

static void
check_fields(struct check *c)
{
	static const char *const role[] = { "field", NULL };
	const struct pattern *p;
	const struct rx_hit *h;
	struct scan scan;
	size_t i;

	scan_begin(&scan, c->words, STR_NULL, role);
	for (i = 0; i < c->nblocks; i++) {
		struct str s = block_str(&c->block[i]);

		block_scan(&c->block[i], &scan);
		if ((p = scan_next(&scan, 0, &h)) != NULL) {
			if (!is_content(c, i + 1))
				check_say(c, p->code.p, &c->block[i], h->at,
				    h->group[0], NULL, NULL);
		} else if (is_left_out(c, i))
			check_say(
			    c, "field-empty", &c->block[i], 0, s, NULL, NULL);
	}
	scan_end(&scan);
}

static void
say_once(struct finder *f)
{
	size_t i;

	for (i = 0; i < f->once.n; i++) {
		const struct map_entry *e = &f->once.v[i];
		const struct first *first = e->value;
		long tab = str_find(e->key, STR("\t"), 0);

		check_say_at(f->c, first->p->code.p, first->line, first->col,
		    str_sub(e->key, (size_t)tab + 1, e->key.n),
		    check_long(f->c, first->places), NULL);
	}
}

/* The places held back: each of few, the first of many with their number. */
static void
say_held(struct finder *f, const struct pattern *many)
{
	const char *count;
	size_t i, n = 0;

	for (i = 0; i < f->nheld; i++)
		n += str_eq(f->held[i].p->code, many->code);
	count = check_long(f->c, (long)n);
	for (i = 0; i < f->nheld && n > 0; i++) {
		const struct held *h = &f->held[i];

		if (!str_eq(h->p->code, many->code))
			continue;
		check_say(f->c, n > FEW ? many->value.p : h->p->code.p, h->b,
		    h->at, h->words, n > FEW ? count : h->p->value.p, NULL);
		if (n > FEW)
			break;
	}
}

void
check_words(struct check *c)
{
	static const char *const fault[] = { "fault", "fix", "once", NULL };
	static const char *const spare[] = { "spare", NULL };
	struct finder f = { 0 };
	const struct pattern *p;
	size_t i;

	f.c = c;
	f.once = (struct map)MAP_INIT;
	f.row = NO_NODE;
	scan_begin(&f.fault, c->words, STR_NULL, fault);
	scan_begin(&f.spare, c->words, STR_NULL, spare);
	for (i = 0; i < c->nblocks; i++)
		read_block(&f, &c->block[i]);
	say_once(&f);
	for (p = pattern_of(c->words, "many"); p; p = pattern_next(c->words, p))
		say_held(&f, p);
	check_fields(c);
	scan_end(&f.fault);
	scan_end(&f.spare);
	map_free(&f.once);
	free(f.held);
}

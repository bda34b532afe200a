/*
 * What ought to be the same throughout, and what ought not to stand twice:
 * the sign of a range (3－5, 3-5), what the paper calls itself, and whole
 * paragraphs.
 */

#include "base/map.h"
#include "base/utf8.h"
#include "check/parts.h"

#define SIGNS 8
#define USUAL 4 /* times as often the usual sign must be there */

struct sign {
	struct str text;
	size_t n;
};

static struct sign *
sign_of(struct sign *v, struct str text)
{
	size_t i;

	for (i = 0; i < SIGNS && v[i].n > 0; i++)
		if (str_eq(v[i].text, text))
			return &v[i];
	return i < SIGNS ? &v[i] : NULL;
}

static void
count_signs(const struct check *c, const struct pattern *p, struct sign *v)
{
	struct rx_hit h;
	struct sign *s;
	size_t i, from;

	for (i = 0; i < c->nblocks; i++)
		for (from = 0;
		     block_next(&c->block[i], p, from, &h);
		     from = h.end)
			if ((s = sign_of(v, h.group[1])) != NULL) {
				s->text = h.group[1];
				s->n++;
			}
}

/* The first of each paragraph that has another sign than nearly all have. */
static void
check_ranges(struct check *c)
{
	const struct pattern *p = check_role(c, "range-sign");
	struct sign v[SIGNS] = { 0 }, *most = v;
	struct rx_hit h;
	size_t i, from, all = 0;

	if (!p)
		return;
	count_signs(c, p, v);
	for (i = 0; i < SIGNS; i++) {
		all += v[i].n;
		if (v[i].n > most->n)
			most = &v[i];
	}
	if (most->n == all || most->n < (all - most->n) * USUAL)
		return;
	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		for (from = 0; block_next(b, p, from, &h);
		     from = h.end)
			if (!str_eq(h.group[1], most->text)) {
				check_say(c, "range-sign", b, h.at, h.group[0],
				    check_text(c, most->text), NULL);
				break;
			}
	}
}

#define PARAGRAPH 40 /* characters: less may well be said twice */
#define LONG 60 /* of rules and openings, too */
#define SHOWN 20

static bool
is_body(enum plan_kind k)
{
	return k >= KIND_GOAL && k != KIND_RULE;
}

/* A paragraph pasted twice; rows and lists of units may be alike. */
static void
check_twice(struct check *c)
{
	struct map seen = MAP_INIT;
	struct buf key = BUF_INIT;
	size_t i;

	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];
		const struct piece *p = block_piece(c, b, 0);
		struct str s = str_trim(p->body);
		struct map_entry *e;

		if (p->kind == KIND_NOISE || p->kind == KIND_DUTY ||
		    c->o->node[p->node].ncells > 0 || b->npieces > 1 ||
		    utf8_len(s) < (is_body(p->kind) ? PARAGRAPH : LONG))
			continue;
		buf_reset(&key);
		buf_addf(&key, "%zu ", b->doc);
		buf_addstr(&key, s);
		e = map_put(&seen, buf_str(&key));
		if (e->value)
			check_say(c, "paragraph-twice", b, 0,
			    str_sub(s, 0, utf8_offset(s, SHOWN)), NULL, NULL);
		e->value = c;
	}
	buf_free(&key);
	map_free(&seen);
}

/*
 * 三年行动计划 and 工作方案 in two lines of a title: that it is called, too; but
 * 落实《考核办法》工作方案 is no 办法.
 */
static bool
is_titled(const struct check *c, const struct pattern *title,
    const struct block *from, const struct block *to, struct str genre)
{
	struct rx_hit h;

	for (; from < to; from++)
		if (block_piece(c, from, 0)->kind == KIND_TITLE &&
		    block_next(from, title, 0, &h) &&
		    str_eq(h.group[1], genre))
			return true;
	return false;
}

/* A 方案 that says 制定本办法; once in a document. */
static void
check_genre(struct check *c)
{
	const struct pattern *title = check_role(c, "title-genre");
	const struct pattern *text = check_role(c, "own-genre");
	const struct block *head = c->block;
	struct rx_hit h, own;
	size_t i, told = (size_t)-1;

	for (i = 0; i < c->nblocks && title && text; i++) {
		const struct block *b = &c->block[i];

		if (b->doc != head->doc)
			head = b;
		if (b->doc == told || !block_next(b, text, 0, &own))
			continue;
		told = b->doc;
		if (rx_next(title->rx, c->o->doc[b->doc].title, 0, &h) &&
		    !str_eq(h.group[1], own.group[1]) &&
		    !is_titled(c, title, head, b, own.group[1]))
			check_say(c, "genre-two-names", b, own.at, own.group[0],
			    check_text(c, h.group[1]), NULL);
	}
}

/* A title without its figures and blanks. */
static void
put_plain(struct buf *b, struct str title)
{
	size_t i;

	for (i = 0; i < title.n; i++)
		if (!str_digit(title.p[i]) && title.p[i] != ' ')
			buf_addc(b, title.p[i]);
}

#define BELOW 40 /* paragraphs of a notice, and of its list of annexes */

/* A title below that differs from what the paper is called in figures only. */
static void
check_title(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	struct buf told = BUF_INIT, own = BUF_INIT;
	const struct block *k, **said = arg, *end = c->block + c->nblocks;
	struct str title;

	(void)p;
	put_plain(&told, h->group[1]);
	for (k = b + 1; k < end && k <= b + BELOW; k++) {
		title = str_trim(block_str(k));
		if (block_piece(c, k, 0)->kind != KIND_TITLE ||
		    title.n > 2 * h->group[1].n)
			continue;
		buf_reset(&own);
		put_plain(&own, title);
		if (!str_eq(buf_str(&told), buf_str(&own)))
			continue;
		if (k != *said && !str_eq(title, str_trim(h->group[1]))) {
			*said = k;
			check_say(c, "genre-two-names", k, 0, title,
			    check_text(c, h->group[1]), NULL);
		}
		break;
	}
	buf_free(&told);
	buf_free(&own);
}

void
check_alike(struct check *c)
{
	const struct block *said = NULL;

	check_hits(c, "brought", check_title, &said);
	check_genre(c);
	check_ranges(c);
	check_twice(c);
}

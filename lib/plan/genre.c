#include "base/utf8.h"
#include "plan/genre.h"
#include "plan/points.h"

#define HEADING_CHARS 30 /* a longer sentence is no heading */
#define PREAMBLE_BYTES 9000 /* within which it is told what follows */
#define TITLE_CHARS 80 /* a longer one no title */

/* Folded, without brackets (dates, points) at its end and end marks. */
static void
squeeze_heading(struct buf *b, struct str s)
{
	long at;

	utf8_squeeze(b, s);
	while (b->n > 0 &&
	    (b->p[b->n - 1] == ')' || b->p[b->n - 1] == ':' ||
		b->p[b->n - 1] == '.')) {
		if (b->p[b->n - 1] == ')') {
			for (at = (long)b->n - 1; at > 0 && b->p[at] != '(';
			     at--)
				;
			if (at <= 0)
				return;
			b->n = (size_t)at;
		} else {
			b->n--;
		}
		b->p[b->n] = '\0';
	}
}

int
genre_says(struct str heading, enum pattern_list list)
{
	struct buf b = BUF_INIT;
	int kind = GENRE_NONE;

	if (heading.n == 0 || utf8_len(heading) > HEADING_CHARS)
		return GENRE_NONE;
	squeeze_heading(&b, heading);
	if (b.n > 0)
		kind = words_match(list, buf_str(&b));
	buf_free(&b);
	return kind == KIND_HEADING ? GENRE_NONE : kind;
}

struct str
genre_heading(const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_SECTION && n->cell[i].nparts > 0)
			return n->cell[i].part[0].text;
	return n->form == NODE_ROW ? STR_NULL : n->heading;
}

/* 某局2025年工作总结 as all that the text above the first section says. */
static int
named(const struct piece *p)
{
	if (p->kind == KIND_NOISE || utf8_len(p->body) > TITLE_CHARS ||
	    str_ends(p->body, STR("。")) || utf8_ends_mark(p->body, ':'))
		return GENRE_NONE;
	return words_match_text(PATTERNS_GENRE, p->body);
}

/* 增长8%, 比上年: does the text compare what was with what was before? */
static bool
compares(struct str s)
{
	return words_find(WORDS_COMPARED, s, 0, NULL) >= 0;
}

enum plan_kind
genre_of(const struct outline *o, size_t doc)
{
	struct buf b = BUF_INIT;
	const struct plan_doc *d = &o->doc[doc];
	size_t i, pieces = 0, points = 0, leaves = 0, compared = 0;
	size_t leaf = NO_NODE, told_of = NO_NODE;
	int kind = words_match_text(PATTERNS_GENRE, d->title);
	int told = GENRE_NONE, heads = GENRE_NONE;

	for (i = 0; kind < 0 && i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		const struct node *n = &o->node[p->node];

		if (n->doc != doc || p->body.n == 0)
			continue;
		if (n->nitems == 0 && n->level > 0) {
			pieces++;
			points += points_given(p->body);
			leaves += p->node != leaf;
			leaf = p->node;
			if (told_of != leaf && compares(p->body)) {
				told_of = leaf;
				compared++;
			}
		}
		if (n->level > 0 && heads < 0)
			heads = genre_says(genre_heading(n), PATTERNS_SECTION);
		if (n->level == 0 && d->title.n == 0)
			kind = named(p);
		if (n->level == 0 && leaves == 0 && b.n < PREAMBLE_BYTES) {
			if (!p->wrapped)
				buf_addc(&b, '\n');
			utf8_squeeze(&b, str_sub(p->body, 0, 3000));
		}
	}
	if (kind < 0 && b.n > 0)
		told = words_match(PATTERNS_TELLING, buf_str(&b));
	buf_free(&b);
	if (kind >= 0)
		return (enum plan_kind)kind;
	if (pieces > 0 && points * 5 >= pieces * 2)
		return KIND_RULE;
	if (told >= 0)
		return (enum plan_kind)told;
	return heads == KIND_FACT || (leaves > 0 && compared * 5 >= leaves * 2)
	    ? KIND_FACT
	    : KIND_TASK;
}

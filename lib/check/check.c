/* Blocks, and the parts of the proofreader one after the other. */

#include <stdlib.h>

#include "check/parts.h"

static void
add_piece(struct check *c, struct block *b, size_t index, bool broken)
{
	const struct piece *p = &c->o->piece[index];
	struct str s = check_narrow(c, str_trim(p->text));

	GROW(b->piece, b->npieces, b->cap);
	b->piece[b->npieces].index = index;
	b->doc = c->o->node[p->node].doc;
	b->wide |= s.n < str_trim(p->text).n;
	flow_add(&b->text, s, p->line, p->col, broken && b->npieces > 0);
	b->piece[b->npieces].at = b->text.text.n - s.n;
	b->npieces++;
}

static void
make_blocks(struct check *c)
{
	const struct piece *p, *before = NULL;
	struct rx_chars chars;
	size_t cap = 0, i;

	for (i = 0; i < c->o->npieces; i++) {
		p = &c->o->piece[i];
		if (p->kind == KIND_NOISE || str_trim(p->text).n == 0)
			continue;
		if (!before || (p->line != before->line && !p->wrapped)) {
			GROW(c->block, c->nblocks, cap);
			c->block[c->nblocks++] =
			    (struct block){ .text = FLOW_INIT };
		}
		add_piece(c, &c->block[c->nblocks - 1], i, false);
		before = p;
	}
	for (i = 0; i < c->nblocks; i++) {
		rx_chars(&chars, block_str(&c->block[i]));
		c->block[i].chars = rx_chars_keep(&c->mem, &chars);
	}
}

#define OPENING 12 /* paragraphs that say who speaks to whom */

/*
 * A paper to all provinces, or a report to a congress, leaves units and days
 * to those below; so does what it brings.
 */
static void
find_policy(struct check *c)
{
	size_t i, seen = 0;
	struct rx_hit h;

	c->policy = xcalloc(c->o->ndocs + 1, sizeof(*c->policy));
	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		if (i == 0 || b->doc != b[-1].doc) {
			seen = 0;
			c->policy[b->doc] = (i > 0 && c->policy[b[-1].doc]) ||
			    check_match(
				c, "policy", c->o->doc[b->doc].title);
		}
		if (seen++ < OPENING && !c->policy[b->doc])
			c->policy[b->doc] =
			    check_block(c, "policy", b, &h) != NULL;
	}
}

int
check_plan(const struct plan *plan, const struct roster *roster)
{
	struct check c = { plan, plan->outline, roster,
		patterns_read("faults.csv"), NULL, 0, NULL, ARENA_INIT };
	size_t i;
	int rc = -1;

	if (c.words) {
		make_blocks(&c);
		find_policy(&c);
		check_words(&c);
		check_marks(&c);
		check_ends(&c);
		check_alike(&c);
		check_numbers(&c);
		check_lists(&c);
		check_refs(&c);
		check_duties(&c);
		check_counts(&c);
		check_sums(&c);
		check_tables(&c);
		check_rows(&c);
		check_shares(&c);
		check_products(&c);
		check_rates(&c);
		check_stocks(&c);
		check_often(&c);
		check_bands(&c);
		check_named(&c);
		check_units(&c);
		check_place(&c);
		check_days(&c);
		rc = check_times(&c);
	}
	if (rc == 0)
		rc = check_stages(&c);
	if (rc == 0)
		check_figures(&c);
	for (i = 0; i < c.nblocks; i++) {
		flow_free(&c.block[i].text);
		free(c.block[i].piece);
	}
	free(c.block);
	free(c.policy);
	arena_free(&c.mem);
	return rc;
}

/*
 * A paper made from that of another town, whose name was left: its title is of
 * 柳溪镇, and 杏林镇人民政府 signs it.
 */

#include "check/parts.h"

/* of: the place of the title; 县柳溪镇 is of 柳溪镇. */
static void
check_own(
    struct check *c, const struct block *b, struct str title, struct str of)
{
	struct rx_hit h;

	if (check_block(c, "own-place", b, &h) && !str_ends(h.group[1], of) &&
	    str_find(title, h.group[1], 0) < 0)
		check_say(c, "place-other", b,
		    (size_t)(h.group[1].p - block_str(b).p), h.group[1],
		    check_text(c, of), NULL);
}

void
check_place(struct check *c)
{
	struct str title = STR_NULL, of = STR_NULL;
	struct rx_hit h;
	size_t i;

	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		if (i == 0 || b->doc != b[-1].doc) {
			title = c->o->doc[b->doc].title;
			of = pattern_match(c->words, "title-place", title, &h)
			    ? h.group[1]
			    : STR_NULL;
		}
		if (of.n > 0)
			check_own(c, b, title, of);
	}
}

/*
 * A paper made from that of another town, whose name was left: its title is of
 * 柳溪镇, and 杏林镇人民政府 signs it.
 */

#include "check/parts.h"

/* 云屏县柳溪镇 and 柳溪镇 are one. */
static bool
same_place(struct str a, struct str b)
{
	return str_ends(a, b) || str_ends(b, a);
}

/* of: the place of the title. */
static void
check_own(
    struct check *c, const struct block *b, struct str title, struct str of)
{
	struct rx_hit h;

	if (check_block(c, "own-place", b, &h) && !same_place(of, h.group[1]) &&
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

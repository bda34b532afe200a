/*
 * A paper made from that of another town, whose name was left: its title is of
 * 柳溪镇, and 杏林镇人民政府 signs it.
 */

#include "base/utf8.h"
#include "check/parts.h"

/* The place that a text is of, by the first row of that role it matches. */
static struct str
place_in(const struct check *c, const char *role, struct str s)
{
	struct rx_hit h;

	return pattern_match(c->words, role, s, &h) ? h.group[1] : STR_NULL;
}

/* 云屏县柳溪镇 and 柳溪镇 are one. */
static bool
same_place(struct str a, struct str b)
{
	return str_ends(a, b) || str_ends(b, a);
}

void
check_place(struct check *c)
{
	size_t i;

	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];
		const struct str title = c->o->doc[b->doc].title;
		const struct str of = place_in(c, "title-place", title);
		struct str place;

		if (of.n == 0)
			continue;
		place = place_in(c, "own-place", block_str(b));
		if (place.n > 0 && !same_place(of, place) &&
		    str_find(title, place, 0) < 0)
			check_say(c, "place-other", b,
			    (size_t)(place.p - block_str(b).p), place,
			    check_text(c, of), NULL);
	}
}

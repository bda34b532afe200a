/*
 * What a paper refers to and does not have: 附件2 where its list names one,
 * 第二十五条 where there are eighteen.
 */

#include <stdlib.h>

#include "check/parts.h"

/* The number that a hit's first group tells, or 0. */
static long
number_of(const struct rx_hit *h)
{
	const struct dec d = check_number(h->group[1]);

	return dec_ok(d) && d.den == 1 ? (long)d.num : 0;
}

/* The highest number of the annexes listed below 附件：, or that begin one. */
static long
last_annex(const struct check *c)
{
	struct rx_hit h;
	struct marker m;
	bool listed = false, within = false;
	long last = 0, n;
	size_t i;

	for (i = 0; i < c->nblocks; i++) {
		struct str s = block_str(&c->block[i]);

		if (check_block(c, "annex", &c->block[i], &h)) {
			within = true;
			s = str_sub(s, h.end, s.n);
		} else if (check_block(
			       c, "annex-begins", &c->block[i], &h)) {
			n = number_of(&h);
			last = n > last ? n : last;
		}
		within = within && marker_at(s, &m) && m.number > 0;
		if (!within)
			continue;
		listed = true;
		last = m.number > last ? m.number : last;
	}
	return listed ? last : 0;
}

/* The last 第…条 of each document; 0 for none. */
static long *
last_articles(const struct check *c)
{
	long *last = xcalloc(c->o->ndocs + 1, sizeof(*last));
	struct marker m;
	size_t i;

	for (i = 0; i < c->o->nnodes; i++) {
		const struct node *n = &c->o->node[i];

		if (check_match(c, "article", n->number) &&
		    check_marker(c, i, &m) && m.number > last[n->doc])
			last[n->doc] = m.number;
	}
	return last;
}

/* 《…法》第三十条: of another paper. */
static bool
is_elsewhere(const struct check *c, struct str s, size_t at)
{
	return check_match(c, "another-paper", check_sentence(s, at)) != NULL;
}

#define FEW 3 /* articles: fewer are a part of something */

/* The last of either that there is. */
struct there {
	long annex;
	long *article; /* of each document */
};

static void
take_ref(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	const struct there *is = arg;
	const bool annex = str_is(p->code, "annex");
	const long n = number_of(h);
	const long last = annex ? is->annex : is->article[b->doc];

	if (h->at > 0 && n > last && last >= (annex ? 1 : FEW) &&
	    !is_elsewhere(c, block_str(b), h->at))
		check_say(c, "ref-missing", b, h->at, h->group[0],
		    check_long(c, last), NULL);
}

void
check_refs(struct check *c)
{
	struct there is = { last_annex(c), last_articles(c) };

	check_hits(c, "told-of", take_ref, &is);
	free(is.article);
}

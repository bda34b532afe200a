/* The words of share/drafts.csv and what they make of headings. */

#include "rule/draft-read.h"

/* Effects are few: the words of the table live as long as the program. */
static struct draft_words *the_words;

struct draft_words *
draft_words(void)
{
	static const char *const give[] = { "give", "bare", "next", "under",
		"worth", "ruled", NULL };
	static const char *const not [] = { "not", NULL };
	static const char *const cap[] = { "cap", NULL };
	static const char *const per[] = { "per", NULL };
	const struct patterns *set;
	struct draft_words *w;

	if (the_words)
		return the_words;
	if ((set = patterns_read("drafts.csv")) == NULL)
		return NULL;
	w = xcalloc(1, sizeof(*w));
	w->set = set;
	scan_begin(&w->give, set, STR_NULL, give);
	scan_begin(&w->not, set, STR_NULL, not );
	scan_begin(&w->cap, set, STR_NULL, cap);
	scan_begin(&w->per, set, STR_NULL, per);
	w->beside = pattern_of(set, "beside");
	return the_words = w;
}

void
draft_spots(struct scan *scan, struct str s, const struct rx_chars *chars,
    struct spots *out)
{
	const struct rx_hit *h;
	const struct pattern *p;
	size_t from = 0, g;
	struct spot *spot;

	out->n = 0;
	scan_known(scan, s, chars);
	while ((p = scan_next(scan, from, &h)) != NULL) {
		GROW(out->v, out->n, out->size);
		spot = &out->v[out->n++];
		*spot = (struct spot){ p, h->at, h->end, STR_NULL, STR_NULL };
		for (g = 1; g < h->n; g++)
			if (h->group[g].p && spot->number.n == 0)
				spot->number = h->group[g];
			else if (h->group[g].p)
				spot->measure = h->group[g];
		from = h->end > h->at ? h->end : h->at + 1;
	}
}

struct str
draft_heading(const struct draft_words *w, struct str heading)
{
	struct rx_hit hit;
	const struct pattern *p =
	    pattern_match(w->set, "head", heading, &hit);

	return p ? p->code : STR_NULL;
}

bool
draft_column(
    const struct draft_words *w, struct str heading, struct str *effect)
{
	struct rx_hit hit;
	const struct pattern *p =
	    pattern_match(w->set, "cell", str_trim(heading), &hit);

	*effect = p ? p->code : STR_NULL;
	return p != NULL;
}

bool
draft_is_credit(const struct draft_words *w, struct str heading)
{
	struct rx_hit hit;

	return pattern_match(w->set, "credit", heading, &hit) != NULL;
}

bool
draft_leads(const struct draft_words *w, struct str text)
{
	struct rx_hit hit;

	return pattern_match(w->set, "full", text, &hit) != NULL;
}

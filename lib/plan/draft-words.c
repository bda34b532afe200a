/* The words of share/drafts.csv and what they make of headings. */

#include <stdlib.h>

#include "plan/draft-read.h"

/* Effects are few: the words of the table live as long as the program. */
static struct draft_words *the_words;

struct draft_words *
draft_words(void)
{
	static const char *const give[] = { "give", "bare", NULL };
	static const char *const not [] = { "not", NULL };
	static const char *const cap[] = { "cap", NULL };
	static const char *const per[] = { "per", NULL };
	static const char *const head[] = { "head", NULL };
	static const char *const cell[] = { "cell", NULL };
	static const char *const full[] = { "full", NULL };
	struct draft_words *w;
	size_t i;

	if (the_words)
		return the_words;
	w = xcalloc(1, sizeof(*w));
	if (patterns_load(&w->set, "drafts.csv") < 0) {
		free(w);
		return NULL;
	}
	scan_begin(&w->give, &w->set, STR_NULL, give);
	scan_begin(&w->not, &w->set, STR_NULL, not );
	scan_begin(&w->cap, &w->set, STR_NULL, cap);
	scan_begin(&w->per, &w->set, STR_NULL, per);
	scan_begin(&w->head, &w->set, STR_NULL, head);
	scan_begin(&w->cell, &w->set, STR_NULL, cell);
	scan_begin(&w->full, &w->set, STR_NULL, full);
	for (i = 0; i < w->set.n; i++)
		if (str_is(w->set.v[i].role, "beside"))
			w->beside = &w->set.v[i];
	return the_words = w;
}

void
draft_spots(struct scan *scan, struct str s, struct spots *out)
{
	const struct rx_hit *h;
	const struct pattern *p;
	size_t from = 0, g;
	struct spot *spot;

	out->n = 0;
	scan_again(scan, s);
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

static const struct pattern *
find_any(const struct scan *of, struct str text)
{
	struct rx_chars chars;
	size_t i;

	rx_chars(&chars, text);
	for (i = 0; i < of->n; i++)
		if (pattern_in(of->v[i].p, text, &chars))
			return of->v[i].p;
	return NULL;
}

struct str
draft_heading(const struct draft_words *w, struct str heading)
{
	const struct pattern *p = find_any(&w->head, heading);

	return p ? p->code : STR_NULL;
}

bool
draft_column(
    const struct draft_words *w, struct str heading, struct str *effect)
{
	const struct pattern *p = find_any(&w->cell, str_trim(heading));

	*effect = p ? p->code : STR_NULL;
	return p != NULL;
}

bool
draft_leads(const struct draft_words *w, struct str text)
{
	return find_any(&w->full, text) != NULL;
}

/* The list of clauses that are read: what all that read them put there. */

#include <stdlib.h>

#include "phrase/marker.h"
#include "phrase/points.h"
#include "rule/draft-read.h"

void
draft_list_free(struct draft_list *list)
{
	free(list->v);
	arena_free(&list->mem);
	*list = (struct draft_list)DRAFT_LIST_INIT;
}

struct str
draft_trim(struct str s)
{
	static const char *const cut[] = { "，", ",", "、", "；", ";", "：",
		":", "）", ")", "。", "(", "（" };
	struct marker m;
	size_t i, n;

	do {
		n = s.n;
		s = str_trim(s);
		/* what the item before is worth is none of the clause */
		s = points_behind_total(s);
		/* （1）, ②, 3.: of several items in a cell */
		if (marker_at(s, &m) && !m.doubtful && marker_is_item(m.style))
			s = str_sub(s, m.n, s.n);
		for (i = 0; i < COUNT(cut); i++)
			if (str_starts(s, str_of(cut[i])))
				s = str_sub(s, str_of(cut[i]).n, s.n);
	} while (s.n != n);
	return s;
}

struct draft *
draft_add(struct draft_reader *r, struct str effect, size_t at)
{
	struct draft_list *l = r->list;
	struct draft *d;

	GROW(l->v, l->n, l->cap);
	d = &l->v[l->n++];
	*d = (struct draft){ effect, STR_NULL, STR_NULL, STR_NULL, STR_NULL,
		STR_NULL, str_offset(r->text, r->s) + at, at, false, false };
	return d;
}

void
draft_finish(struct draft_reader *r, size_t first, struct str measure, struct str per,
    struct str clause)
{
	struct draft *d;
	size_t i;

	for (i = first; i < r->list->n; i++) {
		d = &r->list->v[i];
		d->per = per;
		d->clause = clause;
		d->words = first;
		d->measure = measure;
		if (str_is(d->effect, "veto"))
			d->measure = STR_NULL;
		if (str_is(d->effect, "zero"))
			d->points = STR("0");
	}
}

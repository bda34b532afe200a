#include <stdlib.h>
#include <string.h>

#include "score/marks.h"

static bool
needs_children(const struct rules *r, const struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++)
		if (r->rule[it->rule[i]].source == FROM_CHILDREN ||
		    r->rule[it->rule[i]].source == FROM_TOTAL)
			return true;
	return false;
}

static bool
needs_total(const struct rules *r, const struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++)
		if (r->rule[it->rule[i]].source == FROM_TOTAL)
			return true;
	return false;
}

static void
judge(struct marks *s, struct bench *b, size_t unit, size_t item,
    const struct past *past, size_t npast)
{
	struct result *r = &s->result[unit * s->nitem + item];

	if (s->own[item])
		judge_item(b, item, unit, s->period, r, NULL, NULL);
	else
		synth_carry(b, item, unit, s->period, past, npast, r);
}

/*
 * 按平均分: the mean of the others of the same category that were judged, not
 * of those that were given something for 缺项 themselves.
 */
static void
give_average(struct marks *s, const struct bench *b, size_t unit, size_t item)
{
	struct result *mine = &s->result[unit * s->nitem + item];
	struct dec sum = DEC(0);
	long n = 0;
	size_t i;

	for (i = 0; i < s->nunit; i++) {
		const struct result *r = &s->result[i * s->nitem + item];

		if (!r->judged || r->pending || r->filled ||
		    !str_eq(
			b->squad->v[i].category, b->squad->v[unit].category))
			continue;
		sum = dec_add(sum, r->got);
		n++;
	}
	mine->judged = n > 0;
	mine->absence = n > 0 ? ABSENT_NO
	    : mine->marked	  ? ABSENT_MARK
				  : ABSENT_VALUE;
	if (n == 0)
		return;
	mine->full = b->rules->item[item].full;
	mine->got = dec_div(sum, DEC(n));
	mine->added = dec_max(DEC(0), dec_sub(mine->got, mine->full));
	mine->deducted = dec_sub(dec_add(mine->full, mine->added), mine->got);
}

static void
settle_averages(struct marks *s, const struct bench *b)
{
	size_t i, j;

	for (j = 0; j < s->nitem; j++)
		for (i = 0; i < s->nunit; i++)
			if (s->result[i * s->nitem + j].pending)
				give_average(s, b, i, j);
}

static void
make_total(struct marks *s, struct bench *b, size_t unit,
    const struct past *past, size_t npast)
{
	struct total *t = &s->total[unit];
	size_t i;

	for (i = 0; i < s->nitem; i++)
		if (needs_children(b->rules, &b->rules->item[i]) &&
		    !needs_total(b->rules, &b->rules->item[i]))
			judge(s, b, unit, i, past, npast);
	total_make(b, s, unit, past, npast, t);
	s->published[unit] = t->published;
	s->full[unit] = t->full;
	s->known[unit] = t->judged && dec_cmp(t->full, DEC(0)) > 0;
	for (i = 0; i < s->nitem; i++)
		if (needs_total(b->rules, &b->rules->item[i]))
			judge(s, b, unit, i, past, npast);
}

static int
deepest(const struct squad *q)
{
	int depth = 0;
	size_t i;

	for (i = 0; i < q->n; i++)
		if (q->v[i].depth > depth)
			depth = q->v[i].depth;
	return depth;
}

void
marks_make(struct marks *s, struct bench *b, struct term p,
    const struct past *past, size_t npast)
{
	size_t i, j;
	int depth;

	memset(s, 0, sizeof(*s));
	s->period = p;
	s->nunit = b->squad->n;
	s->nitem = b->rules->nitem;
	s->own = xcalloc(s->nitem + 1, sizeof(*s->own));
	for (j = 0; j < s->nitem; j++)
		s->own[j] =
		    synth_judges(b->rules, &b->rules->item[j], p.unit);
	s->result = xcalloc(s->nunit * s->nitem + 1, sizeof(*s->result));
	s->total = xcalloc(s->nunit + 1, sizeof(*s->total));
	s->published = xcalloc(s->nunit + 1, sizeof(*s->published));
	s->full = xcalloc(s->nunit + 1, sizeof(*s->full));
	s->known = xcalloc(s->nunit + 1, sizeof(*s->known));
	b->total = s->published;
	b->total_full = s->full;
	b->total_known = s->known;
	for (i = 0; i < s->nunit; i++)
		for (j = 0; j < s->nitem; j++)
			if (!needs_children(b->rules, &b->rules->item[j]))
				judge(s, b, i, j, past, npast);
	settle_averages(s, b);
	for (depth = deepest(b->squad); depth >= 0; depth--)
		for (i = 0; i < s->nunit; i++)
			if (b->squad->v[i].depth == depth)
				make_total(s, b, i, past, npast);
}

void
marks_free(struct marks *s)
{
	size_t i, j;

	for (i = 0; i < s->nunit; i++) {
		for (j = 0; j < s->total[i].nline; j++) {
			free((char *)s->total[i].line[j].item.p);
			buf_free(&s->total[i].line[j].why);
		}
		free(s->total[i].line);
	}
	free(s->own);
	free(s->result);
	free(s->total);
	free(s->published);
	free(s->full);
	free(s->known);
}

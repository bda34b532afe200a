/* Items that are inspected several times in a period (逐轮平均). */
#include "score/judge.h"

const struct account *
judge_account(
    const struct bench *b, const struct rule *u, size_t unit, struct term slot)
{
	const struct account *a = tally_find(b->tally, slot, unit, u->at);

	return a && b->round && u->rounds ? map_value(&a->v->round, *b->round)
					  : a;
}

const struct map *
judge_rounds(const struct bench *b, size_t item, size_t unit, struct term out)
{
	const struct item *it = &b->rules->item[item];

	if (!it->rounds)
		return NULL;
	return tally_rounds(b->tally, item, judge_slot(it->period, out),
	    b->squad->v[unit].category);
}

/* Each round from full points on; the mean of those that were judged. */
static void
mean_of_rounds(const struct bench *bench, size_t item, size_t unit,
    struct term out, const struct map *rounds, struct result *r)
{
	struct dec got = DEC(0), deducted = DEC(0), added = DEC(0);
	struct bench b = *bench;
	struct result one;
	int64_t n = 0;
	size_t i;

	for (i = 0; i < rounds->n; i++) {
		b.round = &rounds->v[i].key;
		judge_once(&b, item, unit, out, &one, NULL, NULL);
		if (!one.judged && b.rules->item[item].has_full)
			continue;
		got = dec_add(got, one.got);
		deducted = dec_add(deducted, one.deducted);
		added = dec_add(added, one.added);
		r->full = one.full;
		n++;
	}
	if (n == 0)
		return;
	r->judged = true;
	r->absence = ABSENT_NO;
	r->got = dec_div(got, DEC(n));
	r->deducted = dec_div(deducted, DEC(n));
	r->added = dec_div(added, DEC(n));
}

void
judge_item(const struct bench *b, size_t item, size_t unit, struct term out,
    struct result *r, struct verdict *verdicts, size_t *n)
{
	const struct map *rounds =
	    b->round ? NULL : judge_rounds(b, item, unit, out);

	judge_once(b, item, unit, out, r, verdicts, n);
	if (rounds && r->scoped && !r->filled && !r->pending &&
	    (r->judged || r->absence == ABSENT_VALUE))
		mean_of_rounds(b, item, unit, out, rounds, r);
}

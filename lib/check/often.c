/*
 * One doer, one deed, and two measures of how often: 领导小组每半月督查1次 in one
 * paragraph, 领导小组每月督查1次 in another.
 */

#include "base/utf8.h"
#include "check/parts.h"

#define LAST 32 /* bounds the comparisons: the oldest give way */
#define WHO 3 /* characters that tell one doer from another */

struct deed {
	struct str who, what, written;
	struct dec times; /* in a year */
	bool bound; /* so often at least */
	const struct block *b;
	long line, col;
};

struct deeds {
	struct deed last[LAST];
	size_t n;
};

/* 督查组 is 镇督查组, if nothing else is known of them. */
static bool
same_doer(struct str a, struct str b)
{
	const bool swap = a.n < b.n;
	struct str few = swap ? a : b, many = swap ? b : a;

	return str_eq(a, b) || (utf8_len(few) >= WHO && str_ends(many, few));
}

/* Are the two as often, or one at least as often as the other has it?  Four
 * times a month is weekly. */
static bool
agree(const struct deed *a, const struct deed *b)
{
	const bool swap = dec_cmp(a->times, b->times) > 0;
	const struct deed *few = swap ? b : a, *many = swap ? a : b;

	return few->bound ||
	    dec_cmp(dec_mul(many->times, DEC(9)),
		dec_mul(few->times, DEC(10))) <= 0;
}

static void
take_often(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	struct deeds *v = arg;
	const bool before = str_is(p->code, "before");
	const struct pattern *per =
	    check_match(c, "often-year", h->group[2]);
	struct deed x = { str_trim(h->group[1]), h->group[before ? 4 : 3],
		STR_NULL, DEC_NAN,
		check_match(c, "often-bound", h->group[0]) != NULL, b, 0, 0 };
	size_t i;

	if (!per)
		return;
	x.times = dec_mul(
	    check_number(per->value), check_number(h->group[before ? 3 : 4]));
	x.written = str_sub(block_str(b),
	    (size_t)(h->group[2].p - block_str(b).p), h->end);
	flow_place(&b->text, (size_t)(h->group[2].p - block_str(b).p), &x.line,
	    &x.col);
	for (i = 0; i < v->n && i < LAST && dec_ok(x.times); i++) {
		const struct deed *y = &v->last[(v->n - 1 - i) % LAST];

		if (y->b == b || y->b->doc != b->doc ||
		    !str_eq(x.what, y->what) || !same_doer(x.who, y->who))
			continue;
		if (!agree(&x, y))
			check_say_line(c, "figures-alike", x.line, x.col,
			    x.what, check_text(c, x.written),
			    check_text(c, y->written), y->line);
		break;
	}
	if (dec_ok(x.times))
		v->last[v->n++ % LAST] = x;
}

void
check_often(struct check *c)
{
	struct deeds v = { .n = 0 };

	check_hits(c, "often", take_often, &v);
}

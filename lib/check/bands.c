/*
 * Steps of one ladder that do not meet: 90分以上…，80分以上不满90分…，60分以上不满
 * 75分….  A ladder has three steps or more, of one measure, in one paragraph.
 */

#include "check/parts.h"

struct band {
	struct dec lo, hi; /* DEC_NAN: none */
	struct str unit;
	bool whole; /* 80—89分: the next one begins at 90 */
	size_t at;
	struct str text;
};

struct ladder {
	const struct block *b;
	struct band last, fault; /* fault: the first that does not meet */
	const char *other; /* the one it does not meet */
	size_t n;
	bool falls; /* from the highest step down; of two or more */
};

static void
say_ladder(struct check *c, const struct ladder *v)
{
	if (v->n > 2 && v->other)
		check_say(c, "steps-apart", v->b, v->fault.at, v->fault.text,
		    v->other, NULL);
}

/* Which groups hold what is told by the rows of share/faults.csv. */
static struct band
read_band(const struct pattern *p, const struct rx_hit *h)
{
	struct band v = { DEC_NAN, DEC_NAN, h->group[2], false, h->at,
		h->group[0] };
	const struct dec d = check_number(h->group[1]);

	if (str_is(p->code, "below"))
		v.hi = d;
	else
		v.lo = d;
	if (str_is(p->code, "both") || str_is(p->code, "whole"))
		v.hi = check_number(h->group[3]);
	v.whole = str_is(p->code, "whole");
	return v;
}

/* 80—89分 again? */
static bool
same(const struct band *a, const struct band *b)
{
	return dec_ok(a->lo) && dec_ok(b->lo) && dec_ok(a->hi) &&
	    dec_ok(b->hi) && dec_cmp(a->lo, b->lo) == 0 &&
	    dec_cmp(a->hi, b->hi) == 0;
}

static bool
meet(const struct band *up, const struct band *down)
{
	const struct dec gap = dec_sub(up->lo, down->hi);

	return dec_cmp(gap, DEC(0)) == 0 ||
	    ((up->whole || down->whole) && dec_cmp(gap, DEC(0)) > 0 &&
		dec_cmp(gap, DEC(1)) <= 0);
}

/* May the two be neighbours at all: is what parts them less than a step? */
static bool
are_near(const struct band *up, const struct band *down)
{
	struct dec gap = dec_sub(up->lo, down->hi), step = dec_div(up->lo, DEC(3));

	if (dec_ok(up->hi))
		step = dec_sub(up->hi, up->lo);
	else if (dec_ok(down->lo))
		step = dec_sub(down->hi, down->lo);
	if (dec_cmp(gap, DEC(0)) < 0)
		gap = dec_neg(gap);
	return dec_cmp(gap, step) <= 0;
}

static void
take_band(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	struct ladder *v = arg;
	const struct band x = read_band(p, h), last = v->last;
	bool goes_on = v->b == b && v->n > 0 && str_eq(last.unit, x.unit);
	const bool down = goes_on && dec_ok(last.lo) && dec_ok(x.hi) &&
	    (!dec_ok(x.lo) || dec_cmp(x.lo, last.lo) < 0);
	const struct band *high = down ? &last : &x, *low = down ? &x : &last;

	/* 联系1—2个支部、1—2个村: no step, if the first two are one */
	goes_on = goes_on && (v->n < 2 ? !same(&last, &x) : v->falls == down) &&
	    dec_ok(high->lo) && dec_ok(low->hi) &&
	    (meet(high, low) || are_near(high, low));
	if (!goes_on) {
		say_ladder(c, v);
		*v = (struct ladder){ b, x, x, NULL, 1, false };
		return;
	}
	if (!meet(high, low) && !v->other) {
		v->other = check_text(c, last.text);
		v->fault = x;
	}
	v->falls = down;
	v->last = x;
	v->n++;
}

void
check_bands(struct check *c)
{
	struct ladder v = { 0 };

	check_hits(c, "band", take_band, &v);
	say_ladder(c, &v);
}

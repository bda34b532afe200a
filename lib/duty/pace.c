#include "duty/pace.h"

static const struct cycle month = { .period = PERIOD_MONTH, .every = 1 };

bool
pace_is_kept(const struct want *w)
{
	return w->months > 0 && !w->level && !w->at_most && !w->blank &&
	    dec_cmp(w->amount, DEC(0)) > 0;
}

static long
months_over(const struct want *w, struct date as_of, struct date *first)
{
	long n = cycle_count(&month, w->start, as_of, first);

	return n < w->months ? n : w->months;
}

struct dec
pace_by(const struct want *w, struct date as_of)
{
	struct date first;

	return dec_mul(
	    w->amount, dec_ratio(months_over(w, as_of, &first), w->months));
}

long
pace_behind(const struct want *w, struct dec done, struct date as_of,
    const struct limits *l)
{
	struct date first;
	long over = months_over(w, as_of, &first);
	struct dec made =
	    dec_floor(dec_div(dec_mul(done, DEC(w->months)), w->amount));

	if (!dec_ok(made) || dec_cmp(made, DEC(over)) >= 0)
		return 0;
	return days_between(l,
	    cycle_end(&month, cycle_nth(&month, first, (long)made.num)), as_of);
}

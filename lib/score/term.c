#include "score/term.h"

/* Months of each unit, in the order of enum term_unit. */
static const int length[] = { 0, 1, 3, 6, 12 };

struct term
term_of(enum term_unit unit, struct date d)
{
	struct term p = TERM_INIT;

	if (unit == EVERY_NONE || date_is_none(d) || d.y == 0)
		return p;
	p.unit = unit;
	p.at = d.y * 12 + d.m - 1;
	if (unit != EVERY_MONTH)
		p.at /= length[unit];
	return p;
}

static struct date
month_first(int month)
{
	return (struct date){ month / 12, month % 12 + 1, 1 };
}

struct date
term_first(struct term p)
{
	return month_first(p.at * length[p.unit]);
}

struct date
term_last(struct term p)
{
	return date_month_end(month_first((p.at + 1) * length[p.unit] - 1));
}

static bool
in_range(long v, long lo, long hi)
{
	return v >= lo && v <= hi;
}

bool
term_parse(struct str s, struct term *p)
{
	long y = str_long(str_sub(s, 0, 4)), k;

	if (s.n < 4 || !in_range(y, 1, DATE_YEAR_MAX))
		return false;
	if (s.n == 4) {
		*p = (struct term){ EVERY_YEAR, (int)y };
		return true;
	}
	if (s.n != 7 || s.p[4] != '-')
		return false;
	if (s.p[5] == 'Q' || s.p[5] == 'H') {
		bool half = s.p[5] == 'H';

		k = s.p[6] - '0';
		*p = (struct term){ half ? EVERY_HALF : EVERY_QUARTER,
			(int)(y * (half ? 2 : 4) + k - 1) };
		return in_range(k, 1, half ? 2 : 4);
	}
	k = str_long(str_sub(s, 5, 7));
	*p = (struct term){ EVERY_MONTH, (int)(y * 12 + k - 1) };
	return in_range(k, 1, 12);
}

void
term_put(struct buf *b, struct term p)
{
	switch (p.unit) {
	case EVERY_MONTH:
		buf_addn0(b, (uint64_t)p.at / 12, 4);
		buf_addc(b, '-');
		buf_addn0(b, (uint64_t)p.at % 12 + 1, 2);
		break;
	case EVERY_QUARTER:
		buf_addf(b, "%04d-Q%d", p.at / 4, p.at % 4 + 1);
		break;
	case EVERY_HALF:
		buf_addf(b, "%04d-H%d", p.at / 2, p.at % 2 + 1);
		break;
	case EVERY_YEAR:
		buf_addf(b, "%04d", p.at);
		break;
	case EVERY_NONE:
		break;
	}
}

static int
first_month(struct term p)
{
	return p.at * length[p.unit];
}

bool
term_overlap(struct term a, struct term b)
{
	return first_month(a) < first_month(b) + length[b.unit] &&
	    first_month(b) < first_month(a) + length[a.unit];
}

bool
term_within(struct term a, struct term b)
{
	return first_month(a) >= first_month(b) &&
	    first_month(a) + length[a.unit] <= first_month(b) + length[b.unit];
}

struct term
term_next(struct term p)
{
	p.at++;
	return p;
}

int
term_cmp(struct term a, struct term b)
{
	if (a.unit != b.unit)
		return a.unit < b.unit ? -1 : 1;
	return (a.at > b.at) - (a.at < b.at);
}

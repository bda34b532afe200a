#include <inttypes.h>

#include "base/dec.h"

__extension__ typedef __int128 wide;

static wide
gcd(wide a, wide b)
{
	wide t;

	while (b) {
		t = a % b;
		a = b;
		b = t;
	}
	return a;
}

static struct dec
reduce(wide num, wide den)
{
	wide g;

	if (den == 0)
		return DEC_NAN;
	if (den < 0) {
		num = -num;
		den = -den;
	}
	if (den != 1) {
		g = gcd(num < 0 ? -num : num, den);
		num /= g;
		den /= g;
	}
	if (num > INT64_MAX || num < -INT64_MAX || den > INT64_MAX)
		return DEC_NAN;
	return (struct dec){ (int64_t)num, (int64_t)den };
}

bool
dec_ok(struct dec a)
{
	return a.den != 0;
}

struct dec
dec_ratio(int64_t num, int64_t den)
{
	return reduce(num, den);
}

bool
dec_parse(struct str s, struct dec *out)
{
	wide num = 0, den = 1;
	size_t i = 0, digits = 0;
	bool neg = false, point = false;

	if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
		neg = s.p[i++] == '-';
	for (; i < s.n; i++) {
		if (s.p[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (s.p[i] < '0' || s.p[i] > '9')
			break;
		if (++digits > 18)
			return false;
		num = num * 10 + (s.p[i] - '0');
		if (point)
			den *= 10;
	}
	if (digits == 0)
		return false;
	if (i < s.n && s.p[i] == '%') {
		den *= 100;
		i++;
	}
	if (i != s.n)
		return false;
	*out = reduce(neg ? -num : num, den);
	return dec_ok(*out);
}

struct dec
dec_add(struct dec a, struct dec b)
{
	int64_t sum;

	if (!dec_ok(a) || !dec_ok(b))
		return DEC_NAN;
	if (a.den == 1 && b.den == 1 &&
	    !__builtin_add_overflow(a.num, b.num, &sum))
		return DEC(sum);
	return reduce((wide)a.num * b.den + (wide)b.num * a.den,
	    (wide)a.den * b.den);
}

struct dec
dec_sub(struct dec a, struct dec b)
{
	return dec_add(a, dec_neg(b));
}

struct dec
dec_mul(struct dec a, struct dec b)
{
	if (!dec_ok(a) || !dec_ok(b))
		return DEC_NAN;
	return reduce((wide)a.num * b.num, (wide)a.den * b.den);
}

struct dec
dec_div(struct dec a, struct dec b)
{
	if (!dec_ok(a) || !dec_ok(b))
		return DEC_NAN;
	return reduce((wide)a.num * b.den, (wide)a.den * b.num);
}

struct dec
dec_neg(struct dec a)
{
	a.num = -a.num;
	return a;
}

int
dec_cmp(struct dec a, struct dec b)
{
	wide l, r;

	if (!dec_ok(a) || !dec_ok(b))
		return (int)dec_ok(a) - (int)dec_ok(b);
	l = (wide)a.num * b.den;
	r = (wide)b.num * a.den;
	return (l > r) - (l < r);
}

struct dec
dec_min(struct dec a, struct dec b)
{
	return dec_cmp(a, b) <= 0 ? a : b;
}

struct dec
dec_max(struct dec a, struct dec b)
{
	return dec_cmp(a, b) >= 0 ? a : b;
}

struct dec
dec_floor(struct dec a)
{
	if (!dec_ok(a))
		return a;
	if (a.num >= 0 || a.num % a.den == 0)
		return DEC(a.num / a.den);
	return DEC(a.num / a.den - 1);
}

struct dec
dec_ceil(struct dec a)
{
	return dec_neg(dec_floor(dec_neg(a)));
}

static int64_t
power10(int n)
{
	int64_t p = 1;

	while (n-- > 0)
		p *= 10;
	return p;
}

struct dec
dec_round(struct dec a, int places)
{
	int64_t p = power10(places);
	wide n, q;

	if (!dec_ok(a))
		return a;
	n = (wide)(a.num < 0 ? -a.num : a.num) * p;
	q = n / a.den;
	if ((n % a.den) * 2 >= a.den)
		q++;
	return reduce(a.num < 0 ? -q : q, p);
}

/* Decimal places that print a exactly, or -1 if there is no end to them. */
static int
places_of(struct dec a)
{
	int two = 0, five = 0;

	while (a.den % 2 == 0) {
		a.den /= 2;
		two++;
	}
	while (a.den % 5 == 0) {
		a.den /= 5;
		five++;
	}
	if (a.den != 1)
		return -1;
	return two > five ? two : five;
}

void
dec_put_fixed(struct buf *b, struct dec a, int places)
{
	int64_t p = power10(places);
	wide scaled;
	int64_t v;

	a = dec_round(a, places);
	if (!dec_ok(a)) {
		buf_adds(b, "NaN");
		return;
	}
	scaled = (wide)a.num * (p / a.den);
	if (scaled < 0) {
		buf_addc(b, '-');
		scaled = -scaled;
	}
	v = (int64_t)(scaled / p);
	buf_addf(b, "%" PRId64, v);
	if (places > 0)
		buf_addf(b, ".%0*" PRId64, places, (int64_t)(scaled % p));
}

void
dec_put(struct buf *b, struct dec a)
{
	int places;

	if (!dec_ok(a)) {
		buf_adds(b, "NaN");
		return;
	}
	places = places_of(a);
	if (places > 9)
		places = 9;
	if (places < 0) {
		a = dec_round(a, 6);
		places = places_of(a);
	}
	dec_put_fixed(b, a, places);
}

double
dec_double(struct dec a)
{
	return (double)a.num / (double)a.den;
}

#include "base/dec.h"

__extension__ typedef __int128 wide;

static int64_t
gcd64(int64_t a, int64_t b)
{
	int64_t t;

	while (b) {
		t = a % b;
		a = b;
		b = t;
	}
	return a;
}

/* den > 0; nearly all sums and products stay this small. */
static struct dec
reduce64(int64_t num, int64_t den)
{
	int64_t g = gcd64(num < 0 ? -num : num, den);

	return (struct dec){ num / g, den / g };
}

static wide
gcd(wide a, wide b)
{
	wide t;

	while (b > INT64_MAX) {
		t = a % b;
		a = b;
		b = t;
	}
	return b ? gcd64((int64_t)b, (int64_t)(a % b)) : a;
}

/*
 * The greatest prime of twelve figures: no cell and no division of what cells
 * hold has it below the line, so it is the mark of what is rough.
 */
#define ROUGH INT64_C(999999999989)
#define ROUGH_WHOLE (INT64_MAX / ROUGH) /* so large may it be */

/* The nearest of these to what does not fit; den > 0. */
static struct dec
rough(wide num, wide den)
{
	wide size = num < 0 ? -num : num, whole = size / den, rest = size % den;
	int64_t n;

	if (whole >= ROUGH_WHOLE)
		return DEC_NAN;
	for (; den > INT64_MAX; den >>= 1)
		rest >>= 1;
	n = (int64_t)(whole * ROUGH + (rest * ROUGH + den / 2) / den);
	return reduce64(num < 0 ? -n : n, ROUGH);
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
	if (den != 1 && num <= INT64_MAX && num >= -INT64_MAX &&
	    den <= INT64_MAX)
		return reduce64((int64_t)num, (int64_t)den);
	if (den != 1) {
		g = gcd(num < 0 ? -num : num, den);
		num /= g;
		den /= g;
	}
	if (num > INT64_MAX || num < -INT64_MAX || den > INT64_MAX)
		return rough(num, den);
	return (struct dec){ (int64_t)num, (int64_t)den };
}

bool
dec_rough(struct dec a)
{
	return dec_ok(a) && a.den % ROUGH == 0;
}

struct dec
dec_ratio(int64_t num, int64_t den)
{
	return reduce(num, den);
}

bool
dec_parse(struct str s, struct dec *out)
{
	int64_t num = 0, den = 1; /* 18 figures fit */
	size_t i = 0, digits = 0;
	bool neg = false, point = false, percent = false;

	if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
		neg = s.p[i++] == '-';
	for (; i < s.n; i++) {
		if (s.p[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (!str_digit(s.p[i]))
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
		percent = true;
		i++;
	}
	if (i != s.n ||
	    (percent && __builtin_mul_overflow(den, INT64_C(100), &den)))
		return false;
	*out = reduce64(neg ? -num : num, den);
	return true;
}

struct dec
dec_add_rare(struct dec a, struct dec b)
{
	struct dec whole = a.den == 1 ? a : b, rest = a.den == 1 ? b : a;
	int64_t sum;

	if (!dec_ok(a) || !dec_ok(b))
		return DEC_NAN;
	/* with a whole number nothing cancels out */
	if (whole.den == 1 &&
	    !__builtin_mul_overflow(whole.num, rest.den, &sum) &&
	    !__builtin_add_overflow(rest.num, sum, &sum) && sum != INT64_MIN)
		return (struct dec){ sum, rest.den };
	if (a.den == b.den)
		return reduce((wide)a.num + b.num, a.den);
	return reduce(
	    (wide)a.num * b.den + (wide)b.num * a.den, (wide)a.den * b.den);
}

struct dec
dec_sub(struct dec a, struct dec b)
{
	return dec_add(a, dec_neg(b));
}

struct dec
dec_mul(struct dec a, struct dec b)
{
	int64_t product;

	if (!dec_ok(a) || !dec_ok(b))
		return DEC_NAN;
	if (a.den == 1 && b.den == 1 &&
	    !__builtin_mul_overflow(a.num, b.num, &product) &&
	    product != INT64_MIN)
		return DEC(product);
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

static int64_t
power10(int n)
{
	int64_t p = 1;

	while (n-- > 0)
		p *= 10;
	return p;
}

/* Half up, 0..9 places. */
static struct dec
nearest(struct dec a, int places)
{
	int64_t p = power10(places);
	wide n, q;

	if (p % a.den == 0)
		return a; /* needs no rounding */
	n = (wide)(a.num < 0 ? -a.num : a.num) * p;
	q = n / a.den;
	if ((n % a.den) * 2 >= a.den)
		q++;
	return reduce(a.num < 0 ? -q : q, p);
}

/*
 * What is rough may lie a hair beside the number that it stands for, and so on
 * the wrong side of a whole one or of a threshold: its last places say nothing.
 */
static struct dec
sure(struct dec a)
{
	return dec_rough(a) ? nearest(a, 9) : a;
}

int
dec_cmp_rare(struct dec a, struct dec b)
{
	wide l, r;

	if (!dec_ok(a) || !dec_ok(b))
		return (int)dec_ok(a) - (int)dec_ok(b);
	a = sure(a);
	b = sure(b);
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
	a = sure(a);
	if (a.num >= 0 || a.num % a.den == 0)
		return DEC(a.num / a.den);
	return DEC(a.num / a.den - 1);
}

struct dec
dec_ceil(struct dec a)
{
	return dec_neg(dec_floor(dec_neg(a)));
}

struct dec
dec_round(struct dec a, int places)
{
	return dec_ok(a) ? nearest(sure(a), places) : a;
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
	int64_t p = power10(places), size;

	a = dec_round(a, places);
	if (!dec_ok(a)) {
		buf_adds(b, "NaN");
		return;
	}
	if (a.num < 0)
		buf_addc(b, '-');
	size = a.num < 0 ? -a.num : a.num;
	buf_addn(b, (uint64_t)(size / a.den));
	if (places == 0)
		return;
	buf_addc(b, '.');
	buf_addn0(b, (uint64_t)(size % a.den * (p / a.den)), (size_t)places);
}

struct dec
dec_printed(struct dec a)
{
	int places;

	if (!dec_ok(a) || a.den == 1)
		return a;
	places = places_of(a);
	return dec_round(a, places < 0 ? 6 : places > 9 ? 9 : places);
}

void
dec_put(struct buf *b, struct dec a)
{
	a = dec_printed(a);
	dec_put_fixed(b, a, a.den > 1 ? places_of(a) : 0);
}

double
dec_double(struct dec a)
{
	return (double)a.num / (double)a.den;
}

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/dec.h"

static struct dec
dec(const char *s)
{
	struct dec d = DEC_NAN;

	assert_true(dec_parse(str_of(s), &d));
	return d;
}

static void
assert_put(struct dec d, const char *want)
{
	struct buf b = BUF_INIT;

	dec_put(&b, d);
	assert_string_equal(b.p, want);
	buf_free(&b);
}

static void
test_parse(void **state)
{
	struct dec d;

	(void)state;
	assert_put(dec("0.10"), "0.1");
	assert_put(dec("-.5"), "-0.5");
	assert_put(dec("85%"), "0.85");
	assert_false(dec_parse(STR(""), &d));
	assert_false(dec_parse(STR("1e3"), &d));
	assert_false(dec_parse(STR("1 "), &d));
	assert_false(dec_parse(STR("-"), &d));
}

/* The worked example of the scoring rules: 80.3 of 90 points is 89.22. */
static void
test_exact(void **state)
{
	struct dec got = dec("80.3"), s;
	int i;

	(void)state;
	got = dec_mul(dec_div(got, DEC(90)), DEC(100));
	assert_put(dec_round(got, 2), "89.22");
	assert_put(
	    dec_round(dec_sub(dec_add(got, DEC(5)), DEC(1)), 2), "93.22");
	for (i = 0, s = DEC(0); i < 3; i++)
		s = dec_add(s, dec_ratio(1, 3));
	assert_put(s, "1");
}

static void
test_rounding(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	assert_put(dec_round(dec("2.345"), 2), "2.35");
	assert_put(dec_round(dec("-2.345"), 2), "-2.35");
	assert_put(dec_floor(dec("-1.5")), "-2");
	assert_put(dec_ceil(dec("1.2")), "2");
	/* more than nine places; no end to them */
	assert_put(dec_div(DEC(1), DEC(1024)), "0.000976563");
	assert_put(dec("0.1000000001"), "0.1");
	assert_put(dec_div(DEC(-2), DEC(3)), "-0.666667");
	assert_int_equal(
	    dec_cmp(dec_printed(dec_div(DEC(-2), DEC(3))), dec("-0.666667")),
	    0);
	assert_put(dec_add(DEC(-1), dec("0.75")), "-0.25");
	assert_put(dec("1000000.000000001"), "1000000.000000001");
	dec_put_fixed(&b, dec("-0.5"), 2);
	assert_string_equal(b.p, "-0.50");
	buf_free(&b);
}

static void
test_overflow(void **state)
{
	(void)state;
	assert_false(dec_ok(dec_mul(DEC(INT64_MAX), DEC(2))));
	assert_false(dec_ok(dec_div(DEC(1), DEC(0))));
	assert_false(dec_ok(dec_add(DEC_NAN, DEC(1))));
	assert_false(dec_ok(dec_add(DEC(INT64_MAX), DEC(1))));
	assert_false(dec_ok(dec_add(DEC(INT64_MAX), dec("0.5"))));
	assert_put(dec_add(DEC(INT64_MAX), DEC(-1)), "9223372036854775806");
	assert_int_equal(
	    dec_cmp(dec("0.3"), dec_add(dec("0.1"), dec("0.2"))), 0);
}

/* The sum of 1/p is small, but its denominator is the product. */
static void
test_rough(void **state)
{
	static const int primes[] = { 1327, 1511, 1223, 977, 743, 691, 613 };
	struct dec s = DEC(0), d = DEC(1);
	size_t i;

	(void)state;
	assert_false(dec_rough(s));
	assert_false(dec_rough(DEC_NAN));
	for (i = 0; i < 7; i++)
		s = dec_add(s, dec_ratio(1, primes[i]));
	assert_true(dec_rough(s));
	assert_put(s, "0.007681");
	for (i = 0; i < 7; i++) /* back to nought, as near as can be */
		s = dec_sub(s, dec_ratio(1, primes[i]));
	assert_put(dec_round(s, 9), "0");
	s = dec_sub(DEC(0), dec_ratio(1, 1327));
	for (i = 1; i < 7; i++)
		s = dec_sub(s, dec_ratio(1, primes[i]));
	assert_put(s, "-0.007681");
	assert_true(dec_rough(dec_mul(s, DEC(100))));
	/* large as well: refused */
	for (i = 0; i < 7; i++)
		d = dec_add(d, dec_ratio(1, primes[i]));
	assert_true(dec_ok(d));
	assert_false(dec_ok(dec_mul(d, DEC(INT64_C(100000000)))));
}

/* 1/p of each and back again, with whole in between: a hair beside whole. */
static struct dec
beside(struct dec whole, int first)
{
	static const int primes[] = { 1327, 1511, 1223, 977, 743, 691, 613 };
	struct dec d = whole;
	int i;

	for (i = 0; i < 7; i++)
		d = dec_add(d, dec_ratio(first, primes[i]));
	for (i = 0; i < 7; i++)
		d = dec_sub(d, dec_ratio(first, primes[i]));
	return d;
}

static void
test_rough_hair(void **state)
{
	struct dec d, half = dec("89.995");
	int k, below = 0, above = 0;

	(void)state;
	for (k = 1; k <= 60; k++) {
		d = beside(DEC(60), k);
		below += dec_double(d) < 60;
		above += dec_double(d) > 60;
		assert_int_equal(dec_cmp(d, DEC(60)), 0);
		assert_int_equal(dec_cmp(DEC(60), d), 0);
		assert_put(dec_floor(d), "60");
		assert_put(dec_ceil(d), "60");
		assert_put(dec_floor(dec_neg(d)), "-60");
		assert_put(dec_ceil(dec_neg(d)), "-60");
		assert_put(dec_round(beside(half, k), 2), "90");
		assert_put(dec_round(dec_neg(beside(half, k)), 2), "-90");
	}
	assert_true(below > 0);
	assert_true(above > 0);
	/* but what is near and not rough is what it is */
	d = dec("59.9999999999");
	assert_put(dec_floor(d), "59");
	assert_true(dec_cmp(d, DEC(60)) < 0);
	d = dec_sub(beside(DEC(60), 1), dec("0.00000001"));
	assert_put(dec_floor(d), "59");
	assert_true(dec_cmp(d, DEC(60)) < 0);
}

/* What cannot be held as it is written is refused, not taken for nought. */
static void
test_too_fine(void **state)
{
	struct dec d;

	(void)state;
	assert_false(dec_parse(STR("0.000000000000000001"), &d)); /* 19 */
	assert_true(dec_parse(STR(".000000000000000001"), &d));
	assert_false(dec_parse(STR(".000000000000000001%"), &d));
	assert_false(dec_parse(STR(".123456789012345678%"), &d));
	assert_true(dec_parse(STR("12.3456789012345678%"), &d));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_exact),
		cmocka_unit_test(test_rounding),
		cmocka_unit_test(test_overflow),
		cmocka_unit_test(test_rough),
		cmocka_unit_test(test_rough_hair),
		cmocka_unit_test(test_too_fine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

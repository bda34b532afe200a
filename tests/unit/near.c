/* The nearest names, looked up by their characters, are those that comparing
 * every one would find. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "office/roster.h"
#include "scratch.h"

#define UNITS 300
#define NEAREST 3

static unsigned seed;

static unsigned
any(unsigned n)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % n;
}

/* Up to most characters of the first kinds of these. */
static void
add_name(struct buf *b, unsigned kinds, unsigned most)
{
	static const char *const letter[] = { "上", "村", "河", "1", "2", "东",
		"坪", "办", "3", "石", "柳", "湾", "岭", "社", "区", "杏" };
	unsigned n = 1 + any(most);

	while (n--)
		buf_adds(b, letter[any(kinds)]);
}

static bool
before(struct near a, struct near b)
{
	return a.distance < b.distance ||
	    (a.distance == b.distance && a.unit->at < b.unit->at);
}

/* As office/roster.h says it, without more ado. */
static size_t
nearest(const struct roster *r, struct str name, struct near *v)
{
	size_t i, k, n = 0, len = utf8_len(name), other, longer;

	for (i = 0; i < roster_count(r); i++) {
		struct near x = { roster_at(r, i), 0 }, swap;

		other = utf8_len(x.unit->name);
		longer = len > other ? len : other;
		x.distance = utf8_distance(name, x.unit->name);
		if (other > 2 * len || len > 2 * other ||
		    (size_t)x.distance * 2 > longer)
			continue;
		if (n < NEAREST)
			v[n++] = x;
		else if (before(x, v[n - 1]))
			v[n - 1] = x;
		for (k = n - 1; k > 0 && before(v[k], v[k - 1]); k--) {
			swap = v[k];
			v[k] = v[k - 1];
			v[k - 1] = swap;
		}
	}
	return n;
}

static void
check(unsigned kinds, unsigned most)
{
	struct near got[NEAREST], want[NEAREST];
	struct buf b = BUF_INIT;
	struct roster *r;
	size_t i, k, n;

	buf_adds(&b, "单位\n");
	for (i = 0; i < UNITS; i++) {
		add_name(&b, kinds, most);
		buf_addf(&b, "\n");
	}
	r = roster_read(scratch_put(b.p, b.n));
	assert_non_null(r);
	for (i = 0; i < UNITS; i++) {
		buf_reset(&b);
		add_name(&b, kinds, most);
		n = nearest(r, buf_str(&b), want);
		assert_int_equal(roster_nearest(r, buf_str(&b), DATE_NONE,
				     DATE_NONE, got, NEAREST),
		    n);
		for (k = 0; k < n; k++) {
			assert_ptr_equal(got[k].unit, want[k].unit);
			assert_int_equal(got[k].distance, want[k].distance);
		}
	}
	roster_free(r);
	buf_free(&b);
}

static void
test_same(void **state)
{
	unsigned round;

	(void)state;
	for (round = 0; round < 4; round++) {
		seed = round;
		check(16, 5);
		check(3, 9);
		check(8, 90); /* beyond what utf8_distance() compares */
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_same) };

	setenv("DUBAN_SHARE", "share", 0);
	return cmocka_run_group_tests(tests, scratch_make, scratch_drop);
}

#ifndef PRIVATE_PAIRS_H
#define PRIVATE_PAIRS_H

/* Texts, and what a bulletin makes of them; for the tests of private.h. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "report/private.h"

struct pair {
	const char *text, *want; /* want NULL: stays as it is */
};

static void
assert_put(struct private *p, const struct pair *v, size_t n)
{
	struct buf b = BUF_INIT;
	size_t i;
	int bad = 0;

	for (i = 0; i < n; i++) {
		const char *want = v[i].want ? v[i].want : v[i].text;

		buf_reset(&b);
		private_put(p, &b, str_of(v[i].text), PRIVATE_ALL);
		if (!str_is(buf_str(&b), want)) {
			print_message("'%s': got '%s', want '%s'\n", v[i].text,
			    b.p, want);
			bad++;
		}
	}
	assert_int_equal(bad, 0);
	buf_free(&b);
}

static void
assert_all(const struct pair *v, size_t n)
{
	struct private *p = private_load();

	assert_non_null(p);
	assert_put(p, v, n);
	private_free(p);
}

#endif

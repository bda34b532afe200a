/*
 * One file of a test's own, written anew for each case, and what a reader made
 * of it.  Include it after cmocka.h.
 */
#ifndef TEST_UNIT_SCRATCH_H
#define TEST_UNIT_SCRATCH_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "io/csv.h"

static char scratch_dir[] = "/tmp/duban-unit-XXXXXX";
static char scratch[sizeof(scratch_dir) + sizeof("/t.csv")];

static inline int
scratch_make(void **state)
{
	(void)state;
	if (!mkdtemp(scratch_dir))
		return -1;
	snprintf(scratch, sizeof(scratch), "%s/t.csv", scratch_dir);
	return 0;
}

static inline int
scratch_drop(void **state)
{
	(void)state;
	if (unlink(scratch) != 0)
		return -1;
	return rmdir(scratch_dir);
}

static inline const char *
scratch_put(const char *text, size_t n)
{
	FILE *f = fopen(scratch, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
	return scratch;
}

/* A row as "line:cell|cell;". */
static inline void
scratch_row(struct buf *b, const struct row *r)
{
	size_t i;

	buf_addf(b, "%ld:", r->line);
	for (i = 0; i < r->n; i++) {
		if (i)
			buf_addc(b, '|');
		buf_addstr(b, r->cell[i]);
	}
	buf_addc(b, ';');
}

/* Of a file of these bytes, what read (given b) returns, and the rows in b. */
#define SCRATCH_CHECK(b, bytes, read, rc, rows)                                \
	do {                                                                   \
		scratch_put(bytes, sizeof(bytes) - 1);                         \
		buf_reset(b);                                                  \
		assert_int_equal(read, rc);                                    \
		assert_string_equal((b)->p ? (b)->p : "", rows);               \
	} while (0)

#endif

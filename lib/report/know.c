#include <stdlib.h>

#include "base/diag.h"
#include "base/share.h"
#include "io/facts.h"
#include "report/know.h"

struct loading {
	struct know *k;
	size_t cap;
};

static void
add_row(void *arg, const struct row *r)
{
	struct loading *l = arg;
	struct know *k = l->k;
	size_t i;

	if (k->cols == 0)
		k->cols = r->n;
	for (i = 0; i < k->cols; i++) {
		size_t at = k->rows * k->cols + i;
		struct str s = str_trim(row_cell(r, (long)i));

		GROW(k->cell, at, l->cap);
		k->cell[at].p = arena_strndup(&k->texts, s.p, s.n);
		k->cell[at].n = s.n;
	}
	k->rows++;
}

struct know *
know_load(const char *name)
{
	struct know *k = xcalloc(1, sizeof(*k));
	struct loading l = { k, 0 };
	int rc = facts_whole(name, add_row, &l);
	char *path;

	if (rc == 0 && k->rows == 0) {
		path = share_path(name);
		diag("table-empty", (struct place){ path, 0, 0 }, name, NULL);
		free(path);
		rc = -1;
	}
	if (rc < 0) {
		know_free(k);
		return NULL;
	}
	k->rows--;
	return k;
}

struct str
know_get(const struct know *k, size_t row, const char *heading)
{
	size_t i;

	for (i = 0; i < k->cols && row < k->rows; i++)
		if (str_is(k->cell[i], heading))
			return k->cell[(row + 1) * k->cols + i];
	return STR_NULL;
}

long
know_long(const struct know *k, size_t row, const char *heading)
{
	long v = str_long(know_get(k, row, heading));

	return v < 0 ? 0 : v;
}

long
know_find(const struct know *k, const char *heading, struct str value)
{
	size_t i;

	for (i = 0; i < k->rows; i++)
		if (str_eq(know_get(k, i, heading), value))
			return (long)i;
	return -1;
}

void
know_free(struct know *k)
{
	if (!k)
		return;
	free(k->cell);
	arena_free(&k->texts);
	free(k);
}

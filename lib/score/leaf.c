#include <stdlib.h>

#include "base/share.h"
#include "score/leaf.h"

struct str
leaf_cell(const struct leaf *l, const char *column)
{
	return row_cell(l->row, table_col(l->table, column));
}

void
leaf_bad(struct leaf *l, const char *column)
{
	struct buf b = BUF_INIT;

	buf_addstr(&b, leaf_cell(l, column));
	diag("rule-cell",
	    table_place(l->table, l->row, table_col(l->table, column)), b.p,
	    column, NULL);
	buf_free(&b);
	l->faulty = true;
}

static bool
has_columns(struct table *t, const char *needs)
{
	struct str rest = str_of(needs), name;
	struct buf b = BUF_INIT;
	bool ok = true;

	while (ok && str_split(&rest, STR(","), &name)) {
		buf_reset(&b);
		buf_addstr(&b, name);
		ok = table_need(t, b.p);
	}
	buf_free(&b);
	return ok;
}

static char *
shared(const char *kind)
{
	struct buf b = BUF_INIT;
	char *path;

	buf_addf(&b, "%s.csv", kind);
	path = share_path(b.p);
	buf_free(&b);
	return path;
}

int
leaf_read(const char *path, const char *kind, const char *needs,
    void (*take)(void *, struct leaf *), void *arg)
{
	char *own = path ? NULL : shared(kind);
	struct table *t = table_open(path ? path : own, kind);
	struct row row;
	int rc = -1;

	if (t && has_columns(t, needs))
		while ((rc = table_next(t, &row)) == 1)
			if (!str_starts(row.cell[0], STR("#")))
				take(arg, &(struct leaf){ t, &row, false });
	table_close(t);
	free(own);
	return rc;
}

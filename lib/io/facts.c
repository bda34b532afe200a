#include <stdlib.h>

#include "base/share.h"
#include "io/csv.h"
#include "io/facts.h"

/* Whom the rows are for: one of the two functions. */
struct reader {
	void (*take)(void *, const struct row *);
	bool (*check)(void *, const struct row *, struct place);
	void *arg;
	bool heading; /* is wanted too */
};

static bool
hand_over(const struct reader *to, const struct row *r, const char *path)
{
	if (to->check)
		return to->check(
		    to->arg, r, (struct place){ path, r->line, 1 });
	to->take(to->arg, r);
	return true;
}

/* A spreadsheet that saved the file has quoted a comment with a comma. */
static bool
is_comment(const struct row *r)
{
	return str_starts(row_cell(r, 0), STR("#"));
}

static int
read_rows(const char *name, const struct reader *to)
{
	char *path = share_path(name);
	struct source *src = source_open(path);
	struct csv_reader *csv = src ? csv_open(src) : NULL;
	bool wanted = to->heading;
	struct row r;
	int rc = -1;

	if (csv)
		csv_comments(csv);
	while (csv && (rc = csv_next(csv, &r)) == 1) {
		if (is_comment(&r))
			continue;
		if (wanted && !hand_over(to, &r, path)) {
			rc = -1;
			break;
		}
		wanted = true;
	}
	csv_close(csv);
	source_close(src);
	free(path);
	return rc;
}

int
facts_read(
    const char *name, void (*each)(void *, const struct row *), void *arg)
{
	return read_rows(name, &(struct reader){ .take = each, .arg = arg });
}

int
facts_check(const char *name,
    bool (*each)(void *, const struct row *, struct place), void *arg)
{
	return read_rows(name, &(struct reader){ .check = each, .arg = arg });
}

bool
facts_bad(struct place where)
{
	where.col = 0;
	diag("share-bad", where, NULL, NULL);
	return false;
}

int
facts_whole(
    const char *name, void (*each)(void *, const struct row *), void *arg)
{
	return read_rows(name,
	    &(struct reader){ .take = each, .arg = arg, .heading = true });
}

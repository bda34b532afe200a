#include <stdlib.h>

#include "base/share.h"
#include "io/csv.h"
#include "io/facts.h"

int
facts_read(
    const char *name, void (*each)(void *, const struct row *), void *arg)
{
	char *path = share_path(name);
	struct source *src = source_open(path);
	struct csv_reader *csv = src ? csv_open(src) : NULL;
	bool below = false;
	struct row r;
	int rc = -1;

	while (csv && (rc = csv_next(csv, &r)) == 1) {
		if (str_starts(row_cell(&r, 0), STR("#")))
			continue;
		if (below)
			each(arg, &r);
		below = true;
	}
	csv_close(csv);
	source_close(src);
	free(path);
	return rc;
}

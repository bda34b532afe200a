#include <string.h>
#include <unistd.h>

#include "io/tablecheck.h"
#include "office/audit.h"
#include "office/unitcheck.h"
#include "zh/amount.h"

/* What a spreadsheet saves without asking. */
static void
tell_form(const struct table *in)
{
	const char *name = table_encoding(in);
	char mark[] = { table_separator(in), '\0' };
	struct place at = table_place(in, &(struct row)ROW_INIT, -1);

	if (name && strcmp(name, "UTF-8") != 0 && strcmp(name, "ASCII") != 0)
		diag("encoding-told", at, NULL, name, NULL);
	if (mark[0] != ',')
		diag("separator-told", at, NULL, mark[0] == '\t' ? "TAB" : mark,
		    NULL);
}

int
audit_table(struct table *in, const char *roster, const char *checks,
    struct table_out *out)
{
	struct roster *units = roster ? roster_read(roster) : NULL;
	struct cellcheck *cells = cellcheck_new(in, checks);
	struct unitcheck *names = NULL;
	struct row r;
	size_t i;
	int rc = -1;

	if (units && cells)
		names = unitcheck_new(units, in, cells);
	if (cells && (names || !roster)) {
		tablecheck_headings(in);
		while ((rc = table_next(in, &r)) == 1) {
			tablecheck_row(in, &r, amount_count);
			cellcheck_row(cells, &r);
			if (names)
				unitcheck_row(names, &r);
			for (i = 0; out && i < r.n; i++)
				table_put(out, r.cell[i]);
			if (out)
				table_end(out);
		}
	}
	if (rc == 0)
		cellcheck_finish(cells);
	if (rc == 0 && !out)
		tell_form(in);
	unitcheck_free(names);
	cellcheck_free(cells);
	roster_free(units);
	return rc;
}

void
audit_roster(const char *path)
{
	if (strcmp(path, "-") == 0 && lseek(STDIN_FILENO, 0, SEEK_SET) != 0)
		diag("check-pipe", (struct place){ path, 0, 0 }, NULL, NULL);
	else
		roster_free(roster_read(path));
}

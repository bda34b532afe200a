/* plan-check - proofread plans: one row for each fault, by line and column */

#include "base/diag.h"
#include "base/opt.h"
#include "check/check.h"
#include "check/faults.h"
#include "io/table.h"
#include "office/roster.h"

static const char *roster_path;
static struct outline_opts how;

static const struct opt opts[] = {
	{ 'r', "roster", OPT_TEXT, &roster_path, "ROSTER",
	    "check the units named against this list",
	    "按责任单位名册核对文中单位" },
	{ 'y', "year", OPT_YEAR, &how.year, "YEAR",
	    "year of dates that name none", "文中日期未写年份时的年份" },
	{ 0, "date", OPT_DATE, &how.date, "DATE", "date of the document",
	    "成文日期" },
	OPT_END
};

static const struct opt_prog prog = { "plan-check",
	"[-r ROSTER] [-y YEAR] [--date DATE] [FILE...]",
	"Proofread plans: write what an editor would mark as a table.",
	"校对工作方案，把问题逐条列成表。",
	"  plan-check 方案.docx\n"
	"  plan-check -r 责任单位.csv 方案.txt | mlr --icsv --opprint cat\n",
	opts };

static int
check(const char *path, const struct roster *roster, struct table_out *out)
{
	struct plan *p = plan_read(path, &how);
	int rc = -1;

	if (p) {
		faults_begin();
		rc = check_plan(p, roster);
		faults_end(out);
	}
	plan_free(p);
	return rc;
}

int
main(int argc, char **argv)
{
	struct roster *roster = NULL;
	struct table_out *out = NULL;
	int status, i = opt_parse(&prog, argc, argv, &status), rc = 0;

	if (i < 0)
		return status;
	if (!roster_path || (roster = roster_read(roster_path)) != NULL)
		out = table_create("faults", NULL);
	if (!out)
		return diag_exit();
	if (i == argc)
		rc = check("-", roster, out);
	for (; i < argc && rc == 0; i++)
		rc = check(argv[i], roster, out);
	if (rc == 0)
		table_finish(out);
	else
		table_drop(out);
	roster_free(roster);
	return diag_exit();
}

/* task-assign - tasks x roster: one row for each task and unit.  See task-assign(1). */
#include <stddef.h>

#include "base/diag.h"
#include "base/opt.h"
#include "duty/assign.h"
#include "duty/options.h"

static struct assign_opts o;

static const struct opt opts[] = { { 'r', "roster", OPT_TEXT, &o.roster,
				       "ROSTER", "the list of units (needed)",
				       "责任单位名册（必需）" },
	{ 'a', "add", OPT_TEXT, &o.overlay, "FILE",
	    "who does what besides or against the text: doc, id, unit, role",
	    "补充或更正责任单位的表：文档、编号、单位、职责" },
	OPT_GROUPS(&o.groups),
	{ 0, "date", OPT_DATE, &o.day, "D",
	    "the day from which units must be open",
	    "自该日起在启用期内的单位才计" },
	{ 0, "infer-lead", OPT_FLAG, &o.infer_lead, NULL,
	    "where no lead is named, take the first unit, marked 推定牵头",
	    "未写牵头的，以排在首位的为牵头，并注明推定" },
	{ 'l', "list", OPT_TEXT, &o.list, "LIST",
	    "instead: load (by unit), unresolved (names), nolead, noperson",
	    "改为列出：load 各单位任务量，unresolved 未认出的名称，nolead "
	    "无牵头的任务，noperson 无责任人的任务" },
	OPT_END };

static const struct opt_prog prog = { "task-assign", "-r ROSTER [TASKS]",
	"Write one row for each task and unit that is to do it.",
	"把任务分解到单位：每项任务、每个单位一行。",
	"  plan-parse plan.docx | task-assign -r roster.csv > assignments.csv\n"
	"  task-assign -r roster.csv -a overlay.csv -l load tasks.csv\n",
	opts };

int
main(int argc, char **argv)
{
	int status, i = opt_parse(&prog, argc, argv, &status);

	if (i < 0)
		return status;
	if (!o.roster)
		diag("roster-needed", NOWHERE, "-r", NULL);
	else if (i + 1 < argc)
		diag("operand-extra", NOWHERE, argv[i + 1], NULL);
	else
		assign_run(&o, i < argc ? argv[i] : NULL);
	return diag_exit();
}

/* task-track - what was due, done and late on a day.  See task-track(1). */
#include <stddef.h>

#include "base/diag.h"
#include "base/opt.h"
#include "duty/options.h"
#include "duty/track.h"

static struct track_opts o = { .days = -1 };

static const struct opt opts[] = {
	{ 'p', "progress", OPT_MANY, &o.progress, "PROGRESS",
	    "the log of what was done (may be repeated)",
	    "进展记录（可多次给出）" },
	{ 'T', "targets", OPT_MANY, &o.targets, "TARGETS",
	    "figures that the tasks ask for (plan-parse -t targets)",
	    "任务的量化指标（plan-parse -t targets）" },
	{ 'r', "roster", OPT_TEXT, &o.roster, "ROSTER",
	    "the list of units: aliases, groups, population",
	    "责任单位名册：别名、分组、人口等" },
	{ 'f', "findings", OPT_MANY, &o.findings, "FINDINGS",
	    "findings whose rectification is tracked as well",
	    "督查记录，一并跟踪整改" },
	{ 0, "places", OPT_TEXT, &o.places, "FILE",
	    "whose areas are: units of findings that name none",
	    "责任区划分表：只写点位的问题归其单位" },
	{ 0, "date", OPT_DATE, &o.day, "D", "the day of the report (needed)",
	    "截至日期（必需）" },
	{ 0, "from", OPT_DATE, &o.from, "D",
	    "tasks that say no start begin here (default: 1 January)",
	    "未写开始日期的任务自该日起算（默认 1 月 1 日）" },
	{ 'l', "list", OPT_TEXT, &o.list, "LIST",
	    "due overdue silent back urged norecord unsigned findings "
	    "(more: manual)",
	    "只列：due 临期，overdue 逾期，behind 进度滞后，silent 无动静，extended 延期，back "
	    "退办，urged 催办，escalate 催办后拟升级；norecord 无记录的单位，unsigned 未签收，"
	    "unsigned-late 逾期未签收；findings 按台账改好日期的督查记录" },
	{ 0, "days", OPT_NUMBER, &o.days, "N",
	    "due within, silent for, or unsigned for more than N days",
	    "几日内到期，几日无记录，或超过几日未签收" },
	{ 0, "review", OPT_TEXT, &o.review, "PERIOD",
	    "of findings, only those of the last week, month, quarter",
	    "回头看：只列上一 week、month、quarter 的问题" },
	{ 0, "workdays", OPT_FLAG, &o.workdays, NULL,
	    "count days as working days", "天数按工作日计" },
	{ 0, "holidays", OPT_TEXT, &o.holidays, "FILE",
	    "the office's own holidays and festivals",
	    "自备节假日、节日表（有休、班日的即按 --workdays）" },
	{ 0, "lights", OPT_TEXT, &o.lights, "FILE",
	    "the office's own colours by state and days",
	    "自备亮灯表：状态、天数、颜色" },
	{ 0, "limits", OPT_TEXT, &o.limits, "FILE",
	    "the office's own limits in days", "自备天数界限表" },
	{ 0, "urges", OPT_TEXT, &o.urges, "FILE",
	    "what is proposed where reminders did not help",
	    "自备催办升级表：催办次数、催办后天数、超期天数、拟处理" },
	{ 0, "shares", OPT_TEXT, &o.shares, "FILE",
	    "what part of a figure each role owes (配合: none)",
	    "各职责承担指标的比例表（默认配合单位不承担）" },
	{ 0, "exclusive", OPT_FLAG, &o.exclusive, NULL,
	    "before a day (6月30日前) is not on it", "“×日前”不含当日（默认含当日）" },
	{ 0, "each", OPT_FLAG, &o.each, NULL,
	    "without a lead, each unit named owes an amount in full",
	    "未写牵头的，所列单位各自承担全部数量（默认共同承担）" },
	OPT_GROUPS(&o.groups), OPT_END
};

static const struct opt_prog prog = { "task-track",
	"-p PROGRESS [-T TARGETS] [-r ROSTER] --date D [ASSIGNMENTS]",
	"Say what was due, what was done and what is late on a day.",
	"按截至日期核对：应完成、已完成、逾期。",
	"  task-track -p log.csv -T targets.csv -r roster.csv --date "
	"2026-06-30 "
	"a.csv > status.csv\n"
	"  task-track -p log.csv --date 2026-06-30 -l due --days 7 a.csv\n"
	"  task-track -f findings.csv --review month --date 2026-07-05\n"
	"  task-track -p log.csv -f findings.csv -l findings --date "
	"2026-06-30 > settled.csv\n",
	opts };

int
main(int argc, char **argv)
{
	int status, i = opt_parse(&prog, argc, argv, &status);

	if (i < 0)
		return status;
	if (!o.progress.n && !o.findings.n)
		diag("progress-needed", NOWHERE, "-p", NULL);
	else if (date_is_none(o.day))
		diag("date-needed", NOWHERE, "--date", NULL);
	else if (i + 1 < argc)
		diag("operand-extra", NOWHERE, argv[i + 1], NULL);
	else
		track_run(&o, i < argc ? argv[i] : NULL);
	return diag_exit();
}

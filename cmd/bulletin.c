/* bulletin - standings, findings and status as a 通报.  See bulletin(1). */

#include "base/diag.h"
#include "base/opt.h"
#include "report/bulletin.h"

static struct bulletin_opts opts = { .number = -1, .format = "md" };
static const char *period = "month";

static const struct opt options[] = { { 'n', "number", OPT_NUMBER, &opts.number,
					  "NUMBER", "number of the issue",
					  "期号" },
	{ 0, "date", OPT_DATE, &opts.date, "D",
	    "day of issue; the bulletin is of its month or week",
	    "印发日期，通报该日所在的月或周" },
	{ 'f', "findings", OPT_MANY, &opts.findings, "FINDINGS",
	    "findings; may be given repeatedly", "督查记录，可多次给出" },
	{ 's', "status", OPT_TEXT, &opts.status, "STATUS",
	    "status of the tasks", "进度台账" },
	{ 0, "period", OPT_TEXT, &period, "month|week|2026-12|2026-W51",
	    "what it speaks of; month and week are those of --date",
	    "通报周期：month 月，week 周（按 --date），或指明某月、某周" },
	{ 0, "form", OPT_CHOICE, &opts.form, "document|briefing",
	    "an official document (of a month) or a numbered briefing (of a week)",
	    "样式：document 公文（月通报默认），briefing 简报（周通报默认）" },
	{ 0, "annex", OPT_CHOICES, &opts.annexes, "ranking|problems",
	    "put this table behind the paper, as an annex",
	    "改作附件：ranking 排名表，problems 问题清单" },
	{ 0, "unsealed", OPT_FLAG, &opts.unsealed, NULL,
	    "sign as papers without a seal do", "不加盖印章的落款格式" },
	{ 0, "office", OPT_TEXT, &opts.office, "NAME", "the office that issues",
	    "发文单位" },
	{ 0, "notice", OPT_TEXT, &opts.notice, "UNIT",
	    "the unit's notice of open problems and tasks instead",
	    "改为给某单位的整改通知单、提醒单" },
	{ 0, "notices", OPT_TEXT, &opts.notices, "FOLDER",
	    "the notices of all units with something open, a file each",
	    "给每个有未办结事项的单位各写一份，存入该文件夹" },
	{ 'r', "roster", OPT_TEXT, &opts.roster, "ROSTER",
	    "roster: other names of units; officials, whose names stay",
	    "责任单位名册：统一单位名称；其中人员的姓名照写" },
	{ 'R', "rules", OPT_TEXT, &opts.rules, "RULES",
	    "scoring rules: notices quote those that they rest on",
	    "考核细则，单据中列出所依条款" },
	{ 0, "tasks", OPT_TEXT, &opts.tasks, "TASKS",
	    "tasks of the plan: notices quote those that they remind of",
	    "任务分解表，单据中列出任务原文" },
	{ 0, "format", OPT_CHOICE, &opts.format, "md|text|docx",
	    "Markdown, plain text for a chat, or Word by pandoc",
	    "格式：md，text（微信群），docx（需要 pandoc）" },
	{ 'D', "define", OPT_MANY, &opts.words, "NAME=WORDS",
	    "words of the template (share/bulletin/words.csv)",
	    "设定模板中的词语" },
	{ 0, "persons", OPT_MANY, &opts.persons, "PERSONS",
	    "a register of residents, whose names are kept out for sure",
	    "居民（村民）名单：名单上的姓名一律隐去，可多次给出" },
	{ 0, "private", OPT_FLAG, &opts.private, NULL,
	    "keep telephone numbers and names of private persons",
	    "保留电话号码和个人姓名" },
	OPT_END };

static const struct opt_prog prog = { "bulletin",
	"-n NUMBER --date D [-f FINDINGS] [-s STATUS] [STANDINGS]",
	"write the weekly or monthly bulletin from standings and findings",
	"根据名次、督查记录、进度台账写出周通报或月通报",
	"  bulletin -n 12 --date 2026-12-31 --office 禾桥镇 \\\n"
	"      -f 督查记录.csv 名次.csv >通报.md\n",
	options };

/* False, after a diagnostic, if both are given and only one has a meaning. */
static bool
apart(bool both, const char *one, const char *other)
{
	if (both)
		diag("option-beside", NOWHERE, NULL, one, other, NULL);
	return !both;
}

static bool
check(int operands)
{
	if (opts.number < 0 || date_is_none(opts.date)) {
		diag("operand-missing", NOWHERE,
		    opts.number < 0 ? "-n NUMBER" : "--date D", NULL);
		return false;
	}
	if (operands > 1) {
		diag("operand-extra", NOWHERE, NULL, NULL);
		return false;
	}
	if (!stretch_parse(str_of(period), opts.date, &opts.period) ||
	    date_cmp(opts.date, opts.period.from) < 0) {
		diag("option-value", NOWHERE, period, "--period", NULL);
		return false;
	}
	return apart(opts.notice && opts.notices, "--notice", "--notices") &&
	    apart(opts.private && opts.persons.n, "--private", "--persons");
}

int
main(int argc, char **argv)
{
	int status, first = opt_parse(&prog, argc, argv, &status);

	if (first < 0)
		return status;
	if (!check(argc - first))
		return diag_exit();
	if (first < argc)
		opts.standings = argv[first];
	bulletin_write(&opts);
	return diag_exit();
}

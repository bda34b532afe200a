/* report-xlsx - tables into an Excel workbook.  See report-xlsx(1). */

#include "base/diag.h"
#include "base/opt.h"
#include "report/report.h"

static struct report_opts opts = REPORT_OPTS_INIT;

static const struct opt options[] = { { 0, "office", OPT_TEXT, &opts.office,
					  "NAME", "the office, for titles",
					  "单位名称，用于标题" },
	{ 0, "period", OPT_TEXT, &opts.period, "PERIOD",
	    "the period to report (2026-12); default: the last there is",
	    "考核期（2026-12），默认取表中最近一期" },
	{ 0, "tie", OPT_TEXT, &opts.ties, "ITEM,...",
	    "what decided between equals, as rank was told: ranks follow it",
	    "并列时依次比较的项目，与 rank 所用相同，名次据此重算" },
	{ 0, "date", OPT_DATE, &opts.date, "D",
	    "day of the report; default: SOURCE_DATE_EPOCH or today",
	    "制表日期，默认取 SOURCE_DATE_EPOCH 或当天" },
	OPT_END };

static const struct opt_prog prog = { "report-xlsx", "-o FILE [SHEET=]TABLE...",
	"lay tables out as an Excel workbook", "把各种表排成一个 Excel 工作簿",
	"  report-xlsx -o 考核表.xlsx 名次.csv 得分.csv 督查记录.csv\n"
	"  report-xlsx -o 台账.xlsx 物资=wuzi.csv\n",
	options };

int
main(int argc, char **argv)
{
	char dash[] = "-", *standard_input[] = { dash };
	int status, first = opt_parse(&prog, argc, argv, &status);

	if (first < 0)
		return status;
	if (!opt_common.output) {
		diag("operand-missing", NOWHERE, "-o FILE", NULL);
		return diag_exit();
	}
	if (date_is_none(opts.date))
		opts.date = date_today();
	opts.output = opt_common.output;
	if (first == argc)
		report_workbook(&opts, standard_input, 1);
	else
		report_workbook(&opts, argv + first, (size_t)(argc - first));
	return diag_exit();
}

/* score - points per unit, item and period.  FINDINGS -> stdout.  See score(1). */
#include <unistd.h>

#include "base/diag.h"
#include "base/opt.h"
#include "score/score.h"

static struct score_opts o = { .keep = 1000 };

static const struct opt opts[] = { { 'R', "rules", OPT_TEXT, &o.rules, "RULES",
				       "the scoring rules (kind rules)",
				       "考核细则表" },
	{ 'r', "roster", OPT_TEXT, &o.roster, "ROSTER",
	    "units with categories, groups, aliases", "责任单位名册" },
	{ 's', "status", OPT_MANY, &o.status, "[PERIOD=]STATUS",
	    "rates from task-track, for the last period or this one",
	    "task-track 的完成情况，用于末期或指定期间" },
	{ 0, "period", OPT_TEXT, &o.units, "month|quarter|half|year",
	    "periods to write, joined by commas (default: month)",
	    "计分期间：月、季、半年、年，可用逗号并列（默认：月）" },
	{ 0, "only", OPT_TEXT, &o.only, "2026-03|2026-Q1|2026",
	    "this period only", "只算这一期" },
	{ 0, "date", OPT_DATE, &o.asof, "DATE",
	    "day on which open findings are late (default: today)",
	    "判断逾期的日期（默认今天）" },
	{ 0, "why", OPT_NUMBER, &o.keep, "N",
	    "records named for each rule, unit and period (default 1000; 0: "
	    "all)",
	    "每条规则每期最多列出几条记录（默认 1000，0 为全部）" },
	{ 0, "explain", OPT_TEXT, &o.explain, "UNIT",
	    "the derivation of a unit's points; an item's name may come first",
	    "写出某单位的得分推导；其后可跟项目名" },
	OPT_END };

static const struct opt_prog prog = { "score",
	"-R RULES [-r ROSTER] [-s STATUS] [FINDINGS...]",
	"Score units by a township's rules, with the records that led to it.",
	"按考核细则给各单位计分，逐项列出依据的记录。",
	"  score -R 细则.csv -r 名册.csv 督查记录.csv | rank -g category\n"
	"  score -R 细则.csv -r 名册.csv --explain 上禾村 村庄保洁 "
	"督查记录.csv\n",
	opts };

int
main(int argc, char **argv)
{
	static const char *standard_input[] = { "-" };
	int status, first = opt_parse(&prog, argc, argv, &status);

	if (first < 0)
		return status;
	if (!o.rules) {
		diag("operand-missing", NOWHERE, "-R RULES", NULL);
		return 2;
	}
	if (date_is_none(o.asof))
		o.asof = date_today();
	o.files = (const char **)argv + first;
	o.nfile = (size_t)(argc - first);
	/* what is no file is the item to explain */
	if (o.explain && o.nfile > 0 && access(o.files[0], F_OK) != 0) {
		o.item = o.files[0];
		o.files++;
		o.nfile--;
	}
	if (o.nfile == 0 && o.status.n == 0) {
		o.files = standard_input;
		o.nfile = 1;
	}
	score_run(&o);
	return diag_exit();
}

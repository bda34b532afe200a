/* rank - standings in each group.  SCORES -> stdout.  See rank(1). */
#include "base/diag.h"
#include "base/opt.h"
#include "score/rank.h"

static struct rank_opts o = { .places = 2 };

static const struct opt opts[] = {
	{ 'g', "group", OPT_TEXT, &o.group, "COLUMN",
	    "rank within each value of this column (category)",
	    "按此列分组排名（如 单位类别）" },
	{ 'b', "before", OPT_TEXT, &o.before, "STANDINGS",
	    "standings before: one period or the year so far; of the same\n"
	    "                            period: what has changed is noted",
	    "以前各期名次；含本期的，列出变动" },
	{ 0, "tie", OPT_TEXT, &o.ties, "ITEM,...",
	    "items that decide between equals; deducted, added, count",
	    "并列时依次比较的项目；也可用 扣分、加分、数量" },
	{ 0, "grades", OPT_TEXT, &o.grades, "TABLE",
	    "grades with thresholds and quotas", "等次表：分数线和名额" },
	{ 0, "awards", OPT_TEXT, &o.awards, "TABLE",
	    "awards and their conditions", "荣誉表：条件和名额" },
	{ 0, "ladders", OPT_TEXT, &o.ladders, "TABLE",
	    "warnings and how often they take", "预警表：情形和次数" },
	{ 0, "places", OPT_NUMBER, &o.places, "0..6",
	    "decimal places of totals (default 2)", "总分小数位数（默认 2）" },
	{ 0, "summary", OPT_FLAG, &o.summary, NULL,
	    "averages and spread of the groups instead of standings",
	    "不列名次，只列各组平均分、极差" },
	{ 0, "check", OPT_TEXT, &o.check, "PUBLISHED",
	    "faults of a ranking made by hand, against itself and the scores",
	    "核对手工名次表，列出错处" },
	OPT_END
};

static const struct opt_prog prog = { "rank",
	"[-g COLUMN] [-b BEFORE] [--check PUBLISHED] [SCORES...]",
	"Rank units by their scores, with grades, awards and warnings.",
	"按得分排名次，定等次、荣誉和预警。",
	"  rank -g category -b 上月名次.csv 得分.csv > 名次.csv\n"
	"  rank -g category --check 公示名次.csv 得分.csv\n",
	opts };

int
main(int argc, char **argv)
{
	static const char *standard_input[] = { "-" };
	int status, first = opt_parse(&prog, argc, argv, &status);

	if (first < 0)
		return status;
	o.files = (const char **)argv + first;
	o.nfile = (size_t)(argc - first);
	if (o.nfile == 0 && !o.check) {
		o.files = standard_input;
		o.nfile = 1;
	}
	return rank_run(&o) < 0 ? 2 : diag_exit();
}

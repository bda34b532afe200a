/* plan-parse - read plans: what is to be done, by whom, when, how much */
#include <string.h>

#include "base/diag.h"
#include "base/opt.h"
#include "plan/plan.h"
#include "rule/write.h"
#include "target/write.h"

static const char *type = "tasks";
static bool for_score;
static struct outline_opts how;

static const struct opt opts[] = {
	{ 't', "type", OPT_TEXT, &type, "TABLE",
	    "tasks (default), targets, rules, progress, members, spans, all",
	    "输出哪种表：tasks 任务（默认）、targets 指标、rules 细则草稿、"
	    "progress 总结中的实绩、members 领导小组名单、spans 时间与数量、all 全文提纲" },
	{ 'y', "year", OPT_YEAR, &how.year, "YEAR",
	    "year of dates that name none", "文中日期未写年份时的年份" },
	{ 0, "date", OPT_DATE, &how.date, "DATE",
	    "date of the document, for 即日起", "文件日期（“即日起”由此算）" },
	{ 0, "unit", OPT_TEXT, &how.unit, "UNIT",
	    "with -t progress: whose report it is",
	    "与 -t progress 同用：报送单位" },
	{ 'd', "doc", OPT_TEXT, &how.name, "NAME",
	    "name of the document (default: the file's)",
	    "文档名（默认为文件名）" },
	{ 0, "for-score", OPT_FLAG, &for_score, NULL,
	    "with -t rules: write a rules table that score reads",
	    "与 -t rules 同用：写成 score 能读的细则表" },
	OPT_END
};

static const struct opt_prog prog = { "plan-parse",
	"[-t TABLE] [-y YEAR] [--date DATE] [-d NAME] [FILE...]",
	"Read plan documents (text, Word, Excel) and write their tasks as a table.",
	"读取工作方案（文本、Word 或 Excel），输出任务表。",
	"  plan-parse 方案.docx | task-assign -r 责任单位.csv\n"
	"  plan-parse -t targets -y 2026 方案.txt\n",
	opts };

static const struct {
	const char *type, *kind;
	plan_writer *write;
	const char *const *columns; /* NULL: all of the kind */
} writers[] = {
	{ "tasks", "tasks", tasks_write, NULL },
	{ "targets", "targets", targets_write, NULL },
	{ "rules", "drafts", drafts_write, NULL },
	{ "progress", "progress", progress_write, progress_columns },
	{ "members", "tasks", members_write, members_columns },
	{ "spans", "spans", spans_write, NULL },
	{ "all", "outline", outline_write, NULL },
	{ "", "rules", rulebook_write, rulebook_columns }, /* --for-score */
};

static int
parse(const char *path, plan_writer *write, struct table_out *out)
{
	struct plan *p = plan_read(path, &how);

	if (!p)
		return -1;
	write(p, out);
	plan_free(p);
	return 0;
}

int
main(int argc, char **argv)
{
	size_t w, nw = sizeof(writers) / sizeof(writers[0]) - 1;
	struct table_out *out;
	plan_writer *write;
	int status, i = opt_parse(&prog, argc, argv, &status), rc = 0;

	if (i < 0)
		return status;
	for (w = 0; w < nw && strcmp(writers[w].type, type) != 0; w++)
		;
	if (w == nw) {
		diag("option-value", NOWHERE, type, "-t", NULL);
		return diag_exit();
	}
	if (for_score && writers[w].write == drafts_write)
		w = nw;
	write = writers[w].write;
	out = table_create(writers[w].kind, writers[w].columns);
	if (!out)
		return diag_exit();
	if (i == argc)
		rc = parse("-", write, out);
	for (; i < argc && rc == 0; i++)
		rc = parse(argv[i], write, out);
	if (rc == 0)
		table_finish(out);
	else
		table_drop(out);
	return diag_exit();
}

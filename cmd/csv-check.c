/* csv-check - what is wrong with a table, by line and column */

#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "base/opt.h"
#include "io/table.h"
#include "office/audit.h"

static const char *kind, *to_header, *roster, *checks;
static size_t nfaults;

static const struct opt opts[] = {
	{ 't', "type", OPT_TEXT, &kind, "TABLE_KIND",
	    "tasks, roster, findings ... (default: told by the headings)",
	    "表的种类：tasks、roster、findings……（默认按表头判断）" },
	{ 'r', "roster", OPT_TEXT, &roster, "ROSTER",
	    "are the units it names in this roster?",
	    "核对表中单位是否在此责任单位名册中" },
	{ 0, "checks", OPT_TEXT, &checks, "FILE",
	    "the office's own checks: columns, check, pattern",
	    "自备检查表：列、检查、规则" },
	{ 0, "to-header", OPT_CHOICE, &to_header, "zh|en",
	    "write the table itself, headings in this language, as clean CSV",
	    "改写输出该表：表头换成中文或英文，整理为规范 CSV" },
	OPT_END
};

static const struct opt_prog prog = { "csv-check",
	"[-t TABLE_KIND] [-r ROSTER] [--to-header zh|en] [TABLE]",
	"Report what is wrong with a table as rows: file, line, column, fault.",
	"检查表格，逐条列出问题所在的文件、行、列和原因。",
	"  csv-check -t roster 名册.csv\n"
	"  csv-check -r 名册.csv 督查记录.csv\n"
	"  csv-check --to-header en 督查记录.csv > findings.csv\n",
	opts };

/*
 * A finding becomes a row of the faults table; a fatal one too, unless it is
 * the file itself that cannot be read.
 */
static void
put_fault(void *arg, const struct taken *m)
{
	struct table_out *out = arg;

	if (!m->at.file)
		return;
	nfaults++;
	table_puts(out, m->at.file);
	if (m->at.line > 0)
		table_putn(out, m->at.line);
	else
		table_puts(out, "");
	if (m->at.line > 0 && m->at.col > 0)
		table_putn(out, m->at.col);
	else
		table_puts(out, "");
	table_puts(out, diag_level_name(m->level));
	table_puts(out, m->code);
	table_puts(out, m->text);
	table_puts(out, m->subject);
	table_end(out);
}

/* What only the reader of a roster sees: names that mean two units. */
static void
put_roster_fault(void *arg, const struct taken *m)
{
	if (strncmp(m->code, "roster-", 7) == 0 ||
	    strcmp(m->code, "check-pipe") == 0)
		put_fault(arg, m);
}

static int
check(const char *path)
{
	struct table_out *out = table_create("faults", NULL);
	struct table *in;
	bool is_roster, opened;

	if (!out)
		return -1;
	diag_divert(put_fault, out);
	in = table_open(path, kind);
	opened = in != NULL;
	if (opened) {
		is_roster = str_is(table_schema(in)->table, "roster");
		audit_table(in, roster, checks, NULL);
		table_close(in);
		diag_divert(put_roster_fault, out);
		if (is_roster)
			audit_roster(path);
	}
	diag_divert(NULL, NULL);
	if (opened || nfaults)
		return table_finish(out);
	table_drop(out);
	return -1;
}

static int
rewrite(const char *path)
{
	struct table *in = table_open(path, kind);
	struct table_out *out = in ? table_like(in) : NULL;
	int rc = out ? audit_table(in, roster, checks, out) : -1;

	table_close(in);
	if (out && rc == 0)
		return table_finish(out);
	table_drop(out);
	return -1;
}

int
main(int argc, char **argv)
{
	int first, status;

	if ((first = opt_parse(&prog, argc, argv, &status)) < 0)
		return status;
	if (to_header)
		opt_common.header_zh = strcmp(to_header, "zh") == 0;
	if (argc - first > 1)
		diag("operand-extra", NOWHERE, argv[first + 1], NULL);
	else if ((to_header ? rewrite
			    : check)(argc > first ? argv[first] : "-") < 0)
		return 2;
	return diag_exit();
}

/* plan-check - proofread plans: one row for each fault, by line and column */

#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "io/table.h"
#include "office/roster.h"
#include "plan/check.h"

static const char *roster_path;
static struct outline_opts how;
static long year;

static const struct opt opts[] = {
	{ 'r', "roster", OPT_TEXT, &roster_path, "ROSTER",
	    "check the units named against this list",
	    "按责任单位名册核对文中单位" },
	{ 'y', "year", OPT_NUMBER, &year, "YEAR",
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

/* What was found in one file, to be put in the order of the text. */
struct fault {
	struct taken m;
	size_t n; /* order of finding */
};

static struct {
	struct fault *v;
	size_t n, cap;
	struct arena texts;
} found;

static const char *
keep(const char *s)
{
	return s ? arena_strndup(&found.texts, s, str_of(s).n) : NULL;
}

static void
take(void *arg, const struct taken *m)
{
	struct fault *f;

	(void)arg;
	GROW(found.v, found.n, found.cap);
	f = &found.v[found.n];
	f->m = *m;
	f->m.code = keep(m->code);
	f->m.text = keep(m->text);
	f->m.subject = keep(m->subject);
	f->m.at.file = keep(m->at.file);
	f->n = found.n++;
}

static int
compare(const void *a, const void *b)
{
	const struct fault *x = a, *y = b;

	if (x->m.at.line != y->m.at.line)
		return x->m.at.line < y->m.at.line ? -1 : 1;
	if (x->m.at.col != y->m.at.col)
		return x->m.at.col < y->m.at.col ? -1 : 1;
	return x->n < y->n ? -1 : x->n > y->n;
}

static void
put_number(struct table_out *out, long n)
{
	if (n > 0)
		table_putn(out, n);
	else
		table_puts(out, "");
}

static void
put_faults(struct table_out *out)
{
	size_t i;

	if (found.n > 1)
		qsort(found.v, found.n, sizeof(*found.v), compare);
	for (i = 0; i < found.n; i++) {
		const struct taken *m = &found.v[i].m;

		table_puts(out, m->at.file);
		put_number(out, m->at.line);
		put_number(out, m->at.col);
		table_puts(out, diag_level_name(m->level));
		table_puts(out, m->code);
		table_puts(out, m->text);
		table_puts(out, m->subject);
		table_end(out);
	}
	found.n = 0;
	arena_reset(&found.texts);
}

static int
check(const char *path, const struct roster *roster, struct table_out *out)
{
	struct plan *p = plan_read(path, &how);
	int rc = -1;

	if (p) {
		diag_divert(take, NULL);
		rc = check_plan(p, roster);
		diag_divert(NULL, NULL);
		put_faults(out);
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
	how.year = (int)year;
	if (year > 9999)
		diag("option-value", NOWHERE, "-y", "-y", NULL);
	else if (!roster_path || (roster = roster_read(roster_path)) != NULL)
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
	free(found.v);
	arena_free(&found.texts);
	return diag_exit();
}

#include <stdio.h>
#include <string.h>

#include "duty/deadline.h"
#include "duty/expect.h"
#include "duty/handover.h"
#include "duty/lists.h"
#include "duty/mend.h"
#include "duty/progress.h"
#include "duty/repairs.h"
#include "duty/settle.h"
#include "duty/settled.h"
#include "duty/track.h"
#include "io/source.h"
#include "io/tablecheck.h"

struct run {
	const struct track_opts *opts;
	enum status_list list;
	enum period review;
	struct states *states;
	struct limits *limits;
	struct workdays *work;
	struct roster *roster;
	struct groups *groups;
	struct hints *hints;
	struct portions portions;
	struct aims *aims;
	struct handovers handovers;
	struct ledger ledger;
	struct table *in; /* assignments; kept open for its headings */
	struct places *places;
	struct mend *mend;
	struct status *out;
};

static bool
read_settings(struct run *x)
{
	const struct track_opts *o = x->opts;
	int p;

	if (!status_list_parse(o->list, &x->list) ||
	    (x->states = states_read(o->lights, o->limits, o->urges)) == NULL ||
	    (x->hints = hints_read()) == NULL ||
	    !portions_read(&x->portions, o->shares))
		return false;
	x->limits = states_limits(x->states);
	if ((x->work = workdays_read(o->holidays)) == NULL)
		return false;
	if (o->workdays || workdays_are_own(x->work))
		x->limits->work = x->work;
	if (o->days >= 0 && x->list == STATUS_SILENT)
		x->limits->silent = o->days;
	if (o->days >= 0 && x->list == STATUS_UNSIGNED_LATE)
		x->limits->sign = o->days;
	for (p = 0; o->days >= 0 && x->list == STATUS_DUE && p < PERIODS;
	     p++)
		x->limits->near[p] = o->days;
	return true;
}

static bool
read_review(struct run *x)
{
	struct cycle c;

	if (!x->opts->review)
		return true;
	if (!cycle_parse(str_of(x->opts->review), &c) || c.every != 1) {
		diag(
		    "option-value", NOWHERE, x->opts->review, "--review", NULL);
		return false;
	}
	x->review = c.period;
	return true;
}

/* The findings are read again to be written, and all of them. */
static bool
can_settle(const struct run *x)
{
	const struct track_opts *o = x->opts;
	size_t i;

	if (x->list != STATUS_FINDINGS)
		return true;
	for (i = 0; i < o->findings.n; i++)
		if (strcmp(o->findings.v[i], "-") == 0)
			diag("settle-pipe", (struct place){ "-", 0, 0 }, NULL,
			    NULL);
	if (o->review || o->findings.n == 0)
		diag("option-value", NOWHERE, o->list, "-l", NULL);
	return !diag_count(LEVEL_FATAL);
}

static bool
read_small_side(struct run *x)
{
	const struct track_opts *o = x->opts;
	size_t i;

	if (o->roster &&
	    ((x->roster = roster_read(o->roster)) == NULL ||
		(x->groups = groups_read(x->roster, o->groups)) == NULL))
		return false;
	if (o->places &&
	    (x->places = places_read(o->places, x->roster)) == NULL)
		return false;
	if ((x->aims = aims_new()) == NULL)
		return false;
	for (i = 0; i < o->targets.n; i++)
		if (aims_read(x->aims, o->targets.v[i], x->hints, x->roster,
			x->groups) < 0)
			return false;
	x->ledger = (struct ledger){ .roster = x->roster,
		.hints = x->hints,
		.work = x->work,
		.portions = &x->portions,
		.aims = x->aims,
		.day = o->day,
		.exclusive = o->exclusive,
		.each = o->each,
		.from = o->from };
	if (o->findings.n && o->progress.n)
		x->ledger.repairs = repairs_new(&o->findings);
	return true;
}

static void
add_assignment(struct run *x, const struct row *r)
{
	struct duty *d = ledger_add(&x->ledger, x->in, r);

	if (!ledger_follows(&x->ledger, d)) { /* it was told of its task */
		tablecheck_days(x->in, r, table_col(x->in, "start"));
		tablecheck_days(x->in, r, table_col(x->in, "due"));
	}
	deadline_festival(
	    &x->ledger, d, table_place(x->in, r, table_col(x->in, "due")));
}

static bool
read_assignments(struct run *x, const char *path)
{
	struct row r;
	int rc = -1;

	x->ledger.only_findings = x->list == STATUS_FINDINGS && !path;
	if (x->ledger.only_findings ||
	    (x->opts->findings.n &&
		((!path && !x->opts->progress.n) || source_is_idle(path))))
		return true;
	x->in = table_open(path, "assignments");
	if (x->in && table_need(x->in, "id") && table_need(x->in, "unit"))
		while ((rc = table_next(x->in, &r)) == 1)
			add_assignment(x, &r);
	if (rc == 0 &&
	    !handovers_read(&x->handovers, &x->ledger, &x->opts->progress))
		return false;
	x->ledger.handovers = &x->handovers;
	expect_all(&x->ledger);
	if (rc == 0)
		aims_unused(x->aims);
	return rc == 0;
}

/* Rows that were rightly passed over, in one line for each file. */
static void
report_rows(const struct run *x, const char *code, long n, const char *file)
{
	struct buf day = BUF_INIT;
	char count[32];

	if (n == 0)
		return;
	date_put(&day, x->opts->day);
	snprintf(count, sizeof(count), "%ld", n);
	diag(code, (struct place){ file, 0, 0 }, count, day.p, NULL);
	buf_free(&day);
}

static bool
read_progress(struct run *x)
{
	struct progress_count c;
	size_t i;

	for (i = 0; i < x->opts->progress.n; i++) {
		c = (struct progress_count){ 0, 0, 0, 0 };
		if (progress_read(&x->ledger, x->opts->progress.v[i], &c) < 0)
			return false;
		report_rows(x, "rows-later", c.later, x->opts->progress.v[i]);
		report_rows(x, "rows-idle", c.idle, x->opts->progress.v[i]);
		report_rows(x, "rows-tasks", c.tasks, x->opts->progress.v[i]);
	}
	settle_deadlines(&x->ledger);
	return true;
}

static bool
read_findings(struct run *x, const struct mend_sink *out)
{
	const struct track_opts *o = x->opts;
	struct mend_count c;
	size_t i;

	if (!o->findings.n)
		return true;
	x->mend = mend_new(
	    x->roster, x->limits, x->ledger.repairs, o->day, x->review);
	mend_places(x->mend, x->places);
	for (i = 0; i < o->findings.n; i++) {
		if (mend_read(x->mend, o->findings.v[i], out, &c) < 0)
			return false;
		report_rows(x, "rows-later", c.later, o->findings.v[i]);
		report_rows(x, "rows-nothing", c.nothing, o->findings.v[i]);
		report_rows(
		    x, "rows-no-deadline", c.no_deadline, o->findings.v[i]);
	}
	mend_finish(x->mend, out);
	return true;
}

static void
put_finding(void *status, const struct finding *f)
{
	status_put_finding(status, f);
}

static int
write_settled(struct run *x)
{
	struct settled s;
	int rc = -1;

	settled_init(&s, x->places);
	if (read_findings(x, &s.sink))
		rc = settled_write(&s, &x->opts->findings);
	settled_free(&s);
	return rc;
}

static int
write_all(struct run *x)
{
	struct mend_sink sink = { put_finding, NULL };
	struct rollup *r;
	size_t i;
	bool ok;

	if (x->list == STATUS_FINDINGS)
		return write_settled(x);
	if (x->list == STATUS_NORECORD)
		return lists_norecord(&x->ledger);
	if (x->list >= STATUS_UNSIGNED)
		return lists_unsigned(
		    &x->ledger, x->limits, x->list == STATUS_UNSIGNED_LATE);
	x->out =
	    status_create(x->list, x->states, x->limits, x->opts->day, x->in);
	if (!x->out)
		return -1;
	sink.arg = x->out;
	r = rollup_new(&x->ledger, x->limits);
	for (i = 0; i < x->ledger.n; i++)
		status_put_duty(x->out, &x->ledger, x->ledger.v[i], r);
	rollup_free(r);
	ok = read_findings(x, &sink);
	if (ok)
		return status_finish(x->out);
	status_drop(x->out);
	return -1;
}

static void
release(struct run *x)
{
	mend_free(x->mend);
	places_free(x->places);
	repairs_free(x->ledger.repairs);
	handovers_free(&x->handovers);
	table_close(x->in);
	ledger_free(&x->ledger);
	aims_free(x->aims);
	groups_free(x->groups);
	roster_free(x->roster);
	hints_free(x->hints);
	workdays_free(x->work);
	states_free(x->states);
}

int
track_run(const struct track_opts *opts, const char *assignments)
{
	struct run x = { .opts = opts };
	int rc = -1;

	if (read_settings(&x) && read_review(&x) && can_settle(&x) &&
	    read_small_side(&x) && read_assignments(&x, assignments) && read_progress(&x))
		rc = write_all(&x);
	release(&x);
	return rc;
}

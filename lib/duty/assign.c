#include <string.h>

#include "base/path.h"
#include "duty/assign.h"
#include "duty/crew.h"
#include "duty/load.h"
#include "duty/overlay.h"
#include "io/lexicon.h"
#include "io/tablecheck.h"
#include "office/days.h"

enum {
	C_DOC,
	C_ID,
	C_NUMBER,
	C_KIND,
	C_TITLE,
	C_LEAD,
	C_UNITS,
	C_ASSIST,
	C_SUBJECTS,
	C_PEOPLE,
	C_START,
	C_DUE,
	C_FREQ,
	C_WHEN,
	NCOLS
};

static const char *const col_name[NCOLS] = { "doc", "id", "number", "kind",
	"title", "lead", "units", "assist", "subjects", "people", "start",
	"due", "freq", "when_text" };

static const char *const nolead_cols[] = { "doc", "id", "kind", "title",
	"units", "assist", "due", NULL };

enum list {
	LIST_ROWS,
	LIST_LOAD,
	LIST_LOST,
	LIST_NOLEAD,
	LIST_NOPERSON,
	LISTS
};
static const char *const list_name[LISTS] = { NULL, "load", "unresolved",
	"nolead", "noperson" };

struct run {
	const struct assign_opts *opts;
	enum list list;
	struct date day; /* given, or today */
	struct roster *roster;
	struct groups *groups;
	struct parties *parties;
	struct words *words;
	struct overlay *overlay;
	struct load *load;
	struct table *in;
	long col[NCOLS];
	struct str doc_name; /* where the table has no doc column */
	struct table_out *out;
	struct crew crew;
	struct crew_ctx ctx;
	struct str doc, id; /* of the task */
	struct buf made_id;
	long rows;
	size_t inferred;
};

static struct str
cell(const struct run *x, const struct row *r, int c)
{
	return row_cell(r, x->col[c]);
}

/* The days that a unit must touch to be on the task. */
static void
set_window(struct run *x, const struct row *r)
{
	int y = x->day.y;
	struct days start, due;
	struct date lo, hi;

	tablecheck_days(x->in, r, x->col[C_START]);
	tablecheck_days(x->in, r, x->col[C_DUE]);
	days_read(&due, cell(x, r, C_DUE), y, DAYS_TO);
	days_read(&start, cell(x, r, C_START), y, DAYS_FROM);
	hi = days_last(&due);
	lo = days_first(&start);
	/* A deadline before the first start has a start that is not said. */
	if (!date_is_none(lo) && !date_is_none(days_first(&due)) &&
	    date_cmp(days_first(&due), lo) < 0)
		lo = DATE_NONE;

	if (date_is_none(hi))
		hi = (struct date){ y, 12, 31 };
	if (!date_is_none(x->opts->day))
		lo = x->opts->day;
	else if (date_is_none(lo))
		lo = (struct date){ hi.y, 1, 1 };
	x->ctx.lo = date_cmp(lo, hi) > 0 ? hi : lo;
	x->ctx.hi = hi;
}

/* A hand-made table may have neither document nor id. */
static void
set_identity(struct run *x, const struct row *r)
{
	x->rows++;
	x->doc = cell(x, r, C_DOC);
	if (x->doc.n == 0)
		x->doc = x->doc_name;
	x->id = cell(x, r, C_ID);
	if (x->id.n == 0)
		x->id = cell(x, r, C_NUMBER);
	if (x->id.n == 0) {
		buf_reset(&x->made_id);
		buf_addf(&x->made_id, "%ld", x->rows);
		x->id = buf_str(&x->made_id);
	}
}

static void
lost(void *arg, struct str name, enum role role)
{
	struct run *x = arg;

	if (x->load)
		load_lost(x->load, name, role, x->doc, x->id);
}

static void
lay_over(void *arg, struct overlay_row *row)
{
	struct run *x = arg;
	struct place task = x->ctx.at;

	x->ctx.at = row->at;
	if (!crew_overlay(&x->crew, &x->ctx, row->unit, row->role))
		diag("overlay-nothing", row->at, row->unit.p, NULL);
	if (row->via.n)
		crew_word(&x->crew, row->unit, row->via, row->group);
	x->ctx.at = task;
}

static void
gather(struct run *x, const struct row *r)
{
	static const int from[ROLES] = { C_LEAD, C_UNITS, C_ASSIST,
		C_SUBJECTS };
	bool whole;
	int k;

	whole = x->overlay && overlay_whole(x->overlay, x->doc, x->id);
	crew_reset(&x->crew);
	for (k = 0; k < ROLES && !whole; k++) {
		x->ctx.at = table_place(x->in, r, x->col[from[k]]);
		crew_add(&x->crew, &x->ctx, cell(x, r, from[k]), (enum role)k);
	}
	if (x->overlay)
		overlay_each(x->overlay, x->doc, x->id, lay_over, x);
	if (crew_count(&x->crew) == 0) {
		x->ctx.at = table_place(x->in, r, x->col[C_PEOPLE]);
		crew_add_people(&x->crew, &x->ctx, cell(x, r, C_PEOPLE));
	}
	if (x->opts->infer_lead)
		x->inferred += crew_infer_lead(&x->crew);
}

static void
put_via(struct table_out *t, const struct member *m)
{
	struct buf b = BUF_INIT;

	if (m->inferred)
		buf_addstr(&b, lex("lead-inferred"));
	buf_addstr(&b, m->via);
	table_put(t, buf_str(&b));
	buf_free(&b);
}

/* One row; m NULL: nobody is named. */
static void
write_row(struct run *x, const struct row *r, const struct member *m)
{
	static const struct unit nobody = { .name = STR_NULL };
	const struct unit *u = m && m->unit ? m->unit : &nobody;
	struct table_out *t = x->out;
	size_t i;

	table_put(t, x->doc);
	table_put(t, x->id);
	table_put(t, cell(x, r, C_KIND));
	table_put(t, cell(x, r, C_TITLE));
	table_put(t, u->name);
	table_puts(t, m ? role_name(m->role) : "");
	if (m)
		put_via(t, m);
	else
		table_put(t, cell(x, r, C_SUBJECTS));
	table_puts(t, match_name(m ? m->how : MATCH_NONE));
	table_put(t, u->category);
	table_put(t, u->leader);
	table_put(t, u->contact);
	table_put(t, cell(x, r, C_START));
	table_put(t, cell(x, r, C_DUE));
	table_put(t, cell(x, r, C_FREQ));
	table_put(t, cell(x, r, C_PEOPLE));
	table_put(t, u->head);
	table_put(t, u->phone);
	if (m && m->how == MATCH_GUESS && m->distance)
		table_putn(t, m->distance);
	else
		table_puts(t, "");
	table_put(t, cell(x, r, C_WHEN));
	for (i = 0; i < table_ncols(x->in); i++)
		if (!table_known(x->in, i))
			table_put(t, r->cell[i]);
	table_end(t);
}

static bool
has_lead(const struct crew *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (!c->v[i].gone && c->v[i].unit && c->v[i].role == ROLE_LEAD)
			return true;
	return false;
}

static void
write_nolead(struct run *x, const struct row *r)
{
	struct buf names[2] = { BUF_INIT, BUF_INIT };
	size_t i;

	for (i = 0; i < x->crew.n; i++)
		if (!x->crew.v[i].gone && x->crew.v[i].unit)
			buf_join(&names[x->crew.v[i].role != ROLE_UNITS], "、",
			    x->crew.v[i].unit->name);
	table_put(x->out, x->doc);
	table_put(x->out, x->id);
	table_put(x->out, cell(x, r, C_KIND));
	table_put(x->out, cell(x, r, C_TITLE));
	table_put(x->out, buf_str(&names[0]));
	table_put(x->out, buf_str(&names[1]));
	table_put(x->out, cell(x, r, C_DUE));
	table_end(x->out);
	buf_free(&names[0]);
	buf_free(&names[1]);
}

/* All rows, or those without a person who answers for it. */
static bool
writes_rows(const struct run *x, const struct row *r, const struct member *m)
{
	if (x->list == LIST_NOPERSON)
		return cell(x, r, C_PEOPLE).n == 0 &&
		    (!m || !m->unit || m->unit->head.n == 0);
	return x->list == LIST_ROWS;
}

static void
write_task(struct run *x, const struct row *r)
{
	size_t i;

	for (i = 0; i < x->crew.n; i++) {
		const struct member *m = &x->crew.v[i];

		if (m->gone)
			continue;
		if (x->load)
			load_member(x->load, m, x->doc, x->id);
		if (writes_rows(x, r, m))
			write_row(x, r, m);
	}
	if (writes_rows(x, r, NULL) && crew_count(&x->crew) == 0)
		write_row(x, r, NULL);
	if (x->list == LIST_NOLEAD && !has_lead(&x->crew))
		write_nolead(x, r);
}

static void
do_task(struct run *x, const struct row *r)
{
	set_identity(x, r);
	set_window(x, r);
	gather(x, r);
	if (crew_count(&x->crew) == 0) {
		diag_str("task-nobody", table_place(x->in, r, x->col[C_UNITS]),
		    x->id, NULL);
	}
	write_task(x, r);
}

static bool
choose_list(struct run *x)
{
	int k;

	x->list = LIST_ROWS;
	if (!x->opts->list)
		return true;
	for (k = 1; k < LISTS; k++)
		if (strcmp(x->opts->list, list_name[k]) == 0)
			x->list = (enum list)k;
	if (x->list == LIST_ROWS)
		diag("list-unknown", NOWHERE, x->opts->list,
		    "load、unresolved、nolead、noperson", NULL);
	return x->list != LIST_ROWS;
}

static bool
open_tables(struct run *x, const char *tasks)
{
	int k;

	if ((x->roster = roster_read(x->opts->roster)) == NULL ||
	    (x->groups = groups_read(x->roster, x->opts->groups)) == NULL ||
	    (x->words = words_read()) == NULL ||
	    (x->opts->overlay &&
		(x->overlay = overlay_read(x->opts->overlay)) == NULL) ||
	    (x->in = table_open(tasks, "tasks")) == NULL ||
	    !table_need(x->in, "title"))
		return false;
	for (k = 0; k < NCOLS; k++)
		x->col[k] = table_col(x->in, col_name[k]);
	x->doc_name = path_stem(tasks);
	x->parties = parties_new(x->roster, x->groups);
	crew_init(&x->crew, x->roster);
	x->ctx = (struct crew_ctx){ x->roster, x->parties, x->words, DATE_NONE,
		DATE_NONE, NOWHERE, lost, x };
	return true;
}

static bool
open_output(struct run *x)
{
	size_t i;

	if (x->list == LIST_LOAD || x->list == LIST_LOST) {
		x->load = load_new(x->roster);
		return true;
	}
	x->out = x->list == LIST_NOLEAD ? table_create("tasks", nolead_cols)
					: table_create("assignments", NULL);
	if (!x->out)
		return false;
	for (i = 0; x->list != LIST_NOLEAD && i < table_ncols(x->in); i++)
		if (!table_known(x->in, i))
			table_extra(x->out, table_heading(x->in, i));
	return true;
}

static int
finish(struct run *x)
{
	struct buf b = BUF_INIT;

	if (x->overlay)
		overlay_unused(x->overlay);
	if (x->inferred) {
		buf_addf(&b, "%zu", x->inferred);
		diag("lead-inferred", NOWHERE, b.p, NULL);
		buf_free(&b);
	}
	if (x->list == LIST_LOAD)
		return load_write_units(x->load);
	return x->list == LIST_LOST ? load_write_lost(x->load) : 0;
}

static void
release(struct run *x)
{
	crew_free(&x->crew);
	load_free(x->load);
	parties_free(x->parties);
	overlay_free(x->overlay);
	words_free(x->words);
	groups_free(x->groups);
	roster_free(x->roster);
	table_close(x->in);
	buf_free(&x->made_id);
}

int
assign_run(const struct assign_opts *opts, const char *tasks)
{
	struct run x = { .opts = opts };
	struct row r;
	int rc = -1;

	x.day = date_is_none(opts->day) ? date_today() : opts->day;
	if (choose_list(&x) && open_tables(&x, tasks) && open_output(&x)) {
		while ((rc = table_next(x.in, &r)) == 1)
			do_task(&x, &r);
		if (rc == 0)
			rc = finish(&x);
	}
	if (x.out && rc < 0)
		table_drop(x.out);
	else if (x.out)
		rc = table_finish(x.out);
	release(&x);
	return rc;
}

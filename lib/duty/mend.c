#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "duty/mend.h"

enum {
	C_DATE,
	C_UNIT,
	C_ITEM,
	C_RULE,
	C_PLACE,
	C_PROBLEM,
	C_SOURCE,
	C_DEADLINE,
	C_FIXED,
	NCOLS
};

static const char *const col_name[NCOLS] = { "date", "unit", "item", "rule",
	"place", "problem", "source", "deadline", "fixed" };

/* What is known of one problem: a few dates, whatever the number of rows. */
struct problem {
	struct date fixed; /* last time it was put right */
	struct date found; /* last time it was found */
};

struct held {
	struct finding f;
	struct problem *problem; /* or NULL */
};

struct mend {
	const struct roster *roster; /* or NULL */
	const struct limits *limits;
	struct date day;
	bool review;
	struct date from, to; /* of the review */
	struct arena mem;
	struct map problems; /* unit, place, rule -> struct problem */
	struct held *held;
	size_t nheld, capheld;
	struct mend_count count;
	/* the row at hand */
	struct table *t;
	struct row r;
	long col[NCOLS];
	struct str doc;
	struct buf key, id, title;
};

struct mend *
mend_new(const struct roster *r, const struct limits *l, struct date day,
    enum period review)
{
	struct mend *m = xcalloc(1, sizeof(*m));
	struct cycle c = { review, 1, DATE_NONE, 0 };

	m->roster = r;
	m->limits = l;
	m->day = day;
	m->review = review != PERIOD_NONE;
	if (m->review) {
		m->to = date_add(cycle_begin(&c, day), -1);
		m->from = cycle_begin(&c, m->to);
	}
	return m;
}

void
mend_free(struct mend *m)
{
	if (!m)
		return;
	map_free(&m->problems);
	arena_free(&m->mem);
	free(m->held);
	buf_free(&m->key);
	buf_free(&m->id);
	buf_free(&m->title);
	free(m);
}

static struct str
cell(const struct mend *m, int c)
{
	return row_cell(&m->r, m->col[c]);
}

static bool
report(const struct mend *m, const char *code, int c)
{
	diag_str(code, table_place(m->t, &m->r, m->col[c]), cell(m, c), NULL);
	return false;
}

/* An empty cell is no date; false if it is none that exists. */
static bool
read_date(const struct mend *m, int c, struct date *d)
{
	*d = DATE_NONE;
	return cell(m, c).n == 0 || date_parse_office(cell(m, c), d) ||
	    report(m, "date-bad", c);
}

static bool
read_dates(struct mend *m, struct finding *f)
{
	if (!read_date(m, C_DATE, &f->found) ||
	    !read_date(m, C_DEADLINE, &f->deadline) ||
	    !read_date(m, C_FIXED, &f->fixed))
		return false;
	if (date_is_none(f->found))
		return report(m, "date-bad", C_DATE);
	if (!date_is_none(f->fixed) && date_cmp(f->fixed, f->found) < 0)
		return report(m, "fixed-before", C_FIXED);
	if (!date_is_none(f->deadline) && date_cmp(f->deadline, f->found) < 0)
		return report(m, "deadline-before", C_DEADLINE);
	/* as of the day nobody knows what comes later */
	if (!date_is_none(f->fixed) && date_cmp(f->fixed, m->day) > 0)
		f->fixed = DATE_NONE;
	return true;
}

static bool
read_unit(struct mend *m, struct finding *f)
{
	f->unit_name = cell(m, C_UNIT);
	if (f->unit_name.n == 0)
		return report(m, "finding-no-unit", C_UNIT);
	if (!m->roster)
		return true;
	f->unit = roster_find(m->roster, f->unit_name, f->found, &f->how);
	if (f->unit) {
		f->unit_name = f->unit->name;
		return true;
	}
	roster_report(m->roster, f->unit_name, f->found,
	    table_place(m->t, &m->r, m->col[C_UNIT]));
	return false;
}

/* NULL for a finding without a place. */
static struct problem *
problem_of(struct mend *m, const struct finding *f)
{
	struct str what = f->rule.n ? f->rule : f->item;
	struct map_entry *e;

	if (cell(m, C_PLACE).n == 0)
		return NULL;
	buf_reset(&m->key);
	utf8_squeeze(&m->key, f->unit_name);
	buf_addc(&m->key, '\n');
	utf8_squeeze(&m->key, cell(m, C_PLACE));
	buf_addc(&m->key, '\n');
	utf8_squeeze(&m->key, what);
	e = map_put(&m->problems, buf_str(&m->key));
	if (!e->value)
		e->value = arena_zalloc(&m->mem, sizeof(struct problem));
	return e->value;
}

static void
set_days(struct finding *f, enum state s, long days)
{
	f->state = s;
	f->days = days;
	f->has_days = true;
}

/* As of the day, but for 反弹. */
static void
judge(const struct mend *m, struct finding *f)
{
	bool has_deadline = !date_is_none(f->deadline);

	f->has_days = false;
	if (!date_is_none(f->fixed)) {
		if (has_deadline && date_cmp(f->fixed, f->deadline) > 0)
			set_days(f, STATE_FIXED_LATE,
			    days_between(m->limits, f->deadline, f->fixed));
		else
			f->state = STATE_FIXED;
	} else if (date_cmp(m->day, f->deadline) > 0) {
		set_days(f, STATE_UNFIXED,
		    days_between(m->limits, f->deadline, m->day));
	} else {
		set_days(f, STATE_FIXING,
		    days_between(m->limits, m->day, f->deadline));
	}
}

static struct date
latest(struct date a, struct date b)
{
	if (date_is_none(a))
		return b;
	return !date_is_none(b) && date_cmp(b, a) > 0 ? b : a;
}

/* Found again after it was put right, and not put right since? */
static bool
is_relapse(
    const struct mend *m, const struct finding *f, const struct problem *p)
{
	long since;

	if (!p || date_is_none(p->fixed) || !date_is_none(f->fixed))
		return false;
	since = date_days(f->found) - date_days(p->fixed);
	return since >= 0 && since <= m->limits->relapse;
}

static void
hold(struct mend *m, const struct finding *f, struct problem *p)
{
	struct finding *h;

	GROW(m->held, m->nheld, m->capheld);
	m->held[m->nheld].f = *f;
	m->held[m->nheld].problem = p;
	h = &m->held[m->nheld++].f;
	h->id = str_keep(&m->mem, f->id);
	h->item = str_keep(&m->mem, f->item);
	h->rule = str_keep(&m->mem, f->rule);
	h->title = str_keep(&m->mem, f->title);
	h->source = str_keep(&m->mem, f->source);
	if (!f->unit)
		h->unit_name = str_keep(&m->mem, f->unit_name);
}

static void
describe(struct mend *m, struct finding *f)
{
	f->doc = m->doc;
	buf_reset(&m->id);
	buf_addf(&m->id, "%ld", m->r.line);
	f->id = buf_str(&m->id);
	f->item = cell(m, C_ITEM);
	f->rule = cell(m, C_RULE);
	f->source = cell(m, C_SOURCE);
	buf_reset(&m->title);
	buf_addstr(&m->title, cell(m, C_PLACE));
	buf_join(&m->title, "：", cell(m, C_PROBLEM));
	f->title = buf_str(&m->title);
}

static void
take(struct mend *m, struct status *out)
{
	struct finding f = { .unit = NULL };
	struct problem *p;

	if (!read_dates(m, &f) || !read_unit(m, &f))
		return;
	if (date_cmp(f.found, m->day) > 0) {
		m->count.later++;
		return;
	}
	if (date_is_none(f.deadline) && date_is_none(f.fixed)) {
		m->count.no_deadline++;
		return;
	}
	describe(m, &f);
	p = problem_of(m, &f);
	judge(m, &f);
	if (m->review) {
		if (date_cmp(f.found, m->from) >= 0 &&
		    date_cmp(f.found, m->to) <= 0)
			hold(m, &f, p);
	} else {
		if (is_relapse(m, &f, p))
			f.state = STATE_RELAPSED;
		status_put_finding(out, &f);
	}
	if (p) {
		p->fixed = latest(p->fixed, f.fixed);
		p->found = latest(p->found, f.found);
	}
}

int
mend_read(struct mend *m, const char *path, struct status *out,
    struct mend_count *count)
{
	int rc = -1, k;

	m->count = (struct mend_count){ 0, 0 };
	m->t = table_open(path, "findings");
	if (m->t && table_need(m->t, "date") && table_need(m->t, "unit")) {
		m->doc = str_keep(&m->mem, path_stem(path));
		for (k = 0; k < NCOLS; k++)
			m->col[k] = table_col(m->t, col_name[k]);
		while ((rc = table_next(m->t, &m->r)) == 1)
			take(m, out);
	}
	table_close(m->t);
	m->t = NULL;
	*count = m->count;
	return rc;
}

void
mend_finish(struct mend *m, struct status *out)
{
	size_t i;

	for (i = 0; i < m->nheld; i++) {
		struct finding *f = &m->held[i].f;
		const struct problem *p = m->held[i].problem;

		if (p && !date_is_none(f->fixed) &&
		    date_cmp(p->found, f->fixed) > 0)
			set_days(f, STATE_RELAPSED,
			    days_between(m->limits, f->fixed, p->found));
		status_put_finding(out, f);
	}
}

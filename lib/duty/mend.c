#include <stdio.h>
#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "duty/mend.h"
#include "duty/places.h"
#include "duty/repairs.h"
#include "office/problem.h"
#include "office/unitlist.h"
#include "zh/amount.h"

enum {
	F_DATE,
	F_UNIT,
	F_ITEM,
	F_RULE,
	F_PLACE,
	F_PROBLEM,
	F_COUNT,
	F_SOURCE,
	F_DEADLINE,
	F_FIXED,
	F_ID,
	NCOLS
};

static const char *const col_name[NCOLS] = { "date", "unit", "item", "rule",
	"place", "problem", "count", "source", "deadline", "fixed", "id" };

/* What is known of one problem: a few dates, whatever the number of rows. */
struct problem {
	struct date fixed; /* last time it was put right */
	struct date found; /* last time it was found */
};

struct held {
	struct finding f;
	struct problem *problem; /* or NULL */
	size_t before; /* 1 + the one held before of the same place */
	bool shown; /* not held only to tell whose a row of the log is */
	bool again; /* found again after it was put right */
};

struct mend {
	const struct roster *roster; /* or NULL */
	const struct limits *limits;
	struct repairs *repairs; /* or NULL */
	const struct places *places; /* or NULL */
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
	const char *path;
	struct str doc;
	struct buf key, id, title;
};

struct mend *
mend_new(const struct roster *r, const struct limits *l,
    struct repairs *repairs, struct date day, enum period review)
{
	struct mend *m = xcalloc(1, sizeof(*m));
	struct cycle c = { .period = review, .every = 1 };

	m->roster = r;
	m->limits = l;
	m->repairs = repairs;
	m->day = day;
	m->review = review != PERIOD_NONE;
	if (m->review) {
		m->to = date_add(cycle_begin(&c, day), -1);
		m->from = cycle_begin(&c, m->to);
	}
	return m;
}

void
mend_places(struct mend *m, const struct places *p)
{
	m->places = p;
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
	if (!read_date(m, F_DATE, &f->found) ||
	    !read_date(m, F_DEADLINE, &f->deadline) ||
	    !read_date(m, F_FIXED, &f->fixed))
		return false;
	if (date_is_none(f->found))
		return report(m, "date-bad", F_DATE);
	if (!date_is_none(f->fixed) && date_cmp(f->fixed, f->found) < 0)
		return report(m, "fixed-before", F_FIXED);
	if (!date_is_none(f->deadline) && date_cmp(f->deadline, f->found) < 0)
		return report(m, "deadline-before", F_DEADLINE);
	/* as of the day nobody knows what comes later */
	if (!date_is_none(f->fixed) && date_cmp(f->fixed, m->day) > 0)
		f->fixed = DATE_NONE;
	return true;
}

static bool
read_unit(struct mend *m, struct finding *f, struct str name)
{
	bool many = false;

	f->unit_name = name;
	if (f->unit_name.n == 0 && m->places && cell(m, F_PLACE).n) {
		f->unit_name =
		    places_find(m->places, cell(m, F_PLACE), f->found, &many);
		if (f->unit_name.n == 0)
			return report(
			    m, many ? "place-many" : "place-none", F_PLACE);
	}
	if (f->unit_name.n == 0)
		return report(m, "finding-no-unit", F_UNIT);
	if (!m->roster)
		return true;
	f->unit = roster_find(m->roster, f->unit_name, f->found, &f->how);
	if (f->unit) {
		f->unit_name = f->unit->name;
		return true;
	}
	roster_report(m->roster, f->unit_name, f->found,
	    table_place(m->t, &m->r, m->col[F_UNIT]));
	return false;
}

/* NULL for a finding without a place. */
static struct problem *
problem_of(struct mend *m, const struct finding *f)
{
	struct str what = f->rule.n ? f->rule : f->item;
	struct map_entry *e;

	if (cell(m, F_PLACE).n == 0)
		return NULL;
	buf_reset(&m->key);
	utf8_squeeze(&m->key, f->unit_name);
	buf_addc(&m->key, '\n');
	utf8_squeeze(&m->key, cell(m, F_PLACE));
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
	} else if (!has_deadline) { /* sent back without one */
		f->state = STATE_FIXING;
	} else if (date_cmp(m->day, f->deadline) > 0) {
		set_days(f, STATE_UNFIXED,
		    days_between(m->limits, f->deadline, m->day));
	} else {
		set_days(f, STATE_FIXING,
		    days_between(m->limits, m->day, f->deadline));
	}
}

/* Found again after it was put right? */
static bool
is_again(const struct mend *m, const struct finding *f, const struct problem *p)
{
	long since;

	if (!p || date_is_none(p->fixed))
		return false;
	since = date_days(f->found) - date_days(p->fixed);
	return since >= 0 && since <= m->limits->relapse;
}

static void
hold(struct mend *m, const struct finding *f, struct problem *p,
    struct matter *place, bool shown)
{
	struct held new = { .f = *f,
		.problem = p,
		.before = place ? place->last : 0,
		.shown = shown,
		.again = !m->review && is_again(m, f, p) };
	struct finding *h;

	GROW(m->held, m->nheld, m->capheld);
	m->held[m->nheld] = new;
	h = &m->held[m->nheld++].f;
	if (place)
		place->last = m->nheld;
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
	f->at = (struct place){ m->path, m->r.line, 0 };
	f->doc = m->doc;
	f->id = cell(m, F_ID);
	if (f->id.n == 0) {
		buf_reset(&m->id);
		buf_addf(&m->id, "%ld", m->r.line);
		f->id = buf_str(&m->id);
	}
	f->item = cell(m, F_ITEM);
	f->rule = cell(m, F_RULE);
	f->source = cell(m, F_SOURCE);
	buf_reset(&m->title);
	buf_addstr(&m->title, cell(m, F_PLACE));
	buf_join(&m->title, "：", cell(m, F_PROBLEM));
	f->title = buf_str(&m->title);
}

/* A row of the register that is about it. */
static void
act_on(struct mend *m, struct act *a, struct finding *f)
{
	struct buf was = BUF_INIT;

	buf_addstr(&was, f->was);
	repairs_apply(a, f, &was);
	if (was.n > f->was.n)
		f->was = str_keep(&m->mem, buf_str(&was));
	buf_free(&was);
}

/* Rows by its number; what its place has, if rows are about that. */
static struct matter *
look_up(struct mend *m, struct finding *f)
{
	struct acts acts;
	struct act *a;

	if (!m->repairs)
		return NULL;
	acts = repairs_by_id(m->repairs, f, m->roster);
	while ((a = acts_next(&acts)) != NULL)
		act_on(m, a, f);
	return cell(m, F_PLACE).n
	    ? repairs_by_place(m->repairs, f->unit_name, cell(m, F_PLACE))
	    : NULL;
}

static bool
is_shown(const struct mend *m, const struct finding *f)
{
	return !m->review ||
	    (date_cmp(f->found, m->from) >= 0 &&
		date_cmp(f->found, m->to) <= 0);
}

static bool
found_nothing(const struct mend *m)
{
	struct dec n;

	return problem_none(cell(m, F_PROBLEM)) ||
	    (amount_count(cell(m, F_COUNT), &n) && dec_cmp(n, DEC(0)) <= 0);
}

/* Is there, by the day, something to put right?  Else it is counted. */
static bool
is_due(struct mend *m, const struct finding *f)
{
	bool later = date_cmp(f->found, m->day) > 0;
	bool nothing = found_nothing(m);
	bool none = date_is_none(f->deadline) && date_is_none(f->fixed);

	if (later)
		m->count.later++;
	else if (nothing)
		m->count.nothing++;
	else if (none)
		m->count.no_deadline++;
	return !later && !nothing && !none;
}

/* The row, which is of this unit. */
static void
take_of(struct mend *m, struct finding *f, const struct mend_sink *out)
{
	struct problem *p;
	struct matter *place;

	describe(m, f);
	p = problem_of(m, f);
	place = look_up(m, f);
	if (place || (m->review && is_shown(m, f)))
		hold(m, f, p, place, is_shown(m, f));
	else if (!m->review) {
		judge(m, f);
		if (date_is_none(f->fixed) && is_again(m, f, p))
			f->state = STATE_RELAPSED;
		out->put(out->arg, f);
	}
	if (p) {
		p->fixed = date_later(p->fixed, f->fixed);
		p->found = date_later(p->found, f->found);
	}
}

/* Of 甲村、乙村 each has it to put right. */
static void
take(struct mend *m, const struct mend_sink *out)
{
	struct finding f = { .unit = NULL }, own;
	struct str list = cell(m, F_UNIT), name = STR_NULL;
	struct map seen = MAP_INIT;
	struct buf parts = BUF_INIT;
	bool first = true;

	if (!read_dates(m, &f))
		return;
	list = unitlist_on(m->roster, list, f.found,
	    table_place(m->t, &m->r, m->col[F_UNIT]), &parts);
	f.joint = str_find(list, STR("、"), 0) >= 0;
	do {
		str_split(&list, STR("、"), &name);
		name = str_trim(name);
		own = f;
		if ((!name.n && list.n) || !read_unit(m, &own, name))
			continue;
		if (f.joint && !map_add(&seen, own.unit_name)) {
			report(m, "finding-unit-twice", F_UNIT);
			continue;
		}
		if (first && !is_due(m, &f))
			break;
		first = false;
		take_of(m, &own, out);
	} while (list.n);
	map_free(&seen);
	buf_free(&parts);
}

int
mend_read(struct mend *m, const char *path, const struct mend_sink *out,
    struct mend_count *count)
{
	int rc = -1, k;

	m->count = (struct mend_count){ 0, 0, 0 };
	m->path = path;
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

/* What was last found at the place by that day; NULL if that is not one. */
static struct finding *
found_last(struct mend *m, const struct matter *place, struct date day)
{
	struct finding *last = NULL;
	bool many = false;
	size_t i;

	for (i = place->last; i; i = m->held[i - 1].before) {
		struct finding *f = &m->held[i - 1].f;

		if (date_cmp(f->found, day) > 0 ||
		    (last && date_cmp(f->found, last->found) < 0))
			continue;
		many = last && date_cmp(f->found, last->found) == 0;
		last = f;
	}
	return many ? NULL : last;
}

/* Each row of the register by place goes to what was last found there. */
static void
act_by_place(struct mend *m)
{
	struct matter *place;
	struct finding *f;
	struct act *a;
	size_t i;

	for (i = 0; (place = repairs_place(m->repairs, i)) != NULL; i++)
		for (a = place->first; a; a = a->next)
			if ((f = found_last(m, place, a->day)) != NULL)
				act_on(m, a, f);
}

void
mend_finish(struct mend *m, const struct mend_sink *out)
{
	size_t i;

	if (m->repairs)
		act_by_place(m);
	for (i = 0; i < m->nheld; i++) {
		struct finding *f = &m->held[i].f;
		const struct problem *p = m->held[i].problem;

		judge(m, f);
		if (m->review && p && !date_is_none(f->fixed) &&
		    date_cmp(p->found, f->fixed) > 0)
			set_days(f, STATE_RELAPSED,
			    days_between(m->limits, f->fixed, p->found));
		if (date_is_none(f->fixed) && m->held[i].again)
			f->state = STATE_RELAPSED;
		if (m->held[i].shown)
			out->put(out->arg, f);
	}
	if (m->repairs)
		repairs_unused(m->repairs);
}

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "duty/expect.h"
#include "duty/status.h"
#include "io/lexicon.h"

static const char *const list_name[] = { NULL, "due", "overdue", "behind", "silent",
	"extended", "back", "urged", "escalate", "findings",
	"norecord", "unsigned", "unsigned-late" };

struct status {
	enum status_list list;
	const struct states *states;
	const struct limits *limits;
	struct date day;
	struct table_out *out;
	size_t nextra;
	struct buf text;
};

bool
status_list_parse(const char *s, enum status_list *list)
{
	int k;

	*list = STATUS_ALL;
	if (!s)
		return true;
	for (k = STATUS_DUE; k <= STATUS_UNSIGNED_LATE; k++)
		if (strcmp(s, list_name[k]) == 0) {
			*list = (enum status_list)k;
			return true;
		}
	diag("list-unknown", NOWHERE, s,
	    "due、overdue、behind、silent、extended、back、urged、escalate、findings、"
	    "norecord、unsigned、unsigned-late",
	    NULL);
	return false;
}

struct status *
status_create(enum status_list list, const struct states *states,
    const struct limits *limits, struct date day, const struct table *in)
{
	struct status *s = xcalloc(1, sizeof(*s));
	size_t i;

	s->list = list;
	s->states = states;
	s->limits = limits;
	s->day = day;
	s->out = table_create("status", NULL);
	if (!s->out) {
		free(s);
		return NULL;
	}
	for (i = 0; in && i < table_ncols(in); i++)
		if (!table_known(in, i)) {
			table_extra(s->out, table_heading(in, i));
			s->nextra++;
		}
	return s;
}

static void
release(struct status *s)
{
	buf_free(&s->text);
	free(s);
}

int
status_finish(struct status *s)
{
	int rc = table_finish(s->out);

	release(s);
	return rc;
}

void
status_drop(struct status *s)
{
	if (!s)
		return;
	table_drop(s->out);
	release(s);
}

/* A date, or what was written where it is none that can be read. */
static void
put_date_or(struct status *s, struct date d, struct str written)
{
	if (date_is_none(d))
		table_put(s->out, written);
	else
		table_put_date(s->out, d);
}

static void
put_dec(struct status *s, bool has, struct dec v)
{
	buf_reset(&s->text);
	if (has && dec_ok(v))
		dec_put(&s->text, v);
	table_put(s->out, buf_str(&s->text));
}

static void
put_days(struct status *s, bool has, long days)
{
	if (has)
		table_putn(s->out, days);
	else
		table_puts(s->out, "");
}

/* Nothing more is waited for. */
static bool
is_closed(enum state st)
{
	return st == STATE_DONE || st == STATE_DONE_LATE || st == STATE_BLANK ||
	    st == STATE_FIXED || st == STATE_FIXED_LATE || st == STATE_MOVED;
}

static bool
is_silent(const struct status *s, enum state st, struct date last)
{
	return !is_closed(st) &&
	    (date_is_none(last) ||
		days_between(s->limits, last, s->day) >= s->limits->silent);
}

/* What is proposed; days past the deadline, 0: none. */
static struct str
step_of(const struct status *s, const struct docket *k, enum state st,
    long overdue)
{
	if (k->urged == 0 || is_closed(st))
		return STR_NULL;
	return state_step(s->states, k->urged,
	    days_between(s->limits, k->urged_on, s->day), overdue);
}

static long
days_over(const struct verdict *v)
{
	return v->state == STATE_OVERDUE && v->has_days ? v->days : 0;
}

static struct str
step_of_duty(
    const struct status *s, const struct duty *d, const struct verdict *v)
{
	return step_of(s, &d->docket, v->state, days_over(v));
}

static struct str
step_of_finding(const struct status *s, const struct finding *f)
{
	long over = date_is_none(f->deadline)
	    ? 0
	    : days_between(s->limits, f->deadline, s->day);

	return step_of(s, &f->docket,
	    date_is_none(f->fixed) ? f->state : STATE_FIXED, over);
}

static bool
is_listed(const struct status *s, const struct duty *d, const struct expect *e,
    const struct verdict *v)
{
	if (d->heir && s->list != STATUS_ALL)
		return false; /* it is another's to do */
	switch (s->list) {
	case STATUS_DUE:
		return v->state == STATE_NEAR;
	case STATUS_OVERDUE:
		return v->state == STATE_OVERDUE;
	case STATUS_BEHIND:
		return v->state == STATE_BEHIND;
	case STATUS_SILENT:
		return is_silent(s, v->state, v->last);
	case STATUS_EXTENDED:
		return e->was.n > 0;
	case STATUS_BACK:
		return d->docket.back && !is_closed(v->state);
	case STATUS_URGED:
		return d->docket.urged && !is_closed(v->state);
	case STATUS_ESCALATE:
		return step_of_duty(s, d, v).n > 0;
	default:
		return true;
	}
}

/* Put right, or heard of, or found. */
static struct date
last_of(const struct finding *f)
{
	if (!date_is_none(f->fixed))
		return f->fixed;
	return date_is_none(f->last) ? f->found : f->last;
}

/* Of the same lists; what came back (反弹) is due by its deadline as well. */
static bool
is_listed_finding(const struct status *s, const struct finding *f)
{
	bool open = date_is_none(f->fixed);
	long left = date_is_none(f->deadline)
	    ? 0
	    : days_between(s->limits, s->day, f->deadline);

	switch (s->list) {
	case STATUS_ALL:
		return true;
	case STATUS_DUE:
		return open && left >= 0 &&
		    date_cmp(s->day, f->deadline) <= 0 &&
		    left <= s->limits->near[PERIOD_NONE];
	case STATUS_OVERDUE:
		return open && !date_is_none(f->deadline) &&
		    date_cmp(s->day, f->deadline) > 0;
	case STATUS_SILENT:
		return is_silent(s, f->state, last_of(f));
	case STATUS_EXTENDED:
		return f->was.n > 0;
	case STATUS_BACK:
		return open &&
		    (f->state == STATE_RELAPSED || f->docket.back > 0);
	case STATUS_URGED:
		return open && f->docket.urged > 0;
	case STATUS_ESCALATE:
		return step_of_finding(s, f).n > 0;
	default:
		return false;
	}
}

static void
put_target(struct status *s, const struct aim *a)
{
	struct str none = STR_NULL;

	table_put(s->out, a ? a->n : none);
	table_put(s->out, a ? a->metric : none);
	table_put(s->out, a ? a->op : none);
	table_put(s->out, a ? a->value : none);
	table_put(s->out, a ? a->measure : none);
	table_put(s->out, a ? a->per : none);
}

static void
put_state(struct status *s, enum state st, bool has_days, long days)
{
	table_put(s->out, state_word(s->states, st));
	put_days(s, has_days, days);
	table_put(s->out, state_light(s->states, st, has_days ? &days : NULL));
}

/* 2026-04-02 退办 */
static void
put_event(struct status *s, const struct docket *k)
{
	buf_reset(&s->text);
	date_put(&s->text, k->on);
	if (k->word.n)
		buf_addc(&s->text, ' ');
	buf_addstr(&s->text, k->word);
	table_put(s->out, buf_str(&s->text));
}

static void
put_docket(
    struct status *s, const struct docket *k, struct str was, struct str step)
{
	table_put(s->out, was);
	table_put_date(s->out, k->opened);
	table_put_date(s->out, k->signed_on);
	put_days(s, k->urged > 0, k->urged);
	put_days(s, k->back > 0, k->back);
	put_event(s, k);
	table_put(s->out, step);
}

/* Its own; a time for each case has none, nor what the task's day is not about. */
static void
put_window(struct status *s, const struct duty *d, const struct expect *e)
{
	struct str none = STR_NULL;
	bool limit = e->aim && e->aim->limit;

	put_date_or(s, e->start, limit ? none : d->cell[D_START]);
	put_date_or(s, e->due, limit || e->apart ? none : d->cell[D_DUE]);
}

static void
put_expect(struct status *s, const struct duty *d, const struct expect *e,
    const struct verdict *v)
{
	size_t i;

	if ((v->has_actual && !dec_ok(v->actual)) ||
	    (v->has_expected && !dec_ok(v->expected)))
		diag("track-overflow", NOWHERE, d->cell[D_UNIT].p,
		    d->cell[D_ID].p, NULL);
	for (i = D_DOC; i <= D_CONTACT; i++)
		table_put(s->out, d->cell[i]);
	put_target(s, e->aim);
	put_window(s, d, e);
	table_put(s->out, d->cell[D_FREQ]);
	put_dec(s, v->has_expected, v->expected);
	put_dec(s, v->has_actual, v->actual);
	put_dec(s, v->has_rate, dec_round(v->rate, 4));
	table_put_date(s->out, v->last);
	put_state(s, v->state, v->has_days, v->days);
	table_puts(s->out, e->joint || e->work ? "joint" : "each");
	table_put(s->out, buf_str(&v->missed));
	for (i = D_PEOPLE; i <= D_WHEN; i++)
		table_put(s->out, d->cell[i]);
	put_docket(s, &d->docket, e->was, step_of_duty(s, d, v));
	put_dec(s, v->has_pace, dec_round(v->pace, 4));
	for (i = 0; i < s->nextra; i++)
		table_put(s->out, d->extra[i]);
	table_end(s->out);
}

void
status_put_duty(struct status *s, const struct ledger *l, struct duty *d,
    const struct rollup *r)
{
	struct expect *e, *work;
	struct verdict v;

	for (e = d->first; e; e = e->next) {
		work = e->work ? e->work : e;
		e->start = work->start;
		e->due = work->due;
		e->was = work->was;
		if (e->gone)
			continue;
		if (e->joint && rollup_judge(r, e->aim, d->unit, &v))
			expect_hand(d, e, &v);
		else
			expect_judge(l, d, e, s->limits, &v);
		if (is_listed(s, d, e, &v))
			put_expect(s, d, e, &v);
		buf_free(&v.missed);
	}
}

static void
put_finding_unit(struct status *s, const struct finding *f)
{
	const struct unit *u = f->unit;
	struct str none = STR_NULL;

	table_put(s->out, f->unit_name);
	table_puts(s->out, "");
	table_put(s->out, f->source);
	table_puts(s->out, u ? match_name(f->how) : "");
	table_put(s->out, u ? u->category : none);
	table_put(s->out, u ? u->leader : none);
	table_put(s->out, u ? u->contact : none);
}

void
status_put_finding(struct status *s, const struct finding *f)
{
	struct str none = STR_NULL;
	bool done = !date_is_none(f->fixed);

	if (!is_listed_finding(s, f))
		return;
	table_put(s->out, f->doc);
	table_put(s->out, f->id);
	table_put(s->out, lex("status-repair"));
	table_put(s->out, f->title);
	put_finding_unit(s, f);
	table_put(s->out, f->rule);
	table_put(s->out, f->item);
	table_puts(s->out, "=");
	table_puts(s->out, "1");
	table_puts(s->out, "");
	table_puts(s->out, "");
	table_put_date(s->out, f->found);
	table_put_date(s->out, f->deadline);
	table_puts(s->out, "");
	table_puts(s->out, "1");
	table_puts(s->out, done ? "1" : "0");
	table_puts(s->out, done ? "1" : "0");
	table_put_date(s->out, done ? f->fixed : f->last);
	put_state(s, f->state, f->has_days, f->days);
	table_puts(s->out, "each");
	table_puts(s->out, "");
	table_puts(s->out, "");
	table_put(s->out, f->unit ? f->unit->head : none);
	table_put(s->out, f->unit ? f->unit->phone : none);
	table_puts(s->out, "");
	put_docket(s, &f->docket, f->was, step_of_finding(s, f));
	table_puts(s->out, "");
	table_end(s->out);
}

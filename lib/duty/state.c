#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/share.h"
#include "duty/state.h"
#include "io/table.h"

static const char *const code[STATES] = { "not-due", "near", "done",
	"done-late", "overdue", "stalled", "ongoing", "unclear", "blank",
	"no-word", "behind",
	"moved", "fixing", "fixed", "fixed-late", "unfixed", "relapsed" };

struct light {
	struct str state, colour;
	long from, to; /* LONG bounds; any: none */
	bool has_from, has_to;
};

/* Least numbers; 0: any. */
struct step {
	struct str word;
	long urged, after, overdue;
};

struct states {
	struct arena mem;
	struct str word[STATES];
	struct light *light;
	size_t n, cap;
	struct step *step;
	size_t nsteps, capsteps;
	struct limits limits;
};

typedef bool row_fn(struct states *, const struct table *, const struct row *);

static bool
each_row(struct states *s, const char *kind, const char *own, row_fn *fn)
{
	char *path = own ? xstrdup(own) : NULL, name[64];
	struct table *t;
	struct row r;
	int rc = -1;

	snprintf(name, sizeof(name), "%s.csv", kind);
	if (!path)
		path = share_path(name);
	t = table_open(path, kind);
	free(path);
	while (t && (rc = table_next(t, &r)) == 1)
		(void)fn(s, t, &r);
	table_close(t);
	return rc == 0;
}

static struct str
cell(const struct table *t, const struct row *r, const char *name)
{
	return row_cell(r, table_col(t, name));
}

static bool
bad_row(const struct table *t, const struct row *r, struct str text)
{
	diag_str("setting-bad", table_place(t, r, 0), text, NULL);
	return false;
}

static bool
take_state(struct states *s, const struct table *t, const struct row *r)
{
	struct str c = cell(t, r, "code");
	int i;

	for (i = 0; i < STATES; i++)
		if (str_is(c, code[i])) {
			s->word[i] = str_keep(&s->mem, cell(t, r, "state"));
			return true;
		}
	return bad_row(t, r, c);
}

/* A whole number of days, or none if the cell is empty. */
static bool
take_days(struct str text, bool *has, long *v)
{
	bool minus = str_starts(text, STR("-"));

	*has = text.n > 0;
	*v = str_long(str_sub(text, minus, text.n));
	if (*has && *v < 0)
		return false;
	if (minus)
		*v = -*v;
	return true;
}

static bool
take_light(struct states *s, const struct table *t, const struct row *r)
{
	struct light *l;

	GROW(s->light, s->n, s->cap);
	l = &s->light[s->n];
	l->state = str_keep(&s->mem, cell(t, r, "state"));
	l->colour = str_keep(&s->mem, cell(t, r, "light"));
	if (!take_days(cell(t, r, "from"), &l->has_from, &l->from))
		return bad_row(t, r, cell(t, r, "from"));
	if (!take_days(cell(t, r, "to"), &l->has_to, &l->to))
		return bad_row(t, r, cell(t, r, "to"));
	s->n++;
	return true;
}

static bool
take_limit(struct states *s, const struct table *t, const struct row *r)
{
	struct str name = cell(t, r, "name");
	long v = str_long(cell(t, r, "days"));
	char near[32];
	int p;

	if (v < 0)
		return bad_row(t, r, cell(t, r, "days"));
	if (str_is(name, "silent"))
		s->limits.silent = v;
	else if (str_is(name, "relapse"))
		s->limits.relapse = v;
	else if (str_is(name, "sign"))
		s->limits.sign = v;
	else if (str_is(name, "pace"))
		s->limits.pace = v;
	else if (str_is(name, "near"))
		for (p = 0; p < PERIODS; p++)
			s->limits.near[p] = v;
	else
		for (p = PERIOD_DAY;; p++) {
			if (p == PERIODS)
				return bad_row(t, r, name);
			snprintf(near, sizeof(near), "near-%s",
			    period_name((enum period)p));
			if (str_is(name, near)) {
				s->limits.near[p] = v;
				break;
			}
		}
	return true;
}

static bool
take_least(
    const struct table *t, const struct row *r, const char *name, long *v)
{
	bool has;

	if (take_days(cell(t, r, name), &has, v)) {
		if (!has)
			*v = 0;
		return true;
	}
	return bad_row(t, r, cell(t, r, name));
}

static bool
take_step(struct states *s, const struct table *t, const struct row *r)
{
	struct step *p;

	GROW(s->step, s->nsteps, s->capsteps);
	p = &s->step[s->nsteps];
	p->word = str_keep(&s->mem, cell(t, r, "step"));
	if (!take_least(t, r, "urged", &p->urged) ||
	    !take_least(t, r, "after", &p->after) ||
	    !take_least(t, r, "overdue", &p->overdue))
		return false;
	if (p->urged < 1) /* without a reminder nothing follows from one */
		p->urged = 1;
	s->nsteps++;
	return true;
}

struct states *
states_read(const char *lights, const char *limits, const char *urges)
{
	struct states *s = xcalloc(1, sizeof(*s));

	if (each_row(s, "states", NULL, take_state) &&
	    each_row(s, "lights", lights, take_light) &&
	    each_row(s, "urges", urges, take_step) &&
	    each_row(s, "limits", NULL, take_limit) &&
	    (!limits || each_row(s, "limits", limits, take_limit)))
		return s;
	states_free(s);
	return NULL;
}

void
states_free(struct states *s)
{
	if (!s)
		return;
	free(s->light);
	free(s->step);
	arena_free(&s->mem);
	free(s);
}

struct limits *
states_limits(struct states *s)
{
	return &s->limits;
}

struct str
state_word(const struct states *s, enum state st)
{
	return s->word[st];
}

struct str
state_light(const struct states *s, enum state st, const long *days)
{
	const struct light *l;
	size_t i;

	for (i = 0; i < s->n; i++) {
		l = &s->light[i];
		if (!str_eq(l->state, s->word[st]))
			continue;
		if ((l->has_from && (!days || *days < l->from)) ||
		    (l->has_to && (!days || *days > l->to)))
			continue;
		return l->colour;
	}
	return STR_NULL;
}

struct str
state_step(const struct states *s, long urged, long since, long overdue)
{
	const struct step *p;

	for (p = s->step; p < s->step + s->nsteps; p++)
		if (urged >= p->urged && since >= p->after &&
		    overdue >= p->overdue)
			return p->word;
	return STR_NULL;
}

long
days_between(const struct limits *l, struct date a, struct date b)
{
	return l->work ? workdays_between(l->work, a, b)
		       : date_days(b) - date_days(a);
}

#include "score/rates.h"
#include "score/word.h"
#include "zh/amount.h"

enum col {
	S_UNIT,
	S_ID,
	S_TITLE,
	S_ROLE,
	S_METRIC,
	S_RATE,
	S_ACTUAL,
	S_STATE,
	S_N
};
static const char *const names[S_N] = { "unit", "id", "title", "role", "metric",
	"rate", "actual", "state" };

static struct str
key_of(struct buf *b, size_t rule, size_t unit, struct term p)
{
	buf_reset(b);
	buf_addf(b, "%zu/%zu/%d/%d", rule, unit, (int)p.unit, p.at);
	return buf_str(b);
}

const struct rate *
rates_find(const struct rates *m, size_t rule, size_t unit, struct term p)
{
	struct buf b = BUF_INIT;
	const struct rate *v = map_value(&m->v, key_of(&b, rule, unit, p));

	buf_free(&b);
	return v;
}

void
rates_free(struct rates *m)
{
	map_free(&m->v);
	arena_free(&m->mem);
	buf_free(&m->key);
}

bool
rates_feed(const struct rule *u)
{
	return !u->undone &&
	    (u->source == FROM_STATUS || u->source == FROM_ONTIME ||
		u->source == FROM_ACTUAL);
}

/* lead is 牵头, whichever of them the list says. */
static bool
names_role(struct str list, struct str cell)
{
	int role = cell.n ? word_find("role", cell) : -1;
	struct str piece;

	while (role >= 0 && str_split(&list, STR("、"), &piece))
		if (word_find("role", piece) == role)
			return true;
	return false;
}

/* Does the row's id, metric, role or title answer to one of the list? */
static bool
selected(const struct rule *u, const struct str *cell)
{
	static const enum col by[] = { S_ID, S_METRIC, S_ROLE, S_TITLE };
	size_t i;

	for (i = 0; u->of.n && i < COUNT(by); i++)
		if (cell[by[i]].n && str_listed(u->of, cell[by[i]]))
			return true;
	return !u->of.n || names_role(u->of, cell[S_ROLE]);
}

static struct rate *
measure_at(struct rates *m, size_t rule, size_t unit, struct term p)
{
	struct map_entry *e = map_put(&m->v, key_of(&m->key, rule, unit, p));
	struct rate *v = e->value;

	if (!v) {
		v = e->value = arena_zalloc(&m->mem, sizeof(*v));
		v->sum = DEC(0);
	}
	return v;
}

/* A rate is a share (0.92) or a percentage (92%); in percent here. */
static bool
rate(struct str s, struct dec *d)
{
	if (s.n && s.p[s.n - 1] == '%')
		return amount_number(s, d);
	if (!amount_number(s, d))
		return false;
	*d = dec_mul(*d, DEC(100));
	return true;
}

/* A row of the status that is being read. */
struct source {
	const struct rules *rules;
	struct squad *squad;
	struct rates *rates;
	uint32_t file;
	struct term period;
};

static void
name_row(struct rate *v, const struct source *s, long line)
{
	if (s->rates->keep == 0 || (size_t)v->records < s->rates->keep)
		records_add(&v->kept, &s->rates->mem,
		    (struct record){ s->file, (uint32_t)line });
	v->records++;
}

static void
add(struct rate *v, const struct source *s, const struct rule *u,
    const struct str *cell, struct place where)
{
	struct dec d;
	int state;

	if (u->source == FROM_ONTIME) {
		state = word_find("state", cell[S_STATE]);
		v->n++;
		v->due += state >= 0;
		v->ontime += state == 0;
		if (state >= 0)
			name_row(v, s, where.line);
		return;
	}
	if (!cell[u->source == FROM_STATUS ? S_RATE : S_ACTUAL].n)
		return;
	if (u->source == FROM_STATUS ? !rate(cell[S_RATE], &d)
				     : !amount_number(cell[S_ACTUAL], &d)) {
		diag("status-number", where, NULL, NULL);
		return;
	}
	v->sum = dec_add(v->sum, d);
	v->n++;
	name_row(v, s, where.line);
}

/* False if it is of no use to any rule. */
static bool
take(struct rates *m, const struct source *from, const struct str *cell,
    struct place where)
{
	const struct rules *r = from->rules;
	struct squad *s = from->squad;
	struct term p = from->period;
	bool used = false;
	size_t unit, i;

	if (!cell[S_UNIT].n)
		return true; /* a task that nobody was found for */
	/* The status has the rows of units that have closed since as well. */
	unit =
	    s->roster ? squad_peek(s, cell[S_UNIT], term_last(p)) : SQUAD_NONE;
	if (unit == SQUAD_NONE)
		unit = squad_find(s, cell[S_UNIT], DATE_NONE, where);
	if (unit == SQUAD_NONE)
		return true; /* reported */
	for (i = 0; i < r->nrule; i++) {
		if (!rates_feed(&r->rule[i]) || !selected(&r->rule[i], cell))
			continue;
		add(measure_at(
			m, i, unit, term_of(r->rule[i].period, term_last(p))),
		    from, &r->rule[i], cell, where);
		used = true;
	}
	return used;
}

/* Duties that serve no rule: none may be lost without a word. */
static void
tell_unused(struct place first, long count)
{
	struct buf b = BUF_INIT;

	if (!count)
		return;
	buf_addf(&b, "%ld", count);
	diag("status-unused", first, NULL, b.p, NULL);
	buf_free(&b);
}

int
rates_read(struct rates *m, const char *path, struct term p,
    const struct rules *r, struct squad *s, struct tally *tally)
{
	struct source from = { r, s, m, tally_file(tally, path), p };
	struct table *t = table_open(path, "status");
	struct str cell[S_N];
	long col[S_N];
	struct row row;
	struct place first = NOWHERE;
	long unused = 0;
	int rc = -1, i;

	if (!t)
		return -1;
	for (i = 0; i < S_N; i++)
		col[i] = table_col(t, names[i]);
	if (table_need(t, "unit"))
		while ((rc = table_next(t, &row)) == 1) {
			for (i = 0; i < S_N; i++)
				cell[i] = row_cell(&row, col[i]);
			if (!take(m, &from, cell,
				table_place(t, &row, col[S_UNIT])) &&
			    unused++ == 0)
				first = table_place(t, &row, -1);
		}
	tell_unused(first, unused);
	table_close(t);
	return rc;
}

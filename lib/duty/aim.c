#include <stdlib.h>

#include "base/mem.h"
#include "io/lexicon.h"
#include "base/utf8.h"
#include "duty/aim.h"
#include "io/tablecheck.h"
#include "office/words.h"
#include "zh/span.h"

struct aims {
	struct arena mem;
	struct map tasks; /* doc and id -> first struct aim */
	struct buf key;
	struct words *words;
	struct spans spans; /* of the last clause */
	size_t n;
};

struct reader {
	struct aims *aims;
	struct table *t;
	const struct row *r;
	const struct hints *hints;
	const struct roster *roster;
	struct groups *groups;
	const char *file;
};

struct aims *
aims_new(void)
{
	struct aims *a = xcalloc(1, sizeof(*a));

	a->words = words_read();
	if (a->words)
		return a;
	free(a);
	return NULL;
}

void
aims_free(struct aims *a)
{
	struct aim *x;
	size_t i;

	if (!a)
		return;
	for (i = 0; i < a->tasks.n; i++)
		for (x = a->tasks.v[i].value; x; x = x->next)
			deeds_free(&x->joint);
	map_free(&a->tasks);
	buf_free(&a->key);
	words_free(a->words);
	spans_free(&a->spans);
	arena_free(&a->mem);
	free(a);
}

static struct str
cell(const struct reader *x, const char *name)
{
	return str_keep(&x->aims->mem, row_cell(x->r, table_col(x->t, name)));
}

static void
report(const struct reader *x, const char *code, const char *column,
    struct str text)
{
	struct place at = table_place(x->t, x->r, table_col(x->t, column));

	diag(code, at, text.p, NULL);
}

/* 10, 1..2 (its lower bound, or upper where no more is allowed) */
static bool
read_amount(struct aim *a)
{
	long dots = str_find(a->value, STR(".."), 0);
	struct str v = a->value;

	if (dots >= 0)
		v = a->at_most ? str_sub(v, (size_t)dots + 2, v.n)
			       : str_sub(v, 0, (size_t)dots);
	return dec_parse(v, &a->amount);
}

/* False if the row cannot be used. */
static bool
read_value(const struct reader *x, struct aim *a)
{
	a->at_most = str_starts(a->op, STR("<"));
	a->strict = str_is(a->op, "<") || str_is(a->op, ">");
	a->blank = a->value.n == 0 ||
	    hint_in(x->hints, HINT_BLANK, a->value, NULL, NULL);
	if (a->blank)
		return true;
	if (!read_amount(a)) {
		report(x, "target-value", "value", a->value);
		return false;
	}
	if (str_is(a->op, "=") && dec_cmp(a->amount, DEC(0)) == 0)
		a->at_most = true;
	return true;
}

/*
 * 每半月调度一次, 每旬巡查一次: the tables have no word for such a period, but the
 * clause says it.
 */
static void
read_cycle(struct aims *s, struct aim *a, struct str clause)
{
	static const struct zh_ref nobody = { DATE_NONE, 0 };
	struct buf b = BUF_INIT;
	size_t i;

	if (clause.n == 0 || spans_find(&s->spans, clause, &nobody) < 0)
		return;
	for (i = 0; i < s->spans.n; i++) {
		const struct span *f = &s->spans.v[i];

		if (f->kind != ZH_FREQ || !(f->flags & ZH_COUNTED) ||
		    dec_cmp(f->lo, a->amount) != 0 ||
		    (f->every == 1 && f->per != ZH_PER_TENDAY &&
			f->per != ZH_PER_TERM))
			continue;
		buf_reset(&b);
		buf_addf(&b, "%d%s", f->every, span_per_name(f->per));
		cycle_parse(buf_str(&b), &a->cycle);
		break;
	}
	buf_free(&b);
}

static void
read_kind(const struct reader *x, struct aim *a, struct str clause)
{
	a->level = hint_in(x->hints, HINT_LEVEL, a->measure, NULL, NULL) ||
	    hint_in(x->hints, HINT_LEVEL_METRIC, a->metric, NULL, NULL);
	a->limit = a->at_most && a->cycle.period == PERIOD_NONE &&
	    hint_in(x->hints, HINT_LIMIT, a->measure, NULL, NULL);
	a->level |= a->limit;
	a->once = hint_in(x->hints, HINT_ONCE, a->measure, NULL, NULL);
	if (a->per.n && !cycle_parse(a->per, &a->cycle))
		report(x, "target-per", "per", a->per);
	if (a->per.n == 0 && !a->blank)
		read_cycle(x->aims, a, clause);
}

static bool
is_percent(struct str measure, struct dec *whole)
{
	*whole = str_is(measure, "‰") ? DEC(1000) : DEC(100);
	return str_is(measure, "%") || str_is(measure, "％") ||
	    str_is(measure, "‰");
}

/* 每500人, or 8% of 常住人口: the amount follows from a figure of the unit. */
static void
read_ratio(const struct reader *x, struct aim *a, struct str clause)
{
	struct dec whole;
	long number;

	if (hint_in(x->hints, HINT_RATIO, a->scope, &a->figure, &number)) {
		a->whom = SCOPE_RATIO;
		a->each = dec_div(a->amount, DEC(number > 0 ? number : 1));
	} else if (is_percent(a->measure, &whole) &&
	    (hint_in(x->hints, HINT_SHARE, a->metric, &a->figure, NULL) ||
		hint_in(x->hints, HINT_SHARE, clause, &a->figure, NULL))) {
		a->each = dec_div(a->amount, whole);
	}
	a->figure = str_keep(&x->aims->mem, a->figure);
}

static bool
mark_units(const struct reader *x, struct aim *a, struct str name)
{
	const struct selection *s = groups_expand(x->groups, name);
	const struct unit *u = roster_find(x->roster, name, DATE_NONE, NULL);
	size_t i;

	if (u)
		a->scoped[u->at] = true;
	for (i = 0; s && i < s->n; i++)
		a->scoped[s->v[i]->at] = true;
	return u || (s && s->n);
}

/*
 * Mark the units of one name of the scope, or of as much of its beginning as
 * is one: 各村（社区）志愿服务队 is each village's.  False if it is none.
 */
static bool
scope_name(const struct reader *x, struct aim *a, struct str name)
{
	size_t n;

	for (n = name.n; n; n = utf8_prev(name, n)) {
		if (utf8_len(str_sub(name, 0, n)) < 2)
			return false;
		if (mark_units(x, a, str_sub(name, 0, n)))
			return true;
	}
	return false;
}

/* 每X of a figure called X, X数 or X人数 in the roster: 每名党员 */
static bool
scope_figure(const struct reader *x, struct aim *a)
{
	size_t i, n = lex_starts("each", a->scope);
	struct str s = str_sub(a->scope, n, a->scope.n), name, tail;

	if (n == 0)
		return false;
	for (i = 0; (name = roster_figure_name(x->roster, i)).p; i++) {
		tail = str_sub(name, s.n, name.n);
		if (s.n && str_starts(name, s) &&
		    (tail.n == 0 || lex_is("figure-tail", tail)))
			a->figure = str_keep(&x->aims->mem, name);
	}
	if (a->figure.n) {
		a->whom = SCOPE_RATIO;
		a->each = a->amount;
	}
	return a->figure.n > 0;
}

static void
read_scope(const struct reader *x, struct aim *a)
{
	struct str rest = a->scope, name;
	bool open = false, any = false;

	if (a->whom == SCOPE_RATIO || a->scope.n == 0)
		return;
	if (hint_in(x->hints, HINT_TOTAL, a->scope, NULL, NULL) &&
	    !(x->groups && groups_expand(x->groups, a->scope))) {
		a->whom = SCOPE_TOTAL;
		return;
	}
	a->whom = SCOPE_OTHER;
	if (!x->roster)
		return;
	a->scoped = arena_zalloc(
	    &x->aims->mem, (roster_count(x->roster) + 1) * sizeof(*a->scoped));
	while (words_next(x->aims->words, &rest, &name, &open))
		any |= scope_name(x, a, name);
	if (any)
		a->whom = SCOPE_UNITS;
	else if (!scope_figure(x, a) && !a->at_most && !a->level) {
		a->blank = true;
		report(x, "target-scope", "scope", a->scope);
	}
}

static void
hang(struct aims *s, struct aim *a)
{
	struct map_entry *e =
	    map_put(&s->tasks, MAP_KEY(&s->key, a->doc, a->id));
	struct aim *last = e->value;

	if (!last) {
		e->value = a;
		return;
	}
	while (last->next)
		last = last->next;
	last->next = a;
}

static void
take(struct reader *x)
{
	struct aim *a = arena_zalloc(&x->aims->mem, sizeof(*a));
	struct buf b = BUF_INIT;
	struct str clause;

	a->doc = cell(x, "doc");
	a->id = cell(x, "id");
	a->n = cell(x, "n");
	a->metric = cell(x, "metric");
	a->op = cell(x, "op");
	a->value = cell(x, "value");
	a->measure = cell(x, "measure");
	a->per = cell(x, "per");
	a->scope = cell(x, "scope");
	a->start = cell(x, "start");
	a->due = cell(x, "due");
	tablecheck_days(x->t, x->r, table_col(x->t, "start"));
	tablecheck_days(x->t, x->r, table_col(x->t, "due"));
	a->figure = STR_NULL;
	a->at = table_place(x->t, x->r, table_col(x->t, "value"));
	a->at.file = x->file;
	utf8_squeeze(&b, a->metric);
	a->metric_key = str_keep(&x->aims->mem, buf_str(&b));
	clause = cell(x, "clause");
	buf_reset(&b);
	utf8_squeeze(&b, clause);
	a->clause_key = str_keep(&x->aims->mem, buf_str(&b));
	buf_free(&b);
	if (!read_value(x, a))
		return;
	read_kind(x, a, clause);
	if (!a->blank)
		read_ratio(x, a, clause);
	read_scope(x, a);
	a->at_all = x->aims->n++;
	hang(x->aims, a);
}

int
aims_read(struct aims *a, const char *path, const struct hints *h,
    const struct roster *roster, struct groups *groups)
{
	struct table *t = table_open(path, "targets");
	struct row r;
	struct reader x = { a, t, &r, h, roster, groups,
		str_keep(&a->mem, str_of(path)).p };
	int rc = -1;

	if (t && table_need(t, "id") && table_need(t, "value"))
		while ((rc = table_next(t, &r)) == 1)
			take(&x);
	table_close(t);
	return rc;
}

struct aim *
aims_of(const struct aims *a, struct str doc, struct str id)
{
	struct buf b = BUF_INIT;
	struct aim *x = map_value(&a->tasks, MAP_KEY(&b, doc, id));

	buf_free(&b);
	return x;
}

size_t
aims_count(const struct aims *a)
{
	return a->n;
}

void
aims_unused(const struct aims *a)
{
	const struct aim *x;
	struct buf task = BUF_INIT;
	size_t i;

	for (i = 0; i < a->tasks.n; i++) {
		map_key_show(&task, a->tasks.v[i].key);
		for (x = a->tasks.v[i].value; x; x = x->next)
			if (!x->used)
				diag("target-unused", x->at, task.p, NULL);
	}
	buf_free(&task);
}

#include <assert.h>
#include <stdlib.h>

#include "office/problem.h"
#include "office/unitlist.h"
#include "score/finding.h"
#include "score/match.h"
#include "zh/amount.h"

static const char *const names[F_N] = { "date", "unit", "item", "rule", "place",
	"problem", "count", "points", "source", "deadline", "fixed", "value",
	"assist", "type", "matter", "evidence", "round" };

struct finding_reader {
	struct table *table;
	struct row row;
	long col[F_N];
	enum finding_col have[F_N]; /* those that there are */
	size_t nhave;
	const struct rules *rules;
	struct squad *squad;
	struct map seen; /* rule cells that named a rule, as written */
	struct str list; /* rules that the row names (K1、K2) */
	struct str rest; /* those of them to come */
	struct buf pair; /* two that it means by its item */
	struct buf parts; /* its units, where the cell parts them otherwise */
	struct buf text; /* for messages */
};

int
finding_col(struct str name)
{
	const struct schema *s = schema_get("findings");
	long c = s ? schema_find(s, name) : -1;
	int i;

	for (i = 0; c >= 0 && i < F_N; i++)
		if (str_is(s->v[c].name, names[i]))
			return i;
	return -1;
}

struct finding_reader *
finding_open(const char *path, const struct rules *rules, struct squad *squad)
{
	struct table *t = table_open(path, "findings");
	struct finding_reader *f;
	int i;

	if (!t)
		return NULL;
	if (!table_need(t, "date") || !table_need(t, "unit")) {
		table_close(t);
		return NULL;
	}
	f = xcalloc(1, sizeof(*f));
	f->table = t;
	f->rules = rules;
	f->squad = squad;
	for (i = 0; i < F_N; i++)
		if ((f->col[i] = table_col(t, names[i])) >= 0)
			f->have[f->nhave++] = (enum finding_col)i;
	return f;
}

void
finding_close(struct finding_reader *f)
{
	if (!f)
		return;
	table_close(f->table);
	map_free(&f->seen);
	buf_free(&f->pair);
	buf_free(&f->parts);
	buf_free(&f->text);
	free(f);
}

struct place
finding_place(const struct finding_reader *f, enum finding_col c)
{
	return table_place(f->table, &f->row, f->col[c]);
}

/* A NUL-terminated copy for a message; good until the next call. */
static const char *
text(struct finding_reader *f, struct str s)
{
	buf_reset(&f->text);
	buf_addstr(&f->text, s);
	return s.n ? f->text.p : NULL;
}

static bool
report(struct finding_reader *f, const struct finding *g, const char *code,
    enum finding_col c)
{
	diag(code, finding_place(f, c), text(f, g->cell[c]),
	    g->rule ? g->rule->id.p : "", NULL);
	return false;
}

static bool
read_days(struct finding_reader *f, struct finding *g)
{
	if (!date_parse(g->cell[F_DATE], &g->date) &&
	    !date_parse_office(g->cell[F_DATE], &g->date))
		return report(f, g, "finding-day", F_DATE);
	if (g->date.y == 0)
		return report(f, g, "finding-day", F_DATE);
	g->deadline = g->fixed = DATE_NONE;
	g->fixed_bad = g->cell[F_FIXED].n &&
	    !date_parse(g->cell[F_FIXED], &g->fixed) &&
	    !date_parse_office(g->cell[F_FIXED], &g->fixed);
	return true;
}

/* Days that a good finding can do without. */
static bool
check_days(struct finding_reader *f, struct finding *g)
{
	if (g->fixed_bad)
		report(f, g, "finding-day-soft", F_FIXED);
	if (g->cell[F_DEADLINE].n &&
	    !date_parse(g->cell[F_DEADLINE], &g->deadline) &&
	    !date_parse_office(g->cell[F_DEADLINE], &g->deadline))
		report(f, g, "finding-day-soft", F_DEADLINE);
	return true;
}

static bool
has_unit(const struct finding *g, size_t unit)
{
	size_t i;

	for (i = 0; i < g->nunit; i++)
		if (g->unit[i] == unit)
			return true;
	return false;
}

/*
 * The name is no unit: perhaps its cell parts them by ， or the like, and *list
 * is what it names.  False: not known, which is told.
 */
static bool
is_parted(struct finding_reader *f, const struct finding *g,
    enum finding_col c, struct str name, struct str *list)
{
	const struct roster *r = f->squad->roster;
	struct place at = finding_place(f, c);

	if (f->parts.n == 0) {
		*list = unitlist_on(r, g->cell[c], g->date, at, &f->parts);
		if (f->parts.n) /* parted, or told */
			return !unitlist_told(*list, &f->parts);
	}
	roster_report(r, name, g->date, at);
	return false;
}

static bool
add_units(struct finding_reader *f, struct finding *g, enum finding_col c)
{
	struct str list = g->cell[c], name;
	size_t i, before = g->nunit, twice = 0, told = 0;

	buf_reset(&f->parts);
	while (list.n && str_split(&list, STR("、"), &name)) {
		name = str_trim(name);
		if (!name.n)
			continue;
		if (g->nunit == FINDING_UNITS)
			return report(f, g, "finding-units", c);
		i = squad_look(f->squad, name, g->date, finding_place(f, c));
		if (i == SQUAD_NONE) {
			if (!is_parted(f, g, c, name, &list))
				return false;
			g->nunit = before; /* once more, from the start */
			told = twice;
			twice = 0;
		} else if (!has_unit(g, i))
			g->unit[g->nunit++] = i;
		else if (twice++ >= told)
			diag("finding-unit-twice", finding_place(f, c),
			    text(f, name), NULL);
	}
	return true;
}

/* Does the day lie in the assessment, if the unit's 总分 row bounds it? */
static bool
in_assessment(
    const struct rules *r, const struct squad *s, size_t unit, struct date d)
{
	bool bounded = false;
	size_t i;

	for (i = 0; i + 1 < r->nscheme; i++) {
		const struct scheme *c = &r->scheme[i];

		if (!squad_holds(s, r, c->scope, unit))
			continue;
		bounded = true;
		if (rule_within(c->from, c->to, d))
			return true;
	}
	return !bounded;
}

static bool
find_units(struct finding_reader *f, struct finding *g)
{
	size_t lead;

	g->nunit = g->nassist = 0;
	if (!add_units(f, g, F_UNIT))
		return false;
	lead = g->nunit;
	if (lead == 0)
		return report(f, g, "finding-unit-missing", F_UNIT);
	if (!in_assessment(f->rules, f->squad, g->unit[0], g->date))
		return report(f, g, "finding-year", F_DATE);
	if (!add_units(f, g, F_ASSIST))
		return false;
	g->nassist = g->nunit - lead;
	if (str_eq(g->cell[F_SOURCE], g->cell[F_UNIT]))
		report(f, g, "finding-own", F_SOURCE);
	return true;
}

static bool
report_fit(struct finding_reader *f, struct finding *g, enum fit fit,
    const char *others)
{
	enum finding_col c = g->cell[F_RULE].n ? F_RULE
	    : g->cell[F_ITEM].n		       ? F_ITEM
					       : F_PROBLEM;
	const struct str *unit = &f->squad->v[g->unit[0]].name;
	struct buf line = BUF_INIT;

	switch (fit) {
	case FIT_UNKNOWN:
		return report(f, g, "finding-rule-unknown", F_RULE);
	case FIT_NONE:
		return report(f, g, "finding-rule-none", c);
	case FIT_MANY:
		diag("finding-rule-many", finding_place(f, c),
		    text(f, g->cell[c]), others, NULL);
		return false;
	case FIT_SCOPE:
		diag("finding-rule-scope", finding_place(f, c),
		    text(f, g->cell[c]), unit->p, NULL);
		return false;
	case FIT_DAY:
		return report(f, g, "finding-rule-day", c);
	case FIT_UNDONE:
		assert(g->rule); /* match_known() tells it of a rule only */
		buf_addf(&line, "%ld", g->rule->line);
		diag("finding-rule-undone", finding_place(f, c),
		    text(f, g->cell[c]), g->rule->id.p, line.p, NULL);
		buf_free(&line);
		return false;
	case FIT_DERIVED:
		return report(f, g, "finding-rule-derived", c);
	case FIT_ONE:
	case FIT_PAIR:
		break;
	}
	return true;
}

/* The rule that the cell names; cells seen before need no folding. */
static const struct rule *
named_rule(struct finding_reader *f, struct str cell)
{
	struct map_entry *e = map_get(&f->seen, cell);
	const struct rule *u;

	if (e)
		return e->value;
	u = rules_find(f->rules, cell);
	if (u)
		map_put(&f->seen, cell)->value = (void *)u;
	return u;
}

/* Two rules judge the row's figure: as if it named them both. */
static void
take_pair(struct finding_reader *f, struct finding *g, struct buf *ids)
{
	struct str id;

	buf_reset(&f->pair);
	buf_addstr(&f->pair, buf_str(ids));
	f->list = f->rest = buf_str(&f->pair);
	str_split(&f->rest, STR("、"), &id);
	g->rule = named_rule(f, id);
	g->more = true;
}

static bool
find_rule(struct finding_reader *f, struct finding *g)
{
	struct clue k = { g->unit[0], g->date, g->cell[F_ITEM],
		g->cell[F_PROBLEM], g->cell[F_VALUE] };
	struct buf others = BUF_INIT;
	enum fit fit = FIT_ONE;
	size_t i;
	bool ok;

	if (g->cell[F_RULE].n &&
	    (g->rule = named_rule(f, g->cell[F_RULE])) == NULL) {
		k.item = g->cell[F_RULE];
		if (rules_item(f->rules, k.item) == f->rules->nitem)
			fit = FIT_UNKNOWN;
	}
	if (!g->rule && fit == FIT_ONE)
		fit = match_words(f->rules, f->squad, &k, &g->rule, &others);
	if (fit == FIT_PAIR) {
		take_pair(f, g, &others);
		fit = FIT_ONE;
	}
	for (i = 0; g->rule && fit == FIT_ONE && i < g->nunit; i++) {
		k.unit = g->unit[i];
		fit = match_known(f->rules, f->squad, &k, g->rule);
	}
	ok = report_fit(f, g, fit, others.p ? others.p : "");
	buf_free(&others);
	return ok;
}

/* A visit under which 无 is written took place and takes nothing. */
static bool
found_nothing(const struct finding *g)
{
	return g->rule->effect != EFFECT_ADD && g->rule->kind != R12 &&
	    !rule_values(g->rule) && !g->cell[F_POINTS].n &&
	    problem_none(g->cell[F_PROBLEM]);
}

static bool
read_count(struct finding_reader *f, struct finding *g)
{
	g->count = DEC(1);
	g->has_count = g->cell[F_COUNT].n > 0;
	if (!g->has_count) {
		if (found_nothing(g))
			g->count = DEC(0);
		return true;
	}
	if (!amount_count(g->cell[F_COUNT], &g->count))
		return report(f, g, "finding-count", F_COUNT);
	if (dec_cmp(g->count, DEC(0)) < 0)
		return report(f, g, "finding-count-negative", F_COUNT);
	return true;
}

static void
check_points(struct finding_reader *f, const struct finding *g)
{
	struct dec want = dec_mul(g->rule->points, g->count);
	struct buf b = BUF_INIT;

	if (!g->rule->has_points || rule_values(g->rule) ||
	    dec_cmp(want, g->points) == 0)
		return;
	dec_put(&b, want);
	diag("finding-points-differ", finding_place(f, F_POINTS),
	    text(f, g->cell[F_POINTS]), g->rule->id.p, b.p, NULL);
	buf_free(&b);
}

/* A range in the rule wants the judge's points, and within the range. */
static bool
read_points(struct finding_reader *f, struct finding *g)
{
	const struct rule *u = g->rule;
	struct dec lo, hi;

	g->has_points = g->cell[F_POINTS].n > 0;
	if (g->has_points && !amount_count(g->cell[F_POINTS], &g->points))
		return report(f, g, "finding-points", F_POINTS);
	if (g->has_points && dec_cmp(g->points, DEC(0)) < 0)
		g->points = dec_neg(g->points); /* -2 under 扣分 is 2 */
	if (!u->ranged) {
		if (g->has_points && !g->more && !g->again)
			check_points(f, g);
		return true;
	}
	if (!g->has_points)
		return report(f, g, "finding-points-missing", F_POINTS);
	lo = u->points;
	hi = u->points_max;
	if (dec_cmp(g->points, lo) < 0 || dec_cmp(g->points, hi) > 0)
		return report(f, g, "finding-points-range", F_POINTS);
	return true;
}

/* The table's column of this name or, where duban knows none, heading. */
static long
needed_col(const struct finding_reader *f, struct str name)
{
	int known = finding_col(name);
	size_t i;

	if (known >= 0)
		return f->col[known];
	for (i = 0; i < table_ncols(f->table); i++)
		if (str_eq(table_heading(f->table, i), name))
			return (long)i;
	return -1;
}

static bool
has_needed(struct finding_reader *f, const struct finding *g)
{
	struct str list = g->rule->needs, name;
	long c;

	while (list.n && str_split(&list, STR("、"), &name)) {
		name = str_trim(name);
		c = needed_col(f, name);
		if (!name.n || row_cell(&f->row, c).n)
			continue;
		diag("finding-needs", table_place(f->table, &f->row, c),
		    text(f, name), g->rule->id.p, NULL);
		return false;
	}
	return true;
}

/* Is it a list of rules, and no rule or item of such a name? */
static bool
is_list(struct finding_reader *f, struct str cell)
{
	return str_find(cell, STR("、"), 0) >= 0 && !named_rule(f, cell) &&
	    rules_item(f->rules, cell) == f->rules->nitem;
}

static bool
named_before(struct str list, struct str id)
{
	return str_listed(str_before(list, id), id);
}

/* A list without the separators that it begins with (K1、、K2). */
static struct str
past_separators(struct str list)
{
	list = str_trim(list);
	while (str_starts(list, STR("、")))
		list = str_trim(str_sub(list, STR("、").n, list.n));
	return list;
}

/*
 * The next rule of a row that names several; each is a finding of its own.
 * False if the row has named it before.
 */
static bool
take_rule(struct finding_reader *f, struct finding *g)
{
	struct str id;

	g->again = f->rest.n > 0;
	g->more = false;
	if (!g->again && !is_list(f, g->cell[F_RULE]))
		return true;
	if (!g->again)
		f->list = f->rest = past_separators(g->cell[F_RULE]);
	str_split(&f->rest, STR("、"), &id);
	f->rest = past_separators(f->rest);
	g->cell[F_RULE] = str_trim(id);
	g->more = f->rest.n > 0;
	return !id.n || !named_before(f->list, g->cell[F_RULE]) ||
	    report(f, g, "finding-rule-twice", F_RULE);
}

enum outcome
finding_next(struct finding_reader *f, struct finding *g)
{
	int rc = f->rest.n ? 1 : table_next(f->table, &f->row), i;
	size_t k;

	if (rc != 1)
		return rc == 0 ? FINDING_END : FINDING_FAILED;
	for (i = 0; i < F_N; i++)
		g->cell[i] = STR_NULL;
	for (k = 0; k < f->nhave; k++)
		g->cell[f->have[k]] = f->row.cell[f->col[f->have[k]]];
	g->where = table_place(f->table, &f->row, -1);
	g->rule = NULL;
	return take_rule(f, g) && read_days(f, g) && find_units(f, g) &&
		find_rule(f, g) && read_count(f, g) && read_points(f, g) &&
		has_needed(f, g) && check_days(f, g)
	    ? FINDING_GOOD
	    : FINDING_REPORTED;
}

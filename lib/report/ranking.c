/* Standings as a bulletin tells them. */

#include "io/lexicon.h"
#include "report/brief.h"
#include "report/rows-by.h"

struct cols {
	long period, category, rank, unit, score, previous, change, grade,
	    award, warning;
};

static struct cols
cols_of(const struct grid *g)
{
	return (struct cols){ grid_col(g, "period"), grid_col(g, "category"),
		grid_col(g, "rank"), grid_col(g, "unit"), grid_col(g, "score"),
		grid_col(g, "previous"), grid_col(g, "change"),
		grid_col(g, "grade"), grid_col(g, "award"),
		grid_col(g, "warning") };
}

/* Places gained: previous less now; 0 where either is unknown. */
static long
gained(const struct grid *g, const struct cols *c, size_t i)
{
	long now = str_long(grid_get(g, i, c->rank));
	long before = str_long(grid_get(g, i, c->previous));

	return now > 0 && before > 0 ? before - now : 0;
}

static void
set_move(struct facts *f, const struct grid *g, const struct cols *c, size_t i)
{
	long n = gained(g, c, i);

	if (n > 0)
		facts_setf(f, "change", "↑%ld", n);
	else if (n < 0)
		facts_setf(f, "change", "↓%ld", -n);
	else if (grid_get(g, i, c->previous).n)
		facts_set(f, "change", STR("—"));
	else
		facts_set(f, "change", STR_NULL);
	facts_set(f, "arrow", n ? facts_get(f, "change") : STR_NULL);
}

/* A score with as many decimals as the others of its group have. */
static void
set_score(struct facts *f, const char *name, const struct brief *k,
    struct str score, int places)
{
	struct buf b = BUF_INIT;
	struct dec d;

	if (dec_parse(score, &d))
		dec_put_fixed(&b, d, places);
	brief_set(f, name, k, b.n ? buf_str(&b) : score);
	buf_free(&b);
}

static void
add_row(struct facts *group, const struct brief *k, const struct cols *c,
    size_t i, int places)
{
	const struct grid *g = k->standings;
	struct facts *f = facts_row(group, "rows");

	brief_set(f, "rank", k, grid_get(g, i, c->rank));
	brief_set_unit(f, "unit", k, grid_get(g, i, c->unit));
	set_score(f, "score", k, grid_get(g, i, c->score), places);
	brief_set(f, "grade", k, grid_get(g, i, c->grade));
	brief_set(f, "previous", k, grid_get(g, i, c->previous));
	set_move(f, g, c, i);
}

struct spread {
	size_t n;
	struct dec sum, high, low;
	int places; /* decimals of the scores, at most */
	bool before; /* the last ranking is known of some */
};

static void
spread_add(struct spread *s, struct str score)
{
	struct dec d;
	long point = str_find(score, STR("."), 0);

	if (!dec_parse(score, &d))
		return;
	if (point >= 0 && (int)score.n - (int)point - 1 > s->places)
		s->places = (int)score.n - (int)point - 1;
	if (s->places > 9)
		s->places = 9;
	s->high = s->n ? dec_max(s->high, d) : d;
	s->low = s->n ? dec_min(s->low, d) : d;
	s->sum = dec_add(s->sum, d);
	s->n++;
}

static void
set_points(struct facts *f, const char *name, struct dec d, int places)
{
	struct buf b = BUF_INIT;

	if (dec_ok(d))
		dec_put_fixed(&b, d, places);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

/* The heads of a long list and its tail, for a chat: "甲村98.00分、…". */
static void
set_ends(struct facts *group, const struct brief *k, const struct cols *c,
    const struct rows_of *rows)
{
	const struct grid *g = k->standings;
	long n = 0, all = (long)facts_rows(group, "rows"), half = k->chat / 2;
	struct names top = NAMES_INIT, bottom = NAMES_INIT;
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < rows->n; i++) {
		struct str unit = grid_get(g, rows->v[i], c->unit);
		struct str score = grid_get(g, rows->v[i], c->score);

		buf_reset(&b);
		lex_fill(&b, "brief-points", "%.*s", (int)score.n, score.p);
		n++;
		if (n <= half)
			names_add(&top, k, unit, b.p, 0);
		else if (n > all - 3)
			names_add(&bottom, k, unit, b.p, 0);
	}
	facts_set(group, "long", all > k->chat ? STR("1") : STR_NULL);
	names_set(group, "top", &top, 0);
	names_set(group, "bottom", &bottom, 0);
	buf_free(&b);
}

static void
add_group(struct facts *f, const struct brief *k, const struct cols *c,
    const struct rows_of *rows, bool only)
{
	const struct grid *g = k->standings;
	struct facts *group = facts_row(f, "groups");
	struct spread s = { 0, DEC(0), DEC(0), DEC(0), 0, false };
	size_t i;

	for (i = 0; i < rows->n; i++) {
		spread_add(&s, grid_get(g, rows->v[i], c->score));
		s.before |= grid_get(g, rows->v[i], c->previous).n > 0;
	}
	for (i = 0; i < rows->n; i++)
		add_row(group, k, c, rows->v[i], s.places);
	brief_set(group, "category", k,
	    rows->name.n ? rows->name :
		only   ? lex("brief-all-units") :
			 lex("brief-other-units"));
	facts_set(group, "moved", s.before ? STR("1") : STR_NULL);
	facts_setf(group, "count", "%zu", facts_rows(group, "rows"));
	set_points(group, "average", dec_div(s.sum, DEC((int64_t)s.n)), 2);
	set_points(group, "highest", s.high, s.places);
	set_points(group, "lowest", s.low, s.places);
	facts_set(group, "tied",
	    s.n && dec_cmp(s.high, s.low) == 0 ? STR("1") : STR_NULL);
	facts_set(group, "alone",
	    facts_rows(group, "rows") == 1 ? STR("1") : STR_NULL);
	set_ends(group, k, c, rows);
}

/* Whom a warning concerns. */
static void
add_warned(struct facts *f, const struct brief *k, const struct cols *c,
    struct str period)
{
	const struct grid *g = k->standings;
	struct facts *row;
	size_t i;

	for (i = 0; i < g->n; i++) {
		struct str warning = grid_get(g, i, c->warning);

		if (!warning.n || !str_eq(grid_get(g, i, c->period), period))
			continue;
		row = facts_row(f, "warned");
		brief_set_unit(row, "unit", k, grid_get(g, i, c->unit));
		brief_set(row, "warning", k, warning);
	}
}

/* Of the bulletin's own period; else the latest that there is, which is
 * reported. */
static struct str
choose_period(const struct brief *k, const struct cols *c)
{
	const struct grid *g = k->standings;
	struct str best = STR_NULL;
	size_t i;

	for (i = 0; i < g->n; i++) {
		struct str p = grid_get(g, i, c->period);

		if (stretch_is(k->period, p))
			return p;
		if (str_cmp(p, best) > 0)
			best = p;
	}
	if (best.n)
		diag_str("standings-period", NOWHERE, best, NULL);
	return best;
}

void
brief_standings(struct facts *f, const struct brief *k)
{
	const struct grid *g = k->standings;
	struct rows_by groups;
	struct str period;
	struct cols c;
	size_t i;

	facts_set(f, "standing", STR_NULL);
	if (!g)
		return;
	c = cols_of(g);
	period = choose_period(k, &c);
	facts_set(f, "standing", period);
	rows_by(&groups, g, c.category, period);
	for (i = 0; i < groups.n; i++)
		add_group(f, k, &c, &groups.v[i], groups.n == 1);
	add_warned(f, k, &c, period);
	rows_by_free(&groups);
}

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "io/table.h"
#include "score/place.h"
#include "score/recheck.h"
#include "score/term-words.h"
#include "zh/amount.h"

/* A row of the published table. */
struct shown {
	struct str period, group, unit, grade;
	struct place where[2]; /* of the rank, of the score */
	long rank; /* 0: none */
	bool has_score;
	struct dec score, items;
	bool has_items;
	bool seen; /* the scores have it */
	const struct shown *before; /* its unit in its group, first; or NULL */
	struct shown *next; /* of its unit, in any group */
	struct step *step; /* NULL: no score */
};

/* The rows of a group that have the same score. */
struct step {
	long rank; /* that the scores give: 1-2-2-4 */
	const struct shown *first; /* row of the table */
	const struct shown *other; /* first with another rank than that, or NULL */
};

struct published {
	struct shown *v;
	size_t n, cap;
	struct arena texts;
	struct map units; /* first row of each */
	struct term_words words;
	const struct ranks *ranks;
	const struct grades *grades;
	bool sums; /* items add up to the score somewhere, or there are few */
	bool told; /* of its groups */
};

enum { AT_RANK, AT_SCORE };

/* Is column i one item's points?  A number that no known column holds, or a
 * sum of additions. */
static bool
is_item(const struct published *p, const struct table *t, size_t i)
{
	size_t k;

	for (k = 0; k < p->ranks->nwant; k++)
		if (str_eq(table_heading(t, i), p->ranks->want[k]))
			return true;
	return !table_known(t, i) &&
	    word_find("aside", table_heading(t, i)) < 0;
}

static void
add_items(const struct published *p, const struct table *t, const struct row *r,
    struct shown *s)
{
	struct dec d;
	size_t i, n = 0;

	for (i = 0; i < r->n; i++) {
		if (!is_item(p, t, i) || !r->cell[i].n)
			continue;
		if (!amount_number(r->cell[i], &d)) {
			s->has_items = false; /* a column of words */
			return;
		}
		if (word_find("tie", table_heading(t, i)) == 0 && d.num > 0)
			d = dec_neg(d); /* 扣分 */
		s->items = dec_add(s->items, d);
		n++;
	}
	s->has_items = n > 1;
}

static void
take(struct published *p, const struct table *t, const struct row *r)
{
	struct str score = row_cell(r, table_col(t, "score"));
	struct shown *s;

	GROW(p->v, p->n, p->cap);
	s = &p->v[p->n++];
	memset(s, 0, sizeof(*s));
	s->period = str_keep(&p->texts,
	    term_words_tidy(
		&p->words, row_cell(r, table_col(t, "period"))));
	s->group = str_keep(&p->texts, row_cell(r, table_col(t, "category")));
	s->unit = str_keep(&p->texts, row_cell(r, table_col(t, "unit")));
	s->grade = str_keep(&p->texts, row_cell(r, table_col(t, "grade")));
	s->where[AT_RANK] = table_place(t, r, table_col(t, "rank"));
	s->where[AT_SCORE] = table_place(t, r, table_col(t, "score"));
	s->where[0].file = s->where[1].file =
	    str_keep(&p->texts, str_of(s->where[0].file)).p;
	s->rank = place_read(row_cell(r, table_col(t, "rank")));
	if (s->rank < 0)
		s->rank = 0;
	s->items = DEC(0);
	s->has_score = amount_number(score, &s->score);
	if (score.n && !s->has_score)
		diag("score-number", s->where[AT_SCORE], s->unit.p, NULL);
	add_items(p, t, r, s);
}

static bool
same_group(const struct shown *a, const struct shown *b)
{
	return str_eq(a->group, b->group) && str_eq(a->period, b->period);
}

static const char *
number(struct buf *b, struct dec d)
{
	buf_reset(b);
	dec_put(b, d);
	return b->p;
}

static const char *
whole(struct buf *b, long n)
{
	buf_reset(b);
	buf_addf(b, "%ld", n);
	return b->p;
}

static int
by_step(const void *a, const void *b)
{
	const struct shown *x = *(struct shown *const *)a;
	const struct shown *y = *(struct shown *const *)b;
	int c = str_cmp(x->period, y->period);

	if (c == 0)
		c = str_cmp(x->group, y->group);
	if (c == 0)
		c = dec_cmp(y->score, x->score);
	return c ? c : (x > y) - (x < y);
}

/* Rows of one score lie together, the best of each group first. */
static void
find_steps(struct published *p)
{
	struct shown **v = xcalloc(p->n + 1, sizeof(*v)), *last = NULL;
	size_t i, n = 0;
	long at = 0;

	for (i = 0; i < p->n; i++)
		if (p->v[i].has_score)
			v[n++] = &p->v[i];
	qsort(v, n, sizeof(*v), by_step);
	for (i = 0; i < n; i++) {
		at = last && same_group(last, v[i]) ? at + 1 : 1;
		if (at > 1 && dec_cmp(last->score, v[i]->score) == 0) {
			v[i]->step = last->step;
		} else {
			v[i]->step = arena_zalloc(&p->texts, sizeof(*v[i]->step));
			v[i]->step->rank = at;
			v[i]->step->first = v[i];
		}
		last = v[i];
		if (!last->step->other &&
		    last->rank != last->step->first->rank)
			last->step->other = last;
	}
	free(v);
}

static void
find_units(struct published *p)
{
	struct map rows = MAP_INIT;
	struct map_entry *e;
	struct buf b = BUF_INIT;
	struct shown *s;
	size_t i;

	for (i = 0; i < p->n; i++) {
		s = &p->v[i];
		e = map_put(&rows, MAP_KEY(&b, s->period, s->group, s->unit));
		s->before = e->value;
		if (!e->value)
			e->value = s;
	}
	for (i = p->n; i > 0; i--) {
		s = &p->v[i - 1];
		e = map_put(&p->units, s->unit);
		s->next = e->value;
		e->value = s;
	}
	map_free(&rows);
	buf_free(&b);
}

/* The rank that the published scores themselves give. */
static void
check_rank(const struct shown *s)
{
	struct buf is = BUF_INIT, want = BUF_INIT;
	long rank = s->step->rank;

	if (s->rank == 0)
		diag("shown-no-rank", s->where[AT_RANK], s->unit.p,
		    whole(&want, rank), NULL);
	else if (s->rank != rank)
		diag("shown-rank", s->where[AT_RANK], s->unit.p,
		    whole(&is, s->rank), whole(&want, rank), NULL);
	buf_free(&is);
	buf_free(&want);
}

/* Has a row before it the same score, but another rank? */
static void
check_tie(const struct shown *s)
{
	const struct shown *other = s->step->first;

	if (other->rank == s->rank)
		other = s->step->other;
	if (other && other < s)
		diag("shown-tie", s->where[AT_RANK], s->unit.p, other->unit.p,
		    NULL);
}

static void
check_order(const struct published *p, size_t at)
{
	const struct shown *s = &p->v[at];

	if (at > 0 && p->v[at - 1].has_score && same_group(s, &p->v[at - 1]) &&
	    dec_cmp(s->score, p->v[at - 1].score) > 0)
		diag("shown-order", s->where[AT_SCORE], s->unit.p,
		    p->v[at - 1].unit.p, NULL);
}

static void
check_twice(const struct shown *s)
{
	struct buf b = BUF_INIT;

	if (s->before)
		diag("shown-twice", s->where[AT_RANK], s->unit.p,
		    whole(&b, s->before->where[0].line), NULL);
	buf_free(&b);
}

static void
check_row(const struct published *p, size_t at)
{
	const struct shown *s = &p->v[at];
	struct buf is = BUF_INIT, want = BUF_INIT;

	check_twice(s);
	if (!s->has_score && s->rank > 0)
		diag("shown-no-score", s->where[AT_RANK], s->unit.p,
		    whole(&is, s->rank), NULL);
	if (!s->has_score) {
		buf_free(&is);
		return;
	}
	if (p->sums && s->has_items && dec_cmp(s->items, s->score) != 0)
		diag("shown-sum", s->where[AT_SCORE], s->unit.p,
		    number(&is, s->score), number(&want, s->items), NULL);
	check_order(p, at);
	check_rank(s);
	check_tie(s);
	buf_free(&is);
	buf_free(&want);
}

/* The published row of an entry; periods and groups may be left out of it. */
static struct shown *
find(const struct published *p, const struct entry *e)
{
	struct shown *s = map_value(&p->units, e->unit);

	while (s &&
	    ((s->period.n && e->period.n && !str_eq(s->period, e->period)) ||
		(s->group.n && e->group.n && !str_eq(s->group, e->group))))
		s = s->next;
	return s;
}

/* Ranks and grades; those over all say nothing of a table's own groups. */
static void
compare_place(struct published *p, const struct shown *s, const struct entry *e)
{
	struct str grade = grades_name(p->grades, e);
	struct buf is = BUF_INIT, want = BUF_INIT;
	bool rank = s->rank && s->rank != e->rank;
	bool graded = s->grade.n && grade.n && !str_eq(s->grade, grade);

	if ((rank || graded) && s->group.n && !e->group.n) {
		if (!p->told)
			diag("shown-groups", s->where[AT_RANK], e->unit.p,
			    NULL);
		p->told = true;
		return;
	}
	if (rank)
		diag("shown-rank-scores", s->where[AT_RANK], e->unit.p,
		    whole(&is, s->rank), whole(&want, e->rank), NULL);
	if (graded)
		diag("shown-grade", s->where[AT_RANK], e->unit.p, s->grade.p,
		    grade.p, NULL);
	buf_free(&is);
	buf_free(&want);
}

static void
compare(struct published *p, const struct entry *e)
{
	struct shown *s = find(p, e);
	struct buf is = BUF_INIT, want = BUF_INIT;

	if (!s) {
		if (e->judged)
			diag("shown-missing", NOWHERE, e->unit.p, NULL);
		return;
	}
	s->seen = true;
	if (!e->judged)
		return;
	if (s->has_score && dec_cmp(s->score, e->score) != 0)
		diag("shown-score", s->where[AT_SCORE], e->unit.p,
		    number(&is, s->score), number(&want, e->score), NULL);
	buf_free(&is);
	buf_free(&want);
	compare_place(p, s, e);
}

/*
 * A table that names no groups is ranked in those of the scores; a unit that
 * they do not know, in that of the row above.
 */
static void
take_groups(struct published *p)
{
	struct shown *s;
	size_t i;

	for (i = 0; i < p->n; i++)
		if (p->v[i].group.n)
			return;
	for (i = 0; i < p->ranks->n; i++)
		for (s = map_value(&p->units, p->ranks->v[i]->unit); s;
		     s = s->next)
			s->group = p->ranks->v[i]->group;
	for (i = 1; i < p->n; i++)
		if (!p->v[i].group.n)
			p->v[i].group = p->v[i - 1].group;
}

/* Columns that add up to the score in no row are no items. */
static void
find_sums(struct published *p)
{
	size_t i, rows = 0;

	for (i = 0; i < p->n && !p->sums; i++) {
		const struct shown *s = &p->v[i];

		if (!s->has_score || !s->has_items)
			continue;
		rows++;
		p->sums = dec_cmp(s->items, s->score) == 0;
	}
	p->sums |= rows < 3;
	if (!p->sums)
		diag("shown-no-sums", p->v[0].where[AT_SCORE], NULL, NULL);
}

static void
check_all(struct published *p)
{
	size_t i;

	find_sums(p);
	find_units(p);
	take_groups(p);
	find_steps(p);
	for (i = 0; i < p->n; i++)
		check_row(p, i);
	for (i = 0; i < p->ranks->n; i++)
		compare(p, p->ranks->v[i]);
	for (i = 0; p->ranks->n && i < p->n; i++)
		if (!p->v[i].seen)
			diag("shown-extra", p->v[i].where[AT_RANK],
			    p->v[i].unit.p, NULL);
}

static void
put_fault(void *arg, const struct taken *m)
{
	struct table_out *out = arg;

	table_puts(out, m->at.file ? m->at.file : "");
	if (m->at.line > 0)
		table_putn(out, m->at.line);
	else
		table_put(out, STR_NULL);
	if (m->at.line > 0 && m->at.col > 0)
		table_putn(out, m->at.col);
	else
		table_put(out, STR_NULL);
	table_puts(out, diag_level_name(m->level));
	table_puts(out, m->code);
	table_puts(out, m->text);
	table_puts(out, m->subject ? m->subject : "");
	table_end(out);
}

int
recheck(
    const struct ranks *ranks, const struct grades *grades, const char *path)
{
	struct table_out *out = table_create("faults", NULL);
	struct published p = { .ranks = ranks, .grades = grades };
	struct table *t;
	struct row r;
	int rc = -1;

	if (!out)
		return -1;
	diag_divert(put_fault, out);
	t = table_open(path, "standings");
	if (t && table_need(t, "unit") && table_need(t, "score"))
		while ((rc = table_next(t, &r)) == 1)
			if (row_cell(&r, table_col(t, "unit")).n)
				take(&p, t, &r);
	table_close(t);
	if (rc == 0)
		check_all(&p);
	diag_divert(NULL, NULL);
	free(p.v);
	map_free(&p.units);
	term_words_free(&p.words);
	arena_free(&p.texts);
	return table_finish(out) == 0 ? rc : -1;
}

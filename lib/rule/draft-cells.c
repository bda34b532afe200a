/* Scoring clauses in the cells of a table, as its columns' headings say. */

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "rule/draft-writer.h"
#include "zh/words.h"

#define OVER_CHARS 12 /* a longer cell says what is to be done */

/* What parts the cells of a heading row, as far as its text shows. */
static enum table_sep
sep_of(struct str s)
{
	int sep = SEP_TAB;

	while (sep < SEP_BLANKS && !cells_parted(s, (enum table_sep)sep))
		sep++;
	return (enum table_sep)sep;
}

/* The heading of column i of the table that a row belongs to. */
static struct str
column_heading(struct draft_writer *w, size_t i)
{
	const struct cell_list *l = &w->heads;
	struct str s;

	if (!w->columns)
		return STR_NULL;
	if (w->heads_of != w->columns) {
		s = w->columns->text;
		w->heads.frameless = !cells_have_frame(s);
		cells_cut(
		    &w->heads, sep_of(s), s, w->columns->line, &w->rows->mem);
		w->heads_of = w->columns;
	}
	return i < l->n && l->v[i].nparts > 0 ? l->v[i].part[0].text : STR_NULL;
}

/* Bytes of the sign before a number, or 0; effect: what it means. */
static size_t
sign_of(struct str s, struct str *effect)
{
	bool take;
	size_t n = points_sign(s, &take);

	if (n > 0 && effect)
		*effect = take ? STR("deduct") : STR("add");
	return n;
}

/* 5, ５, 0.5-2, 5 至 -50: numbers and what joins them, with blanks about that? */
static bool
only_numbers(struct str s)
{
	bool blank = false, figure = false; /* stand right before */
	uint32_t c;
	size_t n;

	for (; s.n > 0; s = str_sub(s, n, s.n)) {
		n = sign_of(s, NULL);
		if (n == 0)
			n = utf8_decode(s.p, s.n, &c);
		else
			c = '~';
		c = words_is_char(WORDS_TO, c) ? '~' : utf8_fold(c);
		if (c == ' ') {
			blank = true;
			continue;
		}
		if (!str_digit(c) && c != '.' && c != '~')
			return false;
		if (blank && figure && c != '~') /* 5 10 */
			return false;
		figure = c != '~';
		blank = false;
	}
	return true;
}

/* What a row is about: its last content, else its task; never cell no. */
static struct str
work_of(const struct node *n, size_t no)
{
	struct str task = STR_NULL, content = STR_NULL;
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (i == no)
			continue;
		else if (n->cell[i].role == CELL_CONTENT &&
		    n->cell[i].text.n > 0)
			content = n->cell[i].text;
		else if (n->cell[i].role == CELL_TASK)
			task = n->cell[i].text;
	return content.n > 0 ? content : task;
}

/* All of s if it is a measure word. */
static struct str
unit_of(struct str s)
{
	const struct word *unit = around_at(s, 0, WORD_UNIT);

	return unit && unit->text.n == s.n ? s : STR_NULL;
}

/* 次 of 每次, or of what ends in （每次）; else empty. */
static struct str
occasion(struct str s)
{
	size_t open = name_bracket_at_end(s), n;

	if (open < s.n)
		s = name_in_bracket(s, open);
	n = words_prefix(WORDS_EACH, s, NULL);
	return n > 0 ? unit_of(str_sub(s, n, s.n)) : STR_NULL;
}

/* 次 of +2/次, which *s loses. */
static struct str
take_occasion(struct str *s)
{
	long slash = utf8_find_mark(*s, '/');
	struct str rest = STR_NULL, unit;

	if (slash > 0)
		rest = str_sub(*s, (size_t)slash, s->n);
	unit = unit_of(str_sub(rest, utf8_starts_mark(rest, '/'), rest.n));
	if (unit.n > 0)
		s->n = (size_t)slash;
	return unit;
}

/* 每次, 每年最多加3分 in the cells beside: what one occurrence is, the limit. */
static void
add_remarks(struct draft_writer *w, const struct node *n, struct draft *d,
    struct draft_list *list)
{
	struct draft_where where = { 0 };
	size_t i, k, from;

	for (i = 0; i < n->ncells; i++) {
		const struct cell *c = &n->cell[i];

		if (c->inherited || c->role != CELL_OTHER || c->text.n == 0)
			continue;
		if (d->per.n == 0)
			d->per = occasion(c->text);
		from = list->n;
		draft_clauses(w->words, c->text, &where, list);
		for (k = from; k < list->n; k++)
			if (d->cap.n == 0 && list->v[k].points.n == 0 &&
			    str_eq(list->v[k].effect, d->effect))
				d->cap = list->v[k].cap;
	}
}

/* The numbers of +2/次, 5分, －10至－2; empty if more is said. */
static struct str
bare_points(struct str s, struct str *per)
{
	s = str_sub(s, sign_of(s, NULL), s.n);
	*per = take_occasion(&s);
	s = words_strip_end(WORDS_POINTS, s);
	return only_numbers(s) ? s : STR_NULL;
}

/* A bare number below 扣分: the row's own words say what for. */
static void
put_number_cell(
    struct draft_writer *w, const struct node *n, size_t i, struct str effect)
{
	const struct cell *c = &n->cell[i];
	struct draft d = { effect, STR_NULL, words_first(WORDS_POINTS),
		STR_NULL, STR_NULL, STR_NULL, 0, 0, false, false };
	struct draft_list list = DRAFT_LIST_INIT;
	struct arena mem = ARENA_INIT;
	struct str v[1], per, s = bare_points(c->text, &per);
	struct str work = work_of(n, i);

	if (n->kind != KIND_RULE) /* what was taken from somebody */
		return;
	if (work.n > 0 && draft_points(s, &mem, v, 1) == 1) {
		d.points = v[0];
		d.cell = c->role == CELL_POINTS;
		d.per = per.n > 0 ? per : occasion(work);
		add_remarks(w, n, &d, &list);
		draft_put_clause(w, &d, work, c->line);
	}
	draft_list_free(&list);
	arena_free(&mem);
}

static bool
cell_may_rule(const struct cell *c)
{
	return !c->inherited && c->text.n > 0 &&
	    (cell_is_work(c->role) || c->role == CELL_OTHER);
}

static bool
only_vetoes(const struct draft_list *list)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		if (!str_is(list->v[i].effect, "veto"))
			return false;
	return true;
}

/* The cell of a section, or a short 加分项 that stands for its rows' work. */
static bool
stands_over(const struct cell *c)
{
	return c->role == CELL_SECTION ||
	    (c->role == CELL_TASK && utf8_len(c->text) <= OVER_CHARS);
}

/*
 * 加5分 below 分值, 县级5分，镇级2分 there in a row of 加分项 (section: add): the row's
 * own words say what for.  5分 by itself may be the most of what they give.
 */
static void
put_spoken_cell(struct draft_writer *w, const struct node *n, const struct cell *c,
    struct str section)
{
	struct draft_list list = DRAFT_LIST_INIT;
	struct draft_where where = { 0 };
	struct str work = work_of(n, n->ncells), per;
	size_t i;

	if (bare_points(c->text, &per).n == 0 || per.n > 0)
		where.effect = section;
	if (n->kind == KIND_RULE && work.n > 0)
		draft_clauses(w->words, c->text, &where, &list);
	for (i = 0; i < list.n; i++)
		draft_put_clause(w, &list.v[i], work, c->line);
	draft_list_free(&list);
}

/* Is cell i +2/次 or the like, below 积分标准 or another column of points? */
static bool
is_signed_points(struct draft_writer *w, const struct node *n, size_t i)
{
	struct str per, s = n->cell[i].text;

	return sign_of(s, NULL) > 0 && bare_points(s, &per).n > 0 &&
	    words_find(WORDS_POINTS, column_heading(w, i), 0, NULL) >= 0;
}

/* -5 below 分值 beside -1分/次 below 扣分标准: what the row comes to. */
static bool
is_total_beside(struct draft_writer *w, const struct node *n, size_t no)
{
	struct str effect;
	size_t i;

	if (n->cell[no].role != CELL_POINTS)
		return false;
	for (i = 0; i < n->ncells; i++)
		if (is_signed_points(w, n, i) &&
		    draft_column(w->words, column_heading(w, i), &effect) &&
		    effect.n > 0)
			return true;
	return false;
}

/*
 * Is 5 what the row gives or takes, and no weight, where residents are given
 * points: below 积分, or in 文明积分标准?
 */
static bool
is_credit(struct draft_writer *w, const struct node *n, size_t i)
{
	enum cell_role role = n->cell[i].role;
	struct str per;

	return (role == CELL_POINTS || role == CELL_CONTENT) &&
	    bare_points(n->cell[i].text, &per).n > 0 &&
	    (draft_is_credit(w->words, column_heading(w, i)) ||
		draft_is_credit(w->words, w->o->doc[n->doc].title));
}

/*
 * +5 or 加5分 below 分值, 5 in a row of 加分项 (section: add), where no other words
 * give or take anything.
 */
static void
read_points(struct draft_writer *w, const struct node *n, struct str section)
{
	struct str effect;
	size_t i;

	if (str_is(section, "veto"))
		section = STR_NULL;
	for (i = 0; i < n->ncells; i++) {
		const struct cell *c = &n->cell[i];

		if (c->inherited || is_total_beside(w, n, i) ||
		    words_find(WORDS_POINTS, column_heading(w, i), 0, NULL) < 0)
			continue;
		if (sign_of(c->text, &effect) > 0)
			put_number_cell(w, n, i, effect);
		else if (section.n > 0 && is_credit(w, n, i))
			put_number_cell(w, n, i, section);
		else if (!cell_may_rule(c))
			put_spoken_cell(w, n, c, section);
	}
}

/* 视情节扣分: do the clauses from first on leave their points open? */
static bool
is_open(const struct draft_writer *w, size_t first)
{
	const struct draft_rows *rows = w->rows;

	return rows->n == first + 1 && rows->v[first].d.points.n == 0 &&
	    (str_is(rows->v[first].d.effect, "add") ||
		str_is(rows->v[first].d.effect, "deduct"));
}

/* 视情节扣分<tab>-2至-10: how many, its column says. */
static void
fill_points(struct draft_writer *w, const struct node *n, size_t first)
{
	struct draft_rows *rows = w->rows;
	struct draft_row *open;
	size_t k = rows->n;

	read_points(w, n, STR_NULL);
	open = &rows->v[first];
	if (rows->n == k + 1 && str_eq(rows->v[k].d.effect, open->d.effect))
		open->d.points = rows->v[k].d.points;
	w->n -= (long)(rows->n - k);
	rows->n = k;
}

/* What a row has told of itself so far. */
struct row_effect {
	struct str section; /* what it stands under: add, veto, or empty */
	size_t over; /* the cell that says so, or none of the row's */
	size_t reason; /* the cell that says what the veto is for */
	bool vetoed; /* its veto is written */
	bool worth; /* it comes to so many points */
};

/*
 * Of a row's cells but no, and but one that says 一票否决: the last content, else
 * what may rule first.
 */
static size_t
reason_of(const struct draft_writer *w, const struct node *n, size_t no)
{
	size_t i, first = n->ncells;

	for (i = n->ncells; i-- > 0;) {
		if (i == no || !cell_may_rule(&n->cell[i]) ||
		    str_is(draft_heading(w->words, n->cell[i].text), "veto"))
			continue;
		if (n->cell[i].role == CELL_CONTENT)
			return i;
		first = i;
	}
	return first;
}

/* 10 below 分值, or 有制度（10分）: is the row worth so many points? */
static bool
is_row_worth(struct draft_writer *w, const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++) {
		struct str s = n->cell[i].text;

		if (points_total(s))
			return true;
		s = words_strip_end(WORDS_POINTS, s);
		if (s.n > 0 && only_numbers(s) &&
		    words_find(WORDS_POINTS, column_heading(w, i), 0, NULL) >=
			0)
			return true;
	}
	return false;
}

static struct row_effect
effect_of(struct draft_writer *w, const struct node *n, struct str effect)
{
	struct row_effect r = { effect, n->ncells, 0, false,
		n->kind == KIND_RULE && is_row_worth(w, n) };
	size_t i;

	for (i = 0; i < n->ncells && r.section.n == 0; i++)
		if (stands_over(&n->cell[i])) {
			r.section = draft_heading(w->words, n->cell[i].text);
			r.over = i;
		}
	r.reason = reason_of(w, n, r.over);
	return r;
}

static void
read_cell(
    struct draft_writer *w, const struct node *n, size_t i, struct row_effect *r)
{
	const struct cell *c = &n->cell[i];
	bool veto = str_is(r->section, "veto") && i != r->over, known;
	struct draft_list list = DRAFT_LIST_INIT;
	struct draft_where where = { 0 };
	struct flow f = FLOW_INIT;
	struct str effect;
	size_t k;

	known = draft_column(w->words, column_heading(w, i), &effect);
	if (!cell_may_rule(c) || (known && effect.n == 0) ||
	    is_signed_points(w, n, i) ||
	    (r->section.n > 0 && !veto && is_credit(w, n, i)))
		return; /* read_points() does */
	where.ruled = n->kind == KIND_RULE;
	where.effect = known		 ? effect
	    : str_is(r->section, "veto") ? STR_NULL
					 : r->section;
	where.worth = r->worth;
	for (k = 0; k < c->nparts; k++)
		flow_add(&f, c->part[k].text, c->part[k].line, c->part[k].col,
		    !c->part[k].wrapped);
	draft_clauses(w->words, buf_str(&f.text), &where, &list);
	if (!(r->vetoed && only_vetoes(&list)))
		draft_put_list(w, &list, &f);
	if (list.n == 0 && known)
		put_number_cell(w, n, i, effect);
	else if (list.n == 0 && veto && !r->vetoed && i == r->reason)
		draft_put_reason(w, &f, f.text.n);
	r->vetoed |= veto && (list.n > 0 || i == r->reason);
	draft_list_free(&list);
	flow_free(&f);
}

void
draft_read_row(struct draft_writer *w, const struct node *n, struct str effect)
{
	struct row_effect r = effect_of(w, n, effect);
	size_t i, first = w->rows->n;

	for (i = 0; i < n->ncells; i++)
		read_cell(w, n, i, &r);
	if (w->rows->n == first)
		read_points(w, n, r.section);
	else if (is_open(w, first))
		fill_points(w, n, first);
}

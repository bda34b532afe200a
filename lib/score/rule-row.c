#include <string.h>

#include "score/figure.h"
#include "score/finding.h"
#include "score/rule-cell.h"
#include "score/rule-check.h"
#include "zh/amount.h"

static struct str
keep(struct rule_into *in, struct str s)
{
	return str_keep(&in->rules->texts, s);
}

/* A cell that holds one of a column's words. */
static bool
word(const char *column, struct str s, int *out)
{
	*out = word_find(column, s);
	return *out >= 0;
}

#define TEXT(name, member)                                                     \
	static bool set_##name(struct rule_into *in, struct str s)             \
	{                                                                      \
		in->row->member = keep(in, s);                                 \
		return true;                                                   \
	}
TEXT(id, rule.id)
TEXT(words, rule.words)
TEXT(needs, rule.needs)
TEXT(clause, rule.clause)

#define WORD(name, column, member, type)                                       \
	static bool set_##name(struct rule_into *in, struct str s)             \
	{                                                                      \
		int w;                                                         \
		if (!word(column, s, &w))                                      \
			return false;                                          \
		in->row->member = (type)w;                                     \
		return true;                                                   \
	}
WORD(steps, "steps", rule.steps, enum steps)
WORD(source, "source", rule.source, enum rule_source)
WORD(stack, "stack", rule.own.stack, enum stack)

#define LABEL(column)                                                          \
	static bool set_##column(struct rule_into *in, struct str s)           \
	{                                                                      \
		label_read(s, &in->row->of_##column);                          \
		in->row->column = keep(in, in->row->of_##column.name);         \
		return true;                                                   \
	}
LABEL(part)
LABEL(item)

static bool
set_of(struct rule_into *in, struct str s)
{
	struct buf b = BUF_INIT;

	label_names(&b, s);
	in->row->rule.of = keep(in, buf_str(&b));
	buf_free(&b);
	return true;
}

/* Columns of the findings, by any of their names. */
static bool
set_same(struct rule_into *in, struct str s)
{
	struct str list = s, name;

	while (str_split(&list, STR("、"), &name))
		if (finding_col(str_trim(name)) < 0)
			return false;
	in->row->rule.own.same = keep(in, s);
	return true;
}

static bool
set_kind(struct rule_into *in, struct str s)
{
	in->row->has_kind = true;
	in->row->rule.kind = kind_find(s);
	return in->row->rule.kind != KIND_NONE;
}

/* What a veto does: words of the column, cap_grade with a grade behind it. */
static bool
set_veto(struct rule_into *in, struct str list)
{
	struct str piece, rest;
	size_t n;
	int w;

	while (str_split(&list, STR("、"), &piece)) {
		if ((w = word_find("veto", piece)) >= 0) {
			in->row->rule.veto[w] = true;
			continue;
		}
		n = word_prefix("veto", VETO_CAP, piece);
		rest =
		    figure_behind_colon(str_trim(str_sub(piece, n, piece.n)));
		if (n == 0 || rest.n == 0)
			return false;
		in->row->rule.veto[VETO_CAP] = true;
		in->row->rule.veto_cap = keep(in, rest);
	}
	return true;
}

static bool
set_effect(struct rule_into *in, struct str s)
{
	struct rule *r = &in->row->rule;
	int w = word_find("effect", s);

	in->row->has_effect = true;
	if (w >= 0) {
		r->effect = (enum effect)w;
		if (r->kind == KIND_NONE)
			r->kind = w == EFFECT_ZERO ? R4
			    : w == EFFECT_VETO	   ? R14
			    : w == EFFECT_ADD	   ? R12
			    : w == EFFECT_SCORE	   ? R8
						   : KIND_NONE;
		return true;
	}
	if (r->kind == R16) {
		r->absent = word_find("absent", s) == 0;
		return r->absent;
	}
	if (r->kind == KIND_NONE)
		r->kind = R14;
	return r->kind == R14 && set_veto(in, s);
}

static bool
set_measure(struct rule_into *in, struct str s)
{
	int w;

	if (!word("measure", s, &w))
		return false;
	in->row->rule.money = w == 1;
	return true;
}

/* ":7" behind 去极值平均: only from more than seven. */
static bool
more_than(struct str s, long *n)
{
	*n = str_long(figure_behind_colon(str_trim(s)));
	return *n >= 2 && *n <= 1000000;
}

static bool
set_pick(struct rule_into *in, struct str s)
{
	size_t n;
	int w;

	in->row->has_pick = true;
	if (word("pick", s, &w)) {
		in->row->rule.pick = (enum pick)w;
		return true;
	}
	if ((n = word_prefix("pick", PICK_TRIMMED, s)) > 0) {
		in->row->rule.pick = PICK_TRIMMED;
		return more_than(str_sub(s, n, s.n), &in->row->rule.trim_over);
	}
	in->row->rule.pick = PICK_REVIEWER;
	in->row->rule.reviewers = keep(in, s);
	return str_find(s, STR("、"), 0) > 0;
}

static bool
set_missing(struct rule_into *in, struct str s)
{
	struct rule *r = &in->row->rule;
	int w;

	if (r->kind == KIND_TOTAL) {
		if (!word("total", s, &w))
			return false;
		in->row->scale = w == 0;
		return true;
	}
	if (r->kind == R20) {
		if (!word("months", s, &w))
			return false;
		r->months = (enum months)w;
		return true;
	}
	r->gap.said = true;
	if (word("missing", s, &w)) {
		r->gap.how = (enum missing)w;
		return w != MISSING_FIXED; /* the word alone says no points */
	}
	r->gap.how = MISSING_FIXED;
	s = str_sub(s, word_prefix("missing", MISSING_FIXED, s), s.n);
	r->gap.share = str_ends(s, STR("%")) || str_ends(s, STR("％"));
	return (r->gap.share ? figure_share(s, &r->gap.points)
			     : amount_number(s, &r->gap.points)) &&
	    dec_cmp(r->gap.points, DEC(0)) >= 0;
}

static bool
set_window(struct rule_into *in, struct str s)
{
	int w;
	struct dec d, big;

	if (word("period", s, &w)) {
		in->row->rule.own.window_unit = (enum term_unit)(w + 1);
		return true;
	}
	if (!figure_step(s, &d, &big) || d.den != 1 || d.num > 36600)
		return false;
	in->row->rule.own.window = (long)d.num;
	return true;
}

static bool
set_period(struct rule_into *in, struct str s)
{
	int w;

	if (!word("period", s, &w))
		return false;
	in->row->rule.period = (enum term_unit)(w + 1);
	return true;
}

static bool
set_units(struct rule_into *in, struct str s)
{
	struct rules *r = in->rules;
	size_t i;

	for (i = 0; i < r->nscope; i++)
		if (str_eq(r->scope[i].cell, s))
			break;
	in->row->rule.scope = i;
	if (i < r->nscope)
		return true;
	GROW(r->scope, r->nscope, r->cap_scope);
	r->scope[r->nscope++] = (struct scope){ keep(in, s), in->where, NULL };
	return true;
}

static bool
set_from(struct rule_into *in, struct str s)
{
	return date_parse_office(s, &in->row->rule.from);
}

static bool
set_to(struct rule_into *in, struct str s)
{
	return date_parse_office(s, &in->row->rule.to);
}

static bool
set_places(struct rule_into *in, struct str s)
{
	in->row->places = str_long(s);
	return in->row->places >= 0 && in->row->places <= 6;
}

/* kind before effect, both before what depends on them. */
static const struct field {
	const char *column;
	bool (*set)(struct rule_into *, struct str);
} fields[] = {
	{ "id", set_id },
	{ "part", set_part },
	{ "item", set_item },
	{ "kind", set_kind },
	{ "effect", set_effect },
	{ "full", rule_set_full },
	{ "points", rule_set_points },
	{ "measure", set_measure },
	{ "per", rule_set_per },
	{ "cap", rule_set_cap },
	{ "floor", rule_set_floor },
	{ "target", rule_set_target },
	{ "gate", rule_set_gate },
	{ "steps", set_steps },
	{ "bands", rule_set_bands },
	{ "coefs", rule_set_coefs },
	{ "weights", rule_set_weights },
	{ "weight", rule_set_weight },
	{ "source", set_source },
	{ "of", set_of },
	{ "pick", set_pick },
	{ "missing", set_missing },
	{ "repeat", rule_set_repeat },
	{ "late", rule_set_late },
	{ "window", set_window },
	{ "same", set_same },
	{ "stack", set_stack },
	{ "period", set_period },
	{ "units", set_units },
	{ "from", set_from },
	{ "to", set_to },
	{ "words", set_words },
	{ "needs", set_needs },
	{ "places", set_places },
	{ "clause", set_clause },
};
#define NFIELD (COUNT(fields))

static void
clear(struct rule_row *row)
{
	memset(row, 0, sizeof(*row));
	row->rule.per = row->rule.period_weight = row->big = DEC(1);
	row->rule.own.repeat = row->rule.own.late = DEC(1);
	row->rule.own.cap = DEC(0);
	row->rule.own.scope = SCOPE_ALL;
	row->rule.points = row->rule.points_max = DEC(0);
	row->rule.full = row->rule.target = row->rule.gate = DEC(0);
	row->rule.gap.points = DEC(0);
	row->rule.cap.value = row->floor.value = DEC(0);
	row->rule.steps = STEPS_EXACT;
	row->rule.scope = SCOPE_ALL;
	row->rule.id = row->item = row->part = STR_NULL;
	row->rule.of = row->rule.own.same = row->rule.clause = STR_NULL;
	row->rule.words = row->rule.needs = row->rule.reviewers = STR_NULL;
	row->rule.veto_cap = STR_NULL;
	row->rule.trim_over = 5;
	row->scale = true;
	row->places = -1;
}

static void
report(struct rule_into *in, const char *column, struct str cell)
{
	struct buf words = BUF_INIT, name = BUF_INIT;

	word_list(&words, column);
	rule_columns(&name, column, "");
	if (words.n)
		diag_str("rule-word", in->where, cell, name.p, words.p, NULL);
	else
		diag_str("rule-cell", in->where, cell, name.p, NULL);
	buf_free(&words);
	buf_free(&name);
	in->row->faulty = true;
}

int
rule_row_next(struct table *t, struct rules *rules, struct rule_row *row)
{
	struct rule_into in = { rules, row, NOWHERE };
	struct row r;
	struct str cell;
	size_t i;
	long col;
	int rc = table_next(t, &r);

	if (rc != 1)
		return rc;
	clear(row);
	row->rule.line = r.line;
	for (i = 0; i < NFIELD; i++) {
		col = table_col(t, fields[i].column);
		cell = row_cell(&r, col);
		in.where = table_place(t, &r, col);
		if (col >= 0)
			map_put(&rules->columns, str_of(fields[i].column))
			    ->value = (void *)(size_t)in.where.col;
		in.where.file = rules->file;
		if (cell.n && !fields[i].set(&in, cell))
			report(&in, fields[i].column, cell);
	}
	return 1;
}

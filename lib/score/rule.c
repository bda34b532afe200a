#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "score/rule-check.h"
#include "score/rule-item.h"

bool
rule_values(const struct rule *r)
{
	return r->kind == R5 || rule_gives(r) || r->kind == R21;
}

bool
rule_gives(const struct rule *r)
{
	switch (r->kind) {
	case R6:
	case R7:
	case R8:
	case R9:
	case R10:
	case R11:
	case R17:
	case R18:
	case R19:
		return true;
	case R21:
		return !r->has_points;
	default:
		return false;
	}
}

bool
rule_within(struct date from, struct date to, struct date d)
{
	return (date_is_none(from) || date_cmp(d, from) >= 0) &&
	    (date_is_none(to) || date_cmp(d, to) <= 0);
}

bool
rule_meets(struct date from, struct date to, struct term p)
{
	return (date_is_none(from) || date_cmp(from, term_last(p)) <= 0) &&
	    (date_is_none(to) || date_cmp(to, term_first(p)) >= 0);
}

bool
rule_holds_on(const struct rule *r, struct date d)
{
	return rule_within(r->from, r->to, d);
}

struct place
rules_place(const struct rules *r, long line, const char *column)
{
	struct str rest = str_of(column), name = STR_NULL;
	void *col = NULL;

	if (column && str_split(&rest, STR(" "), &name))
		col = map_value(&r->columns, name);
	return (struct place){ r->file, line, (long)(size_t)col };
}

/* Ids compare without width, case and white space. */
static struct str
fold_id(struct buf *b, struct str id)
{
	size_t i;

	utf8_squeeze(b, id);
	for (i = 0; i < b->n; i++)
		if (b->p[i] >= 'a' && b->p[i] <= 'z')
			b->p[i] = (char)(b->p[i] - 'a' + 'A');
	return buf_str(b);
}

const struct rule *
rules_find(const struct rules *r, struct str id)
{
	struct buf b = BUF_INIT;
	void *v = map_value(&r->ids, fold_id(&b, id));

	buf_free(&b);
	return v ? &r->rule[(size_t)v - 1] : NULL;
}

static bool
add_id(struct rules *r, const struct rule *rule)
{
	struct buf b = BUF_INIT, line = BUF_INIT;
	struct map_entry *e = map_put(&r->ids, fold_id(&b, rule->id));
	bool is_new = !e->value;

	if (is_new) {
		e->value = (void *)(rule->at + 1);
	} else {
		r->twice = true;
		buf_addf(&line, "%ld", r->rule[(size_t)e->value - 1].line);
		diag("rule-twice", rules_place(r, rule->line, "id"), rule->id.p,
		    line.p, NULL);
	}
	buf_free(&b);
	buf_free(&line);
	return is_new;
}

static bool
in_item(enum kind k)
{
	return k != R15 && k != R16 && k != R20;
}

/* Enter a rule under its id and, if it stands in one, its item. */
static void
enter(struct rules *r, struct rule_row *row)
{
	struct rule *rule;
	struct item *it;
	struct str name = row->item.n ? row->item
	    : row->rule.kind == R14   ? kind_name(R14)
				      : row->rule.id;

	row->rule.at = r->nrule;
	if (!add_id(r, &row->rule))
		return;
	GROW(r->rule, r->nrule, r->cap_rule);
	rule = &r->rule[r->nrule++];
	*rule = row->rule;
	rule->item = (size_t)-1;
	rule->label = row->item;
	rule->within = row->part;
	if (!in_item(rule->kind))
		return;
	rule->item = rule_item_of(r, row, name);
	it = &r->item[rule->item];
	GROW(it->rule, it->nrule, it->cap_rule);
	it->rule[it->nrule++] = rule->at;
	if (it->floor.kind == LIMIT_EMPTY)
		it->floor = row->floor;
}

/* It was reported and judges nothing, but its item's rows shall name it. */
static void
enter_undone(struct rules *r, struct rule_row *row)
{
	row->rule.undone = true;
	if (row->rule.id.n && row->item.n && in_item(row->rule.kind) &&
	    row->rule.kind < KIND_ITEM)
		enter(r, row);
}

/* A veto that does not say what it does. */
static void
plain_veto(struct rule *u)
{
	size_t i;

	for (i = 0; i < VETO_N; i++)
		if (u->veto[i])
			return;
	u->veto[VETO_LOWEST] = u->veto[VETO_NO_AWARD] = true;
}

static void
add_rule(struct rules *r, struct rule_row *row)
{
	if (row->rule.kind == R22)
		row->rule.money = true;
	if (row->rule.kind == R14)
		plain_veto(&row->rule);
	if (row->rule.kind == R21 && !row->has_pick)
		row->rule.pick = PICK_SUM;
	/* of a percentage, 1% short is one point of it */
	row->rule.relative &= row->rule.has_target && !row->rate &&
	    (row->rule.kind == R5 || row->rule.kind == R21);
	/* 每1万元 of 30000; of a target of 3 the 万 is what both count in */
	if (row->rule.has_target && dec_cmp(row->rule.target, row->big) >= 0)
		row->rule.per = dec_mul(row->rule.per, row->big);
	if (rule_complete(r, row) && rule_scale(r, row) &&
	    rule_possible(r, &row->rule))
		enter(r, row);
	else
		enter_undone(r, row);
}

/* 合计 (0) or 小计 (1) under the table: no rule; -1: it is none of them. */
static int
sum_word(const struct rule_row *row)
{
	const struct str cell[] = { row->rule.id, row->part, row->item };
	size_t i;
	int w = -1;

	for (i = 0; i < COUNT(cell) && w < 0 && !row->has_kind; i++)
		w = word_find("sum", cell[i]);
	return w;
}

/* The items are held against what 合计 says; 小计 says nothing new. */
static void
add_sum(struct rules *r, const struct rule_row *row)
{
	diag("row-total", rules_place(r, row->rule.line, "id"),
	    row->rule.id.p, NULL);
	if (!row->rule.has_full || sum_word(row) != 0)
		return;
	r->sum = r->sum_line ? dec_add(r->sum, row->rule.full)
			     : row->rule.full;
	r->sum_line = row->rule.line;
}

static void
add(struct rules *r, struct rule_row *row)
{
	struct rule *rule = &row->rule;

	if (row->faulty) {
		enter_undone(r, row);
		return;
	}
	if (sum_word(row) >= 0) {
		add_sum(r, row);
		return;
	}
	if (rule->kind == KIND_NONE && rule->effect == EFFECT_DEDUCT &&
	    (rule->has_points || row->has_effect))
		rule->kind = row->has_per ? R1 : R3;
	else if (!row->has_kind && rule->kind == R12 && row->has_per)
		rule->kind = R1; /* 每次加2分: by the number of records */
	switch (rule->kind) {
	case KIND_NONE:
		diag("rule-kind-empty", rules_place(r, rule->line, "kind"),
		    rule->id.n ? rule->id.p : row->item.p, NULL);
		enter_undone(r, row);
		break;
	case KIND_TOTAL:
		rule_add_total(r, row);
		break;
	case KIND_PART:
		rule_add_part(r, row);
		break;
	case KIND_ITEM:
		rule_add_item(r, row);
		break;
	default:
		add_rule(r, row);
	}
}

struct rules *
rules_read(const char *path)
{
	struct table *t = table_open(path, "rules");
	struct rules *r;
	struct rule_row row;
	bool listed; /* by plan-parse, its rules numbered within the task */
	int rc = -1;

	if (!t)
		return NULL;
	listed = table_col(t, "n") >= 0;
	r = xcalloc(1, sizeof(*r));
	r->file = arena_strndup(&r->texts, path, strlen(path));
	rule_part_of(r, STR_NULL);
	if (table_need(t, "id"))
		while ((rc = rule_row_next(t, r, &row)) == 1)
			add(r, &row);
	table_close(t);
	if (rc < 0) {
		rules_free(r);
		return NULL;
	}
	if (r->twice && listed)
		diag("rule-list", rules_place(r, 0, NULL), NULL, NULL);
	rule_default_total(r);
	rules_settle(r);
	return r;
}

void
rules_free(struct rules *r)
{
	size_t i;

	if (!r)
		return;
	for (i = 0; i < r->nitem; i++)
		free(r->item[i].rule);
	for (i = 0; i < r->nrule; i++)
		free(r->rule[i].mult);
	for (i = 0; i < r->nscope; i++)
		free(r->scope[i].holds);
	for (i = 0; i < r->nlack; i++) {
		free(r->lack[i].rule);
		free(r->lack[i].item);
	}
	free(r->lack);
	free(r->rule);
	free(r->item);
	free(r->part);
	free(r->scheme);
	free(r->scope);
	map_free(&r->ids);
	map_free(&r->columns);
	arena_free(&r->texts);
	free(r);
}

#ifndef SCORE_RULE_H
#define SCORE_RULE_H

/*
 * A township's scoring rules (考核细则) as a table: kind "rules" of
 * share/columns.csv says what each column means.  Rows of kinds R1 to R22 are
 * rules; rows of kind 项目, 大类 and 总分 hold what concerns an item, a part or
 * the total.  Rules are grouped into items, items into parts.
 *
 *	struct rules *r = rules_read("细则.csv");
 *	... r->item[r->rule[i].item] ...
 *	rules_free(r);
 *
 * Faulty rows are reported with their place and left out; what is left is
 * consistent.  All text lives as long as the rules.
 */

#include "base/date.h"
#include "base/dec.h"
#include "base/diag.h"
#include "base/map.h"
#include "io/table.h"
#include "score/term.h"
#include "score/word.h"

/* An upper or lower limit. */
struct limit {
	enum limit_kind {
		LIMIT_EMPTY,
		LIMIT_NUMBER,
		LIMIT_FULL,
		LIMIT_NONE
	} kind;
	struct dec value;
	bool joint; /* of neighbouring rules together (累计5) */
};

/* One step of 分档: lo <= v < hi, or a letter (text) that the value equals. */
struct band {
	bool has_lo, has_hi, lo_open, hi_closed;
	bool hi_out; /* 不含, or written with ..: never the upper bound */
	struct dec lo, hi;
	struct str text; /* letter or class; empty for an interval */
	bool rest; /* 其余 */
	bool is_short; /* 未达 */
	struct dec points; /* given; top: at the upper bound, if ranged */
	struct dec top;
	bool ranged;
	bool share; /* points are a share of the full points */
	struct str letter; /* R9: a grade that coefs give the share of */
};

/* "领导:40%、村:60%" */
struct share {
	struct str name;
	struct dec value;
};

/* Which units: index into the lists of rules->scope, or no restriction. */
#define SCOPE_ALL ((size_t)-1)

struct scope {
	struct str cell; /* as written */
	struct place where;
	bool *holds; /* per unit, once squad_resolve() has run */
};

/* What makes a problem count for more: repeated, late (R15). */
struct mult {
	bool has_repeat, has_late;
	struct dec repeat, late, cap; /* cap: 0 for none */
	long window; /* days; 0: see window_unit */
	enum term_unit window_unit; /* EVERY_NONE: the rule's own period */
	struct str same; /* list of columns; empty: unit, rule, place */
	enum stack stack;
	size_t scope; /* units that it holds for, or SCOPE_ALL */
	struct date from, to;
};

/* What becomes of a value that is missing (缺项). */
struct gap {
	bool said; /* else nothing is */
	enum missing how;
	struct dec points; /* MISSING_FIXED */
	bool share; /* points are a share of the full points */
};

struct rule {
	struct str id, clause;
	long line;
	size_t at; /* place among the rules */
	bool undone; /* lacks something: named in why, but never judged */
	size_t item; /* index of its item */
	enum kind kind;
	enum effect effect; /* deduct, add, score, zero, veto */
	bool veto[VETO_N]; /* R14: what it does */
	struct str veto_cap; /* the grade of cap_grade */
	bool has_full; /* full is this rule's alone */
	struct dec full;
	bool has_points, ranged; /* ranged: the judge writes the points */
	struct dec points, points_max;
	bool money;
	struct dec per; /* > 0 */
	bool relative; /* per and shortfall in percent of the target */
	struct limit cap;
	size_t joint; /* 1 + the first of those that share the cap, or 0 */
	bool has_target, less; /* less: less is better ("<=5") */
	struct dec target;
	bool has_gate;
	struct dec gate;
	enum steps steps;
	struct band *band;
	size_t nband;
	bool lettered; /* R8, R10: values are the letters of its bands */
	struct share *coef, *weight;
	size_t ncoef, nweight;
	struct dec period_weight; /* R20; 1 if empty */
	/* R15 R16 R20: the item and part cells, may be empty */
	struct str label, within;
	enum rule_source source;
	struct str of; /* list */
	enum pick pick;
	bool rounds; /* counts each round of its item for itself */
	long trim_over; /* PICK_TRIMMED: with more values than these */
	struct str reviewers; /* list, in rising order */
	struct gap gap;
	bool absent; /* R16: its units are not concerned at all */
	enum months months; /* R20 */
	struct mult own; /* of its row */
	struct mult *mult; /* its own and those of R15 rows, first things first */
	size_t nmult, cap_mult;
	enum term_unit period;
	size_t scope; /* or SCOPE_ALL */
	struct date from, to;
	struct str words, needs; /* lists */
};

/* Does the rule judge a value (R5-R11, R17-R19, R21) or count records? */
bool rule_values(const struct rule *);
/* Does it give points of the item's full (R6-R11, R17-R19, R21)? */
bool rule_gives(const struct rule *);
bool rule_holds_on(const struct rule *, struct date);
/* From one day to another, both included; none: no bound. */
bool rule_within(struct date from, struct date to, struct date);
/* Do they hold on some day of the period? */
bool rule_meets(struct date from, struct date to, struct term);

struct item {
	struct str name;
	size_t part; /* index */
	bool has_full; /* else outside the base */
	struct dec full;
	struct limit cap, floor;
	bool from_zero; /* points are won, not lost */
	bool rounds; /* 逐轮平均: the mean of the period's inspections */
	enum term_unit period;
	struct gap gap;
	bool own_gap; /* its 项目 row says so */
	size_t scope;
	size_t *rule; /* indices */
	size_t nrule, cap_rule;
	bool own_row; /* a 项目 row holds its full */
	struct str id; /* of the 项目 row, else of the first rule */
	long line;
};

struct part {
	struct str name, id; /* id of its 大类 row; may be empty */
	bool has_full, has_weight;
	bool bracketed; /* the full points stand behind its name */
	struct dec full, weight;
	struct limit cap, floor;
	long line;
};

/* A 总分 row, or the one that stands for all units if there is none. */
struct scheme {
	struct str id;
	bool has_full;
	struct dec full;
	struct limit cap, floor;
	bool scale; /* 缺项折算 */
	int places;
	size_t scope;
	struct date from, to;
	long line; /* 0: not written */
};

/* An R16 row and what it speaks of. */
struct lack {
	size_t row; /* place among the rules */
	bool *rule; /* it speaks of this rule */
	bool *item; /* it speaks of all rules of this item */
};

struct rules {
	const char *file; /* as given, "-" for standard input */
	struct rule *rule;
	size_t nrule, cap_rule;
	struct item *item;
	size_t nitem, cap_item;
	struct part *part; /* [0] has an empty name: items without a part */
	size_t npart, cap_part;
	struct scheme *scheme;
	size_t nscheme, cap_scheme;
	struct scope *scope;
	size_t nscope, cap_scope;
	struct lack *lack; /* those for some units only come first */
	size_t nlack, cap_lack;
	/* what 合计 under the table says of all fulls; its line, 0: none */
	struct dec sum;
	long sum_line;
	struct map ids; /* folded id -> rule */
	bool twice; /* an id stood on two rules */
	struct map columns; /* name -> where it stands in a row */
	enum term_unit base; /* the finest period of an item */
	struct arena texts;
};

/* NULL after a fatal diagnostic. */
struct rules *rules_read(const char *path);
void rules_free(struct rules *);
/* By id, whatever width and case; NULL if there is none. */
const struct rule *rules_find(const struct rules *, struct str id);
/* First item of this name, brackets or not, or one past the last. */
size_t rules_item(const struct rules *, struct str name);
/* Does the list name the rule, its item or its part?  Empty: everything. */
bool rule_speaks_of(const struct rules *, struct str list, const struct rule *);
/* Does R22 row u go by the records of this rule: 作用于, else its own? */
bool rule_pays_for(const struct rules *, const struct rule *u,
    const struct rule *);
/* A cell; the column is the first word of the text, NULL: the row. */
struct place rules_place(
    const struct rules *, long line, const char *column);

#endif

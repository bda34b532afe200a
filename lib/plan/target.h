#ifndef PLAN_TARGET_H
#define PLAN_TARGET_H

/*
 * What a task or an introduction lets one check: its figures, each with what
 * it measures, in the order of the text.  In a task only what binds is a
 * target; in a report of facts every achieved figure is one; in scoring rules
 * only what they ask for, never what they give or take.
 */

#include "base/mem.h"
#include "plan/task.h"
#include "plan/words.h"
#include "zh/span.h"

struct target {
	size_t at, end; /* bytes of the task's text: the quantity */
	size_t core; /* its numeral */
	long line, col; /* of the numeral */
	enum zh_op op;
	struct dec lo, hi; /* differ in a range */
	struct str measure; /* as tables have it: 次, %, 个百分点 */
	struct str rate; /* /平方米 of 元/平方米, or empty */
	enum zh_per per;
	int every; /* 2 for every two months; 1 else */
	struct str scope, clause; /* pieces of the task's text */
	struct str metric; /* another, or made of two */
	bool change; /* the metric is one of another figure: 增长 */
	bool spread; /* 至少配备2个甲、3个乙: the bound is for all of them */
	bool yearlike; /* 2024多吨: a year in place of a figure? */
	struct date start, due; /* of its sentence or its row, or none */
};

struct targets {
	struct target *v;
	size_t n, cap;
	struct spans spans; /* of the last text */
	struct arena mem; /* metrics of two pieces */
	struct date start, due; /* of the row's own cell, or none */
};
#define TARGETS_INIT                                                           \
	{                                                                      \
		NULL, 0, 0, SPANS_INIT, ARENA_INIT, DATE_NONE, DATE_NONE       \
	}

/*
 * words_load() must have succeeded.  Fills ts anew; what it holds borrows from
 * the task's text.
 */
void targets_find(struct targets *ts, const struct task *);
void targets_free(struct targets *);
/* The period that the tables know: day .. year, else "" (the clause has it). */
const char *target_per(const struct target *);

/* For lib/plan/target*.c only, but when.c looks at clauses as they do. */

struct word;

/* Give figures the unit or the bound that stands apart from them. */
void target_mend(struct spans *, struct str text);
/*
 * Does this span bind, by its kind, its unit and its neighbours?  recurs: it
 * stands under a frequency.
 */
bool target_binds(
    const struct task *, struct str text, const struct span *, bool recurs);
/* Of those in a scoring rule: only what is asked for. */
bool target_rule_binds(struct str text, const struct span *, bool recurs);
/* lib/plan/target-case.c: a weight, what befalls somebody, what is priced, a price, a
 * step of a price? */
bool target_is_weight(struct str text, const struct span *);
bool target_is_suffered(struct str text, const struct span *);
bool target_is_priced(struct str text, const struct span *);
bool target_is_price(struct str text, const struct span *);
bool target_is_step(struct str text, const struct span *);
/* 国道344, 1-6期, 二期, 体育中心800米段: is it the name of something? */
bool target_names(struct str text, const struct span *);
/* Does a number without a unit bind: money, a rate? */
bool target_number(const struct task *, struct str text, const struct span *);
/* 投入15万购买: is it money whose 元 is left out? */
bool target_is_money(struct str text, const struct span *);
/* 加分总分不超过10分: is it the most that a paper gives or takes? */
bool target_is_cap(struct str text, const struct span *);
/* 达到总数的80%: is the verb of a share before what it is a share of? */
bool target_share(struct str text, const struct span *, enum zh_op *);
/*
 * 每月20日前，镇纪委组织一次暗访: the period that 一次 in the next clause is for,
 * or NULL if it is only an article.  Figures are spans of the text, by index.
 */
const struct span *target_occasion(
    struct str text, const struct spans *, size_t k);
/* The period that a figure is for, and every how many of it. */
enum zh_per target_period(
    struct str text, const struct spans *, size_t k, int *every);
/* Does a figure of what is counted stand under 每年? */
bool target_recurs(struct str text, const struct spans *, size_t k);
/*
 * The words that name what is measured, who each it is for, the clause.
 * after: where the last time before the figure ends, or 0; before: the target
 * before it, or NULL.
 */
void target_name(struct str text, const struct span *, size_t after,
    const struct target *before, struct target *);
/* Between the two, text stays as it is: what was found out is remembered. */
void target_text_begin(struct str text);
void target_text_end(void);
/* Where the clause (，) or the sentence (。；) around byte at begins. */
size_t target_clause(struct str text, size_t at);
size_t target_sentence(struct str text, size_t at);
/* Bytes of the "2." or "2、" of an item that begins at byte at, or 0. */
size_t target_item(struct str text, size_t at);
/* Does the clause end at byte at? */
bool target_ends(struct str text, size_t at);
/* Where the clause (the sentence) around byte at ends. */
size_t target_clause_end(struct str text, size_t at);
size_t target_sentence_end(struct str text, size_t at);
/* Does the text before byte at end in one of the words of a class? */
const struct word *target_before(struct str text, size_t at, int class);
/* As few words of s as name what is measured. */
struct str target_core(struct str s);
/* 甲、乙分别达到5个和3个: name each figure of such a list after its own. */
void target_severally(struct targets *, struct str text);
/*
 * s behind the last of its pauses and brackets; a quoted name stays whole, and so
 * does one with a short bracket: 文明村（社区）.
 */
struct str target_behind(struct str s);
/* 评出三个“文明村组”: does a verb have whoever stands in marks behind it? */
bool target_quotes_body(struct str text, const struct span *);
/* 创业项目 of 具有前景的创业项目，…: the noun that stands behind a figure. */
struct str target_noun(struct str right);
/* Does a name begin here, with a Han character or a quotation mark? */
bool target_begins_name(struct str);
/* s up to its first digit. */
struct str target_before_digits(struct str s);
/*
 * 收入由2万元提高到2025年的3万元: does the figure at byte at end a change?  name:
 * what stands before 由, from byte from on.
 */
bool target_origin(struct str text, size_t from, size_t at, struct str *name);
/* Where the figure and its unit end that begin at byte at, or at. */
size_t target_figure(struct str s, size_t at);
/* 发放低保金412万元: without the figure that a name ends in. */
struct str target_without_figure(struct str s);
/* Bytes of the 了 behind a verb. */
size_t target_done(struct str behind);
/*
 * The word of a class at byte at, none beyond to; where it ends, its 了
 * included, unless NULL.
 */
const struct word *target_look(
    struct str text, size_t at, size_t to, int class, size_t *end);
/* Does a word of a class stand at byte at? */
const struct word *target_at(struct str text, size_t at, int class);
/* Does a word of a list stand at byte at, or end there? */
bool target_follows(struct str text, size_t at, enum word_list);
bool target_precedes(struct str text, size_t at, enum word_list);
/* The character at byte at, or 0. */
uint32_t target_char(struct str text, size_t at);
/* Is the unit of this dimension of share/zh/units.csv? */
bool target_is_dim(const struct span *, const char *dim);
/* A bound before the numeral (不少于), as against one behind it (以上). */
bool target_bound_left(const struct span *);
bool target_bound_right(const struct span *);

/* 较上年, 与上年相比: a time that a change is measured against. */
bool target_is_compared(struct str text, const struct span *);
/* 每村2名: directly behind who each? */
bool target_scoped(struct str text, const struct span *);
/* 配备2名、3台以上: in a list that a verb and a figure began? */
bool target_listed(struct str text, const struct span *);
/* 应有3万元以上资金: what somebody must have or have gone through? */
bool target_possessed(struct str text, const struct span *);
/* 500万元以上项目6个: the size that makes something one of those counted? */
bool target_is_class(struct str text, const struct span *);
/* How far or how large something else is: 50米范围内, 宽3米, 500亩以上的? */
bool target_describes(struct str text, const struct span *);

#endif

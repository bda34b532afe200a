#ifndef TARGET_READ_H
#define TARGET_READ_H

/* What the files of this room ask of one another. */

#include "phrase/around.h"
#include "target/target.h"

/* Which figures bind. */

/* Give figures the unit or the bound that stands apart from them. */
void target_mend(struct spans *, struct str text);
/*
 * Does this span bind, by its kind, its unit and its neighbours?  recurs: it
 * stands under a frequency.
 */
bool target_binds(
    const struct task *, struct str text, const struct span *, bool recurs);
/* 一支队伍, but not 开展演练一次 and 配备信息员一名: does 一 only stand for a? */
bool target_is_article(
    const struct task *, struct str text, const struct span *);
/* The clause before its verb that ends at byte at, 进行 or 播放. */
struct str target_before_verb(struct str text, size_t at);
/* Does a span of time, or an age, bind: does the text set how long it is? */
bool target_duration_binds(
    const struct task *, struct str text, const struct span *);
bool target_age_binds(
    const struct task *, struct str text, const struct span *);
/* 每周5天开展走访, 每月20天以上驻村, but not 每年5天年休假: time of each period? */
bool target_is_of_period(struct str text, const struct span *);
/* 公示5天, 坐班5天: right behind a verb whose time a plan sets? */
bool target_takes_time(struct str text, const struct span *);
/* 请假1天以内由站长批准, 半天以内由校长审批: how long somebody is away? */
bool target_is_leave(struct str text, const struct span *);
/* Of those in a scoring rule: only what is asked for. */
bool target_rule_binds(struct str text, const struct span *, bool recurs);
/* 国道344, 1-6期, 二期, 体育中心800米段: is it the name of something? */
bool target_is_called(struct str text, const struct span *);
/* 王明、李红两位同志, 这3户: as many as the text has named before? */
bool target_is_told(struct str text, const struct span *);
/* Does a number without a unit bind: money, a rate? */
bool target_number(const struct task *, struct str text, const struct span *);
/* 投入15万购买: is it money whose 元 is left out? */
bool target_is_money(struct str text, const struct span *);
/* 人次 of 接待人次2.3万, 人 of 参保人数2.3万: the measure that a name ends in, or empty. */
struct str target_named_measure(struct str text, const struct span *);
/* 加分总分不超过10分: is it the most that a paper gives or takes? */
bool target_is_cap(struct str text, const struct span *);
/* A weight, what befalls somebody, what is priced, a price, a step of a price? */
bool target_is_weight(struct str text, const struct span *);
bool target_is_suffered(struct str text, const struct span *);
bool target_is_priced(struct str text, const struct span *);
bool target_is_price(struct str text, const struct span *);
bool target_is_step(struct str text, const struct span *);
/* 24小时降雨量达到60毫米: what nobody brings about? */
bool target_is_weather(struct str text, const struct span *);
/* 一等奖2名: how many prizes there are? */
bool target_is_prize(struct str text, const struct span *);
/* Are such set, and not won (获得一等奖1个)? */
bool target_sets_prize(struct str text, const struct span *);
/* 1亿元以上的，奖励300万元: whom or what something is given to? */
bool target_is_granted(struct str text, const struct span *);
/* 每村2名: directly behind who each? */
bool target_scoped(struct str text, const struct span *);
/* 配备2名、3台以上: in a list that a verb and a figure began? */
bool target_listed(struct str text, const struct span *);
/* 应有3万元以上资金: what somebody must have or have gone through? */
bool target_possessed(struct str text, const struct span *);
/* 服务6700多人次，7万多小时。: how long as well, in a clause of its own? */
bool target_second_measure(struct str text, const struct span *s);
/* 500万元以上项目6个: the size that makes something one of those counted? */
bool target_is_class(struct str text, const struct span *);
/* 低于90%的村, 空置超过30天的: those concerned, and not what is asked? */
bool target_is_whose(struct str text, const struct span *);
/* How far or how large something else is: 50米范围内, 宽3米, 500亩以上的? */
bool target_describes(struct str text, const struct span *);
/* 较上年, 与上年相比: a time that a change is measured against. */
bool target_is_compared(struct str text, const struct span *);

/* How much, and how often. */

/* A figure that binds, and the target before it. */
struct target_figure {
	const struct task *t;
	struct str text;
	const struct span *s;
	const struct target *before; /* or NULL */
	bool next; /* target_next_bounded() */
};
/* Is s the next of a list whose first figure is b: 达到96%和88%? */
bool target_is_next(
    struct str text, const struct target *b, const struct span *s);
/* 不少于5次、20小时: is s bounded with the target before it, or NULL? */
bool target_next_bounded(
    const struct target *b, struct str text, const struct span *s);
/* 100%, but not 100%的; 每月应完成30%、75%、100%。 */
bool target_rises_to_all(struct str text, const struct span *);
/* What the value of a word of WORD_LEFT or WORD_REACH says: >=, <= far. */
enum zh_op target_bound_of(struct str value);
/* Its bound, or that of the list it stands in; *spread as in a target. */
enum zh_op target_bound(
    const struct target_figure *, struct str measure, bool *spread);

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
/*
 * 全年计划任务, 全年粮食生产任务, 全年主要目标：: no period of the figure, but what
 * it is a part of or a heading over it.
 */
bool target_is_year_plan(struct str text, size_t at);
/* 每年100名，三年累计300名: does a part of text behind byte from begin with years? */
bool target_over_years(struct str text, size_t from, size_t to);
/*
 * 年培训农户3000人次: what its clause, or 月调度2次、年清运5吨 its item of that list,
 * begins with, whatever was before.
 */
enum zh_per target_makes_per(struct str clause);
/* That of a figure behind such words of its clause: 年产, 一年每户; bound: as 不少于. */
enum zh_per target_clause_period(struct str clause, bool bound);
/* Does a figure of what is counted stand under 每年? */
bool target_recurs(struct str text, const struct spans *, size_t k);

/* What is measured. */

/*
 * Set the metric of g, the figure f: by what is said beside it, or of the
 * targets before it.
 */
void target_metric(
    struct targets *ts, const struct target_figure *f, struct target *g);
/* 知晓率、满意率均达98%: make the last target one of each joined rate. */
void target_add_joined(struct targets *, struct str text);

/*
 * The words that name what is measured, who each it is for, the clause.
 * after: where the last time before the figure ends, or 0; before: the target
 * before it, or NULL.
 */
void target_name(struct str text, const struct span *, size_t after,
    const struct target *before, struct target *);
/* As few words of s as name what is measured. */
struct str target_core(struct str s);
/* s without what stands between a name and its figure: 达到, 分别, 稳定在. */
struct str target_strip_tail(struct str s);
/* 每5天, 每两天, 每月: when, not who.  each: the bytes of 每; end: of all. */
bool target_is_period(struct str s, size_t each, size_t *end);
/* Bytes of the 各 at byte at of 早晚各巡查: at each time and not, as 各村, who. */
size_t target_each_time(struct str s, size_t at);
/* 各村居, 每个网格 between bytes from and to, the figure in its unit. */
struct str target_scope(
    struct str text, size_t from, size_t to, struct str unit);
/*
 * Leave who each out of the name, where that only says so: 每村, 每村全年, 镇直各
 * 部门.  The last is whole in the scope, and so in that of the next figure.
 */
void target_part_scope(struct target *, const struct target *before);
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

#endif

#ifndef ZH_POINT_H
#define ZH_POINT_H

/*
 * One calendar expression without its neighbours: a day, a month, a quarter,
 * a part of one.  Not for others than lib/zh/time.c and its helpers.
 */

#include "zh/find.h"

struct point {
	size_t end; /* character */
	struct date from, to;
	enum zh_grain grain;
	unsigned flags;
	bool given; /* the year stands there, as a number or as 去年 */
	bool number; /* ... as a number */
	bool pair; /* both ends of a range: 5—8月 */
};

/*
 * At character i.  left: the other end of a range that this one closes, which
 * lends its year and month; else NULL.
 */
bool point_at(
    const struct finder *, size_t i, const struct point *left, struct point *);
/* Characters of a year left open (20**年, ____年), 0 for none. */
size_t point_year_left_open(const struct text *, size_t i);
/* 2026-03-01, 2026.3.1, 20260301, 2026-03: dates in figures. */
bool figures_at(const struct finder *, size_t i, struct point *);
/* Set a whole year, month ... with what is known. */
void point_year(struct point *, int y);
void point_months(struct point *, int y, int m, int n);
void point_day(struct point *, int y, int m, int d);

/* lib/zh/month.c */

/* 5月, 5月份, 十一月, and no 5个月: 1..12 and its end, else 0. */
int point_month_at(const struct text *, size_t i, size_t *end);
/* 第三季度, 三季度, 首季度, Q3: 1..4 and its end, else 0. */
int point_quarter_at(const struct text *, size_t i, size_t *end);
/* Behind a month or quarter: the day or part that follows; or all of it. */
void point_month(const struct finder *, size_t i, int y, int m, struct point *);
void point_quarter(
    const struct finder *, size_t i, int y, int q, struct point *);
/* 初 底 上旬 最后一天 behind a month: its end, or 0. */
size_t point_month_part(
    const struct finder *, size_t i, int y, int m, struct point *);

/* lib/zh/pair.c */

/* 中旬 behind the months 3—5月: they end with that part of the last. */
void point_to_part(const struct finder *, struct point *);
/*
 * 3—5月, 一至三季度, 07-08年, 2016到2018年; start: 从 stands before it, and years in
 * full need no 年.
 */
bool point_pair(
    const struct finder *, size_t i, bool start, struct point *);
/* 2021年5—8月: if such months or quarters stand behind the year *p, they. */
void point_pair_of_year(const struct finder *, struct point *p);

/* lib/zh/counted.c */

/* 3日内, 近三年, 两周后: counted from the day of reference, if there is one. */
bool point_counted(const struct finder *, size_t i, struct point *);

/* lib/zh/listed.c */

/*
 * 3 of 3、6、9月底前: a time that is named with others before the unit, or the day,
 * that they share.  p is what it would be by itself with what stands behind the
 * last of them, where p->end is.
 */
struct listed {
	size_t end; /* of its own characters */
	bool unit; /* 3月、9月的20日前: it has its unit, and shares the day */
	bool run; /* 一、二、三: each of them follows from the one before */
};

bool point_listed(
    const struct finder *, size_t i, struct listed *, struct point *p);

/* lib/zh/slice.c */

/* 前10天, 第一周 of what p holds; where it ends, or 0. */
size_t point_slice(const struct finder *, size_t i, struct point *p);
/* 前两个季度, 后三个月, 第一季度 of the year y. */
bool point_first_months(const struct text *, size_t i, int y, struct point *);

/* lib/zh/relative.c */

/* 周五, 星期日: 1..7 and where it ends, else 0. */
int point_weekday(const struct text *, size_t i, size_t *end);
/* 元旦, 母亲节 of a year. */
bool point_feast(const struct finder *, size_t i, int y, struct point *);
/* 本月, 下周五, 明天, 本季度: against the day of reference. */
bool point_relative(const struct finder *, size_t i, struct point *);
/* 5号, 二十号前 of the month of that day. */
bool point_house_day(const struct finder *, size_t i, struct point *);
/* “十四五”末; such a plan by itself is a name. */
bool point_plan_end(const struct finder *, size_t i, struct point *);
/* 90年代, 上世纪八十年代 */
bool point_decade(const struct text *, size_t i, struct point *);

#endif
